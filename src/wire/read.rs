//! Reads an answer back into a [`Report`].

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{KEY, Wire};
use crate::diagnostic::{Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit};
use crate::json::print_pointer;
use crate::kind::Kind;
use crate::report::json::Raw;

/// The report of a check that wrote its answer here; `docs_base` as in [`crate::Options`].
pub(crate) fn report(kind: Kind, wire: &Wire, docs_base: &str) -> Report {
    let mut reader = Reader { words: &wire.words, text: &wire.text };
    let (valid, truncated) = (reader.flag(), reader.number());
    Report { kind, valid, truncated, diagnostics: reader.list(|reader| reader.diagnostic(docs_base)) }
}

struct Reader<'w> {
    words: &'w [u32],
    text: &'w str,
}

impl Reader<'_> {
    fn number(&mut self) -> usize {
        let Some((&word, rest)) = self.words.split_first() else { return 0 };
        self.words = rest;
        word as usize
    }

    fn flag(&mut self) -> bool {
        self.number() == 1
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.number()).map(|_| item(self)).collect()
    }

    fn string(&mut self) -> String {
        let units = self.number();
        self.take(units)
    }

    fn take(&mut self, units: usize) -> String {
        let mut left = units;
        let mut end = 0;
        for character in self.text.chars() {
            if left == 0 {
                break;
            }
            left = left.saturating_sub(character.len_utf16());
            end += character.len_utf8();
        }
        let (text, rest) = self.text.split_at_checked(end).unwrap_or_default();
        self.text = rest;
        text.to_owned()
    }

    fn path(&mut self) -> Vec<Segment> {
        self.list(|reader| {
            let word = reader.number();
            match word.checked_sub(KEY as usize) {
                Some(units) => Segment::Key(reader.take(units)),
                None => Segment::Index(word),
            }
        })
    }

    fn pointer(&mut self) -> String {
        print_pointer(&self.path())
    }

    fn range(&mut self) -> Option<Range> {
        self.flag().then(|| Range {
            start: self.number(),
            end: self.number(),
            start_line: self.number(),
            start_character: self.number(),
            end_line: self.number(),
            end_character: self.number(),
        })
    }

    fn diagnostic(&mut self, docs_base: &str) -> Diagnostic {
        let code = Code::ALL.get(self.number()).copied().unwrap_or(Code::JsonSyntax);
        let severity = Severity::ALL.get(self.number()).copied().unwrap_or(Severity::Error);
        let path = self.path();
        Diagnostic {
            code,
            severity,
            pointer: print_pointer(&path),
            path,
            message: self.string(),
            help: Some(self.string()).filter(|help| !help.is_empty()),
            url: [docs_base, "rules/", code.as_str()].concat(),
            range: self.range(),
            related: self.list(|reader| Related {
                pointer: reader.pointer(),
                range: reader.range(),
                message: reader.string(),
            }),
            fixes: self.list(|reader| Fix {
                title: reader.string(),
                safe: reader.flag(),
                edits: reader.list(|reader| TextEdit {
                    start: reader.number(),
                    end: reader.number(),
                    text: reader.string(),
                }),
                patch: reader.list(Self::operation),
            }),
        }
    }

    fn operation(&mut self) -> PatchOperation {
        let kind = self.number();
        let path = self.pointer();
        match kind {
            0 => PatchOperation::Add { path, value: Raw(self.string()) },
            1 => PatchOperation::Replace { path, value: Raw(self.string()) },
            2 => PatchOperation::Move { from: self.pointer(), path },
            _ => PatchOperation::Remove { path },
        }
    }
}
