//! Schedules: cron expressions, time zones and the runs they make, exactly as the API runs them.

pub(crate) mod civil;
pub mod cron;
pub mod describe;
pub mod lint;
pub mod runs;
pub mod stamp;
pub mod zone;

pub use civil::LocalDateTime;
