//! Names and links.

#[cfg(target_arch = "wasm32")]
use alloc::string::String;

use super::{Zone, table};
#[cfg(target_arch = "wasm32")]
use crate::append::Append as _;
use crate::rules::bytes::eight;

/// Records begin with a byte below this one, and no other byte of the table is.
const DIGIT: u8 = 0x20;
/// How many values a byte of a number has.
const BASE: usize = 96;
/// In the first byte of a record, less 1: it is a link, so that its number has two bytes.
const LINK: u8 = 8;
/// Likewise: zone.tab lists the name. The two bits below this one are the highest part of the number.
const LISTED: u8 = 4;

/// The highest mark before a hint; everything that names and keys are made of is above it, blanks excepted.
const LAST_MARK: u8 = b'*';

/// The byte of the table, or the mark of a record behind its end.
fn byte(at: usize) -> u8 {
    table::NAMES.as_bytes().get(at).copied().unwrap_or(0)
}

/// Where the next record begins, or the table ends.
#[inline(never)]
fn next(mut at: usize) -> usize {
    loop {
        at += 1;
        if byte(at) < DIGIT {
            return at;
        }
    }
}

/// Where the record begins that a byte belongs to. The table has nothing but ASCII, so that eight bytes are compared at once.
fn record_around(mut at: usize) -> usize {
    while let Some(word) = at.checked_sub(7).and_then(|start| table::NAMES.as_bytes().get(start..)?.first_chunk()) {
        let others = u64::from_le_bytes(*word) + eight(0x80 - DIGIT);
        let marks = !others & eight(0x80);
        if marks != 0 {
            return at - marks.leading_zeros() as usize / 8;
        }
        at -= 8;
    }
    while byte(at) >= DIGIT {
        at -= 1;
    }
    at
}

/// Finds a name of the IANA database, zone or link, in its exact spelling.
#[must_use]
pub fn find(name: &str) -> Option<Zone> {
    let name = name.as_bytes();
    // The record that begins at `low` is not behind the name, none from `high` on is before it; that many bytes the two
    // have in common with it, and so has every record between them.
    let (mut low, mut high) = (0, table::NAMES.len());
    let (mut of_low, mut of_high) = (0, 0);
    loop {
        // The record to which the byte in the middle belongs, or the next one.
        let mut middle = record_around(usize::midpoint(low, high));
        if middle == low {
            middle = next(usize::midpoint(low, high));
            if middle >= high {
                middle = low;
            }
        }
        let zone = Zone { start: middle as u16 };
        let start = zone.name_start();
        let mut same = of_low.min(of_high);
        let ahead = loop {
            let found = byte(start + same);
            match name.get(same) {
                Some(wanted) if *wanted == found && found > LAST_MARK => same += 1,
                Some(wanted) => break found <= LAST_MARK || *wanted > found,
                None if found <= LAST_MARK => return Some(zone),
                None => break false,
            }
        };
        if middle == low {
            return None;
        }
        if ahead {
            (low, of_low) = (middle, same);
        } else {
            (high, of_high) = (middle, same);
        }
    }
}

/// Every name of the IANA database, in the order of its bytes.
#[must_use]
pub fn names() -> Names {
    Names { front: 0, back: table::NAMES.len(), left: table::COUNT }
}

/// The iterator of [`names`].
#[derive(Clone, Debug)]
pub struct Names {
    front: usize,
    back: usize,
    left: usize,
}

impl Iterator for Names {
    type Item = Zone;

    fn next(&mut self) -> Option<Zone> {
        self.left = self.left.checked_sub(1)?;
        let zone = Zone { start: self.front as u16 };
        self.front = next(self.front);
        Some(zone)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Names {
    fn next_back(&mut self) -> Option<Zone> {
        self.left = self.left.checked_sub(1)?;
        loop {
            self.back -= 1;
            if byte(self.back) < DIGIT {
                return Some(Zone { start: self.back as u16 });
            }
        }
    }
}

impl ExactSizeIterator for Names {}

impl core::iter::FusedIterator for Names {}

/// Appends every name, each with a line feed behind it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn list(out: &mut String) {
    for zone in names() {
        out.put(zone.name());
        out.push('\n');
    }
}

/// What stands in a record behind its number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Name,
    Place,
    Windows,
    /// A place that Windows calls its zone by.
    Both,
    Abbreviation,
}

/// The rank of a key that means one zone only.
pub(super) const SINGLE: u8 = 4;

/// Calls with everything that stands in the table: the zone, what it is, its rank, and the text. The rank of a key that
/// means several zones is the number of those that are commoner, that of a name 0.
#[inline(never)]
pub(super) fn each(call: &mut dyn FnMut(Zone, Mark, u8, &'static str)) {
    for zone in names() {
        let mut start = zone.name_start();
        let mut mark = Mark::Name;
        loop {
            let mut rank = if mark == Mark::Name { 0 } else { SINGLE };
            if rank == SINGLE && byte(start).is_ascii_digit() {
                rank = byte(start) - b'0';
                start += 1;
            }
            let end = text_end(start);
            let text = table::NAMES.get(start..end).unwrap_or_default();
            call(zone, mark, rank, text);
            mark = match byte(end) {
                b'$' => Mark::Place,
                b'#' => Mark::Windows,
                b'*' => Mark::Both,
                b'!' => Mark::Abbreviation,
                _ => break,
            };
            start = end + 1;
        }
    }
}

/// Where a name or a key ends: at a mark or the next record.
#[inline(never)]
fn text_end(mut at: usize) -> usize {
    while byte(at) > LAST_MARK || byte(at) == b' ' {
        at += 1;
    }
    at
}

impl Zone {
    /// The name.
    #[must_use]
    #[inline(never)]
    pub fn name(self) -> &'static str {
        let start = self.name_start();
        table::NAMES.get(start..text_end(start)).unwrap_or_default()
    }

    fn name_start(self) -> usize {
        usize::from(self.start) + if self.record() & LINK == 0 { 2 } else { 3 }
    }

    /// The zone a link stands for; a zone stands for itself.
    #[must_use]
    pub fn canonical(self) -> Zone {
        if self.record() & LINK == 0 { self } else { Zone { start: self.number() as u16 } }
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

    fn record(self) -> u8 {
        byte(self.start.into()).wrapping_sub(1)
    }

    /// The number of its clock; of a link, where the record of its target begins.
    #[inline(never)]
    fn number(self) -> usize {
        let start = usize::from(self.start);
        let digit = |at: usize| usize::from(byte(start + at).wrapping_sub(DIGIT));
        let high = usize::from(self.record() & (LISTED - 1)) * BASE + digit(1);
        if self.record() & LINK == 0 { high } else { high * BASE + digit(2) }
    }

    pub(super) fn clock(self) -> usize {
        self.canonical().number()
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
