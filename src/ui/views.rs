//! The pages, one file each.

pub mod customer;
pub mod customers;
pub mod data;
pub mod drivers;
pub mod overview;
mod picks;
pub mod stack;
mod states;
pub mod unknown;
