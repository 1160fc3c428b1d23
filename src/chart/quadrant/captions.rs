//! The words around and inside the plot: titles, the key of sizes, areas and splits.

use super::names::{self, overlap};
use super::plot::{Plot, TICK};
use super::{Area, Axis, Quadrant};
use crate::chart::describe::decimal;
use crate::chart::scene::{Anchor, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of axis titles.
const TITLE: Font = Font::new(11.0, 500);

/// The font of the names of areas.
const AREA: Font = Font::new(12.5, 600);

/// The font of the names of areas where there is little width.
const SMALL_AREA: Font = Font::new(11.5, 600);

/// The font of what a split is.
const SPLIT: Font = Font::new(10.5, 400);

/// The distance between the frame and the name of an area.
const PAD: f64 = 12.0;

/// Writes all captions; returns what those inside the plot cover.
pub(super) fn write(
    scene: &mut Scene,
    quadrant: &Quadrant,
    plot: &Plot,
    theme: &Theme,
) -> Vec<names::Area> {
    let Plot { min, max, .. } = *plot;
    let room = size_key(scene, quadrant, plot, theme) - min.x - 16.0;
    let title = text::fit(&quadrant.y_axis.title, room, TITLE);
    scene.push(Shape::label(
        Point::new(min.x, 20.0),
        Anchor::Start,
        title,
        (TITLE, theme.text_2),
    ));
    let title = text::fit(&quadrant.x_axis.title, max.x - min.x, TITLE);
    let at = Point::new(min.x, scene.size.height - 5.0);
    scene.push(Shape::label(
        at,
        Anchor::Start,
        title,
        (TITLE, theme.text_2),
    ));
    let mut taken = area_names(scene, quadrant, plot, theme);
    split_labels(scene, quadrant, plot, &mut taken, theme);
    taken
}

/// Circles of known size above the plot, flush right; returns where they begin.
fn size_key(scene: &mut Scene, quadrant: &Quadrant, plot: &Plot, theme: &Theme) -> f64 {
    let mut right = plot.max.x;
    if quadrant.size_title.is_empty() || plot.is_dense {
        return right;
    }
    let steps: &[(f64, &str)] = if plot.is_narrow {
        &[(1.0, "average")]
    } else {
        &[(2.0, "2×"), (1.0, "average"), (0.5, "0.5×")]
    };
    for (size, words) in steps {
        let at = Point::new(right, 20.0);
        scene.push(Shape::label(
            at,
            Anchor::End,
            (*words).to_owned(),
            (TICK, theme.text_2),
        ));
        let radius = plot.radius(*size);
        let center = Point::new(right - text::width(words, TICK) - 5.0 - radius, 16.0);
        let stroke = Stroke::solid(theme.axis_strong, 1.25);
        scene.push(Shape::Circle {
            center,
            radius,
            stroke,
        });
        right = center.x - radius - 12.0;
    }
    let title = text::fit(&quadrant.size_title, 110.0, TICK);
    let left = right - text::width(&title, TICK);
    scene.push(Shape::label(
        Point::new(right, 20.0),
        Anchor::End,
        title,
        (TICK, theme.text_2),
    ));
    left
}

/// The names of the four areas in their corners with counts; returns what they cover.
fn area_names(
    scene: &mut Scene,
    quadrant: &Quadrant,
    plot: &Plot,
    theme: &Theme,
) -> Vec<names::Area> {
    let Plot {
        min, max, split, ..
    } = *plot;
    let (counts, mut taken) = (quadrant.counts(), Vec::new());
    for (idx, area) in quadrant.areas.iter().enumerate() {
        let (is_right, is_low) = (idx % 2 == 1, idx > 1);
        let room = if is_right {
            max.x - split.x
        } else {
            split.x - min.x
        } - PAD
            - 6.0;
        let height = if is_low {
            max.y - split.y
        } else {
            split.y - min.y
        };
        if height < 64.0 || room < 40.0 {
            continue;
        }
        let lines = area_lines(area, counts[idx].0, room);
        let anchor = if is_right { Anchor::End } else { Anchor::Start };
        let x = if is_right { max.x - PAD } else { min.x + PAD };
        let top = if is_low {
            max.y - 11.0 - 15.0 * (lines.len() - 1) as f64
        } else {
            min.y + 20.0
        };
        for (nth, (text, font)) in lines.into_iter().enumerate() {
            let at = Point::new(x, top + 15.0 * nth as f64);
            let color = if font == TICK {
                theme.text_3
            } else {
                theme.text
            };
            let label = Label {
                at,
                text,
                anchor,
                font,
                color,
                halo: Some(theme.quad_b),
            };
            taken.push(text::bounds(&label));
            scene.push(Shape::Label(label));
        }
    }
    taken
}

/// The name of an area on one or two lines and below it its words and count, as room allows.
fn area_lines(area: &Area, count: usize, room: f64) -> Vec<(String, Font)> {
    let fits = |words: &str, font: Font| text::width(words, font) <= room;
    let font = if fits(&area.name, AREA) {
        AREA
    } else {
        SMALL_AREA
    };
    let lines = text::break_in_two(&area.name, room, font);
    let count = decimal(count as f64, 0);
    let full = format!("{}: {count}", area.words);
    let words = if fits(&full, TICK) { full } else { count };
    lines
        .into_iter()
        .map(|line| (line, font))
        .chain([(words, TICK)])
        .collect()
}

/// What the splits are, each at the first free place along its line.
fn split_labels(
    scene: &mut Scene,
    quadrant: &Quadrant,
    plot: &Plot,
    taken: &mut Vec<names::Area>,
    theme: &Theme,
) {
    let Plot {
        min, max, split, ..
    } = *plot;
    let mut put = |axis: &Axis, places: [(Point, Anchor); 4]| {
        let label = |(at, anchor): (Point, Anchor)| Label {
            at,
            text: axis.split_label.clone(),
            anchor,
            font: SPLIT,
            color: theme.text_3,
            halo: Some(theme.quad_b),
        };
        let is_free = |label: &Label| {
            let area = text::bounds(label);
            area.0.x > min.x + 2.0
                && area.1.x < max.x - 2.0
                && taken.iter().all(|other| !overlap(area, *other))
        };
        if let Some(label) = places.into_iter().map(label).find(is_free) {
            taken.push(text::bounds(&label));
            scene.push(Shape::Label(label));
        }
    };
    if !plot.has_points {
        return;
    }
    let (left, right) = (split.x - 5.0, split.x + 5.0);
    let (low, high) = (max.y - 6.0, min.y + 12.0);
    let (has_upright, has_level) = plot.has_split();
    if has_upright {
        put(
            &quadrant.x_axis,
            [
                (Point::new(right, low), Anchor::Start),
                (Point::new(left, low), Anchor::End),
                (Point::new(right, high), Anchor::Start),
                (Point::new(left, high), Anchor::End),
            ],
        );
    }
    if !has_level {
        return;
    }
    let (left, right) = (min.x + 6.0, max.x - 6.0);
    let (above, below) = (split.y - 5.0, split.y + 13.0);
    put(
        &quadrant.y_axis,
        [
            (Point::new(right, above), Anchor::End),
            (Point::new(right, below), Anchor::End),
            (Point::new(left, above), Anchor::Start),
            (Point::new(left, below), Anchor::Start),
        ],
    );
}
