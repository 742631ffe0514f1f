//! What reading makes of a text: a flat list of values in document order, each with its span.

use alloc::string::String;
use alloc::vec::Vec;

use alloc::borrow::Cow;
use core::cmp::Ordering;
use core::ops::Range;

use super::problem::{Edit, Problem};
use super::{form, scan, string};
use crate::diagnostic::Code;
use crate::rules::bytes::Text;

/// The place of a value or key in a document's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub(super) u32);

impl Id {
    /// The outermost value.
    pub const ROOT: Self = Self(0);

    /// Of a key, its value.
    #[must_use]
    pub const fn value(self) -> Self {
        Self(self.0 + 1)
    }

    /// The next value or key in document order, whether inside this one or behind it.
    #[inline(always)]
    #[must_use]
    pub const fn following(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    #[inline(always)]
    pub(super) const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The type of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string, or a key.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Something unreadable that was reported already; nothing more is to be said about it.
    Unreadable,
}

/// One value or key. An object's members follow it as key, value, key, value, …; an array's items follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// First byte of the token.
    pub start: u32,
    /// Behind the last byte of the token.
    pub end: u32,
    /// The first node behind this one and everything inside it.
    pub next: u32,
    pub kind: Type,
    pub flags: u8,
}

impl Node {
    /// The token has a backslash.
    pub const ESCAPED: u8 = 1;
    /// The token has `\u`.
    pub const UNICODE_ESCAPE: u8 = 2;
    /// The token has no closing quote.
    pub const OPEN: u8 = 4;
    /// The token has no quotes at all.
    pub const BARE: u8 = 8;
    /// The quotes of the token are three bytes long each (typographic ones); with `OPEN` the first one only.
    pub const CURLY: u8 = 16;

    /// The text ends before the array or object does: more may have been meant to follow.
    pub const CUT: u8 = 32;
    /// The token is a query string, or a key or value of one.
    pub const FORM: u8 = 64;

    pub const NONE: Self = Self { start: 0, end: 0, next: 0, kind: Type::Unreadable, flags: 0 };
}

/// Where a document that is no longer needed kept its values: room for those of another one.
#[derive(Default)]
pub(crate) struct Spare(pub(super) Vec<Node>);

impl Spare {
    pub const NONE: Self = Self(Vec::new());
}

/// Mistakes beyond those that are listed, counted by code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Unlisted {
    pub syntax: usize,
    pub depth: usize,
    pub surrogates: usize,
}

impl Unlisted {
    pub const fn count(&self, code: Code) -> usize {
        match code {
            Code::JsonSyntax => self.syntax,
            Code::JsonTooDeep => self.depth,
            Code::JsonLoneSurrogate => self.surrogates,
            _ => 0,
        }
    }

    #[cold]
    #[inline(never)]
    pub const fn add(&mut self, code: Code) {
        match code {
            Code::JsonTooDeep => self.depth += 1,
            Code::JsonLoneSurrogate => self.surrogates += 1,
            // A body that is too large has no other problem, and counts as unreadable.
            _ => self.syntax += 1,
        }
    }
}

/// The items of an array, or the keys of an object.
#[derive(Clone, Debug)]
pub struct Entries<'d> {
    nodes: &'d [Node],
    at: u32,
    end: u32,
    /// 1 for an object, whose values follow their keys.
    keys: u32,
}

impl Iterator for Entries<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        if self.at >= self.end {
            return None;
        }
        let entry = self.at;
        let value = entry + self.keys;
        // An id never goes backwards, so that no document can make this run for ever.
        self.at = self.nodes.get(value as usize).map_or(0, |node| node.next).max(value + 1);
        Some(Id(entry))
    }
}

/// A text that was read, with the spans of everything in it.
#[derive(Debug)]
pub struct Document<'t> {
    pub(super) text: &'t [u8],
    pub(super) nodes: Vec<Node>,
    pub(super) problems: Vec<Problem>,
    /// Those of the problems' fixes.
    pub(super) edits: Vec<Edit>,
    /// What ends a text that ends too early.
    pub(super) ending: String,
    pub(super) unlisted: Unlisted,
}

