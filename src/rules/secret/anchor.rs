//! Where a credential may stand: a search for three bytes of each form, many offsets at a time.

/// No form is shorter: `xoxb-` and ten characters.
const SHORTEST: usize = 15;

/// The three bytes, two and the next but one, by which each form is found. Chosen from the form's fixed part for being rare in prose
/// and in code: `gh?_` rather than `gh`, `b_pa` rather than `gith`, one dash of five.
#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
const ANCHORS: [[&[u8]; 3]; 7] = [
    [b"g", b"h", b"_"],
    [b"b", b"_", b"a"],
    [b"g", b"l", b"a"],
    [b"s", b"k", b"a"],
    [b"A", b"KS", b"A"],
    [b"o", b"x", b"-"],
    [b"-", b"B", b"G"],
];

/// How many offsets one look decides upon.
const OFFSETS: usize = 16;

/// The bytes of so many anchors.
type Window = [u8; OFFSETS + 3];

/// How many windows are passed over at once.
const LEAP: usize = 4;

/// The next offset, from `from`, at which an anchor may begin. May be wrong in saying yes, never in saying no.
#[inline(always)]
pub(super) fn next(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let Some(last) = text.len().checked_sub(OFFSETS + 3) else {
        // Hardly a text is of the few lengths that hold a form and no window: all of their offsets will do.
        return (text.len() >= SHORTEST && at < text.len()).then_some(at);
    };
    loop {
        while text.get(at..)?.first_chunk().is_some_and(is_free) {
            at += LEAP * OFFSETS;
        }
        for _ in 0..LEAP {
            if at >= last + OFFSETS {
                return None;
            }
            let start = at.min(last);
            let hits = hits(text.get(start..)?.first_chunk()?) >> (at - start);
            if hits != 0 {
                return Some(at + hits.trailing_zeros() as usize);
            }
            at = start + OFFSETS;
        }
    }
}

/// Whether no anchor begins in so many windows.
#[inline(always)]
fn is_free(windows: &[u8; LEAP * OFFSETS + 3]) -> bool {
    // One by one: a loop would take longer than what is in it.
    let hits = |number: usize| windows.get(number * OFFSETS..).and_then(<[u8]>::first_chunk).map_or(NO_HITS, admitted);
    mask(either(either(hits(0), hits(1)), either(hits(2), hits(3)))) == 0
}

/// Bit `i` is set when an anchor may begin at offset `i`.
#[inline(always)]
fn hits(window: &Window) -> u32 {
    mask(admitted(window))
}

/// For each of the bytes, which anchors it may belong to, by its low half: bit `i` of entry `n` says that a byte whose low half is `n` is
/// allowed there by anchor `i`. The high half is left to the full comparison: three bytes tell enough.
#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
const LOW: [[u8; 16]; 3] = low_tables();

#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn low_tables() -> [[u8; 16]; 3] {
    let mut tables = [[0; 16]; 3];
    let mut anchor = 0;
    while anchor < ANCHORS.len() {
        let mut place = 0;
        while place < 3 {
            let members = ANCHORS[anchor][place];
            let mut member = 0;
            while member < members.len() {
                tables[place][(members[member] & 0xf) as usize] |= 1 << anchor;
                member += 1;
            }
            place += 1;
        }
        anchor += 1;
    }
    tables
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use wide::{NO_HITS, admitted, either, mask};

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wide {
    use core::arch::wasm32::{u8x16_bitmask, u8x16_ne, u8x16_splat, u8x16_swizzle, u64x2, v128, v128_and, v128_or};

    use super::{LOW, OFFSETS, Window};

    pub(super) const NO_HITS: v128 = u64x2(0, 0);

    /// A byte for each offset, which is not zero when an anchor may begin there.
    #[inline(always)]
    pub(super) fn admitted(window: &Window) -> v128 {
        // Through a number of sixteen bytes, which becomes one load; single bytes would be put together one by one.
        let sixteen = |bytes: &[u8; OFFSETS]| {
            let both = u128::from_le_bytes(*bytes);
            u64x2(both as u64, (both >> 64) as u64)
        };
        let by = |table: &[u8; 16], bytes: &[u8; OFFSETS]| -> v128 {
            u8x16_swizzle(sixteen(table), v128_and(sixteen(bytes), u8x16_splat(0xf)))
        };
        let [one @ .., _, _, _] = window;
        let [_, two @ .., _, _] = window;
        let [_, _, _, four @ ..] = window;
        let [first, second, third] = &LOW;
        v128_and(v128_and(by(first, one), by(second, two)), by(third, four))
    }

    #[inline(always)]
    pub(super) fn either(one: v128, other: v128) -> v128 {
        v128_or(one, other)
    }

    #[inline(always)]
    pub(super) fn mask(hits: v128) -> u32 {
        u8x16_bitmask(u8x16_ne(hits, NO_HITS)).into()
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const NO_HITS: u32 = 0;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const fn either(one: u32, other: u32) -> u32 {
    one | other
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
const fn mask(hits: u32) -> u32 {
    hits
}

/// Bit `i` is set when an anchor may begin at offset `i`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn admitted(window: &Window) -> u32 {
    // Two or three bytes of each anchor, compared without branches: compilers make SIMD of any width of this.
    let (first, second) = (window.iter(), window.iter().skip(1));
    let (third, fourth) = (window.iter().skip(2), window.iter().skip(3));
    let mut found = [0_u8; OFFSETS];
    let mut any = 0;
    for ((((slot, &a), &b), &c), &d) in found.iter_mut().zip(first).zip(second).zip(third).zip(fourth) {
        let hit = ((a == b'g') & (((b == b'h') & (d == b'_')) | ((b == b'l') & (c == b'p'))))
            | ((a == b'b') & (b == b'_') & (c == b'p'))
            | ((a == b's') & (b == b'k') & (c == b'-'))
            | ((a == b'A') & (c == b'I') & (d == b'A'))
            | ((a == b'o') & (b == b'x') & (d == b'-'))
            | ((a == b'-') & (b == b'B') & (c == b'E'));
        *slot = u8::from(hit);
        any |= *slot;
    }
    if any == 0 {
        return 0;
    }
    found.iter().rev().fold(0, |hits, &hit| hits << 1 | u32::from(hit))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The look-up tables of the SIMD search let every anchor through, wherever it lies.
    #[test]
    fn tables_admit_every_anchor() {
        for (anchor, places) in ANCHORS.iter().enumerate() {
            for (place, members) in places.iter().enumerate() {
                for byte in 0..=u8::MAX {
                    let admitted = LOW[place][usize::from(byte & 0xf)] >> anchor & 1 == 1;
                    assert_eq!(admitted, members.iter().any(|member| member & 0xf == byte & 0xf));
                }
            }
        }
    }
}
