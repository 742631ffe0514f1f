//! What is wrong or worth knowing about an expression that reads well.
//!
//! Everything here costs a few calendar look-ups: the checker runs it on every schedule.

use alloc::string::String;
use alloc::vec::Vec;

use super::civil::{DAY_MINUTES, DAY_SECONDS, LocalDateTime};
use super::cron::{Cron, CronFault, Problem, Problems};
use super::describe::{ClockChange, HORIZON, clock_changes, words};
use super::runs::{Run, next_runs};
use super::stamp;
use super::zone::Zone;
use crate::sentence::{
    Part::{Number, Text},
    push,
};

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
    let mut problems = Problems::default();
    let end = expression.len();
    if cron.never_fires() {
        let message = "a schedule needs a date that exists; there is none {}";
        problems.say(CronFault::NeverFires, 0, end, message, &[Text(&words::dates(cron))]);
        return problems.0;
    }
    let mut changes = zone.map(|zone| clock_changes(cron, zone, now));
    let first_change = changes.as_mut().and_then(Iterator::next);
    // A match well within the year that no clock change touches is a run, which settles it without a zone.
    let soon = first_change.is_none()
        && cron
            .next_wall(now.div_euclid(60) + 2 * DAY_MINUTES)
            .is_some_and(|wall| (wall * 60).saturating_sub(now) < HORIZON - 2 * DAY_SECONDS);
    if !soon && let Some(run) = zone.and_then(|zone| sparse(cron, zone, now)) {
        let (mut at, mut on) = (String::new(), String::new());
        stamp::time(&mut at, &run.local);
        stamp::date(&mut on, &run.local);
        let message = "the first run is at {} on {}, {} days away";
        let parts = [Text(&at), Text(&on), Number((run.at - now) / DAY_SECONDS)];
        problems.say(CronFault::Sparse, 0, end, message, &parts);
    }
    if cron.either_day() {
        let message = "either day field suffices: it runs {}";
        problems.say(CronFault::DayOr, 0, end, message, &[Text(&words::dates(cron))]);
        let mut listed = String::new();
        if let Some(zone) = zone {
            for local in next_dates(cron, zone, now).take(LISTED_DATES) {
                listed.push_str(if listed.is_empty() { "the next dates: " } else { ", " });
                stamp::date(&mut listed, &local);
            }
        }
        if !listed.is_empty() {
            problems.help(&listed, &[]);
        }
    }
    if let (Some(zone), Some(first), Some(others)) = (zone, first_change, changes) {
        let mut message = String::new();
        clock_change(&mut message, &first);
        problems.say(CronFault::Dst, 0, end, "{} by a clock change in {}", &[Text(&message), Text(zone.name())]);
        message.clear();
        for change in others {
            clock_change(&mut message, &change);
            message.push_str("; ");
        }
        let help = "{}choose a local time that no clock change touches, or a zone without clock changes";
        problems.help(help, &[Text(&message)]);
    }
    let runs = cron.runs_in_a_day();
    if runs > FREQUENT {
        let message = "every day with runs starts {} sessions";
        problems.say(CronFault::Frequent, 0, end, message, &[Number(runs.into())]);
    }
    problems.0
}

/// Appends what a clock change does, without the zone.
#[inline(never)]
fn clock_change(out: &mut String, change: &ClockChange) {
    let ClockChange { first, last, count, effect, .. } = change;
    let one = *count == 1;
    let several_days = (first.year, first.month, first.day) != (last.year, last.month, last.day);
    if one {
        out.push_str("the run at ");
    } else {
        push(out, "{} runs from ", &[Number((*count).into())]);
    }
    stamp::time(out, first);
    if several_days {
        out.push_str(" on ");
        stamp::date(out, first);
    }
    if !one {
        out.push_str(" to ");
        stamp::time(out, last);
    }
    out.push_str(" on ");
    stamp::date(out, last);
    out.push_str(if one { " is " } else { " are " });
    out.push_str(effect.as_str());
}
