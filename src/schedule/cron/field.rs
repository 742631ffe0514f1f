//! One field: numbers, ranges, lists and steps.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::name::{NAMES, named};
use super::parse::{field_end, white_space, white_space_end};
use super::problem::{CronFault, Problems, push_quoted};
use crate::append::Append as _;
use crate::sentence::push_number;

/// What a field may hold, and how to speak of it.
pub(crate) struct Field {
    /// The numbers as a subject.
    pub(super) plural: &'static str,
    /// What a step starts again with.
    pub(super) cycle: &'static str,
    pub(super) min: u32,
    pub(super) max: u32,
    /// Distinct values: 0 and 7 are the same day of the week.
    pub(super) values: u32,
    /// The names are so many of all, from this one on.
    names: (usize, usize),
}

/// The fields in their order.
pub(crate) static FIELDS: [Field; 5] = [
    Field { plural: "minutes", cycle: "hour", min: 0, max: 59, values: 60, names: (0, 0) },
    Field { plural: "hours", cycle: "day", min: 0, max: 23, values: 24, names: (0, 0) },
    Field { plural: "days of the month", cycle: "month", min: 1, max: 31, values: 31, names: (0, 0) },
    Field { plural: "months", cycle: "year", min: 1, max: 12, values: 12, names: (0, 12) },
    Field { plural: "days of the week", cycle: "week", min: 0, max: 7, values: 7, names: (12, 7) },
];

impl Field {
    /// The number that a word, short or long and in any case, names in this field.
    #[inline(never)]
    pub(super) fn number_of(&self, word: &str) -> Option<u32> {
        let (first, count) = self.names;
        Some(named(word, NAMES.get(first..first + count)?)? + self.min)
    }
}

/// Stands behind the end of a field: no byte of UTF-8.
pub(super) const END: u8 = 0xff;

/// Reads the fields of one text and collects what is wrong with them.
pub(super) struct Scanner<'p, 't> {
    pub(super) problems: &'p mut Problems<'t>,
    /// The text up to the end of the field.
    pub(super) bytes: &'t [u8],
    /// The next byte.
    pub(super) at: usize,
    /// There was no further field.
    empty: bool,
    /// The last field was exactly `*`.
    pub(super) star: bool,
    /// Where the warnings of the field begin.
    warned_from: usize,
}

/// A base of an item: what a step may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Star,
    Number,
    Range,
}

impl<'p, 't> Scanner<'p, 't> {
    pub(super) const fn new(problems: &'p mut Problems<'t>) -> Self {
        Self { problems, bytes: &[], at: 0, empty: false, star: false, warned_from: 0 }
    }

    /// The numbers of the next field as bits. After a mistake there are none, and it is among the problems.
    #[inline(never)]
    pub(super) fn next(&mut self, field: &'static Field) -> u64 {
        let text = self.problems.text;
        let last_end = self.bytes.len();
        let start = white_space_end(text, last_end);
        let between = text.as_bytes().get(last_end..start).unwrap_or_default();
        if last_end == 0 && start > 0 || last_end > 0 && !matches!(between, [b' ' | b'\t']) {
            white_space(self.problems, last_end, start);
        }
        let end = field_end(text, start);
        self.problems.field = field;
        self.bytes = text.as_bytes().get(..end).unwrap_or_default();
        self.empty = start == end;
        self.star = start + 1 == end && self.byte(start) == b'*';
        (self.at, self.warned_from) = (start, self.problems.list.len());
        self.field(field).unwrap_or_default()
    }

    /// Whether the text ends with the last field.
    pub(super) fn ends(&mut self) -> bool {
        let text = self.problems.text;
        let last_end = self.bytes.len();
        let ends = white_space_end(text, last_end) == text.len();
        if last_end < text.len() && ends {
            white_space(self.problems, last_end, text.len());
        }
        ends && !self.empty
    }

    /// Only the first mistake of a field is reported: what follows may well be its consequence.
    #[inline(always)]
    fn field(&mut self, field: &'static Field) -> Option<u64> {
        let mut bits = 0;
        loop {
            bits |= self.item(field)?;
            match self.byte(self.at) {
                END => break,
                b',' => {}
                _ => return self.unexpected(),
            }
            self.at += 1;
            let next = self.byte(self.at);
            if matches!(next, END | b',') {
                return self.fault(self.at - usize::from(next == END), LIST);
            }
        }
        if field.max == 7 {
            bits = bits & 0x7f | bits >> 7;
        }
        Some(bits)
    }

    /// One item of a list: its numbers as bits.
    #[inline(always)]
    fn item(&mut self, field: &Field) -> Option<u64> {
        let start = self.at;
        let (mut base, mut low, mut high) = (Base::Star, field.min, field.max);
        match self.byte(start) {
            b'*' => self.at += 1,
            b'0'..=b'9' => {
                low = self.number(field)?;
                (base, high) = (Base::Number, low);
                if self.byte(self.at) == b'-' {
                    self.at += 1;
                    match self.byte(self.at) {
                        b'0'..=b'9' => {}
                        END | b',' | b'-' | b'/' => {
                            return self.fault(self.at - 1, "a range has a number on each side of `-`");
                        }
                        _ => return self.unexpected(),
                    }
                    high = self.number(field)?;
                    base = Base::Range;
                }
            }
            b',' => return self.fault(start, LIST),
            _ => return self.unexpected(),
        }
        let base_end = self.at;
        let mut step = 1;
        if self.byte(base_end) == b'/' {
            self.at += 1;
            step = self.step();
        }
        if low > high {
            self.reversed(low, high, step, start, base_end);
            return None;
        }
        if step == 0 {
            return None;
        }
        if self.at > base_end {
            if base == Base::Number {
                high = field.max;
            }
            self.check_step(low, high, step, base, start, base_end);
        }
        Some(numbers(low, high, step))
    }

