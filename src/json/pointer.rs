//! JSON Pointer (RFC 6901), both ways: from a pointer to a place, and from a place to its pointer.

use alloc::string::String;
use alloc::vec::Vec;

use core::mem::take;
use core::ops::Range;

use super::document::{Document, Id, Type};
use crate::append::Append as _;
use crate::diagnostic::Segment;
use crate::rules::secret;
use crate::sentence::push_number;
use crate::wire::Wire;

/// Which part of a member a range is wanted of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The value alone.
    Value,
    /// The key alone; of an item or the outermost value, the value.
    Key,
    /// Key, colon and value.
    Member,
}

/// Appends one segment of a pointer as it stands behind its slash.
pub(crate) fn push_escaped(pointer: &mut String, segment: &str) {
    let mut plain = 0;
    for (at, byte) in segment.bytes().enumerate() {
        let escape = match byte {
            b'~' => "~0",
            b'/' => "~1",
            _ => continue,
        };
        pointer.put(segment.get(plain..at).unwrap_or_default());
        pointer.put(escape);
        plain = at + 1;
    }
    pointer.put(segment.get(plain..).unwrap_or_default());
}

/// The name that a segment stands for.
pub(crate) fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// The segments of a path as a pointer.
pub(crate) fn print_pointer(path: &[Segment]) -> String {
    let mut pointer = String::new();
    for segment in path {
        pointer.push('/');
        match segment {
            Segment::Key(key) => push_escaped(&mut pointer, key),
            Segment::Index(index) => push_number(&mut pointer, *index as i64),
        }
    }
    pointer
}

impl Document<'_> {
    /// The value that a pointer names; of a key that occurs twice, the last one.
    #[must_use]
    pub fn find(&self, pointer: &str) -> Option<Id> {
        let Some(segments) = pointer.strip_prefix('/') else { return pointer.is_empty().then_some(Id::ROOT) };
        segments.split('/').try_fold(Id::ROOT, |at, segment| match self.kind(at) {
            Type::Object => self.member(at, &unescape(segment)),
            Type::Array => {
                let canonical = segment == "0" || !segment.starts_with('0');
                let digits = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
                let index = if canonical && digits { segment.parse().ok()? } else { return None };
                self.items(at).nth(index)
            }
            _ => None,
        })
    }

    /// The bytes that a pointer names.
    #[must_use]
    pub fn find_range(&self, pointer: &str, place: Place) -> Option<Range<usize>> {
        let value = self.find(pointer)?;
        let span = self.span(value);
        let key = match place {
            Place::Value => None,
            Place::Key | Place::Member => self.key_of(value).map(|key| self.span(key)),
        };
        Some(match (key, place) {
            (Some(key), Place::Key) => key,
            (Some(key), _) => key.start..span.end,
            (None, _) => span,
        })
    }

    /// The key of a member's value.
    #[must_use]
    pub fn key_of(&self, value: Id) -> Option<Id> {
        let mut tracer = Tracer::new(self);
        tracer.go(value);
        tracer.key()
    }

    /// The path to a value, or to the member of a key.
    #[must_use]
    pub fn path(&self, id: Id) -> Vec<Segment> {
        let mut tracer = Tracer::new(self);
        tracer.go(id);
        tracer.path()
    }

    /// The pointer to a value, or to the member of a key.
    #[must_use]
    pub fn pointer(&self, id: Id) -> String {
        print_pointer(&self.path(id))
    }

    /// The innermost value or key at a byte offset; on the border of two, the one that begins there.
    #[must_use]
    pub fn at(&self, offset: usize) -> Id {
        let mut best = Id::ROOT;
        loop {
            let holds = |id: &Id| {
                let span = self.span(*id);
                span.start <= offset && offset < span.end
            };
            let inner = match self.kind(best) {
                Type::Array => self.items(best).find(holds),
                Type::Object => self.keys(best).flat_map(|key| [key, key.value()]).find(holds),
                _ => None,
            };
            match inner {
                Some(id) => best = id,
                None => return best,
            }
        }
    }
}

/// Finds the places of many values. Of every array and object on the way it remembers entries that it has passed, so that
/// it goes on from the nearest one, be it forwards or backwards.
pub(crate) struct Tracer<'d, 't> {
    document: &'d Document<'t>,
    stack: Vec<Frame>,
}

