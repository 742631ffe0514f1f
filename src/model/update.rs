//! The body of `POST /v1/deployments/{id}`.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Agent, Budget, Deserialize, InitialEvent, Patch, Resource, Schedule, Serialize, Shape};

/// The body of `POST /v1/deployments/{id}`. What is absent keeps its value; of what may be null, null clears it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Update)]
pub struct DeploymentUpdate {
    /// The agent to run. An id, even the same one, pins the agent's latest version anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<Agent>,
    /// The environment to run it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = ENVIRONMENT_ID, format = Id(crate::shape::IdKind::Environment))]
    pub environment_id: Option<String>,
    /// What every session begins with; replaced as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = INITIAL_EVENTS, list = Events)]
    pub initial_events: Option<Vec<InitialEvent>>,
    /// The deployment's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = NAME)]
    pub name: Option<String>,
    /// What the deployment is for; null and the empty text clear it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[shape(limit = DESCRIPTION, format = Prose, null = Allowed)]
    pub description: Patch<String>,
    /// Pairs to add or change, and with null those to delete. Others are kept; the limit holds for what is stored then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(map(METADATA, METADATA_KEY, METADATA_VALUE), null = Discouraged)]
    pub metadata: Option<BTreeMap<String, Option<String>>>,
    /// What every session finds mounted; replaced as a whole, null and the empty list clear it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[shape(limit = RESOURCES, list = Resources, null = Allowed)]
    pub resources: Patch<Vec<Resource>>,
    /// When it runs; null takes the schedule away.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[shape(null = Allowed)]
    pub schedule: Patch<Schedule>,
    /// The vaults whose credentials every session may use; replaced as a whole, null and the empty list clear it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[shape(limit = VAULT_IDS, list = Vaults, items(format = Id(crate::shape::IdKind::Vault)), null = Allowed)]
    pub vault_ids: Patch<Vec<String>>,
    /// What a session may cost; null takes the ceiling away.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[shape(null = Allowed)]
    pub budget: Patch<Budget>,
}
