//! A document made of what JavaScript took apart: the texts of a value one behind another, and for each part of it a number.
//! Its JSON is never written: strings stand as they are said, without quotes and escapes, and nothing is read. That
//! spares JavaScript all work on single characters, which would cost more than the check itself.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::replace;

use super::document::{Document, Node, Spare, Type, Unlisted};
use super::problem::NONE;
use super::scan;
use crate::limits;

/// What the lower bits of a part's number say. The upper ones are a length in UTF-16 units where nothing else is said.
const STRING: u32 = 0;
const KEY: u32 = 1;
const NUMBER: u32 = 2;
/// A key that stands in front of the texts: the upper bits are its place there and, the lower eight of them, its length.
const NAME: u32 = 3;
/// One of [`WORDS`]: its place and length likewise.
const WORD: u32 = 4;
/// The beginning of an array or object; the upper bits are the byte.
const OPEN: u32 = 5;
/// A key like that of [`NAME`] and a string: most members. The upper bits are the length of the string, the place of the key
/// and, the lower five of them, its length.
const MEMBER: u32 = 6;
/// The end of an array or object.
const CLOSE: u32 = 7;
const BITS: u32 = 3;

/// How many bits of a member are the length of the name, and its place.
const NAME_BITS: u32 = 5;
const PLACE_BITS: u32 = 11;

/// What stands in front of everything else; names follow it. The first byte belongs to none of the words.
pub(crate) const WORDS: &[u8; 16] = b" null true false";

/// The part that is null.
const NULL: u32 = (1 << 8 | 4) << BITS | WORD;

/// How many bytes a part's JSON may take besides its texts: a name, quotes, a colon and a comma.
const MOST_AROUND: usize = 40;
/// How many bytes more than it has a character may take that is written as an escape.
const MOST_ESCAPED: usize = 5;

/// A value as JavaScript took it apart.
pub(crate) struct Parts<'p> {
    pub list: &'p [u32],
    /// [`WORDS`] and names, then the texts, UTF-8, and at least one byte more.
    pub text: &'p [u8],
    /// Where the texts begin, and end.
    pub start: usize,
    pub end: usize,
    pub is_ascii: bool,
}

impl Parts<'_> {
    /// Whether the value's JSON may be longer than what the API takes.
    fn may_be_too_long(&self) -> bool {
        let around = self.list.len().saturating_mul(MOST_AROUND);
        let length = self.end.saturating_sub(self.start);
        let least = around.saturating_add(length);
        if least.saturating_add(MOST_ESCAPED.saturating_mul(length)) <= limits::BODY.max {
            return false;
        }
        let texts = self.text.get(self.start..self.end).unwrap_or_default();
        let escaped = texts.iter().filter(|byte| matches!(byte, 0..0x20 | b'"' | b'\\')).count();
        least + MOST_ESCAPED * escaped > limits::BODY.max
    }
}

/// The document that reading the value's JSON gives, as far as anyone can tell without its source. `None` when the parts do
/// not fit the texts, and when it has to be written and read for what is to be said of it: it is too deep, or too long perhaps.
#[must_use]
#[inline(never)]
pub(crate) fn assemble<'p>(parts: &Parts<'p>, spare: Spare) -> Option<Document<'p>> {
    if parts.may_be_too_long() {
        return None;
    }
    // What is there already will be written over.
    let Spare(mut nodes) = spare;
    // A part has two nodes at most.
    if nodes.len() < 2 * parts.list.len() {
        nodes.resize(2 * parts.list.len(), Node::NONE);
    }
    let mut count = 0;
    let mut at = parts.start;
    // The innermost array or object that goes on; its `next` is the one around it.
    let mut open = NONE;
    let mut depth = 0;
    for &part in parts.list {
        let mut upper = part >> BITS;
        let kind = part & ((1 << BITS) - 1);
        let node = match kind {
            CLOSE => {
                let node = nodes.get_mut(open as usize)?;
                open = replace(&mut node.next, count as u32);
                depth -= 1;
                continue;
            }
            STRING | KEY | NUMBER | MEMBER => {
                if kind == MEMBER {
                    let start = upper >> NAME_BITS & ((1 << PLACE_BITS) - 1);
                    *nodes.get_mut(count)? = string(start, start + (upper & ((1 << NAME_BITS) - 1)), count);
                    count += 1;
                    upper >>= NAME_BITS + PLACE_BITS;
                }
                let (start, units) = (at, upper as usize);
                at = if parts.is_ascii { at + units } else { end(parts.text.get(..parts.end)?, at, units)? };
                if at > parts.end {
                    return None;
                }
                if kind == NUMBER {
                    token(start as u32, at as u32, count, Type::Number)
                } else {
                    string(start as u32, at as u32, count)
                }
            }
            OPEN => {
                depth += 1;
                if depth > limits::DEPTH.max {
                    return None;
                }
                let around = replace(&mut open, count as u32);
                let kind = if upper == u32::from(b'{') { Type::Object } else { Type::Array };
                Node { start: 0, end: 0, next: around, kind, flags: 0 }
            }
            _ => {
                let start = upper >> 8;
                let end = start + (upper & 0xff);
                if kind == NAME {
                    string(start, end, count)
                } else {
                    token(start, end, count, if part == NULL { Type::Null } else { Type::Boolean })
                }
            }
        };
        *nodes.get_mut(count)? = node;
        count += 1;
    }
    nodes.truncate(count);
    if at != parts.end || open != NONE || count == 0 {
        return None;
    }
    let (problems, edits) = (Vec::new(), Vec::new());
    let (ending, unlisted) = (String::new(), Unlisted::default());
    Some(Document { text: parts.text, written: false, nodes, problems, edits, ending, unlisted })
}

#[inline(always)]
const fn token(start: u32, end: u32, index: usize, kind: Type) -> Node {
    Node { start, end, next: index as u32 + 1, kind, flags: 0 }
}

/// A string without quotes. Its span is that of one with quotes, so that all strings are looked at in one way.
#[inline(always)]
const fn string(start: u32, end: u32, index: usize) -> Node {
    token(start.wrapping_sub(1), end + 1, index, Type::String)
}

/// Where so many UTF-16 units from `at` on end.
fn end(text: &[u8], mut at: usize, units: usize) -> Option<usize> {
    let mut left = units;
    // No unit has less than a byte, so that no step can go too far.
    while left > 0 {
        let units = scan::units(text.get(at..at + left)?);
        at += left;
        // Two halves of a pair that belong to neighbouring texts have become one character.
        left = left.checked_sub(units)?;
    }
    while text.get(at).is_some_and(|byte| (*byte as i8) < -0x40) {
        at += 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests;
