//! What a caller may say about a check.

use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::{Code, Severity};
use crate::json::Encoding;

/// Options of a check. [`Options::default`] is what a console wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Severities to use in place of the rules' own.
    pub severity: Overrides,
    /// The present in seconds since 1970-01-01T00:00:00Z, for rules that look ahead; `None` asks the host's clock.
    pub now: Option<i64>,
    /// How many diagnostics are listed at most; [`crate::Report::truncated`] counts the rest.
    pub max_diagnostics: usize,
    /// What a diagnostic's `url` begins with, a final slash included. Empty: relative addresses.
    pub docs_base: String,
    /// What is known beside the document.
    pub context: Context,
    /// What offsets and characters of ranges and edits count.
    pub encoding: Encoding,
}

impl Options {
    /// Diagnostics listed unless the caller says otherwise.
    pub const MAX_DIAGNOSTICS: usize = 10_000;
}

impl Options {
    /// The present in seconds since 1970-01-01T00:00:00Z; `None` where the host has no clock.
    pub(crate) fn present(&self) -> Option<i64> {
        self.now.or_else(host_clock)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn host_clock() -> Option<i64> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok()
}

/// The module has no clock: the package's entries pass the present with every check.
#[cfg(target_arch = "wasm32")]
const fn host_clock() -> Option<i64> {
    None
}

impl Default for Options {
    fn default() -> Self {
        Self {
            severity: Overrides::default(),
            now: None,
            max_diagnostics: Self::MAX_DIAGNOSTICS,
            docs_base: String::new(),
            context: Context::default(),
            encoding: Encoding::default(),
        }
    }
}

/// What the service has stored, as JSON: with it, rules can tell what a request would change and whether it can work.
/// Of a text that is not the JSON of such a resource, whatever can be read is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The deployment that an update is for.
    pub deployment: Option<String>,
    /// The environment that a creation or an update names.
    pub environment: Option<String>,
}

/// Severities that replace those of single rules; `None` switches a rule off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides(Vec<(Code, Option<Severity>)>);

impl Overrides {
    /// Sets the severity of a rule, `None` to switch it off. The last word counts.
    pub fn set(&mut self, code: Code, severity: Option<Severity>) {
        self.0.retain(|(known, _)| *known != code);
        self.0.push((code, severity));
    }

    /// The severity that a diagnostic with this code gets, given the one its rule chose.
    #[must_use]
    pub fn apply(&self, code: Code, severity: Severity) -> Option<Severity> {
        self.0.iter().find(|(known, _)| *known == code).map_or(Some(severity), |(_, level)| *level)
    }
}
