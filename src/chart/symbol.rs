//! Marks with a meaning: the four shapes of health, the markers of compared series, hatching.
//!
//! Shapes of health have equal areas and a thin outline in the color of the surface, so that
//! they stay apart where they overlap.

use super::Tone;
use super::scene::{Color, Fill, Point, Shape, Stroke};
use crate::arrange::Arrange;

/// The width of the outline that keeps marks apart, in CSS pixels.
pub const OUTLINE: f64 = 1.5;

/// How much further than a circle's radius the corners of a triangle of equal area reach.
pub(crate) const TRIANGLE: f64 = 1.347;

/// How much further than a circle's radius the corners of a diamond of equal area reach.
pub(crate) const DIAMOND: f64 = 1.253;

/// How much further than a circle's radius the mark of a health band reaches, about.
pub(crate) const fn reach(tone: Tone) -> f64 {
    match tone {
        Tone::Ok | Tone::None => 1.0,
        Tone::Warn | Tone::Risk => 1.3,
    }
}

/// The mark of a health band: circle, triangle, diamond or dashed ring.
pub fn health(tone: Tone, center: Point, radius: f64, fill: Color, outline: Color) -> [Shape; 2] {
    match tone {
        Tone::Ok => circle(center, radius, fill, outline),
        Tone::Warn => {
            let s = radius * TRIANGLE;
            outlined(
                vec![
                    center.by(0.0, -s * 1.03),
                    center.by(s, s * 0.72),
                    center.by(-s, s * 0.72),
                ],
                fill,
                outline,
            )
        }
        Tone::Risk => {
            let s = radius * DIAMOND;
            outlined(
                vec![
                    center.by(0.0, -s),
                    center.by(s, 0.0),
                    center.by(0.0, s),
                    center.by(-s, 0.0),
                ],
                fill,
                outline,
            )
        }
        Tone::None => [
            Shape::Disc {
                center,
                radius,
                fill: outline,
            },
            Shape::Circle {
                center,
                radius: (radius - 0.5).max(0.5),
                stroke: Stroke::dashed(fill, 1.75, 2.6, 1.9),
            },
        ],
    }
}

/// The marker of a series: circle, square, plus, triangle on its tip, then again.
pub fn marker(kind: usize, center: Point, radius: f64, fill: Color, outline: Color) -> [Shape; 2] {
    let r = radius;
    let corners: Vec<(f64, f64)> = match kind % 4 {
        0 => return circle(center, radius, fill, outline),
        1 => {
            let s = r * 0.89;
            vec![(-s, -s), (s, -s), (s, s), (-s, s)]
        }
        2 => {
            let (a, b) = (r * 1.12, r * 0.42);
            vec![
                (-b, -a),
                (b, -a),
                (b, -b),
                (a, -b),
                (a, b),
                (b, b),
                (b, a),
                (-b, a),
                (-b, b),
                (-a, b),
                (-a, -b),
                (-b, -b),
            ]
        }
        _ => {
            let s = r * 1.3;
            vec![(0.0, s), (s, -s * 0.75), (-s, -s * 0.75)]
        }
    };
    outlined(
        corners
            .into_iter()
            .map(|(dx, dy)| center.by(dx, dy))
            .collect(),
        fill,
        outline,
    )
}

/// Slanted lines across a polygon, `spacing` CSS pixels apart.
pub fn hatch(corners: &[Point], spacing: f64, stroke: Stroke) -> Vec<Shape> {
    // Lines run along x - y = offset; turning the plane by an eighth makes them scan lines.
    let offset = |p: &Point| p.x - p.y;
    let along = |p: &Point| p.x + p.y;
    let (low, high) = corners.iter().fold((f64::MAX, f64::MIN), |(low, high), p| {
        (low.min(offset(p)), high.max(offset(p)))
    });
    let step = spacing * std::f64::consts::SQRT_2;
    let mut shapes = Vec::new();
    let mut at = low + step / 2.0;
    while at < high {
        let mut cuts: Vec<f64> = Vec::new();
        for (a, b) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            let (oa, ob) = (offset(a), offset(b));
            if (oa <= at) != (ob <= at) {
                cuts.push(along(a) + (along(b) - along(a)) * (at - oa) / (ob - oa));
            }
        }
        cuts.arrange_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            let point = |s: f64| Point::new(f64::midpoint(s, at), (s - at) / 2.0);
            shapes.push(Shape::Line {
                from: point(pair[0]),
                to: point(pair[1]),
                stroke,
            });
        }
        at += step;
    }
    shapes
}

fn circle(center: Point, radius: f64, fill: Color, outline: Color) -> [Shape; 2] {
    let half = OUTLINE / 2.0;
    [
        Shape::Disc {
            center,
            radius: radius + half,
            fill: outline,
        },
        Shape::Disc {
            center,
            radius: (radius - half).max(0.5),
            fill,
        },
    ]
}

fn outlined(points: Vec<Point>, fill: Color, outline: Color) -> [Shape; 2] {
    let edge = Shape::Path {
        points: points.clone(),
        closed: true,
        stroke: Stroke::solid(outline, OUTLINE),
    };
    [
        Shape::Polygon {
            points,
            fill: Fill::Solid(fill),
        },
        edge,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTER: Point = Point::new(50.0, 50.0);

    fn area(points: &[Point]) -> f64 {
        let pairs = points.iter().zip(points.iter().cycle().skip(1));
        pairs.map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>().abs() / 2.0
    }

    fn check_area(tone: Tone) {
        let color = Color::hex(0);
        let [Shape::Polygon { points, .. }, _] = health(tone, CENTER, 10.0, color, color) else {
            panic!("not a polygon");
        };
        let circle = std::f64::consts::PI * 100.0;
        assert!(
            (area(&points) / circle - 1.0).abs() < 0.02,
            "{}",
            area(&points) / circle
        );
    }

    #[test]
    fn shapes_of_health_have_equal_areas() {
        check_area(Tone::Warn);
        check_area(Tone::Risk);
    }

    #[test]
    fn hatching_stays_inside_its_polygon() {
        let corners = [(0.0, 0.0), (40.0, 0.0), (40.0, 30.0), (0.0, 30.0)];
        let corners: Vec<Point> = corners.iter().map(|&(x, y)| Point::new(x, y)).collect();
        let lines = hatch(&corners, 5.0, Stroke::solid(Color::hex(0), 1.0));
        assert!(lines.len() > 8);
        for line in lines {
            let Shape::Line { from, to, .. } = line else {
                panic!("not a line")
            };
            for p in [from, to] {
                assert!((-1e-9..=40.0 + 1e-9).contains(&p.x), "{p:?}");
                assert!((-1e-9..=30.0 + 1e-9).contains(&p.y), "{p:?}");
            }
        }
    }
}
