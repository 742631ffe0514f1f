//! From text to an expression: the fields, the white space between them, and what is not five fields at all.

use alloc::string::String;
use alloc::vec::Vec;

use super::Cron;
use super::field::{FIELDS, Scanner};
use super::problem::{CronFault, Problem, Problems, push_hex, quoted};
use crate::sentence::Part::{Number, Text};

/// What [`parse`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The expression, unless there is an error among the problems.
    pub cron: Option<Cron>,
    /// The first mistake of each field and the warnings, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Where fields end that can still be told apart from seconds and a year.
const EDGES: usize = 14;

/// Reads an expression.
///
/// Linear in the length of the text, whatever it holds; text without fault is read without allocation. The limit of
/// 256 characters is not checked here.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let split = Split::of(text);
    let mut scanner = Scanner::new(text);
    if split.count != 5 || split.field(text, 0).starts_with('@') {
        not_five_fields(text, &split, &mut scanner.problems);
        return Parsed { cron: None, problems: scanner.problems.0 };
    }
    let mut sets = [0; 5];
    let mut gap = 0;
    for (index, (set, field)) in sets.iter_mut().zip(&FIELDS).enumerate() {
        let (start, end) = split.span(index);
        white_space(&mut scanner.problems, text, gap, start);
        *set = scanner.field(field, start, end).unwrap_or_default();
        gap = end;
    }
    white_space(&mut scanner.problems, text, gap, text.len());
    let problems = scanner.problems.0;
    // A field that could not be read has left an error.
    let cron = (!problems.iter().any(|problem| problem.code.is_error())).then(|| {
        let [minutes, hours, days, months, weekdays] = sets;
        Cron {
            minutes,
            hours: hours as u32,
            days: days as u32,
            months: months as u16,
            weekdays: weekdays as u8,
            days_restricted: split.field(text, 2) != "*",
            weekdays_restricted: split.field(text, 4) != "*",
        }
    });
    Parsed { cron, problems }
}

/// Where the first fields of a text start and end, by turns.
struct Split {
    edges: [usize; EDGES],
    /// How many fields there are.
    count: usize,
    /// Where the last one ends.
    end: usize,
}

impl Split {
    #[inline(always)]
    fn of(text: &str) -> Self {
        let mut split = Self { edges: [0; EDGES], count: 0, end: 0 };
        let mut edges = split.edges.iter_mut();
        let (mut at, mut in_field) = (0, false);
        while let Some(&byte) = text.as_bytes().get(at) {
            let (white, length) = match byte {
                b'!'..=b'~' => (false, 1),
                _ => white_space_at(text, at),
            };
            if white == in_field {
                if let Some(edge) = edges.next() {
                    *edge = at;
                }
                split.count += usize::from(!in_field);
                split.end = at;
                in_field = !in_field;
            }
            at += length;
        }
        if in_field {
            if let Some(edge) = edges.next() {
                *edge = at;
            }
            split.end = at;
        }
        split
    }

    fn span(&self, index: usize) -> (usize, usize) {
        match self.edges.get(2 * index..) {
            Some([start, end, ..]) => (*start, *end),
            _ => (0, 0),
        }
    }

    #[inline(never)]
    fn field<'t>(&self, text: &'t str, index: usize) -> &'t str {
        let (start, end) = self.span(index);
        text.get(start..end).unwrap_or_default()
    }
}

/// Whether the character there is white space, and its length in bytes.
#[inline(never)]
fn white_space_at(text: &str, at: usize) -> (bool, usize) {
    let character = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
    (character.is_whitespace(), character.len_utf8())
}

