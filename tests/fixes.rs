//! Fixes do what they say: alone, together, as text and as JSON Patch, and without telling secrets.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeSet;

use deployment_preflight::json::Encoding;
use deployment_preflight::rules::secret;
use deployment_preflight::{
    Code, Diagnostic, Fix, Kind, Options, PatchOperation, Report, Severity, TextEdit, check, fix,
};
use serde_json::Value;

fn report(text: &str) -> Report {
    check(Kind::DeploymentCreate, text, &Options { now: Some(common::NOW), ..Options::default() })
}

fn mend<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> String {
    fix::apply(text, fixes, Encoding::Utf16)
}

/// Every fixture with its report.
fn reports() -> Vec<(common::Fixture, Report)> {
    common::fixtures("fixtures")
        .into_iter()
        .map(|fixture| {
            let report = report(&fixture.text);
            (fixture, report)
        })
        .collect()
}

/// The errors of a report, each as often as it occurs.
fn errors(report: &Report) -> Vec<(Code, &str)> {
    let errors = report.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let mut all: Vec<_> = errors.map(|found| (found.code, found.pointer.as_str())).collect();
    all.sort_unstable();
    all
}

/// Rules after whose fixes something else may come up, which had been hidden: what was unreadable, of a wrong type or name, or
/// without a type is judged for the first time.
const UNCOVER: [Code; 5] =
    [Code::JsonSyntax, Code::TypeMismatch, Code::UnknownField, Code::UnknownVariant, Code::Required];

#[test]
fn each_fix_alone_mends_its_finding_and_breaks_nothing() {
    let mut count = 0;
    for (fixture, before) in reports() {
        for diagnostic in &before.diagnostics {
            for fix in &diagnostic.fixes {
                count += 1;
                let text = mend(&fixture.text, [fix]);
                let after = report(&text);
                let context = format!("{}: {} {} `{}`", fixture.name, diagnostic.code, diagnostic.pointer, fix.title);
                // Indexes shift when an item goes: then there is one less of its kind.
                let here = |found: &&Diagnostic| found.code == diagnostic.code && found.pointer == diagnostic.pointer;
                let alike = |found: &&Diagnostic| found.code == diagnostic.code;
                let fewer = |same: &dyn Fn(&&Diagnostic) -> bool| {
                    after.diagnostics.iter().filter(same).count() < before.diagnostics.iter().filter(same).count()
                };
                assert!(fewer(&here) || fewer(&alike), "{context}: still there\n{text}");
                let mut old = errors(&before);
                for (code, pointer) in errors(&after) {
                    // Indexes shift when an item goes, so that codes are compared.
                    if let Some(at) = old.iter().position(|(other, _)| *other == code) {
                        old.remove(at);
                        continue;
                    }
                    let hidden = UNCOVER.contains(&diagnostic.code);
                    assert!(hidden, "{context}: {code} {pointer} comes up\n{text}");
                }
            }
        }
    }
    assert!(count > 250, "{count}");
}

/// A value with a JSON Patch (RFC 6902) applied.
fn patched(mut value: Value, patch: &[PatchOperation]) -> Value {
    fn split(pointer: &str) -> (&str, String) {
        let (parent, last) = pointer.rsplit_once('/').expect("not the root");
        (parent, last.replace("~1", "/").replace("~0", "~"))
    }
    fn remove(value: &mut Value, pointer: &str) -> Value {
        let (parent, last) = split(pointer);
        match value.pointer_mut(parent).expect(pointer) {
            Value::Object(members) => members.remove(&last).expect(pointer),
            Value::Array(items) => items.remove(last.parse().expect(pointer)),
            other => panic!("{pointer} in {other}"),
        }
    }
    fn add(value: &mut Value, pointer: &str, new: Value) {
        let (parent, last) = split(pointer);
        match value.pointer_mut(parent).expect(pointer) {
            Value::Object(members) => drop(members.insert(last, new)),
            Value::Array(items) => items.insert(last.parse().expect(pointer), new),
            other => panic!("{pointer} in {other}"),
        }
    }
    for operation in patch {
        match operation {
            PatchOperation::Add { path, value: new } => {
                add(&mut value, path, serde_json::from_str(new.as_str()).unwrap())
            }
            PatchOperation::Remove { path } => drop(remove(&mut value, path)),
            PatchOperation::Replace { path, value: new } => {
                *value.pointer_mut(path).expect(path) = serde_json::from_str(new.as_str()).unwrap();
            }
            PatchOperation::Move { from, path } => {
                let moved = remove(&mut value, from);
                add(&mut value, path, moved);
            }
        }
    }
    value
}

