//! The form in which the table is stored: small numbers that refer to each other. `xtask/src/zones/emit.rs` writes it.

use super::table;
use crate::schedule::civil::{DAY_SECONDS, days_from_civil, month_length, weekday};

/// Quarters of an hour in seconds.
const QUARTER: i32 = 900;

/// Offset from UTC, saving flag and abbreviation.
#[derive(Debug)]
pub(super) struct Local {
    /// Quarters of an hour east of UTC.
    pub(super) quarters: i8,
    /// The index of the abbreviation; the highest bit says that it is saving time.
    pub(super) name: u8,
}

/// The time of day of a change that no rule gives, and what it changes to.
#[derive(Debug)]
pub(super) struct Moment {
    /// Minutes since 00:00 UTC.
    pub(super) minute: u16,
    /// The index of the local time type after it. As wide as the minute, without a gap between the two.
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

/// Two changes a year, in calendar order.
#[derive(Debug)]
pub(super) struct Tail {
    /// The local time types after them.
    pub(super) to: [u8; 2],
    /// The indexes of their days.
    pub(super) day: [u8; 2],
}

/// What the clocks of a zone do: explicit changes first, then two a year by rule, or none.
#[derive(Debug)]
pub(super) struct Clock {
    /// How many explicit changes there are. They stand behind those of the clocks before, each as the days (the low byte
    /// first) since the previous one or since the table's first instant, and the index of its [`Moment`].
    pub(super) count: u8,
    /// The local time type at the table's first instant.
    pub(super) initial: u8,
    /// One more than the index of its yearly changes, or 0.
    pub(super) tail: u8,
}

impl Local {
    pub(super) fn get(index: u8) -> &'static Local {
        table::LOCALS.get(usize::from(index)).unwrap_or(&Local { quarters: 0, name: 0 })
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
    pub(super) fn wall_seconds(&self, year: i32) -> i64 {
        let first = days_from_civil(year, self.month, 1);
        // The first such weekday is so many days into the month.
        let into_week = (7 + self.weekday - weekday(first)) % 7;
        let mut day = into_week + 7 * (self.week - 1);
        if day >= month_length(year, self.month) {
            day -= 7;
        }
        i64::from(first + i32::from(day)) * DAY_SECONDS + i64::from(i32::from(self.quarters) * QUARTER)
    }
}
