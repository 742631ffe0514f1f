//! Finds what must not be repeated on a screen or in a log: credentials inside a source text.
//!
//! The search is by spelling, not by structure, so that it holds in a text with syntax errors too. What is written with
//! escapes is searched decoded as well, since that is what the rules read and what a reader can decode. The search hides
//! too much rather than too little: what it finds only decides what is shown as `*`.

mod address;
mod member;
mod view;

use alloc::string::String;
use alloc::vec::Vec;

use core::ops::Range;

use crate::rules::secret;
use view::Views;

/// The stretches of `text` (in bytes, ascending and disjoint) that must be hidden.
#[must_use]
pub fn hidden(text: &str) -> Vec<Range<usize>> {
    let views = Views::new(text.as_bytes());
    let mut found = Vec::new();
    for level in 0..views.count() {
        let bytes = views.bytes(level);
        let mut hide =
            |range: Range<usize>| found.push(views.source(level, range.start)..views.source(level, range.end));
        secret::find_all(bytes).for_each(&mut hide);
        unfinished(bytes).into_iter().for_each(&mut hide);
        address::user_information(bytes, |at| views.is_escaped(level, at), &mut hide);
        address::query_values(bytes, |at| views.is_escaped(level, at), &mut hide);
        member::values(&views, level, &mut found);
    }
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

/// `text` with every hidden character as `*`. Line breaks stay.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in hidden(text) {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        let covered = text.get(range.clone()).unwrap_or_default().chars();
        out.extend(covered.map(|char| if matches!(char, '\n' | '\r') { char } else { '*' }));
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// `message` with every hidden character as `*`, also in what `…` cuts short.
#[must_use]
pub fn mask_message(message: &str) -> String {
    let mut out = String::with_capacity(message.len());
    for (index, part) in message.split('…').enumerate() {
        if index > 0 {
            out.push('…');
        }
        out.push_str(&mask(part));
    }
    out
}

/// Whether anything in `text` must be hidden.
#[must_use]
pub fn holds_secret(text: &str) -> bool {
    !hidden(text).is_empty()
}

/// More bytes than a published form has before it is long enough to be one.
const FORM: usize = 64;

/// A published form that the end of the text cuts short, when it is not long enough to be found otherwise.
fn unfinished(bytes: &[u8]) -> Option<Range<usize>> {
    let from = bytes.len().saturating_sub(FORM);
    let mut tail: Vec<u8> = bytes.get(from..).unwrap_or_default().to_vec();
    // The end of the text may also cut an escape short.
    if let Some(at) = tail.iter().rposition(|byte| matches!(byte, b'\\' | b'%')) {
        let mut cut = tail.get(at + 1..).unwrap_or_default().iter().skip_while(|&&byte| byte == b'u');
        if tail.len() - at < 6 && cut.all(u8::is_ascii_hexdigit) {
            tail.truncate(at);
        }
    }
    let length = tail.len();
    // A capital belongs to every form.
    tail.resize(length + FORM, b'A');
    let found = secret::find_all(&tail).find(|range| range.start < length && range.end > length)?;
    Some(from + found.start..bytes.len())
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

#[cfg(test)]
mod tests;
