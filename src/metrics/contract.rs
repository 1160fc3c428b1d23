//! What contracts are worth: a year, in all, and one-off.
//!
//! Comes in: rows and a day; goes out: figures over the contracts of the active customers that are
//! in force then. One-off fees are never recurring: they are in the total value only.
//!
//! Reading order: [`formula`] (plain numbers), [`deal`] (contracts of one id are the steps of one
//! deal), `follow` (which contract follows which), [`worth`] (annual and total value), [`average`]
//! (revenue of an account, user or seat) and [`one_off`].

pub mod average;
pub mod deal;
mod follow;
pub mod formula;
pub mod one_off;
pub mod worth;

pub(crate) use follow::follows;

#[cfg(test)]
mod tests;
