//! Names, links, and what is said of mere aliases.

use deployment_preflight::schedule::zone::{Alias, Zone, alias, explain_unknown, find, names, tzdb_version};
use proptest::prelude::*;

#[test]
fn every_name_is_found_and_only_as_it_is_written() {
    assert_eq!(tzdb_version(), "2026f");
    assert_eq!(names().len(), 598);
    assert!(names().map(Zone::name).is_sorted());
    for zone in names() {
        let name = zone.name();
        assert_eq!(find(name), Some(zone), "{name}");
        for wrong in
            [name.to_lowercase(), name.to_uppercase(), format!("{name} "), format!("\n{name}"), format!("{name}\n")]
        {
            if wrong != name {
                assert_eq!(find(&wrong), None, "{wrong:?}");
            }
        }
        assert_eq!(
            find(&name[..name.len() - 1]).map(Zone::name),
            names().map(Zone::name).find(|n| *n == &name[..name.len() - 1])
        );
        assert_eq!(zone.canonical().canonical(), zone.canonical(), "{name}");
        assert!(zone.local_type_at(1_800_000_000).is_some(), "{name}");
    }
    // The separator of the table is no way to match two names at once.
    assert_eq!(find("Africa/Abidjan\nAfrica/Accra"), None);
    assert_eq!(find(""), None);
    assert_eq!(find("\n"), None);
    assert_eq!(find("Zulu\n"), None);
    assert_eq!(find("Zzzz"), None);
    assert_eq!(find("!"), None);
}

#[test]
fn aliases_are_the_links_that_no_country_uses() {
    let alias_of = |canonical, usually_meant| Some(Alias { canonical, usually_meant });
    let table = [
        ("US/Pacific", alias_of("America/Los_Angeles", None)),
        ("EST", alias_of("America/Panama", Some("America/New_York"))),
        ("MST", alias_of("America/Phoenix", Some("America/Denver"))),
        ("HST", alias_of("Pacific/Honolulu", None)),
        ("CET", alias_of("Europe/Brussels", Some("Europe/Berlin"))),
        ("MET", alias_of("Europe/Brussels", Some("Europe/Berlin"))),
        ("EET", alias_of("Europe/Athens", None)),
        ("WET", alias_of("Europe/Lisbon", None)),
        ("Asia/Calcutta", alias_of("Asia/Kolkata", None)),
        ("Europe/Kiev", alias_of("Europe/Kyiv", None)),
        ("Zulu", alias_of("Etc/UTC", None)),
        ("GMT0", alias_of("Etc/GMT", None)),
        // Links, but listed for a country in zone.tab.
        ("Europe/Stockholm", None),
        ("Europe/Amsterdam", None),
        ("Asia/Kuwait", None),
        // Links, but the usual names of no place at all.
        ("UTC", None),
        ("GMT", None),
        ("Etc/Zulu", None),
        ("Etc/GMT0", None),
        // No links.
        ("EST5EDT", None),
        ("Europe/Berlin", None),
        ("Etc/GMT-2", None),
        ("Factory", None),
        // No names.
        ("PST", None),
        ("", None),
    ];
    for (name, expected) in table {
        assert_eq!(alias(name), expected, "{name}");
        assert_eq!(find(name).is_some_and(Zone::is_alias), expected.is_some(), "{name}");
    }
    assert_eq!(find("Europe/Stockholm").map(|zone| zone.canonical().name()), Some("Europe/Berlin"));
    assert_eq!(names().filter(|zone| zone.is_alias()).count(), 138);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever is written for a zone, it is answered, with names that exist.
    #[test]
    fn garbage_is_explained(name in "\\PC{0,300}|[A-Za-z_/+\\-:0-9 ()\n\t,=|]{0,60}") {
        if find(&name).is_none() {
            prop_assert_eq!(alias(&name), None);
            let unknown = explain_unknown(&name);
            prop_assert!(!unknown.help.is_empty() && !unknown.help.ends_with('.') && unknown.suggestions.len() <= 4);
            prop_assert!(unknown.suggestions.iter().all(|name| find(name).is_some()));
        }
    }

    /// One mistake in a name is always mended, or at least the name is among those that are as near.
    #[test]
    fn one_mistake_is_mended(index in 0..598usize, at in any::<prop::sample::Index>(), letter in "[a-z]") {
        let zone = names().nth(index).unwrap();
        let mut wrong = zone.name().to_owned();
        let at = at.index(wrong.len());
        wrong.replace_range(at..=at, &letter);
        let short = zone.name().len() < 8 || zone.name().starts_with("Etc/");
        if find(&wrong).is_none() && !short {
            let meant = if zone.is_alias() { zone.canonical() } else { zone }.name();
            let suggestions = explain_unknown(&wrong).suggestions;
            // `America/lome` may be Nome misspelt, but Lomé is a city.
            let city = wrong.rsplit('/').next().unwrap().to_lowercase();
            let other_city = suggestions.iter().any(|name| name.to_lowercase().ends_with(&city));
            prop_assert!(other_city || suggestions.contains(&meant) || suggestions.contains(&zone.name()) || suggestions.len() == 4,
                "{} {:?}", wrong, suggestions);
        }
    }
}
