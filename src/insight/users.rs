//! Who uses the product how: users by class, the classes over time, and the figures of usage.
//!
//! Comes in: a context and rows, of one customer or of a selection; goes out: counts, courses and
//! figures, each with how many customers it is about. The rule that puts users into classes is the
//! model's, or the person's own where there is one. Never names a user.

mod classes;
mod rule;
mod segments;
mod usage;

pub use classes::{ClassCount, Classes, Differing, classes};
pub use rule::{Place, class_words, place, rule_words};
pub use segments::{Segments, area, behind, segments};
pub use usage::{Rate, UsageFigures, UsageLine, usage};
