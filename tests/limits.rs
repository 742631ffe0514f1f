//! Every limit one below, at and one above, with characters of one to four bytes, written plainly and as escapes.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::body;
use deployment_preflight::limits::{self, Limit, NONE};
use deployment_preflight::{Kind, Options, Report, Severity, check};

fn report(text: &str) -> Report {
    check(Kind::DeploymentCreate, text, &Options { now: Some(common::NOW), ..Options::default() })
}

/// The findings of these codes: code, pointer and message.
fn found(text: &str, codes: &[&str]) -> Vec<String> {
    let report = report(text);
    let wanted = report.diagnostics.iter().filter(|diagnostic| codes.contains(&diagnostic.code.as_str()));
    wanted.map(|diagnostic| format!("{} {} {}", diagnostic.code, diagnostic.pointer, diagnostic.message)).collect()
}

const LENGTH: [&str; 2] = ["too-short", "too-long"];

/// Ways to write one character: `count` counts each once, whatever it takes in bytes or UTF-16 units.
const WRITINGS: [&str; 7] = ["a", "é", "€", "😀", r"\u0061", r"\ud83d\ude00", r"\n"];

/// A limit on a string: the member's place in a body with `@` where the string's inside goes, and its pointer.
struct Length {
    limit: Limit,
    template: String,
    pointer: &'static str,
}

