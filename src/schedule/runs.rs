//! When a schedule runs: the next and the previous runs from any instant.
//!
//! The wall clock is matched literally: a local time that a clock change skips does not fire, one that occurs twice
//! fires twice. Between two clock changes wall clock and UTC differ by a constant, so a run is found by calendar
//! arithmetic on the wall clock and then moved; only the two days around a clock change are looked at piece by piece.

use core::fmt;
use core::iter::FusedIterator;

use super::civil::{DAY_SECONDS, LocalDateTime};
use super::cron::Cron;
use super::zone::{FIRST, LAST, Period, Zone};

/// One start of a session, before jitter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The instant, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// What the clocks of the zone show then.
    pub local: LocalDateTime,
    /// Seconds that the zone is ahead of UTC then.
    pub offset_seconds: i32,
    /// The zone's abbreviation then, for instance `EDT`.
    pub abbreviation: &'static str,
    /// Whether the clocks show this local time for the second time.
    pub repeated: bool,
}

/// The instant lies before the first year of the zone table ([`FIRST`]), where any answer could be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeTable {
    /// The instant, in seconds since 1970-01-01T00:00:00Z.
    pub instant: i64,
}

impl BeforeTable {
    /// What there is to say about it.
    pub(crate) const MESSAGE: &'static str =
        "clock changes are known from 2020-01-01T00:00:00Z on, and this instant lies before";
}

impl fmt::Display for BeforeTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::MESSAGE)
    }
}

impl core::error::Error for BeforeTable {}

/// The runs strictly after an instant (seconds since 1970-01-01T00:00:00Z), ascending, until the year 9999 ends.
///
/// # Errors
///
/// [`BeforeTable`] for an instant before [`FIRST`].
pub fn next_runs(cron: &Cron, zone: Zone, after: i64) -> Result<NextRuns, BeforeTable> {
    Ok(NextRuns(Walk::new(cron, zone, after, false)?))
}

/// The runs strictly before an instant (seconds since 1970-01-01T00:00:00Z), descending, down to [`FIRST`].
///
/// # Errors
///
/// [`BeforeTable`] for an instant before [`FIRST`].
pub fn previous_runs(cron: &Cron, zone: Zone, before: i64) -> Result<PreviousRuns, BeforeTable> {
    Ok(PreviousRuns(Walk::new(cron, zone, before, true)?))
}

/// Farther than any two local times of one instant are apart, so that a clock change this far away matters no more.
const FAR: i64 = 2 * DAY_SECONDS;

/// The iterator of [`next_runs`].
#[derive(Clone, Debug)]
pub struct NextRuns(Walk);

/// The iterator of [`previous_runs`].
#[derive(Clone, Debug)]
pub struct PreviousRuns(Walk);

/// From run to run, one way or the other.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    pub(crate) cron: Cron,
    pub(crate) zone: Zone,
    /// The next instant that is still in question; outside of the table when it is over.
    at: i64,
    period: Option<Period>,
}

impl Walk {
    /// A walk that begins at the instant next to `from`.
    pub(crate) fn new(cron: &Cron, zone: Zone, from: i64, back: bool) -> Result<Self, BeforeTable> {
        if from < FIRST {
            return Err(BeforeTable { instant: from });
        }
        let at = if back { (from - 1).min(LAST) } else { from.saturating_add(1) };
        Ok(Self { cron: *cron, zone, at, period: None })
    }

    /// The next run, or the previous one if `back`.
    #[inline(never)]
    pub(crate) fn step(&mut self, back: bool) -> Option<Run> {
        while (FIRST..=LAST).contains(&self.at) {
            let period = period_at(self.zone, self.period, self.at)?;
            self.period = Some(period);
            let offset = i64::from(period.local.offset_seconds);
            let end = period.end.unwrap_or(i64::MAX);
            let local = self.at + offset;
            let wall = if back {
                self.cron.previous_wall(local.div_euclid(60))
            } else {
                self.cron.next_wall((local + 59).div_euclid(60))
            };
            let Some(wall) = wall else { break };
            let at = wall * 60 - offset;
            if at >= period.start && at < end {
                self.at = if back { at - 60 } else { at + 60 };
                if at > LAST {
                    break;
                }
                return Some(run(self.zone, &period, at, wall));
            }
            // Nothing matches in the rest of the period. If its end is far away, local times that a change sets back to
            // are behind us, too, and nothing matches until shortly before `at`.
            let last = period.start - 1;
            self.at = match back {
                true if self.at - last >= FAR => last.min(at + FAR),
                true => last,
                false if end - self.at >= FAR => end.max(at - FAR),
                false => end,
            };
        }
        self.at = i64::MAX;
        None
    }
}

impl Iterator for NextRuns {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        self.0.step(false)
    }
}

impl FusedIterator for NextRuns {}

impl Iterator for PreviousRuns {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        self.0.step(true)
    }
}

impl FusedIterator for PreviousRuns {}

/// The period of an instant, the one at hand if it is that.
fn period_at(zone: Zone, known: Option<Period>, instant: i64) -> Option<Period> {
    match known {
        Some(period) if instant >= period.start && period.end.is_none_or(|end| instant < end) => Some(period),
        _ => zone.period_at(instant),
    }
}

fn run(zone: Zone, period: &Period, at: i64, wall: i64) -> Run {
    let since_change = at - period.start;
    let repeated = since_change < FAR
        && period.start > FIRST
        && zone
            .local_type_at(period.start - 1)
            .is_some_and(|before| since_change < i64::from(before.offset_seconds - period.local.offset_seconds));
    Run {
        at,
        local: LocalDateTime::from_wall(wall),
        offset_seconds: period.local.offset_seconds,
        abbreviation: period.local.abbreviation,
        repeated,
    }
}
