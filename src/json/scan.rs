//! Looking for bytes sixteen (WebAssembly) or eight (elsewhere) at a time.

/// Offset of the first byte at or after `from` that a string token cannot simply pass over: a quote, a
/// backslash or a control character; the length of `text` when there is none.
#[inline(always)]
pub(crate) fn string_stop(text: &[u8], from: usize) -> usize {
    let mut at = from;
    let mut rest = text.get(from..).unwrap_or_default();
    while let Some((block, behind)) = rest.split_first_chunk() {
        if let Some(offset) = wide::string_stop(block) {
            return at + offset;
        }
        at += wide::WIDTH;
        rest = behind;
    }
    tail(rest, at, |byte| byte == b'"' || byte == b'\\' || byte < 0x20)
}

/// Offset of the first byte at or after `from` that is not JSON white space.
#[inline(always)]
pub(super) fn blank_end(text: &[u8], from: usize) -> usize {
    let mut at = from;
    let mut rest = text.get(from..).unwrap_or_default();
    while let Some((block, behind)) = rest.split_first_chunk() {
        if let Some(offset) = wide::blank_end(block) {
            return at + offset;
        }
        at += wide::WIDTH;
        rest = behind;
    }
    tail(rest, at, |byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'))
}

/// [`string_stop`] where a call more does not matter.
#[inline(never)]
pub(super) fn stop_of_string(text: &[u8], from: usize) -> usize {
    string_stop(text, from)
}

/// Whether a text holds U+FFFD, which stands where a conversion met something that is no character.
#[cfg(target_arch = "wasm32")]
pub(crate) fn contains_replacement(text: &[u8]) -> bool {
    let mut at = 0;
    while let Some(block) = block(text, at) {
        if wide::has_replacement_lead(block) {
            let around = text.get(at..text.len().min(at + wide::WIDTH + 2)).unwrap_or_default();
            if around.windows(3).any(|three| three == "\u{fffd}".as_bytes()) {
                return true;
            }
        }
        at += wide::WIDTH;
    }
    text.get(at..).unwrap_or_default().windows(3).any(|three| three == "\u{fffd}".as_bytes())
}

/// How many characters (code points) well-formed UTF-8 has; other bytes that do not continue a character count one.
#[inline(never)]
pub(super) fn characters(text: &[u8]) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some((block, behind)) = rest.split_first_chunk() {
        count += wide::characters(block);
        rest = behind;
    }
    for &byte in rest {
        count += usize::from((byte as i8) >= -0x40);
    }
    count
}

/// What a stretch of text has that a position depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Bytes that begin a character.
    pub characters: usize,
    /// Characters of four bytes.
    pub astral: usize,
    /// Line feeds.
    pub feeds: usize,
    /// Carriage returns.
    pub returns: usize,
}

impl Counts {
    fn add(&mut self, byte: u8) {
        self.characters += usize::from((byte as i8) >= -0x40);
        self.astral += usize::from(byte >= 0xf0);
        self.feeds += usize::from(byte == b'\n');
        self.returns += usize::from(byte == b'\r');
    }
}

/// Counts, in one pass.
pub(crate) fn count(text: &[u8]) -> Counts {
    let mut counts = Counts::default();
    let (blocks, rest) = text.as_chunks();
    for block in blocks {
        wide::count(block, &mut counts);
    }
    rest.iter().for_each(|&byte| counts.add(byte));
    counts
}

#[cfg(target_arch = "wasm32")]
#[inline(always)]
fn block(text: &[u8], at: usize) -> Option<&[u8; wide::WIDTH]> {
    text.get(at..)?.first_chunk()
}

