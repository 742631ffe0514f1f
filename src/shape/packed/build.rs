//! Makes the tables from the declarations. All of this runs in the compiler: an index that does not fit stops the build.
#![expect(clippy::indexing_slicing, reason = "at compile time a wrong index is an error of the build")]

use super::{
    Bounds, Field, Item, Map, MapBounds, Name, Names, Object, ObjectRecord, ObjectRule, Shape, Union, UnionRecord,
};
use crate::json::MARGIN;
use crate::kind::Kind;
use crate::limits::{Limit, NONE};
use crate::shape::{self as declared, Null, Shape as Declared};

/// A list that grows at compile time.
#[derive(Clone, Copy)]
pub(super) struct List<T: Copy, const ROOM: usize> {
    all: [T; ROOM],
    pub count: usize,
}

impl<T: Copy, const ROOM: usize> List<T, ROOM> {
    const fn new(blank: T) -> Self {
        Self { all: [blank; ROOM], count: 0 }
    }

    const fn push(&mut self, item: T) -> u8 {
        self.all[self.count] = item;
        self.count += 1;
        number(self.count - 1)
    }

    pub const fn list<const COUNT: usize>(&self) -> [T; COUNT] {
        assert!(COUNT == self.count, "the list has another length");
        let mut list = [self.all[0]; COUNT];
        let mut at = 0;
        while at < COUNT {
            list[at] = self.all[at];
            at += 1;
        }
        list
    }
}

pub(super) struct Tables {
    pub roots: [Shape; Kind::ALL.len()],
    pub items: List<Shape, 128>,
    pub bounds: List<(i32, i32), 64>,
    pub maps: List<MapBounds, 8>,
    pub objects: List<ObjectRecord, 128>,
    pub fields: List<Field, 512>,
    pub unions: List<UnionRecord, 64>,
    pub variants: List<(Name, Object), 256>,
    /// The names of the closed sets.
    pub sets: List<Name, 64>,
    pub names: List<&'static str, 256>,
    /// What the objects are called, and the unions.
    object_titles: List<&'static str, 128>,
    union_titles: List<&'static str, 64>,
}

pub(super) const ALL: Tables = {
    let mut tables = Tables::new();
    let mut at = 0;
    while at < Kind::ALL.len() {
        tables.roots[at] = tables.shape(Kind::ALL[at].shape());
        at += 1;
    }
    tables
};

/// All names one behind another, and as many bytes more as whoever compares one reads at once.
pub(super) const TEXT: &str = match core::str::from_utf8(&ALL.text::<{ ALL.text_length() + MARGIN }>()) {
    Ok(text) => text,
    Err(_) => panic!("a name is not UTF-8"),
};

impl Tables {
    const fn new() -> Self {
        let mut bounds = List::new((0, 0));
        bounds.push((0, i32::MAX));
        Self {
            roots: [Shape::Any; Kind::ALL.len()],
            items: List::new(Shape::Any),
            bounds,
            maps: List::new(MapBounds::NONE),
            objects: List::new(ObjectRecord { first: 0, count: 0, rule: ObjectRule::None }),
            fields: List::new(Field { key: Name(0), required: false, null: Null::Refused, shape: Shape::Any }),
            unions: List::new(UnionRecord::NONE),
            variants: List::new((Name(0), Object(0))),
            sets: List::new(Name(0)),
            names: List::new(""),
            object_titles: List::new(""),
            union_titles: List::new(""),
        }
    }

    const fn shape(&mut self, shape: &Declared) -> Shape {
        match *shape {
            Declared::String { min, max, format } => Shape::String(format, self.count(min, max)),
            Declared::Boolean => Shape::Boolean,
            Declared::Integer { min, max } => Shape::Integer(self.bound(integer(min), integer(max))),
            Declared::OneOf(names) => self.set(names),
            Declared::Array { item, min, max, rule } => {
                let item = self.item(item);
                Shape::Array(item, self.count(min, max), rule)
            }
            Declared::Map { max, key, value, patch } => self.map(max, key, value, patch),
            Declared::Any => Shape::Any,
            Declared::Object(object) => Shape::Object(self.object(object)),
            Declared::Union(union) => Shape::Union(self.union(union)),
            Declared::StringOr { string, object } => {
                let string = self.item(string);
                Shape::StringOr(string, self.item(object))
            }
        }
    }

    const fn item(&mut self, shape: &Declared) -> Item {
        let shape = self.shape(shape);
        Item(self.items.push(shape))
    }

