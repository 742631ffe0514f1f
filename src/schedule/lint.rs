//! What is wrong or worth knowing about an expression that reads well.
//!
//! Everything here costs a few calendar look-ups: the checker runs it on every schedule.

use super::civil::{DAY_MINUTES, DAY_SECONDS, LocalDateTime};
use super::cron::{Cron, CronFault, Problem};
use super::describe::{ClockChange, Effect, HORIZON, clock_changes, words};
use super::runs::{Run, next_runs};
use super::zone::Zone;

/// More runs on a day than this are worth a word.
const FREQUENT: u32 = 24;
/// How many dates a diagnostic lists.
const LISTED_DATES: usize = 3;

/// The first run after an instant (seconds since 1970-01-01T00:00:00Z), if there is one up to the year 9999 and the
/// instant does not lie before the zone table.
#[must_use]
pub fn first_run_after(cron: &Cron, zone: Zone, now: i64) -> Option<Run> {
    next_runs(cron, zone, now).ok()?.next()
}

/// The first run, if it is more than 366 days away.
#[must_use]
pub fn sparse(cron: &Cron, zone: Zone, now: i64) -> Option<Run> {
    first_run_after(cron, zone, now).filter(|run| run.at > now.saturating_add(HORIZON))
}

/// The dates from the local date at `now` on that have a run, by the wall clock; none outside of the zone table.
pub fn next_dates(cron: &Cron, zone: Zone, now: i64) -> impl Iterator<Item = LocalDateTime> + use<> {
    let cron = *cron;
    let mut from =
        zone.local_type_at(now).map(|local| (now + i64::from(local.offset_seconds)).div_euclid(60).saturating_add(1));
    core::iter::from_fn(move || {
        let wall = cron.next_wall(from?)?;
        from = Some((wall.div_euclid(DAY_MINUTES) + 1) * DAY_MINUTES);
        Some(LocalDateTime::from_wall(wall))
    })
}

/// The warnings and infos about an expression, and the error that it never runs. `zone` is `None` where the schedule's
/// is unknown; what depends on it is then left out. The spans are the whole `expression`.
#[must_use]
pub fn lint(expression: &str, cron: &Cron, zone: Option<Zone>, now: i64) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut say = |code, message, help| {
        problems.push(Problem { code, span: 0..expression.len(), message, help, fix: None });
    };
    if cron.never_fires() {
        let message = format!("a schedule needs a date that exists; there is none {}", words::dates(cron));
        say(CronFault::NeverFires, message, None);
        return problems;
    }
    if let Some(run) = zone.and_then(|zone| sparse(cron, zone, now)) {
        let days = (run.at - now) / DAY_SECONDS;
        say(CronFault::Sparse, format!("the first run is at {}, {days} days away", run.local), None);
    }
    if cron.either_day() {
        let message = format!("either day field suffices: it runs {}", words::dates(cron));
        let dates = zone.map(|zone| next_dates(cron, zone, now).take(LISTED_DATES).map(date).collect::<Vec<_>>());
        let help = dates.filter(|dates| !dates.is_empty()).map(|dates| format!("the next dates: {}", dates.join(", ")));
        say(CronFault::DayOr, message, help);
    }
    if let Some(zone) = zone {
        let mut changes = clock_changes(cron, zone, now);
        if let Some(first) = changes.next() {
            let mut help: Vec<String> = changes.map(|change| clock_change(&change)).collect();
            help.push("choose a local time that no clock change touches, or a zone without clock changes".to_owned());
            let message = format!("{} by a clock change in {}", clock_change(&first), zone.name());
            say(CronFault::Dst, message, Some(help.join("; ")));
        }
    }
    let runs = cron.runs_in_a_day();
    if runs > FREQUENT {
        say(CronFault::Frequent, format!("every day with runs starts {runs} sessions"), None);
    }
    problems
}

/// What a clock change does, without the zone.
fn clock_change(change: &ClockChange) -> String {
    let ClockChange { first, last, count, effect, .. } = change;
    let verb = match effect {
        Effect::Skipped => "skipped",
        Effect::Doubled => "doubled",
    };
    if *count == 1 {
        return format!("the run at {} on {} is {verb}", time(first), date(*first));
    }
    if date(*first) == date(*last) {
        return format!("{count} runs from {} to {} on {} are {verb}", time(first), time(last), date(*first));
    }
    format!("{count} runs from {first} to {last} are {verb}")
}

fn time(local: &LocalDateTime) -> String {
    format!("{:02}:{:02}", local.hour, local.minute)
}

fn date(local: LocalDateTime) -> String {
    format!("{:04}-{:02}-{:02}", local.year, local.month, local.day)
}
