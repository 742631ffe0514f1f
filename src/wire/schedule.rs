//! Runs and descriptions for the JavaScript entries; the reader is `pkg/src/schedule.js`.

use super::Wire;
use crate::schedule::cron::Cron;
use crate::schedule::describe::{self, ClockChange, Effect, Figures, LISTED, clock_changes};
use crate::schedule::runs::{Run, Walk};
use crate::schedule::stamp;
use crate::schedule::zone::Zone;

impl Wire {
    /// An instant, a local time and an offset are of fixed length and need no announcement.
    fn run(&mut self, run: &Run) {
        stamp::utc(&mut self.text, run.at);
        stamp::local(&mut self.text, &run.local);
        stamp::offset(&mut self.text, run.offset_seconds);
        self.number(usize::from(run.repeated));
        self.string(run.abbreviation);
    }

    /// At most so many runs; returns how many.
    #[inline(never)]
    pub fn runs(&mut self, mut walk: Walk, count: usize, back: bool) -> usize {
        for index in 0..count {
            let Some(run) = walk.step(back) else { return index };
            self.run(&run);
        }
        count
    }

    /// What [`describe::describe`] tells of a schedule, without an object in between. `walk` begins at `now`; an empty
    /// budget is none.
    pub fn description(&mut self, cron: &Cron, zone: Zone, now: i64, budget: &str, walk: Walk) {
        self.string(&describe::text(cron, zone));
        self.string(&cron.canonical());
        let Figures { runs_per_day, runs_per_cycle, gaps, max_sessions_per_month } = describe::figures(cron, zone, now);
        self.number(runs_per_day as usize);
        // In 400 years, of which the reader makes one.
        self.number(runs_per_cycle as usize);
        // A schedule that never runs has no gaps, and one that runs has none of 0.
        for figure in gaps.unwrap_or_default() {
            self.number(figure as usize);
        }
        self.number(max_sessions_per_month as usize);
        self.string(&describe::product(budget, max_sessions_per_month).unwrap_or_default());
        let place = self.words.len();
        self.number(0);
        let mut count = 0;
        for change in clock_changes(cron, zone, now) {
            self.clock_change(&change);
            count += 1;
        }
        self.set(place, count);
        let place = self.words.len();
        self.number(0);
        let count = self.runs(walk, LISTED, false);
        self.set(place, count);
    }

    /// Changes a number that was not known yet.
    fn set(&mut self, place: usize, number: usize) {
        if let Some(word) = self.words.get_mut(place) {
            *word = number as u32;
        }
    }

    fn clock_change(&mut self, change: &ClockChange) {
        stamp::utc(&mut self.text, change.at);
        stamp::offset(&mut self.text, change.offset_before);
        stamp::offset(&mut self.text, change.offset_after);
        let doubled = change.effect == Effect::Doubled;
        self.number(usize::from(doubled));
        self.number(change.count as usize);
        for run in change.runs() {
            stamp::local(&mut self.text, &run.local);
            if let (first, Some(second)) = run.instants {
                stamp::utc(&mut self.text, first);
                stamp::utc(&mut self.text, second);
            }
        }
    }
}
