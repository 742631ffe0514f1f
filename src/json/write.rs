//! Writing a value back as JSON.

use alloc::string::String;

use super::document::{Document, Id, Type};
use super::number::token_end;
use super::string::{Lossy, push_lossy};
use crate::append::Append as _;
use crate::limits;

/// Appends a value as JSON without blanks, however it was written. False when part of it could not be read as what it is,
/// so that nothing exact can be said of it.
pub(crate) fn to_json(document: &Document<'_>, id: Id, out: &mut String) -> bool {
    write(document, id, limits::DEPTH.max, out).is_some()
}

/// `levels` bounds the recursion; the reader refuses what is nested deeper.
fn write(document: &Document<'_>, id: Id, levels: usize, out: &mut String) -> Option<()> {
    let levels = levels.checked_sub(1)?;
    match document.kind(id) {
        Type::Null | Type::Boolean | Type::Number => out.put(exact(document.source(document.span(id)))?),
        Type::String => write_wtf8(out, &document.string(id)),
        kind @ (Type::Array | Type::Object) => {
            let object = kind == Type::Object;
            let mut first = true;
            out.push(if object { '{' } else { '[' });
            for entry in document.entries(id, kind) {
                if !first {
                    out.push(',');
                }
                first = false;
                let mut value = entry;
                if object {
                    write_wtf8(out, &document.string(entry));
                    out.push(':');
                    value = entry.value();
                }
                write(document, value, levels, out)?;
            }
            out.push(if object { '}' } else { ']' });
        }
        Type::Unreadable => return None,
    }
    Some(())
}

/// Appends a decoded string. A surrogate without its pair (three bytes, of which UTF-8 knows none) becomes an escape.
pub(crate) fn write_wtf8(out: &mut String, string: &[u8]) {
    out.push('"');
    push_lossy(out, string, Lossy::Json);
    out.push('"');
}

/// A word or a number, if it is one of JSON and not merely taken for one.
fn exact(token: &[u8]) -> Option<&str> {
    (matches!(token, b"null" | b"true" | b"false") || token_end(token, 0) == token.len())
        .then(|| core::str::from_utf8(token).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read;

    #[test]
    fn values_come_back_as_strict_json() {
        for (text, expected) in [
            (r#"{"a": [1, -2.5e+3, "x\n"], "b" : null}"#, Some(r#"{"a":[1,-2.5e+3,"x\n"],"b":null}"#)),
            ("[true, false, 0, 1E5, 0.1, {}, []]", Some("[true,false,0,1E5,0.1,{},[]]")),
            (r#"{"a": 1,}"#, Some(r#"{"a":1}"#)),
            ("{'a': 'it''s'}", None),
            ("{'a': 'b'} // end", Some(r#"{"a":"b"}"#)),
            ("[1 2]", Some("[1,2]")),
            (r#"["a\u00e9\/"]"#, Some("[\"aé/\"]")),
            (r#"["a\ud83d", "\udc00é"]"#, Some(r#"["a\ud83d","\udc00é"]"#)),
            ("[\"open\n]", Some(r#"["open"]"#)),
            // More of it may have been meant to follow.
            (r#"["open"#, None),
            ("[01]", None),
            ("[+1]", None),
            ("[1.]", None),
            ("[True]", None),
            ("[NaN]", None),
        ] {
            let document = read(text, 100);
            let mut json = String::new();
            let json = to_json(&document, Id::ROOT, &mut json).then_some(json);
            assert_eq!(json.as_deref(), expected, "{text}");
            // The other parser refuses surrogates without their pairs.
            if let Some(json) = json.filter(|json| !json.contains("\\ud")) {
                assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
            }
        }
    }
}
