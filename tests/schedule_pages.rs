//! The examples of the pages about schedules do what the pages say.

#![cfg(not(target_arch = "wasm32"))]

use deployment_preflight::rules::explain;
use deployment_preflight::schedule::cron::{CronFault, parse};
use deployment_preflight::schedule::lint::lint;
use deployment_preflight::schedule::zone;

/// 2026-06-01T00:00:00Z.
const NOW: i64 = 1_780_272_000;

/// The codes that the schedule in an example gives.
fn codes(example: &str) -> Vec<CronFault> {
    let json = example.lines().find(|line| line.trim_start().starts_with('{')).unwrap();
    let body: serde_json::Value = serde_json::from_str(json).unwrap();
    let expression = body["schedule"]["expression"].as_str().unwrap();
    let parsed = parse(expression);
    let more = parsed
        .cron
        .map(|cron| lint(expression, &cron, zone::find(body["schedule"]["timezone"].as_str().unwrap()), NOW));
    parsed.problems.into_iter().chain(more.into_iter().flatten()).map(|problem| problem.code).collect()
}

#[test]
fn examples_show_the_fault_and_its_absence() {
    for fault in CronFault::ALL {
        let page = explain(fault.as_str().parse().unwrap());
        let (_, wrong) = page.split_once("# Example").unwrap();
        let (wrong, right) = wrong.split_once("Use instead:").unwrap();
        assert_eq!(codes(wrong), [*fault], "{page}");
        assert!(codes(right).is_empty(), "{page}: {:?}", codes(right));
    }
}
