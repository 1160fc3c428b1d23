//! Customer Radar: the core of a customer-success dashboard.

pub mod chart;
pub mod data;
pub mod route;
pub mod insight;
pub mod metrics;
pub mod score;
pub mod select;
pub mod units;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
