//! Scores against tables computed by hand, and what must hold for any scores.

mod change;
mod properties;
mod table;
mod telco;
mod whatif;
