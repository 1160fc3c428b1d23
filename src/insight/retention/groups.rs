//! Predicted retention by region, segment, industry or country.

use super::{Forecast, Summary, summary};
use crate::arrange::Arrange;
use crate::chart::describe::{Column, Row, Table, exact};
use crate::data::{Dataset, Dim};
use crate::insight::Context;
use crate::units::RowId;

/// What customers are grouped by, the usual one first.
pub const BY: [Dim; 4] = [Dim::Region, Dim::Segment, Dim::Industry, Dim::Country];

/// Customers that share a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The value they share; empty for those without one.
    pub value: String,
    /// Who they are.
    pub rows: Vec<RowId>,
    /// Their chances.
    pub summary: Summary,
}

/// The groups of a dimension, the lowest mean first, those without a prediction last.
pub fn by(context: &Context, forecast: &Forecast, rows: &[RowId], dim: Dim) -> Vec<Group> {
    let mut groups: Vec<Group> = members(context.dataset, rows, dim)
        .into_iter()
        .map(|(value, rows)| Group {
            summary: summary(context, forecast, &rows),
            value,
            rows,
        })
        .collect();
    groups.arrange_by(|a, b| {
        let mean = |group: &Group| group.summary.mean.unwrap_or(f64::INFINITY);
        mean(a)
            .total_cmp(&mean(b))
            .then_with(|| a.value.cmp(&b.value))
    });
    groups
}

/// The groups with figures in full precision, for other programs.
pub fn exact_table(groups: &[Group], dim: Dim) -> Table {
    let row = |group: &Group| Row {
        key: None,
        cells: vec![
            group.value.clone(),
            group.summary.n.to_string(),
            group.summary.n_predicted.to_string(),
            exact(group.summary.mean),
            exact(group.summary.by_mrr),
            exact(Some(group.summary.mrr)),
        ],
    };
    Table {
        caption: format!("Predicted retention by {}", dim.title().to_lowercase()),
        columns: vec![
            Column::words(dim.title()),
            Column::numbers("Customers"),
            Column::numbers("Customers with a prediction"),
            Column::numbers("Predicted retention"),
            Column::numbers("Weighted by MRR"),
            Column::numbers("MRR"),
        ],
        rows: groups.iter().map(row).collect(),
    }
}

/// The rows of each value, in order of first appearance in the data; those without one last.
pub(in crate::insight) fn members(
    dataset: &Dataset,
    rows: &[RowId],
    dim: Dim,
) -> Vec<(String, Vec<RowId>)> {
    let column = dataset.customers.dim(dim);
    let n_values = column.values().len();
    let mut members: Vec<Vec<RowId>> = vec![Vec::new(); n_values + 1];
    for &row in rows {
        let place = column.code(row).map_or(n_values, |code| code as usize);
        members[place].push(row);
    }
    let name = |(place, rows): (usize, Vec<RowId>)| {
        let value = column.values().get(place).cloned().unwrap_or_default();
        (!rows.is_empty()).then_some((value, rows))
    };
    members.into_iter().enumerate().filter_map(name).collect()
}
