//! The axes of a quadrant and the four areas between them.

use crate::chart::describe::Format;

/// One axis of the quadrant.
#[derive(Clone, Debug, Default)]
pub struct Axis {
    /// What the axis measures, as written beside it.
    pub title: String,
    /// The short name of the measure, for tooltips and tables.
    pub name: String,
    /// How its values are written.
    pub format: Format,
    /// Whether the scale is logarithmic; values of 0 and less then cannot be shown.
    pub log: bool,
    /// Fixed ends of the scale; `None` takes the extent of the values.
    pub domain: Option<(f64, f64)>,
    /// Where the axis is split in two; `None` splits it in the middle.
    pub split: Option<f64>,
    /// What the split is, as "median $14.1k".
    pub split_label: String,
}

impl Axis {
    /// Whether the axis can show a value.
    pub(super) fn shows(&self, value: f64) -> bool {
        value.is_finite() && (!self.log || value > 0.0)
    }
}

/// One of the four areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// What lies in it, in a few words.
    pub words: String,
}
