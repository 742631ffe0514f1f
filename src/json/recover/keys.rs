//! Keys without quotes or without a colon behind them.

use super::super::document::{Mend, Node, Type};
use super::super::reader::{Reader, Step};
use super::super::scan;
use super::{delete, found, replace};

/// The longest placeholder of a template that is known for one, in bytes.
const PLACEHOLDER: usize = 128;

impl Reader<'_> {
    /// A key was expected and none begins here.
    #[cold]
    pub(in crate::json) fn key_unexpected(&mut self) -> Step {
        loop {
            match self.peek() {
                _ if self.at >= self.text.len() => return Step::After,
                b'/' | b'#' | 0x80.. if self.comment() => {}
                b'"' => return self.key(),
                b'\'' | b'`' => {
                    self.single_quoted(self.within());
                    return self.colon_missing();
                }
                _ if self.curly() => {
                    self.curly_quoted(self.within());
                    return self.colon_missing();
                }
                b'}' => {
                    if self.behind_comma() {
                        self.trailing_comma("member");
                    }
                    return Step::After;
                }
                b']' => return Step::After,
                b'{' if self.template() => return Step::After,
                b'{' | b'[' => {
                    self.syntax(self.at..self.at + 1, "a key is expected, found a value without one", None);
                    self.push(self.at, self.at, Type::Unreadable, 0);
                    return Step::Value;
                }
                b',' => {
                    self.extra_commas("a member is expected between commas");
                    if self.peek() == b'}' {
                        return Step::After;
                    }
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9' | 0x80.. => {
                    self.bare_key();
                    return self.colon_missing();
                }
                _ => {
                    let comma = self.behind_comma().then_some(self.comma);
                    let span = self.junk();
                    let found = self.text.get(span.start).map_or("nothing", |&byte| found(byte));
                    // A comma in front of it would be left over.
                    let from = comma.filter(|_| self.peek() == b'}').unwrap_or(span.start);
                    let fix = delete("delete it", false, from..span.end);
                    self.syntax(span, format!("a key is expected, found {found}"), Some(fix));
                }
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
        let ascii = self.text.get(start..end).is_some_and(<[u8]>::is_ascii);
        self.at += usize::from(closed);
        let mut edits = vec![(start..start, "\"".into())];
        if !closed {
            edits.push((end..end, "\"".into()));
        }
        let fix = Mend { title: "put the key in double quotes".into(), safe: !closed && ascii, edits };
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
        let end = self.character_end();
        match self.peek() {
            byte @ (b'=' | b';') => {
                let start = self.at;
                self.at += 1 + usize::from(self.text.get(start..start + 2) == Some(b"=>"));
                let fix = replace("write `:`", true, start..self.at, ":");
                self.syntax(start..self.at, format!("`:` is expected after a key, found {}", found(byte)), Some(fix));
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
                if self.at < self.text.len() {
                    let found = found(self.peek());
                    self.syntax(self.at..end, format!("`:` and a value are expected after a key, found {found}"), None);
                } else if !self.cut {
                    self.cut = true;
                    let message = "`:` and a value are expected after a key, found the end of the text";
                    self.syntax(self.at..end, message, None);
                } else if let Some(problem) = self.problems.last_mut().filter(|_| self.listed) {
                    // A closing quote alone would not do.
                    problem.fix = None;
                }
                self.push(self.at, self.at, Type::Unreadable, 0);
                Step::After
            }
        }
    }

    /// `{{ name }}` where a value is expected: what a template has in place of one.
    fn template(&mut self) -> bool {
        let Some(open) = self.stack.last() else { return false };
        let index = open.node as usize;
        let Some(node) = self.nodes.get(index).copied() else { return false };
        let start = node.start as usize;
        let rest = self.text.get(self.at + 1..).unwrap_or_default();
        let rest = rest.get(..PLACEHOLDER).unwrap_or(rest);
        let end = rest.iter().position(|byte| matches!(byte, b'{' | b'}' | b'"' | b'\n'));
        let Some(end) = end.filter(|&end| rest.get(end..end + 2) == Some(b"}}")) else { return false };
        if start + 1 != self.at || index + 1 != self.nodes.len() {
            return false;
        }
        self.at += end + 3;
        self.stack.pop();
        if let Some(node) = self.nodes.get_mut(index) {
            node.kind = Type::Unreadable;
            node.end = self.at as u32;
        }
        self.syntax(start..self.at, "a value is expected, found a placeholder", None);
        true
    }

    /// Mends `"name: "x"`: the key read last has swallowed its colon, because its closing quote is missing.
    fn key_ran_over(&mut self) -> bool {
        let Some(node) = self.nodes.last().copied() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let open = node.flags == Node::OPEN && self.text.get(start) == Some(&b'"');
        let inside = self.text.get(start + 1..end.saturating_sub(usize::from(!open))).unwrap_or_default();
        let Some(colon) = inside.iter().position(|&byte| byte == b':') else { return false };
        let blank = scan::blank_end(inside, colon + 1) == inside.len();
        let more = inside.ends_with(b",") || inside.ends_with(b", ");
        let possible = open || (node.flags == 0 && (blank || (more && self.at == end && self.peek() != b'"')));
        if !possible || colon == 0 {
            return false;
        }
        // That the quote is missing somewhere was said: here is where.
        if open && self.listed {
            self.problems.pop();
        } else if open {
            self.unlisted.syntax -= 1;
        }
        self.cut = false;
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
