//! The pages of the health drivers.

pub mod engagement;
pub mod satisfaction;
mod selected;
