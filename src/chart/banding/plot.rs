//! Where everything of a banding is.

use super::{Banding, Bin};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Size};
use crate::chart::text;
use crate::units;

/// The font of ticks.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The font of the names of bands.
pub(super) const BAND: Font = Font::new(11.0, 500);

/// The font of the values of limits.
pub(super) const CHIP: Font = Font::new(11.0, 600);

/// Narrower than this, names stand below their marks.
const NARROW: f64 = 520.0;

/// The strip over the plot with the bands: in a line, and with two lines under the mark.
const HEADS: [f64; 2] = [26.0, 48.0];

/// The room under the plot for ticks and chips.
const FOOT: f64 = 40.0;

/// The room between the highest column and the strip.
const AIR: f64 = 10.0;

/// Half the gap between two columns.
const GAP: f64 = 1.25;

/// The plot of a banding in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    pub(super) size: Size,
    /// The left edge.
    pub(super) left: f64,
    /// The right edge.
    pub(super) right: f64,
    /// The upper edge of the plot, under the strip.
    pub(super) top: f64,
    /// The base line.
    pub(super) bottom: f64,
    /// The scale of the axis.
    pub(super) x: Scale,
    /// The scale of counts.
    pub(super) y: Scale,
    /// Whether the names of the bands stand under their marks, for lack of width.
    pub(super) is_narrow: bool,
    /// Whole counts with a line each, rising from 0.
    pub(super) ticks: Vec<f64>,
}

impl Plot {
    pub(super) fn new(banding: &Banding, size: Size) -> Self {
        let most = banding.bins.iter().map(|bin| bin.n().max(bin.before)).max();
        let is_narrow = size.width < NARROW;
        let top = HEADS[usize::from(is_narrow)].min(size.height);
        let bottom = (size.height - FOOT).max(top + 1.0);
        let highest = (top + AIR).min(bottom - 1.0);
        let y = Scale::linear((0.0, most.unwrap_or(0).max(1) as f64), (bottom, highest));
        let ticks = y.whole_ticks();
        let widths = ticks
            .iter()
            .map(|tick| text::width(&units::count(*tick), TICK));
        let left = (widths.fold(0.0, f64::max) + 14.0).min(size.width / 2.0);
        let right = (size.width - 14.0).max(left + 1.0);
        Self {
            size,
            left,
            right,
            top,
            bottom,
            x: Scale::linear(banding.domain(), (left, right)),
            y,
            is_narrow,
            ticks,
        }
    }

    /// The left and the right edge of a column.
    pub(super) fn across(&self, bin: &Bin) -> (f64, f64) {
        let (left, right) = (self.x.at(bin.from), self.x.at(bin.to));
        let gap = GAP.min((right - left) / 4.0);
        (left + gap, right - gap)
    }
}
