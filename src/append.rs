//! Putting texts together.

use alloc::string::String;

pub(crate) trait Append {
    /// Appends a text. It is a call wherever it stands: what the compiler makes of `push_str` in its place is several times as
    /// large, and sentences are many.
    fn put(&mut self, text: &str);
}

impl Append for String {
    #[inline(never)]
    fn put(&mut self, text: &str) {
        self.push_str(text);
    }
}
