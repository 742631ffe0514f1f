//! The tables that the checker walks: the declarations once more, as a few lists of small records that name one another
//! by number. They are made at compile time. As nested constants with their pointers, names and bounds the same
//! tables take three times as much of a module for the web.

mod build;

use core::ops::Range;

use super::{Format, ListRule, Null, ObjectRule};
use crate::kind::Kind;
use crate::rules::bytes::{Text, eight_at};

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Shape {
    /// A string, what it says, and how many characters it has.
    String(Format, Bounds),
    /// `true` or `false`.
    Boolean,
    /// An integer, and its bounds.
    Integer(Bounds),
    /// One of a closed set of strings.
    OneOf(Names),
    /// An array, its items, how many they are, and what is checked about them together.
    Array(Item, Bounds, ListRule),
    /// An object with keys of the author's choosing and string values.
    Map(Map),
    /// Anything.
    Any,
    /// An object.
    Object(Object),
    /// An object that its `type` member tells apart.
    Union(Union),
    /// A string, or an object.
    StringOr(Item, Item),
}

impl Shape {
    /// A string of any kind.
    pub const STRING: Self = Self::String(Format::Any, Bounds::NONE);

    /// What documents of a kind look like.
    #[inline(always)]
    pub fn of(kind: Kind) -> Self {
        ROOTS.get(kind as usize).copied().unwrap_or(Self::Any)
    }
}

/// The bounds of a count, or of an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds(u8);

impl Bounds {
    /// Those of what may be of any length.
    pub const NONE: Self = Self(0);

    /// The least and the most.
    #[inline(always)]
    pub fn get(self) -> (i32, i32) {
        BOUNDS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// A shape that another one refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item(u8);

impl Item {
    #[inline(always)]
    pub fn shape(self) -> Shape {
        ITEMS.get(usize::from(self.0)).copied().unwrap_or(Shape::Any)
    }
}

/// An object with keys of the author's choosing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Map(u8);

impl Map {
    pub fn bounds(self) -> MapBounds {
        MAPS.get(usize::from(self.0)).copied().unwrap_or(MapBounds::NONE)
    }
}

/// What bounds a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MapBounds {
    /// How many members it has.
    pub pairs: Bounds,
    /// Characters of a key.
    pub key: Bounds,
    /// Characters of a value.
    pub value: Bounds,
    /// Null may stand for a value: it deletes the stored one.
    pub patch: bool,
}

impl MapBounds {
    const NONE: Self = Self { pairs: Bounds::NONE, key: Bounds::NONE, value: Bounds::NONE, patch: false };
}

/// A key, the value of a `type` member, or one of a closed set of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name(u8);

impl Name {
    /// The name with this text, for [`name!`].
    pub const fn of(text: &str) -> Option<Self> {
        match build::find(&build::ALL.names, text) {
            Some(known) => Some(Self(known)),
            None => None,
        }
    }

    /// All of them, in the order of their numbers.
    #[cfg(any(test, not(target_arch = "wasm32")))]
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(build::ALL.names.count).map(Self)
    }

    pub fn text(self) -> &'static str {
        let Range { start, end } = self.span();
        TEXT.get(start..end).unwrap_or_default()
    }

    #[inline(always)]
    fn span(self) -> Range<usize> {
        match STARTS.get(usize::from(self.0)..) {
            Some([start, end, ..]) => usize::from(*start)..usize::from(*end),
            _ => 0..0,
        }
    }

    /// Whether it is this text.
    #[inline(always)]
    pub fn is(self, text: Text<'_>) -> bool {
        let Range { start, end } = self.span();
        let Text { ahead, length } = text;
        if length != end - start {
            return false;
        }
        let name = TEXT.as_bytes();
        let (Some(head), Some(other)) = (eight_at(name, start), eight_at(ahead, 0)) else {
            return name.get(start..end) == ahead.get(..length);
        };
        // Names and texts are short, and a call that compares would take longer.
        if length <= 8 {
            return (head ^ other) << (64 - 8 * length) == 0;
        }
        head == other
            && eight_at(name, end - 8) == eight_at(ahead, length - 8)
            && (length <= 16
                || eight_at(name, start + 8) == eight_at(ahead, 8)
                    && (length <= 24 || name.get(start..end) == ahead.get(..length)))
    }

    /// [`Self::is`], where a call more does not matter.
    #[inline(never)]
    pub fn is_called(self, text: &[u8]) -> bool {
        self.is(text.into())
    }
}

