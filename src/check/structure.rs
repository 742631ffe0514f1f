//! What is said about types, members, lengths and numbers.

use alloc::vec::Vec;

use super::{At, Change, Checker};
use crate::diagnostic::Code;
use crate::json::number::{Number, parse};
use crate::json::{Document, Id, Type};
use crate::rules::{secret, suggest};
use crate::sentence::Part;
use crate::shape::packed::{Bounds, Field, Names, Shape, Union};
use crate::shape::{Format, ObjectRule};

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

const fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::String(..) | Shape::OneOf(_) => "a string",
        Shape::Boolean => "a boolean",
        Shape::Integer(_) => "an integer",
        Shape::Array(..) => "an array",
        Shape::Map(_) | Shape::Object(_) | Shape::Union(_) => "an object",
        Shape::StringOr(..) => "a string or an object",
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
    pub(super) fn string(&mut self, id: Id, format: Format, bounds: Bounds) {
        if !self.response && bounds != Bounds::NONE {
            self.length(id, false, bounds);
        }
        if format != Format::Any && (!self.response || matches!(format, Format::Timestamp | Format::Host)) {
            self.format(id, format);
        }
    }

    /// Checks the length of a string or key.
    #[inline(always)]
    pub(super) fn length(&mut self, id: Id, key: bool, bounds: Bounds) {
        let (min, max) = bounds.get();
        // A character takes one byte at least, and twelve (two escaped surrogates) at most.
        let bytes = self.document.raw_inline(id).len() as i32;
        if bytes > max || (bytes < min.saturating_mul(12) && !(min == 1 && bytes > 0)) {
            self.exact_length(id, if key { At::Key(id) } else { At::Value(id) }, bounds);
        }
    }

    #[cold]
    #[inline(never)]
    fn exact_length(&mut self, id: Id, at: At, bounds: Bounds) {
        let (min, max) = bounds.get();
        let count = self.document.characters(id) as i32;
        if count > max {
            self.at_most(Code::TooLong, at, (max, "character"), count);
        } else if count < min {
            self.at_least(Code::TooShort, at, (min, "character"), count);
        }
    }

    fn at_most(&mut self, code: Code, at: At, (max, unit): (i32, &'static str), count: i32) {
        let parts = [Part::Count(max as usize, unit), Part::Number(count.into())];
        self.report_at(code, at, "at most {} are accepted, found {}", &parts);
    }

    fn at_least(&mut self, code: Code, at: At, (min, unit): (i32, &'static str), count: i32) {
        let verb = Part::Text(if min == 1 { "is" } else { "are" });
        let parts = [Part::Count(min as usize, unit), verb, Part::Number(count.into())];
        self.report_at(code, at, "at least {} {} expected, found {}", &parts);
    }

    #[inline(never)]
    pub(super) fn integer(&mut self, id: Id, bounds: Bounds) {
        let token = self.document.source(self.document.span(id));
        self.judge_integer(id, parse(token), Part::Token(self.document, id), bounds);
    }

    fn judge_integer(&mut self, id: Id, number: Number, shown: Part<'_>, bounds: Bounds) {
        let (min, max) = bounds.get();
        let (min, max) = (i64::from(min), i64::from(max));
        match number {
            Number::Integer(value) if (min..=max).contains(&value) => {}
            Number::Integer(_) => {
                let parts = [Part::Number(min), Part::Number(max), shown];
                self.report(Code::OutOfRange, id, "an integer from {} to {} is expected, found {}", &parts);
            }
            Number::Other => {
                self.report(Code::NotAnInteger, id, "an integer is expected, found {}", &[shown]);
            }
        }
    }

    #[inline(never)]
    pub(super) fn one_of(&mut self, id: Id, names: Names) {
        let value = self.document.string(id);
        for name in names.list() {
            if name.is_called(&value) {
                return;
            }
        }
        let mut texts = Vec::new();
        for name in names.list() {
            texts.push(name.text());
        }
        self.invalid_value(id, &texts);
    }

    #[cold]
    #[inline(never)]
    fn invalid_value(&mut self, id: Id, names: &[&'static str]) {
        let parts = [Part::OneOf(names), Part::Shown(self.document, id)];
        self.report(Code::InvalidValue, id, "{} is expected, found {}", &parts);
        self.offer(id, names);
    }

    /// Checks an integer that stands in a query as text.
    #[inline(never)]
    pub(super) fn integer_text(&mut self, id: Id, bounds: Bounds) {
        let value = self.document.string(id);
        let digits = value.strip_prefix(b"-").unwrap_or(&value);
        let whole = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        let number = if whole { parse(&value) } else { Number::Other };
        self.judge_integer(id, number, Part::Shown(self.document, id), bounds);
    }

    /// Checks a boolean that stands in a query as text.
    #[inline(never)]
    pub(super) fn boolean_text(&mut self, id: Id) {
        if !self.document.is(id, "true") && !self.document.is(id, "false") {
            self.invalid_value(id, &["true", "false"]);
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn unknown_variant(&mut self, union: Union, tag: Id) {
        let document = self.document;
        let names = variants(union);
        let parts = [Part::Text(union.noun()), Part::OneOf(&names), Part::Shown(document, tag)];
        self.report(Code::UnknownVariant, tag, "the `type` of {} must be {}, found {}", &parts);
        if union.is_initial_event() && SESSION_ONLY.iter().any(|name| document.is(tag, name)) {
            self.help("this event can be sent to a running session, not begin one");
            return;
        }
        self.offer(tag, &names);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn type_missing(&mut self, union: Union, id: Id) {
        let names = variants(union);
        let parts = [Part::Text(union.noun()), Part::OneOf(&names)];
        self.report_at(Code::Required, At::Missing(id, "type"), "{} requires `type`: {}", &parts);
        if let [only] = *names
            && self.document.is_closed(id)
            && let Some(json) = ["\"cron\"", "\"agent\"", "\"limit\"", "\"text\""]
                .into_iter()
                .find(|json| json.get(1..json.len() - 1) == Some(only))
        {
            let change = Change::Insert(id, "type", json);
            self.findings.fix(true, "add `\"type\": {}`", &[Part::Text(json)], change, "");
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn required(&mut self, id: Id, name: &'static str) {
        self.report_at(Code::Required, At::Missing(id, name), "`{}` is required here", &[Part::Text(name)]);
    }

    /// Reports a member that the API does not know; `free` are the names that the object does not use. It can be mended where no
    /// key is doubled.
    #[cold]
    #[inline(never)]
    pub(super) fn unknown_field(&mut self, key: Id, free: &[&'static str], once: bool) {
        let shown = Part::Shown(self.document, key);
        self.report_at(Code::UnknownField, At::Key(key), "the API knows no member {} here", &[shown]);
        let written = self.document.str(key);
        let trap = TRAPS.iter().find(|(wrong, right)| *wrong == written && free.contains(right));
        match trap.map(|(_, right)| *right).or_else(|| suggest::closest(&written, free)) {
            Some(meant) => {
                let meant_part = [Part::Text(meant)];
                self.findings.help(DID_YOU_MEAN, &meant_part);
                if once {
                    self.findings.fix(false, "rename it to `{}`", &meant_part, Change::Rename(key, meant), "");
                }
            }
            None if once => self.suggest("remove it", Change::Remove(key.value())),
            None => {}
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn null_not_allowed(&mut self, id: Id) {
        self.report(Code::NullNotAllowed, id, "null is not accepted here", &[]);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn null_discouraged(&mut self, field: &Field, id: Id) {
        self.report(Code::NullDiscouraged, id, "no published text says that null is accepted here", &[])
            .help("leave the member out");
        // In an update it may have been meant to clear the member, and behind a doubled one there is another value.
        let clears = matches!(field.shape, Shape::Map(map) if map.bounds().patch);
        let document = self.document;
        let mut count = usize::from(clears);
        for key in document.keys(Id::ROOT) {
            count += usize::from(document.is(key, field.key.text()));
        }
        if count == 1 {
            self.safe("remove the member", Change::Remove(id));
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn item_count(&mut self, id: Id, count: i32, min: i32, max: i32) {
        if count > max {
            self.at_most(Code::TooManyItems, At::Value(id), (max, "item"), count);
        } else {
            self.at_least(Code::TooFewItems, At::Value(id), (min, "item"), count);
        }
    }

    #[cold]
    #[inline(never)]
    pub(super) fn too_many_properties(&mut self, id: Id, count: i32, max: i32) {
        self.at_most(Code::TooManyProperties, At::Value(id), (max, "property"), count);
    }

    #[cold]
    #[inline(never)]
    pub(super) fn type_mismatch(&mut self, shape: Shape, id: Id) {
        let kind = self.document.kind(id);
        if kind == Type::Null {
            self.null_not_allowed(id);
            return;
        }
        let parts = [Part::Text(expected(shape)), Part::Text(noun(kind))];
        self.report(Code::TypeMismatch, id, "{} is expected, found {}", &parts);
        self.mend_type(shape, id, kind);
    }

    /// Says how a value of the wrong type becomes one of the right type.
    fn mend_type(&mut self, shape: Shape, id: Id, kind: Type) {
        let document = self.document;
        let source = document.source(document.span(id));
        let quote = Change::Wrap(id, "\"", "\"");
        let item = if let Shape::Array(item, ..) = shape { item.shape() } else { Shape::Any };
        match (shape, kind) {
            (Shape::Array(..), Type::String) if matches!(item, Shape::Union(union) if variants(union).contains(&"text")) =>
            {
                self.help("write a list with one text block: `[{\"type\": \"text\", \"text\": \"…\"}]`");
                if may_be_wrapped(document, id) {
                    self.safe("make it a text block", Change::Wrap(id, "[{\"type\": \"text\", \"text\": ", "}]"));
                }
            }
            (Shape::Array(..), _)
                if matches!((item, kind), (Shape::Union(_), Type::Object) | (Shape::String(..), Type::String))
                    && may_be_wrapped(document, id) =>
            {
                self.help("put it in an array").suggest("put it in an array", Change::Wrap(id, "[", "]"));
            }
            (Shape::String(Format::Amount, _), Type::Number) => {
                self.help("quote it");
                if source.iter().all(u8::is_ascii_digit) && source.first() != Some(&b'0') {
                    self.safe("quote it", quote);
                }
            }
            (Shape::String(format, _), Type::Number | Type::Boolean) if format != Format::Token => {
                self.help("quote it").suggest("quote it", quote);
            }
            (Shape::Integer(_), Type::String) => {
                let digits = document.str(id);
                let whole = document.is_unescaped(id)
                    && !digits.is_empty()
                    && digits.len() < 16
                    && digits.bytes().all(|byte| byte.is_ascii_digit());
                if whole && (digits.len() == 1 || !digits.starts_with('0')) {
                    self.help("write the number without quotes");
                    self.findings.fix(true, "take the quotes off", &[], Change::Replace(id), &digits);
                }
            }
            _ => {}
        }
    }

    /// Offers the name that a string was most likely meant to be.
    fn offer(&mut self, id: Id, names: &[&'static str]) {
        if let Some(meant) = suggest::closest(&self.document.str(id), names) {
            self.findings.help(DID_YOU_MEAN, &[Part::Text(meant)]);
            self.write(false, id, meant);
        }
    }
}

/// The values that the `type` of a union may be given.
fn variants(union: Union) -> Vec<&'static str> {
    let mut names = Vec::new();
    for (tag, object) in union.variants() {
        if object.get().1 != ObjectRule::Redacted {
            names.push(tag.text());
        }
    }
    names
}

const DID_YOU_MEAN: &str = "did you mean `{}`?";

/// Events that a session takes once it runs.
const SESSION_ONLY: [&str; 4] =
    ["user.tool_result", "user.custom_tool_result", "user.tool_confirmation", "user.interrupt"];

/// Whether a value ends where it seems to, and has nothing secret in it that a fix would repeat.
fn may_be_wrapped(document: &Document<'_>, id: Id) -> bool {
    document.is_closed(id) && !secret::is_private(&document.json(id)) && !holds_token(document, id)
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
