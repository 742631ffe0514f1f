//! Mistakes of JSON itself: what is said about each, and how it is mended.

use alloc::string::String;

use core::ops::Range;

use super::document::{Document, Id};
use crate::diagnostic::Code;
use crate::limits;
use crate::sentence::{Part, push};

/// A kind of mistake: where in [`FAULTS`] stands what is said about it, and whether its fix is in doubt this time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault(u16);

/// The fix may miss what was meant.
const UNSURE: u16 = 1 << 15;

impl Fault {
    /// The same mistake, its fix not safe if there is a doubt.
    pub const fn unsure_if(self, doubt: bool) -> Self {
        Self(if doubt { self.0 | UNSURE } else { self.0 })
    }

    const fn place(self) -> usize {
        (self.0 & !UNSURE) as usize
    }

    /// The title of the fix, the message and the help.
    fn part(self, which: usize) -> &'static str {
        line(FAULTS.get(self.place() + 1..).unwrap_or_default(), which)
    }

    /// The letter in front of all that.
    const fn letter(self) -> u8 {
        match FAULTS.as_bytes().split_at_checked(self.place()) {
            Some((_, [letter, ..])) => *letter,
            _ => 0,
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

/// A line of a text, without its end.
fn line(text: &'static str, mut number: usize) -> &'static str {
    let mut start = 0;
    let mut end = 0;
    for byte in text.bytes() {
        if byte == b'\n' {
            if number == 0 {
                break;
            }
            number -= 1;
            start = end + 1;
        }
        end += 1;
    }
    text.get(start..end).unwrap_or_default()
}

/// What a message calls that which was found, or what a fix writes: the number of a line of [`WORDS`]. Numbers are passed
/// around and kept at a fraction of what strings cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word(pub u8);

impl Word {
    pub fn text(self) -> &'static str {
        line(WORDS, self.0.into())
    }
}

/// A mistake of JSON itself.
#[derive(Clone, Copy, Debug)]
pub struct Problem {
    pub(super) fault: Fault,
    /// What the message calls that which was found.
    pub(super) found: Word,
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
    /// What comes in place of the bytes; [`ENDING`] for what ends the text.
    pub text: Word,
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
            _ => [Part::Text(self.found.text()), Part::Text("")],
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
        let fault = self.problem.fault;
        fault.0 & UNSURE == 0 && fault.letter() == b'S'
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
        let text = if edit.text == ENDING { &self.document.ending } else { edit.text.text() };
        Some((edit.start as usize..edit.end as usize, text))
    }
}

impl Document<'_> {
    /// How to mend one of its problems.
    #[must_use]
    pub fn mend<'d>(&'d self, problem: &'d Problem) -> Option<Mend<'d>> {
        (problem.edits != NONE).then_some(Mend { document: self, problem })
    }
}

