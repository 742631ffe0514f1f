//! What a request means for what the service has stored.

use super::Checker;
use super::walk::Members;
use crate::diagnostic::Code;
use crate::json::number::{Number, parse};
use crate::json::{Document, Id, Type, read};
use crate::limits;
use crate::sentence::Part;
use crate::sort::in_order;

/// Members that an update replaces, so that they can be compared with what is stored.
const REPLACED: [&str; 9] = [
    "agent",
    "environment_id",
    "initial_events",
    "name",
    "description",
    "resources",
    "schedule",
    "vault_ids",
    "budget",
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
            self.dropped_tokens(stored, members);
            self.unchanged(stored, members);
        }
        if let Some(text) = &context.environment {
            let current = stored.as_ref().and_then(|stored| string(stored, stored.member(Id::ROOT, "environment_id")?));
            self.environment(&read(text, 0), members, current.as_deref());
        }
    }

    /// Compares with an environment; `current` is the one that an update keeps if it names none.
    fn environment(&mut self, environment: &Document<'_>, members: Members, current: Option<&[u8]>) {
        let document = self.document;
        let named = self.named(members, "environment_id").filter(|&id| document.kind(id) == Type::String);
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
        for resource in self.named(members, "resources").into_iter().flat_map(|list| document.items(list)) {
            let tag = document.member(resource, "type").and_then(|tag| string(document, tag));
            let what = match tag.as_deref() {
                Some(b"file") => "files",
                Some(b"github_repository") => "repositories",
                _ => continue,
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
        let Some(patch) = self.named(members, "metadata").filter(|&id| self.document.kind(id) == Type::Object) else {
            return;
        };
        // Of each name the last word counts: the stored pair, or what the patch says.
        let kept = pairs(stored).map(|key| (stored.string(key), true));
        let patched = self.document.keys(patch);
        let patched = patched.map(|key| (self.document.string(key), self.document.kind(key.value()) != Type::Null));
        let words = in_order(kept.chain(patched).collect(), &|(one, _), (other, _)| one.cmp(other));
        let mut count = 0;
        for (index, (name, present)) in words.iter().enumerate() {
            let last = words.get(index + 1).is_none_or(|(next, _)| next != name);
            count += usize::from(last && *present);
        }
        let max = limits::METADATA.max;
        if count > max {
            let parts = [Part::Number(max as i64), Part::Number(count as i64)];
            let message = "at most {} pairs are stored, this would make {}";
            self.report(Code::MetadataLimitAfterMerge, patch, message, &parts)
                .help("pairs that are stored are kept; null deletes one");
        }
    }

    fn dropped_tokens(&mut self, stored: &Document<'_>, members: Members) {
        let document = self.document;
        let list = stored.member(Id::ROOT, "resources");
        let urls: Vec<Vec<u8>> = list
            .into_iter()
            .flat_map(|list| stored.items(list))
            .filter_map(|resource| Some(string(stored, repository_url(stored, resource)?)?.into_owned()))
            .collect();
        let urls = in_order(urls, &|one, other| one.cmp(other));
        for resource in self.named(members, "resources").into_iter().flat_map(|list| document.items(list)) {
            let Some(url) = repository_url(document, resource) else { continue };
            let known =
                string(document, url).is_some_and(|url| urls.binary_search_by(|known| (**known).cmp(&url)).is_ok());
            if known && document.member(resource, "authorization_token").is_none() && !document.is_cut(resource) {
                let message = "resources are replaced as a whole, this repository is sent again without its token";
                self.report(Code::TokenDropped, resource, message, &[])
                    .help("tokens are never returned; send it again if the repository is not public");
            }
        }
    }

    fn unchanged(&mut self, stored: &Document<'_>, members: Members) {
        for name in REPLACED {
            let Some(value) = self.named(members, name) else { continue };
            // An id pins the latest version anew, and so does a reference without a version.
            let pins = name == "agent" && self.document.member(value, "version").is_none();
            let Some(kept) = stored.member(Id::ROOT, name).filter(|_| !pins) else { continue };
            if meaning(self.document, value, name) == meaning(stored, kept, name) {
                self.no_change(value);
            }
        }
        let Some(patch) = self.named(members, "metadata").filter(|&id| self.document.kind(id) == Type::Object) else {
            return;
        };
        let bag: Vec<(Vec<u8>, Vec<u8>)> =
            pairs(stored).map(|key| (stored.string(key).into_owned(), meaning(stored, key.value(), ""))).collect();
        let bag = in_order(bag, &|one, other| one.cmp(other));
        let same = self.document.keys(patch).all(|key| {
            let name = self.document.string(key);
            let found = bag.binary_search_by(|(key, _)| key.as_slice().cmp(&name)).ok().and_then(|at| bag.get(at));
            match self.document.kind(key.value()) {
                Type::Null => found.is_none(),
                _ => found.is_some_and(|(_, value)| *value == meaning(self.document, key.value(), "")),
            }
        });
        if same {
            self.no_change(patch);
        }
    }

    fn no_change(&mut self, value: Id) {
        self.report(Code::NoChange, value, "this is what is stored already", &[]).help("what is left out is kept");
    }
}

fn string<'t>(document: &Document<'t>, id: Id) -> Option<std::borrow::Cow<'t, [u8]>> {
    (document.kind(id) == Type::String).then(|| document.string(id))
}

fn is_archived(resource: &Document<'_>) -> bool {
    resource.member(Id::ROOT, "archived_at").is_some_and(|at| resource.kind(at) == Type::String)
}

/// Keys of the stored metadata.
fn pairs<'d>(stored: &'d Document<'_>) -> impl Iterator<Item = Id> + 'd {
    stored.member(Id::ROOT, "metadata").into_iter().flat_map(|bag| stored.keys(bag))
}

fn repository_url(document: &Document<'_>, resource: Id) -> Option<Id> {
    let tag = document.member(resource, "type")?;
    if document.is(tag, "github_repository") { document.member(resource, "url") } else { None }
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
            let members: Vec<_> = document
                .keys(id)
                .filter(|key| document.kind(key.value()) != Type::Null)
                .map(|key| (document.string(key), key.value()))
                .filter(|(key, _)| !schedule || !matches!(&**key, b"last_run_at" | b"upcoming_runs_at"))
                .collect();
            let members = in_order(members, &|(one, _), (other, _)| one.cmp(other));
            out.push(b'{');
            for (key, value) in members {
                write_string(out, &key);
                write_meaning(document, value, false, out);
            }
            out.push(b'}');
        }
        Type::Array => {
            out.push(b'[');
            for item in document.items(id) {
                write_meaning(document, item, false, out);
            }
            out.push(b']');
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
    out.push(b'"');
    out.extend_from_slice(&text.len().to_le_bytes());
    out.extend_from_slice(text);
}
