//! The pages of the health drivers over the whole selection.

pub mod trend;
