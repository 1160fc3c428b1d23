//! What a chart of shares says: its finding, the words of a row, its table.

use super::{Rates, Row};
use crate::chart::Key;
use crate::chart::describe::{Column, MISSING, MarkWords, Row as TableRow, Table, exact};
use crate::units;

/// What stands in place of rows when there are none.
pub(super) const NOTHING: &str = "Nobody to count";

/// A share as text: one decimal below a tenth, so that small ones can be told apart.
pub(super) fn share(share: Option<f64>) -> String {
    let decimals = usize::from(share.is_some_and(|share| share < 0.1));
    share.map_or_else(
        || MISSING.to_owned(),
        |share| units::percent(share, decimals),
    )
}

/// What stands below the name: the count, and the remark where there is one.
pub(super) fn detail(row: &Row) -> String {
    let count = format!(
        "{} of {}",
        units::count(row.n_hit as f64),
        units::count(row.n as f64)
    );
    if row.remark.is_empty() {
        count
    } else {
        format!("{count}, {}", row.remark)
    }
}

pub(super) fn of(rates: &Rates, row: &Row) -> MarkWords {
    let mut rows = vec![(rates.what.clone(), share(row.known()))];
    if let Some((low, high)) = row.ends() {
        let ends = format!("{} to {}", units::percent(low, 1), units::percent(high, 1));
        rows.push(("95% interval".into(), ends));
    }
    let mut counted = units::counted(row.n, &rates.unit);
    if !row.remark.is_empty() {
        counted = format!("{counted}, {}", row.remark);
    }
    rows.push(("Of".into(), counted));
    MarkWords {
        title: row.name.clone(),
        tone: Some(row.tone),
        rows,
    }
}

/// Where it happened most and where least.
pub(super) fn finding(rates: &Rates) -> String {
    let known = || {
        rates
            .rows
            .iter()
            .filter_map(|row| Some((row, row.known()?)))
    };
    let most = known().max_by(|a, b| a.1.total_cmp(&b.1));
    let least = known().min_by(|a, b| a.1.total_cmp(&b.1));
    match (most, least) {
        (Some(most), Some(least)) if known().count() > 1 => format!(
            "{}: {} of {}, {} of {}",
            rates.what,
            share(Some(most.1)),
            most.0.name,
            share(Some(least.1)),
            least.0.name
        ),
        (Some(most), _) => {
            format!("{}: {} of {}", rates.what, share(Some(most.1)), most.0.name)
        }
        (None, _) => NOTHING.to_owned(),
    }
}

pub(super) fn table(rates: &Rates) -> Table {
    table_of(rates, |value| {
        value.map_or_else(|| MISSING.to_owned(), |own| units::percent(own, 1))
    })
}

pub(super) fn exact_table(rates: &Rates) -> Table {
    table_of(rates, exact)
}

fn table_of(rates: &Rates, write: impl Fn(Option<f64>) -> String) -> Table {
    let row = |(idx, row): (usize, &Row)| {
        let ends = row.ends();
        TableRow {
            key: Some(Key::item(idx as u32)),
            cells: vec![
                row.name.clone(),
                write(row.known()),
                write(ends.map(|own| own.0)),
                write(ends.map(|own| own.1)),
                row.n_hit.to_string(),
                row.n.to_string(),
                row.remark.clone(),
            ],
        }
    };
    Table {
        caption: finding(rates),
        columns: vec![
            Column::words("Group"),
            Column::numbers(rates.what.clone()),
            Column::numbers("95% from"),
            Column::numbers("95% to"),
            Column::numbers("Count"),
            Column::numbers("Of"),
            Column::words("Remark"),
        ],
        rows: rates.rows.iter().enumerate().map(row).collect(),
    }
}
