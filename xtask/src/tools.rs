//! What must be installed beside Rust and Node, and how it gets there.

use std::path::Path;

use crate::project::Project;
use crate::{Outcome, sh};

/// What the npm package is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// The oldest Node that the package supports, hence the oldest that can test it.
const NODE_MAJOR: u32 = 20;

/// A program that cargo can install.
struct Tool {
    krate: &'static str,
    programs: &'static [&'static str],
    /// `None`: whatever version the machine has will do, otherwise the newest is installed.
    version: Option<String>,
    /// Whether the crate's own lock file is used. wasm-bindgen-cli's holds versions that are withdrawn.
    locked: bool,
}

/// Building for WebAssembly: the target, wasm-pack and wasm-bindgen.
pub fn ensure_wasm(project: &Project) -> Outcome {
    ensure_node(project)?;
    ensure_target(project)?;
    ensure(
        project,
        &Tool { krate: "wasm-pack", programs: &["wasm-pack"], version: Some("0.15.1".into()), locked: true },
    )?;
    ensure(
        project,
        &Tool {
            krate: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            version: Some(locked_version(&project.root, "wasm-bindgen")?),
            locked: false,
        },
    )
}

/// The program through which Firefox is driven.
pub fn ensure_geckodriver(project: &Project) -> Outcome {
    ensure(project, &Tool { krate: "geckodriver", programs: &["geckodriver"], version: None, locked: true })
}

pub fn ensure_node(project: &Project) -> Outcome {
    let text = sh::output(project.command("node").arg("--version")).ok_or(format!(
        "Node {NODE_MAJOR} or newer is needed and `node` was not found; install it from your system's packages"
    ))?;
    let major = text.trim_start_matches('v').split('.').next().and_then(|digits| digits.parse::<u32>().ok());
    match major {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => Err(format!("Node {NODE_MAJOR} or newer is needed, this is {text}")),
    }
}

/// rustfmt and clippy, which a minimal installation leaves out.
pub fn ensure_components(project: &Project) -> Outcome {
    for (component, word) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if sh::output(project.cargo().args([word, "--version"])).is_none() {
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

pub fn ensure_target(project: &Project) -> Outcome {
    let sysroot = sh::output(project.command("rustc").args(["--print", "sysroot"])).ok_or("`rustc` was not found")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    rustup(project, &["target", "add", TARGET])
}

fn rustup(project: &Project, words: &[&str]) -> Outcome {
    let what = words.join(" ");
    if project.find(&["rustup"]).is_none() {
        return Err(format!(
            "Rust lacks something that `rustup {what}` would install, and rustup was not found; install it from your system's packages"
        ));
    }
    sh::run(&format!("rustup {what}"), project.command("rustup").args(words))
}

fn ensure(project: &Project, tool: &Tool) -> Outcome {
    if tool.programs.iter().all(|program| is_there(project, program, tool.version.as_deref())) {
        return Ok(());
    }
    let version = tool.version.as_deref().unwrap_or("newest");
    let mut command = project.cargo();
    // Flags meant for the project's own crates do not concern a tool.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    command.args(["install", tool.krate, "--root"]).arg(project.tools());
    if let Some(version) = &tool.version {
        command.args(["--version", version]);
    }
    if tool.locked {
        command.arg("--locked");
    }
    sh::run(&format!("installing {} ({version}) into target/tools, once", tool.krate), &mut command)
}

fn is_there(project: &Project, program: &str, version: Option<&str>) -> bool {
    let Some(path) = project.find(&[program]) else { return false };
    let Some(said) = sh::output(project.command(path).arg("--version")) else { return false };
    version.is_none_or(|version| says_version(&said, version))
}

/// Whether the answer to `--version` is about this very version.
fn says_version(said: &str, version: &str) -> bool {
    said.lines().next().unwrap_or_default().split_whitespace().any(|word| word == version)
}

/// The version of a crate in Cargo.lock: the command line tool must be the library's twin.
fn locked_version(root: &Path, krate: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    version_in_lock(&lock, krate).ok_or(format!("Cargo.lock does not list `{krate}`"))
}

fn version_in_lock(lock: &str, krate: &str) -> Option<String> {
    let entry = format!("name = \"{krate}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != entry);
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_whole() {
        assert!(says_version("wasm-pack 0.15.1", "0.15.1"));
        assert!(says_version("geckodriver 0.36.0 (abc 2025)\n\nThe source", "0.36.0"));
        assert!(!says_version("wasm-bindgen 0.2.1305", "0.2.130"));
        assert!(!says_version("", "0.15.1"));
    }

    #[test]
    fn lock_file_versions() {
        let lock = "[[package]]\r\nname = \"wasm-bindgen-macro\"\r\nversion = \"0.2.9\"\r\n\r\n[[package]]\r\nname = \"wasm-bindgen\"\r\nversion = \"0.2.130\"\r\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "serde"), None);
    }
}
