//! SARIF of hand-made reports: places in UTF-16, rules, fixes, nothing secret.

#![cfg(not(target_arch = "wasm32"))]

use deployment_preflight::report::{Source, sarif::Log};
use deployment_preflight::{Code, Diagnostic, Fix, Kind, Range, Related, Report, Severity, TextEdit};
use serde_json::{Value, json};

const TEXT: &str = "{\n  \"😀\": 1, \"nmae\": \"ä\"\n}\n";

fn range(start: usize, end: usize) -> Range {
    // Lines and characters are not read: the renderer counts in its own unit.
    Range { start, end, start_line: 0, start_character: 0, end_line: 0, end_character: 0 }
}

fn find(needle: &str) -> Range {
    let start = TEXT.find(needle).unwrap();
    range(start, start + needle.len())
}

fn edit(at: Range, text: &str) -> TextEdit {
    TextEdit { start: at.start, end: at.end, text: text.to_owned() }
}

fn diagnostic(code: Code, url: &str) -> Diagnostic {
    Diagnostic {
        code,
        severity: code.severity(),
        pointer: "/nmae".to_owned(),
        path: Vec::new(),
        message: "the message".to_owned(),
        help: None,
        url: url.to_owned(),
        range: Some(find("\"nmae\"")),
        related: Vec::new(),
        fixes: Vec::new(),
    }
}

fn log(reports: &[(&str, usize, Vec<Diagnostic>)], failures: &[String]) -> Value {
    let mut log = Log::default();
    let mut out = String::new();
    log.begin(&mut out);
    for (name, lines, diagnostics) in reports {
        let report =
            Report { kind: Kind::DeploymentCreate, valid: false, diagnostics: diagnostics.clone(), truncated: 0 };
        log.document(&mut out, &Source::new(name, TEXT).after_lines(*lines), &report);
    }
    log.end(&mut out, failures);
    assert!(out.ends_with('\n'));
    serde_json::from_str(&out).unwrap()
}

#[test]
fn an_empty_log_is_complete() {
    let log = log(&[], &[]);
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"].as_array().unwrap().len(), 1);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    assert_eq!(run["results"], json!([]));
    assert_eq!(run["invocations"], json!([{"executionSuccessful": true}]));
    assert_eq!(run["tool"]["driver"]["name"], "deployment-preflight");
    assert_eq!(run["tool"]["driver"]["rules"], json!([]));
}

#[test]
fn a_result_carries_everything() {
    let mut one = diagnostic(Code::UnknownField, "https://example.org/rules/unknown-field");
    one.help = Some("the help".to_owned());
    one.related.push(Related { pointer: "".to_owned(), range: Some(find("😀")), message: "see".to_owned() });
    one.fixes = vec![
        Fix { title: "rename".to_owned(), safe: true, edits: vec![edit(find("\"nmae\""), "\"name\"")], patch: vec![] },
        Fix {
            title: "remove".to_owned(),
            safe: false,
            edits: vec![edit(find(", \"nmae\": \"ä\""), "")],
            patch: vec![],
        },
        Fix { title: "value only".to_owned(), safe: true, edits: vec![], patch: vec![] },
    ];
    let log = log(&[("dir/a b.json", 0, vec![one])], &[]);
    let artifact = json!({"uri": "dir/a%20b.json"});
    let place = json!({"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 18});
    assert_eq!(
        log["runs"][0]["results"],
        json!([{
            "ruleId": "unknown-field",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "the message\n\nthe help"},
            "locations": [{
                "physicalLocation": {"artifactLocation": artifact, "region": place},
                "logicalLocations": [{"fullyQualifiedName": "/nmae"}],
            }],
            "relatedLocations": [{
                "id": 0,
                "message": {"text": "see"},
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 6},
                },
                "logicalLocations": [{"fullyQualifiedName": ""}],
            }],
            "fixes": [
                {
                    "description": {"text": "rename"},
                    "artifactChanges": [{
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": place, "insertedContent": {"text": "\"name\""}}],
                    }],
                },
                {
                    "description": {"text": "remove (unsafe)"},
                    "artifactChanges": [{
                        "artifactLocation": artifact,
                        "replacements": [{
                            "deletedRegion": {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 23},
                            "insertedContent": {"text": ""},
                        }],
                    }],
                },
            ],
        }])
    );
}

