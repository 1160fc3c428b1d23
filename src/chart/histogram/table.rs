//! A histogram as a table: a row for each bin, and one for those without a value.

use super::{Bin, Histogram, share};
use crate::chart::describe::{Column, MISSING, Row, Table};
use crate::chart::{Chart, Key};
use crate::units;

impl Histogram {
    /// The table with ends of bins and counts written by these.
    pub(super) fn table_of(
        &self,
        value: impl Fn(f64) -> String,
        n: impl Fn(usize) -> String,
    ) -> Table {
        let total = self.n();
        let row = |(idx, bin): (usize, &Bin)| Row {
            key: (bin.n() > 0).then(|| Key::item(idx as u32)),
            cells: vec![
                if self.is_whole {
                    self.range(bin)
                } else {
                    format!("{} to {}", value(bin.from), value(bin.to))
                },
                self.band(bin),
                n(bin.n()),
                share(bin.n(), total),
            ],
        };
        let mut rows: Vec<Row> = self.bins.iter().enumerate().map(row).collect();
        if self.n_without > 0 {
            let dash = MISSING.to_owned();
            rows.push(Row {
                key: None,
                cells: vec!["No value".into(), dash.clone(), n(self.n_without), dash],
            });
        }
        Table {
            caption: self.finding(),
            columns: vec![
                Column::words(self.axis.clone()),
                Column::words("Band"),
                Column::numbers(units::capitalized(&format!("{}s", self.thing))),
                Column::numbers("Share"),
            ],
            rows,
        }
    }
}
