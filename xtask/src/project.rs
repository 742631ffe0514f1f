//! Where the project lies, and how its commands are started.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

pub struct Project {
    /// The repository's root.
    pub root: PathBuf,
    /// Cargo's target directory.
    pub target: PathBuf,
}

impl Project {
    pub fn locate() -> Outcome<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent).ok_or("start this through `cargo xtask`")?.to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => std::path::absolute(dir).map_err(|error| error.to_string())?,
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// Where tools are installed that the machine lacks.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program, started from the repository's root with the project's own tools found first.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path());
        // What `cargo run` says about this crate must not reach the crates that are built from here.
        for (name, _) in std::env::vars_os() {
            let name_text = name.to_string_lossy();
            if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    pub fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
    }

    /// npm, in one of the project's folders.
    pub fn npm(&self, folder: &str) -> Command {
        let mut command = self.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.current_dir(self.root.join(folder)).env("npm_config_update_notifier", "false");
        command
    }

    /// The first of these programs that is installed, the project's own tools before the machine's.
    pub fn find(&self, names: &[&str]) -> Option<PathBuf> {
        let path = self.path();
        let dirs: Vec<PathBuf> = std::env::split_paths(&path).collect();
        names.iter().find_map(|name| {
            let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
            dirs.iter().map(|dir| dir.join(&file)).find(|candidate| candidate.is_file())
        })
    }

    fn path(&self) -> OsString {
        let own = self.tools().join("bin");
        let machine = std::env::var_os("PATH").unwrap_or_default();
        let dirs = std::iter::once(own).chain(std::env::split_paths(&machine));
        std::env::join_paths(dirs).unwrap_or_else(|_| machine.clone())
    }
}
