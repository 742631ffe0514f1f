//! The answer to a check, as plain lists: numbers in one, all texts one behind another in a second.
//!
//! A text is announced by its length in UTF-16 units, so that the JavaScript entries decode the texts once and take each
//! by a running offset, which costs a fraction of writing and parsing JSON. They read it in `pkg/src/wire.js`, Rust in
//! [`read`]; what the two make of it is compared on every fixture.
//!
//! ```text
//! answer     = valid truncated count diagnostic*
//! diagnostic = code severity path message help range count related* count fix*
//! path       = count step*              a step is an index, or a text with KEY added to its length
//! range      = 0 | 1 start end startLine startCharacter endLine endCharacter
//! related    = path range message
//! fix        = title safe count edit* count operation*
//! edit       = start end text
//! operation  = add path json | replace path json | move path path(from) | remove path
//! ```

use alloc::string::String;
use alloc::vec::Vec;

pub(crate) mod read;
#[cfg(target_arch = "wasm32")]
mod schedule;

/// What a key's length in a path is told from an index by: no index reaches this bit.
pub(crate) const KEY: u32 = 1 << 31;

/// The two lists.
#[derive(Debug)]
pub(crate) struct Wire {
    pub words: Vec<u32>,
    pub text: String,
}

impl Wire {
    pub const fn new() -> Self {
        Self { words: Vec::new(), text: String::new() }
    }

    #[cfg(target_arch = "wasm32")]
    pub fn clear(&mut self) {
        self.words.clear();
        self.text.clear();
    }

    /// The answer that there is nothing to say: valid, nothing left out, no diagnostics.
    pub fn nothing(&mut self) {
        for number in [1, 0, 0] {
            self.number(number);
        }
    }

    pub fn number(&mut self, number: usize) {
        self.words.push(u32::try_from(number).unwrap_or(u32::MAX));
    }

    pub fn string(&mut self, text: &str) {
        let begin = self.open();
        self.text.push_str(text);
        self.close(begin);
    }

    /// A step of a path.
    pub fn key(&mut self, name: &str) {
        self.string(name);
        if let Some(length) = self.words.last_mut() {
            *length |= KEY;
        }
    }

    /// Begins a text that is appended to [`Self::text`] piece by piece and ended by [`Self::close`].
    pub const fn open(&self) -> usize {
        self.text.len()
    }

    pub fn close(&mut self, begin: usize) {
        let mut units = 0;
        for &byte in self.text.as_bytes().get(begin..).unwrap_or_default() {
            units += usize::from(byte >= 0xf0) + usize::from((byte as i8) >= -0x40);
        }
        self.number(units);
    }
}
