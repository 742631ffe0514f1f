//! The proleptic Gregorian calendar in whole days and minutes, without zones.

use core::fmt;

/// Minutes in a day of the wall clock.
pub(crate) const DAY_MINUTES: i64 = 1440;
/// Seconds in a day of UTC.
pub(crate) const DAY_SECONDS: i64 = 86_400;
/// Days in the 400 years after which the calendar, weekdays included, repeats.
pub(crate) const CYCLE_DAYS: i32 = 146_097;
/// The last year that is answered.
pub(crate) const LAST_YEAR: i32 = 9999;

/// What a clock on the wall shows: a date and a time of day, to the minute, in some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime {
    /// Gregorian year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

impl LocalDateTime {
    /// From minutes since 1970-01-01T00:00 of the same clock.
    pub(crate) fn from_wall(wall: i64) -> Self {
        let (day, minute) = split(wall);
        let (year, month, day) = civil_from_days(day);
        Self { year, month, day, hour: (minute / 60) as u8, minute: (minute % 60) as u8 }
    }

    /// What a clock shows so many seconds after it showed 1970-01-01T00:00.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        Self::from_wall(seconds.div_euclid(60))
    }

    /// The day of the week, 0 = Sunday to 6 = Saturday.
    #[must_use]
    pub fn weekday(&self) -> u8 {
        // The calendar repeats every 400 years, weekdays included.
        weekday(days_from_civil(self.year.rem_euclid(400), self.month, self.day))
    }
}

/// `2026-03-08T02:30`, as ISO 8601 writes a local time.
impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }
}

/// Days from 1 March of the year -3200, which is before any date in use, to 1970-01-01: eight cycles more than from the
/// year 0. It makes dates numbers without a sign, which are divided in fewer steps.
const BEFORE_EPOCH: i32 = 719_468 + 8 * CYCLE_DAYS;
/// The years of those cycles.
const YEARS_BEFORE: i32 = 8 * 400;

/// A wall minute as the day, counted from 1970-01-01, and the minute of that day. Saturates far outside of any year in
/// use.
#[inline(always)]
pub(crate) fn split(wall: i64) -> (i32, u32) {
    const LEAST: i64 = -1_000_000 * DAY_MINUTES;
    let wall = (wall.clamp(LEAST, 4_000_000 * DAY_MINUTES) - LEAST) as u64;
    // A day has 45 times 32 minutes, and numbers of 32 bits are divided faster.
    let day = (wall >> 5) as u32 / 45;
    (day as i32 - 1_000_000, (wall as u32).wrapping_sub(day.wrapping_mul(DAY_MINUTES as u32)))
}

/// The day of UTC, counted from 1970-01-01, in which an instant between the years 1 and 9999 lies.
#[inline(always)]
pub(crate) const fn days_in(utc_seconds: i64) -> i32 {
    const LEAST: i32 = -719_162;
    // A day has 675 times 128 seconds, and numbers of 32 bits are divided faster.
    (((utc_seconds - LEAST as i64 * DAY_SECONDS) >> 7) as u32 / 675) as i32 + LEAST
}

/// Days between 1970-01-01 and a date. The year is counted from March, so that the leap day comes last.
#[inline(never)]
pub(crate) const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let (mut year, mut month) = ((year + YEARS_BEFORE) as u32, month as u32);
    if month < 3 {
        (year, month) = (year - 1, month + 12);
    }
    let century = year / 100;
    let days = 1461 * year / 4 - century + century / 4 + (979 * month - 2919) / 32 + day as u32;
    days as i32 - BEFORE_EPOCH - 1
}

/// The date that lies so many days after 1970-01-01.
#[inline(never)]
pub(crate) const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let quarters = 4 * (days + BEFORE_EPOCH) as u32 + 3;
    let (century, rest) = (quarters / CYCLE_DAYS as u32, (quarters % CYCLE_DAYS as u32) | 3);
    let (year, day_of_year) = (100 * century + rest / 1461, rest % 1461 / 4);
    let months = 2141 * day_of_year + 197_913;
    let (month, day) = (months >> 16, (months & 0xffff) / 2141 + 1);
    let next_year = (month > 12) as u32;
    ((year + next_year) as i32 - YEARS_BEFORE, (month - 12 * next_year) as u8, day as u8)
}

/// The day of the week, 0 = Sunday, of a day counted from 1970-01-01, which was a Thursday.
#[inline(always)]
pub(crate) const fn weekday(days: i32) -> u8 {
    // The first day that is counted was a Wednesday.
    ((days + BEFORE_EPOCH + 3) as u32 % 7) as u8
}

/// Whether the year has a 29 February.
pub(crate) const fn is_leap(year: i32) -> bool {
    year & 3 == 0 && (year % 25 != 0 || year & 15 == 0)
}

/// The number of days of a month.
#[inline(never)]
pub(crate) const fn month_length(year: i32, month: u8) -> u8 {
    if month == 2 {
        return if is_leap(year) { 29 } else { 28 };
    }
    // Short ones are even until July, and odd from August on.
    30 | ((month + month / 8) & 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse_over_a_whole_cycle() {
        let mut days = days_from_civil(1970, 1, 1);
        assert_eq!(days, 0);
        for year in 1970..2371 {
            for month in 1..=12 {
                for day in 1..=month_length(year, month) {
                    assert_eq!(civil_from_days(days), (year, month, day));
                    assert_eq!(days_from_civil(year, month, day), days);
                    days += 1;
                }
            }
        }
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!(weekday(days_from_civil(2026, 3, 8)), 0);
        assert_eq!(weekday(days_from_civil(2000, 2, 29)), 2);
        assert_eq!(weekday(days_from_civil(9999, 12, 31)), 5);
        assert_eq!(LocalDateTime::from_wall(-1).to_string(), "1969-12-31T23:59");
    }
}
