//! One field: numbers, ranges, lists and steps.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::name::{NAMES, is_name};
use super::problem::{CronFault, Problems, quoted};
use crate::sentence::{
    Part::{Number, Text},
    push_number,
};

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
    /// The names are so many of all, from this one on.
    names: (usize, usize),
}

/// The fields in their order.
pub(super) static FIELDS: [Field; 5] = [
    Field { plural: "minutes", cycle: "hour", min: 0, max: 59, values: 60, names: (0, 0) },
    Field { plural: "hours", cycle: "day", min: 0, max: 23, values: 24, names: (0, 0) },
    Field { plural: "days of the month", cycle: "month", min: 1, max: 31, values: 31, names: (0, 0) },
    Field { plural: "months", cycle: "year", min: 1, max: 12, values: 12, names: (0, 12) },
    Field { plural: "days of the week", cycle: "week", min: 0, max: 7, values: 7, names: (12, 7) },
];

impl Field {
    /// The number that a word, short or long and in any case, names in this field.
    #[inline(never)]
    fn number_of(&self, word: &str) -> Option<u32> {
        let (first, count) = self.names;
        let names = NAMES.get(first..first + count)?;
        let index = names.iter().position(|name| is_name(word, name))?;
        Some(index as u32 + self.min)
    }
}

/// Stands behind the end of a field: no byte of UTF-8.
const END: u8 = 0xff;
/// What a field is, for whoever wrote something else.
const SYNTAX: &str = "a field is `*`, numbers, ranges, lists and steps";

/// Reads the fields of one text and collects what is wrong with them.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) problems: Problems,
    /// The next byte, and where the field ends.
    at: usize,
    end: usize,
}

