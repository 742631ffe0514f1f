//! Time zones: every name of the IANA database, and what its clocks show from 2020 to the year 9999.
//!
//! The data are compiled in (`cargo xtask zones`); the system's own are never read. [`tzdb_version`] tells the release.

mod clock;
mod data;
mod hints;
mod lookup;
mod suggest;
mod table;

#[cfg(target_arch = "wasm32")]
pub(crate) use lookup::list;
pub use lookup::{Alias, Names, alias, find, names};
pub use suggest::{Unknown, explain_unknown};

use clock::{Changes, Stretch};
use data::Local;

/// The first instant the table covers, 2020-01-01T00:00:00Z, in seconds since 1970-01-01T00:00:00Z.
pub const FIRST: i64 = 1_577_836_800;
/// The last instant the library answers for, 9999-12-31T23:59:59Z, in seconds since 1970-01-01T00:00:00Z.
pub const LAST: i64 = 253_402_300_799;

/// The release of the IANA database the table was made from, such as `2026f`.
#[must_use]
pub fn tzdb_version() -> &'static str {
    table::RELEASE
}

/// A name of the IANA database. Got from [`find`] or [`names`]; two names of the same clocks are not equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone {
    /// Where its record begins in the table.
    start: u16,
}

/// What local time is at some instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalType {
    /// Seconds to add to UTC; east of Greenwich is positive.
    pub offset_seconds: i32,
    /// Such as `CEST`; in zones without one the offset, such as `+0545`.
    pub abbreviation: &'static str,
    /// Whether the database calls it saving time. In Ireland that is the winter's.
    pub is_dst: bool,
}

impl LocalType {
    #[inline(never)]
    fn of(index: u8) -> LocalType {
        let local = Local::get(index);
        LocalType { offset_seconds: local.offset_seconds(), abbreviation: local.abbreviation(), is_dst: local.is_dst() }
    }
}

/// A moment at which the offset, the abbreviation or the saving flag changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The first instant of `after`, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Local time up to the second before.
    pub before: LocalType,
    /// Local time from here on.
    pub after: LocalType,
}

impl Transition {
    /// By how many seconds clocks are moved: forward (local times are skipped) is positive, back (they occur twice)
    /// negative; 0 if only the abbreviation or the saving flag changes.
    #[must_use]
    pub fn shift_seconds(&self) -> i32 {
        self.after.offset_seconds - self.before.offset_seconds
    }
}

/// A stretch of time in which local time stays the same type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its first second in UTC; [`FIRST`] if it began before the table.
    pub start: i64,
    /// The first second after it; `None` if it never ends.
    pub end: Option<i64>,
    /// Local time in it.
    pub local: LocalType,
}

impl Zone {
    /// Local time at an instant (seconds since 1970-01-01T00:00:00Z); `None` outside [`FIRST`] to [`LAST`].
    #[must_use]
    pub fn local_type_at(self, utc_seconds: i64) -> Option<LocalType> {
        Some(LocalType::of(self.stretch(utc_seconds)?.local))
    }

    /// The period that contains an instant, so that neighbouring instants need no further search; `None` outside
    /// [`FIRST`] to [`LAST`].
    #[must_use]
    pub fn period_at(self, utc_seconds: i64) -> Option<Period> {
        let Stretch { start, end, local } = self.stretch(utc_seconds)?;
        Some(Period { start, end: Some(end).filter(|end| *end < i64::MAX), local: LocalType::of(local) })
    }

    /// The first transition after an instant (an earlier one than [`FIRST`] counts as [`FIRST`]); `None` if there is
    /// none up to [`LAST`].
    #[must_use]
    pub fn next_transition(self, utc_seconds: i64) -> Option<Transition> {
        self.transitions(utc_seconds.max(FIRST).saturating_add(1), i64::MAX).next()
    }

    /// The last transition at or before an instant (a later one than [`LAST`] counts as [`LAST`]); `None` if there is
    /// none after [`FIRST`].
    #[must_use]
    pub fn previous_transition(self, utc_seconds: i64) -> Option<Transition> {
        let after = self.stretch(utc_seconds.min(LAST))?;
        let before = self.stretch(after.start - 1)?;
        Some(Transition { at: after.start, before: LocalType::of(before.local), after: LocalType::of(after.local) })
    }

    /// The transitions from `from_utc` on and before `to_utc` (seconds since 1970-01-01T00:00:00Z), ascending.
    #[must_use = "iterators are lazy"]
    pub fn transitions(self, from_utc: i64, to_utc: i64) -> Transitions {
        let changes = Changes::new(self.clock(), from_utc.clamp(FIRST, LAST));
        Transitions { changes, from: from_utc, to: to_utc.min(LAST + 1) }
    }

    /// The hours of the day in which clocks skip or repeat local times, as bits 0 to 23; all of them where no rule says so.
    pub(crate) fn changing_hours(self) -> u32 {
        Changes::new(self.clock(), FIRST).hours()
    }

    /// The stretch that contains an instant of the table.
    #[inline(never)]
    fn stretch(self, utc_seconds: i64) -> Option<Stretch> {
        if !(FIRST..=LAST).contains(&utc_seconds) {
            return None;
        }
        Some(Stretch::at(self.clock(), utc_seconds))
    }
}

impl core::fmt::Debug for Zone {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Zone").field(&self.name()).finish()
    }
}

/// The transitions of a zone in some range; see [`Zone::transitions`].
#[derive(Clone, Debug)]
pub struct Transitions {
    changes: Changes,
    from: i64,
    to: i64,
}

impl Transitions {
    /// The next transition, and the indexes of the types before and after it.
    fn advance(&mut self) -> Option<(i64, u8, u8)> {
        loop {
            let before = self.changes.local;
            let at = self.changes.next()?;
            if at >= self.to {
                return None;
            }
            if at >= self.from {
                return Some((at, before, self.changes.local));
            }
        }
    }

    /// The next transition, and the offsets before and after it.
    pub(crate) fn next_shift(&mut self) -> Option<(i64, i32, i32)> {
        let (at, before, after) = self.advance()?;
        Some((at, Local::get(before).offset_seconds(), Local::get(after).offset_seconds()))
    }
}

impl Iterator for Transitions {
    type Item = Transition;

    fn next(&mut self) -> Option<Transition> {
        let (at, before, after) = self.advance()?;
        Some(Transition { at, before: LocalType::of(before), after: LocalType::of(after) })
    }
}

impl core::iter::FusedIterator for Transitions {}
