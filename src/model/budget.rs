//! What a session may cost.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// What a session may cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a budget")]
pub enum Budget {
    /// A ceiling.
    Limit(BudgetLimit),
}

/// A ceiling on cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct BudgetLimit {
    /// The most that a session may cost at list prices.
    pub max_list_cost: ListCost,
}

/// An amount of money at list prices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub struct ListCost {
    /// A positive whole number, as a string of decimal digits without a leading zero.
    #[shape(format = Amount)]
    pub amount: String,
    /// The currency.
    pub currency: Currency,
}

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
pub enum Currency {
    /// US dollars.
    #[serde(rename = "USD")]
    Usd,
}