/// Compares the edits of a report's fixes with their patches; returns how many fixes there are.
fn agree(name: &str, text: &str, value: &Value, report: &Report) -> usize {
    let mut count = 0;
    for diagnostic in &report.diagnostics {
        for fix in &diagnostic.fixes {
            count += 1;
            let mended = mend(text, [fix]);
            let edited: Value = serde_json::from_str(mended.trim_start_matches('\u{feff}'))
                .unwrap_or_else(|error| panic!("{name}: {error}\n{mended}"));
            assert_eq!(edited, patched(value.clone(), &fix.patch), "{name}: {} `{}`", diagnostic.code, fix.title);
        }
    }
    count
}

#[test]
fn patch_and_edits_come_to_the_same() {
    let mut count = 0;
    for (fixture, report) in reports() {
        // A doubled key has no place in a value.
        let doubled = report.diagnostics.iter().any(|found| found.code == Code::JsonDuplicateKey);
        let value = serde_json::from_str::<Value>(fixture.text.trim_start_matches('\u{feff}'));
        if let (Ok(value), false) = (value, doubled) {
            count += agree(&fixture.name, &fixture.text, &value, &report);
        }
    }
    assert!(count > 200, "{count}");
}

/// The JSON of a value in which every other character of a string that is no key is written as an escape.
fn escaped(value: &Value) -> String {
    let list = |items: Vec<String>, [open, close]: [&str; 2]| [open, &items.join(","), close].concat();
    match value {
        Value::Array(items) => list(items.iter().map(escaped).collect(), ["[", "]"]),
        Value::Object(members) => {
            let member = |(key, value): (&String, &Value)| format!("{}:{}", Value::from(key.as_str()), escaped(value));
            list(members.iter().map(member).collect(), ["{", "}"])
        }
        Value::String(text) => {
            let character = |(at, c): (usize, char)| match Value::from(String::from(c)).to_string() {
                _ if at % 2 == 1 => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
                quoted => quoted[1..quoted.len() - 1].to_owned(),
            };
            text.chars().enumerate().map(character).fold(String::from("\""), |text, part| text + &part) + "\""
        }
        other => other.to_string(),
    }
}

#[test]
fn patch_and_edits_come_to_the_same_where_strings_are_written_with_escapes() {
    let mut count = 0;
    for fixture in common::fixtures("fixtures") {
        let Ok(value) = serde_json::from_str::<Value>(&fixture.text) else { continue };
        let text = escaped(&value);
        assert_eq!(serde_json::from_str::<Value>(&text).ok().as_ref(), Some(&value), "{text}");
        count += agree(&fixture.name, &text, &value, &report(&text));
    }
    assert!(count > 150, "{count}");
}

#[test]
fn safe_fixes_together_come_to_rest() {
    for (fixture, first) in reports() {
        let mut text = fixture.text.clone();
        let mut report_now = first;
        let mut rounds = 0;
        loop {
            let safe: Vec<&Fix> =
                report_now.diagnostics.iter().flat_map(|found| &found.fixes).filter(|fix| fix.safe).collect();
            if safe.is_empty() {
                break;
            }
            rounds += 1;
            assert!(rounds <= 8, "{}: {text}", fixture.name);
            let next = mend(&text, safe);
            assert_ne!(next, text, "{}: nothing was done", fixture.name);
            text = next;
            report_now = report(&text);
        }
    }
}

