//! Brackets and commas that are missing or too many, and what is too much to read.

use super::super::document::{Id, Node, Problem, Type};
use super::super::reader::{Reader, Step};
use super::super::scan;
use super::{delete, found, replace, trim_end};
use crate::diagnostic::Code;
use crate::limits;

impl Reader<'_> {
    #[cold]
    pub(in crate::json) fn too_large(&mut self) {
        self.push(0, self.text.len(), Type::Unreadable, 0);
        self.problem(Problem {
            code: Code::BodyTooLarge,
            span: 0..self.text.len(),
            within: Id::ROOT,
            message: format!("at most {} bytes are accepted, found {}", limits::BODY.max, self.text.len()),
            help: Some("upload large content as files and refer to them by `file_id`".into()),
            fix: None,
            related: None,
        });
    }

    #[cold]
    pub(in crate::json) fn too_deep(&mut self) -> Step {
        let start = self.at;
        let within = self.within();
        self.problem(Problem {
            code: Code::JsonTooDeep,
            span: start..start + 1,
            within,
            message: format!("at most {} levels of nesting are accepted", limits::DEPTH.max),
            help: Some("nothing inside this bracket was checked".into()),
            fix: None,
            related: None,
        });
        let mut depth = 0_usize;
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'"' => self.at = self.string_end(self.at),
                _ => {}
            }
        }
        self.push(start, self.at, Type::Unreadable, 0);
        Step::After
    }

    /// Behind a value stands neither a comma nor the bracket that belongs there.
    #[cold]
    pub(in crate::json) fn after_unexpected(&mut self, object: bool) -> Step {
        if self.comment() {
            return Step::After;
        }
        let open = self.stack.last().map_or(0, |open| open.node);
        let at = self.nodes.get(open as usize).map_or(0, |node| node.start as usize);
        let bracket = if object { '{' } else { '[' };
        match self.peek() {
            _ if self.at >= self.text.len() => {
                let closers: String = self.stack.iter().rev().map(|open| if open.object { '}' } else { ']' }).collect();
                if self.cut {
                    self.append_to_fix(&closers);
                } else {
                    let end = trim_end(self.text, 0, self.meaningful_end());
                    let comma = usize::from(self.behind_comma());
                    let title = format!("append `{closers}`");
                    let fix = replace(&title, false, end - comma..end, &closers);
                    self.syntax(at..at + 1, format!("this `{bracket}` is never closed"), Some(fix));
                }
                while let Some(open) = self.stack.last() {
                    if let Some(node) = self.nodes.get_mut(open.node as usize) {
                        node.flags |= Node::CUT;
                    }
                    self.close_before();
                }
                Step::After
            }
            closer @ (b'}' | b']') => {
                if self.stack.iter().any(|open| open.object == (closer == b'}')) {
                    let own = if object { "}" } else { "]" };
                    let end = trim_end(self.text, at, self.at);
                    let fix = replace(&format!("insert `{own}`"), false, end..end, own);
                    let message = format!("this `{bracket}` is not closed before {}", found(closer));
                    self.syntax(at..at + 1, message, Some(fix));
                    self.close_before()
                } else {
                    let span = self.at..self.at + 1;
                    self.at += 1;
                    if self.closing_behind(self.at) >= self.stack.len() as isize {
                        let fix = delete("delete it", false, span.clone());
                        self.syntax(span, format!("{} closes nothing that is open", found(closer)), Some(fix));
                        Step::After
                    } else {
                        let own = if object { "}" } else { "]" };
                        let fix = replace(&format!("write `{own}`"), false, span.clone(), own);
                        self.syntax(span, format!("`{own}` is expected, found {}", found(closer)), Some(fix));
                        self.close_before()
                    }
                }
            }
            b':' if !object && self.array_not_closed(at) => {
                self.at += 1;
                self.blank();
                Step::Value
            }
            byte @ (b';' | b':') => {
                let span = self.at..self.at + 1;
                let fix = replace("write `,`", byte == b';', span.clone(), ",");
                let help = (byte == b':' && !object).then_some("only members of an object have keys");
                let message = format!("`,` is expected, found {}", found(byte));
                self.syntax_in(self.within(), span, message, help, Some(fix));
                self.comma = self.at;
                self.at += 1;
                self.blank();
                self.next_entry(object)
            }
            _ if self.quote_inside(object) => Step::After,
            _ if object && self.text_behind_value() => Step::After,
            b'"' | b'\'' | b'{' | b'[' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80.. => {
                let insert = trim_end(self.text, 0, self.meaningful_end());
                let fix = replace("insert `,`", true, insert..insert, ",");
                let span = self.at..self.token_end();
                let (within, what) = if object { (self.within(), "members") } else { (self.coming(), "items") };
                self.syntax_in(within, span, format!("`,` is expected between {what}"), None, Some(fix));
                self.next_entry(object)
            }
            _ => {
                let span = self.junk();
                let found = self.text.get(span.start).map_or("nothing", |&byte| found(byte));
                let own = if object { '}' } else { ']' };
                let message = format!("`,` or `{own}` is expected, found {found}");
                if matches!(self.peek(), b'"' | b'{' | b'[' | b'-' | b'0'..=b'9') {
                    self.syntax(span.clone(), message, Some(replace("write `,`", false, span, ",")));
                    return self.next_entry(object);
                }
                self.syntax(span.clone(), message, Some(delete("delete it", false, span)));
                Step::After
            }
        }
    }

    /// The item read last has a colon behind it: it is a key of the object around an array that lacks its bracket.
    fn array_not_closed(&mut self, bracket: usize) -> bool {
        let around = self.stack.len().checked_sub(2).and_then(|at| self.stack.get(at));
        let Some(key) = self.nodes.last().copied() else { return false };
        // An array whose first item has a colon was meant to hold an object.
        let inside = self.nodes.len() - 1 > self.stack.last().map_or(0, |open| open.node as usize + 1);
        if !around.is_some_and(|open| open.object)
            || key.kind != Type::String
            || !inside
            || scan::blank_end(self.text, key.end as usize) != self.at
            || self.closing_behind(self.at) >= self.stack.len() as isize
        {
            return false;
        }
        self.nodes.pop();
        let colon = self.at;
        self.at = key.start as usize;
        let separated = self.behind_comma();
        let end = trim_end(self.text, 0, if separated { self.comma } else { self.at });
        let fix = replace("insert `]`", false, end..end, "]");
        self.syntax(bracket..bracket + 1, "this `[` is not closed before the next key", Some(fix));
        self.at = end;
        self.close_before();
        self.nodes.push(key);
        self.at = colon;
        true
    }

    /// Completes the fix of the problem that the text ends too early.
    fn append_to_fix(&mut self, closers: &str) {
        if !self.listed {
            return;
        }
        if let Some(fix) = self.problems.last_mut().and_then(|problem| problem.fix.as_mut())
            && let Some((_, text)) = fix.edits.last_mut()
        {
            text.push_str(closers);
            fix.title.push_str(" and brackets");
        }
    }

    /// How many more brackets behind `at` close than open. Places are asked for in ascending order, so that the text
    /// is passed over once.
    fn closing_behind(&mut self, at: usize) -> isize {
        let (from, known) = self.balance.unwrap_or((self.text.len(), 0));
        let count = |start: usize, end: usize| {
            let mut at = start;
            let mut closing = 0;
            while at < end {
                match self.text.get(at) {
                    Some(b'}' | b']') => closing += 1,
                    Some(b'{' | b'[') => closing -= 1,
                    Some(b'"') => {
                        at = self.string_end(at + 1);
                        continue;
                    }
                    _ => {}
                }
                at += 1;
            }
            closing
        };
        let closing = match self.balance {
            None => count(at, from),
            Some(_) => known - count(from, at),
        };
        self.balance = Some((at, closing));
        closing
    }

    fn next_entry(&mut self, object: bool) -> Step {
        if object { self.key_unexpected() } else { Step::Value }
    }
}
