//! Small documents that nothing is wrong with, made from the tables.

use super::tree::Tree;
use crate::shape::{Format, Null, Object, Shape};

/// What a string of this format may be.
pub(super) fn of_format(format: Format) -> Option<String> {
    Some(match format {
        Format::Any | Format::Token => return None,
        Format::Text => "Review what came in over night.".into(),
        Format::Prose => "What it is for.".into(),
        Format::Url => "https://example.com/report.pdf".into(),
        Format::GithubUrl => "https://github.com/octocat/hello-world".into(),
        Format::CommitSha => "0123456789abcdef0123456789abcdef01234567".into(),
        Format::MountPath => "/workspace/hello-world".into(),
        Format::Amount => "5".into(),
        Format::Cron => "0 9 * * 1-5".into(),
        Format::TimeZone => "Europe/Berlin".into(),
        Format::Id(kind) => format!("{}01", kind.prefix()),
        Format::Timestamp => "2026-06-01T09:00:00Z".into(),
        Format::Host => "api.example.com".into(),
    })
}

/// The smallest value of a shape; `key` stands in for a string that may say anything.
pub(super) fn of_shape(shape: &Shape, key: &str) -> Tree {
    match shape {
        Shape::String { format, .. } => Tree::Text(of_format(*format).unwrap_or_else(|| key.into())),
        Shape::Boolean => Tree::Boolean(false),
        Shape::Integer { min, .. } => Tree::Integer((*min).max(1)),
        Shape::OneOf(values) => values.first().map_or(Tree::Null, |value| Tree::from(*value)),
        Shape::Array { item, min, .. } => {
            let needed = if *min > 0 { vec![of_shape(item, key)] } else { Vec::new() };
            Tree::List(needed)
        }
        Shape::Map { .. } | Shape::Any => Tree::object(),
        Shape::Object(object) => of_object(object, None),
        Shape::Union(union) => union.variants.first().map_or(Tree::Null, |(tag, object)| of_object(object, Some(tag))),
        Shape::StringOr { string, .. } => of_shape(string, key),
    }
}

/// An object with the members that it must have.
pub(super) fn of_object(object: &Object, tag: Option<&str>) -> Tree {
    let mut tree = Tree::object().maybe("type", tag.map(Tree::from));
    for field in object.fields.iter().filter(|field| field.required) {
        let named = matches!(field.shape, Shape::String { format: Format::Id(_), .. });
        // Null says least; but of what can be null a run has one that is not, its session.
        let value = if field.null == Null::Allowed && !named { Tree::Null } else { of_shape(&field.shape, field.key) };
        tree = tree.with(field.key, value);
    }
    tree
}
