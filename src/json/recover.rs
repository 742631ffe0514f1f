//! What the reader does where a text is not JSON: it says so, and goes on as the author most likely meant it.
//!
//! Every step either passes over at least one byte or closes a bracket, so that reading ends.

use core::ops::Range;

use super::document::{Id, Mend, Node, Problem, Type};
use super::reader::{Reader, Step};
use super::scan;
use crate::diagnostic::Code;
use crate::limits;

/// Typographic quotes, as word processors put them.
const CURLY: [&[u8]; 2] = ["\u{201c}".as_bytes(), "\u{201d}".as_bytes()];

impl Reader<'_> {
    fn syntax(&mut self, span: Range<usize>, message: impl Into<String>, fix: Option<Mend>) {
        let within = self.within();
        self.syntax_in(within, span, message, None, fix);
    }

    fn syntax_in(
        &mut self,
        within: Id,
        span: Range<usize>,
        message: impl Into<String>,
        help: Option<&str>,
        fix: Option<Mend>,
    ) {
        self.problem(Problem {
            code: Code::JsonSyntax,
            span,
            within,
            message: message.into(),
            help: help.map(Into::into),
            fix,
            related: None,
        });
    }

    #[cold]
    pub(super) fn too_large(&mut self) {
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

    /// The value that will be read next.
    fn coming(&self) -> Id {
        Id(self.nodes.len() as u32)
    }

    /// Passes over a comment, if one begins here, and says that JSON has none.
    fn comment(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = if rest.starts_with(b"//") {
            rest.iter().position(|&byte| byte == b'\n' || byte == b'\r').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            let inside = rest.get(2..).unwrap_or_default();
            inside.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |at| at + 4)
        } else {
            return false;
        };
        let span = self.at..self.at + length;
        self.syntax(span.clone(), "JSON has no comments", Some(delete("delete the comment", true, span)));
        self.at += length;
        self.blank();
        true
    }

    #[cold]
    pub(super) fn too_deep(&mut self) -> Step {
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

    /// Behind the closing quote of a string whose inside begins at `at`.
    fn string_end(&self, mut at: usize) -> usize {
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

    /// A value was expected and none begins here.
    #[cold]
    pub(super) fn value_unexpected(&mut self) -> Step {
        if self.comment() {
            return Step::Value;
        }
        if self.stack.is_empty() {
            return self.root_unexpected();
        }
        let byte = self.peek();
        let object = self.stack.last().is_some_and(|open| open.object);
        if self.at >= self.text.len() {
            if object || !self.behind_comma() {
                self.missing_value(object);
            }
            return Step::After;
        }
        match byte {
            b'\'' => self.single_quoted(self.coming()),
            _ if self.curly() => self.curly_quoted(self.coming()),
            b']' if !object && self.behind_comma() => self.trailing_comma(),
            b'}' | b']' | b',' if object => self.missing_value(object),
            b',' => {
                let span = self.at..self.at + 1;
                let fix = delete("delete the comma", true, span.clone());
                self.syntax(span, "a value is expected between commas", Some(fix));
                self.comma = self.at;
                self.at += 1;
                self.blank();
                return if self.peek() == b']' { Step::After } else { Step::Value };
            }
            b'}' | b']' => {}
            b'.' | b'+' | b'0'..=b'9' => self.bad_number(self.at),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80.. => self.bad_word(),
            _ => {
                self.junk("a value is expected");
                return Step::Value;
            }
        }
        Step::After
    }

    /// Nothing that could be the outermost value begins here: looks for it further on.
    fn root_unexpected(&mut self) -> Step {
        let start = self.at;
        if matches!(self.peek(), b'\'') {
            self.single_quoted(Id::ROOT);
            return Step::After;
        }
        let rest = self.text.get(start..).unwrap_or_default();
        let found = rest.iter().position(|&byte| byte == b'{' || byte == b'[');
        let end = found.map_or(self.text.len(), |at| start + at);
        let junk = trim_end(self.text, start, end);
        if start >= self.text.len() {
            self.syntax(start..start, "a JSON value is expected, the text is empty", None);
        } else {
            let fix = found.map(|_| delete("delete everything in front of the value", false, start..end));
            self.syntax(start..junk, "a JSON value is expected, found something else", fix);
        }
        if found.is_none() {
            self.push(start, junk, Type::Unreadable, 0);
            self.hopeless = true;
            self.at = self.text.len();
            return Step::After;
        }
        self.at = end;
        Step::Value
    }

    fn behind_comma(&self) -> bool {
        let gap = self.text.get(self.comma..self.at).unwrap_or_default();
        matches!(gap.split_first(), Some((b',', blanks)) if scan::blank_end(blanks, 0) == blanks.len())
    }

    fn trailing_comma(&mut self) {
        let span = self.comma..self.comma + 1;
        let fix = delete("delete the comma", true, span.clone());
        self.syntax(span, "no comma may follow the last item", Some(fix));
    }

    /// A member or item has no value: an unreadable one stands in its place.
    fn missing_value(&mut self, object: bool) {
        let end = (self.at + 1).min(self.text.len());
        let found = if self.at < self.text.len() { found(self.peek()) } else { "the end of the text" };
        self.syntax(self.at..end, format!("a value is expected, found {found}"), None);
        if object {
            self.push(self.at, self.at, Type::Unreadable, 0);
        }
    }

    /// Passes over bytes that mean nothing in JSON.
    fn junk(&mut self, expected: &str) {
        let start = self.at;
        self.at += 1;
        while !matches!(
            self.peek(),
            0..=b' ' | b'"' | b'{' | b'}' | b'[' | b']' | b',' | b':' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-'
        ) {
            self.at += 1;
        }
        let span = start..self.at;
        let fix = delete("delete it", false, span.clone());
        let found = self.text.get(start).map_or("nothing", |&byte| found(byte));
        self.syntax(span, format!("{expected}, found {found}"), Some(fix));
        self.blank();
    }

    /// A key was expected and none begins here.
    #[cold]
    pub(super) fn key_unexpected(&mut self) -> Step {
        loop {
            match self.peek() {
                _ if self.at >= self.text.len() => return Step::After,
                b'/' if self.comment() => {}
                b'"' => return self.key(),
                b'\'' => {
                    self.single_quoted(self.within());
                    return self.colon_missing();
                }
                _ if self.curly() => {
                    self.curly_quoted(self.within());
                    return self.colon_missing();
                }
                b'}' => {
                    if self.behind_comma() {
                        self.trailing_comma();
                    }
                    return Step::After;
                }
                b']' => return Step::After,
                b'{' | b'[' => {
                    self.syntax(self.at..self.at + 1, "a key is expected, found a value without one", None);
                    self.push(self.at, self.at, Type::Unreadable, 0);
                    return Step::Value;
                }
                b',' => {
                    let span = self.at..self.at + 1;
                    let fix = delete("delete the comma", true, span.clone());
                    self.syntax(span, "a member is expected between commas", Some(fix));
                    self.comma = self.at;
                    self.at += 1;
                    self.blank();
                    if self.peek() == b'}' {
                        return Step::After;
                    }
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9' | 0x80.. => {
                    self.bare_key();
                    return self.colon_missing();
                }
                _ => self.junk("a key is expected"),
            }
        }
    }

    /// A key without quotes, or with the closing one only.
    fn bare_key(&mut self) {
        let start = self.at;
        while matches!(self.peek(), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | b'0'..=b'9' | b'-' | b'.' | 0x80..)
            && !self.curly()
        {
            self.at += 1;
        }
        let end = self.at;
        let closed = self.peek() == b'"';
        self.at += usize::from(closed);
        let mut edits = vec![(start..start, "\"".into())];
        if !closed {
            edits.push((end..end, "\"".into()));
        }
        let fix = Mend { title: "put the key in double quotes".into(), safe: !closed, edits };
        self.push(start, end, Type::String, Node::BARE);
        self.syntax(start..self.at, "a key must stand in double quotes", Some(fix));
        self.blank();
    }

    /// A key was read, and no colon follows it.
    #[cold]
    pub(super) fn colon_missing(&mut self) -> Step {
        self.blank();
        while self.comment() {}
        if self.peek() == b':' {
            self.at += 1;
            self.blank();
            return Step::Value;
        }
        if self.key_ran_over() {
            return Step::Value;
        }
        let end = (self.at + 1).min(self.text.len());
        match self.peek() {
            b'=' => {
                let start = self.at;
                self.at += 1 + usize::from(self.text.get(start + 1) == Some(&b'>'));
                let fix = replace("write `:`", true, start..self.at, ":");
                self.syntax(start..self.at, "`:` is expected after a key, found `=`", Some(fix));
                self.blank();
                Step::Value
            }
            b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'\'' => {
                let insert = self.nodes.last().map_or(self.at, |key| key.end as usize);
                let fix = replace("insert `:`", true, insert..insert, ":");
                let span = self.at..self.token_end();
                self.syntax_in(self.coming(), span, "`:` is expected after a key", None, Some(fix));
                Step::Value
            }
            _ => {
                let found = if self.at < self.text.len() { found(self.peek()) } else { "the end of the text" };
                self.syntax(self.at..end, format!("`:` and a value are expected after a key, found {found}"), None);
                self.push(self.at, self.at, Type::Unreadable, 0);
                Step::After
            }
        }
    }

    /// Mends `"name: "x"`: the key read last has swallowed its colon, because its closing quote is missing.
    fn key_ran_over(&mut self) -> bool {
        let Some(node) = self.nodes.last().copied() else { return false };
        let (start, end) = (node.start as usize, node.end as usize);
        let inside = self.text.get(start + 1..end.saturating_sub(1)).unwrap_or_default();
        let Some(colon) = inside.iter().position(|&byte| byte == b':') else { return false };
        if node.flags != 0 || colon == 0 || scan::blank_end(inside, colon + 1) != inside.len() {
            return false;
        }
        let stop = start + 1 + colon;
        if let Some(node) = self.nodes.last_mut() {
            node.end = stop as u32;
            node.flags = Node::OPEN;
        }
        let fix = replace("insert the closing quote", false, stop..stop, "\"");
        self.syntax(start..stop, "the closing quote of this key is missing", Some(fix));
        self.at = stop + 1;
        self.blank();
        true
    }

    /// Behind a value stands neither a comma nor the bracket that belongs there.
    #[cold]
    pub(super) fn after_unexpected(&mut self, object: bool) -> Step {
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

    /// Something follows the outermost value.
    #[cold]
    pub(super) fn rest_unexpected(&mut self) {
        while self.comment() {}
        if self.at < self.text.len() {
            let end = trim_end(self.text, self.at, self.text.len());
            let fix = delete("delete everything behind the value", false, self.at..end);
            self.syntax(self.at..end, "nothing may follow the document's value", Some(fix));
        }
    }

    /// Behind the token that begins here, for the range of a diagnostic.
    fn token_end(&self) -> usize {
        match self.peek() {
            b'"' => {
                let end = self.string_end(self.at + 1);
                let line = self.text.get(self.at..end).unwrap_or_default().iter().position(|&byte| byte == b'\n');
                line.map_or(end, |at| self.at + at)
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'-' | 0x80.. => {
                let rest = self.text.get(self.at..).unwrap_or_default();
                let word = |byte: &u8| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'-' | b'.' | b'+' | 0x80..)
                };
                self.at + rest.iter().position(|byte| !word(byte)).unwrap_or(rest.len())
            }
            _ => (self.at + 1).min(self.text.len()),
        }
    }

    #[cold]
    pub(super) fn bad_number(&mut self, start: usize) {
        self.at = start;
        let end = self.token_end().max(start + 1);
        let end = match self.peek() {
            b'+' | b'.' => {
                self.at += 1;
                self.token_end()
            }
            _ => end,
        };
        self.at = end;
        let token = self.text.get(start..end).unwrap_or_default();
        // `+1` and `01` say which number they mean.
        let sign = usize::from(matches!(token.first(), Some(b'+' | b'-')));
        let digits = token.get(sign..).unwrap_or_default();
        let zeros = digits.iter().take_while(|&&byte| byte == b'0').count().min(digits.len().saturating_sub(1));
        let readable = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        let fix = readable.then(|| {
            let plus = usize::from(token.first() == Some(&b'+'));
            let mut edits = vec![(start..start + plus, String::new())];
            edits.push((start + sign..start + sign + zeros, String::new()));
            edits.retain(|(span, _)| !span.is_empty());
            Mend { title: "write it without the sign and zeros in front".into(), safe: true, edits }
        });
        let help = "JSON numbers are decimal, without a leading zero, a leading plus or a bare point";
        let within = if readable { self.coming() } else { self.within() };
        self.push(start, end, if readable { Type::Number } else { Type::Unreadable }, 0);
        self.syntax_in(within, start..end, "this is not a JSON number", Some(help), fix);
    }

    /// A value that is neither a literal of JSON nor in quotes.
    #[cold]
    pub(super) fn bad_word(&mut self) {
        let start = self.at;
        if self.stack.is_empty()
            && !matches!(self.text.get(start..self.token_end()), Some(b"True" | b"False" | b"None"))
        {
            self.root_unexpected();
            return;
        }
        self.at = self.token_end().max(start + 1);
        let word = self.text.get(start..self.at).unwrap_or_default();
        let (kind, literal) = match word {
            b"True" | b"TRUE" => (Type::Boolean, Some("true")),
            b"False" | b"FALSE" => (Type::Boolean, Some("false")),
            b"None" | b"NULL" | b"Null" | b"undefined" | b"nil" => (Type::Null, Some("null")),
            _ => (Type::Unreadable, None),
        };
        if let Some(literal) = literal {
            self.push(start, self.at, kind, 0);
            let fix = replace(&format!("write `{literal}`"), word != b"undefined", start..self.at, literal);
            let message = format!("JSON spells this `{literal}`, found `{}`", String::from_utf8_lossy(word));
            self.syntax(start..self.at, message, Some(fix));
            return;
        }
        // Perhaps a string without its opening quote, or without both: it reaches to the next sign of JSON.
        let rest = self.text.get(start..).unwrap_or_default();
        let stop = rest.iter().position(|byte| matches!(byte, b'"' | b',' | b'{' | b'}' | b'[' | b']' | b'\n' | b'\r'));
        let stop = start + stop.unwrap_or(rest.len());
        let closed = self.text.get(stop) == Some(&b'"');
        let end = if closed { stop + 1 } else { trim_end(self.text, start, stop) };
        self.at = end;
        let (title, edits) = if closed {
            ("insert the opening quote", vec![(start..start, "\"".into())])
        } else {
            ("put it in double quotes", vec![(start..start, "\"".into()), (end..end, "\"".into())])
        };
        let fix = Mend { title: title.into(), safe: false, edits };
        self.push(start, end, Type::Unreadable, 0);
        self.syntax(start..end, "a value is expected, found text without quotes", Some(fix));
    }

    fn curly(&self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or_default();
        CURLY.iter().any(|quote| rest.starts_with(quote))
    }

    /// A string in typographic quotes.
    fn curly_quoted(&mut self, within: Id) {
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
    fn single_quoted(&mut self, within: Id) {
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
    pub(super) fn string_goes_on(&self, line_break: usize) -> bool {
        let end = self.string_end(line_break);
        let next = scan::blank_end(self.text, end);
        self.text.get(end.wrapping_sub(1)) == Some(&b'"')
            && matches!(self.text.get(next), None | Some(b',' | b'}' | b']' | b':'))
    }

    /// Ends a string that has no closing quote. Brackets and commas at its end are taken for the document's.
    #[cold]
    pub(super) fn unterminated(&mut self, within: Id, start: usize, stop: usize) {
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
    pub(super) fn bad_escape(&mut self, within: Id, at: usize) -> usize {
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
    pub(super) fn raw_control(&mut self, within: Id, at: usize) {
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
    pub(super) fn lone_surrogate(&mut self, within: Id, span: Range<usize>) {
        self.problem(surrogate(within, span));
    }
}

impl super::Document<'_> {
    /// Lists the strings that hold a surrogate as bytes of its own, which only WTF-8 has.
    pub(super) fn note_raw_surrogates(&mut self, max_problems: usize) {
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
        // The checker puts problems in order, so that these may stand behind the others.
        found.truncate(max_problems);
        self.problems.append(&mut found);
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

fn found(byte: u8) -> &'static str {
    match byte {
        b'}' => "`}`",
        b']' => "`]`",
        b'{' => "`{`",
        b'[' => "`[`",
        b',' => "`,`",
        b':' => "`:`",
        b';' => "`;`",
        b'=' => "`=`",
        b'`' => "a backquote",
        b'"' => "`\"`",
        _ => "something else",
    }
}

fn delete(title: &str, safe: bool, span: Range<usize>) -> Mend {
    replace(title, safe, span, "")
}

fn replace(title: &str, safe: bool, span: Range<usize>, text: &str) -> Mend {
    Mend { title: title.into(), safe, edits: vec![(span, text.into())] }
}

/// Behind the last byte of `start..end` that is not white space.
fn trim_end(text: &[u8], start: usize, end: usize) -> usize {
    let part = text.get(start..end).unwrap_or_default();
    start + part.iter().rposition(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t')).map_or(0, |at| at + 1)
}
