//! Mistakes of JSON itself: what is said about each, and how it is mended.

use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use super::document::{Document, Id, Unlisted};
use crate::diagnostic::Code;
use crate::limits;
use crate::sentence::{Part, push};
use crate::sort::in_order;

/// A kind of mistake: everything that is said about it, whatever the text. In one string, because a table of separate
/// ones would cost more than it holds: a letter for the code and for whether the fix is safe, what the fix does, the
/// message and the help, each but the last with a line feed behind it. In the message `{}` stands for what was found, in
/// what the fix does for the brackets that are missing at the end of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fault(&'static str);

impl Fault {
    /// The title of the fix, the message and the help.
    fn part(self, which: usize) -> &'static str {
        let mut rest = self.0.get(1..).unwrap_or_default();
        for _ in 0..which {
            let end = until(rest);
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        rest.get(..until(rest)).unwrap_or_default()
    }

    const fn letter(self) -> u8 {
        match self.0.as_bytes().first() {
            Some(letter) => *letter,
            None => 0,
        }
    }

    pub const fn code(self) -> Code {
        match self.letter() {
            b'B' => Code::BodyTooLarge,
            b'D' => Code::JsonTooDeep,
            b'L' => Code::JsonLoneSurrogate,
            _ => Code::JsonSyntax,
        }
    }
}

/// Where the first line ends.
fn until(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len())
}

/// A mistake of JSON itself.
#[derive(Clone, Copy, Debug)]
pub struct Problem {
    pub(super) fault: Fault,
    /// What the message calls that which was found.
    pub(super) found: &'static str,
    pub(super) within: Id,
    pub(super) start: u32,
    pub(super) end: u32,
    /// The first edit of the fix; [`NONE`] without a fix.
    pub(super) edits: u32,
}

/// In place of the number of an edit: there is none.
pub(super) const NONE: u32 = u32::MAX;

/// One replacement of bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edit {
    pub start: u32,
    pub end: u32,
    /// What comes in place of the bytes; without it, what ends the text.
    pub text: Option<&'static str>,
    /// The next edit of the same fix.
    pub next: u32,
}

impl Problem {
    /// One of the `json-…` codes, or `body-too-large`.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.fault.code()
    }

    /// The bytes at fault.
    #[must_use]
    pub const fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The innermost value that was being read.
    #[must_use]
    pub const fn within(&self) -> Id {
        self.within
    }

    /// Appends what is wrong, in one sentence.
    pub fn message(&self, out: &mut String) {
        let parts = match self.fault.code() {
            Code::BodyTooLarge => [Part::Number(limits::BODY.max as i64), Part::Number(self.end.into())],
            Code::JsonTooDeep => [Part::Number(limits::DEPTH.max as i64), Part::Text("")],
            _ => [Part::Text(self.found), Part::Text("")],
        };
        push(out, self.fault.part(1), &parts);
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        Some(self.fault.part(2)).filter(|help| !help.is_empty())
    }
}

/// Replacements of bytes that mend a [`Problem`].
#[derive(Clone, Copy, Debug)]
pub struct Mend<'d> {
    document: &'d Document<'d>,
    problem: &'d Problem,
}

impl<'d> Mend<'d> {
    /// Appends what it does, as an imperative.
    pub fn title(&self, out: &mut String) {
        let title = self.problem.fault.part(0);
        let parts = [Part::Text(self.document.ending.as_str())];
        push(out, title, if title.ends_with("{}`") { &parts } else { &[] });
    }

    /// Whether it keeps the author's meaning for certain.
    #[must_use]
    pub const fn safe(&self) -> bool {
        self.problem.fault.letter() == b'S'
    }

    /// Bytes and what to put in their place, ascending and disjoint.
    #[must_use]
    pub const fn edits(&self) -> Edits<'d> {
        Edits { document: self.document, next: self.problem.edits }
    }
}

/// The replacements of a [`Mend`].
#[derive(Clone, Copy, Debug)]
pub struct Edits<'d> {
    document: &'d Document<'d>,
    next: u32,
}