/// All secrets of a text: tokens and what looks like a credential.
fn secrets(text: &str) -> BTreeSet<String> {
    fn tokens(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| tokens(item, found)),
            Value::Object(members) => {
                for (key, member) in members {
                    match member {
                        Value::String(token) if key == "authorization_token" && token.len() > 6 => {
                            found.insert(token.clone());
                        }
                        _ => tokens(member, found),
                    }
                }
            }
            _ => {}
        }
    }
    let mut found: BTreeSet<String> = secret::find_all(text.as_bytes()).map(|range| text[range].to_owned()).collect();
    if let Ok(value) = serde_json::from_str(text) {
        tokens(&value, &mut found);
        // Also those that are written with escapes.
        let plain = value.to_string();
        found.extend(secret::find_all(plain.as_bytes()).map(|range| plain[range].to_owned()));
    }
    found
}

#[test]
fn no_secret_is_told() {
    let mut count = 0;
    for (fixture, report) in reports() {
        let json = report.to_json();
        for secret in secrets(&fixture.text) {
            count += 1;
            // A long one not in part either.
            let head: String = secret.chars().take(16).collect();
            assert!(!json.contains(&secret), "{}: {secret}", fixture.name);
            assert!(
                head.starts_with("-----BEGIN") || head.chars().count() < 16 || !json.contains(&head),
                "{}: {head}",
                fixture.name
            );
        }
        assert_eq!(secret::find(json.as_bytes()), None, "{}", fixture.name);
    }
    assert!(count > 50, "{count}");
}

/// Start, end and new text of an edit.
type Edit = (usize, usize, &'static str);

fn edit(start: usize, end: usize, text: &str) -> TextEdit {
    TextEdit { start, end, text: text.into() }
}

fn made_of(edits: Vec<TextEdit>) -> Fix {
    Fix { title: "test".into(), safe: true, edits, patch: Vec::new() }
}

#[test]
fn clashing_fixes_are_left_out_whole() {
    let table: &[(&[&[Edit]], &str)] = &[
        (&[], "0123456789"),
        (&[&[(2, 4, "x")], &[(3, 5, "y")]], "01x456789"),
        (&[&[(2, 4, "x")], &[(4, 5, "y")]], "01xy56789"),
        (&[&[(4, 5, "y")], &[(2, 4, "x")]], "01xy56789"),
        (&[&[(2, 8, "x")], &[(3, 4, "y")]], "01x89"),
        (&[&[(3, 4, "y")], &[(2, 8, "x")]], "012y456789"),
        (&[&[(2, 2, "a")], &[(2, 2, "b")]], "01a23456789"),
        (&[&[(2, 2, "a")], &[(2, 4, "b")]], "01ab456789"),
        (&[&[(2, 4, "b")], &[(2, 2, "a")]], "01ab456789"),
        (&[&[(2, 4, "b")], &[(3, 3, "a")]], "01b456789"),
        (&[&[(2, 4, "b")], &[(4, 4, "a")]], "01ba456789"),
        // The second of an unlucky pair takes its first part with it.
        (&[&[(5, 6, "x")], &[(0, 1, "a"), (5, 5, "b"), (5, 6, "c")], &[(0, 1, "z")]], "z1234x6789"),
    ];
    for (fixes, expected) in table {
        let fixes: Vec<Fix> = fixes
            .iter()
            .map(|edits| made_of(edits.iter().map(|(start, end, text)| edit(*start, *end, text)).collect()))
            .collect();
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            assert_eq!(fix::apply("0123456789", &fixes, encoding), *expected, "{fixes:?}");
        }
    }
}

#[test]
fn offsets_count_what_was_asked_for() {
    let text = "aé😀b";
    for (encoding, start, end) in [(Encoding::Utf8, 3, 7), (Encoding::Utf16, 2, 4), (Encoding::Utf32, 2, 3)] {
        assert_eq!(fix::apply(text, &[made_of(vec![edit(start, end, "!")])], encoding), "aé!b", "{encoding:?}");
    }
}

/// The titles of the fixes for a rule, the safe ones marked.
fn offers(kind: Kind, text: &str, code: &str) -> Vec<String> {
    let report = check(kind, text, &Options { now: Some(common::NOW), ..Options::default() });
    let found: Vec<&Diagnostic> = report.diagnostics.iter().filter(|found| found.code.as_str() == code).collect();
    assert!(!found.is_empty(), "{code} is not found in {text}");
    let fixes = found.iter().flat_map(|found| &found.fixes);
    fixes.map(|fix| format!("{}: {}", if fix.safe { "safe" } else { "fix" }, fix.title)).collect()
}

