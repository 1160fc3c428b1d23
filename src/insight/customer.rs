//! What the customer page says about one customer.
//!
//! Comes in: a [`Context`](super::Context) and a row; goes out: the facts of the heading, the score
//! with its band, coverage and trend, bars of categories and metrics, what to do next, and the
//! whole arithmetic of a score in words. Never names another customer but the holder of a maximum
//! and those the reader can reach anyway.

mod actions;
mod bars;
mod heading;
mod standing;
pub(super) mod why;

pub use actions::{Action, actions};
pub use bars::{CategoryBar, MetricBar, bars};
pub use heading::{Fact, Heading, heading};
pub use standing::{Override, ScoreStanding, Trend, standing};
pub use why::{Level, Step, why};
