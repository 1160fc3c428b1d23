//! A radar in words: its table and its legend.

use super::{Radar, Role, Series, draw};
use crate::chart::describe::{Column, Row, Table};
use crate::chart::legend::{Entry, Mark};
use crate::chart::{Chart, Key};

/// A row for each axis, with scores written by `write`.
pub(super) fn table(radar: &Radar, write: fn(Option<f64>) -> String) -> Table {
    let mut columns = vec![Column::words("Category")];
    columns.extend(
        radar
            .series
            .iter()
            .map(|series| Column::numbers(series.name.clone())),
    );
    let series = radar.subject().unwrap_or(0) as u16;
    let rows = radar.axes.iter().enumerate().map(|(axis, spoke)| {
        let mut cells = vec![spoke.name.clone()];
        cells.extend(radar.series.iter().map(|series| write(series.value(axis))));
        Row {
            key: Some(Key {
                series,
                item: axis as u32,
            }),
            cells,
        }
    });
    Table {
        caption: radar.finding(),
        columns,
        rows: rows.collect(),
    }
}

/// Whose outline is drawn how.
pub(super) fn legend(radar: &Radar) -> Vec<Entry> {
    let mut benchmarks = 0;
    let entry = |series: &Series| {
        let mark = match series.role {
            Role::Subject => Mark::Line(0),
            Role::Benchmark => {
                benchmarks += 1;
                if benchmarks == 1 {
                    Mark::Dashed
                } else {
                    Mark::Dotted
                }
            }
            Role::Compared(n) => {
                let (color, marker) = draw::compared(n);
                Mark::Marked(color, marker)
            }
        };
        Entry::new(series.name.clone(), mark)
    };
    radar.series.iter().map(entry).collect()
}
