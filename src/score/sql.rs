//! The model as one SQL query, for those whose customers live in a warehouse.
//!
//! Comes in: a [`Model`], a [`Dialect`] and the name of a table with one row per customer; goes out:
//! the text of a query that computes every score the engine does, profiles and bands included, to
//! within the last bits of a double. Scores set by hand are no part of the model and stay out. Never
//! runs a query; whatever stands in a model is quoted, so that it is a name or a text and no more.
//!
//! Reading order: [`dialect`] (how engines differ), [`columns`] (what goes in and comes out),
//! `step` (one select), then the steps as they follow each other: `values`, `metric`, `profile`,
//! `rollup`, `result`; [`flat`] makes the table of a dataset.

pub mod columns;
pub mod dialect;
pub mod flat;
mod layout;
mod metric;
mod names;
mod profile;
mod result;
mod rollup;
mod spelling;
mod step;
mod values;

pub use columns::{Column, Holds, Kind};
pub use dialect::Dialect;

use super::model::Model;
use layout::Layout;
use step::remark;

/// The table's name where nobody says another.
pub const TABLE: &str = "customers";

/// A model on its way into a dialect.
struct Query<'m> {
    model: &'m Model,
    dialect: Dialect,
    layout: Layout<'m>,
}

impl<'m> Query<'m> {
    fn new(model: &'m Model, dialect: Dialect) -> Self {
        Self {
            model,
            dialect,
            layout: Layout::new(model, dialect),
        }
    }

    /// A column as the dialect quotes it.
    fn name(&self, column: &str) -> String {
        self.dialect.name(column)
    }

    /// A number as a double.
    fn number(&self, number: f64) -> String {
        self.dialect.number(number)
    }
}

/// The query that computes every score of every row of a table. `table` may be qualified, as
/// `sales.customers`.
pub fn query(model: &Model, dialect: Dialect, table: &str) -> String {
    let query = Query::new(model, dialect);
    let steps = [
        Some(values::values(&query, &dialect.table(table))),
        values::population(&query),
        Some(metric::scores(&query)),
        Some(rollup::weights(&query)),
        Some(rollup::categories(&query)),
        Some(rollup::coverage(&query)),
        Some(rollup::overall(&query)),
        Some(rollup::bands(&query)),
    ];
    let steps: Vec<String> = steps
        .iter()
        .flatten()
        .map(|step| step.named(dialect))
        .collect();
    format!(
        "{}\nWITH\n{}\n{};\n",
        head(&query),
        steps.join(",\n"),
        result::result(&query).select()
    )
}

/// The columns that [`query`] reads, in the order of [`create_table`].
pub fn reads(model: &Model, dialect: Dialect) -> Vec<Column> {
    columns::reads(&Layout::new(model, dialect), model)
}

/// The columns that [`query`] returns, in order.
pub fn returns(model: &Model, dialect: Dialect) -> Vec<Column> {
    columns::returns(&Layout::new(model, dialect), model)
}

/// The statement that makes the table [`query`] reads.
pub fn create_table(model: &Model, dialect: Dialect, table: &str) -> String {
    let columns = reads(model, dialect);
    let last = columns.len() - 1;
    let line = |(idx, column): (usize, &Column)| {
        let (name, kind) = (dialect.name(&column.name), dialect.kind(column.kind));
        let is_id = column.holds == Holds::Customer;
        let must = if is_id { " NOT NULL" } else { "" };
        let comma = if idx < last { "," } else { "" };
        format!("  {name} {kind}{must}{comma} -- {}\n", remark(&column.what))
    };
    let lines: String = columns.iter().enumerate().map(line).collect();
    format!("CREATE TABLE {} (\n{lines});\n", dialect.table(table))
}

/// What the query says about itself before it begins.
fn head(query: &Query) -> String {
    let Query { model, dialect, .. } = query;
    let mut lines = vec![
        format!(
            "Customer Radar: the scoring model {}, revision {}, for {}.",
            model.name,
            model.revision,
            dialect.title()
        ),
        String::new(),
        "Reads a table with one row per customer; returns one row per customer with every score"
            .into(),
        "(0 to 10), coverage (share of weight that has a score, 0 to 1) and band, as the app computes"
            .into(),
        "them. NULL is a missing value or a score that cannot be given. Scores set by hand (overrides)"
            .into(),
        "are not applied: every score here is the computed one.".into(),
        String::new(),
        "Where a metric is measured against the best or the highest value of all, it is that of all"
            .into(),
        "rows read. The app takes every customer, active or not; over fewer rows these scores differ."
            .into(),
        String::new(),
        "Columns read (NULL where there is no value):".into(),
    ];
    let columns = columns::reads(&query.layout, model);
    let line = |column: &Column| {
        let (name, kind) = (dialect.name(&column.name), dialect.kind(column.kind));
        format!("  {name} {kind}: {}", column.what)
    };
    lines.extend(columns.iter().map(line));
    let said = lines.iter().map(|line| format!("-- {}", remark(line)));
    said.map(|line| line.trim_end().to_owned() + "\n").collect()
}
