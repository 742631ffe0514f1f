//! A schedule for people: words, next runs, clock changes, figures and a year.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use deployment_preflight::schedule::LocalDateTime;
use deployment_preflight::schedule::describe::{AffectedRun, Effect, HORIZON, clock_changes};
use deployment_preflight::schedule::stamp;

use super::{Plan, calendar};

const STRONG: Style = Style::new().bold();
const NOTE: Style = AnsiColor::Yellow.on_default();
const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
/// Local times of one clock change that are listed.
const LISTED: usize = 3;

pub fn write(plan: &Plan) -> io::Result<()> {
    let description = &plan.description;
    let mut out = format!("{STRONG}{}{STRONG:#}\n", description.text);
    let _ = writeln!(out, "{} in {}", description.canonical, plan.zone.name());
    next(&mut out, plan);
    changes_of_a_year(&mut out, plan);
    if description.runs_per_day > 0 {
        figures(&mut out, plan);
    }
    let fancy = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    if description.runs_per_day > 0
        && let Some(local) = plan.zone.local_type_at(plan.after)
    {
        heading(&mut out, "The next 366 days");
        let today = local_at(plan.after, local.offset_seconds);
        let last = local_at(plan.after + HORIZON, local.offset_seconds);
        calendar::write(&mut out, plan, &today, &last, fancy);
    }
    anstream::stdout().lock().write_all(out.as_bytes())
}

fn heading(out: &mut String, text: &str) {
    let _ = writeln!(out, "\n{STRONG}{text}{STRONG:#}");
}

/// The next runs, with the local times between them that a clock change skips.
fn next(out: &mut String, plan: &Plan) {
    let Some(last) = plan.runs.last() else { return };
    heading(out, "Next runs");
    let _ = writeln!(out, "  {:20}  {:16}  {:6}", "local", "UTC", "offset");
    // Changes are found a year at a time, and runs may be listed for longer.
    let years = (plan.after..last.at).step_by(HORIZON as usize);
    let changes = years.flat_map(|from| clock_changes(&plan.cron, plan.zone, from));
    let skips = changes.filter(|change| change.effect == Effect::Skipped);
    let mut skipped = skips.flat_map(|change| change.runs().map(move |run| (change.at, run))).peekable();
    for run in &plan.runs {
        while let Some((_, run)) = skipped.next_if(|(at, _)| *at <= run.at && *at <= last.at) {
            let _ = writeln!(out, "  {}  {NOTE}skipped by a clock change{NOTE:#}", weekday_and_time(&run.local));
        }
        let (mut at, mut offset) = (String::new(), String::new());
        stamp::utc(&mut at, run.at);
        stamp::offset(&mut offset, run.offset_seconds);
        let at = at.get(..16).unwrap_or_default().replace('T', " ");
        let _ = write!(out, "  {}  {at}  {offset}", weekday_and_time(&run.local));
        // Where there is no abbreviation, the database has the offset again.
        if !run.abbreviation.starts_with(['+', '-']) {
            let _ = write!(out, "  {}", run.abbreviation);
        }
        if run.repeated {
            let _ = write!(out, "  {NOTE}the second time{NOTE:#}");
        }
        out.push('\n');
    }
}

fn changes_of_a_year(out: &mut String, plan: &Plan) {
    if plan.description.clock_changes.is_empty() {
        return;
    }
    heading(out, "Clock changes within 366 days");
    for change in &plan.description.clock_changes {
        for run in change.runs().take(LISTED) {
            affected(out, &run);
        }
        let more = (change.count as usize).saturating_sub(LISTED);
        if more > 0 {
            let _ = writeln!(out, "  and {more} more on that day");
        }
    }
}

fn affected(out: &mut String, run: &AffectedRun) {
    let _ = write!(out, "  {}  {NOTE}{}{NOTE:#}", weekday_and_time(&run.local), run.effect.as_str());
    if let (first, Some(second)) = run.instants {
        let (mut one, mut other) = (String::new(), String::new());
        stamp::time(&mut one, &local_at(first, 0));
        stamp::time(&mut other, &local_at(second, 0));
        let _ = write!(out, ": {one} and {other} UTC");
    }
    out.push('\n');
}

fn figures(out: &mut String, plan: &Plan) {
    let description = &plan.description;
    heading(out, "Figures");
    let mut line = |name: &str, value: String| {
        let _ = writeln!(out, "  {name:18}{value}");
    };
    line("runs a day", description.runs_per_day.to_string());
    // A mean of 400 years has at most four digits behind the point.
    line("runs a year", description.runs_per_year.to_string());
    if let (Some(low), Some(high)) = (description.min_gap_minutes, description.max_gap_minutes) {
        let text = if low == high { span(low) } else { format!("{} to {}", span(low), span(high)) };
        line("between two runs", text);
    }
    line("sessions a month", format!("at most {}", description.max_sessions_per_month));
    if let Some(cost) = &description.max_cost_per_month {
        line("cost a month", format!("at most {cost}, in the unit of the budget"));
    }
    if let Some(seconds) = description.max_jitter_seconds {
        let late = if seconds % 60 == 0 { format!("{} min", seconds / 60) } else { format!("{seconds} s") };
        line("late start", format!("by up to {late}"));
    }
}

/// A number of minutes: `2 d 3 h`.
fn span(minutes: u32) -> String {
    let parts = [(minutes / 1440, "d"), (minutes / 60 % 24, "h"), (minutes % 60, "min")];
    let parts = parts.iter().filter(|(number, _)| *number > 0).map(|(number, unit)| format!("{number} {unit}"));
    parts.collect::<Vec<_>>().join(" ")
}

/// What clocks at an offset show.
fn local_at(at: i64, offset: i32) -> LocalDateTime {
    LocalDateTime::at(at + i64::from(offset))
}

/// `Mon 2026-06-01 09:00`.
fn weekday_and_time(local: &LocalDateTime) -> String {
    let mut out = WEEKDAYS.get(usize::from(local.weekday())).copied().unwrap_or_default().to_owned();
    out.push(' ');
    stamp::date(&mut out, local);
    out.push(' ');
    stamp::time(&mut out, local);
    out
}
