//! Native reports of the fixtures, to compare those of the npm package with.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use deployment_preflight::{Kind, Options, check, limits};
use serde_json::Value;

use crate::Outcome;
use crate::args::Args;
use crate::project::Project;

/// The present as the fixtures see it: 2026-06-01T00:00:00Z.
const NOW: i64 = 1_780_272_000;

/// Prints `{"name": …, "report": …}` for each fixture, and for bodies that are too large to be files.
pub fn run(project: &Project, args: Args) -> Outcome {
    args.end()?;
    let root = project.root.join("tests/fixtures");
    let mut files = Vec::new();
    collect(&root, &mut files).map_err(|error| format!("{}: {error}", root.display()))?;
    files.sort();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let options = Options { now: Some(NOW), ..Options::default() };
    let mut print = |name: &str, text: &str| {
        let report = check(Kind::DeploymentCreate, text, &options).to_json();
        writeln!(out, "{{\"name\":{},\"report\":{report}}}", Value::from(name)).map_err(|error| error.to_string())
    };
    for file in files {
        let name = file.strip_prefix(&root).map_err(|error| error.to_string())?;
        let name = name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let text = std::fs::read_to_string(&file).map_err(|error| format!("{name}: {error}"))?;
        print(&name, &text)?;
    }
    for (name, text) in oversized() {
        print(&name, &text)?;
    }
    Ok(())
}

/// Bodies at the limit and beyond it: a unit, how often, and `]` behind them. `pkg/test/fixtures.test.mjs` builds the
/// same from the names.
fn oversized() -> impl Iterator<Item = (String, String)> {
    let most = limits::BODY.max;
    let units =
        [(" ", most - 1), (" ", most), (" ", most + 5), ("\r\n\r€😀", most / 10), ("€", most / 3), ("😀", most / 3)];
    units.into_iter().map(|(unit, times)| {
        let name = format!("{} {times}", Value::from(unit));
        (name, unit.repeat(times) + "]")
    })
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}
