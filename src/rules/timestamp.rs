//! Points in time as RFC 3339 writes them.

use core::cmp::Ordering;

use super::bytes::eight;
use crate::schedule::civil::{DAY_SECONDS, civil_from_days, days_from_civil, month_length};

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
    let (date, day, clock) = (word(head, 0)?, word(head, 8)?, word(head, 11)?);
    let (date, day, clock) = (DATE.numbers(date), DAY.numbers(day), CLOCK.numbers(clock));
    if (date | day | clock) & eight(0x80) != 0 || !matches!(head.get(10), Some(b'T' | b't' | b' ')) {
        return None;
    }
    let at = |numbers: u64, place: u32| (numbers >> (8 * place)) as u8;
    let (month, day) = (at(date, 5), at(day, 0));
    let year = i32::from(at(date, 0)) * 100 + i32::from(at(date, 2));
    let (hour, minute, second) = (i32::from(at(clock, 0)), i32::from(at(clock, 3)), i32::from(at(clock, 6)));
    if !(1..=12).contains(&month)
        || day < 1
        || day > month_length(year, month)
        || hour > 23
        || minute > 59
        || second > 60
    {
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
        &[sign @ (b'+' | b'-'), h0, h1, colon, m0, m1] => {
            let zone = OFFSET.numbers(u64::from_le_bytes([h0, h1, colon, m0, m1, 0, 0, 0]));
            let (hours, more) = (at(zone, 0), at(zone, 3));
            if zone & eight(0x80) != 0 || hours > 23 || more > 59 {
                return None;
            }
            let offset = i32::from(hours) * 60 + i32::from(more);
            minutes += if sign == b'-' { offset } else { -offset };
        }
        _ => return None,
    }
    let seconds = i64::from(days_from_civil(year, month, day)) * DAY_SECONDS + i64::from(minutes * 60 + second);
    let leap = second == 60;
    // It shares its number with the second behind it, with which half a year begins in UTC.
    if leap
        && (seconds.rem_euclid(DAY_SECONDS) != 0
            || !matches!(civil_from_days(seconds.div_euclid(DAY_SECONDS) as i32), (_, 1 | 7, 1)))
    {
        return None;
    }
    Some(Instant { seconds, fraction, leap })
}

/// Eight bytes of a text.
fn word(text: &[u8; 19], at: usize) -> Option<u64> {
    text.get(at..)?.first_chunk().copied().map(u64::from_le_bytes)
}

/// What at most eight bytes look like.
struct Form {
    /// They, with `0` for every digit.
    zeros: u64,
    /// What has to be added to how a byte differs from that, so that its high bit tells that it is no digit, or another byte.
    least: u64,
    /// The bytes that count.
    mask: u64,
}

const DATE: Form = Form::new(b"0000-00-");
const DAY: Form = Form::new(b"00");
const CLOCK: Form = Form::new(b"00:00:00");
const OFFSET: Form = Form::new(b"00:00");

impl Form {
    const fn new(mut form: &[u8]) -> Self {
        let (mut zeros, mut least, mut mask) = (0, 0, 0);
        while let [rest @ .., last] = form {
            zeros = zeros << 8 | *last as u64;
            least = least << 8 | if *last == b'0' { 0x76 } else { 0x7f };
            mask = mask << 8 | 0xff;
            form = rest;
        }
        Self { zeros, least, mask }
    }

    /// The numbers of two digits, each where its first digit stands; some byte is above 127 if the bytes look otherwise.
    #[inline(always)]
    const fn numbers(&self, bytes: u64) -> u64 {
        let digits = (bytes ^ self.zeros) & self.mask;
        let odd = digits.wrapping_add(self.least) | digits;
        // Two digits are 99 at most.
        digits.wrapping_mul(10).wrapping_add(digits >> 8) & eight(0x7f) | odd & eight(0x80)
    }
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

    /// What looks like a time, byte by byte.
    fn looks_like_a_time(text: &[u8]) -> bool {
        let fits = |text: &[u8], form: &str| {
            text.len() == form.len()
                && text.iter().zip(form.bytes()).all(|(byte, form)| match form {
                    b'0' => byte.is_ascii_digit(),
                    b'T' => matches!(byte, b'T' | b't' | b' '),
                    b'Z' => matches!(byte, b'Z' | b'z'),
                    b'+' => matches!(byte, b'+' | b'-'),
                    _ => *byte == form,
                })
        };
        ["0000-00-00T00:00:00Z", "0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00.0Z"]
            .iter()
            .any(|form| fits(text, form))
    }

    #[test]
    fn any_byte_in_any_place() {
        for time in ["2011-11-11T11:11:11Z", "2011-11-11T11:11:11+11:11", "2011-11-11T11:11:11.1Z"] {
            for at in 0..time.len() {
                for (byte, next) in (0..=255).flat_map(|byte| [(byte, None), (byte, Some(0x80)), (byte, Some(b'/'))]) {
                    let mut text = time.as_bytes().to_vec();
                    text[at] = byte;
                    if let (Some(next), Some(place)) = (next, text.get_mut(at + 1)) {
                        *place = next;
                    }
                    let number = |at: usize| core::str::from_utf8(text.get(at..at + 2)?).ok()?.parse().ok();
                    let within = |at: usize, most: u8| number(at).is_none_or(|number: u8| number <= most);
                    let in_range = number(5) != Some(0)
                        && within(5, 12)
                        && within(8, 30)
                        && within(11, 23)
                        && within(14, 59)
                        && within(17, 59)
                        && (time.len() != 25 || within(20, 23) && within(23, 59));
                    assert_eq!(parse(&text).is_some(), looks_like_a_time(&text) && in_range, "{text:?}");
                }
            }
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
        let mut day = days_from_civil(1599, 12, 31);
        for year in 1600..2400 {
            for month in 1..=12 {
                for date in 1..=month_length(year, month) {
                    day += 1;
                    assert_eq!(days_from_civil(year, month, date), day, "{year}-{month}-{date}");
                }
            }
        }
    }
}
