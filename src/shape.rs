//! What a type's declaration turns into: tables from which the TypeScript types and schemas are printed, and those made
//! that the checker walks documents along (`packed`).
//!
//! The tables come from `#[derive(Shape)]` (see the `derive` folder) on the types of [`crate::model`]: a member's name,
//! type, limit, nullability and doc comment are written once, there.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

pub(crate) mod packed;

use crate::limits::{Limit, NONE};

/// A type that has a table.
pub trait Shaped {
    /// What its JSON looks like.
    const SHAPE: Shape;
    /// What its parts mean.
    const DOCS: Docs;
}

/// The names that the module has in its tables, in its order: those of members, and others.
#[cfg(not(target_arch = "wasm32"))]
pub fn names() -> impl Iterator<Item = &'static str> {
    packed::Name::all().map(packed::Name::text)
}

/// What a value's JSON looks like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A string of so many characters.
    String {
        /// Fewest characters.
        min: usize,
        /// Most characters.
        max: usize,
        /// What the characters say.
        format: Format,
    },
    /// `true` or `false`.
    Boolean,
    /// An integer between two bounds.
    Integer {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// One of a closed set of strings.
    OneOf(&'static [&'static str]),
    /// An array of so many items.
    Array {
        /// Each item.
        item: &'static Shape,
        /// Fewest items.
        min: usize,
        /// Most items.
        max: usize,
        /// What is checked about the items together.
        rule: ListRule,
    },
    /// An object with keys of the author's choosing and string values.
    Map {
        /// Most members.
        max: usize,
        /// Characters of a key.
        key: Limit,
        /// Characters of a value.
        value: Limit,
        /// Null may stand for a value: it deletes the stored one.
        patch: bool,
    },
    /// Anything.
    Any,
    /// An object.
    Object(&'static Object),
    /// An object that its `type` member tells apart.
    Union(&'static Union),
    /// A string that stands for an object, or the object.
    StringOr {
        /// The string.
        string: &'static Shape,
        /// The object.
        object: &'static Shape,
    },
}

/// An object with known members.
#[derive(Debug)]
pub struct Object {
    /// The type's name, as in TypeScript.
    pub name: &'static str,
    /// Its members, in the order in which they are documented.
    pub fields: &'static [Field],
    /// What is checked about the members together.
    pub rule: ObjectRule,
}

/// A member of an object.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// Whether null may stand for it.
    pub null: Null,
    /// Its value.
    pub shape: Shape,
}

/// Whether null may stand for a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Null {
    /// The API refuses it.
    Refused,
    /// The API takes it.
    Allowed,
    /// No published text says what the API makes of it.
    Discouraged,
}

/// An object that its `type` member tells apart.
#[derive(Debug)]
pub struct Union {
    /// The type's name, as in TypeScript.
    pub name: &'static str,
    /// What its members are, with an article, for messages: `an event`.
    pub noun: &'static str,
    /// Value of `type`, and the other members.
    pub variants: &'static [(&'static str, &'static Object)],
}

/// What a string says, beyond its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Nothing that could be checked.
    Any,
    /// Text for the agent: neither blank nor a credential.
    Text,
    /// Text of other uses: no credential.
    Prose,
    /// A credential, never to be repeated.
    Token,
    /// An absolute http(s) address.
    Url,
    /// `https://github.com/{owner}/{repo}`.
    GithubUrl,
    /// A commit's hash.
    CommitSha,
    /// Where a resource is mounted.
    MountPath,
    /// A positive decimal integer.
    Amount,
    /// A cron expression.
    Cron,
    /// A name of the IANA time zone database.
    TimeZone,
    /// An id with a known prefix.
    Id(IdKind),
    /// A point in time as RFC 3339 has it.
    Timestamp,
    /// A host's name, perhaps behind `*.`.
    Host,
}

pub use crate::rules::id::IdKind;

/// What is checked about an array's items together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRule {
    /// Nothing.
    None,
    /// The opening events.
    Events,
    /// The resources.
    Resources,
    /// The vault ids.
    Vaults,
}

