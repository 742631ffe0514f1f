//! Where resources appear in a session's file system, and which of them get in each other's way.

use alloc::string::String;
use alloc::vec::Vec;

mod involved;

use crate::sort::sorted;

/// Where repositories are mounted.
pub const WORKSPACE: &str = "/workspace";
/// Where files are mounted.
pub const UPLOADS: &str = "/mnt/session/uploads";

/// Whether a path does not begin at the root.
#[must_use]
pub fn is_relative(path: &[u8]) -> bool {
    path.first() != Some(&b'/')
}

/// Whether a path may leave the place it names: it has a `..` segment or a NUL.
#[must_use]
pub fn is_traversal(path: &[u8]) -> bool {
    let mut previous = 0;
    let mut suspicious = false;
    for &byte in path {
        suspicious |= byte == 0 || (byte == b'.' && previous == b'.');
        previous = byte;
    }
    suspicious && (path.contains(&0) || path.split(|&byte| byte == b'/').any(|segment| segment == b".."))
}

/// Whether an absolute path lies outside [`WORKSPACE`]. The directory itself is not outside. A relative path is not
/// judged: where it begins is not published.
#[must_use]
pub fn is_outside_workspace(path: &[u8]) -> bool {
    !path.starts_with(b"/workspace/") && !is_relative(path) && segments(path).next() != Some(b"workspace")
}

/// What counts of a path: neither `.` segments nor repeated and trailing slashes.
fn segments(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|&byte| byte == b'/').filter(|segment| !segment.is_empty() && *segment != b".")
}

/// A resource that appears in the file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mount<'a> {
    /// A file, with its `mount_path` if it has one.
    File {
        /// The `file_id`.
        id: &'a [u8],
        /// The `mount_path`; null is no path.
        path: Option<&'a [u8]>,
    },
    /// A repository, with its `mount_path` if it has one.
    Repository {
        /// The repository's own name, without its owner; `None` when its address could not be read.
        name: Option<&'a [u8]>,
        /// The `mount_path`; null is no path.
        path: Option<&'a [u8]>,
    },
}

impl Mount<'_> {
    /// The path at which the resource appears, for messages. `None` when it cannot be told: the path or the name is faulty.
    #[must_use]
    pub fn effective_path(&self) -> Option<String> {
        let mut key = Vec::new();
        self.write_key(&mut key)?;
        let mut path = String::from_utf8_lossy(&key).replace('\0', "/");
        if path.is_empty() {
            path.push('/');
        }
        Some(path)
    }

    /// Appends the effective path, each segment after a NUL. No path holds one, and it sorts below every other byte,
    /// so that the order of the bytes is the order of the segments and a directory stands right before its contents.
    fn write_key(&self, key: &mut Vec<u8>) -> Option<()> {
        const UPLOADS_KEY: &[u8] = b"\0mnt\0session\0uploads";
        match *self {
            Self::File { id, path: None } => {
                // An id is a single name; one with a slash in it is no id and tells nothing.
                if id.is_empty() || id.iter().any(|&byte| byte == b'/' || byte == 0) {
                    return None;
                }
                key.extend_from_slice(UPLOADS_KEY);
                push(key, id);
            }
            Self::File { path: Some(path), .. } => {
                let rest = judged(path)?;
                let mut own = segments(rest);
                let start = key.len();
                let mut mapped = segments(rest);
                if rest.starts_with(b"/")
                    && mapped.next() == Some(b"uploads")
                    && (rest.starts_with(b"/uploads/") || mapped.next().is_some())
                {
                    own.next();
                    key.extend_from_slice(UPLOADS_KEY);
                    own.for_each(|segment| push(key, segment));
                } else {
                    own.for_each(|segment| push(key, segment));
                    let lies_there = key
                        .get(start..)
                        .and_then(|own| own.strip_prefix(UPLOADS_KEY))
                        .is_some_and(|below| below.first().is_none_or(|&byte| byte == 0));
                    if !lies_there {
                        key.splice(start..start, UPLOADS_KEY.iter().copied());
                    }
                }
            }
            Self::Repository { name, path: None } => {
                key.extend_from_slice(b"\0workspace");
                push(key, name.filter(|name| !name.is_empty())?);
            }
            Self::Repository { path: Some(path), .. } => {
                let path = judged(path)?;
                if is_relative(path) {
                    key.extend_from_slice(b"\0workspace");
                }
                segments(path).for_each(|segment| push(key, segment));
            }
        }
        Some(())
    }
}

fn push(key: &mut Vec<u8>, segment: &[u8]) {
    key.push(0);
    key.extend_from_slice(segment);
}

/// A path that says where it leads.
fn judged(path: &[u8]) -> Option<&[u8]> {
    (!path.is_empty() && !is_traversal(path)).then_some(path)
}

/// Two resources in each other's way: equal effective paths, or one inside the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Number of the later resource.
    pub later: usize,
    /// Number of the first of the earlier resources that it collides with.
    pub earlier: usize,
}

