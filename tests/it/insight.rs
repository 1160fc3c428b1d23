//! Metrics and what the pages say, on small documents whose figures can be checked by head.

mod answer;
mod compare;
mod course;
mod customer;
mod distribution;
mod drivers;
mod effect;
mod engagement;
mod findings;
mod fixture;
mod headline;
mod hierarchy;
mod impact;
mod lifetime_variants;
mod lists;
mod metrics;
mod notes;
mod opportunity;
mod overrides;
mod retention;
mod satisfaction;
mod segments;
mod stack;
mod users;
mod whatif;
mod world;