    /// A number of the field, as an error if the field does not have it.
    #[inline(always)]
    fn number(&mut self, field: &Field) -> Option<u32> {
        let start = self.at;
        let value = self.digits();
        if value >= field.min && value <= field.max {
            return Some(value);
        }
        self.out_of_range(field, start, value);
        None
    }

    #[cold]
    #[inline(never)]
    fn out_of_range(&mut self, field: &Field, start: usize, value: u32) {
        self.problems.say(CronFault::OutOfRange, start, self.at, "%p go from %l to %h, not %f");
        // Only where the whole field is that number is the start of the next hour or day surely meant.
        let alone = self.at == self.bytes.len() && !matches!(self.byte(start.wrapping_sub(1)), b'-' | b',' | b'/');
        if value == field.max + 1 && field.max > 7 && field.min == 0 && alone {
            self.problems.help("the %c starts at `0`");
            self.problems.other.push('0');
            self.problems.fix("write `0`", false, start, self.at);
        }
    }

    /// The value of digits, held at a number that is beyond any field.
    #[inline(always)]
    fn digits(&mut self) -> u32 {
        let mut value = 0_u32;
        loop {
            let digit = self.byte(self.at).wrapping_sub(b'0');
            if digit > 9 {
                return value;
            }
            if value < 1000 {
                value = value * 10 + u32::from(digit);
            }
            self.at += 1;
        }
    }

    /// The step behind a `/`, 0 after a mistake.
    #[inline(never)]
    fn step(&mut self) -> u32 {
        let mut start = self.at;
        let negative = self.byte(start) == b'-';
        self.at += usize::from(negative);
        let step = self.digits();
        let message = if negative {
            "a step is a number from 1 up, not a negative one"
        } else if self.at > start {
            if step > 0 {
                return step;
            }
            "a step is a number from 1 up, not zero"
        } else if matches!(self.byte(start), END | b',' | b'/') {
            start -= 1;
            "a step is a number from 1 up behind `/`; here it is missing"
        } else {
            self.strange();
            return 0;
        };
        self.problems.say(CronFault::Step, start, self.at, message);
        0
    }

    /// What there is to say about a step, once for each kind in a field.
    #[inline(never)]
    fn check_step(&mut self, low: u32, high: u32, step: u32, base: Base, start: usize, base_end: usize) {
        let at = self.at;
        if base == Base::Number && !self.warned(CronFault::StepOnNumber) {
            let mut meant = self.slice(start, base_end).to_owned();
            meant.push('-');
            push_number(&mut meant, high.into());
            meant.put(self.slice(base_end, at));
            self.problems.other.put(&meant);
            let message = "a step belongs behind `*` or a range; %f is read as `%t`";
            self.problems.say(CronFault::StepOnNumber, start, at, message);
            if meant.len() <= 20 {
                self.problems.other = meant;
                self.problems.fix("write the range", true, start, at);
            }
        }
        let values = (high - low + 1).min(self.problems.field.values);
        if step > values && !self.warned(CronFault::StepOversized) {
            let range = self.slice(start, base_end);
            let other = &mut self.problems.other;
            match base {
                Base::Star => {}
                Base::Number => {
                    other.put(" from ");
                    push_number(other, low.into());
                }
                Base::Range => {
                    other.push(' ');
                    push_quoted(other, range);
                }
            }
            (self.problems.number, self.problems.second) = (values, low);
            let message = "the %p%t have %n value%s, so a step of %f takes only `%m`";
            self.problems.say(CronFault::StepOversized, base_end + 1, at, message);
            self.problems.help("a step starts again with every %c");
            push_number(&mut self.problems.other, low.into());
            self.problems.fix("write the one number", false, start, at);
        }
    }

    /// The end of a range before its start: two ranges that wrap around, the step going on across the seam.
    #[cold]
    #[inline(never)]
    fn reversed(&mut self, low: u32, high: u32, step: u32, start: usize, base_end: usize) {
        if step == 0 {
            // The range comes first, and what is wrong with its step is a second mistake.
            self.problems.list.pop();
        }
        let message = "a range goes from the smaller to the larger number, not %f";
        self.problems.say(CronFault::RangeReversed, start, base_end, message);
        if step == 0 {
            return;
        }
        let field = self.problems.field;
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
        self.problems.other.put(&two);
        self.problems.help("to go past the end of the %c write `%t`");
        self.problems.other = two;
        self.problems.fix("write two ranges", false, start, self.at);
    }

    /// A fault at what stands next, where something else should: a name, a special character or a stranger.
    #[cold]
    fn unexpected<T>(&mut self) -> Option<T> {
        self.strange();
        None
    }

    /// The byte there, [`END`] outside of the text and behind the field.
    #[inline(always)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(END)
    }

    #[inline(never)]
    pub(super) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.problems.text.get(start..end).unwrap_or_default()
    }

    /// A fault of one byte.
    #[cold]
    fn fault<T>(&mut self, at: usize, message: &str) -> Option<T> {
        self.problems.say(CronFault::Syntax, at, at + 1, message);
        None
    }

    /// Whether the field has such a warning already: once of a kind is enough.
    fn warned(&self, code: CronFault) -> bool {
        self.problems.list.iter().skip(self.warned_from).any(|other| other.code == code)
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
#[inline(always)]
fn numbers(low: u32, high: u32, step: u32) -> u64 {
    if step == 1 {
        return ((2_u64 << high) - 1) & !((1_u64 << low) - 1);
    }
    let mut bits = 0;
    let mut number = low;
    while number <= high {
        bits |= 1 << number;
        number += step;
    }
    bits
}
