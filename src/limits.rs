//! Every number of the API, once.

/// A bound on something countable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The least that is accepted.
    pub min: usize,
    /// The most that is accepted.
    pub max: usize,
    /// What is counted.
    pub unit: Unit,
    /// What the limit bounds, for instance `name of a deployment`.
    pub what: &'static str,
    /// Who says so.
    pub source: Source,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points.
    Characters,
    /// Items of an array.
    Items,
    /// Members of an object.
    Properties,
    /// The value of an integer.
    Integer,
    /// Bytes of UTF-8.
    Bytes,
    /// Levels of nesting; the outermost value is level 1.
    Levels,
}

impl Unit {
    /// The unit's name in JSON and in messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Items => "items",
            Self::Properties => "properties",
            Self::Integer => "integer",
            Self::Bytes => "bytes",
            Self::Levels => "levels",
        }
    }
}

/// Who states a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The API reference of June 2026.
    Reference,
    /// Later official documentation and the official SDKs.
    Documentation,
    /// No published text: chosen for what a user would expect.
    Assumed,
}

impl Source {
    /// The source's name in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Documentation => "documentation",
            Self::Assumed => "assumed",
        }
    }
}

/// The day on which the numbers were last compared with their sources.
pub const CHECKED: &str = "2026-11-22";

/// The upper end of a limit that has none.
pub const NONE: usize = usize::MAX;

macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident = $min:literal ..= $max:tt $unit:ident, $what:literal, $source:ident;)*) => {
        $($(#[doc = $doc])* pub const $name: Limit =
            Limit { min: $min, max: $max, unit: Unit::$unit, what: $what, source: Source::$source };)*

        /// Every limit with its name.
        pub const ALL: &[(&str, Limit)] = &[$((stringify!($name), $name),)*];
    };
}

limits! {
    /// A request body (32 MB).
    BODY = 0..=33_554_432 Bytes, "a request body", Documentation;
    /// Nesting of arrays and objects.
    DEPTH = 1..=128 Levels, "nesting of arrays and objects", Assumed;

    /// `agent` as a string.
    AGENT_ID = 1..=128 Characters, "an agent's id", Reference;
    /// `agent.version` (int32).
    AGENT_VERSION = 1..=2_147_483_647 Integer, "an agent's version", Reference;
    /// `environment_id`.
    ENVIRONMENT_ID = 1..=128 Characters, "an environment's id", Documentation;
    /// `initial_events`.
    INITIAL_EVENTS = 1..=50 Items, "the initial events", Reference;
    /// `name`.
    NAME = 1..=256 Characters, "a deployment's name", Reference;
    /// `description`.
    DESCRIPTION = 0..=2048 Characters, "a deployment's description", Documentation;
    /// `metadata`.
    METADATA = 0..=16 Properties, "metadata", Reference;
    /// A key of `metadata`.
    METADATA_KEY = 1..=64 Characters, "a metadata key", Reference;
    /// A value of `metadata`.
    METADATA_VALUE = 0..=512 Characters, "a metadata value", Reference;
    /// `resources`.
    RESOURCES = 0..=500 Items, "the resources", Reference;
    /// `vault_ids`.
    VAULT_IDS = 0..=50 Items, "the vault ids", Reference;

    /// `content` of a `user.message`.
    USER_CONTENT = 1..=NONE Items, "the content of a user message", Assumed;
    /// `content` of a `system.message`.
    SYSTEM_CONTENT = 1..=1000 Items, "the content of a system message", Reference;
    /// `description` of a `user.define_outcome`.
    OUTCOME_DESCRIPTION = 1..=NONE Characters, "an outcome's description", Assumed;
    /// `max_iterations` of a `user.define_outcome`.
    MAX_ITERATIONS = 1..=20 Integer, "an outcome's iterations", Reference;
    /// `content` of a text rubric.
    RUBRIC_TEXT = 1..=262_144 Characters, "a rubric's text", Reference;
    /// `document` blocks with a `file` source in one list of events.
    FILE_DOCUMENTS = 0..=100 Items, "documents from files in the initial events", Documentation;
    /// A string that must not be empty and has no other stated limit.
    NON_EMPTY = 1..=NONE Characters, "a string that must not be empty", Reference;
    /// A base64 image.
    IMAGE_BASE64 = 1..=10_000_000 Characters, "an image as base64", Documentation;

    /// `url` of a repository.
    REPOSITORY_URL = 1..=2048 Characters, "a repository's address", Reference;
    /// `authorization_token` of a repository.
    AUTHORIZATION_TOKEN = 1..=4096 Characters, "a repository's token", Reference;
    /// `name` of a branch.
    BRANCH_NAME = 1..=255 Characters, "a branch's name", Reference;
    /// `sha` of a commit.
    COMMIT_SHA = 7..=64 Characters, "a commit's hash", Reference;
    /// `mount_path`.
    MOUNT_PATH = 1..=4096 Characters, "a mount path", Reference;
    /// `file_id` of a resource.
    FILE_ID = 1..=128 Characters, "a file's id", Reference;
    /// `instructions` of a memory store.
    INSTRUCTIONS = 0..=4096 Characters, "a memory store's instructions", Reference;
    /// Memory stores that a session takes.
    MEMORY_STORES = 0..=8 Items, "memory stores of a session", Documentation;

    /// `schedule.expression`.
    CRON_EXPRESSION = 1..=256 Characters, "a cron expression", Reference;

    /// `limit` of a list of deployments.
    DEPLOYMENTS_PER_PAGE = 1..=100 Integer, "deployments on a page", Reference;
    /// `limit` of a list of runs.
    RUNS_PER_PAGE = 1..=1000 Integer, "runs on a page", Documentation;
    /// `schedule.upcoming_runs_at` of a response.
    UPCOMING_RUNS = 0..=5 Items, "the upcoming runs of a deployment", Reference;
}