impl<'d> Iterator for Edits<'d> {
    type Item = (Range<usize>, &'d str);

    fn next(&mut self) -> Option<Self::Item> {
        let edit = self.document.edits.get(self.next as usize)?;
        self.next = edit.next;
        Some((edit.start as usize..edit.end as usize, edit.text.unwrap_or(&self.document.ending)))
    }
}

impl Document<'_> {
    /// How to mend one of its problems.
    #[must_use]
    pub fn mend<'d>(&'d self, problem: &'d Problem) -> Option<Mend<'d>> {
        (problem.edits != NONE).then_some(Mend { document: self, problem })
    }
}

/// Puts problems in document order and keeps the first so many; the others are counted. Returns where the first of those
/// begins.
pub(super) fn keep_first(problems: &mut Vec<Problem>, most: usize, unlisted: &mut Unlisted) -> u32 {
    let sorted = in_order(core::mem::take(problems), &|one, other| one.start.cmp(&other.start));
    *problems = sorted;
    let mut cutoff = u32::MAX;
    for problem in problems.iter().skip(most) {
        cutoff = cutoff.min(problem.start);
        unlisted.add(problem.code());
    }
    problems.truncate(most);
    cutoff
}

macro_rules! faults {
    ($($(#[doc = $doc:literal])* $name:ident = $letter:literal $message:literal $(, $title:literal)? $(=> $help:literal)?;)*) => {
        $($(#[doc = $doc])*
        pub(super) const $name: Fault = Fault(concat!($letter, $($title,)? "\n", $message, "\n" $(, $help)?));)*
    };
}

// S: a mistake of syntax, with a fix that is safe or without a fix; U: one with a fix that is not safe.
faults! {
    KEY_MISSING = "S" "a key is expected, found a value without one";
    KEY_EXPECTED = "U" "a key is expected, found {}", "delete it";
    KEY_BARE = "S" "a key must stand in double quotes", "put the key in double quotes";
    KEY_BARE_UNSURE = "U" "a key must stand in double quotes", "put the key in double quotes";
    KEY_OPEN = "U" "the closing quote of this key is missing", "insert the closing quote";
    COLON_WRONG = "S" "`:` is expected after a key, found {}", "write `:`";
    COLON_MISSING = "S" "`:` is expected after a key", "insert `:`";
    COLON_AND_VALUE_MISSING = "S" "`:` and a value are expected after a key, found {}";
    PLACEHOLDER = "S" "a value is expected, found a placeholder";
    EMPTY = "S" "a JSON value is expected, the text is empty";
    NOT_JSON = "S" "a JSON value is expected, found other text";
    TEXT_BEFORE = "U" "nothing may stand in front of the document's value", "delete everything in front of the value";
    TEXT_AROUND = "U" "nothing may stand in front of the document's value", "delete everything around the value";
    TEXT_BEHIND = "U" "nothing may follow the document's value", "delete everything behind the value";
    TRAILING_COMMA = "S" "no comma may follow the last {}", "delete the comma";
    VALUE_MISSING = "U" "a value is expected, found {}", "delete it";
    STRAIGHT_QUOTES = "S" "a string must stand in straight double quotes", "write straight double quotes";
    DOUBLE_QUOTES = "S" "a string must stand in double quotes, found {}", "write double quotes";
    NO_QUOTES = "U" "a value is expected, found text without quotes", "put it in double quotes";
    NO_OPENING_QUOTE = "U" "a value is expected, found text without quotes", "insert the opening quote";
    STRING_OPEN = "U" "the closing quote of this string is missing", "insert the closing quote";
    STRING_OPEN_AND_MORE = "U" "the closing quote of this string is missing", "insert the closing quote and brackets";
    QUOTE_INSIDE = "U" "a double quote in a string must be written as `\\\"`", "escape the quotes inside this string";
    BREAK_ESCAPED = "U" "a line break in a string must be written as `\\n`", "write `\\n` for the line break";
    BREAK_RAW = "U" "a line break in a string must be written as `\\n`", "escape the control characters of this string";
    TAB_RAW = "S" "a tab in a string must be written as `\\t`", "escape the control characters of this string";
    CONTROL_RAW = "U" "a control character in a string must be written as `\\u` and four digits", "escape the control characters of this string";
    UNICODE_ESCAPE = "S" "`\\u` must be followed by four hexadecimal digits";
    ESCAPE = "U" "after a backslash only `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` may stand", "write `\\\\` for each backslash";
    NOT_CLOSED_BEFORE_KEY = "U" "this `[` is not closed before the next key", "insert `]`";
    CLOSES_NOTHING = "U" "{} closes nothing that is open", "delete it";
    COMMA_WRONG = "S" "`,` is expected, found {}", "write `,`";
    COMMA_WRONG_UNSURE = "U" "`,` is expected, found {}", "write `,`";
    COMMA_MISSING = "S" "`,` is expected between {}", "insert `,`";
    COMMENT = "S" "JSON has no comments", "delete the comment";
    ODD_BLANK = "S" "only blanks, tabs and line breaks may stand here, found other white space", "write a blank";
    FOREIGN_WORD = "U" "JSON has no `{}`", "write `null`";
    /// Further values that follow the outermost one.
    VALUES_BEHIND = "U" "nothing may follow the document's value", "delete everything behind the value" => "one document at a time is read";
    COLON_IN_ARRAY = "U" "`,` is expected, found {}", "write `,`" => "only members of an object have keys";
    NUMBER = "S" "this is not a JSON number", "write it without the sign and zeros in front" => "JSON numbers are decimal, without a leading zero, a leading plus or a bare point";
    EXTRA_COMMA = "S" "a value is expected between commas", "delete the comma";
    EXTRA_COMMAS = "S" "a value is expected between commas", "delete the commas";
    EXTRA_COMMA_OF_MEMBER = "S" "a member is expected between commas", "delete the comma";
    EXTRA_COMMAS_OF_MEMBERS = "S" "a member is expected between commas", "delete the commas";
    ARRAY_NEVER_CLOSED = "U" "this `[` is never closed", "append `{}`";
    OBJECT_NEVER_CLOSED = "U" "this `{` is never closed", "append `{}`";
    ARRAY_NOT_CLOSED = "U" "this `[` is not closed before `}`", "insert `]`";
    OBJECT_NOT_CLOSED = "U" "this `{` is not closed before `]`", "insert `}`";
    ARRAY_CLOSED_WRONGLY = "U" "`]` is expected, found `}`", "write `]`";
    OBJECT_CLOSED_WRONGLY = "U" "`}` is expected, found `]`", "write `}`";
    /// Something between entries that is no comma.
    NO_COMMA_OF_ITEM = "U" "`,` or `]` is expected, found {}", "write `,`";
    NO_COMMA_OF_MEMBER = "U" "`,` or `}` is expected, found {}", "write `,`";
    /// Something behind an entry that belongs to nothing.
    STRAY_BEHIND_ITEM = "U" "`,` or `]` is expected, found {}", "delete it";
    STRAY_BEHIND_MEMBER = "U" "`,` or `}` is expected, found {}", "delete it";
    SPELLS_TRUE = "S" "JSON spells this `true`, found `{}`", "write `true`";
    SPELLS_FALSE = "S" "JSON spells this `false`, found `{}`", "write `false`";
    SPELLS_NULL = "S" "JSON spells this `null`, found `{}`", "write `null`";
    LONE_SURROGATE = "L" "surrogates must come in pairs, found one without the other" => "it stands for no character; most receivers replace it or refuse the text";
    TOO_DEEP = "D" "at most {} levels of nesting are accepted" => "nothing inside this bracket was checked";
    TOO_LARGE = "B" "at most {} bytes are accepted, found {}" => "upload large content as files and refer to them by `file_id`";
}

/// Words of other languages: how each is written there, the word of JSON, and what is said.
pub(super) const FOREIGN_WORDS: [(&str, &str, Fault); 11] = [
    ("True", "true", SPELLS_TRUE),
    ("TRUE", "true", SPELLS_TRUE),
    ("False", "false", SPELLS_FALSE),
    ("FALSE", "false", SPELLS_FALSE),
    ("None", "null", SPELLS_NULL),
    ("NULL", "null", SPELLS_NULL),
    ("Null", "null", SPELLS_NULL),
    ("nil", "null", SPELLS_NULL),
    ("undefined", "null", FOREIGN_WORD),
    ("NaN", "null", FOREIGN_WORD),
    ("Infinity", "null", FOREIGN_WORD),
];
