//! Strings in the wrong quotes, without an end, or with something in them that JSON does not take.

use core::ops::Range;

use super::super::document::{Document, Id, Mend, Node, Problem, Type};
use super::super::reader::Reader;
use super::super::scan;
use super::{replace, trim_end};
use crate::diagnostic::Code;

/// Typographic quotes, as word processors put them.
const CURLY: [&[u8]; 2] = ["\u{201c}".as_bytes(), "\u{201d}".as_bytes()];

impl Reader<'_> {
    pub(super) fn curly(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        CURLY.iter().any(|quote| rest.starts_with(quote))
    }

    /// A string in typographic quotes.
    pub(super) fn curly_quoted(&mut self, within: Id) {
        let start = self.at;
        let rest = self.text.get(start + 3..).unwrap_or_default();
        let line = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        let inside = rest.get(..line).unwrap_or_default();
        let close = inside.windows(3).position(|three| CURLY.contains(&three));
        let (end, flags) = close.map_or((start + 3, Node::BARE), |at| (start + at + 6, Node::CURLY));
        let kind = if close.is_some() { Type::String } else { Type::Unreadable };
        self.push(start, end, kind, flags);
        self.at = end;
        let fix = close.map(|_| Mend {
            title: "write straight double quotes".into(),
            safe: true,
            edits: vec![(start..start + 3, "\"".into()), (end - 3..end, "\"".into())],
        });
        self.syntax_in(within, start..end, "a string must stand in straight double quotes", None, fix);
    }

    /// A string in single quotes.
    pub(super) fn single_quoted(&mut self, within: Id) {
        let start = self.at;
        let mut end = start + 1;
        let mut edits = vec![(start..start + 1, "\"".to_owned())];
        let mut flags = Node::OPEN;
        while let Some(&byte) = self.text.get(end) {
            match byte {
                b'\'' => {
                    edits.push((end..end + 1, "\"".into()));
                    flags = 0;
                    end += 1;
                    break;
                }
                b'\\' => {
                    // `\'` needs no backslash between double quotes.
                    if self.text.get(end + 1) == Some(&b'\'') {
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
            && self.text.get(end - 1) == Some(&b'\'');
        let flags = if closed { flags & !Node::OPEN } else { flags | Node::OPEN };
        self.push(start, end, Type::String, flags);
        self.at = end;
        let fix = closed.then(|| Mend { title: "write double quotes".into(), safe: true, edits });
        self.syntax_in(within, start..end, "a string must stand in double quotes, found single ones", None, fix);
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
        let fix = replace("insert the closing quote", false, end..end, "\"");
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
            b'\n' | b'\r' | 0 => 0,
            b'u' => {
                let digits = self.text.get(at + 2..).unwrap_or_default();
                1 + digits.iter().take(4).take_while(|byte| byte.is_ascii_hexdigit()).count()
            }
            _ => 1,
        };
        let end = (at + 1 + width).min(self.text.len());
        let fix = (next != b'u').then(|| replace("write `\\\\` for a backslash", false, at..at + 1, "\\\\"));
        let message = if next == b'u' {
            "`\\u` must be followed by four hexadecimal digits"
        } else {
            "after a backslash only `\"`, `\\`, `/`, `b`, `f`, `n`, `r`, `t` and `u` may stand"
        };
        self.syntax_in(within, at..end, message, None, fix);
        (end - at).max(1)
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
        let mut found = Vec::new();
        for (index, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.kind == Type::String) {
            let span = node.start as usize..node.end as usize;
            let token = self.text.get(span.clone()).unwrap_or_default();
            let raw = token.windows(2).any(|pair| matches!(pair, [0xed, low] if *low >= 0xa0));
            let known = |problem: &Problem| problem.code == Code::JsonLoneSurrogate && problem.span == span;
            if raw && !self.problems.iter().any(known) {
                found.push(surrogate(Id(index as u32), span));
            }
        }
        self.problems.append(&mut found);
        self.problems.sort_by_key(|problem| problem.span.start);
        self.problems.truncate(max_problems);
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
