//! What the library says about a document: codes, severities, diagnostics and fixes.

use alloc::string::String;
use alloc::vec::Vec;

use core::fmt;
use core::str::FromStr;

use crate::kind::Kind;
use crate::report::json::Raw;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "lowercase"))]
pub enum Severity {
    /// The API refuses the request. A report with one is not valid.
    Error,
    /// Accepted, but likely wrong, failing later, or not settled by any published text.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// Every severity, the gravest first.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Info];

    /// The word used in reports: `error`, `warning` or `info`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Severity {
    type Err = UnknownName;

    fn from_str(word: &str) -> Result<Self, UnknownName> {
        Self::ALL.iter().copied().find(|severity| severity.as_str() == word).ok_or(UnknownName)
    }
}

/// A word that names no code, severity or kind of this version of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownName;

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown name")
    }
}

impl core::error::Error for UnknownName {}

macro_rules! codes {
    ($($variant:ident = $name:literal, $severity:ident;)*) => {
        /// The stable name of a rule. Codes follow semantic versioning: a new one is a minor release,
        /// a renamed or removed one a major release.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "typescript", derive(tsify::Tsify))]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`")]
            #[cfg_attr(feature = "typescript", serde(rename = $name))]
            $variant,)*
        }

        impl Code {
            /// Every code, in the order of the rule reference.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code as written in reports, for instance `unknown-field`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The severity that the rule has unless a document kind or the caller says otherwise.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    JsonSyntax = "json-syntax", Error;
    JsonDuplicateKey = "json-duplicate-key", Warning;
    JsonTooDeep = "json-too-deep", Error;
    JsonLoneSurrogate = "json-lone-surrogate", Warning;
    BodyTooLarge = "body-too-large", Error;

    Required = "required", Error;
    UnknownField = "unknown-field", Error;
    TypeMismatch = "type-mismatch", Error;
    NullNotAllowed = "null-not-allowed", Error;
    NullDiscouraged = "null-discouraged", Warning;
    UnknownVariant = "unknown-variant", Error;
    InvalidValue = "invalid-value", Error;
    TooShort = "too-short", Error;
    TooLong = "too-long", Error;
    TooFewItems = "too-few-items", Error;
    TooManyItems = "too-many-items", Error;
    TooManyProperties = "too-many-properties", Error;
    OutOfRange = "out-of-range", Error;
    NotAnInteger = "not-an-integer", Error;
    BudgetAmount = "budget-amount", Error;

    SystemMessagePosition = "system-message-position", Error;
    SystemMessageDuplicate = "system-message-duplicate", Error;
    SystemMessagePredecessor = "system-message-predecessor", Error;
    NoStartingEvent = "no-starting-event", Error;
    DefineOutcomeDuplicate = "define-outcome-duplicate", Error;
    TooManyFileDocuments = "too-many-file-documents", Error;

    RedactedBlock = "redacted-block", Error;
    BlankText = "blank-text", Warning;
    MediaType = "media-type", Warning;
    Base64Syntax = "base64-syntax", Error;
    MediaTypeMismatch = "media-type-mismatch", Warning;
    ImageTooLarge = "image-too-large", Warning;
    UrlScheme = "url-scheme", Error;
    SecretInText = "secret-in-text", Warning;

    GithubUrl = "github-url", Error;
    GithubTokenMissing = "github-token-missing", Warning;
    CommitSha = "commit-sha", Error;
    CommitShaAbbreviated = "commit-sha-abbreviated", Warning;
    MountPathRelative = "mount-path-relative", Warning;
    MountPathTraversal = "mount-path-traversal", Error;
    MountPathOutsideWorkspace = "mount-path-outside-workspace", Warning;
    MountPathCollision = "mount-path-collision", Warning;
    MemoryStoreDuplicate = "memory-store-duplicate", Warning;
    MemoryStoresPerSession = "memory-stores-per-session", Warning;
    VaultDuplicate = "vault-duplicate", Warning;
    IdPrefix = "id-prefix", Warning;

    MetadataLimitAfterMerge = "metadata-limit-after-merge", Error;
    TokenDropped = "token-dropped", Warning;
    ArchivedImmutable = "archived-immutable", Error;
    NoChange = "no-change", Info;

    ConflictingParameters = "conflicting-parameters", Error;
    EmptyWindow = "empty-window", Warning;

    CronFieldCount = "cron-field-count", Error;
    CronShortcut = "cron-shortcut", Error;
    CronSpecialCharacter = "cron-special-character", Error;
    CronName = "cron-name", Error;
    CronOutOfRange = "cron-out-of-range", Error;
    CronRangeReversed = "cron-range-reversed", Error;
    CronStep = "cron-step", Error;
    CronSyntax = "cron-syntax", Error;
    CronNeverFires = "cron-never-fires", Error;
    CronSparse = "cron-sparse", Warning;
    CronDayOr = "cron-day-or", Warning;
    CronStepOnNumber = "cron-step-on-number", Warning;
    CronStepOversized = "cron-step-oversized", Warning;
    CronWhitespace = "cron-whitespace", Warning;
    CronDst = "cron-dst", Warning;
    CronFrequent = "cron-frequent", Info;
    TimezoneUnknown = "timezone-unknown", Error;
    TimezoneAlias = "timezone-alias", Info;

    PausedReasonMismatch = "paused-reason-mismatch", Error;
    ArchivedStatus = "archived-status", Error;
    UpcomingRuns = "upcoming-runs", Error;
    RunOutcome = "run-outcome", Error;
    ScheduledAt = "scheduled-at", Warning;
    SecretEchoed = "secret-echoed", Error;
    TimestampSyntax = "timestamp-syntax", Error;
    TimestampOrder = "timestamp-order", Warning;
    AllowedHost = "allowed-host", Error;
    PackagesBlocked = "packages-blocked", Error;
    EnvironmentArchived = "environment-archived", Error;
    SelfHostedResources = "self-hosted-resources", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = UnknownName;

    fn from_str(word: &str) -> Result<Self, UnknownName> {
        Self::ALL.iter().copied().find(|code| code.as_str() == word).ok_or(UnknownName)
    }
}

