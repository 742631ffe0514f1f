//! Small questions about bytes, each in one place: the standard library answers them with code of its own at every call.

use alloc::vec::Vec;

/// Where a byte stands first; the text's length when it does not.
#[inline(never)]
pub(crate) fn find(text: &[u8], wanted: u8) -> usize {
    let mut at = 0;
    let mut rest = text;
    while let Some((word, behind)) = rest.split_first_chunk() {
        let hits = zeros(u64::from_le_bytes(*word) ^ eight(wanted));
        if hits != 0 {
            return at + hits.trailing_zeros() as usize / 8;
        }
        at += 8;
        rest = behind;
    }
    for &byte in rest {
        if byte == wanted {
            break;
        }
        at += 1;
    }
    at
}

/// Whether a byte stands in a text.
#[inline(always)]
pub(crate) fn has(text: &[u8], wanted: u8) -> bool {
    find(text, wanted) < text.len()
}

/// Appends a byte. The standard library's way to do that brings a way to grow of its own.
#[inline(never)]
pub(crate) fn push(out: &mut Vec<u8>, byte: u8) {
    out.extend_from_slice(&[byte]);
}

/// Whether all of a text is ASCII.
#[inline(never)]
pub(crate) fn is_ascii(text: &[u8]) -> bool {
    let mut all = 0;
    for word in text.as_chunks().0 {
        all |= u64::from_le_bytes(*word);
    }
    match text.last_chunk() {
        Some(word) => all |= u64::from_le_bytes(*word),
        None => text.iter().for_each(|&byte| all |= u64::from(byte)),
    }
    all & eight(0x80) == 0
}

/// A byte eight times.
#[inline(always)]
pub(crate) const fn eight(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The high bit of each byte of a word that is zero. Bits above the lowest one may be wrong in saying yes, none in saying no.
#[inline(always)]
pub(crate) const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(eight(1)) & !word & eight(0x80)
}

/// Where a byte stands last.
pub(crate) fn find_last(text: &[u8], wanted: u8) -> Option<usize> {
    text.iter().rposition(|&byte| byte == wanted)
}

/// A text up to an offset, and from it on.
#[inline(always)]
pub(crate) fn split(text: &[u8], at: usize) -> (&[u8], &[u8]) {
    text.split_at_checked(at).unwrap_or((text, &[]))
}

/// What stands before a byte, and what stands behind it if it is there.
#[inline(never)]
pub(crate) fn cut(text: &[u8], at: u8) -> (&[u8], Option<&[u8]>) {
    let (before, rest) = split(text, find(text, at));
    (before, rest.get(1..))
}

/// Whether two texts are the same but for the case of ASCII letters; the second one has none but small ones.
#[inline(never)]
pub(crate) fn same(text: &[u8], small: &[u8]) -> bool {
    let mut equal = text.len() == small.len();
    for (byte, small) in text.iter().zip(small) {
        equal &= byte.to_ascii_lowercase() == *small;
    }
    equal
}

/// How many bytes the character of Unicode's `White_Space` takes with which a text begins; 0 when it begins with
/// another.
pub(crate) const fn white_space(text: &[u8]) -> usize {
    match text {
        [b'\t'..=b'\r' | b' ', ..] => 1,
        [0xc2, 0x85 | 0xa0, ..] => 2,
        [0xe1, 0x9a, 0x80, ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
        | [0xe2, 0x81, 0x9f, ..]
        | [0xe3, 0x80, 0x80, ..] => 3,
        _ => 0,
    }
}

/// A text without the white space at its beginning.
pub(crate) fn trim_start(text: &[u8]) -> &[u8] {
    let mut rest = text;
    loop {
        let length = white_space(rest);
        if length == 0 {
            return rest;
        }
        rest = rest.get(length..).unwrap_or_default();
    }
}

/// A text without the white space at either end.
#[inline(never)]
pub(crate) fn trim(text: &[u8]) -> &[u8] {
    let mut rest = trim_start(text);
    let mut length = 1;
    while length <= 3 {
        let (head, last) = split(rest, rest.len().saturating_sub(length));
        if white_space(last) == length {
            rest = head;
            length = 1;
        } else {
            length += 1;
        }
    }
    rest
}

/// What stands behind the beginning of a text, if it is this one; of eight bytes at least, which are compared at once.
#[inline(never)]
pub(crate) fn behind<'t>(text: &'t [u8], beginning: &[u8]) -> Option<&'t [u8]> {
    let (head, rest) = text.split_at_checked(beginning.len())?;
    let mut words = head.as_chunks::<8>().0.iter().zip(beginning.as_chunks::<8>().0);
    let same = words.all(|(one, other)| u64::from_le_bytes(*one) == u64::from_le_bytes(*other));
    (same && head.last_chunk::<8>() == beginning.last_chunk()).then_some(rest)
}

