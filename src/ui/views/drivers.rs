//! The drivers of health over the portfolio: what each page of one has of its own.

mod behind;
pub mod distribution;
pub mod onboarding;
pub mod retention;
