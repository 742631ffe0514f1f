//! Strings in the wrong quotes, without an end, or with something in them that JSON does not take.

use super::super::class::{
    self, BACKSLASH, BREAK, CLOSE, CLOSE_OBJECT, COLON, COMMA, CONTROL, END, FEED, OPEN, QUOTE, SPACE, WORD,
};
use super::super::document::{Document, Id, Node, Type};
use super::super::problem::{self, Fault, LONE_SURROGATE, NONE, Problem, Word, keep_first};
use super::super::reader::Reader;
use super::super::scan;
use super::super::string;
use crate::diagnostic::Code;

/// A typographic double quote, as word processors put them, or the low one of German.
const DOUBLE: u8 = 1;

/// A typographic single quote.
const SINGLE: u8 = 2;

/// The full-width colon, as input methods write it: its last byte.
pub(super) const WIDE_COLON: u8 = 0x9a;

/// The full-width comma: its last byte.
pub(super) const WIDE_COMMA: u8 = 0x8c;

/// How far behind a string is looked for another end of it, in bytes.
pub(super) const LINE: usize = 512;

impl Reader<'_> {
    /// Which sign of three bytes stands at a place, a typographic quote or a full-width form; 0 for none.
    #[inline(never)]
    pub(super) fn sign(&self, at: usize) -> u8 {
        match self.text.get(at..at + 3) {
            Some([0xe2, 0x80, 0x9c..=0x9e]) => DOUBLE,
            Some([0xe2, 0x80, 0x98 | 0x99]) => SINGLE,
            Some([0xef, 0xbc, last @ (WIDE_COLON | WIDE_COMMA)]) => *last,
            _ => 0,
        }
    }

    /// Whether a sign is a typographic quote.
    pub(super) const fn is_quote(sign: u8) -> bool {
        matches!(sign, DOUBLE | SINGLE)
    }

    /// A string in typographic quotes, or with a typographic quote in front and a straight one behind.
    pub(super) fn curly_quoted(&mut self, within: Id) {
        let start = self.at;
        let quote = self.sign(start);
        let content = start + 3;
        let (mut close, mut width) = (content, 0);
        // Looked for once a line, lest many quotes without a partner take long.
        if start >= self.no_curly {
            let mut at = content;
            while !self.is(at, FEED | END) {
                // An apostrophe within the text has the form of the closing quote.
                if self.sign(at) == quote && (quote == DOUBLE || self.ends_string(at + 3)) {
                    (close, width) = (at, 3);
                    break;
                }
                if width == 0 && self.is(at, QUOTE) {
                    (close, width) = (at, 1);
                }
                at += 1 + usize::from(self.is(at, BACKSLASH) && self.is(at + 1, BACKSLASH | QUOTE));
            }
            if width < 3 {
                self.no_curly = at;
            }
        }
        let end = close + width;
        let (kind, flags) = match width {
            0 => (Type::Unreadable, Node::OPEN),
            1 => (Type::String, Node::CURLY | Node::OPEN),
            _ => (Type::String, Node::CURLY),
        };
        self.push(start, end, kind, flags);
        self.at = end;
        self.problem(problem::STRAIGHT_QUOTES, problem::NOTHING, within, start, end);
        if width > 0 {
            self.requote(start, content, close, 0);
        }
        if width == 3 {
            self.edit(close, end, problem::QUOTE);
        }
    }

    /// Writes a straight double quote in place of the bytes from `start` on, and escapes those behind it up to `close`.
    /// A backslash in front of `quote` goes.
    fn requote(&mut self, start: usize, content: usize, close: usize, quote: u8) {
        self.edit(start, content, problem::QUOTE);
        let mut at = content;
        while at < close {
            if self.is(at, QUOTE) {
                self.edit(at, at + 1, problem::ESCAPED_QUOTE);
            } else if self.is(at, BACKSLASH) {
                if at + 1 == close {
                    // It would escape the quote.
                    self.edit(at, close, problem::ESCAPED_BACKSLASH);
                } else if quote > 0 && self.byte(at + 1) == quote {
                    // `\'` needs no backslash between double quotes.
                    self.edit(at, at + 1, problem::NOTHING);
                }
                at += 1;
            }
            at += 1;
        }
    }

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
        // The last byte in front of the closing quote that is no blank.
        let mut stop = end - 2;
        while stop > start && self.is(stop, SPACE) {
            stop -= 1;
        }
        let is_key = self.is(self.blank_end(next + 1), COLON);
        if stop > start && self.is(stop, COMMA) && is_key == object && self.at == end {
            self.end_earlier(problem::STRING_OPEN, within, start, stop);
            return true;
        }
        // A comma in front of what is a key: the string has ended, and something stands behind it.
        let comma = self.trim_end(end, next).wrapping_sub(1);
        if object && self.is(comma, COMMA) && self.is(self.blank_end(self.string_end(next + 1)), COLON) {
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
        let end = stop - usize::from(self.byte(stop - 1) == b'\'' && stop > start + 2);
        self.end_last(end, Node::OPEN);
        self.at = stop;
        // What was said of its inside may be about what is none of it.
        while self.problems.last().is_some_and(|problem| problem.start as usize > start) {
            self.problems.pop();
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
    fn ends_value(&self, at: usize, object: bool) -> bool {
        let next = self.blank_end(at);
        // Of an object a key must follow, lest the comma be part of the text.
        self.is(next, CLOSE | END) || self.is(next, COMMA) && (!object || self.is(self.blank_end(next + 1), QUOTE))
    }

    /// A string in single quotes or backquotes.
    pub(super) fn single_quoted(&mut self, within: Id) {
        let start = self.at;
        let quote = self.byte(start);
        let mut at = start + 1;
        let mut flags = 0;
        // The first quote, which closes the string unless another one does.
        let mut close = 0;
        let mut double = 0;
        let mut fault = problem::DOUBLE_QUOTES;
        while !self.is(at, BREAK | END) && (close == 0 || at < close + LINE) {
            let byte = self.byte(at);
            if byte == quote {
                // In front of a word it is an apostrophe.
                let ends = !self.is(self.blank_end(at + 1), WORD);
                fault = fault.unsure_if(close > 0 || self.is(at + 1, WORD));
                if close == 0 || ends {
                    close = at;
                }
                if ends {
                    break;
                }
            } else if byte == b'"' && close + double == 0 {
                if self.ends_string(at + 1) {
                    fault = fault.unsure_if(true);
                    close = at;
                    break;
                }
                double = at;
            } else if byte == b'\\' {
                at += 1;
                if self.byte(at) != quote {
                    flags |= Node::ESCAPED | Node::UNICODE_ESCAPE;
                }
            }
            at += 1;
        }
        let end = if close > 0 { close + 1 } else { at.min(self.text.len()) };
        if close == 0 {
            flags |= Node::OPEN;
            self.cut |= end == self.text.len();
        }
        self.push(start, end, Type::String, flags);
        self.at = end;
        let found = if quote == b'\'' { problem::SINGLE_QUOTES } else { problem::BACKQUOTES };
        self.problem(fault, found, within, start, end);
        if close > 0 {
            self.requote(start, start + 1, close, quote);
            if !self.is(close, QUOTE) {
                self.edit(close, end, problem::QUOTE);
            }
        }
    }

    /// Whether two double quotes touch here. They may belong to one string.
    pub(super) fn quotes_touch(&self) -> bool {
        self.is(self.at, QUOTE) && self.is(self.at - 1, QUOTE)
    }

    /// More than one quote stands at the beginning or end of the string read last, a key or a value: keeps the innermost
    /// ones.
    pub(super) fn quotes_doubled(&mut self, key: bool, object: bool) -> bool {
        let Some(node) = self.last_string() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let touch = self.quotes_touch();
        let empty = end - start == 2;
        if node.flags & !(Node::ESCAPED | Node::UNICODE_ESCAPE) != 0 || self.at != end || !(touch || empty) {
            return false;
        }
        let open = if empty { end - usize::from(!touch) } else { start };
        let close = if empty { self.quote_behind(open + 1, open + LINE) } else { end - 1 };
        let stop = self.pass(close + 1, self.text.len(), QUOTE);
        let ends = if key { self.is(self.blank_end(stop), COLON) } else { self.ends_value(stop, object) };
        if close == 0 || !ends {
            return false;
        }
        let within = if key { self.within() } else { Id(self.nodes.len() as u32 - 1) };
        self.end_last(close + 1, Node::ESCAPED);
        if let Some(node) = self.nodes.last_mut() {
            node.start = open as u32;
        }
        self.at = stop;
        self.problem(problem::QUOTES_DOUBLED, problem::NOTHING, within, start, stop);
        self.edit(start, open, problem::NOTHING);
        self.edit(close + 1, stop, problem::NOTHING);
        true
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

    /// Says that the string in front of the current place has no closing quote.
    #[cold]
    #[inline(never)]
    pub(in crate::json) fn unterminated(&mut self, within: Id, start: usize) {
        let end = self.at;
        self.cut = end == self.trim_end(0, self.text.len());
        self.problem(problem::STRING_OPEN, problem::NOTHING, within, start, end);
        // A typographic or single quote was meant as the closing one.
        let curly = end > start + 3 && self.sign(end - 3) == DOUBLE;
        let single = end > start + 2 && self.byte(end - 1) == b'\'';
        self.insert_quote(end - if curly { 3 } else { usize::from(single) }, end);
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

impl Document<'_> {
    /// Lists the strings that hold a surrogate as bytes of its own, which only WTF-8 has.
    pub(in crate::json) fn note_raw_surrogates(&mut self, max_problems: usize) {
        let text = self.text;
        let listed = self.problems.len();
        let mut known = 0;
        let mut room = max_problems;
        for (index, node) in self.nodes.iter().enumerate() {
            let (start, end) = (node.start, node.end);
            if node.kind != Type::String
                || string::lone(text.get(start as usize..end as usize).unwrap_or_default()).is_none()
            {
                continue;
            }
            // The strings that are known already, in document order as the list is.
            let mut found = false;
            while let Some(problem) =
                self.problems.get(known).filter(|problem| known < listed && problem.start <= start)
            {
                found |= problem.start == start && problem.code() == Code::JsonLoneSurrogate;
                known += 1;
            }
            if found {
                continue;
            }
            if room > 0 {
                room -= 1;
                let within = Id(index as u32);
                self.problems.push(Problem {
                    fault: LONE_SURROGATE,
                    found: problem::NOTHING,
                    within,
                    start,
                    end,
                    edits: NONE,
                });
            } else {
                self.unlisted.surrogates += 1;
            }
        }
        keep_first(&mut self.problems, max_problems, &mut self.unlisted);
    }
}
