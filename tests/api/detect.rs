//! Which kind a pasted document is.

use deployment_preflight::{Kind, detect_kind};
use serde_json::{Value, json};

use crate::documents::{deployment, environment, error, message, run, with};

fn detected(value: &Value) -> Option<Kind> {
    detect_kind(&value.to_string())
}

#[test]
fn resources_and_pages() {
    let page = |item: Value| json!({"data": [item], "next_page": null});
    for (value, expected) in [
        (deployment(), Kind::Deployment),
        (with(deployment(), &[("/type", None)]), Kind::Deployment),
        (run(), Kind::DeploymentRun),
        (with(run(), &[("/type", None)]), Kind::DeploymentRun),
        (environment(), Kind::Environment),
        (with(environment(), &[("/type", None)]), Kind::Environment),
        (error(), Kind::Error),
        (page(deployment()), Kind::DeploymentPage),
        (page(run()), Kind::DeploymentRunPage),
        (json!({"data": [], "next_page": null}), Kind::DeploymentPage),
    ] {
        assert_eq!(detected(&value), Some(expected), "{value}");
    }
}

#[test]
fn bodies_and_queries() {
    let create = json!({"agent": "a", "environment_id": "e", "name": "n", "initial_events": [message("Begin.")]});
    for (value, expected) in [
        (create.clone(), Kind::DeploymentCreate),
        (with(create.clone(), &[("/initial_events", None), ("/events", Some(json!([])))]), Kind::DeploymentCreate),
        (with(create, &[("/schedule", Some(json!({"cron": "x"})))]), Kind::DeploymentCreate),
        (json!({"name": "n"}), Kind::DeploymentUpdate),
        (json!({"schedule": null, "metadata": {"a": null}}), Kind::DeploymentUpdate),
        (json!({"limit": 5, "page": "p"}), Kind::DeploymentList),
        (json!({"status": "paused"}), Kind::DeploymentList),
        (json!({"deployment_id": "depl_1", "has_error": true, "limit": 5}), Kind::DeploymentRunList),
    ] {
        assert_eq!(detected(&value), Some(expected), "{value}");
    }
    for (text, expected) in [
        ("?limit=20", Some(Kind::DeploymentList)),
        ("trigger_type=manual", Some(Kind::DeploymentRunList)),
        ("https://api.example.com/v1/deployment_runs?has_error=true", Some(Kind::DeploymentRunList)),
        ("{\"agent\": \"a\", \"environment_id\": \"e\", \"name\": \"n\", ", Some(Kind::DeploymentCreate)),
        ("{}", None),
        ("", None),
        ("hello", None),
        ("[]", None),
        ("{\"foo\": 1}", None),
        ("{\"type\": \"agent\"}", None),
    ] {
        assert_eq!(detect_kind(text), expected, "{text}");
    }
}
