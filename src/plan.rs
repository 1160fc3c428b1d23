//! The success plan: how far a KPI has come and where it stands.
//!
//! Comes in: a KPI, its objectives and a day; goes out: progress and status by the published rule.
//! Never changes a plan, never averages what is not known.

pub mod progress;

pub use progress::{Status, current, progress, status};
