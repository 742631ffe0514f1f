//! Brackets and commas that are missing or too many, and what is too much to read.

use super::super::document::{Id, Node, Problem, Type};
use super::super::reader::{Reader, Step};
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
                let end = trim_end(self.text, 0, self.text.len());
                let title = format!("append `{closers}`");
                let fix = replace(&title, false, end..end, &closers);
                self.syntax(at..at + 1, format!("this `{bracket}` is never closed"), Some(fix));
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
                    let fix = delete("delete it", false, span.clone());
                    let message = format!("{} closes nothing that is open", found(closer));
                    self.syntax(span, message, Some(fix));
                    self.at += 1;
                    Step::After
                }
            }
            b';' => {
                let span = self.at..self.at + 1;
                let fix = replace("write `,`", true, span.clone(), ",");
                self.syntax(span, "`,` is expected, found `;`", Some(fix));
                self.at += 1;
                self.blank();
                self.next_entry(object)
            }
            b'"' | b'\'' | b'{' | b'[' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80.. => {
                let insert = trim_end(self.text, 0, self.at);
                let fix = replace("insert `,`", true, insert..insert, ",");
                let span = self.at..self.token_end();
                let (within, what) = if object { (self.within(), "members") } else { (self.coming(), "items") };
                self.syntax_in(within, span, format!("`,` is expected between {what}"), None, Some(fix));
                self.next_entry(object)
            }
            _ => {
                self.junk(if object { "`,` or `}` is expected" } else { "`,` or `]` is expected" });
                Step::After
            }
        }
    }

    fn next_entry(&mut self, object: bool) -> Step {
        if object { self.key_unexpected() } else { Step::Value }
    }
}
