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
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T' | b't' | b' ', h1, h2, b':', n1, n2, b':', s1, s2] = *head
    else {
        return None;
    };
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    let (month, day) = (two(m1, m2)?, two(d1, d2)?);
    let (hour, minute, second) = (two(h1, h2)?, two(n1, n2)?, two(s1, s2)?);
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (fraction, zone) = match rest.split_first() {
        Some((b'.', rest)) => {
            let digits = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
            let (fraction, zone) = rest.split_at_checked(digits)?;
            if fraction.is_empty() {
                return None;
            }
            (fraction, zone)
        }
        _ => (&[][..], rest),
    };
    let offset = match *zone {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (two(h1, h2)?, two(m1, m2)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let offset = hours * 60 + minutes;
            if sign == b'-' { -offset } else { offset }
        }
        _ => return None,
    };
    let leap = second == 60;
    let minutes = (days_before(year, month, day) * 24 + hour) * 60 + minute - offset;
    if leap && !ends_half_year(minutes) {
        return None;
    }
    let zeros = fraction.iter().rev().take_while(|&&digit| digit == b'0').count();
    let fraction = fraction.get(..fraction.len() - zeros).unwrap_or_default();
    Some(Instant { seconds: minutes * 60 + second, fraction, leap })
}

#[inline]
const fn two(tens: u8, ones: u8) -> Option<i64> {
    if tens.is_ascii_digit() && ones.is_ascii_digit() {
        Some((tens - b'0') as i64 * 10 + (ones - b'0') as i64)
    } else {
        None
    }
}

const fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar. Years begin in March here, so that the leap day is last.
const fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day
        - 719_469
}

/// Whether the last minute of June or December begins this many minutes after 1970 began.
fn ends_half_year(minutes: i64) -> bool {
    let next = minutes + 1;
    let day = next.div_euclid(24 * 60);
    if next.rem_euclid(24 * 60) != 0 {
        return false;
    }
    // 400 years have 146,097 days, so that the year is not further off than one.
    let guess = 1970 + day * 400 / 146_097;
    (guess - 1..=guess + 1).any(|year| day == days_before(year, 1, 1) || day == days_before(year, 7, 1))
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
