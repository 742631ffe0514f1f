//! Measurements of the built package, in Node.

use crate::args::Args;
use crate::project::Project;
use crate::{Outcome, npm, package, sh};

pub const USAGE: &str = "[--check]";

pub fn run(project: &Project, mut args: Args) -> Outcome {
    let check = args.flag("--check");
    args.end()?;
    package::build(project, package::Ratchet::Keep)?;
    npm::ensure(project, "benches")?;
    let mut command = project.command("node");
    command.arg("benches/run.mjs");
    if check {
        command.arg("--check");
    }
    sh::run("benchmarks", &mut command)
}
