//! Values of members whose keys say that they are credentials, or addresses that may hold some.

use alloc::vec;
use alloc::vec::Vec;

use core::ops::Range;

use super::view::Views;
use super::{address, byte, skip};

/// Words that make a member's value a credential when its key contains them, in lower case. The API knows
/// `authorization_token` alone; the others are what people write when they guess.
const WORDS: [&[u8]; 7] = [b"token", b"secret", b"password", b"passwd", b"api_key", b"apikey", b"credential"];

/// Words that make a member's value an address.
const ADDRESSES: [&[u8]; 2] = [b"url", b"uri"];

/// Bytes of a key that may follow one of [`WORDS`].
const KEY_REST: usize = 64;

/// Adds the values that a reading of the text shows, as places of the source. The value is looked for in all readings
/// before this one too: only there is it certain where a string ends.
pub(super) fn values(views: &Views<'_>, level: usize, found: &mut Vec<Range<usize>>) {
    let bytes = views.bytes(level);
    let mut seen = vec![Seen::default(); level + 1];
    let mut at = 0;
    while at < bytes.len() {
        let Some((end, is_address)) = word_end(bytes, at) else {
            at += 1;
            continue;
        };
        at = end;
        let Some((mut quote, mut begin)) = value_begin(bytes, end, is_address) else { continue };
        for (level, seen) in seen.iter_mut().enumerate().rev() {
            value(views, level, begin, quote, is_address, seen, found);
            begin = views.before(level, begin);
            quote = views.before(level, quote);
        }
    }
}

/// Where the quote behind the key is whose word ends at `end`, if it has one, and where its value may begin.
fn value_begin(bytes: &[u8], end: usize, is_address: bool) -> Option<(usize, usize)> {
    // Bounded, since a long run of letters may hold the words many times.
    let near = bytes.get(..bytes.len().min(end + KEY_REST)).unwrap_or_default();
    let key_end = skip(near, end, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    // A blank before the quote may be a slip of the key, or the quote may be the value's and the key have none.
    let blank_end = skip(near, key_end, |byte| byte == b' ');
    let quote = skip(bytes, blank_end, |byte| byte == b'\\');
    let sign = byte(bytes, quote);
    let blank_end = |at| skip(bytes, at, |byte| byte.is_ascii_whitespace());
    // Prose puts names between backquotes.
    let quoted = matches!(sign, b'"' | b'\'') || sign == b'`' && byte(bytes, blank_end(quote + 1)) == b':';
    // One quote too many is the key's if a colon follows, or else the value's.
    let twice = blank_end(quote + 2);
    let gap = if quoted && byte(bytes, quote + 1) == sign && byte(bytes, twice) == b':' {
        twice
    } else {
        blank_end(if quoted { quote + 1 } else { key_end })
    };
    let named = is_address
        || bytes.get(end.saturating_sub(19)..end).is_some_and(|key| key.eq_ignore_ascii_case(b"authorization_token"));
    // Without a quote between them, `token:` in prose would count as a key; and a colon may be missing or mistyped.
    let begin = match byte(bytes, gap) {
        b':' | b'=' if quoted || named => gap + 1,
        b',' if quoted && named => gap + 1,
        b'"' | b'\'' | b'\\' | b'[' | b'{' if quoted => gap,
        _ if quoted && named => gap,
        _ => return None,
    };
    Some((quote, begin))
}

/// Where the word that begins at `at` ends, when it is one of [`WORDS`] or [`ADDRESSES`], and whether of the latter.
fn word_end(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    let (words, is_address): (&[&[u8]], bool) = match byte(bytes, at) | 0x20 {
        b't' | b's' | b'p' | b'a' | b'c' => (&WORDS, false),
        b'u' => (&ADDRESSES, true),
        _ => return None,
    };
    let rest = bytes.get(at..)?;
    words
        .iter()
        .find(|word| rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)))
        .map(|word| (at + word.len(), is_address))
}

/// The last value of each way to end. Another one that begins inside it and ends in the same way ends at the same place,
/// which keeps the time linear.
#[derive(Clone, Default)]
struct Seen {
    double: Range<usize>,
    single: Range<usize>,
    nested: Range<usize>,
    brackets: Range<usize>,
    bare: Range<usize>,
}

