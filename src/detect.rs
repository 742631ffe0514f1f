//! Which kind a document most likely is.

use crate::json::{Document, Id, Type, read_query_trusted};
use crate::kind::Kind;
use crate::shape::packed::{Object, Shape};

/// Tells which kind a text most likely is: by its `type`, by the items of a page, or by the members that it has.
/// `None` when nothing speaks for any of them, as in `{}`.
///
/// ```
/// use deployment_preflight::{Kind, detect_kind};
///
/// assert_eq!(detect_kind(r#"{"type": "deployment", "id": "depl_1"}"#), Some(Kind::Deployment));
/// assert_eq!(detect_kind(r#"{"description": null}"#), Some(Kind::DeploymentUpdate));
/// assert_eq!(detect_kind("?limit=20&status=active"), Some(Kind::DeploymentList));
/// ```
#[must_use]
pub fn detect_kind(text: &str) -> Option<Kind> {
    detect(text.as_bytes())
}

/// [`detect_kind`], for bytes that the caller knows to be UTF-8.
pub(crate) fn detect(text: &[u8]) -> Option<Kind> {
    let document = read_query_trusted(text, 0);
    if document.is_form() {
        return best(&document, &[Kind::DeploymentList, Kind::DeploymentRunList]);
    }
    if document.kind(Id::ROOT) != Type::Object {
        return None;
    }
    if let Some(kind) = by_type(&document, Id::ROOT) {
        return Some(kind);
    }
    let page = document.member(Id::ROOT, "data").filter(|&data| document.kind(data) == Type::Array);
    if let Some(data) = page {
        let first = document.items(data).next();
        let run = first.and_then(|item| by_type(&document, item)) == Some(Kind::DeploymentRun);
        return Some(if run { Kind::DeploymentRunPage } else { Kind::DeploymentPage });
    }
    let kind = best(&document, Kind::ALL)?;
    if matches!(kind, Kind::DeploymentCreate | Kind::DeploymentUpdate) {
        return Some(if is_creation(&document) { Kind::DeploymentCreate } else { Kind::DeploymentUpdate });
    }
    Some(kind)
}

/// The kind that a `type` member names.
fn by_type(document: &Document<'_>, object: Id) -> Option<Kind> {
    let tag = document.member(object, "type").filter(|&tag| document.kind(tag) == Type::String)?;
    let name = document.string(tag);
    let kinds = [Kind::Deployment, Kind::DeploymentRun, Kind::Environment, Kind::Error];
    kinds.into_iter().find(|kind| *name == *kind.as_str().as_bytes())
}

/// A creation has its four required members, or three when one was forgotten or misspelt.
fn is_creation(document: &Document<'_>) -> bool {
    let mut known = 0;
    for name in ["agent", "environment_id", "initial_events", "name"] {
        known += u32::from(document.member(Id::ROOT, name).is_some());
    }
    known >= 3
}

/// The kind that knows most of the members and lacks the fewest; the first of several.
fn best(document: &Document<'_>, kinds: &[Kind]) -> Option<Kind> {
    let (mut best, mut most) = (None, 0);
    for &kind in kinds {
        let Shape::Object(object) = Shape::of(kind) else { continue };
        let score = score(document, object);
        if score > most {
            (best, most) = (Some(kind), score);
        }
    }
    best
}

fn score(document: &Document<'_>, object: Object) -> i32 {
    // What is missing weighs less than what is there, since texts are pasted before they are finished.
    let (mut score, mut missing) = (0, 0);
    for field in object.fields() {
        missing += i32::from(field.required);
    }
    // Enough to tell; a text may have any number of members.
    for key in document.keys(Id::ROOT).take(64) {
        let name = document.string(key);
        if *name == *b"type" {
            // It names none of the kinds, so that it does not speak for any.
            continue;
        }
        let readable = document.kind(key) == Type::String;
        let mut gain = -3;
        for field in object.fields() {
            if readable && field.key.is((*name).into()) {
                gain = 4;
                missing -= i32::from(field.required && missing > 0);
                break;
            }
        }
        score += gain;
    }
    score - missing
}
