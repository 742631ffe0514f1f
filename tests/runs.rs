//! Runs by hand, each with its reason. Instants and local times are written out so that no arithmetic is shared.
#![cfg(not(target_arch = "wasm32"))]

use deployment_preflight::schedule::cron::Cron;
use deployment_preflight::schedule::runs::{BeforeTable, Run, next_runs, previous_runs};
use deployment_preflight::schedule::zone::{self, FIRST, LAST};

/// Seconds since 1970 of `2026-05-08T00:00:00Z`, by counting.
fn instant(text: &str) -> i64 {
    let number = |range| text.get(range).and_then(|digits: &str| digits.parse::<i64>().ok()).unwrap();
    assert!(text.len() == 20 && text.ends_with('Z'), "{text}");
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = |year: i64| i64::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let years: i64 = (1970..year).map(|year| 365 + leap(year)).sum();
    let lengths = [31, 28 + leap(year), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let days = years + lengths.iter().take(month as usize - 1).sum::<i64>() + day - 1;
    days * 86_400 + number(11..13) * 3600 + number(14..16) * 60 + number(17..19)
}

/// `2026-11-01T01:30 EST again`, as the runs are written in the tables below.
fn show(run: &Run) -> String {
    format!("{} {}{}", run.local, run.abbreviation, if run.repeated { " again" } else { "" })
}

fn cron(expression: &str) -> Cron {
    expression.parse().unwrap_or_else(|problems| panic!("{expression}: {problems:?}"))
}

/// The next runs, and that the previous ones, seen from behind the last, are the same.
#[track_caller]
fn runs(expression: &str, name: &str, after: &str, expected: &[&str]) {
    let (cron, zone, after) = (cron(expression), zone::find(name).unwrap(), instant(after));
    let found: Vec<Run> = next_runs(&cron, zone, after).unwrap().take(expected.len()).collect();
    assert_eq!(found.iter().map(show).collect::<Vec<_>>(), expected, "`{expression}` {name}");
    let Some(last) = found.last() else { return };
    let mut back: Vec<Run> = previous_runs(&cron, zone, last.at + 1).unwrap().take(found.len()).collect();
    back.reverse();
    assert_eq!(back, found, "backwards: `{expression}` {name}");
}

/// The next runs as instants.
#[track_caller]
fn instants(expression: &str, name: &str, after: &str, expected: &[&str]) {
    let found: Vec<i64> = next_runs(&cron(expression), zone::find(name).unwrap(), instant(after))
        .unwrap()
        .take(expected.len())
        .map(|run| run.at)
        .collect();
    assert_eq!(found, expected.iter().map(|text| instant(text)).collect::<Vec<_>>(), "`{expression}` {name}");
}

#[test]
fn what_the_service_answered() {
    instants(
        "0 20 * * 5",
        "America/New_York",
        "2026-05-08T00:00:00Z",
        &["2026-05-09T00:00:00Z", "2026-05-16T00:00:00Z", "2026-05-23T00:00:00Z"],
    );
    instants(
        "0 0 * * 7",
        "UTC",
        "2026-08-28T02:10:37Z",
        &[
            "2026-08-30T00:00:00Z",
            "2026-09-06T00:00:00Z",
            "2026-09-13T00:00:00Z",
            "2026-09-20T00:00:00Z",
            "2026-09-27T00:00:00Z",
        ],
    );
    instants("* * * * *", "UTC", "2026-08-28T02:10:37Z", &["2026-08-28T02:11:00Z", "2026-08-28T02:12:00Z"]);
    instants(
        "0 4 1 1 *",
        "UTC",
        "2026-08-28T02:10:37Z",
        &[
            "2027-01-01T04:00:00Z",
            "2028-01-01T04:00:00Z",
            "2029-01-01T04:00:00Z",
            "2030-01-01T04:00:00Z",
            "2031-01-01T04:00:00Z",
        ],
    );
    instants("0 9 * * 1-5", "America/Los_Angeles", "2026-03-17T00:00:00Z", &["2026-03-17T16:00:00Z"]);
}

#[test]
fn after_is_strict_and_so_is_before() {
    let (cron, zone) = (cron("30 9 * * *"), zone::find("UTC").unwrap());
    let at = instant("2026-06-01T09:30:00Z");
    let next = |after| next_runs(&cron, zone, after).unwrap().next().unwrap().at;
    let previous = |before| previous_runs(&cron, zone, before).unwrap().next().unwrap().at;
    assert_eq!((next(at - 1), next(at), next(at + 59)), (at, at + 86_400, at + 86_400));
    assert_eq!((previous(at + 1), previous(at), previous(at - 59)), (at, at - 86_400, at - 86_400));
}

#[test]
fn new_york_skips_and_doubles_an_hour() {
    // Clocks go from 01:59 EST to 03:00 EDT: no 02:30 on 14 March.
    let days = ["2027-03-13T02:30 EST", "2027-03-15T02:30 EDT"];
    runs("30 2 * * *", "America/New_York", "2027-03-13T00:00:00Z", &days);
    let around = ["2027-03-14T01:40 EST", "2027-03-14T03:00 EDT", "2027-03-14T03:20 EDT"];
    runs("*/20 * * * *", "America/New_York", "2027-03-14T06:20:00Z", &around);
    // Clocks go from 01:59 EDT back to 01:00 EST, so every 01:xx comes twice, the second time an hour later.
    let twice = ["2026-11-01T01:30 EDT", "2026-11-01T01:30 EST again", "2026-11-02T01:30 EST"];
    runs("30 1 * * *", "America/New_York", "2026-11-01T00:00:00Z", &twice);
    instants(
        "30 1 1 11 *",
        "America/New_York",
        "2026-10-31T00:00:00Z",
        &["2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2027-11-01T05:30:00Z"],
    );
    // 02:00 is the first local time after the doubled hour: once.
    let edge =
        ["2026-11-01T01:59 EDT", "2026-11-01T01:00 EST again", "2026-11-01T01:59 EST again", "2026-11-01T02:00 EST"];
    runs("59,0 1-2 1 11 *", "America/New_York", "2026-11-01T05:00:00Z", &edge);
    // A start between the two occurrences finds the second.
    runs("30 1 * * *", "America/New_York", "2026-11-01T05:30:00Z", &["2026-11-01T01:30 EST again"]);
    // 8 March is the day of the change in 2026 and 2037 only; either day field, so Sundays as well.
    let sundays = ["2026-03-01T02:30 EST", "2026-03-15T02:30 EDT", "2026-03-22T02:30 EDT", "2026-03-29T02:30 EDT"];
    runs("30 2 8 3 0", "America/New_York", "2026-03-01T00:00:00Z", &sundays);
    let eighth = ["2036-03-08T02:30 EST", "2038-03-08T02:30 EST"];
    runs("30 2 8 3 *", "America/New_York", "2036-01-01T00:00:00Z", &eighth);
}

#[test]
fn berlin_skips_and_doubles_an_hour() {
    // The European Union changes at 01:00 UTC: 02:00 CET becomes 03:00 CEST.
    runs("30 2 * * *", "Europe/Berlin", "2026-03-28T00:00:00Z", &["2026-03-28T02:30 CET", "2026-03-30T02:30 CEST"]);
    let twice = ["2026-10-25T02:30 CEST", "2026-10-25T02:30 CET again", "2026-10-26T02:30 CET"];
    runs("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", &twice);
}

#[test]
fn changes_that_are_not_an_hour() {
    // Lord Howe moves by 30 minutes: 02:00 becomes 02:30, and 02:00 goes back to 01:30.
    let half = ["2026-10-04T01:45 +1030", "2026-10-04T02:30 +11", "2026-10-04T02:45 +11"];
    runs("*/15 * * * *", "Australia/Lord_Howe", "2026-10-03T15:00:00Z", &half);
    let back = ["2027-04-04T01:45 +11", "2027-04-04T01:45 +1030 again", "2027-04-05T01:45 +1030"];
    runs("45 1 * * *", "Australia/Lord_Howe", "2027-04-03T00:00:00Z", &back);
    // Chatham is 45 minutes off the hour and changes at 02:45 standard time.
    let chatham = ["2026-09-27T02:30 +1245", "2026-09-27T03:45 +1345"];
    runs("30,45 2-3 27 9 *", "Pacific/Chatham", "2026-09-26T12:00:00Z", &chatham);
    // Troll goes by two hours: 01:00 becomes 03:00.
    let troll = ["2027-03-28T00:30 +00", "2027-03-28T03:30 +02", "2027-03-28T04:30 +02"];
    runs("30 * * * *", "Antarctica/Troll", "2027-03-28T00:00:00Z", &troll);
    let troll =
        ["2026-10-25T01:30 +02", "2026-10-25T02:30 +02", "2026-10-25T01:30 +00 again", "2026-10-25T02:30 +00 again"];
    runs("30 1,2 * * *", "Antarctica/Troll", "2026-10-24T12:00:00Z", &troll);
}

#[test]
fn changes_at_midnight() {
    // Cairo goes from Thursday 23:59 to Friday 01:00, so Friday has no midnight.
    runs("0 0 * * *", "Africa/Cairo", "2026-04-22T22:30:00Z", &["2026-04-25T00:00 EEST", "2026-04-26T00:00 EEST"]);
    // In October it goes from Friday 00:00 EEST back to Thursday 23:00 EET.
    let october = ["2026-10-29T23:30 EEST", "2026-10-29T23:30 EET again", "2026-10-30T23:30 EET"];
    runs("30 23 * * *", "Africa/Cairo", "2026-10-29T12:00:00Z", &october);
    // Havana changes at its own midnight, and goes back from 01:00 to 00:00 in 2025.
    let havana = ["2025-11-02T00:30 CDT", "2025-11-02T00:30 CST again", "2025-11-03T00:30 CST"];
    runs("30 0 * * *", "America/Havana", "2025-11-01T12:00:00Z", &havana);
}

#[test]
fn rules_with_a_turn() {
    // Ireland's saving is negative and in winter; its clocks move as London's.
    let dublin = ["2026-10-25T01:30 IST", "2026-10-25T01:30 GMT again", "2026-10-26T01:30 GMT"];
    runs("30 1 * * *", "Europe/Dublin", "2026-10-24T12:00:00Z", &dublin);
    // Paraguay stays at summer time since October 2024.
    runs("0 0 1 7 *", "America/Asuncion", "2025-01-01T00:00:00Z", &["2025-07-01T00:00 -03", "2026-07-01T00:00 -03"]);
    // Neither half hours nor a date line matters.
    instants("0 6 * * *", "Asia/Kathmandu", "2026-06-01T00:00:00Z", &["2026-06-01T00:15:00Z"]);
    instants("0 0 1 1 *", "Pacific/Kiritimati", "2026-06-01T00:00:00Z", &["2026-12-31T10:00:00Z"]);
}

#[test]
fn changes_of_the_law_in_2026() {
    // Morocco keeps UTC+0 from 20 September 2026 on, when 02:00 goes back to 01:00 for the last time.
    for name in ["Africa/Casablanca", "Africa/El_Aaiun"] {
        let zone = zone::find(name).unwrap();
        let last = zone.previous_transition(LAST).unwrap();
        assert!((instant("2026-09-20T00:00:00Z")..instant("2026-09-21T00:00:00Z")).contains(&last.at), "{name}");
        let noon = next_runs(&cron("0 12 1 3 *"), zone, instant("2026-10-01T00:00:00Z")).unwrap();
        assert!(noon.take(100).all(|run| run.offset_seconds == 0), "{name}");
    }
    let last = ["2026-09-20T01:30 +01", "2026-09-20T01:30 +00 again", "2026-09-21T01:30 +00"];
    runs("30 1 * * *", "Africa/El_Aaiun", "2026-09-19T12:00:00Z", &last);
    // Cuba stays at summer time through the winter of 2026 and goes back a year later.
    let havana = ["2026-10-31T00:30 CDT", "2026-11-01T00:30 CDT", "2026-11-02T00:30 CDT"];
    runs("30 0 * * *", "America/Havana", "2026-10-31T00:00:00Z", &havana);
    let havana = ["2027-03-14T00:30 CDT", "2027-11-07T00:30 CDT", "2027-11-07T00:30 CST again"];
    runs("30 0 14,7 3,11 *", "America/Havana", "2027-03-08T00:00:00Z", &havana[..1]);
    runs("30 0 7 11 *", "America/Havana", "2026-12-01T00:00:00Z", &havana[1..]);
    // These provinces stay at what was their summer time: no second 01:30 in November 2026, and none skipped later.
    for (name, offset) in [("America/Vancouver", -7), ("America/Edmonton", -6), ("America/Winnipeg", -5)] {
        let zone = zone::find(name).unwrap();
        let runs: Vec<Run> =
            next_runs(&cron("30 1,2 * * *"), zone, instant("2026-10-31T12:00:00Z")).unwrap().take(730).collect();
        assert!(
            runs.iter().all(|run| !run.repeated && run.offset_seconds == offset * 3600),
            "{name}: {:?}",
            runs.first()
        );
        assert!(runs.windows(2).all(|pair| matches!(pair[1].at - pair[0].at, 3600 | 82_800)), "{name}");
    }
}

#[test]
fn ends_of_years_and_leap_days() {
    let silvester = ["2026-12-31T23:59 CET", "2027-01-01T00:00 CET", "2027-01-01T00:59 CET"];
    runs("0,59 0,23 31,1 12,1 *", "Europe/Berlin", "2026-12-31T22:58:59Z", &silvester);
    let leap = ["2092-02-29T00:00 UTC", "2096-02-29T00:00 UTC", "2104-02-29T00:00 UTC"];
    runs("0 0 29 2 *", "UTC", "2090-01-01T00:00:00Z", &leap);
    let leap = ["2096-02-29T12:00 EST", "2104-02-29T12:00 EST"];
    runs("0 12 29 2 *", "America/New_York", "2093-01-01T00:00:00Z", &leap);
    let leap = ["2028-02-29T00:00 UTC", "2032-02-29T00:00 UTC", "2036-02-29T00:00 UTC"];
    runs("0 0 29 2 *", "UTC", "2026-01-01T00:00:00Z", &leap);
    let thirty_first = ["2027-01-31T00:00 UTC", "2027-03-31T00:00 UTC", "2027-05-31T00:00 UTC"];
    runs("0 0 31 * *", "UTC", "2027-01-01T00:00:00Z", &thirty_first);
}

#[test]
fn either_day_field_suffices() {
    // No 31 February, but Mondays.
    let mondays = ["2027-02-01T00:00 UTC", "2027-02-08T00:00 UTC", "2027-02-15T00:00 UTC", "2027-02-22T00:00 UTC"];
    runs("0 0 31 2 1", "UTC", "2026-12-01T00:00:00Z", &mondays);
    // The 13th, a Sunday, and Fridays.
    let thirteenth = ["2026-09-11T00:00 UTC", "2026-09-13T00:00 UTC", "2026-09-18T00:00 UTC"];
    runs("0 0 13 * 5", "UTC", "2026-09-10T00:00:00Z", &thirteenth);
    // `*/1` is a restriction that every day meets, so Fridays change nothing.
    let every = ["2026-09-10T00:00 UTC", "2026-09-11T00:00 UTC", "2026-09-12T00:00 UTC"];
    runs("0 0 */1 * 5", "UTC", "2026-09-09T12:00:00Z", &every);
}

#[test]
fn never_is_empty() {
    let zone = zone::find("Europe/Paris").unwrap();
    for expression in ["0 0 30 2 *", "0 0 31 2,4,6,9,11 *"] {
        assert_eq!(next_runs(&cron(expression), zone, FIRST).unwrap().next(), None);
        assert_eq!(previous_runs(&cron(expression), zone, LAST).unwrap().next(), None);
    }
}

#[test]
fn the_table_has_two_ends() {
    let zone = zone::find("America/New_York").unwrap();
    let every = cron("* * * * *");
    for before in [FIRST - 1, 0, i64::MIN] {
        assert_eq!(next_runs(&every, zone, before).err(), Some(BeforeTable { instant: before }));
        assert_eq!(previous_runs(&every, zone, before).err(), Some(BeforeTable { instant: before }));
    }
    assert_eq!(
        BeforeTable { instant: 0 }.to_string(),
        "clock changes are known from 2020-01-01T00:00:00Z on, and this instant lies before"
    );
    // The first run backwards is the table's first instant, then there are no more.
    let first: Vec<i64> = previous_runs(&every, zone, FIRST + 61).unwrap().map(|run| run.at).collect();
    assert_eq!(first, [FIRST + 60, FIRST]);
    // The last minute of the year 9999, in UTC here and on the clocks there.
    let last: Vec<i64> = next_runs(&every, zone, LAST - 120).unwrap().map(|run| run.at).collect();
    assert_eq!(last, [LAST - 119, LAST - 59]);
    let kiritimati = zone::find("Pacific/Kiritimati").unwrap();
    let last = previous_runs(&every, kiritimati, i64::MAX).unwrap().next().unwrap();
    assert_eq!(last.local.to_string(), "9999-12-31T23:59");
    let mut ended = next_runs(&every, kiritimati, last.at).unwrap();
    assert_eq!((ended.next(), ended.next()), (None, None));
    assert_eq!(next_runs(&every, zone, i64::MAX).unwrap().next(), None);
}
