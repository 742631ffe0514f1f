//! What the rules find, before places are turned into pointers and ranges.
//!
//! Findings are plain numbers: their texts stand one behind another in one string, and what belongs to them (other
//! places, fixes) in one list. A finding costs no memory of its own, and nothing has to be given back one by one.

use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use super::change::{Change, Remedy};
use crate::diagnostic::{Code, Severity};
use crate::json::{Document, Id, Problem};
use crate::options::Options;
use crate::sentence::{Part, push};
use crate::sort::sorted;

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// A value.
    Value(Id),
    /// A key: the pointer is its member's, the range the key's.
    Key(Id),
    /// A member that is missing: the pointer is where it belongs, the range the object's opening bracket.
    Missing(Id, &'static str),
    /// Bytes within a value.
    Within(Id, u32, u32),
}

impl At {
    pub const fn within(id: Id, span: &Range<usize>) -> Self {
        Self::Within(id, span.start as u32, span.end as u32)
    }

    pub const fn id(&self) -> Id {
        match self {
            Self::Value(id) | Self::Key(id) | Self::Missing(id, _) | Self::Within(id, ..) => *id,
        }
    }

    pub fn span(&self, document: &Document<'_>) -> Range<usize> {
        match *self {
            Self::Value(id) | Self::Key(id) => document.span(id),
            Self::Missing(id, _) => {
                let start = document.span(id).start;
                start..start + 1
            }
            Self::Within(_, start, end) => start as usize..end as usize,
        }
    }
}

/// Where a text stands among the [`Texts`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text {
    start: u32,
    end: u32,
}

/// Texts, one behind another.
#[derive(Debug, Default)]
pub(super) struct Texts(String);

impl Texts {
    fn add(&mut self, template: &str, parts: &[Part<'_>]) -> Text {
        self.write(&|out| push(out, template, parts))
    }

    fn write(&mut self, text: &dyn Fn(&mut String)) -> Text {
        let start = self.0.len() as u32;
        text(&mut self.0);
        Text { start, end: self.0.len() as u32 }
    }

    pub fn get(&self, text: Text) -> &str {
        self.0.get(text.start as usize..text.end as usize).unwrap_or_default()
    }
}

/// What belongs to a finding.
#[derive(Clone, Copy, Debug)]
pub(super) enum Extra {
    /// Another place that explains it, and what is there.
    Related(At, Text),
    /// A way to mend it.
    Fix(Remedy),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Finding {
    pub code: Code,
    pub severity: Severity,
    pub at: At,
    pub message: Text,
    /// Empty: there is none.
    pub help: Text,
    /// What belongs to it: from where to where in the list.
    extras: (u32, u32),
    /// Where it begins, which is what document order goes by.
    start: u32,
}

/// The findings of a check: the first so many in document order, and a count of the others.
pub(super) struct Findings<'a> {
    pub document: &'a Document<'a>,
    options: &'a Options,
    pub list: Vec<Finding>,
    extras: Vec<Extra>,
    pub texts: Texts,
    /// Something is an error.
    pub errors: bool,
    /// How many are not in the list.
    pub dropped: usize,
    /// Nothing from here on can be among the first so many.
    cutoff: (u32, Option<Code>),
    /// What was reported last is in the list, so that what is said further belongs to it.
    listed: bool,
    /// Fixes are of no use: what the service returned is not the reader's to mend. Mistakes of JSON itself are.
    fixed_elsewhere: bool,
}

impl<'a> Findings<'a> {
    pub const fn new(document: &'a Document<'a>, options: &'a Options, fixed_elsewhere: bool) -> Self {
        Self {
            document,
            options,
            list: Vec::new(),
            extras: Vec::new(),
            texts: Texts(String::new()),
            errors: false,
            dropped: 0,
            cutoff: (u32::MAX, None),
            listed: false,
            fixed_elsewhere,
        }
    }

