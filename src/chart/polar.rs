//! Angles of charts: radians from twelve o'clock, clockwise.

use std::f64::consts::TAU;

use super::scene::Point;

/// The point at `radius` and `angle` around `center`.
pub fn at(center: Point, radius: f64, angle: f64) -> Point {
    Point::new(
        center.x + radius * angle.sin(),
        center.y - radius * angle.cos(),
    )
}

/// The angle and distance of `point` seen from `center`; the angle is in 0 to a full turn.
pub fn of(center: Point, point: Point) -> (f64, f64) {
    let (dx, dy) = (point.x - center.x, point.y - center.y);
    (dx.atan2(-dy).rem_euclid(TAU), dx.hypot(dy))
}

/// The angle of the spoke `idx` of `count`.
pub fn spoke(idx: usize, count: usize) -> f64 {
    TAU * idx as f64 / count.max(1) as f64
}

/// The outline of a part of a ring, flattened so that it strays at most `tolerance` pixels.
///
/// The outer edge runs forward, the inner edge back.
pub fn ring(center: Point, radii: (f64, f64), arc: (f64, f64), tolerance: f64) -> Vec<Point> {
    let ((inner, outer), (start, sweep)) = (radii, arc);
    let edge = |radius: f64| {
        let n = steps(radius, sweep, tolerance);
        (0..=n).map(move |i| at(center, radius, start + sweep * i as f64 / n as f64))
    };
    let mut points: Vec<Point> = edge(outer).collect();
    if inner > 0.0 {
        let mut back: Vec<Point> = edge(inner).collect();
        back.reverse();
        points.append(&mut back);
    } else {
        points.push(center);
    }
    points
}

/// How many chords an arc needs so that none strays more than `tolerance` from it.
fn steps(radius: f64, sweep: f64, tolerance: f64) -> usize {
    let widest = 2.0 * (1.0 - tolerance / radius.max(2.0 * tolerance)).acos();
    ((sweep.abs() / widest).ceil() as usize).clamp(1, 720)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CENTER: Point = Point::new(10.0, 20.0);

    fn check(angle: f64, x: f64, y: f64) {
        let point = at(CENTER, 5.0, angle);
        assert!(point.distance(Point::new(x, y)) < 1e-9, "{point:?}");
        let (back, radius) = of(CENTER, point);
        assert!((back - angle).abs() < 1e-9 && (radius - 5.0).abs() < 1e-9);
    }

    #[test]
    fn angles_start_at_twelve_and_run_clockwise() {
        check(0.0, 10.0, 15.0);
        check(TAU / 4.0, 15.0, 20.0);
        check(TAU / 2.0, 10.0, 25.0);
        check(TAU * 0.75, 5.0, 20.0);
    }

    #[test]
    fn a_full_turn_at_radius_100_takes_71_points() {
        assert_eq!(steps(100.0, TAU, 0.1), 71);
    }

    #[test]
    fn a_ring_without_hole_comes_to_a_point() {
        let points = ring(CENTER, (0.0, 5.0), (0.0, 1.0), 0.1);
        assert_eq!(points.last(), Some(&CENTER));
    }
}
