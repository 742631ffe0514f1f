//! What must hold of every line before any test runs.

use crate::args::Args;
use crate::project::Project;
use crate::{Outcome, generate, sh, tools};

pub fn run(project: &Project, args: Args) -> Outcome {
    args.end()?;
    format(project)?;
    clippy(project)?;
    clippy_wasm(project)?;
    documentation(project)?;
    generate::check(project)
}

pub fn format(project: &Project) -> Outcome {
    tools::ensure_components(project)?;
    sh::run("formatting", project.cargo().args(["fmt", "--all", "--check"]))
}

pub fn clippy(project: &Project) -> Outcome {
    tools::ensure_components(project)?;
    sh::run("clippy", project.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// The code that only WebAssembly sees. Of the tests, `web` is the one that is built for it.
pub fn clippy_wasm(project: &Project) -> Outcome {
    tools::ensure_components(project)?;
    tools::ensure_target(project)?;
    let mut command = project.cargo();
    command.args(["clippy", "--target", tools::TARGET, "--no-default-features", "--lib", "--test", "web"]);
    sh::run("clippy for WebAssembly", command.args(["--", "-D", "warnings"]))?;
    // As the package has it: without the standard library.
    let mut command = project.cargo();
    command.args(["clippy", "--target", tools::TARGET, "--no-default-features", "--features", "module", "--lib"]);
    sh::run("clippy for the module", command.args(["--", "-D", "warnings"]))
}

pub fn documentation(project: &Project) -> Outcome {
    let mut command = project.cargo();
    command.args(["doc", "--no-deps", "--package", "deployment-preflight", "--lib"]).env("RUSTDOCFLAGS", "-D warnings");
    sh::run("documentation", &mut command)
}