/// A base of an item: what a step may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Star,
    Number,
    Range,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, problems: Problems::default(), at: 0, end: 0 }
    }

    /// The numbers of a field as bits, or nothing after a mistake, which is then among the problems. Only the first
    /// mistake is: what follows may well be its consequence.
    pub(super) fn field(&mut self, field: &Field, start: usize, end: usize) -> Option<u64> {
        (self.at, self.end) = (start, end);
        let warned_from = self.problems.0.len();
        let mut bits = 0;
        loop {
            bits |= self.item(field, warned_from)?;
            match self.byte(self.at) {
                END => break,
                b',' => {}
                _ => return self.unexpected(field),
            }
            self.at += 1;
            let next = self.byte(self.at);
            if matches!(next, END | b',') {
                return self.fault(CronFault::Syntax, self.at - usize::from(next == END), LIST);
            }
        }
        if field.max == 7 {
            bits = bits & 0x7f | bits >> 7;
        }
        Some(bits)
    }

    /// One item of a list: its numbers as bits.
    fn item(&mut self, field: &Field, warned_from: usize) -> Option<u64> {
        let start = self.at;
        let (mut base, mut low, mut high) = (Base::Star, field.min, field.max);
        match self.byte(start) {
            b'*' => self.at += 1,
            b'0'..=b'9' => {
                low = self.number(field)?;
                (base, high) = (Base::Number, low);
                if self.byte(self.at) == b'-' {
                    match self.byte(self.at + 1) {
                        b'0'..=b'9' => {}
                        END | b',' | b'-' | b'/' => {
                            return self.fault(CronFault::Syntax, self.at, "a range has a number on each side of `-`");
                        }
                        _ => {
                            self.at += 1;
                            return self.unexpected(field);
                        }
                    }
                    self.at += 1;
                    high = self.number(field)?;
                    base = Base::Range;
                }
            }
            b',' => return self.fault(CronFault::Syntax, start, LIST),
            _ => return self.unexpected(field),
        }
        let base_end = self.at;
        let mut step = 1;
        if self.byte(base_end) == b'/' {
            self.at += 1;
            step = self.step(field)?;
        }
        if low > high {
            self.reversed(field, (low, high, step), start, base_end);
            return None;
        }
        if self.at > base_end {
            if base == Base::Number {
                high = field.max;
            }
            let values = if base == Base::Star { field.values } else { high - low + 1 };
            if base == Base::Number && !self.warned(CronFault::StepOnNumber, warned_from) {
                self.step_on_number(field, start, base_end);
            }
            if step > values && !self.warned(CronFault::StepOversized, warned_from) {
                self.step_oversized(field, (low, base, values), start, base_end);
            }
        }
        Some(numbers(low, high, step))
    }

    /// A number of the field, as an error if the field does not have it.
    #[inline(never)]
    fn number(&mut self, field: &Field) -> Option<u32> {
        let start = self.at;
        let value = self.digits();
        if value >= field.min && value <= field.max {
            return Some(value);
        }
        let found = quoted(self.slice(start, self.at));
        let (min, max) = (Number(field.min.into()), Number(field.max.into()));
        let parts = [Text(field.plural), min, max, Text(&found)];
        self.problems.say(CronFault::OutOfRange, start, self.at, "{} go from {} to {}, not {}", &parts);
        // Only where the whole field is that number is the start of the next hour or day surely meant.
        let alone = self.at == self.end && !matches!(self.byte(start.wrapping_sub(1)), b'-' | b',' | b'/');
        if value == field.max + 1 && field.max > 7 && field.min == 0 && alone {
            self.problems.help("the {} starts at `0`", &[Text(field.cycle)]);
            self.problems.fix("write `0`", false, start, self.at, "0");
        }
        None
    }

    /// The value of digits, held at a number that no field has.
    #[inline(never)]
    fn digits(&mut self) -> u32 {
        let mut value = 0_u32;
        loop {
            let digit = self.byte(self.at).wrapping_sub(b'0');
            if digit > 9 {
                return value;
            }
            value = value.saturating_mul(10).saturating_add(digit.into());
            self.at += 1;
        }
    }

    /// The step behind a `/`.
    #[inline(never)]
    fn step(&mut self, field: &Field) -> Option<u32> {
        let mut start = self.at;
        let message = match self.byte(start) {
            b'0'..=b'9' => {
                let step = self.digits();
                if step > 0 {
                    return Some(step);
                }
                "a step is a number from 1 up, not zero"
            }
            b'-' => {
                self.at += 1;
                self.digits();
                "a step is a number from 1 up, not a negative one"
            }
            END | b',' | b'/' => {
                start -= 1;
                "a step is a number from 1 up behind `/`; here it is missing"
            }
            _ => return self.unexpected(field),
        };
        self.problems.say(CronFault::Step, start, self.at, message, &[]);
        None
    }

    #[cold]
    #[inline(never)]
    fn step_on_number(&mut self, field: &Field, start: usize, base_end: usize) {
        let mut meant = self.slice(start, base_end).to_owned();
        meant.push('-');
        push_number(&mut meant, field.max.into());
        meant.push_str(self.slice(base_end, self.at));
        let found = quoted(self.slice(start, self.at));
        let message = "a step belongs behind `*` or a range; {} is read as `{}`";
        self.problems.say(CronFault::StepOnNumber, start, self.at, message, &[Text(&found), Text(&meant)]);
        if meant.len() <= 20 {
            self.problems.fix("write the range", true, start, self.at, &meant);
        }
    }

    #[cold]
    #[inline(never)]
    fn step_oversized(&mut self, field: &Field, (low, base, values): (u32, Base, u32), start: usize, base_end: usize) {
        let mut only = String::new();
        push_number(&mut only, low.into());
        let range = quoted(self.slice(start, base_end));
        let (from, among) = match base {
            Base::Star => ("", ""),
            Base::Number => (" from ", only.as_str()),
            Base::Range => (" ", range.as_str()),
        };
        let step = quoted(self.slice(base_end + 1, self.at));
        self.problems.say(
            CronFault::StepOversized,
            base_end + 1,
            self.at,
            "the {}{}{} have {} value{}, so a step of {} takes only `{}`",
            &[
                Text(field.plural),
                Text(from),
                Text(among),
                Number(values.into()),
                Text(if values == 1 { "" } else { "s" }),
                Text(&step),
                Text(&only),
            ],
        );
        self.problems.help("a step starts again with every {}", &[Text(field.cycle)]);
        self.problems.fix("write the one number", false, start, self.at, &only);
    }

    /// The end of a range before its start: two ranges that wrap around, the step going on across the seam.
    #[cold]
    #[inline(never)]
    fn reversed(&mut self, field: &Field, (low, high, step): (u32, u32, u32), start: usize, base_end: usize) {
        // Saturday, although 7 is allowed.
        let last = field.min + field.values - 1;
        let mut two = String::new();
        let mut from = field.min;
        // Sunday as 7 already is the start of the week.
        if low <= last {
            push_range(&mut two, low, last, step);
            from += step - 1 - (last - low) % step;
        }
        if from <= high {
            if low <= last {
                two.push(',');
            }
            push_range(&mut two, from, high, step);
        }
        let found = quoted(self.slice(start, base_end));
        let message = "a range goes from the smaller to the larger number, not {}";
        self.problems.say(CronFault::RangeReversed, start, base_end, message, &[Text(&found)]);
        self.problems.help("to go past the end of the {} write `{}`", &[Text(field.cycle), Text(&two)]);
        self.problems.fix("write two ranges", false, start, self.at, &two);
    }

    /// A fault at what stands next, where something else should: a name, a special character or a stranger.
    #[cold]
    #[inline(never)]
    fn unexpected<T>(&mut self, field: &Field) -> Option<T> {
        self.strange(field);
        None
    }

    #[inline(never)]
    fn strange(&mut self, field: &Field) {
        let start = self.at;
        let (mut end, mut only_l_and_w) = (start, true);
        loop {
            let letter = self.byte(end);
            if !letter.is_ascii_alphabetic() {
                break;
            }
            only_l_and_w &= matches!(letter | 0x20, b'l' | b'w');
            end += 1;
        }
        // `FRIL` is the last Friday elsewhere.
        for length in [end - start, 3] {
            let word = self.slice(start, start + length);
            let last = length == end - start || start + 4 == end && self.byte(start + 3) | 0x20 == b'l';
            if last && NAMES.iter().any(|name| is_name(word, name)) {
                return self.name(field, start, start + length);
            }
        }
        let letters = end > start;
        if letters && only_l_and_w || matches!(self.byte(start), b'#' | b'?') {
            return self.special(field, start);
        }
        if !letters {
            end += self.text.get(start..self.end).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
        let found = quoted(self.slice(start, end));
        let parts = [Text(SYNTAX), Text(&found)];
        self.problems.say(CronFault::Syntax, start, end, "{}; {} is out of place", &parts);
    }

    fn special(&mut self, field: &Field, at: usize) {
        let token = self.slice(at, at + 1);
        let question = token == "?";
        let help = match self.byte(at) | 0x20 {
            b'?' => "`*` leaves a day field open",
            b'l' => "the last day of a month or week cannot be written",
            b'w' => "the nearest working day cannot be written",
            _ => "the nth weekday of a month cannot be written",
        };
        let message = "{}, without the special character `{}`";
        self.problems.say(CronFault::SpecialCharacter, at, at + 1, message, &[Text(SYNTAX), Text(token)]);
        self.problems.help(help, &[]);
        let alone =
            at + 1 == self.end && matches!(self.byte(at.wrapping_sub(1)), END | b' ' | b'\t' | b'\n' | b'\r' | b'\x0c');
        if question && alone && matches!(field.values, 7 | 31) {
            self.problems.fix("write `*`", true, at, at + 1, "*");
        }
    }

    fn name(&mut self, field: &Field, start: usize, end: usize) {
        let found = quoted(self.slice(start, end));
        let parts = [Text(field.plural), Number(field.min.into()), Number(field.max.into()), Text(&found)];
        let message = "{} are numbers from {} to {}, not names such as {}";
        self.problems.say(CronFault::Name, start, end, message, &parts);
        let Some(number) = field.number_of(self.slice(start, end)) else { return };
        self.problems.help("{} is {}", &[Text(&found), Number(number.into())]);
        if let Some(numbers) = self.without_names(field, start) {
            let replacement = numbers.get(start..).unwrap_or_default();
            self.problems.fix("write numbers", true, start, self.end, replacement);
        }
    }

    /// The text up to the end of the field, from `start` on with every name as its number, unless some word is no name
    /// of this field. A Sunday that ends a range is 7, since 0 would come before the start.
    fn without_names(&self, field: &Field, start: usize) -> Option<String> {
        let mut out = self.slice(0, start).to_owned();
        let mut at = start;
        while at < self.end {
            let word = at;
            while self.byte(at).is_ascii_alphabetic() {
                at += 1;
            }
            if at > word {
                let mut number = field.number_of(self.slice(word, at))?;
                if let [.., before, b'-'] = out.as_bytes()
                    && number == 0
                    && *before != b'0'
                {
                    number = 7;
                }
                push_number(&mut out, number.into());
            } else {
                while at < self.end && !self.byte(at).is_ascii_alphabetic() {
                    at += 1;
                }
                out.push_str(self.slice(word, at));
            }
        }
        Some(out)
    }

    /// The byte there, [`END`] outside of the text and behind the field.
    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.text.as_bytes().get(at).copied().unwrap_or(END) } else { END }
    }

    #[inline(never)]
    fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// A fault of one byte.
    #[cold]
    fn fault<T>(&mut self, code: CronFault, at: usize, message: &str) -> Option<T> {
        self.problems.say(code, at, at + 1, message, &[]);
        None
    }

    /// Whether the field, whose warnings start there, has such a warning already: once of a kind is enough.
    fn warned(&self, code: CronFault, warned_from: usize) -> bool {
        self.problems.0.iter().skip(warned_from).any(|other| other.code == code)
    }
}

const LIST: &str = "a list has a number or a range on each side of `,`";

/// Appends a range as short as it can be written.
#[inline(never)]
fn push_range(out: &mut String, low: u32, high: u32, step: u32) {
    push_number(out, low.into());
    if step > high - low {
        return;
    }
    out.push('-');
    push_number(out, high.into());
    if step > 1 {
        out.push('/');
        push_number(out, step.into());
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
