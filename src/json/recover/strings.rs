//! Strings in the wrong quotes, without an end, or with something in them that JSON does not take.

use core::ops::Range;

use super::super::document::{Document, Id, Mend, Node, Problem, Type};
use super::super::reader::Reader;
use super::super::scan;
use super::{replace, trim_end};
use crate::diagnostic::Code;
use crate::sort::in_order;

/// Typographic double quotes, as word processors put them, and the low one of German.
const DOUBLE: [&[u8]; 3] = ["\u{201c}".as_bytes(), "\u{201d}".as_bytes(), "\u{201e}".as_bytes()];

/// Typographic single quotes.
const SINGLE: [&[u8]; 2] = ["\u{2018}".as_bytes(), "\u{2019}".as_bytes()];

/// How far behind a string is looked for another end of it, in bytes.
const LINE: usize = 512;

impl Reader<'_> {
    pub(super) fn curly(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        DOUBLE.iter().chain(&SINGLE).any(|quote| rest.starts_with(quote))
    }

    /// A string in typographic quotes, or with a typographic quote in front and a straight one behind.
    pub(super) fn curly_quoted(&mut self, within: Id) {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let single = SINGLE.iter().any(|quote| rest.starts_with(quote));
        let quotes: &[&[u8]] = if single { &SINGLE } else { &DOUBLE };
        // Looked for once a line, lest many quotes without a partner take long.
        let known = start < self.no_curly;
        let inside = if known { &[] } else { rest.get(3..).unwrap_or_default() };
        // An apostrophe within the text has the form of the closing quote.
        let ends = |&at: &usize| {
            let three = inside.get(at..at + 3).unwrap_or_default();
            quotes.contains(&three) && (!single || self.ends_string(start + at + 6))
        };
        let line = |&at: &usize| inside.get(at) != Some(&b'\n');
        let curly = (0..inside.len()).take_while(line).find(ends);
        let straight = || inside.iter().take_while(|&&byte| byte != b'\n').position(|&byte| byte == b'"');
        let (length, width) = match (curly, straight) {
            (Some(at), _) => (at, 3),
            (None, straight) => straight().map_or((0, 0), |at| (at, 1)),
        };
        if width < 3 && !known {
            self.no_curly = start + 3 + inside.iter().take_while(|&&byte| byte != b'\n').count();
        }
        let content = start + 3..start + 3 + length;
        let end = content.end + width;
        let (kind, flags) = match width {
            0 => (Type::Unreadable, 0),
            1 => (Type::String, Node::CURLY | Node::OPEN),
            _ => (Type::String, Node::CURLY),
        };
        self.push(start, end, kind, flags);
        self.at = end;
        let fix = (width > 0).then(|| {
            let mut edits = vec![(start..start + 3, "\"".to_owned())];
            let text = self.text.get(content.clone()).unwrap_or_default();
            let inner = text.iter().enumerate().filter(|(_, byte)| **byte == b'"');
            edits.extend(inner.map(|(at, _)| (content.start + at..content.start + at + 1, "\\\"".to_owned())));
            if width == 3 {
                edits.push((content.end..end, "\"".into()));
            }
            Mend { title: "write straight double quotes".into(), safe: true, edits }
        });
        self.syntax_in(within, start..end, "a string must stand in straight double quotes", None, fix);
    }

    /// Whether what follows a closing quote stands at `at`.
    fn ends_string(&self, at: usize) -> bool {
        let next = scan::blank_end(self.text, at);
        matches!(self.text.get(next), None | Some(b',' | b'}' | b']' | b':'))
    }

    /// The string read last ends too early, at a quote that belongs to its text, or too late, at the quote in front of
    /// the next key or item: what stands between that quote and the next ones of the line tells. Mends either.
    pub(super) fn quote_inside(&mut self, object: bool) -> bool {
        let Some(node) = self.nodes.last().copied() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let text = self.text;
        if node.kind != Type::String
            || node.flags & !(Node::ESCAPED | Node::UNICODE_ESCAPE) != 0
            || scan::blank_end(text, end) != self.at
            || matches!(self.peek(), b'"' | b'\'' | b'{' | b'[')
        {
            return false;
        }
        let inside = text.get(start + 1..end.saturating_sub(1)).unwrap_or_default();
        let rest = text.get(end..).unwrap_or_default();
        let rest = rest.get(..LINE).unwrap_or(rest);
        let line = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        let mut quotes = vec![end - 1];
        let mut escaped = false;
        for (at, &byte) in rest.iter().enumerate().take(line) {
            if byte == b'"' && !escaped {
                quotes.push(end + at);
            }
            escaped = byte == b'\\' && !escaped;
        }
        let Some(&next) = quotes.get(1) else { return false };
        let blanks = inside.iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let comma = end - 1 - blanks;
        let is_key = text.get(scan::blank_end(text, next + 1)) == Some(&b':');
        if end > start + 2 + blanks && text.get(comma - 1) == Some(&b',') && is_key == object && self.at == end {
            let stop = comma - 1;
            if let Some(node) = self.nodes.last_mut() {
                node.end = stop as u32;
                node.flags |= Node::OPEN;
            }
            self.at = stop;
            let within = Id(self.nodes.len() as u32 - 1);
            let fix = replace("insert the closing quote", false, stop..stop, "\"");
            self.syntax_in(within, start..stop, "the closing quote of this string is missing", None, Some(fix));
            return true;
        }
        let last = quotes.iter().skip(1).position(|&quote| self.ends_value(quote + 1, object));
        let Some(last) = last.map(|at| at + 1) else { return false };
        let Some(&close) = quotes.get(last) else { return false };
        if let Some(node) = self.nodes.last_mut() {
            node.end = close as u32 + 1;
            node.flags |= Node::ESCAPED;
        }
        self.at = close + 1;
        let within = Id(self.nodes.len() as u32 - 1);
        let edits = quotes.iter().take(last).map(|&quote| (quote..quote + 1, "\\\"".to_owned())).collect();
        let fix = Mend { title: "escape the quotes inside this string".into(), safe: false, edits };
        let message = "a double quote in a string must be written as `\\\"`";
        self.syntax_in(within, end - 1..end, message, None, Some(fix));
        true
    }

    /// Whether what follows the closing quote of a value stands at `at`.
    fn ends_value(&self, at: usize, object: bool) -> bool {
        let next = scan::blank_end(self.text, at);
        match self.text.get(next) {
            None | Some(b'}' | b']') => true,
            // Of an object a key must follow, lest the comma be part of the text.
            Some(b',') => !object || self.text.get(scan::blank_end(self.text, next + 1)) == Some(&b'"'),
            _ => false,
        }
    }

    /// A string in single quotes or backquotes.
    pub(super) fn single_quoted(&mut self, within: Id) {
        let start = self.at;
        let quote = self.peek();
        let mut end = start + 1;
        let mut edits = vec![(start..start + 1, "\"".to_owned())];
        let mut flags = Node::OPEN;
        while let Some(&byte) = self.text.get(end) {
            match byte {
                _ if byte == quote => {
                    edits.push((end..end + 1, "\"".into()));
                    flags = 0;
                    end += 1;
                    break;
                }
                b'\\' => {
                    // `\'` needs no backslash between double quotes.
                    if self.text.get(end + 1) == Some(&quote) {
                        edits.push((end..end + 1, String::new()));
                    } else {
                        flags |= Node::ESCAPED | Node::UNICODE_ESCAPE;
                    }
                    end += 1;
                }
                b'"' => edits.push((end..end + 1, "\\\"".into())),
                b'\n' | b'\r' => break,
                _ => {}
            }
            end += 1;
        }
        end = end.min(self.text.len());
        let closed = edits.last().is_some_and(|(span, _)| span.end == end && span.start > start)
            && self.text.get(end - 1) == Some(&quote);
        let flags = if closed { flags & !Node::OPEN } else { flags | Node::OPEN };
        self.push(start, end, Type::String, flags);
        self.at = end;
        self.cut |= !closed && end == self.text.len();
        let fix = closed.then(|| Mend { title: "write double quotes".into(), safe: true, edits });
        let message = if quote == b'\'' {
            "a string must stand in double quotes, found single ones"
        } else {
            "a string must stand in double quotes, found backquotes"
        };
        self.syntax_in(within, start..end, message, None, fix);
    }

    /// Whether a string with a raw line break goes on behind it, rather than lacking its closing quote: what
    /// follows the next quote tells.
    pub(in crate::json) fn string_goes_on(&self, line_break: usize) -> bool {
        let end = self.string_end(line_break);
        let next = scan::blank_end(self.text, end);
        self.text.get(end.wrapping_sub(1)) == Some(&b'"')
            && matches!(self.text.get(next), None | Some(b',' | b'}' | b']' | b':'))
    }

    /// Ends a string that has no closing quote. Brackets and commas at its end are taken for the document's.
    #[cold]
    pub(in crate::json) fn unterminated(&mut self, within: Id, start: usize, stop: usize) {
        let mut end = trim_end(self.text, start + 1, stop);
        let mut tail = end;
        let mut closers = Vec::new();
        while tail > start + 1 {
            match self.text.get(tail - 1) {
                Some(&byte @ (b'}' | b']')) => closers.push(byte == b'}'),
                Some(b',' | b' ' | b'\t' | b'\n' | b'\r') => {}
                _ => break,
            }
            tail -= 1;
        }
        // The brackets were met from the last to the first, as the open ones are listed.
        let matching = closers.len() <= self.stack.len()
            && closers.iter().rev().zip(self.stack.iter().rev()).all(|(object, open)| *object == open.object);
        if matching && tail < end {
            end = tail;
        } else if self.text.get(end.wrapping_sub(1)) == Some(&b',') && end > start + 1 {
            end -= 1;
        }
        self.at = end;
        self.cut = end == trim_end(self.text, 0, self.text.len());
        // A typographic quote was meant as the closing one.
        let from = end
            - if DOUBLE.iter().any(|quote| self.text.get(start + 1..end).is_some_and(|text| text.ends_with(quote))) {
                3
            } else {
                0
            };
        let fix = replace("insert the closing quote", false, from..end, "\"");
        self.syntax_in(within, start..end, "the closing quote of this string is missing", None, Some(fix));
    }

    /// Says that a backslash begins no escape; returns how many bytes to pass over.
    #[cold]
    pub(in crate::json) fn bad_escape(&mut self, within: Id, at: usize) -> usize {
        let next = self.text.get(at + 1).copied().unwrap_or(0);
        let width = match next {
            0xf0.. => 4,
            0xe0.. => 3,
            0x80.. => 2,
            0 => 0,
            b'u' => {
                let digits = self.text.get(at + 2..).unwrap_or_default();
                1 + digits.iter().take(4).take_while(|byte| byte.is_ascii_hexdigit()).count()
            }
            _ => 1,
        };
        let end = (at + 1 + width).min(self.text.len());
        let length = (end - at).max(1);
        if matches!(next, b'\n' | b'\r') {
            let fix = replace("write `\\n` for the line break", false, at..end, "\\n");
            let message = "a line break in a string must be written as `\\n`";
            self.syntax_in(within, at..end, message, None, Some(fix));
            return length;
        }
        let string = self.nodes.len() as u32;
        if next != b'u' && self.bad_escape.0 == string {
            // One problem a string: the first one's fix mends them all.
            if let Some(fix) = self
                .problems
                .iter_mut()
                .rev()
                .take(2)
                .find(|problem| problem.span.start == self.bad_escape.1)
                .and_then(|problem| problem.fix.as_mut())
            {
                fix.edits.push((at..at + 1, "\\\\".into()));
            }
            return length;
        }
        if next != b'u' {
            self.bad_escape = (string, at);
        }
        let fix = (next != b'u').then(|| replace("write `\\\\` for each backslash", false, at..at + 1, "\\\\"));
        let message = if next == b'u' {
            "`\\u` must be followed by four hexadecimal digits"
        } else {
            "after a backslash only `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` may stand"
        };
        self.syntax_in(within, at..end, message, None, fix);
        length
    }

    /// Says that a control character stands in a string as it is.
    #[cold]
    pub(in crate::json) fn raw_control(&mut self, within: Id, at: usize) {
        let close = self.string_end(at);
        let inside = self.text.get(at..close).unwrap_or_default();
        let edits = inside.iter().enumerate().filter(|(_, byte)| **byte < 0x20).map(|(offset, byte)| {
            let escape = match byte {
                b'\n' => "\\n".into(),
                b'\r' => "\\r".into(),
                b'\t' => "\\t".into(),
                other => format!("\\u{other:04x}"),
            };
            (at + offset..at + offset + 1, escape)
        });
        let edits = edits.collect();
        let (what, escape) = match self.text.get(at) {
            Some(b'\n' | b'\r') => ("a line break", "`\\n`"),
            Some(b'\t') => ("a tab", "`\\t`"),
            _ => ("a control character", "`\\u` and four digits"),
        };
        let fix = Mend { title: "escape the control characters of this string".into(), safe: what == "a tab", edits };
        self.syntax_in(within, at..at + 1, format!("{what} in a string must be written as {escape}"), None, Some(fix));
    }

    #[cold]
    pub(in crate::json) fn lone_surrogate(&mut self, within: Id, span: Range<usize>) {
        self.problem(surrogate(within, span));
    }

    /// Behind the closing quote of a string whose inside begins at `at`.
    pub(super) fn string_end(&self, mut at: usize) -> usize {
        loop {
            at = scan::string_stop(self.text, at);
            match self.text.get(at) {
                None => return at,
                Some(b'"') => return at + 1,
                Some(b'\\') => at = (at + 2).min(self.text.len()),
                Some(_) => at += 1,
            }
        }
    }
}

