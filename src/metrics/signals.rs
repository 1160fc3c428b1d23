//! Signs of adoption, retention, expansion and advocacy (002-3 to 002-6), from the scoring model's
//! metrics, activities and contracts.
//!
//! Comes in: a question; goes out: figures over the customers active on the day shown. Every
//! figure is a mean or a count over those that have the value, and says how many they are. Never
//! counts a missing value as 0.
//!
//! Reading order: [`mean`] (any metric), then [`reviews`], [`expansion`], [`advocacy`].

mod advocacy;
mod expansion;
mod mean;
mod reviews;

pub use advocacy::{Reference, reference_customers, referrals};
pub use expansion::expansion_events;
pub use mean::{Mean, mean_of, median_of};
pub use reviews::days_since_review;