/// The answer to a check.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Report {
    /// What the document was checked as.
    pub kind: Kind,
    /// Whether no diagnostic is an error. Exact even when some diagnostics are not listed.
    pub valid: bool,
    /// What was found, in document order.
    pub diagnostics: Vec<Diagnostic>,
    /// How many diagnostics are not listed, being beyond the most that the caller asked for.
    pub truncated: usize,
}

/// One finding about one place of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Diagnostic {
    /// The rule.
    pub code: Code,
    /// How much it matters, with the caller's overrides applied.
    pub severity: Severity,
    /// The place as a JSON Pointer (RFC 6901); of a member that is missing, where it belongs.
    pub pointer: String,
    /// The place as keys and indexes.
    pub path: Vec<Segment>,
    /// One sentence: lower case, no final stop, user input in backquotes and shortened.
    pub message: String,
    /// What to do about it.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub help: Option<String>,
    /// The rule's page: the base that the caller gave, then `rules/` and the code.
    pub url: String,
    /// The place in the source, when the input was text.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub range: Option<Range>,
    /// Other places that explain this one.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub related: Vec<Related>,
    /// Ways to mend it.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub fixes: Vec<Fix>,
}

/// One step of a path into a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(untagged))]
pub enum Segment {
    /// A member of an object.
    Key(String),
    /// An item of an array, counted from 0.
    Index(usize),
}

/// A stretch of the source. Offsets count units of the encoding that the caller chose (UTF-16 code units in
/// JavaScript, see [`crate::json::Encoding`]); lines and characters count from 0; ends are exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Range {
    /// Offset of the first unit.
    pub start: usize,
    /// Offset behind the last unit.
    pub end: usize,
    /// Line of `start`.
    pub start_line: usize,
    /// Units between the beginning of that line and `start`.
    pub start_character: usize,
    /// Line of `end`.
    pub end_line: usize,
    /// Units between the beginning of that line and `end`.
    pub end_character: usize,
}

/// Another place that explains a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Related {
    /// The place as a JSON Pointer.
    pub pointer: String,
    /// The place in the source, when the input was text.
    #[cfg_attr(feature = "typescript", tsify(optional))]
    pub range: Option<Range>,
    /// What is there.
    pub message: String,
}

/// A way to mend a diagnostic: for text as edits, for values as a JSON Patch.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Fix {
    /// What it does, as an imperative.
    pub title: String,
    /// Whether it keeps the author's meaning for certain; only such fixes are applied unasked.
    pub safe: bool,
    /// Replacements in the source, ascending and disjoint; empty when the input was a value.
    pub edits: Vec<TextEdit>,
    /// The same as a JSON Patch (RFC 6902); empty when the input is neither JSON nor a query string, since there is no value then,
    /// and when a key on the way looks like a credential, which no pointer tells, or has half a surrogate pair.
    pub patch: Vec<PatchOperation>,
}

/// One replacement in the source. Offsets as in [`Range`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct TextEdit {
    /// Offset of the first unit to replace.
    pub start: usize,
    /// Offset behind the last unit to replace.
    pub end: usize,
    /// What to put there.
    pub text: String,
}

/// One operation of a JSON Patch (RFC 6902).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "typescript", derive(tsify::Tsify), serde(tag = "op", rename_all = "lowercase"))]
pub enum PatchOperation {
    /// Adds a member or an item.
    Add {
        /// Where, as a JSON Pointer.
        path: String,
        /// What, as JSON.
        #[cfg_attr(feature = "typescript", tsify(type = "unknown"))]
        value: Raw,
    },
    /// Removes a member or an item.
    Remove {
        /// Where, as a JSON Pointer.
        path: String,
    },
    /// Replaces a value.
    Replace {
        /// Where, as a JSON Pointer.
        path: String,
        /// With what, as JSON.
        #[cfg_attr(feature = "typescript", tsify(type = "unknown"))]
        value: Raw,
    },
    /// Moves a member or an item.
    Move {
        /// From where, as a JSON Pointer.
        from: String,
        /// To where, as a JSON Pointer.
        path: String,
    },
}
