//! What is said about types, members, lengths and numbers.

use super::{At, Change, Checker, Note};
use crate::diagnostic::Code;
use crate::json::number::{Number, parse};
use crate::json::{Document, Id, Type};
use crate::rules::{secret, suggest, text};
use crate::shape::{Format, Shape, Union};

/// How far a string is looked at for a credential before a part of it is shown.
const LOOKED_AT: usize = 4096;

/// A string as messages show it: shortened, in backquotes, and not at all when it looks like a credential.
pub(super) fn shown(document: &Document<'_>, id: Id) -> String {
    let string = document.string(id);
    let head = string.get(..LOOKED_AT).unwrap_or(&string);
    if secret::find(head).is_some() {
        return "a credential".into();
    }
    // A character that the cut has split lies far behind what is shown.
    format!("`{}`", text::shorten(&String::from_utf8_lossy(head)))
}

/// A list of names: `` `a`, `b` or `c` ``.
pub(super) fn alternatives<'n>(names: impl DoubleEndedIterator<Item = &'n str> + ExactSizeIterator) -> String {
    let count = names.len();
    let mut list = String::new();
    for (index, name) in names.enumerate() {
        if index > 0 {
            list.push_str(if index + 1 == count { " or " } else { ", " });
        }
        list.push('`');
        list.push_str(name);
        list.push('`');
    }
    list
}

fn plural(count: usize, unit: &str) -> String {
    match (count, unit) {
        (1, _) => format!("1 {unit}"),
        (_, "property") => format!("{count} properties"),
        _ => format!("{count} {unit}s"),
    }
}

const fn noun(kind: Type) -> &'static str {
    match kind {
        Type::Null => "null",
        Type::Boolean => "a boolean",
        Type::Number => "a number",
        Type::String => "a string",
        Type::Array => "an array",
        Type::Object => "an object",
        Type::Unreadable => "something unreadable",
    }
}

const fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::String { .. } | Shape::OneOf(_) => "a string",
        Shape::Boolean => "a boolean",
        Shape::Integer { .. } => "an integer",
        Shape::Array { .. } => "an array",
        Shape::Map { .. } | Shape::Object(_) | Shape::Union(_) => "an object",
        Shape::StringOr { .. } => "a string or an object",
        Shape::Any => "a value",
    }
}

/// Members that people take over from elsewhere, and what they are called here.
const TRAPS: [(&str, &str); 5] = [
    ("events", "initial_events"),
    ("vaults", "vault_ids"),
    ("environment", "environment_id"),
    ("cron", "expression"),
    ("tz", "timezone"),
];

