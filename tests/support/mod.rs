pub mod naive;
pub mod random;
