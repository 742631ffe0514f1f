//! Finds what must not be repeated on a screen or in a log: credentials inside a source text.
//!
//! The search is by spelling, not by structure, so that it holds in a text with syntax errors too. It hides too
//! much rather than too little: what it finds only decides what is shown as `*`.

use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use crate::rules::secret;

/// Words that make a member's value a credential when its key contains them, in lower case. The API knows
/// `authorization_token` alone; the others are what people write when they guess.
const WORDS: [&[u8]; 7] = [b"token", b"secret", b"password", b"passwd", b"api_key", b"apikey", b"credential"];

/// Bytes of a key that may follow one of [`WORDS`].
const KEY_REST: usize = 64;

/// The stretches of `text` (in bytes, ascending and disjoint) that must be hidden.
#[must_use]
pub fn hidden(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found: Vec<Range<usize>> = secret::find_all(bytes).collect();
    member_values(bytes, &mut found);
    url_credentials(bytes, &mut found);
    found.retain(|range| range.start < range.end);
    found.sort_unstable_by_key(|range| range.start);
    found.dedup_by(|next, kept| {
        let touches = next.start <= kept.end;
        if touches {
            kept.end = kept.end.max(next.end);
        }
        touches
    });
    found
}

/// `text` with every hidden character as `*`.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in hidden(text) {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.extend(
            text.get(range.clone()).unwrap_or_default().chars().map(|char| if char == '\n' { char } else { '*' }),
        );
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Whether anything in `text` must be hidden.
#[must_use]
pub fn holds_secret(text: &str) -> bool {
    !hidden(text).is_empty()
}

fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or_default()
}

/// The first place at or after `at` whose byte does not satisfy `test`.
fn skip(bytes: &[u8], at: usize, mut test: impl FnMut(u8) -> bool) -> usize {
    bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|&byte| !test(byte)))
        .map_or(bytes.len(), |length| at.saturating_add(length))
}

fn member_values(bytes: &[u8], found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while at < bytes.len() {
        let Some(end) = word_end(bytes, at) else {
            at += 1;
            continue;
        };
        at = end;
        // Bounded, since a long run of letters may hold the words many times.
        let near = bytes.get(..bytes.len().min(end + KEY_REST)).unwrap_or_default();
        let key_end = skip(near, end, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        let quote = skip(bytes, key_end, |byte| byte == b'\\');
        let quoted = matches!(byte(bytes, quote), b'"' | b'\'');
        let gap = skip(bytes, if quoted { quote + 1 } else { key_end }, |byte| byte.is_ascii_whitespace());
        let named =
            bytes.get(end.saturating_sub(19)..end).is_some_and(|key| key.eq_ignore_ascii_case(b"authorization_token"));
        // Without a quote between them, `token:` in prose would count as a key; and a colon may be missing or mistyped.
        let begin = match byte(bytes, gap) {
            b':' | b'=' if quoted || named => gap + 1,
            b',' if quoted && named => gap + 1,
            b'"' | b'\'' | b'\\' | b'[' | b'{' if quoted => gap,
            _ if quoted && named => gap,
            _ => continue,
        };
        let value = value_range(bytes, begin);
        at = value.end.max(end);
        found.push(value);
    }
}

/// Where the word that begins at `at` ends, when it is one of [`WORDS`].
fn word_end(bytes: &[u8], at: usize) -> Option<usize> {
    if !matches!(byte(bytes, at) | 0x20, b't' | b's' | b'p' | b'a' | b'c') {
        return None;
    }
    let rest = bytes.get(at..)?;
    WORDS
        .iter()
        .find(|word| rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)))
        .map(|word| at + word.len())
}

/// The characters of the value that begins at or after `at`, without its quotes or brackets.
fn value_range(bytes: &[u8], at: usize) -> Range<usize> {
    let start = skip(bytes, at, |byte| byte.is_ascii_whitespace() || byte == b'\\');
    match byte(bytes, start) {
        // Behind a backslash the quote is itself part of a string, and so is the one that ends it.
        b'"' if start > at && byte(bytes, start - 1) == b'\\' => {
            start + 1..skip(bytes, start + 1, |byte| !matches!(byte, b'"' | b'\n'))
        }
        quote @ (b'"' | b'\'') => start + 1..string_end(bytes, start + 1, quote),
        b'[' | b'{' => start + 1..skip(bytes, start + 1, |byte| !matches!(byte, b']' | b'}')),
        _ => {
            let end = skip(bytes, start, |byte| !matches!(byte, b',' | b'}' | b']' | b'\n' | b'\r'));
            let word = bytes.get(start..end).unwrap_or_default().trim_ascii();
            if matches!(word, b"null" | b"true" | b"false") { start..start } else { start..end }
        }
    }
}

