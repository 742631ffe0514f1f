//! Times as ISO 8601 and RFC 3339 write them, digit by digit: the library's own formatting costs the module more.

use alloc::string::String;

use super::civil::LocalDateTime;
use crate::append::Append as _;

/// Appends the last two digits of a number.
#[inline(never)]
pub(crate) fn two_digits(out: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        out.push(char::from(b'0' + digit as u8));
    }
}

/// Appends a local time: `2026-03-08T02:30:00`.
pub fn local(out: &mut String, local: &LocalDateTime) {
    until_seconds(out, local);
    two_digits(out, 0);
}

#[inline(never)]
fn until_seconds(out: &mut String, local: &LocalDateTime) {
    date(out, local);
    out.put("T");
    time(out, local);
    out.put(":");
}

/// Appends a date: `2026-03-08`.
#[inline(never)]
pub fn date(out: &mut String, local: &LocalDateTime) {
    let year = local.year.unsigned_abs();
    two_digits(out, year / 100);
    two_digits(out, year);
    out.put("-");
    two_digits(out, local.month.into());
    out.put("-");
    two_digits(out, local.day.into());
}

/// Appends a time of day: `02:30`.
pub fn time(out: &mut String, local: &LocalDateTime) {
    time_of(out, local.hour.into(), local.minute.into());
}

/// Appends hours and minutes: `02:30`.
#[inline(never)]
pub(crate) fn time_of(out: &mut String, hour: u32, minute: u32) {
    two_digits(out, hour);
    out.put(":");
    two_digits(out, minute);
}

/// Appends an instant (seconds since 1970-01-01T00:00:00Z) in UTC: `2026-03-08T02:30:00Z`.
#[inline(never)]
pub fn utc(out: &mut String, at: i64) {
    until_seconds(out, &LocalDateTime::from_wall(at.div_euclid(60)));
    two_digits(out, at.rem_euclid(60) as u32);
    out.put("Z");
}

/// Appends an offset (seconds ahead of UTC, cut to whole minutes): `+05:45`.
#[inline(never)]
pub fn offset(out: &mut String, seconds: i32) {
    out.put(if seconds < 0 { "-" } else { "+" });
    let minutes = seconds.unsigned_abs() / 60;
    time_of(out, minutes / 60, minutes % 60);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut String)) -> String {
        let mut out = String::new();
        write(&mut out);
        out
    }

    #[test]
    fn times() {
        let noon = LocalDateTime { year: 2026, month: 3, day: 8, hour: 12, minute: 5 };
        assert_eq!(written(|out| local(out, &noon)), "2026-03-08T12:05:00");
        assert_eq!(written(|out| date(out, &noon)), "2026-03-08");
        assert_eq!(written(|out| time(out, &noon)), "12:05");
        assert_eq!(written(|out| utc(out, 253_402_300_799)), "9999-12-31T23:59:59Z");
        assert_eq!(written(|out| utc(out, 0)), "1970-01-01T00:00:00Z");
        for (seconds, expected) in [(0, "+00:00"), (20_700, "+05:45"), (-12_600, "-03:30"), (50_400, "+14:00")] {
            assert_eq!(written(|out| offset(out, seconds)), expected);
        }
    }
}
