//! How far runs are apart and how many there are, exactly, over the 400 years after which the calendar repeats.
//!
//! There are only 14 kinds of year (leap or not, by the weekday of 1 January). Each is worked out once, then 400
//! years are strung together.

use crate::schedule::civil::{CYCLE_DAYS, DAY_MINUTES, days_from_civil, is_leap, month_length, weekday};
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

/// The days with runs of one kind of year, counted from 1 January = 0.
#[derive(Clone, Copy, Default)]
struct Year {
    first: i32,
    last: i32,
    days: u32,
    days_in_month: u32,
    distance: Option<(i32, i32)>,
}

/// The figures of a schedule, or nothing if it never runs.
pub(super) fn cycle(cron: &Cron) -> Option<Cycle> {
    let mut kinds: [Option<Year>; 14] = [None; 14];
    let mut days = 0;
    let mut days_in_month = 0;
    let mut distance: Option<(i32, i32)> = None;
    let mut first = None;
    let mut previous: Option<i32> = None;
    for number in 2000..2400 {
        let start = days_from_civil(number, 1, 1);
        let kind = usize::from(weekday(start)) + if is_leap(number) { 7 } else { 0 };
        let slot = kinds.get_mut(kind)?;
        let year = *slot.get_or_insert_with(|| year_of(cron, number));
        if year.days == 0 {
            continue;
        }
        days += year.days;
        days_in_month = days_in_month.max(year.days_in_month);
        distance = widened(distance, year.distance);
        if let Some(previous) = previous {
            let between = start + year.first - previous;
            distance = widened(distance, Some((between, between)));
        }
        first = first.or(Some(start + year.first));
        previous = Some(start + year.last);
    }
    let around = first? + CYCLE_DAYS - previous?;
    let (shortest, longest) = widened(distance, Some((around, around)))?;
    // From the last run of a day to the first of the next day with runs.
    let night = |days: i32| days as u32 * DAY_MINUTES as u32 - (cron.last_time() - cron.first_time()) as u32;
    let gap = match gaps_in_day(cron) {
        Some((low, high)) => (low.min(night(shortest)), high.max(night(longest))),
        None => (night(shortest), night(longest)),
    };
    Some(Cycle { days, days_in_month, gap })
}

fn year_of(cron: &Cron, number: i32) -> Year {
    let mut year = Year::default();
    let start = days_from_civil(number, 1, 1);
    let mut month_start = 0;
    let mut previous = None;
    for month in 1..=12 {
        let mut days = cron.days_of_month(number, month);
        year.days += days.count_ones();
        year.days_in_month = year.days_in_month.max(days.count_ones());
        while days != 0 {
            let day = month_start + days.trailing_zeros() as i32 - 1;
            days &= days - 1;
            match previous {
                Some(previous) => year.distance = widened(year.distance, Some((day - previous, day - previous))),
                None => year.first = day,
            }
            previous = Some(day);
            year.last = day;
        }
        month_start = days_from_civil(number, month, month_length(number, month)) - start + 1;
    }
    year
}

/// The shortest and the longest time between two runs of one day, in minutes; nothing if a day has one run only.
fn gaps_in_day(cron: &Cron) -> Option<(u32, u32)> {
    let minutes = gaps_of(cron.minutes);
    let (first, last) = (cron.minutes.trailing_zeros(), 63 - cron.minutes.leading_zeros());
    let hours = gaps_of(cron.hours.into()).map(|(low, high)| (low * 60 - (last - first), high * 60 - (last - first)));
    widened(minutes, hours)
}

/// The smallest and the largest difference of neighbouring numbers of a set.
fn gaps_of(mut bits: u64) -> Option<(u32, u32)> {
    let mut gaps = None;
    let mut previous = bits.trailing_zeros();
    bits &= bits.wrapping_sub(1);
    while bits != 0 {
        let number = bits.trailing_zeros();
        bits &= bits - 1;
        gaps = widened(gaps, Some((number - previous, number - previous)));
        previous = number;
    }
    gaps
}

/// The smallest interval that holds both.
fn widened<T: Ord>(one: Option<(T, T)>, other: Option<(T, T)>) -> Option<(T, T)> {
    match (one, other) {
        (Some((low, high)), Some((low2, high2))) => Some((low.min(low2), high.max(high2))),
        (one, None) => one,
        (None, other) => other,
    }
}
