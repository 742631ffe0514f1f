//! The reader's straight way. Whatever is not JSON is left to `recover.rs`.

use core::ops::Range;

use super::document::{Document, Id, Node, Problem, Type, Unlisted};
use super::{scan, string};
use crate::limits;
use crate::sort::in_order;

/// Reads a text. Never fails: mistakes are listed in the document, and everything readable is read.
///
/// At most `max_problems` mistakes are kept, further ones counted. A leading U+FEFF is passed over. Nesting beyond
/// [`limits::DEPTH`] is skipped; of a text longer than [`limits::BODY`] nothing is read.
#[must_use]
pub fn read(text: &str, max_problems: usize) -> Document<'_> {
    Reader::new(text.as_bytes(), max_problems, Vec::new()).run()
}

/// Like [`read`], for bytes that are known to be UTF-8.
pub(crate) fn read_trusted(text: &[u8], max_problems: usize) -> Document<'_> {
    Reader::new(text, max_problems, Vec::new()).run()
}

/// Like [`read`], for text that may hold surrogates without their pairs, each as the three bytes that the scheme of
/// UTF-8 gives it (WTF-8). Other bytes that are not UTF-8 do no harm, but nothing exact is promised for them.
#[must_use]
pub fn read_wtf8(text: &[u8], max_problems: usize) -> Document<'_> {
    let mut document = Reader::new(text, max_problems, Vec::new()).run();
    document.note_raw_surrogates(max_problems);
    document
}

/// What the reader has to do next.
pub(super) enum Step {
    /// Read a value, which begins at the current place.
    Value,
    /// Look at what follows a value.
    After,
}

/// An array or object whose end has not been read yet.
pub(super) struct Open {
    pub node: u32,
    pub object: bool,
}

