//! What the reader does where a text is not JSON: it says so, and goes on as the author most likely meant it.
//!
//! Every step either passes over at least one byte or closes a bracket, so that reading ends.

mod keys;
mod late;
mod lists;
mod quotes;
mod strings;
mod structure;
mod tokens;

use super::class::{
    self, APOSTROPHE, BACKQUOTE, BLANK, CLOSE, CLOSE_ARRAY, COLON, COMMA, DIGIT, END, MINUS, OPEN, PLUS, POINT, TEXT,
    WORD,
};
use super::document::{Id, Node, Type};
use super::problem::{self, Edit, Fault, NONE, Problem, Word};
use super::reader::{Reader, Step};

impl Reader<'_> {
    /// What has to come next does not.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn unexpected(&mut self, step: Step) -> Step {
        // A heading whose opening quote is missing is no comment.
        let heading = step == Step::Value && self.byte(self.at) == b'#' && self.closing_quote(self.at) > 0;
        if !heading && self.comment() {
            return step;
        }
        let kind = class::at(self.text, self.at);
        let object = self.is_object(self.open);
        match step {
            Step::Value => self.value_unexpected(kind, object),
            Step::Key => self.key_unexpected(kind),
            Step::Colon => self.colon_missing(kind),
            Step::After => self.after_unexpected(kind, object),
        }
    }

    /// Notes a mistake of the array or object that is being read.
    #[inline(never)]
    fn syntax(&mut self, fault: Fault, found: Word, start: usize, end: usize) {
        self.problem(fault, found, self.within(), start, end);
    }

    /// Notes a mistake that is mended by replacing the bytes at fault.
    #[inline(never)]
    fn replace(&mut self, fault: Fault, found: Word, start: usize, end: usize, text: Word) {
        self.syntax(fault, found, start, end);
        self.edit(start, end, text);
    }

    /// Mends the problem noted last by one replacement more.
    #[inline(never)]
    fn edit(&mut self, start: usize, end: usize, text: Word) {
        if !self.listed || start == end && text == problem::NOTHING {
            return;
        }
        let first = self.last_edit == NONE;
        self.last_edit = self.add_edit(self.last_edit, start, end, text);
        if first && let Some(problem) = self.problems.last_mut() {
            problem.edits = self.last_edit;
        }
    }

    /// Adds an edit behind another one, or without one, and returns its number.
    fn add_edit(&mut self, behind: u32, start: usize, end: usize, text: Word) -> u32 {
        let number = self.edits.len() as u32;
        if let Some(last) = self.edits.get_mut(behind as usize) {
            last.next = number;
        }
        self.edits.push(Edit { start: start as u32, end: end as u32, text, next: NONE });
        number
    }

    /// Notes that a sign is missing in front of the current place, behind what was read last.
    #[inline(never)]
    fn missing(&mut self, fault: Fault, found: Word, within: Id, sign: Word) {
        let place = self.trim_end(0, self.meaningful_end());
        self.problem(fault, found, within, self.at, self.token_end());
        // Behind a string without an end it would become part of the string.
        let inside = |last: &Node| last.flags & (Node::OPEN | Node::CURLY) == Node::OPEN && place <= last.end as usize;
        // Of a key without a value, an empty one stands behind it.
        if !self.nodes.iter().rev().take(2).any(inside) {
            self.edit(place, place, sign);
        }
    }

    /// The value that will be read next.
    fn coming(&self) -> Id {
        Id(self.nodes.len() as u32)
    }

    /// The byte at a place; 0 at the end of the text.
    #[inline(never)]
    fn byte(&self, at: usize) -> u8 {
        self.text.get(at).copied().unwrap_or(0)
    }

    /// Whether an array or object is an object.
    fn is_object(&self, open: u32) -> bool {
        self.nodes.get(open as usize).is_some_and(|node| node.kind == Type::Object)
    }

    /// The array or object around one that is being read.
    fn around(&self, open: u32) -> u32 {
        self.nodes.get(open as usize).map_or(NONE, |node| node.next)
    }

    #[inline(never)]
    fn is(&self, at: usize, kinds: u32) -> bool {
        class::at(self.text, at) & kinds != 0
    }

    /// The first place from `from` on whose byte is not of these kinds, or `end`.
    #[inline(never)]
    fn pass(&self, from: usize, end: usize, kinds: u32) -> usize {
        class::pass(self.text, from, end, kinds)
    }

    /// The first place from `from` on where no white space stands.
    #[inline(never)]
    fn blank_end(&self, from: usize) -> usize {
        self.pass(from, usize::MAX, BLANK)
    }

    fn blank(&mut self) {
        self.at = self.blank_end(self.at);
    }

    /// What stands at the current place, for a message.
    fn name(&self) -> Word {
        class::name(self.text, self.at)
    }

    /// A value was expected and none begins here.
    fn value_unexpected(&mut self, kind: u32, object: bool) -> Step {
        let number = kind & POINT != 0 && self.is(self.at + 1, DIGIT)
            || kind & PLUS != 0
                && (self.is(self.at + 1, DIGIT) || self.is(self.at + 1, POINT) && self.is(self.at + 2, DIGIT));
        if kind & (DIGIT | MINUS) != 0 {
            return self.bad_number();
        }
        if let Some(step) = self.round_bracket() {
            return step;
        }
        if self.depth == 0 {
            return self.root_unexpected();
        }
        if kind & OPEN != 0 {
            return self.too_deep();
        }
        if kind & (APOSTROPHE | BACKQUOTE) != 0 {
            self.single_quoted(self.coming());
        } else if Self::is_quote(self.sign(self.at)) {
            self.curly_quoted(self.coming());
        } else if kind & CLOSE_ARRAY != 0 && !object && self.behind_comma() {
            self.trailing_comma(problem::ITEM);
        } else if kind & (CLOSE | COMMA | END) != 0 && object {
            // A member has no value: an unreadable one stands in its place.
            self.cut |= kind == END;
            self.syntax(problem::VALUE_MISSING, self.name(), self.at, self.character_end());
            self.push(self.at, self.at, Type::Unreadable, 0);
        } else if kind & COMMA != 0 {
            self.extra_commas(false);
            return if self.is(self.at, CLOSE_ARRAY) { Step::After } else { Step::Value };
        } else if number {
            return self.bad_number();
        } else if kind & (WORD | TEXT) != 0 || kind & CLOSE == 0 && self.closing_quote(self.at) > 0 {
            return self.bad_word();
        } else if kind & (CLOSE | END) == 0 {
            return self.junk_value(object);
        }
        Step::After
    }

    /// Nothing that could be the outermost value begins here: looks for it further on.
    fn root_unexpected(&mut self) -> Step {
        let start = self.at;
        let end = self.pass(start, usize::MAX, !(OPEN | END));
        let junk = self.trim_end(start, end);
        if end < self.text.len() {
            self.preface = Some(start);
            self.syntax(problem::TEXT_BEFORE, problem::NOTHING, start, junk);
            self.edit(start, end, problem::NOTHING);
            self.at = end;
            return Step::Value;
        }
        if start < end {
            self.syntax(problem::NOT_JSON, problem::NOTHING, start, junk);
        } else if self.meaningful_end() == start {
            // A comment alone was reported as one already.
            self.syntax(problem::EMPTY, problem::NOTHING, start, start);
        }
        self.push(start, junk, Type::Unreadable, 0);
        self.hopeless = true;
        self.at = end;
        Step::After
    }

    /// Behind the character at the current place.
    fn character_end(&self) -> usize {
        let mut end = self.at;
        while end < self.text.len() && (end == self.at || self.byte(end) & 0xc0 == 0x80) {
            end += 1;
        }
        end
    }

    /// The end of what was read last, comments left out; blanks may stand in front of it.
    fn meaningful_end(&self) -> usize {
        let (start, end) = self.comments;
        if end == self.at && start < end { start } else { self.at }
    }

    /// The string that was read last, unless something stands between it and the current place.
    fn last_string(&self) -> Option<Node> {
        self.nodes
            .last()
            .copied()
            .filter(|node| node.kind == Type::String && self.blank_end(node.end as usize) == self.at)
    }

    fn behind_comma(&self) -> bool {
        self.behind_comma_at(self.meaningful_end())
    }

    fn behind_comma_at(&self, at: usize) -> bool {
        self.comma < at && self.is(self.comma, COMMA) && self.pass(self.comma + 1, at, BLANK) == at
    }

    fn trailing_comma(&mut self, last: Word) {
        self.replace(problem::TRAILING_COMMA, last, self.comma, self.comma + 1, problem::NOTHING);
    }

    /// Passes over commas that separate nothing.
    fn extra_commas(&mut self, object: bool) {
        let before = if self.behind_comma() { self.comma } else { self.at };
        let start = self.at;
        let mut end = start;
        while self.is(self.at, COMMA) {
            self.comma = self.at;
            self.at += 1;
            end = self.at;
            self.blank();
        }
        // In front of a closing bracket the comma before them is one too many as well.
        let closes = self.is(self.at, CLOSE);
        let from = if closes { before } else { start };
        let fault = if end - from > 1 { problem::EXTRA_COMMAS } else { problem::EXTRA_COMMA };
        self.syntax(fault, of(object, problem::A_VALUE, problem::A_MEMBER), start, end);
        self.edit(from, end, problem::NOTHING);
        if closes {
            // Nothing further is to be said about a trailing comma.
            self.comma = 0;
        }
    }

    /// Further members may follow the outermost object, which a bracket too much has ended, or the outermost value be a
    /// key: how to go on then.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn members_behind(&mut self) -> Option<Step> {
        if self.is(self.at, COMMA) && self.key_at(self.blank_end(self.at + 1)) && self.is_object(0) {
            self.reopen(0);
            return Some(Step::After);
        }
        if self.is(self.at, COLON) && self.nodes.len() == 1 && self.last_string().is_some() {
            self.object_without_bracket();
            return Some(Step::Colon);
        }
        None
    }

    /// Goes on with an object that has ended, and says that it was too early.
    fn reopen(&mut self, object: u32) {
        let end = self.open_again(object);
        self.replace(problem::CLOSED_EARLY, problem::NOTHING, end - 1, end, problem::NOTHING);
    }

    /// Makes an object the innermost one that is being read. Returns where it ended.
    fn open_again(&mut self, object: u32) -> usize {
        let around = core::mem::replace(&mut self.open, object);
        self.depth += 1;
        let node = self.nodes.get_mut(object as usize);
        node.map_or(0, |node| {
            node.next = around;
            node.end as usize
        })
    }

    /// The mistake with a fix that was found at a place.
    #[inline(never)]
    fn problem_at(&mut self, place: usize) -> Option<&mut Problem> {
        self.problems.iter_mut().find(|problem| problem.start as usize == place && problem.edits != NONE)
    }

    /// Something follows the outermost value.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn rest_unexpected(&mut self) {
        while self.comment() {}
        let start = self.at;
        if start >= self.text.len() {
            return;
        }
        let end = self.trim_end(start, self.text.len());
        let value = self.pass(start, end, !OPEN) < end;
        match self.preface {
            Some(preface) if !value => {
                // What belongs to the text in front, a closing parenthesis or fence, is the same mistake.
                if let Some(problem) = self.problem_at(preface) {
                    problem.fault = problem::TEXT_AROUND;
                    let edits = problem.edits;
                    self.add_edit(edits, start, end, problem::NOTHING);
                }
            }
            _ => {
                let fault = if value { problem::VALUES_BEHIND } else { problem::TEXT_BEHIND };
                self.replace(fault, problem::NOTHING, start, end, problem::NOTHING);
            }
        }
    }

    /// Behind the last byte of `start..end` that is not white space.
    #[inline(never)]
    fn trim_end(&self, start: usize, mut end: usize) -> usize {
        while end > start && self.is(end - 1, BLANK) {
            end -= 1;
        }
        end
    }
}

/// Which of two an array and an object take.
const fn of<T: Copy>(object: bool, array: T, member: T) -> T {
    if object { member } else { array }
}
