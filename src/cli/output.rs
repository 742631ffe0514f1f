//! Where reports go.

use std::io::{self, Write as _};

use anstream::{AutoStream, ColorChoice};
use deployment_preflight::json::Encoding;
use deployment_preflight::report::json::write_string;
use deployment_preflight::report::{Source, mask, sarif, text};
use deployment_preflight::{Diagnostic, PatchOperation, Report, Segment, Severity};
use indicatif::{ProgressBar, ProgressStyle};

use super::args::{Format, NAME};

/// Files from which on a bar shows how far the work is.
const MANY: usize = 20;

/// One checked document.
pub struct Checked<'a> {
    /// The name of its file.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// In JSON Lines input, where the document begins in its file, in units of [`encoding`].
    pub line: Option<Line>,
    pub report: Report,
    /// Safe fixes that were applied.
    pub fixed: usize,
}

/// The beginning of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Lines before it.
    pub number: usize,
    /// Bytes or code units before it, as the report counts.
    pub offset: usize,
}

/// What was found in all documents.
#[derive(Debug, Default)]
pub struct Tally {
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
    pub unlisted: usize,
    pub fixable: usize,
    pub fixed: usize,
    /// Files that were checked, but could not be replaced by what is fixed.
    pub unwritten: usize,
    pub files: usize,
    pub documents: usize,
}

/// The reports of one run, written as they come.
pub struct Output {
    format: Format,
    /// Standard output holds the fixed document, so the report goes to standard error.
    aside: bool,
    fixing: Option<&'static str>,
    sarif: sarif::Log,
    documents: usize,
    explained: Option<&'static str>,
    bar: ProgressBar,
    /// Written, but not passed on yet.
    pending: String,
}

/// Bytes of a report that are collected before they are passed on.
const CHUNK: usize = 1 << 16;

/// What offsets of reports in a format count.
pub const fn encoding(format: Format) -> Encoding {
    match format {
        Format::Json => Encoding::Utf16,
        Format::Text | Format::Sarif => Encoding::Utf8,
    }
}

