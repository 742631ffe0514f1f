//! What a number is, exactly: without rounding, and without a parser for floating point.

use core::cmp::Ordering;

use super::class;

/// A number as the checks see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// An integer, also when written as `1.0` or `1e2`; beyond 18 digits the largest or smallest `i64`.
    Integer(i64),
    /// Not an integer, or beyond what a double holds.
    Other,
}

/// Digits of the largest finite double.
const LARGEST: (&[u8], i64) = (b"17976931348623157", 309);

/// Reads a number's token.
#[must_use]
pub fn parse(token: &[u8]) -> Number {
    let negative = token.first() == Some(&b'-');
    // The first digits behind zeros, and how many they are.
    let (mut value, mut taken) = (0_i64, 0_i64);
    // Digits behind zeros, those that end them as zeros, and digits behind the point.
    let (mut count, mut zeros, mut places) = (0_i64, 0_i64, 0_i64);
    let mut behind_point = false;
    // How the digits compare with those of the largest double.
    let mut order = Ordering::Equal;
    let mut written = 0;
    let mut rest = token.get(usize::from(matches!(token.first(), Some(b'-' | b'+')))..).unwrap_or_default().iter();
    while let Some(&byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                places += i64::from(behind_point);
                if byte == b'0' && count == 0 {
                    continue;
                }
                zeros = if byte == b'0' { zeros + 1 } else { 0 };
                order = order.then(byte.cmp(LARGEST.0.get(count as usize).unwrap_or(&b'0')));
                count += 1;
                if taken < 18 {
                    taken += 1;
                    value = value * 10 + i64::from(byte - b'0');
                }
            }
            b'.' => behind_point = true,
            _ => {
                written = written_exponent(rest.as_slice());
                break;
            }
        }
    }
    if count == 0 {
        return Number::Integer(0);
    }
    // Digits in front of the point, once the exponent is counted in.
    let length = count - places + written;
    if length < count - zeros || length > LARGEST.1 || (length == LARGEST.1 && order == Ordering::Greater) {
        return Number::Other;
    }
    if length > 18 {
        return Number::Integer(if negative { i64::MIN } else { i64::MAX });
    }
    while taken > length {
        value /= 10;
        taken -= 1;
    }
    while taken < length {
        value *= 10;
        taken += 1;
    }
    Number::Integer(if negative { -value } else { value })
}

/// Where the number ends that begins at a place; 0 when what begins there is none of JSON.
#[inline(never)]
pub(super) fn token_end(text: &[u8], start: usize) -> usize {
    let is = |at: usize, kinds: u32| class::at(text, at) & kinds != 0;
    let digits = |at: usize| class::pass(text, at, usize::MAX, class::DIGIT);
    let whole = start + usize::from(is(start, class::MINUS));
    let mut at = digits(whole);
    let mut good = at > whole && (at == whole + 1 || text.get(whole) != Some(&b'0'));
    if is(at, class::POINT) {
        let fraction = at + 1;
        at = digits(fraction);
        good &= at > fraction;
    }
    if matches!(text.get(at), Some(b'e' | b'E')) {
        let exponent = at + 1 + usize::from(is(at + 1, class::PLUS | class::MINUS));
        at = digits(exponent);
        good &= at > exponent;
    }
    if good && !is(at, class::NAME | class::POINT | class::PLUS | class::MINUS) { at } else { 0 }
}

/// An exponent, or one that is as good as it: no text has so many digits.
fn written_exponent(text: &[u8]) -> i64 {
    let mut value = 0;
    for &byte in text {
        if byte.is_ascii_digit() && value < 100_000_000 {
            value = value * 10 + i64::from(byte - b'0');
        }
    }
    if text.first() == Some(&b'-') { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::{Number, parse};

    #[test]
    fn is_exact() {
        let integers = [
            ("0", 0),
            ("-0", 0),
            ("0.000", 0),
            ("0e99999999999999999999", 0),
            ("1", 1),
            ("-20", -20),
            ("1.0", 1),
            ("1e2", 100),
            ("1.5e1", 15),
            ("1500e-2", 15),
            ("120.00e-1", 12),
            ("1E+3", 1000),
            ("2147483647", 2_147_483_647),
            ("999999999999999999", 999_999_999_999_999_999),
            ("9999999999999999999", i64::MAX),
            ("-1e300", i64::MIN),
            ("1.7976931348623157e308", i64::MAX),
        ];
        for (token, value) in integers {
            assert_eq!(parse(token.as_bytes()), Number::Integer(value), "{token}");
        }
        for token in [
            "1.5",
            "0.1",
            "1e-1",
            "1e400",
            "-1e309",
            "1.7976931348623158e308",
            "1e99999999999999999999",
            "1e-400",
            "12e-1",
        ] {
            assert_eq!(parse(token.as_bytes()), Number::Other, "{token}");
        }
    }
}
