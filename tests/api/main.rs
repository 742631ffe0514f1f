//! Every document of the API besides the body of a creation.

#![cfg(not(target_arch = "wasm32"))]

mod context;
mod detect;
mod documents;
mod query;
mod responses;
mod update;
