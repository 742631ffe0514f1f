//! Where events may stand: every list of up to four, against the rules written down once more as plainly as possible.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use deployment_preflight::{Kind, Options, check};

/// The kinds of event; the last two are unknown to the API, or known but not accepted at the beginning.
const KINDS: [&str; 5] = ["user.message", "user.define_outcome", "system.message", "user.whisper", "user.interrupt"];

fn event(kind: &str) -> String {
    let members = match kind {
        "user.define_outcome" => r#", "description": "d", "rubric": {"type": "file", "file_id": "file_1"}"#,
        "user.interrupt" => "",
        _ => r#", "content": [{"type": "text", "text": "t"}]"#,
    };
    format!(r#"{{"type": "{kind}"{members}}}"#)
}

/// What the rules say of a list, as code and pointer, sorted.
fn rules(events: &[&str]) -> Vec<(String, String)> {
    let unknown = |kind: &str| matches!(kind, "user.whisper" | "user.interrupt");
    let mut found = Vec::new();
    let mut say = |code: &str, pointer: String| found.push((code.to_owned(), pointer));
    if events.is_empty() {
        say("too-few-items", "/initial_events".into());
    }
    for (index, kind) in events.iter().enumerate() {
        let here = format!("/initial_events/{index}");
        if unknown(kind) {
            say("unknown-variant", format!("{here}/type"));
        }
        if *kind == "system.message" {
            // "a `system.message` that is not the last event"
            if index + 1 < events.len() {
                say("system-message-position", here.clone());
            }
            // "a second, third … `system.message`"
            if events[..index].contains(&"system.message") {
                say("system-message-duplicate", here.clone());
            }
            // "it is first, or follows an outcome or another `system.message`"; of an unknown predecessor nothing is said.
            if index == 0 || matches!(events[index - 1], "user.define_outcome" | "system.message") {
                say("system-message-predecessor", here.clone());
            }
        }
        // "a second `user.define_outcome`", at each after the first
        if *kind == "user.define_outcome" && events[..index].contains(kind) {
            say("define-outcome-duplicate", here);
        }
    }
    // "no `user.message` and no `user.define_outcome`; not for an empty list, nor when an event's type is unknown"
    let starts = events.iter().any(|kind| *kind == "user.message" || *kind == "user.define_outcome");
    if !events.is_empty() && !starts && !events.iter().any(|kind| unknown(kind)) {
        say("no-starting-event", "/initial_events".into());
    }
    found.sort();
    found
}

fn lists() -> Vec<Vec<&'static str>> {
    let mut all = vec![Vec::new()];
    let mut shorter = all.clone();
    for _ in 0..4 {
        shorter = shorter
            .iter()
            .flat_map(|list: &Vec<&str>| KINDS.iter().map(move |kind| [list.as_slice(), &[*kind]].concat()))
            .collect();
        all.extend(shorter.clone());
    }
    all
}

#[test]
fn every_list_of_up_to_four_events_is_judged_by_the_rules() {
    let lists = lists();
    assert_eq!(lists.len(), 1 + 5 + 25 + 125 + 625);
    let options = Options { now: Some(common::NOW), ..Options::default() };
    for list in lists {
        let events: Vec<String> = list.iter().map(|kind| event(kind)).collect();
        let text = common::body(&format!(r#""initial_events": [{}]"#, events.join(", ")), &["initial_events"]);
        let report = check(Kind::DeploymentCreate, &text, &options);
        let mut found: Vec<(String, String)> = report
            .diagnostics
            .iter()
            .map(|diagnostic| (diagnostic.code.to_string(), diagnostic.pointer.clone()))
            .collect();
        found.sort();
        assert_eq!(found, rules(&list), "{list:?}");
        assert_eq!(report.valid, found.is_empty(), "all of these are errors");
    }
}
