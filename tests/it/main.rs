//! Integration tests of the core: properties, goldens, the sample, the command line.

mod cli;
mod data;
mod insight;
mod sample;
mod score_golden;
mod select;
