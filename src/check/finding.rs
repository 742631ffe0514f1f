//! What the rules find, written as an answer at once: a finding's place becomes a path and a range, and a change edits and
//! a patch, while the rule still reports it. Nothing is kept of a finding besides the stretch of the answer that it has,
//! so that their order is a matter of telling where each begins, and leaving some out one of copying stretches.

use alloc::vec::Vec;
use core::mem::take;
use core::ops::Range;

use super::Lists;
use super::change::Change;
use crate::diagnostic::{Code, Severity};
use crate::json::{Document, Id, Locator, Problem, Tracer};
use crate::options::Options;
use crate::rules::secret;
use crate::sentence::Part;
use crate::sort::sort;
use crate::wire::{FIX, HELP, NO_OPERATION, RELATED, SAME, Wire};

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
}

/// The findings of a check: the first so many in document order, and a count of the others.
pub(super) struct Findings<'a> {
    pub document: &'a Document<'a>,
    options: &'a Options,
    pub wire: &'a mut Wire,
    pub tracer: Tracer<'a, 'a>,
    pub locator: Locator<'a>,
    order: Vec<usize>,
    /// Something is an error.
    pub errors: bool,
    /// How many are not in the list.
    pub dropped: usize,
    /// Nothing from here on can be among the first so many.
    cutoff: (u64, Option<Code>),
    /// What was reported last is in the list, so that what is said further belongs to it.
    listed: bool,
    /// The path of what was reported last: a place of the tracer and what follows it.
    here: (Option<(Id, u32)>, Option<&'static str>),
    /// Places are given as ranges too, and changes as edits.
    pub ranges: bool,
    /// Fixes are of no use: what the service returned is not the reader's to mend. Mistakes of JSON itself are.
    fixed_elsewhere: bool,
    /// What is not JSON has no value that a patch could be applied to.
    pub json: bool,
    /// The document is a query string, in which not every change can be made.
    pub form: bool,
}

impl<'a> Findings<'a> {
    pub fn new(
        document: &'a Document<'a>,
        options: &'a Options,
        ranges: bool,
        fixed_elsewhere: bool,
        wire: &'a mut Wire,
        lists: &mut Lists,
    ) -> Self {
        Self {
            document,
            options,
            wire,
            tracer: Tracer::with(document, take(&mut lists.frames)),
            locator: Locator::with(document.text(), options.encoding, take(&mut lists.marks)),
            order: take(&mut lists.order),
            errors: false,
            dropped: 0,
            cutoff: (u64::MAX, None),
            listed: false,
            here: (None, None),
            ranges,
            fixed_elsewhere,
            json: document.is_json(),
            form: document.is_form(),
        }
    }

