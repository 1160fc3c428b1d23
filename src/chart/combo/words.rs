//! What a combined chart says: its finding, the words of a row, its table, its ticks.

use super::{Combo, key};
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table};
use crate::metrics::Unit;
use crate::units;

/// What stands in place of rows when there are none.
pub(super) const NOTHING: &str = "Nothing to show";

/// A share as whole percent, or a dash.
pub(super) fn share(share: Option<f64>) -> String {
    share.map_or_else(|| MISSING.to_owned(), units::share)
}

/// An amount in full, or a dash.
fn exact(unit: &Unit, amount: Option<f64>) -> String {
    amount.map_or_else(|| MISSING.to_owned(), |amount| unit.exact(amount))
}

/// The words of a row: all its amounts and its share, whichever part of it is meant.
///
/// The title names the part, so that walking along a row is heard.
pub(super) fn of(combo: &Combo, (item, series): (usize, usize)) -> MarkWords {
    let amounts = combo.series.iter().enumerate();
    let mut rows: Vec<(String, String)> = amounts
        .map(|(series, name)| (name.clone(), exact(&combo.unit, combo.amount(item, series))))
        .collect();
    rows.push((combo.share.clone(), share(combo.share_of(item))));
    let part = combo.series.get(series).unwrap_or(&combo.share);
    MarkWords {
        title: format!("{}, {part}", combo.items[item].name),
        tone: None,
        rows,
    }
}

/// The largest row, and between which shares the rows lie.
pub(super) fn finding(combo: &Combo) -> String {
    let rows = 0..combo.items.len();
    let sums = rows
        .clone()
        .filter_map(|item| Some((combo.total(item)?, item)));
    let name = |item: usize| &combo.items[item].name;
    let largest = sums.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let text = match largest {
        Some((sum, item)) => {
            let (sum, count) = (combo.unit.short(sum), combo.items.len());
            format!("{} is the largest of {count}: {sum}", name(item))
        }
        None => NOTHING.to_owned(),
    };
    let shares = rows.filter_map(|item| Some((combo.share_of(item)?, item)));
    let least = shares
        .clone()
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let most = shares.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let (Some((low, at)), Some((high, to))) = (least, most) else {
        return text;
    };
    let (low, high) = (units::share(low), units::share(high));
    let (share, at, to) = (&combo.share, name(at), name(to));
    if low == high {
        format!("{text}. {share}: {low}")
    } else {
        format!("{text}. {share}: from {low} ({at}) to {high} ({to})")
    }
}

/// The table a person reads.
pub(super) fn table(combo: &Combo) -> Table {
    table_of(combo, |amount| exact(&combo.unit, amount))
}

/// The table with amounts in full precision; shares stay as they are read.
pub(super) fn exact_table(combo: &Combo) -> Table {
    table_of(combo, describe::exact)
}

fn table_of(combo: &Combo, amount: impl Fn(Option<f64>) -> String) -> Table {
    let has_sum = combo.series.len() > 1;
    let names = combo.series.iter().cloned();
    let sum = has_sum.then(|| "Total".to_owned());
    let numbers = names.chain(sum).chain([combo.share.clone()]);
    let columns = std::iter::once(Column::words("Name")).chain(numbers.map(Column::numbers));
    let row = |item: usize| {
        let amounts = (0..combo.series.len()).map(|series| combo.amount(item, series));
        let sum = has_sum.then(|| combo.total(item));
        let mut cells = vec![combo.items[item].name.clone()];
        cells.extend(amounts.chain(sum).map(&amount));
        cells.push(share(combo.share_of(item)));
        Row {
            key: Some(key(item, 0)),
            cells,
        }
    };
    Table {
        caption: finding(combo),
        columns: columns.collect(),
        rows: (0..combo.items.len()).map(row).collect(),
    }
}
