//! Help with a name that is none: what kind of name it is, and the zone that is probably meant.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::hints::{Found, Kind, closest, cut, fold, last_part, matching};
use super::lookup::{Mark, SINGLE, alias, each, find, names};
use super::{LAST, Zone};
use crate::append::Append as _;
use crate::sentence::{
    Part::{Number, Text},
    push, sentence,
};

/// The number of suggestions that still help to choose.
const MOST: usize = 4;
/// Seconds from one season to the other.
const HALF_A_YEAR: i64 = 183 * 86_400;
/// Characters of the input that are looked at; no name is as long.
const LONGEST: usize = 64;

/// What to say about an unknown name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// A sentence of help, lower case, without a final stop. It never repeats the input.
    pub help: String,
    /// Names that may be meant, the likeliest first; at most four.
    pub suggestions: Vec<&'static str>,
}

const MEANT: &str = "did you mean {}?";

/// Explains a name that [`find`] does not know.
#[must_use]
pub fn explain_unknown(name: &str) -> Unknown {
    let end = name
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte & 0xc0 != 0x80)
        .nth(LONGEST)
        .map_or(name.len(), |(end, _)| end);
    let name = name.get(..end).unwrap_or_default().trim_ascii();
    let mut exact = Vec::new();
    each(&mut |_, mark, _, known| {
        if mark == Mark::Name && known.eq_ignore_ascii_case(name) {
            exact.push(known);
        }
    });
    if let Some(known) = exact.first() {
        return match alias(known).and_then(|alias| alias.usually_meant) {
            Some(city) => abbreviation(vec![city]),
            None if *known == name => Unknown::new(MEANT, exact),
            None => Unknown::new("names are case-sensitive: did you mean {}?", exact),
        };
    }
    if let Some(minutes) = offset_minutes(name.as_bytes()) {
        return offset(minutes);
    }
    // The list boxes of Windows write `(UTC-08:00) Pacific Time (US & Canada)`.
    let bare = if name.starts_with('(') { cut(name, position(name, b')')).1 } else { name };
    let folded = fold(bare);
    let (key, standard) = without_endings(&folded);
    let windows = if standard { "that is a Windows name: the IANA database calls the zone {}" } else { MEANT };
    let mut zones = Vec::new();
    // `US Eastern Standard Time` is Indiana's to Windows; `US/Eastern Time` is the name with a word too much.
    let (first, second) = if standard { (Kind::Windows, Kind::Name) } else { (Kind::Name, Kind::Windows) };
    for (kind, text, help) in
        [(Kind::Name, &folded, MEANT), (first, &key, windows), (second, &key, MEANT), (Kind::Abbreviation, &folded, "")]
    {
        matching(&mut zones, kind, text);
        if !zones.is_empty() {
            let names = picked(&zones);
            return if help.is_empty() { abbreviation(names) } else { Unknown::new(help, names) };
        }
    }
    // `Germany/Berlin` and `Europe/Munich`; `Paris, France`.
    for part in [bare, last_part(bare), cut(bare, position(bare, b',')).0] {
        let part = fold(part);
        matching(&mut zones, Kind::City, &part);
        matching(&mut zones, Kind::Place, &part);
        if !zones.is_empty() {
            break;
        }
    }
    if zones.is_empty() {
        zones = closest(bare);
    }
    let help = if zones.is_empty() {
        "use a name of the IANA database, such as `Europe/Berlin`, `America/New_York` or `UTC`"
    } else {
        MEANT
    };
    Unknown::new(help, picked(&zones))
}

/// The names of the first few zones, each once, and for mere aliases those of what they stand for.
#[inline(never)]
fn picked(found: &Found) -> Vec<&'static str> {
    let mut names = Vec::new();
    for wanted in 0..=SINGLE {
        for (rank, zone) in found {
            let zone = if zone.is_alias() { zone.canonical() } else { *zone };
            if *rank == wanted && names.len() < MOST && !names.contains(&zone.name()) {
                names.push(zone.name());
            }
        }
    }
    names
}

fn position(text: &str, wanted: u8) -> Option<usize> {
    text.bytes().position(|byte| byte == wanted)
}

impl Unknown {
    /// The names stand where the sentence has `{}`.
    #[inline(never)]
    fn new(help: &str, suggestions: Vec<&'static str>) -> Unknown {
        let mut list = String::new();
        for (index, name) in suggestions.iter().enumerate() {
            list.put(match index {
                0 => "`",
                _ if index + 1 == suggestions.len() => " or `",
                _ => ", `",
            });
            list.put(name);
            list.put("`");
        }
        Unknown { help: sentence(help, &[Text(&list)]), suggestions }
    }
}

