//! Selecting, sorting, grouping and searching.

mod filtering;
mod finding;
mod fixture;
mod properties;
mod table;
