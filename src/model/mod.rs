//! The documents of the API as Rust types.
//!
//! Everything about a member is declared once, here: name, type, limit, nullability, meaning. The checker's tables
//! ([`crate::shape`]) and the TypeScript types come from these declarations.

mod agent;
mod budget;
mod content;
mod create;
mod event;
mod resource;
mod rubric;
mod schedule;

pub use agent::{Agent, AgentReference, PinnedAgent};
pub use budget::{Budget, BudgetLimit, Currency, ListCost};
pub use content::{
    Base64DocumentSource, Base64ImageSource, ContentBlock, DocumentBlock, DocumentSource, FileSource, ImageBlock,
    ImageSource, PlainTextMediaType, PlainTextSource, RedactedBlock, SystemContentBlock, TextBlock, UrlSource,
};
pub use create::DeploymentCreate;
pub use event::{DefineOutcomeEvent, InitialEvent, SystemMessageEvent, UserMessageEvent};
pub use resource::{
    Access, BranchCheckout, Checkout, CommitCheckout, FileResource, GithubRepositoryResource, MemoryStoreResource,
    Resource,
};
pub use rubric::{FileRubric, Rubric, TextRubric};
pub use schedule::{CronSchedule, Schedule};

use deployment_preflight_derive::Shape;
use serde::{Deserialize, Serialize};
