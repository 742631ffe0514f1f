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
    let same = names.iter().find(|name| letters(name).eq(letters(word)));
    same.or_else(|| nearest(word, names)).or_else(|| only_beginning(word, names)).copied()
}

/// The letters that matter: no separators, no case.
fn letters(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b'.' | b' ')).map(|byte| byte.to_ascii_lowercase())
}

fn nearest<'n, 'a>(word: &str, names: &'n [&'a str]) -> Option<&'n &'a str> {
    // One mistake in three letters, as rustc allows; beyond that guesses annoy more than they help.
    let mut limit = word.len().div_ceil(3).min(4);
    let mut best = None;
    for name in names {
        let distance = distance(word.as_bytes(), name.as_bytes(), limit);
        if distance <= limit && distance < name.len() {
            best = Some(name);
            match distance.checked_sub(1) {
                Some(closer) => limit = closer,
                None => break,
            }
        }
    }
    best
}

fn only_beginning<'n, 'a>(word: &str, names: &'n [&'a str]) -> Option<&'n &'a str> {
    if word.len() < 3 {
        return None;
    }
    let begins =
        |name: &&&str| name.as_bytes().get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()));
    let mut found = names.iter().filter(begins);
    found.next().filter(|_| found.next().is_none())
}

/// Damerau-Levenshtein distance in bytes (optimal string alignment), or any number above `limit` when it is more.
/// Letter case does not count, and `-` is `_`.
pub(crate) fn distance(left: &[u8], right: &[u8], limit: usize) -> usize {
    if right.len() > LONGEST || left.len().abs_diff(right.len()) > limit {
        return usize::MAX;
    }
    let fold = |byte: u8| if byte == b'-' { b'_' } else { byte.to_ascii_lowercase() };
    // Distances fit a byte: no word is longer than `LONGEST`. Rows are one longer than the word.
    let mut older = [0_u8; LONGEST + 1];
    let mut old = [0_u8; LONGEST + 1];
    for (slot, value) in old.iter_mut().zip(0_u8..) {
        *slot = value;
    }
    let (mut last_left, mut row) = (0_u8, 0_u8);
    for &byte in left {
        row += 1;
        let byte = fold(byte);
        let mut new = [0_u8; LONGEST + 1];
        let (mut corner, mut beside, mut last_right, mut earlier) = (row - 1, row, 0_u8, 0_u8);
        if let Some(first) = new.first_mut() {
            *first = row;
        }
        let mut least = row;
        let cells = new.iter_mut().skip(1).zip(old.iter().skip(1)).zip(older.iter());
        for (((cell, &above), &swapped), &other) in cells.zip(right) {
            let other = fold(other);
            let mut value = (corner + u8::from(byte != other)).min(above + 1).min(beside + 1);
            // `earlier` is the cell two rows up and two columns left.
            if last_left == other && last_right == byte && last_right != 0 {
                value = value.min(earlier + 1);
            }
            *cell = value;
            least = least.min(value);
            (corner, beside, last_right, earlier) = (above, value, other, swapped);
        }
        if usize::from(least) > limit.saturating_add(1) {
            return usize::MAX;
        }
        last_left = byte;
        older = old;
        old = new;
    }
    old.get(right.len()).map_or(usize::MAX, |&distance| usize::from(distance))
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
