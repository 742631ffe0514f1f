//! The answer to a check, as plain lists: numbers in one, all texts one behind another in a second, and those with
//! characters beyond ASCII in a third.
//!
//! A text is announced by its length in UTF-16 units, so that the JavaScript entries decode the texts once and take each
//! by a running offset, which costs a fraction of writing and parsing JSON. A single character beyond ASCII would make
//! all of a text take twice the room and several times as long to decode. They read it in `pkg/src/wire.js`, Rust in
//! [`read`]; what the two make of it is compared on every fixture.
//!
//! ```text
//! answer     = diagnostic* END begin* valid truncated count ranges     an empty one: valid, and nothing to say
//! begin      = words text other units    where each diagnostic stands in the three lists (in the last one in bytes and in
//!                                        UTF-16 units too); these are in document order
//! diagnostic = code severity place message addition*
//! place      = path range                a range only if `ranges` is 1
//! path       = SAME | count step* pointer     a step is an index, or KEY (perhaps ODD_KEY too) and a length in the pointer
//! range      = start end startLine startCharacter endLine endCharacter
//! addition   = HELP text | RELATED place text | FIX title safe count edit* operation
//! edit       = start end text
//! operation  = ADD path json | REPLACE path json | MOVE path path(from) | REMOVE path | NO_OPERATION
//! text       = length, with OTHER if it stands in the third list
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use crate::append::Append as _;
use crate::diagnostic::Code;
use crate::json::{push_escaped, units};
use crate::rules::bytes::is_ascii;
use crate::sentence::{Part, push, push_number};

pub(crate) mod read;
#[cfg(target_arch = "wasm32")]
mod schedule;

/// In a length: the text has characters beyond ASCII. No text is as long, and the documents that are read are not either.
pub(crate) const OTHER: u32 = 1 << 29;

/// What the length of a key in a path is told from an index by.
pub(crate) const KEY: u32 = 1 << 29;
/// A key with characters that a JSON Pointer has to escape.
pub(crate) const ODD_KEY: u32 = 1 << 28;

/// In place of the steps of a path: they are those of the diagnostic.
pub(crate) const SAME: usize = KEY as usize;

/// Behind the diagnostic that was written last.
pub(crate) const END: usize = 0;

// What follows a message: no code has these numbers.
pub(crate) const HELP: usize = 253;
pub(crate) const RELATED: usize = 254;
pub(crate) const FIX: usize = 255;

// What the patch of a fix does.
pub(crate) const ADD: usize = 0;
pub(crate) const REPLACE: usize = 1;
pub(crate) const MOVE: usize = 2;
pub(crate) const REMOVE: usize = 3;
pub(crate) const NO_OPERATION: usize = 4;

/// A place in the three lists.
#[derive(Clone, Copy, Debug)]
struct Place {
    words: usize,
    text: usize,
    other: usize,
    /// [`Self::other`] in UTF-16 units.
    units: usize,
}

/// Where a diagnostic begins, and what document order goes by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub start: u64,
    pub code: Code,
    place: Place,
}

/// The three lists.
#[derive(Debug)]
pub(crate) struct Wire {
    pub words: Vec<u32>,
    /// Texts of ASCII, and the one that is being written.
    pub text: String,
    /// Texts with other characters.
    pub other: String,
    /// UTF-16 units of these.
    units: usize,
    /// The diagnostics in them, as they were written.
    pub list: Vec<Listed>,
}

impl Wire {
    pub const fn new() -> Self {
        Self { words: Vec::new(), text: String::new(), other: String::new(), units: 0, list: Vec::new() }
    }

    #[cfg(target_arch = "wasm32")]
    pub fn clear(&mut self) {
        self.words.clear();
        self.text.clear();
        self.other.clear();
        self.units = 0;
        self.list.clear();
    }

    /// Begins a diagnostic.
    pub fn begin(&mut self, start: u64, code: Code) {
        self.list.push(Listed { start, code, place: self.place() });
    }

    pub fn number(&mut self, number: usize) {
        self.words.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    #[inline(never)]
    pub fn numbers<const COUNT: usize>(&mut self, numbers: [usize; COUNT]) {
        self.words.extend_from_slice(&numbers.map(|number| number as u32));
    }

    pub fn string(&mut self, text: &str) {
        self.sentence(text, &[]);
    }

    /// A text from a template.
    pub fn sentence(&mut self, template: &str, parts: &[Part<'_>]) {
        let begin = self.open();
        push(&mut self.text, template, parts);
        self.close(begin);
    }

    /// A step of a path, and what its pointer says of it. The pointer is opened and closed by the caller.
    pub fn key(&mut self, name: &str) {
        self.text.push('/');
        let (mut units, mut escapes) = (0, 0);
        for byte in name.bytes() {
            units += usize::from((byte as i8) >= -0x40) + usize::from(byte >= 0xf0);
            escapes += usize::from(matches!(byte, b'~' | b'/'));
        }
        if escapes == 0 {
            self.text.put(name);
            self.number(KEY as usize | units);
        } else {
            push_escaped(&mut self.text, name);
            self.number((KEY | ODD_KEY) as usize | (units + escapes));
        }
    }

    /// Likewise.
    pub fn index(&mut self, index: usize) {
        self.text.push('/');
        push_number(&mut self.text, index as i64);
        self.number(index);
    }

    /// Begins a text that is appended to [`Self::text`] piece by piece and ended by [`Self::close`].
    pub const fn open(&self) -> usize {
        self.text.len()
    }

    pub fn close(&mut self, begin: usize) {
        let text = self.text.get(begin..).unwrap_or_default();
        if is_ascii(text.as_bytes()) {
            return self.number(text.len());
        }
        let units = units(text.as_bytes());
        self.other.put(text);
        self.text.truncate(begin);
        self.units += units;
        self.number(units | OTHER as usize);
    }

    /// Keeps these of the diagnostics, in this order.
    #[cold]
    #[inline(never)]
    pub fn keep(&mut self, order: &[usize]) {
        let all = core::mem::replace(self, Self::new());
        let end = Listed { start: 0, code: Code::JsonSyntax, place: all.place() };
        for &index in order {
            let Some(listed) = all.list.get(index) else { continue };
            let (from, to) = (&listed.place, &all.list.get(index + 1).unwrap_or(&end).place);
            self.begin(listed.start, listed.code);
            self.words.extend_from_slice(all.words.get(from.words..to.words).unwrap_or_default());
            self.text.put(all.text.get(from.text..to.text).unwrap_or_default());
            self.other.put(all.other.get(from.other..to.other).unwrap_or_default());
            self.units += to.units - from.units;
        }
    }

    /// Tells where the diagnostics begin, in this order.
    #[inline(never)]
    pub fn end(&mut self, order: &[usize]) {
        self.number(END);
        for &index in order {
            let Some(&Listed { place: Place { words, text, other, units }, .. }) = self.list.get(index) else {
                continue;
            };
            for number in [words, text, other, units] {
                self.number(number);
            }
        }
    }

    fn place(&self) -> Place {
        Place { words: self.words.len(), text: self.text.len(), other: self.other.len(), units: self.units }
    }
}
