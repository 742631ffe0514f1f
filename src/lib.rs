//! Checks Managed Agents deployments offline.

#![cfg_attr(all(feature = "module", target_arch = "wasm32"), no_std)]
#![deny(
    unsafe_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::todo,
    clippy::unimplemented
)]
// The other lints of this kind leave tests alone by `clippy.toml`; this one cannot.
#![cfg_attr(not(test), deny(clippy::string_slice))]
#![warn(missing_docs)]

extern crate alloc;

mod append;
mod check;
mod detect;
mod diagnostic;
pub mod fix;
mod kind;
pub mod limits;
pub mod model;
mod options;
mod query;
pub mod report;
pub mod rules;
pub mod schedule;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod sentence;
pub mod shape;
mod sort;

pub mod json;

pub use check::{NotUtf8, check, check_bytes, check_document};
pub use detect::detect_kind;
pub use diagnostic::{
    Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit, UnknownName,
};
pub use kind::Kind;
pub use options::{Context, Options, Overrides};
pub use query::{NotAQuery, query_string};

#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod alone;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod wire;
