//! Query parameters of the lists.

use alloc::string::String;

use super::{DeploymentStatus, Deserialize, Json, Serialize, Shape};

/// Query parameters of `GET /v1/deployments`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Shape)]
#[shape(rule = DeploymentList)]
pub struct DeploymentList {
    /// Only deployments of this agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(format = Id(crate::shape::IdKind::Agent))]
    pub agent_id: Option<String>,
    /// Only deployments created at this time (RFC 3339) or later.
    #[serde(default, rename = "created_at[gte]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_gte: Option<String>,
    /// Only deployments created at this time (RFC 3339) or earlier.
    #[serde(default, rename = "created_at[lte]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_lte: Option<String>,
    /// Whether archived deployments are listed too; not unless it is true. Not to be combined with `status`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include_archived: Option<bool>,
    /// How many deployments a page has; 20 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = DEPLOYMENTS_PER_PAGE)]
    pub limit: Option<i32>,
    /// Which page: `next_page` of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub page: Option<String>,
    /// Only deployments in this state. Not to be combined with `include_archived`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<DeploymentStatus>,
    /// Sent by the SDKs; ignored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub beta: Option<Json>,
}

/// Query parameters of `GET /v1/deployment_runs`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Shape)]
#[shape(rule = DeploymentRunList)]
pub struct DeploymentRunList {
    /// Only runs of this deployment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(format = Id(crate::shape::IdKind::Deployment))]
    pub deployment_id: Option<String>,
    /// Only runs with an error, or only runs without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_error: Option<bool>,
    /// Only runs made this way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger_type: Option<TriggerType>,
    /// Only runs made later than this time (RFC 3339).
    #[serde(default, rename = "created_at[gt]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_gt: Option<String>,
    /// Only runs made at this time (RFC 3339) or later.
    #[serde(default, rename = "created_at[gte]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_gte: Option<String>,
    /// Only runs made earlier than this time (RFC 3339).
    #[serde(default, rename = "created_at[lt]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_lt: Option<String>,
    /// Only runs made at this time (RFC 3339) or earlier.
    #[serde(default, rename = "created_at[lte]", skip_serializing_if = "Option::is_none")]
    #[shape(format = Timestamp)]
    pub created_at_lte: Option<String>,
    /// How many runs a page has; 20 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = RUNS_PER_PAGE)]
    pub limit: Option<i32>,
    /// Which page: `next_page` of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub page: Option<String>,
    /// Sent by the SDKs; ignored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub beta: Option<Json>,
}

/// What a run is made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(rename_all = "snake_case")]
pub enum TriggerType {
    /// The schedule.
    Schedule,
    /// A call.
    Manual,
}
