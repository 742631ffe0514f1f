//! The directories and files that resources appear as, each once.
//!
//! Every resource is entered segment by segment, so that no path is compared with any other: what is in its way stands on
//! the way to its place, or is noted there.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::{Base, Mount};
use crate::append::Append as _;
use crate::json::lossy;
use crate::rules::bytes::{eight, split, zeros};

/// The number of no resource and of no entry.
const NONE: u32 = u32::MAX;

/// A directory or a file.
#[derive(Clone, Copy, Debug)]
struct Entry<'a> {
    name: &'a [u8],
    /// The hash of its name.
    hash: u32,
    /// The directory that it lies in; the root lies in itself.
    parent: u32,
    /// The first resource that appears here.
    here: u32,
    /// The first resource that appears here or below.
    within: u32,
}

/// Places that are taken by resources.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    entries: Vec<Entry<'a>>,
    /// The entries by their hashes: open addressing, at most half full.
    slots: Vec<u32>,
    workspace: u32,
    /// The last of those that are there from the beginning.
    uploads: u32,
    /// There may be something inside a place that is taken. As long as there is not, nobody has to look for one.
    nested: bool,
}

impl<'a> Places<'a> {
    /// No place is taken yet; so many resources are expected.
    #[must_use]
    pub fn new(resources: usize) -> Self {
        let root = Entry { name: &[], hash: 0, parent: 0, here: NONE, within: NONE };
        let mut entries = Vec::with_capacity(resources + 16);
        entries.push(root);
        let slots = vec![NONE; (resources * 2 + 32).next_power_of_two()];
        let mut places = Self { entries, slots, workspace: 0, uploads: 0, nested: false };
        places.workspace = places.walk(0, super::WORKSPACE.as_bytes()).unwrap_or(0);
        places.uploads = places.walk(0, super::UPLOADS.as_bytes()).unwrap_or(0);
        places
    }

    /// The place at which a resource appears. `None` when it cannot be told: the path or the name is faulty.
    pub fn place(&mut self, mount: &Mount<'a>) -> Option<u32> {
        let (base, path) = mount.resolve()?;
        match base {
            Base::Root => self.walk(0, path),
            Base::Workspace => self.walk(self.workspace, path),
            Base::Uploads => self.walk(self.uploads, path),
            Base::File => {
                let (end, hash) = scan(path);
                // One with a slash in it is no id and tells nothing.
                (end == path.len()).then(|| self.enter(self.uploads, path, hash))
            }
        }
    }

    /// Puts a resource at a place. Returns the first of those put before it that it is in the way of: it stands at the same
    /// place, around it or below. Resources come with ascending numbers.
    pub fn take(&mut self, place: u32, number: usize) -> Option<usize> {
        let number = number as u32;
        let mut earlier = NONE;
        let mut at = place;
        while let Some(entry) = self.entries.get_mut(at as usize) {
            let known = entry.within != NONE;
            if at == place {
                earlier = entry.within;
                entry.here = entry.here.min(number);
                // The directories that are there from the beginning have some in them.
                self.nested |= known || place <= self.uploads;
            }
            earlier = earlier.min(entry.here);
            entry.within = entry.within.min(number);
            if at == 0 || known && !self.nested {
                break;
            }
            at = entry.parent;
        }
        (earlier < number).then_some(earlier as usize)
    }

    /// The path of a place.
    #[must_use]
    pub fn path(&self, place: u32) -> String {
        let mut around = Vec::new();
        let mut at = place;
        while let Some(entry) = self.entries.get(at as usize).filter(|_| at != 0) {
            around.push(at);
            at = entry.parent;
        }
        let mut path = String::new();
        while let Some(entry) = around.pop().and_then(|at| self.entries.get(at as usize)) {
            path.push('/');
            path.put(&lossy(entry.name, false));
        }
        if path.is_empty() {
            path.push('/');
        }
        path
    }

    /// Goes down a path. `None` when it may leave its place, see [`super::is_traversal`].
    fn walk(&mut self, from: u32, path: &'a [u8]) -> Option<u32> {
        let (mut at, mut rest) = (from, path);
        while !rest.is_empty() {
            let (end, hash) = scan(rest);
            let (name, behind) = split(rest, end);
            if name == b".." || behind.first() == Some(&0) {
                self.nested = true;
                return None;
            }
            if !name.is_empty() && name != b"." {
                at = self.enter(at, name, hash);
            }
            rest = behind.get(1..).unwrap_or_default();
        }
        Some(at)
    }

    /// The entry of this name in a directory.
    fn enter(&mut self, parent: u32, name: &'a [u8], hash: u32) -> u32 {
        let mut at = self.slot(parent, hash);
        while let Some(&known) = self.slots.get(at)
            && let Some(entry) = self.entries.get(known as usize)
        {
            if entry.hash == hash && entry.parent == parent && is_same(entry.name, name) {
                return known;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let new = self.entries.len() as u32;
        self.nested |= self.entries.get(parent as usize).is_some_and(|around| around.here != NONE);
        self.entries.push(Entry { name, hash, parent, here: NONE, within: NONE });
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = new;
        }
        if self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        new
    }

    #[cold]
    fn grow(&mut self) {
        let count = self.slots.len() * 4;
        self.slots = vec![NONE; count];
        for (index, entry) in self.entries.iter().enumerate().skip(1) {
            let mut at = self.slot(entry.parent, entry.hash);
            while self.slots.get(at).is_some_and(|&slot| slot != NONE) {
                at = (at + 1) & (count - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = index as u32;
            }
        }
    }

    /// Where to look for an entry first. Those of one name in directories made one after another lie side by side, sixteen at
    /// a time, so that a long path does not jump about in memory.
    const fn slot(&self, parent: u32, hash: u32) -> usize {
        let mixed = (hash ^ (parent >> 4)).wrapping_mul(0x9e37_79b1);
        let spread = (mixed ^ mixed >> 15) & !15 | (hash.wrapping_add(parent) & 15);
        spread as usize & (self.slots.len() - 1)
    }
}

/// Names are short: a call to compare them would take longer than the comparison.
#[inline(always)]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut same = one.len() == other.len();
    for (one, other) in one.iter().zip(other) {
        same &= one == other;
    }
    same
}

/// The length of the first segment, up to a slash or a NUL, and its hash: eight bytes at a time (FNV-1a over words).
fn scan(path: &[u8]) -> (usize, u32) {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut rest = path;
    loop {
        let (word, room) = match rest.first_chunk() {
            Some(chunk) => (u64::from_le_bytes(*chunk), 8),
            None => {
                let mut word = 0;
                for &byte in rest.iter().rev() {
                    word = word << 8 | u64::from(byte);
                }
                (word, rest.len() as u32)
            }
        };
        // The lowest bit of these is exact: where the segment ends.
        let ends = zeros(word) | zeros(word ^ eight(b'/'));
        let length = (ends.trailing_zeros() / 8).min(room);
        let kept = if length < 8 { word & !(u64::MAX << (length * 8)) } else { word };
        hash = (hash ^ kept).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
        rest = rest.get(length as usize..).unwrap_or_default();
        if length < 8 {
            return (path.len() - rest.len(), hash as u32);
        }
    }
}
