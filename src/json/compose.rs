//! JSON put together from what JavaScript took apart: the texts of a value one behind another, and for each part of it a
//! number. That spares JavaScript all work on single characters, which would cost more than the check itself.

use alloc::vec::Vec;

use super::scan;
use super::string::digit_of;

/// What the lower bits of a part's number say. The upper ones are a length in UTF-16 units, or a byte for [`MARK`].
#[cfg(test)]
const STRING: u32 = 0;
const KEY: u32 = 1;
/// A number or a word, written as it is.
const WORD: u32 = 2;
/// A bracket or a brace.
const MARK: u32 = 3;
const BITS: u32 = 2;

/// Bytes that must be readable behind the texts, whatever they are.
pub(crate) const MARGIN: usize = 16;

/// Puts the JSON that `JSON.stringify` writes for the same value into `json`, which only ever grows; returns its length.
/// The first `length` bytes of `text` are the texts, UTF-8; at least [`MARGIN`] more must follow. `None` when the parts do
/// not fit the texts.
#[must_use]
pub(crate) fn compose(parts: &[u32], text: &[u8], length: usize, is_ascii: bool, json: &mut Vec<u8>) -> Option<usize> {
    let mut at = 0;
    let mut to = 0;
    let mut is_first = true;
    for part in parts {
        room(json, to);
        let upper = (part >> BITS) as usize;
        let kind = part & MARK;
        let mark = upper as u8;
        let closes = kind == MARK && matches!(mark, b'}' | b']');
        if !is_first && !closes {
            to = put(json, to, b',')?;
        }
        if kind == MARK {
            to = put(json, to, mark)?;
            is_first = !closes;
            continue;
        }
        let end = if is_ascii { at + upper } else { end(text.get(..length)?, at, upper)? };
        let is_word = kind == WORD;
        if !is_word {
            to = put(json, to, b'"')?;
        }
        to = copy(text, at, end, json, to)?;
        if !is_word {
            to = put(json, to, b'"')?;
        }
        is_first = kind == KEY;
        if is_first {
            to = put(json, to, b':')?;
        }
        at = end;
    }
    (at == length).then_some(to)
}

/// Makes room for a block and what may stand around it.
#[inline(always)]
fn room(json: &mut Vec<u8>, to: usize) {
    if json.len() < to + 2 * MARGIN {
        json.resize(2 * to + 4096, 0);
    }
}

#[inline(always)]
fn put(json: &mut [u8], to: usize, byte: u8) -> Option<usize> {
    *json.get_mut(to)? = byte;
    Some(to + 1)
}

/// Where so many UTF-16 units from `at` on end.
fn end(text: &[u8], mut at: usize, units: usize) -> Option<usize> {
    let mut left = units;
    // No unit has less than a byte, so that no step can go too far.
    while left > 0 {
        let units = scan::units(text.get(at..at + left)?);
        at += left;
        // Two halves of a pair that belong to neighbouring texts have become one character.
        left = left.checked_sub(units)?;
    }
    while text.get(at).is_some_and(|byte| (*byte as i8) < -0x40) {
        at += 1;
    }
    Some(at)
}

/// Copies text to the inside of a string token. Whole blocks are written, of which the next write covers what is too
/// much: most texts are shorter than one.
#[inline(always)]
fn copy(text: &[u8], mut at: usize, end: usize, json: &mut Vec<u8>, mut to: usize) -> Option<usize> {
    while at < end {
        let block: &[u8; MARGIN] = text.get(at..)?.first_chunk()?;
        let plain = scan::string_stop(block, 0).min(end - at);
        *json.get_mut(to..)?.first_chunk_mut()? = *block;
        to += plain;
        at += plain;
        room(json, to);
        if plain < MARGIN && at < end {
            to = escape(*text.get(at)?, json, to)?;
            at += 1;
            room(json, to);
        }
    }
    Some(to)
}

