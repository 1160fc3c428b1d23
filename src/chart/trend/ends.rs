//! Figure and name at the end of each line.

use super::draw::{Plot, TICK, put};
use super::{Role, Trend, band};
use crate::arrange::Arrange;
use crate::chart::scene::{Anchor, Font, Point, Scene, Size};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of the figure at the end of a line.
const FIGURE: Font = Font::new(13.0, 600);

/// The least distance between two figures at the ends of lines.
const APART: f64 = 30.0;

/// What stands at the end of a line.
struct End<'a> {
    y: f64,
    figure: String,
    name: &'a str,
    is_benchmark: bool,
}

/// Figure and name at the end of each line, pushed apart.
pub(super) fn ends(scene: &mut Scene, trend: &Trend, plot: &Plot, size: Size, theme: &Theme) {
    let left = plot.right + 8.0;
    for end in apart(all(trend, plot), plot, size) {
        let ink = if end.is_benchmark {
            theme.benchmark_text
        } else {
            theme.text
        };
        let dy = if plot.is_narrow { 4.0 } else { -1.0 };
        let at = Point::new(left, end.y + dy);
        put(scene, at, Anchor::Start, end.figure, (FIGURE, ink));
        if !plot.is_narrow {
            let name = text::fit(end.name, size.width - left - 2.0, TICK);
            let at = Point::new(left, end.y + 12.0);
            put(scene, at, Anchor::Start, name, (TICK, theme.text_2));
        }
    }
}

/// How wide the widest figure at the end of a line is, in CSS pixels; at least that of a score.
pub(super) fn widest_figure(trend: &Trend) -> f64 {
    let last = |idx: usize| trend.value(idx, *trend.known(idx).last()?);
    let lines = (0..trend.series.len()).filter_map(last);
    let groups = trend.benchmarks.iter();
    let groups = groups.filter_map(|own| band::end(trend, own));
    let widths = lines.chain(groups);
    widths
        .map(|value| text::width(&trend.format.text(value), FIGURE))
        .fold(26.0, f64::max)
}

/// The ends of all lines, the highest first.
fn all<'a>(trend: &'a Trend, plot: &Plot) -> Vec<End<'a>> {
    let end = |value: f64, name: &'a str, is_benchmark: bool| End {
        y: plot.y.at(value),
        figure: trend.format.text(value),
        name,
        is_benchmark,
    };
    let line = |idx: usize| {
        let value = trend.value(idx, *trend.known(idx).last()?)?;
        let series = &trend.series[idx];
        Some(end(value, &series.name, series.role == Role::Benchmark))
    };
    let groups = trend.benchmarks.iter();
    let groups = groups.filter_map(|own| Some(end(band::end(trend, own)?, &own.short, true)));
    let mut ends: Vec<End> = (0..trend.series.len())
        .filter_map(line)
        .chain(groups)
        .collect();
    ends.arrange_by(|a, b| a.y.total_cmp(&b.y));
    ends
}

/// The same, so far apart that no figure covers another.
fn apart<'a>(mut ends: Vec<End<'a>>, plot: &Plot, size: Size) -> Vec<End<'a>> {
    let apart = if plot.is_narrow { 15.0 } else { APART };
    let mut least = plot.top;
    for end in &mut ends {
        end.y = end.y.max(least);
        least = end.y + apart;
    }
    let mut most = size.height - if plot.is_narrow { 26.0 } else { 34.0 };
    for end in ends.iter_mut().rev() {
        end.y = end.y.min(most);
        most = end.y - apart;
    }
    ends
}
