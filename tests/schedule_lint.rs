//! What is said about expressions that read well.

#![cfg(not(target_arch = "wasm32"))]

mod support;

use deployment_preflight::schedule::cron::Cron;
use deployment_preflight::schedule::lint::{first_run_after, lint, next_dates, sparse};
use deployment_preflight::schedule::runs::next_runs;
use deployment_preflight::schedule::zone::{self, FIRST, LAST, Zone};
use proptest::prelude::*;
use support::random;

/// 2026-06-01T00:00:00Z.
const NOW: i64 = 1_780_272_000;

fn cron(expression: &str) -> Cron {
    expression.parse().unwrap_or_else(|problems| panic!("{expression}: {problems:?}"))
}

/// Code, message and help of everything said.
fn said(expression: &str, zone: &str) -> Vec<(&'static str, String, Option<String>)> {
    lint(expression, &cron(expression), zone::find(zone), NOW)
        .into_iter()
        .map(|problem| {
            assert_eq!((problem.span, problem.fix), (0..expression.len(), None));
            assert!(problem.code.is_of_whole());
            (problem.code.as_str(), problem.message, problem.help)
        })
        .collect()
}

#[track_caller]
fn says(expression: &str, zone: &str, expected: &[(&str, &str, Option<&str>)]) {
    let found = said(expression, zone);
    let found: Vec<_> = found.iter().map(|(code, text, help)| (*code, text.as_str(), help.as_deref())).collect();
    assert_eq!(found, expected, "`{expression}` {zone}");
}

#[test]
fn nothing_is_said_of_a_common_schedule() {
    for (expression, zone) in [
        ("0 9 * * 1-5", "America/New_York"),
        ("0 * * * *", "UTC"),
        ("0 0 1 1 *", "Europe/Berlin"),
        ("0 0 31 5 *", "UTC"),
        ("30 2 * * *", "Asia/Tokyo"),
        // Saturdays: clocks change on Sundays.
        ("30 2 * * 6", "Europe/Berlin"),
    ] {
        says(expression, zone, &[]);
    }
}

#[test]
fn schedules_that_never_run() {
    let text = "a schedule needs a date that exists; there is none on the 30th of February";
    says("0 0 30 2 *", "UTC", &[("cron-never-fires", text, None)]);
    // Nothing else is worth saying of it.
    says("* * 30 2 *", "Europe/Berlin", &[("cron-never-fires", text, None)]);
    says("0 0 30 2 *", "no zone", &[("cron-never-fires", text, None)]);
}

#[test]
fn schedules_whose_first_run_is_far() {
    let text = "the first run is at 00:00 on 2028-02-29, 638 days away";
    says("0 0 29 2 *", "UTC", &[("cron-sparse", text, None)]);
    // The only run of the next year is skipped.
    says(
        "30 2 14 3 *",
        "America/New_York",
        &[
            ("cron-sparse", "the first run is at 02:30 on 2028-03-14, 652 days away", None),
            (
                "cron-dst",
                "the run at 02:30 on 2027-03-14 is skipped by a clock change in America/New_York",
                Some("choose a local time that no clock change touches, or a zone without clock changes"),
            ),
        ],
    );
    let (yearly, utc) = (cron("0 0 1 6 *"), zone::find("UTC").unwrap());
    // 2027-06-01 is 365 days away; from 2027-06-01 on, 2028-06-01 is 366, and exactly that is not too far.
    assert_eq!(sparse(&yearly, utc, NOW), None);
    assert_eq!(sparse(&yearly, utc, NOW + 365 * 86_400), None);
    let leap = cron("0 0 29 2 *");
    let first = first_run_after(&leap, utc, NOW).unwrap();
    assert_eq!(sparse(&leap, utc, first.at - 366 * 86_400), None);
    assert_eq!(sparse(&leap, utc, first.at - 366 * 86_400 - 1), Some(first));
    assert_eq!(lint("0 0 29 2 *", &leap, Some(utc), first.at - 366 * 86_400), []);
    assert_eq!(lint("0 0 29 2 *", &leap, Some(utc), first.at - 366 * 86_400 - 1).len(), 1);
}

#[test]
fn either_day_field() {
    says(
        "0 9 13 * 5",
        "UTC",
        &[(
            "cron-day-or",
            "either day field suffices: it runs on the 13th of every month and also on every Friday",
            Some("the next dates: 2026-06-05, 2026-06-12, 2026-06-13"),
        )],
    );
    // It is still 31 May in Los Angeles, and that is a Sunday.
    let dates = next_dates(&cron("0 22 1 * 0"), zone::find("America/Los_Angeles").unwrap(), NOW);
    let dates: Vec<String> = dates.take(3).map(|date| date.to_string()).collect();
    assert_eq!(dates, ["2026-05-31T22:00", "2026-06-01T22:00", "2026-06-07T22:00"]);
    // The words are only of what can happen.
    let text = "either day field suffices: it runs on Monday in February";
    let help = "the next dates: 2027-02-01, 2027-02-08, 2027-02-15";
    says("0 9 31 2 1", "UTC", &[("cron-day-or", text, Some(help))]);
    // Without a zone there is no date to begin with.
    let text = "either day field suffices: it runs on the 13th of every month and also on every Friday";
    says("0 9 13 * 5", "no zone", &[("cron-day-or", text, None)]);
}