/// The eight bytes that begin there.
#[inline(always)]
pub(crate) fn eight_at(text: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*text.get(at..)?.first_chunk()?))
}

/// A text, and what stands behind it, so that eight bytes can be looked at even where it has fewer.
#[derive(Clone, Copy)]
pub(crate) struct Text<'t> {
    pub ahead: &'t [u8],
    pub length: usize,
}

impl<'t> From<&'t [u8]> for Text<'t> {
    fn from(text: &'t [u8]) -> Self {
        Self { ahead: text, length: text.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_that_of_unicode() {
        for character in '\0'..=char::MAX {
            let text = format!("{character} x");
            let length = if character.is_whitespace() { character.len_utf8() } else { 0 };
            assert_eq!(white_space(text.as_bytes()), length, "{character:?}");
            if length > 0 {
                assert_eq!(trim(format!("{character}é{character}").as_bytes()), "é".as_bytes(), "{character:?}");
            }
        }
    }

    #[test]
    fn trimmed() {
        for text in ["", " ", "a", " a", "a\u{3000}\u{85} ", "\u{2028}é a\t", "\u{200b}", "é\u{a0}", "à"] {
            assert_eq!(trim(text.as_bytes()), text.trim().as_bytes(), "{text:?}");
        }
        // Half a character is none, whatever stands around it.
        assert_eq!(trim(b"\xa0 \x80\xed\xa0\x80"), b"\xa0 \x80\xed\xa0\x80");
    }

    #[test]
    fn words_tell_what_bytes_tell() {
        for length in 0..40 {
            let plain = vec![b'x'; length];
            assert!(is_ascii(&plain));
            assert_eq!(find(&plain, b'/'), length);
            for at in 0..length {
                for (byte, ascii) in [(0x80, false), (0xff, false), (0x7f, true), (0, true)] {
                    let mut text = plain.clone();
                    text[at] = byte;
                    assert_eq!(is_ascii(&text), ascii, "{text:?}");
                }
                // Neighbours in value, which a borrow between bytes could take for it, stand around it.
                for decoy in [b'.', b'0', b'/' | 0x80] {
                    let mut text = vec![decoy; length];
                    text[at] = b'/';
                    assert_eq!(find(&text, b'/'), at, "{text:?}");
                    text[length - 1] = b'/';
                    assert_eq!(find(&text, b'/'), at, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn behind_a_beginning() {
        for length in 8..30 {
            let beginning: Vec<u8> = (b'a'..).take(length).collect();
            let text = [&beginning[..], b"rest"].concat();
            assert_eq!(behind(&text, &beginning), Some(&b"rest"[..]));
            assert_eq!(behind(&beginning, &beginning), Some(&b""[..]));
            assert_eq!(behind(&beginning[1..], &beginning), None);
            for at in 0..length {
                let mut other = text.clone();
                other[at] ^= 1;
                assert_eq!(behind(&other, &beginning), None, "{length}, {at}");
            }
        }
    }

    #[test]
    fn places() {
        assert!(has(b"a/b", b'/') && !has(b"a.b", b'/') && !has(b"", b'/'));
        assert_eq!((find(b"a/b/c", b'/'), find_last(b"a/b/c", b'/')), (1, Some(3)));
        assert_eq!((find(b"abc", b'/'), find_last(b"abc", b'/')), (3, None));
        assert_eq!(cut(b"a/b/c", b'/'), (&b"a"[..], Some(&b"b/c"[..])));
        assert_eq!(cut(b"a/", b'/'), (&b"a"[..], Some(&b""[..])));
        assert_eq!(cut(b"", b'/'), (&b""[..], None));
        assert!(same(b"HttPs", b"https") && same(b"", b""));
        assert!(!same(b"http", b"https") && !same(b"https", b"http"));
    }
}
