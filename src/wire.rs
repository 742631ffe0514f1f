//! A report as the JavaScript entries read it: numbers in one list, all texts one behind another in a second.
//!
//! A text is announced by its length in UTF-16 units, so that the reader decodes the texts once and takes each by a
//! running offset. That costs a fraction of writing and parsing JSON. The reader is `pkg/src/wire.js`; what it makes
//! of this is compared with [`Report::to_json`] on every fixture.

mod schedule;

use crate::diagnostic::{Diagnostic, Fix, PatchOperation, Range, Report, Segment};

/// The two lists.
#[derive(Debug, Default)]
pub(crate) struct Wire {
    pub words: Vec<u32>,
    pub text: String,
}

impl Wire {
    pub fn clear(&mut self) {
        self.words.clear();
        self.text.clear();
    }

    pub fn number(&mut self, number: usize) {
        self.words.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub fn string(&mut self, text: &str) {
        let long = |byte: &u8| usize::from(*byte >= 0xf0) + usize::from((*byte as i8) >= -0x40);
        self.number(text.as_bytes().iter().map(long).sum());
        self.text.push_str(text);
    }

    pub fn report(&mut self, report: &Report) {
        self.number(usize::from(report.valid));
        self.number(report.truncated);
        self.number(report.diagnostics.len());
        for diagnostic in &report.diagnostics {
            self.diagnostic(diagnostic);
        }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        self.number(diagnostic.code as usize);
        self.number(diagnostic.severity as usize);
        self.string(&diagnostic.pointer);
        self.number(diagnostic.path.len());
        for segment in &diagnostic.path {
            match segment {
                // A key is told from an index by the bit that no index reaches.
                Segment::Key(key) => {
                    self.string(key);
                    if let Some(length) = self.words.last_mut() {
                        *length |= 1 << 31;
                    }
                }
                Segment::Index(index) => self.number(*index),
            }
        }
        self.string(&diagnostic.message);
        self.string(diagnostic.help.as_deref().unwrap_or_default());
        self.range(diagnostic.range);
        self.number(diagnostic.related.len());
        for related in &diagnostic.related {
            self.string(&related.pointer);
            self.range(related.range);
            self.string(&related.message);
        }
        self.number(diagnostic.fixes.len());
        for fix in &diagnostic.fixes {
            self.fix(fix);
        }
    }

    /// Six numbers behind a 1, or a 0.
    fn range(&mut self, range: Option<Range>) {
        self.number(usize::from(range.is_some()));
        if let Some(range) = range {
            for number in
                [range.start, range.end, range.start_line, range.start_character, range.end_line, range.end_character]
            {
                self.number(number);
            }
        }
    }

    fn fix(&mut self, fix: &Fix) {
        self.string(&fix.title);
        self.number(usize::from(fix.safe));
        self.number(fix.edits.len());
        for edit in &fix.edits {
            self.number(edit.start);
            self.number(edit.end);
            self.string(&edit.text);
        }
        self.number(fix.patch.len());
        for operation in &fix.patch {
            let (kind, path, more) = match operation {
                PatchOperation::Add { path, value } => (0, path, Some(value.as_str())),
                PatchOperation::Replace { path, value } => (1, path, Some(value.as_str())),
                PatchOperation::Move { from, path } => (2, path, Some(from.as_str())),
                PatchOperation::Remove { path } => (3, path, None),
            };
            self.number(kind);
            self.string(path);
            if let Some(more) = more {
                self.string(more);
            }
        }
    }
}
