//! Where everything of a combined chart is.

use super::{Combo, head};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// Frames narrower than this have names above the bars instead of beside them.
pub(super) const NARROW: f64 = 520.0;

/// The height of a row with its name beside its bar, and with its name above it.
const PITCH: (f64, f64) = (31.0, 46.0);

/// Rows lower than this have no room for a name above the bar.
const LOWEST: f64 = 28.0;

/// The room below the rows for the ticks.
const FOOT: f64 = 22.0;

/// The room between the edge of a row and what stands in it.
pub(super) const INSET: f64 = 10.0;

/// The font of names.
pub(super) const NAME: Font = Font::new(12.0, 500);

/// The font of the sum at the end of a bar.
pub(super) const SUM: Font = Font::new(11.5, 500);

/// The most room a sum may take.
const WIDEST_SUM: f64 = 72.0;

/// The room for the text of a share.
const SHARE_TEXT: f64 = 46.0;

/// Where the rows, the two panels and their scales are; lengths in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The upper edge of the first row.
    pub(super) top: f64,
    /// The height of a row.
    pub(super) pitch: f64,
    /// The thickness of a bar.
    pub(super) thick: f64,
    /// Whether names stand above the bars.
    pub(super) is_above: bool,
    /// The room for a name.
    pub(super) name: f64,
    /// The largest sum of a row, 0 or more.
    pub(super) most: f64,
    /// Left and right edge of the panel of money.
    pub(super) money: (f64, f64),
    /// Left and right edge of the panel of shares.
    pub(super) share: (f64, f64),
    /// The frame.
    pub(super) size: Size,
}

/// The height at which rows have the room they need.
pub(super) fn height(combo: &Combo, width: f64) -> f64 {
    let pitch = if width < NARROW { PITCH.1 } else { PITCH.0 };
    let rows = combo.items.len().max(3) as f64;
    head::height(combo, width) + rows * pitch + FOOT
}

impl Plot {
    pub(super) fn new(combo: &Combo, size: Size) -> Self {
        let (top, width) = (head::height(combo, size.width), size.width);
        let is_narrow = width < NARROW;
        let most = if is_narrow { PITCH.1 } else { PITCH.0 } * 1.15;
        let room = (size.height - top - FOOT).max(1.0);
        let pitch = (room / combo.items.len().max(1) as f64).min(most);
        let is_above = is_narrow && pitch >= LOWEST;
        let share = share_panel(width, is_above);
        let sums = (0..combo.items.len()).filter_map(|item| combo.total(item));
        let most = sums.clone().fold(0.0, f64::max);
        let widest = sums
            .map(|sum| text::width(&combo.unit.short(sum), SUM))
            .fold(16.0, f64::max)
            .min(WIDEST_SUM);
        let name = if is_above {
            width - 2.0 * INSET - SHARE_TEXT
        } else {
            names(combo, width)
        };
        let left = INSET + if is_above { 0.0 } else { name + INSET };
        let right = share.0 - if is_narrow { 14.0 } else { 24.0 } - widest - 6.0;
        let thick = if is_above { pitch * 0.28 } else { pitch * 0.5 };
        Self {
            top,
            pitch,
            thick: thick.clamp(1.0, 16.0),
            is_above,
            name,
            most,
            money: (left, right.max(left + 1.0)),
            share,
            size,
        }
    }

    /// The scale of money.
    pub(super) fn money_scale(&self) -> Scale {
        let most = if self.most > 0.0 { self.most } else { 1.0 };
        Scale::linear((0.0, most), self.money)
    }

    /// The scale of shares, from 0 to 1.
    pub(super) fn share_scale(&self) -> Scale {
        Scale::linear((0.0, 1.0), self.share)
    }

    /// The upper edge of a row.
    pub(super) fn row(&self, item: usize) -> f64 {
        self.top + item as f64 * self.pitch
    }

    /// The lower edge of the last row.
    pub(super) fn bottom(&self, combo: &Combo) -> f64 {
        self.row(combo.items.len())
    }

    /// The middle of the bar of a row.
    pub(super) fn middle(&self, item: usize) -> f64 {
        let down = if self.is_above { 0.68 } else { 0.5 };
        self.row(item) + self.pitch * down
    }

    /// The baseline of the name of a row and of what stands on its line.
    pub(super) fn baseline(&self, item: usize) -> f64 {
        if self.is_above {
            self.row(item) + self.pitch * 0.22 + 6.0
        } else {
            self.middle(item) + 4.0
        }
    }

    /// Left and right edge of the bar of a series.
    pub(super) fn bar(&self, (start, end): (f64, f64)) -> (f64, f64) {
        let scale = self.money_scale();
        (scale.at(start), scale.at(end))
    }

    /// The middle of a part of a row.
    pub(super) fn locate(&self, combo: &Combo, item: usize, series: usize) -> Point {
        let x = match combo.stack(item).get(series) {
            Some(bar) => {
                let (left, right) = self.bar(*bar);
                f64::midpoint(left, right)
            }
            None => self
                .share_scale()
                .at(combo.share_of(item).unwrap_or_default()),
        };
        Point::new(x, self.middle(item))
    }

    /// The row under a point.
    pub(super) fn row_at(&self, combo: &Combo, at: Point) -> Option<usize> {
        let is_across = (0.0..=self.size.width).contains(&at.x);
        let row = (at.y - self.top) / self.pitch;
        let is_down = row >= 0.0 && row < combo.items.len() as f64;
        (is_across && is_down).then_some(row as usize)
    }

    /// The series of a row whose part is nearest to `x`.
    pub(super) fn series_at(&self, combo: &Combo, item: usize, x: f64) -> usize {
        if x >= self.share.0 - 8.0 {
            return combo.series.len();
        }
        let bars = combo.stack(item).into_iter().map(|bar| self.bar(bar));
        bars.enumerate()
            .filter(|(_, (left, right))| right > left)
            .map(|(series, (left, right))| ((left - x).max(x - right).max(0.0), series))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map_or(0, |(_, series)| series)
    }
}

/// Left and right edge of the panel of shares.
fn share_panel(width: f64, is_above: bool) -> (f64, f64) {
    if is_above {
        return (width * 0.76, width - 18.0);
    }
    let right = width - INSET - SHARE_TEXT - 4.0;
    (right - (width * 0.13).clamp(48.0, 110.0), right)
}

/// The room for names beside bars: what the longest needs, at most a third.
fn names(combo: &Combo, width: f64) -> f64 {
    let widest = combo
        .items
        .iter()
        .map(|item| text::width(&item.name, Font::new(12.0, 600)));
    let most = (width * 0.3).min(240.0);
    widest.fold(24.0, f64::max).min(most).ceil()
}
