//! Lists that lack their opening bracket, have another one in its place, or have it twice.

use super::super::class::{BLANK, CLOSE_ARRAY, COLON, COMMA, OPEN_OBJECT, QUOTE};
use super::super::document::{Id, Node, Type};
use super::super::problem::{self, Edit, NONE};
use super::super::reader::{Reader, Step};
use super::strings::LINE;
use crate::limits;

impl Reader<'_> {
    /// A member's value was read, and more follows that only a list may have: its bracket is missing in front of the
    /// value, or was written as `{`.
    pub(super) fn list_without_bracket(&mut self) -> bool {
        let count = self.nodes.len() as u32;
        let ended = self.nodes.get(self.closed as usize).is_some_and(|node| node.next == count);
        let index = if ended { self.closed } else { count - 1 };
        let last = self.nodes.get(index as usize).copied().filter(|_| index > self.open);
        let Some(Node { start, end, kind: kind @ (Type::Object | Type::String), .. }) = last else {
            return false;
        };
        self.renumber(index, 1);
        // Of `{{` the first one was meant as the list's.
        let second = self.blank_end(start as usize + 1);
        let first_key = self.nodes.get(index as usize + 1).map_or(0, |node| node.start as usize);
        if kind == Type::Object && self.is(second, OPEN_OBJECT) && first_key > second {
            if let Some(problem) = self.problem_at(second) {
                problem.start = start;
                problem.end = start + 1;
                problem.within = Id(index);
                problem.fault = problem::LIST_OPENED_WRONGLY;
                let edit = problem.edits;
                if let Some(edit) = self.edits.get_mut(edit as usize) {
                    *edit = Edit { start, end: start + 1, text: problem::OPEN_ARRAY, next: NONE };
                }
            }
            if let Some(node) = self.nodes.get_mut(index as usize) {
                node.start = second as u32;
            }
        } else {
            let place = start as usize;
            let token_end = if kind == Type::String { end as usize } else { place + 1 };
            self.problem(problem::LIST_OPEN_MISSING, problem::NOTHING, Id(index), place, token_end);
            self.edit(place, place, problem::OPEN_ARRAY);
        }
        let mut moved = Node { start, end: start, next: self.open, kind: Type::Array, flags: Node::OPEN };
        for node in self.nodes.iter_mut().skip(index as usize) {
            core::mem::swap(node, &mut moved);
        }
        self.nodes.push(moved);
        self.closed = index + 1;
        self.open = index;
        self.depth += 1;
        true
    }

    /// A string was read where a key is expected, and what follows shows that it is an item of a list: the list's bracket
    /// is missing in front of the value before it, or is `{`.
    pub(super) fn key_is_item(&mut self) -> bool {
        if !self.strings_until_bracket() {
            return false;
        }
        let Some(string) = self.last_string() else { return false };
        self.nodes.pop();
        let list = if self.open as usize + 1 == self.nodes.len()
            && let Some(node) = self.nodes.last_mut()
        {
            let start = node.start as usize;
            node.kind = Type::Array;
            self.replace(problem::LIST_OPENED_WRONGLY, problem::OPENING_BRACE, start, start + 1, problem::OPEN_ARRAY);
            true
        } else {
            self.list_without_bracket()
        };
        self.push_again(string);
        list
    }

    /// Whether other strings follow behind commas, and then the bracket of a list.
    fn strings_until_bracket(&self) -> bool {
        let limit = self.at + LINE;
        let mut at = self.at;
        while self.is(at, COMMA) {
            let quote = self.pass(at + 1, limit, BLANK);
            let close = if self.is(quote, QUOTE) { self.quote_behind(quote + 1, limit) } else { 0 };
            if close == 0 {
                return false;
            }
            at = self.pass(close + 1, limit, BLANK);
        }
        self.is(at, CLOSE_ARRAY)
    }

    /// The innermost list, which lacks its end, holds another list and nothing else: its bracket is there twice.
    pub(super) fn bracket_twice(&mut self) -> bool {
        let inner = self.open + 1;
        let count = self.nodes.len() as u32;
        if !self.nodes.get(inner as usize).is_some_and(|node| node.kind == Type::Array && node.next == count) {
            return false;
        }
        let around = self.around(self.open);
        let start = self.nodes.get(self.open as usize).map_or(0, |node| node.start as usize);
        self.replace(problem::VALUE_MISSING, problem::OPENING_BRACKET, start, start + 1, problem::NOTHING);
        self.renumber(inner, u32::MAX);
        if let Some(mut moved) = self.nodes.pop() {
            for node in self.nodes.iter_mut().skip(self.open as usize).rev() {
                core::mem::swap(node, &mut moved);
            }
        }
        self.closed = self.open;
        self.open = around;
        self.depth -= 1;
        true
    }

    /// Nodes from `first` on move by `by` places (one back: [`u32::MAX`]): says so wherever one is named.
    fn renumber(&mut self, first: u32, by: u32) {
        for node in self.nodes.iter_mut().skip(first as usize) {
            node.next = node.next.wrapping_add(by);
        }
        for problem in &mut self.problems {
            if problem.within.0 >= first {
                problem.within.0 = problem.within.0.wrapping_add(by);
            }
        }
    }

    /// `(` where a value is expected: other languages write lists, and some write objects, in such. In front of a single
    /// string it belongs to an expression, in front of the document to the text around it.
    pub(super) fn round_bracket(&mut self) -> Option<Step> {
        let start = self.at;
        if self.byte(start) != b'(' || self.depth >= limits::DEPTH.max {
            return None;
        }
        let first = self.blank_end(start + 1);
        let close = if self.is(first, QUOTE) { self.quote_behind(first + 1, first + LINE) } else { 0 };
        let behind = self.blank_end(close + 1);
        let object = close > 0 && self.is(behind, COLON);
        if !object && (self.depth == 0 || close > 0 && self.byte(behind) == b')') {
            return None;
        }
        let found = self.name();
        let (fault, sign, kind, step) = if object {
            (problem::OPENED_WRONGLY, problem::OPEN_OBJECT, Type::Object, Step::Key)
        } else {
            (problem::LIST_OPENED_WRONGLY, problem::OPEN_ARRAY, Type::Array, Step::Value)
        };
        let index = self.coming();
        self.problem(fault, found, index, start, start + 1);
        self.edit(start, start + 1, sign);
        self.at += 1;
        self.push(start, self.at, kind, 0);
        self.open_again(index.0);
        Some(step)
    }
}
