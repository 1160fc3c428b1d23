//! A banding in words and as a table.

use super::{Banding, Bin};
use crate::chart::Key;
use crate::chart::describe::{Column, MarkWords, Row, Table};
use crate::units;

/// `Health of 61 customers: At risk 10, Needs attention 32, Satisfactory 19; limits at 5.3 and 7.6`.
pub(super) fn finding(banding: &Banding) -> String {
    let n = banding.n();
    if n == 0 {
        return format!("{}: nobody has a score", banding.axis);
    }
    let bands = banding.bands.iter().enumerate();
    let counts = bands.map(|(idx, band)| {
        let n = units::count(banding.n_in(idx) as f64);
        format!("{} {n}", band.name)
    });
    let counts: Vec<String> = counts.collect();
    let of = units::counted(n, &banding.thing);
    let text = format!("{} of {of}: {}", banding.axis, counts.join(", "));
    let limits = banding.limits();
    if limits.is_empty() {
        return text;
    }
    format!("{text}; limits at {}", listed(banding, &limits))
}

/// `5.3 and 7.6`.
fn listed(banding: &Banding, limits: &[f64]) -> String {
    let texts: Vec<String> = limits
        .iter()
        .map(|limit| banding.format.text(*limit))
        .collect();
    match texts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => texts.concat(),
    }
}

pub(super) fn of(banding: &Banding, key: Key) -> MarkWords {
    let Some(bin) = banding.bins.get(key.item as usize) else {
        return MarkWords::default();
    };
    let n = |n: usize| units::count(n as f64);
    let mut rows = vec![
        ("Draft".to_owned(), n(bin.n())),
        (banding.before.clone(), n(bin.before)),
    ];
    let counts = bin.counts.iter().zip(&banding.bands);
    let counts: Vec<_> = counts.filter(|(n, _)| **n > 0).collect();
    match &counts[..] {
        [(_, band)] => rows.push(("Band".to_owned(), band.name.clone())),
        several => rows.extend(
            several
                .iter()
                .map(|(own, band)| (band.name.clone(), n(**own))),
        ),
    }
    let ends = banding.format.ticks(&[bin.from, bin.to]);
    MarkWords {
        title: format!("{} {} to {}", banding.axis, ends[0], ends[1]),
        tone: counts.first().map(|(_, band)| band.tone),
        rows,
    }
}

/// The table with ends of bins and counts written by these.
pub(super) fn table(
    banding: &Banding,
    value: impl Fn(f64) -> String,
    n: impl Fn(usize) -> String,
) -> Table {
    let names = |bin: &Bin| {
        let counts = bin.counts.iter().zip(&banding.bands);
        let names = counts.filter(|(n, _)| **n > 0).map(|(_, band)| &*band.name);
        names.collect::<Vec<_>>().join(", ")
    };
    let row = |(idx, bin): (usize, &Bin)| Row {
        key: (bin.n() + bin.before > 0).then(|| Key::item(idx as u32)),
        cells: vec![
            format!("{} to {}", value(bin.from), value(bin.to)),
            names(bin),
            n(bin.n()),
            n(bin.before),
        ],
    };
    Table {
        caption: finding(banding),
        columns: vec![
            Column::words(banding.axis.clone()),
            Column::words("Band"),
            Column::numbers("Draft"),
            Column::numbers(banding.before.clone()),
        ],
        rows: banding.bins.iter().enumerate().map(row).collect(),
    }
}
