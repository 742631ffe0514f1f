//! Help with a name that is none: what kind of name it is, and the zone that is probably meant.

use super::hints::{ABBREVIATIONS, PLACES, WINDOWS, closest, each_key, fold, folds_to, last_part};
use super::lookup::{alias, each_name, find};
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
    let end = name.char_indices().nth(LONGEST).map_or(name.len(), |(end, _)| end);
    let name = name.get(..end).unwrap_or_default().trim_ascii();
    let mut zones = Picked::default();
    each_name(&mut |_, known| {
        if known.eq_ignore_ascii_case(name) {
            zones.push(known);
        }
    });
    if let Some(known) = zones.0.first() {
        return match alias(known).and_then(|alias| alias.usually_meant) {
            Some(city) => abbreviation(vec![city]),
            None if *known == name => meant(zones),
            None => Unknown::new("names are case-sensitive: did you mean ", zones.0, "?"),
        };
    }
    if let Some(minutes) = offset_minutes(name.as_bytes()) {
        return offset(minutes);
    }
    // The list boxes of Windows write `(UTC-08:00) Pacific Time (US & Canada)`.
    let bare = if name.starts_with('(') { after(name, b')') } else { name };
    let folded = fold(bare);
    each_name(&mut |zone, known| {
        if folds_to(known, &folded) {
            zones.push(canonical(zone, known));
        }
    });
    if !zones.0.is_empty() {
        return meant(zones);
    }
    if let Some(answer) = windows(&folded) {
        return answer;
    }
    zones.keyed(ABBREVIATIONS, &folded);
    if !zones.0.is_empty() {
        return abbreviation(zones.0);
    }
    // `Germany/Berlin` and `Europe/Munich`; `Paris, France`.
    for part in [bare, last_part(bare), before(bare, b',')] {
        let part = fold(part);
        each_name(&mut |zone, known| {
            if folds_to(last_part(known), &part) {
                zones.push(canonical(zone, known));
            }
        });
        zones.keyed(PLACES, &part);
        if !zones.0.is_empty() {
            return meant(zones);
        }
    }
    for name in closest(bare) {
        zones.push(find(name).map_or(name, |zone| canonical(zone, name)));
    }
    if zones.0.is_empty() {
        let help = "use a name of the IANA database, such as `Europe/Berlin`, `America/New_York` or `UTC`";
        return Unknown { help: help.to_owned(), suggestions: zones.0 };
    }
    meant(zones)
}

