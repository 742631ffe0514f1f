//! Moments given as arguments.

use deployment_preflight::rules::timestamp;

/// Seconds since 1970-01-01T00:00:00Z of an RFC 3339 date and time; fractions of a second are dropped.
pub fn parse(text: &str) -> Result<i64, String> {
    timestamp::parse(text.as_bytes())
        // A leap second is the second before it, as POSIX time has it.
        .map(|moment| moment.seconds - i64::from(moment.leap))
        .ok_or_else(|| "expected an RFC 3339 date and time, for instance `2026-10-01T12:00:00Z`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn moments() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("1969-12-31T23:59:59Z", -1),
            ("2026-10-01t12:00:00.999z", 1_790_856_000),
            ("2026-10-01 14:00:00+02:00", 1_790_856_000),
            ("2016-12-31T23:59:60Z", 1_483_228_799),
            ("2016-12-31T23:59:60.9Z", 1_483_228_799),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] {
            assert_eq!(parse(text), Ok(seconds), "{text}");
        }
        for text in ["", "now", "2026-10-01", "2026-10-01T12:00:00", "2026-02-29T12:00:00Z", "2026-10-01T12:00:60Z"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
