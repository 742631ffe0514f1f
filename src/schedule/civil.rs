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
        let (year, month, day) = civil_from_days(days_of(wall));
        let minute = wall.rem_euclid(DAY_MINUTES);
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
        weekday(days_from_civil(self.year, self.month, self.day))
    }
}

/// `2026-03-08T02:30`, as ISO 8601 writes a local time.
impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day, hour, minute } = self;
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")
    }
}

/// The day, counted from 1970-01-01, in which a wall minute lies. Saturates far outside of any year in use.
pub(crate) fn days_of(wall: i64) -> i32 {
    wall.div_euclid(DAY_MINUTES).clamp(-1_000_000, 4_000_000) as i32
}

/// Days between 1970-01-01 and a date. The year is counted from March, so that the leap day comes last.
pub(crate) const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let (month, day) = (month as i32, day as i32);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * CYCLE_DAYS + day_of_era - 719_468
}

/// The date that lies so many days after 1970-01-01.
pub(crate) const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(CYCLE_DAYS);
    let day_of_era = days.rem_euclid(CYCLE_DAYS);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month as u8, day as u8)
}

/// The day of the week, 0 = Sunday, of a day counted from 1970-01-01, which was a Thursday.
pub(crate) const fn weekday(days: i32) -> u8 {
    (days + 4).rem_euclid(7) as u8
}

/// Whether the year has a 29 February.
pub(crate) const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days of a month.
pub(crate) const fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
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
