//! Checking a document: walks it along its shape, runs the rules, and turns what they find into diagnostics.

use alloc::vec::Vec;

mod change;
mod content;
mod context;
mod events;
mod finding;
mod query;
mod repeats;
mod resources;
mod response;
mod schedule;
mod structure;
mod union;
mod walk;

pub(crate) use change::Change;
pub(crate) use finding::At;

use crate::diagnostic::{Code, Report, Severity};
use crate::json::{Document, Frame, Id, Position};
use crate::kind::Kind;
use crate::options::{Context, Options};
use crate::schedule::cron;
use crate::sentence::Part;
use crate::shape::packed::Shape;
use crate::wire::{Wire, read};
use finding::Findings;

/// Bytes that are not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotUtf8 {
    /// How many bytes at the beginning are.
    pub valid_up_to: usize,
}

impl core::fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "not UTF-8 from byte {} on", self.valid_up_to)
    }
}

impl core::error::Error for NotUtf8 {}

/// Checks a text as a document of this kind; query parameters may be a query string. Never fails: whatever is wrong with the text is in the report.
///
/// ```
/// use deployment_preflight::{Code, Kind, Options, check};
///
/// let text = r#"{"name": "nightly", "agent": "agent_1", "environment_id": "env_1", "events": []}"#;
/// let report = check(Kind::DeploymentCreate, text, &Options::default());
/// let codes: Vec<Code> = report.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
/// assert_eq!(codes, [Code::Required, Code::UnknownField]);
/// assert_eq!(report.diagnostics[1].help.as_deref(), Some("did you mean `initial_events`?"));
/// assert!(!report.valid);
/// ```
#[must_use]
pub fn check(kind: Kind, text: &str, options: &Options) -> Report {
    let read = if kind.is_query() { crate::json::read_query } else { crate::json::read };
    check_document(kind, &read(text, options.max_diagnostics), options, true)
}

/// Checks bytes, for instance a file's.
///
/// # Errors
///
/// When the bytes are not UTF-8.
pub fn check_bytes(kind: Kind, bytes: &[u8], options: &Options) -> Result<Report, NotUtf8> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(check(kind, text, options)),
        Err(error) => Err(NotUtf8 { valid_up_to: error.valid_up_to() }),
    }
}

/// Checks a document that was read already. Without `ranges` the report has neither ranges nor text edits.
#[must_use]
pub fn check_document(kind: Kind, document: &Document<'_>, options: &Options, ranges: bool) -> Report {
    let mut wire = Wire::new();
    check_into(kind, document, options, ranges, &mut wire, &mut Lists::new());
    read::report(kind, &wire, &options.docs_base)
}

/// Checks a document and writes the answer; tells whether there is anything to say.
pub(crate) fn check_into<'a>(
    kind: Kind,
    document: &'a Document<'a>,
    options: &'a Options,
    ranges: bool,
    wire: &'a mut Wire,
    lists: &'a mut Lists,
) -> bool {
    let response = kind.is_response();
    lists.mounted.clear();
    lists.stores.clear();
    let mut checker = Checker {
        document,
        options,
        context: &options.context,
        response,
        query: kind.is_query(),
        findings: Findings::new(document, options, ranges, response, wire, lists),
        lists,
        taken: 0,
    };
    for problem in document.problems() {
        checker.findings.add_problem(problem);
    }
    checker.findings.count_unlisted();
    checker.value(Shape::of(kind), Id::ROOT);
    checker.findings.finish(checker.lists)
}

/// What a check fills and the next one may have again: to allocate these lists takes longer than to fill them.
pub(crate) struct Lists {
    /// The keys of the objects that are being checked, by field.
    slots: Vec<Id>,
    /// Files and repositories of the list that is being checked.
    mounted: Vec<resources::Mounted>,
    /// Memory stores of the list that is being checked: their id, if it is a string, and the resource.
    stores: Vec<(Option<Id>, Id)>,
    /// Of the strings that are being told apart.
    fingerprints: Vec<u32>,
    /// What is said of a cron expression.
    cron: cron::Lists,
    /// The way to what is reported.
    frames: Vec<Frame>,
    /// Places that were passed on the way to positions.
    marks: Vec<Position>,
    /// The numbers of the findings.
    order: Vec<usize>,
}

impl Lists {
    pub const fn new() -> Self {
        Self {
            slots: Vec::new(),
            mounted: Vec::new(),
            stores: Vec::new(),
            fingerprints: Vec::new(),
            cron: cron::Lists::new(),
            frames: Vec::new(),
            marks: Vec::new(),
            order: Vec::new(),
        }
    }
}

/// One check under way.
pub(crate) struct Checker<'a> {
    pub document: &'a Document<'a>,
    options: &'a Options,
    /// The document came from the service: it may know more than this library.
    pub response: bool,
    /// The document is query parameters: numbers and booleans may be given as strings.
    pub query: bool,
    /// What the service has stored.
    context: &'a Context,
    findings: Findings<'a>,
    lists: &'a mut Lists,
    /// How many of the slots the objects that are being checked have taken.
    taken: usize,
}

impl Checker<'_> {
    /// Reports a finding about a value with the severity of its rule. What is said by the functions below next belongs
    /// to it.
    #[cold]
    #[inline(never)]
    pub fn report(&mut self, code: Code, id: Id, message: &str, parts: &[Part<'_>]) -> &mut Self {
        self.report_at(code, At::Value(id), message, parts)
    }

    /// Reports a finding about a place.
    #[cold]
    #[inline(never)]
    pub fn report_at(&mut self, code: Code, at: At, message: &str, parts: &[Part<'_>]) -> &mut Self {
        let open = matches!(code, Code::UnknownField | Code::UnknownVariant | Code::InvalidValue);
        let severity = if open && self.response { Severity::Warning } else { code.severity() };
        self.findings.add(code, severity, at, message, parts);
        self
    }

    /// Reports a finding about a value as a warning, whatever its rule's severity is.
    #[cold]
    #[inline(never)]
    pub fn warn(&mut self, code: Code, id: Id, message: &str, parts: &[Part<'_>]) -> &mut Self {
        self.findings.add(code, Severity::Warning, At::Value(id), message, parts);
        self
    }

    /// What to do about it.
    #[cold]
    #[inline(never)]
    pub fn help(&mut self, help: &str) -> &mut Self {
        self.findings.help(help, &[]);
        self
    }

    /// Another place that explains it, and what is there.
    #[cold]
    #[inline(never)]
    pub fn related(&mut self, id: Id, message: &str) -> &mut Self {
        self.findings.related(At::Value(id), message);
        self
    }

    /// A fix that keeps the author's meaning for certain.
    #[cold]
    #[inline(never)]
    pub fn safe(&mut self, title: &str, change: Change) {
        self.findings.fix(true, title, &[], change, "");
    }

    /// A fix that an author should look at.
    #[cold]
    #[inline(never)]
    pub fn suggest(&mut self, title: &str, change: Change) {
        self.findings.fix(false, title, &[], change, "");
    }

    /// A fix that puts a string in place of a value.
    #[cold]
    #[inline(never)]
    pub fn write(&mut self, safe: bool, id: Id, text: &str) {
        self.findings.fix(safe, "write `{}`", &[Part::Text(text)], Change::Write(id), text);
    }
}
