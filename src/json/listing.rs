//! Which mistakes of a text are listed: the first so many in document order, the others are counted.

use alloc::vec::Vec;

use super::document::{Document, Id, Type, Unlisted};
use super::problem::{Fault, LONE_SURROGATE, NONE, NOTHING, Problem, Word};
use super::reader::Reader;
use super::string;
use crate::diagnostic::Code;
use crate::sort::sorted;

impl Reader<'_> {
    /// Notes a mistake: its kind, what the message calls that which was found, the innermost value that was being read,
    /// and the bytes at fault.
    #[inline(never)]
    pub(super) fn problem(&mut self, fault: Fault, found: Word, within: Id, start: usize, end: usize) {
        // Problems about brackets come after those inside, so that the list is put in order now and then. The last one
        // stays last until the next comes: it may still be completed.
        if self.problems.len() > self.max_problems.saturating_mul(2).saturating_add(64) {
            self.prune();
        }
        let (start, end) = (start as u32, end as u32);
        self.listed = start < self.cutoff;
        self.last_edit = NONE;
        if self.listed {
            self.problems.push(Problem { fault, found, within, start, end, edits: NONE });
        } else {
            self.unlisted.add(fault.code());
            self.inside.1 += usize::from(start > self.inside.0);
        }
    }

    /// Keeps the first problems in document order.
    pub(super) fn prune(&mut self) {
        let cutoff = keep_first(&mut self.problems, self.max_problems, &mut self.unlisted);
        self.cutoff = self.cutoff.min(cutoff);
    }
}

impl Document<'_> {
    /// Lists the strings that hold a surrogate as bytes of its own, which only WTF-8 has.
    pub(super) fn note_raw_surrogates(&mut self, max_problems: usize) {
        let text = self.text;
        let listed = self.problems.len();
        let mut known = 0;
        let mut room = max_problems;
        for (index, node) in self.nodes.iter().enumerate() {
            let (start, end) = (node.start, node.end);
            if node.kind != Type::String
                || string::lone(text.get(start as usize..end as usize).unwrap_or_default()).is_none()
            {
                continue;
            }
            // The strings that are known already, in document order as the list is.
            let mut found = false;
            while let Some(problem) =
                self.problems.get(known).filter(|problem| known < listed && problem.start <= start)
            {
                found |= problem.start == start && problem.code() == Code::JsonLoneSurrogate;
                known += 1;
            }
            if found {
                continue;
            }
            if room > 0 {
                room -= 1;
                let within = Id(index as u32);
                self.problems.push(Problem { fault: LONE_SURROGATE, found: NOTHING, within, start, end, edits: NONE });
            } else {
                self.unlisted.surrogates += 1;
            }
        }
        keep_first(&mut self.problems, max_problems, &mut self.unlisted);
    }
}

/// Puts problems in document order and keeps the first so many; the others are counted. Returns where the first of those
/// begins.
fn keep_first(problems: &mut Vec<Problem>, most: usize, unlisted: &mut Unlisted) -> u32 {
    let start_of = |index: usize| problems.get(index).map_or(0, |problem| problem.start);
    let order = sorted(problems.len(), &|one, other| start_of(one).cmp(&start_of(other)));
    let mut kept = Vec::new();
    let mut cutoff = u32::MAX;
    for index in order {
        let Some(problem) = problems.get(index) else { break };
        if kept.len() < most {
            kept.push(*problem);
        } else {
            cutoff = cutoff.min(problem.start);
            unlisted.add(problem.code());
        }
    }
    *problems = kept;
    cutoff
}
