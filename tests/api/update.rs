//! Absent, null, empty and a value, for every member of an update: the table of §5.

use deployment_preflight::Kind;
use deployment_preflight::model::{DeploymentUpdate, Patch};
use serde_json::{Value, json};

use crate::documents::{found, message};

#[test]
fn null_empty_and_value_of_every_member() {
    let long = "x".repeat(2049);
    let schedule = json!({"type": "cron", "expression": "0 9 * * *", "timezone": "Etc/UTC"});
    let budget = json!({"type": "limit", "max_list_cost": {"amount": "5", "currency": "USD"}});
    // Member, null, empty value and what it gives, good value, bad value and what it gives.
    type Row<'r> = (&'r str, &'r [&'r str], Value, &'r [&'r str], Value, Value, &'r [&'r str]);
    let rows: &[Row<'_>] = &[
        (
            "agent",
            &["error null-not-allowed /agent"],
            json!(""),
            &["error too-short /agent"],
            json!({"type": "agent", "id": "agent_01", "version": 2}),
            json!({"type": "agent"}),
            &["error required /agent/id"],
        ),
        (
            "environment_id",
            &["error null-not-allowed /environment_id"],
            json!(""),
            &["error too-short /environment_id"],
            json!("env_01"),
            json!(1),
            &["error type-mismatch /environment_id"],
        ),
        (
            "name",
            &["error null-not-allowed /name"],
            json!(""),
            &["error too-short /name"],
            json!("n"),
            json!("x".repeat(257)),
            &["error too-long /name"],
        ),
        (
            "initial_events",
            &["error null-not-allowed /initial_events"],
            json!([]),
            &["error too-few-items /initial_events"],
            json!([message("Begin.")]),
            json!([{"type": "system.message", "content": [{"type": "text", "text": "Be kind."}]}]),
            &["error no-starting-event /initial_events", "error system-message-predecessor /initial_events/0"],
        ),
        ("description", &[], json!(""), &[], json!("What it is for."), json!(long), &["error too-long /description"]),
        (
            "metadata",
            &["warning null-discouraged /metadata"],
            json!({}),
            &[],
            json!({"kept": "x", "gone": null}),
            json!({"n": 1}),
            &["error type-mismatch /metadata/n"],
        ),
        (
            "resources",
            &[],
            json!([]),
            &[],
            json!([{"type": "file", "file_id": "file_01"}]),
            json!([{"type": "file"}]),
            &["error required /resources/0/file_id"],
        ),
        (
            "vault_ids",
            &[],
            json!([]),
            &[],
            json!(["vlt_01"]),
            json!(["vlt_01", "vlt_01"]),
            &["warning vault-duplicate /vault_ids/1"],
        ),
        (
            "schedule",
            &[],
            json!({}),
            &["error required /schedule/type"],
            schedule,
            json!([]),
            &["error type-mismatch /schedule"],
        ),
        (
            "budget",
            &[],
            json!({}),
            &["error required /budget/type"],
            budget,
            json!({"type": "max"}),
            &["error unknown-variant /budget/type"],
        ),
    ];
    assert_eq!(found(Kind::DeploymentUpdate, &json!({})), [""; 0]);
    for (name, of_null, empty, of_empty, good, bad, of_bad) in rows {
        let body = |value: &Value| json!({ *name: value });
        assert_eq!(found(Kind::DeploymentUpdate, &body(&Value::Null)), *of_null, "{name}: null");
        assert_eq!(found(Kind::DeploymentUpdate, &body(empty)), *of_empty, "{name}: {empty}");
        assert_eq!(found(Kind::DeploymentUpdate, &body(good)), [""; 0], "{name}: {good}");
        assert_eq!(found(Kind::DeploymentUpdate, &body(bad)), *of_bad, "{name}: {bad}");
    }
    assert_eq!(rows.len(), 10, "every member of an update");
}

#[test]
fn metadata_is_a_patch() {
    let upserts = |count: usize| (0..count).map(|n| (format!("k{n}"), json!("v"))).collect::<serde_json::Map<_, _>>();
    let mut full = upserts(16);
    assert_eq!(found(Kind::DeploymentUpdate, &json!({"metadata": full})), [""; 0]);
    full.extend((0..100).map(|n| (format!("gone{n}"), Value::Null)));
    assert_eq!(found(Kind::DeploymentUpdate, &json!({"metadata": full})), [""; 0], "deletions do not count");
    assert_eq!(
        found(Kind::DeploymentUpdate, &json!({"metadata": upserts(17)})),
        ["error too-many-properties /metadata"]
    );
    let long = "k".repeat(65);
    assert_eq!(found(Kind::DeploymentUpdate, &json!({"metadata": {long.clone(): null, "": null}})), [""; 0]);
    let pointer = format!("error too-long /metadata/{long}");
    assert_eq!(found(Kind::DeploymentUpdate, &json!({"metadata": {long: "x"}})), [pointer]);
}

#[test]
fn the_rust_type_tells_absent_from_null() {
    let update: DeploymentUpdate = serde_json::from_value(json!({
        "description": null, "vault_ids": [], "resources": null, "metadata": {"a": null, "b": "c"}
    }))
    .unwrap();
    assert_eq!(update.description, Patch::Clear);
    assert_eq!(update.vault_ids, Patch::Set(Vec::new()));
    assert_eq!(update.resources, Patch::Clear);
    assert_eq!(update.schedule, Patch::Keep);
    assert_eq!(update.name, None);
    let metadata = update.metadata.as_ref().unwrap();
    assert_eq!((metadata["a"].as_deref(), metadata["b"].as_deref()), (None, Some("c")));
    assert_eq!(
        serde_json::to_value(&update).unwrap(),
        json!({"description": null, "vault_ids": [], "resources": null, "metadata": {"a": null, "b": "c"}})
    );
    assert_eq!(serde_json::to_value(DeploymentUpdate::default()).unwrap(), json!({}));
}
