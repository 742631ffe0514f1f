//! Sentences from templates. `format!` would cost a message three times as much of a module for the web: code for every
//! argument, and the machinery of `core::fmt` behind it.

use crate::rules::text::push_shortened;

/// What stands for one `{}` of a template.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<'a> {
    /// A text as it is.
    Text(&'a str),
    /// A number in decimal.
    Number(i64),
    /// User input: shortened, in backquotes.
    Quoted(&'a str),
}

/// Appends a template, each `{}` replaced by the next part.
pub(crate) fn push(out: &mut String, template: &str, parts: &[Part<'_>]) {
    let mut rest = template;
    for part in parts {
        let hole = rest.as_bytes().windows(2).position(|pair| pair == b"{}").unwrap_or(rest.len());
        out.push_str(rest.get(..hole).unwrap_or_default());
        rest = rest.get(hole + 2..).unwrap_or_default();
        match *part {
            Part::Text(text) => out.push_str(text),
            Part::Number(number) => push_number(out, number),
            Part::Quoted(text) => {
                out.push('`');
                push_shortened(out, text);
                out.push('`');
            }
        }
    }
    out.push_str(rest);
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
    let rest = number.unsigned_abs();
    let mut unit = 1;
    while rest / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (rest / unit % 10) as u8));
        unit /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates() {
        let table: &[(&str, &[Part<'_>], &str)] = &[
            ("plain", &[], "plain"),
            ("", &[], ""),
            ("{}", &[Part::Text("a")], "a"),
            ("at most {} of {owner}, found {}", &[Part::Number(3), Part::Text("4")], "at most 3 of {owner}, found 4"),
            ("found {}", &[Part::Quoted("a\nb")], "found `a\\nb`"),
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
