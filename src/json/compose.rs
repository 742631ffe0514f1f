//! JSON put together from what JavaScript took apart: the texts of a value one behind another, and for each part of it a
//! number. That spares JavaScript all work on single characters, which would cost more than the check itself. What the
//! parts are is known already, so that the document is made along the way and nothing is read.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::replace;

use super::MARGIN;
use super::document::{Document, Node, Spare, Type, Unlisted};
use super::problem::NONE;
use super::reader::read_trusted;
use super::scan::{self, WIDTH};
use super::string::digit_of;
use crate::limits;

/// What the lower bits of a part's number say. The upper ones are a length in UTF-16 units where nothing else is said. The
/// lowest bit tells what has something inside, or behind it, without a comma.
const STRING: u32 = 0;
const KEY: u32 = 1;
#[cfg(test)]
const NUMBER: u32 = 2;
/// A key that the names hold: the upper bits are its place there and, the lower eight of them, its
/// length, at most [`MARGIN`].
const NAME: u32 = 3;
/// One of [`WORDS`]: its place and length likewise.
const WORD: u32 = 4;
/// The beginning of an array or object; the upper bits are the byte.
const OPEN: u32 = 5;
/// A key that the names hold, and a string: most members. The upper bits are the length of the string, the place of the name
/// and, the lower five of them, its length.
const MEMBER: u32 = 6;
/// The end of an array or object; the upper bits are the byte.
const CLOSE: u32 = 7;
const BITS: u32 = 3;

/// How many bits of a member are the length of the name, and its place.
const NAME_BITS: u32 = 5;
const PLACE_BITS: u32 = 11;

/// A bit for each of those that are between quotes.
const QUOTED: usize = 1 << STRING | 1 << KEY | 1 << NAME;

/// What their nodes are. The first of the words is null.
const TYPES: [Type; 1 << BITS] = {
    use Type::{Boolean, Number, String, Unreadable};
    [String, String, Number, String, Boolean, Unreadable, Unreadable, Unreadable]
};

const NULL: u32 = 4 << BITS | WORD;

const WORDS: &[u8] = b"null true false                           ";

/// A value as JavaScript took it apart.
pub(crate) struct Parts<'p> {
    pub list: &'p [u32],
    /// The texts, UTF-8, and at least [`MARGIN`] bytes more.
    pub text: &'p [u8],
    /// How many bytes the texts are.
    pub length: usize,
    pub is_ascii: bool,
    /// Names of keys, ASCII without anything to escape, one behind another, and at least [`MARGIN`] bytes more.
    pub names: &'p [u8],
}