impl Checker<'_> {
    /// Checks a string's length, and what it says.
    #[inline(always)]
    pub(super) fn string(&mut self, id: Id, min: usize, max: usize, format: Format) {
        if !self.response {
            self.length(id, false, min, max);
        }
        if format != Format::Any && (!self.response || matches!(format, Format::Timestamp | Format::Host)) {
            self.format(id, format);
        }
    }

    /// Checks the length of a string or key.
    #[inline(always)]
    pub(super) fn length(&mut self, id: Id, key: bool, min: usize, max: usize) {
        // A character takes one byte at least, and twelve (two escaped surrogates) at most.
        let bytes = self.document.raw(id).len();
        if bytes > max || (bytes < min.saturating_mul(12) && !(min == 1 && bytes > 0)) {
            self.exact_length(id, if key { At::Key(id) } else { At::Value(id) }, min, max);
        }
    }

    #[cold]
    fn exact_length(&mut self, id: Id, at: At, min: usize, max: usize) {
        let count = self.document.characters(id);
        if count > max {
            self.report(Code::TooLong, at, &|_| {
                Note::new(format!("at most {} are accepted, found {count}", plural(max, "character")))
            });
        } else if count < min {
            self.report(Code::TooShort, at, &|_| {
                let verb = if min == 1 { "is" } else { "are" };
                Note::new(format!("at least {} {verb} expected, found {count}", plural(min, "character")))
            });
        }
    }

    #[inline(never)]
    pub(super) fn integer(&mut self, id: Id, min: i64, max: i64) {
        let token = self.document.source(self.document.span(id));
        match parse(token) {
            Number::Integer(value) if (min..=max).contains(&value) => {}
            Number::Integer(_) => self.report(Code::OutOfRange, At::Value(id), &|document| {
                Note::new(format!("an integer from {min} to {max} is expected, found {}", shown_number(document, id)))
            }),
            Number::Other => self.report(Code::NotAnInteger, At::Value(id), &|document| {
                Note::new(format!("an integer is expected, found {}", shown_number(document, id)))
            }),
        }
    }

    #[inline(never)]
    pub(super) fn one_of(&mut self, id: Id, names: &'static [&'static str]) {
        let value = self.document.string(id);
        if names.iter().any(|name| name.as_bytes() == &*value) {
            return;
        }
        self.report(Code::InvalidValue, At::Value(id), &|document| {
            let message = format!("{} is expected, found {}", alternatives(names.iter().copied()), shown(document, id));
            offer(Note::new(message), document, id, names)
        });
    }

    /// Checks an integer that stands in a query as text.
    pub(super) fn integer_text(&mut self, id: Id, min: i64, max: i64) {
        let value = self.document.string(id);
        let digits = value.strip_prefix(b"-").unwrap_or(&value);
        let whole = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        match parse(&value) {
            Number::Integer(number) if whole && (min..=max).contains(&number) => {}
            Number::Integer(_) if whole => self.report(Code::OutOfRange, At::Value(id), &|document| {
                Note::new(format!("an integer from {min} to {max} is expected, found {}", shown(document, id)))
            }),
            _ => self.report(Code::NotAnInteger, At::Value(id), &|document| {
                Note::new(format!("an integer is expected, found {}", shown(document, id)))
            }),
        }
    }

    /// Checks a boolean that stands in a query as text.
    pub(super) fn boolean_text(&mut self, id: Id) {
        self.one_of(id, &["true", "false"]);
    }

    #[cold]
    pub(super) fn unknown_variant(&mut self, union: &'static Union, tag: Id) {
        self.report(Code::UnknownVariant, At::Value(tag), &|document| {
            let names: Vec<&'static str> = union.variants.iter().map(|(name, _)| name.name()).collect();
            let message = format!(
                "the `type` of {} must be {}, found {}",
                union.noun,
                alternatives(names.iter().copied()),
                shown(document, tag)
            );
            let session_only = matches!(
                &*document.string(tag),
                b"user.tool_result" | b"user.custom_tool_result" | b"user.tool_confirmation" | b"user.interrupt"
            );
            if union.name == "InitialEvent" && session_only {
                return Note::new(message).help("this event can be sent to a running session, not begin one");
            }
            offer(Note::new(message), document, tag, &names)
        });
    }

    #[cold]
    pub(super) fn type_missing(&mut self, union: &'static Union, id: Id) {
        self.report(Code::Required, At::Missing(id, "type"), &|_| {
            let names = alternatives(union.variants.iter().map(|(name, _)| name.name()));
            let note = Note::new(format!("{} requires `type`: {names}", union.noun));
            match union.variants {
                [(only, _)] => {
                    let json = match only.name() {
                        "cron" => "\"cron\"",
                        "agent" => "\"agent\"",
                        "limit" => "\"limit\"",
                        "text" => "\"text\"",
                        _ => return note,
                    };
                    note.safe(format!("add `\"type\": {json}`"), Change::Insert(id, "type", json))
                }
                _ => note,
            }
        });
    }

    #[cold]
    pub(super) fn required(&mut self, id: Id, name: &'static str) {
        self.report(Code::Required, At::Missing(id, name), &|_| Note::new(format!("`{name}` is required here")));
    }

    /// Reports a member that the API does not know; `free` are the names that the object does not use.
    #[cold]
    pub(super) fn unknown_field(&mut self, key: Id, free: &[&'static str]) {
        self.report(Code::UnknownField, At::Key(key), &|document| {
            let written = document.str(key);
            let note = Note::new(format!("the API knows no member {} here", shown(document, key)));
            let trap = TRAPS.iter().find(|(wrong, right)| *wrong == written && free.contains(right));
            let meant = trap.map(|(_, right)| *right).or_else(|| suggest::closest(&written, free));
            match meant {
                Some(meant) => note
                    .help(format!("did you mean `{meant}`?"))
                    .suggest(format!("rename it to `{meant}`"), Change::Rename(key, meant)),
                None => note.suggest("remove it", Change::Remove(key.value())),
            }
        });
    }

    #[cold]
    pub(super) fn null_not_allowed(&mut self, id: Id) {
        self.report(Code::NullNotAllowed, At::Value(id), &|_| Note::new("null is not accepted here"));
    }

    #[cold]
    pub(super) fn null_discouraged(&mut self, id: Id) {
        self.report(Code::NullDiscouraged, At::Value(id), &|_| {
            Note::new("no published text says that null is accepted here")
                .help("leave the member out")
                .safe("remove the member", Change::Remove(id))
        });
    }

    #[cold]
    pub(super) fn item_count(&mut self, id: Id, count: usize, min: usize, max: usize) {
        if count > max {
            self.report(Code::TooManyItems, At::Value(id), &|_| {
                Note::new(format!("at most {} are accepted, found {count}", plural(max, "item")))
            });
        } else {
            self.report(Code::TooFewItems, At::Value(id), &|_| {
                Note::new(format!("at least {} is expected, found {count}", plural(min, "item")))
            });
        }
    }

    #[cold]
    pub(super) fn too_many_properties(&mut self, id: Id, count: usize, max: usize) {
        self.report(Code::TooManyProperties, At::Value(id), &|_| {
            Note::new(format!("at most {} are accepted, found {count}", plural(max, "property")))
        });
    }

    #[cold]
    pub(super) fn type_mismatch(&mut self, shape: &'static Shape, id: Id) {
        let kind = self.document.kind(id);
        if kind == Type::Null {
            self.null_not_allowed(id);
            return;
        }
        self.report(Code::TypeMismatch, At::Value(id), &|document| {
            let note = Note::new(format!("{} is expected, found {}", expected(shape), noun(kind)));
            mend_type(note, document, shape, id)
        });
    }
}

