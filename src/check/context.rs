//! What a request means for what the service has stored.

use alloc::vec::Vec;

use core::cmp::Ordering;

use super::Checker;
use super::repeats::listed;
use super::walk::Members;
use crate::diagnostic::Code;
use crate::json::number::{Number, parse};
use crate::json::{Document, Id, Type, read};
use crate::limits;
use crate::rules::bytes::push;
use crate::sentence::Part;
use crate::shape::packed::{Name, name};
use crate::sort::sorted;

/// Members that an update replaces, so that they can be compared with what is stored.
const REPLACED: [Name; 9] = [
    name!("agent"),
    name!("environment_id"),
    name!("initial_events"),
    name!("name"),
    name!("description"),
    name!("resources"),
    name!("schedule"),
    name!("vault_ids"),
    name!("budget"),
];

impl Checker<'_> {
    /// Checks the body of a creation against the environment that it names.
    pub(super) fn create(&mut self, members: Members) {
        if let Some(text) = &self.context.environment {
            self.environment(&read(text, 0), members, None);
        }
    }

    /// Checks the body of an update against the deployment and the environment that are stored.
    pub(super) fn update(&mut self, body: Id, members: Members) {
        let context = self.context;
        let stored = context.deployment.as_ref().map(|text| read(text, 0));
        if let Some(stored) = &stored {
            self.archived(stored, body);
            self.merged_metadata(stored, members);
            let dropped = self.dropped_tokens(stored, members);
            self.unchanged(stored, members, dropped);
        }
        if let Some(text) = &context.environment {
            let current = stored.as_ref().and_then(|stored| string(stored, stored.member(Id::ROOT, "environment_id")?));
            self.environment(&read(text, 0), members, current.as_deref());
        }
    }

    /// Compares with an environment; `current` is the one that an update keeps if it names none.
    fn environment(&mut self, environment: &Document<'_>, members: Members, current: Option<&[u8]>) {
        let document = self.document;
        let named = self.named(members, name!("environment_id")).filter(|&id| document.kind(id) == Type::String);
        let name = named.map(|id| document.string(id));
        let id = environment.member(Id::ROOT, "id").and_then(|id| string(environment, id));
        if let (Some(id), Some(name)) = (&id, name.as_deref().or(current))
            && **id != *name
        {
            // Something is known of an environment, but not of this one.
            return;
        }
        if let Some(named) = named
            && is_archived(environment)
        {
            let message = "an environment that is not archived is expected, this one is";
            self.report(Code::EnvironmentArchived, named, message, &[]);
        }
        let config = environment.member(Id::ROOT, "config").and_then(|config| environment.member(config, "type"));
        if !config.is_some_and(|tag| environment.is(tag, "self_hosted")) {
            return;
        }
        for resource in self.resources_of(members) {
            let tag = document.member(resource, "type");
            let is = |name| tag.is_some_and(|tag| document.is(tag, name));
            let what = if is("file") {
                "files"
            } else if is("github_repository") {
                "repositories"
            } else {
                continue;
            };
            let message = "{} need a cloud environment, this one is self-hosted";
            self.report(Code::SelfHostedResources, resource, message, &[Part::Text(what)])
                .help("memory stores work in both");
        }
    }

    fn archived(&mut self, stored: &Document<'_>, body: Id) {
        if is_archived(stored) && self.document.keys(body).next().is_some() {
            self.report(Code::ArchivedImmutable, body, "an archived deployment cannot be changed", &[]);
        }
    }

    /// Counts the pairs that will be stored.
    fn merged_metadata(&mut self, stored: &Document<'_>, members: Members) {
        let Some(patch) = self.named(members, name!("metadata")).filter(|&id| self.document.kind(id) == Type::Object)
        else {
            return;
        };
        // Of each name the last word counts: the stored pair, or what the patch says.
        let mut words: Vec<(&Document<'_>, Id)> = Vec::new();
        for key in pairs(stored) {
            words.push((stored, key));
        }
        for key in self.document.keys(patch) {
            words.push((self.document, key));
        }
        let compare = |one: usize, other: usize| match (words.get(one), words.get(other)) {
            (Some((document, key)), Some((other, other_key))) => document.compare(*key, other, *other_key),
            _ => Ordering::Equal,
        };
        let mut count = 0;
        let mut following: Option<usize> = None;
        for &index in sorted(words.len(), &compare).iter().rev() {
            let present = words.get(index).is_some_and(|(document, key)| {
                core::ptr::eq(*document, stored) || document.kind(key.value()) != Type::Null
            });
            let last = following.is_none_or(|following| compare(index, following).is_ne());
            count += usize::from(present && last);
            following = Some(index);
        }
        let max = limits::METADATA.max;
        if count > max {
            let parts = [Part::Number(max as i64), Part::Number(count as i64)];
            let message = "at most {} pairs are stored, this would make {}";
            self.report(Code::MetadataLimitAfterMerge, patch, message, &parts)
                .help("pairs that are stored are kept; null deletes one");
        }
    }

    /// Tells whether a token is dropped.
    fn dropped_tokens(&mut self, stored: &Document<'_>, members: Members) -> bool {
        let document = self.document;
        let mut dropped = false;
        let mut urls = Vec::new();
        if let Some(list) = stored.member(Id::ROOT, "resources") {
            for resource in stored.items(list) {
                urls.extend(repository_url(stored, resource));
            }
        }
        let urls = Names::new(stored, &urls);
        for resource in self.resources_of(members) {
            let known =
                repository_url(document, resource).is_some_and(|url| urls.find(&document.string(url)).is_some());
            if known && document.member(resource, "authorization_token").is_none() && !document.is_cut(resource) {
                let message = "resources are replaced as a whole, this repository is sent again without its token";
                self.report(Code::TokenDropped, resource, message, &[])
                    .help("tokens are never returned; send it again if the repository is not public");
                dropped = true;
            }
        }
        dropped
    }

    fn unchanged(&mut self, stored: &Document<'_>, members: Members, dropped: bool) {
        for name in REPLACED {
            let Some(value) = self.named(members, name) else { continue };
            let name = name.text();
            // Of resources all may be the same that is returned, which has no tokens.
            if dropped && name == "resources" {
                continue;
            }
            // An id pins the latest version anew, and so does a reference without a version.
            let pins = name == "agent" && self.document.member(value, "version").is_none();
            let kept = stored.member(Id::ROOT, name);
            let same = match kept {
                Some(kept) => !pins && meaning(self.document, value, name) == meaning(stored, kept, name),
                // The one member that the service may leave out.
                None => name == "budget" && self.document.kind(value) == Type::Null,
            };
            if same {
                self.no_change(value);
            }
        }
        let Some(patch) = self.named(members, name!("metadata")).filter(|&id| self.document.kind(id) == Type::Object)
        else {
            return;
        };
        let bag = Names::new(stored, &pairs(stored));
        for key in self.document.keys(patch) {
            let found = bag.find(&self.document.string(key)).map(Id::value);
            let same = match (self.document.kind(key.value()), found) {
                (Type::Null, found) => found.is_none(),
                (_, None) => false,
                (_, Some(value)) => meaning(stored, value, "") == meaning(self.document, key.value(), ""),
            };
            if !same {
                return;
            }
        }
        self.no_change(patch);
    }

    fn resources_of(&self, members: Members) -> Vec<Id> {
        let list = self.named(members, name!("resources"));
        list.map(|list| listed(self.document.items(list))).unwrap_or_default()
    }

    fn no_change(&mut self, value: Id) {
        self.report(Code::NoChange, value, "this is what is stored already", &[]).help("what is left out is kept");
    }
}

