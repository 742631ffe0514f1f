//! From byte offsets to what editors count.

use alloc::vec::Vec;

use core::mem::take;
use core::ops::Range as Span;

use super::scan::{WIDTH, behind_last_feed, count_feeds, marks, padded};
use crate::diagnostic::Range;

/// What offsets and characters of a [`Range`] count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// UTF-16 code units, as in JavaScript and the Language Server Protocol.
    #[default]
    Utf16,
    /// Unicode code points.
    Utf32,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct Position {
    byte: usize,
    /// Units in front of it.
    offset: usize,
    line: usize,
    /// Units in front of its line.
    line_start: usize,
}

/// Turns spans into ranges. It passes over the text once, however often it is asked and for whichever places: behind every
/// so many bytes it remembers where it was.
pub(crate) struct Locator<'t> {
    text: &'t [u8],
    encoding: Encoding,
    last: Position,
    /// The beginning of the last range: what is asked for next is often the same place again.
    base: Position,
    /// The places at multiples of [`MARK_EVERY`] that were passed.
    marks: Vec<Position>,
}

/// Bytes between two remembered places.
const MARK_EVERY: usize = 512;

impl<'t> Locator<'t> {
    pub(crate) const fn new(text: &'t [u8], encoding: Encoding) -> Self {
        Self::with(text, encoding, Vec::new())
    }

    /// With a list that another one is done with.
    pub(crate) const fn with(text: &'t [u8], encoding: Encoding, marks: Vec<Position>) -> Self {
        const START: Position = Position { byte: 0, offset: 0, line: 0, line_start: 0 };
        Self { text, encoding, last: START, base: START, marks }
    }

    /// Its list, emptied.
    pub(crate) fn done(&mut self) -> Vec<Position> {
        self.marks.clear();
        take(&mut self.marks)
    }

    pub(crate) fn range(&mut self, span: &Span<usize>) -> Range {
        self.go(span.start);
        let start = self.last;
        self.base = start;
        self.go(span.end);
        let end = self.last;
        Range {
            start: start.offset,
            end: end.offset,
            start_line: start.line,
            start_character: start.offset - start.line_start,
            end_line: end.line,
            end_character: end.offset - end.line_start,
        }
    }

    /// The offset alone.
    pub(crate) fn offset(&mut self, byte: usize) -> usize {
        self.go(byte);
        self.last.offset
    }

    #[inline(never)]
    fn go(&mut self, byte: usize) {
        let byte = byte.min(self.text.len());
        if byte < self.last.byte {
            self.last = if byte < self.base.byte { Position::default() } else { self.base };
        }
        let passed = self.marks.len().min(byte / MARK_EVERY);
        if let Some(mark) = self.marks.get(passed.wrapping_sub(1))
            && mark.byte > self.last.byte
        {
            self.last = *mark;
        }
        while self.last.byte < byte {
            let stop = byte.min((self.marks.len() + 1) * MARK_EVERY);
            self.pass(stop);
            if stop < byte {
                if self.marks.is_empty() {
                    self.marks.reserve(self.text.len() / MARK_EVERY);
                }
                self.marks.push(self.last);
            }
        }
    }

    /// Goes on to a place further on.
    fn pass(&mut self, to: usize) {
        while self.last.byte < to {
            self.pass_ascii(to);
            if self.last.byte < to {
                self.step(to);
            }
        }
    }

    /// Goes on by blocks of ASCII in which lines end as they nearly always do. Where the last line began is looked for when all
    /// of them are passed: whether one begins in a block is a toss-up, which processors are slow at.
    #[inline(always)]
    fn pass_ascii(&mut self, to: usize) {
        let text = self.text.get(..to).unwrap_or_default();
        let from = self.last.byte;
        let (at, lines) = count_feeds(text, from);
        if lines > 0 {
            self.last.line += lines;
            self.last.line_start = self.last.offset + behind_last_feed(text, at) - from;
        }
        self.last.offset += at - from;
        self.last.byte = at;
    }

    /// Goes on by a block, but not beyond `to`.
    #[inline(never)]
    fn step(&mut self, to: usize) {
        let at = &mut self.last;
        let size = WIDTH.min(to - at.byte);
        let block = padded(self.text, at.byte);
        let marks = marks(&block);
        let inside = (1_u32 << size) - 1;
        // A carriage return ends a line of its own unless a line feed follows it.
        let followed = marks.feeds >> 1 | u32::from(self.text.get(at.byte + WIDTH) == Some(&b'\n')) << (WIDTH - 1);
        let ends = (marks.feeds | marks.returns & !followed) & inside;
        let encoding = self.encoding;
        let units = |bytes: u32| {
            let (one, more) = match encoding {
                Encoding::Utf8 => (bytes, 0),
                Encoding::Utf16 => (bytes & marks.characters, bytes & marks.astral),
                Encoding::Utf32 => (bytes & marks.characters, 0),
            };
            (one.count_ones() + more.count_ones()) as usize
        };
        at.byte += size;
        at.offset += units(inside);
        if ends != 0 {
            at.line += ends.count_ones() as usize;
            at.line_start = at.offset - units(inside & (u32::MAX << (u32::BITS - ends.leading_zeros())));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts character by character.
    fn naive(text: &str, byte: usize, encoding: Encoding) -> (usize, usize, usize) {
        let (mut offset, mut line, mut character) = (0, 0, 0);
        let mut previous = '\0';
        for (at, c) in text.char_indices() {
            if at >= byte {
                break;
            }
            let units = match encoding {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
                Encoding::Utf32 => 1,
            };
            offset += units;
            character += units;
            let followed = text[at + c.len_utf8()..].starts_with('\n');
            if c == '\n' || (c == '\r' && !followed) {
                line += 1;
                character = 0;
            }
            previous = c;
        }
        let _ = previous;
        (offset, line, character)
    }

    #[test]
    fn counts_as_a_character_loop_counts() {
        let long = "x".repeat(100);
        let units = [
            "aé€😀\r\nb\rc\n\n{\"k\": 1}\t\u{2028}".to_owned(),
            [long.as_str(), "\n"].concat(),
            [long.as_str(), long.as_str(), "\r\n  \"", long.as_str(), "\",\n\n"].concat(),
            [long.as_str(), "é", long.as_str(), "\r"].concat(),
            "{\n  \"a\": [\n    1,\n    2\n  ]\n}\n".to_owned(),
            "\n".to_owned(),
        ];
        for unit in units {
            let text = unit.repeat(6_000 / unit.len());
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                let mut locator = Locator::new(text.as_bytes(), encoding);
                let places = (0..text.len()).filter(|&at| text.is_char_boundary(at));
                // Ascending, then at random backwards and forwards.
                let mut asked: Vec<usize> = places.step_by(97).collect();
                let count = asked.len();
                asked.extend((0..200).map(|n| asked[n * 7919 % count]).collect::<Vec<_>>());
                asked.push(text.len());
                for byte in asked {
                    let range = locator.range(&(byte..byte));
                    let expected = naive(&text, byte, encoding);
                    assert_eq!((range.start, range.start_line, range.start_character), expected, "{byte} {encoding:?}");
                }
            }
        }
    }
}