fn escape(byte: u8, json: &mut [u8], to: usize) -> Option<usize> {
    let to = put(json, to, b'\\')?;
    let letter = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        0..0x20 => {
            *json.get_mut(to..)?.first_chunk_mut()? = [b'u', b'0', b'0', b'0' + (byte >> 4), digit_of(byte & 15, b'a')];
            return Some(to + 5);
        }
        _ => byte,
    };
    put(json, to, letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// Takes a value apart as `pkg/src/value.js` does.
    fn parts(value: &Value, text: &mut String, parts: &mut Vec<u32>) {
        let mut put = |kind: u32, part: &str, parts: &mut Vec<u32>| {
            text.push_str(part);
            parts.push((part.encode_utf16().count() as u32) << BITS | kind);
        };
        let mark = |mark: u8| u32::from(mark) << BITS | MARK;
        match value {
            Value::String(string) => put(STRING, string, parts),
            Value::Array(items) => {
                parts.push(mark(b'['));
                for item in items {
                    self::parts(item, text, parts);
                }
                parts.push(mark(b']'));
            }
            Value::Object(members) => {
                parts.push(mark(b'{'));
                for (key, member) in members {
                    text.push_str(key);
                    parts.push((key.encode_utf16().count() as u32) << BITS | KEY);
                    self::parts(member, text, parts);
                }
                parts.push(mark(b'}'));
            }
            word => put(WORD, &word.to_string(), parts),
        }
    }

    fn composed(value: &Value) -> Option<String> {
        let (mut text, mut list, mut json) = (String::new(), Vec::new(), b"old".to_vec());
        parts(value, &mut text, &mut list);
        let mut bytes = text.into_bytes();
        let length = bytes.len();
        bytes.extend_from_slice(b"\"\\\n behind the texts");
        let is_ascii = bytes.get(..length).unwrap().is_ascii();
        let end = compose(&list, &bytes, length, is_ascii, &mut json)?;
        Some(String::from_utf8(json.get(..end).unwrap().to_vec()).unwrap())
    }

    #[test]
    fn a_value_comes_out_as_its_json() {
        let every: String = (0..0x100).chain(0x1f5f0..0x1f610).filter_map(char::from_u32).collect();
        let values = [
            json!(null),
            json!(""),
            json!(-1.5),
            json!([]),
            json!({}),
            json!([[], {}, [[1]], {"a": []}, true, false, null, "x"]),
            json!({"": "", "a\"b": "\\\"\\", "é€": ["😀", "a😀€é", "plain"], "n": 12, "o": {"p": "q", "r": "0123456789abcdef"}}),
            json!({"all": every, "again": [every, "\u{7f}\u{80}"]}),
        ];
        for value in values {
            assert_eq!(composed(&value), Some(value.to_string()));
        }
        for length in 0..50 {
            for special in ["\"", "\n", "\u{1f}", "é", "€", "😀", ""] {
                for at in 0..=length {
                    let string = "x".repeat(at) + special + &"y".repeat(length - at);
                    let value = json!({ "k": string, "l": "z" });
                    assert_eq!(composed(&value), Some(value.to_string()));
                }
            }
        }
    }

    #[test]
    fn halves_of_a_pair_in_two_texts_are_refused() {
        let text = "\u{1f600}0123456789abcdef";
        let halves = [1 << BITS | STRING, 1 << BITS | STRING];
        assert_eq!(compose(&halves, text.as_bytes(), 4, false, &mut Vec::new()), None);
    }

    #[test]
    fn parts_that_do_not_fit_are_refused() {
        let text = b"abc 0123456789abcdef";
        for list in [&[2 << BITS][..], &[4 << BITS], &[u32::MAX << BITS], &[]] {
            assert_eq!(compose(list, text, 3, true, &mut Vec::new()), None, "{list:?}");
        }
        assert_eq!(compose(&[3 << BITS], b"abc", 3, true, &mut Vec::new()), None, "no margin");
    }
}
