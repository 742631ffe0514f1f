//! The runs of random schedules against a scanner that walks over every minute.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use deployment_preflight::schedule::cron::Cron;
use deployment_preflight::schedule::runs::{Run, next_runs, previous_runs};
use deployment_preflight::schedule::zone::{FIRST, LAST, Zone};
use proptest::prelude::*;
use support::naive::{Clocks, DAY, Naive, repeated};
use support::random;

fn cron(expression: &str) -> Cron {
    expression.parse().unwrap_or_else(|problems| panic!("`{expression}`: {problems:?}"))
}

/// Everything a run says, against the zone.
fn check_run(zone: Zone, run: &Run) {
    let local = zone.local_type_at(run.at).unwrap();
    let clocks = Clocks::at(run.at + i64::from(local.offset_seconds));
    let shown = (clocks.year, clocks.month, clocks.day, clocks.hour, clocks.minute);
    let said = run.local;
    let (month, day) = (usize::from(said.month), usize::from(said.day));
    assert_eq!((i64::from(said.year), month, day, said.hour.into(), said.minute.into()), shown);
    assert_eq!((run.offset_seconds, run.abbreviation), (local.offset_seconds, local.abbreviation));
    assert_eq!(run.repeated, repeated(zone, run.at), "repeated at {}", run.at);
}

fn compare(expression: &str, zone: Zone, at: i64, window: i64) {
    let (cron, naive) = (cron(expression), Naive::new(expression));
    let expected = naive.runs(zone, at + 1, at + window);
    let found: Vec<Run> = next_runs(&cron, zone, at).unwrap().take_while(|run| run.at < at + window).collect();
    assert_eq!(found.iter().map(|run| run.at).collect::<Vec<_>>(), expected, "next of `{expression}` {zone:?} {at}");
    for run in found.iter().step_by(found.len() / 12 + 1) {
        check_run(zone, run);
    }

    let mut expected = naive.runs(zone, at - window, at);
    expected.reverse();
    let found: Vec<Run> = previous_runs(&cron, zone, at).unwrap().take_while(|run| run.at >= at - window).collect();
    assert_eq!(
        found.iter().map(|run| run.at).collect::<Vec<_>>(),
        expected,
        "previous of `{expression}` {zone:?} {at}"
    );
    for run in found.iter().step_by(found.len() / 12 + 1) {
        check_run(zone, run);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(1500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_near_an_instant_are_those_of_the_scanner(
        expression in random::expression(),
        (zone, at) in random::zone_and_instant(),
    ) {
        compare(&expression, zone, at, 3 * DAY);
    }

    /// One local time a year, within the hours that a clock change skips or doubles: the next match is far, and still
    /// the second occurrence must not be passed over.
    #[test]
    fn yearly_runs_in_the_hour_of_a_change_are_those_of_the_scanner(
        (zone, near) in random::zone_and_instant(), minutes in -150_i64..150, from in -93_600_i64..93_600,
    ) {
        let change = zone.next_transition(near).map_or(near, |change| change.at);
        let offset = i64::from(zone.local_type_at(change).map_or(0, |local| local.offset_seconds));
        let Clocks { month, day, hour, minute, .. } = Clocks::at(change + offset + minutes * 60);
        compare(&format!("{minute} {hour} {day} {month} *"), zone, (change + from).max(FIRST), 3 * DAY);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(100), failure_persistence: None, ..ProptestConfig::default() })]

    /// Few runs far apart, over years and many clock changes.
    #[test]
    fn rare_runs_are_those_of_the_scanner(
        minute in 0..60, hour in 0..24, day in prop_oneof![1..=31, 28..=31], month in prop_oneof![1..=12, Just(2)],
        weekday in prop_oneof![4 => Just("*".to_owned()), 1 => (0..=7_u8).prop_map(|day| day.to_string())],
        (zone, at) in random::zone_and_instant(),
    ) {
        compare(&format!("{minute} {hour} {day} {month} {weekday}"), zone, at, 9 * 366 * DAY);
    }

    #[test]
    fn any_instant_is_safe(expression in random::expression(), zone in random::any_zone(), at: i64) {
        let cron = cron(&expression);
        prop_assert_eq!(next_runs(&cron, zone, at).is_err(), at < FIRST);
        prop_assert_eq!(previous_runs(&cron, zone, at).is_err(), at < FIRST);
        for from in [i64::MAX, LAST, LAST - 1] {
            prop_assert!(next_runs(&cron, zone, from).unwrap().count() == 0);
        }
        for run in next_runs(&cron, zone, at).into_iter().flatten().take(3) {
            prop_assert!(run.at > at && run.at <= LAST && run.local.year <= 9999);
        }
        for run in previous_runs(&cron, zone, at).into_iter().flatten().take(3) {
            prop_assert!(run.at < at && run.at >= FIRST);
        }
    }
}

/// The count for everyday use, unless the environment asks for a long run.
fn cases(everyday: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(everyday)
}
