//! What people write instead of a name, from the lists beside the table.

use std::collections::BTreeMap;

use super::compile::Table;

/// The lists, and the mark that stands before their keys in the table.
const LISTS: [(&str, char); 3] = [("places", PLACE), ("windows", WINDOWS), ("abbreviations", '!')];
const PLACE: char = '$';
const WINDOWS: char = '#';
/// A place that Windows calls its zone by, too.
const BOTH: char = '*';
/// How many zones one key can mean.
const MOST: usize = 4;

/// For every name that has hints, in the form of the table: each key behind its mark and, only where it means several
/// zones, the number of those that are commoner. A Windows name that is the city's is left out behind its mark.
pub fn hints(table: &Table) -> Result<BTreeMap<String, String>, String> {
    let mut hints: BTreeMap<String, Vec<(char, Option<usize>, String)>> = BTreeMap::new();
    for (list, mark) in LISTS {
        let path = super::root().join(format!("src/schedule/zone/{list}.txt"));
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{list}.txt: {e}"))?;
        let mut meanings: BTreeMap<String, usize> = BTreeMap::new();
        for key in text.lines().filter_map(|line| line.split_once('=')).flat_map(|(_, keys)| keys.split('|')) {
            *meanings.entry(fold(key)).or_default() += 1;
        }
        let mut ranks: BTreeMap<String, usize> = BTreeMap::new();
        for line in text.lines() {
            let (name, keys) = line.split_once('=').ok_or_else(|| format!("{list}.txt: {line}"))?;
            if !table.names.iter().any(|(known, ..)| known == name) {
                return Err(format!("{list}.txt: {name} is no name of the release"));
            }
            for key in keys.split('|') {
                let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'.' | b'-');
                if !key.bytes().all(plain) || !key.starts_with(|first: char| first.is_ascii_alphabetic()) {
                    return Err(format!("{list}.txt: `{key}` is more than letters, digits, blanks, stops and hyphens"));
                }
                let several = meanings.get(&fold(key)).is_some_and(|count| *count > 1);
                let rank = ranks.entry(fold(key)).or_default();
                if *rank == MOST {
                    return Err(format!("{list}.txt: `{key}` has more than {MOST} meanings"));
                }
                hints.entry(name.to_owned()).or_default().push((mark, several.then_some(*rank), key.to_owned()));
                *rank += 1;
            }
        }
    }
    Ok(hints.into_iter().map(|(name, keys)| (name.clone(), written(&name, keys))).collect())
}

fn written(name: &str, mut keys: Vec<(char, Option<usize>, String)>) -> String {
    let windows: Vec<String> = keys.iter().filter(|(mark, ..)| *mark == WINDOWS).map(|(.., key)| key.clone()).collect();
    let places: Vec<String> = keys.iter().filter(|(mark, ..)| *mark == PLACE).map(|(.., key)| key.clone()).collect();
    keys.retain(|(mark, _, key)| *mark != WINDOWS || !places.contains(key));
    let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    let mut out = String::new();
    for (mark, rank, key) in keys {
        out.push(if mark == PLACE && windows.contains(&key) { BOTH } else { mark });
        if let Some(rank) = rank {
            out.push_str(&rank.to_string());
        }
        if mark != WINDOWS || key != city {
            out.push_str(&key);
        }
    }
    out
}

/// As the library compares.
fn fold(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
