//! The flat table of a dataset: what a query reads, as CSV.
//!
//! Comes in: a dataset, a model and the month scored; goes out: a line per customer. Texts stand
//! exactly as in the data, because a warehouse compares them letter by letter: unlike other exports,
//! none is put behind an apostrophe for the sake of spreadsheets.

use super::columns::{Column, Holds};
use super::dialect::Dialect;
use crate::data::{Dataset, MetricColumn, MetricValues};
use crate::score::model::{Model, Rule};
use crate::units::{Month, RowId};

/// The flat table of a month as CSV (RFC 4180): a head with the columns' names, numbers in full
/// precision, an empty cell where there is no value.
pub fn flat_table(dataset: &Dataset, model: &Model, month: Month, dialect: Dialect) -> String {
    let columns = super::reads(model, dialect);
    let sources: Vec<Source> = columns
        .iter()
        .map(|column| Source::new(dataset, model, month, column))
        .collect();
    let head = columns.iter().map(|column| quoted(&column.name));
    let mut text = line(head);
    for row in dataset.rows() {
        let cells = sources.iter().map(|source| source.cell(dataset, row));
        text.push_str(&line(cells.map(Option::unwrap_or_default)));
    }
    text
}

/// Where the cells of a column come from.
enum Source<'a> {
    Customer,
    Dim(crate::data::Dim),
    Tenure(Month),
    Number(&'a MetricValues),
    Text(&'a MetricColumn, &'a MetricValues),
    /// Ages in days.
    Age(Vec<Option<i64>>),
    /// Nobody has a value.
    Blank,
}

impl<'a> Source<'a> {
    fn new(dataset: &'a Dataset, model: &Model, month: Month, column: &Column) -> Self {
        match column.holds {
            Holds::Customer => Self::Customer,
            Holds::Dim(dim) => Self::Dim(dim),
            Holds::Tenure => Self::Tenure(month),
            Holds::Value(idx) => {
                let metric = &model.metrics[idx];
                let own = dataset.metric(&metric.id);
                let values = own.and_then(|own| Some((own, dataset.metric_values(own, month)?)));
                match (&metric.rule, values) {
                    (_, None) => Self::Blank,
                    (Rule::Values(_), Some((own, values))) => Self::Text(own, values),
                    (Rule::Line { .. } | Rule::Steps(_), Some((_, values))) => Self::Number(values),
                }
            }
            Holds::Age(idx) => Self::Age(ages(dataset, &model.metrics[idx].id, month)),
            Holds::Profile
            | Holds::Overall(_)
            | Holds::Coverage(_)
            | Holds::Band(_)
            | Holds::Category(..)
            | Holds::CategoryCoverage(..)
            | Holds::Score(_) => Self::Blank,
        }
    }

    fn cell(&self, dataset: &Dataset, row: RowId) -> Option<String> {
        let customers = &dataset.customers;
        match self {
            Self::Customer => Some(quoted(customers.id.get(row))),
            Self::Dim(dim) => customers.dim(*dim).get(row).map(quoted),
            Self::Tenure(month) => {
                let since = customers.since[row.idx()]?;
                Some(month.since(Month::of(since)).to_string())
            }
            Self::Number(values) => values.numbers.get(row).map(|number| number.to_string()),
            Self::Text(column, values) => {
                let code = values.texts.get(row.idx()).copied().flatten()?;
                Some(quoted(&column.texts[code as usize]))
            }
            Self::Age(ages) => ages[row.idx()].map(|days| days.to_string()),
            Self::Blank => None,
        }
    }
}

/// The age of each customer's value of a metric, that of the latest measurement.
fn ages(dataset: &Dataset, metric: &str, month: Month) -> Vec<Option<i64>> {
    let mut ages: Vec<Option<i64>> = vec![None; dataset.n_rows()];
    for (row, age) in dataset.ages(metric, month) {
        let known = &mut ages[row.idx()];
        *known = Some(known.map_or(age, |known| known.min(age)));
    }
    ages
}

/// A text as a cell; always in quotes, so that an empty one is no missing one.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(",") + "\r\n"
}
