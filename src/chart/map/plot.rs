//! Where everything of a map is: the projection, and its place in the frame.
//!
//! The Natural Earth projection (Tom Patterson 2008; polynomials by Bojan Šavrič, Bernhard Jenny
//! and others, "A Polynomial Equation for the Natural Earth Projection", Cartography and
//! Geographic Information Science 38, 2011): with λ the longitude from the middle of the map and φ
//! the latitude, both in radians,
//!
//! ```text
//! x = λ (0.870700 − 0.131979 φ² − 0.013791 φ⁴ + 0.003971 φ¹⁰ − 0.001529 φ¹²)
//! y = φ (1.007226 + 0.015085 φ² − 0.044475 φ⁶ + 0.028874 φ⁸ − 0.005916 φ¹⁰)
//! ```
//!
//! It shows areas nearly as they are and looks as people know the world. The same formula draws
//! what lies beyond ±180 degrees, so that no land is cut at the date line.

use super::world::{CENTER, Geo};
use crate::chart::scene::{Point, Size};

/// What of the projected plane is shown: left, right, top and bottom, with all land but
/// Antarctica in it, from Hawaii to Samoa.
const EXTENT: (f64, f64, f64, f64) = (-2.57, 2.69, 1.39, -0.985);

/// The room around the map.
const INSET: f64 = 8.0;

/// Points of a line nearer to each other than this are drawn as one, in CSS pixels.
const FINEST: f64 = 0.9;

/// A place on the projected plane: x to the right, y up.
pub(super) fn project(at: Geo) -> (f64, f64) {
    let (lambda, phi) = ((at.lon - CENTER).to_radians(), at.lat.to_radians());
    let phi2 = phi * phi;
    let phi4 = phi2 * phi2;
    let x = 0.8707 - 0.131_979 * phi2
        + phi4 * (-0.013_791 + phi4 * (0.003_971 * phi2 - 0.001_529 * phi4));
    let y =
        1.007_226 + phi2 * (0.015_085 + phi4 * (-0.044_475 + 0.028_874 * phi2 - 0.005_916 * phi4));
    (lambda * x, phi * y)
}

/// The map in its frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// Pixels for a unit of the projected plane.
    scale: f64,
    /// Where longitude 11 meets the equator.
    origin: Point,
    /// The frame.
    pub(super) size: Size,
}

impl Plot {
    /// The map as large as fits above `foot` pixels.
    pub(super) fn new(size: Size, foot: f64) -> Self {
        let (left, right, top, bottom) = EXTENT;
        let room = (
            (size.width - 2.0 * INSET).max(1.0),
            (size.height - foot - 2.0 * INSET).max(1.0),
        );
        let scale = (room.0 / (right - left)).min(room.1 / (top - bottom));
        let spare = (
            room.0 - scale * (right - left),
            room.1 - scale * (top - bottom),
        );
        Self {
            scale,
            origin: Point::new(
                INSET + spare.0 / 2.0 - scale * left,
                INSET + spare.1 / 2.0 + scale * top,
            ),
            size,
        }
    }

    /// A place in the frame.
    pub(super) fn at(&self, geo: Geo) -> Point {
        let (x, y) = project(geo);
        self.origin.by(x * self.scale, -y * self.scale)
    }

    /// A place in the frame, at least `margin` pixels from its edges where there is room.
    pub(super) fn inside(&self, geo: Geo, margin: f64) -> Point {
        let held = |x: f64, room: f64| x.min(room - margin).max(margin);
        let at = self.at(geo);
        Point::new(held(at.x, self.size.width), held(at.y, self.size.height))
    }

    /// A line in the frame, without the points that nobody could tell apart.
    pub(super) fn line(&self, line: &[Geo]) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::with_capacity(line.len());
        for (idx, geo) in line.iter().enumerate() {
            let at = self.at(*geo);
            let is_end = idx == 0 || idx + 1 == line.len();
            if is_end || points.last().is_none_or(|last| last.distance(at) >= FINEST) {
                points.push(at);
            }
        }
        points
    }
}

/// The greater side of what points cover, in CSS pixels.
pub(super) fn extent(points: &[Point]) -> f64 {
    let start = (f64::MAX, f64::MIN, f64::MAX, f64::MIN);
    let (left, right, top, bottom) = points.iter().fold(start, |box_, p| {
        (
            box_.0.min(p.x),
            box_.1.max(p.x),
            box_.2.min(p.y),
            box_.3.max(p.y),
        )
    });
    if points.is_empty() {
        return 0.0;
    }
    (right - left).max(bottom - top)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::map::world::World;

    #[test]
    fn the_projection_has_the_published_values() {
        // Half the length of the equator and of the pole line: π × 0.8707, and φ = π/2.
        let (x, _) = project(Geo {
            lon: CENTER + 180.0,
            lat: 0.0,
        });
        assert!((x - std::f64::consts::PI * 0.8707).abs() < 1e-9);
        let (_, y) = project(Geo {
            lon: CENTER,
            lat: 90.0,
        });
        assert!((y - 1.4224).abs() < 5e-4, "{y}");
    }

    #[test]
    fn all_land_lies_in_the_frame() {
        let (world, plot) = (World::built_in(), Plot::new(Size::new(700.0, 340.0), 30.0));
        let rings = world
            .countries
            .iter()
            .flat_map(|country| world.rings(country));
        let points = world.points.iter().map(|point| point.1);
        for geo in rings.flatten().chain(points) {
            let at = plot.at(geo);
            assert!(at.x >= 2.0 && at.x <= 698.0, "{geo:?} {at:?}");
            assert!(at.y >= 2.0 && at.y <= 310.0 - 2.0, "{geo:?} {at:?}");
        }
    }
}
