//! The pages of the health drivers.

pub mod adoption;
