//! A rectangle drawn on a quadrant as ranges of its two measures.
//!
//! The ranges hold exactly the points with their centers in the rectangle: between its edge and
//! the outermost point inside, the number that is shortest to write is taken.

use super::plot::Plot;
use super::{Quadrant, Window};
use crate::chart::scene::{Point, Size};

/// The fewest decimals of a range are looked for down to this power of ten.
const FINEST: i32 = -9;

impl Quadrant {
    /// The ranges of the points in a rectangle between two corners, in CSS pixels; `None` when no
    /// point is inside.
    pub fn boxed(&self, size: Size, a: Point, b: Point) -> Option<Window> {
        let plot = Plot::new(self, size);
        let (min, max) = (
            Point::new(a.x.min(b.x), a.y.min(b.y)),
            Point::new(a.x.max(b.x), a.y.max(b.y)),
        );
        let is_inside = |item: &usize| {
            let at = plot.at(self.x[*item], self.y[*item]);
            (min.x..=max.x).contains(&at.x) && (min.y..=max.y).contains(&at.y)
        };
        let shown = (0..self.len()).filter(|&item| self.is_in_view(item));
        let inner = shown.filter(is_inside).fold(None, |inner, item| {
            let (x, y) = (self.x[item], self.y[item]);
            let Window { x: xs, y: ys } = inner.unwrap_or(Window {
                x: (x, x),
                y: (y, y),
            });
            Some(Window {
                x: (xs.0.min(x), xs.1.max(x)),
                y: (ys.0.min(y), ys.1.max(y)),
            })
        })?;
        let edge = (
            (plot.x.value_at(min.x), plot.x.value_at(max.x)),
            (plot.y.value_at(max.y), plot.y.value_at(min.y)),
        );
        Some(Window {
            x: between(edge.0, inner.x),
            y: between(edge.1, inner.y),
        })
    }
}

/// The shortest numbers between the edges of a rectangle and what is inside.
fn between(edge: (f64, f64), inner: (f64, f64)) -> (f64, f64) {
    (
        shortest(edge.0.min(inner.0), inner.0),
        // The highest short number is the lowest one below zero.
        0.0 - shortest(-edge.1.max(inner.1), -inner.1),
    )
}

/// The lowest number with the fewest digits from `low` to `high`.
pub(super) fn shortest(low: f64, high: f64) -> f64 {
    let widest = low.abs().max(high.abs());
    if !widest.is_finite() || low >= high || widest == 0.0 {
        return high;
    }
    let from = widest.log10().ceil() as i32;
    (FINEST.min(from)..=from)
        .rev()
        .map(|power| {
            // A power of ten below 1 is not exact, its reciprocal is.
            if power >= 0 {
                let step = 10f64.powi(power);
                (low / step).ceil() * step
            } else {
                let parts = 10f64.powi(-power);
                (low * parts).ceil() / parts
            }
        })
        .find(|number| (low..=high).contains(number))
        .map_or(high, |number| number + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_with_the_fewest_digits_is_taken() {
        for (low, high, expected) in [
            (1234.5, 1500.0, 1300.0),
            (980.0, 1100.0, 1000.0),
            (0.31, 0.34, 0.31),
            (0.305, 0.349, 0.31),
            (-5.0, 3.0, 0.0),
            (-0.42, -0.36, -0.4),
            (7.0, 7.0, 7.0),
            (0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2),
        ] {
            assert_eq!(shortest(low, high), expected, "{low} to {high}");
        }
    }
}
