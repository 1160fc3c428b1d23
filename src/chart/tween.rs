//! Between two pictures of a chart: marks move from where they were to where they are.
//!
//! Comes in: the scene before and the scene now, and what each key stands for in its own chart;
//! goes out: scenes in between. A mark is the same when it stands for the same thing and has the
//! same form; decoration is matched by its order. What is new stands at its place at once, what is
//! gone is gone at once. Colors and words are those of the scene now.

use std::collections::BTreeMap;
use std::mem::{Discriminant, discriminant};

use super::Key;
use super::scene::{Mark, Point, Scene, Shape};
use crate::arrange::Arrange;

/// A scene with more marks that stand for something than this does not move: it would only cost.
const MOST: usize = 2_000;

/// The way from one scene to another.
#[derive(Clone, Debug)]
pub struct Tween {
    /// For each mark of the scene now: its form before, where it had one.
    before: Vec<Option<Shape>>,
    now: Scene,
}

/// What makes a mark the same: what it stands for, its form, and which of several it is.
type Identity = (Option<String>, Discriminant<Shape>, usize);

impl Tween {
    /// The way from `before` to `now`; `None` where nothing moves, or too much would.
    ///
    /// The two functions name what a key stands for, as the chart of each scene knows it.
    pub fn new(
        (before, name_before): (&Scene, impl Fn(Key) -> String),
        (now, name_now): (&Scene, impl Fn(Key) -> String),
    ) -> Option<Self> {
        let is_small =
            |scene: &Scene| scene.marks.iter().filter(|m| m.key.is_some()).count() <= MOST;
        if before.size != now.size || !is_small(before) || !is_small(now) {
            return None;
        }
        let mut known: Vec<(Identity, &Shape)> = identities(before, name_before)
            .into_iter()
            .zip(before.marks.iter().map(|mark| &mark.shape))
            .collect();
        let by_name = |a: &Identity, b: &Identity| (&a.0, a.2).cmp(&(&b.0, b.2));
        known.arrange_by(|a, b| by_name(&a.0, &b.0));
        let found = |identity: &Identity, shape: &Shape| {
            let from = known.partition_point(|own| by_name(&own.0, identity).is_lt());
            let same = known[from..]
                .iter()
                .take_while(|own| by_name(&own.0, identity).is_eq());
            let mut same = same;
            let before = same.find(|own| own.0.1 == identity.1)?.1;
            (between(before, shape, 0.0)? != *shape).then(|| before.clone())
        };
        let before: Vec<Option<Shape>> = identities(now, name_now)
            .iter()
            .zip(&now.marks)
            .map(|(identity, mark)| found(identity, &mark.shape))
            .collect();
        before.iter().any(Option::is_some).then(|| Self {
            before,
            now: now.clone(),
        })
    }

    /// The scene at a part of the way, 0 to 1.
    pub fn at(&self, part: f64) -> Scene {
        let part = eased(part.clamp(0.0, 1.0));
        let marks = self.now.marks.iter().zip(&self.before);
        let mark = |(mark, before): (&Mark, &Option<Shape>)| {
            let moved = before
                .as_ref()
                .and_then(|before| between(before, &mark.shape, part));
            Mark {
                shape: moved.unwrap_or_else(|| mark.shape.clone()),
                key: mark.key,
            }
        };
        Scene {
            size: self.now.size,
            marks: marks.map(mark).collect(),
        }
    }
}

/// Fast at first, slow towards the end: 1 − (1 − x)³.
fn eased(part: f64) -> f64 {
    1.0 - (1.0 - part).powi(3)
}

fn identities(scene: &Scene, name: impl Fn(Key) -> String) -> Vec<Identity> {
    let mut seen: BTreeMap<Option<String>, Vec<(Discriminant<Shape>, usize)>> = BTreeMap::new();
    let identity = |mark: &Mark| {
        let (name, form) = (mark.key.map(&name), discriminant(&mark.shape));
        let forms = seen.entry(name.clone()).or_default();
        let known = forms.iter_mut().find(|own| own.0 == form);
        let nth = if let Some(own) = known {
            own.1 += 1;
            own.1
        } else {
            forms.push((form, 0));
            0
        };
        (name, form, nth)
    };
    scene.marks.iter().map(identity).collect()
}

