//! Where everything of a histogram is.

use super::{Bin, Histogram};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Size};
use crate::chart::text;
use crate::units;

/// The font of ticks and of the axis.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The font of the counts over columns.
pub(super) const COUNT: Font = Font::new(11.0, 600);

/// The font of the names of bands.
pub(super) const BAND: Font = Font::new(11.0, 500);

/// The radius of the marks beside them.
pub(super) const MARK: f64 = 4.5;

/// From the mark of a band to its name.
pub(super) const BESIDE: f64 = 6.0;

/// The strip over the plot with the bands: in a line, and with two lines under the mark.
const HEADS: [f64; 2] = [24.0, 44.0];

/// The least room on both sides of a name beside its mark.
const SIDES: f64 = 5.0;

/// The room under the plot for ticks and the name of the axis.
const FOOT: f64 = 42.0;

/// The room between the highest column and the strip, for its count.
const AIR: f64 = 18.0;

/// Half the gap between two columns.
const GAP: f64 = 1.0;

/// The plot of a histogram in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct Plot {
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
    pub(super) fn new(histogram: &Histogram, size: Size) -> Self {
        let most = histogram.bins.iter().map(Bin::n).max().unwrap_or(0);
        // The numbers of the upright axis are narrow: about as wide as this.
        let is_narrow = !has_room(histogram, size.width - 56.0);
        let top = HEADS[usize::from(is_narrow)].min(size.height);
        let bottom = (size.height - FOOT).max(top + 1.0);
        let highest = (top + AIR).min(bottom - 1.0);
        let y = Scale::linear((0.0, most.max(1) as f64), (bottom, highest));
        let ticks = y.whole_ticks();
        let widest = ticks
            .iter()
            .map(|tick| text::width(&units::count(*tick), TICK))
            .fold(0.0, f64::max);
        let left = (widest + 14.0).min(size.width / 2.0);
        let right = (size.width - 20.0).max(left + 1.0);
        let x = Scale::linear(histogram.domain(), (left, right));
        Self {
            left,
            right,
            top,
            bottom,
            x,
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

/// Whether the name of every band fits beside its mark.
fn has_room(histogram: &Histogram, width: f64) -> bool {
    let (low, high) = histogram.domain();
    histogram.zones.iter().all(|zone| {
        let share = (zone.to.clamp(low, high) - zone.from.clamp(low, high)) / (high - low);
        let wide = MARK * 2.0 + BESIDE + text::width(&zone.name, BAND);
        wide + 2.0 * SIDES <= width * share
    })
}
