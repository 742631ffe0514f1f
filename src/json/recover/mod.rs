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
            if object || !self.behind_comma() {
                self.missing_value(object);
            }
            return Step::After;
        }
        match byte {
            b'\'' => self.single_quoted(self.coming()),
            _ if self.curly() => self.curly_quoted(self.coming()),
            b']' if !object && self.behind_comma() => self.trailing_comma(),
            b'}' | b']' | b',' if object => self.missing_value(object),
            b',' => {
                let span = self.at..self.at + 1;
                let fix = delete("delete the comma", true, span.clone());
                self.syntax(span, "a value is expected between commas", Some(fix));
                self.comma = self.at;
                self.at += 1;
                self.blank();
                return if self.peek() == b']' { Step::After } else { Step::Value };
            }
            b'}' | b']' => {}
            b'.' | b'+' | b'0'..=b'9' => self.bad_number(self.at),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80.. => self.bad_word(),
            _ => {
                self.junk("a value is expected");
                return Step::Value;
            }
        }
        Step::After
    }

    /// Nothing that could be the outermost value begins here: looks for it further on.
    fn root_unexpected(&mut self) -> Step {
        let start = self.at;
        if matches!(self.peek(), b'\'') {
            self.single_quoted(Id::ROOT);
            return Step::After;
        }
        let rest = self.text.get(start..).unwrap_or_default();
        let found = rest.iter().position(|&byte| byte == b'{' || byte == b'[');
        let end = found.map_or(self.text.len(), |at| start + at);
        let junk = trim_end(self.text, start, end);
        if start >= self.text.len() {
            self.syntax(start..start, "a JSON value is expected, the text is empty", None);
        } else {
            let fix = found.map(|_| delete("delete everything in front of the value", false, start..end));
            self.syntax(start..junk, "a JSON value is expected, found something else", fix);
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

    fn behind_comma(&self) -> bool {
        let gap = self.text.get(self.comma..self.at).unwrap_or_default();
        matches!(gap.split_first(), Some((b',', blanks)) if scan::blank_end(blanks, 0) == blanks.len())
    }

    fn trailing_comma(&mut self) {
        let span = self.comma..self.comma + 1;
        let fix = delete("delete the comma", true, span.clone());
        self.syntax(span, "no comma may follow the last item", Some(fix));
    }

    /// A member or item has no value: an unreadable one stands in its place.
    fn missing_value(&mut self, object: bool) {
        let end = (self.at + 1).min(self.text.len());
        let found = if self.at < self.text.len() { found(self.peek()) } else { "the end of the text" };
        self.syntax(self.at..end, format!("a value is expected, found {found}"), None);
        if object {
            self.push(self.at, self.at, Type::Unreadable, 0);
        }
    }

    /// Something follows the outermost value.
    #[cold]
    pub(in crate::json) fn rest_unexpected(&mut self) {
        while self.comment() {}
        if self.at < self.text.len() {
            let end = trim_end(self.text, self.at, self.text.len());
            let fix = delete("delete everything behind the value", false, self.at..end);
            self.syntax(self.at..end, "nothing may follow the document's value", Some(fix));
        }
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
