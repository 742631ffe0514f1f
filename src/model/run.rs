//! Runs of deployments.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Deserialize, ResolvedAgent, RunError, Serialize, Shape};

/// A run of a deployment: it has made a session, or failed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = DeploymentRun)]
pub struct DeploymentRun {
    /// The run's id.
    pub id: String,
    /// The agent that was run.
    pub agent: ResolvedAgent,
    /// When the run was made.
    #[shape(format = Timestamp)]
    pub created_at: String,
    /// The deployment.
    pub deployment_id: String,
    /// Why there is no session; null when there is one.
    #[shape(required, null = Allowed)]
    pub error: Option<RunError>,
    /// The session; null when there is none.
    #[shape(required, format = Id(crate::shape::IdKind::Session), null = Allowed)]
    pub session_id: Option<String>,
    /// What the run was made by.
    pub trigger_context: TriggerContext,
    /// Always `deployment_run`.
    #[shape(one_of("deployment_run"))]
    pub r#type: String,
}

/// A page of runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct DeploymentRunPage {
    /// The runs.
    pub data: Vec<DeploymentRun>,
    /// What to pass as `page` for the next page; null on the last one.
    #[shape(required, null = Allowed)]
    pub next_page: Option<String>,
}

/// What a run was made by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a trigger")]
pub enum TriggerContext {
    /// The schedule.
    Schedule(ScheduleTrigger),
    /// A call.
    Manual(ManualTrigger),
}

/// The schedule made the run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ScheduleTrigger {
    /// The time that the schedule named, at a whole minute; the run begins a little later.
    #[shape(format = Timestamp)]
    pub scheduled_at: String,
}

/// A call made the run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ManualTrigger {}
