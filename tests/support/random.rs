//! Random schedules, weighted towards what is hard: clock changes, leap days, the ends of months and years.
#![allow(dead_code, reason = "each test file uses a part")]

use deployment_preflight::schedule::zone::{self, FIRST, LAST, Zone};
use proptest::prelude::*;

/// One item of a field.
fn item(min: u32, max: u32) -> impl Strategy<Value = String> {
    let number = min..=max;
    prop_oneof![
        4 => number.clone().prop_map(|n| n.to_string()),
        2 => (number.clone(), number.clone()).prop_map(|(a, b)| format!("{}-{}", a.min(b), a.max(b))),
        1 => (number.clone(), number.clone(), 1..=max + 2)
            .prop_map(|(a, b, n)| format!("{}-{}/{n}", a.min(b), a.max(b))),
        1 => (number, 1..=max + 2).prop_map(|(a, n)| format!("{a}/{n}")),
        1 => (1..=max + 2).prop_map(|n| format!("*/{n}")),
    ]
}

fn field(min: u32, max: u32, star: u32) -> impl Strategy<Value = String> {
    prop_oneof![
        star => Just("*".to_owned()),
        5 => item(min, max),
        2 => prop::collection::vec(item(min, max), 2..4).prop_map(|items| items.join(",")),
    ]
}

/// A valid expression.
pub fn expression() -> impl Strategy<Value = String> {
    let hour = prop_oneof![2 => field(0, 23, 3), 3 => item(0, 4)];
    let day = prop_oneof![3 => Just("*".to_owned()), 2 => field(1, 31, 2), 1 => item(28, 31)];
    let month = prop_oneof![3 => Just("*".to_owned()), 2 => field(1, 12, 2), 1 => Just("2".to_owned())];
    let weekday = prop_oneof![3 => Just("*".to_owned()), 2 => field(0, 7, 2)];
    (field(0, 59, 2), hour, day, month, weekday)
        .prop_map(|(minute, hour, day, month, weekday)| format!("{minute} {hour} {day} {month} {weekday}"))
}

const HARD: &[&str] = &[
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "Antarctica/Troll",
    "Europe/Dublin",
    "America/Asuncion",
    "America/Vancouver",
    "America/Edmonton",
    "America/Winnipeg",
    "America/Havana",
    "America/Santiago",
    "America/Scoresbysund",
    "Asia/Gaza",
    "Asia/Tehran",
    "Europe/Volgograd",
    "Antarctica/Casey",
    "Pacific/Kiritimati",
    "Asia/Kathmandu",
    "UTC",
];

pub fn any_zone() -> impl Strategy<Value = Zone> {
    let all: Vec<Zone> = zone::names().collect();
    prop_oneof![
        3 => prop::sample::select(HARD).prop_map(|name| zone::find(name).unwrap()),
        1 => prop::sample::select(all),
    ]
}

/// An instant: mostly within a day of a clock change of the zone.
pub fn instant(zone: Zone) -> impl Strategy<Value = i64> {
    let changes: Vec<i64> = zone.transitions(FIRST, 4_300_000_000).map(|change| change.at).collect();
    let anywhere = FIRST..4_300_000_000_i64;
    let near = if changes.is_empty() {
        anywhere.clone().boxed()
    } else {
        (prop::sample::select(changes), -93_600_i64..93_600).prop_map(|(at, shift)| (at + shift).max(FIRST)).boxed()
    };
    prop_oneof![6 => near, 2 => anywhere, 1 => FIRST..FIRST + 200_000, 1 => LAST - 200_000..LAST + 100_000]
}

pub fn zone_and_instant() -> impl Strategy<Value = (Zone, i64)> {
    any_zone().prop_flat_map(|zone| (Just(zone), instant(zone)))
}
