//! The API's error body.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Deserialize, Serialize, Shape};

/// The body of a response that reports an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Shape)]
pub struct ErrorResponse {
    /// Always `error`.
    #[shape(one_of("error"))]
    pub r#type: String,
    /// What went wrong.
    pub error: ApiError,
    /// The request's id, for support; null when there is none.
    #[shape(required, null = Allowed)]
    pub request_id: Option<String>,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Shape)]
pub struct ApiError {
    /// The kind of error, for instance `invalid_request_error`; further kinds may be added.
    pub r#type: String,
    /// What happened, in the service's words.
    pub message: String,
    /// More about it, in a form that depends on the kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub details: Option<Json>,
}

/// JSON of which nothing is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number without a fraction.
    Integer(i64),
    /// Another number.
    Number(f64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Self>),
    /// An object.
    Object(BTreeMap<String, Self>),
}
