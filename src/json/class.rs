//! Kinds of bytes. What the reader does where speed does not matter asks a table, in a few functions: comparisons and
//! loops of their own at every place would be several times as large.

use super::problem::{self, Word};

/// The kinds, each with its number and the bytes that are of it.
macro_rules! classes {
    ($($(#[doc = $doc:literal])* $name:ident = $number:literal => $pattern:pat,)*) => {
        $($(#[doc = $doc])* pub(super) const $name: u32 = 1 << $number;)*

        const fn class(byte: u8) -> u8 {
            match byte {
                $($pattern => $number,)*
                _ => OTHER,
            }
        }
    };
}

// The names of the first ones are the first words of `problem`.
classes! {
    CLOSE_OBJECT = 0 => b'}',
    CLOSE_ARRAY = 1 => b']',
    OPEN_OBJECT = 2 => b'{',
    OPEN_ARRAY = 3 => b'[',
    COMMA = 4 => b',',
    COLON = 5 => b':',
    SEMICOLON = 6 => b';',
    EQUALS = 7 => b'=',
    BACKQUOTE = 8 => b'`',
    QUOTE = 9 => b'"',
    APOSTROPHE = 10 => b'\'',
    BACKSLASH = 11 => b'\\',
    SPACE = 12 => b' ' | b'\t',
    FEED = 13 => b'\n',
    RETURN = 14 => b'\r',
    CONTROL = 15 => 0..0x20,
    LETTER = 16 => b'a'..=b'z' | b'A'..=b'Z',
    DIGIT = 17 => b'0'..=b'9',
    MINUS = 18 => b'-',
    PLUS = 19 => b'+',
    POINT = 20 => b'.',
    LOW_LINE = 21 => b'_',
    DOLLAR = 22 => b'$',
    /// Part of a character that is not ASCII.
    HIGH = 23 => 0x80..,
    /// What text without quotes begins with: a placeholder, a cron expression.
    TEXT = 24 => b'<' | b'*' | b'@',
}

const OTHER: u8 = 25;

/// The end of the text.
pub(super) const END: u32 = 1 << 31;

pub(super) const CLOSE: u32 = CLOSE_OBJECT | CLOSE_ARRAY;
pub(super) const OPEN: u32 = OPEN_OBJECT | OPEN_ARRAY;
pub(super) const BREAK: u32 = FEED | RETURN;
pub(super) const BLANK: u32 = SPACE | BREAK;
pub(super) const NAME: u32 = LETTER | DIGIT | LOW_LINE | HIGH;
pub(super) const WORD: u32 = NAME | DOLLAR;
/// What a number, a word or a key without quotes consists of.
pub(super) const TOKEN: u32 = WORD | MINUS | PLUS | POINT;

static CLASS: [u8; 256] = {
    let mut table = [0; 256];
    let mut rest: &mut [u8] = &mut table;
    let mut byte = 0;
    while let Some((first, others)) = rest.split_first_mut() {
        *first = class(byte);
        byte = byte.wrapping_add(1);
        rest = others;
    }
    table
};

/// The kind of the byte at a place, as a mask.
#[inline(never)]
pub(super) fn at(text: &[u8], at: usize) -> u32 {
    match text.get(at) {
        Some(&byte) => 1 << CLASS.get(usize::from(byte)).copied().unwrap_or(OTHER),
        None => END,
    }
}

/// The first place from `from` on whose byte is not of these kinds, or `end`.
#[inline(never)]
pub(super) fn pass(text: &[u8], mut from: usize, end: usize, kinds: u32) -> usize {
    while from < end && at(text, from) & kinds != 0 {
        from += 1;
    }
    from
}

/// What stands at a place, for a message.
pub(super) fn name(text: &[u8], place: usize) -> Word {
    match at(text, place) {
        END => problem::THE_END,
        kind => Word(problem::SOMETHING_ELSE.0.min(problem::CLOSING_BRACE.0 + kind.trailing_zeros() as u8)),
    }
}
