//! The body of `POST /v1/deployments`.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Agent, Budget, Deserialize, InitialEvent, Resource, Schedule, Serialize, Shape};

/// The body of `POST /v1/deployments`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Create)]
pub struct DeploymentCreate {
    /// The agent to run.
    pub agent: Agent,
    /// The environment to run it in.
    #[shape(limit = ENVIRONMENT_ID, format = Id(crate::shape::IdKind::Environment))]
    pub environment_id: String,
    /// What every session begins with.
    #[shape(limit = INITIAL_EVENTS, list = Events)]
    pub initial_events: Vec<InitialEvent>,
    /// The deployment's name.
    #[shape(limit = NAME)]
    pub name: String,
    /// What the deployment is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = DESCRIPTION, format = Prose, null = Allowed)]
    pub description: Option<String>,
    /// Pairs of the caller's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(map(METADATA, METADATA_KEY, METADATA_VALUE), null = Discouraged)]
    pub metadata: Option<BTreeMap<String, String>>,
    /// What every session finds mounted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = RESOURCES, list = Resources, null = Discouraged)]
    pub resources: Option<Vec<Resource>>,
    /// When it runs; only by hand when absent or null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub schedule: Option<Schedule>,
    /// The vaults whose credentials every session may use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = VAULT_IDS, list = Vaults, items(format = Id(crate::shape::IdKind::Vault)), null = Discouraged)]
    pub vault_ids: Option<Vec<String>>,
    /// What a session may cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(null = Allowed)]
    pub budget: Option<Budget>,
}
