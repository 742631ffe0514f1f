//! Reports as JSON, in the shape that the JavaScript package returns.

use alloc::string::String;

use crate::append::Append as _;
use crate::diagnostic::{Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, TextEdit};

/// A value that is JSON already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw(pub(crate) String);

impl Raw {
    /// A string as JSON.
    #[must_use]
    pub fn string(text: &str) -> Self {
        let mut json = String::with_capacity(text.len() + 2);
        write_string(&mut json, text);
        Self(json)
    }

    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Appends `text` as a JSON string.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    push_escaped(out, text);
    out.push('"');
}

/// Appends `text` as it stands between the quotes of a JSON string.
pub(crate) fn push_escaped(out: &mut String, text: &str) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.put(text.get(plain..at).unwrap_or_default());
        plain = at + 1;
        if escape.is_empty() {
            out.put(if byte < 0x10 { "\\u000" } else { "\\u001" });
            out.push(char::from(b"0123456789abcdef".get(usize::from(byte & 15)).copied().unwrap_or_default()));
        } else {
            out.put(escape);
        }
    }
    out.put(text.get(plain..).unwrap_or_default());
}

/// Appends a number; `core::fmt` would cost more in time and size than these lines.
fn write_number(out: &mut String, number: usize) {
    let mut digits = [0_u8; 20];
    let mut rest = number;
    let mut used = 0;
    for slot in digits.iter_mut().rev() {
        *slot = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        used += 1;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(digits.len() - used).map(|&digit| char::from(digit)));
}

impl Report {
    /// The report as JSON: camelCase names, absent members left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = String::with_capacity(64 + self.diagnostics.len() * 384);
        out.put("{\"kind\":");
        write_string(&mut out, self.kind.as_str());
        out.put(if self.valid { ",\"valid\":true" } else { ",\"valid\":false" });
        out.put(",\"diagnostics\":");
        write_list(&mut out, &self.diagnostics, write_diagnostic);
        out.put(",\"truncated\":");
        write_number(&mut out, self.truncated);
        out.push('}');
        out
    }
}

fn write_list<T>(out: &mut String, items: &[T], write: impl Fn(&mut String, &T)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

fn write_member(out: &mut String, name: &str, text: &str) {
    out.put(name);
    write_string(out, text);
}

fn write_diagnostic(out: &mut String, diagnostic: &Diagnostic) {
    write_member(out, "{\"code\":", diagnostic.code.as_str());
    write_member(out, ",\"severity\":", diagnostic.severity.as_str());
    write_member(out, ",\"pointer\":", &diagnostic.pointer);
    out.put(",\"path\":");
    write_list(out, &diagnostic.path, |out, segment| match segment {
        Segment::Key(key) => write_string(out, key),
        Segment::Index(index) => write_number(out, *index),
    });
    write_member(out, ",\"message\":", &diagnostic.message);
    if let Some(help) = &diagnostic.help {
        write_member(out, ",\"help\":", help);
    }
    write_member(out, ",\"url\":", &diagnostic.url);
    write_range(out, diagnostic.range);
    if !diagnostic.related.is_empty() {
        out.put(",\"related\":");
        write_list(out, &diagnostic.related, write_related);
    }
    if !diagnostic.fixes.is_empty() {
        out.put(",\"fixes\":");
        write_list(out, &diagnostic.fixes, write_fix);
    }
    out.push('}');
}

fn write_range(out: &mut String, range: Option<Range>) {
    let Some(range) = range else { return };
    for (name, number) in [
        (",\"range\":{\"start\":", range.start),
        (",\"end\":", range.end),
        (",\"startLine\":", range.start_line),
        (",\"startCharacter\":", range.start_character),
        (",\"endLine\":", range.end_line),
        (",\"endCharacter\":", range.end_character),
    ] {
        out.put(name);
        write_number(out, number);
    }
    out.push('}');
}

fn write_related(out: &mut String, related: &Related) {
    write_member(out, "{\"pointer\":", &related.pointer);
    write_range(out, related.range);
    write_member(out, ",\"message\":", &related.message);
    out.push('}');
}

fn write_fix(out: &mut String, fix: &Fix) {
    write_member(out, "{\"title\":", &fix.title);
    out.put(if fix.safe { ",\"safe\":true" } else { ",\"safe\":false" });
    out.put(",\"edits\":");
    write_list(out, &fix.edits, write_edit);
    out.put(",\"patch\":");
    write_list(out, &fix.patch, write_operation);
    out.push('}');
}

fn write_edit(out: &mut String, edit: &TextEdit) {
    out.put("{\"start\":");
    write_number(out, edit.start);
    out.put(",\"end\":");
    write_number(out, edit.end);
    write_member(out, ",\"text\":", &edit.text);
    out.push('}');
}

fn write_operation(out: &mut String, operation: &PatchOperation) {
    let (name, path, value) = match operation {
        PatchOperation::Add { path, value } => ("{\"op\":\"add\",\"path\":", path, Some(value)),
        PatchOperation::Remove { path } => ("{\"op\":\"remove\",\"path\":", path, None),
        PatchOperation::Replace { path, value } => ("{\"op\":\"replace\",\"path\":", path, Some(value)),
        PatchOperation::Move { from, path } => {
            write_member(out, "{\"op\":\"move\",\"from\":", from);
            (",\"path\":", path, None)
        }
    };
    write_member(out, name, path);
    if let Some(value) = value {
        out.put(",\"value\":");
        out.put(&value.0);
    }
    out.push('}');
}
