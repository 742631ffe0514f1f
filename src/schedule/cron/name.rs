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
    let mut number = 0;
    for name in names {
        if (word.len() == 3 || word.len() == name.len())
            && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        {
            return Some(number);
        }
        number += 1;
    }
    None
}