/// A name that some declaration has.
macro_rules! name {
    ($text:literal) => {
        const { $crate::shape::packed::Name::of($text).expect("no declaration has this name") }
    };
}

pub(crate) use name;

/// The texts of all names one behind another, and some bytes more.
#[cfg(target_arch = "wasm32")]
pub(crate) fn names() -> &'static [u8] {
    TEXT.as_bytes()
}

/// A closed set of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Names {
    first: u8,
    count: u8,
}

impl Names {
    #[inline(always)]
    pub fn list(self) -> &'static [Name] {
        part(&NAMES, usize::from(self.first), self.count)
    }
}

/// An object with known members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Object(u8);

impl Object {
    /// Its members, in the order in which they are documented, and what is checked about them together.
    #[inline(always)]
    pub fn get(self) -> (&'static [Field], ObjectRule) {
        match OBJECTS.get(usize::from(self.0)) {
            Some(object) => (part(&FIELDS, usize::from(object.first), object.count), object.rule),
            None => (&[], ObjectRule::None),
        }
    }

    pub fn fields(self) -> &'static [Field] {
        self.get().0
    }
}

#[derive(Clone, Copy)]
struct ObjectRecord {
    first: u16,
    count: u8,
    rule: ObjectRule,
}

/// A member of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub key: Name,
    /// Whether it must be there.
    pub required: bool,
    /// Whether null may stand for it.
    pub null: Null,
    pub shape: Shape,
}

/// The number of the member with this key. `guess` is looked at first, then those behind it: documents mostly follow the
/// order of the documentation.
#[inline(always)]
pub(crate) fn position(fields: &[Field], key: Text<'_>, guess: usize) -> Option<usize> {
    if fields.get(guess).is_some_and(|field| field.key.is(key)) {
        return Some(guess);
    }
    search(fields, key, guess)
}