/// A shape between two of the same form; `None` where they have not the same number of points.
fn between(before: &Shape, now: &Shape, part: f64) -> Option<Shape> {
    let number = |a: f64, b: f64| a + (b - a) * part;
    let point = |a: &Point, b: &Point| Point::new(number(a.x, b.x), number(a.y, b.y));
    let points = |a: &[Point], b: &[Point]| {
        (a.len() == b.len()).then(|| a.iter().zip(b).map(|(a, b)| point(a, b)).collect())
    };
    let mut shape = now.clone();
    match (before, &mut shape) {
        (Shape::Line { from: a, to: b, .. }, Shape::Line { from, to, .. }) => {
            (*from, *to) = (point(a, from), point(b, to));
        }
        (Shape::Rect { min: a, max: b, .. }, Shape::Rect { min, max, .. }) => {
            (*min, *max) = (point(a, min), point(b, max));
        }
        (Shape::Path { points: a, .. }, Shape::Path { points: b, .. })
        | (Shape::Polygon { points: a, .. }, Shape::Polygon { points: b, .. }) => {
            *b = points(a, b)?;
        }
        (
            Shape::Disc {
                center: a,
                radius: r,
                ..
            },
            Shape::Disc { center, radius, .. },
        )
        | (
            Shape::Circle {
                center: a,
                radius: r,
                ..
            },
            Shape::Circle { center, radius, .. },
        ) => (*center, *radius) = (point(a, center), number(*r, *radius)),
        (
            Shape::Ring {
                start: a, sweep: b, ..
            },
            Shape::Ring { start, sweep, .. },
        ) => (*start, *sweep) = (number(*a, *start), number(*b, *sweep)),
        (Shape::Label(a), Shape::Label(b)) => b.at = point(&a.at, &b.at),
        _ => return None,
    }
    Some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Color, Size};

    fn disc(x: f64, key: u32) -> Mark {
        Mark {
            shape: Shape::Disc {
                center: Point::new(x, 0.0),
                radius: 4.0,
                fill: Color::hex(0),
            },
            key: Some(Key::item(key)),
        }
    }

    fn scene(marks: Vec<Mark>) -> Scene {
        Scene {
            size: Size::new(100.0, 100.0),
            marks,
        }
    }

    fn centers(scene: &Scene) -> Vec<f64> {
        let center = |mark: &Mark| {
            let Shape::Disc { center, .. } = mark.shape else {
                return f64::NAN;
            };
            center.x
        };
        scene.marks.iter().map(center).collect()
    }

    #[test]
    fn marks_move_by_what_they_stand_for_however_they_are_numbered() {
        let (before, now) = (
            scene(vec![disc(0.0, 0), disc(10.0, 1)]),
            scene(vec![disc(50.0, 0), disc(20.0, 1), disc(80.0, 2)]),
        );
        let names_before = |key: Key| ["acme", "birch"][key.item as usize].to_owned();
        let names_now = |key: Key| ["birch", "acme", "new"][key.item as usize].to_owned();
        let tween = Tween::new((&before, names_before), (&now, names_now)).unwrap();
        assert_eq!(centers(&tween.at(0.0)), [10.0, 0.0, 80.0]);
        assert_eq!(tween.at(1.0), now);
        let middle = centers(&tween.at(0.5));
        assert!(middle[0] > 30.0 && middle[0] < 50.0, "{middle:?}");
    }

    #[test]
    fn nothing_moves_between_equal_pictures_or_pictures_of_two_sizes() {
        let own = scene(vec![disc(5.0, 0)]);
        let name = |_: Key| "one".to_owned();
        assert!(Tween::new((&own, name), (&own, name)).is_none());
        let larger = Scene {
            size: Size::new(200.0, 100.0),
            ..scene(vec![disc(9.0, 0)])
        };
        assert!(Tween::new((&own, name), (&larger, name)).is_none());
    }
}