/// Adds what must be hidden of the value that begins at or after `at`, without its quotes or brackets.
fn value(
    views: &Views<'_>,
    level: usize,
    at: usize,
    quote: usize,
    is_address: bool,
    seen: &mut Seen,
    found: &mut Vec<Range<usize>>,
) {
    let bytes = views.bytes(level);
    let begin = skip(bytes, at, |byte| byte.is_ascii_whitespace() || byte == b'\\');
    let opening = byte(bytes, begin);
    let nested = begin > at && byte(bytes, begin - 1) == b'\\';
    let (last, start) = match opening {
        // Behind a backslash the quote is itself part of a string, and so is the one that ends it.
        b'"' if nested => (&mut seen.nested, begin + 1),
        b'"' => (&mut seen.double, inside_quotes(bytes, begin)),
        b'\'' => (&mut seen.single, inside_quotes(bytes, begin)),
        b'[' | b'{' => (&mut seen.brackets, begin + 1),
        _ => (&mut seen.bare, begin),
    };
    let known = last.contains(&start);
    if !known {
        let end = match opening {
            b'"' if nested => skip(bytes, start, |byte| !matches!(byte, b'"' | b'\n')),
            b'"' | b'\'' => strings_end(bytes, string_end(bytes, start, opening)),
            b'[' | b'{' => brackets_end(bytes, start, is_in_string(bytes, quote)),
            _ => strings_end(bytes, skip(bytes, start, |byte| !matches!(byte, b',' | b'}' | b']' | b'\n' | b'\r'))),
        };
        *last = start..end;
    }
    let range = start..last.end;
    let inside = bytes.get(range.clone()).unwrap_or_default();
    let hidden = if is_address {
        // Escapes would be taken for a part of the address; another reading has them decoded.
        if known || level == 0 && inside.contains(&b'\\') {
            return;
        }
        let Some(user) = address::of_value(inside) else { return };
        start + user.start..start + user.end
    } else if !matches!(opening, b'"' | b'\'' | b'[' | b'{')
        && matches!(inside.trim_ascii(), b"null" | b"true" | b"false")
    {
        return;
    } else {
        range
    };
    found.push(views.source(level, hidden.start)..views.source(level, hidden.end));
}

/// Whether the quote at a place is part of a string.
fn is_in_string(bytes: &[u8], quote: usize) -> bool {
    byte(bytes, quote) == b'\\' || quote.checked_sub(1).is_some_and(|before| byte(bytes, before) == b'\\')
}

/// Where the inside of the string begins whose quote stands at `at`: several may stand there by mistake.
fn inside_quotes(bytes: &[u8], at: usize) -> usize {
    let quote = byte(bytes, at);
    let behind = skip(bytes, at, |byte| byte == quote);
    let empty = matches!(byte(bytes, behind), b',' | b'}' | b']' | b':' | b' ' | b'\r' | b'\n' | 0);
    if empty { at + 1 } else { behind }
}

/// Where the last of the strings ends that follow a value behind commas and are no keys: items of a list whose bracket is
/// missing. The value ends at `at`, at its closing quote if it has one.
fn strings_end(bytes: &[u8], mut at: usize) -> usize {
    let blank_end = |at| skip(bytes, at, |byte| byte.is_ascii_whitespace());
    loop {
        let comma = blank_end(at + usize::from(matches!(byte(bytes, at), b'"' | b'\'')));
        let quote = blank_end(comma + 1);
        let sign = byte(bytes, quote);
        if byte(bytes, comma) != b',' || !matches!(sign, b'"' | b'\'') {
            return at;
        }
        let end = string_end(bytes, quote + 1, sign);
        if byte(bytes, end) != sign || byte(bytes, blank_end(end + 1)) == b':' {
            return at;
        }
        at = end;
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

/// Where the array or object that began before `at` ends: at its bracket, or where the string ends that it is part of.
fn brackets_end(bytes: &[u8], at: usize, in_string: bool) -> usize {
    let mut depth = 1_usize;
    let mut inside = false;
    let mut slashes = 0_usize;
    skip(bytes, at, |byte| {
        let before = core::mem::take(&mut slashes);
        match byte {
            b'\\' => slashes = before + 1,
            b'"' if in_string && before == 0 => return false,
            b'"' if in_string => inside ^= before == 1,
            b'"' => inside ^= !inside || before.is_multiple_of(2),
            b'\n' => inside = false,
            b'[' | b'{' if !inside => depth += 1,
            b']' | b'}' if !inside => depth -= 1,
            _ => {}
        }
        depth > 0
    })
}
