//! Figure and name at the end of each line.

use super::draw::{Plot, TICK, put};
use super::{Role, Trend};
use crate::chart::scene::{Anchor, Font, Point, Scene, Size};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of the figure at the end of a line.
const FIGURE: Font = Font::new(13.0, 600);

/// The least distance between two figures at the ends of lines.
const APART: f64 = 30.0;

/// Figure and name at the end of each line, pushed apart.
pub(super) fn ends(scene: &mut Scene, trend: &Trend, plot: &Plot, size: Size, theme: &Theme) {
    let end = |idx: usize| {
        let value = trend
            .known(idx)
            .last()
            .and_then(|&month| trend.value(idx, month))?;
        Some((plot.y.at(value), idx, trend.format.text(value)))
    };
    let mut ends: Vec<(f64, usize, String)> = (0..trend.series.len()).filter_map(end).collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let apart = if plot.is_narrow { 15.0 } else { APART };
    let mut least = 10.0;
    for end in &mut ends {
        end.0 = end.0.max(least);
        least = end.0 + apart;
    }
    let mut most = size.height - if plot.is_narrow { 26.0 } else { 34.0 };
    for end in ends.iter_mut().rev() {
        end.0 = end.0.min(most);
        most = end.0 - apart;
    }
    let left = plot.right + 8.0;
    for (y, idx, words) in ends {
        let series = &trend.series[idx];
        let is_benchmark = series.role == Role::Benchmark;
        let ink = if is_benchmark {
            theme.benchmark_text
        } else {
            theme.text
        };
        let dy = if plot.is_narrow { 4.0 } else { -1.0 };
        put(
            scene,
            Point::new(left, y + dy),
            Anchor::Start,
            words,
            (FIGURE, ink),
        );
        if !plot.is_narrow {
            let name = text::fit(&series.name, size.width - left - 2.0, TICK);
            let at = Point::new(left, y + 12.0);
            put(scene, at, Anchor::Start, name, (TICK, theme.text_2));
        }
    }
}
