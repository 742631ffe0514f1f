//! What a schedule will do, in words and figures.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::collections::HashMap;
use std::sync::LazyLock;

use deployment_preflight::schedule::cron::Cron;
use deployment_preflight::schedule::describe::{ClockChange, Description, Effect, clock_changes, describe};
use deployment_preflight::schedule::runs::next_runs;
use deployment_preflight::schedule::zone::{self, FIRST, Zone};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use support::naive::{Clocks, DAY, Naive};
use support::random;

/// 2026-06-01T00:00:00Z.
const NOW: i64 = 1_780_272_000;

fn cron(expression: &str) -> Cron {
    expression.parse().unwrap_or_else(|problems| panic!("{expression}: {problems:?}"))
}

fn described(expression: &str, name: &str) -> Description {
    describe(&cron(expression), zone::find(name).unwrap(), NOW, Some("250")).unwrap()
}

#[test]
fn words() {
    for (expression, zone, text) in [
        ("0 9,17 * * 1-5", "America/New_York", "at 09:00 and 17:00, Monday to Friday, New York time"),
        ("0 9 * * *", "Europe/Berlin", "at 09:00, every day, Berlin time"),
        ("* * * * *", "UTC", "every minute, UTC"),
        ("*/5 * * * *", "Etc/UTC", "every 5 minutes, UTC"),
        ("3-59/15 * * * *", "UTC", "every 15 minutes, from minute 3 of every hour on, UTC"),
        ("0 * * * *", "GMT", "every hour, on the hour, GMT"),
        ("1 * * * *", "UTC", "every hour, at 1 minute past, UTC"),
        ("30 * * * *", "UTC", "every hour, at 30 minutes past, UTC"),
        ("*/7 * * * *", "UTC", "at minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56 of every hour, UTC"),
        ("0-20 8 * * *", "UTC", "at minutes 0 to 20 of the hour 08, every day, UTC"),
        ("10-20 8,9,17 * * *", "UTC", "at minutes 10 to 20 of the hours 08, 09 and 17, every day, UTC"),
        ("0 9-17 * * 1-5", "UTC", "every hour from 09:00 to 17:00, Monday to Friday, UTC"),
        ("15 0-3,8-12 * * *", "UTC", "every hour from 00:15 to 03:15 and from 08:15 to 12:15, every day, UTC"),
        ("0 */2 * * *", "UTC", "every 2 hours from 00:00 to 22:00, every day, UTC"),
        ("0 */6 * * *", "UTC", "at 00:00, 06:00, 12:00 and 18:00, every day, UTC"),
        ("5 1,2,3,5,8,13,21 * * *", "UTC", "at 01:05, 02:05, 03:05, 05:05, 08:05, 13:05 and 21:05, every day, UTC"),
        ("*/10 9-11,14 * * *", "UTC", "every 10 minutes from 09:00 to 11:50 and from 14:00 to 14:50, every day, UTC"),
        ("0 9 * * 1,3,5", "UTC", "at 09:00, on Monday, Wednesday and Friday, UTC"),
        ("0 9 * * 7", "UTC", "at 09:00, on Sunday, UTC"),
        ("0 9 * * 5-7", "UTC", "at 09:00, Friday to Sunday, UTC"),
        ("0 9 * * 0,6", "UTC", "at 09:00, on Saturday and Sunday, UTC"),
        ("0 9 * * 0-6", "UTC", "at 09:00, every day, UTC"),
        ("0 9 1 * *", "UTC", "at 09:00, on the 1st of every month, UTC"),
        ("0 9 1,15 1,7 *", "UTC", "at 09:00, on the 1st and 15th of January and July, UTC"),
        ("0 9 1-7,22,23 * *", "UTC", "at 09:00, on the 1st to 7th, 22nd and 23rd of every month, UTC"),
        ("0 9 */2 * *", "UTC", "at 09:00, on every 2nd day from the 1st to the 31st of every month, UTC"),
        ("0 9 11,12,13,21 * *", "UTC", "at 09:00, on the 11th to 13th and 21st of every month, UTC"),
        ("0 9 * 6-8 *", "UTC", "at 09:00, every day in June to August, UTC"),
        ("0 9 * 2 1", "UTC", "at 09:00, on Monday in February, UTC"),
        ("0 9 13 * 5", "UTC", "at 09:00, on the 13th of every month and also on every Friday, UTC"),
        // No February has a 31st.
        ("0 9 31 2 1-5", "UTC", "at 09:00, Monday to Friday in February, UTC"),
        ("0 9 31 2,4 1", "UTC", "at 09:00, on Monday in February and April, UTC"),
        ("0 9 29 2 1", "UTC", "at 09:00, on the 29th of February and also on every Monday in February, UTC"),
        ("0 9 */1 * 5", "UTC", "at 09:00, every day, UTC"),
        ("* * * 1 *", "UTC", "every minute, every day in January, UTC"),
        ("0 0 30 2 *", "UTC", "never, since no such date exists: at 00:00, on the 30th of February, UTC"),
        ("0 9 1 1 *", "America/Argentina/Buenos_Aires", "at 09:00, on the 1st of January, Buenos Aires time"),
        ("0 9 1 1 *", "Etc/GMT+5", "at 09:00, on the 1st of January, Etc/GMT+5 time"),
        ("0 9 1 1 *", "EST5EDT", "at 09:00, on the 1st of January, EST5EDT time"),
    ] {
        assert_eq!(described(expression, zone).text, text, "`{expression}`");
    }
}

