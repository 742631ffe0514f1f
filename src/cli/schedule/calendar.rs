//! A year of a schedule, a line a month and a character a day.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use deployment_preflight::schedule::LocalDateTime;
use deployment_preflight::schedule::describe::Effect;
use deployment_preflight::schedule::lint::next_dates;

use super::Plan;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const RUNS: Style = AnsiColor::Green.on_default();
const CHANGED: Style = AnsiColor::Yellow.on_default().bold();
const FAINT: Style = Style::new().dimmed();

/// What a day has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Runs,
    Skipped,
    Doubled,
}

/// A date, in the order of the calendar.
type Date = (i32, u8, u8);

const fn date(local: &LocalDateTime) -> Date {
    (local.year, local.month, local.day)
}

/// Appends the days from `today` to `last`. `fancy` readers see more than ASCII.
pub fn write(out: &mut String, plan: &Plan, today: &LocalDateTime, last: &LocalDateTime, fancy: bool) {
    let (today, last) = (date(today), date(last));
    let mut days: BTreeMap<Date, Day> = next_dates(&plan.cron, plan.zone, plan.after)
        .map(|local| (date(&local), Day::Runs))
        .take_while(|(date, _)| *date <= last)
        .collect();
    for run in plan.description.clock_changes.iter().flat_map(|change| change.runs()) {
        let day = match run.effect {
            Effect::Skipped => Day::Skipped,
            Effect::Doubled => Day::Doubled,
        };
        days.insert(date(&run.local), day);
    }
    let _ = writeln!(out, "{:10}{FAINT}1   5    10   15   20   25   30{FAINT:#}", "");
    let (mut year, mut month, _) = today;
    while (year, month, 1) <= last {
        let name = MONTHS.get(usize::from(month) - 1).copied().unwrap_or_default();
        let _ = write!(out, "{name} {year:04}  ");
        for day in 1..=length(year, month) {
            let date = (year, month, day);
            if date <= last {
                cell(out, days.get(&date).copied(), date < today, fancy);
            }
        }
        out.push('\n');
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
}

fn cell(out: &mut String, day: Option<Day>, past: bool, fancy: bool) {
    let (style, mark) = match (day, fancy) {
        _ if past => (FAINT, ' '),
        (None, false) => (FAINT, '.'),
        (None, true) => (FAINT, '·'),
        (Some(Day::Runs), false) => (RUNS, '#'),
        (Some(Day::Runs), true) => (RUNS, '■'),
        (Some(Day::Skipped), _) => (CHANGED, '-'),
        (Some(Day::Doubled), _) => (CHANGED, '+'),
    };
    let _ = write!(out, "{style}{mark}{style:#}");
}

const fn length(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