/// Puts the JSON that `JSON.stringify` writes for the same value into `json`, which only ever grows. The document is the one
/// that reading it gives. `None` when the parts do not fit the texts.
#[must_use]
#[inline(never)]
pub(crate) fn compose<'j>(
    parts: &Parts<'_>,
    json: &'j mut Vec<u8>,
    max_problems: usize,
    spare: Spare,
) -> Option<Document<'j>> {
    // What is there already will be written over.
    let Spare(mut nodes) = spare;
    let mut count = 0;
    let (mut at, mut to) = (0, 0);
    let mut comma = 0;
    // The innermost array or object that goes on; its `next` is the one around it.
    let mut open = NONE;
    let (mut depth, mut deepest) = (0, 0);
    for &part in parts.list {
        room(json, to);
        // A part has two nodes at most. As a rule the last value had as many.
        if nodes.len() < count + 2 {
            nodes.resize(count * 2 + 64, Node::NONE);
        }
        let mut upper = (part >> BITS) as usize;
        let mut kind = part & ((1 << BITS) - 1);
        if kind == MEMBER {
            let name = parts.names.get(upper >> NAME_BITS & ((1 << PLACE_BITS) - 1)..)?;
            let block: &[u8; 1 << NAME_BITS] = name.first_chunk()?;
            let start = to + comma;
            *json.get_mut(to..)?.first_chunk_mut()? = pair(b',', b'"', comma);
            *json.get_mut(start + 1..)?.first_chunk_mut()? = *block;
            to = start + 1 + (upper & ((1 << NAME_BITS) - 1));
            *json.get_mut(to..)?.first_chunk_mut()? = *b"\":";
            let node = nodes.get_mut(count)?;
            count += 1;
            *node = Node { start: start as u32, end: to as u32 + 1, next: count as u32, kind: Type::String, flags: 0 };
            (to, comma) = (to + 2, 0);
            (kind, upper) = (STRING, upper >> (NAME_BITS + PLACE_BITS));
        } else if kind == CLOSE {
            *json.get_mut(to)? = upper as u8;
            to += 1;
            let node = nodes.get_mut(open as usize)?;
            node.end = to as u32;
            open = replace(&mut node.next, count as u32);
            depth -= 1;
            comma = 1;
            continue;
        }
        let start = to + comma;
        *json.get_mut(to..)?.first_chunk_mut()? = pair(b',', b'"', comma);
        let quote = QUOTED >> kind & 1;
        to = start + quote;
        let mut form = *TYPES.get(kind as usize)?;
        let mut next = count as u32 + 1;
        let mut flags = 0;
        let mut last = b'"';
        match kind {
            NAME | WORD => {
                let source = if kind == NAME { parts.names } else { WORDS };
                let length = upper & 0xff;
                if part == NULL {
                    form = Type::Null;
                }
                if length > MARGIN {
                    return None;
                }
                let block: &[u8; MARGIN] = source.get(upper >> 8..)?.first_chunk()?;
                *json.get_mut(to..)?.first_chunk_mut()? = *block;
                to += length;
            }
            OPEN => {
                last = upper as u8;
                form = if last == b'{' { Type::Object } else { Type::Array };
                next = replace(&mut open, count as u32);
                depth += 1;
                deepest = deepest.max(depth);
            }
            _ => {
                let from = at;
                at = if parts.is_ascii { at + upper } else { end(parts.text.get(..parts.length)?, at, upper)? };
                if at > parts.length {
                    return None;
                }
                room(json, to + (at - from));
                (to, flags) = copy(parts.text, from, at, json, to)?;
            }
        }
        *json.get_mut(to..)?.first_chunk_mut()? = [last, b':'];
        let end = to + quote;
        let inside = (kind & 1) as usize;
        to = end + inside;
        comma = 1 - inside;
        let node = nodes.get_mut(count)?;
        node.start = start as u32;
        node.end = end as u32;
        node.next = next;
        node.kind = form;
        node.flags = flags;
        count += 1;
    }
    nodes.truncate(count);
    let text = json.get(..to)?;
    if at != parts.length || open != NONE {
        return None;
    }
    if deepest > limits::DEPTH.max || to > limits::BODY.max {
        return Some(read_trusted(text, max_problems, Spare(nodes)));
    }
    let (problems, edits) = (Vec::new(), Vec::new());
    Some(Document { text, nodes, problems, edits, ending: String::new(), unlisted: Unlisted::default() })
}

/// The second byte, behind the first one if that is wanted.
#[inline(always)]
fn pair(first: u8, second: u8, wanted: usize) -> [u8; 2] {
    let both = u16::from_le_bytes([first, second]);
    (both >> (8 * (1 - wanted))).to_le_bytes()
}

/// Makes room for a name or block and what may stand around it.
#[inline(always)]
fn room(json: &mut Vec<u8>, to: usize) {
    if json.len() < to + 2 * MARGIN {
        json.resize(2 * to + 4096, 0);
    }
}

#[inline(always)]
fn put(json: &mut [u8], to: usize, byte: u8) -> Option<usize> {
    *json.get_mut(to)? = byte;
    Some(to + 1)
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

/// Copies text to the inside of a string token, for which there is room; returns where it ends there, and the flags of the
/// token. Whole blocks are written, of which the next write covers what is too much: most texts are shorter than one.
#[inline(always)]
fn copy(text: &[u8], mut at: usize, end: usize, json: &mut Vec<u8>, mut to: usize) -> Option<(usize, u8)> {
    let mut flags = 0;
    while at < end {
        let block: &[u8; WIDTH] = text.get(at..)?.first_chunk()?;
        let plain = scan::string_stop_of(block).min(end - at);
        *json.get_mut(to..)?.first_chunk_mut()? = *block;
        to += plain;
        at += plain;
        if plain < WIDTH && at < end {
            let escaped = escape(*text.get(at)?, json, to)?;
            // Only those with `\u` are longer than two bytes.
            flags |= if escaped - to > 2 { Node::ESCAPED | Node::UNICODE_ESCAPE } else { Node::ESCAPED };
            to = escaped;
            at += 1;
            room(json, to + (end - at));
        }
    }
    Some((to, flags))
}

fn escape(byte: u8, json: &mut [u8], to: usize) -> Option<usize> {
    let to = put(json, to, b'\\')?;
    let letter = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        0..0x20 => {
            *json.get_mut(to..)?.first_chunk_mut()? = [b'u', b'0', b'0', b'0' + (byte >> 4), digit_of(byte & 15, b'a')];
            return Some(to + 5);
        }
        _ => byte,
    };
    put(json, to, letter)
}

#[cfg(test)]
mod tests;
