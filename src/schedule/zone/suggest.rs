//! Help with a name that is none.

/// What to say about an unknown name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unknown {
    /// A sentence of help, lower case, without a final stop. It never repeats the input.
    pub help: String,
    /// Names that may be meant, the likeliest first; at most four.
    pub suggestions: Vec<&'static str>,
}

/// Explains a name that [`find`](super::find) does not know.
#[must_use]
pub fn explain_unknown(name: &str) -> Unknown {
    let _ = name;
    Unknown::default()
}
