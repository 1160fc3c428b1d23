//! A doughnut in words: its table and its legend.

use super::{Doughnut, Look, Slice};
use crate::chart::describe::{self, Column, Row, Table, decimal};
use crate::chart::legend::{Entry, Mark};
use crate::chart::{Chart, Key};

/// The table a person reads.
pub(super) fn as_shown(doughnut: &Doughnut) -> Table {
    let count = |slice: &Slice| decimal(slice.count as f64, 0);
    let amount = |slice: &Slice| slice.amount.clone().unwrap_or_default();
    table(doughnut, count, amount)
}

/// The table with counts and amounts in full precision; shares stay as they are written, because
/// only so they sum to 100.
pub(super) fn exact(doughnut: &Doughnut) -> Table {
    let count = |slice: &Slice| slice.count.to_string();
    let amount = |slice: &Slice| describe::exact(Some(slice.weight()));
    table(doughnut, count, amount)
}

fn table(
    doughnut: &Doughnut,
    count: impl Fn(&Slice) -> String,
    amount: impl Fn(&Slice) -> String,
) -> Table {
    let has_amounts = has_amounts(doughnut);
    let mut columns = vec![
        Column::words("Name"),
        Column::numbers(doughnut.unit_title()),
    ];
    if has_amounts {
        columns.push(Column::numbers("Amount"));
    }
    columns.push(Column::numbers("Share"));
    let row = |(item, (slice, share)): (usize, (&Slice, String))| {
        let mut cells = vec![slice.name.clone(), count(slice)];
        if has_amounts {
            cells.push(amount(slice));
        }
        cells.push(share);
        Row {
            key: Some(Key::item(item as u32)),
            cells,
        }
    };
    let parts = doughnut.slices.iter().zip(doughnut.shares()).enumerate();
    Table {
        caption: doughnut.finding(),
        columns,
        rows: parts.map(row).collect(),
    }
}

/// The slices with what the list beside the chart says of them: `Satisfactory, 87, 36%`.
pub(super) fn legend(doughnut: &Doughnut) -> Vec<Entry> {
    let entry = |(slice, share): (&Slice, String)| {
        let mark = match slice.look {
            Look::Health(tone) => Mark::Tone(tone),
            Look::Series(idx) => Mark::Area(idx),
        };
        let size = slice
            .amount
            .clone()
            .unwrap_or_else(|| decimal(slice.count as f64, 0));
        Entry::new(format!("{}, {size}, {share}", slice.name), mark)
    };
    let parts = doughnut.slices.iter().zip(doughnut.shares());
    parts.map(entry).collect()
}

fn has_amounts(doughnut: &Doughnut) -> bool {
    doughnut.slices.iter().any(|slice| slice.amount.is_some())
}
