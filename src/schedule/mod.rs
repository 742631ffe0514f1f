//! Schedules: cron expressions and time zones as the API runs them.

pub(crate) mod civil;
pub mod cron;

pub use civil::LocalDateTime;
