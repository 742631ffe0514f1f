//! Repositories, files, memory stores and vaults, each and together.

use alloc::vec::Vec;

use super::repeats::listed;
use super::walk::Members;
use super::{Change, Checker};
use crate::diagnostic::Code;
use crate::json::{Id, Type};
use crate::limits;
use crate::rules::bytes::cut;
use crate::rules::github_url::{self, Kind};
use crate::rules::mount_path::{self, Mount, Places};
use crate::rules::secret;
use crate::sentence::Part;
use crate::shape::packed::name;

impl Checker<'_> {
    /// Reports an address that is not one of a repository.
    #[cold]
    #[inline(never)]
    pub(super) fn github_url(&mut self, id: Id, text: &[u8]) {
        let fault = github_url::diagnose(text);
        let found = FOUND.get(fault.kind as usize).copied().unwrap_or_default();
        let message = "`https://github.com/{owner}/{repo}` is expected, found {}";
        self.report(Code::GithubUrl, id, message, &[Part::Text(found)]);
        match fault.kind {
            Kind::Credentials => self.help("pass the token as `authorization_token`"),
            Kind::ExtraPath => self.help("name a branch or commit in `checkout`"),
            _ => self,
        };
        if let Some(url) = &fault.fix {
            // Nothing that says something is taken off unasked.
            self.findings.fix(!fault.lossy, "write {}", &[Part::Quoted(url)], Change::Write(id), url);
        }
    }

    #[inline(always)]
    pub(super) fn mount_path(&mut self, id: Id, path: &[u8]) {
        if mount_path::is_traversal(path) {
            self.traversal(id);
        }
    }

    #[cold]
    #[inline(never)]
    fn traversal(&mut self, id: Id) {
        let message = "a mount path has neither `..` segments nor NUL, found {}";
        self.report(Code::MountPathTraversal, id, message, &[Part::Shown(self.document, id)]);
    }

    /// Reports a path that does not begin with `/`; `home` is where such a path begins.
    #[cold]
    #[inline(never)]
    fn relative(&mut self, id: Id, path: &[u8], home: &str) {
        if path.is_empty() {
            return;
        }
        let document = self.document;
        // One that names the place already lacks the slash only.
        let named = matches!(cut(path, b'/').0, b"workspace" | b"mnt" | b"uploads");
        let home = if named { "/" } else { home };
        let message = "a mount path begins with `/`, found {}";
        self.report(Code::MountPathRelative, id, message, &[Part::Shown(document, id)]);
        if document.is_unescaped(id)
            && document.problems().is_empty()
            && document.characters(id) + home.len() <= limits::MOUNT_PATH.max
            && !secret::is_private(path)
        {
            let span = document.inside(id);
            let change = Change::Splice(id, span.start as u32, span.start as u32);
            self.findings.fix(false, "begin it with `{}`", &[Part::Text(home)], change, home);
        }
    }

    pub(super) fn repository(&mut self, id: Id, members: Members) {
        if self.named(members, name!("authorization_token")).is_none() && !self.document.is_cut(id) {
            let message = "`authorization_token` is expected unless the repository is public";
            self.report(Code::GithubTokenMissing, id, message, &[])
                .help("since October 2026 the documentation makes it optional; before, the service required it");
        }
        self.mounted(id, false, self.named_string(members, name!("url")), members);
    }

    pub(super) fn file(&mut self, id: Id, members: Members) {
        self.mounted(id, true, self.named_string(members, name!("file_id")), members);
    }

    fn mounted(&mut self, resource: Id, file: bool, name: Option<Id>, members: Members) {
        let document = self.document;
        let path = self.named(members, name!("mount_path")).filter(|&path| document.kind(path) != Type::Null);
        if let Some(path) = path {
            // Where something else than a string was meant to lead is unknown.
            if document.kind(path) != Type::String {
                return;
            }
            let text = document.string(path);
            if mount_path::is_relative(&text) {
                self.relative(path, &text, if file { "/mnt/session/uploads/" } else { "/workspace/" });
            } else if !file && mount_path::is_outside_workspace(&text) {
                let message = "a repository is expected under `/workspace`, found {}";
                self.report(Code::MountPathOutsideWorkspace, path, message, &[Part::Shown(document, path)]);
            }
        }
        self.lists.mounted.push(Mounted { resource, file, name, path });
    }

    pub(super) fn memory_store(&mut self, id: Id, members: Members) {
        self.lists.stores.push((self.named_string(members, name!("memory_store_id")), id));
    }

    /// Checks the resources together, which were noted as they were met.
    pub(super) fn resources(&mut self, list: Id) {
        let mut stores = core::mem::take(&mut self.lists.stores);
        self.memory_stores(&stores);
        let (max, count) = (limits::MEMORY_STORES.max, stores.len());
        if count > max {
            let parts = [Part::Number(max as i64), Part::Number(count as i64)];
            let message = "a session takes at most {} memory stores, found {}";
            self.report(Code::MemoryStoresPerSession, list, message, &parts)
                .help("the deployment is accepted, but its sessions will be refused when it fires");
        }
        stores.clear();
        self.lists.stores = stores;
        let mut mounted = core::mem::take(&mut self.lists.mounted);
        if mounted.len() > 1 && !self.are_apart(&mounted) {
            self.mounts(&mounted);
        }
        mounted.clear();
        self.lists.mounted = mounted;
    }

    /// Whether a look at a few resources is enough to tell that none is in another's way.
    #[inline(never)]
    fn are_apart(&self, mounted: &[Mounted]) -> bool {
        let document = self.document;
        let text = |id| document.is_verbatim(id).then(|| document.raw(id));
        let mount = |one: &Mounted| match (one.file, one.path) {
            (true, Some(path)) => Some(Mount::File { id: &[], path: Some(text(path)?) }),
            (true, None) => Some(Mount::File { id: text(one.name?)?, path: None }),
            (false, path) => Some(Mount::Repository { name: None, path: Some(text(path?)?) }),
        };
        // Beyond so many, comparing each with all the others takes longer than finding the place of each.
        mounted.len() <= 4
            && mounted.iter().enumerate().all(|(index, one)| {
                let Some(one) = mount(one) else { return false };
                let mut others = mounted.iter().take(index);
                others.all(|other| mount(other).is_some_and(|other| mount_path::are_apart(&one, &other)))
            })
    }

    /// Reports resources that are mounted in one another's way.
    fn mounts(&mut self, mounted: &[Mounted]) {
        let document = self.document;
        // What is written with escapes has to stay somewhere while the places refer to it.
        let mut spelt = Vec::new();
        for one in mounted {
            for id in [one.name, one.path].into_iter().flatten() {
                if !document.is_verbatim(id) {
                    spelt.push(document.string(id));
                }
            }
        }
        let mut spelt = spelt.iter();
        let mut text = |id: Option<Id>| {
            let id = id?;
            if document.is_verbatim(id) { Some(document.raw_inline(id)) } else { spelt.next().map(|text| &**text) }
        };
        let mut places = Places::new(mounted.len());
        let mut taken = Vec::with_capacity(mounted.len());
        for (number, one) in mounted.iter().enumerate() {
            let (name, path) = (text(one.name), text(one.path));
            let mount = if one.file {
                // With a path the id is not looked at.
                name.or(path).map(|id| Mount::File { id, path })
            } else {
                // With a path the name is not looked at.
                let name = name.filter(|_| path.is_none()).and_then(github_url::repository).map(|(_, name)| name);
                Some(Mount::Repository { name, path })
            };
            let place = mount.and_then(|mount| places.place(&mount));
            taken.push(place);
            let Some(place) = place else { continue };
            let Some(earlier) = places.take(place, number) else { continue };
            let (Some(other), Some(&Some(before))) = (mounted.get(earlier), taken.get(earlier)) else { continue };
            let (place, before) = (places.path(place), places.path(before));
            let message = "every resource needs a place of its own, {} is in the way of {}";
            self.report(Code::MountPathCollision, one.resource, message, &[shown(&place), shown(&before)])
                .related(other.resource, "mounted first");
        }
    }

    /// Reports memory stores that are there already; each comes as its id and the resource that it stands in.
    fn memory_stores(&mut self, stores: &[(Option<Id>, Id)]) {
        if stores.len() < 2 {
            return;
        }
        let mut ids = Vec::with_capacity(stores.len());
        let mut resources = Vec::with_capacity(stores.len());
        for &(id, resource) in stores {
            if let Some(id) = id.filter(|&id| !self.document.raw(id).is_empty()) {
                ids.push(id);
                resources.push(resource);
            }
        }
        for repeat in self.repeats(&ids) {
            // An id lies inside its resource, so that the resources are in the order of the ids.
            let resource = |id: Id| {
                let behind = resources.partition_point(|&resource| resource < id);
                behind.checked_sub(1).and_then(|index| resources.get(index)).copied().unwrap_or(id)
            };
            let (first, later) = (resource(repeat.first), resource(repeat.later));
            let message = "a memory store is expected once, found {} again";
            self.report(Code::MemoryStoreDuplicate, later, message, &[Part::Shown(self.document, repeat.later)])
                .related(first, "the first time")
                .suggest("remove the resource", Change::Remove(later));
        }
    }

    /// Checks the vault ids together.
    pub(super) fn vaults(&mut self, list: Id) {
        let items = self.document.items(list);
        if self.are_distinct(items.clone()) {
            return;
        }
        let ids = listed(items);
        for repeat in self.repeats(&ids) {
            let message = "a vault is expected once, found {} again";
            self.report(Code::VaultDuplicate, repeat.later, message, &[Part::Shown(self.document, repeat.later)])
                .related(repeat.first, "the first time")
                .safe("remove it", Change::Remove(repeat.later));
        }
    }
}

/// What is found instead of a repository's address, in the order of [`Kind`].
const FOUND: [&str; 14] = [
    "another host",
    "credentials in it",
    "an SSH address",
    "`http:`",
    "no `https://`",
    "`www.`",
    "a port",
    "a query",
    "a fragment",
    "a longer path",
    "a slash at the end",
    "`.git` at the end",
    "capitals in the scheme or host",
    "something else",
];

/// A resource that appears in the file system.
pub(crate) struct Mounted {
    resource: Id,
    file: bool,
    /// The file's id, or the repository's address.
    name: Option<Id>,
    path: Option<Id>,
}

/// A path for a message, unless it looks like a credential.
fn shown(path: &str) -> Part<'_> {
    if secret::is_private(path.as_bytes()) { Part::Text("this path") } else { Part::Quoted(path) }
}
