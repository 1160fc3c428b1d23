//! Selecting, sorting, grouping and searching.

mod filtering;
mod finding;
mod fixture;
mod holdings;
mod properties;
mod table;
