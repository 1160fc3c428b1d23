//! The marks of events: a disc with a sign in it, a health shape for a change of band.

use super::Kind;
use super::place::REACH;
use crate::chart::scene::{Color, Fill, Point, Shape, Stroke};
use crate::chart::symbol;
use crate::chart::theme::Theme;

/// The color of an event's mark.
pub(super) const fn color(kind: Kind, theme: &Theme) -> Color {
    match kind {
        Kind::Start | Kind::Contract | Kind::Renewal => theme.accent,
        Kind::End | Kind::Alert => theme.h_risk,
        Kind::Voice(tone) | Kind::Health(tone) => theme.tone(tone),
        Kind::Meeting => theme.text_2,
        Kind::Stage | Kind::Person => theme.axis_strong,
    }
}

/// The mark of an event around its middle.
pub(super) fn mark(kind: Kind, center: Point, theme: &Theme) -> Vec<Shape> {
    let fill = color(kind, theme);
    if let Kind::Health(tone) = kind {
        return symbol::health(tone, center, REACH - 2.0, fill, theme.surface).to_vec();
    }
    let mut shapes = vec![Shape::Disc {
        center,
        radius: REACH,
        fill,
    }];
    shapes.extend(sign(kind, center, theme.surface));
    shapes
}

/// The sign in the disc: areas, lines and dots around the middle.
fn sign(kind: Kind, c: Point, ink: Color) -> Vec<Shape> {
    let stroke = Stroke::solid(ink, 1.5);
    let area = |points: &[(f64, f64)]| Shape::Polygon {
        points: points.iter().map(|&(x, y)| c.by(x, y)).collect(),
        fill: Fill::Solid(ink),
    };
    let line = |&[from, to]: &[(f64, f64); 2]| Shape::Line {
        from: c.by(from.0, from.1),
        to: c.by(to.0, to.1),
        stroke,
    };
    let dot = |&(y, radius): &(f64, f64)| Shape::Disc {
        center: c.by(0.0, y),
        radius,
        fill: ink,
    };
    let mut shapes: Vec<Shape> = Some(areas(kind))
        .filter(|points| !points.is_empty())
        .map(area)
        .into_iter()
        .chain(lines(kind).iter().map(line))
        .chain(dots(kind).iter().map(dot))
        .collect();
    if kind == Kind::Renewal {
        shapes.push(Shape::Circle {
            center: c,
            radius: 3.2,
            stroke,
        });
    }
    shapes
}

/// A triangle that points on, a sheet of paper, a speech bubble, an exclamation mark, shoulders.
const fn areas(kind: Kind) -> &'static [(f64, f64)] {
    match kind {
        Kind::Start => &[(-2.5, -4.0), (4.0, 0.0), (-2.5, 4.0)],
        Kind::Contract => &[
            (-3.0, -4.0),
            (1.0, -4.0),
            (3.0, -2.0),
            (3.0, 4.0),
            (-3.0, 4.0),
        ],
        Kind::Voice(_) => &[
            (-4.0, -3.5),
            (4.0, -3.5),
            (4.0, 2.0),
            (0.5, 2.0),
            (-2.0, 4.5),
            (-2.0, 2.0),
            (-4.0, 2.0),
        ],
        Kind::Alert => &[(-1.0, -4.5), (1.0, -4.5), (0.7, 1.0), (-0.7, 1.0)],
        Kind::Person => &[(-3.5, 4.5), (-2.0, 1.2), (2.0, 1.2), (3.5, 4.5)],
        Kind::End | Kind::Renewal | Kind::Stage | Kind::Meeting | Kind::Health(_) => &[],
    }
}

/// A cross, an arrow head, two lines of minutes.
const fn lines(kind: Kind) -> &'static [[(f64, f64); 2]] {
    match kind {
        Kind::End => &[[(-3.0, -3.0), (3.0, 3.0)], [(-3.0, 3.0), (3.0, -3.0)]],
        Kind::Stage => &[[(-1.5, -3.5), (2.0, 0.0)], [(2.0, 0.0), (-1.5, 3.5)]],
        Kind::Meeting => &[[(-3.5, -2.0), (3.5, -2.0)], [(-3.5, 1.5), (3.5, 1.5)]],
        Kind::Start
        | Kind::Contract
        | Kind::Renewal
        | Kind::Voice(_)
        | Kind::Alert
        | Kind::Health(_)
        | Kind::Person => &[],
    }
}

/// The point of an exclamation mark, a head: how far below the middle, and the radius.
const fn dots(kind: Kind) -> &'static [(f64, f64)] {
    match kind {
        Kind::Alert => &[(3.4, 1.1)],
        Kind::Person => &[(-2.0, 2.0)],
        Kind::Start
        | Kind::End
        | Kind::Contract
        | Kind::Renewal
        | Kind::Stage
        | Kind::Voice(_)
        | Kind::Meeting
        | Kind::Health(_) => &[],
    }
}
