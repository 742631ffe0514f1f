//! Base64 as RFC 4648 §4 writes it: the standard alphabet, padding required, no white space.
//!
//! Bits that the last character carries beyond the data are not judged: RFC 4648 §3.5 leaves it to the decoder whether
//! to refuse them, the decoders in common use do not, and no published text of the API says otherwise.

/// Where a text stops being base64, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Offset of the byte at fault; the text's length when characters are missing at its end.
    pub at: usize,
    /// What is wrong there.
    pub what: What,
}

/// How a text fails to be base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The text is a `data:` URL; the base64 begins behind its comma.
    DataUrl,
    /// A blank, a tab or a line break.
    WhiteSpace,
    /// `-` or `_`, which belong to the URL-safe alphabet.
    UrlSafe,
    /// Another character outside the alphabet.
    Character,
    /// `=` before the end, or more of them than the length calls for.
    StrayPadding,
    /// One or two `=` are missing at the end.
    MissingPadding,
    /// The number of characters fits no number of bytes: one character is left over.
    Length,
}

/// The first place where `data` is not base64. The empty text is base64 (of nothing).
#[must_use]
pub fn first_fault(data: &[u8]) -> Option<Fault> {
    let good = valid_prefix(data);
    let rest = data.get(good..).unwrap_or_default();
    match (good % 4, rest) {
        (0, []) | (2, b"==") | (3, b"=") => None,
        _ => Some(diagnose(data, good, rest)),
    }
}

#[cold]
fn diagnose(data: &[u8], good: usize, rest: &[u8]) -> Fault {
    if data.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"data:")) {
        return Fault { at: 0, what: What::DataUrl };
    }
    let what = match rest {
        [] if good % 4 == 1 => What::Length,
        [] => What::MissingPadding,
        [b'=', ..] if rest == b"=" && good % 4 == 2 => return Fault { at: data.len(), what: What::MissingPadding },
        [b'=', ..] => {
            // A padding that is right as far as it goes is not at fault; what follows it is.
            let fitting = match good % 4 {
                2 if rest.starts_with(b"==") => 2,
                2 | 3 => 1,
                _ => 0,
            };
            let at = good + fitting;
            let what = match rest.get(fitting) {
                Some(b' ' | b'\t' | b'\r' | b'\n') => What::WhiteSpace,
                _ => What::StrayPadding,
            };
            // Data behind a padding: the padding is what does not belong.
            let at = if matches!(rest.get(fitting), Some(&byte) if is_alphabet(byte)) { good } else { at };
            return Fault { at, what };
        }
        [b' ' | b'\t' | b'\r' | b'\n' | 0x0b | 0x0c, ..] => What::WhiteSpace,
        [b'-' | b'_', ..] => What::UrlSafe,
        _ => What::Character,
    };
    Fault { at: good, what }
}

#[inline]
const fn is_alphabet(byte: u8) -> bool {
    // Written without short circuits so that the loop over a block becomes SIMD.
    ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10) | (byte == b'+') | (byte == b'/')
}

/// How many leading bytes are of the alphabet.
fn valid_prefix(data: &[u8]) -> usize {
    let (blocks, _) = data.as_chunks::<64>();
    let good =
        blocks.iter().take_while(|block| block.iter().fold(true, |good, &byte| good & is_alphabet(byte))).count();
    let start = good * 64;
    let tail = data.get(start..).unwrap_or_default();
    start + tail.iter().take_while(|&&byte| is_alphabet(byte)).count()
}

/// Decodes the first bytes, at most `N`, and says how many there are. Stops at the first character that is not of
/// the alphabet.
#[must_use]
pub fn decode_prefix<const N: usize>(data: &[u8]) -> ([u8; N], usize) {
    let mut out = [0; N];
    let filled = decode(data, &mut out);
    (out, filled)
}

/// Decodes the first bytes, as many as there is room for, and says how many there are.
pub(crate) fn decode(data: &[u8], out: &mut [u8]) -> usize {
    let (mut bits, mut held) = (0_u32, 0_u32);
    let mut slots = out.iter_mut();
    let mut filled = 0;
    for &byte in data {
        let Some(value) = value(byte) else { break };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            let Some(slot) = slots.next() else { break };
            // Older bits beyond the byte are cut off: only the low eight count.
            *slot = ((bits >> held) & 0xff) as u8;
            filled += 1;
        }
    }
    filled
}

