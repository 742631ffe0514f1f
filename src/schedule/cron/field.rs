//! One field: numbers, ranges, lists and steps.

use core::ops::Range;

use super::problem::{CronFault, CronFix, Problem, quoted};

/// What a field may hold, and how to speak of it.
pub(super) struct Field {
    /// The numbers as a subject.
    plural: &'static str,
    /// What a step starts again with.
    cycle: &'static str,
    min: u32,
    max: u32,
    /// Distinct values: 0 and 7 are the same day of the week.
    values: u32,
    names: &'static [&'static str],
}

pub(super) const MINUTE: Field = Field { plural: "minutes", cycle: "hour", min: 0, max: 59, values: 60, names: &[] };
pub(super) const HOUR: Field = Field { plural: "hours", cycle: "day", min: 0, max: 23, values: 24, names: &[] };
pub(super) const DAY: Field =
    Field { plural: "days of the month", cycle: "month", min: 1, max: 31, values: 31, names: &[] };
pub(super) const MONTH: Field = Field { plural: "months", cycle: "year", min: 1, max: 12, values: 12, names: &MONTHS };
pub(super) const WEEKDAY: Field =
    Field { plural: "days of the week", cycle: "week", min: 0, max: 7, values: 7, names: &WEEKDAYS };

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

impl Field {
    /// The number that a word, short or long and in any case, names in this field.
    fn number_of(&self, word: &str) -> Option<u32> {
        let first = self.min;
        let index = self.names.iter().position(|name| is_name(word, name))?;
        Some(index as u32 + first)
    }

    /// The last value for a wrap-around: Saturday, although 7 is allowed.
    fn last(&self) -> u32 {
        self.min + self.values - 1
    }
}

/// Whether the word is the name or its first three letters.
fn is_name(word: &str, name: &str) -> bool {
    word.eq_ignore_ascii_case(name) || name.get(..3).is_some_and(|short| word.eq_ignore_ascii_case(short))
}

/// Reads the fields of one text and collects what is wrong with them.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) problems: Vec<Problem>,
}

/// A base of an item: what a step may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Star,
    Number,
    Range,
}