#[test]
fn rules_are_listed_once_and_pages_only_when_absolute() {
    let base = "https://example.org/rules/";
    let log = log(
        &[
            ("a.json", 0, vec![diagnostic(Code::UnknownField, &format!("{base}unknown-field"))]),
            ("b.json", 0, vec![diagnostic(Code::IdPrefix, "rules/id-prefix"), diagnostic(Code::UnknownField, "")]),
        ],
        &[],
    );
    let run = &log["runs"][0];
    let indexes: Vec<_> = run["results"].as_array().unwrap().iter().map(|result| &result["ruleIndex"]).collect();
    assert_eq!(indexes, [0, 1, 0]);
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), 2);
    assert_eq!(rules[0]["id"], "unknown-field");
    assert_eq!(rules[0]["helpUri"], "https://example.org/rules/unknown-field");
    assert_eq!(rules[0]["defaultConfiguration"]["level"], "error");
    assert_eq!(rules[1]["id"], "id-prefix");
    assert_eq!(rules[1].get("helpUri"), None);
    assert_eq!(rules[1]["defaultConfiguration"]["level"], "warning");
    for rule in rules {
        assert!(rule["shortDescription"]["text"].as_str().is_some_and(|text| !text.is_empty()));
        assert!(rule["help"]["markdown"].as_str().is_some_and(|text| !text.is_empty()));
    }
}

#[test]
fn severities_lines_before_and_places_without_range() {
    let mut one = diagnostic(Code::UnknownField, "");
    one.severity = Severity::Info;
    let mut two = one.clone();
    two.range = None;
    let log = log(&[("a.jsonl", 9, vec![one, two])], &[]);
    let results = &log["runs"][0]["results"];
    assert_eq!(results[0]["level"], "note");
    assert_eq!(results[0]["locations"][0]["physicalLocation"]["region"]["startLine"], 11);
    assert_eq!(results[1]["locations"][0]["physicalLocation"].get("region"), None);
}

#[test]
fn failures_are_notifications() {
    let log = log(&[], &["cannot read `x`: no such file".to_owned()]);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(
        invocation["toolExecutionNotifications"],
        json!([{"level": "error", "message": {"text": "cannot read `x`: no such file"}}])
    );
}

#[test]
fn fixes_that_repeat_a_credential_are_left_out() {
    let mut one = diagnostic(Code::SystemMessagePosition, "");
    let token = format!("ghp_{}", "A1b2".repeat(9));
    for text in [token.as_str(), "{\"authorization_token\": \"hunter2\"}"] {
        one.fixes.push(Fix {
            title: "move".to_owned(),
            safe: true,
            edits: vec![edit(range(0, 0), text)],
            patch: vec![],
        });
    }
    let log = log(&[("a.json", 0, vec![one])], &[]);
    assert_eq!(log["runs"][0]["results"][0].get("fixes"), None);
}

#[test]
fn words_repeat_no_secret() {
    let token = format!("ghp_{}", "A1b2".repeat(9));
    let mut one = diagnostic(Code::UnknownField, "");
    one.message = format!("found `{token}`");
    one.help = Some(token.clone());
    one.pointer = format!("/{token}");
    one.related.push(Related { message: token.clone(), pointer: format!("/{token}"), range: None });
    let title = "write `https://github.com/ghp_A1b2A1b2A1b2…`".to_owned();
    one.fixes.push(Fix { title, safe: false, edits: vec![edit(range(0, 0), "x")], patch: vec![] });
    let log = log(&[("a.json", 0, vec![one])], &[]);
    let result = &log["runs"][0]["results"][0];
    assert!(!result.to_string().contains("A1b2"), "{result}");
    assert!(result["fixes"][0]["description"]["text"].as_str().unwrap().ends_with("…` (unsafe)"), "{result}");
}
