//! The marks of a banding, back to front.

use super::axis;
use super::plot::{BAND, Plot, TICK};
use super::{Band, Banding, Bin};
use crate::chart::scene::{Anchor, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};
use crate::units;

/// The lowest column that is not empty, in CSS pixels.
const LEAST: f64 = 2.0;

/// The line of ground between the bands of one column.
const SEAM: f64 = 1.0;

/// The radius of the marks of bands.
const MARK: f64 = 4.5;

/// From the mark of a band to its name, and from the name to the count.
const BESIDE: f64 = 6.0;

pub(super) fn scene(banding: &Banding, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    grounds(&mut scene, banding, plot, theme);
    axis::counts(&mut scene, plot, theme);
    for (idx, bin) in banding.bins.iter().enumerate() {
        column(&mut scene, banding, plot, (idx, bin), theme);
    }
    if banding.n_before() > 0 {
        before(&mut scene, banding, plot, theme);
    }
    axis::limits(&mut scene, banding, plot, theme);
    heads(&mut scene, banding, plot, theme);
    if banding.n() == 0 {
        let middle = f64::midpoint(plot.left, plot.right);
        let at = Point::new(middle, f64::midpoint(plot.top, plot.bottom));
        let words = text::fit("Nobody has a score", plot.right - plot.left, TICK);
        scene.push(Shape::label(
            at,
            Anchor::Middle,
            words,
            (TICK, theme.text_2),
        ));
    }
    scene
}

pub(super) fn overlay(banding: &Banding, plot: &Plot, key: Key, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let Some(bin) = banding.bins.get(key.item as usize) else {
        return scene;
    };
    let (left, right) = plot.across(bin);
    let top = top_of(plot, bin.n().max(bin.before));
    let corners = [
        (left, plot.bottom),
        (left, top),
        (right, top),
        (right, plot.bottom),
    ];
    let points = corners.map(|(x, y)| Point::new(x, y)).to_vec();
    let stroke = Stroke::solid(theme.text, 1.75);
    scene.push_key(
        Shape::Path {
            points,
            closed: true,
            stroke,
        },
        key,
    );
    scene
}

/// The bands that have a place on the axis, with its ends.
fn placed(banding: &Banding) -> Vec<(usize, &Band, f64, f64)> {
    let mut from = banding.domain().0;
    let bands = banding.bands.iter().enumerate();
    let place = |(idx, band): (usize, &'_ Band)| {
        let to = band.up_to?;
        let own = (idx, from, to);
        from = to;
        Some(own)
    };
    let places: Vec<_> = bands.filter_map(place).collect();
    let own = places.into_iter();
    own.map(|(idx, from, to)| (idx, &banding.bands[idx], from, to))
        .collect()
}

fn grounds(scene: &mut Scene, banding: &Banding, plot: &Plot, theme: &Theme) {
    for (_, band, from, to) in placed(banding) {
        scene.push(Shape::Rect {
            min: Point::new(plot.x.at(from), plot.top),
            max: Point::new(plot.x.at(to), plot.bottom),
            fill: theme.soft(band.tone),
        });
    }
}

/// The upper edge of a column of `n`.
fn top_of(plot: &Plot, n: usize) -> f64 {
    plot.y.at(n as f64).min(plot.bottom - LEAST)
}

fn column(
    scene: &mut Scene,
    banding: &Banding,
    plot: &Plot,
    (idx, bin): (usize, &Bin),
    theme: &Theme,
) {
    let (left, right) = plot.across(bin);
    let mut below = 0;
    for (n, band) in bin.counts.iter().zip(&banding.bands) {
        if *n == 0 {
            continue;
        }
        let seam = if below == 0 { 0.0 } else { SEAM };
        let foot = plot.y.at(below as f64) - seam;
        below += n;
        scene.push_key(
            Shape::Rect {
                min: Point::new(left, top_of(plot, below).min(foot)),
                max: Point::new(right, foot),
                fill: theme.tone(band.tone),
            },
            Key::item(idx as u32),
        );
    }
}

/// The counts before as one outline over the bins, down to the base line where nobody was.
fn before(scene: &mut Scene, banding: &Banding, plot: &Plot, theme: &Theme) {
    let mut points = Vec::new();
    for bin in &banding.bins {
        let top = if bin.before == 0 {
            plot.bottom
        } else {
            top_of(plot, bin.before)
        };
        points.push(Point::new(plot.x.at(bin.from), top));
        points.push(Point::new(plot.x.at(bin.to), top));
    }
    // A light line under the dark one keeps it apart from the columns.
    for stroke in [
        Stroke::solid(theme.surface, 3.0),
        Stroke::solid(theme.text_2, 1.25),
    ] {
        let points = points.clone();
        scene.push(Shape::Path {
            points,
            closed: false,
            stroke,
        });
    }
}

/// Mark, name and count of each band over its part of the axis, as far as they fit.
fn heads(scene: &mut Scene, banding: &Banding, plot: &Plot, theme: &Theme) {
    for (idx, band, from, to) in placed(banding) {
        let (left, right) = (plot.x.at(from), plot.x.at(to));
        let (middle, room) = (f64::midpoint(left, right), right - left - 6.0);
        let count = units::count(banding.n_in(idx) as f64);
        let beside = [band.name.clone(), count.clone()];
        let short = [count];
        if plot.is_narrow {
            if line(scene, band, &short, (middle, 13.0, room), theme) {
                let lines = text::break_in_two(&band.name, room, BAND);
                for (nth, words) in lines.into_iter().enumerate() {
                    let at = Point::new(middle, 28.0 + nth as f64 * 13.0);
                    put(scene, at, Anchor::Middle, words, theme);
                }
            }
        } else if !line(scene, band, &beside, (middle, 15.0, room), theme) {
            line(scene, band, &short, (middle, 15.0, room), theme);
        }
    }
}

/// A mark and texts in one line around a middle; false, and nothing drawn, where they do not fit.
fn line(
    scene: &mut Scene,
    band: &Band,
    texts: &[String],
    (middle, y, room): (f64, f64, f64),
    theme: &Theme,
) -> bool {
    let widths = texts.iter().map(|words| BESIDE + text::width(words, BAND));
    let wide = MARK * 2.0 + widths.sum::<f64>();
    if wide > room {
        return false;
    }
    let mut x = middle - wide / 2.0;
    let center = Point::new(x + MARK, y - 4.0);
    let (fill, outline) = (theme.tone(band.tone), theme.surface);
    for shape in symbol::health(band.tone, center, MARK, fill, outline) {
        scene.push(shape);
    }
    x += MARK * 2.0;
    for words in texts {
        put(
            scene,
            Point::new(x + BESIDE, y),
            Anchor::Start,
            words.clone(),
            theme,
        );
        x += BESIDE + text::width(words, BAND);
    }
    true
}

fn put(scene: &mut Scene, at: Point, anchor: Anchor, words: String, theme: &Theme) {
    if !words.is_empty() {
        scene.push(Shape::label(at, anchor, words, (BAND, theme.text)));
    }
}
