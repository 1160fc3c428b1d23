//! Integration tests of the core: properties, goldens, the sample, the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod backtest;
mod budget;
mod chart_properties;
mod cli;
mod data;
mod edit;
mod effect_charts;
mod export;
mod golden;
mod help;
mod import;
mod insight;
mod metrics;
mod model_properties;
mod models;
mod place_charts;
mod rates_chart;
mod recognize;
mod sample;
mod score_golden;
mod select;
mod settings;
mod spread_charts;
mod sql;
mod stack_charts;
mod tables;
mod tokens;
mod user_charts;

#[path = "../../examples/gallery/cases.rs"]
mod cases;
