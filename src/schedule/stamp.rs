//! Times as ISO 8601 and RFC 3339 write them, digit by digit: the library's own formatting costs the module more.

use super::civil::LocalDateTime;

/// Writes a number into so many digits from `at` on.
fn fill(bytes: &mut [u8], at: usize, digits: usize, mut number: u32) {
    for byte in bytes.iter_mut().skip(at).take(digits).rev() {
        *byte = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

fn append(out: &mut String, bytes: &[u8]) {
    out.push_str(core::str::from_utf8(bytes).unwrap_or_default());
}

/// `2026-03-08T02:30:00Z`, of which the others take parts.
fn local_bytes(local: &LocalDateTime) -> [u8; 20] {
    let mut bytes = *b"0000-00-00T00:00:00Z";
    fill(&mut bytes, 0, 4, local.year.unsigned_abs());
    fill(&mut bytes, 5, 2, local.month.into());
    fill(&mut bytes, 8, 2, local.day.into());
    fill(&mut bytes, 11, 2, local.hour.into());
    fill(&mut bytes, 14, 2, local.minute.into());
    bytes
}

/// Appends a local time: `2026-03-08T02:30:00`.
pub fn local(out: &mut String, local: &LocalDateTime) {
    append(out, local_bytes(local).get(..19).unwrap_or_default());
}

/// Appends a date: `2026-03-08`.
pub fn date(out: &mut String, local: &LocalDateTime) {
    append(out, local_bytes(local).get(..10).unwrap_or_default());
}

/// Appends a time of day: `02:30`.
pub fn time(out: &mut String, local: &LocalDateTime) {
    append(out, local_bytes(local).get(11..16).unwrap_or_default());
}

/// Appends an instant (seconds since 1970-01-01T00:00:00Z) in UTC: `2026-03-08T02:30:00Z`.
pub fn utc(out: &mut String, at: i64) {
    let mut bytes = local_bytes(&LocalDateTime::from_wall(at.div_euclid(60)));
    fill(&mut bytes, 17, 2, at.rem_euclid(60) as u32);
    append(out, &bytes);
}

/// Appends an offset (seconds ahead of UTC, cut to whole minutes): `+05:45`.
pub fn offset(out: &mut String, seconds: i32) {
    let mut bytes = if seconds < 0 { *b"-00:00" } else { *b"+00:00" };
    let minutes = seconds.unsigned_abs() / 60;
    fill(&mut bytes, 1, 2, minutes / 60);
    fill(&mut bytes, 4, 2, minutes % 60);
    append(out, &bytes);
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
