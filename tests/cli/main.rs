//! The command line tool, run as its users run it.

#![cfg(not(target_arch = "wasm32"))]
#![cfg(feature = "cli")]

mod check;
mod fix;
mod formats;
mod kinds;
mod other;
mod schedule;
mod secrets;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A body that nothing is wrong with.
pub const GOOD: &str = r#"{
  "name": "nightly",
  "agent": "agent_01",
  "environment_id": "env_01",
  "initial_events": [
    { "type": "user.message", "content": [{ "type": "text", "text": "Review the day" }] }
  ]
}
"#;

/// One with a warning.
pub fn warned() -> String {
    GOOD.replace("Review the day", " ")
}

/// One with an error that has no safe fix.
pub fn bad() -> String {
    GOOD.replace("\"agent_01\"", "7")
}

/// One with an error that has a safe fix.
pub fn fixable() -> String {
    with_resource(
        r#"{ "type": "github_repository", "url": "https://github.com/o/r/", "authorization_token": "hunter2" }"#,
    )
}

/// A good body with one resource.
pub fn with_resource(resource: &str) -> String {
    GOOD.replace("  \"initial_events\"", &format!("  \"resources\": [\n    {resource}\n  ],\n  \"initial_events\""))
}

/// What a run of the tool gave.
#[derive(Debug)]
pub struct Outcome {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// All of it, for snapshots.
    pub fn all(&self) -> String {
        format!("status: {}\n--- stdout\n{}--- stderr\n{}", self.status, self.stdout, self.stderr)
    }
}

/// A folder of its own for a test, with files in it.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// The tool in a folder, with nothing of the environment that changes its colours.
pub fn tool(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_deployment-preflight"));
    command.current_dir(folder).args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

pub fn finish(command: &mut Command, stdin: &[u8]) -> Outcome {
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let stdin = stdin.to_vec();
    // A thread, since the tool may write before it has read everything; and it may end without reading at all.
    let writer = std::thread::spawn(move || {
        let _ = pipe.write_all(&stdin);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Outcome {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

pub fn run(folder: &Path, args: &[&str]) -> Outcome {
    finish(&mut tool(folder, args), b"")
}
