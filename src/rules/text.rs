//! Text as people see it.

use super::bytes::trim_start;
use crate::append::Append as _;
use crate::json::plain_end;
use alloc::string::String;

/// Whether a text is there but shows nothing: Unicode White_Space only. The empty text is not blank, it is too short.
#[must_use]
pub fn is_blank(text: &[u8]) -> bool {
    !text.is_empty() && trim_start(text).is_empty()
}

/// How many characters of user input a message shows at most, the ellipsis included.
pub const SHOWN: usize = 40;

/// User input as a message shows it: at most [`SHOWN`] characters, the cut marked by `…`, and nothing in it that
/// moves the cursor, turns the writing direction or cannot be seen.
#[must_use]
pub fn shorten(text: &str) -> String {
    let mut out = String::new();
    push_shortened(&mut out, text);
    out
}

/// Appends a text as [`shorten`] gives it.
pub(crate) fn push_shortened(out: &mut String, text: &str) {
    // As a rule everything that is shown can be shown as it is.
    let plain = plain_end(text.as_bytes(), 0);
    if plain > SHOWN {
        out.put(text.get(..SHOWN - 1).unwrap_or_default());
        out.push('…');
        return;
    }
    if plain == text.len() {
        out.put(text);
        return;
    }
    let mut shown = 0;
    // Where the text is cut if it turns out not to fit.
    let mut cut = out.len();
    for character in text.chars() {
        let (spelt, length) = escape(character);
        if shown + length > SHOWN {
            out.truncate(cut);
            out.push('…');
            return;
        }
        for &character in spelt.get(..length).unwrap_or_default() {
            out.push(character);
        }
        shown += length;
        if shown < SHOWN {
            cut = out.len();
        }
    }
}

/// First and last of the characters that cannot be seen, move the cursor or turn the writing direction.
const HIDDEN: [(char, char); 9] = [
    ('\0', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
];

fn is_hidden(character: char) -> bool {
    let mut hidden = false;
    for (first, last) in HIDDEN {
        hidden |= (first..=last).contains(&character);
    }
    hidden
}

/// A character as it is shown, and of how many that consists. Escapes as JSON does, since that is where the reader will look
/// for it.
fn escape(character: char) -> ([char; 6], usize) {
    let short = match character {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        _ if is_hidden(character) => 'u',
        _ => return ([character; 6], 1),
    };
    let digit = |shift: u32| {
        let value = (character as u32 >> shift) as u8 & 0xf;
        char::from(if value < 10 { b'0' + value } else { b'a' - 10 + value })
    };
    (['\\', short, digit(12), digit(8), digit(4), digit(0)], if short == 'u' { 6 } else { 2 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank() {
        for text in [" ", "\n", "\t \r\n", "\u{a0}", "\u{2003}\u{3000}", "\u{85}", "\u{2028}"] {
            assert!(is_blank(text.as_bytes()), "{text:?}");
        }
        // A zero-width space and a joiner are no White_Space.
        for text in ["", "a", " a", "a ", "\u{200b}", "\u{feff}", "\u{2060}", "\0"] {
            assert!(!is_blank(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn shortened() {
        let forty = "0123456789012345678901234567890123456789";
        let table = [
            ("", ""),
            ("name", "name"),
            (forty, forty),
            ("01234567890123456789012345678901234567890", "012345678901234567890123456789012345678…"),
            ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
            ("a\u{0}b\u{202e}c\u{1b}[31m", "a\\u0000b\\u202ec\\u001b[31m"),
            ("Zoë 😀 東京", "Zoë 😀 東京"),
            (
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀…",
            ),
            ("01234567890123456789012345678901234567\u{0}", "01234567890123456789012345678901234567…"),
        ];
        for (text, expected) in table {
            assert_eq!(shorten(text), expected, "{text:?}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_longer_than_shown_and_never_hidden(text in any::<String>()) {
            let short = shorten(&text);
            prop_assert!(short.chars().count() <= SHOWN);
            prop_assert!(!short.chars().any(is_hidden));
        }
    }
}
