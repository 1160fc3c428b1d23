//! What a trend says: its finding, the words of a month, its table.

use super::{Benchmark, Key, Range, Series, Trend, number};
use crate::chart::describe::{Column, MISSING, MarkWords, Row, Table, decimal};
use crate::units;

/// Where the first line stands, where it came from, and beside what.
pub(super) fn finding(trend: &Trend) -> String {
    let known = trend.known(0);
    let (Some(&first), Some(&last)) = (known.first(), known.last()) else {
        return "No figures over time yet".to_owned();
    };
    let name = &trend.series[0].name;
    let (from, to) = (
        trend.text(trend.value(0, first)),
        trend.text(trend.value(0, last)),
    );
    let (since, until) = (&trend.months[first], &trend.months[last]);
    let groups = trend.benchmarks.iter();
    let groups = groups.filter_map(|benchmark| beside(trend, benchmark, last));
    let ahead = trend.ranges.iter().filter_map(|range| ahead(trend, range));
    let beside: String = groups.chain(ahead).collect();
    if first == last || from == to {
        return format!("{name}: {to} in {until}{beside}");
    }
    format!("{name}: {to} in {until}, from {from} in {since}{beside}")
}

/// `; median of all customers 6.4`.
fn beside(trend: &Trend, benchmark: &Benchmark, month: usize) -> Option<String> {
    let median = number(&benchmark.median, month)?;
    let mut letters = benchmark.name.chars();
    let first = letters.next()?.to_lowercase();
    let (rest, value) = (letters.as_str(), trend.format.text(median));
    Some(format!("; {first}{rest} {value}"))
}

/// `; projection 40 in Mar 2027, between 33 and 47`.
fn ahead(trend: &Trend, range: &Range) -> Option<String> {
    let month = *trend.known(range.series).last()?;
    let value = trend.text(trend.value(range.series, month));
    let name = trend.series[range.series].name.to_lowercase();
    let ends = ends(trend, range, month).map_or_else(String::new, |(low, high)| {
        let text = |value: f64| trend.format.text(value);
        format!(", between {} and {}", text(low), text(high))
    });
    Some(format!("; {name} {value} in {}{ends}", trend.months[month]))
}

/// The ends of a range in a month.
fn ends(trend: &Trend, range: &Range, month: usize) -> Option<(f64, f64)> {
    let is_known = trend.value(range.series, month).is_some();
    let ends = number(&range.low, month).zip(number(&range.high, month));
    ends.filter(|_| is_known)
}

/// Everything known about a month, whichever line is meant.
pub(super) fn of(trend: &Trend, key: Key) -> MarkWords {
    let (series, month) = (usize::from(key.series), key.item as usize);
    let Some(title) = trend.months.get(month) else {
        return MarkWords::default();
    };
    let full = |value: Option<f64>| {
        value.map_or_else(|| MISSING.to_owned(), |value| trend.format.full(value))
    };
    let line = |(idx, line): (usize, &Series)| (line.name.clone(), full(trend.value(idx, month)));
    let mut rows: Vec<(String, String)> = trend.series.iter().enumerate().map(line).collect();
    if trend.tells_change {
        let change = change(trend, month);
        let text = change.map_or_else(|| MISSING.to_owned(), signed);
        rows.push(("Change from the month before".into(), text));
    }
    for benchmark in &trend.benchmarks {
        rows.push((benchmark.name.clone(), group(trend, benchmark, month)));
    }
    let of_range = |range: &Range| {
        let (low, high) = ends(trend, range, month)?;
        let words = format!("{} to {}", trend.format.full(low), trend.format.full(high));
        Some((range.name.clone(), words))
    };
    rows.extend(trend.ranges.iter().filter_map(of_range));
    let flags = trend.flags.iter().filter(|flag| flag.month == month);
    rows.extend(flags.map(|flag| ("Event".to_owned(), flag.name.clone())));
    let is_compared = trend.compared == Some(month);
    let tone = trend
        .value(series, month)
        .and_then(|value| trend.zone(value));
    MarkWords {
        title: if is_compared {
            format!("{title}, compared with")
        } else {
            title.clone()
        },
        tone,
        rows,
    }
}

/// `6.4, middle half 5.1 to 7.2, 223 customers`.
fn group(trend: &Trend, benchmark: &Benchmark, month: usize) -> String {
    let Some(median) = number(&benchmark.median, month) else {
        return MISSING.to_owned();
    };
    let text = |value: f64| trend.format.text(value);
    let ends = number(&benchmark.low, month).zip(number(&benchmark.high, month));
    let half = ends.map_or_else(String::new, |(low, high)| {
        format!(", middle half {} to {}", text(low), text(high))
    });
    let n = benchmark.n.get(month).copied().unwrap_or(0);
    format!("{}{half}, {}", text(median), units::counted(n, "customer"))
}

/// The relative change of the first line from the month before, a fraction.
fn change(trend: &Trend, month: usize) -> Option<f64> {
    let before = trend.value(0, month.checked_sub(1)?)?;
    let now = trend.value(0, month)?;
    (before > 0.0).then(|| now / before - 1.0)
}

/// `+2.1%`.
fn signed(change: f64) -> String {
    format!("{}%", units::delta(100.0 * change, 1))
}

/// A row for each month, with values written by `write`.
pub(super) fn table(trend: &Trend, write: impl Fn(Option<f64>) -> String) -> Table {
    let mut columns = vec![Column::words("Month")];
    let names = trend.series.iter().map(|series| series.name.clone());
    columns.extend(names.map(Column::numbers));
    if trend.tells_change {
        columns.push(Column::numbers("Change from the month before"));
    }
    for benchmark in &trend.benchmarks {
        let name = &benchmark.name;
        columns.extend([
            Column::numbers(name.clone()),
            Column::numbers(format!("{name}: 25th percentile")),
            Column::numbers(format!("{name}: 75th percentile")),
            Column::numbers(format!("{name}: customers")),
        ]);
    }
    for range in &trend.ranges {
        let ends = ["lower end", "upper end"];
        columns.extend(ends.map(|end| Column::numbers(format!("{}: {end}", range.name))));
    }
    let row = |(month, name): (usize, &String)| {
        let mut cells = vec![name.clone()];
        cells.extend((0..trend.series.len()).map(|idx| write(trend.value(idx, month))));
        if trend.tells_change {
            cells.push(change(trend, month).map_or_else(|| MISSING.to_owned(), signed));
        }
        for benchmark in &trend.benchmarks {
            let parts = [&benchmark.median, &benchmark.low, &benchmark.high];
            cells.extend(parts.map(|values| write(number(values, month))));
            let n = benchmark.n.get(month).copied().unwrap_or(0);
            cells.push(decimal(n as f64, 0));
        }
        for range in &trend.ranges {
            cells.extend([&range.low, &range.high].map(|values| write(number(values, month))));
        }
        let key = trend.value(0, month).map(|_| Key::item(month as u32));
        Row { key, cells }
    };
    Table {
        caption: finding(trend),
        columns,
        rows: trend.months.iter().enumerate().map(row).collect(),
    }
}
