//! Looking for bytes sixteen (WebAssembly) or eight (elsewhere) at a time.

pub(super) use wide::marks;

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

/// Which bytes of a block have what a position depends on: a bit for each.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    /// Bytes that begin a character.
    pub characters: u32,
    /// Bytes that begin a character of four bytes.
    pub astral: u32,
    /// Line feeds.
    pub feeds: u32,
    /// Carriage returns.
    pub returns: u32,
}

/// The block that begins at a place, filled up with bytes that mark nothing where the text ends.
#[inline(always)]
pub(super) fn padded(text: &[u8], at: usize) -> [u8; WIDTH] {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(block) => *block,
        None => {
            let mut block = [0x80; WIDTH];
            for (to, from) in block.iter_mut().zip(rest) {
                *to = *from;
            }
            block
        }
    }
}

/// How many bytes [`marks`] looks at.
pub(super) const WIDTH: usize = 16;

/// Passes over blocks of ASCII without carriage returns; returns where it comes to, and how many line feeds it passed.
#[inline(always)]
pub(super) fn count_feeds(text: &[u8], from: usize) -> (usize, usize) {
    let (blocks, _) = text.get(from..).unwrap_or_default().as_chunks();
    let (passed, count) = wide::count_feeds(blocks);
    (from + passed * WIDTH, count)
}

/// Blocks of which what each byte has can be counted in a byte.
const MOST: usize = 255;

/// The place behind the last line feed in front of a place; 0 when there is none.
#[inline(always)]
pub(super) fn behind_last_feed(text: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(block) = end.checked_sub(WIDTH).and_then(|start| block(text, start)) {
        let feeds = wide::marks(block).feeds;
        if feeds != 0 {
            return end - WIDTH + (u32::BITS - feeds.leading_zeros()) as usize;
        }
        end -= WIDTH;
    }
    let start = text.get(..end).unwrap_or_default();
    start.iter().rposition(|&byte| byte == b'\n').map_or(0, |feed| feed + 1)
}

/// Offset of the first byte at or after `from` that is not printable ASCII; the length of `text` when there is none.
#[inline(never)]
pub(crate) fn plain_end(text: &[u8], from: usize) -> usize {
    let mut at = from;
    let mut rest = text.get(from..).unwrap_or_default();
    while let Some((block, behind)) = rest.split_first_chunk() {
        if let Some(offset) = wide::plain_end(block) {
            return at + offset;
        }
        at += wide::WIDTH;
        rest = behind;
    }
    tail(rest, at, |byte| !matches!(byte, b' '..=b'~'))
}

/// How many UTF-16 units a text has.
pub(crate) fn units(text: &[u8]) -> usize {
    let mut units = 0;
    let mut at = 0;
    loop {
        let end = plain_end(text, at);
        units += end - at;
        at = end;
        if at >= text.len() {
            return units;
        }
        let marks = marks(&padded(text, at));
        units += (marks.characters.count_ones() + marks.astral.count_ones()) as usize;
        at += WIDTH;
    }
}

