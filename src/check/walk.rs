//! The walk along a shape.

use super::structure::shown;
use super::{At, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Id, Type};
use crate::shape::{Field, Key, ListRule, Null, Object, ObjectRule, Shape, Union, Words};
use crate::sort::sorted;

/// A string that stands in a list again.
pub(super) struct Repeat {
    /// Where it stood first.
    pub first: Id,
    /// The number in the list of the one before.
    pub previous: usize,
    pub later: Id,
}

/// The members of an object that were found: their keys stand in [`Checker::slots`] from `base` on, in the order of the
/// fields.
#[derive(Clone, Copy)]
pub(crate) struct Members {
    object: &'static Object,
    base: usize,
}

/// In [`Checker::slots`], a member that is not there: the outermost value is nobody's key.
const ABSENT: Id = Id::ROOT;

const TYPE: Key = Key::new("type");

impl Checker<'_> {
    /// Checks a value that is not null against its shape.
    pub(super) fn value(&mut self, shape: &'static Shape, id: Id) {
        let kind = self.document.kind(id);
        match (shape, kind) {
            (_, Type::Unreadable) => {}
            (Shape::String { min, max, format }, Type::String) => self.string(id, *min, *max, *format),
            (Shape::Boolean, Type::Boolean) => {}
            (Shape::Integer { min, max }, Type::Number) => self.integer(id, *min, *max),
            (Shape::OneOf(names), Type::String) => self.one_of(id, names),
            (Shape::Array { item, min, max, rule }, Type::Array) => {
                self.array(id, item, *min, *max);
                self.list_rule(*rule, id);
            }
            (Shape::Map { max, key, value }, Type::Object) => self.map(id, *max, *key, *value),
            (Shape::Object(object), Type::Object) => self.object(object, id, None),
            (Shape::Union(union), Type::Object) => self.union(union, id),
            (Shape::StringOr { string, .. }, Type::String) => self.value(string, id),
            (Shape::StringOr { object, .. }, Type::Object) => self.value(object, id),
            _ => {
                self.type_mismatch(shape, id);
                self.untyped(id);
            }
        }
    }

    fn array(&mut self, id: Id, item: &'static Shape, min: usize, max: usize) {
        let mut count = 0;
        for value in self.document.items(id) {
            count += 1;
            if self.document.kind(value) == Type::Null {
                self.null_not_allowed(value);
            } else {
                self.value(item, value);
            }
        }
        if !(min..=max).contains(&count) && !self.response && !self.document.is_cut(id) {
            self.item_count(id, count, min, max);
        }
    }

    fn list_rule(&mut self, rule: ListRule, id: Id) {
        if self.response {
            return;
        }
        match rule {
            ListRule::None => {}
            ListRule::Events => self.events(id),
            ListRule::Resources => self.resources(id),
            ListRule::Vaults => self.vaults(id),
        }
    }

    /// Checks the members of an object. That of a union has a `tag` besides the listed members.
    fn object(&mut self, object: &'static Object, id: Id, tag: Option<Id>) {
        if object.rule == ObjectRule::Redacted {
            self.redacted(id);
            self.untyped(id);
            return;
        }
        let members = self.members(object, id, tag);
        for (index, field) in object.fields.iter().enumerate() {
            match self.slots.get(members.base + index) {
                Some(&key) if key != ABSENT => self.member(field, key.value()),
                _ if field.required && !self.document.is_cut(id) => self.required(id, field.key.name()),
                _ => {}
            }
        }
        if !self.response {
            self.object_rule(object.rule, id, members);
        }
        self.slots.truncate(members.base);
    }

    /// Runs the rule about an object's members together.
    #[inline]
    fn object_rule(&mut self, rule: ObjectRule, id: Id, members: Members) {
        match rule {
            ObjectRule::None | ObjectRule::Redacted => {}
            ObjectRule::Base64Image => self.base64_image(members),
            ObjectRule::Base64Document => self.base64_document(members),
            ObjectRule::Repository => self.repository(id, members),
            ObjectRule::File => self.file(id, members),
            ObjectRule::MemoryStore => self.memory_store(id, members),
            ObjectRule::CronSchedule => self.cron_schedule(members),
        }
    }

    /// The value of a member.
    pub(super) fn get(&self, members: Members, name: &'static Key) -> Option<Id> {
        let index = members.object.fields.iter().position(|field| field.key.same(name))?;
        self.slots.get(members.base + index).filter(|key| **key != ABSENT).map(|key| key.value())
    }

    /// The value of a member, if it is a string.
    pub(super) fn get_string(&self, members: Members, name: &'static Key) -> Option<Id> {
        self.get(members, name).filter(|&id| self.document.kind(id) == Type::String)
    }

    fn member(&mut self, field: &'static Field, value: Id) {
        if self.document.kind(value) != Type::Null {
            self.value(&field.shape, value);
            return;
        }
        match field.null {
            Null::Allowed => {}
            Null::Refused => self.null_not_allowed(value),
            Null::Discouraged => self.null_discouraged(value),
        }
    }

    /// Finds the members of an object, and reports those that are unknown or doubled. Of a doubled one the last is
    /// taken, as a decoder does; the others are not judged.
    fn members(&mut self, object: &'static Object, id: Id, tag: Option<Id>) -> Members {
        let document = self.document;
        let base = self.slots.len();
        self.slots.resize(base + object.fields.len(), ABSENT);
        let mut unknown = Vec::new();
        let mut repeats = Vec::new();
        let mut guess = 0;
        for key in document.keys(id) {
            let decoded;
            let name = if document.is_verbatim(key) {
                document.raw(key)
            } else {
                decoded = document.string(key);
                &*decoded
            };
            let words = Words::of(name);
            if tag.is_some() && TYPE.is(words, name) {
                continue;
            }
            let Some(position) = object.position(words, name, guess) else {
                if document.kind(key) != Type::Unreadable {
                    unknown.push(key);
                }
                self.untyped(key.value());
                continue;
            };
            guess = position + 1;
            if let Some(slot) = self.slots.get_mut(base + position) {
                let earlier = core::mem::replace(slot, key);
                if earlier != ABSENT {
                    repeats.push((earlier, key));
                }
            }
        }
        for (earlier, key) in repeats {
            self.duplicate_key(earlier, key);
            self.untyped(earlier.value());
        }
        if !unknown.is_empty() {
            for (key, superseded) in self.doubled_keys(unknown.into_iter()) {
                if !superseded {
                    self.unknown_field(object, id, key);
                }
            }
        }
        Members { object, base }
    }

    fn union(&mut self, union: &'static Union, id: Id) {
        let document = self.document;
        let mut tag: Option<Id> = None;
        for key in document.keys(id) {
            let raw = document.raw(key);
            if raw == b"type" || !document.is_verbatim(key) && document.is(key, "type") {
                if let Some(earlier) = tag.replace(key) {
                    self.duplicate_key(earlier, key);
                }
            }
        }
        let Some(tag) = tag.map(Id::value) else {
            if !document.is_cut(id) {
                self.type_missing(union, id);
            }
            self.untyped(id);
            return;
        };
        if document.kind(tag) == Type::String {
            let name = document.string(tag);
            let words = Words::of(&name);
            if let Some((_, object)) = union.variants.iter().find(|(variant, _)| variant.is(words, &name)) {
                self.object(object, id, Some(tag));
                return;
            }
        }
        match document.kind(tag) {
            Type::String => self.unknown_variant(union, tag),
            Type::Null => self.null_not_allowed(tag),
            Type::Unreadable => {}
            _ => self.type_mismatch(&const { <String as crate::shape::Shaped>::SHAPE }, tag),
        }
        self.untyped_behind_tag(id);
    }

    #[inline(never)]
    fn map(&mut self, id: Id, max: usize, key_limit: crate::limits::Limit, value_limit: crate::limits::Limit) {
        let keys = self.doubled_keys(self.document.keys(id));
        let mut count = 0;
        for (key, superseded) in keys {
            if superseded {
                continue;
            }
            count += 1;
            if self.document.kind(key) == Type::String {
                self.length(key, At::Key(key), key_limit.min, key_limit.max);
            }
            let value = key.value();
            match self.document.kind(value) {
                Type::Null => self.null_not_allowed(value),
                Type::String => self.string(value, value_limit.min, value_limit.max, crate::shape::Format::Prose),
                Type::Unreadable => {}
                _ => {
                    self.type_mismatch(&const { <String as crate::shape::Shaped>::SHAPE }, value);
                    self.untyped(value);
                }
            }
        }
        if count > max && !self.response {
            self.too_many_properties(id, count, max);
        }
    }

    /// Looks for doubled keys in an object whose doubled `type` was reported.
    fn untyped_behind_tag(&mut self, id: Id) {
        let others: Vec<Id> = self.document.keys(id).filter(|&key| !self.document.is(key, "type")).collect();
        self.doubled_keys(others.into_iter());
        let values: Vec<Id> = self.document.keys(id).map(Id::value).collect();
        for value in values {
            self.untyped(value);
        }
    }

    /// Looks for doubled keys in a value of which nothing else is known.
    pub(super) fn untyped(&mut self, id: Id) {
        let end = self.document.next(id);
        let mut at = id;
        while at < end {
            if self.document.kind(at) == Type::Object {
                self.doubled_keys(self.document.keys(at));
            }
            at = at.following();
        }
    }

    /// Reports those of an object's keys that are doubled; returns each with whether a later one supersedes it.
    fn doubled_keys(&mut self, keys: impl Iterator<Item = Id>) -> Vec<(Id, bool)> {
        let keys: Vec<Id> = keys.collect();
        let mut judged: Vec<(Id, bool)> = keys.iter().map(|&key| (key, false)).collect();
        for repeat in self.repeats(&keys) {
            if let Some((_, superseded)) = judged.get_mut(repeat.previous) {
                *superseded = true;
            }
            self.duplicate_key(repeat.first, repeat.later);
        }
        judged
    }

    /// Finds strings that stand more than once in a list; what is no string is passed over.
    pub(super) fn repeats(&self, strings: &[Id]) -> Vec<Repeat> {
        let document = self.document;
        let strings: Vec<(usize, Id)> =
            strings.iter().copied().enumerate().filter(|(_, id)| document.kind(*id) == Type::String).collect();
        if strings.len() < 2 {
            return Vec::new();
        }
        let names: Vec<_> = strings.iter().map(|(_, id)| document.string(*id)).collect();
        let mut repeats = Vec::new();
        let mut run: Option<(&[u8], usize, Id)> = None;
        for index in sorted(names.len(), &|one, other| names.get(one).cmp(&names.get(other))) {
            let (Some(name), Some(&(at, id))) = (names.get(index), strings.get(index)) else { continue };
            let first = match run {
                Some((same, previous, first)) if *same == **name => {
                    repeats.push(Repeat { first, previous, later: id });
                    first
                }
                _ => id,
            };
            run = Some((name, at, first));
        }
        repeats
    }

    #[cold]
    fn duplicate_key(&mut self, first: Id, later: Id) {
        self.report(Code::JsonDuplicateKey, At::Key(later), &|document| {
            Note::new(format!("a key may occur once, found {} again", shown(document, later)))
                .help("only the last one counts; remove the others")
                .related(At::Key(first), "an earlier one")
        });
    }
}
