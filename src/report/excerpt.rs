//! The excerpt of a source under a diagnostic: its lines with numbers, and marks under the exact place.

use core::fmt::Write as _;
use core::ops::Range;

use anstyle::Style;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::source::Source;
use super::text::{GUTTER, gutter};

/// Columns of a source line that are shown; of a longer one, a window around the place.
const WIDTH: usize = 120;
/// Columns beside the place that a window keeps when there are so many.
const CONTEXT: usize = 24;
/// Lines of a place that are all shown; of a longer place, the first two and the last one.
const LINES: usize = 4;

/// A stretch of one source line, ready to print.
struct Line {
    text: String,
    /// Columns of `text` that the place takes up; never empty.
    mark: Range<usize>,
    /// Whether a part of the line is left out.
    cut: bool,
}

/// Prints the lines of `place` (bytes of the text) with marks in `style` under it. Says whether a line was too long
/// to show whole.
pub(super) fn write(out: &mut String, source: &Source<'_>, place: Range<usize>, style: Style, width: usize) -> bool {
    let (first, first_start) = source.line(place.start);
    let (last, last_start) = source.line(last_of(source.text, &place));
    gutter(out, "", width);
    out.push('\n');
    let cut = if first == last {
        let line = cut_line(source, first_start, place);
        row(out, first, "", &line.text, style, width);
        gutter(out, "", width);
        let (pad, marks) = (" ".repeat(line.mark.start), "^".repeat(line.mark.len()));
        let _ = writeln!(out, " {pad}{style}{marks}{style:#}");
        line.cut
    } else {
        write_lines(out, source, &place, [first, last], [first_start, last_start], style, width)
    };
    gutter(out, "", width);
    out.push('\n');
    cut
}

/// The byte offset of the last character of a place, so that one that ends behind a line break stays on its line.
fn last_of(text: &str, place: &Range<usize>) -> usize {
    let inside = text.get(place.clone()).unwrap_or_default();
    let trimmed = inside.trim_end_matches(['\n', '\r']);
    trimmed.char_indices().next_back().map_or(place.start, |(at, _)| place.start + at)
}

fn write_lines(
    out: &mut String,
    source: &Source<'_>,
    place: &Range<usize>,
    [first, last]: [usize; 2],
    [first_start, last_start]: [usize; 2],
    style: Style,
    width: usize,
) -> bool {
    let opening = cut_line(source, first_start, place.start..place.start);
    row(out, first, "  ", &opening.text, style, width);
    gutter(out, "", width);
    let _ = writeln!(out, "  {style}{}^{style:#}", "_".repeat(opening.mark.start + 1));
    let mut cut = opening.cut;

    let between = last - first - 1;
    let shown = if between + 2 > LINES { 1 } else { between };
    let mut at = first_start;
    for number in first + 1..=first + shown {
        at = next_line(source.text, at);
        let line = cut_line(source, at, at..at);
        row(out, number, "| ", &line.text, style, width);
        cut |= line.cut;
    }
    if shown < between {
        let _ = writeln!(out, "{GUTTER}...{GUTTER:#}{} {style}|{style:#}", " ".repeat(width.saturating_sub(1)));
    }
    let closing = cut_line(source, last_start, last_of(source.text, place)..place.end);
    row(out, last, "| ", &closing.text, style, width);
    gutter(out, "", width);
    let _ = writeln!(out, " {style}|{}^{style:#}", "_".repeat(closing.mark.start + 1));
    cut | closing.cut
}

/// Where the line after the one at `at` begins.
fn next_line(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let Some(length) = rest.find(['\n', '\r']) else { return text.len() };
    let both = rest.get(length..).is_some_and(|end| end.starts_with("\r\n"));
    at + length + 1 + usize::from(both)
}

fn row(out: &mut String, line: usize, bar: &str, text: &str, style: Style, width: usize) {
    gutter(out, &(line + 1).to_string(), width);
    if !bar.is_empty() || !text.is_empty() {
        out.push(' ');
    }
    if bar.trim().is_empty() {
        out.push_str(bar);
    } else {
        let _ = write!(out, "{style}{bar}{style:#}");
    }
    out.push_str(text);
    out.push('\n');
}

