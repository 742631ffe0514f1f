//! Names and links.

use std::cmp::Ordering;

use super::data::Clock;
use super::{Zone, table};

/// Marks a link in a record; the rest is then the index of its target.
const LINK: u16 = 0x8000;
/// Marks a name that zone.tab lists.
const LISTED: u16 = 0x4000;

/// Finds a name of the IANA database, zone or link, in its exact spelling.
#[must_use]
pub fn find(name: &str) -> Option<Zone> {
    let name = name.as_bytes();
    // The separator of the table is no part of a name.
    if name.contains(&b'\n') {
        return None;
    }
    let block = table::BLOCKS.partition_point(|start| begins_by(*start, name)).checked_sub(1)?;
    let mut rest = lines_from(*table::BLOCKS.get(block)?)?;
    for place in 0..table::BLOCK {
        let end = line_end(rest);
        if rest.get(..end)? == name {
            return Some(Zone { index: (block * table::BLOCK + place) as u16 });
        }
        rest = rest.get(end + 1..)?;
    }
    None
}

/// Whether the name at this byte of the table is not after `name`.
#[inline(never)]
fn begins_by(start: u16, name: &[u8]) -> bool {
    let Some(lines) = lines_from(start) else { return false };
    // The separator comes before every letter, so a shorter name compares as less; one past the end is after all.
    match lines.get(..name.len()).map_or(Ordering::Greater, |head| head.cmp(name)) {
        Ordering::Less => true,
        Ordering::Equal => lines.get(name.len()) == Some(&b'\n'),
        Ordering::Greater => false,
    }
}

/// Every name of the IANA database, in the order of its bytes.
pub fn names() -> impl DoubleEndedIterator<Item = Zone> + ExactSizeIterator {
    (0..table::RECORDS.len() as u16).map(|index| Zone { index })
}

/// Every name, each with a line feed behind it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn list() -> &'static str {
    table::NAMES
}

/// Calls with every zone and its name: for going through all of them, which [`Zone::name`] would make slow.
#[inline(never)]
pub(super) fn each_name(call: &mut dyn FnMut(Zone, &'static str)) {
    let mut start = 0;
    for zone in names() {
        let end = start + line_end(table::NAMES.as_bytes().get(start..).unwrap_or_default());
        call(zone, table::NAMES.get(start..end).unwrap_or_default());
        start = end + 1;
    }
}

/// Where the first line ends.
#[inline(never)]
fn line_end(lines: &[u8]) -> usize {
    lines.iter().position(|byte| *byte == b'\n').unwrap_or(lines.len())
}

/// The table from this byte on.
fn lines_from(start: u16) -> Option<&'static [u8]> {
    table::NAMES.as_bytes().get(usize::from(start)..)
}

impl Zone {
    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let (block, place) = (usize::from(self.index) / table::BLOCK, usize::from(self.index) % table::BLOCK);
        let mut start = table::BLOCKS.get(block).map_or(0, |start| usize::from(*start));
        let end = |start| start + line_end(table::NAMES.as_bytes().get(start..).unwrap_or_default());
        for _ in 0..place {
            start = end(start) + 1;
        }
        table::NAMES.get(start..end(start)).unwrap_or_default()
    }

    /// The zone a link stands for; a zone stands for itself.
    #[must_use]
    #[inline(never)]
    pub fn canonical(self) -> Zone {
        let record = self.record();
        if record & LINK == 0 { self } else { Zone { index: record & !(LINK | LISTED) } }
    }

    /// Whether zone.tab lists the name as that of a place in use: so it is for one of every country at least.
    #[must_use]
    pub fn is_listed(self) -> bool {
        self.record() & LISTED != 0
    }

    /// Whether the name is a mere alias: a link that zone.tab does not list, `UTC`, `GMT` and `Etc/…` excepted.
    #[must_use]
    #[inline(never)]
    pub fn is_alias(self) -> bool {
        self.record() & (LINK | LISTED) == LINK && {
            let name = self.name();
            name != "UTC" && name != "GMT" && !name.starts_with("Etc/")
        }
    }

    #[inline(never)]
    fn record(self) -> u16 {
        table::RECORDS.get(usize::from(self.index)).copied().unwrap_or_default()
    }

    pub(super) fn clock(self) -> Option<&'static Clock> {
        table::CLOCKS.get(usize::from(self.canonical().record() & !LISTED))
    }
}

/// What there is to say about a name that is a mere alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The zone the name stands for.
    pub canonical: &'static str,
    /// The city people usually mean by it, where that is another.
    pub usually_meant: Option<&'static str>,
}

/// Tells whether a name is a mere alias: a link that zone.tab does not list, `UTC`, `GMT` and `Etc/…` excepted.
/// `None` for any other name, unknown ones included.
#[must_use]
#[inline(never)]
pub fn alias(name: &str) -> Option<Alias> {
    let zone = find(name).filter(|zone| zone.is_alias())?;
    // `EST` and `MST` never change their clocks, as Panama and Phoenix do not; who writes them rarely knows.
    let usually_meant = match name {
        "EST" => Some("America/New_York"),
        "MST" => Some("America/Denver"),
        "CET" | "MET" => Some("Europe/Berlin"),
        _ => None,
    };
    Some(Alias { canonical: zone.canonical().name(), usually_meant })
}
