//! The marks of a combined chart, back to front.

use super::head::{self, fill, put, put_over};
use super::plot::{INSET, NAME, Plot, SUM};
use super::{Combo, key, words};
use crate::chart::describe::MISSING;
use crate::chart::scene::{Anchor, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of ticks.
const TICK: Font = Font::new(11.0, 400);

/// The font of the text of a share, and of the name of the selected row.
const STRONG: Font = Font::new(12.0, 600);

/// With less room for each tick of money than this, every other one is left out.
const PER_TICK: f64 = 64.0;

/// The radius of the dot of a share.
const DOT: f64 = 4.0;

/// The least distance of two lines of text.
const LINE: f64 = 14.0;

/// How much thicker the bar under the pointer is.
const LIFT: f64 = 3.0;

pub(super) fn scene(combo: &Combo, plot: &Plot, theme: &Theme) -> Scene {
    let (mut scene, size) = (Scene::new(plot.size), plot.size);
    if combo.items.is_empty() {
        let at = Point::new(size.width / 2.0, f64::midpoint(plot.top, size.height));
        let words = text::fit(words::NOTHING, size.width, NAME);
        put(
            &mut scene,
            (at, Anchor::Middle),
            words,
            (NAME, theme.text_3),
        );
        return scene;
    }
    head::draw(&mut scene, combo, plot.share, theme);
    for item in (0..combo.items.len()).filter(|&item| combo.items[item].lit) {
        band(&mut scene, plot, item, theme);
    }
    money_axis(&mut scene, combo, plot, theme);
    share_axis(&mut scene, combo, plot, theme);
    for item in 0..combo.items.len() {
        row(&mut scene, combo, plot, item, theme);
    }
    for item in (0..combo.items.len()).step_by(stride(plot)) {
        texts(&mut scene, combo, plot, item, theme);
    }
    scene
}

/// The row on a ground of its own, its bar thicker, the part under the pointer outlined.
pub(super) fn overlay(
    combo: &Combo,
    plot: &Plot,
    (item, series): (usize, usize),
    theme: &Theme,
) -> Scene {
    let mut scene = Scene::new(plot.size);
    let lifted = Plot {
        thick: plot.thick + LIFT,
        ..*plot
    };
    band(&mut scene, plot, item, theme);
    row(&mut scene, combo, &lifted, item, theme);
    texts(&mut scene, combo, &lifted, item, theme);
    let stroke = Stroke::solid(theme.text, 1.5);
    let center = plot.locate(combo, item, series);
    if series == combo.series.len() {
        if combo.share_of(item).is_some() {
            let radius = DOT + 3.0;
            scene.push(Shape::Circle {
                center,
                radius,
                stroke,
            });
        }
        return scene;
    }
    let (left, right) = lifted.bar(combo.stack(item)[series]);
    if right > left {
        let half = lifted.thick / 2.0;
        let corners = [(left, -half), (right, -half), (right, half), (left, half)];
        scene.push(Shape::Path {
            points: corners.map(|(x, dy)| Point::new(x, center.y + dy)).into(),
            closed: true,
            stroke,
        });
    }
    scene
}

/// The ground of a row that stands out.
fn band(scene: &mut Scene, plot: &Plot, item: usize, theme: &Theme) {
    let (min, max) = (
        Point::new(0.0, plot.row(item)),
        Point::new(plot.size.width, plot.row(item + 1)),
    );
    let fill = theme.row_hover;
    scene.push(Shape::Rect { min, max, fill });
}

fn money_axis(scene: &mut Scene, combo: &Combo, plot: &Plot, theme: &Theme) {
    let (scale, bottom) = (plot.money_scale(), plot.bottom(combo));
    let mut ticks = scale.ticks();
    ticks.truncate(if plot.most > 0.0 { ticks.len() } else { 1 });
    if plot.money.1 - plot.money.0 < PER_TICK * ticks.len() as f64 {
        ticks = ticks.into_iter().step_by(2).collect();
    }
    let mut free = f64::MIN;
    for (tick, words) in ticks.iter().zip(combo.unit.ticks(&ticks)) {
        let (x, wide) = (scale.at(*tick), text::width(&words, TICK));
        let at = x.max(wide / 2.0);
        if at - wide / 2.0 < free || at + wide / 2.0 > plot.share.0 - 16.0 {
            continue;
        }
        free = at + wide / 2.0 + 12.0;
        let color = if *tick > 0.0 { theme.grid } else { theme.axis };
        upright(scene, x, (plot.top, bottom), Stroke::solid(color, 1.0));
        let at = Point::new(at, bottom + 16.0);
        put(scene, (at, Anchor::Middle), words, (TICK, theme.text_3));
    }
}

fn share_axis(scene: &mut Scene, combo: &Combo, plot: &Plot, theme: &Theme) {
    let (scale, bottom) = (plot.share_scale(), plot.bottom(combo));
    for (tick, words) in [(0.0, "0%"), (0.5, ""), (1.0, "100%")] {
        let x = scale.at(tick);
        let color = if tick > 0.0 { theme.grid } else { theme.axis };
        upright(scene, x, (plot.top, bottom), Stroke::solid(color, 1.0));
        let at = Point::new(x, bottom + 16.0);
        put(
            scene,
            (at, Anchor::Middle),
            words.to_owned(),
            (TICK, theme.text_3),
        );
    }
}

fn upright(scene: &mut Scene, x: f64, (top, bottom): (f64, f64), stroke: Stroke) {
    scene.push(Shape::Line {
        from: Point::new(x, top),
        to: Point::new(x, bottom),
        stroke,
    });
}

/// The bar and the dot of a row, and the mark of the selected one.
fn row(scene: &mut Scene, combo: &Combo, plot: &Plot, item: usize, theme: &Theme) {
    if combo.items[item].lit {
        let (min, max) = (
            Point::new(0.0, plot.row(item)),
            Point::new(3.0, plot.row(item + 1)),
        );
        let fill = theme.accent;
        scene.push(Shape::Rect { min, max, fill });
    }
    let (middle, half) = (plot.middle(item), plot.thick / 2.0);
    for (series, bar) in combo.stack(item).into_iter().enumerate() {
        let (left, right) = plot.bar(bar);
        if right <= left {
            continue;
        }
        // A gap keeps neighbors apart, but never swallows a short bar.
        let right = right - 1.0_f64.min((right - left) / 3.0);
        let corners = (
            Point::new(left, middle - half),
            Point::new(right, middle + half),
        );
        let first = scene.marks.len();
        fill(scene, combo.look(series), corners, theme);
        scene.marks[first].key = Some(key(item, series));
    }
    let Some(share) = combo.share_of(item) else {
        return;
    };
    let (from, to) = (plot.share.0, plot.share_scale().at(share));
    let stroke = Stroke::solid(theme.axis_strong, 2.0);
    scene.push(Shape::Line {
        from: Point::new(from, middle),
        to: Point::new(to, middle),
        stroke,
    });
    let dot = Shape::Disc {
        center: Point::new(to, middle),
        radius: DOT.min(plot.pitch / 2.0),
        fill: theme.text_2,
    };
    scene.push_key(dot, key(item, combo.series.len()));
}

/// Every how many rows there is room for text.
fn stride(plot: &Plot) -> usize {
    (LINE / plot.pitch).ceil().max(1.0) as usize
}

/// Name, sum and share of a row.
fn texts(scene: &mut Scene, combo: &Combo, plot: &Plot, item: usize, theme: &Theme) {
    let (row, line) = (&combo.items[item], plot.baseline(item));
    let font = if row.lit { STRONG } else { NAME };
    let name = text::fit(&row.name, plot.name, font);
    let at = Point::new(INSET, line);
    put(scene, (at, Anchor::Start), name, (font, theme.text));
    let sum = combo.total(item);
    let end = plot.money_scale().at(sum.unwrap_or(0.0));
    let words = sum.map_or_else(|| MISSING.to_owned(), |sum| combo.unit.short(sum));
    let words = text::fit(&words, plot.share.0 - 10.0 - end - 6.0, SUM);
    let at = Point::new(end + 6.0, plot.middle(item) + 4.0);
    // Where rows are lower than text, a sum may lie on the bar of a neighbor.
    let halo = (stride(plot) > 1).then_some(theme.surface);
    let ink = (SUM, theme.text_2);
    put_over(scene, (at, Anchor::Start), words, ink, halo);
    let at = Point::new(plot.size.width - INSET, line);
    let share = words::share(combo.share_of(item));
    put(scene, (at, Anchor::End), share, (STRONG, theme.text));
}
