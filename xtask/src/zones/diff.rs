//! What a release changes against the table the library was built with.

use std::collections::{BTreeMap, BTreeSet};

use deployment_preflight::schedule::zone::{self, FIRST, Zone};

use super::compile::Table;
use super::source::Release;
use super::tzif::Local;
use super::verify;

/// Prints names that came and went, links that moved, and the years in which a zone's clocks differ.
pub fn print(table: &Table, release: &Release) -> Result<(), String> {
    println!("table {} → release {}", zone::tzdb_version(), table.release);
    for old in zone::names().filter(|old| !release.names.contains_key(old.name())) {
        println!("  - {}", old.name());
    }
    // Names that change alike are one line.
    let mut changed: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, link) in &release.names {
        let Some(old) = zone::find(name) else {
            println!("  + {name}{}", link.as_ref().map(|to| format!(" → {to}")).unwrap_or_default());
            continue;
        };
        let target = link.as_ref().unwrap_or(name);
        if old.canonical().name() != target {
            println!("  ~ {name} → {target} (was {})", old.canonical().name());
        }
        let (initial, changes) = release.read(name)?.timeline(FIRST, 2100);
        let changes = changes.into_iter().filter(|(at, _)| *at < verify::END);
        let new: Vec<_> = std::iter::once((FIRST, initial)).chain(changes).collect();
        let years = years(&old_timeline(old), &new);
        if !years.is_empty() {
            changed.entry(years).or_default().push(name);
        }
    }
    for (years, names) in changed {
        println!("  {}: {years}", names.join(", "));
    }
    Ok(())
}

fn old_timeline(zone: Zone) -> Vec<(i64, Local)> {
    let (initial, changes) = verify::timeline(zone);
    initial.into_iter().map(|local| (FIRST, local)).chain(changes).collect()
}

/// The years in which two timelines differ, as ranges.
fn years(old: &[(i64, Local)], new: &[(i64, Local)]) -> String {
    let at = |line: &[(i64, Local)], instant| {
        let index = line.partition_point(|(at, _)| *at <= instant);
        line.get(index.wrapping_sub(1)).map(|(_, local)| local.clone())
    };
    let instants: BTreeSet<i64> = old.iter().chain(new).map(|(at, _)| *at).collect();
    let mut ends = instants.iter().skip(1).copied().chain([verify::END]);
    let mut years = BTreeSet::new();
    for start in &instants {
        let end = ends.next().unwrap_or(verify::END);
        if at(old, *start) != at(new, *start) {
            // A year is 31 556 952 seconds on average; a day's grace makes the turn of a year fall on the right side.
            let year = |instant: i64| 1970 + instant.div_euclid(31_556_952);
            years.extend(year(*start + 86_400)..=year(end - 86_400));
        }
    }
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for year in years {
        match ranges.last_mut() {
            Some(last) if last.1 + 1 == year => last.1 = year,
            _ => ranges.push((year, year)),
        }
    }
    let text = |(from, to): &(i64, i64)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    ranges.iter().map(text).collect::<Vec<_>>().join(", ")
}
