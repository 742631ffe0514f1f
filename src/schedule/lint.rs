//! What is wrong or worth knowing about an expression that reads well.
//!
//! Everything here costs a few calendar look-ups: the checker runs it on every schedule.

use alloc::string::String;
use alloc::vec::Vec;

use super::civil::{DAY_MINUTES, DAY_SECONDS, LocalDateTime};
use super::cron::{ALL_MONTHS, Cron, CronFault, Problem, Problems};
use super::describe::{ClockChange, HORIZON, clock_changes, words};
use super::runs::{Run, next_runs};
use super::stamp;
use super::zone::Zone;
use crate::append::Append as _;
use crate::sentence::push_number;

/// More runs on a day than this are worth a word.
const FREQUENT: u32 = 24;
/// How many dates a diagnostic lists.
const LISTED_DATES: usize = 3;

/// Room for what is said of a schedule: one allocation, instead of one each time that the text doubles.
const AT_ONCE: usize = 96;

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

/// The local dates of the runs after `now`, each once and with the time of its first run; none before the zone table.
pub fn next_dates(cron: &Cron, zone: Zone, now: i64) -> impl Iterator<Item = LocalDateTime> + use<> {
    let cron = *cron;
    let (mut after, mut midnight) = (now, i64::MIN);
    core::iter::from_fn(move || {
        loop {
            let run = first_run_after(&cron, zone, after)?;
            let local = run.at + i64::from(run.offset_seconds);
            let new = local >= midnight;
            if new {
                midnight = (local.div_euclid(DAY_SECONDS) + 1) * DAY_SECONDS;
            }
            // On to the next midnight, by the offset then: clocks may change before. Where they skip midnight or show it
            // twice, this is not yet the next date, but never beyond its start.
            let before = midnight - i64::from(run.offset_seconds) - 1;
            let offset = zone.local_type_at(before).map_or(run.offset_seconds, |local| local.offset_seconds);
            after = (midnight - i64::from(offset) - 1).max(run.at);
            if new {
                return Some(run.local);
            }
        }
    })
}

/// The warnings and infos about an expression, and the error that it never runs. `zone` is `None` where the schedule's
/// is unknown; what depends on it is then left out. The spans are the whole `expression`.
#[must_use]
pub fn lint(expression: &str, cron: &Cron, zone: Option<Zone>, now: i64) -> Vec<Problem> {
    let mut problems = Problems::new(expression);
    find(&mut problems, cron, zone, now);
    problems.owned()
}

/// [`lint`], for an expression of which there are problems already.
#[inline(never)]
pub(crate) fn find(problems: &mut Problems<'_>, cron: &Cron, zone: Option<Zone>, now: i64) {
    let end = problems.text.len();
    if cron.never_fires() {
        words::dates(&mut problems.other, cron);
        let message = "a schedule needs a date that exists; there is none %t";
        problems.say(CronFault::NeverFires, 0, end, message);
        return;
    }
    // Most schedules have no run in the hours in which clocks are changed.
    let changing = zone.filter(|zone| zone.changing_hours() & cron.hours != 0);
    let mut changes = changing.map(|zone| clock_changes(cron, zone, now));
    let first_change = changes.as_mut().and_then(Iterator::next);
    // A match well before anything that a clock change touches, and within the year, is a run, which settles it without a
    // zone. Where every month has runs there is one within two of them.
    let horizon = first_change.map_or(now.saturating_add(HORIZON), |change| change.at);
    let soon = first_change.is_none() && cron.months == ALL_MONTHS
        || cron
            .next_wall(now.div_euclid(60) + 2 * DAY_MINUTES)
            .is_some_and(|wall| wall * 60 < horizon.saturating_sub(2 * DAY_SECONDS));
    if !soon && let Some(run) = zone.and_then(|zone| sparse(cron, zone, now)) {
        problems.other.reserve(AT_ONCE);
        stamp::time(&mut problems.other, &run.local);
        problems.other.put(" on ");
        stamp::date(&mut problems.other, &run.local);
        problems.number = ((run.at - now) / DAY_SECONDS) as u32;
        problems.say(CronFault::Sparse, 0, end, "the first run is at %t, %n days away");
    }
    if cron.either_day() {
        words::dates(&mut problems.other, cron);
        problems.say(CronFault::DayOr, 0, end, "either day field suffices: it runs %t");
        if let Some(zone) = zone {
            for local in next_dates(cron, zone, now).take(LISTED_DATES) {
                let listed = &mut problems.other;
                listed.put(if listed.is_empty() { "the next dates: " } else { ", " });
                stamp::date(listed, &local);
            }
        }
        if !problems.other.is_empty() {
            problems.help("%t");
        }
    }
    if let (Some(zone), Some(first), Some(others)) = (zone, first_change, changes) {
        clock_change(&mut problems.other, &first);
        problems.other.put(" by a clock change in ");
        problems.other.put(zone.name());
        problems.say(CronFault::Dst, 0, end, "%t");
        for change in others {
            clock_change(&mut problems.other, &change);
            problems.other.put("; ");
        }
        problems.help("%tchoose a local time that no clock change touches, or a zone without clock changes");
    }
    let runs = cron.runs_in_a_day();
    if runs > FREQUENT {
        problems.number = runs;
        problems.say(CronFault::Frequent, 0, end, "every day with runs starts %n sessions");
    }
}

/// Appends what a clock change does, without the zone.
#[inline(never)]
fn clock_change(out: &mut String, change: &ClockChange) {
    let ClockChange { first, last, count, effect, .. } = change;
    out.reserve(AT_ONCE);
    let one = *count == 1;
    let several_days = (first.year, first.month, first.day) != (last.year, last.month, last.day);
    if one {
        out.put("the run at ");
    } else {
        push_number(out, (*count).into());
        out.put(" runs from ");
    }
    stamp::time(out, first);
    if several_days {
        out.put(" on ");
        stamp::date(out, first);
    }
    if !one {
        out.put(" to ");
        stamp::time(out, last);
    }
    out.put(" on ");
    stamp::date(out, last);
    out.put(if one { " is " } else { " are " });
    out.put(effect.as_str());
}