impl Output {
    /// Begins. `fixing` says what became of fixes: "fixed" or "would fix".
    pub fn begin(format: Format, aside: bool, fixing: Option<&'static str>, files: usize) -> io::Result<Self> {
        let bar = if files > MANY { ProgressBar::new(files as u64) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        let sarif = sarif::Log::default();
        let pending = String::new();
        let mut output = Self { format, aside, fixing, sarif, documents: 0, explained: None, bar, pending };
        let mut head = String::new();
        match format {
            Format::Text => {}
            Format::Json => head.push('['),
            Format::Sarif => output.sarif.begin(&mut head),
        }
        output.write(&head)?;
        Ok(output)
    }

    /// Says which file is next.
    pub fn advance(&self, file: &str) {
        self.bar.inc(1);
        self.bar.set_message(text::printable(file));
    }

    /// Reports one document.
    pub fn document(&mut self, mut checked: Checked<'_>) -> io::Result<()> {
        let mut out = String::new();
        let lines_before = checked.line.map_or(0, |line| line.number);
        match self.format {
            Format::Text => {
                let source = Source::new(checked.file, checked.text).after_lines(lines_before);
                for diagnostic in &checked.report.diagnostics {
                    text::write(&mut out, &source, diagnostic);
                    if !diagnostic.url.contains("://") {
                        self.explained.get_or_insert(diagnostic.code.as_str());
                    }
                }
            }
            Format::Sarif => {
                let source = Source::new(checked.file, checked.text).after_lines(lines_before);
                self.sarif.document(&mut out, &source, &checked.report);
            }
            Format::Json => {
                out.push_str(if self.documents == 0 { "\n" } else { ",\n" });
                write_json(&mut out, &mut checked, self.fixing.is_some());
            }
        }
        self.documents += 1;
        self.write(&out)
    }

    /// Shows what fixes change in a file. Beside a format for machines it goes to standard error.
    pub fn diff(&mut self, diff: &str) -> io::Result<()> {
        self.flush()?;
        self.bar.suspend(|| write_styled(diff, self.format != Format::Text))
    }

    /// Tells about a failure.
    pub fn complain(&mut self, message: &str) -> io::Result<()> {
        self.flush()?;
        self.bar.suspend(|| super::complain(message));
        Ok(())
    }

    /// Tells what else there is to know, on standard error.
    pub fn note(&mut self, message: &str) -> io::Result<()> {
        self.flush()?;
        self.bar.suspend(|| super::note(message));
        Ok(())
    }

    /// Ends the report.
    pub fn end(&mut self, tally: &Tally, failures: &[String]) -> io::Result<()> {
        self.bar.finish_and_clear();
        let mut out = String::new();
        match self.format {
            Format::Text => {
                out.push_str(&summary(tally, failures.len(), self.fixing));
                if let Some(code) = self.explained {
                    out.push_str(&format!("for more about a problem: {NAME} explain {code}\n"));
                }
            }
            Format::Json => out.push_str(if self.documents == 0 { "]\n" } else { "\n]\n" }),
            Format::Sarif => self.sarif.end(&mut out, failures),
        }
        self.write(&out)?;
        self.flush()?;
        if self.aside { Ok(()) } else { io::stdout().lock().flush() }
    }

    fn write(&mut self, report: &str) -> io::Result<()> {
        self.pending.push_str(report);
        if self.pending.len() < CHUNK { Ok(()) } else { self.flush() }
    }

    fn flush(&mut self) -> io::Result<()> {
        let report = std::mem::take(&mut self.pending);
        if report.is_empty() {
            return Ok(());
        }
        self.bar.suspend(|| match (self.format, self.aside) {
            (Format::Text, aside) => write_styled(&report, aside),
            // JSON must pass as it is: what strips escape sequences would change strings that look like some.
            (_, false) => io::stdout().lock().write_all(report.as_bytes()),
            (_, true) => io::stderr().lock().write_all(report.as_bytes()),
        })
    }
}

/// Writes text with escape sequences for whoever reads it.
fn write_styled(text: &str, to_stderr: bool) -> io::Result<()> {
    let choice = if to_stderr { AutoStream::choice(&io::stderr()) } else { AutoStream::choice(&io::stdout()) };
    if choice == ColorChoice::Never {
        // At once: a stream that strips while it writes makes a system call of every piece.
        let plain = anstream::adapter::strip_str(text).to_string();
        return match to_stderr {
            false => io::stdout().lock().write_all(plain.as_bytes()),
            true => io::stderr().lock().write_all(plain.as_bytes()),
        };
    }
    match to_stderr {
        false => anstream::stdout().lock().write_all(text.as_bytes()),
        true => anstream::stderr().lock().write_all(text.as_bytes()),
    }
}

/// One element of the JSON array: the members of the report after those that say where it belongs.
fn write_json(out: &mut String, checked: &mut Checked<'_>, fixing: bool) {
    out.push_str("{\"file\":");
    write_string(out, checked.file);
    if let Some(line) = checked.line {
        out.push_str(&format!(",\"line\":{}", line.number + 1));
        shift(&mut checked.report, line);
    }
    if fixing {
        out.push_str(&format!(",\"fixed\":{}", checked.fixed));
    }
    checked.report.diagnostics.iter_mut().for_each(withhold);
    let report = checked.report.to_json();
    out.push(',');
    out.push_str(report.strip_prefix('{').unwrap_or(&report));
}

/// Takes out of a diagnostic what would repeat a credential, since reports travel further than sources.
fn withhold(diagnostic: &mut Diagnostic) {
    diagnostic.fixes.retain(|fix| {
        let edits = fix.edits.iter().map(|edit| edit.text.as_str());
        let values = fix.patch.iter().flat_map(|operation| match operation {
            PatchOperation::Add { path, value } | PatchOperation::Replace { path, value } => [path, value.as_str()],
            PatchOperation::Remove { path } => [path, ""],
            PatchOperation::Move { from, path } => [from.as_str(), path],
        });
        !edits.chain(values).any(mask::holds_secret)
    });
    let hide = |text: &mut String| *text = mask::mask_message(text);
    hide(&mut diagnostic.message);
    hide(&mut diagnostic.pointer);
    diagnostic.help.iter_mut().for_each(hide);
    diagnostic.fixes.iter_mut().for_each(|fix| hide(&mut fix.title));
    for related in &mut diagnostic.related {
        hide(&mut related.message);
        hide(&mut related.pointer);
    }
    for segment in &mut diagnostic.path {
        if let Segment::Key(key) = segment {
            hide(key);
        }
    }
}

/// Makes the places of a line's report places of its file.
fn shift(report: &mut Report, line: Line) {
    for diagnostic in &mut report.diagnostics {
        let related = diagnostic.related.iter_mut().filter_map(|related| related.range.as_mut());
        for range in diagnostic.range.iter_mut().chain(related) {
            range.start += line.offset;
            range.end += line.offset;
            range.start_line += line.number;
            range.end_line += line.number;
        }
        for edit in diagnostic.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.start += line.offset;
            edit.end += line.offset;
        }
    }
}

/// The last lines of a text report, for instance `2 errors, 1 warning in 1 file`.
fn summary(tally: &Tally, failures: usize, fixing: Option<&str>) -> String {
    let mut out = String::new();
    if let (Some(verb), 1..) = (fixing, tally.fixed) {
        out.push_str(&format!("{verb} {}\n", count(tally.fixed, "problem")));
    }
    let painted = |number: usize, word: &str, severity: Severity| {
        let style = text::severity_style(severity);
        (number > 0).then(|| format!("{style}{}{style:#}", count(number, word)))
    };
    let parts = [
        painted(tally.errors, "error", Severity::Error),
        painted(tally.warnings, "warning", Severity::Warning),
        painted(tally.infos, "info", Severity::Info),
        (tally.unlisted > 0).then(|| format!("{} not listed", tally.unlisted)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    out.push_str(&if parts.is_empty() { "no problems".to_owned() } else { parts.join(", ") });
    out.push_str(" in ");
    if tally.documents > 0 {
        out.push_str(&format!("{} of ", count(tally.documents, "document")));
    }
    out.push_str(&count(tally.files, "file"));
    for (number, what) in [(failures - tally.unwritten.min(failures), "checked"), (tally.unwritten, "written")] {
        if number > 0 {
            out.push_str(&format!("; {number} not {what}"));
        }
    }
    out.push('\n');
    if fixing.is_none() && tally.fixable > 0 {
        out.push_str(&format!("{} can be fixed with --fix\n", tally.fixable));
    }
    out
}

fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