fn string<'t>(document: &Document<'t>, id: Id) -> Option<alloc::borrow::Cow<'t, [u8]>> {
    (document.kind(id) == Type::String).then(|| document.string(id))
}

fn is_archived(resource: &Document<'_>) -> bool {
    resource.member(Id::ROOT, "archived_at").is_some_and(|at| resource.kind(at) == Type::String)
}

/// Keys of the stored metadata.
fn pairs(stored: &Document<'_>) -> Vec<Id> {
    stored.member(Id::ROOT, "metadata").map(|bag| listed(stored.keys(bag))).unwrap_or_default()
}

/// The address of a repository, if the resource is one and it is a string.
fn repository_url(document: &Document<'_>, resource: Id) -> Option<Id> {
    let tag = document.member(resource, "type")?;
    let url = document.member(resource, "url")?;
    (document.is(tag, "github_repository") && document.kind(url) == Type::String).then_some(url)
}

/// Strings of a document in order.
struct Names<'d, 't> {
    document: &'d Document<'t>,
    ids: Vec<Id>,
}

impl<'d, 't> Names<'d, 't> {
    fn new(document: &'d Document<'t>, unordered: &[Id]) -> Self {
        let at = |index: usize| unordered.get(index).copied().unwrap_or(Id::ROOT);
        let mut ids = Vec::new();
        for index in sorted(unordered.len(), &|one, other| document.compare(at(one), document, at(other))) {
            ids.push(at(index));
        }
        Self { document, ids }
    }

    /// The last one of this name.
    fn find(&self, name: &[u8]) -> Option<Id> {
        let behind = self.ids.partition_point(|&id| self.document.string(id).as_ref() <= name);
        let last = self.ids.get(behind.checked_sub(1)?).copied()?;
        (*self.document.string(last) == *name).then_some(last)
    }
}

/// What a member of an update or of a stored deployment says, in a form that can be compared: members in order, without
/// those that are null, numbers by value, strings without escapes.
fn meaning(document: &Document<'_>, id: Id, name: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let empty = match name {
        "description" => document.kind(id) == Type::String && document.raw(id).is_empty(),
        "resources" | "vault_ids" => document.kind(id) == Type::Array && document.items(id).next().is_none(),
        _ => false,
    };
    if empty {
        // The empty value clears as null does.
        return b"null".to_vec();
    }
    write_meaning(document, id, name == "schedule", &mut out);
    out
}

/// Appends what a value says; `schedule` leaves out what the service adds to one. Documents nest no deeper than
/// [`limits::DEPTH`].
fn write_meaning(document: &Document<'_>, id: Id, schedule: bool, out: &mut Vec<u8>) {
    match document.kind(id) {
        Type::Object => {
            push(out, b'{');
            for &key in &Names::new(document, &listed(document.keys(id))).ids {
                let value = key.value();
                let added = schedule && (document.is(key, "last_run_at") || document.is(key, "upcoming_runs_at"));
                if document.kind(value) != Type::Null && !added {
                    write_string(out, &document.string(key));
                    write_meaning(document, value, false, out);
                }
            }
            push(out, b'}');
        }
        Type::Array => {
            push(out, b'[');
            for item in document.items(id) {
                write_meaning(document, item, false, out);
            }
            push(out, b']');
        }
        Type::String => write_string(out, &document.string(id)),
        Type::Number => {
            let token = document.source(document.span(id));
            match parse(token) {
                Number::Integer(value) => out.extend_from_slice(&value.to_le_bytes()),
                Number::Other => out.extend_from_slice(token),
            }
        }
        _ => out.extend_from_slice(document.source(document.span(id))),
    }
}

/// Appends a string so that no two texts run together.
fn write_string(out: &mut Vec<u8>, text: &[u8]) {
    push(out, b'"');
    out.extend_from_slice(&text.len().to_le_bytes());
    out.extend_from_slice(text);
}
