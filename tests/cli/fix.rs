//! `check --fix`: what changes, what must not, and that a file is replaced as a whole or not at all.

use std::fs;

use crate::{GOOD, bad, finish, fixable, folder, run, tool};

fn fixed() -> String {
    fixable().replace("github.com/o/r/", "github.com/o/r")
}

#[test]
fn safe_fixes_are_applied_and_the_rest_is_reported() {
    let both = fixable().replace("\"agent_01\"", "7");
    let files = folder(&[("both.json", &both), ("good.json", GOOD)]);
    let outcome = run(files.path(), &["check", "--fix", "both.json", "good.json"]);
    insta::assert_snapshot!(outcome.all());
    assert_eq!(fs::read_to_string(files.path().join("both.json")).unwrap(), fixed().replace("\"agent_01\"", "7"));
    assert_eq!(fs::read_to_string(files.path().join("good.json")).unwrap(), GOOD);
    assert_eq!(fs::read_dir(files.path()).unwrap().count(), 2, "nothing else is left in the folder");
    assert!(run(files.path(), &["check", "--fix", "both.json"]).stdout.starts_with("error["), "nothing more to fix");
}

#[test]
fn bytes_outside_a_fix_stay() {
    let odd = format!("\u{FEFF}{}", fixable().replace('\n', "\r\n\t"));
    let files = folder(&[("odd.json", &odd)]);
    assert_eq!(run(files.path(), &["check", "--fix", "odd.json"]).status, 0);
    let expected = odd.replace("github.com/o/r/", "github.com/o/r");
    assert_eq!(fs::read_to_string(files.path().join("odd.json")).unwrap(), expected);
}