const fn value(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults() {
        use What::*;
        let table: &[(&str, Option<(usize, What)>)] = &[
            ("", None),
            ("QUJD", None),
            ("QUI=", None),
            ("QQ==", None),
            // Trailing bits are left to the decoder.
            ("QR==", None),
            ("QUJ=", None),
            ("QUJDRA==", None),
            ("Q", Some((1, Length))),
            ("QUJDR", Some((5, Length))),
            ("QU", Some((2, MissingPadding))),
            ("QUI", Some((3, MissingPadding))),
            ("QQ=", Some((3, MissingPadding))),
            ("Q===", Some((1, StrayPadding))),
            ("====", Some((0, StrayPadding))),
            ("=", Some((0, StrayPadding))),
            ("QUJD=", Some((4, StrayPadding))),
            ("QUI==", Some((4, StrayPadding))),
            ("QQ===", Some((4, StrayPadding))),
            ("QQ==QUJD", Some((2, StrayPadding))),
            ("QUI=QUJD", Some((3, StrayPadding))),
            ("QQ=Q", Some((2, StrayPadding))),
            ("QUJD\n", Some((4, WhiteSpace))),
            ("QUI=\n", Some((4, WhiteSpace))),
            ("QQ==\r\n", Some((4, WhiteSpace))),
            ("QU JD", Some((2, WhiteSpace))),
            (" QUJD", Some((0, WhiteSpace))),
            ("QU-D", Some((2, UrlSafe))),
            ("QU_D", Some((2, UrlSafe))),
            ("QU*D", Some((2, Character))),
            ("QUJé", Some((3, Character))),
            ("data:image/png;base64,QUJD", Some((0, DataUrl))),
            ("DATA:;base64,QUJD", Some((0, DataUrl))),
            ("data", None),
        ];
        for &(text, expected) in table {
            let found = first_fault(text.as_bytes()).map(|fault| (fault.at, fault.what));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn every_byte_at_every_offset_of_a_block() {
        for length in [4, 64, 128, 132] {
            for at in 0..length {
                let mut text = vec![b'A'; length];
                for byte in 0..=255 {
                    text[at] = byte;
                    let listed = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".contains(&byte);
                    assert_eq!(is_alphabet(byte), listed);
                    assert_eq!(value(byte).is_some(), listed);
                    if !listed && byte != b'=' {
                        assert_eq!(first_fault(&text).map(|fault| fault.at), Some(at));
                    }
                }
            }
        }
    }

    #[test]
    fn prefixes() {
        assert_eq!(decode_prefix::<4>(b""), ([0; 4], 0));
        assert_eq!(decode_prefix::<4>(b"QUJD"), (*b"ABC\0", 3));
        assert_eq!(decode_prefix::<4>(b"QUJDRA=="), (*b"ABCD", 4));
        assert_eq!(decode_prefix::<4>(b"QQ=="), (*b"A\0\0\0", 1));
        assert_eq!(decode_prefix::<4>(b"QUJDREVG"), (*b"ABCD", 4));
        assert_eq!(decode_prefix::<4>(b"Q UJD"), ([0; 4], 0));
        assert_eq!(decode_prefix::<0>(b"QUJD"), ([], 0));
        assert_eq!(decode_prefix::<8>(b"iVBORw0KGgo="), (*b"\x89PNG\r\n\x1a\n", 8));
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Encodes bit by bit.
    fn encode(bytes: &[u8]) -> String {
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
        let mut text: String = bits
            .chunks(6)
            .map(|six| {
                let value = (0..6).fold(0, |value, bit| value * 2 + usize::from(six.get(bit).copied().unwrap_or(0)));
                char::from(alphabet[value])
            })
            .collect();
        while !text.len().is_multiple_of(4) {
            text.push('=');
        }
        text
    }

    /// The grammar by the letter: groups of four, the last of which may be padded.
    fn is_base64(text: &[u8]) -> bool {
        let padding = text.iter().rev().take_while(|&&byte| byte == b'=').count();
        let data = text.len() - padding;
        text.len().is_multiple_of(4)
            && padding <= 2
            && text[..data].iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(byte))
    }

    proptest! {
        #[test]
        fn accepts_what_an_encoder_writes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let text = encode(&bytes);
            prop_assert_eq!(first_fault(text.as_bytes()), None);
            let (prefix, length) = decode_prefix::<16>(text.as_bytes());
            prop_assert_eq!(&prefix[..length], &bytes[..bytes.len().min(16)]);
        }

        #[test]
        fn agrees_with_the_grammar(text in "[A-D+/=]{0,9}|[A-Da-z=_ -]{0,200}") {
            let fault = first_fault(text.as_bytes());
            prop_assert_eq!(fault.is_none(), is_base64(text.as_bytes()));
            prop_assert!(fault.is_none_or(|fault| fault.at <= text.len()));
        }
    }
}
