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
pub use lookup::{Alias, alias, find, names};
pub use suggest::{Unknown, explain_unknown};

use clock::Stretch;
use data::{Clock, Local};

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
    index: u16,
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
    fn of(index: u8) -> Option<LocalType> {
        let local = Local::get(index)?;
        Some(LocalType {
            offset_seconds: local.offset_seconds(),
            abbreviation: local.abbreviation(),
            is_dst: local.is_dst(),
        })
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
        let (clock, stretch) = self.stretch(utc_seconds)?;
        LocalType::of(clock.local(stretch))
    }

    /// The period that contains an instant, so that neighbouring instants need no further search; `None` outside
    /// [`FIRST`] to [`LAST`].
    #[must_use]
    pub fn period_at(self, utc_seconds: i64) -> Option<Period> {
        let (clock, stretch) = self.stretch(utc_seconds)?;
        Some(Period {
            start: begin(clock, stretch).map_or(FIRST, |(start, _)| start),
            end: following(clock, stretch).and_then(|next| clock.start(next)),
            local: LocalType::of(clock.local(stretch))?,
        })
    }

    /// The first transition after an instant (an earlier one than [`FIRST`] counts as [`FIRST`]); `None` if there is
    /// none up to [`LAST`].
    #[must_use]
    pub fn next_transition(self, utc_seconds: i64) -> Option<Transition> {
        let (clock, stretch) = self.stretch(utc_seconds.max(FIRST))?;
        let next = following(clock, stretch)?;
        transition(clock, stretch, next).filter(|t| t.at <= LAST)
    }

    /// The last transition at or before an instant (a later one than [`LAST`] counts as [`LAST`]); `None` if there is
    /// none after [`FIRST`].
    #[must_use]
    pub fn previous_transition(self, utc_seconds: i64) -> Option<Transition> {
        let (clock, stretch) = self.stretch(utc_seconds.min(LAST))?;
        let (_, start) = begin(clock, stretch)?;
        transition(clock, clock.previous(start)?, start)
    }

    /// The transitions from `from_utc` on and before `to_utc` (seconds since 1970-01-01T00:00:00Z), ascending.
    #[must_use = "iterators are lazy"]
    pub fn transitions(self, from_utc: i64, to_utc: i64) -> Transitions {
        // `LAST + 1` and later have no stretch, and nothing comes after them.
        let before = from_utc.saturating_sub(1).max(FIRST);
        Transitions { at: self.stretch(before), to: to_utc.min(LAST + 1) }
    }

    #[inline(never)]
    fn stretch(self, utc_seconds: i64) -> Option<(&'static Clock, Stretch)> {
        if !(FIRST..=LAST).contains(&utc_seconds) {
            return None;
        }
        let clock = self.clock()?;
        Some((clock, clock.stretch(utc_seconds)))
    }
}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Zone").field(&self.name()).finish()
    }
}

/// The transitions of a zone in some range; see [`Zone::transitions`].
#[derive(Clone, Debug)]
pub struct Transitions {
    /// The stretch before the next transition.
    at: Option<(&'static Clock, Stretch)>,
    to: i64,
}

impl Iterator for Transitions {
    type Item = Transition;

    fn next(&mut self) -> Option<Transition> {
        let (clock, stretch) = self.at.take()?;
        let next = following(clock, stretch)?;
        let transition = transition(clock, stretch, next).filter(|t| t.at < self.to)?;
        self.at = Some((clock, next));
        Some(transition)
    }
}

impl std::iter::FusedIterator for Transitions {}

/// The next stretch of another type: where a rule begins, the table can hold a change of nothing.
#[inline(never)]
fn following(clock: &Clock, stretch: Stretch) -> Option<Stretch> {
    let next = clock.next(stretch)?;
    if clock.local(next) == clock.local(stretch) { clock.next(next) } else { Some(next) }
}

/// When the type of this stretch began to hold, and the stretch with which it did.
#[inline(never)]
fn begin(clock: &Clock, stretch: Stretch) -> Option<(i64, Stretch)> {
    let start = match clock.previous(stretch) {
        Some(previous) if clock.local(previous) == clock.local(stretch) => previous,
        _ => stretch,
    };
    Some((clock.start(start)?, start))
}

#[inline(never)]
fn transition(clock: &Clock, before: Stretch, after: Stretch) -> Option<Transition> {
    Some(Transition {
        at: clock.start(after)?,
        before: LocalType::of(clock.local(before))?,
        after: LocalType::of(clock.local(after))?,
    })
}
