//! What is between the quotes of a string.

/// How many characters (code points) well-formed UTF-8 has; other bytes that do not continue a character count one.
#[inline]
pub(crate) fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| (byte as i8) >= -0x40).count()
}

/// One character of a string that has escapes.
enum Piece<'s> {
    /// Bytes without a backslash.
    Plain(&'s [u8]),
    /// A character or surrogate written as an escape, and the bytes of its source.
    Escape(u32, usize),
}

/// Splits the inside of a string into plain stretches and escapes; a malformed escape stands for itself.
fn pieces(raw: &[u8]) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = raw;
    core::iter::from_fn(move || {
        let plain = rest.iter().position(|&byte| byte == b'\\').unwrap_or(rest.len());
        if plain > 0 {
            let (head, tail) = rest.split_at_checked(plain)?;
            rest = tail;
            return Some(Piece::Plain(head));
        }
        let (code, length) = match rest.get(1) {
            None => (u32::from(*rest.first()?), 1),
            Some(b'u') => match hex4(rest, 2) {
                Some(high @ 0xd800..0xdc00) if rest.get(6..8) == Some(b"\\u") => match hex4(rest, 8) {
                    Some(low @ 0xdc00..0xe000) => (0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00), 12),
                    _ => (high, 6),
                },
                Some(code) => (code, 6),
                None => (u32::from(b'\\'), 1),
            },
            Some(b'b') => (8, 2),
            Some(b't') => (9, 2),
            Some(b'n') => (10, 2),
            Some(b'f') => (12, 2),
            Some(b'r') => (13, 2),
            Some(&byte @ (b'"' | b'\\' | b'/')) => (u32::from(byte), 2),
            Some(_) => (u32::from(b'\\'), 1),
        };
        rest = rest.get(length..).unwrap_or_default();
        Some(Piece::Escape(code, length))
    })
}

/// Four hexadecimal digits.
pub(super) fn hex4(text: &[u8], at: usize) -> Option<u32> {
    let digits: &[u8; 4] = text.get(at..)?.first_chunk()?;
    digits.iter().try_fold(0, |code, &digit| Some(code << 4 | char::from(digit).to_digit(16)?))
}

/// Characters of a string that has escapes.
pub(crate) fn decoded_characters(raw: &[u8]) -> usize {
    pieces(raw).map(|piece| if let Piece::Plain(bytes) = piece { characters(bytes) } else { 1 }).sum()
}

/// The bytes that the inside of a string stands for.
pub(crate) fn decode(raw: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(raw.len());
    for piece in pieces(raw) {
        match piece {
            Piece::Plain(bytes) => decoded.extend_from_slice(bytes),
            Piece::Escape(code, _) => match char::from_u32(code) {
                Some(character) => decoded.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
                // A surrogate without its pair, as the three bytes that the scheme of UTF-8 gives it.
                None => decoded
                    .extend([0xe0 | code >> 12, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f].map(|byte| byte as u8)),
            },
        }
    }
    decoded
}

/// Where in the inside of a string, as written, the decoded byte `at` begins. A place within an escape is the end of it.
pub(crate) fn source_offset(raw: &[u8], at: usize) -> usize {
    let (mut source, mut decoded) = (0, 0);
    for piece in pieces(raw) {
        if decoded >= at {
            break;
        }
        match piece {
            Piece::Plain(bytes) => {
                let taken = bytes.len().min(at - decoded);
                source += taken;
                decoded += taken;
            }
            Piece::Escape(code, length) => {
                source += length;
                // A surrogate without its pair has three bytes, too.
                decoded += char::from_u32(code).map_or(3, char::len_utf8);
            }
        }
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_the_source() {
        let raw = r"a\u002fé\ud83d\ude00\n\ud800z".as_bytes();
        let places: Vec<usize> = (0..=decode(raw).len()).map(|at| source_offset(raw, at)).collect();
        assert_eq!(places, [0, 1, 7, 8, 9, 21, 21, 21, 21, 23, 29, 29, 29, 30]);
        assert_eq!(source_offset(raw, 99), raw.len());
    }

    #[test]
    fn decodes_escapes() {
        let table: &[(&str, &[u8], usize)] = &[
            ("", b"", 0),
            ("plain", b"plain", 5),
            (r#"\"\\\/\b\f\n\r\t"#, b"\"\\/\x08\x0c\n\r\t", 8),
            (r"\u0041\u00e9\u20AC", "Aé€".as_bytes(), 3),
            (r"a\ud83d\ude00b", "a😀b".as_bytes(), 3),
            (r"\ud800", b"\xed\xa0\x80", 1),
            (r"\ude00\ud83d", b"\xed\xb8\x80\xed\xa0\xbd", 2),
            (r"\ud83dx", b"\xed\xa0\xbdx", 2),
            ("é\\n😀", "é\n😀".as_bytes(), 3),
            // Malformed escapes were reported; here they only have to be harmless.
            (r"\q\u12", br"\q\u12", 6),
            ("\\", b"\\", 1),
        ];
        for (raw, decoded, count) in table {
            assert_eq!(decode(raw.as_bytes()), *decoded, "{raw}");
            assert_eq!(decoded_characters(raw.as_bytes()), *count, "{raw}");
        }
    }
}
