//! Reading JSON: one pass from text to a [`Document`] that knows where everything stands, that survives mistakes, and
//! that is safe for any bytes.

/// Bytes that had better be readable behind texts that are compared in blocks, whatever they are.
pub(crate) const MARGIN: usize = 8;

mod class;
mod document;
mod form;
mod listing;
pub mod number;
#[cfg(any(test, target_arch = "wasm32"))]
mod parts;
mod pointer;
mod position;
mod problem;
mod reader;
mod recover;
pub(crate) mod scan;
mod string;
mod write;

#[cfg(target_arch = "wasm32")]
pub(crate) use document::Spare;
pub use document::{Document, Entries, Id, Type};
pub(crate) use form::encode;
pub use form::read_query;
pub(crate) use form::read_query_trusted;
#[cfg(target_arch = "wasm32")]
pub(crate) use parts::{Parts, WORDS, assemble};
pub use pointer::Place;
pub(crate) use pointer::{Frame, Tracer, push_escaped, unescape};
pub use position::Encoding;
pub(crate) use position::{Locator, Position};
pub use problem::{Edits, Mend, Problem};
pub(crate) use reader::read_trusted;
pub use reader::{read, read_wtf8};
#[cfg(target_arch = "wasm32")]
pub(crate) use scan::contains_replacement;
pub(crate) use scan::{plain_end, units};
pub(crate) use string::{lossy, text};
pub(crate) use write::{to_json, write_wtf8};
