//! Query parameters: §6.

use deployment_preflight::json::Encoding;
use deployment_preflight::{Kind, NotAQuery, Options, check, fix, query_string};

use crate::documents::lines;

const LIST: Kind = Kind::DeploymentList;
const RUNS: Kind = Kind::DeploymentRunList;

fn found(kind: Kind, text: &str) -> Vec<String> {
    lines(&check(kind, text, &Options::default()))
}

#[test]
fn objects_strings_and_query_strings_are_read_the_same_way() {
    // As JSON, as an object of strings, as a query string; and what all of them give.
    let rows: &[(Kind, &str, &str, &str, &[&str])] = &[
        (LIST, "{}", "{}", "", &[]),
        (
            LIST,
            r#"{"agent_id": "agent_1", "limit": 100, "page": "p", "include_archived": true, "beta": true}"#,
            r#"{"agent_id": "agent_1", "limit": "100", "page": "p", "include_archived": "true", "beta": "true"}"#,
            "?agent_id=agent_1&limit=100&page=p&include_archived=true&beta=true",
            &[],
        ),
        (LIST, r#"{"limit": 101}"#, r#"{"limit": "101"}"#, "limit=101", &["error out-of-range /limit"]),
        (LIST, r#"{"limit": 0}"#, r#"{"limit": "0"}"#, "limit=0", &["error out-of-range /limit"]),
        (LIST, r#"{"limit": -1}"#, r#"{"limit": "-1"}"#, "limit=-1", &["error out-of-range /limit"]),
        (LIST, r#"{"limit": 1.5}"#, r#"{"limit": "1.5"}"#, "limit=1.5", &["error not-an-integer /limit"]),
        (RUNS, r#"{"limit": 1000}"#, r#"{"limit": "1000"}"#, "limit=1000", &[]),
        (RUNS, r#"{"limit": 1001}"#, r#"{"limit": "1001"}"#, "limit=1001", &["error out-of-range /limit"]),
        (
            LIST,
            r#"{"status": "archived"}"#,
            r#"{"status": "archived"}"#,
            "status=archived",
            &["error invalid-value /status"],
        ),
        (
            LIST,
            r#"{"status": "active", "include_archived": true}"#,
            r#"{"status": "active", "include_archived": "true"}"#,
            "status=active&include_archived=true",
            &["error conflicting-parameters /status"],
        ),
        (
            LIST,
            r#"{"status": "active", "include_archived": false}"#,
            r#"{"status": "active", "include_archived": "false"}"#,
            "status=active&include_archived=false",
            &[],
        ),
        (
            LIST,
            r#"{"created_at[gte]": "2026-01-02T00:00:00Z", "created_at[lte]": "2026-01-01 00:00:00z"}"#,
            r#"{"created_at[gte]": "2026-01-02T00:00:00Z", "created_at[lte]": "2026-01-01 00:00:00z"}"#,
            "created_at[gte]=2026-01-02T00:00:00Z&created_at%5Blte%5D=2026-01-01+00%3a00%3A00z",
            &["warning empty-window /created_at[lte]"],
        ),
        (
            LIST,
            r#"{"created_at[gt]": "2026-01-02T00:00:00Z"}"#,
            r#"{"created_at[gt]": "2026-01-02T00:00:00Z"}"#,
            "created_at[gt]=2026-01-02T00:00:00Z",
            &["error unknown-field /created_at[gt]"],
        ),
        (
            LIST,
            r#"{"created_at[gte]": "2026-01-02"}"#,
            r#"{"created_at[gte]": "2026-01-02"}"#,
            "created_at[gte]=2026-01-02",
            &["error timestamp-syntax /created_at[gte]"],
        ),
        (
            RUNS,
            r#"{"deployment_id": "depl_1", "has_error": false, "trigger_type": "manual"}"#,
            r#"{"deployment_id": "depl_1", "has_error": "false", "trigger_type": "manual"}"#,
            "deployment_id=depl_1&has_error=false&trigger_type=manual",
            &[],
        ),
        (
            RUNS,
            r#"{"trigger_type": "cron"}"#,
            r#"{"trigger_type": "cron"}"#,
            "trigger_type=cron",
            &["error invalid-value /trigger_type"],
        ),
        (RUNS, r#"{"status": "active"}"#, r#"{"status": "active"}"#, "status=active", &["error unknown-field /status"]),
        (
            RUNS,
            r#"{"deployment_id": "agent_1"}"#,
            r#"{"deployment_id": "agent_1"}"#,
            "deployment_id=agent_1",
            &["warning id-prefix /deployment_id"],
        ),
    ];
    for &(kind, json, strings, query, expected) in rows {
        for text in [json, strings, query] {
            assert_eq!(found(kind, text), expected, "{text}");
        }
    }
}

#[test]
fn only_one_way_of_writing_has_these() {
    for (text, expected) in [
        ("limit=", &["error not-an-integer /limit"][..]),
        ("limit", &["error not-an-integer /limit"]),
        ("limit=+5", &["error not-an-integer /limit"]),
        ("limit=1e1", &["error not-an-integer /limit"]),
        ("limit=99999999999999999999", &["error out-of-range /limit"]),
        ("limit=007", &[]),
        ("include_archived=yes", &["error invalid-value /include_archived"]),
        ("include_archived=True", &["error invalid-value /include_archived"]),
        ("limit=1&limit=2", &["warning json-duplicate-key /limit"]),
        ("{\"limit\": true}", &["error type-mismatch /limit"]),
        ("{\"page\": 2}", &["error type-mismatch /page"]),
        ("{\"page\": null}", &[]),
        ("{\"limit\": null}", &["error null-not-allowed /limit"]),
        ("[]", &["error type-mismatch (root)"]),
        ("{\"limit\": 1", &["error json-syntax (root)"]),
    ] {
        assert_eq!(found(LIST, text), expected, "{text}");
    }
}

#[test]
fn windows() {
    let time = |day: u32| format!("2026-01-0{day}T00:00:00Z");
    for (lower, upper, same_is_empty) in
        [("gte", "lte", false), ("gt", "lte", true), ("gte", "lt", true), ("gt", "lt", true)]
    {
        for (from, to, empty) in [(1, 2, false), (2, 1, true), (1, 1, same_is_empty)] {
            let query = format!("created_at[{lower}]={}&created_at[{upper}]={}", time(from), time(to));
            let expected = format!("warning empty-window /created_at[{upper}]");
            assert_eq!(found(RUNS, &query), if empty { vec![expected] } else { Vec::new() }, "{query}");
        }
    }
    let both =
        "created_at[gt]=2026-01-01T00:00:00Z&created_at[gte]=2026-01-03T00:00:00Z&created_at[lt]=2026-01-02T00:00:00Z";
    assert_eq!(found(RUNS, both), ["warning empty-window /created_at[lt]"]);
    assert_eq!(
        found(RUNS, "created_at[gt]=x&created_at[lt]=2026-01-02T00:00:00Z"),
        ["error timestamp-syntax /created_at[gt]"]
    );
}

#[test]
fn ranges_and_help_are_about_the_query_string() {
    let text = "?status=pausd&created_at%5Bgte%5D=2026-01-01T00:00:00+02:00&ümit=1&limt=5";
    let options = Options { encoding: Encoding::Utf8, ..Options::default() };
    let report = check(LIST, text, &options);
    let covered: Vec<&str> = report
        .diagnostics
        .iter()
        .map(|found| found.range.and_then(|range| text.get(range.start..range.end)).unwrap())
        .collect();
    assert_eq!(covered, ["pausd", "2026-01-01T00:00:00+02:00", "ümit", "limt"]);
    let help: Vec<_> = report.diagnostics.iter().map(|found| found.help.as_deref()).collect();
    assert_eq!(help[1], Some("in a query string `+` stands for a blank, write `%2B`"));
    assert_eq!(found(LIST, "created_at[gte]=2026-01-01T00:00:00%2B02:00"), [""; 0]);
    let fixes = report.diagnostics.iter().flat_map(|found| found.fixes.first());
    assert_eq!(
        fix::apply(text, fixes, Encoding::Utf8),
        "?status=paused&created_at%5Bgte%5D=2026-01-01T00:00:00+02:00&limit=1&limit=5"
    );
    let extra = check(LIST, "limit=1&zzzzzzzz=2", &options);
    let fixes = extra.diagnostics.iter().flat_map(|found| found.fixes.first());
    assert_eq!(fix::apply("limit=1&zzzzzzzz=2", fixes, Encoding::Utf8), "limit=1");
    let first = check(LIST, "?zzzzzzzz=2&limit=1", &options);
    let fixes = first.diagnostics.iter().flat_map(|found| found.fixes.first());
    assert_eq!(fix::apply("?zzzzzzzz=2&limit=1", fixes, Encoding::Utf8), "?limit=1");
}

#[test]
fn printing() {
    for (query, expected) in [
        ("{}", Ok("")),
        (r#"{"limit": 20, "page": null, "include_archived": true}"#, Ok("limit=20&include_archived=true")),
        (
            r#"{"created_at[gte]": "2026-01-01T00:00:00+02:00"}"#,
            Ok("created_at%5Bgte%5D=2026-01-01T00%3A00%3A00%2B02%3A00"),
        ),
        ("?page=a+b%26c", Ok("page=a%20b%26c")),
        (r#"{"page": "ü\u00fc"}"#, Ok("page=%C3%BC%C3%BC")),
        // A URL has no surrogates without their pairs.
        (r#"{"page": "\ud800", "\udfffx": "\ud83d\ude00"}"#, Ok("page=%EF%BF%BD&%EF%BF%BDx=%F0%9F%98%80")),
        (r#"{"limit": 1, "limit": 2}"#, Ok("limit=2")),
        (r#"{"limit": []}"#, Err(NotAQuery)),
        ("[1]", Err(NotAQuery)),
        ("{\"limit\": }", Err(NotAQuery)),
    ] {
        let printed = query_string(LIST, query);
        assert_eq!(printed.as_deref(), expected.as_ref().copied(), "{query}");
    }
    assert_eq!(query_string(Kind::DeploymentCreate, "{}"), Err(NotAQuery));
}
