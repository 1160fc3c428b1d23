//! The marks of a histogram, back to front.

use super::plot::{BAND, BESIDE, COUNT, MARK, Plot, TICK};
use super::{Bin, Histogram, Zone};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};
use crate::units;

/// The lowest column that is not empty, in CSS pixels.
const LEAST: f64 = 2.0;

/// The line of surface between the bands of one column.
const SEAM: f64 = 1.0;

pub(super) fn scene(histogram: &Histogram, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    let plot = Plot::new(histogram, size);
    grid(&mut scene, &plot, theme);
    for (idx, bin) in histogram.bins.iter().enumerate() {
        column(&mut scene, histogram, &plot, (idx, bin), theme);
    }
    limits(&mut scene, histogram, &plot, theme);
    bands(&mut scene, histogram, &plot, theme);
    counts(&mut scene, histogram, &plot, theme);
    axis(&mut scene, histogram, &plot, size, theme);
    if histogram.n() == 0 {
        let at = Point::new(
            f64::midpoint(plot.left, plot.right),
            f64::midpoint(plot.top, plot.bottom),
        );
        let words = text::fit("Nobody has a value", plot.right - plot.left, TICK);
        let mut label = Shape::label(at, Anchor::Middle, words, (TICK, theme.text_3));
        if let Shape::Label(label) = &mut label {
            label.halo = Some(theme.surface);
        }
        scene.push(label);
    }
    scene
}

pub(super) fn overlay(histogram: &Histogram, size: Size, theme: &Theme, key: Key) -> Scene {
    let mut scene = Scene::new(size);
    let Some(bin) = histogram.bins.get(key.item as usize) else {
        return scene;
    };
    if bin.n() == 0 {
        return scene;
    }
    let plot = Plot::new(histogram, size);
    let (left, right) = plot.across(bin);
    let top = top_of(&plot, bin.n());
    let corner = |x: f64, y: f64| Point::new(x, y);
    scene.push_key(
        Shape::Path {
            points: vec![
                corner(left, top),
                corner(right, top),
                corner(right, plot.bottom),
                corner(left, plot.bottom),
            ],
            closed: true,
            stroke: Stroke::solid(theme.text, 1.75),
        },
        key,
    );
    scene
}

fn grid(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let mut lowest = f64::INFINITY;
    for tick in &plot.ticks {
        let y = plot.y.at(*tick);
        let color = if *tick > 0.0 { theme.grid } else { theme.axis };
        let (from, to) = (Point::new(plot.left, y), Point::new(plot.right, y));
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(color, 1.0),
        });
        if lowest - y < 14.0 {
            continue;
        }
        lowest = y;
        let at = Point::new(plot.left - 8.0, y + 4.0);
        let words = units::count(*tick);
        put(scene, at, Anchor::End, words, (TICK, theme.text_3));
    }
}

/// The upper edge of a column of `n`.
fn top_of(plot: &Plot, n: usize) -> f64 {
    plot.y.at(n as f64).min(plot.bottom - LEAST)
}

fn column(
    scene: &mut Scene,
    histogram: &Histogram,
    plot: &Plot,
    (idx, bin): (usize, &Bin),
    theme: &Theme,
) {
    let (left, right) = plot.across(bin);
    let mut below = 0;
    for (n, zone) in bin.counts.iter().zip(&histogram.zones) {
        if *n == 0 {
            continue;
        }
        let seam = if below == 0 { 0.0 } else { SEAM };
        let foot = plot.y.at(below as f64) - seam;
        below += n;
        let min = Point::new(left, top_of(plot, below).min(foot));
        scene.push_key(
            Shape::Rect {
                min,
                max: Point::new(right, foot),
                fill: theme.tone(zone.tone),
            },
            Key::item(idx as u32),
        );
    }
}

/// The limits between bands, dashed from the strip to the base line.
fn limits(scene: &mut Scene, histogram: &Histogram, plot: &Plot, theme: &Theme) {
    for zone in histogram.zones.iter().skip(1) {
        let x = plot.x.at(zone.from);
        scene.push(Shape::Line {
            from: Point::new(x, 2.0),
            to: Point::new(x, plot.bottom),
            stroke: Stroke::dashed(theme.axis_strong, 1.0, 4.0, 3.0),
        });
    }
}