#[inline(always)]
fn block<const WIDTH: usize>(text: &[u8], at: usize) -> Option<&[u8; WIDTH]> {
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
        i8x16_add, i8x16_ge, i8x16_lt, i8x16_splat, u8x16_bitmask, u8x16_eq, u8x16_ge, u8x16_lt, u8x16_splat,
        u8x16_sub, u8x16_swizzle, u16x8_extadd_pairwise_u8x16, u32x4_extadd_pairwise_u16x8, u64x2, u64x2_extract_lane,
        v128, v128_any_true, v128_or,
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
    fn string_stops(block: &[u8; WIDTH]) -> v128 {
        let bytes = load(block);
        let ends = v128_or(u8x16_eq(bytes, u8x16_splat(b'"')), u8x16_eq(bytes, u8x16_splat(b'\\')));
        v128_or(ends, u8x16_lt(bytes, u8x16_splat(0x20)))
    }

    #[inline(always)]
    pub(super) fn string_stop(block: &[u8; WIDTH]) -> Option<usize> {
        first(string_stops(block))
    }

    #[inline(always)]
    pub(super) fn characters(block: &[u8; WIDTH]) -> usize {
        u8x16_bitmask(i8x16_ge(load(block), i8x16_splat(-0x40))).count_ones() as usize
    }

    #[inline(always)]
    pub(super) fn plain_end(block: &[u8; WIDTH]) -> Option<usize> {
        // One more turns what is beyond printable ASCII into negative numbers.
        first(i8x16_lt(i8x16_add(load(block), i8x16_splat(1)), i8x16_splat(0x21)))
    }

    #[inline(always)]
    pub(in super::super) fn marks(block: &[u8; WIDTH]) -> super::Marks {
        let bytes = load(block);
        let mask = |hits: v128| u32::from(u8x16_bitmask(hits));
        super::Marks {
            characters: mask(i8x16_ge(bytes, i8x16_splat(-0x40))),
            astral: mask(u8x16_ge(bytes, u8x16_splat(0xf0))),
            feeds: mask(u8x16_eq(bytes, u8x16_splat(b'\n'))),
            returns: mask(u8x16_eq(bytes, u8x16_splat(b'\r'))),
        }
    }

    #[inline(always)]
    pub(super) fn count_feeds(blocks: &[[u8; WIDTH]]) -> (usize, usize) {
        let mut sums = u8x16_splat(0);
        let mut passed = 0;
        for block in blocks.iter().take(super::MOST) {
            let bytes = load(block);
            if u8x16_bitmask(v128_or(bytes, u8x16_eq(bytes, u8x16_splat(b'\r')))) != 0 {
                break;
            }
            sums = u8x16_sub(sums, u8x16_eq(bytes, u8x16_splat(b'\n')));
            passed += 1;
        }
        let sums = u32x4_extadd_pairwise_u16x8(u16x8_extadd_pairwise_u8x16(sums));
        let both = u64x2_extract_lane::<0>(sums) + u64x2_extract_lane::<1>(sums);
        (passed, ((both & 0xffff_ffff) + (both >> 32)) as usize)
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
    pub(super) fn plain_end(block: &[u8; WIDTH]) -> Option<usize> {
        block.iter().position(|byte| !matches!(byte, b' '..=b'~'))
    }

    #[inline(always)]
    fn mask(block: &[u8; super::WIDTH], hit: fn(u8) -> bool) -> u32 {
        let mut mask = 0;
        for &byte in block.iter().rev() {
            mask = mask << 1 | u32::from(hit(byte));
        }
        mask
    }

    pub(super) fn count_feeds(blocks: &[[u8; super::WIDTH]]) -> (usize, usize) {
        let plain = |block: &&[u8; super::WIDTH]| block.iter().all(|&byte| byte < 0x80 && byte != b'\r');
        let passed = blocks.iter().take(super::MOST).take_while(plain);
        passed.fold((0, 0), |(passed, count), block| {
            (passed + 1, count + block.iter().filter(|&&byte| byte == b'\n').count())
        })
    }

    pub(in super::super) fn marks(block: &[u8; super::WIDTH]) -> super::Marks {
        let mask = |hit: fn(u8) -> bool| mask(block, hit);
        super::Marks {
            characters: mask(|byte| (byte as i8) >= -0x40),
            astral: mask(|byte| byte >= 0xf0),
            feeds: mask(|byte| byte == b'\n'),
            returns: mask(|byte| byte == b'\r'),
        }
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

    #[test]
    fn counts_as_characters_do() {
        for length in 0..40 {
            for at in 0..=length {
                for character in ['\0', '\n', ' ', '~', '\u{7f}', '\u{80}', 'é', '€', '\u{ffff}', '😀'] {
                    let front = "x".repeat(at);
                    let text = [front.as_str(), character.encode_utf8(&mut [0; 4]), &"é".repeat(length - at)].concat();
                    assert_eq!(units(text.as_bytes()), text.encode_utf16().count(), "{text:?}");
                    let plain = |byte: u8| (b' '..=b'~').contains(&byte);
                    let stop = |from: usize| {
                        text.bytes().skip(from).position(|byte| !plain(byte)).map_or(text.len(), |stop| from + stop)
                    };
                    for from in [0, at / 2, at] {
                        assert_eq!(plain_end(text.as_bytes(), from), stop(from), "{text:?} from {from}");
                    }
                }
            }
        }
    }
}