macro_rules! faults {
    ($($(#[doc = $doc:literal])* $name:ident = $letter:literal $message:literal $(, $title:literal)? $(=> $help:literal)?;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "the names of the constants")]
        enum Number { $($name,)* }

        $($(#[doc = $doc])*
        pub(super) const $name: Fault = Fault(place(Number::$name as usize));)*

        /// All of them in one text, because a table of separate ones would cost more than it holds. Of each a letter for
        /// the code and for whether the fix is safe, what the fix does, the message and the help, each of the three with a
        /// line feed behind it. In the message `{}` stands for what was found, in what the fix does for the brackets that
        /// are missing at the end of the text.
        const FAULTS: &str = concat!($($letter, $($title,)? "\n", $message, "\n", $($help,)? "\n",)*);
    };
}

/// Where a kind of mistake begins in the text of all.
const fn place(number: usize) -> u16 {
    let mut rest = FAULTS.as_bytes();
    let mut lines = 3 * number;
    while lines > 0
        && let Some((byte, behind)) = rest.split_first()
    {
        if *byte == b'\n' {
            lines -= 1;
        }
        rest = behind;
    }
    (FAULTS.len() - rest.len()) as u16
}

const _: () = assert!(FAULTS.len() <= UNSURE as usize, "a place has no bit to spare");

// S: a mistake of syntax, with a fix that is safe unless it is called unsure, or without a fix; U: one with a fix that is
// not safe.
faults! {
    KEY_MISSING = "S" "a key is expected, found a value without one";
    KEY_EXPECTED = "U" "a key is expected, found {}", "delete it";
    KEY_BARE = "S" "a key must stand in double quotes", "put the key in double quotes";
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
    QUOTES_DOUBLED = "U" "a string begins and ends with one double quote, found several", "delete the others";
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
    OPEN_MISSING = "U" "`{` is expected in front of a key", "insert `{`";
    OPENED_WRONGLY = "U" "`{` is expected in front of a key, found {}", "write `{`";
    LIST_OPEN_MISSING = "U" "`[` is expected in front of this value", "insert `[`";
    LIST_OPENED_WRONGLY = "U" "`[` is expected, found {}", "write `[`";
    CLOSES_NOTHING = "U" "{} closes nothing that is open", "delete it";
    CLOSED_EARLY = "U" "this `}` ends the object, and more members follow", "delete it";
    COMMA_WRONG = "S" "`,` is expected, found {}", "write `,`";
    COMMA_MISSING = "S" "`,` is expected between {}", "insert `,`";
    COMMENT = "S" "JSON has no comments", "delete the comment";
    CONFLICT = "U" "a mark of a merge conflict is left here", "delete the mark";
    ODD_BLANK = "S" "only blanks, tabs and line breaks may stand here, found other white space", "write a blank";
    FOREIGN_WORD = "U" "JSON has no `{}`", "write `null`";
    /// Further values that follow the outermost one.
    VALUES_BEHIND = "U" "nothing may follow the document's value", "delete everything behind the value" => "one document at a time is read";
    NUMBER = "S" "this is not a JSON number", "write it without the sign and zeros in front" => "JSON numbers are decimal, without a leading zero, a leading plus or a bare point";
    EXTRA_COMMA = "S" "{} is expected between commas", "delete the comma";
    EXTRA_COMMAS = "S" "{} is expected between commas", "delete the commas";
    NEVER_CLOSED = "U" "this {} is never closed", "append `{}`";
    ARRAY_NOT_CLOSED = "U" "this `[` is not closed before {}", "insert `]`";
    OBJECT_NOT_CLOSED = "U" "this `{` is not closed before {}", "insert `}`";
    ARRAY_CLOSED_WRONGLY = "U" "`]` is expected, found {}", "write `]`";
    OBJECT_CLOSED_WRONGLY = "U" "`}` is expected, found {}", "write `}`";
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

macro_rules! words {
    ($($($name:ident =)? $text:literal;)*) => {
        const WORDS: &str = concat!($($text, "\n",)*);
        words!(@ 0; $($($name)? $text;)*);
    };
    (@ $number:expr; $name:ident $text:literal; $($rest:tt)*) => {
        pub(super) const $name: Word = Word($number);
        words!(@ $number + 1; $($rest)*);
    };
    (@ $number:expr; $text:literal; $($rest:tt)*) => {
        words!(@ $number + 1; $($rest)*);
    };
    (@ $number:expr;) => {};
}

words! {
    // Those of JSON in other languages.
    "True";
    "TRUE";
    "False";
    "FALSE";
    "None";
    "NULL";
    "Null";
    "nil";
    "undefined";
    "NaN";
    "Infinity";
    // In the order of the kinds of bytes.
    CLOSING_BRACE = "`}`";
    "`]`";
    OPENING_BRACE = "`{`";
    OPENING_BRACKET = "`[`";
    "`,`";
    "`:`";
    "the end of the text";
    "`;`";
    "`=`";
    "a backquote";
    "`\"`";
    SOMETHING_ELSE = "something else";
    NOTHING = "";
    SINGLE_QUOTES = "single ones";
    BACKQUOTES = "backquotes";
    ITEM = "item";
    MEMBER = "member";
    A_VALUE = "a value";
    A_MEMBER = "a member";
    ITEMS = "items";
    MEMBERS = "members";
    OTHER_TEXT = "other text";
    NEXT_KEY = "the next key";
    // What fixes write.
    QUOTE = "\"";
    ESCAPED_QUOTE = "\\\"";
    ESCAPED_BACKSLASH = "\\\\";
    ESCAPED_TAB = "\\t";
    ESCAPED_FEED = "\\n";
    ESCAPED_RETURN = "\\r";
    COLON = ":";
    COMMA = ",";
    BLANK = " ";
    OPEN_OBJECT = "{";
    OPEN_ARRAY = "[";
    CLOSE_ARRAY = "]";
    CLOSE_OBJECT = "}";
    TRUE = "true";
    FALSE = "false";
    NULL = "null";
    // Control characters.
    CONTROLS = "\\u0000";
    "\\u0001";
    "\\u0002";
    "\\u0003";
    "\\u0004";
    "\\u0005";
    "\\u0006";
    "\\u0007";
    "\\u0008";
    "\\u0009";
    "\\u000a";
    "\\u000b";
    "\\u000c";
    "\\u000d";
    "\\u000e";
    "\\u000f";
    "\\u0010";
    "\\u0011";
    "\\u0012";
    "\\u0013";
    "\\u0014";
    "\\u0015";
    "\\u0016";
    "\\u0017";
    "\\u0018";
    "\\u0019";
    "\\u001a";
    "\\u001b";
    "\\u001c";
    "\\u001d";
    "\\u001e";
    "\\u001f";
}

/// How many words of other languages there are.
pub(super) const FOREIGN_COUNT: u8 = CLOSING_BRACE.0;

/// Stands for what ends the text.
pub(super) const ENDING: Word = Word(u8::MAX);
