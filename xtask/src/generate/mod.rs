//! Files that are written from something else: their sources, their places, and whether they are stale.

use std::collections::BTreeSet;
use std::path::Path;

use crate::args::Args;
use crate::project::Project;
use crate::{Outcome, sh};

mod package;
mod rules;
mod schemas;
mod typescript;

pub const USAGE: &str = "[--check]";

/// What a generator writes.
pub struct Generated {
    /// A folder in which nothing else may lie; `None` when the files stand among hand-written ones.
    pub folder: Option<&'static str>,
    /// Paths from the repository's root, with `/`, and contents.
    pub files: Vec<(String, String)>,
}

struct Generator {
    name: &'static str,
    run: fn(&Project) -> Outcome<Generated>,
}

/// Every generator. A new one is a row here and a file beside this one; it writes nothing itself.
const GENERATORS: &[Generator] = &[
    Generator { name: "rule reference", run: |_| rules::reference(deployment_preflight::rules::PAGES) },
    Generator { name: "JSON Schemas", run: |_| schemas::schemas() },
    Generator { name: "TypeScript types", run: |_| typescript::types() },
    Generator { name: "tables of the npm package", run: |_| package::tables() },
];

/// One difference between what is on disk and what ought to be.
#[derive(Debug, PartialEq, Eq)]
enum Change {
    Write { path: String, content: String, why: &'static str },
    Remove { path: String },
}

pub fn run(project: &Project, mut args: Args) -> Outcome {
    let checking = args.flag("--check");
    args.end()?;
    if checking {
        return check(project);
    }
    for change in changes(project)? {
        let (path, outcome) = match &change {
            Change::Write { path, content, .. } => (path, write(&project.root.join(path), content)),
            Change::Remove { path } => (path, std::fs::remove_file(project.root.join(path))),
        };
        outcome.map_err(|error| format!("{path}: {error}"))?;
        eprintln!("    {}", describe(&change));
    }
    Ok(())
}

/// Fails when a generated file is not what its generator writes.
pub fn check(project: &Project) -> Outcome {
    let stale: Vec<String> = changes(project)?.iter().map(describe).collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("generated files are stale; `cargo xtask generate` mends that:\n  {}", stale.join("\n  ")))
}

fn describe(change: &Change) -> String {
    match change {
        Change::Write { path, why, .. } => format!("{path} ({why})"),
        Change::Remove { path } => format!("{path} (nothing generates it any more)"),
    }
}

fn changes(project: &Project) -> Outcome<Vec<Change>> {
    let mut all = Vec::new();
    for generator in GENERATORS {
        let since = sh::begin(generator.name);
        let generated = (generator.run)(project)?;
        all.extend(compare(&project.root, generated)?);
        sh::done(generator.name, since);
    }
    Ok(all)
}

fn compare(root: &Path, generated: Generated) -> Outcome<Vec<Change>> {
    let mut changes = Vec::new();
    let mut wanted = BTreeSet::new();
    for (path, content) in generated.files {
        let why = match std::fs::read_to_string(root.join(&path)) {
            // A checkout on Windows may have turned the line ends.
            Ok(there) if there.replace("\r\n", "\n") == content => None,
            Ok(_) => Some("stale"),
            Err(_) => Some("missing"),
        };
        if !wanted.insert(path.clone()) {
            return Err(format!("two generated files want to be {path}"));
        }
        if let Some(why) = why {
            changes.push(Change::Write { path, content, why });
        }
    }
    if let Some(folder) = generated.folder {
        let entries = std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
        let mut extra: Vec<String> = entries
            .map(|entry| format!("{folder}/{}", entry.file_name().to_string_lossy()))
            .filter(|path| !wanted.contains(path))
            .collect();
        extra.sort();
        changes.extend(extra.into_iter().map(|path| Change::Remove { path }));
    }
    Ok(changes)
}

fn write(path: &Path, content: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stale_missing_and_left_over_files_are_named() {
        let root = std::env::temp_dir().join(format!("xtask-generate-{}", std::process::id()));
        for (path, content) in [("g/same.md", "a\r\nb"), ("g/stale.md", "old"), ("g/left.md", "x"), ("other.md", "x")] {
            write(&root.join(path), content).unwrap();
        }
        let file = |path: &str, content: &str| (path.to_owned(), content.to_owned());
        let files = vec![file("g/same.md", "a\nb"), file("g/stale.md", "new"), file("g/new.md", "n")];
        let changes = compare(&root, Generated { folder: Some("g"), files }).unwrap();
        let lines: Vec<String> = changes.iter().map(describe).collect();
        assert_eq!(lines, ["g/stale.md (stale)", "g/new.md (missing)", "g/left.md (nothing generates it any more)"]);
        let twice = vec![file("g/a", ""), file("g/a", "")];
        assert!(compare(&root, Generated { folder: None, files: twice }).is_err());
        std::fs::remove_dir_all(root).unwrap();
    }
}
