//! Reports for machines and people.

#[cfg(feature = "cli")]
mod excerpt;
pub mod json;
pub mod mask;
pub mod sarif;
mod source;
#[cfg(feature = "cli")]
pub mod text;

pub use source::Source;
