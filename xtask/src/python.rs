//! Tests in Python, in an environment of their own under the target directory.

use crate::project::Project;
use crate::{Outcome, sh};

const TESTS: &str = "tests/python";

/// Installs what the tests pin, and runs them.
pub fn test(project: &Project) -> Outcome {
    let home = project.tools().join("python");
    let bin = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let python = bin.join(format!("python{}", std::env::consts::EXE_SUFFIX));
    let requirements = project.root.join(TESTS).join("requirements.txt");
    let wanted = std::fs::read_to_string(&requirements).map_err(|error| format!("{TESTS}: {error}"))?;
    let installed = home.join("installed.txt");
    if std::fs::read_to_string(&installed).unwrap_or_default() != wanted {
        let system = project.find(&["python3", "python"]).ok_or("python3 is not installed")?;
        sh::run("python environment", project.command(system).args(["-m", "venv"]).arg(&home))?;
        let mut pip = project.command(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&requirements);
        sh::run("pip install", &mut pip)?;
        std::fs::write(&installed, wanted).map_err(|error| error.to_string())?;
    }
    let mut tests = project.command(&python);
    // `-B`: nothing compiled is left among the sources.
    tests.args(["-B", "-m", "unittest", "discover", "-s", TESTS]);
    sh::run("python tests", &mut tests)
}
