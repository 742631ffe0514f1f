//! Reads an answer back into a [`Report`].

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use super::{ADD, FIX, HELP, KEY, MOVE, ODD_KEY, OTHER, RELATED, REMOVE, REPLACE, SAME, Wire};
use crate::diagnostic::{Code, Diagnostic, Fix, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit};
use crate::json::unescape;
use crate::kind::Kind;
use crate::report::json::Raw;

/// The report of a check that wrote its answer here; `docs_base` as in [`crate::Options`].
pub(crate) fn report(kind: Kind, wire: &Wire, docs_base: &str) -> Report {
    let Some((words, &[valid, truncated, count, ranges])) = wire.words.split_last_chunk() else {
        return Report { kind, valid: true, diagnostics: Vec::new(), truncated: 0 };
    };
    let (begins, _) = words.get(words.len() - 4 * count as usize..).unwrap_or_default().as_chunks();
    let diagnostic = |&[words, text, other, _]: &[u32; 4]| {
        let mut reader = Reader {
            words: wire.words.get(words as usize..).unwrap_or_default(),
            text: wire.text.get(text as usize..).unwrap_or_default(),
            other: wire.other.get(other as usize..).unwrap_or_default(),
            ranges: ranges == 1,
        };
        reader.diagnostic(docs_base)
    };
    let diagnostics = begins.iter().map(diagnostic).collect();
    Report { kind, valid: valid == 1, diagnostics, truncated: truncated as usize }
}

struct Reader<'w> {
    words: &'w [u32],
    text: &'w str,
    other: &'w str,
    ranges: bool,
}

impl<'w> Reader<'w> {
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
        self.str().to_owned()
    }

    fn str(&mut self) -> &'w str {
        let length = self.number();
        match length.checked_sub(OTHER as usize) {
            Some(units) => take(&mut self.other, units),
            None => take(&mut self.text, length),
        }
    }

    fn path(&mut self, count: usize) -> (String, Vec<Segment>) {
        let steps = self.words.get(..count).unwrap_or_default();
        self.words = self.words.get(count..).unwrap_or_default();
        let pointer = self.str();
        let mut rest = pointer;
        let path = steps.iter().map(|&step| {
            rest = rest.get(1..).unwrap_or_default();
            match step.checked_sub(KEY) {
                Some(length) => {
                    let key = take(&mut rest, (length & !ODD_KEY) as usize);
                    Segment::Key(if length & ODD_KEY == 0 { key.to_owned() } else { unescape(key) })
                }
                None => {
                    rest = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
                    Segment::Index(step as usize)
                }
            }
        });
        let path = path.collect();
        (pointer.to_owned(), path)
    }

    /// A path; `here` is the diagnostic's.
    fn pointer(&mut self, here: &str) -> String {
        match self.number() {
            SAME => here.to_owned(),
            count => self.path(count).0,
        }
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
        let count = self.number();
        let (pointer, path) = self.path(count);
        let mut diagnostic = Diagnostic {
            code,
            severity,
            pointer,
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
                _ => {
                    let fix = self.fix(&diagnostic.pointer);
                    // In a value, whose place no pointer can say, there is nothing to change it by.
                    if !fix.edits.is_empty() || !fix.patch.is_empty() {
                        diagnostic.fixes.push(fix);
                    }
                }
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

/// Cuts so many UTF-16 units off the beginning of a text.
fn take<'t>(text: &mut &'t str, units: usize) -> &'t str {
    let mut left = units;
    let mut end = 0;
    for character in text.chars() {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(character.len_utf16());
        end += character.len_utf8();
    }
    let (taken, rest) = text.split_at_checked(end).unwrap_or_default();
    *text = rest;
    taken
}
