//! Strings without an end, with another one than it seems, or with something in them that JSON does not take.

use core::mem::take;

use super::super::class::{
    self, APOSTROPHE, BACKQUOTE, BACKSLASH, BREAK, CLOSE, CLOSE_OBJECT, COLON, COMMA, CONTROL, END, FEED, OPEN, QUOTE,
    SPACE,
};
use super::super::document::{Id, Node};
use super::super::problem::{self, Fault, NONE, Word};
use super::super::reader::Reader;
use super::super::scan;
use super::quotes::DOUBLE;

/// How far behind a string is looked for another end of it, in bytes.
pub(super) const LINE: usize = 512;

impl Reader<'_> {
    /// Whether what follows a closing quote stands at `at`.
    pub(super) fn ends_string(&self, at: usize) -> bool {
        self.is(self.blank_end(at), COMMA | CLOSE | COLON | END)
    }

    /// The next double quote from `from` on that no backslash escapes, in the line and in front of `limit`; or 0.
    pub(super) fn quote_behind(&self, mut from: usize, limit: usize) -> usize {
        let mut escaped = false;
        while from < limit && !self.is(from, FEED | END) {
            let quote = self.is(from, QUOTE);
            if quote && !escaped {
                return from;
            }
            escaped = !escaped && self.is(from, BACKSLASH);
            from += 1;
        }
        0
    }

    /// The next double quote of the line, if it ends a value whose opening quote is missing; or 0.
    pub(super) fn closing_quote(&mut self, from: usize) -> usize {
        if from < self.no_quote {
            return 0;
        }
        let close = self.quote_behind(from, usize::MAX);
        if close > 0 && self.ends_value(close + 1, self.is_object(self.open)) {
            return close;
        }
        // Asked for from any place in front of that quote, or of the end of the line, the answer is the same.
        self.no_quote = if close > 0 { close } else { self.pass(from, usize::MAX, !(BREAK | END)) };
        0
    }

    /// The string read last ends too early, at a quote that belongs to its text, or too late, at the quote in front of
    /// the next key or item: what stands between that quote and the next ones of the line tells. Mends either.
    pub(super) fn quote_inside(&mut self, object: bool) -> bool {
        let Some(node) = self.last_string() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        if node.flags & !(Node::ESCAPED | Node::UNICODE_ESCAPE) != 0
            || self.is(self.at, QUOTE | OPEN)
            || self.byte(self.at) == b'\''
        {
            return false;
        }
        let limit = end + LINE;
        let next = self.quote_behind(end, limit);
        if next == 0 {
            return false;
        }
        let within = Id(self.nodes.len() as u32 - 1);
        // The brackets and the comma in front of the closing quote, which may be that of the next key or item.
        let mut tail = end - 1;
        while tail > start + 1 && self.is(tail - 1, OPEN | CLOSE | COMMA | SPACE) {
            tail -= 1;
        }
        tail = self.pass(tail, end, SPACE);
        let is_key = self.is(self.blank_end(next + 1), COLON);
        if self.at == end && (self.is(tail, COMMA) && is_key == object || self.is(tail, CLOSE) && is_key) {
            self.end_earlier(problem::STRING_OPEN, within, start, tail);
            return true;
        }
        // In front of a key: the string has ended, and something stands behind it.
        if object && self.key_at(next) {
            return false;
        }
        let mut close = next;
        while !self.ends_value(close + 1, object) {
            close = self.quote_behind(close + 1, limit);
            if close == 0 {
                return false;
            }
        }
        self.end_last(close + 1, Node::ESCAPED);
        self.problem(problem::QUOTE_INSIDE, problem::NOTHING, within, end - 1, end);
        let mut quote = end - 1;
        while quote < close {
            self.edit(quote, quote + 1, problem::ESCAPED_QUOTE);
            quote = self.quote_behind(quote + 1, limit);
        }
        true
    }

    /// Moves the end of the string read last.
    pub(super) fn end_last(&mut self, end: usize, flag: u8) {
        if let Some(node) = self.nodes.last_mut() {
            node.end = end as u32;
            node.flags |= flag;
        }
        self.at = end;
    }

    /// Ends the string read last, which begins at `start`, where its closing quote is missing.
    pub(super) fn end_earlier(&mut self, fault: Fault, within: Id, start: usize, stop: usize) {
        let end = stop - usize::from(self.is(stop - 1, APOSTROPHE | BACKQUOTE) && stop > start + 2);
        self.end_last(end, Node::OPEN);
        self.at = stop;
        // What was said of its inside may be about what is none of it.
        while self.problems.last().is_some_and(|problem| problem.start as usize > start) {
            self.problems.pop();
        }
        if self.inside.0 as usize == start {
            self.unlisted.syntax -= take(&mut self.inside.1);
        }
        self.problem(fault, problem::NOTHING, within, start, stop);
        // A single quote was meant as the closing one.
        self.insert_quote(end, stop);
    }

    /// Mends a string without an end by a quote in place of `start..end`. A backslash in front would escape it, and goes.
    pub(super) fn insert_quote(&mut self, start: usize, end: usize) {
        let mut escape = start;
        while escape > 0 && self.is(escape - 1, BACKSLASH) {
            escape -= 1;
        }
        self.edit(start - (start - escape) % 2, end, problem::QUOTE);
    }

    /// Whether what follows the closing quote of a value stands at `at`.
    pub(super) fn ends_value(&self, at: usize, object: bool) -> bool {
        let next = self.blank_end(at);
        // Of an object a key must follow, lest the comma be part of the text.
        self.is(next, CLOSE | END) || self.is(next, COMMA) && (!object || self.is(self.blank_end(next + 1), QUOTE))
    }

    /// Whether a string with a raw line break goes on behind it, rather than lacking its closing quote: what
    /// follows the next quote tells.
    #[cold]
    pub(in crate::json) fn string_goes_on(&self, line_break: usize) -> bool {
        let end = self.string_end(line_break);
        self.byte(end - 1) == b'"' && self.ends_string(end)
    }

    /// Ends a string that has no closing quote. Brackets and commas at its end are taken for the document's.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn end_without_quote(&mut self, start: usize, stop: usize) {
        let inside = start + 1;
        let mut end = self.trim_end(inside, stop);
        let mut tail = end;
        while tail > inside && self.is(tail - 1, CLOSE | COMMA | class::BLANK) {
            tail -= 1;
        }
        let mut open = self.open;
        let mut matching = tail < end;
        for at in tail..end {
            let kind = class::at(self.text, at);
            if kind & CLOSE != 0 {
                matching &= open != NONE && self.is_object(open) == (kind == CLOSE_OBJECT);
                open = self.around(open);
            }
        }
        if matching {
            end = tail;
        } else if end > inside && self.is(end - 1, COMMA) {
            end -= 1;
        }
        self.at = end;
    }

    /// Says that the string in front of the current place has no closing quote. Returns the flag that it does not
    /// deserve: with another quote in place of it, it has an end of the usual length.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn unterminated(&mut self, within: Id, start: usize) -> u8 {
        let end = self.at;
        self.cut = end == self.trim_end(0, self.text.len());
        self.problem(problem::STRING_OPEN, problem::NOTHING, within, start, end);
        // A typographic or single quote was meant as the closing one.
        let curly = end > start + 3 && self.sign(end - 3) == DOUBLE;
        let single = end > start + 2 && self.is(end - 1, APOSTROPHE | BACKQUOTE);
        self.insert_quote(end - if curly { 3 } else { usize::from(single) }, end);
        if single { Node::OPEN } else { 0 }
    }

    /// Says that a backslash begins no escape; returns how many bytes to pass over.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn bad_escape(&mut self, within: Id, at: usize) -> usize {
        let next = self.byte(at + 1);
        let unicode = next == b'u';
        let mut end = at + 2;
        // Up to four digits, or the rest of a character.
        while if unicode {
            end < at + 6 && self.byte(end).is_ascii_hexdigit()
        } else {
            next >= 0x80 && self.byte(end) & 0xc0 == 0x80
        } {
            end += 1;
        }
        if next == 0 {
            end = at + 1;
        }
        let length = end - at;
        if self.is(at + 1, BREAK) {
            self.problem(problem::BREAK_ESCAPED, problem::NOTHING, within, at, end);
            self.edit(at, end, problem::ESCAPED_FEED);
            return length;
        }
        if unicode {
            self.problem(problem::UNICODE_ESCAPE, problem::NOTHING, within, at, end);
            return length;
        }
        let string = self.at as u32;
        if self.bad_escape.0 == string {
            // One problem a string: the first one's fix mends them all.
            if self.bad_escape.1 != NONE {
                self.bad_escape.1 = self.add_edit(self.bad_escape.1, at, at + 1, problem::ESCAPED_BACKSLASH);
            }
            return length;
        }
        self.problem(problem::ESCAPE, problem::NOTHING, within, at, end);
        self.edit(at, at + 1, problem::ESCAPED_BACKSLASH);
        self.bad_escape = (string, self.last_edit);
        length
    }

    /// Says that control characters stand as they are in the string in front of the current place, from `first` on.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn raw_control(&mut self, within: Id, first: usize) {
        let end = self.at;
        if first >= end {
            // Blanks behind a string without an end are none of it.
            return;
        }
        let fault = match class::at(self.text, first) {
            SPACE => problem::TAB_RAW,
            CONTROL => problem::CONTROL_RAW,
            _ => problem::BREAK_RAW,
        };
        self.problem(fault, problem::NOTHING, within, first, first + 1);
        for at in first..end {
            let byte = self.byte(at);
            if byte < 0x20 {
                let escape = match byte {
                    9 => problem::ESCAPED_TAB,
                    10 => problem::ESCAPED_FEED,
                    13 => problem::ESCAPED_RETURN,
                    _ => Word(problem::CONTROLS.0 + byte),
                };
                self.edit(at, at + 1, escape);
            }
        }
    }

    /// Behind the closing quote of a string whose inside begins at `at`.
    #[inline(never)]
    pub(super) fn string_end(&self, mut at: usize) -> usize {
        loop {
            at = scan::stop_of_string(self.text, at);
            match class::at(self.text, at) {
                END => return at,
                QUOTE => return at + 1,
                BACKSLASH => at = (at + 2).min(self.text.len()),
                _ => at += 1,
            }
        }
    }
}