/// An array or object on the way, and the entry in it that the walk has reached.
pub(crate) struct Frame {
    container: Id,
    object: bool,
    /// The key of an object's member, or an array's item.
    entry: u32,
    index: usize,
    /// Entries that were passed, one in [`MARK_EVERY`].
    marks: Vec<(u32, usize)>,
}

/// Entries between two remembered ones.
const MARK_EVERY: usize = 256;

impl<'d, 't> Tracer<'d, 't> {
    pub(crate) const fn new(document: &'d Document<'t>) -> Self {
        Self::with(document, Vec::new())
    }

    /// With a list that another one is done with.
    pub(crate) const fn with(document: &'d Document<'t>, stack: Vec<Frame>) -> Self {
        Self { document, stack }
    }

    /// Its list, emptied.
    pub(crate) fn done(&mut self) -> Vec<Frame> {
        self.stack.clear();
        take(&mut self.stack)
    }

    /// Goes to a value or key: what the other functions speak of.
    pub(crate) fn go(&mut self, id: Id) {
        while self.stack.last().is_some_and(|frame| id <= frame.container || self.document.next(frame.container) <= id)
        {
            self.stack.pop();
        }
        if id > Id::ROOT {
            if self.stack.is_empty() {
                self.enter(Id::ROOT);
            }
            while self.step(id) {}
        }
    }

    /// The key, when the value is a member's or is itself a key.
    pub(crate) fn key(&self) -> Option<Id> {
        self.stack.last().filter(|frame| frame.object).map(|frame| Id(frame.entry))
    }

    /// The array or object around it.
    pub(crate) fn parent(&self) -> Option<Id> {
        self.stack.last().map(|frame| frame.container)
    }

    /// The steps to it. A value without a key has no pointer, and one whose key looks like a credential is told none: the object
    /// around it is named.
    fn steps(&self) -> &[Frame] {
        let is_public = |key: Id| {
            self.document.raw(key).len() < secret::SHORTEST || !secret::is_private(&self.document.string(key))
        };
        let is_named = |frame: &Frame| {
            let key = Id(frame.entry);
            !frame.object || self.document.kind(key) == Type::String && is_public(key)
        };
        let named = self.stack.iter().position(|frame| !is_named(frame)).unwrap_or(self.stack.len());
        self.stack.get(..named).unwrap_or_default()
    }

    /// Whether a pointer can say which value it is: not where the object around it is named, or half a surrogate pair is replaced.
    #[cold]
    #[inline(never)]
    pub(crate) fn is_exact(&self) -> bool {
        // Half a pair is among the document's problems.
        let mut exact = self.steps().len() == self.stack.len();
        if !self.document.problems().is_empty() {
            for frame in &self.stack {
                exact &= !frame.object || core::str::from_utf8(&self.document.string(Id(frame.entry))).is_ok();
            }
        }
        exact
    }

    /// The path to it.
    pub(crate) fn path(&self) -> Vec<Segment> {
        let step = |frame: &Frame| match frame.object {
            true => Segment::Key(self.document.str(Id(frame.entry)).into_owned()),
            false => Segment::Index(frame.index),
        };
        self.steps().iter().map(step).collect()
    }

    /// What tells the paths of two values from one another. The value of a member and its key have the same.
    pub(crate) fn place(&self) -> Option<(Id, u32)> {
        self.stack.last().map(|frame| (frame.container, frame.entry))
    }

    /// Writes the path to it; `tail` is a name that follows it, or that stands for its last step.
    pub(crate) fn write(&self, wire: &mut Wire, tail: Option<(&str, bool)>) {
        let mut steps = self.steps();
        if let Some((_, true)) = tail {
            steps = steps.split_last().map_or(steps, |(_, before)| before);
        }
        wire.number(steps.len() + usize::from(tail.is_some()));
        let begin = wire.open();
        for frame in steps {
            if frame.object {
                wire.key(&self.document.str(Id(frame.entry)));
            } else {
                wire.index(frame.index);
            }
        }
        if let Some((name, _)) = tail {
            wire.key(name);
        }
        wire.close(begin);
    }

