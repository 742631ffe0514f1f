//! Did you mean: the name that someone most likely meant.

/// Longer words, in bytes, are compared no further: nobody mistypes a name into that.
const LONGEST: usize = 64;

/// The name that `word` most likely stands for: the same letters in another case or with other separators
/// (`vaultIds` for `vault_ids`), else the fewest mistakes of typing away, else the only one that it begins.
#[must_use]
pub fn closest<'a>(word: &str, names: &[&'a str]) -> Option<&'a str> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    // One mistake in three letters, as rustc allows; beyond that guesses annoy more than they help.
    let mut limit = word.len().div_ceil(3).min(4);
    let (mut nearest, mut begun, mut several) = (None, None, word.len() < 3);
    for name in names {
        if same_letters(word.as_bytes(), name.as_bytes()) {
            return Some(name);
        }
        let distance = distance(word.as_bytes(), name.as_bytes(), limit);
        if distance <= limit && distance < name.len() {
            nearest = Some(*name);
            limit = distance.saturating_sub(1);
        }
        if name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)) {
            several |= begun.is_some();
            begun = Some(*name);
        }
    }
    nearest.or(begun.filter(|_| !several))
}

/// Whether two words have the letters that matter in common: no separators, no case.
#[inline(never)]
fn same_letters(one: &[u8], other: &[u8]) -> bool {
    let mut others = other.iter();
    let mut next = || others.find(|byte| !is_separator(**byte));
    for byte in one {
        if !is_separator(*byte) && !next().is_some_and(|other| other.eq_ignore_ascii_case(byte)) {
            return false;
        }
    }
    next().is_none()
}

fn is_separator(byte: u8) -> bool {
    matches!(byte, b'_' | b'-' | b'.' | b' ')
}

/// Damerau-Levenshtein distance in bytes (optimal string alignment), or any number above `limit` when it is more.
/// Letter case does not count, and `-` is `_`. Calls itself no deeper than `limit`, which is small: each call is for one
/// mistake.
pub(crate) fn distance(mut left: &[u8], mut right: &[u8], limit: usize) -> usize {
    // What both begin with is never worth a mistake.
    let (one, other) = loop {
        match (left, right) {
            ([one, rest @ ..], [other, others @ ..]) => {
                if fold(*one) != fold(*other) {
                    break (one, other);
                }
                (left, right) = (rest, others);
            }
            _ => return left.len() + right.len(),
        }
    };
    let mut best = limit + 1;
    if left.len().abs_diff(right.len()) > limit {
        return best;
    }
    let swapped = match (left, right) {
        ([_, second, ..], [_, next, ..]) => fold(*second) == fold(*other) && fold(*next) == fold(*one),
        _ => false,
    };
    for (of_left, of_right) in [(1, 1), (1, 0), (0, 1), (2, 2)] {
        // Another mistake has to leave fewer than the best way so far.
        if best < 2 || of_left == 2 && !swapped {
            break;
        }
        let (left, right) = (left.get(of_left..).unwrap_or_default(), right.get(of_right..).unwrap_or_default());
        best = best.min(1 + distance(left, right, best - 2));
    }
    best
}

fn fold(byte: u8) -> u8 {
    if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMBERS: &[&str] = &[
        "agent",
        "environment_id",
        "initial_events",
        "name",
        "description",
        "metadata",
        "resources",
        "schedule",
        "vault_ids",
        "budget",
    ];

    #[test]
    fn members() {
        let table = [
            ("vaultIds", Some("vault_ids")),
            ("vault-ids", Some("vault_ids")),
            ("VAULT_IDS", Some("vault_ids")),
            ("VaultIDs", Some("vault_ids")),
            ("initialEvents", Some("initial_events")),
            ("environmentId", Some("environment_id")),
            ("enviroment_id", Some("environment_id")),
            ("vault_id", Some("vault_ids")),
            ("resource", Some("resources")),
            ("desciption", Some("description")),
            ("descritpion", Some("description")),
            ("meta_data", Some("metadata")),
            ("shedule", Some("schedule")),
            ("nmae", Some("name")),
            ("anme", Some("name")),
            ("Agent", Some("agent")),
            ("budgte", Some("budget")),
            ("desc", Some("description")),
            ("env", Some("environment_id")),
            ("foo", None),
            ("x", None),
            ("", None),
            ("model", None),
            ("completely_other", None),
            ("__proto__", None),
            ("日本語", None),
        ];
        for (word, expected) in table {
            assert_eq!(closest(word, MEMBERS), expected, "{word}");
        }
        assert_eq!(closest(&"a".repeat(10_000), MEMBERS), None);
        assert_eq!(closest("name", &[]), None);
        assert_eq!(closest("user_message", &["user.message", "system.message"]), Some("user.message"));
        assert_eq!(closest("med", &["media_type", "medium"]), None);
    }

    #[test]
    fn distances() {
        let table =
            [("", "", 0), ("a", "", 1), ("", "ab", 2), ("ab", "ba", 1), ("ca", "abc", 3), ("kitten", "sitting", 3)];
        for (left, right, expected) in table {
            assert_eq!(distance(left.as_bytes(), right.as_bytes(), 9), expected, "{left} {right}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// The whole matrix, by the textbook.
    fn matrix(left: &[u8], right: &[u8]) -> usize {
        let mut cells = vec![vec![0; right.len() + 1]; left.len() + 1];
        for i in 0..=left.len() {
            for j in 0..=right.len() {
                cells[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let change = usize::from(left[i - 1] != right[j - 1]);
                    let mut value = (cells[i - 1][j - 1] + change).min(cells[i - 1][j] + 1).min(cells[i][j - 1] + 1);
                    if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                        value = value.min(cells[i - 2][j - 2] + 1);
                    }
                    value
                };
            }
        }
        cells[left.len()][right.len()]
    }

    proptest! {
        #[test]
        fn agrees_with_the_matrix(left in "[a-d]{0,10}", right in "[a-d]{0,10}", limit in 0_usize..12) {
            let (bounded, exact) = (distance(left.as_bytes(), right.as_bytes(), limit), matrix(left.as_bytes(), right.as_bytes()));
            if exact <= limit {
                prop_assert_eq!(bounded, exact);
            } else {
                prop_assert!(bounded > limit);
            }
        }

        #[test]
        fn any_word(word in any::<String>()) {
            prop_assert!(closest(&word, &["name", "vault_ids"]).is_none_or(|found| !found.is_empty()));
        }
    }
}
