//! Where everything of an impact chart is.

use super::Impact;
use crate::chart::rows::{FIGURE, Rows};
use crate::chart::scale::Scale;
use crate::chart::scene::Size;
use crate::chart::text;

/// The room above the rows, for the heads, and below them.
pub(super) const EDGES: (f64, f64) = (24.0, 4.0);

/// The room between the end of a bar and its figure.
pub(super) const GAP: f64 = 6.0;

/// The least share of the plot that each side of zero has.
const LEAST_SIDE: f64 = 0.2;

/// Rows and scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub(super) rows: Rows,
    /// From a value to pixels from the left.
    pub(super) scale: Scale,
}

impl Plot {
    pub(super) fn new(impact: &Impact, size: Size) -> Self {
        let lines = impact.lines();
        let rows = Rows::new(size, lines.len(), EDGES);
        let values = || lines.iter().filter_map(|line| line.value);
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        // Two large numbers of opposite sign must not overflow their difference.
        let span = (high / 2.0 - low / 2.0).max(f64::MIN_POSITIVE);
        let least = 2.0 * LEAST_SIDE * span;
        let domain = (low.min(-least), high.max(least));
        let widest = |is_side: fn(f64) -> bool| {
            let texts = values().filter(|value| is_side(*value));
            let widths = texts.map(|value| text::width(&impact.signed(value), FIGURE));
            widths.fold(0.0, f64::max) + GAP + 1.0
        };
        let (left, right) = rows.plot;
        let most = (right - left) * 0.35;
        let left = left + widest(|value| value < 0.0).min(most);
        let right = right - widest(|value| value >= 0.0).min(most);
        Self {
            rows,
            scale: Scale::linear(domain, (left, right.max(left + 1.0))),
        }
    }
}
