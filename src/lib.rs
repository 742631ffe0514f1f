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
mod options;
pub mod report;
pub mod rules;
pub mod schedule;

pub mod json {
    //! Reading JSON.
    /// What offsets and characters of a range count.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Encoding {
        /// Bytes of UTF-8.
        Utf8,
        /// UTF-16 code units, as in JavaScript and the Language Server Protocol.
        #[default]
        Utf16,
        /// Unicode code points.
        Utf32,
    }
}

pub use diagnostic::{
    Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit, UnknownName,
};
pub use kind::Kind;
pub use options::{Options, Overrides};
