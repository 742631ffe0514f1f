//! What is said of names that are none, word by word.

use deployment_preflight::schedule::zone::{Unknown, explain_unknown, find};

const NOTHING: &str = "use a name of the IANA database, such as `Europe/Berlin`, `America/New_York` or `UTC`";

#[test]
fn every_kind_of_name_gets_its_own_help() {
    let table: &[(&str, &str, &[&str])] = &[
        // Letter case.
        ("america/new_york", "names are case-sensitive: did you mean `America/New_York`?", &["America/New_York"]),
        ("utc", "names are case-sensitive: did you mean `UTC`?", &["UTC"]),
        ("etc/gmt+5", "names are case-sensitive: did you mean `Etc/GMT+5`?", &["Etc/GMT+5"]),
        // Blanks and separators.
        (" Europe/Berlin\t", "did you mean `Europe/Berlin`?", &["Europe/Berlin"]),
        ("America/New York", "did you mean `America/New_York`?", &["America/New_York"]),
        ("US Pacific", "did you mean `America/Los_Angeles`?", &["America/Los_Angeles"]),
        // Cities, in the database and not, with accents, in the wrong region, with a country.
        ("new york", "did you mean `America/New_York`?", &["America/New_York"]),
        ("São Paulo", "did you mean `America/Sao_Paulo`?", &["America/Sao_Paulo"]),
        ("San Francisco", "did you mean `America/Los_Angeles`?", &["America/Los_Angeles"]),
        ("Asia/Mumbai", "did you mean `Asia/Kolkata`?", &["Asia/Kolkata"]),
        ("Calcutta", "did you mean `Asia/Kolkata`?", &["Asia/Kolkata"]),
        ("America/Berlin", "did you mean `Europe/Berlin`?", &["Europe/Berlin"]),
        ("Paris, France", "did you mean `Europe/Paris`?", &["Europe/Paris"]),
        // Countries.
        ("Germany", "did you mean `Europe/Berlin`?", &["Europe/Berlin"]),
        (
            "USA",
            "did you mean `America/New_York`, `America/Chicago`, `America/Denver` or `America/Los_Angeles`?",
            &["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"],
        ),
        // Mistyped.
        ("Europe/Berln", "did you mean `Europe/Berlin`?", &["Europe/Berlin"]),
        ("Berln", "did you mean `Europe/Berlin` or `Europe/Zurich`?", &["Europe/Berlin", "Europe/Zurich"]),
        ("Lodnon", "did you mean `Europe/London`?", &["Europe/London"]),
        ("Asia/Bejing", "did you mean `Asia/Shanghai`?", &["Asia/Shanghai"]),
        // Beyond the last hour, with the sign as it is written.
        (
            "Etc/GMT-15",
            "did you mean `Etc/GMT-1`, `Etc/GMT-10`, `Etc/GMT-11` or `Etc/GMT-12`?",
            &["Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12"],
        ),
        (
            "Etc/GMT+15",
            "did you mean `Etc/GMT+1`, `Etc/GMT+10`, `Etc/GMT+11` or `Etc/GMT+12`?",
            &["Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12"],
        ),
        ("America/Sao_Paolo", "did you mean `America/Sao_Paulo`?", &["America/Sao_Paulo"]),
        // Windows.
        (
            "Pacific Standard Time",
            "that is a Windows name: the IANA database calls the zone `America/Los_Angeles`",
            &["America/Los_Angeles"],
        ),
        (
            "W. Europe Standard Time",
            "that is a Windows name: the IANA database calls the zone `Europe/Berlin`",
            &["Europe/Berlin"],
        ),
        (
            "Central Standard Time (Mexico)",
            "that is a Windows name: the IANA database calls the zone `America/Mexico_City`",
            &["America/Mexico_City"],
        ),
        ("(UTC-08:00) Pacific Time (US & Canada)", "did you mean `America/Los_Angeles`?", &["America/Los_Angeles"]),
        ("Russia Time Zone 11", "did you mean `Asia/Kamchatka`?", &["Asia/Kamchatka"]),
        ("Eastern Time", "did you mean `America/New_York`?", &["America/New_York"]),
        (
            "US Eastern Standard Time",
            "that is a Windows name: the IANA database calls the zone `America/Indiana/Indianapolis`",
            &["America/Indiana/Indianapolis"],
        ),
        ("US/Eastern Time", "did you mean `America/New_York`?", &["America/New_York"]),
        ("US/Pacific Time", "did you mean `America/Los_Angeles`?", &["America/Los_Angeles"]),
        ("Europe/Berlin Time", "did you mean `Europe/Berlin`?", &["Europe/Berlin"]),
        // Abbreviations.
        (
            "PST",
            "an abbreviation is not the name of a zone: people usually mean `America/Los_Angeles`",
            &["America/Los_Angeles"],
        ),
        ("CEST", "an abbreviation is not the name of a zone: people usually mean `Europe/Berlin`", &["Europe/Berlin"]),
        (
            "est",
            "an abbreviation is not the name of a zone: people usually mean `America/New_York`",
            &["America/New_York"],
        ),
        (
            "IST",
            "this abbreviation has several meanings: `Asia/Kolkata`, `Europe/Dublin` or `Asia/Jerusalem`",
            &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        ),
        (
            "BST",
            "this abbreviation has several meanings: `Europe/London` or `Asia/Dhaka`",
            &["Europe/London", "Asia/Dhaka"],
        ),
        // Offsets.
        ("Z", "an offset is not the name of a zone: use `UTC`", &["UTC"]),
        ("UTC+0", "an offset is not the name of a zone: use `UTC`", &["UTC"]),
        ("+00:00", "an offset is not the name of a zone: use `UTC`", &["UTC"]),
        (
            "UTC+5:30",
            "an offset is not the name of a zone: name a city, such as `Asia/Colombo` or `Asia/Kolkata`",
            &["Asia/Colombo", "Asia/Kolkata"],
        ),
        (
            "-03:30",
            "an offset is not the name of a zone: name a city, such as `America/St_Johns`",
            &["America/St_Johns"],
        ),
        ("+13:37", "an offset is not the name of a zone: name a city, such as `Europe/Berlin`", &[]),
        ("UTC+15", "an offset is not the name of a zone: name a city, such as `Europe/Berlin`", &[]),
        // Nothing to go by.
        ("", NOTHING, &[]),
        (" ", NOTHING, &[]),
        ("/", NOTHING, &[]),
        ("2", NOTHING, &[]),
        ("xyzzy", NOTHING, &[]),
        ("UTC-25", NOTHING, &[]),
        ("+02:00:00", NOTHING, &[]),
        ("東京", NOTHING, &[]),
    ];
    for (name, help, suggestions) in table {
        let expected = Unknown { help: (*help).to_owned(), suggestions: suggestions.to_vec() };
        assert_eq!(explain_unknown(name), expected, "{name}");
        assert!(find(name).is_none() && suggestions.iter().all(|name| find(name).is_some()), "{name}");
    }
}

