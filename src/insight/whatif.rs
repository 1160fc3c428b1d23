//! What would move a customer's score, and what its scores would be with other values, in words.
//!
//! Comes in: a [`Context`](super::Context), a customer and what is tried; goes out: the changes that
//! reach another band as sentences, the metrics with their ranges, the figures before and after, and
//! the text of a link. A value is never rounded to the wrong side: what is printed does what is said.
//! Never scores by itself ([`crate::score::whatif`]) and keeps nothing.

mod address;
mod levers;
mod movers;
mod tried;
mod words;

pub use address::{read, write};
pub use levers::{Dial, Lever, LeverGroup, levers};
pub use movers::{Entry, LiftEntry, Movers, movers};
pub use tried::{Figure, Side, Tried, as_text, tried};
pub use words::{change_text, score_in_band};
