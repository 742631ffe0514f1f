//! Documents that nothing is wrong with, and ways to change them.

use deployment_preflight::{Kind, Options, Report, check};
use serde_json::{Value, json};

/// What a check reports: a line for each diagnostic, with severity, code and pointer.
pub fn lines(report: &Report) -> Vec<String> {
    let line = |found: &deployment_preflight::Diagnostic| {
        let pointer = if found.pointer.is_empty() { "(root)" } else { &found.pointer };
        format!("{} {} {pointer}", found.severity, found.code)
    };
    let error = report.diagnostics.iter().any(|found| found.severity.as_str() == "error");
    assert_eq!(report.valid, !error);
    report.diagnostics.iter().map(line).collect()
}

/// The lines of a check with default options.
pub fn found(kind: Kind, value: &Value) -> Vec<String> {
    lines(&check(kind, &value.to_string(), &Options::default()))
}

/// Sets members by pointer; their objects and arrays must be there. `None` takes one away.
pub fn with(mut document: Value, changes: &[(&str, Option<Value>)]) -> Value {
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{pointer}"));
        let name = name.replace("~1", "/").replace("~0", "~");
        match (parent, value) {
            (Value::Object(object), Some(value)) => drop(object.insert(name, value.clone())),
            (Value::Object(object), None) => drop(object.remove(&name).unwrap()),
            (Value::Array(array), Some(value)) => {
                let index: usize = name.parse().unwrap();
                if index == array.len() {
                    array.push(value.clone());
                } else {
                    array[index] = value.clone();
                }
            }
            _ => panic!("{pointer}"),
        }
    }
    document
}

pub fn message(text: &str) -> Value {
    json!({"type": "user.message", "content": [{"type": "text", "text": text}]})
}

pub fn deployment() -> Value {
    json!({
        "id": "depl_01",
        "agent": {"id": "agent_01", "type": "agent", "version": 3},
        "archived_at": null,
        "created_at": "2026-05-01T08:00:00.123Z",
        "description": "Looks at what came in over night.",
        "environment_id": "env_01",
        "initial_events": [message("Review the night.")],
        "metadata": {"team": "platform"},
        "name": "nightly review",
        "paused_reason": null,
        "resources": [
            {"type": "github_repository", "url": "https://github.com/octocat/hello-world", "mount_path": "/workspace/hello-world"},
            {"type": "file", "file_id": "file_01"},
            {"type": "memory_store", "memory_store_id": "memstore_01", "access": "read_only"}
        ],
        "schedule": {
            "type": "cron",
            "expression": "0 9 * * 1-5",
            "timezone": "Etc/UTC",
            "last_run_at": "2026-05-29T09:00:07Z",
            "upcoming_runs_at": ["2026-06-01T09:00:00Z", "2026-06-02T09:00:00Z"]
        },
        "status": "active",
        "type": "deployment",
        "updated_at": "2026-05-01T08:00:00.123Z",
        "vault_ids": ["vlt_01"]
    })
}

pub fn run() -> Value {
    json!({
        "id": "drun_01",
        "agent": {"id": "agent_01", "type": "agent", "version": 3},
        "created_at": "2026-06-01T09:00:07.5Z",
        "deployment_id": "depl_01",
        "error": null,
        "session_id": "sesn_01",
        "trigger_context": {"type": "schedule", "scheduled_at": "2026-06-01T09:00:00Z"},
        "type": "deployment_run"
    })
}

pub fn environment() -> Value {
    json!({
        "id": "env_01",
        "archived_at": null,
        "config": {
            "type": "cloud",
            "networking": {
                "type": "limited",
                "allow_mcp_servers": false,
                "allow_package_managers": true,
                "allowed_hosts": ["api.example.com", "*.example.org"]
            },
            "packages": {"type": "packages", "apt": [], "cargo": [], "gem": [], "go": [], "npm": [], "pip": ["pandas"]}
        },
        "created_at": "2026-03-15T10:00:00Z",
        "description": null,
        "metadata": {},
        "name": "python",
        "type": "environment",
        "updated_at": "2026-03-15T10:00:00Z",
        "scope": "organization"
    })
}

pub fn error() -> Value {
    json!({
        "type": "error",
        "error": {"type": "not_found_error", "message": "There is no such deployment."},
        "request_id": "req_01"
    })
}
