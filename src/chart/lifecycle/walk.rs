//! From mark to mark by keyboard: along a row, and across to the nearest in time.

use super::{Key, Lifecycle, Step};
use crate::chart::step_along;

/// The mark one step on; walking starts at the latest event.
pub(super) fn walk(chart: &Lifecycle, from: Option<Key>, step: Step) -> Option<Key> {
    let filled: Vec<usize> = (0..=chart.tracks.len())
        .filter(|&series| chart.n_marks(series) > 0)
        .collect();
    let key = |series: usize, item: usize| Key {
        series: series as u16,
        item: item as u32,
    };
    let from = from.filter(|&key| chart.day(key).is_some());
    let Some(from) = from else {
        // The latest mark is the one a person looks for.
        let series = *filled.first()?;
        return Some(key(series, chart.n_marks(series) - 1));
    };
    let series = usize::from(from.series);
    if !matches!(step, Step::Up | Step::Down) {
        let item = step_along(chart.n_marks(series), Some(from.item as usize), step)?;
        return Some(key(series, item));
    }
    // Rows lie above each other: tracks first, events below them.
    let (row, n_rows) = (filled.iter().position(|&own| own == series)?, filled.len());
    let by = if step == Step::Up { n_rows - 1 } else { 1 };
    let next = (row + by) % n_rows;
    let (series, day) = (filled[next], chart.day(from)?);
    let distance = |item: &usize| {
        let own = chart.day(key(series, *item));
        own.map_or(i64::MAX, |own| (own - day).num_days().abs())
    };
    let nearest = (0..chart.n_marks(series)).min_by_key(distance)?;
    Some(key(series, nearest))
}
