//! From text to an expression: the fields, the white space between them, and what is not five fields at all.

use crate::sort::in_order;
use core::ops::Range;

use super::Cron;
use super::field::{DAY, HOUR, MINUTE, MONTH, Scanner, WEEKDAY};
use super::problem::{CronFault, CronFix, Problem, quoted};

/// What [`parse`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The expression, unless there is an error among the problems.
    pub cron: Option<Cron>,
    /// The first mistake of each field and the warnings, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Where a field, or the white space before it, lies. `end == start` stands for nothing.
type Span = (usize, usize);

/// Fields and gaps of a text that has at most five of the first.
#[derive(Default)]
struct Split {
    fields: [Span; 5],
    gaps: [Span; 6],
    count: usize,
    /// Whether some gap is anything but one blank or tab between two fields.
    odd_gap: bool,
}

/// Reads an expression.
///
/// Linear in the length of the text, whatever it holds; text without fault is read without allocation. The limit of
/// 256 characters is not checked here.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut problems = Vec::new();
    let split = split(text);
    let [minute, hour, day, month, weekday] = split.fields;
    if split.count != 5 || text.as_bytes().get(minute.0) == Some(&b'@') {
        problems.push(not_five_fields(text, split.count));
        return Parsed { cron: None, problems };
    }
    if split.odd_gap {
        for (index, gap) in split.gaps.into_iter().enumerate() {
            problems.extend(gap_problem(text, gap, index == 0 || index == 5));
        }
    }
    let mut scanner = Scanner { text, problems };
    let read = [
        scanner.field(&MINUTE, minute),
        scanner.field(&HOUR, hour),
        scanner.field(&DAY, day),
        scanner.field(&MONTH, month),
        scanner.field(&WEEKDAY, weekday),
    ];
    let mut problems = scanner.problems;
    if problems.len() > 1 {
        problems =
            in_order(problems, &|one, other| (one.span.start, one.span.end).cmp(&(other.span.start, other.span.end)));
    }
    let cron = match read {
        [Some(minutes), Some(hours), Some(days), Some(months), Some(weekdays)]
            if !problems.iter().any(|problem| problem.code.is_error()) =>
        {
            Some(Cron {
                minutes,
                hours: hours as u32,
                days: days as u32,
                months: months as u16,
                weekdays: weekdays as u8,
                days_restricted: text.get(day.0..day.1) != Some("*"),
                weekdays_restricted: text.get(weekday.0..weekday.1) != Some("*"),
            })
        }
        _ => None,
    };
    Parsed { cron, problems }
}

/// The character at a byte offset if it is white space.
fn white_space(text: &str, at: usize, byte: u8) -> Option<char> {
    match byte {
        b' ' | b'\t'..=b'\r' => Some(char::from(byte)),
        0x80.. => text.get(at..).and_then(|rest| rest.chars().next()).filter(|character| character.is_whitespace()),
        _ => None,
    }
}

fn split(text: &str) -> Split {
    let mut split = Split::default();
    let mut in_field = false;
    // Behind the previous field, so where the gap before the next one starts.
    let mut gap = 0;
    let mut field = 0;
    let mut plain = true;
    let mut skip_to = 0;
    for (at, byte) in text.bytes().enumerate() {
        if at < skip_to {
            continue;
        }
        match white_space(text, at, byte) {
            Some(character) => {
                skip_to = at + character.len_utf8();
                plain &= matches!(character, ' ' | '\t');
                if in_field {
                    in_field = false;
                    gap = at;
                    split.close((field, at));
                }
            }
            None if !in_field => {
                in_field = true;
                field = at;
                split.odd_gap |= !plain || at - gap != usize::from(split.count != 0);
                if let Some(slot) = split.gaps.get_mut(split.count) {
                    *slot = (gap, at);
                }
            }
            None => {}
        }
    }
    if in_field {
        split.close((field, text.len()));
    } else {
        split.odd_gap = true;
        if let Some(slot) = split.gaps.get_mut(split.count) {
            *slot = (gap, text.len());
        }
    }
    split
}

impl Split {
    fn close(&mut self, field: Span) {
        if let Some(slot) = self.fields.get_mut(self.count) {
            *slot = field;
        }
        self.count += 1;
    }
}

