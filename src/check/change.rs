//! How a document can be mended: as replacements in its text and as a JSON Patch.

use alloc::string::String;

use core::ops::Range;

use super::finding::Findings;
use crate::append::Append as _;
use crate::json::{Document, Id, encode, lossy, to_json, write_wtf8};
use crate::report::json::{push_escaped, write_string};
use crate::rules::bytes::trim_start;
use crate::rules::secret;
use crate::wire::{ADD, MOVE, NO_OPERATION, REMOVE, REPLACE};

/// What a fix changes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Change {
    /// A value becomes the text, which is JSON.
    Replace(Id),
    /// A value becomes the string with this text.
    Write(Id),
    /// Part of a string, given as bytes of the source, becomes the text.
    Splice(Id, u32, u32),
    /// JSON is put in front of a value and behind it.
    Wrap(Id, &'static str, &'static str),
    /// A member (by its value) or an item goes.
    Remove(Id),
    /// A key becomes this one.
    Rename(Id, &'static str),
    /// An object gets a member with this JSON.
    Insert(Id, &'static str, &'static str),
    /// An item moves behind a later one of the same array.
    MoveBehind(Id, Id),
}

impl Change {
    /// Whether the change can be made in a query string.
    pub const fn fits_forms(self) -> bool {
        matches!(self, Self::Replace(_) | Self::Write(_) | Self::Rename(..) | Self::Remove(_))
    }
}

impl Findings<'_> {
    /// Writes a change as replacements in the text, ascending and disjoint, and as a JSON Patch.
    #[inline(never)]
    pub(super) fn change(&mut self, change: Change, text: &str) {
        let document = self.document;
        let (mut kind, id, tail) = match change {
            Change::Replace(id) | Change::Write(id) | Change::Splice(id, ..) | Change::Wrap(id, ..) => {
                (REPLACE, id, None)
            }
            Change::Remove(id) => (REMOVE, id, None),
            Change::Rename(key, name) => (MOVE, key, Some((name, true))),
            Change::Insert(object, name, _) => (ADD, object, Some((name, false))),
            Change::MoveBehind(_, last) => (MOVE, last, None),
        };
        let mut span = document.span(id);
        // What the patch puts in, what stands around it in the text or is copied there, and what the first edit puts in.
        let (mut json, mut other) = (String::new(), String::new());
        let mut separator;
        let mut texts = [""; 7];
        // A second edit: where, and what it puts in.
        let mut second = None;
        match change {
            Change::Replace(_) | Change::Write(_) | Change::Rename(..) => {
                let text = tail.map_or(text, |(name, _)| name);
                if matches!(change, Change::Replace(_)) {
                    json.put(text);
                } else {
                    json.reserve(text.len() + 8);
                    write_string(&mut json, text);
                }
                texts[0] = &json;
                if self.form {
                    other = encode(text.as_bytes());
                    texts[0] = &other;
                }
            }
            Change::Splice(_, start, end) => {
                let all = document.inside(id);
                span = start as usize..end as usize;
                let mut whole = document.decoded(id, all.start..span.start).into_owned();
                whole.extend_from_slice(text.as_bytes());
                whole.extend_from_slice(&document.decoded(id, span.end..all.end));
                write_wtf8(&mut json, &whole);
                push_escaped(&mut other, text);
                texts[0] = &other;
            }
            Change::Wrap(_, before, after) => {
                json.put(before);
                if !to_json(document, id, &mut json) {
                    // A value that is not JSON as it stands can only be wrapped in the text.
                    kind = NO_OPERATION;
                }
                json.put(after);
                texts[0] = before;
                second = Some((span.end, after));
                span.end = span.start;
            }
            Change::Remove(_) if self.ranges => span = self.removal(id),
            Change::Remove(_) => {}
            Change::Insert(_, name, value) => {
                json.put(value);
                texts = ["", "\"", name, "\":", "", value, ""];
                span = span.start + 1..span.start + 1;
                // As the first member stands, so shall the new one.
                if self.ranges
                    && let Some(first) = document.keys(id).next()
                {
                    let key = document.span(first);
                    separator = source(document, span.start..key.start);
                    other = source(document, key.end..document.span(first.value()).start);
                    // A comma or a comment that should not be there is not to be there twice.
                    if trim_start(separator.as_bytes()).is_empty() {
                        texts[0] = &separator;
                    }
                    texts[4] = if other.ends_with(' ') { " " } else { "" };
                    texts[6] = ",";
                }
            }
            Change::MoveBehind(..) if !self.ranges => {}
            Change::MoveBehind(item, _) => {
                let behind = span.end;
                span = document.span(item);
                let next = document.span(document.next(item)).start;
                separator = source(document, span.end..next);
                separator.put(&source(document, span.clone()));
                second = Some((behind, &separator));
                span.end = next;
            }
        }
        self.edits(1 + usize::from(second.is_some()));
        self.edit(span, &texts);
        if let Some((at, text)) = second {
            self.edit(at..at, &[text]);
        }
        self.tracer.go(id);
        if !self.json || kind == NO_OPERATION || !self.tracer.is_exact() || secret::is_private(json.as_bytes()) {
            return self.wire.number(NO_OPERATION);
        }
        self.wire.number(kind);
        self.path(id, tail, false);
        match change {
            Change::Rename(from, _) | Change::MoveBehind(from, _) => self.path(from, None, false),
            Change::Remove(_) => {}
            _ => self.wire.string(&json),
        }
    }

    /// Announces edits.
    pub(super) fn edits(&mut self, count: usize) {
        self.wire.number(if self.ranges { count } else { 0 });
    }

    /// Writes a replacement, unless the input was a value.
    #[inline(never)]
    pub(super) fn edit(&mut self, span: Range<usize>, texts: &[&str]) {
        if self.ranges {
            for place in [span.start, span.end] {
                let offset = self.locator.offset(place);
                self.wire.number(offset);
            }
            let begin = self.wire.open();
            for text in texts {
                self.wire.text.put(text);
            }
            self.wire.close(begin);
        }
    }

    /// The bytes of a member or item, with the separator that goes with it.
    fn removal(&mut self, id: Id) -> Range<usize> {
        let document = self.document;
        self.tracer.go(id);
        let start = document.span(self.tracer.key().unwrap_or(id)).start;
        let end = document.span(id).end;
        let Some(parent) = self.tracer.parent() else { return document.span(id) };
        if self.form {
            let whole = document.span(Id::ROOT);
            // One of the two `&` around it goes with it.
            return if end < whole.end { start..end + 1 } else { start.saturating_sub(1).max(whole.start)..end };
        }
        let next = document.next(id);
        if next < document.next(parent) {
            return start..document.span(next).start;
        }
        let mut before = start;
        for entry in document.keys(parent).map(Id::value).chain(document.items(parent)) {
            if entry >= id {
                break;
            }
            before = document.span(entry).end;
        }
        before..end
    }
}

#[inline(never)]
fn source(document: &Document<'_>, span: Range<usize>) -> String {
    lossy(document.source(span), false)
}