#[test]
fn figures() {
    // Runs a day, in 400 years, gaps, sessions and cost a month at 250 each, jitter in seconds.
    for (expression, per_day, per_cycle, gaps, sessions, cost, jitter) in [
        ("* * * * *", 1440, 146_097 * 1440, Some((1, 1)), 44_640, "11160000", Some(9)),
        ("*/5 * * * *", 288, 146_097 * 288, Some((5, 5)), 8928, "2232000", Some(45)),
        ("0 9 * * *", 1, 146_097, Some((1440, 1440)), 31, "7750", Some(540)),
        ("0 9 * * 1-5", 1, 20_871 * 5, Some((1440, 3 * 1440)), 23, "5750", Some(540)),
        ("0 9,17 * * *", 2, 146_097 * 2, Some((480, 960)), 62, "15500", Some(540)),
        ("*/40 * * * *", 48, 146_097 * 48, Some((20, 40)), 1488, "372000", Some(360)),
        ("0 0 1 * *", 1, 4800, Some((28 * 1440, 31 * 1440)), 1, "250", Some(540)),
        ("0 0 29 2 *", 1, 97, Some((1461 * 1440, 2921 * 1440)), 1, "250", Some(540)),
        ("0 0 31 2,4,6,9,11 *", 0, 0, None, 0, "0", None),
    ] {
        let found = described(expression, "UTC");
        let found_gaps = found.min_gap_minutes.zip(found.max_gap_minutes);
        assert_eq!(
            (found.runs_per_day, found.runs_per_cycle, found_gaps),
            (per_day, per_cycle, gaps),
            "`{expression}`"
        );
        assert_eq!((found.max_sessions_per_month, found.max_jitter_seconds), (sessions, jitter), "`{expression}`");
        assert_eq!(found.max_cost_per_month.as_deref(), Some(cost), "`{expression}`");
        assert!((found.runs_per_year - per_cycle as f64 / 400.0).abs() < 1e-9);
        let next: Vec<_> = next_runs(&cron(expression), zone::find("UTC").unwrap(), NOW).unwrap().take(5).collect();
        assert_eq!(found.next, next);
    }
    // The month of the second 01:30 has one session more than its days.
    assert_eq!(described("30 1 * 11 *", "America/New_York").max_sessions_per_month, 31);
    assert_eq!(described("30 1 * * *", "America/New_York").max_sessions_per_month, 31);
    assert_eq!(described("30 2 * * *", "Europe/Berlin").max_sessions_per_month, 32);
    let no_budget = describe(&cron("0 9 * * *"), zone::find("UTC").unwrap(), NOW, None).unwrap();
    assert_eq!(no_budget.max_cost_per_month, None);
    assert!(describe(&cron("0 9 * * *"), zone::find("UTC").unwrap(), FIRST - 1, None).is_err());
}