/// The first three dates.
fn dates(expression: &str, zone: &str, now: i64) -> Vec<String> {
    let dates = next_dates(&cron(expression), zone::find(zone).unwrap(), now).take(3);
    dates.map(|date| date.to_string()[..10].to_owned()).collect()
}

#[test]
fn dates_are_those_of_runs() {
    // 2026-03-01T00:00:00Z: the run of 8 March is skipped.
    assert_eq!(dates("30 2 8 3 0", "America/New_York", 1_772_323_200), ["2026-03-01", "2026-03-15", "2026-03-22"]);
    // 2026-10-25T00:30:00Z: 02:00 CET is still to come.
    assert_eq!(dates("0 2 25 10 0", "Europe/Berlin", 1_792_888_200), ["2026-10-25", "2027-10-03", "2027-10-10"]);
    // Just after midnight on the day after clocks went forward.
    assert_eq!(dates("30 0 8-10 3 0", "America/New_York", 1_772_928_000), ["2026-03-08", "2026-03-09", "2026-03-10"]);
    // 23:30 comes twice, and then there is no midnight of that date.
    let nuuk = ["2026-10-24", "2026-10-25", "2026-10-26"];
    assert_eq!(dates("30 23 24-26 10 1", "America/Nuuk", 1_792_800_000), nuuk);
}

/// The dates of all runs, each once.
fn dates_of_runs(cron: &Cron, zone: Zone, now: i64) -> Vec<(i32, u8, u8)> {
    let mut dates = Vec::new();
    for run in next_runs(cron, zone, now).unwrap() {
        let date = (run.local.year, run.local.month, run.local.day);
        if dates.last().is_none_or(|last| *last < date) {
            if dates.len() == 3 {
                break;
            }
            dates.push(date);
        }
    }
    dates
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_date_is_left_out_or_told_twice(
        expression in random::expression(),
        (zone, now) in random::zone_and_instant(),
        back in 0..4_i64,
    ) {
        // Some days before a clock change, too.
        let (cron, now) = (cron(&expression), (now - back * 86_400).max(FIRST));
        let found = next_dates(&cron, zone, now).take(3);
        let found: Vec<_> = found.map(|date| (date.year, date.month, date.day)).collect();
        prop_assert_eq!(found, dates_of_runs(&cron, zone, now));
    }
}

#[test]
fn many_runs_a_day_do_not_slow_dates_down() {
    let started = std::time::Instant::now();
    let (every_minute, zone) = (cron("* * 1 * 1"), zone::find("America/New_York").unwrap());
    // A walk through all runs would take some 5 million steps.
    assert_eq!(next_dates(&every_minute, zone, NOW).take(3600).count(), 3600);
    assert!(started.elapsed().as_secs() < 2);
}

#[test]
fn clock_changes() {
    let advice = "choose a local time that no clock change touches, or a zone without clock changes";
    says(
        "30 2 * * *",
        "Europe/Berlin",
        &[(
            "cron-dst",
            "the run at 02:30 on 2026-10-25 is doubled by a clock change in Europe/Berlin",
            Some(&format!("the run at 02:30 on 2027-03-28 is skipped; {advice}")),
        )],
    );
    says(
        "*/5 * * * *",
        "America/New_York",
        &[
            (
                "cron-dst",
                "12 runs from 01:00 to 01:55 on 2026-11-01 are doubled by a clock change in America/New_York",
                Some(&format!("12 runs from 02:00 to 02:55 on 2027-03-14 are skipped; {advice}")),
            ),
            ("cron-frequent", "every day with runs starts 288 sessions", None),
        ],
    );
}

#[test]
fn frequent_schedules() {
    // Twenty-four a day are not many, clock changes or not.
    assert!(said("0 * * * *", "America/New_York").iter().all(|(code, ..)| *code == "cron-dst"));
    says("0,30 0-11 * * *", "UTC", &[]);
    says("0,30 0-12 * * 1", "UTC", &[("cron-frequent", "every day with runs starts 26 sessions", None)]);
    says("* * * * *", "no zone", &[("cron-frequent", "every day with runs starts 1440 sessions", None)]);
}

#[test]
fn any_clock_is_safe() {
    for expression in ["0 9 13 * 5", "* * * * *", "0 0 29 2 *", "30 2 * * *"] {
        let cron = cron(expression);
        for now in [i64::MIN, -1, 0, FIRST - 1, FIRST, LAST - 1, LAST, LAST + 1, i64::MAX] {
            for zone in ["UTC", "America/New_York", "Pacific/Kiritimati", "no zone"] {
                assert!(lint(expression, &cron, zone::find(zone), now).len() < 5);
            }
        }
    }
}
