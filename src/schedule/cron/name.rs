//! The names of months and days of the week.

/// The months, then the days of the week from Sunday on.
pub(crate) static NAMES: [&str; 19] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

/// Which of the names the word is, whole or by its first three letters, in any case.
#[inline(never)]
pub(super) fn named(word: &str, names: &[&str]) -> Option<u32> {
    let is_word = |name: &&str| {
        (word.len() == 3 || word.len() == name.len())
            && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    names.iter().position(is_word).map(|number| number as u32)
}
