//! Every test of the project, in one go or one part at a time.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::args::Args;
use crate::browsers::{self, Browser};
use crate::project::Project;
use crate::{Outcome, generate, lint, npm, package, python, sh};

pub const USAGE: &str = "[native|python|package|browser|page] [--chromedriver PATH] [--geckodriver PATH]";

/// Where to find what the machine keeps in an unusual place.
struct Given {
    chromedriver: Option<PathBuf>,
    geckodriver: Option<PathBuf>,
}

struct Section {
    name: &'static str,
    parts: &'static [&'static str],
    /// The section without which this one would test something old.
    needs: Option<&'static str>,
    run: fn(&Project, &Given) -> Outcome,
}

const PACKAGE: &str = "npm package builds, size";

/// In the order in which they run: what fails soonest first.
const SECTIONS: &[Section] = &[
    Section { name: "formatting", parts: &["native"], needs: None, run: |project, _| lint::format(project) },
    Section { name: "clippy", parts: &["native"], needs: None, run: |project, _| lint::clippy(project) },
    Section {
        name: "clippy, WebAssembly",
        parts: &["native"],
        needs: None,
        run: |project, _| lint::clippy_wasm(project),
    },
    Section { name: "documentation", parts: &["native"], needs: None, run: |project, _| lint::documentation(project) },
    Section { name: "generated files", parts: &["native"], needs: None, run: |project, _| generate::check(project) },
    Section { name: "native tests", parts: &["native"], needs: None, run: |project, _| native(project) },
    Section { name: "Python models", parts: &["python"], needs: None, run: |project, _| python::test(project) },
    Section {
        name: PACKAGE,
        parts: &["package", "page"],
        needs: None,
        run: |project, _| package::build(project, package::Ratchet::Keep),
    },
    Section { name: "npm package", parts: &["package"], needs: Some(PACKAGE), run: |project, _| npm_package(project) },
    Section {
        name: "Chromium",
        parts: &["browser"],
        needs: None,
        run: |project, given| in_browser(project, Browser::Chromium, given.chromedriver.clone()),
    },
    Section {
        name: "Firefox",
        parts: &["browser"],
        needs: None,
        run: |project, given| in_browser(project, Browser::Firefox, given.geckodriver.clone()),
    },
    Section { name: "page", parts: &["page"], needs: Some(PACKAGE), run: |project, _| page(project) },
];

struct Result {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

pub fn run(project: &Project, mut args: Args) -> Outcome {
    let given = Given {
        chromedriver: args.value("--chromedriver")?.map(PathBuf::from),
        geckodriver: args.value("--geckodriver")?.map(PathBuf::from),
    };
    let part = args.word();
    args.end()?;
    let sections = chosen(part.as_deref())?;
    let mut results: Vec<Result> = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        eprintln!("\n{}", sh::paint(sh::BOLD, &format!("[{}/{}] {}", at + 1, sections.len(), section.name)));
        let since = Instant::now();
        let lacks = section.needs.filter(|needed| results.iter().any(|r| r.name == *needed && r.outcome.is_err()));
        let outcome = match lacks {
            Some(needed) => Err(format!("not run, because `{needed}` failed")),
            None => (section.run)(project, &given),
        };
        if let Err(message) = &outcome {
            eprintln!("{} {message}", sh::paint(sh::RED, "failed:"));
        }
        results.push(Result { name: section.name, outcome, took: since.elapsed() });
    }
    let (text, failed) = summary(&results);
    println!("\n{text}");
    // The counts are the last line, whichever way it went; each failure was explained where it happened.
    if failed == 0 { Ok(()) } else { Err(String::new()) }
}

fn chosen(part: Option<&str>) -> Outcome<Vec<&'static Section>> {
    let sections: Vec<_> =
        SECTIONS.iter().filter(|section| part.is_none_or(|part| section.parts.contains(&part))).collect();
    if sections.is_empty() {
        return Err(format!(
            "there is no part `{}`; parts: native, python, package, browser, page",
            part.unwrap_or_default()
        ));
    }
    Ok(sections)
}

fn summary(results: &[Result]) -> (String, usize) {
    let mut text = String::new();
    for Result { name, outcome, took } in results {
        let word = if outcome.is_ok() { sh::paint(sh::GREEN, "passed") } else { sh::paint(sh::RED, "failed") };
        text.push_str(&format!("  {name:<26}{word}  {:>10}\n", sh::time(*took)));
    }
    let failed = results.iter().filter(|result| result.outcome.is_err()).count();
    text.push_str(&format!("\n{} passed, {failed} failed", results.len() - failed));
    (text, failed)
}

fn native(project: &Project) -> Outcome {
    // Snapshots that differ are failures, not files to look at later.
    sh::run("cargo test", project.cargo().args(["test", "--workspace", "--no-fail-fast"]).env("INSTA_UPDATE", "no"))
}

fn npm_package(project: &Project) -> Outcome {
    npm::ensure(project, "pkg")?;
    sh::run("npm test", project.npm("pkg").args(["test", "--silent"]))
}

fn in_browser(project: &Project, browser: Browser, driver: Option<PathBuf>) -> Outcome {
    crate::tools::ensure_wasm(project)?;
    let ready = browsers::ensure(project, browser, driver)?;
    let (flag, driver_flag) = match browser {
        Browser::Chromium => ("--chrome", "--chromedriver"),
        Browser::Firefox => ("--firefox", "--geckodriver"),
    };
    let mut command = project.command("wasm-pack");
    command.args(["test", "--headless", flag, driver_flag]).arg(ready.driver);
    command.args(["--mode", "no-install", "--", "--no-default-features", "--test", "web"]);
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    sh::run(&format!("tests/web.rs in {}", browser.name()), &mut command)
}

fn page(project: &Project) -> Outcome {
    npm::ensure(project, "www")?;
    let ready = browsers::ensure(project, Browser::Chromium, None)?;
    sh::run("npm test", project.npm("www").args(["test", "--silent"]).env("CHROME_BIN", ready.binary))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_belongs_to_a_part_and_follows_what_it_needs() {
        for (at, section) in SECTIONS.iter().enumerate() {
            assert!(!section.parts.is_empty(), "{}", section.name);
            for part in section.parts {
                let sections = chosen(Some(part)).unwrap();
                if let Some(needed) = section.needs {
                    assert!(sections.iter().any(|other| other.name == needed), "{part} lacks {needed}");
                }
            }
            if let Some(needed) = section.needs {
                assert!(SECTIONS[..at].iter().any(|other| other.name == needed), "{}", section.name);
            }
        }
        assert_eq!(chosen(None).unwrap().len(), SECTIONS.len());
        assert!(chosen(Some("nativ")).is_err());
    }

    #[test]
    fn the_last_line_counts() {
        let result = |name, outcome| Result { name, outcome, took: Duration::from_millis(1_500) };
        let (text, failed) = summary(&[result("one", Ok(())), result("two", Err("no".into()))]);
        assert_eq!(failed, 1);
        assert!(text.ends_with("\n1 passed, 1 failed"), "{text}");
        assert!(text.contains("1.5 s"), "{text}");
    }
}
