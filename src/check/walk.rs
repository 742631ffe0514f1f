//! The walk along a shape.

use alloc::string::String;
use alloc::vec::Vec;

use super::Checker;
use crate::json::{Document, Id, Type};
use crate::shape::{Field, ListRule, Null, Object, ObjectRule, Shape, Union, Words};

/// The members of an object that were found: their keys stand in [`Checker::slots`] from `base` on, in the order of the
/// fields.
#[derive(Clone, Copy)]
pub(crate) struct Members {
    object: &'static Object,
    base: usize,
}

/// A key of an object that is being checked.
#[derive(Clone, Copy)]
pub(crate) struct Seen {
    key: Id,
    words: Words,
}

/// In [`Checker::slots`], a member that is not there: the outermost value is nobody's key.
const ABSENT: Id = Id::ROOT;

const TYPE: Words = Words::of(b"type");

impl Checker<'_> {
    /// Checks a value that is not null against its shape.
    #[inline(always)]
    pub(super) fn value(&mut self, shape: &'static Shape, id: Id) {
        self.value_of(shape, id, self.document.kind(id));
    }

    fn value_of(&mut self, shape: &'static Shape, id: Id, kind: Type) {
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
            (Shape::Map { max, key, value, patch }, Type::Object) => self.map(id, *max, *key, *value, *patch),
            (Shape::Object(object), Type::Object) => {
                let seen = self.see(id);
                self.object(object, id, seen, false);
            }
            (Shape::Union(union), Type::Object) => self.union(union, id),
            (Shape::StringOr { string, .. }, Type::String) => self.value_of(string, id, kind),
            (Shape::StringOr { object, .. }, Type::Object) => self.value_of(object, id, kind),
            (Shape::Any, _) => self.untyped(id),
            (Shape::Integer { min, max }, Type::String) if self.query => self.integer_text(id, *min, *max),
            (Shape::Boolean, Type::String) if self.query => self.boolean_text(id),
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
            match self.document.kind(value) {
                Type::Null => self.null_not_allowed(value),
                kind => self.value_of(item, value, kind),
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

    /// Notes the keys of an object; returns from where on. [`Self::object`] takes them away again.
    #[inline(always)]
    fn see(&mut self, id: Id) -> usize {
        let document = self.document;
        let from = self.seen.len();
        for key in document.keys(id) {
            let words = words_of(document, key);
            self.seen.push(Seen { key, words });
        }
        from
    }

    /// Checks the members of an object, whose keys were seen. That of a union has a `type` besides the listed members.
    fn object(&mut self, object: &'static Object, id: Id, seen: usize, tagged: bool) {
        if object.rule == ObjectRule::Redacted && !self.response {
            self.seen.truncate(seen);
            self.redacted(id);
            self.untyped(id);
            return;
        }
        let members = self.members(object, id, seen, tagged);
        self.seen.truncate(seen);
        for (index, field) in object.fields.iter().enumerate() {
            match self.slots.get(members.base + index) {
                Some(&key) if key != ABSENT => self.member(field, key.value()),
                _ if field.required && !self.document.is_cut(id) => self.required(id, field.key.name()),
                _ => {}
            }
        }
        if self.response {
            self.response_rule(object.rule, id, members);
        } else {
            self.object_rule(object.rule, id, members);
        }
        self.slots.truncate(members.base);
    }

    /// Runs the rule about an object's members together.
    #[inline(always)]
    fn object_rule(&mut self, rule: ObjectRule, id: Id, members: Members) {
        match rule {
            ObjectRule::Base64Image => self.base64_image(members),
            ObjectRule::Base64Document => self.base64_document(members),
            ObjectRule::Repository => self.repository(id, members),
            ObjectRule::File => self.file(id, members),
            ObjectRule::MemoryStore => self.memory_store(id, members),
            ObjectRule::CronSchedule => self.cron_schedule(members),
            ObjectRule::Create => self.create(members),
            ObjectRule::Update => self.update(id, members),
            ObjectRule::DeploymentList => self.deployment_list(members),
            ObjectRule::DeploymentRunList => self.window(members),
            _ => {}
        }
    }

    /// Runs the rule about the members of an object that the service returned.
    #[inline]
    fn response_rule(&mut self, rule: ObjectRule, id: Id, members: Members) {
        match rule {
            ObjectRule::Deployment => self.deployment(members),
            ObjectRule::DeploymentRun => self.deployment_run(id, members),
            ObjectRule::Environment => self.changed(members),
            ObjectRule::CloudConfig => self.cloud_config(members),
            _ => {}
        }
    }

    /// The value of the member with this name.
    pub(super) fn named(&self, members: Members, name: &str) -> Option<Id> {
        let words = Words::of(name.as_bytes());
        let is_it = |index: &usize| {
            words.is_whole() || members.object.fields.get(*index).is_some_and(|field| field.key.name() == name)
        };
        let index = members.object.search(words).filter(is_it)?;
        self.slots.get(members.base + index).filter(|key| **key != ABSENT).map(|key| key.value())
    }

    /// The value of the member with this name, if it is a string.
    pub(super) fn named_string(&self, members: Members, name: &str) -> Option<Id> {
        self.named(members, name).filter(|&id| self.document.kind(id) == Type::String)
    }

    fn member(&mut self, field: &'static Field, value: Id) {
        let kind = self.document.kind(value);
        if kind != Type::Null {
            self.value_of(&field.shape, value, kind);
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
    fn members(&mut self, object: &'static Object, id: Id, seen: usize, tagged: bool) -> Members {
        let document = self.document;
        let base = self.slots.len();
        self.slots.resize(base + object.fields.len(), ABSENT);
        let slots = self.slots.get_mut(base..).unwrap_or_default();
        let mut unknown = Vec::new();
        let mut repeats = Vec::new();
        let mut guess = 0;
        for &Seen { key, words } in self.seen.get(seen..).unwrap_or_default() {
            let known = |position: &usize| {
                words.is_whole() || object.fields.get(*position).is_some_and(|field| document.is(key, field.key.name()))
            };
            match object.position(words, guess).filter(known) {
                Some(position) => {
                    guess = position + 1;
                    if let Some(slot) = slots.get_mut(position) {
                        let earlier = core::mem::replace(slot, key);
                        if earlier != ABSENT {
                            repeats.push((earlier, key));
                        }
                    }
                }
                None if tagged && words == TYPE => {}
                None => unknown.push(key),
            }
        }
        if !repeats.is_empty() || !unknown.is_empty() {
            self.odd_members(object, id, &repeats, &unknown);
        }
        Members { object, base }
    }

    /// Reports members that are doubled or unknown.
    #[cold]
    fn odd_members(&mut self, object: &'static Object, id: Id, repeats: &[(Id, Id)], unknown: &[Id]) {
        let document = self.document;
        for &(earlier, key) in repeats {
            self.duplicate_key(earlier, key);
            self.untyped(earlier.value());
        }
        for &key in unknown {
            self.untyped(key.value());
        }
        // Members that are there already were not meant.
        let mut free: Vec<&'static str> = Vec::new();
        for field in object.fields {
            let name = field.key.name();
            if document.member(id, name).is_none() {
                free.push(name);
            }
        }
        let mut readable = unknown.to_vec();
        readable.retain(|&key| document.kind(key) != Type::Unreadable);
        self.doubled_keys(&mut readable);
        for key in readable {
            if !self.token(key) {
                self.unknown_field(key, &free);
            }
        }
    }

    fn union(&mut self, union: &'static Union, id: Id) {
        let document = self.document;
        let from = self.see(id);
        let mut tags = self.seen.get(from..).unwrap_or_default().iter().filter(|seen| seen.words == TYPE);
        let first = tags.next().map(|seen| seen.key);
        let last = tags.next_back().map(|seen| seen.key);
        if let (Some(first), Some(_)) = (first, last) {
            self.doubled_tags(first, id);
        }
        let Some(tag) = last.or(first).map(Id::value) else {
            self.seen.truncate(from);
            if !document.is_cut(id) {
                self.type_missing(union, id);
            }
            self.untyped(id);
            return;
        };
        if document.kind(tag) == Type::String {
            let words = words_of(document, tag);
            for (variant, object) in union.variants {
                if variant.is(words) && (words.is_whole() || document.is(tag, variant.name())) {
                    self.object(object, id, from, true);
                    return;
                }
            }
        }
        self.seen.truncate(from);
        match document.kind(tag) {
            Type::String => self.unknown_variant(union, tag),
            Type::Null => self.null_not_allowed(tag),
            Type::Unreadable => {}
            _ => self.type_mismatch(&const { <String as crate::shape::Shaped>::SHAPE }, tag),
        }
        self.untyped_behind_tag(id);
    }

    #[cold]
    fn doubled_tags(&mut self, first: Id, id: Id) {
        for key in self.document.keys(id) {
            if key != first && self.document.is(key, "type") {
                self.duplicate_key(first, key);
            }
        }
    }

    #[inline(never)]
    fn map(
        &mut self,
        id: Id,
        max: usize,
        key_limit: crate::limits::Limit,
        value_limit: crate::limits::Limit,
        patch: bool,
    ) {
        let mut keys = self.keys_of(id);
        self.doubled_keys(&mut keys);
        let mut count = 0;
        for key in keys {
            let value = key.value();
            if patch && self.document.kind(value) == Type::Null {
                // The stored pair is deleted, whatever its key.
                continue;
            }
            count += 1;
            if self.document.kind(key) == Type::String && !self.response {
                self.length(key, true, key_limit.min, key_limit.max);
            }
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
        // What a patch comes to depends on what is stored; where that is known, it is counted there.
        if count > max && !self.response && !(patch && self.context.deployment.is_some()) {
            self.too_many_properties(id, count, max);
        }
    }

    /// Looks for doubled keys in an object whose doubled `type` was reported.
    fn untyped_behind_tag(&mut self, id: Id) {
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

    /// Looks for doubled keys, and for tokens in a response, in a value of which nothing else is known.
    pub(super) fn untyped(&mut self, id: Id) {
        let end = self.document.next(id);
        let mut at = id;
        while at < end {
            if self.document.kind(at) == Type::Object {
                if self.response {
                    self.tokens(at);
                }
                let mut keys = self.keys_of(at);
                self.doubled_keys(&mut keys);
            }
            at = at.following();
        }
    }
}

#[inline(always)]
fn words_of(document: &Document<'_>, id: Id) -> Words {
    if document.is_verbatim(id) { Words::of(document.raw_inline(id)) } else { Words::of(&document.string(id)) }
}
