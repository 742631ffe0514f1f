//! What is wrong or worth knowing about an expression that reads well.
//!
//! Everything here costs a few calendar look-ups: the checker runs it on every schedule.

use super::civil::{DAY_MINUTES, DAY_SECONDS, LocalDateTime};
use super::cron::{Cron, CronFault, Problem};
use super::describe::{ClockChange, HORIZON, clock_changes, words};
use super::runs::{Run, next_runs};
use super::stamp;
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
    let changes = zone.map(|zone| clock_changes(cron, zone, now).collect::<Vec<_>>()).unwrap_or_default();
    // A match well within the year that no clock change touches is a run, which settles it without a zone.
    let soon = changes.is_empty()
        && cron
            .next_wall(now.div_euclid(60) + 2 * DAY_MINUTES)
            .is_some_and(|wall| (wall * 60).saturating_sub(now) < HORIZON - 2 * DAY_SECONDS);
    if !soon && let Some(run) = zone.and_then(|zone| sparse(cron, zone, now)) {
        let days = (run.at - now) / DAY_SECONDS;
        say(
            CronFault::Sparse,
            format!("the first run is at {} on {}, {days} days away", time(&run.local), date(&run.local)),
            None,
        );
    }
    if cron.either_day() {
        let message = format!("either day field suffices: it runs {}", words::dates(cron));
        let dates = zone
            .map(|zone| next_dates(cron, zone, now).take(LISTED_DATES).map(|local| date(&local)).collect::<Vec<_>>());
        let help = dates.filter(|dates| !dates.is_empty()).map(|dates| format!("the next dates: {}", dates.join(", ")));
        say(CronFault::DayOr, message, help);
    }
    if let (Some(zone), [first, others @ ..]) = (zone, changes.as_slice()) {
        let message = [clock_change(first).as_str(), " by a clock change in ", zone.name()].concat();
        let mut help = String::new();
        for change in others {
            help.push_str(&clock_change(change));
            help.push_str("; ");
        }
        help.push_str("choose a local time that no clock change touches, or a zone without clock changes");
        say(CronFault::Dst, message, Some(help));
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
    let effect = effect.as_str();
    if *count == 1 {
        return ["the run at ", &time(first), " on ", &date(first), " is ", effect].concat();
    }
    let (from, to) = (time(first), time(last));
    let runs = [&count.to_string(), " runs from ", &from].concat();
    if date(first) == date(last) {
        return [&runs, " to ", &to, " on ", &date(first), " are ", effect].concat();
    }
    [&runs, " on ", &date(first), " to ", &to, " on ", &date(last), " are ", effect].concat()
}

/// `02:30`.
fn time(local: &LocalDateTime) -> String {
    let mut out = String::with_capacity(5);
    stamp::time(&mut out, local);
    out
}

/// `2026-03-08`.
fn date(local: &LocalDateTime) -> String {
    let mut out = String::with_capacity(10);
    stamp::date(&mut out, local);
    out
}