impl Document<'_> {
    /// Lists the strings that hold a surrogate as bytes of its own, which only WTF-8 has.
    pub(in crate::json) fn note_raw_surrogates(&mut self, max_problems: usize) {
        // The strings that are known already, in document order as the list is.
        let known = self.problems.iter().filter(|problem| problem.code == Code::JsonLoneSurrogate);
        let known: Vec<usize> = known.map(|problem| problem.span.start).collect();
        let mut room = max_problems;
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.kind == Type::String) {
            let span = node.start as usize..node.end as usize;
            let token = self.text.get(span.clone()).unwrap_or_default();
            let raw = token.windows(2).any(|pair| matches!(pair, [0xed, low] if *low >= 0xa0));
            if !raw || known.binary_search(&span.start).is_ok() {
                continue;
            }
            if room > 0 {
                room -= 1;
                self.problems.push(surrogate(Id(index as u32), span));
            } else {
                self.unlisted.surrogates += 1;
            }
        }
        self.problems =
            in_order(core::mem::take(&mut self.problems), &|one, other| one.span.start.cmp(&other.span.start));
        for problem in self.problems.drain(self.problems.len().min(max_problems)..) {
            self.unlisted.add(problem.code);
        }
    }
}

fn surrogate(within: Id, span: Range<usize>) -> Problem {
    Problem {
        code: Code::JsonLoneSurrogate,
        span,
        within,
        message: "surrogates must come in pairs, found one without the other".into(),
        help: Some("it stands for no character; most receivers replace it or refuse the text".into()),
        fix: None,
        related: None,
    }
}
