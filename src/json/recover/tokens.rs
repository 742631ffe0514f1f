//! Comments, words and numbers that JSON does not have.

use super::super::document::{Mend, Type};
use super::super::reader::Reader;
use super::{delete, found, replace, trim_end};

impl Reader<'_> {
    /// Passes over a comment, if one begins here, and says that JSON has none.
    pub(super) fn comment(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = if rest.starts_with(b"//") {
            rest.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            let inside = rest.get(2..).unwrap_or_default();
            inside.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |at| at + 4)
        } else {
            return false;
        };
        let span = self.at..self.at + length;
        self.syntax(span.clone(), "JSON has no comments", Some(delete("delete the comment", true, span)));
        self.at += length;
        self.blank();
        true
    }

    /// Passes over bytes that mean nothing in JSON.
    pub(super) fn junk(&mut self, expected: &str) {
        let start = self.at;
        self.at += 1;
        while !matches!(
            self.peek(),
            0..=b' ' | b'"' | b'{' | b'}' | b'[' | b']' | b',' | b':' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-'
        ) {
            self.at += 1;
        }
        let span = start..self.at;
        let fix = delete("delete it", false, span.clone());
        let found = self.text.get(start).map_or("nothing", |&byte| found(byte));
        self.syntax(span, format!("{expected}, found {found}"), Some(fix));
        self.blank();
    }

    /// Behind the token that begins here, for the range of a diagnostic.
    pub(super) fn token_end(&self) -> usize {
        match self.peek() {
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
    pub(in crate::json) fn bad_number(&mut self, start: usize) {
        self.at = start;
        let end = self.token_end().max(start + 1);
        let end = match self.peek() {
            b'+' | b'.' => {
                self.at += 1;
                self.token_end()
            }
            _ => end,
        };
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
    }

    /// A value that is neither a literal of JSON nor in quotes.
    #[cold]
    pub(in crate::json) fn bad_word(&mut self) {
        let start = self.at;
        if self.stack.is_empty()
            && !matches!(self.text.get(start..self.token_end()), Some(b"True" | b"False" | b"None"))
        {
            self.root_unexpected();
            return;
        }
        self.at = self.token_end().max(start + 1);
        let word = self.text.get(start..self.at).unwrap_or_default();
        let (kind, literal) = match word {
            b"True" | b"TRUE" => (Type::Boolean, Some("true")),
            b"False" | b"FALSE" => (Type::Boolean, Some("false")),
            b"None" | b"NULL" | b"Null" | b"undefined" | b"nil" => (Type::Null, Some("null")),
            _ => (Type::Unreadable, None),
        };
        if let Some(literal) = literal {
            self.push(start, self.at, kind, 0);
            let fix = replace(&format!("write `{literal}`"), word != b"undefined", start..self.at, literal);
            let message = format!("JSON spells this `{literal}`, found `{}`", String::from_utf8_lossy(word));
            self.syntax(start..self.at, message, Some(fix));
            return;
        }
        // Perhaps a string without its opening quote, or without both: it reaches to the next sign of JSON.
        let rest = self.text.get(start..).unwrap_or_default();
        let stop = rest.iter().position(|byte| matches!(byte, b'"' | b',' | b'{' | b'}' | b'[' | b']' | b'\n' | b'\r'));
        let stop = start + stop.unwrap_or(rest.len());
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
    }
}
