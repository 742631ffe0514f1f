//! From byte offsets to what editors count.

use alloc::vec::Vec;

use core::ops::Range as Span;

use super::scan::{Counts, count};
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

impl Encoding {
    const fn units(self, bytes: usize, counts: &Counts) -> usize {
        match self {
            Self::Utf8 => bytes,
            Self::Utf16 => counts.characters + counts.astral,
            Self::Utf32 => counts.characters,
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Position {
    byte: usize,
    offset: usize,
    line: usize,
    character: usize,
}

/// Turns spans into ranges. Asked for ascending places, it passes over the text once; asked for an earlier one, it
/// begins again at the nearest place that it remembers.
pub(crate) struct Locator<'t> {
    text: &'t [u8],
    encoding: Encoding,
    last: Position,
    /// Every so often a place that was passed, so that going back is cheap.
    marks: Vec<Position>,
}

/// Bytes between two remembered places.
const MARK_EVERY: usize = 512;

impl<'t> Locator<'t> {
    pub(crate) const fn new(text: &'t [u8], encoding: Encoding) -> Self {
        Self { text, encoding, last: Position { byte: 0, offset: 0, line: 0, character: 0 }, marks: Vec::new() }
    }

    pub(crate) fn range(&mut self, span: &Span<usize>) -> Range {
        let start = self.position(span.start);
        let end = self.position(span.end);
        Range {
            start: start.offset,
            end: end.offset,
            start_line: start.line,
            start_character: start.character,
            end_line: end.line,
            end_character: end.character,
        }
    }

    /// The offset alone.
    pub(crate) fn offset(&mut self, byte: usize) -> usize {
        self.position(byte).offset
    }

    fn position(&mut self, byte: usize) -> Position {
        let byte = byte.min(self.text.len());
        if byte < self.last.byte {
            let mark = self.marks.partition_point(|mark| mark.byte <= byte);
            self.last = mark.checked_sub(1).and_then(|mark| self.marks.get(mark)).copied().unwrap_or_default();
        }
        while self.last.byte < byte {
            let stop = byte.min(self.last.byte + MARK_EVERY);
            self.last = self.advance(self.last, stop);
            if self.last.byte >= self.marks.last().map_or(0, |mark| mark.byte) + MARK_EVERY {
                self.marks.push(self.last);
            }
        }
        self.last
    }

    fn advance(&self, from: Position, to: usize) -> Position {
        let part = self.text.get(from.byte..to).unwrap_or_default();
        let counts = count(part);
        let units = self.encoding.units(part.len(), &counts);
        let offset = from.offset + units;
        if counts.feeds + counts.returns == 0 {
            return Position { byte: to, offset, line: from.line, character: from.character + units };
        }
        // A carriage return ends a line of its own unless a line feed follows it.
        let lone = |at: &usize| {
            self.text.get(from.byte + at) == Some(&b'\r') && self.text.get(from.byte + at + 1) != Some(&b'\n')
        };
        let returns = if counts.returns > 0 { (0..part.len()).filter(lone).count() } else { 0 };
        let ends_line = |at: &usize| part.get(*at) == Some(&b'\n') || lone(at);
        let Some(last) = (0..part.len()).rev().find(ends_line) else {
            return Position { byte: to, offset, line: from.line, character: from.character + units };
        };
        let line = part.get(last + 1..).unwrap_or_default();
        let character = self.encoding.units(line.len(), &count(line));
        Position { byte: to, offset, line: from.line + counts.feeds + returns, character }
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
        let unit = "aé€😀\r\nb\rc\n\n{\"k\": 1}\t\u{2028}";
        let text = unit.repeat(700);
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