#[test]
fn what_would_do_harm_is_not_offered() {
    let (create, update) = (Kind::DeploymentCreate, Kind::DeploymentUpdate);
    let path =
        |length: usize| format!(r#"{{"resources": [{{"type": "file", "mount_path": "{}"}}]}}"#, "x".repeat(length));
    let (fits, too_long) = (path(4096 - 21), path(4096 - 20));
    let token = format!(r#"{{"resources": [{{"type": "file", "mount_path": "ghp_{}"}}]}}"#, "a".repeat(36));
    let data = |data: &str| {
        let source = format!(r#"{{"type": "base64", "media_type": "image/png", "data": "{data}"#);
        format!(r#"{{"initial_events": [{{"type": "user.message", "content": [{{"type": "image", "source": {source}"#)
    };
    let closed = |begin: &str| format!(r#"{}"}}}}]}}]}}"#, data(begin));
    let block = |type_: &str| {
        format!(r#"{{"initial_events": [{{"type": "user.message", "content": [{{"type": "{type_}"}}]}}]}}"#)
    };
    let mounted = |path: &str| format!(r#"{{"resources": [{{"type": "file", "mount_path": "{path}"}}]}}"#);
    let url = |url: &str| format!(r#"{{"resources": [{{"type": "github_repository", "url": "{url}"}}]}}"#);
    let address = "write `https://github.com/a/b`";
    for (kind, text, code, expected) in [
        // In an update null may have been meant to clear; behind a doubled member there is another value.
        (create, r#"{"metadata": null}"#, "null-discouraged", &["safe: remove the member"][..]),
        (create, r#"{"resources": [], "resources": null}"#, "null-discouraged", &[]),
        (create, r#"{"resources": [], "resourc\u0065s": null}"#, "null-discouraged", &[]),
        (update, r#"{"metadata": null}"#, "null-discouraged", &[]),
        (create, r#"{"x": 1}"#, "unknown-field", &["fix: remove it"]),
        (create, r#"{"x": 1, "x": 2}"#, "unknown-field", &[]),
        (create, r#"{"nam": "1", "nam": "2"}"#, "unknown-field", &[]),
        // What is not closed would be closed at the wrong place.
        (create, r#"{"vault_ids": "vlt_1"}"#, "type-mismatch", &["fix: put it in an array"]),
        (create, "{\"vault_ids\": \"vlt_1\n}", "type-mismatch", &[]),
        (create, r#"{"resources": {"type": "file""#, "type-mismatch", &[]),
        (create, "{\"initial_events\": [{\"type\": \"user.message\", \"content\": \"abc\n}]}", "type-mismatch", &[]),
        (create, r#"{"initial_events": [{"type": "user.message", "content": "//a:b@c"}]}"#, "type-mismatch", &[]),
        (create, &closed("iV"), "base64-syntax", &["safe: add the padding"]),
        (create, &(data("iV") + "\n}}]}]}"), "base64-syntax", &[]),
        (create, &closed("data:image/png;base64,iVBO"), "base64-syntax", &["safe: remove the prefix"]),
        (create, &closed("data:image/gif;base64,iVBO"), "base64-syntax", &["fix: remove the prefix"]),
        (create, &closed("data:;base64,iVBO"), "base64-syntax", &["fix: remove the prefix"]),
        (create, &closed("data:image/png;base64,iVB"), "base64-syntax", &["safe: remove the prefix"]),
        (create, &closed("data:image/png;base64,"), "base64-syntax", &[]),
        (create, &closed("data:image/svg+xml,iVBO"), "base64-syntax", &[]),
        (create, &fits, "mount-path-relative", &["fix: begin it with `/mnt/session/uploads/`"]),
        (create, &mounted("uploads/a.csv"), "mount-path-relative", &["fix: begin it with `/`"]),
        (create, &mounted("mnt/a.csv"), "mount-path-relative", &["fix: begin it with `/`"]),
        (create, &mounted("workspace"), "mount-path-relative", &["fix: begin it with `/`"]),
        (create, &mounted("workspaces/a"), "mount-path-relative", &["fix: begin it with `/mnt/session/uploads/`"]),
        (create, &too_long, "mount-path-relative", &[]),
        (create, &token, "mount-path-relative", &[]),
        (create, &block("redact"), "unknown-variant", &[]),
        (create, &block("redacted"), "redacted-block", &[]),
        (create, &url("https://github.com/a/b/"), "github-url", &[&format!("safe: {address}")]),
        (create, &url("https://github.com/a/b/tree/release"), "github-url", &[&format!("fix: {address}")]),
        (create, &url("https://github.com/a/b#main"), "github-url", &[&format!("fix: {address}")]),
    ] {
        assert_eq!(offers(kind, text, code), expected, "{text}");
    }
}

#[test]
fn a_member_is_inserted_without_the_mistakes_before_the_first_one() {
    for (text, expected) in [
        ("{\"agent\": {\n  \"id\": \"agent_1\"}}", "{\"agent\": {\n  \"type\": \"agent\",\n  \"id\": \"agent_1\"}}"),
        (r#"{"agent": {,"id": "agent_1"}}"#, r#"{"agent": {"type": "agent",,"id": "agent_1"}}"#),
        (r#"{"agent": {/*c*/"id": "agent_1"}}"#, r#"{"agent": {"type": "agent",/*c*/"id": "agent_1"}}"#),
    ] {
        let report = report(text);
        let found = report.diagnostics.iter().find(|found| found.pointer == "/agent/type").unwrap();
        assert_eq!(mend(text, &found.fixes), expected);
    }
}

#[test]
fn no_pointer_tells_a_secret_and_no_patch_misses_its_place() {
    let secret = format!("ghp_{}", "b".repeat(36));
    for (text, pointer) in [
        (format!(r#"{{"metadata": {{"{secret}": 5}}}}"#), "/metadata"),
        (format!(r#"{{"{secret}": {{"a": 1, "a": 2}}}}"#), ""),
        (format!(r#"{{"metadata": {{"\u0067{}": 5}}}}"#, &secret[1..]), "/metadata"),
        (r#"{"metadata": {"half\ud800": 5}}"#.to_owned(), "/metadata/half\u{fffd}"),
    ] {
        let report = report(&text);
        let fixed: Vec<&Diagnostic> = report.diagnostics.iter().filter(|found| !found.fixes.is_empty()).collect();
        assert_eq!(fixed.iter().map(|found| found.pointer.as_str()).collect::<Vec<_>>(), [pointer], "{text}");
        for fix in &fixed[0].fixes {
            assert!(fix.patch.is_empty() && !fix.edits.is_empty(), "{text}");
        }
        let told = format!("{report:?}");
        assert!(!told.contains(&secret[..8]), "{told}");
    }
}

#[test]
fn addresses_with_passwords_are_not_repeated() {
    let address = "https://me:hunter2@example.com/x";
    for text in [
        format!(r#"{{"{address}": 1, "{address}": 2}}"#),
        format!(r#"{{"resources": [{{"type": "github_repository", "url": "{address}", "mount_path": "{address}"}}]}}"#),
        format!(r#"{{"resources": [{{"type": "{address}"}}, {{"type": "memory_store", "access": "{address}"}}]}}"#),
        format!(
            r#"{{"vault_ids": ["{address}", "{address}"], "budget": {{"type": "limit", "max_list_cost": {{"amount": "{address}"}}}}}}"#
        ),
        format!(
            r#"{{"vault_ids": "{address}", "initial_events": [{{"type": "user.message", "content": "{address}"}}]}}"#
        ),
        format!(r#"{{"schedule": {{"type": "cron", "expression": "{address}", "timezone": "{address}"}}}}"#),
        format!(
            r#"{{"resources": [{{"type": "github_repository", "checkout": {{"type": "commit", "sha": "{address}"}}}}]}}"#
        ),
    ] {
        let report = report(&text);
        assert!(!report.diagnostics.is_empty());
        let told = format!("{:?}", report.diagnostics);
        assert!(!told.contains("hunter2"), "{told}");
    }
}
