//! Repositories, files, memory stores and vaults, each and together.

use std::borrow::Cow;
use std::collections::BTreeMap;

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
        let mut first_store: BTreeMap<Cow<'_, [u8]>, Id> = BTreeMap::new();
        let mut mounts: Vec<(Id, Fields<'_>)> = Vec::new();
        let document = self.document;
        for resource in document.items(list) {
            let string = |name| document.member(resource, name).filter(|&id| document.kind(id) == Type::String);
            let Some(tag) = string("type") else { continue };
            match &*document.string(tag) {
                b"memory_store" => {
                    stores += 1;
                    let Some(id) = string("memory_store_id") else { continue };
                    let name = document.string(id);
                    if name.is_empty() {
                        continue;
                    }
                    match first_store.get(&name).copied() {
                        Some(first) => self.report(Code::MemoryStoreDuplicate, At::Value(resource), &|document| {
                            Note::new(format!("a memory store is expected once, found {} again", shown(document, id)))
                                .related(At::Value(first), "the first time")
                                .suggest("remove the resource", Change::Remove(resource))
                        }),
                        None => {
                            first_store.insert(name, resource);
                        }
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

    /// Checks the vault ids together.
    pub(super) fn vaults(&mut self, list: Id) {
        let document = self.document;
        let mut first: BTreeMap<Cow<'_, [u8]>, Id> = BTreeMap::new();
        for id in document.items(list).filter(|&id| document.kind(id) == Type::String) {
            let name = document.string(id);
            match first.get(&name).copied() {
                Some(earlier) => self.report(Code::VaultDuplicate, At::Value(id), &|document| {
                    Note::new(format!("a vault is expected once, found {} again", shown(document, id)))
                        .related(At::Value(earlier), "the first time")
                        .safe("remove it", Change::Remove(id))
                }),
                None => {
                    first.insert(name, id);
                }
            }
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