/// [`position`] where the guess is most likely wrong.
#[inline(never)]
pub(crate) fn search(fields: &[Field], key: Text<'_>, guess: usize) -> Option<usize> {
    let mut index = guess;
    for _ in fields {
        // Behind the last one the first one is next.
        if index >= fields.len() {
            index = 0;
        }
        if fields.get(index)?.key.is(key) {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// An object that its `type` member tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Union(u8);

impl Union {
    #[inline(always)]
    fn get(self) -> UnionRecord {
        UNIONS.get(usize::from(self.0)).copied().unwrap_or(UnionRecord::NONE)
    }

    /// What its members are, with an article, for messages: `an event`.
    pub fn noun(self) -> &'static str {
        self.get().noun.text()
    }

    /// Whether it is the opening events.
    pub fn is_initial_event(self) -> bool {
        self.get().is_initial_event
    }

    /// The values of `type`, and what stands beside it.
    #[inline(always)]
    pub fn variants(self) -> &'static [(Name, Object)] {
        let union = self.get();
        part(&VARIANTS, usize::from(union.first), union.count)
    }
}

#[derive(Clone, Copy)]
struct UnionRecord {
    first: u8,
    count: u8,
    noun: Name,
    is_initial_event: bool,
}

impl UnionRecord {
    const NONE: Self = Self { first: 0, count: 0, noun: Name(u8::MAX), is_initial_event: false };
}

#[inline(always)]
fn part<T>(list: &'static [T], first: usize, count: u8) -> &'static [T] {
    list.get(first..first + usize::from(count)).unwrap_or_default()
}

static ROOTS: [Shape; Kind::ALL.len()] = build::ALL.roots;
static ITEMS: [Shape; build::ALL.items.count] = build::ALL.items.list();
static BOUNDS: [(i32, i32); build::ALL.bounds.count] = build::ALL.bounds.list();
static MAPS: [MapBounds; build::ALL.maps.count] = build::ALL.maps.list();
static OBJECTS: [ObjectRecord; build::ALL.objects.count] = build::ALL.objects.list();
static FIELDS: [Field; build::ALL.fields.count] = build::ALL.fields.list();
static UNIONS: [UnionRecord; build::ALL.unions.count] = build::ALL.unions.list();
static VARIANTS: [(Name, Object); build::ALL.variants.count] = build::ALL.variants.list();
static NAMES: [Name; build::ALL.sets.count] = build::ALL.sets.list();
static STARTS: [u16; build::ALL.names.count + 1] = build::ALL.starts();
static TEXT: &str = build::TEXT;

#[cfg(test)]
mod tests {
    use super::super as declared;
    use super::*;

    fn bounds(bounds: Bounds) -> (usize, usize) {
        let (min, max) = bounds.get();
        (min as usize, if max == i32::MAX { crate::limits::NONE } else { max as usize })
    }

    /// Goes along both forms at once.
    fn same(declared: &declared::Shape, packed: Shape) {
        use super::super::Shape as Declared;
        match (declared, packed) {
            (Declared::String { min, max, format }, Shape::String(other, range)) => {
                assert_eq!((*format, (*min, *max)), (other, bounds(range)));
            }
            (Declared::Boolean, Shape::Boolean) | (Declared::Any, Shape::Any) => {}
            (Declared::Integer { min, max }, Shape::Integer(range)) => {
                let (least, most) = range.get();
                assert_eq!((*min, *max), (i64::from(least), i64::from(most)));
            }
            (Declared::OneOf(names), Shape::OneOf(others)) => {
                let others: Vec<&str> = others.list().iter().map(|name| name.text()).collect();
                assert_eq!(*names, others);
            }
            (Declared::Array { item, min, max, rule }, Shape::Array(other, range, other_rule)) => {
                assert_eq!((*rule, (*min, *max)), (other_rule, bounds(range)));
                same(item, other.shape());
            }
            (Declared::Map { max, key, value, patch }, Shape::Map(map)) => {
                let map = map.bounds();
                assert_eq!((0, *max), bounds(map.pairs));
                assert_eq!((key.min, key.max), bounds(map.key));
                assert_eq!((value.min, value.max), bounds(map.value));
                assert_eq!(*patch, map.patch);
            }
            (Declared::Object(object), Shape::Object(other)) => same_object(object, other),
            (Declared::Union(union), Shape::Union(other)) => {
                assert_eq!((union.noun, union.name == "InitialEvent"), (other.noun(), other.is_initial_event()));
                assert_eq!(union.variants.len(), other.variants().len());
                for ((tag, object), (other_tag, other_object)) in union.variants.iter().zip(other.variants()) {
                    assert_eq!(*tag, other_tag.text());
                    same_object(object, *other_object);
                }
            }
            (Declared::StringOr { string, object }, Shape::StringOr(other_string, other_object)) => {
                same(string, other_string.shape());
                same(object, other_object.shape());
            }
            (declared, packed) => panic!("{declared:?} became {packed:?}"),
        }
    }

    fn same_object(declared: &declared::Object, packed: Object) {
        let (fields, rule) = packed.get();
        assert_eq!((declared.rule, declared.fields.len()), (rule, fields.len()), "{}", declared.name);
        for (index, (field, other)) in declared.fields.iter().zip(fields).enumerate() {
            let other_key = other.key.text();
            assert_eq!((field.key, field.required, field.null), (other_key, other.required, other.null));
            same(&field.shape, other.shape);
            for guess in 0..=fields.len() {
                assert_eq!(position(fields, field.key.as_bytes().into(), guess), Some(index));
            }
        }
        assert_eq!(position(fields, b"no such member"[..].into(), 0), None);
    }

    #[test]
    fn says_what_was_declared() {
        for &kind in Kind::ALL {
            same(kind.shape(), Shape::of(kind));
        }
    }

    #[test]
    fn names_are_told_apart_to_the_last_byte() {
        for name in Name::all() {
            let text = name.text().as_bytes();
            let is = |other: &[u8]| {
                // With a quote and something more behind it, as in a document, and where that ends.
                let more = [other, b"\": 123456"].concat();
                let is = name.is(other.into());
                assert_eq!(name.is(Text { ahead: &more, length: other.len() }), is, "{}", name.text());
                is
            };
            assert!(is(text));
            assert!(!is(&[text, b"x"].concat()));
            assert!(!is(text.get(1..).unwrap()));
            for at in 0..text.len() {
                let mut other = text.to_vec();
                other[at] ^= 1;
                assert!(!is(&other), "{}", name.text());
            }
        }
    }
}
