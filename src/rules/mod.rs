//! The rules that no table of fields can say.
//!
//! The files named after a subject (`base64`, `mount_path`, …) judge plain texts and know nothing of documents.

pub mod base64;
pub mod commit;
pub mod github_url;
pub mod id;
pub mod media_type;
pub mod mount_path;
pub mod secret;
pub mod suggest;
pub mod text;
pub mod url;
