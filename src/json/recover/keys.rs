//! Keys without quotes or without a colon behind them.

use super::super::document::{Mend, Node, Type};
use super::super::reader::{Reader, Step};
use super::super::scan;
use super::{delete, found, replace};

impl Reader<'_> {
    /// A key was expected and none begins here.
    #[cold]
    pub(in crate::json) fn key_unexpected(&mut self) -> Step {
        loop {
            match self.peek() {
                _ if self.at >= self.text.len() => return Step::After,
                b'/' if self.comment() => {}
                b'"' => return self.key(),
                b'\'' => {
                    self.single_quoted(self.within());
                    return self.colon_missing();
                }
                _ if self.curly() => {
                    self.curly_quoted(self.within());
                    return self.colon_missing();
                }
                b'}' => {
                    if self.behind_comma() {
                        self.trailing_comma();
                    }
                    return Step::After;
                }
                b']' => return Step::After,
                b'{' | b'[' => {
                    self.syntax(self.at..self.at + 1, "a key is expected, found a value without one", None);
                    self.push(self.at, self.at, Type::Unreadable, 0);
                    return Step::Value;
                }
                b',' => {
                    let span = self.at..self.at + 1;
                    let fix = delete("delete the comma", true, span.clone());
                    self.syntax(span, "a member is expected between commas", Some(fix));
                    self.comma = self.at;
                    self.at += 1;
                    self.blank();
                    if self.peek() == b'}' {
                        return Step::After;
                    }
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9' | 0x80.. => {
                    self.bare_key();
                    return self.colon_missing();
                }
                _ => self.junk("a key is expected"),
            }
        }
    }

    /// A key without quotes, or with the closing one only.
    fn bare_key(&mut self) {
        let start = self.at;
        while matches!(self.peek(), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9' | b'-' | b'.' | 0x80..)
            && !self.curly()
        {
            self.at += 1;
        }
        let end = self.at;
        let closed = self.peek() == b'"';
        self.at += usize::from(closed);
        let mut edits = vec![(start..start, "\"".into())];
        if !closed {
            edits.push((end..end, "\"".into()));
        }
        let fix = Mend { title: "put the key in double quotes".into(), safe: !closed, edits };
        self.push(start, end, Type::String, Node::BARE);
        self.syntax(start..self.at, "a key must stand in double quotes", Some(fix));
        self.blank();
    }

    /// A key was read, and no colon follows it.
    #[cold]
    pub(in crate::json) fn colon_missing(&mut self) -> Step {
        self.blank();
        while self.comment() {}
        if self.peek() == b':' {
            self.at += 1;
            self.blank();
            return Step::Value;
        }
        if self.key_ran_over() {
            return Step::Value;
        }
        let end = (self.at + 1).min(self.text.len());
        match self.peek() {
            b'=' => {
                let start = self.at;
                self.at += 1 + usize::from(self.text.get(start + 1) == Some(&b'>'));
                let fix = replace("write `:`", true, start..self.at, ":");
                self.syntax(start..self.at, "`:` is expected after a key, found `=`", Some(fix));
                self.blank();
                Step::Value
            }
            b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'\'' => {
                let insert = self.nodes.last().map_or(self.at, |key| key.end as usize);
                let fix = replace("insert `:`", true, insert..insert, ":");
                let span = self.at..self.token_end();
                self.syntax_in(self.coming(), span, "`:` is expected after a key", None, Some(fix));
                Step::Value
            }
            _ => {
                let found = if self.at < self.text.len() { found(self.peek()) } else { "the end of the text" };
                self.syntax(self.at..end, format!("`:` and a value are expected after a key, found {found}"), None);
                self.push(self.at, self.at, Type::Unreadable, 0);
                Step::After
            }
        }
    }

    /// Mends `"name: "x"`: the key read last has swallowed its colon, because its closing quote is missing.
    fn key_ran_over(&mut self) -> bool {
        let Some(node) = self.nodes.last().copied() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let inside = self.text.get(start + 1..end.saturating_sub(1)).unwrap_or_default();
        let Some(colon) = inside.iter().position(|&byte| byte == b':') else { return false };
        if node.flags != 0 || colon == 0 || scan::blank_end(inside, colon + 1) != inside.len() {
            return false;
        }
        let stop = start + 1 + colon;
        if let Some(node) = self.nodes.last_mut() {
            node.end = stop as u32;
            node.flags = Node::OPEN;
        }
        let fix = replace("insert the closing quote", false, stop..stop, "\"");
        self.syntax(start..stop, "the closing quote of this key is missing", Some(fix));
        self.at = stop + 1;
        self.blank();
        true
    }
}
