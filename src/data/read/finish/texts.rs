//! Texts among metric values: kept, read as numbers, or left out, as the model has it.

use super::super::super::dataset::{History, MetricColumn, MetricValues};
use super::super::super::issue::Done;
use super::super::reader::number_in;
use super::Late;
use crate::score::model::{Model, Rule};
use crate::units::RowId;

/// What is done with one text of a metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fate {
    Keep,
    Repair(f64),
    /// Not a number where the metric has numbers.
    NotANumber,
    /// Not a text the metric knows.
    Unknown,
}

/// What is done with each text of each column.
pub(super) fn rules(columns: &[MetricColumn], model: Option<&Model>) -> Vec<Vec<Fate>> {
    if columns.iter().all(|column| column.texts.is_empty()) {
        return vec![Vec::new(); columns.len()];
    }
    let built_in;
    let model = if let Some(model) = model {
        model
    } else {
        built_in = Model::built_in();
        &built_in
    };
    let fates = |column: &MetricColumn| {
        let metric = model.metrics.iter().find(|metric| metric.id == column.id);
        let rule = metric.map(|metric| &metric.rule);
        column.texts.iter().map(|text| fate(text, rule)).collect()
    };
    columns.iter().map(fates).collect()
}

fn fate(text: &str, rule: Option<&Rule>) -> Fate {
    match rule {
        None => Fate::Keep,
        Some(Rule::Values(values)) if values.contains_key(&text.trim().to_lowercase()) => {
            Fate::Keep
        }
        Some(Rule::Values(_)) => Fate::Unknown,
        Some(Rule::Line { .. } | Rule::Steps(_)) => {
            number_in(text).map_or(Fate::NotANumber, Fate::Repair)
        }
    }
}

/// Does it.
pub(super) fn resolve(
    columns: &mut [MetricColumn],
    history: &History,
    fates: &[Vec<Fate>],
    late: &mut Late<'_>,
) {
    for (column, fates) in columns.iter_mut().zip(fates) {
        if fates.iter().all(|fate| *fate == Fate::Keep) {
            continue;
        }
        let id = column.id.clone();
        apply(&mut column.current, fates, |row, problem, done| {
            late.note(row, &format!("metrics.{id}"), problem, done);
        });
        for (slot, values) in column.history.iter_mut().enumerate() {
            apply(values, fates, |row, problem, done| {
                let position = slot - history.spans[row.idx()].0 as usize;
                late.note(
                    row,
                    &format!("history.metrics.{id}[{position}]"),
                    problem,
                    done,
                );
            });
        }
    }
}

fn apply(values: &mut MetricValues, fates: &[Fate], mut note: impl FnMut(RowId, &str, Done)) {
    for idx in 0..values.texts.len() {
        let row = RowId(idx as u32);
        let Some(code) = values.texts[idx] else {
            continue;
        };
        let (problem, done) = match fates[code as usize] {
            Fate::Keep => continue,
            Fate::Repair(number) => {
                values.numbers.pad(idx + 1);
                values.numbers.set(row, Some(number));
                ("a number in quotes", Done::Repaired)
            }
            Fate::NotANumber => ("should be a number", Done::LeftOut),
            Fate::Unknown => ("not a text the metric knows", Done::LeftOut),
        };
        values.texts[idx] = None;
        note(row, problem, done);
    }
    if values.texts.iter().all(Option::is_none) {
        values.texts = Vec::new();
    }
}

/// Numbers the texts of a column by first appearance, row by row (the current value before the
/// history), and forgets those that no row has any more.
pub(super) fn renumber(column: &mut MetricColumn) {
    let old = std::mem::take(&mut column.texts);
    let mut new_codes: Vec<Option<u32>> = vec![None; old.len()];
    let mut order = Vec::new();
    let months = || std::iter::once(&column.current).chain(&column.history);
    let n_rows = months().map(|values| values.texts.len()).max().unwrap_or(0);
    for row in 0..n_rows {
        for code in months().filter_map(|values| *values.texts.get(row)?) {
            new_codes[code as usize].get_or_insert_with(|| {
                order.push(code);
                order.len() as u32 - 1
            });
        }
    }
    column.texts = order
        .iter()
        .map(|&code| old[code as usize].clone())
        .collect();
    for values in std::iter::once(&mut column.current).chain(&mut column.history) {
        for code in values.texts.iter_mut().flatten() {
            *code = new_codes[*code as usize].unwrap_or_default();
        }
    }
}
