//! A text as it is written, and as it reads once its escapes are decoded, each byte with its place in the source.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::byte;

/// How often escapes of JSON are decoded: JSON may be written inside a string of JSON. A bound keeps the time linear.
const ROUNDS: usize = 3;

/// What stands for a decoded character outside of ASCII: nothing that is searched for holds one.
const OTHER: u8 = 0xff;

/// The readings of one text. The first is the text itself, each other one is decoded from the one before.
pub(super) struct Views<'a>(Vec<View<'a>>);

struct View<'a> {
    bytes: Cow<'a, [u8]>,
    /// Ascending places from which on bytes lie a new distance away from where they are in the view before: here, there.
    steps: Vec<(usize, usize)>,
}

impl<'a> Views<'a> {
    pub fn new(text: &'a [u8]) -> Self {
        let mut views = Self(Vec::new());
        views.0.push(View { bytes: Cow::Borrowed(text), steps: Vec::new() });
        for _ in 0..ROUNDS {
            if !views.add(b"\\", json_escape) {
                break;
            }
        }
        // Addresses and query strings have escapes of their own.
        views.add(b"%+", form_escape);
        views
    }

    /// Adds the last view decoded, when there is anything to decode in it.
    fn add(&mut self, marks: &[u8], escape: fn(&[u8]) -> Option<(u8, usize)>) -> bool {
        let Some(last) = self.0.last() else { return false };
        let decoded = decode(&last.bytes, marks, escape);
        let any = decoded.is_some();
        self.0.extend(decoded);
        any
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub fn bytes(&self, level: usize) -> &[u8] {
        self.0.get(level).map_or(&[], |view| &view.bytes)
    }

    /// Where a place of a view is in the view before. A place behind an escape is behind it there too.
    pub fn before(&self, level: usize, at: usize) -> usize {
        let steps = self.0.get(level).map_or(&[][..], |view| &view.steps);
        let next = steps.partition_point(|&(here, _)| here <= at);
        match next.checked_sub(1).and_then(|index| steps.get(index)) {
            Some(&(here, there)) => there + (at - here),
            None => at,
        }
    }

    /// Where a place of a view is in the source.
    pub fn source(&self, level: usize, at: usize) -> usize {
        (1..=level).rev().fold(at, |at, level| self.before(level, at))
    }

    /// Whether the byte at a place is written with an escape.
    pub fn is_escaped(&self, level: usize, at: usize) -> bool {
        self.source(level, at + 1) - self.source(level, at) > 1
    }
}

fn decode(bytes: &[u8], marks: &[u8], escape: fn(&[u8]) -> Option<(u8, usize)>) -> Option<View<'static>> {
    let mut decoded = Vec::new();
    let mut steps = Vec::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(plain) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| marks.contains(byte))) {
        at += plain;
        let Some((code, length)) = bytes.get(at..).and_then(escape) else {
            at += 1;
            continue;
        };
        decoded.extend_from_slice(bytes.get(done..at).unwrap_or_default());
        steps.push((decoded.len(), at));
        decoded.push(code);
        at += length;
        steps.push((decoded.len(), at));
        done = at;
    }
    if steps.is_empty() {
        return None;
    }
    decoded.extend_from_slice(bytes.get(done..).unwrap_or_default());
    Some(View { bytes: Cow::Owned(decoded), steps })
}

/// What the escape of JSON at the beginning of `rest` stands for, and its length. A malformed one is no escape.
fn json_escape(rest: &[u8]) -> Option<(u8, usize)> {
    let code = match byte(rest, 1) {
        b'b' => 8,
        b't' => b'\t',
        b'n' => b'\n',
        b'f' => 12,
        b'r' => b'\r',
        byte @ (b'"' | b'\\' | b'/') => byte,
        b'u' => {
            let code = number(rest.get(2..6)?)?;
            return Some((u8::try_from(code).ok().filter(u8::is_ascii).unwrap_or(OTHER), 6));
        }
        _ => return None,
    };
    Some((code, 2))
}

/// The same of an address or a query string.
fn form_escape(rest: &[u8]) -> Option<(u8, usize)> {
    if byte(rest, 0) == b'+' {
        return Some((b' ', 1));
    }
    let code = number(rest.get(1..3)?)?;
    Some((u8::try_from(code).ok().filter(u8::is_ascii).unwrap_or(OTHER), 3))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, &digit| Some(number << 4 | char::from(digit).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(text: &str) -> (usize, Vec<u8>) {
        let views = Views::new(text.as_bytes());
        let level = views.count() - 1;
        (level, views.bytes(level).to_vec())
    }

    #[test]
    fn decodes_what_is_an_escape() {
        let table: &[(&str, usize, &[u8])] = &[
            ("", 0, b""),
            ("plain é", 0, "plain é".as_bytes()),
            (r#"\"\/\b\f\n\r\t"#, 1, b"\"/\x08\x0c\n\r\t"),
            (r"a\u0067\u006Fz", 1, b"agoz"),
            (r"\u00e9\ud83d\ude00x", 1, b"\xff\xff\xffx"),
            // Malformed escapes stay as they are.
            (r"\q\u12\u00g7\x41\", 0, br"\q\u12\u00g7\x41\"),
            (r"\\u0041", 2, b"A"),
            (r"\\\\u0041", 3, b"A"),
            // Not deeper than the bound.
            (r"\\\\\\\\u0041", 3, br"\u0041"),
            ("a%41%c3%zz%4", 1, b"aA\xff%zz%4"),
            (r"\u002541", 2, b"A"),
            ("BEGIN+A", 1, b"BEGIN A"),
        ];
        for &(text, level, decoded) in table {
            assert_eq!(last(text), (level, decoded.to_vec()), "{text}");
        }
    }

    #[test]
    fn places_in_the_source() {
        let text = r"a\u0062\/é\\u0043d";
        let views = Views::new(text.as_bytes());
        assert_eq!(views.bytes(1), "ab/é\\u0043d".as_bytes());
        assert_eq!(views.bytes(2), "ab/éCd".as_bytes());
        let sources: Vec<_> = (0..=views.bytes(2).len()).map(|at| views.source(2, at)).collect();
        assert_eq!(sources, [0, 1, 7, 9, 10, 11, 18, 19]);
        let escaped: Vec<_> = (0..views.bytes(2).len()).filter(|&at| views.is_escaped(2, at)).collect();
        assert_eq!(escaped, [1, 2, 5]);
    }
}
