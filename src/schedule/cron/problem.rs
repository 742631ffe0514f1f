//! What can be wrong with an expression.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use super::field::{FIELDS, Field};
use crate::append::Append as _;
use crate::rules::bytes;
use crate::sentence::push_number;

macro_rules! faults {
    ($($variant:ident = $name:literal, $error:literal, $doc:literal;)*) => {
        /// The code of a [`Problem`], one for each cron rule of the rule reference.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum CronFault {
            $(#[doc = $doc] $variant,)*
        }

        impl CronFault {
            /// Every fault, in the order of the rule reference.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The rule's code, for instance `cron-field-count`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Whether the API refuses the expression (or would never run it) on that account.
            #[must_use]
            pub const fn is_error(self) -> bool {
                match self { $(Self::$variant => $error,)* }
            }
        }
    };
}

faults! {
    FieldCount = "cron-field-count", true, "Not five fields.";
    Shortcut = "cron-shortcut", true, "`@daily` and the like.";
    SpecialCharacter = "cron-special-character", true, "`L`, `W`, `#` or `?`.";
    Name = "cron-name", true, "A month or a day of the week by name.";
    OutOfRange = "cron-out-of-range", true, "A number outside its field.";
    RangeReversed = "cron-range-reversed", true, "A range whose end comes before its start.";
    Step = "cron-step", true, "A step that is zero, negative or missing.";
    Syntax = "cron-syntax", true, "Anything else that is no expression.";
    NeverFires = "cron-never-fires", true, "No date can match.";
    Sparse = "cron-sparse", false, "The first run is more than 366 days away.";
    DayOr = "cron-day-or", false, "Both day fields are restricted, and either suffices.";
    StepOnNumber = "cron-step-on-number", false, "A step behind a single number.";
    StepOversized = "cron-step-oversized", false, "A step larger than what it steps through.";
    Whitespace = "cron-whitespace", false, "Leading, trailing or repeated blanks or tabs.";
    Dst = "cron-dst", false, "A clock change skips or doubles a run within 366 days.";
    Frequent = "cron-frequent", false, "More than 24 runs on a day.";
}

impl CronFault {
    /// Whether the fault is one of the whole expression rather than of a token inside it.
    #[must_use]
    pub const fn is_of_whole(self) -> bool {
        matches!(
            self,
            Self::FieldCount
                | Self::Shortcut
                | Self::NeverFires
                | Self::Sparse
                | Self::DayOr
                | Self::Dst
                | Self::Frequent
        )
    }
}

/// One thing wrong with an expression, or worth knowing about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule.
    pub code: CronFault,
    /// Byte offsets of the token in the expression; the whole expression if [`CronFault::is_of_whole`].
    pub span: Range<usize>,
    /// One sentence: lower case, no final stop, user input in backquotes and shortened.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A way to mend it.
    pub fix: Option<CronFix>,
}

/// A replacement in an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CronFix {
    /// What it does, as an imperative.
    pub title: &'static str,
    /// Whether it keeps the author's meaning for certain.
    pub safe: bool,
    /// Byte offsets in the expression of what is replaced.
    pub span: Range<usize>,
    /// What comes there instead.
    pub replacement: String,
}

impl CronFix {
    /// The expression with the replacement made; unchanged if the fix belongs to another expression.
    #[must_use]
    pub fn apply(&self, expression: &str) -> String {
        match (expression.get(..self.span.start), expression.get(self.span.end..)) {
            (Some(head), Some(tail)) => [head, &self.replacement, tail].concat(),
            _ => expression.to_owned(),
        }
    }
}

/// Problems of one text while they are collected, and what the templates of their sentences can have.
pub(crate) struct Problems<'t> {
    pub(crate) text: &'t str,
    pub(crate) list: Vec<Problem>,
    /// What the field at hand may hold.
    pub(super) field: &'static Field,
    /// What is put together for the next sentence, or for the next fix as its replacement.
    pub(crate) other: String,
    pub(crate) number: u32,
    pub(super) second: u32,
}

impl<'t> Problems<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let [field, ..] = &FIELDS;
        Self { text, list: Vec::new(), field, other: String::new(), number: 0, second: 0 }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn say(&mut self, code: CronFault, start: usize, end: usize, template: &str) {
        let message = self.sentence(template, start, end);
        self.other.clear();
        self.list.push(Problem { code, span: start..end, message, help: None, fix: None });
    }

    /// Help on the last problem.
    #[inline(never)]
    pub(crate) fn help(&mut self, template: &str) {
        let span = self.list.last().map_or(0..0, |problem| problem.span.clone());
        let help = self.sentence(template, span.start, span.end);
        self.other.clear();
        if let Some(problem) = self.list.last_mut() {
            problem.help = Some(help);
        }
    }

    /// A fix of the last problem; the replacement is in `other`.
    #[inline(never)]
    pub(super) fn fix(&mut self, title: &'static str, safe: bool, start: usize, end: usize) {
        if let Some(problem) = self.list.last_mut() {
            problem.fix =
                Some(CronFix { title, safe, span: start..end, replacement: core::mem::take(&mut self.other) });
        }
    }

    /// A template with what its signs stand for: `%f` for what was found there, shortened; `%p`, `%c`, `%l` and `%h` for
    /// the field's plural, cycle, lowest and highest number; `%n` and `%m` for the two numbers, `%s` for the `s` behind the
    /// first; `%t` for what was put together, which is then gone.
    #[inline(never)]
    fn sentence(&mut self, template: &str, start: usize, end: usize) -> String {
        if template == "%t" {
            return core::mem::take(&mut self.other);
        }
        let mut out = String::with_capacity(template.len() + 64);
        let mut rest = template;
        loop {
            let sign = bytes::find(rest.as_bytes(), b'%');
            out.put(rest.get(..sign).unwrap_or_default());
            let number = match rest.as_bytes().get(sign + 1) {
                None => return out,
                Some(b'l') => self.field.min,
                Some(b'h') => self.field.max,
                Some(b'n') => self.number,
                Some(b'm') => self.second,
                Some(b'f') => {
                    push_quoted(&mut out, self.text.get(start..end).unwrap_or_default());
                    u32::MAX
                }
                Some(sign) => {
                    out.put(match sign {
                        b'p' => self.field.plural,
                        b'c' => self.field.cycle,
                        b't' => &self.other,
                        _ if self.number == 1 => "",
                        _ => "s",
                    });
                    u32::MAX
                }
            };
            if number < u32::MAX {
                push_number(&mut out, number.into());
            }
            rest = rest.get(sign + 2..).unwrap_or_default();
        }
    }
}

/// Appends user input in backquotes, cut after a few characters: what is legal here is short, and what is long may be
/// a credential that was pasted into the wrong place.
#[inline(never)]
pub(super) fn push_quoted(out: &mut String, input: &str) {
    const SHOWN: usize = 12;
    out.push('`');
    for (index, character) in input.chars().enumerate() {
        if index == SHOWN {
            out.push('…');
            break;
        }
        if character.is_control() || character == '`' {
            out.put("\\u{");
            push_hex(out, character, 1);
            out.push('}');
        } else {
            out.push(character);
        }
    }
    out.push('`');
}

/// Appends a code point with at least so many digits.
#[inline(never)]
pub(super) fn push_hex(out: &mut String, character: char, least: u32) {
    let code = u32::from(character);
    for place in (0..6).rev() {
        let rest = code >> (4 * place);
        if rest > 0 || place < least {
            out.push(char::from(b"0123456789abcdef".get(rest as usize & 15).copied().unwrap_or_default()));
        }
    }
}
