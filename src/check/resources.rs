//! Repositories, files, memory stores and vaults, each and together.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::walk::Members;
use super::{Change, Checker};
use crate::diagnostic::Code;
use crate::json::{Document, Id};
use crate::limits;
use crate::rules::github_url::{self, Kind};
use crate::rules::mount_path::{self, Mount};
use crate::sentence::{Part, push};

impl Checker<'_> {
    pub(super) fn github_url(&mut self, id: Id) {
        let value = self.document.string(id);
        if value.is_empty() || github_url::repository(&value).is_some() {
            return;
        }
        let Err(fault) = github_url::parse(&String::from_utf8_lossy(&value)) else { return };
        let found = match fault.kind {
            Kind::OtherHost => "another host",
            Kind::Credentials => "credentials in it",
            Kind::Ssh => "an SSH address",
            Kind::Http => "`http:`",
            Kind::Scheme => "no `https:`",
            Kind::Www => "`www.`",
            Kind::Port => "a port",
            Kind::Query => "a query",
            Kind::Fragment => "a fragment",
            Kind::ExtraPath => "a longer path",
            Kind::TrailingSlash => "a slash at the end",
            Kind::GitSuffix => "`.git` at the end",
            Kind::LetterCase => "capitals in the scheme or host",
            Kind::Other => "something else",
        };
        let message = "`https://github.com/{owner}/{repo}` is expected, found {}";
        self.report(Code::GithubUrl, id, message, &[Part::Text(found)]);
        match fault.kind {
            Kind::Credentials => self.help("pass the token as `authorization_token`"),
            Kind::ExtraPath => self.help("name a branch or commit in `checkout`"),
            _ => self,
        };
        if let Some(url) = &fault.fix {
            // Nothing that a credential could be part of is taken off unasked.
            self.findings.fix(!fault.secret, "write {}", &[Part::Quoted(url)], Change::Write(id), url);
        }
    }

    pub(super) fn mount_path(&mut self, id: Id) {
        let path = self.document.string(id);
        if path.is_empty() {
            return;
        }
        if mount_path::is_traversal(&path) {
            let message = "a mount path has neither `..` segments nor NUL, found {}";
            self.report(Code::MountPathTraversal, id, message, &[Part::Shown(self.document, id)]);
        }
        if mount_path::is_relative(&path) {
            let message = "a mount path begins with `/`, found {}";
            self.report(Code::MountPathRelative, id, message, &[Part::Shown(self.document, id)]);
            if self.document.is_verbatim(id) && self.document.problems().is_empty() {
                self.splice(false, "begin it with `/`", id, 0, 0, "/");
            }
        }
    }

    pub(super) fn repository(&mut self, id: Id, members: Members) {
        if self.named(members, "authorization_token").is_none() && !self.document.is_cut(id) {
            let message = "`authorization_token` is expected unless the repository is public";
            self.report(Code::GithubTokenMissing, id, message, &[])
                .help("since October 2026 the documentation makes it optional; before, the service required it");
        }
        let path = self.named_string(members, "mount_path");
        if let Some(path) = path
            && mount_path::is_outside_workspace(&self.document.string(path))
        {
            let message = "a repository is expected under `/workspace`, found {}";
            self.report(Code::MountPathOutsideWorkspace, path, message, &[Part::Shown(self.document, path)]);
        }
        let name = self.named_string(members, "url");
        self.mounted.push(Mounted { resource: id, file: false, name, path });
    }

    pub(super) fn file(&mut self, id: Id, members: Members) {
        let (name, path) = (self.named_string(members, "file_id"), self.named_string(members, "mount_path"));
        self.mounted.push(Mounted { resource: id, file: true, name, path });
    }

    pub(super) fn memory_store(&mut self, id: Id, members: Members) {
        self.stores.push((self.named_string(members, "memory_store_id"), id));
    }

    /// Checks the resources together, which were noted as they were met.
    pub(super) fn resources(&mut self, list: Id) {
        let stores = core::mem::take(&mut self.stores);
        self.memory_stores(&stores);
        let (max, count) = (limits::MEMORY_STORES.max, stores.len());
        if count > max {
            let parts = [Part::Number(max as i64), Part::Number(count as i64)];
            let message = "a session takes at most {} memory stores, found {}";
            self.report(Code::MemoryStoresPerSession, list, message, &parts)
                .help("the deployment is accepted, but its sessions will be refused when it fires");
        }
        let mounted = core::mem::take(&mut self.mounted);
        let document = self.document;
        let fields: Vec<Fields<'_>> = mounted.iter().map(|mounted| mounted.fields(document)).collect();
        let mounts = fields.iter().enumerate().filter_map(|(index, fields)| Some((index, fields.mount()?)));
        for collision in mount_path::collisions(mounts) {
            let (Some(one), Some(other)) = (fields.get(collision.later), fields.get(collision.earlier)) else {
                continue;
            };
            let (place, taken) = (one.place(), other.place());
            let message = "every resource needs a place of its own, {} is in the way of {}";
            self.report(Code::MountPathCollision, one.resource, message, &[Part::Text(&place), Part::Text(&taken)])
                .related(other.resource, "mounted first");
        }
    }

    /// Reports memory stores that are there already; each comes as its id and the resource that it stands in.
    fn memory_stores(&mut self, stores: &[(Option<Id>, Id)]) {
        let named = stores.iter().filter_map(|&(id, resource)| Some((id?, resource)));
        let stores: Vec<(Id, Id)> = named.filter(|(id, _)| !self.document.raw(*id).is_empty()).collect();
        let ids: Vec<Id> = stores.iter().map(|(id, _)| *id).collect();
        for repeat in self.repeats(&ids) {
            // An id lies inside its resource, so that the resources are in the order of the ids.
            let resource = |id: Id| {
                let index = stores.partition_point(|(other, _)| *other < id);
                stores.get(index).map_or(id, |(_, resource)| *resource)
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
        let ids: Vec<Id> = self.document.items(list).collect();
        for repeat in self.repeats(&ids) {
            let message = "a vault is expected once, found {} again";
            self.report(Code::VaultDuplicate, repeat.later, message, &[Part::Shown(self.document, repeat.later)])
                .related(repeat.first, "the first time")
                .safe("remove it", Change::Remove(repeat.later));
        }
    }
}

/// A resource that appears in the file system.
pub(crate) struct Mounted {
    resource: Id,
    file: bool,
    /// The file's id, or the repository's address.
    name: Option<Id>,
    path: Option<Id>,
}

impl Mounted {
    fn fields<'t>(&self, document: &Document<'t>) -> Fields<'t> {
        Fields {
            resource: self.resource,
            file: self.file,
            name: self.name.map(|id| document.string(id)),
            path: self.path.map(|id| document.string(id)),
        }
    }
}

/// What decides where a resource is mounted.
struct Fields<'t> {
    resource: Id,
    file: bool,
    name: Option<Cow<'t, [u8]>>,
    path: Option<Cow<'t, [u8]>>,
}

impl Fields<'_> {
    fn mount(&self) -> Option<Mount<'_>> {
        let path = self.path.as_deref();
        if self.file {
            return Some(Mount::File { id: self.name.as_deref()?, path });
        }
        let name = self.name.as_deref().and_then(github_url::repository).map(|(_, name)| name);
        Some(Mount::Repository { name, path })
    }

    fn place(&self) -> String {
        let path = self.mount().and_then(|mount| mount.effective_path()).unwrap_or_default();
        if crate::rules::secret::find(path.as_bytes()).is_some() {
            return "this path".into();
        }
        let mut place = String::new();
        push(&mut place, "{}", &[Part::Quoted(&path)]);
        place
    }
}