    fn enter(&mut self, container: Id) {
        let object = self.document.kind(container) == Type::Object;
        self.stack.push(Frame { container, object, entry: container.0 + 1, index: 0, marks: Vec::new() });
    }

    /// Moves towards `id`; false when it has been reached.
    fn step(&mut self, id: Id) -> bool {
        let Some(frame) = self.stack.last_mut() else { return false };
        let passed = frame.marks.partition_point(|(entry, _)| *entry <= id.0);
        let nearest = passed.checked_sub(1).and_then(|mark| frame.marks.get(mark)).copied();
        let (entry, index) = nearest.unwrap_or((frame.container.0 + 1, 0));
        if id.0 < frame.entry || entry > frame.entry {
            (frame.entry, frame.index) = (entry, index);
        }
        loop {
            let value = Id(frame.entry + u32::from(frame.object));
            let next = self.document.next(value);
            if id == value || id.0 == frame.entry {
                return false;
            }
            if id < next {
                self.enter(value);
                return true;
            }
            if next <= value {
                return false;
            }
            frame.entry = next.0;
            frame.index += 1;
            if frame.index / MARK_EVERY > frame.marks.len() {
                frame.marks.push((frame.entry, frame.index));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read;

    #[test]
    fn names_and_finds_every_value() {
        let text = r#"{"a/b":[1,{"~":null},[]],"é":{"":0,"k\u0065y":[[true]]},"0":"x"}"#;
        let document = read(text, 10);
        let expected = [
            ("", text),
            ("/a~1b", r#"[1,{"~":null},[]]"#),
            ("/a~1b/0", "1"),
            ("/a~1b/1", r#"{"~":null}"#),
            ("/a~1b/1/~0", "null"),
            ("/a~1b/2", "[]"),
            ("/é", r#"{"":0,"k\u0065y":[[true]]}"#),
            ("/é/", "0"),
            ("/é/key", "[[true]]"),
            ("/é/key/0/0", "true"),
            ("/0", r#""x""#),
        ];
        let mut tracer = Tracer::new(&document);
        for (pointer, source) in expected {
            let id = document.find(pointer).unwrap_or_else(|| panic!("{pointer}"));
            assert_eq!(&text[document.span(id)], source, "{pointer}");
            assert_eq!(document.pointer(id), pointer);
            tracer.go(id);
            assert_eq!(print_pointer(&tracer.path()), pointer, "in one walk");
            assert_eq!(
                document.at(document.span(id).start),
                if pointer == "/é/key" { id } else { document.at(document.span(id).start) }
            );
        }
        for pointer in ["a", "/b", "/a~1b/3", "/a~1b/00", "/a~1b/-", "/a~1b/+1", "/0/0", "/é/key/0/0/0"] {
            assert_eq!(document.find(pointer), None, "{pointer}");
        }
        let (value, key, member) = (Place::Value, Place::Key, Place::Member);
        let range = |place| &text[document.find_range("/a~1b/1/~0", place).unwrap()];
        assert_eq!((range(value), range(key), range(member)), ("null", "\"~\"", "\"~\":null"));
        assert_eq!(document.find_range("/a~1b/0", key), document.find_range("/a~1b/0", value));
    }

    #[test]
    fn tells_what_is_at_an_offset() {
        let text = r#"{"a": [10, "b"], "c": {}}"#;
        let document = read(text, 10);
        for (needle, pointer, kind) in [
            ("10", "/a/0", Type::Number),
            ("b\"", "/a/1", Type::String),
            (", \"b", "/a", Type::Array),
            ("a\"", "/a", Type::String),
            (", \"c", "", Type::Object),
            ("{}", "/c", Type::Object),
        ] {
            let id = document.at(text.find(needle).unwrap());
            assert_eq!((document.pointer(id).as_str(), document.kind(id)), (pointer, kind), "{needle}");
        }
        assert_eq!(document.at(10_000), Id::ROOT);
    }

    #[test]
    fn a_doubled_key_is_its_last_value() {
        let document = read(r#"{"a":1,"\u0061":2}"#, 10);
        assert_eq!(document.find("/a").map(|id| document.span(id)), Some(16..17));
    }
}
