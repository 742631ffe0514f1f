//! The walk along a shape.

use alloc::vec::Vec;

use super::Checker;
use super::union::Tag;
use crate::json::{Id, Type};
use crate::shape::packed::{self, Bounds, Field, Item, Map, Name, Object, Shape};
use crate::shape::{Format, ListRule, Null, ObjectRule};

/// The members of an object that were found: their keys stand in [`super::Lists::slots`] from `base` on, in the order of the
/// fields.
#[derive(Clone, Copy)]
pub(crate) struct Members {
    fields: &'static [Field],
    base: usize,
}

/// In [`super::Lists::slots`], a member that is not there: the outermost value is nobody's key.
const ABSENT: Id = Id::ROOT;

impl Checker<'_> {
    /// Checks a value that is not null against its shape.
    #[inline(always)]
    pub(super) fn value(&mut self, shape: Shape, id: Id) {
        self.value_of(shape, id, self.document.kind(id));
    }

    fn value_of(&mut self, shape: Shape, id: Id, kind: Type) {
        match (shape, kind) {
            (_, Type::Unreadable) => {}
            (Shape::String(format, bounds), Type::String) => self.string(id, format, bounds),
            (Shape::Boolean, Type::Boolean) => {}
            (Shape::Integer(bounds), Type::Number) => self.integer(id, bounds),
            (Shape::OneOf(names), Type::String) => self.one_of(id, names),
            (Shape::Array(item, bounds, rule), Type::Array) => {
                self.array(id, item, bounds);
                if rule != ListRule::None && !self.response {
                    self.list_rule(rule, id);
                }
            }
            (Shape::Map(map), Type::Object) => self.map(id, map),
            (Shape::Object(object), Type::Object) => {
                self.object(object, id, Tag::None);
            }
            (Shape::Union(union), Type::Object) => self.union(union, id),
            (Shape::StringOr(string, _), Type::String) => self.value_of(string.shape(), id, kind),
            (Shape::StringOr(_, object), Type::Object) => self.value_of(object.shape(), id, kind),
            (Shape::Any, _) => self.untyped(id),
            (Shape::Integer(bounds), Type::String) if self.query => self.integer_text(id, bounds),
            (Shape::Boolean, Type::String) if self.query => self.boolean_text(id),
            _ => {
                self.type_mismatch(shape, id);
                self.untyped(id);
            }
        }
    }

    #[inline(always)]
    fn array(&mut self, id: Id, item: Item, bounds: Bounds) {
        let item = item.shape();
        let mut count = 0;
        for value in self.document.items(id) {
            count += 1;
            match self.document.kind(value) {
                Type::Null => self.null_not_allowed(value),
                kind => self.value_of(item, value, kind),
            }
        }
        let (min, max) = bounds.get();
        if !(min..=max).contains(&count) && !self.response && !self.document.is_cut(id) {
            self.item_count(id, count, min, max);
        }
    }

    /// Runs the rule about an array's items together. It is a call, as are those about objects, so that the walk itself
    /// stays small.
    #[inline(never)]
    fn list_rule(&mut self, rule: ListRule, id: Id) {
        match rule {
            ListRule::None => {}
            ListRule::Events => self.events(id),
            ListRule::Resources => self.resources(id),
            ListRule::Vaults => self.vaults(id),
        }
    }

    /// Checks the members of an object. Tells whether it did: not where the tag is there again, which was not known.
    pub(super) fn object(&mut self, object: Object, id: Id, tag: Tag) -> bool {
        let (fields, rule) = object.get();
        if rule == ObjectRule::Redacted && !self.response {
            if matches!(tag, Tag::First(_)) {
                return false;
            }
            self.redacted(id);
            self.untyped_behind_tag(id);
            return true;
        }
        let Some(members) = self.members(fields, id, tag) else { return false };
        for (index, field) in fields.iter().enumerate() {
            match self.lists.slots.get(members.base + index) {
                Some(&key) if key != ABSENT => self.member(field, key.value()),
                _ if field.required && !self.document.is_cut(id) => self.required(id, field.key.text()),
                _ => {}
            }
        }
        if rule != ObjectRule::None {
            self.object_rule(rule, id, members);
        }
        self.taken = members.base;
        true
    }

    /// Runs the rule about an object's members together.
    #[inline(never)]
    fn object_rule(&mut self, rule: ObjectRule, id: Id, members: Members) {
        if self.response {
            self.response_rule(rule, id, members);
            return;
        }
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
    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn named(&self, members: Members, name: Name) -> Option<Id> {
        let index = members.fields.iter().position(|field| field.key == name)?;
        self.lists.slots.get(members.base + index).filter(|key| **key != ABSENT).map(|key| key.value())
    }

    /// The value of the member with this name, if it is a string.
    pub(super) fn named_string(&self, members: Members, name: Name) -> Option<Id> {
        self.named(members, name).filter(|&id| self.document.kind(id) == Type::String)
    }

    #[inline(always)]
    fn member(&mut self, field: &Field, value: Id) {
        let kind = self.document.kind(value);
        // Most members are strings, and need no call.
        if let (Shape::String(format, bounds), Type::String) = (field.shape, kind) {
            self.string(value, format, bounds);
            return;
        }
        if kind != Type::Null {
            self.value_of(field.shape, value, kind);
            return;
        }
        match field.null {
            Null::Allowed => {}
            Null::Refused => self.null_not_allowed(value),
            Null::Discouraged => self.null_discouraged(field, value),
        }
    }

    /// Finds the members of an object, and reports those that are unknown or doubled. Of a doubled one the last is
    /// taken, as a decoder does; the others are not judged.
    #[inline(always)]
    fn members(&mut self, fields: &'static [Field], id: Id, tag: Tag) -> Option<Members> {
        let document = self.document;
        let base = self.taken;
        self.taken += fields.len();
        if self.lists.slots.len() < self.taken {
            self.more_slots();
        }
        let slots = self.lists.slots.get_mut(base..self.taken).unwrap_or_default();
        slots.fill(ABSENT);
        let mut odd = false;
        let mut guess = 0;
        for key in document.keys(id) {
            if tag == Tag::First(key) {
                continue;
            }
            let position = if document.is_verbatim(key) {
                packed::position(fields, document.raw_text(key), guess)
            } else {
                packed::search(fields, (*document.string(key)).into(), 0)
            };
            match position {
                Some(position) => {
                    guess = position + 1;
                    if let Some(slot) = slots.get_mut(position) {
                        odd |= core::mem::replace(slot, key) != ABSENT;
                    }
                }
                None if tag != Tag::None && document.is_word(key, b"type") => {
                    if tag != Tag::Settled {
                        self.taken = base;
                        return None;
                    }
                }
                None => odd = true,
            }
        }
        if odd {
            self.odd_members(fields, id, tag != Tag::None);
        }
        Some(Members { fields, base })
    }

    #[cold]
    #[inline(never)]
    fn more_slots(&mut self) {
        // Few documents need more than these at once.
        self.lists.slots.resize(self.taken.max(64), ABSENT);
    }

    /// Reports members that are doubled or unknown.
    #[cold]
    #[inline(never)]
    fn odd_members(&mut self, fields: &'static [Field], id: Id, tagged: bool) {
        let document = self.document;
        let mut latest = Vec::new();
        latest.resize(fields.len(), ABSENT);
        let mut unknown = Vec::new();
        let mut repeats = Vec::new();
        for key in document.keys(id) {
            match packed::search(fields, (*document.string(key)).into(), 0) {
                Some(position) => {
                    let Some(slot) = latest.get_mut(position) else { continue };
                    let earlier = core::mem::replace(slot, key);
                    if earlier != ABSENT {
                        repeats.push((earlier, key));
                    }
                }
                None if tagged && document.is_word(key, b"type") => {}
                None => unknown.push(key),
            }
        }
        for &(earlier, _) in &repeats {
            self.untyped(earlier.value());
        }
        for &key in &unknown {
            self.untyped(key.value());
        }
        if document.ended_late(id) {
            return;
        }
        for (earlier, key) in repeats {
            self.duplicate_key(earlier, key);
        }
        // Members that are there already were not meant.
        let mut free = Vec::new();
        for (field, &key) in fields.iter().zip(&latest) {
            if key == ABSENT {
                free.push(field.key.text());
            }
        }
        let mut readable = unknown;
        readable.retain(|&key| document.kind(key) != Type::Unreadable);
        let count = readable.len();
        self.doubled_keys(&mut readable);
        // To take a doubled one away or to rename it would uncover the one before.
        let once = readable.len() == count;
        for key in readable {
            if !self.token(key) {
                self.unknown_field(key, &free, once);
            }
        }
    }

    #[inline(never)]
    fn map(&mut self, id: Id, map: Map) {
        let document = self.document;
        let map = map.bounds();
        let keys = document.keys(id);
        let mut count = 0;
        if self.are_distinct(keys.clone()) {
            for key in keys {
                count += i32::from(self.pair(&map, id, key));
            }
        } else {
            let mut keys = self.keys_of(id);
            self.doubled_keys(&mut keys);
            for key in keys {
                count += i32::from(self.pair(&map, id, key));
            }
        }
        // What a patch comes to depends on what is stored; where that is known, it is counted there.
        let (_, max) = map.pairs.get();
        if count > max && !self.response && !(map.patch && self.context.deployment.is_some()) {
            self.too_many_properties(id, count, max);
        }
    }

    /// Checks one pair of a map; tells whether it is counted.
    #[inline(never)]
    fn pair(&mut self, map: &packed::MapBounds, id: Id, key: Id) -> bool {
        let value = key.value();
        let kind = self.document.kind(value);
        if map.patch && kind == Type::Null {
            // The stored pair is deleted, whatever its key.
            return false;
        }
        if self.document.kind(key) == Type::String && !self.response {
            self.length(key, true, map.key);
            self.secret(key);
        }
        match kind {
            Type::Null => self.null_not_allowed(value),
            Type::String => self.string(value, Format::Prose, map.value),
            Type::Unreadable => {}
            _ => {
                if !self.document.ended_late(id) {
                    self.type_mismatch(Shape::STRING, value);
                }
                self.untyped(value);
            }
        }
        true
    }

    /// Looks for doubled keys, and for tokens in a response, in a value of which nothing else is known.
    #[inline(never)]
    pub(super) fn untyped(&mut self, id: Id) {
        let end = self.document.next(id);
        let mut at = id;
        while at < end {
            if self.document.kind(at) == Type::Object {
                if self.response {
                    self.tokens(at);
                }
                if !self.are_distinct(self.document.keys(at)) {
                    self.doubled_keys_of(at);
                }
            }
            at = at.following();
        }
    }
}
