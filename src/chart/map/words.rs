//! What a map says: its finding, the words of a country, its tables.

use super::{Map, walk};
use crate::chart::Key;
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, detail};

/// The value of a country as people read it.
pub(super) fn value(map: &Map, item: usize) -> String {
    map.value(item)
        .map_or_else(|| MISSING.to_owned(), |value| map.unit.short(value))
}

/// The words of a country: its value, then the rest.
pub(super) fn of(map: &Map, item: usize) -> MarkWords {
    let mut rows = vec![(map.name.clone(), value(map, item))];
    rows.extend(map.places[item].details.iter().cloned());
    MarkWords {
        title: map.title(item).to_owned(),
        tone: None,
        rows,
    }
}

/// Between which values the countries lie.
pub(super) fn finding(map: &Map) -> String {
    let n = map.places.len();
    let order = walk::order(map);
    let known: Vec<usize> = order
        .into_iter()
        .filter(|item| map.value(*item).is_some())
        .collect();
    let (Some(low), Some(high)) = (known.first(), known.last()) else {
        return if n == 0 {
            "No country to show".to_owned()
        } else {
            format!("{}: no value in any of {n} countries", map.name)
        };
    };
    let part = |item: usize| format!("{} {}", map.title(item), value(map, item));
    if low == high {
        return format!("{}: {}", map.name, part(*low));
    }
    format!(
        "{} in {} countries: lowest {}, highest {}",
        map.name,
        known.len(),
        part(*low),
        part(*high)
    )
}

/// Every country, the lowest value first.
pub(super) fn table(map: &Map) -> Table {
    table_of(map, |item| value(map, item))
}

/// The same with values in full precision.
pub(super) fn exact_table(map: &Map) -> Table {
    table_of(map, |item| describe::exact(map.value(item)))
}

fn table_of(map: &Map, value: impl Fn(usize) -> String) -> Table {
    let labels: Vec<&String> = map
        .places
        .first()
        .map(|place| place.details.iter().map(|(label, _)| label).collect())
        .unwrap_or_default();
    let mut columns = vec![Column::words("Country"), Column::numbers(map.name.clone())];
    columns.extend(labels.iter().map(|label| Column::numbers(label.as_str())));
    let row = |item: usize| {
        let mut cells = vec![map.title(item).to_owned(), value(item)];
        let details = &map.places[item].details;
        cells.extend(labels.iter().map(|label| detail(details, label)));
        Row {
            key: Some(Key::item(item as u32)),
            cells,
        }
    };
    Table {
        caption: finding(map),
        columns,
        rows: walk::order(map).into_iter().map(row).collect(),
    }
}