    /// Adds a finding; what is said by [`Self::help`], [`Self::related`] and [`Self::fix`] next belongs to it.
    pub fn add(&mut self, code: Code, severity: Severity, at: At, message: &str, parts: &[Part<'_>]) {
        if self.begin(code, severity, at) {
            self.wire.sentence(message, parts);
        }
    }

    /// Writes what stands in front of a message; false when the finding is not listed.
    #[inline(never)]
    fn begin(&mut self, code: Code, severity: Severity, at: At) -> bool {
        self.listed = false;
        let Some(severity) = self.options.severity.apply(code, severity) else { return false };
        self.errors |= severity == Severity::Error;
        let start = self.order(at);
        if (start, Some(code)) >= self.cutoff {
            self.dropped += 1;
            return false;
        }
        if self.wire.list.len() > self.options.max_diagnostics.saturating_mul(2).saturating_add(64) {
            self.make_room();
        }
        self.listed = true;
        self.wire.begin(start, code);
        self.wire.numbers([code as usize, severity as usize]);
        self.place(at, true);
        true
    }

    pub fn help(&mut self, help: &str, parts: &[Part<'_>]) {
        if self.listed {
            self.wire.number(HELP);
            self.wire.sentence(help, parts);
        }
    }

    pub fn related(&mut self, at: At, message: &str) {
        if self.listed {
            self.wire.number(RELATED);
            self.place(at, false);
            self.wire.string(message);
        }
    }

    /// Adds a fix; `text` is what its change puts in.
    pub fn fix(&mut self, safe: bool, title: &str, parts: &[Part<'_>], change: Change, text: &str) {
        // What looks like a credential is not written once more.
        if self.listed
            && !self.fixed_elsewhere
            && (!self.form || change.fits_forms())
            && !secret::is_private(text.as_bytes())
        {
            self.wire.number(FIX);
            self.wire.sentence(title, parts);
            self.wire.number(usize::from(safe));
            self.change(change, text);
        }
    }

    /// Takes over a mistake of JSON itself.
    #[cold]
    #[inline(never)]
    pub fn add_problem(&mut self, problem: &Problem) {
        if !self.begin(problem.code(), problem.code().severity(), At::within(problem.within(), &problem.span())) {
            return;
        }
        let begin = self.wire.open();
        problem.message(&mut self.wire.text);
        self.wire.close(begin);
        if let Some(help) = problem.help() {
            self.help(help, &[]);
        }
        if let Some(mend) = self.document.mend(problem).filter(|_| !self.form) {
            self.wire.number(FIX);
            let begin = self.wire.open();
            mend.title(&mut self.wire.text);
            self.wire.close(begin);
            self.wire.number(usize::from(mend.safe()));
            self.edits(mend.edits().count());
            for (span, text) in mend.edits() {
                self.edit(span, &[text]);
            }
            self.wire.number(NO_OPERATION);
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

    /// What document order goes by.
    fn order(&self, at: At) -> u64 {
        let (At::Value(id) | At::Key(id) | At::Missing(id, _) | At::Within(id, ..)) = at;
        self.document.order(id, self.span(at).start)
    }

    fn span(&self, at: At) -> Range<usize> {
        match at {
            At::Value(id) | At::Key(id) => self.document.span(id),
            At::Missing(id, _) => {
                let start = self.document.span(id).start;
                start..start + 1
            }
            At::Within(_, start, end) => start as usize..end as usize,
        }
    }

    /// Writes a path, and a range if there are any. A new one is that of a diagnostic, which further paths refer to.
    #[inline(never)]
    fn place(&mut self, at: At, new: bool) {
        let (id, tail) = match at {
            At::Missing(id, name) => (id, Some((name, false))),
            At::Value(id) | At::Key(id) | At::Within(id, ..) => (id, None),
        };
        self.path(id, tail, new);
        if self.ranges {
            let range = self.locator.range(&self.span(at));
            let ends = [range.start, range.end];
            let lines = [range.start_line, range.start_character, range.end_line, range.end_character];
            self.wire.numbers(ends);
            self.wire.numbers(lines);
        }
    }

    /// Writes the path of a value; `tail` is a name that follows it, or stands for its last step.
    #[inline(never)]
    pub fn path(&mut self, id: Id, tail: Option<(&'static str, bool)>, new: bool) {
        self.tracer.go(id);
        let place = (self.tracer.place(), tail.map(|(name, _)| name));
        if new {
            self.here = place;
        } else if place == self.here && !matches!(tail, Some((_, true))) {
            return self.wire.number(SAME);
        }
        self.tracer.write(self.wire, tail);
    }

    /// Leaves out what cannot be among the first so many: a document may have more mistakes than there is memory.
    #[cold]
    #[inline(never)]
    fn make_room(&mut self) {
        self.put_in_order();
        let last = self.order.last().and_then(|&last| self.wire.list.get(last));
        self.cutoff = last.map_or((0, None), |last| (last.start, Some(last.code)));
        self.wire.keep(&self.order);
    }

    /// Lists the first findings in document order. Those of one code at one place keep the order of their rules.
    #[inline(never)]
    fn put_in_order(&mut self) {
        let list = &self.wire.list;
        let key = |index: usize| list.get(index).map(|listed| (listed.start, listed.code));
        sort(&mut self.order, list.len(), &|one, other| key(one).cmp(&key(other)));
        self.order.truncate(self.options.max_diagnostics);
        self.dropped += list.len() - self.order.len();
    }

    /// Puts the findings in document order and ends the answer; false when there is nothing to say.
    pub fn finish(&mut self, lists: &mut Lists) -> bool {
        let found = !self.wire.list.is_empty() || self.dropped > 0 || self.errors;
        if found {
            self.put_in_order();
            self.wire.end(&self.order);
            self.wire.numbers([usize::from(!self.errors), self.dropped, self.order.len(), usize::from(self.ranges)]);
        }
        (lists.frames, lists.marks, lists.order) = (self.tracer.done(), self.locator.done(), take(&mut self.order));
        found
    }
}
