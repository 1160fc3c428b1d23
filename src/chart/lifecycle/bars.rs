//! The bars of stages, contracts and users, each with its name where it fits.

use super::plot::Plot;
use super::{Key, Lifecycle, Look, Span, Track};
use crate::chart::scene::{Anchor, Color, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of a bar's name, and of what else stands in it.
const NAME: Font = Font::new(11.0, 600);
/// The font of what stands at the end of a bar.
const DETAIL: Font = Font::new(11.0, 400);

/// The space between the edge of a bar and its words.
const INSIDE: f64 = 6.0;

/// Bars lower than this carry no words.
const LOW: f64 = 12.0;

/// All tracks with their names.
pub(super) fn tracks(scene: &mut Scene, chart: &Lifecycle, plot: &Plot, theme: &Theme) {
    for (idx, track) in chart.tracks.iter().enumerate() {
        if track.spans.is_empty() {
            continue;
        }
        super::draw::row_name(scene, plot, &track.name, plot.tops[idx] + 13.0, theme);
        for item in 0..track.spans.len() {
            let key = Key {
                series: idx as u16 + 1,
                item: item as u32,
            };
            bar(scene, chart, plot, (track, key), theme);
        }
    }
}

fn bar(
    scene: &mut Scene,
    chart: &Lifecycle,
    plot: &Plot,
    (track, key): (&Track, Key),
    theme: &Theme,
) {
    let Some((min, mut max)) = plot.bar(chart, key) else {
        return;
    };
    // Bars that follow each other stay apart.
    if max.x - min.x > 4.0 {
        max.x -= 1.5;
    }
    let span = &track.spans[key.item as usize];
    let (fill, ink) = look(track, key.item as usize, theme);
    let today = plot.x_of(chart.today).clamp(min.x, max.x);
    let is_ahead = span.from > chart.today;
    // What lies ahead without a known end, or begins later, is dashed.
    let solid = match (is_ahead, span.until) {
        (true, _) => min.x,
        (false, None) => today,
        (false, Some(_)) => max.x,
    };
    if solid - min.x >= 1.0 {
        let corner = Point::new(solid, max.y);
        scene.push_key(
            Shape::Polygon {
                points: rounded(min, corner, 3.0),
                fill: Fill::Solid(fill),
            },
            key,
        );
    }
    if max.x - solid >= 2.0 {
        let points = corners(Point::new(solid, min.y), max);
        scene.push_key(
            Shape::Polygon {
                points: points.clone(),
                fill: Fill::Solid(theme.surface),
            },
            key,
        );
        scene.push(Shape::Path {
            points,
            closed: true,
            stroke: Stroke::dashed(theme.axis_strong, 1.0, 3.0, 3.0),
        });
    }
    let (end, ink) = if is_ahead {
        (max.x, theme.text_2)
    } else {
        (solid, ink)
    };
    words(scene, span, (min, Point::new(end, max.y)), ink);
}

fn look(track: &Track, item: usize, theme: &Theme) -> (Color, Color) {
    match track.look {
        Look::Stage => {
            // The stages darken towards the last one.
            let last = theme.stages.len() - 1;
            let back = track.spans.len() - 1 - item;
            (theme.stages[last.saturating_sub(back)], theme.stage_text)
        }
        Look::Contract => (theme.surface_3, theme.text),
        Look::Person => (theme.stages[1], theme.stage_text),
    }
}

/// The name, and at the end what else is known, where both have room.
fn words(scene: &mut Scene, span: &Span, (min, max): (Point, Point), ink: Color) {
    let room = max.x - min.x - 2.0 * INSIDE;
    if max.y - min.y < LOW || room < 12.0 {
        return;
    }
    let base = f64::midpoint(min.y, max.y) + 4.0;
    let name = text::fit(&span.name, room, NAME);
    let wide = text::width(&name, NAME);
    // A name cut to a letter or two says nothing.
    if name.chars().count() < 4 && name != span.name {
        return;
    }
    let at = Point::new(min.x + INSIDE, base);
    scene.push(Shape::label(at, Anchor::Start, name, (NAME, ink)));
    let detail = text::width(&span.detail, DETAIL);
    if !span.detail.is_empty() && wide + detail + 12.0 <= room {
        let at = Point::new(max.x - INSIDE, base);
        let text = span.detail.clone();
        scene.push(Shape::label(at, Anchor::End, text, (DETAIL, ink)));
    }
}

/// The corners of a rectangle.
pub(super) fn corners(min: Point, max: Point) -> Vec<Point> {
    vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}

/// A rectangle with round corners.
pub(super) fn rounded(min: Point, max: Point, radius: f64) -> Vec<Point> {
    let r = radius
        .min((max.x - min.x) / 2.0)
        .min((max.y - min.y) / 2.0)
        .max(0.0);
    let corner = |x: f64, y: f64, quarter: f64| {
        (0..=4).map(move |piece| {
            let angle = (quarter + f64::from(piece) / 4.0) * std::f64::consts::FRAC_PI_2;
            Point::new(x - r * angle.cos(), y - r * angle.sin())
        })
    };
    corner(min.x + r, min.y + r, 0.0)
        .chain(corner(max.x - r, min.y + r, 1.0))
        .chain(corner(max.x - r, max.y - r, 2.0))
        .chain(corner(min.x + r, max.y - r, 3.0))
        .collect()
}