#[test]
fn a_dry_run_shows_a_diff_and_writes_nothing() {
    let fixable = fixable();
    let bad = bad();
    let files = folder(&[("a.json", &fixable), ("bad.json", &bad)]);
    let outcome = run(files.path(), &["check", "--fix", "--dry-run", "a.json", "bad.json"]);
    assert!(!outcome.stdout.contains("hunter2"));
    insta::assert_snapshot!(outcome.all());
    assert_eq!(fs::read_to_string(files.path().join("a.json")).unwrap(), fixable);
    // The file still has its error, so the status says so although nothing would remain.
    assert_eq!(run(files.path(), &["check", "--fix", "--dry-run", "a.json"]).status, 1);

    let json = run(files.path(), &["check", "--fix", "--dry-run", "--format", "json", "a.json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&json.stdout).is_ok(), "{}", json.stdout);
    assert!(json.stderr.starts_with("--- a.json\n+++ a.json\n@@ "), "{}", json.stderr);

    let piped = finish(&mut tool(files.path(), &["check", "--fix", "--dry-run"]), fixable.as_bytes());
    assert!(piped.stdout.starts_with("--- <stdin>\n+++ <stdin>\n"), "{}", piped.stdout);
}

#[test]
fn standard_input_comes_out_fixed() {
    let files = folder(&[]);
    for (input, output, status) in [(fixable(), fixed(), 0), (bad(), bad(), 1), (GOOD.to_owned(), GOOD.to_owned(), 0)] {
        for format in ["text", "json", "sarif"] {
            let args = ["check", "--fix", "--format", format, "-"];
            let outcome = finish(&mut tool(files.path(), &args), input.as_bytes());
            assert_eq!((outcome.status, &outcome.stdout), (status, &output));
            assert!(!outcome.stderr.is_empty() && !outcome.stderr.contains("hunter2"), "{}", outcome.stderr);
        }
    }
}

#[test]
fn json_lines_keep_their_lines() {
    let line = |body: String| body.replace('\n', "");
    let text = format!("\n{}\r\n{}\n\n{}", line(bad()), line(fixable()), line(fixable()));
    let files = folder(&[("a.jsonl", &text)]);
    let outcome = run(files.path(), &["check", "--fix", "a.jsonl", "--format", "json"]);
    let expected = text.replace("github.com/o/r/", "github.com/o/r");
    assert_eq!(fs::read_to_string(files.path().join("a.jsonl")).unwrap(), expected);
    let reports: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    let places: Vec<_> = reports.as_array().unwrap().iter().map(|one| (&one["line"], &one["fixed"])).collect();
    assert_eq!(serde_json::json!(places), serde_json::json!([[2, 0], [3, 1], [5, 1]]));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let fixable = fixable();
    let files = folder(&[("real.json", &fixable)]);
    let (real, link) = (files.path().join("real.json"), files.path().join("link.json"));
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.json", &link).unwrap();
    assert_eq!(run(files.path(), &["check", "--fix", "link.json"]).status, 0);
    assert_eq!(fs::read_to_string(&real).unwrap(), fixed());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o7777, 0o640);
    assert_eq!(fs::read_link(&link).unwrap().to_str(), Some("real.json"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_replaced_is_left_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let fixable = fixable();
    let files = folder(&[("a.json", &fixable)]);
    let path = files.path().join("a.json");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let outcome = run(files.path(), &["check", "--fix", "a.json"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (2, "error: cannot fix `a.json`: it is read-only\n"));
    assert!(outcome.stdout.contains("error[github-url]"), "the report is of the file as it is: {}", outcome.stdout);
    assert!(outcome.stdout.contains("\n1 error in 1 file; 1 not written\n"), "{}", outcome.stdout);
    let more = run(files.path(), &["check", "--fix", "a.json", "missing.json"]);
    assert!(more.stdout.contains("\n1 error in 1 file; 1 not checked; 1 not written\n"), "{}", more.stdout);
    assert_eq!(fs::read_to_string(&path).unwrap(), fixable);
    assert_eq!(fs::read_dir(files.path()).unwrap().count(), 1);
}

#[test]
fn fixing_the_examples_brings_nothing_new() {
    let examples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/examples");
    let files = folder(&[]);
    let mut args = vec!["check".to_owned(), "--format=json".to_owned(), "--now=2026-06-01T00:00:00Z".to_owned()];
    for entry in fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            fs::copy(&path, files.path().join(&name)).unwrap();
            args.push(name);
        }
    }
    args[3..].sort();
    let check = |more: &[&str]| -> Vec<serde_json::Value> {
        let all: Vec<&str> = args.iter().map(String::as_str).chain(more.iter().copied()).collect();
        let outcome = run(files.path(), &all);
        assert_eq!(outcome.stderr, "");
        serde_json::from_str(&outcome.stdout).unwrap()
    };
    let faults = |report: &serde_json::Value| -> Vec<String> {
        let diagnostics = report["diagnostics"].as_array().unwrap();
        let mut codes: Vec<_> = diagnostics.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect();
        codes.sort();
        codes
    };
    let before = check(&[]);
    let fixed = check(&["--fix"]);
    let again = check(&["--fix"]);
    assert!(before.len() > 30);
    let mut total = 0;
    for ((before, fixed), again) in before.iter().zip(&fixed).zip(&again) {
        let file = before["file"].as_str().unwrap();
        assert_eq!(again["fixed"], 0, "{file}");
        assert_eq!(fixed["diagnostics"], again["diagnostics"], "{file}");
        let mut left = faults(before);
        for code in faults(fixed) {
            let known = left.iter().position(|one| *one == code);
            left.remove(known.unwrap_or_else(|| panic!("{file}: the fixes brought {code}")));
        }
        assert_eq!(left.is_empty(), fixed["fixed"] == 0, "{file}: {left:?}");
        assert!(
            fixed["diagnostics"].as_array().unwrap().iter().all(|one| {
                one["fixes"].as_array().is_none_or(|fixes| fixes.iter().all(|fix| fix["safe"] == false))
            })
        );
        total += fixed["fixed"].as_u64().unwrap();
    }
    assert!(total > 10);
}

#[test]
fn a_rule_that_is_off_fixes_nothing() {
    let fixable = fixable();
    let files = folder(&[("a.json", &fixable)]);
    assert_eq!(run(files.path(), &["check", "--fix", "a.json", "--severity", "github-url=off"]).status, 0);
    assert_eq!(fs::read_to_string(files.path().join("a.json")).unwrap(), fixable);
}
