//! `cargo xtask zones`: makes the time zone table of the library from a release of the IANA database.

mod compile;
mod diff;
mod emit;
mod hints;
mod posix;
mod source;
mod tzif;
mod verify;

use std::path::{Path, PathBuf};
use std::process::Command;

const USAGE: &str = "usage: cargo xtask zones [--from DIR] [--verify]
  without --from   installs the newest `tzdata` package of PyPI into the target directory
  --from DIR       reads tzdata.zi, zone.tab and the compiled zones in DIR
  --verify         changes nothing: compares the library, zone by zone, with the release";

/// Makes the table, or with `--verify` compares it with the release.
pub fn run(args: &[String]) -> Result<(), String> {
    let mut from = None;
    let mut verify = false;
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--from" => from = Some(PathBuf::from(rest.next().ok_or(USAGE)?)),
            "--verify" => verify = true,
            _ => return Err(USAGE.into()),
        }
    }
    let directory = match from {
        Some(directory) => directory,
        None => source::install(&target().join("zones"))?,
    };
    let release = source::Release::open(&directory)?;
    if verify {
        return verify::run(&release);
    }
    let table = compile::compile(&release)?;
    diff::print(&table, &release)?;
    let path = root().join("src/schedule/zone/table.rs");
    let text = emit::emit(&table)?;
    if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
        println!("the table is that of {} already", table.release);
    } else {
        std::fs::write(&path, text).map_err(|e| format!("table.rs: {e}"))?;
        println!("wrote src/schedule/zone/table.rs from {}", table.release);
    }
    // This process still holds the table that it was built with; one built anew checks the new one.
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut again = Command::new(cargo);
    again.args(["run", "--quiet", "-p", "xtask", "--", "zones", "--verify", "--from"]).arg(&directory);
    let status = again.current_dir(root()).status().map_err(|e| e.to_string())?;
    if status.success() { Ok(()) } else { Err("the new table does not agree with the release".into()) }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