fn lengths() -> Vec<Length> {
    let event = |event: &str| body(&format!(r#""initial_events": [{event}]"#), &["initial_events"]);
    let content = |block: &str| event(&format!(r#"{{"type": "user.message", "content": [{block}]}}"#));
    let outcome = |description: &str, rubric: &str| {
        event(&format!(r#"{{"type": "user.define_outcome", "description": "{description}", "rubric": {rubric}}}"#))
    };
    let resource = |resource: &str| body(&format!(r#""resources": [{resource}]"#), &[]);
    let repository =
        |rest: &str| resource(&format!(r#"{{"type": "github_repository", "authorization_token": "t", {rest}}}"#));
    let file = r#"{"type": "file", "file_id": "f"}"#;
    let url = r#""url": "https://github.com/a/b""#;
    let one = |limit, pointer, template| Length { limit, template, pointer };
    vec![
        one(limits::AGENT_ID, "/agent", body(r#""agent": "@""#, &["agent"])),
        one(limits::AGENT_ID, "/agent/id", body(r#""agent": {"type": "agent", "id": "@"}"#, &["agent"])),
        one(limits::ENVIRONMENT_ID, "/environment_id", body(r#""environment_id": "@""#, &["environment_id"])),
        one(limits::NAME, "/name", body(r#""name": "@""#, &["name"])),
        one(limits::DESCRIPTION, "/description", body(r#""description": "@""#, &[])),
        one(limits::METADATA_VALUE, "/metadata/k", body(r#""metadata": {"k": "@"}"#, &[])),
        one(limits::OUTCOME_DESCRIPTION, "/initial_events/0/description", outcome("@", file)),
        one(
            limits::RUBRIC_TEXT,
            "/initial_events/0/rubric/content",
            outcome("d", r#"{"type": "text", "content": "@"}"#),
        ),
        one(limits::NON_EMPTY, "/initial_events/0/rubric/file_id", outcome("d", r#"{"type": "file", "file_id": "@"}"#)),
        one(limits::NON_EMPTY, "/initial_events/0/content/0/text", content(r#"{"type": "text", "text": "@"}"#)),
        one(
            limits::NON_EMPTY,
            "/initial_events/0/content/0/source/url",
            content(r#"{"type": "image", "source": {"type": "url", "url": "@"}}"#),
        ),
        one(
            limits::NON_EMPTY,
            "/initial_events/0/content/0/source/file_id",
            content(r#"{"type": "document", "source": {"type": "file", "file_id": "@"}}"#),
        ),
        one(
            limits::NON_EMPTY,
            "/initial_events/0/content/0/source/data",
            content(r#"{"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "@"}}"#),
        ),
        one(
            limits::NON_EMPTY,
            "/initial_events/0/content/0/source/data",
            content(r#"{"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "@"}}"#),
        ),
        one(
            limits::NON_EMPTY,
            "/initial_events/0/content/0/source/media_type",
            content(r#"{"type": "document", "source": {"type": "base64", "media_type": "@", "data": "AAAA"}}"#),
        ),
        one(limits::REPOSITORY_URL, "/resources/0/url", repository(r#""url": "@""#)),
        one(
            limits::AUTHORIZATION_TOKEN,
            "/resources/0/authorization_token",
            resource(&format!(r#"{{"type": "github_repository", {url}, "authorization_token": "@"}}"#)),
        ),
        one(
            limits::BRANCH_NAME,
            "/resources/0/checkout/name",
            repository(&format!(r#"{url}, "checkout": {{"type": "branch", "name": "@"}}"#)),
        ),
        one(
            limits::COMMIT_SHA,
            "/resources/0/checkout/sha",
            repository(&format!(r#"{url}, "checkout": {{"type": "commit", "sha": "@"}}"#)),
        ),
        one(limits::MOUNT_PATH, "/resources/0/mount_path", repository(&format!(r#"{url}, "mount_path": "@""#))),
        one(
            limits::MOUNT_PATH,
            "/resources/0/mount_path",
            resource(r#"{"type": "file", "file_id": "f", "mount_path": "@"}"#),
        ),
        one(limits::FILE_ID, "/resources/0/file_id", resource(r#"{"type": "file", "file_id": "@"}"#)),
        one(
            limits::NON_EMPTY,
            "/resources/0/memory_store_id",
            resource(r#"{"type": "memory_store", "memory_store_id": "@"}"#),
        ),
        one(
            limits::INSTRUCTIONS,
            "/resources/0/instructions",
            resource(r#"{"type": "memory_store", "memory_store_id": "m", "instructions": "@"}"#),
        ),
        one(
            limits::CRON_EXPRESSION,
            "/schedule/expression",
            body(r#""schedule": {"type": "cron", "expression": "@", "timezone": "UTC"}"#, &[]),
        ),
        one(
            limits::NON_EMPTY,
            "/schedule/timezone",
            body(r#""schedule": {"type": "cron", "expression": "0 9 * * *", "timezone": "@"}"#, &[]),
        ),
    ]
}

/// What a length of `count` gives, in words of the rules.
fn expected(limit: Limit, count: usize, pointer: &str) -> Vec<String> {
    let plural = |n: usize| format!("{n} character{}", if n == 1 { "" } else { "s" });
    if count > limit.max {
        vec![format!("too-long {pointer} at most {} are accepted, found {count}", plural(limit.max))]
    } else if count < limit.min {
        let verb = if limit.min == 1 { "is" } else { "are" };
        vec![format!("too-short {pointer} at least {} {verb} expected, found {count}", plural(limit.min))]
    } else {
        Vec::new()
    }
}

fn around(limit: Limit) -> Vec<usize> {
    let mut counts = Vec::new();
    for bound in [limit.min, limit.max].into_iter().filter(|&bound| bound < NONE) {
        counts.extend(bound.saturating_sub(1)..=bound + 1);
    }
    counts
}

#[test]
fn strings() {
    for Length { limit, template, pointer } in lengths() {
        assert!(template.contains('@'), "{template}");
        for count in around(limit) {
            // The widest limit with the ends of the scale only, for the sake of time.
            let writings = if count > 10_000 { vec!["a", "😀", r"\ud83d\ude00"] } else { WRITINGS.to_vec() };
            for writing in writings {
                let text = template.replace('@', &writing.repeat(count));
                assert_eq!(found(&text, &LENGTH), expected(limit, count, pointer), "{count} of {writing} {pointer}");
            }
        }
        // All of them mixed, at the limit and one above.
        if limit.max < NONE {
            for count in [limit.max, limit.max + 1] {
                let inside: String = WRITINGS.iter().cycle().take(count).copied().collect();
                let text = template.replace('@', &inside);
                assert_eq!(found(&text, &LENGTH), expected(limit, count, pointer), "{count} mixed {pointer}");
            }
        }
    }
}

#[test]
fn keys_of_metadata() {
    for count in around(limits::METADATA_KEY) {
        for (writing, decoded) in [("a", "a"), ("é", "é"), ("😀", "😀"), (r"\ud83d\ude00", "😀"), (r"\u0061", "a")]
        {
            let key = writing.repeat(count);
            let text = body(&format!(r#""metadata": {{"{key}": "v"}}"#), &[]);
            let pointer = format!("/metadata/{}", decoded.repeat(count));
            assert_eq!(found(&text, &LENGTH), expected(limits::METADATA_KEY, count, &pointer), "{count} of {writing}");
            if let Some(long) = report(&text).diagnostics.iter().find(|found| LENGTH.contains(&found.code.as_str())) {
                let range = long.range.unwrap();
                let units: Vec<u16> = text.encode_utf16().collect();
                let covered = String::from_utf16(&units[range.start..range.end]).unwrap();
                assert_eq!(covered, format!("\"{key}\""), "the key is meant, not its value");
            }
        }
    }
}

/// Texts of a list with this many items, and what is wrong about them.
fn check_items(limit: Limit, pointer: &str, counts: &[usize], text: impl Fn(usize) -> String) {
    for &count in counts {
        let plural = |n: usize| format!("{n} item{}", if n == 1 { "" } else { "s" });
        let expected = if count > limit.max {
            vec![format!("too-many-items {pointer} at most {} are accepted, found {count}", plural(limit.max))]
        } else if count < limit.min {
            vec![format!("too-few-items {pointer} at least {} is expected, found {count}", plural(limit.min))]
        } else {
            Vec::new()
        };
        assert_eq!(found(&text(count), &["too-many-items", "too-few-items"]), expected, "{count} {pointer}");
    }
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(", ")
}

#[test]
fn items() {
    let message = |blocks: &str| format!(r#"{{"type": "user.message", "content": [{blocks}]}}"#);
    let block = r#"{"type": "text", "text": "t"}"#;
    check_items(limits::INITIAL_EVENTS, "/initial_events", &[0, 1, 2, 49, 50, 51], |count| {
        body(&format!(r#""initial_events": [{}]"#, list(count, |_| message(block))), &["initial_events"])
    });
    check_items(limits::USER_CONTENT, "/initial_events/0/content", &[0, 1, 2, 1001], |count| {
        let event = message(&list(count, |_| block.into()));
        body(&format!(r#""initial_events": [{event}]"#), &["initial_events"])
    });
    check_items(limits::SYSTEM_CONTENT, "/initial_events/1/content", &[0, 1, 2, 999, 1000, 1001], |count| {
        let blocks = list(count, |_| block.into());
        let system = format!(r#"{{"type": "system.message", "content": [{blocks}]}}"#);
        body(&format!(r#""initial_events": [{}, {system}]"#, message(block)), &["initial_events"])
    });
    check_items(limits::RESOURCES, "/resources", &[0, 1, 499, 500, 501], |count| {
        let resources = list(count, |n| format!(r#"{{"type": "file", "file_id": "file_{n}"}}"#));
        body(&format!(r#""resources": [{resources}]"#), &[])
    });
    check_items(limits::VAULT_IDS, "/vault_ids", &[0, 1, 49, 50, 51], |count| {
        body(&format!(r#""vault_ids": [{}]"#, list(count, |n| format!(r#""vlt_{n}""#))), &[])
    });
}

#[test]
fn properties_of_metadata() {
    for count in [0, 1, 15, 16, 17, 18] {
        let members = list(count, |n| format!(r#""k{n}": "v""#));
        let text = body(&format!(r#""metadata": {{{members}}}"#), &[]);
        let expected = if count > 16 {
            vec![format!("too-many-properties /metadata at most 16 properties are accepted, found {count}")]
        } else {
            Vec::new()
        };
        assert_eq!(found(&text, &["too-many-properties"]), expected);
        // A doubled key counts once, since a decoder keeps one.
        let doubled =
            body(&format!(r#""metadata": {{"k0": "again"{}{members}}}"#, if count > 0 { ", " } else { "" }), &[]);
        if count > 0 {
            assert_eq!(found(&doubled, &["too-many-properties"]), expected);
        }
    }
}

#[test]
fn counted_over_the_whole_document() {
    for (count, excess) in [(99, false), (100, false), (101, true), (102, true)] {
        // Spread over events; documents from elsewhere do not count.
        let file = r#"{"type": "document", "source": {"type": "file", "file_id": "f"}}"#;
        let other = r#"{"type": "document", "source": {"type": "url", "url": "https://a.b"}}"#;
        let image = r#"{"type": "image", "source": {"type": "file", "file_id": "f"}}"#;
        let event = |blocks: String| format!(r#"{{"type": "user.message", "content": [{blocks}]}}"#);
        let events = [
            event(format!("{other}, {image}, {}", list(60, |_| file.into()))),
            event(list(count - 60, |_| file.into())),
        ];
        let text = body(&format!(r#""initial_events": [{}]"#, events.join(", ")), &["initial_events"]);
        let message = "at most 100 documents from files are accepted in all events, this is one more";
        let expected = format!("too-many-file-documents /initial_events/1/content/40 {message}");
        assert_eq!(found(&text, &["too-many-file-documents"]), if excess { vec![expected] } else { Vec::new() });
    }
    for (count, excess) in [(7, false), (8, false), (9, true)] {
        let stores = list(count, |n| format!(r#"{{"type": "memory_store", "memory_store_id": "m{n}"}}"#));
        let text = body(&format!(r#""resources": [{stores}]"#), &[]);
        let expected =
            "memory-stores-per-session /resources a session takes at most 8 memory stores, found 9".to_owned();
        assert_eq!(found(&text, &["memory-stores-per-session"]), if excess { vec![expected] } else { Vec::new() });
    }
}

/// Makes a body of a number's token.
type Body<'b> = &'b dyn Fn(&str) -> String;

#[test]
fn integers() {
    const CODES: [&str; 3] = ["out-of-range", "not-an-integer", "type-mismatch"];
    let version =
        |token: &str| body(&format!(r#""agent": {{"type": "agent", "id": "a", "version": {token}}}"#), &["agent"]);
    let iterations = |token: &str| {
        let event = format!(
            r#"{{"type": "user.define_outcome", "description": "d", "rubric": {{"type": "file", "file_id": "f"}}, "max_iterations": {token}}}"#
        );
        body(&format!(r#""initial_events": [{event}]"#), &["initial_events"])
    };
    let members: [(&str, i64, Body<'_>); 2] =
        [("/agent/version", 2_147_483_647, &version), ("/initial_events/0/max_iterations", 20, &iterations)];
    for (pointer, max, text) in members {
        let good = [
            1.to_string(),
            2.to_string(),
            (max - 1).to_string(),
            max.to_string(),
            format!("{max}.0"),
            "1e0".into(),
            "10e-1".into(),
            "0.2e1".into(),
        ];
        for token in good {
            assert_eq!(found(&text(&token), &CODES), Vec::<String>::new(), "{pointer} {token}");
        }
        let outside = [
            "0".into(),
            "-0".into(),
            "-1".into(),
            (max + 1).to_string(),
            format!("{}.0", max + 1),
            "1e300".into(),
            "9223372036854775808".into(),
            "-9223372036854775809".into(),
        ];
        for token in outside {
            let message = format!("an integer from 1 to {max} is expected, found `{token}`");
            assert_eq!(found(&text(&token), &CODES), [format!("out-of-range {pointer} {message}")]);
        }
        for token in ["1.5", "0.1", "1e-1", "1e400", "-1.000001"] {
            let message = format!("an integer is expected, found `{token}`");
            assert_eq!(found(&text(token), &CODES), [format!("not-an-integer {pointer} {message}")]);
        }
        let message = "an integer is expected, found a string";
        assert_eq!(found(&text("\"1\""), &CODES), [format!("type-mismatch {pointer} {message}")]);
    }
}

#[test]
fn images() {
    let text = |data: &str| {
        let block = format!(
            r#"{{"type": "image", "source": {{"type": "base64", "media_type": "image/png", "data": "{data}"}}}}"#
        );
        body(&format!(r#""initial_events": [{{"type": "user.message", "content": [{block}]}}]"#), &["initial_events"])
    };
    // The magic bytes of a PNG, then zeros.
    let data = |length: usize| format!("iVBORw0KGgoA{}", "A".repeat(length - 12));
    for (length, codes) in [
        (9_999_996, vec![]),
        (9_999_999, vec!["base64-syntax"]),
        (10_000_000, vec![]),
        (10_000_001, vec!["base64-syntax", "image-too-large"]),
        (10_000_004, vec!["image-too-large"]),
    ] {
        let report = report(&text(&data(length)));
        let found: Vec<&str> = report.diagnostics.iter().map(|diagnostic| diagnostic.code.as_str()).collect();
        assert_eq!(found, codes, "{length}");
        if let Some(large) = report.diagnostics.iter().find(|diagnostic| diagnostic.code.as_str() == "image-too-large")
        {
            assert_eq!(large.severity, Severity::Warning);
            assert_eq!(large.pointer, "/initial_events/0/content/0/source/data");
            assert_eq!(
                large.message,
                format!("an image of at most 10000000 characters of base64 is accepted, found {length}")
            );
        }
    }
    // A character is one however it is written.
    let escaped = text(&data(10_000_000).replacen('A', r"\u0041", 3));
    assert_eq!(report(&escaped).diagnostics, []);
}

#[test]
fn bodies() {
    for (length, large) in [(33_554_431, false), (33_554_432, false), (33_554_433, true)] {
        let small = body("", &[]);
        let text = format!("{small}{}", " ".repeat(length - small.len()));
        let report = report(&text);
        let found: Vec<_> =
            report.diagnostics.iter().map(|found| (found.code.as_str(), &*found.pointer, &*found.message)).collect();
        // Of a body that is too large nothing else is said.
        let expected = ("body-too-large", "", "at most 33554432 bytes are accepted, found 33554433");
        assert_eq!(found, if large { vec![expected] } else { vec![] });
        assert_eq!(report.valid, !large);
    }
}

#[test]
fn every_limit_is_tested_here() {
    let tested: Vec<Limit> = lengths().into_iter().map(|length| length.limit).collect();
    let elsewhere = [
        "BODY",
        "DEPTH",
        "AGENT_VERSION",
        "INITIAL_EVENTS",
        "METADATA",
        "METADATA_KEY",
        "RESOURCES",
        "VAULT_IDS",
        "USER_CONTENT",
        "SYSTEM_CONTENT",
        "MAX_ITERATIONS",
        "FILE_DOCUMENTS",
        "IMAGE_BASE64",
        "MEMORY_STORES",
        // Of queries and responses: `tests/api`.
        "DEPLOYMENTS_PER_PAGE",
        "RUNS_PER_PAGE",
        "UPCOMING_RUNS",
    ];
    for (name, limit) in limits::ALL {
        assert!(tested.contains(limit) != elsewhere.contains(name), "{name}");
    }
}
