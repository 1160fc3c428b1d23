//! From mark to mark by keyboard, and from a pointer to the mark under it.

use super::draw::Plot;
use super::{Key, Step, Trend};
use crate::chart::scene::Point;
use crate::chart::step_along;

/// The mark one step on; walking starts at the latest month of the first line.
pub(super) fn walk(trend: &Trend, from: Option<Key>, step: Step) -> Option<Key> {
    let lines: Vec<usize> = (0..trend.series.len())
        .filter(|&idx| !trend.known(idx).is_empty())
        .collect();
    let from = from.filter(|key| lines.contains(&usize::from(key.series)));
    let Some(from) = from else {
        let series = *lines.first()?;
        return Some(key(series, *trend.known(series).last()?));
    };
    let line = lines
        .iter()
        .position(|&idx| idx == usize::from(from.series));
    let is_across = matches!(step, Step::Up | Step::Down);
    let line = if is_across {
        step_along(lines.len(), line, step)?
    } else {
        line?
    };
    let (series, month) = (lines[line], from.item as usize);
    let known = trend.known(series);
    // A line without this month is entered at the nearest month it has.
    let nearest = (0..known.len()).min_by_key(|&at| (known[at].abs_diff(month), at));
    let at = if is_across {
        nearest?
    } else {
        step_along(known.len(), nearest, step)?
    };
    Some(key(series, known[at]))
}

/// The mark nearest to a pointer over the plot.
pub(super) fn hit(trend: &Trend, plot: &Plot, at: Point) -> Option<Key> {
    if !plot.holds(at) {
        return None;
    }
    let distance = |series: usize, month: usize| {
        let point = plot.at(month, trend.value(series, month)?);
        // The month under the pointer matters more than the line.
        Some((point.x - at.x).abs() * 8.0 + (point.y - at.y).abs())
    };
    let marks = (0..trend.series.len()).flat_map(|series| {
        let known = trend.known(series).into_iter();
        known.map(move |month| (series, month))
    });
    marks
        .filter_map(|(series, month)| Some((distance(series, month)?, series, month)))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, series, month)| key(series, month))
}

const fn key(series: usize, month: usize) -> Key {
    Key {
        series: series as u16,
        item: month as u32,
    }
}
