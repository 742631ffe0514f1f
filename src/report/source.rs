//! A checked text as the renderers need it: where lines begin, what columns count, what is hidden.

use alloc::vec::Vec;

use core::cell::{OnceCell, RefCell};
use core::ops::Range;

use super::mask;
use crate::json::{Encoding, Locator};

/// A document's name and text.
pub struct Source<'a> {
    /// The name that reports show.
    pub name: &'a str,
    /// The text that was checked.
    pub text: &'a str,
    /// How many lines of the file come before the text: not 0 for a line of a JSON Lines file.
    pub lines_before: usize,
    bytes: RefCell<Locator<'a>>,
    utf16: RefCell<Locator<'a>>,
    chars: RefCell<Locator<'a>>,
    hidden: OnceCell<Vec<Range<usize>>>,
}

impl<'a> Source<'a> {
    /// A text that begins at the first line of its file.
    #[must_use]
    pub fn new(name: &'a str, text: &'a str) -> Self {
        let locator = |encoding| RefCell::new(Locator::new(text.as_bytes(), encoding));
        Self {
            name,
            text,
            lines_before: 0,
            bytes: locator(Encoding::Utf8),
            utf16: locator(Encoding::Utf16),
            chars: locator(Encoding::Utf32),
            hidden: OnceCell::new(),
        }
    }

    /// The same text with `lines` lines of its file before it.
    #[must_use]
    pub const fn after_lines(mut self, lines: usize) -> Self {
        self.lines_before = lines;
        self
    }

    /// The line of a byte offset, counted from 0 with those before the text included, and the byte offset of the
    /// line's beginning in the text. An offset beyond the text is taken as its end.
    #[must_use]
    pub fn line(&self, offset: usize) -> (usize, usize) {
        let offset = offset.min(self.text.len());
        let place = self.bytes.borrow_mut().range(&(offset..offset));
        (place.start_line + self.lines_before, offset - place.start_character)
    }

    /// Units between the beginning of its line and a byte offset.
    #[must_use]
    pub fn column(&self, offset: usize, encoding: Encoding) -> usize {
        let locator = match encoding {
            Encoding::Utf8 => &self.bytes,
            Encoding::Utf16 => &self.utf16,
            Encoding::Utf32 => &self.chars,
        };
        locator.borrow_mut().range(&(offset..offset)).start_character
    }

    /// Whether the character at this byte offset belongs to a credential.
    #[must_use]
    pub fn is_hidden(&self, offset: usize) -> bool {
        let hidden = self.hidden.get_or_init(|| mask::hidden(self.text));
        let after = hidden.partition_point(|range| range.start <= offset);
        after.checked_sub(1).and_then(|at| hidden.get(at)).is_some_and(|range| offset < range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Source;
    use crate::json::Encoding;

    #[test]
    fn agrees_with_counting_from_the_beginning() {
        let text = "aä€😀\nx\r\n\n😀b".repeat(3);
        let source = Source::new("x", &text).after_lines(4);
        let offsets: Vec<usize> = (0..=text.len()).filter(|&offset| text.is_char_boundary(offset)).collect();
        for &offset in offsets.iter().chain(offsets.iter().rev()) {
            let before = text.get(..offset).unwrap();
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let line = before.get(start..).unwrap();
            assert_eq!(source.line(offset), (before.matches('\n').count() + 4, start), "{offset}");
            assert_eq!(source.column(offset, Encoding::Utf8), line.len());
            assert_eq!(source.column(offset, Encoding::Utf16), line.encode_utf16().count());
            assert_eq!(source.column(offset, Encoding::Utf32), line.chars().count());
        }
    }

    #[test]
    fn a_place_beyond_the_text_is_its_end() {
        let source = Source::new("x", "ab\nc");
        assert_eq!((source.line(99), source.column(99, Encoding::Utf32)), ((1, 3), 1));
    }
}
