//! The form in which the table is stored: small numbers that refer to each other.

use super::table;

/// Quarters of an hour in seconds.
const QUARTER: i32 = 900;
/// Marks a rule that does not exist: the clock no longer changes.
pub(super) const NONE: u8 = 255;

/// Offset from UTC, saving flag and abbreviation.
#[derive(Debug)]
pub(super) struct Local {
    /// Quarters of an hour east of UTC.
    pub(super) quarters: i8,
    /// The index of the abbreviation; the highest bit says that it is saving time.
    pub(super) name: u8,
}

/// A change that no rule gives.
#[derive(Debug)]
pub(super) struct Change {
    /// Whole days since the table's first instant.
    pub(super) day: u16,
    /// Minutes since 00:00 UTC of that day. Apart from the day they compress better, and the type wide without gaps.
    pub(super) minute: u16,
    /// The index of the local time type after it.
    pub(super) to: u16,
}

/// A weekday of a month; week 5 is the last.
#[derive(Debug)]
pub(super) struct DayRule {
    pub(super) month: u8,
    pub(super) week: u8,
    /// 0 is Sunday.
    pub(super) weekday: u8,
    /// Quarters of an hour of local time after that day's midnight: negative or above a day at times.
    pub(super) quarters: i16,
}

/// What the clocks of a zone do: explicit changes first, then two a year by rule, or none.
#[derive(Debug)]
pub(super) struct Clock {
    /// The index of the first explicit change, and how many there are.
    pub(super) first: u16,
    pub(super) count: u8,
    /// The local time type at the table's first instant.
    pub(super) initial: u8,
    /// The types after the two yearly changes, in calendar order; both are the last one if there is no rule.
    pub(super) to: [u8; 2],
    /// The indexes of the days of the two changes, or [`NONE`].
    pub(super) day: [u8; 2],
}

impl Local {
    #[inline(never)]
    pub(super) fn get(index: u8) -> Option<&'static Local> {
        table::LOCALS.get(usize::from(index))
    }

    pub(super) fn offset_seconds(&self) -> i32 {
        i32::from(self.quarters) * QUARTER
    }

    pub(super) fn is_dst(&self) -> bool {
        self.name & 0x80 != 0
    }

    pub(super) fn abbreviation(&self) -> &'static str {
        let start = usize::from(self.name & 0x7f) * table::ABBREVIATION;
        table::ABBREVIATIONS.get(start..start + table::ABBREVIATION).unwrap_or_default().trim_ascii_end()
    }
}

impl DayRule {
    /// The seconds from 1970-01-01T00:00 to this moment of `year`, both on the wall clock before the change.
    #[inline(never)]
    pub(super) fn wall_seconds(&self, year: i64) -> i64 {
        let month = i64::from(self.month);
        let first = days_before(year, month);
        // 1970-01-01 was a Thursday.
        let into_week = (i64::from(self.weekday) - (first + 4)).rem_euclid(7);
        let mut day = first + into_week + 7 * (i64::from(self.week) - 1);
        if day >= days_before(year, month + 1) {
            day -= 7;
        }
        day * 86_400 + i64::from(self.quarters) * i64::from(QUARTER)
    }
}

/// Days from 1970-01-01 to the first of a month (13 is the next January), in the Gregorian calendar without end.
#[inline(never)]
fn days_before(year: i64, month: i64) -> i64 {
    // Years begin in March, so that the leap day is the last of its year.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 - 719_468
}

/// The year in UTC of an instant.
pub(super) fn year_of(utc_seconds: i64) -> i64 {
    // Days since 0000-03-01, in cycles of 400 years.
    let days = utc_seconds.div_euclid(86_400) + 719_468;
    let in_cycle = days.rem_euclid(146_097);
    let of_cycle = (in_cycle - in_cycle / 1_460 + in_cycle / 36_524 - in_cycle / 146_096) / 365;
    let day_of_year = in_cycle - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
    // Day 306 of a year that begins in March is the first of January.
    days.div_euclid(146_097) * 400 + of_cycle + i64::from(day_of_year >= 306)
}
