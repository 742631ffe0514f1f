//! How the strings of a document are written, and what they say.

use alloc::borrow::Cow;
use core::cmp::Ordering;
use core::ops::Range;

use super::super::{form, scan, string};
use super::{Document, Id, Node, Type};
use crate::rules::bytes::Text;

impl<'t> Document<'t> {
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
        Text { ahead, length: node.end.wrapping_sub(node.start).wrapping_sub(2) as usize }
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

    /// Where the inside of a string stands.
    #[must_use]
    pub(crate) fn inside(&self, id: Id) -> Range<usize> {
        let opening = match self.node(id).flags & (Node::BARE | Node::CURLY) {
            0 => 1,
            Node::CURLY => 3,
            _ => 0,
        };
        let start = self.span(id).start + opening;
        start..start + self.raw(id).len()
    }

    /// Where in the text some of a string's decoded bytes are written.
    #[must_use]
    pub(crate) fn within(&self, id: Id, decoded: Range<usize>) -> Range<usize> {
        let inside = self.inside(id);
        let place = |at: usize| {
            let raw = self.source(inside.clone());
            inside.start + if self.is_verbatim(id) { at } else { string::source_offset(raw, at) }
        };
        place(decoded.start)..place(decoded.end)
    }

    /// What a part of a string says that begins and ends with whole characters.
    pub(crate) fn decoded(&self, id: Id, part: Range<usize>) -> Cow<'t, [u8]> {
        self.say(id, self.source(part))
    }

    /// What bytes of a string say.
    #[inline(always)]
    fn say(&self, id: Id, raw: &'t [u8]) -> Cow<'t, [u8]> {
        match self.node(id).flags & (Node::ESCAPED | Node::FORM) {
            0 | Node::FORM => Cow::Borrowed(raw),
            Node::ESCAPED => Cow::Owned(string::decode(raw)),
            _ => Cow::Owned(form::decode(raw)),
        }
    }

    /// The decoded bytes of a string. They are UTF-8, except that a surrogate without its pair stands as the three
    /// bytes that UTF-8 would give it.
    #[inline(never)]
    #[must_use]
    pub fn string(&self, id: Id) -> Cow<'t, [u8]> {
        self.say(id, self.raw_inline(id))
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

    /// Whether a string stands in the text as what it says.
    #[inline(always)]
    #[must_use]
    pub fn is_verbatim(&self, id: Id) -> bool {
        self.node(id).flags & Node::ESCAPED == 0
    }

    /// Whether a string is, or would be, written without any backslash, and ends where it seems to.
    #[cold]
    #[must_use]
    pub(crate) fn is_unescaped(&self, id: Id) -> bool {
        let raw = self.raw(id);
        self.is_closed(id) && self.is_verbatim(id) && (self.written || scan::stop_of_string(raw, 0) == raw.len())
    }

    /// Whether a string is written with `\u`, so that its source may not show what it says.
    #[inline(always)]
    #[must_use]
    pub fn has_unicode_escape(&self, id: Id) -> bool {
        self.node(id).flags & Node::UNICODE_ESCAPE != 0
    }
}
