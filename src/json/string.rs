//! What is between the quotes of a string.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::scan::{characters, stop_of_string};
use crate::append::Append as _;
use crate::report::json::push_escaped;
use crate::rules::bytes::{push, split};

/// The character or surrogate that the backslash at a place begins, and how many bytes write it. A malformed escape is a
/// backslash of one byte.
#[inline(never)]
pub(super) fn escape(text: &[u8], at: usize) -> (u32, usize) {
    let code = match text.get(at + 1) {
        Some(b'u') => {
            let Some(high) = hex4(text, at + 2) else { return (u32::from(b'\\'), 1) };
            if let 0xd800..0xdc00 = high
                && text.get(at + 6) == Some(&b'\\')
                && text.get(at + 7) == Some(&b'u')
                && let Some(low @ 0xdc00..0xe000) = hex4(text, at + 8)
            {
                return (0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00), 12);
            }
            return (high, 6);
        }
        Some(b'b') => 8,
        Some(b't') => 9,
        Some(b'n') => 10,
        Some(b'f') => 12,
        Some(b'r') => 13,
        Some(&byte @ (b'"' | b'\\' | b'/')) => byte,
        _ => return (u32::from(b'\\'), 1),
    };
    (code.into(), 2)
}

/// Four hexadecimal digits.
#[inline(never)]
fn hex4(text: &[u8], at: usize) -> Option<u32> {
    let mut code = 0;
    for place in at..at + 4 {
        code = code << 4 | char::from(*text.get(place)?).to_digit(16)?;
    }
    Some(code)
}

/// The first backslash in the inside of a string from a place on, or the end.
fn backslash(raw: &[u8], mut from: usize) -> usize {
    loop {
        from = stop_of_string(raw, from);
        match raw.get(from) {
            // What else stops is in a string that was mended.
            Some(&byte) if byte != b'\\' => from += 1,
            _ => return from,
        }
    }
}

/// Characters of a string that has escapes.
pub(crate) fn decoded_characters(raw: &[u8]) -> usize {
    let mut count = characters(raw);
    let mut at = 0;
    loop {
        at = backslash(raw, at);
        if at >= raw.len() {
            return count;
        }
        let length = escape(raw, at).1;
        count -= length - 1;
        at += length;
    }
}

/// The bytes that the inside of a string stands for.
pub(crate) fn decode(raw: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(raw.len());
    decode_until(raw, usize::MAX, &mut decoded);
    decoded
}

/// Where in the inside of a string, as written, the decoded byte `at` begins. A place within an escape is the end of it.
pub(crate) fn source_offset(raw: &[u8], at: usize) -> usize {
    decode_until(raw, at, &mut Vec::new())
}

/// Decodes the inside of a string until there are so many bytes; returns how many of the source were taken.
#[inline(never)]
fn decode_until(raw: &[u8], enough: usize, decoded: &mut Vec<u8>) -> usize {
    let mut source = 0;
    while decoded.len() < enough && source < raw.len() {
        let stop = backslash(raw, source).min(source.saturating_add(enough - decoded.len()));
        decoded.extend_from_slice(raw.get(source..stop).unwrap_or_default());
        source = stop;
        if raw.get(source) == Some(&b'\\') && decoded.len() < enough {
            let (code, length) = escape(raw, source);
            push_code(decoded, code);
            source += length;
        }
    }
    source
}

/// Where the first surrogate stands that is written as the three bytes that the scheme of UTF-8 would give it.
pub(super) fn lone(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| matches!(pair, [0xed, 0xa0..=0xff]))
}

/// Appends a character as UTF-8, and a surrogate without its pair as the three bytes that the scheme of UTF-8 gives it.
fn push_code(out: &mut Vec<u8>, code: u32) {
    let more = match code {
        0..0x80 => {
            push(out, code as u8);
            return;
        }
        0x80..0x800 => 1,
        0x800..0x1_0000 => 2,
        _ => 3,
    };
    // As many high bits as there are bytes, then a zero.
    push(out, !(0x7f >> more) | (code >> (6 * more)) as u8);
    for rest in (0..more).rev() {
        push(out, (0x80 | code >> (6 * rest) & 0x3f) as u8);
    }
}

/// Decoded bytes as text of the same length: a surrogate without its pair becomes U+FFFD.
pub(crate) fn text(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    let bytes = match bytes {
        Cow::Borrowed(bytes) => match core::str::from_utf8(bytes) {
            Ok(text) => return Cow::Borrowed(text),
            Err(_) => bytes.to_vec(),
        },
        Cow::Owned(bytes) => bytes,
    };
    Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|error| lossy(error.as_bytes(), true)))
}

