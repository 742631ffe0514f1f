//! Comments, words and numbers that JSON does not have.

use core::ops::Range;

use super::super::document::{Mend, Type};
use super::super::reader::{Reader, Step};
use super::{delete, found, replace, trim_end};

impl Reader<'_> {
    /// Passes over a comment, if one begins here, and says that JSON has none.
    pub(super) fn comment(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let hash = matches!(rest, [b'#'] | [b'#', b' ' | b'\t' | b'\n' | b'\r' | b'#' | b'!', ..]);
        let length = if hash || rest.starts_with(b"//") {
            rest.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            let inside = rest.get(2..).unwrap_or_default();
            inside.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |at| at + 4)
        } else {
            return self.odd_blank();
        };
        let span = self.at..self.at + length;
        if self.comments.end != self.at || self.comments.is_empty() {
            self.comments.start = self.at;
        }
        self.syntax(span.clone(), "JSON has no comments", Some(delete("delete the comment", true, span)));
        self.at += length;
        self.blank();
        self.comments.end = self.at;
        true
    }

    /// Passes over white space that JSON does not know, as web pages have it.
    fn odd_blank(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut length = 0;
        while let Some(width) = odd_blank_width(rest.get(length..).unwrap_or_default()) {
            length += width;
        }
        if length == 0 {
            return false;
        }
        let span = self.at..self.at + length;
        if self.comments.end != self.at || self.comments.is_empty() {
            self.comments.start = self.at;
        }
        let message = "only blanks, tabs and line breaks may stand here, found other white space";
        self.syntax(span.clone(), message, Some(replace("write a blank", true, span, " ")));
        self.at += length;
        self.blank();
        self.comments.end = self.at;
        true
    }

    /// Passes over bytes that mean nothing in JSON, and returns them.
    pub(super) fn junk(&mut self) -> Range<usize> {
        let start = self.at;
        self.at += 1;
        while !matches!(
            self.peek(),
            0..=b' ' | b'"' | b'{' | b'}' | b'[' | b']' | b',' | b':' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-'
        ) {
            self.at += 1;
        }
        let span = start..self.at;
        self.blank();
        span
    }

    /// Something that means nothing in JSON stands where a value is expected.
    pub(super) fn junk_value(&mut self, object: bool) -> Step {
        let span = self.junk();
        let found = self.text.get(span.start).map_or("nothing", |&byte| found(byte));
        let message = format!("a value is expected, found {found}");
        if matches!(self.peek(), b'}' | b']' | b',') || self.at >= self.text.len() {
            let alone = !object && !self.behind_comma_at(span.start) && self.peek() == b']';
            let fix = alone.then(|| delete("delete it", false, span.clone()));
            self.syntax(span.clone(), message, fix);
            self.push(span.start, span.end, Type::Unreadable, 0);
            return Step::After;
        }
        self.syntax(span.clone(), message, Some(delete("delete it", false, span)));
        Step::Value
    }

    /// Passes over words behind a member's value that are no key.
    pub(super) fn text_behind_value(&mut self) -> bool {
        if !matches!(self.peek(), b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80..) || self.curly() {
            return false;
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_end = |byte: &u8| matches!(byte, b'"' | b',' | b'{' | b'}' | b'[' | b']' | b'\n' | b'\r' | b':' | b'=');
        let length = rest.iter().position(is_end).unwrap_or(rest.len());
        if !matches!(rest.get(length), None | Some(b',' | b'}' | b']' | b'\n' | b'\r')) {
            return false;
        }
        let span = self.at..trim_end(self.text, self.at, self.at + length);
        self.at = span.end;
        let fix = delete("delete it", false, span.clone());
        self.syntax(span, "`,` or `}` is expected, found other text", Some(fix));
        true
    }

    /// Whether a digit follows the signs and points that begin here.
    pub(super) fn begins_number(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        matches!(rest, [b'0'..=b'9', ..] | [b'.' | b'+', b'0'..=b'9', ..] | [b'+', b'.', b'0'..=b'9', ..])
    }

    /// Behind the token that begins here, for the range of a diagnostic.
    pub(super) fn token_end(&self) -> usize {
        match self.peek() {
            // All of them are three bytes long.
            _ if self.curly() => self.at + 3,
            b'"' => {
                let end = self.string_end(self.at + 1);
                let line = self.text.get(self.at..end).unwrap_or_default().iter().position(|&byte| byte == b'\n');
                line.map_or(end, |at| self.at + at)
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'-' | 0x80.. => {
                let rest = self.text.get(self.at..).unwrap_or_default();
                let word = |byte: &u8| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'.' | b'+' | 0x80..)
                };
                self.at + rest.iter().position(|byte| !word(byte)).unwrap_or(rest.len())
            }
            _ => (self.at + 1).min(self.text.len()),
        }
    }

    #[cold]
    pub(in crate::json) fn bad_number(&mut self, start: usize) -> Step {
        self.at = start;
        let end = self.token_end().max(start + 1);
        let end = match self.peek() {
            b'+' | b'.' => {
                self.at += 1;
                self.token_end()
            }
            _ => end,
        };
        if self.stack.is_empty() && !self.text.get(start..end).is_some_and(|token| token.iter().any(u8::is_ascii_digit))
        {
            self.at = start;
            return self.root_unexpected();
        }
        self.at = end;
        let token = self.text.get(start..end).unwrap_or_default();
        // `+1` and `01` say which number they mean.
        let sign = usize::from(matches!(token.first(), Some(b'+' | b'-')));
        let digits = token.get(sign..).unwrap_or_default();
        let zeros = digits.iter().take_while(|&&byte| byte == b'0').count().min(digits.len().saturating_sub(1));
        let readable = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        let fix = readable.then(|| {
            let plus = usize::from(token.first() == Some(&b'+'));
            let mut edits = vec![(start..start + plus, String::new())];
            edits.push((start + sign..start + sign + zeros, String::new()));
            edits.retain(|(span, _)| !span.is_empty());
            Mend { title: "write it without the sign and zeros in front".into(), safe: true, edits }
        });
        let help = "JSON numbers are decimal, without a leading zero, a leading plus or a bare point";
        let within = if readable { self.coming() } else { self.within() };
        self.push(start, end, if readable { Type::Number } else { Type::Unreadable }, 0);
        self.syntax_in(within, start..end, "this is not a JSON number", Some(help), fix);
        Step::After
    }

    /// A value that is neither a literal of JSON nor in quotes.
    #[cold]
    pub(in crate::json) fn bad_word(&mut self) -> Step {
        let start = self.at;
        if self.stack.is_empty() {
            return self.root_unexpected();
        }
        self.at = self.token_end().max(start + 1);
        let word = self.text.get(start..self.at).unwrap_or_default();
        let (kind, literal) = match word {
            b"True" | b"TRUE" => (Type::Boolean, Some("true")),
            b"False" | b"FALSE" => (Type::Boolean, Some("false")),
            b"None" | b"NULL" | b"Null" | b"undefined" | b"nil" | b"NaN" | b"Infinity" => (Type::Null, Some("null")),
            _ => (Type::Unreadable, None),
        };
        if let Some(literal) = literal {
            self.push(start, self.at, kind, 0);
            let foreign = matches!(word, b"undefined" | b"NaN" | b"Infinity");
            let fix = replace(&format!("write `{literal}`"), !foreign, start..self.at, literal);
            let word = String::from_utf8_lossy(word);
            let message = if foreign {
                format!("JSON has no `{word}`")
            } else {
                format!("JSON spells this `{literal}`, found `{word}`")
            };
            self.syntax(start..self.at, message, Some(fix));
            return Step::After;
        }
        // Perhaps a string without its opening quote, or without both: it reaches to the next sign of JSON.
        let rest = self.text.get(start..).unwrap_or_default();
        let stop = rest.iter().position(|byte| matches!(byte, b'"' | b',' | b'{' | b'}' | b'[' | b']' | b'\n' | b'\r'));
        let mut stop = start + stop.unwrap_or(rest.len());
        if word == b"$" && self.text.get(stop) == Some(&b'{') {
            // `${NAME}`, as shells and templates have it.
            let name = self.text.get(stop + 1..).unwrap_or_default();
            let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
            if name.get(length) == Some(&b'}') {
                stop += length + 2;
            }
        }
        let closed = self.text.get(stop) == Some(&b'"');
        let end = if closed { stop + 1 } else { trim_end(self.text, start, stop) };
        self.at = end;
        let (title, edits) = if closed {
            ("insert the opening quote", vec![(start..start, "\"".into())])
        } else {
            ("put it in double quotes", vec![(start..start, "\"".into()), (end..end, "\"".into())])
        };
        let fix = Mend { title: title.into(), safe: false, edits };
        self.push(start, end, Type::Unreadable, 0);
        self.syntax(start..end, "a value is expected, found text without quotes", Some(fix));
        Step::After
    }
}

/// The length of the no-break space, the spaces of typography or the byte order mark that `text` begins with.
const fn odd_blank_width(text: &[u8]) -> Option<usize> {
    match text {
        [0xc2, 0xa0, ..] => Some(2),
        [0xe2, 0x80, 0x80..=0x8b | 0xa8 | 0xa9 | 0xaf, ..] | [0xe3, 0x80, 0x80, ..] | [0xef, 0xbb, 0xbf, ..] => Some(3),
        _ => None,
    }
}
