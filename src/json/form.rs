//! Reading a query string: as an object of strings, with the spans of keys and values.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::document::{Document, Node, Spare, Type, Unlisted};
use super::read_trusted;
use super::string::{digit_of, lossy};
use crate::limits;
use crate::rules::bytes::{has, push};

/// Reads query parameters: a JSON object, or a query string (`limit=20&status=active`), a question mark and whatever
/// stands in front of it passed over. Never fails. In a query string a parameter without `=` has an empty value, and a
/// percent sign that no two hexadecimal digits follow stands for itself.
#[must_use]
pub fn read_query(text: &str, max_problems: usize) -> Document<'_> {
    read_query_trusted(text.as_bytes(), max_problems)
}

/// Like [`read_query`], for bytes that the caller knows to be UTF-8.
pub(crate) fn read_query_trusted(bytes: &[u8], max_problems: usize) -> Document<'_> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if matches!(text.first(), Some(b'{' | b'[' | b'"')) || bytes.len() > limits::BODY.max {
        return read_trusted(bytes, max_problems, Spare::NONE);
    }
    let mut start = bytes.len() - text.len();
    let mut end = bytes.trim_ascii_end().len().max(start);
    // A question mark behind the first parameter is part of a value.
    let mark = first_of(bytes, start, end, b"?=&");
    if bytes.get(mark) == Some(&b'?') && mark < end {
        start = mark + 1;
    }
    end = first_of(bytes, start, end, b"#");
    let mut nodes = vec![node(start, end, Type::Object, Node::FORM)];
    let mut at = start;
    while at < end {
        let stop = first_of(bytes, at, end, b"&");
        if stop > at {
            let equals = first_of(bytes, at, stop, b"=");
            for (start, end) in [(at, equals), (stop.min(equals + 1), stop)] {
                let escaped = if first_of(bytes, start, end, b"%+") < end { Node::ESCAPED } else { 0 };
                nodes.push(node(start, end, Type::String, Node::BARE | Node::FORM | escaped));
            }
        }
        at = stop + 1;
    }
    let count = nodes.len() as u32;
    for (index, node) in nodes.iter_mut().enumerate() {
        node.next = if index == 0 { count } else { index as u32 + 1 };
    }
    Document {
        text: bytes,
        written: true,
        nodes,
        problems: Vec::new(),
        edits: Vec::new(),
        ending: String::new(),
        unlisted: Unlisted::default(),
    }
}

/// The first place of a stretch at which one of these bytes stands, or its end.
#[inline(never)]
fn first_of(bytes: &[u8], start: usize, end: usize, wanted: &[u8]) -> usize {
    let part = bytes.get(start..end).unwrap_or_default();
    start + part.iter().position(|byte| has(wanted, *byte)).unwrap_or(part.len())
}

const fn node(start: usize, end: usize, kind: Type, flags: u8) -> Node {
    Node { start: start as u32, end: end as u32, next: 0, kind, flags }
}

/// The bytes that a key or value of a query string stands for.
pub(super) fn decode(raw: &[u8]) -> Vec<u8> {
    let digit = |at: usize| raw.get(at).and_then(|&byte| char::from(byte).to_digit(16));
    let mut bytes = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(&byte) = raw.get(at) {
        at += 1;
        let byte = match (byte, digit(at), digit(at + 1)) {
            (b'%', Some(high), Some(low)) => {
                at += 2;
                (high << 4 | low) as u8
            }
            (b'+', ..) => b' ',
            _ => byte,
        };
        push(&mut bytes, byte);
    }
    bytes
}

/// Text as it stands in a query string.
pub(crate) fn encode(text: &[u8]) -> String {
    let mut encoded = String::with_capacity(text.len());
    // A URL has no surrogates without their pairs.
    for byte in lossy(text, true).bytes() {
        let mut last = byte;
        if !byte.is_ascii_alphanumeric() && !matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push('%');
            encoded.push(char::from(digit_of(byte >> 4, b'A')));
            last = digit_of(byte & 15, b'A');
        }
        encoded.push(char::from(last));
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Id;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let document = read_query(text, 10);
        document
            .keys(Id::ROOT)
            .map(|key| (document.str(key).into_owned(), document.str(key.value()).into_owned()))
            .collect()
    }

    #[test]
    fn parameters() {
        let table: &[(&str, &[(&str, &str)])] = &[
            ("", &[]),
            ("?", &[]),
            ("  ?\n", &[]),
            ("limit=20", &[("limit", "20")]),
            ("?limit=20&status=active", &[("limit", "20"), ("status", "active")]),
            ("&&limit=20&", &[("limit", "20")]),
            ("limit", &[("limit", "")]),
            ("=x", &[("", "x")]),
            ("created_at%5Bgte%5d=2026-01-01T00%3A00%3A00Z", &[("created_at[gte]", "2026-01-01T00:00:00Z")]),
            ("created_at[gte]=a+b", &[("created_at[gte]", "a b")]),
            ("page=a?b=c", &[("page", "a?b=c")]),
            ("page=%&x=%4&y=%zz", &[("page", "%"), ("x", "%4"), ("y", "%zz")]),
            ("/v1/deployments?limit=1#top", &[("limit", "1")]),
            (" limit=1 \n", &[("limit", "1")]),
            ("page=%F0%9F%98%80", &[("page", "😀")]),
            ("{\"limit\": \"1\"}", &[("limit", "1")]),
        ];
        for (text, expected) in table {
            let expected: Vec<_> = expected.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
            assert_eq!(pairs(text), expected, "{text}");
        }
    }

    #[test]
    fn spans_are_those_of_the_source() {
        let text = "?limit=20&created_at%5Bgte%5D=x";
        let document = read_query(text, 10);
        let source = |id: Id| text.get(document.span(id));
        let key = document.keys(Id::ROOT).nth(1).unwrap();
        assert_eq!(source(key), Some("created_at%5Bgte%5D"));
        assert_eq!(source(key.value()), Some("x"));
        assert_eq!(source(Id::ROOT), Some("limit=20&created_at%5Bgte%5D=x"));
        assert_eq!(document.pointer(key), "/created_at[gte]");
        assert_eq!(document.characters(key), 15);
    }

    #[test]
    fn decoding_undoes_encoding() {
        for text in ["", "a b+c%d&e=f", "😀 ü", "2026-01-01T00:00:00+02:00", "\0\u{7f}"] {
            assert_eq!(decode(encode(text.as_bytes()).as_bytes()), text.as_bytes());
        }
        assert_eq!(encode(b"created_at[gte]"), "created_at%5Bgte%5D");
    }
}
