//! One sign of a real body deleted, doubled or replaced by one that people type for it: one mistake, nothing false behind
//! it, and its fix gives the body back.

use deployment_preflight::json::Encoding;
#[cfg(feature = "cli")]
use deployment_preflight::report::{Source, text};
use deployment_preflight::{Diagnostic, Fix, Kind, Options, check, fix};
use serde_json::Value;

const BODY: &str = r#"{"name":"n1","agent":{"type":"agent","id":"agent_1","version":3},"environment_id":"env_1","description":"d","initial_events":[{"type":"user.message","content":[{"type":"text","text":"hi there"},{"type":"text","text":"b"}]},{"type":"user.define_outcome","description":"x","rubric":{"type":"text","content":"c"},"max_iterations":3}],"resources":[{"type":"memory_store","memory_store_id":"memstore_1","access":"read_only"},{"type":"file","file_id":"file_1","mount_path":null}],"metadata":{"k":"v","l":"w"},"vault_ids":["vlt_1","vlt_2"],"schedule":{"type":"cron","expression":"0 9 * * 1-5","timezone":"Europe/Berlin"}}"#;

/// What is typed in place of a sign.
fn others(sign: char) -> &'static str {
    match sign {
        '{' => "[(",
        '}' => "])",
        '[' => "{(",
        ']' => "})",
        ',' => ".;",
        ':' => "=;,",
        '"' => "'`",
        _ => "",
    }
}

/// Every slip in a text: what it is called, and the text with it.
fn slips(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| !others(*sign).is_empty()) {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        out.push((format!("{sign} deleted at {at}"), format!("{before}{behind}")));
        out.push((format!("{sign} doubled at {at}"), format!("{before}{sign}{sign}{behind}")));
        // A parenthesis in front of everything has one behind it, and belongs to the text around the document.
        for other in others(sign).chars().filter(|other| at > 0 || *other != '(') {
            out.push((format!("{other} for {sign} at {at}"), format!("{before}{other}{behind}")));
        }
    }
    out
}

fn found(text: &str) -> Vec<Diagnostic> {
    let options = Options { encoding: Encoding::Utf8, ..Options::default() };
    check(Kind::DeploymentCreate, text, &options).diagnostics
}

/// What a fix makes of a text.
fn mended(text: &str, fixes: &[Fix]) -> Option<Value> {
    let fixed = fix::apply(text, fixes.get(..1)?, Encoding::Utf8);
    serde_json::from_str(&fixed).ok()
}

/// Goes through all slips in a text; those whose fix gives another document are told.
fn other_documents(text: &str) -> Vec<String> {
    let body: Value = serde_json::from_str(text).unwrap();
    assert_eq!(found(text), [], "{text}");
    let mut others = Vec::new();
    for (name, text) in slips(text) {
        let all = found(&text);
        let [problem] = all.as_slice() else { panic!("{name}\n{text}\n{all:#?}") };
        assert_eq!(problem.code.as_str(), "json-syntax", "{name}\n{text}\n{problem:#?}");
        let mended = mended(&text, &problem.fixes);
        assert!(mended.is_some(), "{name}\n{text}\n{problem:#?}");
        if mended != Some(body.clone()) {
            // What is certain is right.
            assert!(!problem.fixes[0].safe, "{name}\n{text}\n{problem:#?}");
            others.push(name);
        }
    }
    others
}

#[test]
fn in_a_text_of_one_line() {
    // Nothing but names tells whose members those behind a missing bracket are, and `"."` may be part of a string.
    let unclear = ["} deleted at 63", "} deleted at 308", "} deleted at 501", ". for , at 523"];
    assert_eq!(other_documents(BODY), unclear);
}

#[test]
fn in_a_text_of_many_lines() {
    let body: Value = serde_json::from_str(BODY).unwrap();
    assert_eq!(other_documents(&serde_json::to_string_pretty(&body).unwrap()), [""; 0]);
}

#[test]
#[cfg(feature = "cli")]
fn a_credential_is_not_shown() {
    const WITH_TOKEN: &str = r#"{"name":"n1","agent":"agent_1","environment_id":"env_1","resources":[{"type":"github_repository","url":"https://github.com/a/b","authorization_token":"hunter2hunter3","mount_path":"/workspace/b"}],"initial_events":[{"type":"user.message","content":[{"type":"text","text":"hi"}]}]}"#;

    let body: Value = serde_json::from_str(WITH_TOKEN).unwrap();
    let pretty = serde_json::to_string_pretty(&body).unwrap();
    for (name, text) in slips(WITH_TOKEN).into_iter().chain(slips(&pretty)) {
        let source = Source::new("body.json", &text);
        let mut out = String::new();
        for problem in found(&text) {
            text::write(&mut out, &source, &problem);
        }
        assert!(!out.is_empty(), "{name}\n{text}");
        assert!(!out.contains("hunter"), "{name}\n{text}\n{out}");
    }
}
