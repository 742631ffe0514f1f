//! Which resources can collide at all: a hash of every path and of every directory around it.
//!
//! Sorting 500 paths costs more than reading them, and hardly ever is there a collision. So paths are hashed first, segment by segment,
//! and only those whose hash says that they may be in another's way are sorted. A chance meeting of hashes costs time and nothing else.

use alloc::vec;
use alloc::vec::Vec;

use super::Mount;

const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;

const fn mix(hash: u64, word: u64) -> u64 {
    let mixed = (hash ^ word).wrapping_mul(0x9fb2_1c65_1e98_df25);
    mixed ^ mixed >> 32
}

/// The hash of a directory's entry, given the directory's own.
const fn enter(directory: u64, name: &[u8]) -> u64 {
    let mut hash = mix(directory, name.len() as u64);
    let mut rest = name;
    while let Some((word, tail)) = rest.split_first_chunk() {
        hash = mix(hash, u64::from_le_bytes(*word));
        rest = tail;
    }
    let mut last = 0;
    while let [byte, tail @ ..] = rest {
        last = last << 8 | *byte as u64;
        rest = tail;
    }
    mix(hash, last)
}

/// Directories that whole groups of resources lie in. They are not hashed anew for each.
const AROUND: [u64; 5] = {
    let mnt = enter(ROOT, b"mnt");
    let session = enter(mnt, b"session");
    [ROOT, mnt, session, enter(session, b"uploads"), enter(ROOT, b"workspace")]
};

/// Keeps the resources that may collide with another one.
pub(super) fn retain(mounts: &mut Vec<(usize, Mount<'_>)>) {
    // The hashes of all paths one after the other, each path's directories before itself, and where each path's end.
    let mut hashes: Vec<u64> = Vec::with_capacity(mounts.len() * 4);
    let mut ends: Vec<usize> = Vec::with_capacity(mounts.len());
    for (_, mount) in mounts.iter() {
        let start = hashes.len();
        if !push_hashes(mount, &mut hashes) {
            hashes.truncate(start);
        }
        ends.push(hashes.len());
    }
    let mut paths = Table::new(mounts.len());
    let mut collide = false;
    for path in each(&hashes, &ends) {
        if let Some(&whole) = path.last() {
            collide |= paths.insert(whole);
        }
    }
    if AROUND.iter().any(|&directory| paths.mark(directory)) {
        return;
    }
    for directory in each(&hashes, &ends).filter_map(|path| path.split_last()).flat_map(|(_, around)| around) {
        collide |= paths.mark(*directory);
    }
    if !collide {
        mounts.clear();
        return;
    }
    let mut of_mounts = each(&hashes, &ends);
    mounts.retain(|_| {
        let path = of_mounts.next().unwrap_or_default();
        path.iter().any(|&hash| paths.is_marked(hash))
    });
}

fn each<'h>(hashes: &'h [u64], ends: &'h [usize]) -> impl Iterator<Item = &'h [u64]> {
    let mut start = 0;
    ends.iter().map(move |&end| {
        let path = hashes.get(start..end).unwrap_or_default();
        start = end;
        path
    })
}

/// Appends the hashes of a resource's path; `false` when it has none.
fn push_hashes(mount: &Mount<'_>, hashes: &mut Vec<u64>) -> bool {
    let [root, _, _, uploads, workspace] = AROUND;
    // The usual spellings, for which the effective path need not be written out.
    let (base, rest) = match *mount {
        Mount::File { id, path: None } if !id.contains(&b'/') => (uploads, id),
        Mount::File { path: Some(path), .. } => {
            let below = path.strip_prefix(b"/uploads/").or_else(|| path.strip_prefix(b"/mnt/session/uploads/"));
            match (below, path) {
                (Some(below), _) => (uploads, below),
                (None, [b'/', first, ..]) if !matches!(first, b'/' | b'.' | b'u' | b'm') => (uploads, path),
                _ => return push_written_out(mount, hashes),
            }
        }
        Mount::Repository { path: Some(path), .. } if path.starts_with(b"/") => {
            path.strip_prefix(b"/workspace/").map_or((root, path), |below| (workspace, below))
        }
        Mount::Repository { name: Some(name), path: None } if !name.contains(&b'/') => (workspace, name),
        _ => return push_written_out(mount, hashes),
    };
    !rest.is_empty() && push_segments(base, rest, hashes) || push_written_out(mount, hashes)
}

/// `false` when the path has a segment that may not be a plain name.
fn push_segments(base: u64, path: &[u8], hashes: &mut Vec<u64>) -> bool {
    let start = hashes.len();
    let mut hash = base;
    let mut rest = path;
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b'/' || byte == 0).unwrap_or(rest.len());
        let (name, tail) = rest.split_at_checked(end).unwrap_or_default();
        // A segment that begins with a dot may be `.` or `..`.
        if name.first() == Some(&b'.') || tail.first() == Some(&0) {
            hashes.truncate(start);
            return false;
        }
        if !name.is_empty() {
            hash = enter(hash, name);
            hashes.push(hash);
        }
        rest = tail.get(1..).unwrap_or_default();
    }
    hashes.len() > start
}

#[cold]
fn push_written_out(mount: &Mount<'_>, hashes: &mut Vec<u64>) -> bool {
    let mut key = Vec::new();
    if mount.write_key(&mut key).is_none() {
        return false;
    }
    let mut hash = ROOT;
    for segment in key.split(|&byte| byte == 0).skip(1) {
        hash = enter(hash, segment);
        hashes.push(hash);
    }
    if hash == ROOT {
        hashes.push(ROOT);
    }
    true
}

/// A set of hashes, each of which can be marked. The lowest bit of a slot is the mark, the next says that it is taken.
struct Table {
    slots: Vec<u64>,
}

impl Table {
    fn new(entries: usize) -> Self {
        Self { slots: vec![0; (entries * 2).next_power_of_two()] }
    }

    /// The hash's own slot, or the free one where it belongs.
    fn slot(&mut self, hash: u64) -> Option<&mut u64> {
        let mask = self.slots.len() - 1;
        let wanted = (hash & !1) | 2;
        // The upper half: multiplication mixes upwards.
        let mut at = (hash >> 32) as usize & mask;
        // There is a free slot, since at most half are taken.
        while self.slots.get(at).is_some_and(|&slot| slot != 0 && slot & !1 != wanted) {
            at = (at + 1) & mask;
        }
        self.slots.get_mut(at)
    }

    /// Adds a hash, and marks it when it was there before. Says whether it was.
    fn insert(&mut self, hash: u64) -> bool {
        let Some(slot) = self.slot(hash) else { return false };
        let known = *slot != 0;
        *slot = (hash & !1) | 2 | u64::from(known);
        known
    }

    /// Marks a hash if it is there, and says whether it is.
    fn mark(&mut self, hash: u64) -> bool {
        match self.slot(hash) {
            Some(slot) if *slot != 0 => {
                *slot |= 1;
                true
            }
            _ => false,
        }
    }

    fn is_marked(&mut self, hash: u64) -> bool {
        self.slot(hash).is_some_and(|slot| *slot & 1 == 1)
    }
}
