//! What the rules find, before places are turned into pointers and ranges.

use core::ops::Range;
use std::borrow::Cow;

use super::change::{Change, Remedy};
use crate::diagnostic::{Code, Severity};
use crate::json::{Document, Id, Problem};
use crate::options::Options;
use crate::sort::sorted;

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// A value.
    Value(Id),
    /// A key: the pointer is its member's, the range the key's.
    Key(Id),
    /// A member that is missing: the pointer is where it belongs, the range the object's opening bracket.
    Missing(Id, &'static str),
    /// Bytes within a value.
    Within(Id, Range<usize>),
}

impl At {
    pub const fn id(&self) -> Id {
        match self {
            Self::Value(id) | Self::Key(id) | Self::Missing(id, _) | Self::Within(id, _) => *id,
        }
    }

    pub fn span(&self, document: &Document<'_>) -> Range<usize> {
        match self {
            Self::Value(id) | Self::Key(id) => document.span(*id),
            Self::Missing(id, _) => {
                let start = document.span(*id).start;
                start..start + 1
            }
            Self::Within(_, span) => span.clone(),
        }
    }
}

/// What is to be said about a place.
#[derive(Debug, Default)]
pub(crate) struct Note {
    pub message: Cow<'static, str>,
    pub help: Option<Cow<'static, str>>,
    pub related: Vec<(At, Cow<'static, str>)>,
    pub fixes: Vec<Remedy>,
}

impl Note {
    pub fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self { message: message.into(), ..Self::default() }
    }

    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub fn related(mut self, at: At, message: impl Into<Cow<'static, str>>) -> Self {
        self.related.push((at, message.into()));
        self
    }

    /// A fix that keeps the author's meaning for certain.
    pub fn safe(mut self, title: impl Into<Cow<'static, str>>, change: Change) -> Self {
        self.fixes.push(Remedy { title: title.into(), safe: true, change });
        self
    }

    /// A fix that an author should look at.
    pub fn suggest(mut self, title: impl Into<Cow<'static, str>>, change: Change) -> Self {
        self.fixes.push(Remedy { title: title.into(), safe: false, change });
        self
    }
}

#[derive(Debug)]
pub(super) struct Finding {
    pub code: Code,
    pub severity: Severity,
    pub at: At,
    pub note: Note,
    /// Where it begins, which is what document order goes by.
    start: usize,
}

/// The findings of a check: the first so many in document order, and a count of the others.
pub(super) struct Findings<'a> {
    document: &'a Document<'a>,
    options: &'a Options,
    list: Vec<Finding>,
    errors: bool,
    dropped: usize,
    /// Nothing from here on can be among the first so many.
    cutoff: (usize, Option<Code>),
}

impl<'a> Findings<'a> {
    pub const fn new(document: &'a Document<'a>, options: &'a Options) -> Self {
        Self { document, options, list: Vec::new(), errors: false, dropped: 0, cutoff: (usize::MAX, None) }
    }

    pub fn add(&mut self, code: Code, severity: Severity, at: At, note: &dyn Fn(&Document<'_>) -> Note) {
        let Some(severity) = self.options.severity.apply(code, severity) else { return };
        self.errors |= severity == Severity::Error;
        let start = at.span(self.document).start;
        if (start, Some(code)) >= self.cutoff {
            self.dropped += 1;
            return;
        }
        self.list.push(Finding { code, severity, at, note: note(self.document), start });
        if self.list.len() > self.options.max_diagnostics.saturating_mul(2).saturating_add(64) {
            self.prune();
        }
    }

    /// Takes over a mistake of JSON itself.
    pub fn add_problem(&mut self, problem: &Problem) {
        let at = At::Within(problem.within(), problem.span());
        self.add(problem.code(), problem.code().severity(), at, &|document| {
            let mut note = Note::default();
            problem.message(note.message.to_mut());
            note.help = problem.help().map(Cow::Borrowed);
            if let Some(mend) = document.mend(problem) {
                let mut title = String::new();
                mend.title(&mut title);
                let edits = mend.edits().map(|(span, text)| (span, text.to_owned())).collect();
                note.fixes.push(Remedy { title: title.into(), safe: mend.safe(), change: Change::Text(edits) });
            }
            note
        });
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

    /// Keeps the first findings in document order.
    fn prune(&mut self) {
        let most = self.options.max_diagnostics;
        let place = |index: usize| self.list.get(index).map(|finding| (finding.start, finding.code));
        let order = sorted(self.list.len(), &|one, other| place(one).cmp(&place(other)));
        let mut list: Vec<Option<Finding>> = core::mem::take(&mut self.list).into_iter().map(Some).collect();
        self.list = order.into_iter().filter_map(|index| list.get_mut(index)?.take()).collect();
        if self.list.len() > most {
            self.dropped += self.list.len() - most;
            self.list.truncate(most);
            self.cutoff = self.list.last().map_or((0, None), |last| (last.start, Some(last.code)));
        }
    }

    /// The findings in document order, whether none is an error, and how many are not among them.
    pub fn finish(mut self) -> (Vec<Finding>, bool, usize) {
        self.prune();
        (self.list, !self.errors, self.dropped)
    }
}
