//! Repositories, files, memory stores and vaults, each and together.

use std::borrow::Cow;

use super::structure::shown;
use super::walk::Members;
use super::{At, Change, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Document, Id};
use crate::limits;
use crate::report::json::Raw;
use crate::rules::github_url::{self, Kind};
use crate::rules::mount_path::{self, Mount};
use crate::rules::text;
use crate::shape::Key;

impl Checker<'_> {
    pub(super) fn github_url(&mut self, id: Id) {
        let value = self.document.string(id);
        if value.is_empty() || github_url::repository(&value).is_some() {
            return;
        }
        let Err(fault) = github_url::parse(&String::from_utf8_lossy(&value)) else { return };
        self.report(Code::GithubUrl, At::Value(id), &|_| {
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
            let note = Note::new(format!("`https://github.com/{{owner}}/{{repo}}` is expected, found {found}"));
            let note = match fault.kind {
                Kind::Credentials => note.help("pass the token as `authorization_token`"),
                Kind::ExtraPath => note.help("name a branch or commit in `checkout`"),
                _ => note,
            };
            match &fault.fix {
                // Nothing that a credential could be part of is taken off unasked.
                Some(url) if fault.secret => {
                    note.suggest(format!("write `{}`", text::shorten(url)), Change::Replace(id, json(url)))
                }
                Some(url) => note.safe(format!("write `{}`", text::shorten(url)), Change::Replace(id, json(url))),
                None => note,
            }
        });
    }

    pub(super) fn mount_path(&mut self, id: Id) {
        let path = self.document.string(id);
        if path.is_empty() {
            return;
        }
        if mount_path::is_traversal(&path) {
            self.report(Code::MountPathTraversal, At::Value(id), &|document| {
                Note::new(format!("a mount path has neither `..` segments nor NUL, found {}", shown(document, id)))
            });
        }
        if mount_path::is_relative(&path) {
            self.report(Code::MountPathRelative, At::Value(id), &|document| {
                let note = Note::new(format!("a mount path begins with `/`, found {}", shown(document, id)));
                let start = document.span(id).start + 1;
                if document.is_verbatim(id) && document.problems().is_empty() {
                    note.suggest("begin it with `/`", Change::Splice(id, start..start, "/".into()))
                } else {
                    note
                }
            });
        }
    }

    pub(super) fn repository(&mut self, id: Id, members: Members) {
        const TOKEN: Key = Key::new("authorization_token");
        const URL: Key = Key::new("url");
        if self.get(members, &TOKEN).is_none() && !self.document.is_cut(id) {
            self.report(Code::GithubTokenMissing, At::Value(id), &|_| {
                Note::new("`authorization_token` is expected unless the repository is public")
                    .help("since October 2026 the documentation makes it optional; before, the service required it")
            });
        }
        let path = self.get_string(members, &MOUNT_PATH);
        if let Some(path) = path
            && mount_path::is_outside_workspace(&self.document.string(path))
        {
            self.report(Code::MountPathOutsideWorkspace, At::Value(path), &|document| {
                Note::new(format!("a repository is expected under `/workspace`, found {}", shown(document, path)))
            });
        }
        let name = self.get_string(members, &URL);
        self.mounted.push(Mounted { resource: id, file: false, name, path });
    }

    pub(super) fn file(&mut self, id: Id, members: Members) {
        const FILE_ID: Key = Key::new("file_id");
        let (name, path) = (self.get_string(members, &FILE_ID), self.get_string(members, &MOUNT_PATH));
        self.mounted.push(Mounted { resource: id, file: true, name, path });
    }

    pub(super) fn memory_store(&mut self, id: Id, members: Members) {
        const STORE: Key = Key::new("memory_store_id");
        self.stores.push((self.get_string(members, &STORE), id));
    }

    /// Checks the resources together, which were noted as they were met.
    pub(super) fn resources(&mut self, list: Id) {
        let stores = core::mem::take(&mut self.stores);
        self.memory_stores(&stores);
        let (max, count) = (limits::MEMORY_STORES.max, stores.len());
        if count > max {
            self.report(Code::MemoryStoresPerSession, At::Value(list), &|_| {
                Note::new(format!("a session takes at most {max} memory stores, found {count}"))
                    .help("the deployment is accepted, but its sessions will be refused when it fires")
            });
        }
        let mounted = core::mem::take(&mut self.mounted);
        let document = self.document;
        let fields: Vec<Fields<'_>> = mounted.iter().map(|mounted| mounted.fields(document)).collect();
        let mounts = fields.iter().enumerate().filter_map(|(index, fields)| Some((index, fields.mount()?)));
        for collision in mount_path::collisions(mounts) {
            let (Some(one), Some(other)) = (fields.get(collision.later), fields.get(collision.earlier)) else {
                continue;
            };
            self.report(Code::MountPathCollision, At::Value(one.resource), &|_| {
                Note::new(format!(
                    "every resource needs a place of its own, {} is in the way of {}",
                    one.place(),
                    other.place()
                ))
                .related(At::Value(other.resource), "mounted first")
            });
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
            self.report(Code::MemoryStoreDuplicate, At::Value(later), &|document| {
                Note::new(format!("a memory store is expected once, found {} again", shown(document, repeat.later)))
                    .related(At::Value(first), "the first time")
                    .suggest("remove the resource", Change::Remove(later))
            });
        }
    }

    /// Checks the vault ids together.
    pub(super) fn vaults(&mut self, list: Id) {
        let ids: Vec<Id> = self.document.items(list).collect();
        for repeat in self.repeats(&ids) {
            self.report(Code::VaultDuplicate, At::Value(repeat.later), &|document| {
                Note::new(format!("a vault is expected once, found {} again", shown(document, repeat.later)))
                    .related(At::Value(repeat.first), "the first time")
                    .safe("remove it", Change::Remove(repeat.later))
            });
        }
    }
}

const MOUNT_PATH: Key = Key::new("mount_path");

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
        format!("`{}`", text::shorten(&path))
    }
}

fn json(text: &str) -> String {
    Raw::string(text).as_str().to_owned()
}