    const fn count(&mut self, min: usize, max: usize) -> Bounds {
        let max = if max == NONE { i32::MAX } else { integer(max as i64) };
        self.bound(integer(min as i64), max)
    }

    const fn bound(&mut self, min: i32, max: i32) -> Bounds {
        let mut at = 0;
        while at < self.bounds.count {
            let (least, most) = self.bounds.all[at];
            if least == min && most == max {
                return Bounds(number(at));
            }
            at += 1;
        }
        Bounds(self.bounds.push((min, max)))
    }

    const fn map(&mut self, max: usize, key: Limit, value: Limit, patch: bool) -> Shape {
        let pairs = self.count(0, max);
        let key = self.count(key.min, key.max);
        let value = self.count(value.min, value.max);
        Shape::Map(Map(self.maps.push(MapBounds { pairs, key, value, patch })))
    }

    const fn set(&mut self, names: &[&'static str]) -> Shape {
        let first = number(self.sets.count);
        let mut at = 0;
        while at < names.len() {
            let name = self.name(names[at]);
            self.sets.push(name);
            at += 1;
        }
        Shape::OneOf(Names { first, count: number(names.len()) })
    }

    const fn object(&mut self, object: &declared::Object) -> Object {
        if let Some(known) = find(&self.object_titles, object.name) {
            return Object(known);
        }
        self.object_titles.push(object.name);
        let first = self.fields.count;
        // Those of the objects inside come behind.
        self.fields.count += object.fields.len();
        let record = ObjectRecord { first: first as u16, count: number(object.fields.len()), rule: object.rule };
        let found = Object(self.objects.push(record));
        let mut at = 0;
        while at < object.fields.len() {
            let field = &object.fields[at];
            let (key, shape) = (self.name(field.key), self.shape(&field.shape));
            self.fields.all[first + at] = Field { key, required: field.required, null: field.null, shape };
            at += 1;
        }
        found
    }

    const fn union(&mut self, union: &declared::Union) -> Union {
        if let Some(known) = find(&self.union_titles, union.name) {
            return Union(known);
        }
        self.union_titles.push(union.name);
        let first = self.variants.count;
        self.variants.count += union.variants.len();
        let (count, noun) = (number(union.variants.len()), self.name(union.noun));
        let is_initial_event = same(union.name, "InitialEvent");
        let found = Union(self.unions.push(UnionRecord { first: number(first), count, noun, is_initial_event }));
        let mut at = 0;
        while at < union.variants.len() {
            let (tag, object) = union.variants[at];
            let tag = self.name(tag);
            self.variants.all[first + at] = (tag, self.object(object));
            at += 1;
        }
        found
    }

    const fn name(&mut self, name: &'static str) -> Name {
        match find(&self.names, name) {
            Some(known) => Name(known),
            None => Name(self.names.push(name)),
        }
    }

    /// Where each name begins, and where the last one ends.
    pub const fn starts<const COUNT: usize>(&self) -> [u16; COUNT] {
        let mut starts = [0; COUNT];
        let mut at = 0;
        while at < self.names.count {
            starts[at + 1] = starts[at] + self.names.all[at].len() as u16;
            at += 1;
        }
        starts
    }

    const fn text_length(&self) -> usize {
        let mut length = 0;
        let mut at = 0;
        while at < self.names.count {
            length += self.names.all[at].len();
            at += 1;
        }
        length
    }

    const fn text<const LENGTH: usize>(&self) -> [u8; LENGTH] {
        let mut text = [0; LENGTH];
        let (mut to, mut at) = (0, 0);
        while at < self.names.count {
            let name = self.names.all[at].as_bytes();
            let mut from = 0;
            while from < name.len() {
                text[to] = name[from];
                to += 1;
                from += 1;
            }
            at += 1;
        }
        text
    }
}

const fn number(at: usize) -> u8 {
    assert!(at < 256, "more records than a byte can number");
    at as u8
}

const fn integer(value: i64) -> i32 {
    assert!(value >= i32::MIN as i64 && value <= i32::MAX as i64, "a bound beyond 32 bits");
    value as i32
}

/// The number of a text in a list.
pub(super) const fn find<const ROOM: usize>(list: &List<&'static str, ROOM>, text: &str) -> Option<u8> {
    let mut at = 0;
    while at < list.count {
        if same(list.all[at], text) {
            return Some(number(at));
        }
        at += 1;
    }
    None
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}
