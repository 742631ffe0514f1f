//! Reports as SARIF 2.1.0 (OASIS standard), for code scanning services and editors.
//!
//! A log is written piece by piece, so that the reports of many documents need not be held at once:
//! [`Log::begin`], [`Log::document`] for each, [`Log::end`].

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::json::write_string;
use super::mask::{self, mask_message};
use super::source::Source;
use crate::diagnostic::{Code, Diagnostic, Fix, Report, Severity};
use crate::json::Encoding;
use crate::rules;

/// A log that is being written.
#[derive(Debug, Default)]
pub struct Log {
    /// The rules that results refer to by index, each with the address of its page when that is absolute.
    rules: Vec<(Code, String)>,
    results: usize,
}

impl Log {
    /// Appends the beginning of a log.
    pub fn begin(&mut self, out: &mut String) {
        out.push_str(concat!(
            "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\",",
            "\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":["
        ));
    }

    /// Appends the results of one document. Ranges must count bytes ([`crate::json::Encoding::Utf8`]). A fix that
    /// would repeat a credential is left out, since logs travel further than sources.
    pub fn document(&mut self, out: &mut String, source: &Source<'_>, report: &Report) {
        let uri = uri(source.name);
        for diagnostic in &report.diagnostics {
            if self.results > 0 {
                out.push(',');
            }
            self.results += 1;
            let rule = self.rule_index(diagnostic);
            write_result(out, source, &uri, diagnostic, rule);
        }
    }

    /// Appends the end of a log. `failures` are inputs that could not be checked, and why.
    pub fn end(&self, out: &mut String, failures: &[String]) {
        out.push_str("],\"invocations\":[{\"executionSuccessful\":");
        out.push_str(if failures.is_empty() { "true" } else { "false" });
        if !failures.is_empty() {
            out.push_str(",\"toolExecutionNotifications\":");
            list(out, failures, |out, failure| {
                out.push_str("{\"level\":\"error\",\"message\":");
                write_text(out, failure);
                out.push('}');
            });
        }
        out.push_str("}],\"tool\":{\"driver\":{\"name\":\"deployment-preflight\",\"semanticVersion\":\"");
        out.push_str(env!("CARGO_PKG_VERSION"));
        out.push_str("\",\"rules\":");
        list(out, &self.rules, |out, (code, page)| write_rule(out, *code, page));
        out.push_str("}}}]}\n");
    }

    fn rule_index(&mut self, diagnostic: &Diagnostic) -> usize {
        if let Some(index) = self.rules.iter().position(|(code, _)| *code == diagnostic.code) {
            return index;
        }
        let page = if diagnostic.url.contains("://") { diagnostic.url.clone() } else { String::new() };
        self.rules.push((diagnostic.code, page));
        self.rules.len() - 1
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn write_rule(out: &mut String, code: Code, page: &str) {
    out.push_str("{\"id\":");
    write_string(out, code.as_str());
    out.push_str(",\"shortDescription\":");
    write_text(out, rules::summary(code));
    out.push_str(",\"help\":{\"text\":");
    let text = rules::explain(code);
    write_string(out, &text);
    out.push_str(",\"markdown\":");
    write_string(out, &text);
    out.push_str("},\"defaultConfiguration\":{\"level\":\"");
    out.push_str(level(code.severity()));
    out.push_str("\"}");
    if !page.is_empty() {
        out.push_str(",\"helpUri\":");
        write_string(out, page);
    }
    out.push('}');
}

fn write_result(out: &mut String, source: &Source<'_>, uri: &str, diagnostic: &Diagnostic, rule: usize) {
    out.push_str("{\"ruleId\":");
    write_string(out, diagnostic.code.as_str());
    number(out, ",\"ruleIndex\":", rule);
    out.push_str(",\"level\":\"");
    out.push_str(level(diagnostic.severity));
    out.push_str("\",\"message\":");
    match &diagnostic.help {
        Some(help) => write_text(out, &mask_message(&format!("{}\n\n{help}", diagnostic.message))),
        None => write_text(out, &mask_message(&diagnostic.message)),
    }
    out.push_str(",\"locations\":[");
    let range = diagnostic.range.map(|range| range.start..range.end);
    write_location(out, source, uri, range, &diagnostic.pointer, None);
    out.push(']');
    if !diagnostic.related.is_empty() {
        let mut id = 0;
        out.push_str(",\"relatedLocations\":");
        list(out, &diagnostic.related, |out, related| {
            let range = related.range.map(|range| range.start..range.end);
            write_location(out, source, uri, range, &related.pointer, Some((id, &related.message)));
            id += 1;
        });
    }
    let fixes: Vec<&Fix> =
        diagnostic.fixes.iter().filter(|fix| !fix.edits.is_empty() && !repeats_secret(fix)).collect();
    if !fixes.is_empty() {
        out.push_str(",\"fixes\":");
        list(out, &fixes, |out, fix| write_fix(out, source, uri, fix));
    }
    out.push('}');
}

fn repeats_secret(fix: &Fix) -> bool {
    fix.edits.iter().any(|edit| mask::holds_secret(&edit.text))
}

fn write_location(
    out: &mut String,
    source: &Source<'_>,
    uri: &str,
    range: Option<core::ops::Range<usize>>,
    pointer: &str,
    note: Option<(usize, &str)>,
) {
    out.push('{');
    if let Some((id, message)) = note {
        number(out, "\"id\":", id);
        out.push_str(",\"message\":");
        write_text(out, &mask_message(message));
        out.push(',');
    }
    out.push_str("\"physicalLocation\":{");
    write_artifact(out, uri);
    if let Some(range) = range {
        out.push_str(",\"region\":");
        write_region(out, source, range);
    }
    out.push_str("},\"logicalLocations\":[{\"fullyQualifiedName\":");
    write_string(out, &mask_message(pointer));
    out.push_str("}]}");
}

fn write_artifact(out: &mut String, uri: &str) {
    out.push_str("\"artifactLocation\":{\"uri\":");
    write_string(out, uri);
    out.push('}');
}

fn write_region(out: &mut String, source: &Source<'_>, range: core::ops::Range<usize>) {
    number(out, "{\"startLine\":", source.line(range.start).0 + 1);
    number(out, ",\"startColumn\":", source.column(range.start, Encoding::Utf16) + 1);
    number(out, ",\"endLine\":", source.line(range.end).0 + 1);
    number(out, ",\"endColumn\":", source.column(range.end, Encoding::Utf16) + 1);
    out.push('}');
}

fn write_fix(out: &mut String, source: &Source<'_>, uri: &str, fix: &Fix) {
    out.push_str("{\"description\":");
    let title = mask_message(&fix.title);
    write_text(out, &if fix.safe { title } else { format!("{title} (unsafe)") });
    out.push_str(",\"artifactChanges\":[{");
    write_artifact(out, uri);
    out.push_str(",\"replacements\":");
    list(out, &fix.edits, |out, edit| {
        out.push_str("{\"deletedRegion\":");
        write_region(out, source, edit.start..edit.end);
        out.push_str(",\"insertedContent\":");
        write_text(out, &edit.text);
        out.push('}');
    });
    out.push_str("}]}");
}

fn write_text(out: &mut String, text: &str) {
    out.push_str("{\"text\":");
    write_string(out, text);
    out.push('}');
}

fn number(out: &mut String, name: &str, number: usize) {
    out.push_str(name);
    out.push_str(&number.to_string());
}

fn list<T>(out: &mut String, items: &[T], mut write: impl FnMut(&mut String, &T)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

/// A file name as a URI reference (RFC 3986): relative unless the name is absolute.
fn uri(name: &str) -> String {
    let name = if cfg!(windows) { name.replace('\\', "/") } else { name.to_owned() };
    let mut out = String::with_capacity(name.len());
    if name.starts_with('/') {
        out.push_str("file://");
    } else if cfg!(windows) && name.get(1..3) == Some(":/") {
        out.push_str("file:///");
    }
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            b':' if out.starts_with("file:") => out.push(':'),
            _ => {
                const HEX: [char; 16] =
                    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
                out.push('%');
                out.extend([byte >> 4, byte & 15].iter().filter_map(|&digit| HEX.get(usize::from(digit))));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn file_names_become_uri_references() {
        for (name, expected) in [
            ("a.json", "a.json"),
            ("../a/b c.json", "../a/b%20c.json"),
            ("/x/ä.json", "file:///x/%C3%A4.json"),
            ("a:b#c?.json", "a%3Ab%23c%3F.json"),
            ("<stdin>", "%3Cstdin%3E"),
        ] {
            assert_eq!(uri(name), expected);
        }
    }
}