impl<'t> Document<'t> {
    /// The whole text.
    #[must_use]
    pub const fn text(&self) -> &'t [u8] {
        self.text
    }

    /// What another document can use.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn take_spare(&mut self) -> Spare {
        Spare(core::mem::take(&mut self.nodes))
    }

    /// The mistakes of JSON itself, in document order.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// How many mistakes with this code were found beyond those that [`Self::problems`] lists.
    #[must_use]
    pub const fn unlisted(&self, code: Code) -> usize {
        self.unlisted.count(code)
    }

    /// Whether the text is JSON, as far as it was read. Half a surrogate pair does not hurt.
    #[must_use]
    pub fn is_json(&self) -> bool {
        self.unlisted.syntax + self.unlisted.depth == 0
            && self.problems.iter().all(|problem| problem.code() == Code::JsonLoneSurrogate)
    }

    /// How many values and keys were read; ids are below this.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether nothing was read, which never happens: a text without a value has an unreadable root.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    #[inline(always)]
    pub(super) fn node(&self, id: Id) -> &Node {
        self.nodes.get(id.index()).unwrap_or(&Node::NONE)
    }

    /// The type of a value.
    #[inline(always)]
    #[must_use]
    pub fn kind(&self, id: Id) -> Type {
        self.node(id).kind
    }

    /// The bytes of a value's whole token, quotes and brackets included.
    #[must_use]
    pub fn span(&self, id: Id) -> Range<usize> {
        let node = self.node(id);
        node.start as usize..node.end as usize
    }

    /// The first value or key behind this one and everything inside it.
    #[inline(always)]
    #[must_use]
    pub fn next(&self, id: Id) -> Id {
        Id(self.node(id).next)
    }

    /// Whether the text ends before this array or object does, so that nothing can be said about what it lacks.
    #[inline(always)]
    #[must_use]
    pub fn is_cut(&self, id: Id) -> bool {
        self.node(id).flags & Node::CUT != 0
    }

    /// The items of an array; nothing for other values.
    #[must_use]
    pub fn items(&self, array: Id) -> Entries<'_> {
        self.entries(array, Type::Array)
    }

    /// The keys of an object, [`Id::value`] of each is its value; nothing for other values.
    #[must_use]
    pub fn keys(&self, object: Id) -> Entries<'_> {
        self.entries(object, Type::Object)
    }

    /// What stands in a value of this type: items, or keys; nothing when it is of another one.
    pub(super) fn entries(&self, id: Id, kind: Type) -> Entries<'_> {
        let node = self.node(id);
        let end = if node.kind == kind { node.next } else { 0 };
        Entries { nodes: &self.nodes, at: id.0 + 1, end, keys: u32::from(kind == Type::Object) }
    }

    /// The value of a member, the last one where a key occurs twice.
    #[must_use]
    pub fn member(&self, object: Id, name: &str) -> Option<Id> {
        let mut found = None;
        for key in self.keys(object) {
            if self.is(key, name) {
                found = Some(key.value());
            }
        }
        found
    }

    /// The value of the member `type`, as [`Self::member`] finds it.
    #[inline(never)]
    #[must_use]
    pub(crate) fn tag(&self, object: Id) -> Option<Id> {
        let mut found = None;
        for key in self.keys(object) {
            if self.is_word(key, b"type") {
                found = Some(key.value());
            }
        }
        found
    }

    /// Whether a string or key is exactly `word`.
    #[inline(never)]
    #[must_use]
    pub fn is(&self, id: Id, word: &str) -> bool {
        let node = self.node(id);
        node.kind == Type::String
            && if node.flags & Node::ESCAPED == 0 {
                self.raw_inline(id) == word.as_bytes()
            } else {
                self.is_spelt(id, word.as_bytes())
            }
    }

    /// [`Self::is`], for a word that is asked of nearly every string of a kind.
    #[inline(always)]
    pub(crate) fn is_word<const LENGTH: usize>(&self, id: Id, word: &[u8; LENGTH]) -> bool {
        self.is_plain(id, word) || self.node(id).flags != 0 && self.is_spelt(id, word)
    }

    /// Whether a string is exactly `word`, however it is written.
    #[cold]
    #[inline(never)]
    fn is_spelt(&self, id: Id, word: &[u8]) -> bool {
        self.kind(id) == Type::String && *self.string(id) == *word
    }

    /// The bytes between a string's quotes, as written.
    #[inline(never)]
    #[must_use]
    pub fn raw(&self, id: Id) -> &'t [u8] {
        self.raw_inline(id)
    }

    /// [`Self::raw`], for where it is asked of every string.
    #[inline(always)]
    pub(crate) fn raw_inline(&self, id: Id) -> &'t [u8] {
        let Text { ahead, length } = self.raw_text(id);
        // An id that is none has no end to take a quote off.
        ahead.get(..length).unwrap_or_default()
    }

    /// [`Self::raw`], with what stands behind it.
    #[inline(always)]
    pub(crate) fn raw_text(&self, id: Id) -> Text<'t> {
        let node = self.node(id);
        if node.flags & (Node::OPEN | Node::BARE | Node::CURLY) != 0 {
            return self.odd_raw(*node).into();
        }
        let ahead = self.text.get(node.start as usize + 1..).unwrap_or_default();
        Text { ahead, length: (node.end - node.start).wrapping_sub(2) as usize }
    }

    /// What stands between quotes that are not two plain ones.
    #[cold]
    #[inline(never)]
    fn odd_raw(&self, node: Node) -> &'t [u8] {
        const CURLY_THEN_STRAIGHT: u8 = Node::CURLY | Node::OPEN;
        let (start, end) = (node.start as usize, node.end as usize);
        let (start, end) = match node.flags & (Node::OPEN | Node::BARE | Node::CURLY) {
            Node::OPEN => (start + 1, end),
            Node::CURLY => (start + 3, end.saturating_sub(3)),
            CURLY_THEN_STRAIGHT => (start + 3, end.saturating_sub(1)),
            _ => (start, end),
        };
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether a key is this word, written between plain quotes. A word with a backslash in it is not.
    #[inline(always)]
    pub(crate) fn is_plain<const LENGTH: usize>(&self, id: Id, word: &[u8; LENGTH]) -> bool {
        let node = self.node(id);
        let start = node.start as usize + 1;
        node.kind == Type::String
            && node.flags == 0
            && node.end as usize == start + LENGTH + 1
            && self.text.get(start..).and_then(<[u8]>::first_chunk) == Some(word)
    }

    /// Where in the text some of a string's decoded bytes are written.
    #[must_use]
    pub(crate) fn within(&self, id: Id, decoded: Range<usize>) -> Range<usize> {
        let raw = self.raw(id);
        let opening = match self.node(id).flags & (Node::BARE | Node::CURLY) {
            0 => 1,
            Node::CURLY => 3,
            _ => 0,
        };
        let start = self.span(id).start + opening;
        let place = |at: usize| start + if self.is_verbatim(id) { at } else { string::source_offset(raw, at) };
        place(decoded.start)..place(decoded.end)
    }

    /// The decoded bytes of a string. They are UTF-8, except that a surrogate without its pair stands as the three
    /// bytes that UTF-8 would give it.
    #[inline(never)]
    #[must_use]
    pub fn string(&self, id: Id) -> Cow<'t, [u8]> {
        let raw = self.raw_inline(id);
        match self.node(id).flags & (Node::ESCAPED | Node::FORM) {
            0 | Node::FORM => Cow::Borrowed(raw),
            Node::ESCAPED => Cow::Owned(string::decode(raw)),
            _ => Cow::Owned(form::decode(raw)),
        }
    }

    /// How two strings, perhaps of two documents, are ordered by their decoded bytes. What is no string comes first.
    #[inline(never)]
    pub(crate) fn compare(&self, id: Id, other: &Document<'_>, other_id: Id) -> Ordering {
        let is_string = |document: &Document<'_>, id| document.kind(id) == Type::String;
        match (is_string(self, id), is_string(other, other_id)) {
            (true, true) => self.string(id).cmp(&other.string(other_id)),
            (one, other) => one.cmp(&other),
        }
    }

    /// The decoded string, a surrogate without its pair replaced by U+FFFD.
    #[must_use]
    pub fn str(&self, id: Id) -> Cow<'t, str> {
        string::text(self.string(id))
    }

    /// How many characters (Unicode code points) a string has; a surrogate without its pair counts as one.
    #[must_use]
    pub fn characters(&self, id: Id) -> usize {
        let raw = self.raw(id);
        match self.node(id).flags & (Node::ESCAPED | Node::FORM) {
            0 | Node::FORM => scan::characters(raw),
            Node::ESCAPED => string::decoded_characters(raw),
            _ => scan::characters(&form::decode(raw)),
        }
    }

    /// Whether the text is a query string and not JSON.
    #[must_use]
    pub fn is_form(&self) -> bool {
        self.node(Id::ROOT).flags & Node::FORM != 0
    }

    /// Whether a string is written without any backslash.
    #[inline(always)]
    #[must_use]
    pub fn is_verbatim(&self, id: Id) -> bool {
        self.node(id).flags & Node::ESCAPED == 0
    }

    /// Whether a string is written with `\u`, so that its source may not show what it says.
    #[inline(always)]
    #[must_use]
    pub fn has_unicode_escape(&self, id: Id) -> bool {
        self.node(id).flags & Node::UNICODE_ESCAPE != 0
    }

    /// The bytes of a span.
    #[inline(always)]
    #[must_use]
    pub(crate) fn source(&self, span: Range<usize>) -> &'t [u8] {
        self.text.get(span).unwrap_or_default()
    }
}
