//! The shapes a tree is made of: links, boxes, arrows.

use super::Trend;
use crate::chart::scene::{Color, Fill, Point, Shape};
use crate::chart::theme::Theme;

/// The radius of the corners of a box, and the points of each corner.
const CORNER: f64 = 6.0;
const CORNER_POINTS: usize = 4;

/// Straight pieces of a link.
const PIECES: usize = 14;

/// A curve that leaves and arrives level.
pub(super) fn link(from: Point, to: Point) -> Vec<Point> {
    let at = |piece: usize| {
        let t = piece as f64 / PIECES as f64;
        let rest = 1.0 - t;
        let along = 1.5 * rest * t * rest + 1.5 * rest * t * t + t * t * t;
        let across = 3.0 * rest * t * t + t * t * t;
        Point::new(
            from.x + (to.x - from.x) * along,
            from.y + (to.y - from.y) * across,
        )
    };
    (0..=PIECES).map(at).collect()
}

/// The corners of a box with round corners.
pub(super) fn rounded(min: Point, max: Point) -> Vec<Point> {
    let r = CORNER
        .min((max.x - min.x) / 2.0)
        .min((max.y - min.y) / 2.0)
        .max(0.0);
    let centers = [
        (max.x - r, min.y + r),
        (max.x - r, max.y - r),
        (min.x + r, max.y - r),
        (min.x + r, min.y + r),
    ];
    let quarter = std::f64::consts::FRAC_PI_2;
    let corner = |(idx, (x, y)): (usize, (f64, f64))| {
        (0..=CORNER_POINTS).map(move |piece| {
            let turn = quarter * (idx as f64 - 1.0 + piece as f64 / CORNER_POINTS as f64);
            Point::new(x + r * turn.cos(), y + r * turn.sin())
        })
    };
    centers.into_iter().enumerate().flat_map(corner).collect()
}

/// An arrow for growth, a bar for none.
pub(super) fn arrow(trend: Trend, at: Point, theme: &Theme) -> Shape {
    let (corners, color): (&[(f64, f64)], Color) = match trend {
        Trend::Up => (&[(0.0, -3.4), (4.0, 3.4), (-4.0, 3.4)], theme.good),
        Trend::Down => (&[(0.0, 3.4), (4.0, -3.4), (-4.0, -3.4)], theme.bad),
        Trend::Flat => (
            &[(-4.0, -0.9), (4.0, -0.9), (4.0, 0.9), (-4.0, 0.9)],
            theme.text_3,
        ),
    };
    Shape::Polygon {
        points: corners.iter().map(|(dx, dy)| at.by(*dx, *dy)).collect(),
        fill: Fill::Solid(color),
    }
}
