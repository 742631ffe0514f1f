//! Reading the fixtures.

use std::fmt::Write as _;
use std::path::Path;
#[cfg(not(target_arch = "wasm32"))]
use std::path::PathBuf;

use deployment_preflight::{Kind, Options, Report, check};

/// The present as the fixtures see it: 2026-06-01T00:00:00Z.
#[allow(dead_code, reason = "not every test looks ahead")]
pub const NOW: i64 = 1_780_272_000;

/// A document and the report that it must give.
#[allow(dead_code, reason = "not every test reads fixtures")]
pub struct Fixture {
    /// Folder and file name.
    pub name: String,
    /// The document.
    pub text: String,
    /// One line a diagnostic: severity, code, pointer, covered text as a JSON string.
    pub expected: Vec<String>,
}

impl Fixture {
    fn new(name: String, text: String, expect: &str) -> Self {
        Self { name, text, expected: expect.lines().map(Into::into).collect() }
    }
}

/// All fixtures of a folder of `tests`, in the order of their names.
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "not every test reads fixtures")]
pub fn fixtures(folder: &str) -> Vec<Fixture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let read = |file: &PathBuf| {
        let expect = std::fs::read_to_string(file.with_extension("expect")).unwrap_or_default();
        let name = file.strip_prefix(&root).unwrap().display().to_string();
        Fixture::new(name, std::fs::read_to_string(file).unwrap(), &expect)
    };
    files.iter().map(read).collect()
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code, reason = "not every test reads fixtures")]
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
}

/// All fixtures of a folder of `tests`, embedded: a browser has no files.
#[cfg(target_arch = "wasm32")]
#[allow(dead_code, reason = "not every test reads fixtures")]
pub fn fixtures(folder: &str) -> Vec<Fixture> {
    static CREATE: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures");
    static OTHERS: include_dir::Dir<'_> = include_dir::include_dir!("$CARGO_MANIFEST_DIR/tests/fixtures-api");
    let root = if folder == "fixtures" { &CREATE } else { &OTHERS };
    let text = |path: &Path| root.get_file(path).map(|file| file.contents_utf8().unwrap());
    let files = root.dirs().flat_map(|folder| folder.files()).map(|file| file.path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let expect = text(&path.with_extension("expect")).unwrap_or_default();
            Fixture::new(path.display().to_string(), text(path).unwrap().into(), expect)
        })
        .collect()
}

impl Fixture {
    /// Compares a report (with ranges in UTF-16) with what is expected.
    #[allow(dead_code, reason = "not every test compares")]
    pub fn compare(&self, report: &Report) -> Result<(), String> {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        let found: Vec<[String; 2]> = report
            .diagnostics
            .iter()
            .map(|diagnostic| {
                let pointer = if diagnostic.pointer.is_empty() { "(root)" } else { &diagnostic.pointer };
                let range = diagnostic.range.unwrap();
                let covered = String::from_utf16_lossy(&units[range.start..range.end]);
                [format!("{} {} {pointer}", diagnostic.severity, diagnostic.code), covered]
            })
            .collect();
        let same = found.len() == self.expected.len()
            && found.iter().zip(&self.expected).all(|([head, covered], line)| {
                line.strip_prefix(head.as_str())
                    .and_then(|rest| rest.strip_prefix(' '))
                    .and_then(|json| serde_json::from_str::<String>(json).ok())
                    .is_some_and(|expected| fits(covered, &expected))
            });
        let error = report.diagnostics.iter().any(|diagnostic| diagnostic.severity.as_str() == "error");
        if same && report.valid != error && report.truncated == 0 {
            return Ok(());
        }
        let mut difference = String::new();
        for line in &self.expected {
            writeln!(difference, "  - {line}").unwrap();
        }
        for [head, covered] in found {
            let covered: String = covered.chars().take(200).collect();
            writeln!(difference, "  + {head} {}", serde_json::to_string(&covered).unwrap()).unwrap();
        }
        Err(difference)
    }
}

/// Whether a text is the expected one, in which one `…` stands for anything.
#[allow(dead_code, reason = "not every test compares")]
fn fits(text: &str, expected: &str) -> bool {
    text == expected
        || expected.split_once('…').is_some_and(|(head, tail)| {
            text.len() >= head.len() + tail.len() && text.starts_with(head) && text.ends_with(tail)
        })
}

/// A small clean body of kind `deployment.create` with `members` put in; `without` names those that they replace.
#[allow(dead_code, reason = "not every test builds bodies")]
pub fn body(members: &str, without: &[&str]) -> String {
    let defaults = [
        ("agent", r#""agent_01""#),
        ("environment_id", r#""env_01""#),
        ("name", r#""n""#),
        ("initial_events", r#"[{"type": "user.message", "content": [{"type": "text", "text": "Begin."}]}]"#),
    ];
    let kept = defaults.iter().filter(|(name, _)| !without.contains(name));
    let mut all: Vec<String> = kept.map(|(name, value)| format!("\"{name}\": {value}")).collect();
    all.extend((!members.is_empty()).then(|| members.to_owned()));
    format!("{{{}}}", all.join(", "))
}

/// Checks every fixture of a folder, each as the kind that `kind` reads from its name, and compares the reports.
#[allow(dead_code, reason = "not every test judges fixtures")]
pub fn judge(folder: &str, at_least: usize, kind: impl Fn(&str) -> Kind) {
    let fixtures = fixtures(folder);
    assert!(fixtures.len() > at_least, "found {} fixtures", fixtures.len());
    let options = Options { now: Some(NOW), ..Options::default() };
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let report = check(kind(&fixture.name), &fixture.text, &options);
        if let Err(difference) = fixture.compare(&report) {
            wrong.push(format!("{}\n{difference}", fixture.name));
        }
        let fails = fixture.name.rsplit(['/', '\\']).next().is_some_and(|name| name.starts_with("fail_"));
        if folder == "fixtures-api" && report.valid == fails {
            wrong.push(format!("{}: valid is {}", fixture.name, report.valid));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures differ:\n\n{}", wrong.len(), fixtures.len(), wrong.join("\n\n"));
}

/// The kind that the folder of a fixture names.
#[allow(dead_code, reason = "not every test judges fixtures")]
pub fn kind_of(name: &str) -> Kind {
    name.split(['/', '\\']).next().unwrap().parse().unwrap()
}
