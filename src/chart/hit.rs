//! From a point of a scene to the mark under it: arithmetic only, front to back.

use super::scene::{Point, Scene, Shape};
use super::{Key, polar, text};

/// How far beside a mark a pointer still finds it, in CSS pixels.
pub const SLACK: f64 = 4.0;

/// The mark under a point: the last one painted there, else the nearest within [`SLACK`].
pub fn at(scene: &Scene, point: Point) -> Option<Key> {
    let mut nearest: Option<(f64, Key)> = None;
    for mark in scene.marks.iter().rev() {
        let Some(key) = mark.key else { continue };
        let distance = distance(&mark.shape, point);
        if distance <= 0.0 {
            return Some(key);
        }
        if distance <= SLACK && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, key));
        }
    }
    nearest.map(|(_, key)| key)
}

/// How far a point lies outside a shape, in CSS pixels; 0 or less inside.
fn distance(shape: &Shape, point: Point) -> f64 {
    match shape {
        Shape::Line { from, to, stroke } => to_segment(*from, *to, point) - stroke.width / 2.0,
        Shape::Path {
            points,
            closed,
            stroke,
        } => to_outline(points, *closed, point) - stroke.width / 2.0,
        Shape::Polygon { points, .. } => {
            if is_inside(points, point) {
                0.0
            } else {
                to_outline(points, true, point)
            }
        }
        Shape::Disc { center, radius, .. } | Shape::Circle { center, radius, .. } => {
            center.distance(point) - radius
        }
        Shape::Ring {
            center,
            inner,
            outer,
            start,
            sweep,
            ..
        } => {
            let (angle, radius) = polar::of(*center, point);
            let past = (angle - start).rem_euclid(std::f64::consts::TAU);
            let across = (inner - radius).max(radius - outer);
            if past <= *sweep {
                across
            } else {
                f64::INFINITY
            }
        }
        Shape::Rect { min, max, .. } => to_box(*min, *max, point),
        Shape::Label(label) => {
            let (min, max) = text::bounds(label);
            to_box(min, max, point)
        }
        Shape::Cloud(_) => f64::INFINITY,
    }
}

fn to_box(min: Point, max: Point, p: Point) -> f64 {
    let (dx, dy) = (
        (min.x - p.x).max(p.x - max.x),
        (min.y - p.y).max(p.y - max.y),
    );
    if dx <= 0.0 && dy <= 0.0 {
        dx.max(dy)
    } else {
        dx.max(0.0).hypot(dy.max(0.0))
    }
}

fn to_segment(a: Point, b: Point, p: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    let t = if length2 > 0.0 {
        ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2
    } else {
        0.0
    };
    p.distance(a.by(dx * t.clamp(0.0, 1.0), dy * t.clamp(0.0, 1.0)))
}

fn to_outline(points: &[Point], closed: bool, p: Point) -> f64 {
    let segments = points
        .windows(2)
        .map(|s| to_segment(s[0], s[1], p))
        .fold(f64::MAX, f64::min);
    match (points.first(), points.last()) {
        (Some(first), Some(last)) if closed => segments.min(to_segment(*last, *first, p)),
        _ => segments,
    }
}

/// Whether a point lies inside a polygon, by the even-odd rule.
fn is_inside(points: &[Point], p: Point) -> bool {
    let edges = points.iter().zip(points.iter().cycle().skip(1));
    let crossed = |(a, b): &(&Point, &Point)| {
        (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x
    };
    edges.filter(crossed).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Color, Fill, Size};

    const INK: Color = Color::hex(0);

    fn scene(shapes: Vec<Shape>) -> Scene {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        for (idx, shape) in shapes.into_iter().enumerate() {
            scene.push_key(shape, Key::item(idx as u32));
        }
        scene
    }

    fn check(scene: &Scene, x: f64, y: f64, expected: Option<u32>) {
        assert_eq!(at(scene, Point::new(x, y)), expected.map(Key::item));
    }

    #[test]
    fn the_mark_painted_last_wins() {
        let disc = |radius| Shape::Disc {
            center: Point::new(50.0, 50.0),
            radius,
            fill: INK,
        };
        let scene = scene(vec![disc(20.0), disc(8.0)]);
        check(&scene, 50.0, 50.0, Some(1));
        check(&scene, 65.0, 50.0, Some(0));
        check(&scene, 73.0, 50.0, Some(0));
        check(&scene, 80.0, 50.0, None);
    }

    #[test]
    fn a_ring_is_hit_between_its_radii_and_angles() {
        let center = Point::new(50.0, 50.0);
        let quarter = std::f64::consts::FRAC_PI_2;
        let ring = Shape::Ring {
            center,
            inner: 20.0,
            outer: 40.0,
            start: 0.0,
            sweep: quarter,
            fill: INK,
        };
        let scene = scene(vec![ring]);
        check(&scene, 70.0, 30.0, Some(0));
        check(&scene, 52.0, 48.0, None);
        check(&scene, 30.0, 30.0, None);
    }

    #[test]
    fn a_polygon_is_hit_inside_and_just_beside() {
        let points = vec![
            Point::new(10.0, 10.0),
            Point::new(50.0, 10.0),
            Point::new(10.0, 50.0),
        ];
        let scene = scene(vec![Shape::Polygon {
            points,
            fill: Fill::Solid(INK),
        }]);
        check(&scene, 20.0, 20.0, Some(0));
        check(&scene, 8.0, 20.0, Some(0));
        check(&scene, 45.0, 45.0, None);
    }

    #[test]
    fn decoration_is_never_hit() {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        let (min, max) = (Point::new(0.0, 0.0), Point::new(100.0, 100.0));
        scene.push(Shape::Rect {
            min,
            max,
            fill: INK,
        });
        check(&scene, 50.0, 50.0, None);
    }
}