/// The keys' place in the common buffer, and the resource's number.
struct Entry {
    start: usize,
    end: usize,
    number: usize,
}

/// Every resource that collides with an earlier one, each once, in order. `mounts` numbers them; resources that appear nowhere
/// are left out. Costs n log n for any paths, and one hash a segment when nothing collides.
#[must_use]
pub fn collisions<'a>(mounts: impl Iterator<Item = (usize, Mount<'a>)>) -> Vec<Collision> {
    let mut mounts: Vec<_> = mounts.collect();
    if mounts.len() < 2 {
        return Vec::new();
    }
    involved::retain(&mut mounts);
    exact(&mounts)
}

/// Finds collisions by sorting the paths.
fn exact(mounts: &[(usize, Mount<'_>)]) -> Vec<Collision> {
    let mut keys = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for &(number, ref mount) in mounts {
        let start = keys.len();
        match mount.write_key(&mut keys) {
            Some(()) => entries.push(Entry { start, end: keys.len(), number }),
            None => keys.truncate(start),
        }
    }
    if entries.len() < 2 {
        return Vec::new();
    }
    let key = |entry: &Entry| keys.get(entry.start..entry.end).unwrap_or_default();
    let order = sorted(entries.len(), &|one, other| {
        let (one, other) = (entries.get(one), entries.get(other));
        one.map(key).cmp(&other.map(key)).then(one.map(|one| one.number).cmp(&other.map(|other| other.number)))
    });
    let inside = |inner: &Entry, outer: &Entry| {
        key(inner).strip_prefix(key(outer)).is_some_and(|below| below.first().is_none_or(|&byte| byte == 0))
    };

    // The directories around the entry at hand, outermost first; equal paths count as around one another. With each, the least number
    // of it and those around it, and the least number found in it so far.
    struct Open<'e> {
        entry: &'e Entry,
        around: usize,
        within: usize,
    }
    let mut found = Vec::new();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut close = |open: &mut Vec<Open<'_>>| {
        let Some(closed) = open.pop() else { return };
        let outer = open.last_mut();
        let around = outer.as_ref().map_or(usize::MAX, |outer| outer.around);
        let (later, earlier) = (closed.entry.number, around.min(closed.within));
        if earlier < later {
            found.push(Collision { later, earlier });
        }
        if let Some(outer) = outer {
            outer.within = outer.within.min(closed.within).min(later);
        }
    };
    for entry in order.into_iter().filter_map(|index| entries.get(index)) {
        while open.last().is_some_and(|outer| !inside(entry, outer.entry)) {
            close(&mut open);
        }
        let around = open.last().map_or(usize::MAX, |outer| outer.around).min(entry.number);
        open.push(Open { entry, around, within: usize::MAX });
    }
    while !open.is_empty() {
        close(&mut open);
    }
    let later = |index: usize| found.get(index).map(|collision: &Collision| collision.later);
    sorted(found.len(), &|one, other| later(one).cmp(&later(other)))
        .into_iter()
        .filter_map(|index| found.get(index).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Mount<'_> {
        Mount::File { id: b"file_1", path: Some(path.as_bytes()) }
    }

    fn repository(path: &str) -> Mount<'_> {
        Mount::Repository { name: Some(b"app"), path: Some(path.as_bytes()) }
    }

    #[test]
    fn judgements() {
        for (path, relative, traversal, outside) in [
            ("/workspace/app", false, false, false),
            ("/workspace", false, false, false),
            ("/workspace/", false, false, false),
            ("//workspace/./app", false, false, false),
            ("/workspace2", false, false, true),
            ("/", false, false, true),
            ("/opt/app", false, false, true),
            ("/Workspace/app", false, false, true),
            ("workspace/app", true, false, false),
            ("./app", true, false, false),
            ("..", true, true, false),
            ("/workspace/../etc", false, true, false),
            ("/workspace/..", false, true, false),
            ("/workspace/...", false, false, false),
            ("/workspace/a..b", false, false, false),
            ("/workspace/a\0b", false, true, false),
            ("", true, false, false),
        ] {
            assert_eq!(is_relative(path.as_bytes()), relative, "{path:?}");
            assert_eq!(is_traversal(path.as_bytes()), traversal, "{path:?}");
            assert_eq!(is_outside_workspace(path.as_bytes()), outside, "{path:?}");
        }
    }

    #[test]
    fn effective_paths() {
        let table = [
            (Mount::File { id: b"file_1", path: None }, Some("/mnt/session/uploads/file_1")),
            (Mount::File { id: b"", path: None }, None),
            (Mount::File { id: b"a/b", path: None }, None),
            (file("/data.csv"), Some("/mnt/session/uploads/data.csv")),
            (file("data.csv"), Some("/mnt/session/uploads/data.csv")),
            (file("/workspace/data.csv"), Some("/mnt/session/uploads/workspace/data.csv")),
            (file("/mnt/session/uploads/data.csv"), Some("/mnt/session/uploads/data.csv")),
            (file("/mnt/session/uploads"), Some("/mnt/session/uploads")),
            (file("/mnt/session/uploads2"), Some("/mnt/session/uploads/mnt/session/uploads2")),
            (file("/uploads/data.csv"), Some("/mnt/session/uploads/data.csv")),
            (file("/uploads/a/b"), Some("/mnt/session/uploads/a/b")),
            (file("/uploads/"), Some("/mnt/session/uploads")),
            (file("/uploads"), Some("/mnt/session/uploads/uploads")),
            (file("uploads/a"), Some("/mnt/session/uploads/uploads/a")),
            (file("/uploads2/a"), Some("/mnt/session/uploads/uploads2/a")),
            (file("//uploads//a/./b//"), Some("/mnt/session/uploads/a/b")),
            (file("/a/../b"), None),
            (file(""), None),
            (Mount::Repository { name: Some(b"app"), path: None }, Some("/workspace/app")),
            (Mount::Repository { name: None, path: None }, None),
            (repository("/workspace/./x//y/"), Some("/workspace/x/y")),
            (repository("/uploads/a"), Some("/uploads/a")),
            (repository("x"), Some("/workspace/x")),
            (repository("/"), Some("/")),
            (repository("/../x"), None),
            (Mount::Repository { name: None, path: Some(b"/x") }, Some("/x")),
        ];
        for (mount, expected) in table {
            assert_eq!(mount.effective_path().as_deref(), expected, "{mount:?}");
        }
    }

    #[test]
    #[allow(clippy::type_complexity, reason = "a table")]
    fn colliding() {
        let app = Mount::Repository { name: Some(b"app"), path: None };
        let table: &[(&[Mount<'_>], &[(usize, usize)])] = &[
            (&[], &[]),
            (&[app], &[]),
            (&[app, app], &[(1, 0)]),
            (&[app, app, app], &[(1, 0), (2, 0)]),
            (&[app, repository("/workspace/app2"), repository("/workspace/app-1")], &[]),
            (&[app, repository("/workspace/app/sub")], &[(1, 0)]),
            (&[repository("/workspace/app/sub"), app], &[(1, 0)]),
            (&[repository("/workspace/a"), repository("/workspace/b"), repository("/workspace")], &[(2, 0)]),
            (&[repository("/workspace"), repository("/workspace/a"), repository("/workspace/b")], &[(1, 0), (2, 0)]),
            (&[file("/a"), file("/b"), file("/uploads/b"), file("/mnt/session/uploads/a/")], &[(2, 1), (3, 0)]),
            (&[file("/a"), repository("/mnt/session/uploads")], &[(1, 0)]),
            (&[file("/a"), repository("/")], &[(1, 0)]),
            (&[file("/a/../b"), file("/a/../b")], &[]),
            (&[file("/a"), file("/A")], &[]),
            (&[file("/x"), file("/a.b"), file("/a"), file("/a/b")], &[(3, 2)]),
        ];
        for (mounts, expected) in table {
            let found: Vec<_> =
                collisions(mounts.iter().copied().enumerate()).iter().map(|it| (it.later, it.earlier)).collect();
            assert_eq!(found, *expected, "{mounts:?}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    fn paths() -> impl Strategy<Value = Option<String>> {
        let base =
            prop_oneof![Just(""), Just("/"), Just("/uploads/"), Just("/mnt/session/uploads/"), Just("/workspace/")];
        let segment = prop_oneof![
            8 => "[ab]{1,2}",
            1 => Just(String::from("..")),
            4 => prop::sample::select(vec!["", ".", "mnt", "session", "uploads", "workspace"]).prop_map(str::to_owned),
        ];
        let path =
            (base, proptest::collection::vec(segment, 0..4)).prop_map(|(base, rest)| base.to_owned() + &rest.join("/"));
        proptest::option::weighted(0.9, path)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn agrees_with_every_pair(resources in proptest::collection::vec((any::<bool>(), "[ab]", paths()), 0..9)) {
            let mounts: Vec<_> = resources
                .iter()
                .map(|(file, name, path)| match file {
                    true => Mount::File { id: name.as_bytes(), path: path.as_deref().map(str::as_bytes) },
                    false => Mount::Repository { name: Some(name.as_bytes()), path: path.as_deref().map(str::as_bytes) },
                })
                .collect();
            let effective: Vec<_> = mounts.iter().map(Mount::effective_path).collect();
            let nested = |left: &str, right: &str| {
                left == right || right == "/" || left.strip_prefix(right).is_some_and(|below| below.starts_with('/'))
            };
            let mut expected = Vec::new();
            for later in 0..mounts.len() {
                for earlier in 0..later {
                    if let (Some(left), Some(right)) = (&effective[later], &effective[earlier])
                        && (nested(left, right) || nested(right, left))
                    {
                        expected.push(Collision { later, earlier });
                        break;
                    }
                }
            }
            prop_assert_eq!(collisions(mounts.into_iter().enumerate()), expected);
        }
    }
}
