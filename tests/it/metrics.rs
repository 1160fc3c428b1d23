//! The dictionary of metrics: worked examples, edge cases, properties.

mod contracts;
mod fixture;
mod movements;
mod properties;
mod retention;
mod revenue;
mod telco;
