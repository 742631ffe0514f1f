//! `schedule`: what an expression and a zone will do.

mod calendar;
mod ics;
mod json;
mod problems;
mod table;

use std::io::{self, Write as _};
use std::time::{SystemTime, UNIX_EPOCH};

use deployment_preflight::schedule::cron::{self, Cron};
use deployment_preflight::schedule::describe::{self, Description};
use deployment_preflight::schedule::runs::{Run, next_runs};
use deployment_preflight::schedule::zone::{self, Zone};

use super::Status;
use super::args::{ScheduleArgs, ScheduleFormat};

/// A schedule, and what was asked about it.
pub struct Plan {
    cron: Cron,
    zone: Zone,
    /// Seconds since 1970-01-01T00:00:00Z.
    after: i64,
    runs: Vec<Run>,
    description: Description,
}

/// Runs the command.
pub fn run(args: &ScheduleArgs, status: &mut Status) -> io::Result<()> {
    let after = args.after.unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    });
    if args.format == ScheduleFormat::Ics && args.next == 0 {
        *status = Status::Failure;
        super::complain("a calendar file has at least one event (RFC 5545); give --next 1 or more");
        return Ok(());
    }
    let problems = problems::find(&args.expression, &args.timezone, after);
    if args.format == ScheduleFormat::Text {
        anstream::stdout().lock().write_all(problems.text.as_bytes())?;
    } else {
        anstream::stderr().lock().write_all(problems.text.as_bytes())?;
    }
    if problems.errors {
        *status = Status::Problems;
    }
    // An expression that never runs reads well, and there is something to be said about it.
    let (Some(cron), Some(zone)) = (cron::parse(&args.expression).cron, zone::find(&args.timezone)) else {
        return Ok(());
    };
    let described = describe::describe(&cron, zone, after, args.budget.as_deref());
    let (Ok(description), Ok(next)) = (described, next_runs(&cron, zone, after)) else {
        *status = Status::Failure;
        super::complain("the clock of this machine shows a time before 2020; give the present with --after");
        return Ok(());
    };
    let runs = next.take(args.next).collect();
    let plan = Plan { cron, zone, after, runs, description };
    match args.format {
        ScheduleFormat::Text => table::write(&plan),
        ScheduleFormat::Json => io::stdout().lock().write_all(json::write(&plan).as_bytes()),
        // What never runs was reported as an error; a calendar without events is none.
        ScheduleFormat::Ics if plan.runs.is_empty() => Ok(()),
        ScheduleFormat::Ics => io::stdout().lock().write_all(ics::write(&plan).as_bytes()),
    }
}
