//! What a waterfall says: its finding, the words of a step, its table.

use super::{Kind, Step, Waterfall};
use crate::chart::Key;
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, signed_text};

/// What stands in place of steps when there are none.
pub(super) const NOTHING: &str = "Nothing to show";

/// A total as it is, a change with its sign, a dash for what is not known.
pub(super) fn figure(chart: &Waterfall, step: &Step) -> String {
    match (step.known(), step.kind) {
        (None, _) => MISSING.to_owned(),
        (Some(value), Kind::Total) => chart.format.text(value),
        (Some(value), Kind::Change | Kind::Rest) => signed_text(&chart.format, value),
    }
}

pub(super) fn of(chart: &Waterfall, idx: usize) -> MarkWords {
    let step = &chart.steps[idx];
    let mut rows = vec![(chart.unit.clone(), figure(chart, step))];
    if !step.detail.is_empty() {
        rows.push(("Value".into(), step.detail.clone()));
    }
    MarkWords {
        title: step.name.clone(),
        tone: None,
        rows,
    }
}

/// From where to where, and the largest steps down and up.
pub(super) fn finding(chart: &Waterfall) -> String {
    let totals = || chart.steps.iter().filter(|step| step.kind == Kind::Total);
    let (Some(first), Some(last)) = (totals().next(), totals().next_back()) else {
        return NOTHING.to_owned();
    };
    let most = |sign: f64| {
        let steps = chart.steps.iter().filter(|step| step.kind == Kind::Change);
        let own = steps.filter(|step| sign * step.value > 0.0 && step.value.is_finite());
        own.max_by(|a, b| (sign * a.value).total_cmp(&(sign * b.value)))
    };
    let named = |step: &Step| format!("{} {}", step.name, figure(chart, step));
    let ends = format!("From {} to {}", named(first), named(last));
    let largest = [(-1.0, "down"), (1.0, "up")].into_iter();
    let largest =
        largest.filter_map(|(sign, way)| Some(format!("Most {way}: {}", named(most(sign)?))));
    let told = [ends].into_iter().chain(largest).chain(chart.cut_words());
    told.collect::<Vec<_>>().join(". ")
}

pub(super) fn table(chart: &Waterfall) -> Table {
    table_of(chart, |step| figure(chart, step))
}

pub(super) fn exact_table(chart: &Waterfall) -> Table {
    table_of(chart, |step| describe::exact(step.known()))
}

fn table_of(chart: &Waterfall, figure: impl Fn(&Step) -> String) -> Table {
    let row = |(idx, step): (usize, &Step)| Row {
        key: Some(Key::item(idx as u32)),
        cells: vec![step.name.clone(), step.detail.clone(), figure(step)],
    };
    Table {
        caption: finding(chart),
        columns: vec![
            Column::words("Step"),
            Column::words("Value"),
            Column::numbers(chart.unit.clone()),
        ],
        rows: chart.steps.iter().enumerate().map(row).collect(),
    }
}
