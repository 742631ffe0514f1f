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

/// A stretch of what is said: where it begins and ends.
type Said = (usize, usize);

/// A [`Problem`] of which the texts stand in [`Problems::said`].
pub(crate) struct Found {
    pub(crate) code: CronFault,
    pub(crate) span: Range<usize>,
    pub(crate) message: Said,
    /// Empty where there is none.
    pub(crate) help: Said,
    pub(crate) fix: Option<FoundFix>,
}

/// A [`CronFix`], likewise.
pub(crate) struct FoundFix {
    pub(crate) title: &'static str,
    pub(crate) safe: bool,
    pub(crate) span: Range<usize>,
    pub(crate) replacement: Said,
}

/// The lists of [`Problems`]; those of the next text can have them again.
pub(crate) struct Lists {
    list: Vec<Found>,
    said: String,
    other: String,
}

impl Lists {
    pub(crate) const fn new() -> Self {
        Self { list: Vec::new(), said: String::new(), other: String::new() }
    }
}

/// Problems of one text while they are collected, and what the templates of their sentences can have.
pub(crate) struct Problems<'t> {
    pub(crate) text: &'t str,
    pub(crate) list: Vec<Found>,
    /// All that is said, one text behind another.
    said: String,
    /// What the field at hand may hold.
    pub(super) field: &'static Field,
    /// What is put together for the next sentence, or for the next fix as its replacement.
    pub(crate) other: String,
    pub(crate) number: u32,
    pub(super) second: u32,
}

impl<'t> Problems<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self::with(text, Lists::new())
    }

    pub(crate) fn with(text: &'t str, lists: Lists) -> Self {
        let [field, ..] = &FIELDS;
        let Lists { list, said, other } = lists;
        Self { text, list, said, field, other, number: 0, second: 0 }
    }

    /// The lists, emptied.
    pub(crate) fn done(mut self) -> Lists {
        self.clear();
        Lists { list: self.list, said: self.said, other: self.other }
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.said.clear();
        self.other.clear();
    }

    /// A text that was said.
    pub(crate) fn said(&self, (start, end): Said) -> &str {
        self.said.get(start..end).unwrap_or_default()
    }

    pub(crate) fn has_error(&self) -> bool {
        self.list.iter().any(|problem| problem.code.is_error())
    }

    /// The problems with texts of their own.
    pub(crate) fn owned(&self) -> Vec<Problem> {
        let own = |said: Said| self.said(said).to_owned();
        let problem = |Found { code, span, message, help, fix }: &Found| Problem {
            code: *code,
            span: span.clone(),
            message: own(*message),
            help: Some(own(*help)).filter(|help| !help.is_empty()),
            fix: fix.as_ref().map(|FoundFix { title, safe, span, replacement }| CronFix {
                title,
                safe: *safe,
                span: span.clone(),
                replacement: own(*replacement),
            }),
        };
        self.list.iter().map(problem).collect()
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn say(&mut self, code: CronFault, start: usize, end: usize, template: &str) {
        let message = self.sentence(template, start, end);
        self.other.clear();
        self.list.push(Found { code, span: start..end, message, help: (0, 0), fix: None });
    }

    /// Help on the last problem.
    #[inline(never)]
    pub(crate) fn help(&mut self, template: &str) {
        let span = self.list.last().map_or(0..0, |problem| problem.span.clone());
        let help = self.sentence(template, span.start, span.end);
        self.other.clear();
        if let Some(problem) = self.list.last_mut() {
            problem.help = help;
        }
    }

    /// A fix of the last problem; the replacement is in `other`.
    #[inline(never)]
    pub(super) fn fix(&mut self, title: &'static str, safe: bool, start: usize, end: usize) {
        let replacement = self.sentence("%t", 0, 0);
        self.other.clear();
        if let Some(problem) = self.list.last_mut() {
            problem.fix = Some(FoundFix { title, safe, span: start..end, replacement });
        }
    }

    /// A template with what its signs stand for: `%f` for what was found there, shortened; `%p`, `%c`, `%l` and `%h` for
    /// the field's plural, cycle, lowest and highest number; `%n` and `%m` for the two numbers, `%s` for the `s` behind the
    /// first; `%t` for what was put together.
    #[inline(never)]
    fn sentence(&mut self, template: &str, start: usize, end: usize) -> Said {
        let out = &mut self.said;
        let begin = out.len();
        let mut rest = template;
        loop {
            let sign = bytes::find(rest.as_bytes(), b'%');
            out.put(rest.get(..sign).unwrap_or_default());
            let number = match rest.as_bytes().get(sign + 1) {
                None => return (begin, out.len()),
                Some(b'l') => self.field.min,
                Some(b'h') => self.field.max,
                Some(b'n') => self.number,
                Some(b'm') => self.second,
                Some(b'f') => {
                    push_quoted(out, self.text.get(start..end).unwrap_or_default());
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
                push_number(out, number.into());
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
