//! Reads an answer back into a [`Report`].

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{ADD, FIX, HELP, KEY, MOVE, ODD_KEY, RELATED, REMOVE, REPLACE, SAME, Wire};
use crate::diagnostic::{Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit};
use crate::json::print_pointer;
use crate::kind::Kind;
use crate::report::json::Raw;

/// The report of a check that wrote its answer here; `docs_base` as in [`crate::Options`].
pub(crate) fn report(kind: Kind, wire: &Wire, docs_base: &str) -> Report {
    let Some((words, &[valid, truncated, count, ranges])) = wire.words.split_last_chunk() else {
        return Report { kind, valid: true, diagnostics: Vec::new(), truncated: 0 };
    };
    let mut reader = Reader { words, text: &wire.text, ranges: ranges == 1 };
    let diagnostics = (0..count).map(|_| reader.diagnostic(docs_base)).collect();
    Report { kind, valid: valid == 1, diagnostics, truncated: truncated as usize }
}

struct Reader<'w> {
    words: &'w [u32],
    text: &'w str,
    ranges: bool,
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
                Some(units) => Segment::Key(reader.take(units & !(ODD_KEY as usize))),
                None => Segment::Index(word),
            }
        })
    }

    /// A path; `here` is the diagnostic's.
    fn pointer(&mut self, here: &str) -> String {
        if self.words.first().is_some_and(|&word| word as usize == SAME) {
            self.number();
            return here.to_owned();
        }
        print_pointer(&self.path())
    }

    fn range(&mut self) -> Option<Range> {
        self.ranges.then(|| Range {
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
        let mut diagnostic = Diagnostic {
            code,
            severity,
            pointer: print_pointer(&path),
            path,
            range: self.range(),
            message: self.string(),
            help: None,
            url: [docs_base, "rules/", code.as_str()].concat(),
            related: Vec::new(),
            fixes: Vec::new(),
        };
        while let Some(addition) = self.words.first().map(|&word| word as usize)
            && (HELP..=FIX).contains(&addition)
        {
            self.number();
            match addition {
                HELP => diagnostic.help = Some(self.string()).filter(|help| !help.is_empty()),
                RELATED => diagnostic.related.push(Related {
                    pointer: self.pointer(&diagnostic.pointer),
                    range: self.range(),
                    message: self.string(),
                }),
                _ => diagnostic.fixes.push(self.fix(&diagnostic.pointer)),
            }
        }
        diagnostic
    }

    fn fix(&mut self, here: &str) -> Fix {
        Fix {
            title: self.string(),
            safe: self.flag(),
            edits: self.list(|reader| TextEdit { start: reader.number(), end: reader.number(), text: reader.string() }),
            patch: self.operation(here).into_iter().collect(),
        }
    }

    fn operation(&mut self, here: &str) -> Option<PatchOperation> {
        let kind = self.number();
        if kind > REMOVE {
            return None;
        }
        let path = self.pointer(here);
        Some(match kind {
            ADD => PatchOperation::Add { path, value: Raw(self.string()) },
            REPLACE => PatchOperation::Replace { path, value: Raw(self.string()) },
            MOVE => PatchOperation::Move { from: self.pointer(here), path },
            _ => PatchOperation::Remove { path },
        })
    }
}
