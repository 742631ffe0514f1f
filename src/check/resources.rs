//! Repositories, files, memory stores and vaults, each and together.

use std::borrow::Cow;

use super::structure::shown;
use super::walk::Members;
use super::{At, Change, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Id, Type};
use crate::limits;
use crate::report::json::Raw;
use crate::rules::github_url::{self, Kind};
use crate::rules::mount_path::{self, Mount};
use crate::rules::text;

impl Checker<'_> {
    pub(super) fn github_url(&mut self, id: Id) {
        let value = self.document.str(id);
        if value.is_empty() {
            return;
        }
        let Err(fault) = github_url::parse(&value) else { return };
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
        let path = self.document.str(id);
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

    pub(super) fn repository(&mut self, id: Id, members: &Members) {
        if self.response {
            return;
        }
        if members.get("authorization_token").is_none() && !self.document.is_cut(id) {
            self.report(Code::GithubTokenMissing, At::Value(id), &|_| {
                Note::new("`authorization_token` is expected unless the repository is public")
                    .help("since October 2026 the documentation makes it optional; before, the service required it")
            });
        }
        let path = members.get("mount_path").filter(|&path| self.document.kind(path) == Type::String);
        if let Some(path) = path
            && mount_path::is_outside_workspace(&self.document.str(path))
        {
            self.report(Code::MountPathOutsideWorkspace, At::Value(path), &|document| {
                Note::new(format!("a repository is expected under `/workspace`, found {}", shown(document, path)))
            });
        }
    }

    /// Checks the resources together.
    pub(super) fn resources(&mut self, list: Id) {
        let mut stores = 0;
        let mut store_ids: Vec<(Id, Id)> = Vec::new();
        let mut mounts: Vec<(Id, Fields<'_>)> = Vec::new();
        let document = self.document;
        for resource in document.items(list) {
            let string = |name| document.member(resource, name).filter(|&id| document.kind(id) == Type::String);
            let Some(tag) = string("type") else { continue };
            match &*document.string(tag) {
                b"memory_store" => {
                    stores += 1;
                    if let Some(id) = string("memory_store_id").filter(|&id| !document.raw(id).is_empty()) {
                        store_ids.push((id, resource));
                    }
                }
                b"file" => {
                    let name = string("file_id").map(|id| document.str(id));
                    mounts.push((
                        resource,
                        Fields { file: true, name, path: string("mount_path").map(|id| document.str(id)) },
                    ));
                }
                b"github_repository" => {
                    let name = string("url").map(|id| document.str(id));
                    mounts.push((
                        resource,
                        Fields { file: false, name, path: string("mount_path").map(|id| document.str(id)) },
                    ));
                }
                _ => {}
            }
        }
        self.memory_stores(&store_ids);
        let max = limits::MEMORY_STORES.max;
        if stores > max {
            self.report(Code::MemoryStoresPerSession, At::Value(list), &|_| {
                Note::new(format!("a session takes at most {max} memory stores, found {stores}"))
                    .help("the deployment is accepted, but its sessions will be refused when it fires")
            });
        }
        let collisions = mount_path::collisions(
            mounts.iter().enumerate().filter_map(|(index, (_, fields))| Some((index, fields.mount()?))),
        );
        for collision in collisions {
            let (Some((later, one)), Some((earlier, other))) =
                (mounts.get(collision.later), mounts.get(collision.earlier))
            else {
                continue;
            };
            self.report(Code::MountPathCollision, At::Value(*later), &|_| {
                Note::new(format!(
                    "every resource needs a place of its own, {} is in the way of {}",
                    one.place(),
                    other.place()
                ))
                .related(At::Value(*earlier), "mounted first")
            });
        }
    }

    /// Reports memory stores that are there already; each comes as its id and the resource that it stands in.
    fn memory_stores(&mut self, stores: &[(Id, Id)]) {
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

/// What decides where a resource is mounted.
struct Fields<'t> {
    file: bool,
    /// The file's id, or the repository's address.
    name: Option<Cow<'t, str>>,
    path: Option<Cow<'t, str>>,
}

impl Fields<'_> {
    fn mount(&self) -> Option<Mount<'_>> {
        let path = self.path.as_deref();
        if self.file {
            return Some(Mount::File { id: self.name.as_deref()?, path });
        }
        let name = self.name.as_deref().and_then(|url| github_url::parse(url).ok()).map(|repository| repository.name);
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
