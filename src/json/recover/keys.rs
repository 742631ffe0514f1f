//! Keys without quotes or without a colon behind them.

use super::super::class::{
    APOSTROPHE, BACKQUOTE, BLANK, CLOSE, CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, DIGIT, END, EQUALS, FEED, LETTER,
    MINUS, OPEN, OPEN_OBJECT, PLUS, QUOTE, SEMICOLON, TOKEN, WORD,
};
use super::super::document::{Node, Type};
use super::super::problem::{self, NONE};
use super::super::reader::{Reader, Step};
use super::quotes::WIDE_COLON;
use super::strings::LINE;

/// The longest placeholder of a template that is known for one, in bytes.
const PLACEHOLDER: usize = 128;

impl Reader<'_> {
    /// A key was expected and none begins here.
    pub(super) fn key_unexpected(&mut self, kind: u32) -> Step {
        let start = self.at;
        if kind & (END | CLOSE_ARRAY) != 0 {
            return Step::After;
        }
        if kind & CLOSE_OBJECT != 0 {
            if self.behind_comma() {
                self.trailing_comma(problem::MEMBER);
            }
            return Step::After;
        }
        if kind & (APOSTROPHE | BACKQUOTE) != 0 {
            self.single_quoted(self.within());
            return Step::Colon;
        }
        if Self::is_quote(self.sign(start)) {
            self.curly_quoted(self.within());
            return Step::Colon;
        }
        if kind & WORD != 0 && self.sign(start) == 0 {
            self.bare_key();
            return Step::Colon;
        }
        if kind & OPEN != 0 {
            if kind & OPEN_OBJECT != 0 {
                if self.item_not_closed() {
                    return Step::Value;
                }
                if self.template() {
                    return Step::After;
                }
                if self.bracket_doubled() {
                    return if self.depth == 0 { Step::Value } else { Step::Key };
                }
                if self.behind_comma()
                    && (self.surplus(start) > 0 || self.list_surplus(start) > 0)
                    && self.list_without_bracket()
                {
                    return Step::Value;
                }
            }
            self.syntax(problem::KEY_MISSING, problem::NOTHING, start, start + 1);
            self.push(start, start, Type::Unreadable, 0);
            return Step::Value;
        }
        if kind & COMMA != 0 {
            self.extra_commas(true);
            return if self.is(self.at, CLOSE_OBJECT) { Step::After } else { Step::Key };
        }
        let found = self.name();
        // A comma in front of it would be left over.
        let comma = self.behind_comma();
        let end = self.junk();
        self.syntax(problem::KEY_EXPECTED, found, start, end);
        self.edit(if comma && self.is(self.at, CLOSE_OBJECT) { self.comma } else { start }, end, problem::NOTHING);
        Step::Key
    }

    /// A second `{` at the beginning of an object, with a key behind it.
    fn bracket_doubled(&mut self) -> bool {
        let start = self.at;
        if self.open as usize + 1 != self.nodes.len() || !self.is(self.blank_end(start + 1), QUOTE) {
            return false;
        }
        if self.depth > 1 {
            self.replace(problem::KEY_EXPECTED, self.name(), start, start + 1, problem::NOTHING);
            self.at += 1;
            return true;
        }
        // The first one stands in front of the document, as the last of those that close may stand behind it.
        let before = self.nodes.pop().map_or(0, |node| node.start as usize);
        self.open = NONE;
        self.depth = 0;
        self.preface = Some(before);
        self.replace(problem::TEXT_BEFORE, problem::NOTHING, before, before + 1, problem::NOTHING);
        true
    }

    /// A key without quotes, or with the closing one only.
    fn bare_key(&mut self) {
        let start = self.at;
        let mut ascii = true;
        while self.is(self.at, TOKEN & !PLUS) && self.sign(self.at) == 0 {
            ascii &= self.byte(self.at) < 0x80;
            self.at += 1;
        }
        let end = self.at;
        let closed = self.is(end, QUOTE);
        self.at += usize::from(closed);
        self.push(start, end, Type::String, Node::BARE);
        let fault = problem::KEY_BARE.unsure_if(closed || !ascii);
        self.syntax(fault, problem::NOTHING, start, self.at);
        self.edit(start, start, problem::QUOTE);
        if !closed {
            self.edit(end, end, problem::QUOTE);
        }
    }

    /// A key was read, and no colon follows it.
    pub(super) fn colon_missing(&mut self, kind: u32) -> Step {
        if self.key_ran_over() {
            return Step::Value;
        }
        if self.quotes_doubled(true, true) {
            return Step::Colon;
        }
        if kind & (COMMA | CLOSE_ARRAY) != 0 && self.key_is_item() {
            return Step::After;
        }
        let start = self.at;
        let wide = self.sign(start) == WIDE_COLON;
        let value = self.blank_end(start + 1);
        let comma = kind & COMMA != 0 && !self.is(value, COMMA | CLOSE | END) && !self.key_at(value);
        if kind & (EQUALS | SEMICOLON) != 0 || wide || comma {
            let found = self.name();
            self.at = self.character_end() + usize::from(kind & EQUALS != 0 && self.byte(start + 1) == b'>');
            self.replace(problem::COLON_WRONG.unsure_if(comma), found, start, self.at, problem::COLON);
            return Step::Value;
        }
        if self.key_at(start) {
            self.member_without_value(start);
            return Step::Key;
        }
        if kind & (QUOTE | OPEN | MINUS | DIGIT | LETTER | APOSTROPHE) != 0 {
            self.missing(
                problem::COLON_MISSING.unsure_if(self.quotes_touch()),
                problem::NOTHING,
                self.coming(),
                problem::COLON,
            );
            return Step::Value;
        }
        self.unfinished();
        if kind != END || !self.cut {
            self.cut |= kind == END;
            self.syntax(problem::COLON_AND_VALUE_MISSING, self.name(), start, self.character_end());
        } else if self.listed
            && let Some(problem) = self.problems.last_mut()
        {
            // A closing quote alone would not do.
            problem.edits = NONE;
        }
        self.push(start, start, Type::Unreadable, 0);
        Step::After
    }

    /// Whether a key begins at a place: a string that a colon follows.
    pub(super) fn key_at(&self, at: usize) -> bool {
        let close = if self.is(at, QUOTE) { self.quote_behind(at + 1, at + LINE) } else { 0 };
        close > 0 && self.is(self.blank_end(close + 1), COLON)
    }

    /// The key read last has no value: the next key stands in its place.
    pub(super) fn member_without_value(&mut self, next: usize) {
        self.problem(problem::VALUE_MISSING, problem::NEXT_KEY, self.within(), next, self.token_end());
        self.push(next, next, Type::Unreadable, 0);
    }

    /// Of a string in which the text ends, nothing is to be said: more of it may have been meant to follow.
    pub(super) fn unfinished(&mut self) {
        if self.cut
            && let Some(last) = self.nodes.last_mut().filter(|last| last.flags & Node::OPEN != 0)
        {
            last.kind = Type::Unreadable;
        }
    }

    /// `{{ name }}` where a value is expected: what a template has in place of one.
    fn template(&mut self) -> bool {
        let index = self.open as usize;
        let start = self.nodes.get(index).map_or(0, |node| node.start as usize);
        if start + 1 != self.at || index + 1 != self.nodes.len() {
            return false;
        }
        let name = self.at + 1;
        let end = self.pass(name, name + PLACEHOLDER - 1, !(OPEN_OBJECT | CLOSE_OBJECT | QUOTE | FEED));
        if !self.is(end, CLOSE_OBJECT) || !self.is(end + 1, CLOSE_OBJECT) || end + 2 > name + PLACEHOLDER {
            return false;
        }
        self.at = end + 2;
        self.close();
        if let Some(node) = self.nodes.get_mut(index) {
            node.kind = Type::Unreadable;
        }
        self.syntax(problem::PLACEHOLDER, problem::NOTHING, start, self.at);
        true
    }

    /// Mends `"name: "x"`: the key read last has swallowed its colon, because its closing quote is missing.
    fn key_ran_over(&mut self) -> bool {
        let Some(node) = self.nodes.last().copied() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let open = node.flags == Node::OPEN && self.is(start, QUOTE);
        // The inside of the token.
        let (from, to) = (start + 1, end.saturating_sub(usize::from(!open)));
        let stop = self.pass(from, to, !COLON);
        if stop <= from || stop >= to {
            return false;
        }
        let blank = self.pass(stop + 1, to, BLANK | OPEN) == to;
        let comma = if self.byte(to - 1) == b' ' { to - 2 } else { to - 1 };
        let more = self.is(comma, COMMA) && self.at == end && !self.is(end, QUOTE);
        if !open && (node.flags != 0 || !(blank || more)) {
            return false;
        }
        // That the quote is missing somewhere was said: here is where.
        if open && self.listed {
            self.problems.pop();
        } else if open {
            self.unlisted.syntax -= 1;
        }
        self.cut = false;
        self.end_earlier(problem::KEY_OPEN, self.within(), start, stop);
        self.at = stop + 1;
        true
    }
}
