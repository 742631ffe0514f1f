//! What the reader does where a text is not JSON: it says so, and goes on as the author most likely meant it.
//!
//! Every step either passes over at least one byte or closes a bracket, so that reading ends.

mod keys;
mod strings;
mod structure;
mod tokens;

use core::ops::Range;

use super::document::{Id, Mend, Problem, Type};
use super::reader::{Reader, Step};
use super::scan;
use crate::diagnostic::Code;

impl Reader<'_> {
    fn syntax(&mut self, span: Range<usize>, message: impl Into<String>, fix: Option<Mend>) {
        let within = self.within();
        self.syntax_in(within, span, message, None, fix);
    }

    fn syntax_in(
        &mut self,
        within: Id,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<&str>,
        fix: Option<Mend>,
    ) {
        self.problem(Problem {
            code: Code::JsonSyntax,
            span,
            within,
            message: message.into(),
            help: help.map(Into::into),
            fix,
            related: None,
        });
    }

    /// The value that will be read next.
    fn coming(&self) -> Id {
        Id(self.nodes.len() as u32)
    }

    /// A value was expected and none begins here.
    #[cold]
    pub(in crate::json) fn value_unexpected(&mut self) -> Step {
        if self.comment() {
            return Step::Value;
        }
        if self.stack.is_empty() {
            return self.root_unexpected();
        }
        let byte = self.peek();
        let object = self.stack.last().is_some_and(|open| open.object);
        if self.at >= self.text.len() {
            if object {
                self.missing_value(object);
            }
            return Step::After;
        }
        match byte {
            b'\'' | b'`' => self.single_quoted(self.coming()),
            _ if self.curly() => self.curly_quoted(self.coming()),
            b']' if !object && self.behind_comma() => self.trailing_comma("item"),
            b'}' | b']' | b',' if object => self.missing_value(object),
            b',' => {
                self.extra_commas("a value is expected between commas");
                return if self.peek() == b']' { Step::After } else { Step::Value };
            }
            b'}' | b']' => {}
            b'.' | b'+' | b'0'..=b'9' if self.begins_number() => return self.bad_number(self.at),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'<' | 0x80.. => return self.bad_word(),
            _ => return self.junk_value(object),
        }
        Step::After
    }

    /// Nothing that could be the outermost value begins here: looks for it further on.
    fn root_unexpected(&mut self) -> Step {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let found = rest.iter().position(|&byte| byte == b'{' || byte == b'[');
        let end = found.map_or(self.text.len(), |at| start + at);
        let junk = trim_end(self.text, start, end);
        if start >= self.text.len() {
            // A comment alone was reported as one already.
            if self.comments.end != start || self.comments.is_empty() {
                self.syntax(start..start, "a JSON value is expected, the text is empty", None);
            }
        } else if found.is_some() {
            let fix = delete("delete everything in front of the value", false, start..end);
            self.preface = Some(start);
            self.syntax(start..junk, "nothing may stand in front of the document's value", Some(fix));
        } else {
            self.syntax(start..junk, "a JSON value is expected, found other text", None);
        }
        if found.is_none() {
            self.push(start, junk, Type::Unreadable, 0);
            self.hopeless = true;
            self.at = self.text.len();
            return Step::After;
        }
        self.at = end;
        Step::Value
    }

    /// Behind the character at the current place.
    fn character_end(&self) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        self.at + rest.iter().skip(1).take_while(|byte| **byte & 0xc0 == 0x80).count() + usize::from(!rest.is_empty())
    }

    /// The end of what was read last, comments left out; blanks may stand in front of it.
    fn meaningful_end(&self) -> usize {
        if self.comments.end == self.at && !self.comments.is_empty() { self.comments.start } else { self.at }
    }

    fn behind_comma(&self) -> bool {
        self.behind_comma_at(self.meaningful_end())
    }

    fn behind_comma_at(&self, at: usize) -> bool {
        let gap = self.text.get(self.comma..at).unwrap_or_default();
        matches!(gap.split_first(), Some((b',', blanks)) if scan::blank_end(blanks, 0) == blanks.len())
    }

    fn trailing_comma(&mut self, last: &str) {
        let span = self.comma..self.comma + 1;
        let fix = delete("delete the comma", true, span.clone());
        self.syntax(span, format!("no comma may follow the last {last}"), Some(fix));
    }

    /// Passes over commas that separate nothing.
    fn extra_commas(&mut self, message: &str) {
        let before = self.behind_comma().then_some(self.comma);
        let start = self.at;
        let mut end = start;
        while self.peek() == b',' {
            self.comma = self.at;
            self.at += 1;
            end = self.at;
            self.blank();
        }
        // In front of a closing bracket the comma before them is one too many as well.
        let closes = matches!(self.peek(), b'}' | b']');
        let from = before.filter(|_| closes).unwrap_or(start);
        let title = if end - from > 1 { "delete the commas" } else { "delete the comma" };
        self.syntax(start..end, message, Some(delete(title, true, from..end)));
        if closes {
            // Nothing further is to be said about a trailing comma.
            self.comma = 0;
        }
    }

    /// A member or item has no value: an unreadable one stands in its place.
    fn missing_value(&mut self, object: bool) {
        let end = self.character_end();
        let found = if self.at < self.text.len() { found(self.peek()) } else { "the end of the text" };
        self.cut |= self.at >= self.text.len();
        self.syntax(self.at..end, format!("a value is expected, found {found}"), None);
        if object {
            self.push(self.at, self.at, Type::Unreadable, 0);
        }
    }

    /// Something follows the outermost value.
    #[cold]
    pub(in crate::json) fn rest_unexpected(&mut self) {
        while self.comment() {}
        if self.at >= self.text.len() {
            return;
        }
        let span = self.at..trim_end(self.text, self.at, self.text.len());
        let rest = self.text.get(span.clone()).unwrap_or_default();
        let value = rest.iter().any(|byte| matches!(byte, b'{' | b'['));
        if let Some(preface) = self.preface
            && !value
        {
            // What belongs to the text in front, a closing parenthesis or fence, is the same mistake.
            if let Some(fix) = self
                .problems
                .iter_mut()
                .find(|problem| problem.span.start == preface)
                .and_then(|problem| problem.fix.as_mut())
            {
                fix.title = "delete everything around the value".into();
                fix.edits.push((span, String::new()));
            }
            return;
        }
        let help = value.then_some("one document at a time is read");
        let fix = delete("delete everything behind the value", false, span.clone());
        self.syntax_in(self.within(), span, "nothing may follow the document's value", help, Some(fix));
    }
}

fn found(byte: u8) -> &'static str {
    match byte {
        b'}' => "`}`",
        b']' => "`]`",
        b'{' => "`{`",
        b'[' => "`[`",
        b',' => "`,`",
        b':' => "`:`",
        b';' => "`;`",
        b'=' => "`=`",
        b'`' => "a backquote",
        b'"' => "`\"`",
        _ => "something else",
    }
}

fn delete(title: &str, safe: bool, span: Range<usize>) -> Mend {
    replace(title, safe, span, "")
}

fn replace(title: &str, safe: bool, span: Range<usize>, text: &str) -> Mend {
    Mend { title: title.into(), safe, edits: vec![(span, text.into())] }
}

/// Behind the last byte of `start..end` that is not white space.
fn trim_end(text: &[u8], start: usize, end: usize) -> usize {
    let part = text.get(start..end).unwrap_or_default();
    start + part.iter().rposition(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).map_or(0, |at| at + 1)
}
