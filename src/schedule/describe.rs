//! What a schedule will do, in words and figures.

mod changes;
mod gaps;
pub(crate) mod words;

pub(crate) use changes::HORIZON;
pub use changes::{AffectedRun, ClockChange, Effect, clock_changes};

use super::cron::Cron;
use super::runs::{BeforeTable, Run, next_runs};
use super::zone::Zone;

/// How many runs a description lists, as the API does.
const LISTED: usize = 5;

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

/// Describes a schedule as of an instant (seconds since 1970-01-01T00:00:00Z). `budget` is the `amount` of the
/// deployment's budget, the limit of one session, a decimal integer; anything else gives no cost.
///
/// # Errors
///
/// [`BeforeTable`] if the instant lies before the zone table.
pub fn describe(cron: &Cron, zone: Zone, now: i64, budget: Option<&str>) -> Result<Description, BeforeTable> {
    let next: Vec<Run> = next_runs(cron, zone, now)?.take(LISTED).collect();
    let clock_changes: Vec<ClockChange> = clock_changes(cron, zone, now).collect();
    let cycle = gaps::cycle(cron);
    let runs_per_day = if cycle.is_some() { cron.runs_in_a_day() } else { 0 };
    let runs_per_cycle = cycle.map_or(0, |cycle| u64::from(cycle.days) * u64::from(runs_per_day));
    let usual_month = cycle.map_or(0, |cycle| cycle.days_in_month * runs_per_day);
    let max_sessions_per_month = clock_changes
        .iter()
        .filter(|change| change.effect == Effect::Doubled)
        .map(|change| {
            cron.days_of_month(change.first.year, change.first.month).count_ones() * runs_per_day + change.count
        })
        .fold(usual_month, u32::max);
    let gap = cycle.map(|cycle| cycle.gap);
    Ok(Description {
        text: text(cron, zone),
        canonical: cron.to_string(),
        runs_per_day,
        runs_per_cycle,
        runs_per_year: runs_per_cycle as f64 / 400.0,
        min_gap_minutes: gap.map(|(shortest, _)| shortest),
        max_gap_minutes: gap.map(|(_, longest)| longest),
        max_sessions_per_month,
        max_cost_per_month: budget.and_then(|amount| product(amount, max_sessions_per_month)),
        // 15 % of a minute are 9 seconds.
        max_jitter_seconds: gap.map(|(_, longest)| longest.saturating_mul(9).clamp(5, 540)),
        clock_changes,
        next,
    })
}

/// A schedule in plain English: the `text` of a [`Description`].
#[must_use]
pub fn text(cron: &Cron, zone: Zone) -> String {
    words::text(cron, zone.name())
}

/// A decimal integer of any length times a count.
fn product(amount: &str, count: u32) -> Option<String> {
    if amount.is_empty() || !amount.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut digits = Vec::with_capacity(amount.len() + 10);
    let mut carry = 0_u64;
    for digit in amount.bytes().rev() {
        carry += u64::from(digit - b'0') * u64::from(count);
        digits.push(b'0' + (carry % 10) as u8);
        carry /= 10;
    }
    while carry > 0 {
        digits.push(b'0' + (carry % 10) as u8);
        carry /= 10;
    }
    while digits.len() > 1 && digits.last() == Some(&b'0') {
        digits.pop();
    }
    Some(digits.into_iter().rev().map(char::from).collect())
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
