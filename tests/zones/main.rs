//! Time zones against two other implementations, against the record of the hard ones, and against garbage.
#![cfg(not(target_arch = "wasm32"))]

mod hard;
mod names;
mod oracles;
mod unknown;
