//! Strings in the wrong quotes, or in too many.

use super::super::class::{BACKSLASH, BREAK, COLON, END, FEED, QUOTE, WORD};
use super::super::document::{Id, Node, Type};
use super::super::problem;
use super::super::reader::Reader;
use super::strings::LINE;

/// A typographic double quote, as word processors put them, or the low one of German.
pub(super) const DOUBLE: u8 = 1;

/// A typographic single quote.
const SINGLE: u8 = 2;

/// The full-width colon, as input methods write it: its last byte.
pub(super) const WIDE_COLON: u8 = 0x9a;

/// The full-width comma: its last byte.
pub(super) const WIDE_COMMA: u8 = 0x8c;

impl Reader<'_> {
    /// Which sign of three bytes stands at a place, a typographic quote or a full-width form; 0 for none.
    #[inline(never)]
    pub(super) fn sign(&self, at: usize) -> u8 {
        match [self.byte(at), self.byte(at + 1), self.byte(at + 2)] {
            [0xe2, 0x80, 0x9c..=0x9e] => DOUBLE,
            [0xe2, 0x80, 0x98 | 0x99] => SINGLE,
            [0xef, 0xbc, last @ (WIDE_COLON | WIDE_COMMA)] => last,
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
        let behind = end - usize::from(!touch);
        let next = if empty { self.quote_behind(behind + 1, behind + LINE) } else { 0 };
        // Nothing but quotes is an empty string.
        let (open, close) = if next > 0 { (behind, next) } else { (start, end - 1) };
        let stop = self.pass(close + 1, self.text.len(), QUOTE);
        let ends = if key { self.is(self.blank_end(stop), COLON) } else { self.ends_value(stop, object) };
        if !ends {
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
}
