//! What people write for a zone: places, Windows names, abbreviations, and all of them mistyped.

use alloc::vec::Vec;

use super::Zone;
use super::lookup::{Mark, each};
use crate::rules::bytes;
use crate::rules::suggest::distance;

/// Longer texts are not compared: the work grows with the length, and no name is as long.
const LONGEST: usize = 40;

/// What the letters from U+00E0 to U+00FF, and their capitals from U+00C0 on, are without accents; blank for those that
/// are left out.
static PLAIN: &[u8; 32] = b"aaaaaa ceeeeiiii nooooo ouuuu   ";

/// Letters and digits only, in lower case and without accents, so that spelling habits do not count.
#[inline(never)]
pub(super) fn fold(text: &str) -> Vec<u8> {
    let mut folded = Vec::new();
    for c in text.chars() {
        let code = u32::from(c);
        let plain = if code < 0x80 {
            code as u8
        } else if code & !0x3f == 0xc0 {
            PLAIN.get(code as usize & 31).copied().unwrap_or_default()
        } else if code | 1 == 0x131 {
            // The dotted and the dotless one.
            b'i'
        } else {
            continue;
        };
        if plain.is_ascii_alphanumeric() {
            bytes::push(&mut folded, plain.to_ascii_lowercase());
        }
    }
    folded
}

/// Whether an entry of the table, all of them ASCII, is this folded text.
#[inline(never)]
fn folds_to(entry: &str, folded: &[u8]) -> bool {
    let mut rest = folded.iter();
    for byte in entry.bytes() {
        if byte.is_ascii_alphanumeric() && rest.next() != Some(&byte.to_ascii_lowercase()) {
            return false;
        }
    }
    rest.next().is_none()
}

/// What follows the last slash.
#[inline(never)]
pub(super) fn last_part(name: &str) -> &str {
    cut(name, name.bytes().rposition(|byte| byte == b'/')).1
}

/// What stands before and behind a byte of ASCII; without one the second is the whole text.
#[inline(never)]
pub(super) fn cut(text: &str, at: Option<usize>) -> (&str, &str) {
    let at = at.unwrap_or(usize::MAX);
    (text.get(..at).unwrap_or(text), text.get(at.wrapping_add(1)..).unwrap_or(text))
}

/// Which entries of the table are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Names in full.
    Name,
    /// The last parts of names.
    City,
    Place,
    Windows,
    Abbreviation,
}

impl Kind {
    /// The entry as one of this kind.
    #[inline(never)]
    fn entry(self, zone: Zone, mark: Mark, text: &'static str) -> Option<&'static str> {
        match (self, mark) {
            (Kind::Name, Mark::Name)
            | (Kind::Place, Mark::Place | Mark::Both)
            | (Kind::Windows, Mark::Both)
            | (Kind::Abbreviation, Mark::Abbreviation) => Some(text),
            (Kind::City, Mark::Name) => Some(last_part(text)),
            // Without a text it is the city.
            (Kind::Windows, Mark::Windows) => Some(if text.is_empty() { last_part(zone.name()) } else { text }),
            _ => None,
        }
    }
}

/// Zones, each with the rank of the text that led to it.
pub(super) type Found = Vec<(u8, Zone)>;

/// Adds the zones that have an entry of a kind that is this folded text.
#[inline(never)]
pub(super) fn matching(found: &mut Found, kind: Kind, folded: &[u8]) {
    each(&mut |zone, mark, rank, text| {
        if kind.entry(zone, mark, text).is_some_and(|entry| folds_to(entry, folded)) {
            found.push((rank, zone));
        }
    });
}

/// The zones whose names, cities or places are nearest to a text, if any is near at all.
pub(super) fn closest(text: &str) -> Found {
    let (whole, last) = (Wanted::new(text), Wanted::new(last_part(text)));
    let mut search = Search { best: usize::MAX, found: Vec::new(), letters: Vec::new() };
    // A plus is no mistyped minus: it is on the other side of the world. Those with a plus are listed first as it is.
    let has = |name: &str, sign| bytes::find(name.as_bytes(), sign) < name.len();
    let minus = has(text, b'-');
    each(&mut |zone, mark, _, name| {
        if mark == Mark::Name && !(minus && has(name, b'+')) {
            search.consider((0, zone), name, &whole, 0);
            search.consider((0, zone), last_part(name), &last, 1);
        }
    });
    each(&mut |zone, mark, rank, text| {
        if let Some(place) = Kind::Place.entry(zone, mark, text) {
            search.consider((rank, zone), place, &last, 1);
        }
    });
    search.found
}

/// A folded text, and how far an entry may be from it.
struct Wanted {
    folded: Vec<u8>,
    kinds: u64,
    tolerable: usize,
}

impl Wanted {
    #[inline(never)]
    fn new(text: &str) -> Wanted {
        let folded = fold(text);
        // The longer a text is, the more mistakes leave it recognizable.
        let tolerable = match folded.len() {
            4..=5 => 1,
            6..=10 => 2,
            11..=LONGEST => 3,
            _ => 0,
        };
        Wanted { kinds: kinds(&folded), folded, tolerable }
    }
}

/// The nearest entries so far.
struct Search {
    best: usize,
    found: Found,
    /// Kept from entry to entry, so that none allocates.
    letters: Vec<u8>,
}

impl Search {
    /// With a `handicap` of 1 an entry loses against one without at the same distance: a whole name counts for more.
    #[inline(never)]
    fn consider(&mut self, zone: (u8, Zone), entry: &str, wanted: &Wanted, handicap: usize) {
        let limit = (self.best.saturating_sub(handicap) / 2).min(wanted.tolerable);
        // Folding only shortens.
        if limit == 0 || entry.len() + limit < wanted.folded.len() {
            return;
        }
        self.letters.clear();
        for byte in entry.bytes() {
            if byte.is_ascii_alphanumeric() {
                bytes::push(&mut self.letters, byte.to_ascii_lowercase());
            }
        }
        // Each mistake takes away one kind of letter at most, and brings one at most: most entries end here.
        let kinds = kinds(&self.letters);
        let differing = (wanted.kinds & !kinds).count_ones().max((kinds & !wanted.kinds).count_ones());
        if differing as usize > limit {
            return;
        }
        let distance = distance(&wanted.folded, &self.letters, limit);
        if distance <= limit {
            let distance = 2 * distance + handicap;
            if distance < self.best {
                self.found.clear();
                self.best = distance;
            }
            self.found.push(zone);
        }
    }
}

/// The set of the letters and digits of a folded text.
#[inline(never)]
fn kinds(folded: &[u8]) -> u64 {
    let mut kinds = 0;
    for byte in folded {
        kinds |= 1 << (byte & 63);
    }
    kinds
}
