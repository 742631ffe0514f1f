//! Rules that need what is stored.

use deployment_preflight::{Context, Kind, Options, check};
use serde_json::{Value, json};

use crate::documents::{deployment, environment, lines, message, with};

fn found(kind: Kind, body: &Value, deployment: Option<&Value>, environment: Option<&Value>) -> Vec<String> {
    let context =
        Context { deployment: deployment.map(ToString::to_string), environment: environment.map(ToString::to_string) };
    lines(&check(kind, &body.to_string(), &Options { context, ..Options::default() }))
}

fn update(body: &Value, stored: &Value) -> Vec<String> {
    found(Kind::DeploymentUpdate, body, Some(stored), None)
}

#[test]
fn metadata_is_counted_after_the_merge() {
    let bag = |count: usize| (0..count).map(|n| (format!("k{n}"), json!("v"))).collect::<serde_json::Map<_, _>>();
    let stored = |count| with(deployment(), &[("/metadata", Some(Value::Object(bag(count))))]);
    let limit = ["error metadata-limit-after-merge /metadata"];
    assert_eq!(update(&json!({"metadata": {"new": "x"}}), &stored(15)), [""; 0]);
    assert_eq!(update(&json!({"metadata": {"new": "x"}}), &stored(16)), limit);
    assert_eq!(update(&json!({"metadata": {"k3": "other"}}), &stored(16)), [""; 0]);
    assert_eq!(update(&json!({"metadata": {"new": "x", "k3": null}}), &stored(16)), [""; 0]);
    assert_eq!(update(&json!({"metadata": {"new": "x", "absent": null}}), &stored(16)), limit);
    let seventeen: serde_json::Map<_, _> = (0..17).map(|n| (format!("n{n}"), json!("v"))).collect();
    assert_eq!(update(&json!({"metadata": seventeen}), &stored(0)), limit, "said once");
}

#[test]
fn tokens_are_not_kept() {
    let url = "https://github.com/octocat/hello-world";
    let repository = json!({"type": "github_repository", "url": url});
    let missing = "warning github-token-missing /resources/0";
    let dropped = "warning token-dropped /resources/0";
    assert_eq!(update(&json!({"resources": [repository]}), &deployment()), [missing, dropped]);
    let with_token = json!({"type": "github_repository", "url": url, "authorization_token": "not-a-real-token"});
    assert_eq!(update(&json!({"resources": [with_token]}), &deployment()), [""; 0]);
    let other = json!({"type": "github_repository", "url": "https://github.com/octocat/other"});
    assert_eq!(update(&json!({"resources": [other]}), &deployment()), [missing]);
    assert_eq!(update(&json!({"resources": []}), &deployment()), [""; 0]);
}

#[test]
fn archived_deployments_do_not_change() {
    let archived = with(
        deployment(),
        &[("/archived_at", Some(json!("2026-05-30T00:00:00Z"))), ("/schedule/upcoming_runs_at", Some(json!([])))],
    );
    assert_eq!(update(&json!({}), &archived), [""; 0]);
    assert_eq!(update(&json!({"name": "other"}), &archived), ["error archived-immutable (root)"]);
    assert_eq!(update(&json!({"name": "other"}), &deployment()), [""; 0]);
}

#[test]
fn members_that_equal_what_is_stored() {
    let stored = deployment();
    let same = |name: &str| format!("info no-change /{name}");
    let schedule = json!({"timezone": "Etc/UTC", "type": "cron", "expression": "0 9 * * 1-5"});
    for (name, value) in [
        ("name", json!("nightly review")),
        ("description", json!("Looks at what came in over night.")),
        ("environment_id", json!("env_01")),
        ("agent", json!({"version": 3.0, "type": "agent", "id": "agent_01"})),
        ("initial_events", json!([message("Review the night.")])),
        ("schedule", schedule.clone()),
        ("vault_ids", json!(["vlt_01"])),
        ("metadata", json!({"team": "platform", "absent": null})),
        ("metadata", json!({})),
    ] {
        assert_eq!(update(&json!({ name: value }), &stored), [same(name)], "{name}");
    }
    for (name, value) in [
        ("name", json!("Nightly review")),
        ("description", Value::Null),
        ("agent", json!("agent_01")),
        ("agent", json!({"type": "agent", "id": "agent_01"})),
        ("agent", json!({"type": "agent", "id": "agent_01", "version": 4})),
        ("initial_events", json!([message("Review the night."), message("And the day.")])),
        ("schedule", with(schedule, &[("/expression", Some(json!("0 8 * * 1-5")))])),
        ("schedule", Value::Null),
        ("vault_ids", json!(["vlt_01", "vlt_02"])),
        ("vault_ids", json!([])),
        ("metadata", json!({"team": "platform", "more": "x"})),
        ("metadata", json!({"team": null})),
    ] {
        assert_eq!(update(&json!({ name: value }), &stored), [""; 0], "{name}: {value}");
    }
    let empty =
        [("/description", Some(Value::Null)), ("/vault_ids", Some(json!([]))), ("/schedule", Some(Value::Null))];
    let bare = with(deployment(), &empty);
    for (name, value) in [
        ("description", json!("")),
        ("description", Value::Null),
        ("vault_ids", Value::Null),
        ("vault_ids", json!([])),
        ("schedule", Value::Null),
    ] {
        assert_eq!(update(&json!({ name: value }), &bare), [same(name)], "{name}: {value}");
    }
    let reordered = r#"{"resources": [{"file_id": "file_\u0030\u0031", "type": "file", "mount_path": null}]}"#;
    let file = with(deployment(), &[("/resources", Some(json!([{"type": "file", "file_id": "file_01"}])))]);
    let context = Context { deployment: Some(file.to_string()), environment: None };
    let report = check(Kind::DeploymentUpdate, reordered, &Options { context, ..Options::default() });
    assert_eq!(lines(&report), ["info no-change /resources"]);
    assert!(report.valid);
}

