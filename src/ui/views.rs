//! The pages, one file each.

mod contact;
pub mod customer;
pub mod customers;
pub mod data;
pub mod drivers;
mod option_select;
pub mod overview;
mod picks;
pub mod stack;
mod states;
pub mod unknown;
mod voice;