/// Bytes as text, U+FFFD in place of what is not UTF-8: as the standard library does it, or with one for a surrogate.
pub(crate) fn lossy(bytes: &[u8], surrogates: bool) -> String {
    let mut text = String::new();
    push_lossy(&mut text, bytes, if surrogates { Lossy::Surrogates } else { Lossy::Bytes });
    text
}

/// How bytes that are not UTF-8 become text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lossy {
    /// As the standard library does it.
    Bytes,
    /// With one U+FFFD for a surrogate.
    Surrogates,
    /// As it stands between the quotes of a JSON string, where surrogates can be written.
    Json,
}

/// Appends bytes as text, U+FFFD in place of what cannot be written.
#[inline(never)]
pub(super) fn push_lossy(out: &mut String, mut bytes: &[u8], how: Lossy) {
    loop {
        let error = core::str::from_utf8(bytes).err();
        let (plain, bad) = split(bytes, error.map_or(bytes.len(), |error| error.valid_up_to()));
        let plain = core::str::from_utf8(plain).unwrap_or_default();
        if how == Lossy::Json {
            push_escaped(out, plain)
        } else {
            out.put(plain)
        }
        let Some(error) = error else { return };
        let mut length = error.error_len().unwrap_or(bad.len());
        let mut written = "\u{fffd}";
        if how != Lossy::Bytes
            && let [0xed, high @ 0xa0..=0xbf, low, ..] = *bad
        {
            length = 3;
            if how == Lossy::Json {
                out.put("\\ud");
                for digit in [high >> 2, high << 2 | low >> 4 & 3, low] {
                    out.push(char::from(digit_of(digit & 15, b'a')));
                }
                written = "";
            }
        }
        out.put(written);
        bytes = split(bad, length).1;
    }
}

/// A hexadecimal digit, with this letter for ten.
pub(super) const fn digit_of(value: u8, ten: u8) -> u8 {
    if value < 10 { b'0' + value } else { ten - 10 + value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lone_surrogates_keep_their_length() {
        assert_eq!(text(Cow::Borrowed(b"a\xed\xa0\x80b\xed\xbf\xbf")), "a\u{fffd}b\u{fffd}");
        assert_eq!(text(Cow::Owned(b"\xed\xa0\x80".to_vec())), "\u{fffd}");
        assert_eq!(text(Cow::Borrowed("0 9 é".as_bytes())), "0 9 é");
    }

    #[test]
    fn lossy_as_the_standard_library() {
        let bytes = [b'a', 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0x82, 0xa0, 0xf0, 0x9f, 0xff];
        let count = bytes.len();
        for number in 0..count.pow(5) {
            let text: Vec<u8> = (0..5).map(|place| bytes[number / count.pow(place) % count]).collect();
            assert_eq!(lossy(&text, false), String::from_utf8_lossy(&text), "{text:x?}");
        }
        assert_eq!(lossy(b"\xed\xa0\x80\xe2\x82", true), "\u{fffd}\u{fffd}");
    }

    #[test]
    fn places_in_the_source() {
        let raw = r"a\u002fé\ud83d\ude00\n\ud800z".as_bytes();
        let places: Vec<usize> = (0..=decode(raw).len()).map(|at| source_offset(raw, at)).collect();
        assert_eq!(places, [0, 1, 7, 8, 9, 21, 21, 21, 21, 23, 29, 29, 29, 30]);
        assert_eq!(source_offset(raw, 99), raw.len());
    }

    #[test]
    fn decodes_escapes() {
        let table: &[(&str, &[u8], usize)] = &[
            ("", b"", 0),
            ("plain", b"plain", 5),
            (r#"\"\\\/\b\f\n\r\t"#, b"\"\\/\x08\x0c\n\r\t", 8),
            (r"\u0041\u00e9\u20AC", "Aé€".as_bytes(), 3),
            (r"a\ud83d\ude00b", "a😀b".as_bytes(), 3),
            (r"\ud800", b"\xed\xa0\x80", 1),
            (r"\ude00\ud83d", b"\xed\xb8\x80\xed\xa0\xbd", 2),
            (r"\ud83dx", b"\xed\xa0\xbdx", 2),
            ("é\\n😀", "é\n😀".as_bytes(), 3),
            // Malformed escapes were reported; here they only have to be harmless.
            (r"\q\u12", br"\q\u12", 6),
            ("\\", b"\\", 1),
        ];
        for (raw, decoded, count) in table {
            assert_eq!(decode(raw.as_bytes()), *decoded, "{raw}");
            assert_eq!(decoded_characters(raw.as_bytes()), *count, "{raw}");
        }
    }
}
