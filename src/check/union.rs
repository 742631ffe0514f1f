//! Objects that their `type` member tells apart.

use super::Checker;
use crate::json::{Id, Type};
use crate::shape::packed::{Shape, Union};

/// What is known of the `type` of an object.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// It has none.
    None,
    /// It is the value of the first key.
    First(Id),
    /// It is one of the members, and it was seen to how many there are.
    Settled,
}

impl Checker<'_> {
    pub(super) fn union(&mut self, union: Union, id: Id) {
        let document = self.document;
        // Nearly always the tag comes first, and once.
        let first = id.following();
        let tag = first.value();
        if tag < document.next(id)
            && document.is_plain(first, b"type")
            && document.kind(tag) == Type::String
            && document.is_verbatim(tag)
        {
            let text = document.raw_text(tag);
            for &(variant, object) in union.variants() {
                if variant.is(text) {
                    if self.object(object, id, Tag::First(first)) {
                        return;
                    }
                    break;
                }
            }
        }
        self.odd_union(union, id);
    }

    /// Checks an object whose tag stands elsewhere, more than once or not at all, or is odd itself.
    #[inline(never)]
    fn odd_union(&mut self, union: Union, id: Id) {
        let document = self.document;
        let (mut first, mut last) = (None, None);
        for key in document.keys(id) {
            if document.is_word(key, b"type") {
                first = first.or(Some(key));
                last = Some(key);
            }
        }
        let Some(last) = last else {
            self.no_tag(union, id);
            return;
        };
        let tag = last.value();
        let first = first.filter(|&first| first != last);
        if let Some(first) = first {
            self.doubled_tags(first, id);
        }
        if document.kind(tag) == Type::String {
            let text = document.string(tag);
            for &(variant, object) in union.variants() {
                if variant.is_called(&text) {
                    self.object(object, id, Tag::Settled);
                    if first.is_some() {
                        self.superseded_tags(tag, id);
                    }
                    return;
                }
            }
        }
        self.odd_tag(union, tag, id);
    }

    #[cold]
    #[inline(never)]
    fn no_tag(&mut self, union: Union, id: Id) {
        if !self.document.is_cut(id) {
            self.type_missing(union, id);
        }
        self.untyped(id);
    }

    /// Reports a tag that names none of the variants.
    #[cold]
    #[inline(never)]
    fn odd_tag(&mut self, union: Union, tag: Id, id: Id) {
        match self.document.kind(tag) {
            Type::String => self.unknown_variant(union, tag),
            Type::Null => self.null_not_allowed(tag),
            Type::Unreadable => {}
            _ => self.type_mismatch(Shape::STRING, tag),
        }
        self.untyped_behind_tag(id);
    }

    #[cold]
    #[inline(never)]
    fn doubled_tags(&mut self, first: Id, id: Id) {
        for key in self.document.keys(id) {
            if key != first && self.document.is(key, "type") {
                self.duplicate_key(first, key);
            }
        }
    }

    /// Looks for doubled keys in what a later `type` supersedes.
    #[cold]
    #[inline(never)]
    fn superseded_tags(&mut self, tag: Id, id: Id) {
        for key in self.document.keys(id) {
            if key.value() != tag && self.document.is(key, "type") {
                self.untyped(key.value());
            }
        }
    }

    /// Looks for doubled keys in an object whose doubled `type` was reported.
    #[cold]
    #[inline(never)]
    pub(super) fn untyped_behind_tag(&mut self, id: Id) {
        let mut others = self.keys_of(id);
        others.retain(|&key| !self.document.is(key, "type"));
        self.doubled_keys(&mut others);
        if self.response {
            self.tokens(id);
        }
        for key in self.document.keys(id) {
            self.untyped(key.value());
        }
    }
}
