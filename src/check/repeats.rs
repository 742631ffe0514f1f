//! Strings that stand twice where they may stand once.

use alloc::vec;
use alloc::vec::Vec;

use super::{At, Checker};
use crate::diagnostic::Code;
use crate::json::{Document, Entries, Id, Type};
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
    #[cold]
    #[inline(never)]
    pub(super) fn keys_of(&self, object: Id) -> Vec<Id> {
        self.document.keys(object).collect()
    }

    /// Reports an object's doubled keys.
    #[cold]
    #[inline(never)]
    pub(super) fn doubled_keys_of(&mut self, object: Id) {
        let mut keys = self.keys_of(object);
        self.doubled_keys(&mut keys);
    }

    /// Reports those of an object's keys that are doubled, and takes away those that a later one supersedes.
    #[cold]
    #[inline(never)]
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
    #[cold]
    #[inline(never)]
    pub(super) fn repeats(&self, strings: &[Id]) -> Vec<Repeat> {
        let document = self.document;
        let mut repeats = Vec::new();
        if strings.len() < 2 {
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

/// How many strings are told apart sooner without putting them in order.
const FEW: usize = 16;

/// Whether a look at a few strings is enough to tell that no two of them say the same.
#[inline(never)]
pub(super) fn are_distinct(document: &Document<'_>, strings: &Entries<'_>) -> bool {
    let mut rest = strings.clone();
    // Beyond so many every one of them would be compared with all the others.
    if rest.clone().nth(FEW).is_some() {
        return false;
    }
    while let Some(id) = rest.next() {
        let raw = document.raw(id);
        for other in rest.clone() {
            if document.raw(other) == raw || !document.is_verbatim(id) || !document.is_verbatim(other) {
                return false;
            }
        }
    }
    true
}
