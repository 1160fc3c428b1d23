//! `metrics FILE`: every metric of the dictionary, with its inputs, as JSON.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use serde_json::{Map, Value, json};

use super::{Failure, covered, load, month};
use crate::data::Dataset;
use crate::metrics::{Entry, Figure, Question, Span, Unit, entries};
use crate::route::View;
use crate::score::model::Model;
use crate::score::score;
use crate::select::{Filters, Status, select};
use crate::units::{Month, RowId};

/// What to compute and of whom.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The document, `-` for standard input.
    file: PathBuf,
    /// The month, YYYY-MM; the month of the data's own day when not given.
    #[arg(long, value_parser = month)]
    month: Option<Month>,
    /// The span up to the end of the month: month, quarter or year.
    #[arg(long, value_parser = span, default_value = "year")]
    span: Span,
    /// Keeps to customers as a filter in the address does: `region=EMEA`. Of several, all must
    /// hold. Who has left is never filtered out, for retention counts them.
    #[arg(long)]
    filter: Vec<String>,
}

/// Prints one object: the id of each metric, in the order of the dictionary, with its default
/// figure and the values of all its variants.
pub(super) fn metrics(options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    let filters = options.filter.iter().map(|text| filters(text));
    let filters: Vec<Filters> = filters.collect::<Result<_, _>>()?;
    let dataset = load(&options.file)?.dataset;
    let month = covered(&dataset, options.month)?;
    let rows = rows(&dataset, month, &filters);
    let question = Question::new(&dataset, &rows, month, options.span);
    let metrics = entries().map(|entry| (entry.id.to_owned(), metric(entry, &question)));
    let all: Map<String, Value> = metrics.collect();
    Ok(writeln!(out, "{:#}", Value::from(all))?)
}

fn span(text: &str) -> Result<Span, String> {
    Span::from_id(text).ok_or_else(|| "a span is month, quarter or year".into())
}

/// The filters of one text as the address has it.
fn filters(text: &str) -> Result<Filters, Failure> {
    let view = View::parse(&format!("?{text}"));
    let wrong = |words: String| Err(Failure::Arguments(words));
    if let Some(key) = view.options.keys().next() {
        return wrong(format!("no filter is called {key}"));
    }
    let filters = view.filters;
    if filters.status != Status::default() || view.month.is_some() || view.comparison.is_some() {
        return wrong(format!(
            "{text} says when or who has left, which is no filter here"
        ));
    }
    if filters.n_active() == 0 {
        return wrong(format!(
            "{text} filters nothing; a filter is written region=EMEA"
        ));
    }
    Ok(filters)
}

/// The customers that pass every filter, whether active or not, in file order.
fn rows(dataset: &Dataset, month: Month, filters: &[Filters]) -> Vec<RowId> {
    let mut rows: Vec<RowId> = dataset.rows().collect();
    if filters.is_empty() {
        return rows;
    }
    let own = dataset.model.clone();
    let model = own.unwrap_or_else(|| Arc::new(Model::built_in()));
    let scores = score(dataset, &model, month);
    for filters in filters {
        let mut filters = filters.clone();
        filters.status = Status::All;
        let selection = select(dataset, &model, &scores, &filters);
        rows.retain(|&row| selection.contains(row));
    }
    rows
}

/// A metric: its default figure in full, and what each variant gives.
fn metric(entry: &Entry, question: &Question) -> Value {
    let others = entry.variants.iter().map(|variant| {
        let figure = entry.ask(question, Some(variant.id));
        (variant.id.to_owned(), short(&figure))
    });
    let others: Map<String, Value> = others.collect();
    let figure = entry.ask(question, None);
    let mut object = json!({
        "name": figure.name,
        "value": figure.value,
        "unit": unit(&figure.unit),
        "variant": entry.variants[0].id,
        "formula": figure.formula,
        "inputs": inputs(&figure),
        "n": figure.n,
        "reason": figure.reason,
        "period": figure.period,
        "notes": figure.notes,
    });
    object["variants"] = others.into();
    object
}

/// What a variant gives.
fn short(figure: &Figure) -> Value {
    json!({
        "value": figure.value,
        "unit": unit(&figure.unit),
        "formula": figure.formula,
        "inputs": inputs(figure),
        "n": figure.n,
        "reason": figure.reason,
    })
}

fn inputs(figure: &Figure) -> Value {
    let inputs = figure.inputs.iter();
    inputs
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect()
}

/// What a value is counted in: a currency's code, `fraction` (of 1), or a word.
fn unit(unit: &Unit) -> &str {
    match unit {
        Unit::Money(currency) => currency,
        Unit::Share(_) => "fraction",
        Unit::Net => "net",
        Unit::Ratio => "ratio",
        Unit::Count => "count",
        Unit::Score => "score",
        Unit::Each => "each",
        Unit::Seconds => "seconds",
        Unit::Months => "months",
        Unit::Days => "days",
        Unit::Points => "points",
    }
}
