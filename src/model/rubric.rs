//! How an outcome is judged.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// How an outcome is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a rubric")]
pub enum Rubric {
    /// The rubric itself.
    Text(TextRubric),
    /// An uploaded file.
    File(FileRubric),
}

/// A rubric as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct TextRubric {
    /// The rubric.
    #[shape(limit = RUBRIC_TEXT, format = Prose)]
    pub content: String,
}

/// A rubric in an uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct FileRubric {
    /// The file's id.
    #[shape(limit = NON_EMPTY, format = Id(crate::shape::IdKind::File))]
    pub file_id: String,
}
