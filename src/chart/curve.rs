//! Smooth lines: a monotone cubic through points, which never overshoots the data.

use super::scene::Point;

/// Straight pieces per interval; below the width of a pixel for months on a card.
const PIECES: usize = 8;

/// Points along a smooth line through `points`, whose x must rise.
pub fn smooth(points: &[Point]) -> Vec<Point> {
    if points.len() < 3 {
        return points.to_vec();
    }
    let tangents = tangents(points);
    let mut line = vec![points[0]];
    for (i, pair) in points.windows(2).enumerate() {
        let (a, b) = (pair[0], pair[1]);
        let h = b.x - a.x;
        for piece in 1..=PIECES {
            let t = piece as f64 / PIECES as f64;
            let (t2, t3) = (t * t, t * t * t);
            let y = (2.0 * t3 - 3.0 * t2 + 1.0) * a.y
                + (t3 - 2.0 * t2 + t) * h * tangents[i]
                + (3.0 * t2 - 2.0 * t3) * b.y
                + (t3 - t2) * h * tangents[i + 1];
            line.push(Point::new(a.x + h * t, y));
        }
    }
    line
}

/// Slopes at the points after Fritsch and Carlson: flat at every turn, limited elsewhere.
fn tangents(points: &[Point]) -> Vec<f64> {
    let slopes: Vec<f64> = points
        .windows(2)
        .map(|p| (p[1].y - p[0].y) / (p[1].x - p[0].x).max(1e-9))
        .collect();
    let last = slopes.len() - 1;
    let mut tangents = vec![slopes[0]];
    tangents.extend(slopes.windows(2).map(|s| {
        if s[0] * s[1] <= 0.0 {
            0.0
        } else {
            f64::midpoint(s[0], s[1])
        }
    }));
    tangents.push(slopes[last]);
    for (i, &slope) in slopes.iter().enumerate() {
        if slope == 0.0 {
            tangents[i] = 0.0;
            tangents[i + 1] = 0.0;
            continue;
        }
        let (a, b) = (tangents[i] / slope, tangents[i + 1] / slope);
        let length = a.hypot(b);
        if length > 3.0 {
            tangents[i] = 3.0 / length * a * slope;
            tangents[i + 1] = 3.0 / length * b * slope;
        }
    }
    tangents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smooth_line_passes_its_points_and_never_overshoots() {
        let points: Vec<Point> = [0.0, 0.0, 9.0, 10.0, 10.0, 2.0]
            .iter()
            .enumerate()
            .map(|(i, &y)| Point::new(i as f64, y))
            .collect();
        let line = smooth(&points);
        assert!(line.iter().all(|p| (-1e-9..=10.0 + 1e-9).contains(&p.y)));
        assert!(
            points
                .iter()
                .all(|p| line.iter().any(|q| q.distance(*p) < 1e-9))
        );
    }

    #[test]
    fn two_points_make_a_straight_line() {
        let points = [Point::new(0.0, 1.0), Point::new(1.0, 3.0)];
        assert_eq!(smooth(&points), points);
    }
}
