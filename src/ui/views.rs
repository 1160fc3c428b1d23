//! The pages, one file each.

mod by_hand_mark;
pub mod compare;
mod contact;
pub mod customer;
mod customer_line;
pub mod customers;
pub mod data;
pub mod drivers;
pub mod help;
pub mod metrics;
pub mod model;
mod option_select;
mod outcome;
pub mod overview;
mod picks;
mod set_by_hand;
pub mod stack;
pub mod states;
mod tiles;
pub mod unknown;
mod users;
mod voice;
