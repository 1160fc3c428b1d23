//! Integration tests of the core: properties, goldens, the sample, the command line.

mod data_telco;
mod select;
