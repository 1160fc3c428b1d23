//! Metrics and what the pages say, on small documents whose figures can be checked by head.

mod customer;
mod findings;
mod fixture;
mod headline;
mod hierarchy;
mod lists;
mod metrics;
mod opportunity;
mod segments;
mod stack;
mod world;
