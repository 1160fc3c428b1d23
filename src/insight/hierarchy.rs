//! What stands above and below a customer: its regions and sites, its parent and children.
//!
//! Comes in: a [`super::Context`] and a row; goes out: nodes with their own figures and with those
//! of all below them, and the charts of both. A roll-up counts what is known and says how many
//! that are; nothing is guessed.

pub mod group;
pub mod sites;
