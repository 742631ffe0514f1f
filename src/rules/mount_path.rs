//! Where resources appear in a session's file system, and which of them get in each other's way.

use alloc::string::String;
use alloc::vec::Vec;

mod tree;

pub use tree::Places;

use super::bytes::{behind, cut, eight, zeros};

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
    may_be_traversal(path) && {
        // How many dots the segment has so far; many more when it has anything else.
        let mut dots = 0_u32;
        for &byte in path {
            match byte {
                b'/' if dots == 2 => return true,
                b'/' => dots = 0,
                b'.' => dots += 1,
                0 => return true,
                _ => dots = 4,
            }
        }
        dots == 2
    }
}

/// Whether two dots stand side by side somewhere, or a NUL. Few paths have either, so that eight bytes are looked at at
/// once; those with neither may be taken for one that has, but not the other way round.
#[inline(always)]
fn may_be_traversal(path: &[u8]) -> bool {
    let odd = |bytes: &[u8; 8]| {
        let word = u64::from_le_bytes(*bytes);
        let dots = zeros(word ^ eight(b'.'));
        zeros(word) | dots & dots << 8
    };
    let Some(last) = path.last_chunk() else { return true };
    let mut found = odd(last);
    let mut rest = path;
    while let Some(first) = rest.first_chunk() {
        found |= odd(first);
        // One byte is looked at twice, so that no pair is missed.
        rest = rest.get(7..).unwrap_or_default();
    }
    found != 0
}

/// Whether an absolute path lies outside [`WORKSPACE`]. The directory itself is not outside. A relative path is not
/// judged: where it begins is not published.
#[must_use]
pub fn is_outside_workspace(path: &[u8]) -> bool {
    let mut rest = path;
    !is_relative(path) && segment(&mut rest) != b"workspace"
}

/// The next segment of a path that counts: neither `.` segments nor repeated and trailing slashes do. Empty at the end.
fn segment<'p>(path: &mut &'p [u8]) -> &'p [u8] {
    while !path.is_empty() {
        let (name, rest) = cut(path, b'/');
        *path = rest.unwrap_or_default();
        if !name.is_empty() && name != b"." {
            return name;
        }
    }
    &[]
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

/// Where a path begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Base {
    Root,
    Workspace,
    Uploads,
    /// [`UPLOADS`] too, in which the file's id is a single name.
    File,
}

impl<'a> Mount<'a> {
    /// The path at which the resource appears, for messages. `None` when it cannot be told: the path or the name is faulty.
    #[must_use]
    pub fn effective_path(&self) -> Option<String> {
        let mut places = Places::new(1);
        let place = places.place(self)?;
        Some(places.path(place))
    }

    /// Whether it appears in [`WORKSPACE`] (or in [`UPLOADS`]), and the path from there on. `None` when it may be elsewhere.
    fn tree(&self) -> Option<(bool, &'a [u8])> {
        match self.resolve()? {
            (Base::Root, _) => None,
            (base, path) => Some((base == Base::Workspace, path.strip_prefix(b"/").unwrap_or(path))),
        }
    }

    /// The directory, and the path from there on. `None` when there is none; a path may still turn out to be faulty.
    fn resolve(&self) -> Option<(Base, &'a [u8])> {
        let (base, path) = match *self {
            Self::File { id, path: None } => (Base::File, id),
            Self::File { path: Some(path), .. } => (Base::Uploads, path),
            Self::Repository { name, path: None } => (Base::Workspace, name?),
            Self::Repository { path: Some(path), .. } if is_relative(path) => (Base::Workspace, path),
            Self::Repository { path: Some(path), .. } => match behind(path, b"/workspace/") {
                Some(below) => return Some((Base::Workspace, below)),
                None => (Base::Root, path),
            },
        };
        if path.is_empty() {
            return None;
        }
        Some((base, if base == Base::Uploads { below_uploads(path) } else { path }))
    }
}

