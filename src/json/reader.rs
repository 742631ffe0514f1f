//! The reader's straight way. Whatever is not JSON is left to `recover.rs`.

use alloc::string::String;
use alloc::vec::Vec;

use super::class;
use super::document::{Document, Id, Node, Spare, Type, Unlisted};
use super::problem::{Edit, LONE_SURROGATE, NONE, NOTHING, Problem};
use super::{number, scan, string};
use crate::limits;

/// Reads a text. Never fails: mistakes are listed in the document, and everything readable is read.
///
/// At most `max_problems` mistakes are kept, further ones counted. A leading U+FEFF is passed over. Nesting beyond
/// [`limits::DEPTH`] is skipped; of a text longer than [`limits::BODY`] nothing is read.
#[must_use]
pub fn read(text: &str, max_problems: usize) -> Document<'_> {
    read_trusted(text.as_bytes(), max_problems, Spare::NONE)
}

/// Like [`read`], for bytes that are known to be UTF-8.
pub(crate) fn read_trusted(text: &[u8], max_problems: usize, spare: Spare) -> Document<'_> {
    let mut reader = Reader::new(text, max_problems, spare);
    reader.run();
    let Reader { nodes, problems, edits, ending, unlisted, .. } = reader;
    Document { text, written: true, nodes, problems, edits, ending, unlisted }
}

/// Like [`read`], for text that may hold surrogates without their pairs, each as the three bytes that the scheme of
/// UTF-8 gives it (WTF-8). Other bytes that are not UTF-8 do no harm, but nothing exact is promised for them.
#[inline(never)]
#[must_use]
pub fn read_wtf8(text: &[u8], max_problems: usize) -> Document<'_> {
    let mut document = read_trusted(text, max_problems, Spare::NONE);
    document.note_raw_surrogates(max_problems);
    document
}

/// What the reader has to do next, behind blanks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Read a value.
    Value,
    /// Read a key.
    Key,
    /// Read the colon behind a key.
    Colon,
    /// Look at what follows a value.
    After,
}

pub(super) struct Reader<'t> {
    pub text: &'t [u8],
    pub at: usize,
    pub nodes: Vec<Node>,
    /// The innermost array or object whose end has not been read yet; [`NONE`] outside of the outermost value. Until the
    /// end is known, `next` of such a node is the one around it.
    pub open: u32,
    /// The array or object that ended last.
    pub closed: u32,
    /// How many arrays and objects are being read.
    pub depth: usize,
    /// Where the last comma was read: what a trailing one is told by.
    pub comma: usize,
    pub problems: Vec<Problem>,
    pub edits: Vec<Edit>,
    /// What ends a text that ends too early.
    pub ending: String,
    pub max_problems: usize,
    pub unlisted: Unlisted,
    /// Nothing that begins here or later can be among the first problems.
    pub cutoff: u32,
    /// The last problem is in the list.
    pub listed: bool,
    /// The last edit of the last problem.
    pub last_edit: u32,
    /// The comments read last, with the blanks behind them.
    pub comments: (usize, usize),
    /// Where the string begins in which a backslash without a meaning was found last, and the last edit of the problem about it.
    pub bad_escape: (u32, u32),
    /// That the text ends too early was said already.
    pub cut: bool,
    /// Where the string begins that was read last with something odd in it, and how many mistakes inside it are not listed.
    pub inside: (u32, usize),
    /// Up to where no further typographic quote closes a string.
    pub no_curly: usize,
    /// Up to where no double quote ends a value without an opening one.
    pub no_quote: usize,
    /// Where something stands in front of the outermost value.
    pub preface: Option<usize>,
    /// Up to where brackets were counted, and how many more of the rest close than open: all of them, and those of lists.
    pub balance: Option<(usize, isize, isize)>,
    /// The whole text is no value; nothing more is said about what follows.
    pub hopeless: bool,
}

/// How many nodes are added to the list at once.
const SPARE: usize = 64;

impl<'t> Reader<'t> {
    fn new(text: &'t [u8], max_problems: usize, spare: Spare) -> Self {
        // What is there already will be written over.
        let Spare(mut nodes) = spare;
        // Real bodies have a value or key every ten bytes or more; denser ones grow the list.
        let room = text.len().min(limits::BODY.max) / 10 + SPARE + 8;
        if nodes.capacity() < room {
            nodes.clear();
            nodes.reserve(room);
        }
        Self {
            text,
            at: 0,
            nodes,
            open: NONE,
            closed: NONE,
            depth: 0,
            comma: 0,
            problems: Vec::new(),
            edits: Vec::new(),
            ending: String::new(),
            max_problems,
            unlisted: Unlisted::default(),
            cutoff: u32::MAX,
            listed: false,
            last_edit: NONE,
            comments: (0, 0),
            bad_escape: (NONE, NONE),
            cut: false,
            inside: (NONE, 0),
            no_curly: 0,
            no_quote: 0,
            preface: None,
            balance: None,
            hopeless: false,
        }
    }

