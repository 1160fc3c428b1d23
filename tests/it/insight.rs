//! Metrics and what the pages say, on small documents whose figures can be checked by head.

mod customer;
mod distribution;
mod findings;
mod fixture;
mod headline;
mod lists;
mod metrics;
mod opportunity;
mod retention;
mod segments;
mod stack;
