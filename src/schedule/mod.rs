//! Schedules: time zones and the runs of a cron expression.

pub mod zone;
