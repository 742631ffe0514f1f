//! Help with a name that is none: what kind of name it is, and the zone that is probably meant.

use super::hints::{ABBREVIATIONS, PLACES, WINDOWS, closest, fold, folds_to, keyed, last_part};
use super::lookup::{alias, find, named};
use super::{LAST, Zone};

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

/// Explains a name that [`find`] does not know.
#[must_use]
pub fn explain_unknown(name: &str) -> Unknown {
    let name: String = name.trim().chars().take(LONGEST).collect();
    if let Some((_, known)) = named().find(|(_, known)| known.eq_ignore_ascii_case(&name)) {
        return match alias(known).and_then(|alias| alias.usually_meant) {
            Some(city) => abbreviation(vec![city]),
            None if known == name => meant(vec![known]),
            None => Unknown::new("names are case-sensitive: did you mean ", vec![known], "?"),
        };
    }
    if let Some(minutes) = offset_minutes(&name) {
        return offset(minutes);
    }
    // The list boxes of Windows write `(UTC-08:00) Pacific Time (US & Canada)`.
    let bare = name.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(name.as_str(), |(_, rest)| rest);
    let folded = fold(bare);
    let written_otherwise = pick(named().filter(|(_, known)| folds_to(known, &folded)).map(canonical));
    if !written_otherwise.is_empty() {
        return meant(written_otherwise);
    }
    if let Some(answer) = windows(&folded) {
        return answer;
    }
    let zones = pick(keyed(ABBREVIATIONS, &folded));
    if !zones.is_empty() {
        return abbreviation(zones);
    }
    // `Germany/Berlin` and `Europe/Munich`; `Paris, France`.
    let mut parts = vec![bare, last_part(bare), bare.split(',').next().unwrap_or_default()];
    parts.dedup();
    for part in parts {
        let part = fold(part);
        let cities = named().filter(|(_, known)| folds_to(last_part(known), &part)).map(canonical);
        let zones = pick(cities.chain(keyed(PLACES, &part)));
        if !zones.is_empty() {
            return meant(zones);
        }
    }
    let zones = pick(closest(bare).into_iter().filter_map(find).map(|zone| canonical((zone, zone.name()))));
    if zones.is_empty() {
        return Unknown {
            help: "use a name of the IANA database, such as `Europe/Berlin`, `America/New_York` or `UTC`".to_owned(),
            suggestions: zones,
        };
    }
    meant(zones)
}

impl Unknown {
    fn new(before: &str, suggestions: Vec<&'static str>, after: &str) -> Unknown {
        let mut help = before.to_owned();
        for (index, name) in suggestions.iter().enumerate() {
            help.push_str(match index {
                0 => "`",
                _ if index + 1 == suggestions.len() => " or `",
                _ => ", `",
            });
            help.push_str(name);
            help.push('`');
        }
        help.push_str(after);
        Unknown { help, suggestions }
    }
}

fn meant(zones: Vec<&'static str>) -> Unknown {
    Unknown::new("did you mean ", zones, "?")
}

fn abbreviation(zones: Vec<&'static str>) -> Unknown {
    let before = match zones.len() {
        1 => "an abbreviation is not the name of a zone: people usually mean ",
        _ => "this abbreviation has several meanings: ",
    };
    Unknown::new(before, zones, "")
}

fn windows(folded: &str) -> Option<Unknown> {
    let key = folded.replace("standardtime", "").replace("daylighttime", "").replace("summertime", "");
    let key = key.strip_suffix("uscanada").unwrap_or(&key);
    let key = key.strip_suffix("time").unwrap_or(key);
    let zones = pick(keyed(WINDOWS, key));
    match () {
        () if zones.is_empty() => None,
        () if folded.contains("standardtime") => {
            Some(Unknown::new("that is a Windows name: the IANA database calls the zone ", zones, ""))
        }
        () => Some(meant(zones)),
    }
}

/// An offset in minutes east of UTC: `+02:00`, `-0530`, `UTC+2`, `GMT-5`, `Z`.
fn offset_minutes(name: &str) -> Option<i32> {
    let upper = name.to_ascii_uppercase();
    let prefixed = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT"));
    let signed = prefixed.unwrap_or(&upper).trim();
    if signed == "Z" {
        return Some(0);
    }
    // U+2212 is the minus sign of typesetting.
    let (sign, digits) = match (signed.strip_prefix('+'), signed.strip_prefix(['-', '\u{2212}'])) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => (1, prefixed.map(|_| signed)?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None => digits
            .split_at_checked(digits.len().saturating_sub(2))
            .filter(|_| digits.len() > 2)
            .unwrap_or((digits, "0")),
    };
    let number = |text: &str| text.parse::<u8>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (hours, minutes) = (i32::from(number(hours)?), i32::from(number(minutes)?));
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn offset(minutes: i32) -> Unknown {
    const NOT_A_ZONE: &str = "an offset is not the name of a zone: ";
    if minutes == 0 {
        return Unknown::new(&[NOT_A_ZONE, "use "].concat(), vec!["UTC"], "");
    }
    let hours = minutes / 60;
    let (east, west) = (if hours < 0 { '-' } else { '+' }, if hours < 0 { '+' } else { '-' });
    let hours = hours.unsigned_abs().to_string();
    let fixed = find(&["Etc/GMT", if west == '+' { "+" } else { "-" }, &hours].concat()).filter(|_| minutes % 60 == 0);
    if let Some(zone) = fixed {
        let mut after = String::from(", which is UTC");
        after.push(east);
        after.push_str(&hours);
        after.push_str(" all year (its sign is inverted)");
        return Unknown::new(&[NOT_A_ZONE, "name a city, or "].concat(), vec![zone.name()], &after);
    }
    // Places that are at this offset, in standard or in saving time.
    let has = |zone: &Zone| {
        let at = |seconds| zone.local_type_at(seconds).is_some_and(|local| local.offset_seconds == minutes * 60);
        zone.is_listed() && (at(LAST) || at(LAST - HALF_A_YEAR))
    };
    let zones = pick(named().filter(|(zone, _)| has(zone)).map(canonical));
    if zones.is_empty() {
        return Unknown::new(&[NOT_A_ZONE, "name a city, such as "].concat(), vec!["Europe/Berlin"], "").only_help();
    }
    Unknown::new(&[NOT_A_ZONE, "name a city, such as "].concat(), zones, "")
}

impl Unknown {
    /// Without suggestions, where the names in the help are mere examples.
    fn only_help(mut self) -> Unknown {
        self.suggestions.clear();
        self
    }
}

/// The zone itself, or for a mere alias what it stands for.
fn canonical((zone, name): (Zone, &'static str)) -> &'static str {
    if zone.is_alias() { zone.canonical().name() } else { name }
}

/// The first few, each once.
fn pick(zones: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut picked = Vec::new();
    for zone in zones {
        if picked.len() < MOST && !picked.contains(&zone) {
            picked.push(zone);
        }
    }
    picked
}
