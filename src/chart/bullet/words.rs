//! What a bullet chart says: its finding, the words of a row, its table.

use super::{Bullet, Item, held};
use crate::chart::Key;
use crate::chart::describe::{Column, MarkWords, Row, Table, decimal, exact, score, signed};

/// What stands in place of rows when there are none.
pub(super) const NOTHING: &str = "No metrics to show";

/// What stands in place of a bar that is not known.
pub(super) const NO_DATA: &str = "No data";

/// How many rows reach their benchmark, and the one furthest below it.
pub(super) fn finding(bullet: &Bullet) -> String {
    let judged = |item: &Item| {
        let (own, benchmark) = (held(item.own)?, held(item.benchmark)?);
        Some((own - benchmark, own, benchmark))
    };
    let gaps: Vec<_> = bullet
        .items
        .iter()
        .filter_map(|item| Some((judged(item)?, item)))
        .collect();
    let lowest = gaps.iter().min_by(|a, b| a.0.0.total_cmp(&b.0.0));
    let Some(((gap, own, benchmark), item)) = lowest else {
        return "No score to hold against a benchmark yet".to_owned();
    };
    let n_met = gaps.iter().filter(|((gap, ..), _)| *gap >= 0.0).count();
    let met = format!("{n_met} of {} reach the benchmark", gaps.len());
    if *gap >= 0.0 {
        return met;
    }
    let (own, benchmark) = (decimal(*own, 1), decimal(*benchmark, 1));
    format!(
        "{met}; furthest below it: {}, {own} against {benchmark}",
        item.name
    )
}

/// The three scores of a row, with raw values where they are known.
pub(super) fn of(bullet: &Bullet, item: &Item) -> MarkWords {
    let names = &bullet.names;
    let with = |value: Option<f64>, raw: &str| match raw {
        "" => score(held(value)),
        raw => format!("{} ({raw})", score(held(value))),
    };
    let mut rows = vec![
        (names.own.clone(), with(item.own, &item.value)),
        (names.peers.clone(), with(item.peers, "")),
        (names.benchmark.clone(), with(item.benchmark, &item.good)),
    ];
    if let Some((own, peers)) = held(item.own).zip(held(item.peers)) {
        rows.push(("Against peers".into(), signed(own - peers, 1)));
    }
    MarkWords {
        title: item.name.clone(),
        tone: None,
        rows,
    }
}

/// The table a person reads.
pub(super) fn table(bullet: &Bullet) -> Table {
    table_of(bullet, score)
}

/// The table with scores in full precision.
pub(super) fn exact_table(bullet: &Bullet) -> Table {
    table_of(bullet, exact)
}

fn table_of(bullet: &Bullet, write: fn(Option<f64>) -> String) -> Table {
    let names = &bullet.names;
    let scores = [&names.own, &names.peers, &names.benchmark];
    let mut columns = vec![Column::words("Metric"), Column::words("Value")];
    columns.extend(scores.map(|name| Column::numbers(name.clone())));
    columns.push(Column::words("Good value"));
    let row = |(row, item): (usize, &Item)| {
        let scores = [item.own, item.peers, item.benchmark];
        let mut cells = vec![item.name.clone(), item.value.clone()];
        cells.extend(scores.map(|score| write(held(score))));
        cells.push(item.good.clone());
        let key = Some(Key::item(row as u32));
        Row { key, cells }
    };
    Table {
        caption: finding(bullet),
        columns,
        rows: bullet.items.iter().enumerate().map(row).collect(),
    }
}
