//! The `Shape` derive.