/// What a file's path says of its place below [`UPLOADS`]: the directory itself may be spelt out, or be called `/uploads`.
fn below_uploads(path: &[u8]) -> &[u8] {
    if let [b'/', first, ..] = path
        && !matches!(first, b'/' | b'.' | b'u' | b'm')
    {
        return path;
    }
    let usual = behind(path, b"/mnt/session/uploads/").or_else(|| behind(path, b"/uploads/"));
    if let Some(below) = usual {
        return below;
    }
    let mut ahead = path;
    let first = segment(&mut ahead);
    let behind = ahead;
    if first == b"uploads" && !is_relative(path) && !segment(&mut ahead).is_empty() {
        return behind;
    }
    if first == b"mnt" && segment(&mut ahead) == b"session" && segment(&mut ahead) == b"uploads" {
        return ahead;
    }
    path
}

/// Whether a look at two mounts is enough to tell that neither is in the other's way: it takes a fraction of finding their
/// places.
pub(crate) fn are_apart(one: &Mount<'_>, other: &Mount<'_>) -> bool {
    let (Some(one), Some(other)) = (one.tree(), other.tree()) else { return false };
    one.0 != other.0 || part_at_a_name(one.1, other.1)
}

/// Whether two paths that begin in one directory have names in the same place that differ. Slashes and dots may be of segments
/// that do not count.
fn part_at_a_name(one: &[u8], other: &[u8]) -> bool {
    let mut pairs = one.iter().zip(other);
    let differing = pairs.find(|(one, other)| one != other);
    differing.is_some_and(|(one, other)| !matches!(one, b'/' | b'.') && !matches!(other, b'/' | b'.'))
}

/// Two resources in each other's way: equal effective paths, or one inside the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Number of the later resource.
    pub later: usize,
    /// Number of the first of the earlier resources that it collides with.
    pub earlier: usize,
}

/// Every resource that collides with an earlier one, each once, in order. `mounts` numbers them in ascending order; resources
/// that appear nowhere are left out. Costs as much as the paths are long.
#[must_use]
pub fn collisions<'a>(mounts: impl Iterator<Item = (usize, Mount<'a>)>) -> Vec<Collision> {
    let mut places = Places::new(mounts.size_hint().0);
    let mut found = Vec::new();
    for (later, mount) in mounts {
        let Some(place) = places.place(&mount) else { continue };
        let earlier = places.take(place, later);
        found.extend(earlier.map(|earlier| Collision { later, earlier }));
    }
    found
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
    fn what_is_apart_at_a_glance_never_collides() {
        const STEPS: [&str; 10] = ["a", "b", "ab", "..", ".", "", "mnt", "session", "uploads", "workspace"];
        let mut state = 1_u32;
        let mut random = |below: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as usize % below
        };
        let (mut apart, mut together) = (0, 0);
        for _ in 0..60_000 {
            let texts: [String; 3] = core::array::from_fn(|_| {
                let steps: Vec<&str> = (0..1 + random(4)).map(|_| STEPS[random(STEPS.len())]).collect();
                [["", "/", "/", "/workspace/", "/uploads/", "/mnt/session/uploads/"][random(6)], &steps.join("/")]
                    .concat()
            });
            let mounts: Vec<Mount<'_>> = texts
                .iter()
                .map(|path| match random(5) {
                    0 | 1 => Mount::File { id: b"file_1", path: Some(path.as_bytes()) },
                    2 => Mount::File { id: path.as_bytes(), path: None },
                    _ => Mount::Repository { name: None, path: Some(path.as_bytes()) },
                })
                .collect();
            let collide = !collisions(mounts.iter().copied().enumerate()).is_empty();
            let pairs = [(0, 1), (0, 2), (1, 2)];
            let glance = pairs.iter().all(|&(one, other)| are_apart(&mounts[one], &mounts[other]));
            assert!(!(glance && collide), "{texts:?} {mounts:?}");
            apart += usize::from(glance);
            together += usize::from(collide);
        }
        assert!(apart > 5_000 && together > 5_000, "{apart} {together}");
        // As they usually are, it is enough.
        let usual = [repository("/workspace/app"), repository("tools"), file("/data/a.csv"), file("/uploads/b.csv")];
        for (index, one) in usual.iter().enumerate() {
            assert!(usual[..index].iter().all(|other| are_apart(one, other)), "{one:?}");
        }
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
