//! Runs and descriptions for the JavaScript entries; the reader is `pkg/src/schedule.js`.

use super::Wire;
use crate::schedule::LocalDateTime;
use crate::schedule::describe::{ClockChange, Description, Effect};
use crate::schedule::runs::Run;
use crate::schedule::stamp;

impl Wire {
    /// An instant, a local time and an offset are of fixed length and need no announcement.
    pub fn run(&mut self, run: &Run) {
        stamp::utc(&mut self.text, run.at);
        self.local(&run.local);
        stamp::offset(&mut self.text, run.offset_seconds);
        self.number(usize::from(run.repeated));
        self.string(run.abbreviation);
    }

    fn local(&mut self, local: &LocalDateTime) {
        stamp::local(&mut self.text, local);
    }

    pub fn runs(&mut self, runs: &[Run]) {
        self.number(runs.len());
        for run in runs {
            self.run(run);
        }
    }

    pub fn description(&mut self, description: &Description) {
        self.string(&description.text);
        self.string(&description.canonical);
        self.number(description.runs_per_day as usize);
        // In 400 years, of which the reader makes one.
        self.number(description.runs_per_cycle as usize);
        // A schedule that never runs has no gaps, and one that runs has none of 0.
        for figure in [description.min_gap_minutes, description.max_gap_minutes, description.max_jitter_seconds] {
            self.number(figure.unwrap_or(0) as usize);
        }
        self.number(description.max_sessions_per_month as usize);
        self.string(description.max_cost_per_month.as_deref().unwrap_or_default());
        self.number(description.clock_changes.len());
        for change in &description.clock_changes {
            self.clock_change(change);
        }
        self.runs(&description.next);
    }

    fn clock_change(&mut self, change: &ClockChange) {
        stamp::utc(&mut self.text, change.at);
        stamp::offset(&mut self.text, change.offset_before);
        stamp::offset(&mut self.text, change.offset_after);
        let doubled = change.effect == Effect::Doubled;
        self.number(usize::from(doubled));
        self.number(change.count as usize);
        for run in change.runs() {
            self.local(&run.local);
            if let (first, Some(second)) = run.instants {
                stamp::utc(&mut self.text, first);
                stamp::utc(&mut self.text, second);
            }
        }
    }
}
