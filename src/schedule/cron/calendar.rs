//! The next and the previous wall-clock minute that an expression matches, by bit arithmetic: a month is one 31-bit
//! set, so no date is looked at twice and no minute at all.

use super::{Cron, days_up_to};
use crate::schedule::civil::{DAY_MINUTES, LAST_YEAR, civil_from_days, days_from_civil, month_length, split, weekday};

/// The longest stretch of years between two matches: 29 February 2096 to 2104.
const LONGEST_WAIT: i32 = 8;
/// Wall minutes outside of the years that are answered are cut off here.
const WALL_LIMIT: i64 = (days_from_civil(LAST_YEAR, 12, 31) as i64 + 1) * DAY_MINUTES;

impl Cron {
    /// The days of a month that match, as bits 1 to 31, given its length and the weekday of its first day.
    pub(crate) fn days_in_month(&self, length: u8, first_weekday: u8) -> u32 {
        let week = u64::from(self.weekdays) & 0x7f;
        let from_first = (week >> first_weekday) | (week << (7 - first_weekday));
        // Five weeks side by side; bit 0 is the first day of the month.
        let weeks = (from_first & 0x7f) * 0x1020_4081;
        let by_weekday = (weeks << 1) as u32;
        let either = if self.either_day() { self.days | by_weekday } else { self.days & by_weekday };
        either & days_up_to(length)
    }

    /// The days of a month of the calendar that match; none if the month does not.
    pub(crate) fn days_of_month(&self, year: i32, month: u8) -> u32 {
        if self.months >> month & 1 == 0 {
            return 0;
        }
        self.days_in_month(month_length(year, month), weekday(days_from_civil(year, month, 1)))
    }

    /// The first time of day, in minutes since midnight.
    #[inline(always)]
    pub(crate) const fn first_time(&self) -> u32 {
        self.hours.trailing_zeros() * 60 + self.minutes.trailing_zeros()
    }

    /// The last time of day, in minutes since midnight.
    #[inline(always)]
    pub(crate) const fn last_time(&self) -> u32 {
        (31 - self.hours.leading_zeros()) * 60 + 63 - self.minutes.leading_zeros()
    }

    /// The first time of day at or after `minute` of the day; the last at or before it if `back`.
    #[inline(always)]
    fn time(&self, minute: u32, back: bool) -> Option<u32> {
        let (hour, minute) = (minute / 60, minute % 60);
        let (hours, minutes) = if back {
            (self.hours & ((1 << hour) - 1), self.minutes & ((2 << minute) - 1))
        } else {
            (self.hours & !((2 << hour) - 1), self.minutes & !((1 << minute) - 1))
        };
        if self.hours >> hour & 1 == 1 && minutes != 0 {
            return Some(hour * 60 + if back { 63 - minutes.leading_zeros() } else { minutes.trailing_zeros() });
        }
        if hours == 0 {
            return None;
        }
        let other = Self { hours, ..*self };
        Some(if back { other.last_time() } else { other.first_time() })
    }

    /// Runs, by the wall clock, in the minutes `from..until` since midnight of a day that matches.
    pub(crate) fn times_between(&self, from: i32, until: i32) -> u32 {
        let mut hours = self.hours;
        let mut count = 0;
        while hours != 0 {
            let start = hours.trailing_zeros() as i32 * 60;
            hours &= hours - 1;
            let low = (from - start).clamp(0, 60);
            let high = (until - start).clamp(0, 60);
            let wanted = ((1_u64 << high) - 1) & !((1_u64 << low) - 1);
            count += (self.minutes & wanted).count_ones();
        }
        count
    }

    /// The first match at or after a wall minute (minutes since 1970-01-01T00:00 of the wall clock).
    pub(crate) fn next_wall(&self, from: i64) -> Option<i64> {
        if from >= WALL_LIMIT { None } else { self.wall(from, false) }
    }

    /// The last match at or before a wall minute.
    pub(crate) fn previous_wall(&self, until: i64) -> Option<i64> {
        self.wall(until.min(WALL_LIMIT - 1), true)
    }

    #[inline(never)]
    fn wall(&self, at: i64, back: bool) -> Option<i64> {
        let (today, minute) = split(at);
        let (start_year, mut month, day) = civil_from_days(today);
        let mut year = start_year;
        let mut first = today - i32::from(day) + 1;
        // In the first month only the days from today on count, and today only if a time is left.
        let mut left = self.time(minute, back);
        let from = u32::from(day) + u32::from(left.is_none() != back);
        let mut wanted = if back { (1_u64 << from) - 1 } else { !((1_u64 << from) - 1) } as u32;
        let months = u32::from(self.months);
        if months >> month & 1 == 0 {
            wanted = 0;
        }
        loop {
            let days = self.days_in_month(month_length(year, month), weekday(first)) & wanted;
            if days != 0 {
                let (found, time) = if back {
                    (31 - days.leading_zeros(), self.last_time())
                } else {
                    (days.trailing_zeros(), self.first_time())
                };
                let time = left.filter(|_| found == u32::from(day)).unwrap_or(time);
                return Some((i64::from(first) + i64::from(found) - 1) * DAY_MINUTES + i64::from(time));
            }
            (wanted, left) = (u32::MAX, None);
            let passed = (2 << month) - 1;
            let mut others = months & if back { passed >> 1 } else { !passed };
            if others == 0 {
                (year, others) = (if back { year - 1 } else { year + 1 }, months);
            }
            if others == 0 || (year - start_year).abs() > LONGEST_WAIT || year > LAST_YEAR {
                return None;
            }
            month = if back { 31 - others.leading_zeros() } else { others.trailing_zeros() } as u8;
            first = days_from_civil(year, month, 1);
        }
    }
}
