//! From text to an expression: the fields, the white space between them, and what is not five fields at all.

use alloc::string::String;
use alloc::vec::Vec;

use super::Cron;
use super::field::{FIELDS, Scanner};
use super::problem::{CronFault, Problem, Problems, push_hex, push_quoted};
use crate::append::Append as _;

/// What [`parse`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The expression, unless there is an error among the problems.
    pub cron: Option<Cron>,
    /// The first mistake of each field and the warnings, in the order of the text.
    pub problems: Vec<Problem>,
}

/// Reads an expression.
///
/// Linear in the length of the text, whatever it holds; text without fault is read without allocation. The limit of
/// 256 characters is not checked here.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut problems = Problems::new(text);
    let cron = read(&mut problems);
    Parsed { cron, problems: problems.owned() }
}

/// [`parse`], as far as the expression goes.
#[inline(never)]
pub(crate) fn read(problems: &mut Problems<'_>) -> Option<Cron> {
    let mut scanner = Scanner::new(problems);
    let [minutes, hours, days, months, weekdays] = &FIELDS;
    let minutes = scanner.next(minutes);
    let hours = scanner.next(hours);
    let days = scanner.next(days);
    let days_restricted = !scanner.star;
    let months = scanner.next(months);
    let weekdays = scanner.next(weekdays);
    let weekdays_restricted = !scanner.star;
    if !scanner.ends() || !problems.list.is_empty() && is_shortcut(problems.text) {
        not_five_fields(problems);
    }
    // A field that could not be read has left an error.
    (!problems.has_error()).then_some(Cron {
        minutes,
        hours: hours as u32,
        days: days as u32,
        months: months as u16,
        weekdays: weekdays as u8,
        days_restricted,
        weekdays_restricted,
    })
}

/// How many fields can still be told apart from seconds and a year.
const SPANS: usize = 7;

/// The fields of a text, however many they are.
struct Split {
    /// Where the first ones stand.
    spans: [(usize, usize); SPANS],
    count: usize,
    /// Where the last one ends.
    end: usize,
}

impl Split {
    fn of(text: &str) -> Self {
        let mut split = Self { spans: [(0, 0); SPANS], count: 0, end: 0 };
        let mut at = 0;
        loop {
            let start = white_space_end(text, at);
            at = field_end(text, start);
            if start == at {
                return split;
            }
            if let Some(span) = split.spans.get_mut(split.count) {
                *span = (start, at);
            }
            split.count += 1;
            split.end = at;
        }
    }

    #[inline(never)]
    fn field<'t>(&self, text: &'t str, index: usize) -> &'t str {
        let (start, end) = self.spans.get(index).copied().unwrap_or_default();
        text.get(start..end).unwrap_or_default()
    }
}

/// Where white space from there on ends.
#[inline(never)]
pub(super) fn white_space_end(text: &str, mut at: usize) -> usize {
    loop {
        at += match text.as_bytes().get(at) {
            Some(b' ' | b'\t') => 1,
            None | Some(b'!'..=b'~') => return at,
            _ => match character(text, at) {
                character if character.is_whitespace() => character.len_utf8(),
                _ => return at,
            },
        };
    }
}

/// Where what is not white space from there on ends.
#[inline(always)]
pub(super) fn field_end(text: &str, mut at: usize) -> usize {
    loop {
        at += match text.as_bytes().get(at) {
            Some(b'!'..=b'~') => 1,
            None | Some(b' ' | b'\t') => return at,
            _ => match character(text, at) {
                character if character.is_whitespace() => return at,
                character => character.len_utf8(),
            },
        };
    }
}

/// The character there.
#[inline(never)]
pub(super) fn character(text: &str, at: usize) -> char {
    text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default()
}

