//! The shapes of the countries: a reader of `assets/map/world.bin`.
//!
//! Comes in: the bytes that `cargo xtask world` wrote; goes out: arcs, shapes and points in
//! degrees. It is total: bytes that are no map give none, and nothing in them can make it panic.
//!
//! The format: `world1`; the number of arcs and each arc; the number of shapes and each shape; the
//! number of points and each point. Numbers are groups of seven bits, the lowest first; a sign is
//! the lowest bit. Coordinates are twentieths of a degree. An arc is the number of its points, the
//! first longitude and latitude, then steps. A shape is a code of two letters, the number of its
//! rings, and for each the number of its arcs and twice their places, one more where an arc runs
//! backward. A point is a code, a longitude and a latitude.

use super::reader::Reader;

/// The map that is a part of the program: Natural Earth, public domain (docs/adr/0009).
const BUILT_IN: &[u8] = include_bytes!("../../../assets/map/world.bin");

/// What a map begins with.
const MAGIC: &[u8] = b"world1";

/// Parts of a degree in the file.
const GRAIN: f64 = 20.0;

/// A full turn in degrees.
const TURN: f64 = 360.0;

/// The middle of the map, in degrees east: the edge opposite cuts no land.
pub const CENTER: f64 = 11.0;

/// The longitude west of which shapes stand at the right edge: St. Lawrence Island stays with
/// Alaska, Siberia in one piece.
const SHAPES_FROM: f64 = -170.5;

/// The same for points: Samoa and Niue stay with Fiji.
const POINTS_FROM: f64 = CENTER - TURN / 2.0;

/// A place on the globe.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Geo {
    /// Degrees east, about −169 to 191: what lies west of the map's left edge is at its right.
    pub lon: f64,
    /// Degrees north, −90 to 90.
    pub lat: f64,
}

/// A country with a shape.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Country {
    /// Its ISO 3166-1 alpha-2 code, or XK.
    pub code: String,
    /// Its outer rings: places of arcs, and whether each runs backward.
    rings: Vec<Vec<(usize, bool)>>,
}

/// The countries of the world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    arcs: Vec<Vec<Geo>>,
    /// The countries, the largest first.
    pub countries: Vec<Country>,
    /// Countries and territories too small for a shape, with where they lie.
    pub points: Vec<(String, Geo)>,
}

impl World {
    /// The map that is a part of the program.
    pub fn built_in() -> Self {
        Self::read(BUILT_IN).unwrap_or_default()
    }

