//! Builds the npm package: WebAssembly, its optimizer, the package's own build script, the size ratchet.

use std::path::{Path, PathBuf};

use crate::args::Args;
use crate::project::Project;
use crate::size;
use crate::{Outcome, arrange, npm, sh, tools};

pub const USAGE: &str = "[--accept-size]";

/// Where the built part of the package lies.
const DIST: &str = "pkg/dist";
const MODULE: &str = "pkg/dist/deployment_preflight_bg.wasm";

/// How the module is optimized. The first pass works on flat code, which shows the second one what repeats; functions with
/// one caller stay functions, since many small ones compress better than a few large ones; nothing stands in the first
/// kilobyte of memory, which is the far end of the stack; functions of one module stand side by side, which compresses better. The features are those that Rust turns on for this target, and
/// SIMD; they are spelt out because wasm-bindgen drops the section in which the compiler lists them.
const OPTIMIZER: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What to do with the recorded size of the module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ratchet {
    /// Fail when the module is larger.
    Keep,
    /// Record the size as it is now.
    Accept,
}

pub fn run(project: &Project, mut args: Args) -> Outcome {
    let ratchet = if args.flag("--accept-size") { Ratchet::Accept } else { Ratchet::Keep };
    args.end()?;
    build(project, ratchet)
}

pub fn build(project: &Project, ratchet: Ratchet) -> Outcome {
    tools::ensure_wasm(project)?;
    npm::ensure(project, "xtask")?;
    npm::ensure(project, "pkg")?;
    compile(project)?;
    optimize(project)?;
    arrange(project)?;
    sh::run("entries and types", project.command("node").arg("pkg/scripts/build.mjs"))?;
    size::check(project, Path::new(MODULE), ratchet)
}

/// Compiles the library as a module, and nothing but that: cargo leaves out link-time optimization for a library
/// that is an `rlib` as well, which is the only way in which wasm-pack builds one.
fn compile(project: &Project) -> Outcome {
    let mut cargo = project.cargo();
    cargo.args(["rustc", "--lib", "--crate-type", "cdylib", "--profile", "module", "--target", tools::TARGET]);
    cargo.args(["--no-default-features", "--features", "module"]);
    // Flags of the environment would replace those of .cargo/config.toml instead of adding to them.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.arg("--config").arg(flags(project)?);
    sh::run("WebAssembly", &mut cargo)?;

    let compiled = project.target.join(tools::TARGET).join("module/deployment_preflight.wasm");
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--out-dir", DIST]).arg(compiled);
    sh::run("wasm-bindgen", &mut bindgen)
}

/// How much the compiler copies a small function into its callers: an eighth of what it would. Where it matters, the
/// functions say so themselves.
const INLINING: &str = "-Cllvm-args=-inline-threshold=30";

/// Bytes of the stack, a quarter of what the linker would set aside. Constants lie behind it: the lower they are, the shorter
/// are their addresses, of which every sentence has one. The deepest documents need less than a quarter of it.
const STACK: &str = "-Clink-arg=-zstack-size=262144";

/// Flags of the compiler, as a setting of cargo. Panic locations hold the paths of source files: the module would name the
/// builder's home directory, and its size would depend on how long that name is.
fn flags(project: &Project) -> Outcome<String> {
    let cargo_home = match std::env::var_os("CARGO_HOME") {
        Some(dir) => PathBuf::from(dir),
        None => std::env::home_dir().ok_or("the home directory is unknown")?.join(".cargo"),
    };
    let mut flags = vec![INLINING.to_owned(), STACK.to_owned()];
    for (from, to) in [(cargo_home.as_path(), "cargo"), (project.root.as_path(), "preflight")] {
        flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    }
    let list = serde_json::to_string(&flags).map_err(|error| error.to_string())?;
    Ok(format!("target.wasm32-unknown-unknown.rustflags={list}"))
}

/// Runs wasm-opt from npm over the module, unless it was given this very module the last time.
fn optimize(project: &Project) -> Outcome {
    let module = project.root.join(MODULE);
    let kept = project.target.join("xtask");
    let (before, after, how) = (kept.join("compiled.wasm"), kept.join("optimized.wasm"), kept.join("optimizer.txt"));
    let settings = OPTIMIZER.join(" ") + &read(&project.root.join("xtask/package-lock.json"))?;

    let compiled = std::fs::read(&module).map_err(|error| format!("{MODULE}: {error}"))?;
    let known = std::fs::read(&before).is_ok_and(|bytes| bytes == compiled)
        && std::fs::read_to_string(&how).is_ok_and(|text| text == settings)
        && after.is_file();
    if !known {
        std::fs::create_dir_all(&kept).map_err(|error| error.to_string())?;
        // The settings are written last: only then are the two modules a pair.
        let _ = std::fs::remove_file(&how);
        std::fs::write(&before, &compiled).map_err(|error| error.to_string())?;
        let mut command = project.command("node");
        command.arg("xtask/node_modules/binaryen/bin/wasm-opt").args(OPTIMIZER).arg(&before).arg("-o").arg(&after);
        sh::run("wasm-opt", &mut command)?;
        std::fs::write(&how, settings).map_err(|error| error.to_string())?;
    }
    std::fs::copy(&after, &module).map_err(|error| format!("{MODULE}: {error}"))?;
    Ok(())
}

/// Puts the functions in the order in which they compress best.
fn arrange(project: &Project) -> Outcome {
    let unarranged = project.root.join(MODULE);
    let module = std::fs::read(&unarranged).map_err(|error| format!("{MODULE}: {error}"))?;
    let mut paths = Vec::new();
    for (number, setting) in arrange::settings().enumerate() {
        let path = project.target.join(format!("xtask/arranged-{number}.wasm"));
        std::fs::write(&path, arrange::arranged(&module, setting)?).map_err(|error| error.to_string())?;
        paths.push(path);
    }
    let smallest = size::smallest(project, &paths)?;
    std::fs::copy(&paths[smallest], &unarranged).map(drop).map_err(|error| format!("{MODULE}: {error}"))
}

fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
