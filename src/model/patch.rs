//! Members of an update: absent, null and a value are three things.

use serde::{Deserializer, Serializer};

use super::{Deserialize, Serialize};

/// What an update says about a member.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// Nothing: the member keeps its value. Absent in JSON.
    #[default]
    Keep,
    /// The member is cleared. `null` in JSON.
    Clear,
    /// The member gets this value.
    Set(T),
}

impl<T> Patch<T> {
    /// Whether the member keeps its value, so that it is left out of the JSON.
    #[must_use]
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// The value that the member gets.
    #[must_use]
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Clear, Self::Set))
    }
}