/// One character as it is shown.
struct Cell {
    offset: usize,
    char: char,
    /// What stands for the character when it is not shown itself.
    spelt: Option<String>,
    width: usize,
}

impl Cell {
    fn new(source: &Source<'_>, offset: usize, char: char) -> Self {
        let hidden = source.is_hidden(offset);
        let spelt = if hidden { Some("*".repeat(char.width().unwrap_or(1))) } else { spelling(char) };
        let width = spelt.as_deref().map_or_else(|| char.width().unwrap_or_default(), str::width);
        Self { offset, char, spelt, width }
    }
}

fn push(text: &mut String, cells: &[Cell]) {
    for cell in cells {
        match &cell.spelt {
            Some(spelt) => text.push_str(spelt),
            None => text.push(cell.char),
        }
    }
}

/// How a character is spelt out that may not go to a terminal: controls and what would reorder or hide text.
pub(super) fn spelling(char: char) -> Option<String> {
    Some(match char {
        '\t' => "    ".to_owned(),
        '\u{0}'..'\u{20}' => char::from_u32(0x2400 + u32::from(char)).unwrap_or('\u{FFFD}').to_string(),
        '\u{7F}' => '\u{2421}'.to_string(),
        '\u{80}'..'\u{A0}'
        | '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E007F}' => format!("<U+{:04X}>", u32::from(char)),
        _ => return None,
    })
}

/// The line that begins at `line_start`, as far as it fits around the part of `place` that is on it. Looks at no more
/// characters than that, so that many diagnostics on one huge line cost no more than on many lines.
fn cut_line(source: &Source<'_>, line_start: usize, place: Range<usize>) -> Line {
    let before = source.text.get(line_start..place.start).unwrap_or_default();
    let mut left: Vec<Cell> = before
        .char_indices()
        .rev()
        .take(WIDTH + 1)
        .map(|(at, char)| Cell::new(source, line_start + at, char))
        .collect();
    let behind = source.text.get(place.start..).unwrap_or_default();
    let mut right: Vec<Cell> = behind
        .char_indices()
        .take_while(|(_, char)| !matches!(char, '\n' | '\r'))
        .take(WIDTH + 1)
        .map(|(at, char)| Cell::new(source, place.start + at, char))
        .collect();

    let sum = |cells: &[Cell]| cells.iter().map(|cell| cell.width).sum::<usize>();
    let (left_width, right_width) = (sum(&left), sum(&right));
    let whole = left_width + right_width <= WIDTH;
    if !whole {
        let marked: usize = right.iter().take_while(|cell| cell.offset < place.end).map(|cell| cell.width).sum();
        let wanted = (marked + CONTEXT).max(WIDTH / 2).min(right_width).min(WIDTH - CONTEXT.min(left_width));
        keep(&mut left, WIDTH - wanted);
        let taken = sum(&left);
        keep(&mut right, WIDTH - taken);
    }
    left.reverse();
    let (cut_left, cut_right) = (sum(&left) < left_width, sum(&right) < right_width);

    let mut text = String::new();
    if cut_left {
        text.push('…');
    }
    push(&mut text, &left);
    // Widths of whole strings, not sums over characters: an emoji sequence is narrower than its parts.
    let from = text.width();
    let (inside, after) = right.split_at(right.partition_point(|cell| cell.offset < place.end));
    push(&mut text, inside);
    let to = text.width();
    push(&mut text, after);
    if cut_right {
        text.push('…');
    }
    text.truncate(text.trim_end().len());
    Line { text, mark: from..to.max(from + 1), cut: !whole }
}

/// Keeps as many cells from the beginning as fit into `width`.
fn keep(cells: &mut Vec<Cell>, width: usize) {
    let mut used = 0;
    let count = cells.iter().take_while(|cell| (used += cell.width, used <= width).1).count();
    cells.truncate(count);
}
