//! How a document can be mended: as replacements in its text and as a JSON Patch.

use alloc::string::String;

use core::ops::Range;

use super::finding::Text;
use super::resolve::Resolver;
use crate::json::{Document, Id, encode, lossy, to_json, write_wtf8};
use crate::report::json::{push_escaped, write_string};

/// A way to mend a finding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Remedy {
    pub title: Text,
    pub safe: bool,
    pub change: Change,
    /// What the change puts in.
    pub text: Text,
}

/// What a fix changes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Change {
    /// Bytes, as the document's mistake of JSON with this number says.
    Problem(u32),
    /// A value becomes the text, which is JSON.
    Replace(Id),
    /// A value becomes the string with this text.
    Write(Id),
    /// Part of a string without escapes, given as bytes of the source, becomes the text.
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

/// What the patch of a change does: the numbers that `pkg/src/wire.js` knows operations by.
const ADD: usize = 0;
const REPLACE: usize = 1;
const MOVE: usize = 2;
const REMOVE: usize = 3;

impl Resolver<'_> {
    /// Writes a change as replacements in the text, ascending and disjoint.
    pub(super) fn edits(&mut self, change: Change, text: &str) {
        let document = self.document;
        let form = document.is_form();
        let count = match change {
            Change::Problem(index) => problem_edits(document, index).count(),
            Change::Wrap(..) | Change::MoveBehind(..) => 2,
            _ => 1,
        };
        self.wire.number(count);
        match change {
            Change::Problem(index) => {
                for (span, text) in problem_edits(document, index) {
                    self.edit(span, &[text]);
                }
            }
            Change::Replace(id) | Change::Write(id) if form => {
                self.edit(document.span(id), &[&encode(text.as_bytes())]);
            }
            Change::Rename(key, name) if form => self.edit(document.span(key), &[&encode(name.as_bytes())]),
            Change::Replace(id) => self.edit(document.span(id), &[text]),
            Change::Write(id) => self.edit_string(document.span(id), text),
            Change::Rename(key, name) => self.edit_string(document.span(key), name),
            Change::Splice(_, start, end) => {
                let begin = self.begin_edit(start as usize..end as usize);
                push_escaped(&mut self.wire.text, text);
                self.wire.close(begin);
            }
            Change::Wrap(id, before, after) => {
                let span = document.span(id);
                self.edit(span.start..span.start, &[before]);
                self.edit(span.end..span.end, &[after]);
            }
            Change::Remove(id) => {
                let span = self.removal(id, form);
                self.edit(span, &[]);
            }
            Change::Insert(object, name, json) => {
                let at = document.span(object).start + 1;
                let first = document.keys(object).next();
                // As the first member stands, so shall the new one.
                let (gap, space, comma) = match first {
                    Some(first) => {
                        let colon = source(document, document.span(first).end..document.span(first.value()).start);
                        let space = if colon.ends_with(' ') { " " } else { "" };
                        (source(document, at..document.span(first).start), space, ",")
                    }
                    None => (String::new(), "", ""),
                };
                self.edit(at..at, &[&gap, "\"", name, "\":", space, json, comma]);
            }
            Change::MoveBehind(item, last) => {
                let (span, behind) = (document.span(item), document.span(last).end);
                let next = document.span(document.next(item)).start;
                let (separator, moved) = (source(document, span.end..next), source(document, span.clone()));
                self.edit(span.start..next, &[]);
                self.edit(behind..behind, &[&separator, &moved]);
            }
        }
    }

    fn edit(&mut self, span: Range<usize>, texts: &[&str]) {
        let begin = self.begin_edit(span);
        for text in texts {
            self.wire.text.push_str(text);
        }
        self.wire.close(begin);
    }

    fn edit_string(&mut self, span: Range<usize>, text: &str) {
        let begin = self.begin_edit(span);
        write_string(&mut self.wire.text, text);
        self.wire.close(begin);
    }

    fn begin_edit(&mut self, span: Range<usize>) -> usize {
        let (start, end) = (self.locator.offset(span.start), self.locator.offset(span.end));
        self.wire.number(start);
        self.wire.number(end);
        self.wire.open()
    }

    /// The bytes of a member or item, with the separator that goes with it.
    fn removal(&mut self, id: Id, form: bool) -> Range<usize> {
        let document = self.document;
        self.mended.go(id);
        let start = document.span(self.mended.key().unwrap_or(id)).start;
        let end = document.span(id).end;
        let Some(parent) = self.mended.parent() else { return document.span(id) };
        if form {
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

    /// Writes a change as a JSON Patch; an empty one for mistakes of JSON itself.
    pub(super) fn patch(&mut self, change: Change, text: &str) {
        let document = self.document;
        let (kind, id, tail) = match change {
            Change::Problem(_) => return self.wire.number(0),
            Change::Replace(id) | Change::Write(id) | Change::Splice(id, ..) => (REPLACE, id, None),
            Change::Wrap(id, before, after) => {
                // A value that is not JSON as it stands can only be wrapped in the text.
                let Some(json) = to_json(document, id) else { return self.wire.number(0) };
                self.operation(REPLACE, id, None);
                let begin = self.wire.open();
                for text in [before, &json, after] {
                    self.wire.text.push_str(text);
                }
                return self.wire.close(begin);
            }
            Change::Remove(id) => (REMOVE, id, None),
            Change::Rename(key, name) => (MOVE, key, Some((name, true))),
            Change::Insert(object, name, _) => (ADD, object, Some((name, false))),
            Change::MoveBehind(_, last) => (MOVE, last, None),
        };
        self.operation(kind, id, tail);
        let begin = self.wire.open();
        match change {
            Change::Replace(_) => self.wire.text.push_str(text),
            Change::Write(_) => write_string(&mut self.wire.text, text),
            Change::Splice(id, start, end) => {
                let (whole, raw) = (document.span(id), document.raw(id));
                let begins = whole.start + (whole.len() - raw.len()).div_ceil(2);
                let part = |range: Range<usize>| document.source(range);
                let parts = [part(begins..start as usize), text.as_bytes(), part(end as usize..begins + raw.len())];
                write_wtf8(&mut self.wire.text, &parts.concat());
            }
            Change::Insert(_, _, json) => self.wire.text.push_str(json),
            Change::Rename(from, _) | Change::MoveBehind(from, _) => return self.mended_path(from, None),
            _ => return,
        }
        self.wire.close(begin);
    }

    fn operation(&mut self, kind: usize, id: Id, tail: Option<(&str, bool)>) {
        self.wire.number(1);
        self.wire.number(kind);
        self.mended_path(id, tail);
    }
}

fn source(document: &Document<'_>, span: Range<usize>) -> String {
    lossy(document.source(span), false)
}

fn problem_edits<'d>(document: &'d Document<'_>, index: u32) -> impl Iterator<Item = (Range<usize>, &'d str)> {
    let problem = document.problems().get(index as usize);
    problem.and_then(|problem| document.mend(problem)).into_iter().flat_map(|mend| mend.edits())
}
