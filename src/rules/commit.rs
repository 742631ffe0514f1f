//! Names of Git commits.

/// What is wrong with a commit's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A character that is no hexadecimal digit.
    NotHexadecimal {
        /// Byte offset of the first such character.
        at: usize,
    },
    /// Hexadecimal, but shorter than the 40 digits of a SHA-1 or the 64 of a SHA-256 name.
    Abbreviated {
        /// How many digits there are.
        digits: usize,
    },
}

/// The fewest digits that the API takes.
pub const MIN: usize = 7;
/// The most digits that the API takes: a full SHA-256 name.
pub const MAX: usize = 64;

/// Judges a commit's name. A name of fewer than [`MIN`] or more than [`MAX`] digits is not called abbreviated, since its length is
/// refused anyway.
#[must_use]
pub fn fault(sha: &[u8]) -> Option<Fault> {
    if let Some(at) = sha.iter().position(|byte| !byte.is_ascii_hexdigit()) {
        return Some(Fault::NotHexadecimal { at });
    }
    match sha.len() {
        40 | 64 => None,
        digits @ MIN..=MAX => Some(Fault::Abbreviated { digits }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for digits in 0..70 {
            let expected = match digits {
                7..=39 | 41..=63 => Some(Fault::Abbreviated { digits }),
                _ => None,
            };
            assert_eq!(fault("a".repeat(digits).as_bytes()), expected, "{digits}");
        }
    }

    #[test]
    fn digits() {
        let table = [
            ("0123456789abcdefABCDEF0123456789abcdef01", None),
            ("0123456789abcdefg", Some(Fault::NotHexadecimal { at: 16 })),
            ("main", Some(Fault::NotHexadecimal { at: 0 })),
            ("HEAD", Some(Fault::NotHexadecimal { at: 0 })),
            ("abc def", Some(Fault::NotHexadecimal { at: 3 })),
            ("abcdefé", Some(Fault::NotHexadecimal { at: 6 })),
            ("0x12345", Some(Fault::NotHexadecimal { at: 1 })),
        ];
        for (sha, expected) in table {
            assert_eq!(fault(sha.as_bytes()), expected, "{sha}");
        }
    }
}
