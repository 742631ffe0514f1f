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

/// Whether the word is the name or its first three letters, in any case.
#[inline(never)]
pub(super) fn is_name(word: &str, name: &str) -> bool {
    (word.len() == 3 || word.len() == name.len())
        && word.bytes().zip(name.bytes()).all(|(one, other)| one.eq_ignore_ascii_case(&other))
}
