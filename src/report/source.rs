//! A checked text as the renderers need it: where lines begin, what columns count, what is hidden.

use core::cell::OnceCell;
use core::ops::Range;

use super::mask;

/// Bytes between two marks of the index: what a look-up scans at most, on a line of any length.
const STEP: usize = 1024;

/// A document's name and text.
#[derive(Debug)]
pub struct Source<'a> {
    /// The name that reports show.
    pub name: &'a str,
    /// The text that was checked.
    pub text: &'a str,
    /// How many lines of the file come before the text: not 0 for a line of a JSON Lines file.
    pub lines_before: usize,
    marks: OnceCell<Vec<Mark>>,
    hidden: OnceCell<Vec<Range<usize>>>,
}

/// A place as people and machines count it; lines and columns count from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Lines before this one, those before the text included.
    pub line: usize,
    /// Byte offset of the line's beginning in the text.
    pub line_start: usize,
    /// Code points before the place in its line.
    pub chars: usize,
    /// UTF-16 code units before the place in its line.
    pub utf16: usize,
}

/// The counts at a multiple of [`STEP`].
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    line: usize,
    line_start: usize,
    chars: usize,
    utf16: usize,
}

impl Mark {
    /// Moves the counts over `bytes`, which begin at `offset`. Columns keep counting through the whole text here;
    /// only differences of them are used.
    fn advance(&mut self, offset: usize, bytes: &[u8]) {
        for (index, &byte) in bytes.iter().enumerate() {
            let begins = byte & 0xC0 != 0x80;
            self.chars += usize::from(begins);
            self.utf16 += usize::from(begins) + usize::from(byte >= 0xF0);
            if byte == b'\n' {
                self.line += 1;
                self.line_start = offset + index + 1;
            }
        }
    }
}

impl<'a> Source<'a> {
    /// A text that begins at the first line of its file.
    #[must_use]
    pub const fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, lines_before: 0, marks: OnceCell::new(), hidden: OnceCell::new() }
    }

    /// The same text with `lines` lines of its file before it.
    #[must_use]
    pub fn after_lines(mut self, lines: usize) -> Self {
        self.lines_before = lines;
        self
    }

    /// Line and columns of a byte offset; one beyond the text is taken as its end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let place = self.counts(offset);
        let line = self.counts(place.line_start);
        Position {
            line: place.line + self.lines_before,
            line_start: place.line_start,
            chars: place.chars - line.chars,
            utf16: place.utf16 - line.utf16,
        }
    }

    /// Whether the character at this byte offset belongs to a credential.
    #[must_use]
    pub fn is_hidden(&self, offset: usize) -> bool {
        let hidden = self.hidden.get_or_init(|| mask::hidden(self.text));
        let after = hidden.partition_point(|range| range.start <= offset);
        after.checked_sub(1).and_then(|at| hidden.get(at)).is_some_and(|range| offset < range.end)
    }

    fn counts(&self, offset: usize) -> Mark {
        let bytes = self.text.as_bytes();
        let marks = self.marks.get_or_init(|| {
            let mut mark = Mark::default();
            let chunks = bytes.chunks(STEP).enumerate();
            chunks.map(|(index, chunk)| (mark, mark.advance(index * STEP, chunk)).0).collect()
        });
        // A text of exactly n steps has no mark at its end; the last one serves.
        let index = (offset / STEP).min(marks.len().saturating_sub(1));
        let mut mark = marks.get(index).copied().unwrap_or_default();
        let start = index * STEP;
        mark.advance(start, bytes.get(start..offset).unwrap_or_default());
        mark
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, STEP, Source};

    /// The same by counting from the beginning.
    fn naive(text: &str, offset: usize) -> Position {
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count(),
            line_start,
            chars: before[line_start..].chars().count(),
            utf16: before[line_start..].encode_utf16().count(),
        }
    }

    #[test]
    fn agrees_with_counting_from_the_beginning() {
        let unit = "aä€😀\n";
        for length in [0, STEP - 1, STEP, STEP + 1, 3 * STEP] {
            for text in ["x".repeat(length), unit.repeat(length / unit.len() + 1), "😀".repeat(length)] {
                let source = Source::new("x", &text);
                for offset in (0..=text.len()).filter(|&offset| text.is_char_boundary(offset)) {
                    assert_eq!(source.position(offset), naive(&text, offset), "{length} {offset}");
                }
            }
        }
    }

    #[test]
    fn a_place_beyond_the_text_is_its_end() {
        let source = Source::new("x", "ab\nc").after_lines(4);
        assert_eq!(source.position(99), Position { line: 5, line_start: 3, chars: 1, utf16: 1 });
    }
}
