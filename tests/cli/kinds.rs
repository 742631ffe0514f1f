//! `check`: what documents are, and what is stored.

use crate::{GOOD, folder, run};

/// An update, valid as one and nothing else.
const UPDATE: &str = r#"{ "description": null, "environment_id": "env_01" }"#;

const REPOSITORY: &str = r#"{ "resources": [{ "type": "github_repository", "url": "https://github.com/o/r" }] }"#;

fn note(file: &str, kind: &str) -> String {
    format!("note: `{file}` is checked as {kind}; --kind names another one\n")
}

#[test]
fn documents_are_what_they_look_like() {
    let error = include_str!("../fixtures-api/error/pass_not_found.json");
    let files = folder(&[
        ("create.json", GOOD),
        ("update.json", UPDATE),
        ("error.json", error),
        ("query.txt", "?limit=20&status=active"),
        ("page.txt", "?limit=101"),
        ("empty.json", "{}"),
    ]);
    let update = note("update.json", "deployment.update");
    let list = note("query.txt", "deployment.list");
    let page = note("page.txt", "deployment.list");
    let error = note("error.json", "error");
    for (args, status, stderr) in [
        (&["check", "create.json"][..], 0, ""),
        (&["check", "update.json"], 0, &update),
        (&["check", "update.json", "--format", "sarif"], 0, &update),
        (&["check", "update.json", "--format", "json"], 0, ""),
        (&["check", "update.json", "--kind", "deployment.update"], 0, ""),
        (&["check", "update.json", "--kind", "deployment.create"], 1, ""),
        (&["check", "error.json"], 0, &error),
        (&["check", "query.txt"], 0, &list),
        (&["check", "query.txt", "--kind", "deployment_run.list"], 1, ""),
        (&["check", "page.txt"], 1, &page),
        // Nothing speaks for any kind.
        (&["check", "empty.json"], 1, ""),
        (&["check", "empty.json", "--kind", "deployment.update"], 0, ""),
    ] {
        let outcome = run(files.path(), args);
        assert_eq!((outcome.status, outcome.stderr.as_str()), (status, stderr), "{args:?}\n{}", outcome.stdout);
    }
    let json = run(files.path(), &["check", "--format", "json", "create.json", "update.json", "empty.json"]).stdout;
    let reports: serde_json::Value = serde_json::from_str(&json).unwrap();
    let kinds: Vec<_> = reports.as_array().unwrap().iter().map(|report| &report["kind"]).collect();
    assert_eq!(kinds, ["deployment.create", "deployment.update", "deployment.create"]);
}

#[test]
fn every_line_has_a_kind_of_its_own_and_each_is_noted_once() {
    let create = GOOD.replace('\n', "");
    let text = format!("{create}\n{UPDATE}\n{UPDATE}\n{create}\n");
    let files = folder(&[("all.jsonl", &text)]);
    let outcome = run(files.path(), &["check", "all.jsonl"]);
    assert_eq!((outcome.status, outcome.stderr), (0, note("all.jsonl", "deployment.update")), "{}", outcome.stdout);
    assert_eq!(run(files.path(), &["check", "--kind", "deployment.update", "all.jsonl"]).stderr, "");
}

#[test]
fn the_stored_deployment_is_known() {
    let stored = include_str!("../fixtures-api/deployment/pass_active.json").replace("octocat/hello-world", "o/r");
    let files = folder(&[("update.json", REPOSITORY), ("stored.json", &stored)]);
    let alone = run(files.path(), &["check", "update.json"]);
    assert!(!alone.stdout.contains("token-dropped"), "{}", alone.stdout);
    let outcome = run(files.path(), &["check", "update.json", "--context-deployment", "stored.json"]);
    assert!(outcome.stdout.contains("warning[token-dropped]"), "{}", outcome.all());
    assert_eq!(outcome.status, 0);
}

#[test]
fn the_named_environment_is_known() {
    let stored = include_str!("../fixtures-api/environment/pass_limited.json");
    let archived = stored.replace("\"archived_at\": null", "\"archived_at\": \"2026-05-30T00:00:00Z\"");
    let files = folder(&[
        ("create.json", GOOD),
        ("update.json", UPDATE),
        ("usable.json", stored),
        ("archived.json", &archived),
    ]);
    for body in ["create.json", "update.json"] {
        let usable = run(files.path(), &["check", body, "--context-environment", "usable.json"]);
        assert_eq!(usable.status, 0, "{}", usable.all());
        let refused = run(files.path(), &["check", body, "--context-environment", "archived.json"]);
        assert_eq!(refused.status, 1);
        assert!(refused.stdout.contains("error[environment-archived]"), "{}", refused.all());
    }
}

#[test]
fn what_is_stored_must_be_readable() {
    let files = folder(&[("create.json", GOOD)]);
    for option in ["--context-deployment", "--context-environment"] {
        let outcome = run(files.path(), &["check", "create.json", option, "missing.json"]);
        let expected = (2, "", "error: cannot read `missing.json`: no such file\n");
        assert_eq!((outcome.status, outcome.stdout.as_str(), outcome.stderr.as_str()), expected);
    }
}
