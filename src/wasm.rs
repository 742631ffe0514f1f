//! The functions that the JavaScript package is made of. Texts cross through one buffer each way: the package's own
//! entries (`pkg/src`) write UTF-8 into [`reserve`]d memory and read the report's JSON from [`output`], which costs a
//! fraction of what converting strings and objects one by one would.

use core::cell::RefCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use tsify::Tsify;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::diagnostic::Severity;
use crate::json::{contains_replacement, read_trusted, read_wtf8};
use crate::{Code, Kind, Options, check_document};

/// Memory that is shared with the package's entries.
#[derive(Default)]
struct Buffers {
    input: Vec<u8>,
    output: String,
}

thread_local! {
    static BUFFERS: RefCell<Buffers> = RefCell::default();
}

/// The input was a value: the report has neither ranges nor text edits.
const VALUE: u32 = 1;
/// The input holds surrogates without their pairs, written as WTF-8.
const WTF8: u32 = 2;
/// The input has characters beyond ASCII and may be a text whose unpaired surrogates were replaced by U+FFFD.
const PERHAPS_REPLACED: u32 = 4;

/// What [`check`] returns when it needs the input again as WTF-8.
const AGAIN: i32 = -1;

/// Makes room for an input of so many bytes; returns where it begins.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn reserve(bytes: usize) -> *const u8 {
    BUFFERS.with_borrow_mut(|buffers| {
        if buffers.input.len() < bytes {
            buffers.input.resize(bytes, 0);
        }
        buffers.input.as_ptr()
    })
}

/// Where the last report's JSON begins.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn output() -> *const u8 {
    BUFFERS.with_borrow(|buffers| buffers.output.as_ptr())
}

/// Severities and bounds for a check.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
struct WireOptions {
    severity: Option<BTreeMap<String, String>>,
    /// Seconds since 1970.
    now: Option<f64>,
    max_diagnostics: Option<usize>,
    docs_base: Option<String>,
}

impl WireOptions {
    fn read(options: JsValue) -> Result<Options, JsError> {
        let mut checked = Options::default();
        if options.is_undefined() {
            return Ok(checked);
        }
        let wire: Self = serde_wasm_bindgen::from_value(options)?;
        for (code, level) in wire.severity.unwrap_or_default() {
            let code: Code = code.parse().map_err(|_| JsError::new(&format!("unknown code `{code}`")))?;
            let severity = if level == "off" {
                None
            } else {
                Some(level.parse::<Severity>().map_err(|_| JsError::new(&format!("unknown severity `{level}`")))?)
            };
            checked.severity.set(code, severity);
        }
        checked.now = wire.now.map(|seconds| seconds as i64);
        checked.max_diagnostics = wire.max_diagnostics.unwrap_or(checked.max_diagnostics);
        checked.docs_base = wire.docs_base.unwrap_or_default();
        Ok(checked)
    }
}

/// Checks the first `length` bytes of the input. Returns the length of the report's JSON, 0 for a report without
/// diagnostics, or [`AGAIN`].
#[wasm_bindgen(skip_typescript)]
pub fn check(kind: usize, length: usize, flags: u32, options: JsValue) -> Result<i32, JsError> {
    let options = WireOptions::read(options)?;
    let kind = *Kind::ALL.get(kind).ok_or_else(|| JsError::new("unknown kind"))?;
    BUFFERS.with_borrow_mut(|buffers| {
        let text = buffers.input.get(..length).unwrap_or_default();
        if flags & PERHAPS_REPLACED != 0 && contains_replacement(text) {
            return Ok(AGAIN);
        }
        let document = if flags & WTF8 != 0 {
            read_wtf8(text, options.max_diagnostics)
        } else {
            read_trusted(text, options.max_diagnostics)
        };
        let report = check_document(kind, &document, &options, flags & VALUE == 0);
        if report.diagnostics.is_empty() && report.valid && report.truncated == 0 {
            return Ok(0);
        }
        buffers.output = report.to_json();
        Ok(i32::try_from(buffers.output.len()).unwrap_or(0))
    })
}