fn changes(expression: &str, zone: &str) -> Vec<String> {
    let show =
        |change: ClockChange| format!("{} {} {} {}", change.effect.as_str(), change.count, change.first, change.last);
    clock_changes(&cron(expression), zone::find(zone).unwrap(), NOW).map(show).collect()
}

#[test]
fn clock_changes_are_listed() {
    let new_york = ["doubled 1 2026-11-01T01:30 2026-11-01T01:30"];
    assert_eq!(changes("30 1 * * *", "America/New_York"), new_york);
    let skipped = ["skipped 1 2027-03-14T02:30 2027-03-14T02:30"];
    assert_eq!(changes("30 2 * * 0", "America/New_York"), skipped);
    let both = ["doubled 12 2026-11-01T01:00 2026-11-01T01:55", "skipped 12 2027-03-14T02:00 2027-03-14T02:55"];
    assert_eq!(changes("*/5 * * * *", "America/New_York"), both);
    assert_eq!(changes("* * * * *", "Antarctica/Troll")[0], "doubled 120 2026-10-25T01:00 2026-10-25T02:59");
    for (expression, zone) in [
        ("0 9 * * *", "America/New_York"),
        ("30 1 * * 1-6", "America/New_York"),
        ("30 2 * * *", "UTC"),
        ("30 2 * * *", "America/Vancouver"),
        ("15 1 * * *", "Australia/Lord_Howe"),
        ("0 3 * * *", "Europe/Berlin"),
    ] {
        assert_eq!(changes(expression, zone), [""; 0], "`{expression}` {zone}");
    }
    // A year ahead, and neither a change that is over nor one that is farther.
    let (half_past, new_york) = (cron("30 1 1-7 11 *"), zone::find("America/New_York").unwrap());
    let change = 1_793_512_800;
    for (now, count) in [(change, 0), (change - 1, 1), (change - 366 * DAY, 1), (change - 366 * DAY - 1, 0)] {
        assert_eq!(clock_changes(&half_past, new_york, now).filter(|found| found.at == change).count(), count, "{now}");
    }
    let change = clock_changes(&cron("0,30 1 * * *"), zone::find("America/New_York").unwrap(), NOW).next().unwrap();
    let affected: Vec<_> = change.runs().map(|run| (run.local.minute, run.effect, run.instants)).collect();
    let first = 1_793_509_200;
    assert_eq!(
        affected,
        [(0, Effect::Doubled, (first, Some(first + 3600))), (30, Effect::Doubled, (first + 1800, Some(first + 5400)))]
    );
}

/// The dates of 400 years.
static DATES: LazyLock<Vec<Clocks>> = LazyLock::new(|| (0..146_097).map(|day| Clocks::at(day * DAY)).collect());

/// Days with runs, shortest and longest gap, most days in a month, by looking at every date.
fn look_at_every_date(naive: &Naive) -> Option<(u64, u32, u32, u32)> {
    let [minutes, hours, ..] = naive.tables();
    let times: Vec<u32> =
        (0..1440).filter(|time| hours[time / 60] && minutes[time % 60]).map(|time| time as u32).collect();
    let days: Vec<u32> =
        DATES.iter().enumerate().filter(|(_, date)| naive.date_matches(date)).map(|(day, _)| day as u32).collect();
    let (first, last) = (*days.first()?, *days.last()?);
    let in_day = times.windows(2).map(|pair| pair[1] - pair[0]);
    let between = days.windows(2).map(|pair| pair[1] - pair[0]).chain([first + 146_097 - last]);
    let nights = between.map(|days| days * 1440 - times[times.len() - 1] + times[0]);
    let gaps: Vec<u32> = in_day.chain(nights).collect();
    let mut months: HashMap<(i64, usize), u32> = HashMap::new();
    for day in &days {
        *months.entry((DATES[*day as usize].year, DATES[*day as usize].month)).or_default() += 1;
    }
    Some((
        days.len() as u64 * times.len() as u64,
        *gaps.iter().min()?,
        *gaps.iter().max()?,
        *months.values().max()? * times.len() as u32,
    ))
}

