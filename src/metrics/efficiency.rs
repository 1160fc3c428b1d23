//! What the company makes of its customers: growth for loss, growth with margin, trials won,
//! issues solved.
//!
//! Comes in: a question; goes out: figures. Plain formulas are in [`formula`]; each figure reads its
//! inputs and says why it has no value. All but the quick ratio are of the whole company.

pub mod formula;
pub mod forty;
pub mod monthly;
pub mod movements;
pub mod quick;

#[cfg(test)]
mod tests;

pub use forty::{Margin, rule_of_40};
pub use monthly::{Converted, Resolved, fcr, trial_conversion};
pub use movements::{Movements, movements_of};
pub use quick::quick;
