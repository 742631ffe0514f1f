//! The answer to a check, as plain lists: numbers in one, all texts one behind another in a second.
//!
//! A text is announced by its length in UTF-16 units, so that the JavaScript entries decode the texts once and take each
//! by a running offset, which costs a fraction of writing and parsing JSON. They read it in `pkg/src/wire.js`, Rust in
//! [`read`]; what the two make of it is compared on every fixture.
//!
//! ```text
//! answer     = diagnostic* valid truncated count ranges     an empty one: valid, and nothing to say
//! diagnostic = code severity place message addition*
//! place      = path range                a range only if `ranges` is 1
//! path       = SAME | count step*        a step is an index, or a text with KEY, perhaps with ODD_KEY too, in its length
//! range      = start end startLine startCharacter endLine endCharacter
//! addition   = HELP text | RELATED place text | FIX title safe count edit* operation
//! edit       = start end text
//! operation  = ADD path json | REPLACE path json | MOVE path path(from) | REMOVE path | NO_OPERATION
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use crate::append::Append as _;
use crate::diagnostic::Code;
use crate::json::units;
use crate::sentence::{Part, push};

pub(crate) mod read;
#[cfg(target_arch = "wasm32")]
mod schedule;

/// What a key's length in a path is told from an index by: no index reaches this bit.
pub(crate) const KEY: u32 = 1 << 31;
/// A key with characters that a JSON Pointer has to escape.
pub(crate) const ODD_KEY: u32 = 1 << 30;

/// In place of the steps of a path: they are those of the diagnostic.
pub(crate) const SAME: usize = KEY as usize;

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

/// Where a diagnostic begins in both lists, and what document order goes by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub start: u32,
    pub code: Code,
    pub words: usize,
    pub text: usize,
}

/// The two lists.
#[derive(Debug)]
pub(crate) struct Wire {
    pub words: Vec<u32>,
    pub text: String,
    /// The diagnostics in them.
    pub list: Vec<Listed>,
}

impl Wire {
    pub const fn new() -> Self {
        Self { words: Vec::new(), text: String::new(), list: Vec::new() }
    }

    #[cfg(target_arch = "wasm32")]
    pub fn clear(&mut self) {
        self.words.clear();
        self.text.clear();
        self.list.clear();
    }

    /// Begins a diagnostic.
    pub fn begin(&mut self, start: u32, code: Code) {
        self.list.push(Listed { start, code, words: self.words.len(), text: self.text.len() });
    }

    pub fn number(&mut self, number: usize) {
        self.words.push(u32::try_from(number).unwrap_or(u32::MAX));
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

    /// A step of a path.
    pub fn key(&mut self, name: &str) {
        self.text.put(name);
        let mut word = KEY;
        for byte in name.bytes() {
            word += u32::from((byte as i8) >= -0x40) + u32::from(byte >= 0xf0);
            if matches!(byte, b'~' | b'/') {
                word |= ODD_KEY;
            }
        }
        self.words.push(word);
    }

    /// Begins a text that is appended to [`Self::text`] piece by piece and ended by [`Self::close`].
    pub const fn open(&self) -> usize {
        self.text.len()
    }

    pub fn close(&mut self, begin: usize) {
        self.number(units(self.text.as_bytes().get(begin..).unwrap_or_default()));
    }
}
