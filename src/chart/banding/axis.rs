//! The lines of counts, the limits with their chips, the ticks between them.

use super::Banding;
use super::plot::{CHIP, Plot, TICK};
use crate::chart::scene::{Anchor, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;
use crate::units;

/// From the base line to the baseline of ticks and chips: below the knob of a handle.
const TICKS: f64 = 25.0;

/// The room of a chip beside and above its words.
const CHIP_PAD: (f64, f64) = (6.0, 4.0);

/// The least room between two ticks, or a tick and a chip.
const APART: f64 = 5.0;

/// Lines of counts behind the columns, with their numbers where those stay apart.
pub(super) fn counts(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let mut lowest = f64::INFINITY;
    for tick in &plot.ticks {
        let y = plot.y.at(*tick);
        let color = if *tick > 0.0 {
            theme.grid
        } else {
            theme.axis_strong
        };
        scene.push(Shape::Line {
            from: Point::new(plot.left, y),
            to: Point::new(plot.right, y),
            stroke: Stroke::solid(color, 1.0),
        });
        if lowest - y < 14.0 {
            continue;
        }
        lowest = y;
        let at = Point::new(plot.left - 8.0, y + 4.0);
        let words = units::count(*tick);
        scene.push(Shape::label(at, Anchor::End, words, (TICK, theme.text_3)));
    }
}

/// The limits as they were, dashed where they moved; as they are, with chips; ticks between chips.
pub(super) fn limits(scene: &mut Scene, banding: &Banding, plot: &Plot, theme: &Theme) {
    let limits = banding.limits();
    for was in &banding.limits_before {
        if !limits.contains(was) {
            upright(
                scene,
                plot,
                *was,
                Stroke::dashed(theme.axis_strong, 1.0, 4.0, 3.0),
            );
        }
    }
    for limit in &limits {
        upright(scene, plot, *limit, Stroke::solid(theme.text, 1.25));
    }
    let taken = chips(scene, banding, plot, &limits, theme);
    ticks(scene, banding, plot, &taken, theme);
}

fn upright(scene: &mut Scene, plot: &Plot, value: f64, stroke: Stroke) {
    let x = plot.x.at(value);
    let (from, to) = (Point::new(x, plot.top), Point::new(x, plot.bottom));
    scene.push(Shape::Line { from, to, stroke });
}

/// The values of the limits in chips, moved apart where limits are close; gives what they cover.
fn chips(
    scene: &mut Scene,
    banding: &Banding,
    plot: &Plot,
    limits: &[f64],
    theme: &Theme,
) -> Vec<(f64, f64)> {
    let words: Vec<String> = limits
        .iter()
        .map(|limit| banding.format.text(*limit))
        .collect();
    let halves = words
        .iter()
        .map(|words| text::width(words, CHIP) / 2.0 + CHIP_PAD.0);
    let halves: Vec<f64> = halves.collect();
    let mut middles: Vec<f64> = limits.iter().map(|limit| plot.x.at(*limit)).collect();
    let mut free = 0.0;
    for (middle, half) in middles.iter_mut().zip(&halves) {
        *middle = middle.max(free + half);
        free = *middle + half + 2.0;
    }
    let mut free = plot.size.width;
    for (middle, half) in middles.iter_mut().zip(&halves).rev() {
        *middle = middle.min(free - half);
        free = *middle - half - 2.0;
    }
    let y = plot.bottom + TICKS;
    let mut taken = Vec::new();
    for ((words, half), middle) in words.into_iter().zip(halves).zip(middles) {
        let (left, right) = (middle - half, middle + half);
        if left < 0.0 {
            continue;
        }
        scene.push(Shape::Rect {
            min: Point::new(left, y - 8.0 - CHIP_PAD.1),
            max: Point::new(right, y + CHIP_PAD.1),
            fill: theme.text,
        });
        let at = Point::new(middle, y);
        scene.push(Shape::label(
            at,
            Anchor::Middle,
            words,
            (CHIP, theme.surface),
        ));
        taken.push((left, right));
    }
    taken
}

fn ticks(scene: &mut Scene, banding: &Banding, plot: &Plot, taken: &[(f64, f64)], theme: &Theme) {
    let ticks = plot.x.ticks();
    let mut free = 0.0;
    for (tick, words) in ticks.iter().zip(banding.format.ticks(&ticks)) {
        let (x, half) = (plot.x.at(*tick), text::width(&words, TICK) / 2.0);
        let (left, right) = (x - half, x + half);
        let meets = |(from, to): &(f64, f64)| left - APART < *to && right + APART > *from;
        let is_free = left >= free && right <= plot.size.width && !taken.iter().any(meets);
        if is_free && !words.is_empty() {
            free = right + APART;
            let at = Point::new(x, plot.bottom + TICKS);
            scene.push(Shape::label(
                at,
                Anchor::Middle,
                words,
                (TICK, theme.text_3),
            ));
        }
    }
}
