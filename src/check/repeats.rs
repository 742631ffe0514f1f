//! Strings that stand twice where they may stand once.

use alloc::vec;
use alloc::vec::Vec;

use super::{At, Checker};
use crate::diagnostic::Code;
use crate::json::{Entries, Id, Type};
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

/// Keys or items as a list.
#[inline(never)]
pub(super) fn listed(entries: Entries<'_>) -> Vec<Id> {
    let mut list = Vec::new();
    for entry in entries {
        list.push(entry);
    }
    list
}

/// How many strings are told apart sooner without putting them in order.
const FEW: usize = 64;

impl Checker<'_> {
    /// Whether a look at a few strings is enough to tell that no two of them say the same.
    #[inline(never)]
    pub(super) fn are_distinct(&mut self, strings: Entries<'_>) -> bool {
        let fingerprints = &mut self.lists.fingerprints;
        fingerprints.clear();
        for id in strings {
            let fingerprint = fingerprint(self.document.raw(id));
            // Beyond so many every one of them would be compared with all the others.
            if fingerprints.len() == FEW || fingerprints.contains(&fingerprint) || !self.document.is_verbatim(id) {
                return false;
            }
            fingerprints.push(fingerprint);
        }
        true
    }

    #[cold]
    #[inline(never)]
    pub(super) fn keys_of(&self, object: Id) -> Vec<Id> {
        listed(self.document.keys(object))
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

/// A number that is the same for equal texts, and hardly ever for others.
#[inline(always)]
fn fingerprint(text: &[u8]) -> u32 {
    let mut all = text.len() as u64;
    match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => all ^= u64::from_le_bytes(*first).rotate_left(29) ^ u64::from_le_bytes(*last),
        _ => text.iter().for_each(|&byte| all = all << 8 | u64::from(byte)),
    }
    (all ^ all >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::FEW;
    use crate::{Kind, Options, check};

    /// The pointers of what is doubled in a list of vaults.
    fn doubled(ids: &[String]) -> Vec<String> {
        let body = format!(r#"{{"vault_ids": {}}}"#, serde_json::to_string(ids).unwrap());
        let report = check(Kind::DeploymentCreate, &body, &Options::default());
        let doubled = report.diagnostics.into_iter().filter(|found| found.code.as_str() == "vault-duplicate");
        doubled.map(|found| found.pointer).collect()
    }

    #[test]
    fn a_look_misses_nothing_and_invents_nothing() {
        // A character, a few, words that overlap, and those of which a middle part is in neither the first nor the last eight
        // bytes.
        for length in [1, 2, 7, 8, 9, 15, 16, 17, 24] {
            for count in [2, 15, 16, 17, FEW - 1, FEW, FEW + 1, 100] {
                let ids: Vec<String> =
                    (0..count).map(|id| format!("{:x<length$}", char::from_u32(0x4e00 + id as u32).unwrap())).collect();
                assert_eq!(doubled(&ids), [""; 0], "{length}, {count}");
                for (first, later) in [(0, 1), (0, count - 1), (count / 2 - 1, count - 1)] {
                    let mut ids = ids.clone();
                    ids[later] = ids[first].clone();
                    assert_eq!(doubled(&ids), [format!("/vault_ids/{later}")], "{length}, {count}");
                }
            }
        }
        // What only looks the same is told apart all the same.
        let alike: Vec<String> = ["1", "2", "3"].map(|middle| format!("vlt_0123{middle}76543210")).into();
        assert_eq!(doubled(&alike), [""; 0]);
        let again = [&alike[..], &alike[1..2]].concat();
        assert_eq!(doubled(&again), ["/vault_ids/3"]);
        // So is what is written with escapes.
        let body = r#"{"vault_ids": ["vlt_1", "vlt_\u0031", "vlt_2"]}"#;
        let report = check(Kind::DeploymentCreate, body, &Options::default());
        assert!(report.diagnostics.iter().any(|found| found.pointer == "/vault_ids/1"));
    }
}
