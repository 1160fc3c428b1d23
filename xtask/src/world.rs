//! The world map of the site, from the `TopoJSON` of the npm package `world-atlas`.
//!
//! In: `countries-110m.json` (Natural Earth, 1:110 million). Out: `assets/map/world.bin`, read by
//! `src/chart/map/world.rs`, which describes the format. Borders stay shared: an arc is written
//! once, whoever uses it.

mod codes;
mod points;
mod topology;

use std::fs;

use serde_json::Value;

use crate::process::root;
use topology::{Shape, shapes};

/// Parts of a degree that coordinates are written in; the reader has the same number.
const GRAIN: f64 = 20.0;

/// The first bytes of the file: what it is, and the version of its format.
const MAGIC: &[u8] = b"world1";

const USAGE: &str = "cargo xtask world FILE

Writes assets/map/world.bin from countries-110m.json of world-atlas 2
(npm pack world-atlas@2, then unpack it).";

/// Writes the map.
///
/// # Errors
/// The file is missing or no atlas, or the map cannot be written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let [file] = args else {
        return Err(USAGE.to_owned());
    };
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let atlas: Value = serde_json::from_str(&text).map_err(|error| format!("{file}: {error}"))?;
    let bytes = encoded(&atlas).ok_or_else(|| format!("{file} is no atlas of countries"))?;
    let path = root().join("assets/map/world.bin");
    fs::write(&path, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}: {} bytes", path.display(), bytes.len());
    Ok(())
}

/// The map as bytes; `None` where something is not as in an atlas.
fn encoded(atlas: &Value) -> Option<Vec<u8>> {
    let arcs = topology::arcs(atlas)?;
    let shapes = shapes(atlas, &arcs)?;
    let mut places: Vec<Option<usize>> = vec![None; arcs.len()];
    let mut bytes = MAGIC.to_vec();
    let used = numbered(&shapes, &mut places);
    number(&mut bytes, used.len());
    for arc in used {
        line(&mut bytes, &arcs[arc]);
    }
    number(&mut bytes, shapes.len());
    for shape in &shapes {
        bytes.extend(shape.code.bytes());
        number(&mut bytes, shape.rings.len());
        for ring in &shape.rings {
            number(&mut bytes, ring.len());
            for (arc, is_backward) in ring {
                number(&mut bytes, places[*arc]? * 2 + usize::from(*is_backward));
            }
        }
    }
    number(&mut bytes, points::points().count());
    for (code, lon, lat) in points::points() {
        bytes.extend(code.bytes());
        signed(&mut bytes, grains(lon));
        signed(&mut bytes, grains(lat));
    }
    Some(bytes)
}

/// The arcs that shapes use, in the order in which they are first used.
fn numbered(shapes: &[Shape], places: &mut [Option<usize>]) -> Vec<usize> {
    let mut used = Vec::new();
    for (arc, _) in shapes.iter().flat_map(|shape| shape.rings.iter().flatten()) {
        if places[*arc].is_none() {
            places[*arc] = Some(used.len());
            used.push(*arc);
        }
    }
    used
}

/// Degrees in the parts they are written in.
fn grains(degrees: f64) -> i64 {
    (degrees * GRAIN).round() as i64
}

/// An arc: the number of its points, the first one, then the steps from point to point.
fn line(bytes: &mut Vec<u8>, arc: &[(f64, f64)]) {
    let mut points: Vec<(i64, i64)> = arc
        .iter()
        .map(|(lon, lat)| (grains(*lon), grains(*lat)))
        .collect();
    points.dedup();
    number(bytes, points.len());
    let mut before = (0, 0);
    for (lon, lat) in points {
        signed(bytes, lon - before.0);
        signed(bytes, lat - before.1);
        before = (lon, lat);
    }
}

/// A number from 0 in groups of seven bits, the lowest first.
fn number(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// A number with its sign in the lowest bit.
fn signed(bytes: &mut Vec<u8>, value: i64) {
    number(bytes, ((value << 1) ^ (value >> 63)) as usize);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_take_as_many_bytes_as_they_need() {
        let mut bytes = Vec::new();
        for value in [0, -1, 63, -65] {
            signed(&mut bytes, value);
        }
        assert_eq!(bytes, [0, 1, 126, 0x81, 1]);
    }

    #[test]
    fn an_atlas_of_one_triangle_is_written() {
        let atlas = json!({
            "transform": {"scale": [1, 1], "translate": [0, 0]},
            "arcs": [[[0, 0], [2, 0], [0, 2], [-2, -2]]],
            "objects": {"countries": {"geometries": [
                {"type": "Polygon", "arcs": [[0]], "id": "276", "properties": {"name": "Germany"}}]}}
        });
        let bytes = encoded(&atlas).expect("an atlas");
        let head = [b"world1".as_slice(), &[1, 4, 0, 0, 80, 0, 0, 80, 79, 79]].concat();
        assert_eq!(bytes[..head.len()], head);
        assert_eq!(bytes[head.len()..head.len() + 6], [1, b'D', b'E', 1, 1, 0]);
    }
}
