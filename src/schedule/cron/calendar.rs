//! The next and the previous wall-clock minute that an expression matches, by bit arithmetic: a month is one 31-bit
//! set, so no date is looked at twice and no minute at all.

use super::{Cron, days_up_to};
use crate::schedule::civil::{
    DAY_MINUTES, LAST_YEAR, civil_from_days, days_from_civil, days_of, month_length, weekday,
};

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
    pub(crate) const fn first_time(&self) -> i64 {
        self.hours.trailing_zeros() as i64 * 60 + self.minutes.trailing_zeros() as i64
    }

    /// The last time of day, in minutes since midnight.
    pub(crate) const fn last_time(&self) -> i64 {
        (31 - self.hours.leading_zeros() as i64) * 60 + 63 - self.minutes.leading_zeros() as i64
    }

    /// The first time of day at or after `minute` of the day.
    fn time_from(&self, minute: i64) -> Option<i64> {
        let (hour, minute) = ((minute / 60) as u32, (minute % 60) as u32);
        if self.hours >> hour & 1 == 1 {
            let rest = self.minutes >> minute;
            if rest != 0 {
                return Some(i64::from(hour * 60 + minute + rest.trailing_zeros()));
            }
        }
        let later = self.hours & !((2 << hour) - 1);
        (later != 0).then(|| i64::from(later.trailing_zeros() * 60 + self.minutes.trailing_zeros()))
    }

    /// The last time of day at or before `minute` of the day.
    fn time_until(&self, minute: i64) -> Option<i64> {
        let (hour, minute) = ((minute / 60) as u32, (minute % 60) as u32);
        if self.hours >> hour & 1 == 1 {
            let rest = self.minutes & ((2 << minute) - 1);
            if rest != 0 {
                return Some(i64::from(hour * 60 + 63 - rest.leading_zeros()));
            }
        }
        let earlier = self.hours & ((1 << hour) - 1);
        (earlier != 0).then(|| i64::from((31 - earlier.leading_zeros()) * 60 + 63 - self.minutes.leading_zeros()))
    }

    /// Runs, by the wall clock, in the minutes `from..until` since midnight of a day that matches.
    pub(crate) fn times_between(&self, from: i64, until: i64) -> u32 {
        let mut hours = self.hours;
        let mut count = 0;
        while hours != 0 {
            let start = i64::from(hours.trailing_zeros()) * 60;
            hours &= hours - 1;
            let low = (from - start).clamp(0, 60) as u32;
            let high = (until - start).clamp(0, 60) as u32;
            let wanted = ((1_u64 << high) - 1) & !((1_u64 << low) - 1);
            count += (self.minutes & wanted).count_ones();
        }
        count
    }

    /// The first match at or after a wall minute (minutes since 1970-01-01T00:00 of the wall clock).
    pub(crate) fn next_wall(&self, from: i64) -> Option<i64> {
        if self.minutes == 0 || self.hours == 0 || from >= WALL_LIMIT {
            return None;
        }
        let today = days_of(from);
        let (start_year, mut month, day) = civil_from_days(today);
        let mut year = start_year;
        if self.months >> month & 1 == 1 {
            let first = today - i32::from(day) + 1;
            let days = u64::from(self.days_in_month(month_length(year, month), weekday(first)));
            if days >> day & 1 == 1
                && let Some(time) = self.time_from(from.rem_euclid(DAY_MINUTES))
            {
                return Some(i64::from(today) * DAY_MINUTES + time);
            }
            let later = days & !((2 << day) - 1);
            if later != 0 {
                return Some(
                    (i64::from(first) + i64::from(later.trailing_zeros()) - 1) * DAY_MINUTES + self.first_time(),
                );
            }
        }
        loop {
            let later = u32::from(self.months) & !((2 << month) - 1);
            if later != 0 {
                month = later.trailing_zeros() as u8;
            } else {
                year += 1;
                month = self.months.trailing_zeros() as u8;
                if year > start_year + LONGEST_WAIT || year > LAST_YEAR {
                    return None;
                }
            }
            let first = days_from_civil(year, month, 1);
            let days = self.days_in_month(month_length(year, month), weekday(first));
            if days != 0 {
                return Some(
                    (i64::from(first) + i64::from(days.trailing_zeros()) - 1) * DAY_MINUTES + self.first_time(),
                );
            }
        }
    }

    /// The last match at or before a wall minute.
    pub(crate) fn previous_wall(&self, until: i64) -> Option<i64> {
        if self.minutes == 0 || self.hours == 0 {
            return None;
        }
        let until = until.min(WALL_LIMIT - 1);
        let today = days_of(until);
        let (start_year, mut month, day) = civil_from_days(today);
        let mut year = start_year;
        if self.months >> month & 1 == 1 {
            let first = today - i32::from(day) + 1;
            let days = self.days_in_month(month_length(year, month), weekday(first));
            if days >> day & 1 == 1
                && let Some(time) = self.time_until(until.rem_euclid(DAY_MINUTES))
            {
                return Some(i64::from(today) * DAY_MINUTES + time);
            }
            let earlier = days & ((1 << day) - 1);
            if earlier != 0 {
                return Some(
                    (i64::from(first) + 30 - i64::from(earlier.leading_zeros())) * DAY_MINUTES + self.last_time(),
                );
            }
        }
        loop {
            let earlier = self.months & ((1 << month) - 1);
            if earlier != 0 {
                month = (15 - earlier.leading_zeros()) as u8;
            } else {
                year -= 1;
                month = 15_u32.checked_sub(self.months.leading_zeros())? as u8;
                if year < start_year - LONGEST_WAIT {
                    return None;
                }
            }
            let first = days_from_civil(year, month, 1);
            let days = self.days_in_month(month_length(year, month), weekday(first));
            if days != 0 {
                return Some(
                    (i64::from(first) + 30 - i64::from(days.leading_zeros())) * DAY_MINUTES + self.last_time(),
                );
            }
        }
    }
}
