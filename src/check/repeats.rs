//! Strings that stand twice where they may stand once.

use alloc::vec;
use alloc::vec::Vec;

use super::{At, Checker};
use crate::diagnostic::Code;
use crate::json::{Document, Id, Type};
use crate::sentence::Part;
use crate::sort::sorted;

/// A string that stands in a list again.
pub(super) struct Repeat {
    /// Where it stood first.
    pub first: Id,
    /// The number in the list of the one before.
    pub previous: usize,
    pub later: Id,
}

impl Checker<'_> {
    pub(super) fn keys_of(&self, object: Id) -> Vec<Id> {
        let mut keys = Vec::new();
        for key in self.document.keys(object) {
            keys.push(key);
        }
        keys
    }

    /// Reports those of an object's keys that are doubled, and takes away those that a later one supersedes.
    pub(super) fn doubled_keys(&mut self, keys: &mut Vec<Id>) {
        let repeats = self.repeats(keys);
        if repeats.is_empty() {
            return;
        }
        let mut superseded = vec![false; keys.len()];
        for repeat in repeats {
            if let Some(superseded) = superseded.get_mut(repeat.previous) {
                *superseded = true;
            }
            self.duplicate_key(repeat.first, repeat.later);
        }
        let mut superseded = superseded.into_iter();
        keys.retain(|_| superseded.next() == Some(false));
    }

    /// Finds strings that stand more than once in a list; what is no string is passed over.
    pub(super) fn repeats(&self, strings: &[Id]) -> Vec<Repeat> {
        let document = self.document;
        let mut repeats = Vec::new();
        // Few strings are told apart sooner without putting them in order.
        if strings.len() <= 16 && !has_twins(document, strings) {
            return repeats;
        }
        let at = |index: usize| strings.get(index).copied().unwrap_or(Id::ROOT);
        let (mut first, mut previous) = (Id::ROOT, None);
        for index in sorted(strings.len(), &|one, other| document.compare(at(one), document, at(other))) {
            let id = at(index);
            if document.kind(id) != Type::String {
                continue;
            }
            match previous {
                Some(previous) if document.compare(at(previous), document, id).is_eq() => {
                    repeats.push(Repeat { first, previous, later: id });
                }
                _ => first = id,
            }
            previous = Some(index);
        }
        repeats
    }

    #[cold]
    pub(super) fn duplicate_key(&mut self, first: Id, later: Id) {
        let shown = Part::Shown(self.document, later);
        self.report_at(Code::JsonDuplicateKey, At::Key(later), "a key may occur once, found {} again", &[shown])
            .help("only the last one counts; remove the others");
        self.findings.related(At::Key(first), "an earlier one");
    }
}

/// Whether some two of these strings may say the same: written alike, or one of them with escapes.
fn has_twins(document: &Document<'_>, strings: &[Id]) -> bool {
    let mut rest = strings;
    while let [first, others @ ..] = rest {
        let raw = document.raw(*first);
        if !others.is_empty() && !document.is_verbatim(*first) {
            return true;
        }
        for other in others {
            if document.raw(*other) == raw || !document.is_verbatim(*other) {
                return true;
            }
        }
        rest = others;
    }
    false
}
