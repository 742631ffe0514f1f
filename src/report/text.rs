//! A diagnostic for people: message, excerpt and advice in the manner of `rustc`, with terminal styles.

use core::fmt::Write as _;
use core::ops::Range;

use anstyle::{AnsiColor, Style};

use super::excerpt;
use super::mask;
use super::source::Source;
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::json::Encoding;

pub(super) const GUTTER: Style = AnsiColor::BrightBlue.on_default().bold();
const STRONG: Style = Style::new().bold();
const NOTE: Style = AnsiColor::BrightGreen.on_default().bold();

/// The style of a severity's name and marks.
#[must_use]
pub const fn severity_style(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::BrightRed.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Info => AnsiColor::BrightCyan.on_default().bold(),
    }
}

/// Appends a diagnostic and an empty line. Ranges must count bytes ([`crate::json::Encoding::Utf8`]). The text carries
/// ANSI escape sequences; a caller whose reader is no terminal strips them. Credentials in the source are shown as `*`.
pub fn write(out: &mut String, source: &Source<'_>, diagnostic: &Diagnostic) {
    let style = severity_style(diagnostic.severity);
    let message = shown(&diagnostic.message);
    let _ = writeln!(out, "{style}{}[{}]{style:#}{STRONG}: {message}{STRONG:#}", diagnostic.severity, diagnostic.code);
    let places = core::iter::once(diagnostic.range).chain(diagnostic.related.iter().map(|related| related.range));
    let last = places.flatten().map(|range| range.end_line + source.lines_before + 1).max().unwrap_or(1);
    let width = last.to_string().len();

    let cut = place(out, source, diagnostic.range, &diagnostic.pointer, style, width);
    if cut {
        advice(out, "at", &shown(&diagnostic.pointer), width);
    }
    if let Some(help) = &diagnostic.help {
        advice(out, "help", &lines(&mask::mask_message(help)), width);
    }
    for fix in &diagnostic.fixes {
        let label = if fix.safe { "fix (safe)" } else { "fix (unsafe)" };
        advice(out, label, &shown(&fix.title), width);
    }
    if diagnostic.url.contains("://") {
        advice(out, "page", &printable(&diagnostic.url), width);
    }
    for related in &diagnostic.related {
        let _ = writeln!(out, "{NOTE}note{NOTE:#}: {}", shown(&related.message));
        place(out, source, related.range, &related.pointer, NOTE, width);
    }
    // The excerpt of the last note ends in an empty gutter, which the empty line replaces.
    let empty = format!("{GUTTER}{} |{GUTTER:#}\n", " ".repeat(width));
    if let Some(kept) = out.strip_suffix(&empty).map(str::len) {
        out.truncate(kept);
    }
    out.push('\n');
}

/// Where something is: the line `--> name:line:column` and the excerpt. Says whether the excerpt is cut.
fn place(
    out: &mut String,
    source: &Source<'_>,
    range: Option<diagnostic::Range>,
    pointer: &str,
    style: Style,
    width: usize,
) -> bool {
    let pad = " ".repeat(width);
    let name = printable(source.name);
    let Some(range) = range else {
        let _ = writeln!(out, "{pad}{GUTTER}-->{GUTTER:#} {name}, at `{}`", shown(pointer));
        return false;
    };
    let (line, _) = source.line(range.start);
    let column = source.column(range.start, Encoding::Utf32);
    let _ = writeln!(out, "{pad}{GUTTER}-->{GUTTER:#} {name}:{}:{}", line + 1, column + 1);
    excerpt::write(out, source, bounds(source.text, range), style, width)
}

/// A range as bytes of the text, on character boundaries even if the report is of another text.
fn bounds(text: &str, range: diagnostic::Range) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}

/// The left edge of an excerpt with `label` (a line number or nothing) in it.
pub(super) fn gutter(out: &mut String, label: &str, width: usize) {
    let _ = write!(out, "{GUTTER}{label:>width$} |{GUTTER:#}");
}

fn advice(out: &mut String, label: &str, text: &str, width: usize) {
    let pad = " ".repeat(width);
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let _ = writeln!(out, "{pad} {GUTTER}={GUTTER:#} {STRONG}{label}{STRONG:#}: {first}");
    let indent = " ".repeat(width + label.len() + 5);
    for line in lines {
        let _ = writeln!(out, "{indent}{line}");
    }
}

/// A text as it may go to a terminal, on one line: controls and what would reorder or hide text are spelt out.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match excerpt::spelling(char) {
            Some(spelt) => out.push_str(&spelt),
            None => out.push(char),
        }
    }
    out
}

/// Words about a source, which may repeat a part of it, as they may go to a terminal.
fn shown(text: &str) -> String {
    printable(&mask::mask_message(text))
}

/// A text as it may go to a terminal, with its line breaks.
fn lines(text: &str) -> String {
    text.split('\n').map(printable).collect::<Vec<_>>().join("\n")
}
