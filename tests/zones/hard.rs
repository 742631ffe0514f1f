//! The zones that break what one believes of clocks, each with its reason; instants and types are those of the release's
//! compiled files, read with another library.

use deployment_preflight::schedule::zone::{FIRST, LAST, LocalType, Period, Transition, Zone, find};

/// Instant, offset, abbreviation and saving flag from there on.
type Change = (i64, i32, &'static str, bool);

/// 2026-01-01T00:00:00Z and the three that follow.
const NEW_YEARS: [i64; 4] = [1_767_225_600, 1_798_761_600, 1_830_297_600, 1_861_920_000];

struct Hard {
    why: &'static str,
    name: &'static str,
    /// The range of instants looked at.
    range: (i64, i64),
    /// At the start of it.
    before: (i32, &'static str, bool),
    changes: &'static [Change],
}

const YEAR: (i64, i64) = (NEW_YEARS[0], NEW_YEARS[1]);
const TWO_YEARS: (i64, i64) = (NEW_YEARS[0], NEW_YEARS[2]);
const THREE_YEARS: (i64, i64) = (NEW_YEARS[0], NEW_YEARS[3]);

const HARD: &[Hard] = &[
    Hard {
        why: "both ways, by rule, from two continents",
        name: "America/New_York",
        range: YEAR,
        before: (-18_000, "EST", false),
        changes: &[(1_772_953_200, -14_400, "EDT", true), (1_793_512_800, -18_000, "EST", false)],
    },
    Hard {
        why: "the last Sundays, at the same instant all over the European Union",
        name: "Europe/Berlin",
        range: YEAR,
        before: (3_600, "CET", false),
        changes: &[(1_774_746_000, 7_200, "CEST", true), (1_792_890_000, 3_600, "CET", false)],
    },
    Hard {
        why: "saves half an hour",
        name: "Australia/Lord_Howe",
        range: YEAR,
        before: (39_600, "+11", true),
        changes: &[(1_775_314_800, 37_800, "+1030", false), (1_791_041_400, 39_600, "+11", true)],
    },
    Hard {
        why: "quarters of an hour, and changes at 02:45 and 03:45",
        name: "Pacific/Chatham",
        range: YEAR,
        before: (49_500, "+1345", true),
        changes: &[(1_775_311_200, 45_900, "+1245", false), (1_790_431_200, 49_500, "+1345", true)],
    },
    Hard {
        why: "the last Friday at 00:00 and the last Thursday at 24:00",
        name: "Africa/Cairo",
        range: YEAR,
        before: (7_200, "EET", false),
        changes: &[(1_776_981_600, 10_800, "EEST", true), (1_793_307_600, 7_200, "EET", false)],
    },
    Hard {
        why: "an hour back in Ramadan; at UTC for good from 2026-09-20",
        name: "Africa/Casablanca",
        range: (NEW_YEARS[0], LAST),
        before: (3_600, "+01", false),
        changes: &[
            (1_771_120_800, 0, "+00", true),
            (1_774_144_800, 3_600, "+01", false),
            (1_789_866_000, 0, "+00", false),
        ],
    },
    Hard {
        why: "as Casablanca",
        name: "Africa/El_Aaiun",
        range: (NEW_YEARS[0], LAST),
        before: (3_600, "+01", false),
        changes: &[
            (1_771_120_800, 0, "+00", true),
            (1_774_144_800, 3_600, "+01", false),
            (1_789_866_000, 0, "+00", false),
        ],
    },
    Hard {
        why: "saves two hours",
        name: "Antarctica/Troll",
        range: YEAR,
        before: (0, "+00", false),
        changes: &[(1_774_746_000, 7_200, "+02", true), (1_792_890_000, 0, "+00", false)],
    },
    Hard {
        why: "by law summer is the standard and winter the exception: negative saving",
        name: "Europe/Dublin",
        range: YEAR,
        before: (0, "GMT", true),
        changes: &[(1_774_746_000, 3_600, "IST", false), (1_792_890_000, 0, "GMT", true)],
    },
    Hard {
        why: "on 2024-10-15 summer time became the standard: the last change is one of the flag alone",
        name: "America/Asuncion",
        range: (1_704_067_200, LAST),
        before: (-10_800, "-03", true),
        changes: &[
            (1_711_249_200, -14_400, "-04", false),
            (1_728_187_200, -10_800, "-03", true),
            (1_728_961_200, -10_800, "-03", false),
        ],
    },
    Hard {
        why: "stays at UTC-7 from November 2026: the abbreviation changes, the clocks do not",
        name: "America/Vancouver",
        range: (NEW_YEARS[0], LAST),
        before: (-28_800, "PST", false),
        changes: &[(1_772_964_000, -25_200, "PDT", true), (1_793_523_600, -25_200, "MST", false)],
    },
    Hard {
        why: "stays at UTC-6 from November 2026",
        name: "America/Edmonton",
        range: (NEW_YEARS[0], LAST),
        before: (-25_200, "MST", false),
        changes: &[(1_772_960_400, -21_600, "MDT", true), (1_793_520_000, -21_600, "CST", false)],
    },
    Hard {
        why: "follows Edmonton, from beyond the polar circle",
        name: "America/Inuvik",
        range: (NEW_YEARS[0], LAST),
        before: (-25_200, "MST", false),
        changes: &[(1_772_960_400, -21_600, "MDT", true), (1_793_520_000, -21_600, "CST", false)],
    },
    Hard {
        why: "stays at UTC-5 from November 2026",
        name: "America/Winnipeg",
        range: (NEW_YEARS[0], LAST),
        before: (-21_600, "CST", false),
        changes: &[(1_772_956_800, -18_000, "CDT", true), (1_793_516_400, -18_000, "EST", false)],
    },
    Hard {
        why: "no winter time in 2026, and the rule again from 2027",
        name: "America/Havana",
        range: THREE_YEARS,
        before: (-18_000, "CST", false),
        changes: &[
            (1_772_946_000, -14_400, "CDT", true),
            (1_825_563_600, -18_000, "CST", false),
            (1_836_450_000, -14_400, "CDT", true),
            (1_857_013_200, -18_000, "CST", false),
        ],
    },
    Hard {
        why: "at the instants of the European Union, which is an hour later than it was until 2021",
        name: "Europe/Chisinau",
        // 2021-01-01 to 2023-01-01.
        range: (1_609_459_200, 1_672_531_200),
        before: (7_200, "EET", false),
        changes: &[
            (1_616_889_600, 10_800, "EEST", true),
            (1_635_638_400, 7_200, "EET", false),
            (1_648_342_800, 10_800, "EEST", true),
            (1_667_091_600, 7_200, "EET", false),
        ],
    },
    Hard {
        why: "forecast by the calendar of Ramadan: no rule gives it",
        name: "Asia/Gaza",
        range: TWO_YEARS,
        before: (7_200, "EET", false),
        changes: &[
            (1_774_656_000, 10_800, "EEST", true),
            (1_792_796_400, 7_200, "EET", false),
            (1_806_105_600, 10_800, "EEST", true),
            (1_824_850_800, 7_200, "EET", false),
        ],
    },
    Hard {
        why: "three quarters",
        name: "Asia/Kathmandu",
        range: (FIRST, LAST),
        before: (20_700, "+0545", false),
        changes: &[],
    },
    Hard {
        why: "farthest east",
        name: "Pacific/Kiritimati",
        range: (FIRST, LAST),
        before: (50_400, "+14", false),
        changes: &[],
    },
];

fn zone(name: &str) -> Zone {
    find(name).unwrap()
}

fn local(offset_seconds: i32, abbreviation: &'static str, is_dst: bool) -> LocalType {
    LocalType { offset_seconds, abbreviation, is_dst }
}

#[test]
fn the_hard_ones() {
    for Hard { why, name, range: (from, to), before, changes } in HARD {
        let zone = zone(name);
        let mut now = local(before.0, before.1, before.2);
        assert_eq!(zone.local_type_at(*from), Some(now), "{name}: {why}");
        let mut expected = Vec::new();
        for (at, offset, abbreviation, is_dst) in *changes {
            let after = local(*offset, abbreviation, *is_dst);
            expected.push(Transition { at: *at, before: now, after });
            assert_eq!(zone.local_type_at(at - 1), Some(now), "{name}: {why}");
            assert_eq!(zone.local_type_at(*at), Some(after), "{name}: {why}");
            now = after;
        }
        assert_eq!(zone.transitions(*from, *to).collect::<Vec<_>>(), expected, "{name}: {why}");
    }
}

#[test]
fn shifts() {
    let shift = |name, index| zone(name).transitions(NEW_YEARS[0], NEW_YEARS[1]).nth(index).map(|t| t.shift_seconds());
    assert_eq!(shift("Antarctica/Troll", 0), Some(7_200));
    assert_eq!(shift("Australia/Lord_Howe", 0), Some(-1_800));
    assert_eq!(shift("America/Vancouver", 1), Some(0));
    assert_eq!(shift("UTC", 0), None);
}

#[test]
fn outside_the_table_there_is_no_answer() {
    let berlin = zone("Europe/Berlin");
    for at in [i64::MIN, -1, 0, FIRST - 1, LAST + 1, i64::MAX] {
        assert_eq!(berlin.local_type_at(at), None, "{at}");
        assert_eq!(berlin.period_at(at), None, "{at}");
    }
    assert_eq!(berlin.local_type_at(FIRST), Some(local(3_600, "CET", false)));
    assert_eq!(berlin.local_type_at(LAST), Some(local(3_600, "CET", false)));
    assert_eq!(berlin.previous_transition(FIRST), None);
    assert_eq!(berlin.previous_transition(i64::MIN), None);
    assert_eq!(berlin.next_transition(LAST), None);
    assert_eq!(berlin.next_transition(i64::MAX), None);
    assert_eq!(berlin.next_transition(i64::MIN), berlin.next_transition(FIRST));
    assert_eq!(berlin.previous_transition(i64::MAX), berlin.previous_transition(LAST));
    // Two a year for 7980 years.
    assert_eq!(berlin.transitions(i64::MIN, i64::MAX).count(), 15_960);
    assert_eq!(berlin.transitions(i64::MAX, i64::MAX).count(), 0);
    assert_eq!(berlin.transitions(NEW_YEARS[1], NEW_YEARS[0]).count(), 0);
    // 9999-10-31 is the last Sunday: 62 days before the year's end, and one hour.
    assert_eq!(berlin.previous_transition(LAST).map(|t| t.at), Some(LAST + 1 - 62 * 86_400 + 3_600));
}

#[test]
fn ranges_hold_their_start_and_not_their_end() {
    let berlin = zone("Europe/Berlin");
    let at = 1_774_746_000;
    assert_eq!(berlin.transitions(at, at + 1).count(), 1);
    assert_eq!(berlin.transitions(at, at).count(), 0);
    assert_eq!(berlin.transitions(at + 1, at + 2).count(), 0);
    assert_eq!(berlin.next_transition(at - 1).map(|t| t.at), Some(at));
    assert_eq!(berlin.next_transition(at).map(|t| t.at), Some(1_792_890_000));
    assert_eq!(berlin.previous_transition(at).map(|t| t.at), Some(at));
    assert_eq!(berlin.previous_transition(at - 1).map(|t| t.at), Some(1_761_440_400));
}

/// Periods, transitions and single instants are three views of one timeline, in every zone.
#[test]
fn the_views_agree() {
    for zone in deployment_preflight::schedule::zone::names() {
        let mut period = zone.period_at(FIRST).unwrap();
        assert_eq!(period.start, FIRST);
        for transition in zone.transitions(FIRST, 4_133_980_800) {
            let name = zone.name();
            assert_ne!(transition.before, transition.after, "{name}");
            assert_eq!((period.end, period.local), (Some(transition.at), transition.before), "{name}");
            assert_eq!(zone.next_transition(transition.at - 1), Some(transition), "{name}");
            assert_eq!(zone.previous_transition(transition.at), Some(transition), "{name}");
            assert_eq!(zone.period_at(transition.at - 1), Some(period), "{name}");
            period = zone.period_at(transition.at).unwrap();
            assert_eq!((period.start, period.local), (transition.at, transition.after), "{name}");
        }
    }
    let end = Period { start: FIRST, end: None, local: local(0, "UTC", false) };
    assert_eq!(zone("UTC").period_at(LAST), Some(end));
}
