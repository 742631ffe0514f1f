//! npm packages, exactly those of a folder's lock file.

use crate::project::Project;
use crate::{Outcome, sh};

/// A copy of the lock file that was installed; it goes when `node_modules` goes.
const STAMP: &str = "node_modules/.installed-lock.json";

/// Installs a folder's packages unless those of its lock file are there.
///
/// Install scripts of packages are not run: nothing here needs one.
pub fn ensure(project: &Project, folder: &str) -> Outcome {
    crate::tools::ensure_node(project)?;
    let dir = project.root.join(folder);
    let lock = std::fs::read(dir.join("package-lock.json"))
        .map_err(|error| format!("{folder}/package-lock.json: {error}; `npm install` in {folder} writes it"))?;
    if std::fs::read(dir.join(STAMP)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = project.npm(folder);
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]);
    sh::run(&format!("npm packages of {folder}"), &mut command)?;
    // A folder without packages gets no node_modules from npm.
    std::fs::create_dir_all(dir.join("node_modules")).map_err(|error| error.to_string())?;
    std::fs::write(dir.join(STAMP), lock).map_err(|error| format!("{folder}/{STAMP}: {error}"))
}
