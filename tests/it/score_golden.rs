//! Scores against tables computed by hand, and what must hold for any scores.

mod change;
mod models;
mod properties;
mod rescore;
mod table;
mod telco;
mod whatif;
