//! What reading makes of a text: a flat list of values in document order, each with its span.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use super::problem::{Edit, Problem};
use super::write::to_json;
use crate::diagnostic::Code;

mod spelling;

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
    /// The token has no closing quote, the object no opening bracket.
    pub const OPEN: u8 = 4;
    /// The token has no quotes at all.
    pub const BARE: u8 = 8;
    /// The quotes of the token are three bytes long each (typographic ones); with `OPEN` the first one only.
    pub const CURLY: u8 = 16;

    /// The text ends before the array or object does: more may have been meant to follow.
    pub const CUT: u8 = 32;
    /// The token is a query string, or a key or value of one.
    pub const FORM: u8 = 64;
    /// The object lacks its end somewhere, and has taken members of the one around it for its own.
    pub const LATE: u8 = 128;

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
    /// The values stand in the text as they were written. Otherwise it has nothing but what strings, numbers and words say, in no
    /// order, and spans are of no use but to get at that.
    pub(super) written: bool,
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

    /// Whether an object has perhaps taken members for its own that belong to the one around it.
    #[cold]
    #[must_use]
    pub(crate) fn ended_late(&self, id: Id) -> bool {
        self.node(id).flags & Node::LATE != 0
    }

    /// Whether the end of a value is there: a quote or a bracket, where it needs one.
    #[cold]
    #[must_use]
    pub(crate) fn is_closed(&self, id: Id) -> bool {
        self.node(id).flags & (Node::OPEN | Node::CUT) == 0
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

    /// Whether the text is a query string and not JSON.
    #[must_use]
    pub fn is_form(&self) -> bool {
        self.node(Id::ROOT).flags & Node::FORM != 0
    }

    /// What document order goes by: a place within a value, or its beginning.
    #[must_use]
    pub(crate) fn order(&self, id: Id, place: usize) -> u64 {
        if self.written {
            return place as u64;
        }
        let behind = place.saturating_sub(self.span(id).start);
        u64::from(id.0) << 32 | behind as u64
    }

    /// A value as it is written, or would be.
    #[cold]
    #[must_use]
    pub(crate) fn json(&self, id: Id) -> Cow<'t, [u8]> {
        if self.written {
            return self.source(self.span(id)).into();
        }
        let mut json = String::new();
        to_json(self, id, &mut json);
        json.into_bytes().into()
    }

    /// The bytes of a span.
    #[inline(always)]
    #[must_use]
    pub(crate) fn source(&self, span: Range<usize>) -> &'t [u8] {
        self.text.get(span).unwrap_or_default()
    }
}
