//! The scoring engine.

pub mod model;
