//! How far runs are apart and how many there are, exactly, over the 400 years after which the calendar repeats.
//!
//! A month is one set of days, and there are only 28 kinds of month (its length and the weekday of its first day), so
//! that most of the 4,800 months only add to what is known.

use crate::schedule::civil::{CYCLE_DAYS, DAY_MINUTES, days_from_civil, month_length, weekday};
use crate::schedule::cron::Cron;

/// Figures of a whole cycle of 400 years, by the wall clock. A clock change moves single gaps by its shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cycle {
    /// Days with runs.
    pub(super) days: u32,
    /// The most days with runs in one month.
    pub(super) days_in_month: u32,
    /// The shortest and the longest time between two runs, in minutes.
    pub(super) gap: (u32, u32),
}

/// The smallest and the largest of some numbers; the first above the second if there are none.
#[derive(Clone, Copy)]
struct Extent {
    low: i32,
    high: i32,
}

impl Extent {
    const NONE: Self = Self { low: i32::MAX, high: i32::MIN };

    fn add(&mut self, number: i32) {
        self.low = self.low.min(number);
        self.high = self.high.max(number);
    }

    /// Adds the differences of the neighbouring numbers of a set, as so many units each, less a length.
    #[inline(never)]
    fn add_gaps(&mut self, mut bits: u64, unit: i32, less: i32) {
        while bits & bits.wrapping_sub(1) != 0 {
            let number = bits.trailing_zeros();
            bits &= bits - 1;
            self.add((bits.trailing_zeros() - number) as i32 * unit - less);
        }
    }
}

/// The figures of a schedule, or nothing if it never runs.
pub(super) fn cycle(cron: &Cron) -> Option<Cycle> {
    let mut known = [0; 28];
    let (mut days, mut days_in_month) = (0, 0);
    let mut distance = Extent::NONE;
    let (mut first, mut previous) = (None, 0);
    // Days since 1970-01-01, up to the last of the month before.
    let mut before = days_from_civil(2000, 1, 1) - 1;
    for number in 0..4800 {
        let (year, month) = (2000 + number / 12, (number % 12 + 1) as u8);
        let (length, first_weekday) = (month_length(year, month), weekday(before + 1));
        if cron.months >> month & 1 == 1 {
            let set = cron.days_in_month(length, first_weekday);
            if set != 0 {
                days += set.count_ones();
                days_in_month = days_in_month.max(set.count_ones());
                let start = before + set.trailing_zeros() as i32;
                if first.is_none() {
                    first = Some(start);
                } else {
                    distance.add(start - previous);
                }
                previous = before + 31 - set.leading_zeros() as i32;
                let kind = known.get_mut(usize::from(first_weekday) + 7 * usize::from(length - 28));
                if kind.is_some_and(|kind| core::mem::replace(kind, set) != set) {
                    distance.add_gaps(set.into(), 1, 0);
                }
            }
        }
        before += i32::from(length);
    }
    distance.add(first? + CYCLE_DAYS - previous);
    // From the last run of a day to the first of the next day with runs, then those within a day.
    let day = (cron.last_time() - cron.first_time()) as i32;
    let hour = 63 - (cron.minutes.leading_zeros() + cron.minutes.trailing_zeros()) as i32;
    let mut gap =
        Extent { low: distance.low * DAY_MINUTES as i32 - day, high: distance.high * DAY_MINUTES as i32 - day };
    gap.add_gaps(cron.minutes, 1, 0);
    gap.add_gaps(cron.hours.into(), 60, hour);
    Some(Cycle { days, days_in_month, gap: (gap.low as u32, gap.high as u32) })
}
