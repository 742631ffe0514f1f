//! `check --fix`: safe fixes, applied until none is left, and files replaced as a whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use deployment_preflight::json::Encoding;
use deployment_preflight::report::{mask, text};
use deployment_preflight::{Diagnostic, Fix, Kind, Options, check};

use super::check::{documents, kind_of};
use super::input::reason;

/// Rounds of checking and fixing at most; a fix that brings a new one to light needs another round.
const ROUNDS: usize = 10;

/// The fix of a diagnostic that may be applied unasked.
fn safe(diagnostic: &Diagnostic) -> Option<&Fix> {
    diagnostic.fixes.iter().find(|fix| fix.safe && !fix.edits.is_empty())
}

/// Whether `--fix` mends this.
pub fn is_fixable(diagnostic: &Diagnostic) -> bool {
    safe(diagnostic).is_some()
}

/// The text with the safe fixes of all its documents applied, and how many of each. Without a kind, each is what it looks
/// like.
pub fn text(kind: Option<Kind>, original: &str, json_lines: bool, options: &Options) -> (String, Vec<usize>) {
    // What is not listed is fixed all the same, as far as rounds go.
    let max_diagnostics = options.max_diagnostics.max(Options::MAX_DIAGNOSTICS);
    let options = Options { encoding: Encoding::Utf8, max_diagnostics, ..options.clone() };
    let mut out = String::with_capacity(original.len());
    let mut counts = Vec::new();
    let mut done = 0;
    for (line, document) in documents(original, json_lines, Encoding::Utf8) {
        out.push_str(original.get(done..line.offset).unwrap_or_default());
        let (fixed, count) = self::document(kind_of(kind, document), document, &options);
        // A document of JSON Lines must stay on its line.
        let broken = json_lines && fixed.contains(['\n', '\r']);
        out.push_str(if broken { document } else { &fixed });
        counts.push(if broken { 0 } else { count });
        done = line.offset + document.len();
    }
    out.push_str(original.get(done..).unwrap_or_default());
    (out, counts)
}

fn document(kind: Kind, original: &str, options: &Options) -> (String, usize) {
    let mut text = original.to_owned();
    let mut count = 0;
    for _ in 0..ROUNDS {
        let report = check(kind, &text, options);
        let fixes = disjoint(report.diagnostics.iter().filter_map(safe).collect());
        let fixed = apply(&text, &fixes);
        if fixes.is_empty() || fixed == text {
            break;
        }
        count += fixes.len();
        text = fixed;
    }
    (text, count)
}

/// Those that touch different stretches of the text, the first one winning; the others get their turn in the next round.
fn disjoint(mut fixes: Vec<&Fix>) -> Vec<&Fix> {
    let start = |fix: &Fix| fix.edits.first().map_or(0, |edit| edit.start);
    fixes.sort_by_key(|fix| start(fix));
    let mut end = None;
    fixes.retain(|fix| {
        let free = end.is_none_or(|end| start(fix) > end);
        if free {
            end = fix.edits.last().map(|edit| edit.end);
        }
        free
    });
    fixes
}

/// The text with the edits of disjoint, ascending fixes made; offsets are bytes.
fn apply(text: &str, fixes: &[&Fix]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in fixes.iter().flat_map(|fix| &fix.edits) {
        out.push_str(text.get(done..edit.start).unwrap_or_default());
        out.push_str(&edit.text);
        done = edit.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// What fixes change, as a unified diff with credentials masked. Empty when nothing changes.
pub fn diff(name: &str, original: &str, fixed: &str) -> String {
    use std::fmt::Write as _;

    use anstyle::AnsiColor;
    use similar::{ChangeTag, TextDiff};

    if original == fixed {
        return String::new();
    }
    let (original, fixed) = (mask::mask(original), mask::mask(fixed));
    let diff = TextDiff::configure().timeout(std::time::Duration::from_secs(2)).diff_lines(&original, &fixed);
    let name = text::printable(name);
    let mut out = String::new();
    let strong = anstyle::Style::new().bold();
    let _ = writeln!(out, "{strong}--- {name}\n+++ {name}{strong:#}");
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        let style = AnsiColor::Cyan.on_default();
        let _ = writeln!(out, "{style}{}{style:#}", hunk.header().to_string().trim_end());
        for change in hunk.iter_changes() {
            let (sign, style) = match change.tag() {
                ChangeTag::Delete => ('-', AnsiColor::Red.on_default()),
                ChangeTag::Insert => ('+', AnsiColor::Green.on_default()),
                ChangeTag::Equal => (' ', anstyle::Style::new()),
            };
            let line = change.value().trim_end_matches(['\r', '\n']);
            let _ = writeln!(out, "{style}{sign}{}{style:#}", text::printable(line));
            if change.missing_newline() {
                out.push_str("\\ no newline at the end of the file\n");
            }
        }
    }
    out.push('\n');
    out
}

/// Replaces a file by renaming a complete new one over it, so that no reader ever sees half of it and a failure leaves
/// the old one. The error is a sentence for the user.
pub fn replace(path: &Path, original: &str, text: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot write `{}`: {}", path.display(), reason(&error));
    // A link keeps pointing to its file.
    let target = fs::canonicalize(path).map_err(failed)?;
    let metadata = fs::metadata(&target).map_err(failed)?;
    if !metadata.is_file() {
        return Err(format!("cannot fix `{}`: it is not a regular file", path.display()));
    }
    if metadata.permissions().readonly() {
        return Err(format!("cannot fix `{}`: it is read-only", path.display()));
    }
    let folder = target.parent().unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".deployment-preflight-").tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    keep_owner(file.path(), &metadata);
    file.as_file().set_permissions(metadata.permissions()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    if fs::read(&target).map_err(failed)? != original.as_bytes() {
        return Err(format!("cannot fix `{}`: it changed meanwhile", path.display()));
    }
    file.persist(&target).map(drop).map_err(|error| failed(error.error))
}

/// Gives the new file the owner and group of the old one, as far as the user may.
#[cfg(unix)]
fn keep_owner(path: &Path, metadata: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, chown};
    // An ordinary user can give nothing away; the file is theirs then, as with an editor.
    if chown(path, Some(metadata.uid()), Some(metadata.gid())).is_err() {
        let _ = chown(path, None, Some(metadata.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}