/// Where the string that began before `at` ends: at its quote, or at the line's end when that is missing.
fn string_end(bytes: &[u8], at: usize, quote: u8) -> usize {
    let mut escaped = false;
    skip(bytes, at, |byte| {
        let ends = byte == b'\n' || (byte == quote && !escaped);
        escaped = byte == b'\\' && !escaped;
        !ends
    })
}

/// The part between `//` and `@` of an address.
fn url_credentials(bytes: &[u8], found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while let Some(slash) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == b'/')) {
        at += slash + 1;
        if byte(bytes, at) != b'/' || at < 2 || byte(bytes, at - 2) != b':' {
            continue;
        }
        let start = at + 1;
        let end = skip(bytes, start, |byte| {
            !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'"' | b'\'' | b'?' | b'#' | b'\\')
        });
        if let Some(length) = bytes.get(start..end).and_then(|host| host.iter().rposition(|&byte| byte == b'@')) {
            found.push(start..start + length);
        }
        at = end.max(start);
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn hides_credentials_and_nothing_else() {
        let token = format!("ghp_{}", "A1b2".repeat(9));
        let cases: &[(&str, &str)] = &[
            (r#"{"authorization_token": "abc"}"#, r#"{"authorization_token": "***"}"#),
            (r#"{"authorization_token":"a\"b"}"#, r#"{"authorization_token":"****"}"#),
            ("{\"authorization_token\": \"abc\n}", "{\"authorization_token\": \"***\n}"),
            ("{authorization_token: abc\n}", "{authorization_token: ***\n}"),
            (r#"{'authorization_token' : 'abc'}"#, r#"{'authorization_token' : '***'}"#),
            (r#"{"Authorization_Token": ["abc"], "x": 1}"#, r#"{"Authorization_Token": [*****], "x": 1}"#),
            (r#"{"authorization_token": null, "x": "abc"}"#, r#"{"authorization_token": null, "x": "abc"}"#),
            (r#"{"authorization_token": 123, "x": 1}"#, r#"{"authorization_token": ***, "x": 1}"#),
            (r#"{"github_token": "abc"}"#, r#"{"github_token": "***"}"#),
            (r#"{"api_key": "äö"}"#, r#"{"api_key": "**"}"#),
            (r#""{\"authorization_token\": \"abc\"}""#, r#""{\"authorization_token\": \"****"}""#),
            (r#"{"authorization_token" "abc", "x": 1}"#, r#"{"authorization_token" "***", "x": 1}"#),
            (r#"{"authorization_token", "abc"}"#, r#"{"authorization_token", "***"}"#),
            (r#"{"authorization_token" abc}"#, r#"{"authorization_token" ***}"#),
            (r#"{"authorization_token: "abc"}"#, r#"{"authorization_token: "***"}"#),
            (r#"{"authorization_token" = {"x": "abc"}}"#, r#"{"authorization_token" = {**********}}"#),
            (r#"{"authorization_token": abc", "x": 1}"#, r#"{"authorization_token": ****, "x": 1}"#),
            (r#"["token", "abc"]"#, r#"["token", "abc"]"#),
            (r#"{"text": "use the token: carefully"}"#, r#"{"text": "use the token: carefully"}"#),
            (r#"{"text": "a token"}"#, r#"{"text": "a token"}"#),
            (r#"{"url": "https://me:pw@github.com/o/r"}"#, r#"{"url": "https://*****@github.com/o/r"}"#),
            (r#"{"url": "https://github.com/o/r?a@b"}"#, r#"{"url": "https://github.com/o/r?a@b"}"#),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(mask(text), *expected, "{text}");
        }
        assert_eq!(mask(&format!("see {token}.")), format!("see {}.", "*".repeat(40)));
    }

    #[test]
    fn takes_linear_time() {
        for unit in ["token", "token\"", "token\":[", "://", "://a@", "\\\"", "token\": \"\\"] {
            let text = unit.repeat((1 << 18) / unit.len());
            let started = std::time::Instant::now();
            assert_eq!(mask(&text).len(), text.len());
            assert!(started.elapsed().as_secs() < 10, "{unit}");
        }
    }

    #[test]
    fn survives_every_truncation() {
        let text = r#"{"authorization_token": "a\"ä", "token": ["x"], "url": "https://a:b@c"}"#;
        for end in (0..=text.len()).filter(|&end| text.is_char_boundary(end)) {
            let part = text.get(..end).unwrap();
            assert_eq!(mask(part).chars().count(), part.chars().count(), "{part}");
        }
    }
}
