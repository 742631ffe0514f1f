//! The reader of JSON: what it makes of good and bad texts, compared with a table and with `serde_json`.

mod bounds;
mod oracle;
mod recovery;
