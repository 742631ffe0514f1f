//! The walk along a shape.

use super::structure::shown;
use super::{At, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Id, Type};
use crate::shape::{Field, ListRule, Null, Object, ObjectRule, Shape, Union};

/// The members of an object that were found: of each field its key, or nothing.
pub(crate) struct Members {
    object: &'static Object,
    keys: [Option<Id>; Object::MOST_FIELDS],
}

impl Members {
    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<Id> {
        let index = self.object.fields.iter().position(|field| field.key.name() == name)?;
        Some((*self.keys.get(index)?)?.value())
    }
}

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
            (Shape::Map { max, key, value, patch }, Type::Object) => self.map(id, *max, *key, *value, *patch),
            (Shape::Object(object), Type::Object) => self.object(object, id, false),
            (Shape::Union(union), Type::Object) => self.union(union, id),
            (Shape::StringOr { string, .. }, Type::String) => self.value(string, id),
            (Shape::StringOr { object, .. }, Type::Object) => self.value(object, id),
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

    /// Checks the members of an object; `tagged` ones have a `type` besides the listed members.
    fn object(&mut self, object: &'static Object, id: Id, tagged: bool) {
        if object.rule == ObjectRule::Redacted && !self.response {
            self.redacted(id);
            self.untyped(id);
            return;
        }
        let members = self.members(object, id, tagged);
        for (field, key) in object.fields.iter().zip(members.keys) {
            match key {
                Some(key) => self.member(field, key.value()),
                None if field.required && !self.document.is_cut(id) => self.required(id, field.key.name()),
                None => {}
            }
        }
        match object.rule {
            ObjectRule::None | ObjectRule::Redacted => {}
            ObjectRule::Base64Image => self.base64_image(&members),
            ObjectRule::Base64Document => self.base64_document(&members),
            ObjectRule::Repository => self.repository(id, &members),
            ObjectRule::Create => self.create(&members),
            ObjectRule::Update => self.update(id, &members),
            ObjectRule::Deployment => self.deployment(&members),
            ObjectRule::DeploymentRun => self.deployment_run(id, &members),
            ObjectRule::Environment => self.changed(&members),
            ObjectRule::CloudConfig => self.cloud_config(&members),
            ObjectRule::DeploymentList => self.deployment_list(&members),
            ObjectRule::DeploymentRunList => self.window(&members),
        }
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
    fn members(&mut self, object: &'static Object, id: Id, tagged: bool) -> Members {
        let mut keys = [None; Object::MOST_FIELDS];
        let mut tag = None;
        let mut unknown = Vec::new();
        let mut guess = 0;
        for key in self.document.keys(id) {
            let decoded;
            let name = if self.document.is_verbatim(key) {
                self.document.raw(key)
            } else {
                decoded = self.document.string(key);
                &*decoded
            };
            let slot = if tagged && name == b"type" {
                &mut tag
            } else if let Some(slot) = object.position(name, guess).and_then(|at| {
                guess = at + 1;
                keys.get_mut(at)
            }) {
                slot
            } else {
                if self.document.kind(key) != Type::Unreadable {
                    unknown.push(key);
                }
                self.untyped(key.value());
                continue;
            };
            if let Some(earlier) = slot.replace(key) {
                self.duplicate_key(earlier, key);
                self.untyped(earlier.value());
            }
        }
        for (key, superseded) in self.doubled_keys(unknown.into_iter()) {
            if !superseded && !self.token(key) {
                self.unknown_field(object, id, key);
            }
        }
        Members { object, keys }
    }

    fn union(&mut self, union: &'static Union, id: Id) {
        let tag = self.document.keys(id).filter(|&key| {
            // Comparing the length first keeps the other keys cheap.
            let raw = self.document.raw(key);
            (raw == b"type" || !self.document.is_verbatim(key)) && self.document.is(key, "type")
        });
        let Some(tag) = tag.last().map(Id::value) else {
            if !self.document.is_cut(id) {
                self.type_missing(union, id);
            }
            self.untyped(id);
            return;
        };
        let variant = match self.document.kind(tag) {
            Type::String => {
                let name = self.document.string(tag);
                union.variants.iter().find(|(variant, _)| variant.as_bytes() == &*name)
            }
            _ => None,
        };
        if let Some((_, object)) = variant {
            self.object(object, id, true);
            return;
        }
        match self.document.kind(tag) {
            Type::String => self.unknown_variant(union, tag),
            Type::Null => self.null_not_allowed(tag),
            Type::Unreadable => {}
            _ => self.type_mismatch(&const { <String as crate::shape::Shaped>::SHAPE }, tag),
        }
        self.untyped(id);
    }

    fn map(
        &mut self,
        id: Id,
        max: usize,
        key_limit: crate::limits::Limit,
        value_limit: crate::limits::Limit,
        patch: bool,
    ) {
        let keys = self.doubled_keys(self.document.keys(id));
        let mut count = 0;
        for (key, superseded) in keys {
            if superseded {
                continue;
            }
            let value = key.value();
            if patch && self.document.kind(value) == Type::Null {
                // The stored pair is deleted, whatever its key.
                continue;
            }
            count += 1;
            if self.document.kind(key) == Type::String {
                self.length(key, At::Key(key), key_limit.min, key_limit.max);
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
        if count > max && !self.response && !(patch && self.options.context.deployment.is_some()) {
            self.too_many_properties(id, count, max);
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
                self.doubled_keys(self.document.keys(at));
            }
            at = at.following();
        }
    }

    /// Reports those of an object's keys that are doubled; returns each with whether a later one supersedes it.
    fn doubled_keys(&mut self, keys: impl Iterator<Item = Id>) -> Vec<(Id, bool)> {
        let mut keys: Vec<(Id, bool)> = keys.map(|key| (key, false)).collect();
        if keys.len() < 2 {
            return keys;
        }
        let readable = keys.iter().enumerate().filter(|(_, (key, _))| self.document.kind(*key) != Type::Unreadable);
        let mut names: Vec<_> = readable.map(|(index, (key, _))| (self.document.string(*key), index, *key)).collect();
        names.sort_unstable();
        let mut doubled = Vec::new();
        let mut run: Option<(&[u8], usize, Id)> = None;
        for (name, index, key) in &names {
            let first = match run {
                Some((same, earlier, first)) if same == &**name => {
                    if let Some((_, superseded)) = keys.get_mut(earlier) {
                        *superseded = true;
                    }
                    doubled.push((first, *key));
                    first
                }
                _ => *key,
            };
            run = Some((name, *index, first));
        }
        for (first, later) in doubled {
            self.duplicate_key(first, later);
        }
        keys
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
