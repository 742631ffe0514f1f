//! Environments as the API returns them.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Deserialize, Serialize, Shape};

/// An environment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = Environment)]
pub struct Environment {
    /// The environment's id.
    pub id: String,
    /// When it was archived; null while it is not.
    #[shape(required, format = Timestamp, null = Allowed)]
    pub archived_at: Option<String>,
    /// Where and how its sessions run.
    pub config: EnvironmentConfig,
    /// When it was created.
    #[shape(format = Timestamp)]
    pub created_at: String,
    /// What it is for.
    #[shape(required, null = Allowed)]
    pub description: Option<String>,
    /// Pairs of the caller's own.
    #[shape(map(METADATA, METADATA_KEY, METADATA_VALUE))]
    pub metadata: BTreeMap<String, String>,
    /// The environment's name.
    pub name: String,
    /// Always `environment`.
    #[shape(one_of("environment"))]
    pub r#type: String,
    /// When it was last changed.
    #[shape(format = Timestamp)]
    pub updated_at: String,
    /// Who may use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<EnvironmentScope>,
}

/// Who may use an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(rename_all = "snake_case")]
pub enum EnvironmentScope {
    /// Everyone in the organization.
    Organization,
    /// One account.
    Account,
}

/// Where and how sessions run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "an environment's configuration")]
pub enum EnvironmentConfig {
    /// In the platform's cloud.
    Cloud(CloudConfig),
    /// On the customer's own machines.
    SelfHosted(SelfHostedConfig),
}

/// Sessions run in the platform's cloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = CloudConfig)]
pub struct CloudConfig {
    /// What sessions can reach.
    pub networking: Networking,
    /// What is installed.
    pub packages: Packages,
}

/// Sessions run on the customer's own machines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct SelfHostedConfig {}

/// What sessions can reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a network")]
pub enum Networking {
    /// Everything.
    Unrestricted(UnrestrictedNetwork),
    /// What is listed.
    Limited(LimitedNetwork),
}

/// Sessions can reach everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct UnrestrictedNetwork {}

/// Sessions can reach what is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct LimitedNetwork {
    /// Whether the agent's MCP servers can be reached.
    pub allow_mcp_servers: bool,
    /// Whether the package managers' registries can be reached.
    pub allow_package_managers: bool,
    /// Hosts that can be reached: bare names, each perhaps behind `*.`.
    #[shape(items(format = Host))]
    pub allowed_hosts: Vec<String>,
}

/// What is installed, by package manager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct Packages {
    /// Debian packages.
    pub apt: Vec<String>,
    /// Rust crates.
    pub cargo: Vec<String>,
    /// Ruby gems.
    pub gem: Vec<String>,
    /// Go modules.
    pub go: Vec<String>,
    /// npm packages.
    pub npm: Vec<String>,
    /// Python packages.
    pub pip: Vec<String>,
    /// Always `packages`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(one_of("packages"))]
    pub r#type: Option<String>,
}
