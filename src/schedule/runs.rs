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
    if after < FIRST {
        return Err(BeforeTable { instant: after });
    }
    Ok(NextRuns { cron: *cron, zone, from: after.saturating_add(1), period: None })
}

/// The runs strictly before an instant (seconds since 1970-01-01T00:00:00Z), descending, down to [`FIRST`].
///
/// # Errors
///
/// [`BeforeTable`] for an instant before [`FIRST`].
pub fn previous_runs(cron: &Cron, zone: Zone, before: i64) -> Result<PreviousRuns, BeforeTable> {
    if before < FIRST {
        return Err(BeforeTable { instant: before });
    }
    Ok(PreviousRuns { cron: *cron, zone, until: before.saturating_sub(1).min(LAST), period: None })
}

/// Farther than any two local times of one instant are apart, so that a clock change this far away matters no more.
const FAR: i64 = 2 * DAY_SECONDS;

/// The iterator of [`next_runs`].
#[derive(Clone, Debug)]
pub struct NextRuns {
    cron: Cron,
    zone: Zone,
    /// The first instant that is still in question.
    from: i64,
    period: Option<Period>,
}

/// The iterator of [`previous_runs`].
#[derive(Clone, Debug)]
pub struct PreviousRuns {
    cron: Cron,
    zone: Zone,
    /// The last instant that is still in question.
    until: i64,
    period: Option<Period>,
}

impl Iterator for NextRuns {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        while self.from <= LAST {
            let period = period_at(self.zone, self.period, self.from)?;
            self.period = Some(period);
            let offset = i64::from(period.local.offset_seconds);
            let Some(wall) = self.cron.next_wall((self.from + offset + 59).div_euclid(60)) else {
                self.from = i64::MAX;
                return None;
            };
            let at = wall * 60 - offset;
            match period.end {
                // Nothing matches up to the end of the period. If that is far away, local times that a change sets
                // back to are behind `from` too, and nothing matches until shortly before `at`.
                Some(end) if at >= end => {
                    self.from = if end - self.from >= FAR { end.max(at - FAR) } else { end };
                }
                _ if at > LAST => {
                    self.from = i64::MAX;
                    return None;
                }
                _ => {
                    self.from = at + 60;
                    return Some(run(self.zone, &period, at, wall));
                }
            }
        }
        None
    }
}

impl FusedIterator for NextRuns {}

impl Iterator for PreviousRuns {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        while self.until >= FIRST {
            let period = period_at(self.zone, self.period, self.until)?;
            self.period = Some(period);
            let offset = i64::from(period.local.offset_seconds);
            let Some(wall) = self.cron.previous_wall((self.until + offset).div_euclid(60)) else {
                self.until = i64::MIN;
                return None;
            };
            let at = wall * 60 - offset;
            if at >= period.start {
                self.until = at - 60;
                return Some(run(self.zone, &period, at, wall));
            }
            let last = period.start - 1;
            self.until = if self.until - last >= FAR { last.min(at + FAR) } else { last };
        }
        None
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