#[inline(never)]
fn abbreviation(zones: Vec<&'static str>) -> Unknown {
    let help = match zones.len() {
        1 => "an abbreviation is not the name of a zone: people usually mean {}",
        _ => "this abbreviation has several meanings: {}",
    };
    Unknown::new(help, zones)
}

/// A name of Windows as the table has it, and whether it was in the form of the registry.
#[inline(never)]
fn without_endings(folded: &[u8]) -> (Vec<u8>, bool) {
    let mut key = folded.to_vec();
    let mut standard = false;
    for word in ["standardtime", "daylighttime", "summertime", "uscanada", "time"] {
        let found = (0..key.len()).find(|at| key.get(*at..at + word.len()) == Some(word.as_bytes()));
        let Some(at) = found else { continue };
        standard |= word.starts_with("st");
        let mut shorter = key.get(..at).unwrap_or_default().to_vec();
        shorter.extend_from_slice(key.get(at + word.len()..).unwrap_or_default());
        key = shorter;
    }
    (key, standard)
}

/// An offset in minutes east of UTC: `+02:00`, `-0530`, `UTC+2`, `GMT-5`, `Z`.
#[inline(never)]
fn offset_minutes(name: &[u8]) -> Option<i32> {
    let prefixed = name
        .split_at_checked(3)
        .filter(|(prefix, _)| prefix.eq_ignore_ascii_case(b"UTC") || prefix.eq_ignore_ascii_case(b"GMT"));
    let (sign, digits) = match prefixed.map_or(name, |(_, rest)| rest).trim_ascii() {
        [b'z' | b'Z'] => return Some(0),
        [b'+', digits @ ..] => (1, digits),
        // The second is the minus sign of typesetting, U+2212.
        [b'-', digits @ ..] | [0xe2, 0x88, 0x92, digits @ ..] => (-1, digits),
        digits => (1, prefixed.map(|_| digits)?),
    };
    if digits.len() > 5 {
        return None;
    }
    // One or two digits of hours, then none or two of minutes, a colon between them or not.
    let mut hours = 0;
    let mut minutes = 0;
    let mut count = 0;
    for (index, byte) in digits.iter().enumerate() {
        let left = digits.len() - index;
        if *byte == b':' && left == 3 && count > 0 {
            continue;
        }
        let digit = i32::from(byte.wrapping_sub(b'0'));
        if digit > 9 {
            return None;
        }
        let of_minutes = left <= 2 && digits.len() > 2;
        let number = if of_minutes { &mut minutes } else { &mut hours };
        *number = 10 * *number + digit;
        count += 1;
    }
    (matches!(count, 1..=4) && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[inline(never)]
fn offset(minutes: i32) -> Unknown {
    const CITY: &str = "an offset is not the name of a zone: name a city, such as {}";
    if minutes == 0 {
        return Unknown::new("an offset is not the name of a zone: use {}", vec!["UTC"]);
    }
    let (east, west) = if minutes < 0 { ("-", "+") } else { ("+", "-") };
    let hours = Number((minutes.unsigned_abs() / 60).into());
    let fixed = find(&sentence("Etc/GMT{}{}", &[Text(west), hours])).filter(|_| minutes % 60 == 0);
    if let Some(zone) = fixed {
        let mut unknown = Unknown::new("an offset is not the name of a zone: name a city, or {}", vec![zone.name()]);
        let rest = ", which is UTC{}{} all year (its sign is inverted)";
        push(&mut unknown.help, rest, &[Text(east), hours]);
        return unknown;
    }
    // Places that are at this offset, in standard or in saving time.
    let has = |zone: Zone| {
        let at = |seconds| zone.local_type_at(seconds).is_some_and(|local| local.offset_seconds == minutes * 60);
        zone.is_listed() && (at(LAST) || at(LAST - HALF_A_YEAR))
    };
    let mut zones = Vec::new();
    for zone in names() {
        if zones.len() < MOST && has(zone) {
            zones.push(zone.name());
        }
    }
    if zones.is_empty() {
        // A mere example, not to be suggested.
        let mut unknown = Unknown::new(CITY, vec!["Europe/Berlin"]);
        unknown.suggestions.clear();
        return unknown;
    }
    Unknown::new(CITY, zones)
}
