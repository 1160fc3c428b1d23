//! The quadrant: value against effort, one bubble a customer, four named areas.

use std::fmt;
use std::sync::Arc;

use super::Tone;
use super::describe::Format;

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

/// One of the four areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// What lies in it, in a few words.
    pub words: String,
}

/// A function from the index of a point to something about it.
pub type About<T> = Arc<dyn Fn(u32) -> T + Send + Sync>;

/// Customers by value and effort.
///
/// A key is the index of a point (`item`). All columns have one entry for each point.
#[derive(Clone)]
pub struct Quadrant {
    /// Values along x.
    pub x: Vec<f64>,
    /// Values along y, upward.
    pub y: Vec<f64>,
    /// Relative sizes, 1 for an average one.
    pub size: Vec<f64>,
    /// Health of each point.
    pub tone: Vec<Tone>,
    /// The name of a point.
    pub name: About<String>,
    /// Further rows of the tooltip of a point.
    pub details: Option<About<Vec<(String, String)>>>,
    /// The horizontal axis.
    pub x_axis: Axis,
    /// The vertical axis.
    pub y_axis: Axis,
    /// What the size of a bubble means, as "Employees"; empty when all are alike.
    pub size_title: String,
    /// The areas: low x and high y, high x and high y, low x and low y, high x and low y.
    pub areas: [Area; 4],
}

impl fmt::Debug for Quadrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Quadrant of {} points, {} by {}",
            self.x.len(),
            self.x_axis.name,
            self.y_axis.name
        )
    }
}
