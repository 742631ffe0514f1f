//! What a clock shows, and when it changes: explicit changes from the table, then two a year by arithmetic.

use super::data::{Local, Tail};
use super::{FIRST, table};
use crate::schedule::civil::{DAY_SECONDS, civil_from_days};

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
    /// The stretch of a clock (its index) that contains an instant, which is not before the table's first.
    pub(super) fn at(clock: usize, utc_seconds: i64) -> Stretch {
        let mut first = 0;
        let mut stretch = Stretch { start: FIRST, end: i64::MAX, local: 0 };
        let mut clocks = table::CLOCKS.iter();
        for other in clocks.by_ref().take(clock) {
            first += usize::from(other.count);
        }
        let Some(clock) = clocks.next() else { return stretch };
        stretch.local = clock.initial;
        let mut begins = FIRST;
        let mut day = 0;
        for &[low, high, moment] in table::CHANGES.iter().skip(first).take(clock.count.into()) {
            let Some(moment) = table::MOMENTS.get(usize::from(moment)) else { return stretch };
            day += i64::from(low) + (i64::from(high) << 8);
            begins = FIRST + day * DAY_SECONDS + i64::from(moment.minute) * 60;
            if stretch.change(utc_seconds, begins, moment.to as u8) {
                return stretch;
            }
        }
        if let Some(tail) = usize::from(clock.tail).checked_sub(1).and_then(|tail| table::TAILS.get(tail)) {
            stretch.follow(tail, begins, utc_seconds);
        }
        stretch
    }

    /// Takes a change into account; tells whether it comes after the instant. Where a rule begins, it can be a change of
    /// nothing.
    fn change(&mut self, utc_seconds: i64, at: i64, to: u8) -> bool {
        if to == self.local {
            return false;
        }
        if at > utc_seconds {
            self.end = at;
            return true;
        }
        (self.start, self.local) = (at, to);
        false
    }

    /// Goes on by rule from `begins`, the last explicit change.
    #[inline(never)]
    fn follow(&mut self, tail: &Tail, begins: i64, utc_seconds: i64) {
        let year = civil_from_days(utc_seconds.div_euclid(DAY_SECONDS) as i32).0;
        // The two changes of the year before are behind the instant, the first of the next is ahead.
        let ([first, second], [day_of_first, day_of_second]) = (tail.to, tail.day);
        for year in year - 1..=year + 1 {
            for (day, before, to) in [(day_of_first, second, first), (day_of_second, first, second)] {
                let Some(rule) = table::DAYS.get(usize::from(day)) else { return };
                let at = rule.wall_seconds(year) - i64::from(Local::get(before).offset_seconds());
                if at > begins && self.change(utc_seconds, at, to) {
                    return;
                }
            }
        }
    }
}
