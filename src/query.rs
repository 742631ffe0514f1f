//! Printing query parameters.

use alloc::string::String;
use alloc::vec::Vec;

use core::fmt;

use crate::append::Append as _;
use crate::json::{Id, Type, encode, read_query_trusted};
use crate::kind::Kind;
use crate::sort::sorted;

/// There is no query string for it: the kind is no query, or a parameter is neither text nor number nor boolean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAQuery;

impl fmt::Display for NotAQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not query parameters")
    }
}

impl core::error::Error for NotAQuery {}

/// Prints query parameters, given as a JSON object or as a query string, as a query string without a question mark.
/// Parameters stand in the order in which they were given; those that are null are left out, and of one that is given
/// twice the last stays.
///
/// # Errors
///
/// When the kind takes no query, or the parameters are not a flat object.
///
/// ```
/// use deployment_preflight::{Kind, query_string};
///
/// let query = r#"{"limit": 20, "created_at[gte]": "2026-01-01T00:00:00Z"}"#;
/// let printed = query_string(Kind::DeploymentList, query);
/// assert_eq!(printed.as_deref(), Ok("limit=20&created_at%5Bgte%5D=2026-01-01T00%3A00%3A00Z"));
/// ```
pub fn query_string(kind: Kind, query: &str) -> Result<String, NotAQuery> {
    print(kind, query.as_bytes())
}

/// [`query_string`], for bytes that the caller knows to be UTF-8.
pub(crate) fn print(kind: Kind, query: &[u8]) -> Result<String, NotAQuery> {
    let document = read_query_trusted(query, 1);
    let mut readable = true;
    for problem in document.problems() {
        readable &= problem.code().severity() != crate::Severity::Error;
    }
    if !kind.is_query() || !readable || document.kind(Id::ROOT) != Type::Object {
        return Err(NotAQuery);
    }
    let mut keys = Vec::new();
    for key in document.keys(Id::ROOT) {
        keys.push(key);
    }
    let key_at = |keys: &[Id], index: usize| keys.get(index).copied().unwrap_or(Id::ROOT);
    let compare = |keys: &[Id], one, other| document.compare(key_at(keys, one), &document, key_at(keys, other));
    // Of a doubled key the last one counts; the others give way to what is nobody's key.
    let mut previous = usize::MAX;
    for index in sorted(keys.len(), &|one, other| compare(&keys, one, other)) {
        if compare(&keys, previous, index).is_eq()
            && let Some(key) = keys.get_mut(previous)
        {
            *key = Id::ROOT;
        }
        previous = index;
    }
    let mut printed = String::new();
    for key in keys {
        if key == Id::ROOT {
            continue;
        }
        let value = key.value();
        let text = match document.kind(value) {
            Type::Null => continue,
            Type::String => document.string(value),
            Type::Boolean | Type::Number => document.source(document.span(value)).into(),
            Type::Array | Type::Object | Type::Unreadable => return Err(NotAQuery),
        };
        if !printed.is_empty() {
            printed.push('&');
        }
        printed.put(&encode(&document.string(key)));
        printed.push('=');
        printed.put(&encode(&text));
    }
    Ok(printed)
}
