//! Whatever stands where a schedule should, nothing panics and nothing hangs.

#![cfg(not(target_arch = "wasm32"))]

use deployment_preflight::schedule::cron::parse;
use deployment_preflight::schedule::describe::{describe, text};
use deployment_preflight::schedule::lint::lint;
use deployment_preflight::schedule::runs::{next_runs, previous_runs};
use deployment_preflight::schedule::zone;
use deployment_preflight::{Kind, Options, check};
use proptest::prelude::*;

/// Something like an expression more often than not.
fn expression() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "([0-9*/,-]{1,6} ){4}[0-9*/,-]{1,6}",
        2 => "[0-9*/,@LW#? \t\u{a0}A-Za-z-]{0,300}",
        1 => any::<String>(),
        1 => Just("* ".repeat(5000)),
        1 => Just("1,".repeat(5000)),
        1 => Just("9".repeat(5000)),
    ]
}

fn timezone() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(zone::names().map(zone::Zone::name).collect::<Vec<_>>()).prop_map(str::to_owned),
        2 => "[A-Za-z_/+:0-9 ()-]{0,80}",
        1 => any::<String>(),
        1 => Just("America/".repeat(5000)),
    ]
}

fn instant() -> impl Strategy<Value = i64> {
    prop_oneof![
        any::<i64>(),
        zone::FIRST..zone::FIRST + 4_000_000_000,
        Just(zone::LAST),
        Just(i64::MIN),
        Just(i64::MAX)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engines_take_anything(expression in expression(), name in timezone(), at in instant(), budget in any::<String>()) {
        let parsed = parse(&expression);
        for problem in &parsed.problems {
            prop_assert!(expression.get(problem.span.clone()).is_some(), "{:?}", problem);
            if let Some(fix) = &problem.fix {
                prop_assert!(expression.get(fix.span.clone()).is_some(), "{:?}", fix);
            }
        }
        let zone = zone::find(&name);
        if zone.is_none() {
            let unknown = zone::explain_unknown(&name);
            prop_assert!(unknown.suggestions.iter().all(|name| zone::find(name).is_some()));
        }
        let Some(cron) = parsed.cron else { return Ok(()) };
        for problem in lint(&expression, &cron, zone, at) {
            prop_assert_eq!(problem.span, 0..expression.len());
        }
        let Some(zone) = zone else { return Ok(()) };
        prop_assert!(!text(&cron, zone).is_empty());
        if let Ok(runs) = next_runs(&cron, zone, at) {
            let runs: Vec<i64> = runs.take(5).map(|run| run.at).collect();
            prop_assert!(runs.iter().all(|run| *run > at) && runs.is_sorted_by(|one, next| one < next));
        }
        if let Ok(runs) = previous_runs(&cron, zone, at) {
            let runs: Vec<i64> = runs.take(5).map(|run| run.at).collect();
            prop_assert!(runs.iter().all(|run| *run < at) && runs.is_sorted_by(|one, next| one > next));
        }
        prop_assert_eq!(describe(&cron, zone, at, Some(&budget)).is_err(), at < zone::FIRST);
    }

    #[test]
    fn the_check_takes_anything(expression in expression(), name in timezone(), at in instant(), escape in any::<bool>()) {
        let mut quoted = serde_json::to_string(&expression).unwrap();
        if escape && !quoted.contains('\\') {
            quoted = quoted.replace(' ', "\\u0020").replace('*', "\\u002A").replace('1', "\\u0031");
        }
        let name = serde_json::to_string(&name).unwrap();
        let body = format!(r#"{{"schedule":{{"type":"cron","expression":{quoted},"timezone":{name}}}}}"#);
        let report = check(Kind::DeploymentCreate, &body, &Options { now: Some(at), ..Options::default() });
        let units: Vec<u16> = body.encode_utf16().collect();
        let plain = parse(&expression);
        let found = report.diagnostics.iter().filter(|one| one.pointer == "/schedule/expression").collect::<Vec<_>>();
        for problem in plain.problems.iter().filter(|problem| !problem.code.is_of_whole()) {
            // The place is the same token, however its characters are spelt.
            let token = &expression[problem.span.clone()];
            prop_assert!(found.iter().filter(|one| one.code.as_str() == problem.code.as_str()).any(|one| {
                let range = one.range.unwrap();
                let source = String::from_utf16(&units[range.start..range.end]).unwrap();
                serde_json::from_str::<String>(&format!("\"{source}\"")).is_ok_and(|decoded| decoded == token)
            }), "{:?} in {}: {:?}", problem, body, found);
        }
    }
}
