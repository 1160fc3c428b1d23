//! The dictionary of metrics: worked examples, edge cases, properties.

mod contracts;
mod fixture;
mod movements;
mod page;
mod properties;
mod retention;
mod revenue;
mod telco;
