//! Why a deployment is paused, and why a run has no session.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// Why a deployment is paused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a paused reason")]
pub enum PausedReason {
    /// A call paused it.
    Manual(ManualPause),
    /// A scheduled run failed.
    Error(ErrorPause),
}

/// A call paused the deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ManualPause {}

/// A scheduled run failed, which paused the deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ErrorPause {
    /// Why it failed.
    pub error: PausedError,
}

/// The types of an error: those that pause a deployment, and those that only a run can have.
macro_rules! errors {
    (
        paused { $($variant:ident, $tag:literal, $paused:ident, $run:ident, $text:literal;)* }
        run { $($only:ident, $only_tag:literal, $only_run:ident, $only_text:literal;)* }
    ) => {
        /// Why a scheduled run failed, so that its deployment is paused.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
        #[serde(tag = "type")]
        #[shape(noun = "the error of a paused reason")]
        pub enum PausedError {
            $(#[doc = $text] #[serde(rename = $tag)] $variant($paused),)*
        }

        /// Why a run has no session.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
        #[serde(tag = "type")]
        #[shape(noun = "the error of a run")]
        pub enum RunError {
            $(#[doc = $text] #[serde(rename = $tag)] $variant($run),)*
            $(#[doc = $only_text] #[serde(rename = $only_tag)] $only($only_run),)*
        }

        $(
            #[doc = $text]
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
            pub struct $paused {}

            #[doc = $text]
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
            pub struct $run {
                /// What happened, in the service's words.
                pub message: String,
            }
        )*

        $(
            #[doc = $only_text]
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
            pub struct $only_run {
                /// What happened, in the service's words.
                pub message: String,
            }
        )*
    };
}

errors! {
    paused {
        EnvironmentArchived, "environment_archived_error", EnvironmentArchivedPause, EnvironmentArchivedRunError, "The environment is archived.";
        AgentArchived, "agent_archived_error", AgentArchivedPause, AgentArchivedRunError, "The agent is archived.";
        EnvironmentNotFound, "environment_not_found_error", EnvironmentNotFoundPause, EnvironmentNotFoundRunError, "There is no such environment.";
        VaultNotFound, "vault_not_found_error", VaultNotFoundPause, VaultNotFoundRunError, "There is no such vault.";
        FileNotFound, "file_not_found_error", FileNotFoundPause, FileNotFoundRunError, "There is no such file.";
        SessionResourceNotFound, "session_resource_not_found_error", SessionResourceNotFoundPause, SessionResourceNotFoundRunError, "A resource of the session does not exist.";
        WorkspaceArchived, "workspace_archived_error", WorkspaceArchivedPause, WorkspaceArchivedRunError, "The workspace is archived.";
        OrganizationDisabled, "organization_disabled_error", OrganizationDisabledPause, OrganizationDisabledRunError, "The organization is disabled.";
        MemoryStoreArchived, "memory_store_archived_error", MemoryStoreArchivedPause, MemoryStoreArchivedRunError, "A memory store is archived.";
        SkillNotFound, "skill_not_found_error", SkillNotFoundPause, SkillNotFoundRunError, "There is no such skill.";
        VaultArchived, "vault_archived_error", VaultArchivedPause, VaultArchivedRunError, "A vault is archived.";
        Unknown, "unknown_error", UnknownPause, UnknownRunError, "The service does not say what went wrong.";
        SelfHostedResourcesUnsupported, "self_hosted_resources_unsupported_error", SelfHostedResourcesUnsupportedPause, SelfHostedResourcesUnsupportedRunError, "The environment is self-hosted and cannot mount files or repositories.";
        McpEgressBlocked, "mcp_egress_blocked_error", McpEgressBlockedPause, McpEgressBlockedRunError, "The environment's network does not let the agent reach an MCP server.";
    }
    run {
        SessionRateLimited, "session_rate_limited_error", SessionRateLimitedRunError, "Too many sessions were created at once.";
        SessionCreationRejected, "session_creation_rejected_error", SessionCreationRejectedRunError, "The session was refused.";
    }
}
