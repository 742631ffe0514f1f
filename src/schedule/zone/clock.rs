//! What a clock shows, and when it changes: explicit changes from the table, then two a year by arithmetic.

use super::data::{DayRule, Local, Tail};
use super::{FIRST, table};
use crate::schedule::civil::{DAY_SECONDS, civil_from_days, days_in};

/// A stretch of time in which local time stays of one type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Its first second; the table's if it began before that.
    pub(super) start: i64,
    /// The first second after it, or [`i64::MAX`].
    pub(super) end: i64,
    /// The index of its type.
    pub(super) local: u8,
}

impl Stretch {
    /// The stretch of a clock (its index) that contains an instant of the table.
    pub(super) fn at(clock: usize, utc_seconds: i64) -> Stretch {
        let mut changes = Changes::new(clock, utc_seconds);
        let mut stretch = Stretch { start: FIRST, end: i64::MAX, local: changes.local };
        while let Some(at) = changes.next() {
            if at > utc_seconds {
                stretch.end = at;
                break;
            }
            (stretch.start, stretch.local) = (at, changes.local);
        }
        stretch
    }
}

/// The changes of a clock, one after another and for ever.
#[derive(Clone, Debug)]
pub(super) struct Changes {
    /// The index of the local time type up to the next change.
    pub(super) local: u8,
    /// Explicit changes that are still to come, as in the table.
    explicit: &'static [[u8; 3]],
    /// The last explicit change; changes by rule are later.
    begins: i64,
    tail: Option<&'static Tail>,
    /// Twice the year of the next change by rule, and one more for the second of the year.
    half: u32,
}

impl Changes {
    /// The changes of a clock (its index), of which those from two years before an instant of the table on matter.
    pub(super) fn new(clock: usize, utc_seconds: i64) -> Changes {
        let mut changes = Changes { local: 0, explicit: &[], begins: FIRST, tail: None, half: 0 };
        let Some((clock, before)) = table::CLOCKS.get(..=clock).and_then(<[_]>::split_last) else { return changes };
        if clock.count > 0 {
            let mut first = 0;
            for other in before {
                first += usize::from(other.count);
            }
            changes.explicit = table::CHANGES.get(first..first + usize::from(clock.count)).unwrap_or_default();
        }
        changes.local = clock.initial;
        changes.tail = usize::from(clock.tail).checked_sub(1).and_then(|tail| table::TAILS.get(tail));
        if changes.tail.is_some() {
            changes.half = 2 * (civil_from_days(days_in(utc_seconds)).0 - 1) as u32;
        }
        changes
    }

    /// The hours of the day in which local times are skipped or repeated, as bits; all of them if there are explicit
    /// changes.
    pub(super) fn hours(&self) -> u32 {
        if !self.explicit.is_empty() {
            return u32::MAX;
        }
        let mut hours = 0;
        for second in [false, true] {
            let Some((rule, before, to)) = self.rule(second) else { break };
            let (before, to) = (Local::get(before).quarters, Local::get(to).quarters);
            let shift = i32::from(to) - i32::from(before);
            // Quarters of an hour, and ten days more, so that they are not negative.
            let start = i32::from(rule.quarters) + 960;
            let mut hour = (start + shift.min(0)) / 4;
            while hour * 4 < start + shift.max(0) {
                hours |= 1 << (hour % 24);
                hour += 1;
            }
        }
        hours
    }

    /// The day of a yearly change, and the types before and after it.
    #[inline(always)]
    fn rule(&self, second: bool) -> Option<(&'static DayRule, u8, u8)> {
        let Tail { to: [first_type, second_type], day: [first_day, second_day] } = *self.tail?;
        let (day, before, to) =
            if second { (second_day, first_type, second_type) } else { (first_day, second_type, first_type) };
        Some((table::DAYS.get(usize::from(day))?, before, to))
    }

    /// The instant of the next change.
    #[inline(never)]
    pub(super) fn next(&mut self) -> Option<i64> {
        loop {
            let (at, to) = if let Some((&[low, high, moment], rest)) = self.explicit.split_first() {
                let moment = table::MOMENTS.get(usize::from(moment))?;
                self.explicit = rest;
                // The last change was on the day from which days are counted.
                let day = days_in(self.begins) + i32::from(low) + (i32::from(high) << 8);
                self.begins = i64::from(day) * DAY_SECONDS + i64::from(moment.minute) * 60;
                (self.begins, moment.to as u8)
            } else {
                let (rule, before, to) = self.rule(self.half & 1 == 1)?;
                let at = rule.wall_seconds((self.half >> 1) as i32) - i64::from(Local::get(before).offset_seconds());
                self.half += 1;
                if at <= self.begins {
                    continue;
                }
                (at, to)
            };
            // Where a rule begins, it can be a change of nothing.
            if to != self.local {
                self.local = to;
                return Some(at);
            }
        }
    }
}
