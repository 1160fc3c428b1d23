//! The scoring engine.
