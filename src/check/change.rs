//! How a document can be mended: as replacements in its text and as a JSON Patch.

use core::ops::Range;
use std::borrow::Cow;

use crate::diagnostic::PatchOperation;
use crate::json::{Document, Id, Tracer, encode, escape_pointer, print_pointer, to_json, write_wtf8};
use crate::report::json::{Raw, write_string};

/// A way to mend a finding.
#[derive(Debug)]
pub(crate) struct Remedy {
    pub title: Cow<'static, str>,
    pub safe: bool,
    pub change: Change,
}

/// What a fix changes.
#[derive(Debug)]
pub(crate) enum Change {
    /// Bytes, for mistakes of JSON itself.
    Text(Vec<(Range<usize>, String)>),
    /// A value becomes this JSON.
    Replace(Id, String),
    /// Part of a string without escapes, given as bytes of the source, becomes this.
    Splice(Id, Range<usize>, String),
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

/// Replacements of bytes, ascending and disjoint.
pub(super) type Edits = Vec<(Range<usize>, String)>;

impl Change {
    /// The change as replacements of bytes; none when it cannot be made in a query string.
    pub fn edits(&self, document: &Document<'_>, tracer: &mut Tracer<'_, '_>) -> Edits {
        if document.is_form() {
            return self.form_edits(document, tracer);
        }
        match self {
            Self::Text(edits) => edits.clone(),
            Self::Replace(id, json) => vec![(document.span(*id), json.clone())],
            Self::Splice(_, span, text) => vec![(span.clone(), escaped(text))],
            Self::Wrap(id, before, after) => {
                let span = document.span(*id);
                vec![(span.start..span.start, (*before).into()), (span.end..span.end, (*after).into())]
            }
            Self::Remove(id) => vec![(removal(document, *id, tracer), String::new())],
            Self::Rename(key, name) => vec![(document.span(*key), Raw::string(name).as_str().into())],
            Self::Insert(object, name, json) => {
                let at = document.span(*object).start + 1;
                let first = document.keys(*object).next();
                // As the first member stands, so shall the new one.
                let gap = first.map(|first| source(document, at..document.span(first).start)).unwrap_or_default();
                let space = if first.is_some_and(|first| is_spaced(document, first)) { " " } else { "" };
                let comma = if first.is_some() { "," } else { "" };
                vec![(at..at, format!("{gap}\"{name}\":{space}{json}{comma}"))]
            }
            Self::MoveBehind(item, last) => {
                let (span, behind) = (document.span(*item), document.span(*last).end);
                let next = document.span(document.next(*item)).start;
                let separator = source(document, span.end..next);
                vec![(span.start..next, String::new()), (behind..behind, separator + &source(document, span))]
            }
        }
    }

    fn form_edits(&self, document: &Document<'_>, tracer: &mut Tracer<'_, '_>) -> Edits {
        match self {
            Self::Replace(id, json) => {
                let text = json.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(json);
                vec![(document.span(*id), encode(text.as_bytes()))]
            }
            Self::Rename(key, name) => vec![(document.span(*key), encode(name.as_bytes()))],
            Self::Remove(id) => {
                let key = tracer.place(*id).key.unwrap_or(*id);
                let (start, end) = (document.span(key).start, document.span(*id).end);
                let whole = document.span(Id::ROOT);
                // One of the two `&` around it goes with it.
                let (start, end) = if end < whole.end {
                    (start, end + 1)
                } else {
                    (if start > whole.start { start - 1 } else { start }, end)
                };
                vec![(start..end, String::new())]
            }
            _ => Vec::new(),
        }
    }

    /// The change as a JSON Patch; empty for mistakes of JSON itself.
    pub fn patch(&self, document: &Document<'_>, tracer: &mut Tracer<'_, '_>) -> Vec<PatchOperation> {
        let mut pointer = |id: Id| print_pointer(&tracer.place(id).path);
        match self {
            Self::Text(_) => Vec::new(),
            Self::Replace(id, json) => vec![PatchOperation::Replace { path: pointer(*id), value: Raw(json.clone()) }],
            Self::Splice(id, span, text) => {
                let (whole, raw) = (document.span(*id), document.raw(*id));
                let begins = whole.start + (whole.len() - raw.len()).div_ceil(2);
                let part = |range: Range<usize>| document.source(range);
                let parts = [part(begins..span.start), text.as_bytes(), part(span.end..begins + raw.len())];
                let mut json = String::new();
                write_wtf8(&mut json, &parts.concat());
                vec![PatchOperation::Replace { path: pointer(*id), value: Raw(json) }]
            }
            Self::Wrap(id, before, after) => {
                // A value that is not JSON as it stands can only be wrapped in the text.
                let Some(json) = to_json(document, *id) else { return Vec::new() };
                vec![PatchOperation::Replace { path: pointer(*id), value: Raw(format!("{before}{json}{after}")) }]
            }
            Self::Remove(id) => vec![PatchOperation::Remove { path: pointer(*id) }],
            Self::Rename(key, name) => {
                let from = pointer(*key);
                let mut path = from.get(..from.rfind('/').unwrap_or(0)).unwrap_or_default().to_owned();
                escape_pointer(&mut path, name);
                vec![PatchOperation::Move { from, path }]
            }
            Self::Insert(object, name, json) => {
                let mut path = pointer(*object);
                escape_pointer(&mut path, name);
                vec![PatchOperation::Add { path, value: Raw((*json).into()) }]
            }
            Self::MoveBehind(item, last) => vec![PatchOperation::Move { from: pointer(*item), path: pointer(*last) }],
        }
    }
}

/// Text as it stands between the quotes of a string.
fn escaped(text: &str) -> String {
    let mut json = String::new();
    write_string(&mut json, text);
    json.get(1..json.len() - 1).unwrap_or_default().to_owned()
}

fn source(document: &Document<'_>, span: Range<usize>) -> String {
    String::from_utf8_lossy(document.source(span)).into_owned()
}

/// Whether a blank stands between a key's colon and its value.
fn is_spaced(document: &Document<'_>, key: Id) -> bool {
    let gap = document.span(key).end..document.span(key.value()).start;
    document.source(gap).ends_with(b" ")
}

/// The bytes of a member or item, with the comma that goes with it.
fn removal(document: &Document<'_>, id: Id, tracer: &mut Tracer<'_, '_>) -> Range<usize> {
    let place = tracer.place(id);
    let Some(parent) = place.parent else { return document.span(id) };
    let start = document.span(place.key.unwrap_or(id)).start;
    let end = document.span(id).end;
    let next = document.next(id);
    if next < document.next(parent) {
        return start..document.span(next).start;
    }
    let before = document.keys(parent).map(Id::value).chain(document.items(parent)).take_while(|entry| *entry < id);
    before.last().map_or(start, |previous| document.span(previous).end)..end
}
