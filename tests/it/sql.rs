//! The model as a query: its text, and that engines compute with it what the app does.
//!
//! The engines are no part of `cargo test`: `cargo xtask test --only sql` installs DuckDB and runs
//! the tests that are ignored here.

mod engine;
mod text;
