//! Clock changes that take runs away or double them.

use crate::schedule::civil::{DAY_MINUTES, DAY_SECONDS, LocalDateTime, split};
use crate::schedule::cron::Cron;
use crate::schedule::zone::{Transitions, Zone};

/// How far ahead clock changes and first runs are looked for, in seconds: a year, leap day included.
pub const HORIZON: i64 = 366 * DAY_SECONDS;

/// What a clock change does to a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Clocks go forward past the local time: no run.
    Skipped,
    /// Clocks go back, and show the local time twice: two runs.
    Doubled,
}

impl Effect {
    /// The word used in reports: `skipped` or `doubled`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Skipped => "skipped",
            Self::Doubled => "doubled",
        }
    }
}

/// A clock change that concerns a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// The instant of the change, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// What it does to the runs concerned.
    pub effect: Effect,
    /// The first local time concerned.
    pub first: LocalDateTime,
    /// The last local time concerned; the same as `first` if it is the only one.
    pub last: LocalDateTime,
    /// How many local times are concerned.
    pub count: u32,
    /// The offset before, in seconds ahead of UTC.
    pub offset_before: i32,
    /// The offset from `at` on.
    pub offset_after: i32,
    cron: Cron,
    first_wall: i64,
    last_wall: i64,
}

/// A local time that a clock change skips or doubles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AffectedRun {
    /// The local time.
    pub local: LocalDateTime,
    /// Skipped or doubled.
    pub effect: Effect,
    /// When clocks show it, in seconds since 1970-01-01T00:00:00Z: twice if doubled. If skipped, when they would have
    /// without the change, and nothing.
    pub instants: (i64, Option<i64>),
}

impl ClockChange {
    /// Every local time concerned, ascending.
    pub fn runs(&self) -> impl Iterator<Item = AffectedRun> + use<> {
        let Self { effect, offset_before, offset_after, cron, last_wall, .. } = *self;
        let mut next = Some(self.first_wall);
        core::iter::from_fn(move || {
            let wall = next.filter(|wall| *wall <= last_wall)?;
            next = cron.next_wall(wall + 1);
            let instant = |offset: i32| wall * 60 - i64::from(offset);
            let second = (effect == Effect::Doubled).then(|| instant(offset_after));
            Some(AffectedRun {
                local: LocalDateTime::from_wall(wall),
                effect,
                instants: (instant(offset_before), second),
            })
        })
    }
}

/// The clock changes after `now` and at most 366 days later that skip or double a run, in order of time. Their number
/// is that of the zone's changes, at most; none if `now` lies more than 366 days before the zone table.
#[must_use = "iterators are lazy"]
pub fn clock_changes(cron: &Cron, zone: Zone, now: i64) -> ClockChanges {
    let transitions = zone.transitions(now.saturating_add(1), now.saturating_add(HORIZON + 1));
    ClockChanges { cron: *cron, transitions }
}

/// The iterator of [`clock_changes`].
#[derive(Clone, Debug)]
pub struct ClockChanges {
    cron: Cron,
    transitions: Transitions,
}

impl Iterator for ClockChanges {
    type Item = ClockChange;

    #[inline(never)]
    fn next(&mut self) -> Option<ClockChange> {
        // The local times between the two offsets are the ones that do not occur or occur twice.
        loop {
            let (at, offset_before, offset_after) = self.transitions.next_shift()?;
            let wall = |offset: i32| (at + i64::from(offset) + 59).div_euclid(60);
            let (low, high) = (wall(offset_before.min(offset_after)), wall(offset_before.max(offset_after)));
            let cron = self.cron;
            let Some(first_wall) = cron.next_wall(low) else { continue };
            if first_wall >= high {
                continue;
            }
            let last_wall = cron.previous_wall(high - 1)?;
            return Some(ClockChange {
                at,
                effect: if offset_after > offset_before { Effect::Skipped } else { Effect::Doubled },
                first: LocalDateTime::from_wall(first_wall),
                last: LocalDateTime::from_wall(last_wall),
                count: matches_between(&cron, first_wall, last_wall + 1),
                offset_before,
                offset_after,
                cron,
                first_wall,
                last_wall,
            });
        }
    }
}

/// The number of matches in the wall minutes `low..high`, of which the first and the last are matches.
fn matches_between(cron: &Cron, low: i64, high: i64) -> u32 {
    let mut count = 0;
    let mut from = low;
    loop {
        let (_, minute) = split(from);
        let midnight = from - i64::from(minute);
        count += cron.times_between(minute as i32, (high - midnight).min(DAY_MINUTES) as i32);
        from = midnight + DAY_MINUTES;
        if from >= high {
            return count;
        }
        from = cron.next_wall(from).unwrap_or(high);
    }
}