/// The first byte of what is left, at `at`, that stops a search; or its end.
#[inline(always)]
fn tail(rest: &[u8], mut at: usize, stop: impl Fn(u8) -> bool) -> usize {
    for &byte in rest {
        if stop(byte) {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wide {
    use core::arch::wasm32::{
        i8x16_ge, i8x16_splat, u8x16_bitmask, u8x16_eq, u8x16_ge, u8x16_lt, u8x16_splat, u8x16_swizzle, u64x2, v128,
        v128_any_true, v128_or,
    };

    pub(super) const WIDTH: usize = 16;

    #[inline(always)]
    fn load(block: &[u8; WIDTH]) -> v128 {
        let both = u128::from_le_bytes(*block);
        u64x2(both as u64, (both >> 64) as u64)
    }

    #[inline(always)]
    fn first(hits: v128) -> Option<usize> {
        let mask = u8x16_bitmask(hits);
        (mask != 0).then(|| mask.trailing_zeros() as usize)
    }

    #[inline(always)]
    pub(super) fn string_stop(block: &[u8; WIDTH]) -> Option<usize> {
        let bytes = load(block);
        let ends = v128_or(u8x16_eq(bytes, u8x16_splat(b'"')), u8x16_eq(bytes, u8x16_splat(b'\\')));
        first(v128_or(ends, u8x16_lt(bytes, u8x16_splat(0x20))))
    }

    #[inline(always)]
    pub(super) fn characters(block: &[u8; WIDTH]) -> usize {
        u8x16_bitmask(i8x16_ge(load(block), i8x16_splat(-0x40))).count_ones() as usize
    }

    #[inline(always)]
    pub(super) fn count(block: &[u8; WIDTH], counts: &mut super::Counts) {
        let bytes = load(block);
        let ones = |hits: v128| u8x16_bitmask(hits).count_ones() as usize;
        counts.characters += characters(block);
        counts.astral += ones(u8x16_ge(bytes, u8x16_splat(0xf0)));
        counts.feeds += ones(u8x16_eq(bytes, u8x16_splat(b'\n')));
        counts.returns += ones(u8x16_eq(bytes, u8x16_splat(b'\r')));
    }

    #[inline(always)]
    pub(super) fn has_replacement_lead(block: &[u8; WIDTH]) -> bool {
        v128_any_true(u8x16_eq(load(block), u8x16_splat(0xef)))
    }

    #[inline(always)]
    pub(super) fn blank_end(block: &[u8; WIDTH]) -> Option<usize> {
        let bytes = load(block);
        // The table has a bit set for the numbers of the three that are below sixteen; for larger numbers it gives none.
        let below = u8x16_swizzle(u64x2(0, 0x0000_ff00_00ff_ff00), bytes);
        let mask = !u8x16_bitmask(v128_or(below, u8x16_eq(bytes, u8x16_splat(b' '))));
        (mask != 0).then(|| mask.trailing_zeros() as usize)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod wide {
    pub(super) const WIDTH: usize = 8;

    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;

    /// The high bit of each byte below `limit` (at most 128). Borrows can set bits above the first true one only.
    #[inline(always)]
    const fn below(word: u64, limit: u64) -> u64 {
        word.wrapping_sub(ONES * limit) & !word & HIGH
    }

    #[inline(always)]
    const fn equal(word: u64, byte: u8) -> u64 {
        below(word ^ (ONES * byte as u64), 1)
    }

    #[inline(always)]
    const fn first(hits: u64) -> Option<usize> {
        if hits == 0 { None } else { Some((hits.trailing_zeros() / 8) as usize) }
    }

    #[inline(always)]
    pub(super) const fn string_stop(block: &[u8; WIDTH]) -> Option<usize> {
        let word = u64::from_le_bytes(*block);
        first(equal(word, b'"') | equal(word, b'\\') | below(word, 0x20))
    }

    #[inline(always)]
    pub(super) fn characters(block: &[u8; WIDTH]) -> usize {
        block.iter().map(|&byte| usize::from((byte as i8) >= -0x40)).sum()
    }

    #[inline(always)]
    pub(super) fn count(block: &[u8; WIDTH], counts: &mut super::Counts) {
        block.iter().for_each(|&byte| counts.add(byte));
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn has_replacement_lead(block: &[u8; WIDTH]) -> bool {
        block.contains(&0xef)
    }

    #[inline(always)]
    pub(super) fn blank_end(block: &[u8; WIDTH]) -> Option<usize> {
        block.iter().position(|byte| !matches!(byte, b' ' | b'\n' | b'\r' | b'\t'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stops_where_a_byte_loop_stops() {
        for length in 0..40 {
            for at in 0..length {
                for byte in [b'"', b'\\', 0, 0x1f, b'\n'] {
                    let mut text = vec![b'x'; length];
                    text[at] = byte;
                    // Bytes that a careless comparison takes for a hit.
                    for (index, decoy) in (at + 1..length).zip([0x20, 0x21, 0x80, 0xa2, 0xff, 0x9c].into_iter().cycle())
                    {
                        text[index] = decoy;
                    }
                    for from in 0..=at {
                        assert_eq!(string_stop(&text, from), at, "{text:?} from {from}");
                    }
                    assert_eq!(string_stop(&text, at + 1), length);
                }
                let mut blanks: Vec<u8> = b" \n\r\t".iter().copied().cycle().take(length).collect();
                blanks[at] = b'x';
                assert_eq!(blank_end(&blanks, 0), at);
                assert_eq!(blank_end(&blanks, at + 1), length);
            }
        }
        assert_eq!(string_stop(b"", 5), 5);
    }
}
