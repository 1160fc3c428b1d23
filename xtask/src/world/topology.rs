//! Reads `TopoJSON`: arcs in degrees, and the shapes made of them.

use serde_json::Value;

use super::codes::code;

/// Rings smaller than this are left over from simplifying, in square degrees.
const SLIVER: f64 = 0.01;

/// A country: its code and its outer rings, each of arcs and whether they run backward.
pub(super) struct Shape {
    pub(super) code: &'static str,
    pub(super) rings: Vec<Vec<(usize, bool)>>,
}

/// The arcs as longitudes and latitudes in degrees. An arc that crosses the date line goes on
/// beyond 180 degrees instead of jumping to the other side.
pub(super) fn arcs(atlas: &Value) -> Option<Vec<Vec<(f64, f64)>>> {
    let transform = &atlas["transform"];
    let (scale, shift) = (pair(&transform["scale"])?, pair(&transform["translate"])?);
    let line = |arc: &Value| {
        let (mut x, mut y) = (0.0, 0.0);
        let mut points: Vec<(f64, f64)> = Vec::new();
        for step in arc.as_array()? {
            let (dx, dy) = pair(step)?;
            (x, y) = (x + dx, y + dy);
            let lon = x * scale.0 + shift.0;
            let turns = points
                .last()
                .map_or(0.0, |last| ((last.0 - lon) / 360.0).round());
            points.push((lon + 360.0 * turns, y * scale.1 + shift.1));
        }
        Some(points)
    };
    atlas["arcs"].as_array()?.iter().map(line).collect()
}

/// The countries, the largest first, so that one that lies inside another is drawn above it.
///
/// Inner rings are left out for the same reason; so is Antarctica.
pub(super) fn shapes(atlas: &Value, arcs: &[Vec<(f64, f64)>]) -> Option<Vec<Shape>> {
    let mut shapes: Vec<Shape> = Vec::new();
    for geometry in atlas["objects"]["countries"]["geometries"].as_array()? {
        let name = geometry["properties"]["name"].as_str()?;
        let Some(code) = code(geometry["id"].as_str(), name) else {
            continue;
        };
        let mut rings = outer_rings(geometry)?;
        rings.retain(|ring| area(ring, arcs) >= SLIVER);
        match shapes.iter_mut().find(|shape| shape.code == code) {
            Some(shape) => shape.rings.extend(rings),
            None => shapes.push(Shape { code, rings }),
        }
    }
    let size = |shape: &Shape| {
        let rings = shape.rings.iter().map(|ring| area(ring, arcs));
        rings.fold(0.0, f64::max)
    };
    shapes.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.code.cmp(b.code)));
    Some(shapes)
}

fn outer_rings(geometry: &Value) -> Option<Vec<Vec<(usize, bool)>>> {
    let parts = geometry["arcs"].as_array()?;
    let outer: Vec<&Value> = match geometry["type"].as_str()? {
        "Polygon" => vec![parts.first()?],
        "MultiPolygon" => parts.iter().map(|polygon| &polygon[0]).collect(),
        _ => return None,
    };
    let arc = |arc: &Value| {
        let arc = arc.as_i64()?;
        let place = usize::try_from(if arc < 0 { !arc } else { arc }).ok()?;
        Some((place, arc < 0))
    };
    let ring = |ring: &Value| ring.as_array()?.iter().map(arc).collect();
    outer.into_iter().map(ring).collect()
}

/// The area of a ring in square degrees, without sign.
fn area(ring: &[(usize, bool)], arcs: &[Vec<(f64, f64)>]) -> f64 {
    let mut sum = 0.0;
    for (arc, is_backward) in ring {
        let Some(points) = arcs.get(*arc) else {
            continue;
        };
        let half: f64 = points
            .windows(2)
            .map(|p| p[0].0 * p[1].1 - p[1].0 * p[0].1)
            .sum();
        sum += if *is_backward { -half } else { half };
    }
    sum.abs() / 2.0
}

fn pair(value: &Value) -> Option<(f64, f64)> {
    Some((value[0].as_f64()?, value[1].as_f64()?))
}
