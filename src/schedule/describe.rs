//! What a schedule will do, in words and figures.

use alloc::string::String;
use alloc::vec::Vec;

mod changes;
mod gaps;
pub(crate) mod words;

pub use changes::{AffectedRun, ClockChange, ClockChanges, Effect, HORIZON, clock_changes};

use super::cron::Cron;
use super::runs::{BeforeTable, Run, next_runs};
use super::zone::Zone;
use crate::sentence::push_number;

/// How many runs a description lists, as the API does.
pub(crate) const LISTED: usize = 5;

/// What a schedule will do. Figures are those of the wall clock, exact over the 400 years after which the calendar
/// repeats; what clock changes add and take away is in `clock_changes`.
#[derive(Clone, Debug, PartialEq)]
pub struct Description {
    /// In plain English, for instance "at 09:00 and 17:00, Monday to Friday, New York time".
    pub text: String,
    /// The expression in its canonical spelling.
    pub canonical: String,
    /// Runs on each day on which it runs at all; 0 if it never does.
    pub runs_per_day: u32,
    /// Runs in 400 years.
    pub runs_per_cycle: u64,
    /// Runs in a year, the mean of 400 years.
    pub runs_per_year: f64,
    /// The shortest time between two runs, in minutes; `None` if it never runs. At a clock change, one gap of the year
    /// can be shorter or longer by the shift than this and the next.
    pub min_gap_minutes: Option<u32>,
    /// The longest time between two runs, in minutes.
    pub max_gap_minutes: Option<u32>,
    /// The most sessions that any month starts, runs doubled by a clock change in the next 366 days included.
    pub max_sessions_per_month: u32,
    /// The most that a month can cost: `max_sessions_per_month` times the budget of a session, in the budget's unit,
    /// as a decimal integer. `None` without a budget.
    pub max_cost_per_month: Option<String>,
    /// How many seconds a run can start late: 15 % of the longest gap, at least 5 seconds, at most 9 minutes. A run
    /// after which the next comes sooner starts sooner itself.
    pub max_jitter_seconds: Option<u32>,
    /// The clock changes of the next 366 days that skip or double a run.
    pub clock_changes: Vec<ClockChange>,
    /// The next runs: five, or fewer where the schedule ends with the year 9999 or never runs.
    pub next: Vec<Run>,
}

/// The figures of a [`Description`].
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) runs_per_day: u32,
    pub(crate) runs_per_cycle: u64,
    /// The shortest and the longest gap in minutes and the jitter in seconds, unless it never runs.
    pub(crate) gaps: Option<[u32; 3]>,
    pub(crate) max_sessions_per_month: u32,
}

/// Works the figures out.
pub(crate) fn figures(cron: &Cron, zone: Zone, now: i64) -> Figures {
    let Some(cycle) = gaps::cycle(cron) else {
        return Figures { runs_per_day: 0, runs_per_cycle: 0, gaps: None, max_sessions_per_month: 0 };
    };
    let runs_per_day = cron.runs_in_a_day();
    let mut most = cycle.days_in_month * runs_per_day;
    for change in clock_changes(cron, zone, now) {
        if change.effect == Effect::Doubled {
            let days = cron.days_of_month(change.first.year, change.first.month).count_ones();
            most = most.max(days * runs_per_day + change.count);
        }
    }
    let (shortest, longest) = cycle.gap;
    Figures {
        runs_per_day,
        runs_per_cycle: u64::from(cycle.days) * u64::from(runs_per_day),
        // 15 % of a minute are 9 seconds.
        gaps: Some([shortest, longest, longest.saturating_mul(9).clamp(5, 540)]),
        max_sessions_per_month: most,
    }
}

/// Describes a schedule as of an instant (seconds since 1970-01-01T00:00:00Z). `budget` is the `amount` of the
/// deployment's budget, the limit of one session, a decimal integer; anything else gives no cost.
///
/// # Errors
///
/// [`BeforeTable`] if the instant lies before the zone table.
pub fn describe(cron: &Cron, zone: Zone, now: i64, budget: Option<&str>) -> Result<Description, BeforeTable> {
    let next: Vec<Run> = next_runs(cron, zone, now)?.take(LISTED).collect();
    let Figures { runs_per_day, runs_per_cycle, gaps, max_sessions_per_month } = figures(cron, zone, now);
    let gap = |index: usize| gaps.and_then(|gaps| gaps.get(index).copied());
    Ok(Description {
        text: text(cron, zone),
        canonical: cron.canonical(),
        runs_per_day,
        runs_per_cycle,
        runs_per_year: runs_per_cycle as f64 / 400.0,
        min_gap_minutes: gap(0),
        max_gap_minutes: gap(1),
        max_sessions_per_month,
        max_cost_per_month: budget.and_then(|amount| product(amount, max_sessions_per_month)),
        max_jitter_seconds: gap(2),
        clock_changes: clock_changes(cron, zone, now).collect(),
        next,
    })
}

/// A schedule in plain English: the `text` of a [`Description`].
#[must_use]
pub fn text(cron: &Cron, zone: Zone) -> String {
    words::text(cron, zone.name())
}

/// A decimal integer of any length times a count.
pub(crate) fn product(amount: &str, count: u32) -> Option<String> {
    // From the last digit to the first, then as one reads it.
    let mut digits = Vec::new();
    let mut carry = 0_u64;
    for byte in amount.bytes().rev() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        carry += u64::from(digit) * u64::from(count);
        digits.push((carry % 10) as u8);
        carry /= 10;
    }
    if digits.is_empty() {
        return None;
    }
    let mut out = String::new();
    if carry > 0 {
        push_number(&mut out, carry as i64);
    }
    while let Some(digit) = digits.pop() {
        if digit > 0 || !out.is_empty() || digits.is_empty() {
            out.push(char::from(b'0' + digit));
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::product;

    #[test]
    fn amounts_are_multiplied_at_any_length() {
        for (amount, count, expected) in [
            ("5", 31, Some("155")),
            ("999999999999999999999999", 44_640, Some("44639999999999999999999955360")),
            ("100", 0, Some("0")),
            ("007", 1, Some("7")),
            ("", 3, None),
            ("1.5", 3, None),
        ] {
            assert_eq!(product(amount, count).as_deref(), expected, "{amount} times {count}");
        }
    }
}
