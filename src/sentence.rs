//! Sentences from templates. `format!` would cost a message three times as much of a module for the web: code for every
//! argument, and the machinery of `core::fmt` behind it.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::append::Append as _;
use crate::json::{self, Document, Id};
use crate::rules::bytes::find;
use crate::rules::secret;
use crate::rules::text::push_shortened;

/// What stands for one `{}` of a template.
#[derive(Clone, Copy)]
pub(crate) enum Part<'a> {
    /// A text as it is.
    Text(&'a str),
    /// A number in decimal.
    Number(i64),
    /// So many of a thing: `1 item`, `2 items`.
    Count(usize, &'static str),
    /// User input: shortened, in backquotes.
    Quoted(&'a str),
    /// A string or key of a document: shortened, in backquotes, and not at all when it looks like a credential.
    Shown(&'a Document<'a>, Id),
    /// A number as it is written: shortened, in backquotes.
    Token(&'a Document<'a>, Id),
    /// A choice of names: `` `a`, `b` or `c` ``.
    OneOf(&'a [&'a str]),
}

/// How far a string is looked at for a credential before a part of it is shown.
const LOOKED_AT: usize = 4096;

/// Bytes that no more characters than are shown can have, and a few: one that the cut splits lies behind all of them.
const SHOWN_BYTES: usize = 4 * crate::rules::text::SHOWN + 8;

/// Appends a template, each `{}` replaced by the next part.
pub(crate) fn push(out: &mut String, template: &str, parts: &[Part<'_>]) {
    let mut rest = template;
    for part in parts {
        let hole = hole(rest.as_bytes());
        out.put(rest.get(..hole).unwrap_or_default());
        rest = rest.get(hole + 2..).unwrap_or_default();
        push_part(out, part);
    }
    out.put(rest);
}

/// Where `{}` stands; the template's length when it does not.
fn hole(template: &[u8]) -> usize {
    let mut at = 0;
    loop {
        at += find(template.get(at..).unwrap_or_default(), b'{');
        if template.get(at + 1).is_none_or(|&next| next == b'}') {
            return at.min(template.len());
        }
        at += 1;
    }
}

fn push_part(out: &mut String, part: &Part<'_>) {
    match *part {
        Part::Text(text) => out.put(text),
        Part::Number(number) => push_number(out, number),
        Part::Count(count, unit) => {
            push_number(out, count as i64);
            out.push(' ');
            let stem = unit.strip_suffix('y').filter(|_| count != 1);
            out.put(stem.unwrap_or(unit));
            out.put(if stem.is_some() {
                "ies"
            } else if count == 1 {
                ""
            } else {
                "s"
            });
        }
        Part::Quoted(text) => push_quoted(out, text.as_bytes()),
        Part::Shown(document, id) => {
            let string = document.string(id);
            if secret::is_private(string.get(..LOOKED_AT).unwrap_or(&string)) {
                out.put("a credential");
            } else {
                push_quoted(out, &string);
            }
        }
        Part::Token(document, id) => push_quoted(out, document.source(document.span(id))),
        Part::OneOf(names) => {
            for (index, name) in names.iter().enumerate() {
                push_choice(out, name, index, names.len());
            }
        }
    }
}

fn push_quoted(out: &mut String, text: &[u8]) {
    out.push('`');
    push_shortened(out, &json::text(Cow::Borrowed(text.get(..SHOWN_BYTES).unwrap_or(text))));
    out.push('`');
}

fn push_choice(out: &mut String, name: &str, index: usize, count: usize) {
    if index > 0 {
        out.put(if index + 1 == count { " or " } else { ", " });
    }
    out.push('`');
    out.put(name);
    out.push('`');
}

/// A template with each `{}` replaced by the next part.
pub(crate) fn sentence(template: &str, parts: &[Part<'_>]) -> String {
    let mut out = String::new();
    push(&mut out, template, parts);
    out
}

/// Appends a number in decimal.
pub(crate) fn push_number(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    push_digits(out, number.unsigned_abs());
}

fn push_digits(out: &mut String, number: u64) {
    if number >= 10 {
        // At most nineteen times.
        push_digits(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates() {
        let document =
            crate::json::read(r#"["a\nb", 1.50, "sk-ant-api03-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]"#, 1);
        let item = |index| document.items(Id::ROOT).nth(index).unwrap();
        let long = "€".repeat(41);
        let cut = format!("found `{}…`", "€".repeat(39));
        let table: &[(&str, &[Part<'_>], &str)] = &[
            ("plain", &[], "plain"),
            ("", &[], ""),
            ("{}", &[Part::Text("a")], "a"),
            ("at most {} of {owner}, found {}", &[Part::Number(3), Part::Text("4")], "at most 3 of {owner}, found 4"),
            ("found {}", &[Part::Quoted("a\nb")], "found `a\\nb`"),
            ("found {}", &[Part::Quoted(&long)], &cut),
            ("found {}", &[Part::Shown(&document, item(0))], "found `a\\nb`"),
            ("found {}", &[Part::Token(&document, item(1))], "found `1.50`"),
            ("found {}", &[Part::Shown(&document, item(2))], "found a credential"),
            ("{}, {}", &[Part::Count(1, "item"), Part::Count(2, "item")], "1 item, 2 items"),
            ("{}, {}", &[Part::Count(1, "property"), Part::Count(0, "property")], "1 property, 0 properties"),
            ("{}", &[Part::OneOf(&["a"])], "`a`"),
            ("{}", &[Part::OneOf(&["a", "b", "c"])], "`a`, `b` or `c`"),
            ("{}{}", &[Part::Text("{}"), Part::Text("b")], "{}b"),
            ("left {} {}", &[Part::Text("a")], "left a {}"),
            ("ä{}ö", &[Part::Text("東")], "ä東ö"),
        ];
        for (template, parts, expected) in table {
            assert_eq!(sentence(template, parts), *expected, "{template:?}");
        }
    }

    #[test]
    fn numbers() {
        for number in [0, 1, 9, 10, 99, 100, 101, 1_000_000, -1, -10, i64::MAX, i64::MIN] {
            let mut out = String::new();
            push_number(&mut out, number);
            assert_eq!(out, number.to_string());
        }
    }
}
