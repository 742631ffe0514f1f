//! Which agent a deployment runs.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// The agent to run: its id, which pins the latest version, or a reference that can name a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(untagged)]
pub enum Agent {
    /// The agent's id; the latest version is pinned when the deployment is created or updated.
    #[shape(limit = AGENT_ID, format = Id(crate::shape::IdKind::Agent))]
    Id(String),
    /// A reference.
    Reference(AgentReference),
}

/// A reference to an agent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "an agent reference")]
pub enum AgentReference {
    /// An agent of the workspace.
    Agent(PinnedAgent),
}

/// An agent, perhaps at a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct PinnedAgent {
    /// The agent's id.
    #[shape(limit = AGENT_ID, format = Id(crate::shape::IdKind::Agent))]
    pub id: String,
    /// The version to run; the latest one when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = AGENT_VERSION)]
    pub version: Option<i32>,
}
