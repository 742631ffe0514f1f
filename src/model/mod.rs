//! The documents of the API as Rust types.
//!
//! Everything about a member is declared once, here: name, type, limit, nullability, meaning. The checker's tables
//! ([`crate::shape`]) and the TypeScript types come from these declarations.

mod agent;
mod budget;
mod content;
mod create;
mod deployment;
mod environment;
mod error;
mod event;
mod list;
mod patch;
mod paused;
mod resource;
mod rubric;
mod run;
mod schedule;
mod update;

pub use agent::{Agent, AgentReference, PinnedAgent};
pub use budget::{Budget, BudgetLimit, Currency, ListCost};
pub use content::{
    Base64DocumentSource, Base64ImageSource, ContentBlock, DocumentBlock, DocumentSource, FileSource, ImageBlock,
    ImageSource, PlainTextMediaType, PlainTextSource, RedactedBlock, SystemContentBlock, TextBlock, UrlSource,
};
pub use create::DeploymentCreate;
pub use deployment::{
    AgentVersion, CronScheduleState, Deployment, DeploymentPage, DeploymentStatus, GithubRepositoryConfig,
    ResolvedAgent, ResourceConfig, ScheduleState,
};
pub use environment::{
    CloudConfig, Environment, EnvironmentConfig, EnvironmentScope, LimitedNetwork, Networking, Packages,
    SelfHostedConfig, UnrestrictedNetwork,
};
pub use error::{ApiError, ErrorResponse, Json};
pub use event::{DefineOutcomeEvent, InitialEvent, SystemMessageEvent, UserMessageEvent};
pub use list::{DeploymentList, DeploymentRunList, TriggerType};
pub use patch::Patch;
pub use paused::*;
pub use resource::{
    Access, BranchCheckout, Checkout, CommitCheckout, FileResource, GithubRepositoryResource, MemoryStoreResource,
    Resource,
};
pub use rubric::{FileRubric, Rubric, TextRubric};
pub use run::{DeploymentRun, DeploymentRunPage, ManualTrigger, ScheduleTrigger, TriggerContext};
pub use schedule::{CronSchedule, Schedule};
pub use update::DeploymentUpdate;

use deployment_preflight_derive::Shape;
use serde::{Deserialize, Serialize};
