//! Cron expressions: five fields, read literally.
//!
//! Minute 0-59, hour 0-23, day of the month 1-31, month 1-12, day of the week 0-7 (0 and 7 are Sunday). A field is
//! `*`, a number, a range `a-b` or a list of those, each range or `*` with an optional step `/n`. If both day fields
//! are restricted (neither is exactly `*`), a day matches when either matches; otherwise both must. The month always
//! binds.

use alloc::vec::Vec;

mod calendar;
mod field;
mod name;
mod parse;
mod print;
mod problem;
mod strange;

pub(crate) use name::NAMES;
pub(crate) use parse::read;
pub use parse::{Parsed, parse};
pub(crate) use print::{Stretches, progression};
pub use problem::{CronFault, CronFix, Problem};
pub(crate) use problem::{Found, Lists, Problems};

use crate::schedule::civil;

/// Every month, as bits 1 to 12.
pub(crate) const ALL_MONTHS: u16 = 0x1ffe;

/// An expression as sets: bit `n` stands for the number `n` of a field. Sunday is bit 0 of the days of the week.
///
/// Two expressions that are written differently but are the same sets are equal; `*` and `1-31` are not, since only
/// the first leaves the day of the month unrestricted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cron {
    pub(crate) minutes: u64,
    pub(crate) hours: u32,
    pub(crate) days: u32,
    pub(crate) months: u16,
    pub(crate) weekdays: u8,
    pub(crate) days_restricted: bool,
    pub(crate) weekdays_restricted: bool,
}

impl Cron {
    /// The minutes of the hour, bits 0 to 59.
    #[must_use]
    pub const fn minutes(&self) -> u64 {
        self.minutes
    }

    /// The hours of the day, bits 0 to 23.
    #[must_use]
    pub const fn hours(&self) -> u32 {
        self.hours
    }

    /// The days of the month, bits 1 to 31.
    #[must_use]
    pub const fn days(&self) -> u32 {
        self.days
    }

    /// The months, bits 1 to 12.
    #[must_use]
    pub const fn months(&self) -> u16 {
        self.months
    }

    /// The days of the week, bits 0 (Sunday) to 6.
    #[must_use]
    pub const fn weekdays(&self) -> u8 {
        self.weekdays
    }

    /// Whether both day fields are restricted, so that a day matches when either does.
    #[must_use]
    pub const fn either_day(&self) -> bool {
        self.days_restricted && self.weekdays_restricted
    }

    /// Runs on each day on which it runs at all, by the wall clock: a clock change can take some away or double them.
    #[must_use]
    pub const fn runs_in_a_day(&self) -> u32 {
        self.minutes.count_ones() * self.hours.count_ones()
    }

    /// Whether no date of the calendar can match: no restricted day of the month exists in a month that is allowed.
    /// With a restricted day of the week something always matches.
    #[must_use]
    pub fn never_fires(&self) -> bool {
        !self.weekdays_restricted && self.no_day_comes()
    }

    /// Whether no month that is allowed has a day of the month that is.
    #[inline(never)]
    pub(crate) fn no_day_comes(&self) -> bool {
        let mut months = self.months;
        while months != 0 {
            let month = months.trailing_zeros() as u8;
            months &= months - 1;
            // 2000 is a leap year, so February is as long as it ever gets.
            if self.days & days_up_to(civil::month_length(2000, month)) != 0 {
                return false;
            }
        }
        true
    }
}

impl core::str::FromStr for Cron {
    type Err = Vec<Problem>;

    /// Reads an expression; the error holds every problem, the warnings included.
    fn from_str(text: &str) -> Result<Self, Vec<Problem>> {
        let Parsed { cron, problems } = parse(text);
        cron.ok_or(problems)
    }
}

/// The bits 1 to `last`.
const fn days_up_to(last: u8) -> u32 {
    ((2_u64 << last) - 2) as u32
}
