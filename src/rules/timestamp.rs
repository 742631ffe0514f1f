//! Points in time as RFC 3339 writes them.

use core::cmp::Ordering;

/// A point in time, exact to the last digit that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instant<'t> {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; a leap second is the one after it.
    pub seconds: i64,
    /// Digits behind the decimal point, without zeros at the end.
    pub fraction: &'t [u8],
    /// A leap second was written: the 61st of its minute.
    pub leap: bool,
}

impl Instant<'_> {
    /// Whether a minute begins here.
    #[must_use]
    pub const fn is_whole_minute(&self) -> bool {
        !self.leap && self.fraction.is_empty() && self.seconds % 60 == 0
    }
}

impl PartialOrd for Instant<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Instant<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        // A leap second lies before the second whose number it shares.
        self.seconds
            .cmp(&other.seconds)
            .then(other.leap.cmp(&self.leap))
            .then_with(|| self.fraction.cmp(other.fraction))
    }
}

/// Reads date, time and offset. As RFC 3339 allows, a blank or a small `t` may part date and time and a small `z` may
/// stand for UTC. A second 60 is read where leap seconds are inserted: at the end of June or December in UTC.
#[must_use]
pub fn parse(text: &[u8]) -> Option<Instant<'_>> {
    let (head, rest) = text.split_first_chunk::<19>()?;
    let [year, month, day, hour, minute, second] = numbers(head, b"0000-00-00T00:00:00")?;
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (mut fraction, mut zone): (&[u8], &[u8]) = (&[], rest);
    if let [b'.', rest @ ..] = rest {
        let mut digits = 0;
        while rest.get(digits).is_some_and(u8::is_ascii_digit) {
            digits += 1;
        }
        (fraction, zone) = rest.split_at_checked(digits)?;
        if digits == 0 {
            return None;
        }
        while let [some @ .., b'0'] = fraction {
            fraction = some;
        }
    }
    let mut minutes = hour * 60 + minute;
    match zone {
        b"Z" | b"z" => {}
        [sign @ (b'+' | b'-'), zone @ ..] => {
            let [hours, more, ..] = numbers(zone, b"00:00")?;
            if hours > 23 || more > 59 {
                return None;
            }
            let offset = hours * 60 + more;
            minutes += if *sign == b'-' { offset } else { -offset };
        }
        _ => return None,
    }
    let leap = second == 60;
    // The day that begins a minute later in UTC is the one that was written, or the one behind it.
    let ends_half_year = match (minutes + 1, month * 100 + day) {
        (0, date) => date == 101 || date == 701,
        (DAY, date) => date == 1231 || date == 630,
        _ => false,
    };
    if leap && !ends_half_year {
        return None;
    }
    let seconds = i64::from(days_before(year, month, day)) * 86_400 + i64::from(minutes * 60 + second);
    Some(Instant { seconds, fraction, leap })
}

/// Minutes of a day.
const DAY: i32 = 24 * 60;

/// The numbers of a text that looks like `form`, in which `0` stands for a digit and `T` for what may part date and time.
fn numbers(text: &[u8], form: &[u8]) -> Option<[i32; 6]> {
    let mut numbers = [0; 6];
    let mut slots = numbers.iter_mut();
    let mut number = slots.next()?;
    if text.len() != form.len() {
        return None;
    }
    for (&byte, &expected) in text.iter().zip(form) {
        let digit = byte.wrapping_sub(b'0');
        if expected == b'0' && digit < 10 {
            *number = *number * 10 + i32::from(digit);
        } else if expected != b'0' && (byte == expected || expected == b'T' && matches!(byte, b't' | b' ')) {
            number = slots.next()?;
        } else {
            return None;
        }
    }
    Some(numbers)
}

const fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 30 + ((month + month / 8) & 1),
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar. Years begin in March here, so that the leap day is last.
const fn days_before(year: i32, month: i32, day: i32) -> i32 {
    // Four centuries, of which all are alike, keep the year from being negative.
    let year = (if month < 3 { year + 399 } else { year + 400 }) as u32;
    let month = (month as u32 + 9) % 12;
    (year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5) as i32 + day - 719_469 - 146_097
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_that_are_read() {
        let table: &[(&str, i64, &str, bool)] = &[
            ("1970-01-01T00:00:00Z", 0, "", true),
            ("1969-12-31T23:59:59Z", -1, "", false),
            ("2026-06-01T00:00:00Z", 1_780_272_000, "", true),
            ("2026-06-01t00:00:00z", 1_780_272_000, "", true),
            ("2026-06-01 00:00:00Z", 1_780_272_000, "", true),
            ("2026-06-01T02:00:00+02:00", 1_780_272_000, "", true),
            ("2026-05-31T18:30:00-05:30", 1_780_272_000, "", true),
            ("2026-06-01T00:00:00-00:00", 1_780_272_000, "", true),
            ("2026-06-01T00:00:00.000Z", 1_780_272_000, "", true),
            ("2026-06-01T00:00:00.1230Z", 1_780_272_000, "123", false),
            ("2026-06-01T00:00:30Z", 1_780_272_030, "", false),
            ("2000-02-29T00:00:00Z", 951_782_400, "", true),
            ("0000-01-01T00:00:00Z", -62_167_219_200, "", true),
            ("9999-12-31T23:59:59.999999999999Z", 253_402_300_799, "999999999999", false),
            ("2016-12-31T23:59:60Z", 1_483_228_800, "", false),
            ("2015-06-30T23:59:60.5Z", 1_435_708_800, "5", false),
            ("2017-01-01T01:29:60+01:30", 1_483_228_800, "", false),
            ("2016-12-31T15:59:60-08:00", 1_483_228_800, "", false),
        ];
        for &(text, seconds, fraction, whole) in table {
            let instant = parse(text.as_bytes()).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((instant.seconds, instant.fraction), (seconds, fraction.as_bytes()), "{text}");
            assert_eq!(instant.is_whole_minute(), whole, "{text}");
        }
    }

    #[test]
    fn texts_that_are_not_times() {
        for text in [
            "",
            "2026-06-01",
            "2026-06-01T00:00Z",
            "2026-06-01T00:00:00",
            "2026-06-01T00:00:00 Z",
            "2026-06-01T00:00:00.Z",
            "2026-06-01T00:00:00,5Z",
            "2026-06-01T00:00:00+02",
            "2026-06-01T00:00:00+0200",
            "2026-06-01T00:00:00 02:00",
            "2026-06-01T00:00:00+24:00",
            "2026-06-01T00:00:00+00:60",
            "2026-06-01T24:00:00Z",
            "2026-06-01T00:60:00Z",
            "2026-06-01T00:00:61Z",
            "2026-06-01T00:00:60Z",
            "2026-06-30T12:59:60Z",
            "2026-03-31T23:59:60Z",
            "2016-12-31T23:59:60+01:00",
            "2026-02-29T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-06-00T00:00:00Z",
            "26-06-01T00:00:00Z",
            "+2026-06-01T00:00:00Z",
            "2026-6-1T00:00:00Z",
            "2026-06-01T00:00:00Zx",
            " 2026-06-01T00:00:00Z",
            "2026-06-01  00:00:00Z",
            "2026/06/01T00:00:00Z",
            "1780272000",
            "２026-06-01T00:00:00Z",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn order_is_that_of_time() {
        let ascending = [
            "0000-01-01T00:00:00Z",
            "2016-12-31T23:59:59.999Z",
            "2016-12-31T23:59:60Z",
            "2016-12-31T23:59:60.9Z",
            "2017-01-01T00:00:00Z",
            "2017-01-01T00:00:00.05Z",
            "2017-01-01T00:00:00.1Z",
            "2017-01-01T00:00:00.15Z",
            "2017-01-01T00:00:00.1500000000000000001Z",
            "2017-01-01T01:30:00+01:00",
            "2017-01-01T00:30:00.1Z",
        ];
        for pair in ascending.windows(2) {
            let [one, other] = pair else { continue };
            assert!(parse(one.as_bytes()) < parse(other.as_bytes()), "{one} {other}");
        }
        assert_eq!(parse(b"2026-06-01T00:00:00.50Z"), parse(b"2026-06-01 02:00:00.5+02:00"));
    }

    #[test]
    fn days_follow_one_another() {
        let mut day = days_before(1599, 12, 31);
        for year in 1600..2400 {
            for month in 1..=12 {
                for date in 1..=days_in(year, month) {
                    day += 1;
                    assert_eq!(days_before(year, month, date), day, "{year}-{month}-{date}");
                }
            }
        }
    }
}