impl Scanner<'_> {
    /// The numbers of a field as bits, or nothing after a mistake, which is then among the problems. Only the first
    /// mistake is: what follows may well be its consequence.
    pub(super) fn field(&mut self, field: &'static Field, (start, end): (usize, usize)) -> Option<u64> {
        let warned_from = self.problems.len();
        let mut bits = 0;
        let mut at = start;
        loop {
            let (item, next) = self.item(field, at, end, warned_from)?;
            bits |= item;
            if next >= end {
                break;
            }
            if self.byte(next, end) != Some(b',') {
                return self.unexpected(field, next, end);
            }
            at = next + 1;
            if matches!(self.byte(at, end), None | Some(b',')) {
                let comma = if at < end { at } else { next };
                return self.fault(
                    CronFault::Syntax,
                    comma..comma + 1,
                    "a list has a number or a range on each side of `,`",
                );
            }
        }
        if field.max == 7 {
            bits = bits & 0x7f | bits >> 7;
        }
        Some(bits)
    }

    /// One item of a list: its numbers as bits and where it ends.
    fn item(&mut self, field: &'static Field, start: usize, end: usize, warned_from: usize) -> Option<(u64, usize)> {
        let (base, low, high, mut at) = match self.byte(start, end) {
            Some(b'*') => (Base::Star, field.min, field.max, start + 1),
            Some(b'0'..=b'9') => {
                let (low, at) = self.number(field, start, end)?;
                if self.byte(at, end) != Some(b'-') {
                    (Base::Number, low, low, at)
                } else if let Some(b'0'..=b'9') = self.byte(at + 1, end) {
                    let (high, behind) = self.number(field, at + 1, end)?;
                    (Base::Range, low, high, behind)
                } else if matches!(self.byte(at + 1, end), None | Some(b',' | b'-' | b'/')) {
                    return self.fault(CronFault::Syntax, at..at + 1, "a range has a number on each side of `-`");
                } else {
                    return self.unexpected(field, at + 1, end);
                }
            }
            Some(b',') => {
                return self.fault(
                    CronFault::Syntax,
                    start..start + 1,
                    "a list has a number or a range on each side of `,`",
                );
            }
            _ => return self.unexpected(field, start, end),
        };
        let base_end = at;
        let mut step = 1;
        if self.byte(at, end) == Some(b'/') {
            (step, at) = self.step(field, at, end)?;
        }
        if low > high {
            return self.reversed(field, (low, high, step), start..base_end, at);
        }
        if at > base_end {
            let values = match base {
                Base::Star => field.values,
                Base::Number => field.max - low + 1,
                Base::Range => high - low + 1,
            };
            if base == Base::Number && !self.warned(CronFault::StepOnNumber, warned_from) {
                self.step_on_number(field, start..at, base_end);
            }
            if step > values && !self.warned(CronFault::StepOversized, warned_from) {
                self.step_oversized(field, (low, base), start..at, base_end, values);
            }
        }
        let high = if base == Base::Number && at > base_end { field.max } else { high };
        Some((numbers(low, high, step), at))
    }

    /// A number of the field, as an error if the field does not have it.
    fn number(&mut self, field: &'static Field, start: usize, end: usize) -> Option<(u32, usize)> {
        let (value, at) = self.digits(start, end);
        if (field.min..=field.max).contains(&value) {
            return Some((value, at));
        }
        let Field { plural, min, max, cycle, .. } = *field;
        // Only where the whole field is that number is the start of the next hour or day surely meant.
        let alone =
            at == end && !matches!(start.checked_sub(1).and_then(|at| self.byte(at, end)), Some(b'-' | b',' | b'/'));
        let next = value == max + 1 && min == 0 && max > 7 && alone;
        let message = format!("{plural} go from {min} to {max}, not {}", quoted(self.slice(start, at)));
        self.push(Problem {
            code: CronFault::OutOfRange,
            span: start..at,
            message,
            help: next.then(|| format!("the {cycle} starts at `0`")),
            fix: next.then(|| fix("write `0`", false, start..at, "0".to_owned())),
        })
    }

    /// The value of digits, held at a number that no field has, and where they end.
    fn digits(&self, start: usize, end: usize) -> (u32, usize) {
        let mut value = 0_u32;
        let mut at = start;
        while let Some(digit @ b'0'..=b'9') = self.byte(at, end) {
            value = value.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            at += 1;
        }
        (value, at)
    }

    /// The step behind the `/` at `slash`, and where it ends.
    fn step(&mut self, field: &'static Field, slash: usize, end: usize) -> Option<(u32, usize)> {
        let start = slash + 1;
        let (span, message) = match self.byte(start, end) {
            Some(b'0'..=b'9') => {
                let (step, at) = self.digits(start, end);
                if step > 0 {
                    return Some((step, at));
                }
                (start..at, "a step is a number from 1 up, not zero")
            }
            Some(b'-') => {
                let (_, at) = self.digits(start + 1, end);
                (start..at, "a step is a number from 1 up, not a negative one")
            }
            None | Some(b',' | b'/') => (slash..start, "a step is a number from 1 up behind `/`; here it is missing"),
            Some(_) => return self.unexpected(field, start, end),
        };
        self.fault(CronFault::Step, span, message)
    }

    fn step_on_number(&mut self, field: &'static Field, item: Range<usize>, base_end: usize) {
        let text = self.slice(item.start, item.end);
        let number = self.slice(item.start, base_end);
        let step = self.slice(base_end, item.end);
        let meant = format!("{number}-{}{step}", field.max);
        let problem = Problem {
            code: CronFault::StepOnNumber,
            span: item.clone(),
            message: format!("a step belongs behind `*` or a range; {} is read as `{meant}`", quoted(text)),
            help: None,
            fix: (meant.len() <= 20).then(|| fix("write the range", true, item, meant)),
        };
        self.problems.push(problem);
    }

    fn step_oversized(
        &mut self,
        field: &'static Field,
        (low, base): (u32, Base),
        item: Range<usize>,
        base_end: usize,
        values: u32,
    ) {
        let Field { plural, cycle, .. } = *field;
        let step = self.slice(base_end + 1, item.end);
        let among = match base {
            Base::Star => format!("the {plural}"),
            Base::Number => format!("the {plural} from {low}"),
            Base::Range => format!("the {plural} {}", quoted(self.slice(item.start, base_end))),
        };
        let s = if values == 1 { "" } else { "s" };
        let problem = Problem {
            code: CronFault::StepOversized,
            span: base_end + 1..item.end,
            message: format!("{among} have {values} value{s}, so a step of {} takes only `{low}`", quoted(step)),
            help: Some(format!("a step starts again with every {cycle}")),
            fix: Some(fix("write the one number", false, item, low.to_string())),
        };
        self.problems.push(problem);
    }

    /// The end of a range before its start: two ranges that wrap around, the step going on across the seam.
    fn reversed<T>(
        &mut self,
        field: &'static Field,
        (low, high, step): (u32, u32, u32),
        range: Range<usize>,
        item_end: usize,
    ) -> Option<T> {
        let last = field.last();
        let mut parts = Vec::new();
        let mut from = field.min;
        // Sunday as 7 already is the start of the week.
        if low <= last {
            let taken = low + (last - low) / step * step;
            parts.push(written(low, last, step));
            from += (taken + step) - (last + 1);
        }
        if from <= high {
            parts.push(written(from, high, step));
        }
        let replacement = parts.join(",");
        let problem = Problem {
            code: CronFault::RangeReversed,
            message: format!(
                "a range goes from the smaller to the larger number, not {}",
                quoted(self.slice(range.start, range.end))
            ),
            span: range.clone(),
            help: Some(format!("to go past the end of the {} write `{replacement}`", field.cycle)),
            fix: Some(fix("write two ranges", false, range.start..item_end, replacement)),
        };
        self.push(problem)
    }

    /// A fault at whatever stands at `at`, where something else should: a name, a special character or a stranger.
    fn unexpected<T>(&mut self, field: &'static Field, at: usize, end: usize) -> Option<T> {
        let rest = self.slice(at, end);
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = self.slice(at, at + letters);
        let known = |word: &str| MONTHS.iter().chain(&WEEKDAYS).any(|name| is_name(word, name));
        if known(word) {
            return self.name(field, at, end, word.len());
        }
        // `FRIL` is the last Friday elsewhere.
        if let Some((name, "L" | "l")) = word.split_at_checked(3)
            && known(name)
        {
            return self.name(field, at, end, 3);
        }
        let only_l_and_w = letters > 0 && word.bytes().all(|byte| matches!(byte, b'L' | b'l' | b'W' | b'w'));
        if only_l_and_w || matches!(rest.bytes().next(), Some(b'#' | b'?')) {
            return self.special(field, at, end);
        }
        let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
        let span = at..at + length;
        let message = format!(
            "a field is `*`, numbers, ranges, lists and steps; {} is out of place",
            quoted(self.slice(at, at + length))
        );
        self.push(Problem { code: CronFault::Syntax, span, message, help: None, fix: None })
    }

    fn special<T>(&mut self, field: &Field, at: usize, end: usize) -> Option<T> {
        let token = self.slice(at, at + 1);
        let (help, question) = match token {
            "?" => ("`*` leaves a day field open", true),
            "L" | "l" => ("the last day of a month or week cannot be written", false),
            "W" | "w" => ("the nearest working day cannot be written", false),
            _ => ("the nth weekday of a month cannot be written", false),
        };
        let day_field = field.values == 31 || field.values == 7;
        let alone = self.slice(at, end) == "?"
            && at
                .checked_sub(1)
                .and_then(|before| self.text.as_bytes().get(before))
                .is_none_or(u8::is_ascii_whitespace);
        let problem = Problem {
            code: CronFault::SpecialCharacter,
            span: at..at + 1,
            message: format!(
                "a field is `*`, numbers, ranges, lists and steps, without the special character `{token}`"
            ),
            help: Some(help.to_owned()),
            fix: (question && alone && day_field).then(|| fix("write `*`", true, at..at + 1, "*".to_owned())),
        };
        self.push(problem)
    }

    fn name<T>(&mut self, field: &'static Field, at: usize, end: usize, length: usize) -> Option<T> {
        let word = self.slice(at, at + length);
        let Field { plural, min, max, .. } = *field;
        let number = field.number_of(word);
        let fix = number
            .and_then(|_| self.without_names(field, at, end))
            .map(|replacement| fix("write numbers", true, at..end, replacement));
        let help = number.map(|number| format!("{} is {number}", quoted(word)));
        let message = format!("{plural} are numbers from {min} to {max}, not names such as {}", quoted(word));
        self.push(Problem { code: CronFault::Name, span: at..at + length, message, help, fix })
    }

    /// The rest of a field with every name as its number, unless some word is no name of this field. A Sunday that
    /// ends a range is 7, since 0 would come before the start.
    fn without_names(&self, field: &'static Field, start: usize, end: usize) -> Option<String> {
        let mut out = String::new();
        let mut rest = self.slice(start, end);
        let mut range_start = self.slice(0, start).strip_suffix('-').and_then(|before| before.chars().next_back());
        while let Some(character) = rest.chars().next() {
            let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            if letters == 0 {
                out.push(character);
                rest = rest.get(character.len_utf8()..)?;
                if character == '-' {
                    range_start = out.strip_suffix('-').and_then(|before| before.chars().next_back());
                } else {
                    range_start = None;
                }
                continue;
            }
            let number = field.number_of(rest.get(..letters)?)?;
            let number = if number == 0 && range_start.is_some_and(|start| start != '0') { 7 } else { number };
            out.push_str(&number.to_string());
            rest = rest.get(letters..)?;
            range_start = None;
        }
        Some(out)
    }

    fn byte(&self, at: usize, end: usize) -> Option<u8> {
        if at < end { self.text.as_bytes().get(at).copied() } else { None }
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    fn fault<T>(&mut self, code: CronFault, span: Range<usize>, message: &str) -> Option<T> {
        self.push(Problem { code, span, message: message.to_owned(), help: None, fix: None })
    }

    fn push<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.push(problem);
        None
    }

    /// Whether the field, whose warnings start there, has such a warning already: once of a kind is enough.
    fn warned(&self, code: CronFault, warned_from: usize) -> bool {
        self.problems.iter().skip(warned_from).any(|other| other.code == code)
    }
}

fn fix(title: &str, safe: bool, span: Range<usize>, replacement: String) -> CronFix {
    CronFix { title: title.to_owned(), safe, span, replacement }
}

/// A range as short as it can be written.
fn written(low: u32, high: u32, step: u32) -> String {
    match (high - low, step) {
        (0, _) => low.to_string(),
        (wide, step) if step > wide => low.to_string(),
        (_, 1) => format!("{low}-{high}"),
        _ => format!("{low}-{high}/{step}"),
    }
}

/// The bits `low`, `low + step`, … up to `high`, which is at most 59.
fn numbers(low: u32, high: u32, step: u32) -> u64 {
    if step == 1 {
        return ((2_u64 << high) - 1) & !((1_u64 << low) - 1);
    }
    let mut bits = 0;
    let mut number = low;
    while number <= high {
        bits |= 1 << number;
        number = number.saturating_add(step);
    }
    bits
}