/// What is checked about an object's members together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectRule {
    /// Nothing.
    None,
    /// An image's data and its media type.
    Base64Image,
    /// A document's data and its media type.
    Base64Document,
    /// A block that only the platform writes.
    Redacted,
    /// A repository, its token and where it is mounted.
    Repository,
    /// A file, and where it is mounted.
    File,
    /// A memory store.
    MemoryStore,
    /// A cron expression and its time zone.
    CronSchedule,
    /// The body of a creation, and what it is created in.
    Create,
    /// The body of an update, and what is updated.
    Update,
    /// A deployment's state.
    Deployment,
    /// A run's outcome and times.
    DeploymentRun,
    /// An environment's times.
    Environment,
    /// A network and the packages that have to come through it.
    CloudConfig,
    /// Parameters of a list of deployments.
    DeploymentList,
    /// Parameters of a list of runs.
    DeploymentRunList,
}

/// What the parts of a type mean: its doc comments.
#[derive(Clone, Copy, Debug)]
pub struct Docs {
    /// Of the type itself.
    pub text: &'static str,
    /// Of its members (by key), its variants (by the value of `type`) or its values, each with the docs of its type. Of
    /// a string that stands for an object: `string` and `object`.
    pub parts: &'static [(&'static str, &'static str, &'static Docs)],
}

impl Docs {
    /// Of a type that needs no words.
    pub const NONE: Self = Self { text: "", parts: &[] };
}

/// The shape of a plain string.
const STRING: Shape = Shape::String { min: 0, max: NONE, format: Format::Any };

/// Parts of declarations. Each does nothing to a shape that it does not fit, which the derive's tests would show.
impl Shape {
    /// Bounds characters, items or an integer's value.
    #[must_use]
    pub const fn limit(self, limit: Limit) -> Self {
        match self {
            Self::String { format, .. } => Self::String { min: limit.min, max: limit.max, format },
            Self::Array { item, rule, .. } => Self::Array { item, min: limit.min, max: limit.max, rule },
            Self::Integer { .. } => Self::Integer { min: limit.min as i64, max: limit.max as i64 },
            other => other,
        }
    }

    /// Says what a string says.
    #[must_use]
    pub const fn format(self, format: Format) -> Self {
        match self {
            Self::String { min, max, .. } => Self::String { min, max, format },
            other => other,
        }
    }

    /// Says what is checked about an array's items together.
    #[must_use]
    pub const fn rule(self, rule: ListRule) -> Self {
        match self {
            Self::Array { item, min, max, .. } => Self::Array { item, min, max, rule },
            other => other,
        }
    }

    /// An array of this item.
    #[must_use]
    pub const fn array(item: &'static Self) -> Self {
        Self::Array { item, min: 0, max: NONE, rule: ListRule::None }
    }

    /// Bounds a map.
    #[must_use]
    pub const fn map(self, pairs: Limit, key: Limit, value: Limit) -> Self {
        match self {
            Self::Map { patch, .. } => Self::Map { max: pairs.max, key, value, patch },
            other => other,
        }
    }
}

impl Shaped for String {
    const SHAPE: Shape = STRING;
    const DOCS: Docs = Docs::NONE;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Boolean;
    const DOCS: Docs = Docs::NONE;
}

impl Shaped for i32 {
    const SHAPE: Shape = Shape::Integer { min: Self::MIN as i64, max: Self::MAX as i64 };
    const DOCS: Docs = Docs::NONE;
}

/// The shape of a map before its limits are given.
const fn map(patch: bool) -> Shape {
    Shape::Map { max: NONE, key: crate::limits::NON_EMPTY, value: crate::limits::NON_EMPTY, patch }
}

impl Shaped for BTreeMap<String, String> {
    const SHAPE: Shape = map(false);
    const DOCS: Docs = Docs::NONE;
}

impl Shaped for BTreeMap<String, Option<String>> {
    const SHAPE: Shape = map(true);
    const DOCS: Docs = Docs::NONE;
}

impl Shaped for crate::model::Json {
    const SHAPE: Shape = Shape::Any;
    const DOCS: Docs = Docs::NONE;
}

impl<T: Shaped> Shaped for crate::model::Patch<T> {
    const SHAPE: Shape = T::SHAPE;
    const DOCS: Docs = T::DOCS;
}

impl<T: Shaped> Shaped for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const DOCS: Docs = T::DOCS;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::array(&T::SHAPE);
    const DOCS: Docs = T::DOCS;
}