/// What a schedule does, however it is written: the sets of times, and for every date whether it matches. Without a
/// restricted day of the week the days of the month are told apart even where no month has them.
fn meaning(cron: &Cron) -> (u64, u32, u16, Vec<bool>) {
    let longest = match cron.months() {
        months if months == 1 << 2 && cron.either_day() => 29,
        months if months & 0b1_0101_1010_1010 == 0 && cron.either_day() => 30,
        _ => 31,
    };
    let dates = (1..=31).flat_map(|day| (0..7).map(move |weekday| (day.min(longest), weekday)));
    let matches = dates.map(|(day, weekday)| {
        let (day, weekday) = (cron.days() >> day & 1 == 1, cron.weekdays() >> weekday & 1 == 1);
        if cron.either_day() { day || weekday } else { day && weekday }
    });
    (cron.minutes(), cron.hours(), cron.months(), matches.collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn figures_are_those_of_every_date(expression in random::expression()) {
        let found = describe(&cron(&expression), zone::find("UTC").unwrap(), NOW, None).unwrap();
        let expected = look_at_every_date(&Naive::new(&expression));
        let gaps = found.min_gap_minutes.zip(found.max_gap_minutes);
        let found = gaps.map(|(low, high)| (found.runs_per_cycle, low, high, found.max_sessions_per_month));
        prop_assert_eq!(found, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(300), failure_persistence: None, ..ProptestConfig::default() })]

    /// Clock changes against the runs themselves: what is doubled is what runs again.
    #[test]
    fn doubled_runs_are_the_repeated_ones(expression in random::expression(), (zone, now) in random::zone_and_instant()) {
        let cron = cron(&expression);
        let until = now + 366 * DAY;
        let found: Vec<i64> = clock_changes(&cron, zone, now)
            .filter(|change| change.effect == Effect::Doubled)
            .flat_map(|change| { let runs: Vec<_> = change.runs().collect(); assert_eq!(runs.len(), change.count as usize); runs })
            .map(|run| run.instants.1.unwrap())
            .collect();
        let repeated: Vec<i64> = zone.transitions(now + 1, until + 1)
            .filter(|change| change.shift_seconds() < 0)
            .flat_map(|change| {
                let end = change.at - i64::from(change.shift_seconds());
                next_runs(&cron, zone, change.at - 1).unwrap().take_while(move |run| run.at < end).inspect(|run| assert!(run.repeated)).map(|run| run.at).collect::<Vec<_>>()
            })
            .collect();
        prop_assert_eq!(found, repeated);
    }

    /// What is skipped has its date matched and its local time shown by no instant of the days around it.
    #[test]
    fn skipped_times_are_shown_by_no_instant(expression in random::expression(), (zone, now) in random::zone_and_instant()) {
        let (cron, naive) = (cron(&expression), Naive::new(&expression));
        let shown = |zone: Zone, at: i64| Clocks::at(at + i64::from(zone.local_type_at(at).unwrap().offset_seconds));
        let found: u32 = clock_changes(&cron, zone, now).filter(|change| change.effect == Effect::Skipped).map(|change| change.count).sum();
        let mut expected = 0;
        for change in zone.transitions(now + 1, now + 366 * DAY + 1).filter(|change| change.shift_seconds() > 0) {
            let wall = change.at + i64::from(change.before.offset_seconds);
            for local in (wall..wall + i64::from(change.shift_seconds())).step_by(60) {
                let clocks = Clocks::at(local);
                if naive.matches(&clocks) && (-1800..1800).all(|minute| shown(zone, change.at + minute * 60) != clocks) {
                    expected += 1;
                }
            }
        }
        prop_assert_eq!(found, expected);
    }
}

/// Schedules that differ never read the same, and those that are the same never differ.
#[test]
fn words_tell_schedules_apart() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut meanings: HashMap<String, (Cron, String)> = HashMap::new();
    for _ in 0..20_000 {
        let expression = random::expression().new_tree(&mut runner).unwrap().current();
        let cron = cron(&expression);
        let text = deployment_preflight::schedule::describe::text(&cron, zone::find("UTC").unwrap());
        if let Some((other, same)) = meanings.get(&text) {
            assert_eq!(meaning(other), meaning(&cron), "`{same}` and `{expression}` both read {text}");
        }
        meanings.insert(text, (cron, expression));
    }
}

/// The count for everyday use, unless the environment asks for a long run.
fn cases(everyday: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(everyday)
}
