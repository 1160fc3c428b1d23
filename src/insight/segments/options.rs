//! How the quadrant is shown.

use crate::score::model::Split;

/// What stands for value on the horizontal axis (003-18).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Render {
    /// Monthly recurring revenue.
    #[default]
    Value,
    /// Monthly recurring revenue per seat.
    PerSeat,
}

/// What the size of a mark means (003-19).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sizing {
    /// Employees relative to the mean of all active customers.
    #[default]
    Employees,
    /// Nothing: all marks are alike.
    Alike,
}

/// What equal steps along the value axis are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Spacing {
    /// Equal ratios where the values of all active customers span more than
    /// [`WIDE`](Self::WIDE) powers of ten, else equal differences.
    #[default]
    Auto,
    /// Equal ratios.
    Log,
    /// Equal differences.
    Linear,
}

impl Spacing {
    /// With more powers of ten than this, equal differences would put most marks into a corner.
    pub const WIDE: f64 = 2.0;

    /// Whether the axis is logarithmic when values span some powers of ten.
    pub fn is_log(self, decades: f64) -> bool {
        match self {
            Self::Auto => decades > Self::WIDE,
            Self::Log => true,
            Self::Linear => false,
        }
    }
}

/// How the quadrant is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// What stands for value.
    pub render: Render,
    /// What the size of a mark means.
    pub sizing: Sizing,
    /// What equal steps along the value axis are.
    pub spacing: Spacing,
    /// Where high value begins; `None` as the model says.
    pub value_split: Option<Split>,
    /// Where high effort begins; `None` as the model says.
    pub effort_split: Option<Split>,
}
