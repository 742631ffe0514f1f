//! The reader of JSON: what it makes of good and bad texts, compared with a table and with `serde_json`.

#![cfg(not(target_arch = "wasm32"))]

mod bounds;
mod oracle;
mod recovery;
mod repair;
mod slips;