/// How a value of the wrong type becomes one of the right type.
fn mend_type(note: Note, document: &Document<'_>, shape: &'static Shape, id: Id) -> Note {
    let source = document.source(document.span(id));
    let private = secret::find(source).is_some() || holds_token(document, id);
    match (shape, document.kind(id)) {
        (Shape::Array { item: Shape::Union(union), .. }, Type::String)
            if union.variants.iter().any(|(name, _)| name.name() == "text") =>
        {
            let note = note.help("write a list with one text block: `[{\"type\": \"text\", \"text\": \"…\"}]`");
            let change = Change::Wrap(id, "[{\"type\": \"text\", \"text\": ", "}]");
            if private { note } else { note.safe("make it a text block", change) }
        }
        (Shape::Array { item, .. }, found)
            if matches!((item, found), (Shape::Union(_), Type::Object) | (Shape::String { .. }, Type::String))
                && !private =>
        {
            note.help("put it in an array").suggest("put it in an array", Change::Wrap(id, "[", "]"))
        }
        (Shape::String { format: Format::Token, .. }, _) => note,
        (Shape::String { format: Format::Amount, .. }, Type::Number) => {
            let whole = source.iter().all(u8::is_ascii_digit) && source.first() != Some(&b'0');
            let note = note.help("quote it");
            if whole { note.safe("quote it", Change::Wrap(id, "\"", "\"")) } else { note }
        }
        (Shape::String { .. }, Type::Number | Type::Boolean) => {
            note.help("quote it").suggest("quote it", Change::Wrap(id, "\"", "\""))
        }
        (Shape::Integer { .. }, Type::String) => {
            let digits = document.raw(id);
            let whole = !digits.is_empty() && digits.len() < 16 && digits.iter().all(u8::is_ascii_digit);
            if whole && (digits.len() == 1 || digits.first() != Some(&b'0')) {
                let json = String::from_utf8_lossy(digits).into_owned();
                note.help("write the number without quotes").safe("take the quotes off", Change::Replace(id, json))
            } else {
                note
            }
        }
        _ => note,
    }
}

/// Whether a token is somewhere inside a value, so that no fix may repeat the value.
fn holds_token(document: &Document<'_>, id: Id) -> bool {
    let end = document.next(id);
    let mut at = id;
    while at < end {
        if document.is(at, "authorization_token") {
            return true;
        }
        at = at.following();
    }
    false
}

/// Offers the name that a string was most likely meant to be.
fn offer(note: Note, document: &Document<'_>, id: Id, names: &[&'static str]) -> Note {
    match suggest::closest(&document.str(id), names) {
        Some(meant) => note.help(format!("did you mean `{meant}`?")).suggest(
            format!("write `{meant}`"),
            Change::Replace(id, crate::report::json::Raw::string(meant).as_str().into()),
        ),
        None => note,
    }
}

fn shown_number(document: &Document<'_>, id: Id) -> String {
    let token = document.source(document.span(id));
    format!("`{}`", text::shorten(&String::from_utf8_lossy(token)))
}
