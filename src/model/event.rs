//! What a session begins with.

use alloc::string::String;
use alloc::vec::Vec;

use super::{ContentBlock, Deserialize, Rubric, Serialize, Shape, SystemContentBlock};

/// An event that a session begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type")]
#[shape(noun = "an initial event")]
pub enum InitialEvent {
    /// What the user says.
    #[serde(rename = "user.message")]
    UserMessage(UserMessageEvent),
    /// What is to be reached, and how it is judged.
    #[serde(rename = "user.define_outcome")]
    DefineOutcome(DefineOutcomeEvent),
    /// What the system says; last, and directly behind a user message.
    #[serde(rename = "system.message")]
    SystemMessage(SystemMessageEvent),
}

/// What the user says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct UserMessageEvent {
    /// The parts of the message.
    #[shape(limit = USER_CONTENT)]
    pub content: Vec<ContentBlock>,
}

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct DefineOutcomeEvent {
    /// What is to be reached.
    #[shape(limit = OUTCOME_DESCRIPTION, format = Prose)]
    pub description: String,
    /// How it is judged.
    pub rubric: Rubric,
    /// How many times the agent may try; 3 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[shape(limit = MAX_ITERATIONS, null = Allowed)]
    pub max_iterations: Option<i32>,
}

/// What the system says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct SystemMessageEvent {
    /// The parts of the message.
    #[shape(limit = SYSTEM_CONTENT)]
    pub content: Vec<SystemContentBlock>,
}
