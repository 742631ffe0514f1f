//! Runs and descriptions for the JavaScript entries; the reader is `pkg/src/schedule.js`, which writes times and
//! multiplies amounts: what the host can do need not be downloaded.

use super::Wire;
use crate::schedule::describe::{self, ClockChange, Figures, LISTED, clock_changes};
use crate::schedule::runs::Walk;

impl Wire {
    /// At most so many runs; returns how many.
    #[inline(never)]
    pub fn runs(&mut self, mut walk: Walk, count: usize, back: bool) -> usize {
        for index in 0..count {
            let Some(run) = walk.step(back) else { return index };
            self.minute(run.at);
            self.offset(run.offset_seconds);
            self.number(usize::from(run.repeated));
            self.string(run.abbreviation);
        }
        count
    }

    /// What [`describe::describe`] tells of a schedule, without an object in between, but for the cost. `walk` begins at
    /// `now`.
    pub fn description(&mut self, walk: Walk, now: i64) {
        let (cron, zone) = (&walk.cron, walk.zone);
        self.string(&describe::text(cron, zone));
        self.string(&cron.canonical());
        let Figures { runs_per_day, runs_per_cycle, gaps, max_sessions_per_month } = describe::figures(cron, zone, now);
        // Runs in 400 years, of which the reader makes one. A schedule that never runs has no gaps, and one that runs has
        // none of 0.
        let [shortest, longest, jitter] = gaps.unwrap_or_default();
        for figure in [runs_per_day, runs_per_cycle as u32, shortest, longest, jitter, max_sessions_per_month] {
            self.number(figure as usize);
        }
        let place = self.words.len();
        self.number(0);
        let mut count = 0;
        for change in clock_changes(cron, zone, now) {
            self.clock_change(&change);
            count += 1;
        }
        if let Some(word) = self.words.get_mut(place) {
            *word = count;
        }
        self.runs(walk, LISTED, false);
    }

    fn clock_change(&mut self, change: &ClockChange) {
        self.minute(change.at);
        self.offset(change.offset_before);
        self.offset(change.offset_after);
        self.number(change.count as usize);
        for run in change.runs() {
            self.minute(run.instants.0);
        }
    }

    /// An instant as minutes since 1970-01-01T00:00:00Z: what the table has is at whole minutes, up to the year 9999.
    fn minute(&mut self, at: i64) {
        self.number((at / 60) as usize);
    }

    /// An offset in minutes, plus a day, so that it is not negative.
    fn offset(&mut self, seconds: i32) {
        self.number((seconds / 60 + 1440) as usize);
    }
}