    /// Adds a finding; what is said by [`Self::help`], [`Self::related`] and [`Self::fix`] next belongs to it.
    pub fn add(&mut self, code: Code, severity: Severity, at: At, message: &str, parts: &[Part<'_>]) {
        self.listed = false;
        let Some(severity) = self.options.severity.apply(code, severity) else { return };
        self.errors |= severity == Severity::Error;
        let start = at.span(self.document).start as u32;
        if (start, Some(code)) >= self.cutoff {
            self.dropped += 1;
            return;
        }
        if self.list.len() > self.options.max_diagnostics.saturating_mul(2).saturating_add(64) {
            self.prune();
        }
        self.listed = true;
        let message = self.texts.add(message, parts);
        let end = self.extras.len() as u32;
        self.list.push(Finding { code, severity, at, message, help: Text::default(), extras: (end, end), start });
    }

    pub fn help(&mut self, help: &str, parts: &[Part<'_>]) {
        if let Some(finding) = self.list.last_mut().filter(|_| self.listed) {
            finding.help = self.texts.add(help, parts);
        }
    }

    pub fn related(&mut self, at: At, message: &str) {
        if self.listed {
            let message = self.texts.add(message, &[]);
            self.extra(Extra::Related(at, message));
        }
    }

    /// Adds a fix; `text` is what its change puts in.
    pub fn fix(&mut self, safe: bool, title: &str, parts: &[Part<'_>], change: Change, text: &str) {
        if self.listed && !(self.fixed_elsewhere && self.list.last().is_some_and(|finding| !finding.code.is_json())) {
            let title = self.texts.add(title, parts);
            let text = self.texts.add(text, &[]);
            self.extra(Extra::Fix(Remedy { title, safe, change, text }));
        }
    }

    fn extra(&mut self, extra: Extra) {
        self.extras.push(extra);
        if let Some(finding) = self.list.last_mut() {
            finding.extras.1 = self.extras.len() as u32;
        }
    }

    /// Takes over a mistake of JSON itself, which stands at this place in the document's list of them.
    pub fn add_problem(&mut self, index: usize, problem: &Problem) {
        self.add(problem.code(), problem.code().severity(), At::within(problem.within(), &problem.span()), "", &[]);
        if !self.listed {
            return;
        }
        let text = self.texts.write(&|out| problem.message(out));
        if let Some(finding) = self.list.last_mut() {
            finding.message = text;
        }
        self.help(problem.help().unwrap_or_default(), &[]);
        if let Some(mend) = self.document.mend(problem) {
            let title = self.texts.write(&|out| mend.title(out));
            let change = Change::Problem(index as u32);
            self.extra(Extra::Fix(Remedy { title, safe: mend.safe(), change, text: Text::default() }));
        }
    }

    /// Counts mistakes of JSON that the reader did not list.
    pub fn count_unlisted(&mut self) {
        for code in [Code::JsonSyntax, Code::JsonTooDeep, Code::JsonLoneSurrogate] {
            let count = self.document.unlisted(code);
            if count > 0
                && let Some(severity) = self.options.severity.apply(code, code.severity())
            {
                self.dropped += count;
                self.errors |= severity == Severity::Error;
            }
        }
    }

    pub fn extras(&self, finding: &Finding) -> &[Extra] {
        self.extras.get(finding.extras.0 as usize..finding.extras.1 as usize).unwrap_or_default()
    }

    fn place(&self, index: usize) -> Option<(u32, Code)> {
        self.list.get(index).map(|finding| (finding.start, finding.code))
    }

    /// Keeps the first findings in document order, and their texts.
    fn prune(&mut self) {
        let most = self.options.max_diagnostics;
        let order = sorted(self.list.len(), &|one, other| self.place(one).cmp(&self.place(other)));
        let mut kept = Self::new(self.document, self.options, false);
        for &index in order.get(..most).unwrap_or(&order) {
            if let Some(finding) = self.list.get(index) {
                kept.keep(finding, self);
            }
        }
        if self.list.len() > most {
            self.dropped += self.list.len() - most;
            self.cutoff = kept.list.last().map_or((0, None), |last| (last.start, Some(last.code)));
        }
        self.list = kept.list;
        self.extras = kept.extras;
        self.texts = kept.texts;
    }

    fn keep(&mut self, finding: &Finding, from: &Self) {
        let mut copy = |text| self.texts.add(from.texts.get(text), &[]);
        let (message, help) = (copy(finding.message), copy(finding.help));
        let start = self.extras.len() as u32;
        for &extra in from.extras(finding) {
            self.extras.push(match extra {
                Extra::Related(at, message) => Extra::Related(at, copy(message)),
                Extra::Fix(fix) => Extra::Fix(Remedy { title: copy(fix.title), text: copy(fix.text), ..fix }),
            });
        }
        let extras = (start, self.extras.len() as u32);
        self.list.push(Finding { message, help, extras, ..*finding });
    }

    /// Puts the findings in document order.
    pub fn finish(&mut self) {
        let in_order = (1..self.list.len()).all(|index| self.place(index - 1) <= self.place(index));
        if !in_order || self.list.len() > self.options.max_diagnostics {
            self.prune();
        }
    }
}