pub(super) struct Reader<'t> {
    pub text: &'t [u8],
    pub at: usize,
    pub nodes: Vec<Node>,
    pub problems: Vec<Problem>,
    pub max_problems: usize,
    pub unlisted: Unlisted,
    /// Nothing that begins here or later can be among the first problems.
    pub cutoff: usize,
    pub stack: Vec<Open>,
    /// Where the last comma was read: what a trailing one is told by.
    pub comma: usize,
    /// The comments read last, with the blanks behind them.
    pub comments: Range<usize>,
    /// The last problem is in the list.
    pub listed: bool,
    /// The string in which a backslash without a meaning was found last, and the problem about it.
    pub bad_escape: (u32, usize),
    /// That the text ends too early was said already.
    pub cut: bool,
    /// Up to where no further typographic quote closes a string.
    pub no_curly: usize,
    /// Where something stands in front of the outermost value.
    pub preface: Option<usize>,
    /// Up to where brackets were counted, and how many more of the rest close than open.
    pub balance: Option<(usize, isize)>,
    /// The whole text is no value; nothing more is said about what follows.
    pub hopeless: bool,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t [u8], max_problems: usize, mut nodes: Vec<Node>) -> Self {
        nodes.clear();
        // Real bodies have a value or key every ten bytes or more; denser ones grow the list.
        nodes.reserve(text.len().min(limits::BODY.max) / 10 + 8);
        Self {
            text,
            at: 0,
            nodes,
            problems: Vec::new(),
            max_problems,
            unlisted: Unlisted::default(),
            cutoff: usize::MAX,
            stack: Vec::with_capacity(16),
            comma: 0,
            comments: 0..0,
            listed: false,
            bad_escape: (0, 0),
            cut: false,
            no_curly: 0,
            preface: None,
            balance: None,
            hopeless: false,
        }
    }

    pub(super) fn run(mut self) -> Document<'t> {
        if self.text.len() > limits::BODY.max {
            self.too_large();
        } else {
            if self.text.starts_with(b"\xef\xbb\xbf") {
                self.at = 3;
            }
            self.blank();
            self.document();
        }
        self.prune();
        Document { text: self.text, nodes: self.nodes, problems: self.problems, unlisted: self.unlisted }
    }

    /// The byte at the current place; 0 at the end, where `at` is not less than the text's length.
    #[inline(always)]
    pub(super) fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    #[inline(always)]
    pub(super) fn blank(&mut self) {
        if self.peek() <= b' ' {
            self.at = scan::blank_end(self.text, self.at);
        }
    }

    fn document(&mut self) {
        let mut step = Step::Value;
        loop {
            step = match step {
                Step::Value => self.value(),
                Step::After => {
                    let Some(open) = self.stack.last() else { break };
                    let object = open.object;
                    self.blank();
                    match self.peek() {
                        b',' => {
                            self.comma = self.at;
                            self.at += 1;
                            self.blank();
                            if object { self.key() } else { Step::Value }
                        }
                        b'}' if object => self.close(),
                        b']' if !object => self.close(),
                        _ => self.after_unexpected(object),
                    }
                }
            };
        }
        self.blank();
        if self.at < self.text.len() && !self.hopeless {
            self.rest_unexpected();
        }
    }

    #[inline(always)]
    fn value(&mut self) -> Step {
        match self.peek() {
            b'"' => self.string(false),
            b'{' => return self.open(true),
            b'[' => return self.open(false),
            b'-' | b'0'..=b'9' => return self.number(),
            b't' => return self.word(b"true", Type::Boolean),
            b'f' => return self.word(b"false", Type::Boolean),
            b'n' => return self.word(b"null", Type::Null),
            _ => return self.value_unexpected(),
        }
        Step::After
    }

    #[inline(always)]
    fn open(&mut self, object: bool) -> Step {
        if self.stack.len() >= limits::DEPTH.max {
            return self.too_deep();
        }
        let node = self.push(self.at, self.at, if object { Type::Object } else { Type::Array }, 0);
        self.stack.push(Open { node, object });
        self.at += 1;
        self.blank();
        match (self.peek(), object) {
            (b'}', true) | (b']', false) => self.close(),
            (_, true) => self.key(),
            (_, false) => Step::Value,
        }
    }

    /// Reads a key and its colon.
    #[inline(always)]
    pub(super) fn key(&mut self) -> Step {
        if self.peek() != b'"' {
            return self.key_unexpected();
        }
        self.string(true);
        if self.peek() != b':' {
            self.blank();
            if self.peek() != b':' {
                return self.colon_missing();
            }
        }
        self.at += 1;
        self.blank();
        Step::Value
    }

    /// Ends the innermost array or object with the bracket at the current place.
    #[inline(always)]
    pub(super) fn close(&mut self) -> Step {
        self.at += 1;
        self.close_before()
    }

    /// Ends the innermost array or object in front of the current place.
    #[inline(always)]
    pub(super) fn close_before(&mut self) -> Step {
        let next = self.nodes.len() as u32;
        if let Some(open) = self.stack.pop()
            && let Some(node) = self.nodes.get_mut(open.node as usize)
        {
            node.end = self.at as u32;
            node.next = next;
        }
        Step::After
    }

    #[inline(always)]
    pub(super) fn push(&mut self, start: usize, end: usize, kind: Type, flags: u8) -> u32 {
        let index = self.nodes.len() as u32;
        self.nodes.push(Node { start: start as u32, end: end as u32, next: index + 1, kind, flags });
        index
    }

    #[inline(always)]
    fn string(&mut self, key: bool) {
        let start = self.at;
        let stop = scan::string_stop(self.text, start + 1);
        if self.text.get(stop) == Some(&b'"') {
            self.at = stop + 1;
            self.push(start, stop + 1, Type::String, 0);
        } else {
            self.long_string(start, stop, key);
        }
    }

    /// Reads a string on from its first backslash or control character.
    fn long_string(&mut self, start: usize, mut stop: usize, key: bool) {
        // Of a key, the object is the innermost value that is being read.
        let within = self.within();
        let node = self.push(start, start, Type::String, 0);
        let within = if key { within } else { Id(node) };
        let mut flags = 0;
        let mut controls = false;
        let mut goes_on = false;
        let mut lone = false;
        loop {
            match self.text.get(stop) {
                Some(b'"') => {
                    self.at = stop + 1;
                    break;
                }
                Some(b'\\') => {
                    flags |= Node::ESCAPED;
                    stop += match self.text.get(stop + 1) {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
                        Some(b'u') => {
                            flags |= Node::UNICODE_ESCAPE;
                            match string::hex4(self.text, stop + 2) {
                                Some(high @ 0xd800..0xe000) => {
                                    let low = if self.text.get(stop + 6..stop + 8) == Some(b"\\u") {
                                        string::hex4(self.text, stop + 8)
                                    } else {
                                        None
                                    };
                                    if high < 0xdc00 && matches!(low, Some(0xdc00..0xe000)) {
                                        12
                                    } else {
                                        lone = true;
                                        6
                                    }
                                }
                                Some(_) => 6,
                                None => self.bad_escape(within, stop),
                            }
                        }
                        _ => self.bad_escape(within, stop),
                    };
                }
                Some(&control) => {
                    if matches!(control, b'\n' | b'\r') && !goes_on {
                        goes_on = self.string_goes_on(stop);
                        if !goes_on {
                            flags |= Node::OPEN;
                            self.unterminated(within, start, stop);
                            break;
                        }
                    }
                    if !controls {
                        controls = true;
                        self.raw_control(within, stop);
                    }
                    stop += 1;
                }
                None => {
                    flags |= Node::OPEN;
                    self.unterminated(within, start, stop);
                    break;
                }
            }
            stop = scan::string_stop(self.text, stop);
        }
        if let Some(node) = self.nodes.get_mut(node as usize) {
            node.end = self.at as u32;
            node.flags = flags;
        }
        if lone {
            self.lone_surrogate(within, start..self.at);
        }
    }

    #[inline(always)]
    fn number(&mut self) -> Step {
        let start = self.at;
        self.at += usize::from(self.peek() == b'-');
        let first = self.peek();
        let mut ok =
            self.digits() && (first != b'0' || self.at - start <= 1 + usize::from(self.text.get(start) == Some(&b'-')));
        if self.peek() == b'.' {
            self.at += 1;
            ok &= self.digits();
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            ok &= self.digits();
        }
        if ok && !matches!(self.peek(), b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' | b'+' | b'-' | 0x80..) {
            self.push(start, self.at, Type::Number, 0);
            Step::After
        } else {
            self.bad_number(start)
        }
    }

    /// Passes over digits and tells whether there were any.
    #[inline(always)]
    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        self.at > start
    }

    #[inline(always)]
    fn word(&mut self, word: &[u8], kind: Type) -> Step {
        let end = self.at + word.len();
        let ends = !matches!(self.text.get(end), Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'$' | 0x80..));
        if ends && self.text.get(self.at..end) == Some(word) {
            self.push(self.at, end, kind, 0);
            self.at = end;
            Step::After
        } else {
            self.bad_word()
        }
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        // Problems about brackets come after those inside, so that the list is put in order now and then. The last one
        // stays last until the next comes: it may still be completed.
        if self.problems.len() > self.max_problems.saturating_mul(2).saturating_add(64) {
            self.prune();
        }
        self.listed = problem.span.start < self.cutoff;
        if self.listed {
            self.problems.push(problem);
        } else {
            self.unlisted.add(problem.code);
        }
    }

    /// Keeps the first problems in document order.
    fn prune(&mut self) {
        self.problems =
            in_order(core::mem::take(&mut self.problems), &|one, other| one.span.start.cmp(&other.span.start));
        for problem in self.problems.drain(self.problems.len().min(self.max_problems)..) {
            self.cutoff = self.cutoff.min(problem.span.start);
            self.unlisted.add(problem.code);
        }
    }

    /// The innermost array or object that is being read.
    pub(super) fn within(&self) -> Id {
        Id(self.stack.last().map_or(0, |open| open.node))
    }
}
