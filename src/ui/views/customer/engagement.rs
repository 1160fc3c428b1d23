//! What is done with one customer.

mod activities;
mod frequency;

pub(super) use activities::Activities;
pub(super) use frequency::Frequency;
