//! When a deployment runs.

use alloc::string::String;

use super::{Deserialize, Serialize, Shape};

/// When a deployment runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[serde(tag = "type", rename_all = "snake_case")]
#[shape(noun = "a schedule")]
pub enum Schedule {
    /// By a cron expression.
    Cron(CronSchedule),
}

/// Runs by a cron expression in a time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Shape)]
#[shape(rule = CronSchedule)]
pub struct CronSchedule {
    /// Five fields: minute, hour, day of the month, month, day of the week.
    #[shape(limit = CRON_EXPRESSION, format = Cron)]
    pub expression: String,
    /// A name of the IANA time zone database, for instance `Europe/Berlin`.
    #[shape(limit = NON_EMPTY, format = TimeZone)]
    pub timezone: String,
}
