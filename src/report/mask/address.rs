//! What addresses hold that must not be shown.

use core::ops::Range;

use super::{byte, skip};

/// Bytes of a parameter's name that are looked at.
const NAME: usize = 64;

/// Parts of parameter names that make their values credentials.
const PARTS: [&[u8]; 7] = [b"token", b"secret", b"passw", b"key", b"credential", b"signature", b"auth"];

/// Whole names, or what stands behind the last `-`, `_` or `.` of one, that do too.
const ENDS: [&[u8]; 6] = [b"pass", b"pwd", b"sig", b"jwt", b"code", b"pw"];

/// The part between `//` and `@` of every address. `escaped` says whether the byte at a place is written with an escape.
pub(super) fn user_information(bytes: &[u8], escaped: impl Fn(usize) -> bool, mut hide: impl FnMut(Range<usize>)) {
    let mut at = 0;
    while let Some(slash) = bytes.get(at..).and_then(|rest| rest.iter().position(|&byte| byte == b'/')) {
        at += slash + 1;
        if byte(bytes, at) != b'/' || at < 2 || byte(bytes, at - 2) != b':' {
            continue;
        }
        let start = at + 1;
        let mut end = start;
        loop {
            end = skip(bytes, end, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'"' | b'?' | b'#'));
            // A quote that is written with an escape does not end the string, so it can be part of a password.
            if byte(bytes, end) != b'"' || !escaped(end) {
                break;
            }
            end += 1;
        }
        let authority = bytes.get(start..end).unwrap_or_default();
        if let Some(length) = authority.iter().rposition(|&byte| byte == b'@') {
            hide(start..start + length);
        } else if end == bytes.len() && has_no_port(authority) {
            hide(start..end);
        }
        at = end.max(start);
    }
}

/// Whether a name and a colon are followed by what cannot be a port, so that it may be a password cut short.
fn has_no_port(authority: &[u8]) -> bool {
    let mut parts = authority.splitn(2, |&byte| byte == b':');
    let host = parts.next().unwrap_or_default();
    let port = parts.next().unwrap_or_default();
    // Backquotes end what a message quotes.
    !host.starts_with(b"[") && !authority.contains(&b'`') && !port.iter().all(u8::is_ascii_digit)
}

/// The user information of the address that `value`, a whole string, is, with or without a scheme.
pub(super) fn of_value(value: &[u8]) -> Option<Range<usize>> {
    let colon = skip(value, 0, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b' '));
    let scheme = value.get(colon..).is_some_and(|rest| rest.starts_with(b"://")).then_some(colon + 3);
    let start = skip(value, scheme.unwrap_or_default(), |byte| byte == b'/' || byte.is_ascii_whitespace());
    let rest = value.get(start..)?;
    let end = skip(rest, 0, |byte| !matches!(byte, b'/' | b'?' | b'#'));
    let authority = rest.get(..end)?;
    let Some(length) = authority.iter().rposition(|&byte| byte == b'@') else {
        // A password may hold what ends the authority elsewhere.
        let length = rest.iter().rposition(|&byte| byte == b'@')?;
        return (has_no_port(authority) && byte(rest, end) != 0).then_some(start..start + length);
    };
    let user = authority.get(..length)?;
    if scheme.is_none() {
        let mail = user.strip_prefix(b"mailto:").unwrap_or(user);
        // A path tells an address of the web from one of mail; the user `git` says nothing.
        if user == b"git" || !mail.contains(&b':') && end == rest.len() {
            return None;
        }
    }
    Some(start..start + length)
}

/// The values of query parameters that are named like credentials.
pub(super) fn query_values(bytes: &[u8], escaped: impl Fn(usize) -> bool, mut hide: impl FnMut(Range<usize>)) {
    let mut name = 0;
    loop {
        let near = bytes.get(..bytes.len().min(name + NAME)).unwrap_or_default();
        let equals =
            skip(near, name, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'[' | b']'));
        let mut at = name;
        if byte(bytes, equals) == b'=' && is_credential(bytes.get(name..equals).unwrap_or_default()) {
            at = equals + 1;
            loop {
                at = skip(bytes, at, |byte| !byte.is_ascii_whitespace() && !matches!(byte, b'&' | b'"' | b'#'));
                if byte(bytes, at) != b'"' || !escaped(at) {
                    break;
                }
                at += 1;
            }
            hide(equals + 1..at);
        }
        at = skip(bytes, at, |byte| !matches!(byte, b'?' | b'&' | b';' | b'#'));
        if at >= bytes.len() {
            return;
        }
        name = at + 1;
    }
}

fn is_credential(name: &[u8]) -> bool {
    let last = name.rsplit(|byte| matches!(byte, b'-' | b'_' | b'.')).next().unwrap_or_default();
    ENDS.iter().any(|end| last.eq_ignore_ascii_case(end))
        || PARTS.iter().any(|part| name.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part)))
}