/// What is wrong with one stretch of white space: before the first or behind the last field, or between two.
fn white_space(problems: &mut Problems, text: &str, start: usize, end: usize) {
    let outer = start == 0 || end == text.len();
    let space = text.get(start..end).unwrap_or_default();
    if if outer { space.is_empty() } else { matches!(space, " " | "\t") } {
        return;
    }
    let mut at = start;
    for character in space.chars() {
        let behind = at + character.len_utf8();
        if !matches!(character, ' ' | '\t') {
            let mut code = String::new();
            push_hex(&mut code, character, true);
            let message = "blanks and tabs separate fields, not U+{}";
            problems.say(CronFault::Syntax, at, behind, message, &[Text(&code)]);
            break;
        }
        at = behind;
    }
    if at == end {
        let message = match (outer, start) {
            (false, _) => "one blank separates two fields, not {}",
            (true, 0) => "an expression starts with its first field, not with white space",
            _ => "an expression ends with its last field, not with white space",
        };
        let count = [Number((end - start) as i64)];
        problems.say(CronFault::Whitespace, start, end, message, if outer { &[] } else { &count });
    }
    let (title, replacement) = if outer { ("remove the white space", "") } else { ("write one blank", " ") };
    problems.fix(title, true, start, end, replacement);
}

/// The shortcuts with a five-field equivalent, and how to write that: between the backquotes.
static SHORTCUTS: [(&str, &str); 7] = [
    ("@yearly", "write `0 0 1 1 *`"),
    ("@annually", "write `0 0 1 1 *`"),
    ("@monthly", "write `0 0 1 * *`"),
    ("@weekly", "write `0 0 * * 0`"),
    ("@daily", "write `0 0 * * *`"),
    ("@midnight", "write `0 0 * * *`"),
    ("@hourly", "write `0 * * * *`"),
];

#[cold]
#[inline(never)]
fn not_five_fields(text: &str, split: &Split, problems: &mut Problems) {
    let trimmed = text.get(split.span(0).0..split.end).unwrap_or_default();
    if trimmed.starts_with('@') {
        let found = quoted(trimmed);
        let message = "an expression is five fields, not the shortcut {}";
        problems.say(CronFault::Shortcut, 0, text.len(), message, &[Text(&found)]);
        if trimmed.eq_ignore_ascii_case("@reboot") {
            problems.help("a deployment has no start of a machine to run at", &[]);
        }
        for (name, title) in &SHORTCUTS {
            if name.eq_ignore_ascii_case(trimmed) {
                let five = title.get(7..title.len() - 1).unwrap_or_default();
                problems.help("{} means `{}`", &[Text(&found), Text(five)]);
                problems.fix(title, true, 0, text.len(), five);
            }
        }
        return;
    }
    let help = match split.count {
        6 | 7 => "seconds and years are not supported",
        0..=4 => "write `*` for a field that does not matter",
        _ => "one schedule has one expression",
    };
    let message = "an expression is five fields (minute, hour, day of the month, month, day of the week), not {}";
    problems.say(CronFault::FieldCount, 0, text.len(), message, &[Number(split.count as i64)]);
    problems.help(help, &[]);
    if matches!(split.count, 6 | 7) {
        without_seconds_and_years(text, split, problems);
    }
}

/// Six or seven fields without seconds of `0` or a year of `*`, whichever leaves less that is wrong. Which of the two
/// dialects the author had in mind is a guess, so the fix is not a safe one.
fn without_seconds_and_years(text: &str, split: &Split, problems: &mut Problems) {
    let seconds = split.field(text, 0).bytes().all(|byte| byte == b'0');
    let year = split.field(text, split.count - 1) == "*";
    let seven = split.count == 7;
    // Where only one can be meant, it is not if what is left has a mistake without a fix of its own: `? *` are a weekday
    // and a year, never a month and a weekday.
    let mut most = if seconds && year && !seven { u32::MAX } else { 100 };
    let mut best = String::new();
    let mut title = "drop the seconds and the year";
    for (first, allowed, alone) in
        [(1, seconds && (year || !seven), "drop the seconds"), (0, year && !seven, "drop the year")]
    {
        if !allowed {
            continue;
        }
        let mut five = String::new();
        for index in first..first + 5 {
            if index > first {
                five.push(' ');
            }
            five.push_str(split.field(text, index));
        }
        let mut wrong = 0;
        for problem in &parse(&five).problems {
            wrong += match problem.fix {
                _ if !problem.code.is_error() => 0,
                None => 100,
                Some(_) => 1,
            };
        }
        if wrong < most {
            (most, best) = (wrong, five);
            if !seven {
                title = alone;
            }
        }
    }
    if !best.is_empty() {
        problems.fix(title, false, 0, text.len(), &best);
    }
}