    /// Reads a map; `None` where the bytes are none.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes.strip_prefix(MAGIC)?);
        let arcs = reader.list(|reader| {
            let mut at = (0_i64, 0_i64);
            reader.list(|reader| {
                let (dx, dy) = (reader.signed()?, reader.signed()?);
                at = (at.0.checked_add(dx)?, at.1.checked_add(dy)?);
                Some(geo(at))
            })
        })?;
        let countries = reader.list(|reader| {
            let code = reader.code()?;
            let rings = reader.list(|reader| {
                reader.list(|reader| {
                    let arc = reader.number()?;
                    let place = usize::try_from(arc / 2).ok()?;
                    (place < arcs.len()).then_some((place, arc % 2 == 1))
                })
            })?;
            Some(Country { code, rings })
        })?;
        let points = reader.list(|reader| {
            let code = reader.code()?;
            let at = wrapped(geo((reader.signed()?, reader.signed()?)));
            Some((code, at))
        })?;
        Some(Self {
            arcs,
            countries,
            points,
        })
    }

    /// The outer rings of a country, each closed: its last point is its first.
    pub fn rings(&self, country: &Country) -> Vec<Vec<Geo>> {
        country.rings.iter().map(|ring| self.ring(ring)).collect()
    }

    /// The borders between two countries; coasts are none.
    pub fn borders(&self) -> Vec<Vec<Geo>> {
        let mut first: Vec<Option<usize>> = vec![None; self.arcs.len()];
        let mut borders = Vec::new();
        for (idx, country) in self.countries.iter().enumerate() {
            for &(arc, _) in country.rings.iter().flatten() {
                match first[arc] {
                    None => first[arc] = Some(idx),
                    Some(other) if other != idx => borders.push(held(self.arcs[arc].clone())),
                    Some(_) => {}
                }
            }
        }
        borders
    }

    /// Where a mark for a country stands: in the middle of its largest part, or at its point;
    /// `None` for a code that is not on the map.
    pub fn anchor(&self, code: &str) -> Option<Geo> {
        if let Some((_, at)) = self.points.iter().find(|(known, _)| known == code) {
            return Some(*at);
        }
        let country = self.countries.iter().find(|country| country.code == code)?;
        let rings = self.rings(country).into_iter();
        let middles = rings.map(|ring| middle(&ring));
        let largest = middles.max_by(|a, b| a.0.total_cmp(&b.0))?;
        Some(largest.1)
    }

    /// The points of a ring. Arcs that meet on two sides of the date line are put together.
    fn ring(&self, arcs: &[(usize, bool)]) -> Vec<Geo> {
        let mut ring: Vec<Geo> = Vec::new();
        for &(arc, is_backward) in arcs {
            let points = &self.arcs[arc];
            let first = if is_backward {
                points.last()
            } else {
                points.first()
            };
            let (last, first) = (ring.last().copied(), first.copied());
            let gap = last
                .zip(first)
                .map_or(0.0, |(last, first)| last.lon - first.lon);
            let shift = TURN * (gap / TURN).round();
            let moved = |at: &Geo| Geo {
                lon: at.lon + shift,
                lat: at.lat,
            };
            let skip = usize::from(!ring.is_empty());
            if is_backward {
                ring.extend(points.iter().rev().skip(skip).map(moved));
            } else {
                ring.extend(points.iter().skip(skip).map(moved));
            }
        }
        held(ring)
    }
}

fn geo((lon, lat): (i64, i64)) -> Geo {
    Geo {
        lon: lon as f64 / GRAIN,
        lat: (lat as f64 / GRAIN).clamp(-90.0, 90.0),
    }
}

/// How many degrees bring a longitude into the full turn that begins at `from`.
fn turns(lon: f64, from: f64) -> f64 {
    -TURN * ((lon - from) / TURN).floor()
}

fn wrapped(at: Geo) -> Geo {
    Geo {
        lon: at.lon + turns(at.lon, POINTS_FROM),
        lat: at.lat,
    }
}

/// A line as a whole on the side of the map on which its middle lies.
fn held(mut line: Vec<Geo>) -> Vec<Geo> {
    let ends = line.iter().fold((f64::MAX, f64::MIN), |ends, at| {
        (ends.0.min(at.lon), ends.1.max(at.lon))
    });
    if line.is_empty() {
        return line;
    }
    let shift = turns(f64::midpoint(ends.0, ends.1), SHAPES_FROM);
    for at in &mut line {
        at.lon += shift;
    }
    line
}

/// The area of a closed ring in square degrees, narrower toward the poles, and its center of mass.
fn middle(ring: &[Geo]) -> (f64, Geo) {
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    let Some(origin) = ring.first().copied() else {
        return (0.0, Geo::default());
    };
    for pair in ring.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (ax, ay) = (a.lon - origin.lon, a.lat - origin.lat);
        let (bx, by) = (b.lon - origin.lon, b.lat - origin.lat);
        let cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    if area.abs() < 1e-9 {
        return (0.0, origin);
    }
    let at = Geo {
        lon: origin.lon + x / (3.0 * area),
        lat: origin.lat + y / (3.0 * area),
    };
    (area.abs() / 2.0 * at.lat.to_radians().cos(), at)
}

#[cfg(test)]
mod tests;
