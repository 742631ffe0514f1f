//! The directories and files that resources appear as, each once.
//!
//! Every resource is entered segment by segment, so that no path is compared with any other: what is in its way stands on
//! the way to its place, or is noted there.

use super::{Base, Mount, segment};
use crate::rules::bytes::split;

/// The number of no resource and of no entry.
const NONE: u32 = u32::MAX;

/// A directory or a file.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The directory that it lies in; the root lies in itself.
    parent: u32,
    /// Where its name stands among the names.
    name: (u32, u32),
    /// The first resource that appears here.
    here: u32,
    /// The first resource that appears here or below.
    within: u32,
}

/// Places that are taken by resources.
#[derive(Clone, Debug)]
pub struct Places {
    entries: Vec<Entry>,
    /// The names of the entries, one behind another.
    names: Vec<u8>,
    /// The entries by their hashes: open addressing, at most half full.
    slots: Vec<u32>,
    workspace: u32,
    uploads: u32,
}

impl Default for Places {
    fn default() -> Self {
        let root = Entry { parent: 0, name: (0, 0), here: NONE, within: NONE };
        let mut places =
            Self { entries: vec![root], names: Vec::new(), slots: vec![NONE; 64], workspace: 0, uploads: 0 };
        places.workspace = places.walk(0, super::WORKSPACE.as_bytes());
        places.uploads = places.walk(0, super::UPLOADS.as_bytes());
        places
    }
}

impl Places {
    /// The place at which a resource appears. `None` when it cannot be told: the path or the name is faulty.
    pub fn place(&mut self, mount: &Mount<'_>) -> Option<u32> {
        let (base, name, path) = mount.resolve()?;
        let mut at = match base {
            Base::Root => 0,
            Base::Workspace => self.workspace,
            Base::Uploads => self.uploads,
        };
        if !name.is_empty() {
            at = self.enter(at, name);
        }
        Some(self.walk(at, path))
    }

    /// Puts a resource at a place. Returns the first of those put before it that it is in the way of: it stands at the same
    /// place, around it or below. Resources come with ascending numbers.
    pub fn take(&mut self, place: u32, number: usize) -> Option<usize> {
        let number = number as u32;
        let mut earlier = NONE;
        let mut at = place;
        while let Some(entry) = self.entries.get_mut(at as usize) {
            if at == place {
                earlier = entry.within;
                entry.here = entry.here.min(number);
            }
            earlier = earlier.min(entry.here);
            entry.within = entry.within.min(number);
            if at == 0 {
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
            path.push_str(&String::from_utf8_lossy(self.name(entry)));
        }
        if path.is_empty() {
            path.push('/');
        }
        path
    }

    fn name(&self, entry: &Entry) -> &[u8] {
        self.names.get(entry.name.0 as usize..entry.name.1 as usize).unwrap_or_default()
    }

    fn walk(&mut self, from: u32, path: &[u8]) -> u32 {
        let (mut at, mut rest) = (from, path);
        loop {
            let name = segment(&mut rest);
            if name.is_empty() {
                return at;
            }
            at = self.enter(at, name);
        }
    }

    /// The entry of this name in a directory.
    fn enter(&mut self, parent: u32, name: &[u8]) -> u32 {
        let mut slot = self.slot(parent, name);
        if let Some(&known) = self.slots.get(slot)
            && known != NONE
        {
            return known;
        }
        let new = self.entries.len() as u32;
        if self.entries.len() * 2 >= self.slots.len() {
            self.slots = vec![NONE; self.slots.len() * 4];
            for index in 1..new {
                if let Some(&entry) = self.entries.get(index as usize) {
                    let slot = self.slot(entry.parent, self.name(&entry));
                    self.fill(slot, index);
                }
            }
            slot = self.slot(parent, name);
        }
        self.fill(slot, new);
        let start = self.names.len() as u32;
        self.names.extend_from_slice(name);
        self.entries.push(Entry { parent, name: (start, self.names.len() as u32), here: NONE, within: NONE });
        new
    }

    fn fill(&mut self, slot: usize, entry: u32) {
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = entry;
        }
    }

    /// The slot of the entry of this name in a directory, or the free one where it belongs.
    fn slot(&self, parent: u32, name: &[u8]) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash(parent, name) as usize & mask;
        while let Some(entry) = self.slots.get(at).and_then(|&index| self.entries.get(index as usize)) {
            if entry.parent == parent && self.name(entry) == name {
                break;
            }
            at = (at + 1) & mask;
        }
        at
    }
}

fn hash(parent: u32, name: &[u8]) -> u32 {
    let mut hash = u64::from(parent) << 32 | name.len() as u64;
    let mut rest = name;
    loop {
        let (word, behind) = split(rest, 8);
        let mut value = 0;
        for &byte in word {
            value = value << 8 | u64::from(byte);
        }
        hash = (hash ^ value).wrapping_mul(0x9fb2_1c65_1e98_df25);
        // Multiplication mixes upwards.
        hash ^= hash >> 32;
        if behind.is_empty() {
            return hash as u32;
        }
        rest = behind;
    }
}
