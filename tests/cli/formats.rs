//! `check --format`: what machines read.

use serde_json::{Value, json};

use crate::{GOOD, bad, fixable, folder, run, with_resource};

fn parse(text: &str) -> Value {
    assert!(text.ends_with('\n'));
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn json_is_an_array_of_reports() {
    let bad = bad();
    let files = folder(&[("good.json", GOOD), ("bad.json", &bad)]);
    let outcome = run(files.path(), &["check", "--format", "json", "good.json", "bad.json"]);
    assert_eq!(outcome.stderr, "");
    insta::assert_snapshot!(outcome.stdout);
    let reports = parse(&outcome.stdout);
    assert_eq!(
        reports[0],
        json!({"file": "good.json", "kind": "deployment.create", "valid": true, "diagnostics": [], "truncated": 0})
    );
    assert_eq!(reports[1]["diagnostics"][0]["range"]["startLine"], 2);
    assert_eq!(parse(&run(files.path(), &["check", "--format", "json", "missing.json"]).stdout), json!([]));
}

#[test]
fn json_places_are_those_of_the_file() {
    let one = GOOD.replace('\n', "").replace("nightly", "😀");
    let two = bad().replace('\n', "").replace("nightly", "😀");
    let text = format!("{one}\n\n{two}\n");
    let files = folder(&[("a.jsonl", &text)]);
    let reports = parse(&run(files.path(), &["check", "--format", "json", "a.jsonl"]).stdout);
    assert_eq!((&reports[0]["line"], &reports[1]["line"]), (&json!(1), &json!(3)));
    let range = &reports[1]["diagnostics"][0]["range"];
    let before = text.rfind('7').unwrap();
    assert_eq!(range["start"], text[..before].encode_utf16().count());
    assert_eq!((&range["startLine"], &range["endLine"]), (&json!(2), &json!(2)));
    let line = text[..before].rfind('\n').unwrap() + 1;
    assert_eq!(range["startCharacter"], text[line..before].encode_utf16().count());
}

#[test]
fn sarif_has_its_shape() {
    let (bad, fixable) = (bad(), fixable());
    let files = folder(&[("bad.json", &bad), ("fixable.json", &fixable)]);
    let args = [
        "check",
        "--format",
        "sarif",
        "bad.json",
        "fixable.json",
        "missing.json",
        "--docs-base",
        "https://example.org",
    ];
    let outcome = run(files.path(), &args);
    assert_eq!(outcome.stderr, "error: cannot read `missing.json`: no such file\n");
    assert!(!outcome.stdout.contains("hunter2"));
    let log = parse(&outcome.stdout);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let page = format!("https://example.org/rules/{}", result["ruleId"].as_str().unwrap());
        assert_eq!(rules[index]["helpUri"], json!(page));
        assert!(rules[index]["shortDescription"]["text"].as_str().unwrap().len() > 10);
        assert!(rules[index]["help"]["text"].as_str().unwrap().len() > 50);
    }
    let place = |result: &Value| result["locations"][0]["physicalLocation"].clone();
    assert_eq!(
        place(&results[0]),
        json!({
            "artifactLocation": {"uri": "bad.json"},
            "region": {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 13},
        })
    );
    assert_eq!(results[1]["ruleId"], "github-url");
    let change = &results[1]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"]["uri"], "fixable.json");
    assert!(!change["replacements"].as_array().unwrap().is_empty());
}

#[test]
fn nothing_secret_in_any_format() {
    let token = format!("ghp_{}", "A1b2".repeat(9));
    let resource = format!(
        r#"{{ "type": "github_repository", "url": "https://me:{token}@github.com/o/r.git", "authorization_token": {{ "x": "hunter2" }}, "token": "hunter2" }}"#
    );
    let body = with_resource(&resource).replace("Review the day", &format!("Use {token}"));
    let broken = body.replace("\"authorization_token\":", "\"authorization_token\"").replace("\"name\": ", "\"name: ");
    let minified = body.replace('\n', "");
    let files = folder(&[("body.json", &body), ("broken.json", &broken), ("minified.json", &minified)]);
    for format in ["text", "json", "sarif"] {
        for extra in [&[][..], &["--fix", "--dry-run"]] {
            let mut args = vec!["check", "--format", format, "body.json", "broken.json", "minified.json"];
            args.extend(extra);
            let outcome = run(files.path(), &args);
            assert_eq!(outcome.status, 1, "{}", outcome.all());
            for text in [&outcome.stdout, &outcome.stderr] {
                assert!(!text.contains("hunter2") && !text.contains("A1b2"), "{format} {extra:?}\n{text}");
            }
        }
    }
}
