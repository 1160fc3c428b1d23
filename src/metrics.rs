//! The metrics of the trade: revenue, lifetime value, the voice of the customer.
//!
//! Comes in: a dataset, the rows that count and a day or month; goes out: a [`Figure`] that carries
//! its formula, its inputs, its sample size and, where there is no value, the reason. Never returns
//! 0 or an infinity in place of a value that does not exist.
//!
//! Reading order: [`figure`] (what is returned), [`revenue`], [`lifetime`], [`voice`], [`usage`].

pub mod figure;
pub mod lifetime;
pub mod revenue;
pub mod usage;
pub mod voice;

pub use figure::{Figure, Unit};
