//! Where a release comes from: a directory that holds one, or the newest `tzdata` package that can be installed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::tzif::{self, Tzif};

/// One release of the IANA time zone database, in its main form.
pub struct Release {
    /// For instance `2026f`.
    pub version: String,
    /// Every name; for a link the zone it stands for.
    pub names: BTreeMap<String, Option<String>>,
    /// The names in zone.tab.
    pub listed: BTreeSet<String>,
    directory: PathBuf,
}

impl Release {
    /// Reads `tzdata.zi` and `zone.tab` in `directory`, where the compiled zones are, too.
    pub fn open(directory: &Path) -> Result<Self, String> {
        let text = |name: &str| std::fs::read_to_string(directory.join(name)).map_err(|e| format!("{name}: {e}"));
        let source = text("tzdata.zi")?;
        let version = source.lines().next().and_then(|line| line.strip_prefix("# version "));
        let version = version.ok_or("tzdata.zi does not say its version")?.to_owned();
        if version.contains('-') {
            return Err(format!("release {version} is not the plain one"));
        }
        let mut links = BTreeMap::new();
        for line in source.lines() {
            let mut words = line.split(' ');
            match (words.next(), words.next(), words.next()) {
                (Some("Z"), Some(name), _) => links.insert(name.to_owned(), None),
                (Some("L"), Some(target), Some(name)) => links.insert(name.to_owned(), Some(target.to_owned())),
                _ => None,
            };
        }
        // A link may stand for another link.
        let end = |name: &String| {
            let mut target = name;
            for _ in 0..8 {
                match links.get(target) {
                    Some(Some(next)) => target = next,
                    _ => break,
                }
            }
            (target != name).then(|| target.clone())
        };
        let names = links.keys().map(|name| (name.clone(), end(name))).collect();
        let listed = text("zone.tab")?
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split('\t').nth(2).map(str::to_owned))
            .collect();
        Ok(Release { version, names, listed, directory: directory.to_owned() })
    }

    /// The compiled file of a name.
    pub fn read(&self, name: &str) -> Result<Tzif, String> {
        let bytes = std::fs::read(self.directory.join(name)).map_err(|e| format!("{name}: {e}"))?;
        tzif::parse(&bytes).map_err(|e| format!("{name}: {e}"))
    }
}

/// Downloads the newest `tzdata` wheel into `scratch` and returns the directory of its zones.
pub fn install(scratch: &Path) -> Result<PathBuf, String> {
    if scratch.exists() {
        std::fs::remove_dir_all(scratch).map_err(|e| e.to_string())?;
    }
    std::fs::create_dir_all(scratch).map_err(|e| e.to_string())?;
    let pip =
        ["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"];
    python(scratch, &[&pip[..], &["--dest", ".", "tzdata"]].concat())?;
    let wheel = std::fs::read_dir(scratch)
        .map_err(|e| e.to_string())?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.to_owned()))
        .find(|name| name.ends_with(".whl"))
        .ok_or("pip left no wheel")?;
    python(scratch, &["-m", "zipfile", "-e", &wheel, "."])?;
    Ok(scratch.join("tzdata").join("zoneinfo"))
}

fn python(directory: &Path, args: &[&str]) -> Result<(), String> {
    let status =
        Command::new("python3").args(args).current_dir(directory).status().map_err(|e| format!("python3: {e}"))?;
    if status.success() { Ok(()) } else { Err(format!("python3 {} failed", args.join(" "))) }
}
