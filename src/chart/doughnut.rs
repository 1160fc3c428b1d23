//! The doughnut: shares of a whole as parts of a ring, with a readout in its center.

use super::Tone;

/// How a slice is colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As a health band; "no data" is hatched.
    Health(Tone),
    /// As the series with this index, from 0.
    Series(u8),
}

/// One part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// The name of the part.
    pub name: String,
    /// How it is colored.
    pub look: Look,
    /// Its size; anything that is not a positive number counts as 0.
    pub value: f64,
    /// How many things stand behind it.
    pub count: u64,
    /// Its size in words where it is not a count, as "$238k".
    pub amount: Option<String>,
}

/// How exactly shares are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// Whole percentages.
    #[default]
    Whole,
    /// One decimal.
    Tenth,
}

/// Shares of a whole.
///
/// A key is the slice (`item`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doughnut {
    /// The slices, clockwise from twelve o'clock.
    pub slices: Vec<Slice>,
    /// What is counted, in the plural: "customers".
    pub unit: String,
    /// The large text in the center at rest: the total.
    pub total: String,
    /// The small text under the total.
    pub total_label: String,
    /// How exactly shares are written.
    pub precision: Precision,
}
