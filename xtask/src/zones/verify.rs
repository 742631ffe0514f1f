//! Compares the library with the compiled files of the release: every name, every change from 2020 to 2100.

use deployment_preflight::schedule::zone::{self, FIRST, LocalType, Zone};

use super::source::Release;
use super::tzif::Local;

/// 2101-01-01T00:00:00Z.
pub const END: i64 = 4_133_980_800;

pub fn local(local: LocalType) -> Local {
    Local { offset: local.offset_seconds, dst: local.is_dst, abbreviation: local.abbreviation.to_owned() }
}

/// What the library says, in the form in which a file says it.
pub fn timeline(zone: Zone) -> (Option<Local>, Vec<(i64, Local)>) {
    let changes = zone.transitions(FIRST + 1, END).map(|t| (t.at, local(t.after))).collect();
    (zone.local_type_at(FIRST).map(local), changes)
}

pub fn run(release: &Release) -> Result<(), String> {
    if zone::tzdb_version() != release.version {
        return Err(format!("the table is of {}, the release is {}", zone::tzdb_version(), release.version));
    }
    let names: Vec<_> = zone::names().map(Zone::name).collect();
    if !names.iter().copied().eq(release.names.keys()) {
        return Err("the names differ".into());
    }
    let mut compared = 0;
    for (name, link) in &release.names {
        let zone = zone::find(name).ok_or_else(|| format!("{name} is not found"))?;
        let target = link.as_ref().unwrap_or(name);
        if zone.canonical().name() != target || zone.is_listed() != release.listed.contains(name) {
            return Err(format!("{name}: canonical name or listing differs"));
        }
        let (initial, changes) = release.read(name)?.timeline(FIRST, 2100);
        let (our_initial, our_changes) = timeline(zone);
        let changes: Vec<_> = changes.into_iter().filter(|(at, _)| *at < END).collect();
        if our_initial.as_ref() != Some(&initial) || our_changes != changes {
            let first = our_changes.iter().zip(&changes).find(|(ours, theirs)| ours != theirs);
            return Err(format!("{name} differs: {our_initial:?} {initial:?}, first change {first:?}"));
        }
        let mut now = &initial;
        for (at, after) in &changes {
            let sides = [zone.local_type_at(at - 1).map(local), zone.local_type_at(*at).map(local)];
            if sides != [Some(now.clone()), Some(after.clone())] {
                return Err(format!("{name} differs around {at}: {sides:?}"));
            }
            now = after;
        }
        compared += changes.len();
    }
    println!("{}: {} names and {compared} changes from 2020 to 2100 agree", release.version, names.len());
    Ok(())
}
