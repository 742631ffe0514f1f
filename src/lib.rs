//! Checks Managed Agents deployments offline.

#![deny(
    unsafe_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented
)]
#![warn(missing_docs)]

mod diagnostic;
mod kind;
pub mod limits;
mod options;
pub mod report;

pub mod json;

pub use diagnostic::{
    Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit, UnknownName,
};
pub use kind::Kind;
pub use options::{Options, Overrides};
#[allow(missing_docs)]
pub mod rules {
    pub fn summary(code: super::Code) -> &'static str {
        code.as_str()
    }
    pub fn explain(code: super::Code) -> String {
        format!("# {code}\n")
    }
    pub mod secret;
}
#[allow(missing_docs)]
pub mod fix {
    pub fn apply(text: &str, fixes: &[&super::Fix]) -> String {
        let mut out = String::new();
        let mut at = 0;
        for edit in fixes.iter().flat_map(|f| &f.edits) {
            out.push_str(text.get(at..edit.start).unwrap_or_default());
            out.push_str(&edit.text);
            at = edit.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}
#[allow(missing_docs)]
pub fn check(kind: Kind, text: &str, options: &Options) -> Report {
    let mut l = json::Locator::new(text.as_bytes(), options.encoding);
    let diagnostics: Vec<_> = text
        .match_indices("\"nmae\"")
        .map(|(at, _)| {
            let range = l.range(&(at..at + 6));
            Diagnostic {
                code: Code::UnknownField,
                severity: Severity::Error,
                pointer: "/nmae".into(),
                path: vec![],
                message: "`nmae` is not a member".into(),
                help: Some("did you mean `name`?".into()),
                url: format!("{}rules/unknown-field", options.docs_base),
                range: Some(range),
                related: vec![],
                fixes: vec![Fix {
                    title: "rename".into(),
                    safe: true,
                    edits: vec![TextEdit { start: range.start, end: range.end, text: "\"name\"".into() }],
                    patch: vec![],
                }],
            }
        })
        .collect();
    Report { kind, valid: diagnostics.is_empty(), diagnostics, truncated: 0 }
}