#[test]
fn environments_that_cannot_be_used() {
    let archived = with(environment(), &[("/archived_at", Some(json!("2026-05-30T00:00:00Z")))]);
    let self_hosted = with(environment(), &[("/config", Some(json!({"type": "self_hosted"})))]);
    let create = json!({
        "agent": "agent_01",
        "environment_id": "env_01",
        "name": "n",
        "initial_events": [message("Begin.")],
        "resources": [
            {"type": "memory_store", "memory_store_id": "memstore_01"},
            {"type": "file", "file_id": "file_01"},
            {"type": "github_repository", "url": "https://github.com/octocat/hello-world", "authorization_token": "not-a-real-token"}
        ]
    });
    let refused = ["error self-hosted-resources /resources/1", "error self-hosted-resources /resources/2"];
    let on_create = |environment: &Value| found(Kind::DeploymentCreate, &create, None, Some(environment));
    assert_eq!(on_create(&environment()), [""; 0]);
    assert_eq!(on_create(&archived), ["error environment-archived /environment_id"]);
    assert_eq!(on_create(&self_hosted), refused);
    let other = with(archived.clone(), &[("/id", Some(json!("env_other")))]);
    assert_eq!(on_create(&other), [""; 0], "nothing is known of the environment that is named");

    let resources = json!({"resources": [{"type": "file", "file_id": "file_01"}]});
    let on_update = |body: &Value, stored: Option<&Value>, environment: &Value| {
        found(Kind::DeploymentUpdate, body, stored, Some(environment))
    };
    assert_eq!(on_update(&resources, None, &self_hosted), ["error self-hosted-resources /resources/0"]);
    assert_eq!(on_update(&resources, Some(&deployment()), &self_hosted), ["error self-hosted-resources /resources/0"]);
    let elsewhere = with(deployment(), &[("/environment_id", Some(json!("env_other")))]);
    assert_eq!(on_update(&resources, Some(&elsewhere), &self_hosted), [""; 0]);
    assert_eq!(
        on_update(&json!({"environment_id": "env_01"}), None, &archived),
        ["error environment-archived /environment_id"]
    );
    assert_eq!(on_update(&json!({"name": "n"}), None, &archived), [""; 0]);
}

#[test]
fn a_context_that_is_no_resource_adds_nothing() {
    let body = json!({"name": "n", "metadata": {"a": "b"}, "resources": [{"type": "file", "file_id": "file_01"}]});
    for text in ["", "null", "[]", "{", "{\"archived_at\": 1, \"metadata\": [], \"resources\": {}}", "\u{feff}"] {
        let context = Context { deployment: Some(text.into()), environment: Some(text.into()) };
        let report = check(Kind::DeploymentUpdate, &body.to_string(), &Options { context, ..Options::default() });
        assert_eq!(lines(&report), [""; 0], "{text}");
    }
}

#[test]
fn what_is_returned_without_a_token_is_not_the_same_without_one() {
    let stored = deployment();
    let resources = &stored["resources"];
    let found = update(&json!({"resources": resources}), &stored);
    assert!(found.contains(&"warning token-dropped /resources/0".to_owned()), "{found:?}");
    assert!(!found.iter().any(|line| line.starts_with("info no-change")), "{found:?}");
    // Without repositories they are the same.
    let file = json!([{"type": "file", "file_id": "file_01"}]);
    let with_file = with(deployment(), &[("/resources", Some(file.clone()))]);
    assert_eq!(update(&json!({"resources": file}), &with_file), ["info no-change /resources"]);
}

#[test]
fn a_budget_that_is_not_there_can_be_left_out_too() {
    let budget = json!({"type": "limit", "max_list_cost": {"amount": "5", "currency": "USD"}});
    let with_budget = with(deployment(), &[("/budget", Some(budget))]);
    assert_eq!(update(&json!({"budget": null}), &with_budget), [""; 0]);
    assert_eq!(update(&json!({"budget": null}), &deployment()), ["info no-change /budget"]);
    let null = with(deployment(), &[("/budget", Some(Value::Null))]);
    assert_eq!(update(&json!({"budget": null}), &null), ["info no-change /budget"]);
    // Of what should be there nothing is known when it is not.
    let partial = with(deployment(), &[("/schedule", None)]);
    assert_eq!(update(&json!({"schedule": null}), &partial), [""; 0]);
}