/// The first few zones, each once.
#[derive(Default)]
struct Picked(Vec<&'static str>);

impl Picked {
    #[inline(never)]
    fn push(&mut self, zone: &'static str) {
        if self.0.len() < MOST && !self.0.contains(&zone) {
            self.0.push(zone);
        }
    }

    /// Adds the zones that a table has for a folded key.
    #[inline(never)]
    fn keyed(&mut self, table: &'static str, folded: &[u8]) {
        each_key(table, &mut |zone, key| {
            if folds_to(key, folded) {
                self.push(zone);
            }
        });
    }
}

#[inline(never)]
fn before(text: &str, separator: u8) -> &str {
    let end = text.bytes().position(|byte| byte == separator).unwrap_or(text.len());
    text.get(..end).unwrap_or(text)
}

#[inline(never)]
fn after(text: &str, separator: u8) -> &str {
    let start = text.bytes().position(|byte| byte == separator).map_or(0, |at| at + 1);
    text.get(start..).unwrap_or(text)
}

impl Unknown {
    #[inline(never)]
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

#[inline(never)]
fn meant(zones: Picked) -> Unknown {
    Unknown::new("did you mean ", zones.0, "?")
}

#[inline(never)]
fn abbreviation(zones: Vec<&'static str>) -> Unknown {
    let before = match zones.len() {
        1 => "an abbreviation is not the name of a zone: people usually mean ",
        _ => "this abbreviation has several meanings: ",
    };
    Unknown::new(before, zones, "")
}

#[inline(never)]
fn windows(folded: &[u8]) -> Option<Unknown> {
    let mut key = folded.to_vec();
    let standard = remove(&mut key, b"standardtime");
    remove(&mut key, b"daylighttime");
    remove(&mut key, b"summertime");
    remove(&mut key, b"uscanada");
    remove(&mut key, b"time");
    let mut zones = Picked::default();
    zones.keyed(WINDOWS, &key);
    match standard {
        _ if zones.0.is_empty() => None,
        true => Some(Unknown::new("that is a Windows name: the IANA database calls the zone ", zones.0, "")),
        false => Some(meant(zones)),
    }
}

/// Removes a word where it stands first; tells whether it was there.
#[inline(never)]
fn remove(text: &mut Vec<u8>, word: &[u8]) -> bool {
    let Some(at) = (0..text.len()).find(|at| text.get(*at..at + word.len()) == Some(word)) else { return false };
    let mut place = 0..;
    text.retain(|_| place.next().is_some_and(|place| place < at || place >= at + word.len()));
    true
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
    let (hours, minutes) = match digits {
        [hours @ .., b':', tens, units] => (hours, number(&[*tens, *units])?),
        [hours @ .., tens, units] if !hours.is_empty() => (hours, number(&[*tens, *units])?),
        hours => (hours, 0),
    };
    let hours = number(hours)?;
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// One or two digits.
#[inline(never)]
fn number(digits: &[u8]) -> Option<i32> {
    let value = |digit: u8| digit.is_ascii_digit().then(|| i32::from(digit & 15));
    match digits {
        [units] => value(*units),
        [tens, units] => Some(10 * value(*tens)? + value(*units)?),
        _ => None,
    }
}

#[inline(never)]
fn offset(minutes: i32) -> Unknown {
    const CITY: &str = "an offset is not the name of a zone: name a city, such as ";
    if minutes == 0 {
        return Unknown::new("an offset is not the name of a zone: use ", vec!["UTC"], "");
    }
    let signs = if minutes < 0 { ["-", "+"] } else { ["+", "-"] };
    let hours = minutes.unsigned_abs() / 60;
    let mut count = String::new();
    if hours > 9 {
        count.push(char::from(b'0' + (hours / 10) as u8));
    }
    count.push(char::from(b'0' + (hours % 10) as u8));
    let [east, west] = signs;
    let fixed = find(&text(["Etc/GMT", west, &count, ""])).filter(|_| minutes % 60 == 0);
    if let Some(zone) = fixed {
        let after = text([", which is UTC", east, &count, " all year (its sign is inverted)"]);
        return Unknown::new("an offset is not the name of a zone: name a city, or ", vec![zone.name()], &after);
    }
    // Places that are at this offset, in standard or in saving time.
    let has = |zone: Zone| {
        let at = |seconds| zone.local_type_at(seconds).is_some_and(|local| local.offset_seconds == minutes * 60);
        zone.is_listed() && (at(LAST) || at(LAST - HALF_A_YEAR))
    };
    let mut zones = Picked::default();
    each_name(&mut |zone, name| {
        if has(zone) {
            zones.push(name);
        }
    });
    if zones.0.is_empty() {
        return Unknown::new(CITY, vec!["Europe/Berlin"], "").only_help();
    }
    Unknown::new(CITY, zones.0, "")
}

/// The parts in one; the library's own `concat` costs half a kilobyte more.
fn text(parts: [&str; 4]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

impl Unknown {
    /// Without suggestions, where the names in the help are mere examples.
    fn only_help(mut self) -> Unknown {
        self.suggestions.clear();
        self
    }
}

/// The name itself, or for a mere alias what it stands for.
#[inline(never)]
fn canonical(zone: Zone, name: &'static str) -> &'static str {
    if zone.is_alias() { zone.canonical().name() } else { name }
}
