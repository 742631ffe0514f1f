//! Comments, words and numbers that JSON does not have.

use super::super::class::{
    self, BACKSLASH, BLANK, BREAK, CLOSE, CLOSE_OBJECT, COLON, COMMA, CONTROL, DIGIT, END, EQUALS, FEED, LETTER,
    LOW_LINE, MINUS, OPEN, OPEN_OBJECT, PLUS, POINT, QUOTE, TEXT, TOKEN, WORD,
};
use super::super::document::Type;
use super::super::problem::{self, Word};
use super::super::reader::{Reader, Step};
use super::strings::LINE;

impl Reader<'_> {
    /// Passes over a comment, if one begins here, and says that JSON has none. White space that JSON does not know, as
    /// web pages have it, is passed over as well.
    pub(super) fn comment(&mut self) -> bool {
        let start = self.at;
        let (mut end, mut fault, mut text) = (start, problem::COMMENT, problem::NOTHING);
        match (self.byte(start), self.byte(start + 1)) {
            (b'#', b' ' | b'\t' | b'\n' | b'\r' | b'#' | b'!') | (b'/', b'/') => end = self.line_end(),
            (b'#', _) if self.is(start + 1, END) => end = self.line_end(),
            (b'/', b'*') => {
                end += 2;
                while !self.is(end, END) && (self.byte(end) != b'*' || self.byte(end + 1) != b'/') {
                    end += 1;
                }
                if self.is(end, END) {
                    // It may have begun by accident, and the document be in it.
                    fault = problem::COMMENT.unsure_if(true);
                }
                end = (end + 2).min(self.text.len());
            }
            (b'<' | b'=' | b'>' | b'|', _) if self.is_conflict(start) => {
                (fault, end) = (problem::CONFLICT, self.line_end());
            }
            (0x80.., _) => {
                (fault, text) = (problem::ODD_BLANK, problem::BLANK);
                while let width @ 1.. = odd_blank_width(self.text.get(end..).unwrap_or_default()) {
                    end += width;
                }
            }
            _ => {}
        }
        if start == end {
            return false;
        }
        if fault == problem::COMMENT && self.is(end, END) && self.depth > 0 {
            // What closes the document, and more, may have lost its line breaks and stand in it.
            fault = problem::COMMENT.unsure_if(true);
        }
        self.comments.0 = self.meaningful_end();
        self.replace(fault, problem::NOTHING, start, end, text);
        self.at = end;
        self.blank();
        self.comments.1 = self.at;
        true
    }

    /// Whether version control has left a mark at a place, seven equal signs.
    fn is_conflict(&self, at: usize) -> bool {
        let mark = self.text.get(at..at + 7).unwrap_or_default();
        !mark.is_empty() && mark.iter().all(|sign| *sign == self.byte(at))
    }

    fn line_end(&self) -> usize {
        self.pass(self.at, usize::MAX, !(BREAK | END))
    }

    /// Passes over bytes that mean nothing in JSON, and returns their end.
    pub(super) fn junk(&mut self) -> usize {
        let known = CONTROL | BLANK | QUOTE | OPEN | CLOSE | COMMA | COLON | LETTER | DIGIT | MINUS | END;
        let end = self.pass(self.at + 1, usize::MAX, !known);
        self.at = end;
        self.blank();
        end
    }

    /// Something that means nothing in JSON stands where a value is expected.
    pub(super) fn junk_value(&mut self, object: bool) -> Step {
        let start = self.at;
        let found = self.name();
        let end = self.junk();
        self.syntax(problem::VALUE_MISSING, found, start, end);
        let last = self.is(self.at, CLOSE | COMMA | END);
        if !last || !object && !self.behind_comma_at(start) && self.is(self.at, class::CLOSE_ARRAY) {
            self.edit(start, end, problem::NOTHING);
        }
        if !last {
            return Step::Value;
        }
        self.push(start, end, Type::Unreadable, 0);
        Step::After
    }

    /// Passes over words behind a member's value that are no key, or takes a number and them for text without quotes.
    pub(super) fn text_behind_value(&mut self, object: bool) -> bool {
        let start = self.at;
        let number = self.nodes.last().copied().filter(|node| {
            let end = node.end as usize;
            node.kind == Type::Number
                && (object && self.is(start, DIGIT | TEXT) && self.blank_end(end) == start
                    || end == start && self.is(start, QUOTE) && self.ends_value(start + 1, object))
        });
        if number.is_none() && !(object && self.is(start, WORD)) || self.sign(start) > 0 {
            return false;
        }
        let stop = self.pass(start, usize::MAX, !(QUOTE | COMMA | OPEN | CLOSE | BREAK | COLON | EQUALS | END));
        // The quote may be there at the end.
        let closed = number.is_some() && self.is(stop, QUOTE) && self.ends_string(stop + 1);
        if !closed && !self.is(stop, COMMA | CLOSE | BREAK | END) {
            return false;
        }
        self.at = if closed { stop + 1 } else { self.trim_end(start, stop) };
        if let Some(number) = number {
            // A cron expression without quotes.
            let first = number.start as usize;
            self.nodes.pop();
            self.push(first, self.at, Type::Unreadable, 0);
            self.without_quotes(closed, first, self.at);
            return true;
        }
        self.replace(problem::STRAY_BEHIND_MEMBER, problem::OTHER_TEXT, start, self.at, problem::NOTHING);
        true
    }

    /// Behind the token that begins here, for the range of a diagnostic.
    #[inline(never)]
    pub(super) fn token_end(&self) -> usize {
        let start = self.at;
        if self.sign(start) > 0 {
            // All of them are three bytes long.
            start + 3
        } else if self.is(start, QUOTE) {
            self.pass(start, self.string_end(start + 1), !FEED)
        } else if self.is(start, WORD | MINUS) {
            self.pass(start, usize::MAX, TOKEN)
        } else {
            (start + 1).min(self.text.len())
        }
    }

    pub(super) fn bad_number(&mut self) -> Step {
        let start = self.at;
        let plus = self.is(start, PLUS);
        if self.is(start, PLUS | POINT) {
            self.at += 1;
        }
        let mut end = self.token_end();
        if self.is(end - 1, POINT) && self.is(self.blank_end(end), QUOTE) {
            // The point is meant as the comma.
            end -= 1;
        }
        if self.depth == 0 && self.pass(start, end, !DIGIT) == end {
            self.at = start;
            return self.root_unexpected();
        }
        // `+1` and `01` say which number they mean.
        let digits = start + usize::from(self.is(start, PLUS | MINUS));
        let readable = digits < end && self.pass(digits, end, DIGIT) == end;
        self.at = start;
        if !readable && self.closing_quote(end) > 0 {
            return self.bad_word();
        }
        self.at = end;
        let within = if readable { self.coming() } else { self.within() };
        self.push(start, end, if readable { Type::Number } else { Type::Unreadable }, 0);
        let mut zeros = digits;
        while zeros + 1 < end && self.byte(zeros) == b'0' {
            zeros += 1;
        }
        // Zeros in front of a number may mean that it is octal.
        let fault = problem::NUMBER.unsure_if(zeros > digits);
        if readable && zeros == digits && !plus {
            // Only the point behind it is wrong, and is read next.
            return Step::After;
        }
        self.problem(fault, problem::NOTHING, within, start, end);
        if readable {
            if plus {
                self.edit(start, digits, problem::NOTHING);
            }
            self.edit(digits, zeros, problem::NOTHING);
        }
        Step::After
    }

    /// A value that is neither a literal of JSON nor in quotes.
    pub(super) fn bad_word(&mut self) -> Step {
        let start = self.at;
        let text = self.text;
        self.at = self.token_end();
        let word = text.get(start..self.at).unwrap_or_default();
        for number in 0..problem::FOREIGN_COUNT {
            let foreign = Word(number);
            if foreign.text().as_bytes() == word {
                let (kind, fault, literal) = match number {
                    0..2 => (Type::Boolean, problem::SPELLS_TRUE, problem::TRUE),
                    2..4 => (Type::Boolean, problem::SPELLS_FALSE, problem::FALSE),
                    4..8 => (Type::Null, problem::SPELLS_NULL, problem::NULL),
                    _ => (Type::Unreadable, problem::FOREIGN_WORD, problem::NULL),
                };
                self.push(start, self.at, kind, 0);
                self.replace(fault, foreign, start, self.at, literal);
                return Step::After;
            }
        }
        // Perhaps a string without its opening quote, or without both: it reaches to the next sign of JSON.
        let mut end = self.pass(start, usize::MAX, !(QUOTE | COMMA | OPEN | CLOSE | BREAK | END));
        if word == b"$" && self.is(end, OPEN_OBJECT) {
            // `${NAME}`, as shells and templates have it.
            let name = self.pass(end + 1, usize::MAX, LETTER | DIGIT | LOW_LINE);
            if self.is(name, CLOSE_OBJECT) {
                end = name + 1;
            }
        }
        if self.is(end, COMMA | OPEN | CLOSE) || self.is(end - 1, BACKSLASH) {
            end = end.max(self.closing_quote(end - 1));
        }
        let closed = self.is(end, QUOTE);
        let close = if end == self.at && closed { self.quote_behind(end + 1, end + LINE) } else { 0 };
        if close > 0 && self.ends_string(close + 1) {
            // `f"…"`, as programming languages have it.
            self.replace(problem::VALUE_MISSING, problem::OTHER_TEXT, start, end, problem::NOTHING);
            return Step::Value;
        }
        end = if closed { end + 1 } else { self.trim_end(start, end) };
        self.at = end;
        self.push(start, end, Type::Unreadable, 0);
        self.without_quotes(closed, start, end);
        Step::After
    }

    /// Notes text that lacks its opening quote or both.
    fn without_quotes(&mut self, closed: bool, start: usize, end: usize) {
        let fault = if closed { problem::NO_OPENING_QUOTE } else { problem::NO_QUOTES };
        self.syntax(fault, problem::NOTHING, start, end);
        self.edit(start, start, problem::QUOTE);
        if !closed {
            self.insert_quote(end, end);
        }
    }
}

/// The length of the no-break space, the spaces of typography or the byte order mark that `text` begins with.
const fn odd_blank_width(text: &[u8]) -> usize {
    match text {
        [0xc2, 0xa0, ..] => 2,
        [0xe2, 0x80, 0x80..=0x8b | 0xa8 | 0xa9 | 0xaf, ..] | [0xe3, 0x80, 0x80, ..] | [0xef, 0xbb, 0xbf, ..] => 3,
        _ => 0,
    }
}