/// The mark and the name of each band over its part of the axis, as far as they fit.
fn bands(scene: &mut Scene, histogram: &Histogram, plot: &Plot, theme: &Theme) {
    for zone in &histogram.zones {
        let (left, right) = (plot.x.at(zone.from), plot.x.at(zone.to));
        let (middle, room) = (f64::midpoint(left, right), right - left - 3.0);
        if room < MARK * 3.0 {
            continue;
        }
        if plot.is_narrow {
            mark(scene, zone, Point::new(middle, 8.0), theme);
            let lines = text::break_in_two(&zone.name, room, BAND);
            for (line, words) in lines.into_iter().enumerate() {
                let at = Point::new(middle, 25.0 + line as f64 * 13.0);
                put(scene, at, Anchor::Middle, words, (BAND, theme.text_2));
            }
            continue;
        }
        let start = middle - (MARK * 2.0 + BESIDE + text::width(&zone.name, BAND)) / 2.0;
        mark(scene, zone, Point::new(start + MARK, 11.0), theme);
        let at = Point::new(start + MARK * 2.0 + BESIDE, 15.0);
        put(
            scene,
            at,
            Anchor::Start,
            zone.name.clone(),
            (BAND, theme.text_2),
        );
    }
}

fn mark(scene: &mut Scene, zone: &Zone, center: Point, theme: &Theme) {
    let (fill, outline) = (theme.tone(zone.tone), theme.surface);
    for shape in symbol::health(zone.tone, center, MARK, fill, outline) {
        scene.push(shape);
    }
}

/// The counts over the columns; shortened or left out where they are wider than a bin.
fn counts(scene: &mut Scene, histogram: &Histogram, plot: &Plot, theme: &Theme) {
    for bin in &histogram.bins {
        let (left, right) = (plot.x.at(bin.from), plot.x.at(bin.to));
        let fits = |words: &String| text::width(words, COUNT) <= right - left - 1.0;
        let n = bin.n();
        let forms = [units::count(n as f64), short(n)];
        let Some(words) = forms.into_iter().find(fits).filter(|_| n > 0) else {
            continue;
        };
        let at = Point::new(f64::midpoint(left, right), top_of(plot, n) - 5.0);
        let mut label = Shape::label(at, Anchor::Middle, words, (COUNT, theme.text));
        if let Shape::Label(label) = &mut label {
            label.halo = Some(theme.surface);
        }
        scene.push(label);
    }
}

/// `12k`, `3M`.
fn short(n: usize) -> String {
    match n {
        0..1_000 => n.to_string(),
        1_000..1_000_000 => format!("{:.0}k", n as f64 / 1e3),
        _ => format!("{:.0}M", n as f64 / 1e6),
    }
}

fn axis(scene: &mut Scene, histogram: &Histogram, plot: &Plot, size: Size, theme: &Theme) {
    let (ticks, beside) = if histogram.is_whole {
        (histogram.bins.iter().map(|bin| bin.from).collect(), 0.5)
    } else {
        (plot.x.ticks(), 0.0)
    };
    let mut free = 0.0;
    for (tick, words) in ticks.iter().zip(histogram.format.ticks(&ticks)) {
        // A whole number stands below the middle of its column.
        let (x, half) = (plot.x.at(*tick + beside), text::width(&words, TICK) / 2.0);
        if x - half < free || x + half > size.width {
            continue;
        }
        free = x + half + 6.0;
        let at = Point::new(x, plot.bottom + 16.0);
        put(scene, at, Anchor::Middle, words, (TICK, theme.text_3));
    }
    let at = Point::new(f64::midpoint(plot.left, plot.right), size.height - 6.0);
    let words = text::fit(&histogram.axis, plot.right - plot.left, TICK);
    put(scene, at, Anchor::Middle, words, (TICK, theme.text_2));
}

/// A label without a halo; nothing for no words.
fn put(scene: &mut Scene, at: Point, anchor: Anchor, words: String, look: (Font, Color)) {
    if !words.is_empty() {
        scene.push(Shape::label(at, anchor, words, look));
    }
}
