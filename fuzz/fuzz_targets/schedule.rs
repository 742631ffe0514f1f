//! Any expression, zone and moment: no crash, runs in order and on the right side, fixes that fit their text. The first
//! line is the expression, the second the zone, the third the moment in seconds.

#![no_main]

use deployment_preflight::schedule::cron::parse;
use deployment_preflight::schedule::describe::describe;
use deployment_preflight::schedule::lint::lint;
use deployment_preflight::schedule::runs::{next_runs, previous_runs};
use deployment_preflight::schedule::zone;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut lines = text.splitn(3, '\n');
    let (expression, name) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let at = lines.next().and_then(|line| line.trim().parse().ok()).unwrap_or(1_780_272_000);
    let parsed = parse(expression);
    for problem in &parsed.problems {
        assert!(expression.get(problem.span.clone()).is_some());
        if let Some(fix) = &problem.fix {
            assert!(expression.get(fix.span.clone()).is_some());
            let _ = parse(&fix.apply(expression));
        }
    }
    let zone = zone::find(name);
    if zone.is_none() {
        assert!(zone::explain_unknown(name).suggestions.iter().all(|name| zone::find(name).is_some()));
    }
    let Some(cron) = parsed.cron else { return };
    assert_eq!(parse(&cron.to_string()).cron, Some(cron));
    let _ = lint(expression, &cron, zone, at);
    let Some(zone) = zone else { return };
    assert_eq!(describe(&cron, zone, at, Some("500")).is_err(), at < zone::FIRST);
    let mut last = at;
    for run in next_runs(&cron, zone, at).into_iter().flatten().take(20) {
        assert!(run.at > last && run.at % 60 == 0);
        last = run.at;
    }
    let mut last = at;
    for run in previous_runs(&cron, zone, at).into_iter().flatten().take(20) {
        assert!(run.at < last && run.at % 60 == 0);
        last = run.at;
    }
});
