//! Text as people see it.

use alloc::string::String;

/// Whether a text is there but shows nothing: Unicode White_Space only. The empty text is not blank, it is too short.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_whitespace)
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
    let mut shown = 0;
    // Where the text is cut if it turns out not to fit.
    let mut cut = out.len();
    for character in text.chars() {
        let length = escaped_length(character);
        if shown + length > SHOWN {
            out.truncate(cut);
            out.push('…');
            return;
        }
        push_escaped(out, character);
        shown += length;
        if shown < SHOWN {
            cut = out.len();
        }
    }
}

const fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

const fn escaped_length(character: char) -> usize {
    match character {
        '\n' | '\r' | '\t' => 2,
        _ if is_hidden(character) => 6,
        _ => 1,
    }
}

/// Escapes as JSON does, since that is where the reader will look for it.
fn push_escaped(out: &mut String, character: char) {
    match character {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if is_hidden(character) => {
            out.push_str("\\u");
            for shift in [12, 8, 4, 0] {
                out.extend(char::from_digit((character as u32 >> shift) & 0xf, 16));
            }
        }
        _ => out.push(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank() {
        for text in [" ", "\n", "\t \r\n", "\u{a0}", "\u{2003}\u{3000}", "\u{85}", "\u{2028}"] {
            assert!(is_blank(text), "{text:?}");
        }
        // A zero-width space and a joiner are no White_Space.
        for text in ["", "a", " a", "a ", "\u{200b}", "\u{feff}", "\u{2060}", "\0"] {
            assert!(!is_blank(text), "{text:?}");
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
