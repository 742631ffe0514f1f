//! What a message says.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// A part of a user message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a content block")]
pub enum ContentBlock {
    /// Text.
    Text(TextBlock),
    /// An image.
    Image(ImageBlock),
    /// A document.
    Document(DocumentBlock),
    /// Content that the platform has removed. Only the platform writes it; requests must not contain it.
    Redacted(RedactedBlock),
}

/// A part of a system message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a block of a system message")]
pub enum SystemContentBlock {
    /// Text.
    Text(TextBlock),
}

/// Text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct TextBlock {
    /// The text.
    #[shape(limit = NON_EMPTY, format = Text)]
    pub text: String,
}

/// An image.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ImageBlock {
    /// Where the image comes from.
    pub source: ImageSource,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct DocumentBlock {
    /// Where the document comes from.
    pub source: DocumentSource,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub title: Option<String>,
    /// What the agent should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub context: Option<String>,
}

/// Content that the platform has removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Redacted)]
pub struct RedactedBlock {}

/// Where an image comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "an image source")]
pub enum ImageSource {
    /// The image itself.
    Base64(Base64ImageSource),
    /// An address.
    Url(UrlSource),
    /// An uploaded file.
    File(FileSource),
}

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a document source")]
pub enum DocumentSource {
    /// The document itself.
    Base64(Base64DocumentSource),
    /// The document itself, as plain text.
    Text(PlainTextSource),
    /// An address.
    Url(UrlSource),
    /// An uploaded file.
    File(FileSource),
}

/// An image as base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Base64Image)]
pub struct Base64ImageSource {
    /// The image in standard base64 with padding.
    #[shape(limit = NON_EMPTY)]
    pub data: String,
    /// `image/png`, `image/jpeg`, `image/gif` or `image/webp`.
    #[shape(limit = NON_EMPTY)]
    pub media_type: String,
}

/// A document as base64.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Base64Document)]
pub struct Base64DocumentSource {
    /// The document in standard base64 with padding.
    #[shape(limit = NON_EMPTY)]
    pub data: String,
    /// `application/pdf`.
    #[shape(limit = NON_EMPTY)]
    pub media_type: String,
}

/// A document as plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct PlainTextSource {
    /// The text.
    #[shape(limit = NON_EMPTY, format = Prose)]
    pub data: String,
    /// Always `text/plain`.
    pub media_type: PlainTextMediaType,
}

/// The media type of plain text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub enum PlainTextMediaType {
    /// `text/plain`
    #[serde(rename = "text/plain")]
    TextPlain,
}

/// Content at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct UrlSource {
    /// An absolute http(s) address.
    #[shape(limit = NON_EMPTY, format = Url)]
    pub url: String,
}

/// Content of an uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct FileSource {
    /// The file's id.
    #[shape(limit = NON_EMPTY, format = Id(crate::shape::IdKind::File))]
    pub file_id: String,
}
