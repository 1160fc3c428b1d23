//! What a stacked area says: its finding, the words of a mark, its table, its ticks.

use super::{Area, Measure, key};
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, decimal};
use crate::chart::scale::Scale;
use crate::units;

/// What stands in place of bands when no month is known.
pub(super) const NOTHING: &str = "No month is known";

/// A number of people, with at most one decimal where there are very many.
fn count(value: f64) -> String {
    match value {
        value if value >= 1e15 => format!("{value:.1e}"),
        value if value >= 1e9 => format!("{}B", decimal(value / 1e9, 1)),
        value if value >= 1e6 => format!("{}M", decimal(value / 1e6, 1)),
        value => units::count(value),
    }
}

fn share(value: Option<f64>) -> String {
    value.map_or_else(|| MISSING.to_owned(), units::share)
}

/// The ticks of the vertical axis with their words: quarters of a whole, or round numbers.
pub(super) fn ticks(area: &Area, y: &Scale) -> Vec<(f64, String)> {
    match area.measure {
        Measure::Share => [0.0, 0.25, 0.5, 0.75, 1.0]
            .map(|tick| (tick, units::percent(tick, 0)))
            .into(),
        Measure::Count => y.ticks().into_iter().map(|x| (x, count(x))).collect(),
    }
}

/// A layer in a month as it is drawn: its share or its number.
fn drawn(area: &Area, layer: usize, month: usize) -> String {
    match area.measure {
        Measure::Share => share(area.share(layer, month)),
        Measure::Count => area
            .height(layer, month)
            .map_or_else(|| MISSING.to_owned(), count),
    }
}

/// The figure of each layer in the last month known.
pub(super) fn ends(area: &Area) -> Vec<String> {
    let last = area.known().last().copied();
    (0..area.layers.len())
        .map(|layer| last.map_or_else(String::new, |month| drawn(area, layer, month)))
        .collect()
}

/// A month: every layer with its number and share, and the whole.
pub(super) fn of(area: &Area, (layer, month): (usize, usize)) -> MarkWords {
    let row = |(idx, layer): (usize, &super::Layer)| {
        let number = area.count(idx, month).map_or_else(|| MISSING.into(), count);
        let part = share(area.share(idx, month));
        (layer.name.clone(), format!("{number} ({part})"))
    };
    let mut rows: Vec<(String, String)> = area.layers.iter().enumerate().map(row).collect();
    let whole = area.total(month).map_or_else(|| MISSING.into(), count);
    rows.push((format!("All {}", area.unit), whole));
    MarkWords {
        title: format!("{}, {}", area.months[month], area.layers[layer].name),
        tone: None,
        rows,
    }
}

/// The class whose share moved most between the first and the last month known.
pub(super) fn finding(area: &Area) -> String {
    let known = area.known();
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else {
        return format!("No {} by class yet", area.unit);
    };
    let moved = |layer: usize| {
        let (from, to) = (area.share(layer, first)?, area.share(layer, last)?);
        Some(((to - from).abs(), layer))
    };
    let moves = (0..area.layers.len()).filter_map(moved);
    let Some((_, layer)) = moves.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) else {
        return format!("No {} in {}", area.unit, area.months[last]);
    };
    let (name, unit) = (&area.layers[layer].name, &area.unit);
    let (from, to) = (
        share(area.share(layer, first)),
        share(area.share(layer, last)),
    );
    let (since, until) = (&area.months[first], &area.months[last]);
    if first == last {
        return format!("{name}: {to} of {unit} in {until}");
    }
    format!("{name}: {to} of {unit} in {until}, from {from} in {since}")
}

/// A row for each month, in the measure drawn.
pub(super) fn table(area: &Area) -> Table {
    let whole = |month| area.total(month).map_or_else(|| MISSING.into(), count);
    table_of(area, |layer, month| drawn(area, layer, month), whole)
}

/// A row for each month with the numbers in full precision.
pub(super) fn exact_table(area: &Area) -> Table {
    let number = |layer, month| describe::exact(area.count(layer, month));
    table_of(area, number, |month| describe::exact(area.total(month)))
}

fn table_of(
    area: &Area,
    part: impl Fn(usize, usize) -> String,
    whole: impl Fn(usize) -> String,
) -> Table {
    let mut columns = vec![Column::words("Month")];
    let names = area.layers.iter().map(|layer| layer.name.clone());
    columns.extend(names.map(Column::numbers));
    columns.push(Column::numbers(format!("All {}", area.unit)));
    let row = |(month, name): (usize, &String)| {
        let mut cells = vec![name.clone()];
        cells.extend((0..area.layers.len()).map(|layer| part(layer, month)));
        cells.push(whole(month));
        let key = area.total(month).map(|_| key(0, month));
        Row { key, cells }
    };
    Table {
        caption: finding(area),
        columns,
        rows: area.months.iter().enumerate().map(row).collect(),
    }
}
