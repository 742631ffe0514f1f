//! Applying fixes to a text.

use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::diagnostic::{Fix, TextEdit};
use crate::json::Encoding;

/// Applies fixes to the text that they were found in. `encoding` is the one that the check was asked for.
///
/// Fixes that overlap an earlier one of the list are left out whole: check the result again and apply what is left.
///
/// ```
/// use deployment_preflight::{Kind, Options, check, fix, json::Encoding};
///
/// let text = r#"{"agent": "agent_1", "environment_id": "env_1", "name": "n", "initial_events": [
///   {"type": "user.message", "content": "Begin."},
/// ]}"#;
/// let options = Options { encoding: Encoding::Utf8, ..Options::default() };
/// let report = check(Kind::DeploymentCreate, text, &options);
/// let safe = report.diagnostics.iter().flat_map(|diagnostic| &diagnostic.fixes).filter(|fix| fix.safe);
/// let mended = fix::apply(text, safe, Encoding::Utf8);
/// assert!(mended.contains(r#""content": [{"type": "text", "text": "Begin."}]}"#));
/// assert!(check(Kind::DeploymentCreate, &mended, &options).diagnostics.is_empty());
/// ```
#[must_use]
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>, encoding: Encoding) -> String {
    // Ascending and disjoint, so that the neighbours of an edit are the only ones that it can clash with.
    let mut chosen: BTreeMap<(usize, usize), &TextEdit> = BTreeMap::new();
    for fix in fixes {
        let clashes = |edit: &TextEdit| {
            let key = (edit.start, edit.end);
            let before = chosen.range(..key).next_back();
            let behind = chosen.range(key..).next();
            // An insertion may touch a replacement, but not stand where another insertion or its own like stands.
            let overlap = |((start, end), _): (&(usize, usize), &&TextEdit)| {
                (*start, *end) == key || (edit.start < *end && *start < edit.end)
            };
            before.is_some_and(overlap) || behind.is_some_and(overlap)
        };
        if !fix.edits.iter().any(clashes) {
            chosen.extend(fix.edits.iter().map(|edit| ((edit.start, edit.end), edit)));
        }
    }
    let mut mended = String::with_capacity(text.len());
    let mut bytes = Bytes { text, encoding, byte: 0, offset: 0 };
    let mut copied = 0;
    for edit in chosen.into_values() {
        let (start, end) = (bytes.at(edit.start), bytes.at(edit.end));
        mended.push_str(text.get(copied..start).unwrap_or_default());
        mended.push_str(&edit.text);
        copied = end;
    }
    mended.push_str(text.get(copied..).unwrap_or_default());
    mended
}

/// Turns ascending offsets back into bytes.
struct Bytes<'t> {
    text: &'t str,
    encoding: Encoding,
    byte: usize,
    offset: usize,
}

impl Bytes<'_> {
    fn at(&mut self, offset: usize) -> usize {
        for character in self.text.get(self.byte..).unwrap_or_default().chars() {
            if self.offset >= offset {
                break;
            }
            self.byte += character.len_utf8();
            self.offset += match self.encoding {
                Encoding::Utf8 => character.len_utf8(),
                Encoding::Utf16 => character.len_utf16(),
                Encoding::Utf32 => 1,
            };
        }
        self.byte
    }
}