    fn run(&mut self) {
        if self.text.len() > limits::BODY.max {
            self.too_large();
        } else {
            if self.text.starts_with(b"\xef\xbb\xbf") {
                self.at = 3;
            }
            self.values(Step::Value, 0);
            while let Some(step) = self.members_behind() {
                self.values(step, self.nodes.len());
            }
            if self.at < self.text.len() && !self.hopeless {
                self.rest_unexpected();
            }
        }
        if !self.problems.is_empty() {
            self.prune();
        }
    }

    /// Reads the outermost value and everything in it, a value, what follows it and a key by turns, so that after each token only
    /// what may follow is looked for. Begins with `step`, behind the first `count` nodes. What is kept in variables is written back for whoever recovers from a mistake.
    ///
    /// The list is filled up with spare nodes while this goes on: overwriting one is faster than adding one.
    fn values(&mut self, mut step: Step, mut count: usize) {
        let text = self.text;
        let byte_at = |at: usize| text.get(at).copied().unwrap_or(0);
        let mut at = self.at;
        // What ends the innermost array or object; no byte of the text outside of the outermost value.
        let mut close = self.closing();
        'next: loop {
            'strange: {
                'key: {
                    'after: {
                        match step {
                            Step::Value => {}
                            Step::After => break 'after,
                            Step::Key | Step::Colon => break 'key,
                        }
                        let mut byte = byte_at(at);
                        if byte <= b' ' {
                            at = blank_end(text, at);
                            byte = byte_at(at);
                        }
                        let mut end = at + 1;
                        let mut flags = 0;
                        let mut next = count as u32 + 1;
                        let kind = match byte {
                            b'"' => {
                                end = scan::string_stop(text, end);
                                if byte_at(end) == b'"' {
                                    end += 1;
                                } else {
                                    self.at = at;
                                    flags = self.long_string(end, Id(count as u32));
                                    end = self.at;
                                }
                                Type::String
                            }
                            b'{' | b'[' if self.depth < limits::DEPTH.max => {
                                close = u32::from(byte) + 2;
                                next = self.open;
                                self.open = count as u32;
                                self.depth += 1;
                                if byte == b'{' { Type::Object } else { Type::Array }
                            }
                            b'-' | b'0'..=b'9' => {
                                end = number::token_end(text, at);
                                Type::Number
                            }
                            b't' => {
                                end = word_end(text, at, b"true");
                                Type::Boolean
                            }
                            b'f' => {
                                end = word_end(text, at, b"false");
                                Type::Boolean
                            }
                            b'n' => {
                                end = word_end(text, at, b"null");
                                Type::Null
                            }
                            _ => break 'strange,
                        };
                        if end == 0 {
                            break 'strange;
                        }
                        self.put(count, at, end, next, kind, flags);
                        count += 1;
                        at = end;
                        if let Type::Object | Type::Array = kind
                            && u32::from(byte_at(at)) != close
                        {
                            if kind == Type::Object {
                                step = Step::Key;
                                break 'key;
                            }
                            continue 'next;
                        }
                    }
                    loop {
                        let mut byte = byte_at(at);
                        if byte <= b' ' {
                            at = blank_end(text, at);
                            byte = byte_at(at);
                        }
                        if close == 0 {
                            self.at = at;
                            self.nodes.truncate(count);
                            return;
                        }
                        if byte == b',' {
                            self.comma = at;
                            at += 1;
                            if close == u32::from(b'}') {
                                step = Step::Key;
                                break 'key;
                            }
                            step = Step::Value;
                            continue 'next;
                        }
                        if u32::from(byte) != close {
                            step = Step::After;
                            break 'strange;
                        }
                        at += 1;
                        self.at = at;
                        self.close_at(count as u32);
                        close = self.closing();
                    }
                }
                let mut byte = byte_at(at);
                if byte <= b' ' {
                    at = blank_end(text, at);
                    byte = byte_at(at);
                }
                if step == Step::Key {
                    if byte != b'"' {
                        break 'strange;
                    }
                    let mut flags = 0;
                    let mut end = scan::string_stop(text, at + 1);
                    if byte_at(end) == b'"' {
                        end += 1;
                    } else {
                        self.at = at;
                        flags = self.long_string(end, self.within());
                        end = self.at;
                    }
                    self.put(count, at, end, count as u32 + 1, Type::String, flags);
                    count += 1;
                    at = end;
                    step = Step::Colon;
                    byte = byte_at(at);
                    if byte <= b' ' {
                        at = blank_end(text, at);
                        byte = byte_at(at);
                    }
                }
                if byte != b':' {
                    break 'strange;
                }
                at += 1;
                if byte_at(at) == b' ' {
                    at += 1;
                }
                step = Step::Value;
                continue 'next;
            }
            self.at = at;
            self.nodes.truncate(count);
            step = self.unexpected(step);
            count = self.nodes.len();
            close = self.closing();
            at = self.at;
        }
    }

    /// Puts a node at the end of those that were read.
    #[inline(always)]
    fn put(&mut self, count: usize, start: usize, end: usize, next: u32, kind: Type, flags: u8) {
        match self.nodes.get_mut(count) {
            // One by one: put together elsewhere, they would have to be read from there right after.
            Some(spare) => {
                spare.start = start as u32;
                spare.end = end as u32;
                spare.next = next;
                spare.kind = kind;
                spare.flags = flags;
            }
            None => self.push_and_more(start, end, next, kind, flags),
        }
    }

    /// What ends the innermost array or object; 0 when there is none.
    #[inline(always)]
    fn closing(&self) -> u32 {
        match self.nodes.get(self.open as usize) {
            Some(node) if node.kind == Type::Object => b'}'.into(),
            Some(_) => b']'.into(),
            None => 0,
        }
    }

    /// Ends the innermost array or object in front of the current place; the node behind it and everything inside it
    /// is `next`.
    #[inline(always)]
    pub(super) fn close_at(&mut self, next: u32) {
        if let Some(node) = self.nodes.get_mut(self.open as usize) {
            node.end = self.at as u32;
            self.closed = self.open;
            self.open = node.next;
            self.depth -= 1;
            node.next = next;
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn push(&mut self, start: usize, end: usize, kind: Type, flags: u8) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node { start: start as u32, end: end as u32, next, kind, flags });
    }

    #[cold]
    #[inline(never)]
    fn push_and_more(&mut self, start: usize, end: usize, next: u32, kind: Type, flags: u8) {
        self.nodes.push(Node { start: start as u32, end: end as u32, next, kind, flags });
        self.nodes.extend_from_slice(&[Node::NONE; SPARE]);
    }

    /// Reads the string at the current place on from its first backslash or control character; returns its flags.
    #[inline(never)]
    fn long_string(&mut self, mut stop: usize, within: Id) -> u8 {
        let start = self.at;
        self.inside = (start as u32, 0);
        let mut flags = 0;
        let mut control = None;
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
                    if self.text.get(stop + 1) == Some(&b'u') {
                        flags |= Node::UNICODE_ESCAPE;
                    }
                    let (code, length) = string::escape(self.text, stop);
                    lone |= matches!(code, 0xd800..0xe000);
                    stop += if length > 1 { length } else { self.bad_escape(within, stop) };
                }
                other => {
                    let breaks = matches!(other, Some(b'\n' | b'\r'));
                    goes_on |= breaks && !goes_on && self.string_goes_on(stop);
                    if other.is_none() || (breaks && !goes_on) {
                        flags |= Node::OPEN;
                        self.end_without_quote(start, stop);
                        break;
                    }
                    control = control.or(Some(stop));
                    stop += 1;
                }
            }
            stop = scan::string_stop(self.text, stop);
        }
        if lone {
            let end = self.at;
            self.problem(LONE_SURROGATE, NOTHING, within, start, end);
        }
        if let Some(first) = control {
            self.raw_control(within, first);
        }
        if flags & Node::OPEN != 0 {
            flags &= !self.unterminated(within, start);
        }
        flags
    }

    /// The innermost array or object that is being read.
    pub(super) fn within(&self) -> Id {
        Id(if self.open == NONE { 0 } else { self.open })
    }
}

#[inline(never)]
fn blank_end(text: &[u8], at: usize) -> usize {
    scan::blank_end(text, at)
}

/// Where a literal ends that begins like this word; 0 when it is another word.
#[inline(never)]
fn word_end(text: &[u8], at: usize, word: &[u8]) -> usize {
    let end = at + word.len();
    if text.get(at..end) == Some(word) && class::at(text, end) & class::WORD == 0 { end } else { 0 }
}
