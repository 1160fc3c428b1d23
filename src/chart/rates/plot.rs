//! Where everything of a chart of shares is.

use super::{Rates, words};
use crate::chart::rows::{FIGURE, Rows};
use crate::chart::scale::Scale;
use crate::chart::scene::Size;
use crate::chart::text;

/// The room above the rows for the name of the line, and below them for the ticks.
pub(super) const EDGES: (f64, f64) = (20.0, 24.0);

/// The room between the end of an interval and the figure.
pub(super) const GAP: f64 = 8.0;

/// Rows and scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub(super) rows: Rows,
    /// From a share to pixels from the left.
    pub(super) scale: Scale,
}

/// The height at which rows have the room they need.
pub(super) fn height(rates: &Rates, width: f64) -> f64 {
    Rows::height(width, rates.rows.len(), EDGES)
}

impl Plot {
    pub(super) fn new(rates: &Rates, size: Size) -> Self {
        let rows = Rows::new(size, rates.rows.len(), EDGES);
        let highs = rates.rows.iter().filter_map(|row| Some(row.ends()?.1));
        let top = highs.chain(rates.line()).fold(0.0, f64::max);
        // Whole twentieths, at least one, so that the axis has ticks of whole percents.
        let top = ((top * 20.0 - 1e-9).ceil() / 20.0).clamp(0.05, 1.0);
        let widest = rates
            .rows
            .iter()
            .map(|row| text::width(&words::share(row.known()), FIGURE));
        let (left, right) = rows.plot;
        let most = (right - left) * 0.35;
        let room = (widest.fold(0.0, f64::max) + GAP + 1.0).min(most);
        // Half a tick's label hangs over the left end.
        let left = left + 10.0_f64.min((right - left) / 8.0);
        Self {
            rows,
            scale: Scale::linear((0.0, top), (left, (right - room).max(left + 1.0))),
        }
    }
}
