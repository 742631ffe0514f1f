//! Deployments as the API returns them.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{
    Budget, Checkout, Deserialize, FileResource, InitialEvent, MemoryStoreResource, PausedReason, Serialize, Shape,
};

/// A deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Deployment)]
pub struct Deployment {
    /// The deployment's id.
    pub id: String,
    /// The agent that it runs.
    pub agent: ResolvedAgent,
    /// When it was archived; null while it is not.
    #[shape(required, format = Timestamp, null = Allowed)]
    pub archived_at: Option<String>,
    /// When it was created.
    #[shape(format = Timestamp)]
    pub created_at: String,
    /// What it is for.
    #[shape(required, null = Allowed)]
    pub description: Option<String>,
    /// The environment that it runs in.
    pub environment_id: String,
    /// What every session begins with.
    pub initial_events: Vec<InitialEvent>,
    /// Pairs of the caller's own.
    #[shape(map(METADATA, METADATA_KEY, METADATA_VALUE))]
    pub metadata: BTreeMap<String, String>,
    /// The deployment's name.
    pub name: String,
    /// Why it is paused; null while it is not.
    #[shape(required, null = Allowed)]
    pub paused_reason: Option<PausedReason>,
    /// What every session finds mounted.
    pub resources: Vec<ResourceConfig>,
    /// When it runs; null for one that is only run by hand.
    #[shape(required, null = Allowed)]
    pub schedule: Option<ScheduleState>,
    /// Whether its schedule is followed.
    pub status: DeploymentStatus,
    /// Always `deployment`.
    #[shape(one_of("deployment"))]
    pub r#type: String,
    /// When it was last changed.
    #[shape(format = Timestamp)]
    pub updated_at: String,
    /// The vaults whose credentials every session may use.
    pub vault_ids: Vec<String>,
    /// What a session may cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub budget: Option<Budget>,
}

/// A page of deployments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct DeploymentPage {
    /// The deployments.
    pub data: Vec<Deployment>,
    /// What to pass as `page` for the next page; null on the last one.
    #[shape(required, null = Allowed)]
    pub next_page: Option<String>,
}

/// Whether a deployment's schedule is followed. An archived deployment is `active` too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(rename_all = "snake_case")]
pub enum DeploymentStatus {
    /// It is.
    Active,
    /// It is not, until the deployment is unpaused.
    Paused,
}

/// The agent that a deployment or a run is pinned to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "an agent reference")]
pub enum ResolvedAgent {
    /// An agent of the workspace.
    Agent(AgentVersion),
}

/// An agent at a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct AgentVersion {
    /// The agent's id.
    pub id: String,
    /// The version.
    #[shape(limit = AGENT_VERSION)]
    pub version: i32,
}

/// Something that a session finds mounted, without its credentials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a resource")]
pub enum ResourceConfig {
    /// A repository on GitHub.
    GithubRepository(GithubRepositoryConfig),
    /// An uploaded file.
    File(FileResource),
    /// A memory store.
    MemoryStore(MemoryStoreResource),
}

/// A repository on GitHub, without its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct GithubRepositoryConfig {
    /// The repository's address.
    pub url: String,
    /// What is checked out; the default branch when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub checkout: Option<Checkout>,
    /// Where the repository is mounted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub mount_path: Option<String>,
}

/// When a deployment runs, and when it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a schedule")]
pub enum ScheduleState {
    /// By a cron expression.
    Cron(CronScheduleState),
}

/// Runs by a cron expression in a time zone, the last one and the next ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct CronScheduleState {
    /// Five fields: minute, hour, day of the month, month, day of the week.
    pub expression: String,
    /// A name of the IANA time zone database.
    pub timezone: String,
    /// When the last scheduled run began; null before the first one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp, null = Allowed)]
    pub last_run_at: Option<String>,
    /// The next runs, up to five, ascending; none once the deployment is archived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(items(format = Timestamp))]
    pub upcoming_runs_at: Option<Vec<String>>,
}
