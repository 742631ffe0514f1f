//! Reports for machines and people.

pub mod json;
