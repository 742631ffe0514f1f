//! The command line tool. Everything it does is in [`cli`]; what it knows about deployments is in the library.

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

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
