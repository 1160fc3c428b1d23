//! The metrics of the trade: revenue, lifetime value, the voice of the customer.
//!
//! Comes in: a dataset, the rows that count and a day or month; goes out: a [`Figure`] that carries
//! its formula, its inputs, its sample size and, where there is no value, the reason. Never returns
//! 0 or an infinity in place of a value that does not exist.
//!
//! Reading order: [`figure`] (what is returned), [`dictionary`] (what there is to ask),
//! [`question`] and [`span`] (of whom and when), then [`revenue`], [`movements`], [`retention`],
//! [`lifetime`], [`voice`], [`usage`], [`signals`] and the entries of each family.

pub mod contract;
pub mod dictionary;
pub mod efficiency;
mod families;
pub mod figure;
pub mod lifetime;
pub mod movements;
pub mod question;
pub mod quotient;
pub mod retention;
pub mod revenue;
mod sample;
pub mod signals;
pub mod span;
pub mod usage;
pub mod voice;

pub use dictionary::{Entry, entries, entry};
pub use figure::{Figure, Unit};
pub use question::Question;
pub use span::Span;
