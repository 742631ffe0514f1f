//! Where a credential may stand: a search for four bytes of each form, many offsets at a time.

/// No form is shorter: `xoxb-` and ten characters.
const SHORTEST: usize = 15;

/// The four bytes, each one of a few, by which each form is found. Chosen from the form's fixed part for being rare in prose and in
/// code: `h?_` rather than `gh`, `b_pa` rather than `gith`, one dash of five.
#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
const ANCHORS: [[&[u8]; 4]; 7] = [
    [b"g", b"h", b"pousr", b"_"],
    [b"b", b"_", b"p", b"a"],
    [b"g", b"l", b"p", b"a"],
    [b"s", b"k", b"-", b"a"],
    [b"A", b"KS", b"I", b"A"],
    [b"o", b"x", b"abprs", b"-"],
    [b"-", b"B", b"E", b"G"],
];

/// How many offsets one look decides upon.
const WINDOW: usize = 64;

/// The next offset, from `from`, at which an anchor may begin. May be wrong in saying yes, never in saying no.
pub(super) fn next(text: &[u8], from: usize) -> Option<usize> {
    if text.len() < SHORTEST {
        return None;
    }
    let mut at = from;
    let mut rest = text.get(from..)?;
    let mut filled;
    loop {
        let whole = rest.first_chunk();
        let window = match whole {
            Some(window) => window,
            None => {
                filled = [0; WINDOW + 3];
                filled.get_mut(..rest.len())?.copy_from_slice(rest);
                &filled
            }
        };
        let hits = hits(window);
        if hits != 0 {
            // An anchor seen in the filling leads to no form, since forms are read from the text itself.
            return Some(at + hits.trailing_zeros() as usize);
        }
        whole?;
        at += WINDOW;
        rest = rest.get(WINDOW..)?;
    }
}

/// For each of four bytes, which anchors it may belong to, by its low half: bit `i` of entry `n` says that a byte whose low half is `n` is
/// allowed there by anchor `i`. The high half is left to the full comparison: four bytes tell enough.
#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
const LOW: [[u8; 16]; 4] = low_tables();

#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn low_tables() -> [[u8; 16]; 4] {
    let mut tables = [[0; 16]; 4];
    let mut anchor = 0;
    while anchor < ANCHORS.len() {
        let mut place = 0;
        while place < 4 {
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

/// Bit `i` is set when an anchor may begin at offset `i`.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn hits(window: &[u8; WINDOW + 3]) -> u64 {
    use core::arch::wasm32::{i8x16_bitmask, u8x16_ne, u8x16_splat, v128, v128_any_true, v128_or};

    let [a, b, c, d]: [v128; 4] = [group::<0>(window), group::<16>(window), group::<32>(window), group::<48>(window)];
    if !v128_any_true(v128_or(v128_or(a, b), v128_or(c, d))) {
        return 0;
    }
    let zero = u8x16_splat(0);
    let mask = |group: v128| u64::from(i8x16_bitmask(u8x16_ne(group, zero)));
    mask(a) | mask(b) << 16 | mask(c) << 32 | mask(d) << 48
}

/// Sixteen offsets from `AT`: not zero where an anchor may begin.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline]
fn group<const AT: usize>(window: &[u8; WINDOW + 3]) -> core::arch::wasm32::v128 {
    use core::arch::wasm32::{u8x16_splat, u8x16_swizzle, u64x2, v128, v128_and};

    // Two halves become one load of sixteen bytes; sixteen single bytes would be put together one by one, ten times slower.
    let load = |at: usize| -> v128 {
        let half = |at: usize| {
            let bytes = window.get(at..).and_then(|rest| rest.first_chunk::<8>()).copied().unwrap_or_default();
            u64::from_le_bytes(bytes)
        };
        u64x2(half(at), half(at + 8))
    };
    let table = |table: [u8; 16]| u64x2(u128::from_le_bytes(table) as u64, (u128::from_le_bytes(table) >> 64) as u64);
    let low = u8x16_splat(0xf);
    let [first, second, third, fourth] = LOW;
    let one = u8x16_swizzle(table(first), v128_and(load(AT), low));
    let two = u8x16_swizzle(table(second), v128_and(load(AT + 1), low));
    let three = u8x16_swizzle(table(third), v128_and(load(AT + 2), low));
    let four = u8x16_swizzle(table(fourth), v128_and(load(AT + 3), low));
    v128_and(v128_and(one, two), v128_and(three, four))
}

/// Bit `i` is set when an anchor may begin at offset `i`.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn hits(window: &[u8; WINDOW + 3]) -> u64 {
    // Two bytes of each anchor, compared without branches: compilers make SIMD of any width of this.
    let (first, second) = (window.iter(), window.iter().skip(1));
    let (third, fourth) = (window.iter().skip(2), window.iter().skip(3));
    let mut found = [0_u8; WINDOW];
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
    found.iter().rev().fold(0, |hits, &hit| hits << 1 | u64::from(hit))
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
