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
    pub fn summary(code: super::Code) -> &'static str { code.as_str() }
    pub fn explain(code: super::Code) -> String { format!("# {code}\n") }
    pub mod secret {
        pub fn find_all(bytes: &[u8]) -> Vec<core::ops::Range<usize>> {
            let text = core::str::from_utf8(bytes).unwrap_or_default();
            text.match_indices("ghp_").map(|(at, _)| at..at + 40).collect()
        }
    }
}
