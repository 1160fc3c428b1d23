//! Where a shaded range ends and another of the same color begins.

use super::Trend;
use super::draw::Plot;
use crate::chart::scene::{Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;

/// A hairline between two ranges of the same health, which would look like one.
pub(super) fn edges(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    for pair in trend.zones.windows(2) {
        if pair[0].tone != pair[1].tone {
            continue;
        }
        let y = plot.y.at(pair[1].from);
        scene.push(Shape::Line {
            from: Point::new(plot.left, y),
            to: Point::new(plot.right, y),
            stroke: Stroke::dashed(theme.axis_strong, 1.0, 2.0, 3.0),
        });
    }
}
