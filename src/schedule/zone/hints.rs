//! What people write for a zone: places, Windows names, abbreviations, and all of them mistyped.

use super::lookup::each_name;

/// Lines of `zone=key|key`: countries, and cities that the database does not name.
pub(super) const PLACES: &str = include_str!("places.txt");
/// The names of Windows without `Standard Time` and `Time`, by the table `windowsZones` of Unicode CLDR.
pub(super) const WINDOWS: &str = include_str!("windows.txt");
/// Abbreviations that are no name, the commonest meaning first.
pub(super) const ABBREVIATIONS: &str = include_str!("abbreviations.txt");

/// Longer texts are not compared: the work grows with the length, and no name is as long.
const LONGEST: usize = 40;

/// Letters and digits only, in lower case and without accents, so that spelling habits do not count.
#[inline(never)]
pub(super) fn fold(text: &str) -> Vec<u8> {
    let mut folded = Vec::new();
    for c in text.chars() {
        let plain = match c {
            'à'..='å' | 'À'..='Å' => b'a',
            'ç' | 'Ç' => b'c',
            'è'..='ë' | 'È'..='Ë' => b'e',
            'ì'..='ï' | 'Ì'..='Ï' | 'ı' | 'İ' => b'i',
            'ñ' | 'Ñ' => b'n',
            'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => b'o',
            'ù'..='ü' | 'Ù'..='Ü' => b'u',
            _ if c.is_ascii_alphanumeric() => c.to_ascii_lowercase() as u8,
            _ => continue,
        };
        folded.push(plain);
    }
    folded
}

/// Whether an entry of a table, all of them ASCII, is this folded text.
#[inline(never)]
pub(super) fn folds_to(entry: &str, folded: &[u8]) -> bool {
    letters(entry).eq(folded.iter().copied())
}

fn letters(entry: &str) -> impl Iterator<Item = u8> {
    entry.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}

/// What follows the last slash.
#[inline(never)]
pub(super) fn last_part(name: &str) -> &str {
    let start = name.bytes().rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1);
    name.get(start..).unwrap_or(name)
}

/// Calls with every zone and key of a table.
#[inline(never)]
pub(super) fn each_key(table: &'static str, call: &mut dyn FnMut(&'static str, &'static str)) {
    let (mut zone, mut start) = ("", 0);
    for (at, byte) in table.bytes().enumerate() {
        if !matches!(byte, b'=' | b'|' | b'\n') {
            continue;
        }
        let item = table.get(start..at).unwrap_or_default();
        if byte == b'=' {
            zone = item
        } else {
            call(zone, item)
        }
        start = at + 1;
    }
}

/// The zones whose names, cities or places are nearest to a text, if any is near at all.
pub(super) fn closest(text: &str) -> Vec<&'static str> {
    let (whole, last) = (Wanted::new(text), Wanted::new(last_part(text)));
    let mut search = Search { best: usize::MAX, found: Vec::new(), letters: Vec::new() };
    each_name(&mut |_, name| {
        search.consider(name, name, &whole, 0);
        search.consider(name, last_part(name), &last, 1);
    });
    each_key(PLACES, &mut |zone, place| search.consider(zone, place, &last, 1));
    search.found
}

/// A folded text, and how far an entry may be from it.
struct Wanted {
    folded: Vec<u8>,
    kinds: u64,
    tolerable: usize,
}

impl Wanted {
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
    found: Vec<&'static str>,
    /// Kept from entry to entry, so that none allocates.
    letters: Vec<u8>,
}

impl Search {
    /// With a `handicap` of 1 an entry loses against one without at the same distance: a whole name counts for more.
    #[inline(never)]
    fn consider(&mut self, zone: &'static str, entry: &str, wanted: &Wanted, handicap: usize) {
        let limit = (self.best.saturating_sub(handicap) / 2).min(wanted.tolerable);
        // Folding only shortens.
        if limit == 0 || entry.len() + limit < wanted.folded.len() {
            return;
        }
        self.letters.clear();
        self.letters.extend(letters(entry));
        // Each mistake takes away one kind of letter at most, and brings one at most: most entries end here.
        let kinds = kinds(&self.letters);
        let differing = (wanted.kinds & !kinds).count_ones().max((kinds & !wanted.kinds).count_ones());
        if differing as usize > limit {
            return;
        }
        if let Some(distance) = distance(&wanted.folded, &self.letters, limit) {
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
    folded.iter().fold(0, |kinds, byte| kinds | 1 << (byte & 63))
}

/// The number of letters to insert, drop, replace or swap with their neighbour; `None` above the limit.
#[inline(never)]
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit || a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    // Three rows of the usual table: the one before the last is needed for swaps. No cell exceeds twice `LONGEST`.
    let mut rows = [[0u8; LONGEST + 1]; 3];
    let [oldest, old, new] = &mut rows;
    let (mut oldest, mut old, mut new) = (oldest, old, new);
    for (column, cell) in (0..).zip(old.iter_mut()) {
        *cell = column;
    }
    let mut letter_before = None;
    for (row, letter) in (1..).zip(a) {
        let (mut left, mut diagonal, mut least) = (row, row - 1, row);
        let (mut swapped, mut other_before) = (None, None);
        if let Some(first) = new.first_mut() {
            *first = left;
        }
        let cells = new.iter_mut().skip(1).zip(old.iter().skip(1)).zip(oldest.iter());
        for (((cell, above), two_back), other) in cells.zip(b) {
            let mut cost = (diagonal + u8::from(letter != other)).min(left + 1).min(above + 1);
            if letter_before == Some(other) && other_before == Some(letter) {
                cost = cost.min(swapped.map_or(cost, |swapped: u8| swapped + 1));
            }
            (swapped, diagonal, left) = (Some(*two_back), *above, cost);
            *cell = cost;
            least = least.min(cost);
            other_before = Some(other);
        }
        if usize::from(least) > limit {
            return None;
        }
        letter_before = Some(letter);
        (oldest, old, new) = (old, new, oldest);
    }
    old.get(b.len()).map(|distance| usize::from(*distance)).filter(|distance| *distance <= limit)
}