/// What is wrong with one stretch of white space: before the first or behind the last field, or between two.
#[cold]
#[inline(never)]
pub(super) fn white_space(problems: &mut Problems<'_>, start: usize, end: usize) {
    let text = problems.text;
    let outer = start == 0 || end == text.len();
    let space = text.get(start..end).unwrap_or_default();
    if if outer { space.is_empty() } else { matches!(space, " " | "\t") } {
        return;
    }
    let blanks = space.bytes().position(|byte| !matches!(byte, b' ' | b'\t'));
    if let Some(blanks) = blanks {
        let at = start + blanks;
        let character = character(text, at);
        push_hex(&mut problems.other, character, 4);
        problems.other.make_ascii_uppercase();
        let message = "blanks and tabs separate fields, not U+%t";
        problems.say(CronFault::Syntax, at, at + character.len_utf8(), message);
    } else {
        let message = match (outer, start) {
            (false, _) => "one blank separates two fields, not %n",
            (true, 0) => "an expression starts with its first field, not with white space",
            _ => "an expression ends with its last field, not with white space",
        };
        problems.number = (end - start) as u32;
        problems.say(CronFault::Whitespace, start, end, message);
    }
    if !outer {
        problems.other.push(' ');
    }
    problems.fix(if outer { "remove the white space" } else { "write one blank" }, true, start, end);
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
fn is_shortcut(text: &str) -> bool {
    text.as_bytes().get(white_space_end(text, 0)) == Some(&b'@')
}

#[cold]
#[inline(never)]
fn not_five_fields(problems: &mut Problems<'_>) {
    problems.clear();
    let text = problems.text;
    let split = Split::of(text);
    let trimmed = text.get(white_space_end(text, 0)..split.end).unwrap_or_default();
    if trimmed.starts_with('@') {
        push_quoted(&mut problems.other, trimmed);
        let message = "an expression is five fields, not the shortcut %t";
        problems.say(CronFault::Shortcut, 0, text.len(), message);
        if trimmed.eq_ignore_ascii_case("@reboot") {
            problems.help("a deployment has no start of a machine to run at");
        }
        for (name, title) in &SHORTCUTS {
            if name.eq_ignore_ascii_case(trimmed) {
                push_quoted(&mut problems.other, trimmed);
                problems.other.put(" means ");
                problems.other.put(title.get(6..).unwrap_or_default());
                problems.help("%t");
                problems.other.put(title.get(7..title.len() - 1).unwrap_or_default());
                problems.fix(title, true, 0, text.len());
            }
        }
        return;
    }
    problems.number = split.count as u32;
    let message = "an expression is five fields (minute, hour, day of the month, month, day of the week), not %n";
    problems.say(CronFault::FieldCount, 0, text.len(), message);
    problems.help(match split.count {
        6 | 7 => "seconds and years are not supported",
        0..=4 => "write `*` for a field that does not matter",
        _ => "one schedule has one expression",
    });
    if matches!(split.count, 6 | 7) {
        without_seconds_and_years(&split, problems);
    }
}

/// Six or seven fields without seconds of `0` or a year of `*`, whichever leaves what can be read. Which of the two
/// dialects the author had in mind is a guess, so the fix is not a safe one.
fn without_seconds_and_years(split: &Split, problems: &mut Problems<'_>) {
    let text = problems.text;
    let seconds = split.field(text, 0).bytes().all(|byte| byte == b'0');
    let year = split.field(text, split.count - 1) == "*";
    let seven = split.count == 7;
    let both = "drop the seconds and the year";
    for (first, allowed, title) in [
        (1, seconds && (year || !seven), if seven { both } else { "drop the seconds" }),
        (0, year && !seven, "drop the year"),
    ] {
        if !allowed {
            continue;
        }
        let mut five = String::new();
        for index in first..first + 5 {
            if index > first {
                five.push(' ');
            }
            // These dialects leave a day field open by `?`.
            let field = split.field(text, index);
            five.put(if field == "?" && matches!(index - first, 2 | 4) { "*" } else { field });
        }
        if read(&mut Problems::new(&five)).is_some() {
            problems.other = five;
            return problems.fix(title, false, 0, text.len());
        }
    }
}