/// The sign of `Etc/GMT…` is the other way round, which the zone found must bear out.
#[test]
fn whole_hours_have_a_zone_with_the_other_sign() {
    for hours in (-12..=14i32).filter(|hours| *hours != 0) {
        for written in
            [format!("{hours:+}"), format!("UTC{hours:+}"), format!("gmt{hours:+03}:00"), format!("{hours:+03}00")]
        {
            let name = format!("Etc/GMT{:+}", -hours);
            let help = format!(
                "an offset is not the name of a zone: name a city, or `{name}`, which is UTC{hours:+} all year (its sign is inverted)"
            );
            let unknown = explain_unknown(&written);
            assert_eq!((unknown.help, unknown.suggestions), (help, vec![name.as_str()]), "{written}");
            let offset =
                find(&name).and_then(|zone| zone.local_type_at(1_800_000_000)).map(|local| local.offset_seconds);
            assert_eq!(offset, Some(hours * 3_600));
        }
    }
    assert_eq!(explain_unknown("\u{2212}05:00").suggestions, ["Etc/GMT+5"]);
}

/// Every key of the three tables leads to zones, and every zone in them is one that people should write.
#[test]
fn the_tables_hold() {
    let tables = [
        (include_str!("../../src/schedule/zone/places.txt"), ""),
        (include_str!("../../src/schedule/zone/windows.txt"), " Standard Time"),
        (include_str!("../../src/schedule/zone/abbreviations.txt"), ""),
    ];
    let mut keys = 0;
    for (line, ending) in tables.iter().flat_map(|(table, ending)| table.lines().map(move |line| (line, ending))) {
        let (zone, names) = line.split_once('=').unwrap();
        assert!(find(zone).is_some_and(|zone| !zone.is_alias()), "{zone}");
        for name in names.split('|') {
            keys += 1;
            assert!(name.is_ascii() && !name.is_empty(), "{line}");
            let name = &format!("{name}{ending}");
            if find(name).is_none() {
                let suggestions = explain_unknown(name).suggestions;
                assert!(suggestions.contains(&zone), "{name}: {suggestions:?}");
            }
        }
    }
    assert!(keys > 500, "{keys}");
}