/// What is wrong with one stretch of white space. `outer` is before the first or behind the last field.
fn gap_problem(text: &str, (start, end): Span, outer: bool) -> Option<Problem> {
    let space = text.get(start..end)?;
    let replacement = if outer { "" } else { " " };
    let foreign = space.char_indices().find(|(_, character)| !matches!(character, ' ' | '\t'));
    if foreign.is_none() && space.len() == replacement.len() {
        return None;
    }
    let fix = CronFix {
        title: if outer { "remove the white space".to_owned() } else { "write one blank".to_owned() },
        safe: true,
        span: start..end,
        replacement: replacement.to_owned(),
    };
    let (code, span, message) = match foreign {
        Some((at, character)) => (
            CronFault::Syntax,
            start + at..start + at + character.len_utf8(),
            format!("blanks and tabs separate fields, not U+{:04X}", u32::from(character)),
        ),
        None if outer => (
            CronFault::Whitespace,
            start..end,
            if start == 0 {
                "an expression starts with its first field, not with white space"
            } else {
                "an expression ends with its last field, not with white space"
            }
            .to_owned(),
        ),
        None => (CronFault::Whitespace, start..end, format!("one blank separates two fields, not {}", space.len())),
    };
    Some(Problem { code, span, message, help: None, fix: Some(fix) })
}

/// The five-field equivalents of the shortcuts, `@reboot` excepted.
const SHORTCUTS: &[(&str, &str)] = &[
    ("@yearly", "0 0 1 1 *"),
    ("@annually", "0 0 1 1 *"),
    ("@monthly", "0 0 1 * *"),
    ("@weekly", "0 0 * * 0"),
    ("@daily", "0 0 * * *"),
    ("@midnight", "0 0 * * *"),
    ("@hourly", "0 * * * *"),
];

fn not_five_fields(text: &str, count: usize) -> Problem {
    let whole = 0..text.len();
    let trimmed = text.trim();
    if trimmed.starts_with('@') {
        let meant = SHORTCUTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(trimmed)).map(|(_, five)| *five);
        let help = if trimmed.eq_ignore_ascii_case("@reboot") {
            Some("a deployment has no start of a machine to run at".to_owned())
        } else {
            meant.map(|five| format!("{} means `{five}`", quoted(trimmed)))
        };
        return Problem {
            code: CronFault::Shortcut,
            span: whole.clone(),
            message: format!("an expression is five fields, not the shortcut {}", quoted(trimmed)),
            help,
            fix: meant.map(|five| replace(format!("write `{five}`"), true, whole, five.to_owned())),
        };
    }
    let help = match count {
        6 | 7 => "seconds and years are not supported",
        0..=4 => "write `*` for a field that does not matter",
        _ => "one schedule has one expression",
    };
    Problem {
        code: CronFault::FieldCount,
        span: whole.clone(),
        message: format!(
            "an expression is five fields (minute, hour, day of the month, month, day of the week), not {count}"
        ),
        help: Some(help.to_owned()),
        fix: without_seconds_and_years(text, count)
            .map(|(title, replacement)| replace(title.to_owned(), false, whole, replacement)),
    }
}

fn replace(title: String, safe: bool, span: Range<usize>, replacement: String) -> CronFix {
    CronFix { title, safe, span, replacement }
}

/// Six or seven fields without seconds of `0` or a year of `*`, whichever leaves less that is wrong. Which of the two
/// dialects the author had in mind is a guess, so the fix is not a safe one.
fn without_seconds_and_years(text: &str, count: usize) -> Option<(&'static str, String)> {
    if !matches!(count, 6 | 7) {
        return None;
    }
    let fields: Vec<&str> = text.split_whitespace().collect();
    let (first, last) = (*fields.first()?, *fields.last()?);
    let seconds = first.bytes().all(|byte| byte == b'0').then(|| fields.get(1..6)).flatten();
    let year = (last == "*").then(|| fields.get(..5)).flatten();
    let candidate = |fields: Option<&[&str]>| fields.map(|fields| fields.join(" "));
    // What is left wrong without a fix of its own counts: `? *` are a weekday and a year, never a month and a weekday.
    let wrong = |five: &String| {
        let problems = parse(five).problems;
        let errors = problems.iter().filter(|problem| problem.code.is_error());
        errors.map(|problem| if problem.fix.is_none() { 100 } else { 1 }).sum::<u32>()
    };
    if count == 7 {
        let both = candidate(seconds.filter(|_| last == "*"))?;
        return (wrong(&both) < 100).then_some(("drop the seconds and the year", both));
    }
    let seconds = candidate(seconds).map(|five| ("drop the seconds", five));
    let year = candidate(year).map(|five| ("drop the year", five));
    match (seconds, year) {
        (Some(seconds), Some(year)) => Some(if wrong(&year.1) < wrong(&seconds.1) { year } else { seconds }),
        (Some(seconds), None) => (wrong(&seconds.1) < 100).then_some(seconds),
        (None, year) => year.filter(|(_, five)| wrong(five) < 100),
    }
}
