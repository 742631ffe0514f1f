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

// The names of the first ones are the first words of `problem`. Those that are asked for most have small numbers, which make
// for short masks.
classes! {
    CLOSE_OBJECT = 0 => b'}',
    CLOSE_ARRAY = 1 => b']',
    OPEN_OBJECT = 2 => b'{',
    OPEN_ARRAY = 3 => b'[',
    COMMA = 4 => b',',
    COLON = 5 => b':',
    // 6 is that of `END`.
    SEMICOLON = 7 => b';',
    EQUALS = 8 => b'=',
    BACKQUOTE = 9 => b'`',
    QUOTE = 10 => b'"',
    APOSTROPHE = 11 => b'\'',
    BACKSLASH = 12 => b'\\',
    SPACE = 13 => b' ' | b'\t',
    FEED = 14 => b'\n',
    RETURN = 15 => b'\r',
    DIGIT = 16 => b'0'..=b'9',
    LETTER = 17 => b'a'..=b'z' | b'A'..=b'Z',
    LOW_LINE = 18 => b'_',
    /// Part of a character that is not ASCII.
    HIGH = 19 => 0x80..,
    DOLLAR = 20 => b'$',
    MINUS = 21 => b'-',
    PLUS = 22 => b'+',
    POINT = 23 => b'.',
    CONTROL = 24 => 0..0x20,
    /// What text without quotes begins with: a placeholder, a cron expression.
    TEXT = 25 => b'<' | b'*' | b'@',
}

const OTHER: u8 = 26;

/// The end of the text.
pub(super) const END: u32 = 1 << 6;

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
    let kind = at(text, place).trailing_zeros() as u8;
    Word(problem::SOMETHING_ELSE.0.min(problem::CLOSING_BRACE.0 + kind))
}
