//! The size ratchet: the module may shrink unasked, and grows only when someone says so.
//!
//! Another compiler makes another module of the same source, so growth is a failure only under the compiler
//! with which the recorded size was measured. The limits hold under any.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::package::Ratchet;
use crate::project::Project;
use crate::{Outcome, sh};

/// The committed file: sizes last accepted, how far a build may exceed them unasked, and what none may exceed.
const FILE: &str = "size.json";

/// Node's brotli is that of every web server and CDN; quality 11 is what they use for files that do not change.
const MEASURE: &str = "const zlib = require('node:zlib'), { readFileSync } = require('node:fs'); \
     for (const bytes of process.argv.slice(1).map((path) => readFileSync(path))) { \
     const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }; \
     console.log(bytes.length, zlib.brotliCompressSync(bytes, { params }).length) }";

/// Bytes of the module as it is, and as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    brotli: u64,
}

struct Ledger {
    accepted: Sizes,
    tolerance: Sizes,
    limit: Sizes,
    /// Whether the accepted sizes were measured with the compiler that is used now.
    same_compiler: bool,
}

pub fn check(project: &Project, module: &Path, ratchet: Ratchet) -> Outcome {
    let [now] = measure(project, &[module.to_owned()])?[..] else { return Err("one module has one size".to_owned()) };
    let path = project.root.join(FILE);
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
    let mut file: Value = serde_json::from_str(&text).map_err(|error| format!("{FILE}: {error}"))?;
    let compiler = sh::output(project.command("rustc").arg("--version")).ok_or("`rustc` was not found")?;
    let ledger = Ledger {
        same_compiler: file["compiler"].as_str() == Some(compiler.as_str()),
        accepted: sizes(&file, "accepted")?,
        tolerance: sizes(&file, "tolerance")?,
        limit: sizes(&file, "limit")?,
    };
    print!("{}", table(now, &ledger));
    if ratchet == Ratchet::Accept {
        within_limit(now, &ledger)?;
        file["compiler"] = json!(compiler);
        file["accepted"] = json!({ "raw": now.raw, "brotli": now.brotli });
        let text = serde_json::to_string_pretty(&file).map_err(|error| error.to_string())?;
        return std::fs::write(&path, text + "\n").map_err(|error| format!("{FILE}: {error}"));
    }
    if !ledger.same_compiler {
        eprintln!("{FILE} was recorded with another compiler than {compiler}: only the limits are checked");
    }
    judge(now, &ledger)
}

/// Which of these modules is the smallest one when it is compressed.
pub fn smallest(project: &Project, modules: &[PathBuf]) -> Outcome<usize> {
    let sizes = measure(project, modules)?;
    let smallest = sizes.iter().enumerate().min_by_key(|(_, sizes)| sizes.brotli);
    smallest.map(|(index, _)| index).ok_or_else(|| "there is no module".to_owned())
}

fn measure(project: &Project, modules: &[PathBuf]) -> Outcome<Vec<Sizes>> {
    let said = sh::output(project.command("node").args(["-e", MEASURE, "--"]).args(modules))
        .ok_or("node could not measure the module")?;
    let mut figures = said.split_whitespace().map(str::parse);
    let mut sizes = Vec::new();
    while let (Some(Ok(raw)), Some(Ok(brotli))) = (figures.next(), figures.next()) {
        sizes.push(Sizes { raw, brotli });
    }
    if sizes.len() == modules.len() { Ok(sizes) } else { Err(format!("node said `{said}` when asked for sizes")) }
}

fn sizes(file: &Value, name: &str) -> Outcome<Sizes> {
    let figure = |unit| file[name][unit].as_u64().ok_or(format!("{FILE}: `{name}.{unit}` is not a number of bytes"));
    Ok(Sizes { raw: figure("raw")?, brotli: figure("brotli")? })
}

fn rows(now: Sizes, ledger: &Ledger) -> [(&'static str, u64, u64, u64, u64); 2] {
    let Ledger { accepted, tolerance, limit, .. } = ledger;
    [
        ("raw", now.raw, accepted.raw, tolerance.raw, limit.raw),
        ("brotli", now.brotli, accepted.brotli, tolerance.brotli, limit.brotli),
    ]
}

fn within_limit(now: Sizes, ledger: &Ledger) -> Outcome {
    for (unit, now, _, _, limit) in rows(now, ledger) {
        if now > limit {
            return Err(format!("the module has {now} bytes ({unit}) and may have {limit}; {FILE} holds the limit"));
        }
    }
    Ok(())
}

fn judge(now: Sizes, ledger: &Ledger) -> Outcome {
    within_limit(now, ledger)?;
    for (unit, now, accepted, tolerance, _) in rows(now, ledger) {
        if ledger.same_compiler && now > accepted + tolerance {
            return Err(format!(
                "the module grew by {} bytes ({unit}); when that is worth it, `cargo xtask package --accept-size` records it",
                now - accepted
            ));
        }
    }
    Ok(())
}

fn table(now: Sizes, ledger: &Ledger) -> String {
    let mut text = format!("{:<8}{:>10}{:>10}{:>10}{:>10}\n", "module", "bytes", "accepted", "change", "limit");
    for (unit, now, accepted, _, limit) in rows(now, ledger) {
        let change = i128::from(now) - i128::from(accepted);
        text.push_str(&format!("{unit:<8}{now:>10}{accepted:>10}{change:>+10}{limit:>10}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEDGER: Ledger = Ledger {
        accepted: Sizes { raw: 1_000, brotli: 400 },
        tolerance: Sizes { raw: 50, brotli: 10 },
        limit: Sizes { raw: 1_100, brotli: 405 },
        same_compiler: true,
    };

    #[test]
    fn growth_beyond_tolerance_or_limit_fails() {
        for (raw, brotli, word) in [
            (900, 300, None),
            (1_050, 405, None),
            (1_051, 405, Some("grew by 51 bytes (raw)")),
            (1_000, 406, Some("has 406 bytes (brotli) and may have 405")),
            (1_101, 400, Some("has 1101 bytes (raw) and may have 1100")),
        ] {
            let outcome = judge(Sizes { raw, brotli }, &LEDGER);
            match word {
                None => assert_eq!(outcome, Ok(())),
                Some(word) => assert!(outcome.as_ref().is_err_and(|text| text.contains(word)), "{outcome:?}"),
            }
        }
    }

    #[test]
    fn another_compiler_is_held_to_the_limits_only() {
        let other = Ledger { same_compiler: false, ..LEDGER };
        assert_eq!(judge(Sizes { raw: 1_100, brotli: 405 }, &other), Ok(()));
        assert!(judge(Sizes { raw: 1_101, brotli: 405 }, &other).is_err());
    }

    #[test]
    fn the_table_shows_the_change() {
        let text = table(Sizes { raw: 990, brotli: 405 }, &LEDGER);
        assert_eq!(
            text,
            "module       bytes  accepted    change     limit\n\
             raw            990      1000       -10      1100\n\
             brotli         405       400        +5       405\n"
        );
    }

    #[test]
    fn a_figure_that_is_missing_is_named() {
        let file = json!({ "limit": { "raw": 5 } });
        assert_eq!(sizes(&file, "limit"), Err("size.json: `limit.brotli` is not a number of bytes".into()));
    }
}
