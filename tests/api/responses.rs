//! What the service returns: §8.

use deployment_preflight::{Kind, Options, check};
use serde_json::{Value, json};

use crate::documents::{deployment, environment, error, found, run, with};

type Change = (&'static str, Option<Value>);

/// Checks a table of changes and what they must give.
fn table(kind: Kind, base: &Value, rows: &[(&[Change], &[&str])]) {
    assert_eq!(found(kind, base), [""; 0]);
    for (changes, expected) in rows {
        assert_eq!(found(kind, &with(base.clone(), changes)), *expected, "{changes:?}");
    }
}

#[test]
fn every_member_of_a_response_is_required_unless_it_is_optional() {
    let optional = ["budget", "scope"];
    for (kind, base, count) in [
        (Kind::Deployment, deployment(), 16),
        (Kind::DeploymentRun, run(), 8),
        (Kind::Environment, environment(), 9),
        (Kind::Error, error(), 3),
    ] {
        let empty: Vec<String> = found(kind, &json!({}));
        assert_eq!(empty.len(), count, "{kind}");
        for name in base.as_object().unwrap().keys().filter(|name| !optional.contains(&name.as_str())) {
            let pointer = format!("/{name}");
            assert_eq!(found(kind, &with(base.clone(), &[(&pointer, None)])), [format!("error required {pointer}")]);
            assert!(empty.contains(&format!("error required {pointer}")));
        }
    }
}

#[test]
fn null_stands_only_where_the_service_writes_it() {
    let nullable = ["archived_at", "description", "paused_reason", "schedule", "error", "session_id", "request_id"];
    for (kind, base) in [
        (Kind::Deployment, deployment()),
        (Kind::DeploymentRun, run()),
        (Kind::Environment, environment()),
        (Kind::Error, error()),
    ] {
        for name in base.as_object().unwrap().keys() {
            let pointer = format!("/{name}");
            let nulled = with(base.clone(), &[(&pointer, Some(Value::Null))]);
            let refused = format!("error null-not-allowed {pointer}");
            let is_refused = found(kind, &nulled).contains(&refused);
            let may = nullable.contains(&name.as_str()) && (kind, name.as_str()) != (Kind::Error, "error");
            assert_eq!(is_refused, !may, "{kind} {name}");
        }
    }
}

#[test]
fn states_of_a_deployment() {
    let archived = || Some(json!("2026-05-30T00:00:00Z"));
    let manual = || Some(json!({"type": "manual"}));
    let runs = |times: &[&str]| Some(json!(times));
    let list = "/schedule/upcoming_runs_at";
    table(
        Kind::Deployment,
        &deployment(),
        &[
            (&[("/status", Some(json!("paused"))), ("/paused_reason", manual())], &[]),
            (&[("/status", Some(json!("paused")))], &["error paused-reason-mismatch /paused_reason"]),
            (&[("/paused_reason", manual())], &["error paused-reason-mismatch /paused_reason"]),
            (&[("/status", Some(json!("resting")))], &["warning invalid-value /status"]),
            (&[("/archived_at", archived()), (list, runs(&[]))], &[]),
            (&[("/archived_at", archived())], &["error archived-status /schedule/upcoming_runs_at"]),
            (
                &[
                    ("/archived_at", archived()),
                    (list, runs(&[])),
                    ("/status", Some(json!("paused"))),
                    ("/paused_reason", manual()),
                ],
                &["error archived-status /status"],
            ),
            (&[("/archived_at", archived()), ("/schedule", Some(Value::Null))], &[]),
            (&[("/schedule", Some(Value::Null))], &[]),
            (&[(list, runs(&[]))], &["error upcoming-runs /schedule/upcoming_runs_at"]),
            (&[(list, None)], &[]),
            (
                &[(list, runs(&["2026-06-01T09:00:00Z", "2026-06-02T09:00:30Z", "2026-06-06T09:00:00Z"]))],
                &[
                    "warning upcoming-runs /schedule/upcoming_runs_at/1",
                    "warning upcoming-runs /schedule/upcoming_runs_at/2",
                ],
            ),
            (&[("/schedule/timezone", Some(json!("Europe/Berlin"))), (list, runs(&["2026-06-01T07:00:00Z"]))], &[]),
            (
                &[("/schedule/timezone", Some(json!("Europe/Berlin")))],
                &[
                    "warning upcoming-runs /schedule/upcoming_runs_at/0",
                    "warning upcoming-runs /schedule/upcoming_runs_at/1",
                ],
            ),
            (&[("/schedule/timezone", Some(json!("Mars/Base")))], &[]),
            (
                &[(list, runs(&["2026-06-02T09:00:00Z", "2026-06-01T09:00:00Z", "2026-06-01T09:00:00Z"]))],
                &["error upcoming-runs /schedule/upcoming_runs_at"],
            ),
            (
                &[(list, runs(&["2026-06-01T09:00:00Z", "2026-06-01T11:00:00+02:00"]))],
                &["error upcoming-runs /schedule/upcoming_runs_at"],
            ),
            (
                &[(
                    list,
                    runs(&[
                        "2026-06-01T09:00:00Z",
                        "2026-06-02T09:00:00Z",
                        "2026-06-03T09:00:00Z",
                        "2026-06-04T09:00:00Z",
                        "2026-06-05T09:00:00Z",
                        "2026-06-08T09:00:00Z",
                    ]),
                )],
                &["error upcoming-runs /schedule/upcoming_runs_at"],
            ),
            (&[("/updated_at", Some(json!("2026-05-01T08:00:00.122Z")))], &["warning timestamp-order /updated_at"]),
            (&[("/updated_at", Some(json!("2026-05-01T10:00:00.123+02:00")))], &[]),
            (&[("/created_at", Some(json!("yesterday")))], &["error timestamp-syntax /created_at"]),
            (
                &[("/schedule/last_run_at", Some(json!("2026-05-29")))],
                &["error timestamp-syntax /schedule/last_run_at"],
            ),
            (
                &[("/schedule/upcoming_runs_at/0", Some(json!("soon")))],
                &["error timestamp-syntax /schedule/upcoming_runs_at/0"],
            ),
            (&[("/schedule/last_run_at", Some(Value::Null))], &[]),
        ],
    );
}

#[test]
fn the_service_may_know_more_but_never_returns_tokens() {
    let secret = || Some(json!("ghp_000000000000000000000000000000000000"));
    table(
        Kind::Deployment,
        &deployment(),
        &[
            (&[("/color", Some(json!("red")))], &["warning unknown-field /color"]),
            (&[("/agent/type", Some(json!("crew")))], &["warning unknown-variant /agent/type"]),
            (&[("/resources/1/type", Some(json!("bucket")))], &["warning unknown-variant /resources/1/type"]),
            (&[("/resources/2/access", Some(json!("append")))], &["warning invalid-value /resources/2/access"]),
            (&[("/initial_events/0/content/0", Some(json!({"type": "redacted"})))], &[]),
            (&[("/initial_events/0/content/0/text", Some(json!(" ")))], &[]),
            (&[("/initial_events", Some(json!([])))], &[]),
            (&[("/name", Some(json!("")))], &[]),
            (&[("/resources/0/url", Some(json!("git@example.com")))], &[]),
            (&[("/schedule/expression", Some(json!("x")))], &[]),
            (
                &[("/resources/0/authorization_token", secret())],
                &["error secret-echoed /resources/0/authorization_token"],
            ),
            (
                &[("/resources/0", Some(json!({"type": "mirror", "deep": [{"authorization_token": "x"}]})))],
                &[
                    "error secret-echoed /resources/0/deep/0/authorization_token",
                    "warning unknown-variant /resources/0/type",
                ],
            ),
            (
                &[("/extra", Some(json!({"authorization_token": "x"})))],
                &["warning unknown-field /extra", "error secret-echoed /extra/authorization_token"],
            ),
            (
                &[("/resources/0/authorization_token", Some(Value::Null))],
                &["warning unknown-field /resources/0/authorization_token"],
            ),
        ],
    );
    let echoed = with(deployment(), &[("/resources/0/authorization_token", secret())]);
    let report = check(Kind::Deployment, &echoed.to_string(), &Options::default());
    assert!(!report.to_json().contains("ghp_"), "{}", report.to_json());
}

#[test]
fn nothing_is_offered_to_mend_a_response() {
    let bad =
        with(deployment(), &[("/agent/type", None), ("/nmae", Some(json!(1))), ("/status", Some(json!("pused")))]);
    let report = check(Kind::Deployment, &bad.to_string(), &Options::default());
    assert_eq!(report.diagnostics.len(), 3);
    assert!(report.diagnostics.iter().all(|found| found.fixes.is_empty()), "{report:?}");
}

#[test]
fn every_paused_reason_and_every_run_error_by_name() {
    let both = "environment_archived_error, agent_archived_error, environment_not_found_error, vault_not_found_error, \
                file_not_found_error, session_resource_not_found_error, workspace_archived_error, \
                organization_disabled_error, memory_store_archived_error, skill_not_found_error, vault_archived_error, \
                unknown_error, self_hosted_resources_unsupported_error, mcp_egress_blocked_error";
    let only_runs = ["session_rate_limited_error", "session_creation_rejected_error"];
    let both: Vec<&str> = both.split(", ").collect();
    assert_eq!(both.len(), 14);
    for name in both.iter().copied().chain(only_runs) {
        let reason = json!({"type": "error", "error": {"type": name}});
        let paused = with(deployment(), &[("/status", Some(json!("paused"))), ("/paused_reason", Some(reason))]);
        let expected: &[&str] =
            if only_runs.contains(&name) { &["warning unknown-variant /paused_reason/error/type"] } else { &[] };
        assert_eq!(found(Kind::Deployment, &paused), expected, "{name}");

        let failed = json!({"type": name, "message": "m"});
        let changes = [("/session_id", Some(Value::Null)), ("/error", Some(failed))];
        assert_eq!(found(Kind::DeploymentRun, &with(run(), &changes)), [""; 0], "{name}");
        let silent = with(run(), &[("/session_id", Some(Value::Null)), ("/error", Some(json!({"type": name})))]);
        assert_eq!(found(Kind::DeploymentRun, &silent), ["error required /error/message"], "{name}");
    }
}

#[test]
fn runs() {
    let scheduled = "/trigger_context/scheduled_at";
    table(
        Kind::DeploymentRun,
        &run(),
        &[
            (&[("/trigger_context", Some(json!({"type": "manual"})))], &[]),
            (
                &[("/trigger_context", Some(json!({"type": "webhook"})))],
                &["warning unknown-variant /trigger_context/type"],
            ),
            (&[("/session_id", Some(Value::Null))], &["error run-outcome (root)"]),
            (&[("/error", Some(json!({"type": "unknown_error", "message": "m"})))], &["error run-outcome (root)"]),
            (&[("/error", None)], &["error required /error"]),
            (
                &[(scheduled, Some(json!("2026-06-01T09:00:01Z")))],
                &["warning scheduled-at /trigger_context/scheduled_at"],
            ),
            (
                &[(scheduled, Some(json!("2026-06-01T09:00:00.001Z")))],
                &["warning scheduled-at /trigger_context/scheduled_at"],
            ),
            (
                &[(scheduled, Some(json!("2026-06-01T09:01:00Z")))],
                &["warning scheduled-at /trigger_context/scheduled_at"],
            ),
            (
                &[(scheduled, Some(json!("2026-06-01T09:01:01Z")))],
                &["warning scheduled-at /trigger_context/scheduled_at"; 2],
            ),
            (&[(scheduled, Some(json!("2026-06-01T14:30:00.0+05:30")))], &[]),
            (&[(scheduled, Some(json!("now")))], &["error timestamp-syntax /trigger_context/scheduled_at"]),
            (&[(scheduled, None)], &["error required /trigger_context/scheduled_at"]),
        ],
    );
}

#[test]
fn pages() {
    for (kind, item) in [(Kind::DeploymentPage, deployment()), (Kind::DeploymentRunPage, run())] {
        let page = json!({"data": [item.clone(), item], "next_page": null});
        table(
            kind,
            &page,
            &[
                (&[("/next_page", Some(json!("page_2")))], &[]),
                (&[("/next_page", None)], &["error required /next_page"]),
                (&[("/data", None)], &["error required /data"]),
                (&[("/data", Some(json!([])))], &[]),
                (&[("/data/1/id", None)], &["error required /data/1/id"]),
                (&[("/data/0/type", Some(json!("thing")))], &["warning invalid-value /data/0/type"]),
                (&[("/data/0", Some(Value::Null))], &["error null-not-allowed /data/0"]),
                (&[("/has_more", Some(json!(false)))], &["warning unknown-field /has_more"]),
            ],
        );
    }
}

#[test]
fn environments() {
    let hosts = "/config/networking/allowed_hosts";
    let self_hosted = || Some(json!({"type": "self_hosted"}));
    table(
        Kind::Environment,
        &environment(),
        &[
            (&[("/config", self_hosted())], &[]),
            (&[("/config/networking", Some(json!({"type": "unrestricted"})))], &[]),
            (&[("/config/networking/type", Some(json!("open")))], &["warning unknown-variant /config/networking/type"]),
            (&[("/config/type", Some(json!("edge")))], &["warning unknown-variant /config/type"]),
            (&[("/config/packages/type", None), ("/scope", None)], &[]),
            (&[("/scope", Some(json!("team")))], &["warning invalid-value /scope"]),
            (&[("/config/packages/pip", None)], &["error required /config/packages/pip"]),
            (
                &[("/config/networking/allow_package_managers", Some(json!(false)))],
                &["error packages-blocked /config/packages"],
            ),
            (
                &[
                    ("/config/networking/allow_package_managers", Some(json!(false))),
                    ("/config/packages/pip", Some(json!([]))),
                ],
                &[],
            ),
            (
                &[(hosts, Some(json!(["fine.example.com", "https://x.example", "", "*", "a:1", "a/b", "a?b", "u@a"])))],
                &[
                    "error allowed-host /config/networking/allowed_hosts/1",
                    "error allowed-host /config/networking/allowed_hosts/2",
                    "error allowed-host /config/networking/allowed_hosts/3",
                    "error allowed-host /config/networking/allowed_hosts/4",
                    "error allowed-host /config/networking/allowed_hosts/5",
                    "error allowed-host /config/networking/allowed_hosts/6",
                    "error allowed-host /config/networking/allowed_hosts/7",
                ],
            ),
            (&[("/updated_at", Some(json!("2026-03-15T09:59:59Z")))], &["warning timestamp-order /updated_at"]),
            (&[("/archived_at", Some(json!(0)))], &["error type-mismatch /archived_at"]),
        ],
    );
}

#[test]
fn errors() {
    table(
        Kind::Error,
        &error(),
        &[
            (&[("/request_id", Some(Value::Null))], &[]),
            (&[("/error/type", Some(json!("teapot_error")))], &[]),
            (&[("/error/details", Some(json!({"anything": [1, null, {"a": "b"}]})))], &[]),
            (&[("/error/details", Some(Value::Null))], &[]),
            (&[("/error/message", None)], &["error required /error/message"]),
            (&[("/error/code", Some(json!(1)))], &["warning unknown-field /error/code"]),
            (&[("/error", Some(json!("no")))], &["error type-mismatch /error"]),
            (&[("/type", Some(json!("fault")))], &["warning invalid-value /type"]),
        ],
    );
}

#[test]
fn what_another_type_means_is_unknown() {
    for (kind, base, pointer, value, expected) in [
        (
            Kind::Deployment,
            deployment(),
            "/schedule",
            json!({"type": "interval", "every": 5, "upcoming_runs_at": []}),
            &["warning unknown-variant /schedule/type"][..],
        ),
        (
            Kind::DeploymentRun,
            run(),
            "/trigger_context",
            json!({"type": "webhook", "scheduled_at": "2999-01-01T00:00:01Z"}),
            &["warning unknown-variant /trigger_context/type"],
        ),
        (
            Kind::DeploymentRun,
            run(),
            "/trigger_context",
            json!({"type": "manual", "scheduled_at": "2999-01-01T00:00:01Z"}),
            &["warning unknown-field /trigger_context/scheduled_at"],
        ),
    ] {
        assert_eq!(found(kind, &with(base, &[(pointer, Some(value))])), expected);
    }
}

#[test]
fn what_a_later_type_supersedes_is_looked_at_too() {
    for (kind, text, expected) in [
        (
            Kind::DeploymentUpdate,
            r#"{"schedule": {"type": {"a": 1, "a": 2}, "type": "cron", "expression": "0 9 * * 1", "timezone": "UTC"}}"#,
            &["warning json-duplicate-key /schedule/type/a", "warning json-duplicate-key /schedule/type"][..],
        ),
        (
            Kind::DeploymentUpdate,
            r#"{"schedule": {"type": "cron", "expression": "0 9 * * 1", "type": {"a": 1, "a": 2}, "timezone": "UTC"}}"#,
            &[
                "warning json-duplicate-key /schedule/type",
                "error type-mismatch /schedule/type",
                "warning json-duplicate-key /schedule/type/a",
            ],
        ),
    ] {
        let report = check(kind, text, &Options::default());
        assert_eq!(crate::documents::lines(&report), expected, "{text}");
    }
    let text = deployment().to_string().replacen(
        r#""resources":["#,
        r#""resources":[{"type":{"authorization_token":"t"},"type":"file","file_id":"file_1","mount_path":"/x"},"#,
        1,
    );
    let report = check(Kind::Deployment, &text, &Options::default());
    let lines = crate::documents::lines(&report);
    assert!(lines.iter().any(|line| line.starts_with("error secret-echoed /resources/0/type/")), "{lines:?}");
}

#[test]
fn mounts_collide_where_their_paths_are_known() {
    let repository = |owner: &str| json!({"type": "github_repository", "url": format!("https://github.com/{owner}/b"), "authorization_token": "x"});
    let wrong = with(repository("a"), &[("/mount_path", Some(json!(5)))]);
    let body = |resources: Value| json!({"resources": resources});
    let kind = Kind::DeploymentUpdate;
    assert_eq!(
        found(kind, &body(json!([repository("a"), repository("c")]))),
        ["warning mount-path-collision /resources/1"]
    );
    assert_eq!(found(kind, &body(json!([wrong, repository("c")]))), ["error type-mismatch /resources/0/mount_path"]);
    assert_eq!(
        found(
            kind,
            &body(
                json!([{"type": "file", "file_id": "file_1", "mount_path": "/x"}, {"type": "file", "mount_path": "/x"}])
            )
        ),
        ["error required /resources/1/file_id", "warning mount-path-collision /resources/1"]
    );
}
