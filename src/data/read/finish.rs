//! What can only be decided once the whole document is read.
//!
//! Comes in: the fields and the raw columns; goes out: the dataset. The order of the steps counts:
//! the day, the model, texts that may be numbers, the month of the day, then references.

mod links;
mod month;
mod observed;
mod texts;

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::dataset::{Customers, Dataset, MetricColumn, MetricValues};
use super::super::extras::{Extras, Section};
use super::super::hash::hash_text;
use super::super::issue::{Done, LoadError};
use super::super::issues::{IssueLog, excerpt};
use super::super::json::{Scanner, locate, minified};
use super::LoadOptions;
use super::head::Head;
use super::row::Rows;
use super::unknown::UnknownFields;
use crate::score::model::Model;
use crate::units::{Month, RowId};

/// The day of a dataset that holds no date at all: 1 January 2000.
const NO_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2000, 1, 1);

/// How many ids go into the id of a dataset that has none.
const N_NAMING_IDS: usize = 16;

/// Notes issues with customers that are read already.
pub(super) struct Late<'a> {
    text: &'a str,
    log: &'a mut IssueLog,
    unknown: &'a UnknownFields,
    places: &'a [(u32, u32)],
}

impl Late<'_> {
    /// Notes an issue with a field of a customer.
    fn note(&mut self, row: RowId, path: &str, problem: &str, done: Done) {
        let (position, start) = self.places[row.idx()];
        if !self.log.has_room() {
            return self
                .log
                .add(start as usize, problem, done, Default::default);
        }
        let at = locate(self.text, start as usize, path);
        let raw = Scanner::resume(self.text, (at, 0, false))
            .skip()
            .unwrap_or_default();
        let place = || (format!("customers[{position}].{path}"), excerpt(raw));
        self.log.add(at, problem, done, place);
    }

    /// Notes an issue with a field of an item of one of a customer's lists.
    fn note_item(&mut self, row: RowId, item: (Section, usize), field: &str, problem: &str) {
        let position = self.unknown.position(row.0, item.0, item.1);
        let path = item
            .0
            .path()
            .trim_start_matches("customers[].")
            .trim_end_matches("[]");
        self.note(
            row,
            &format!("{path}[{position}].{field}"),
            problem,
            Done::Kept,
        );
    }
}

/// The dataset, or why its model is refused.
pub(super) fn dataset(
    text: &str,
    options: LoadOptions,
    (head, mut rows, extras): (Head, Rows, Extras),
    notes: (&UnknownFields, &mut IssueLog),
) -> Result<Dataset, LoadError> {
    let (unknown, log) = notes;
    let model = model(text, options, &head, log)?;
    let as_of = head.as_of.unwrap_or_else(|| {
        observed::latest(&rows.customers, &rows.metrics.columns).unwrap_or_else(|| {
            let problem = "there is no date in the file, 2000-01-01 is taken";
            log.add(0, problem, Done::Repaired, || {
                ("as_of".to_owned(), String::new())
            });
            NO_DAY.unwrap_or_default()
        })
    });
    let places = std::mem::take(&mut rows.places);
    let mut late = Late {
        text,
        log,
        unknown,
        places: &places,
    };
    let mut columns = std::mem::take(&mut rows.metrics.columns);
    let in_force = texts::rules(&columns, model.as_deref());
    texts::resolve(&mut columns, &rows.customers.history, &in_force, &mut late);
    month::cut(
        &mut rows.customers.history,
        &mut columns,
        Month::of(as_of),
        &mut late,
    );
    columns.iter_mut().for_each(texts::renumber);
    let n_rows = rows.customers.id.len();
    pad(&mut rows.customers, &mut columns, n_rows);
    let mut nulls = std::mem::take(&mut rows.metrics.nulls);
    let slot = rows.customers.history.slot(Month::of(as_of));
    month::holding(&columns, slot, &mut nulls);
    let columns = month::in_order(columns, &mut nulls);
    rows.customers.metrics = columns;
    month::inherit(&mut rows.customers, as_of, &nulls, &mut late);
    month::default_mrr(&mut rows.customers, as_of, &mut late);
    links::parents(&mut rows, &mut late);
    links::check(&rows, &head.products, model.as_deref(), &mut late);
    let mut customers = rows.customers;
    customers.by_id = rows.by_id;
    let title = head.title.unwrap_or_default();
    let raw = |(from, to)| text.get(from..to).map(minified);
    Ok(Dataset {
        id_given: head.id.is_some(),
        id: head.id.unwrap_or_else(|| derived_id(&title, &customers)),
        title,
        as_of,
        as_of_given: head.as_of.is_some(),
        currency: head.currency.unwrap_or_else(|| "USD".to_owned()),
        model,
        edits: head.edits.and_then(raw),
        mappings: head.mappings.and_then(raw),
        products: head.products,
        company: head.company.unwrap_or_default(),
        customers: Arc::new(customers),
        overrides: rows.overrides,
        extras,
    })
}

/// The document's model, unless it has none or it is to be left aside.
fn model(
    text: &str,
    options: LoadOptions,
    head: &Head,
    log: &mut IssueLog,
) -> Result<Option<Arc<Model>>, LoadError> {
    let Some((from, to)) = head.model else {
        return Ok(None);
    };
    if options.ignore_model {
        log.add(
            from,
            "the file's own scoring model is left aside",
            Done::LeftOut,
            || ("model".to_owned(), String::new()),
        );
        return Ok(None);
    }
    let model = Model::from_json(text.get(from..to).unwrap_or_default()).map_err(|error| {
        LoadError::InvalidModel {
            path: error.path,
            problem: error.problem,
        }
    })?;
    for (path, problem) in &model.warnings {
        let inside = path.strip_prefix("model").unwrap_or(path);
        let at = locate(text, from, inside.strip_prefix('.').unwrap_or(inside));
        log.add(at, problem, Done::Kept, || (path.clone(), String::new()));
    }
    Ok(Some(Arc::new(model)))
}

/// The id of a dataset that names none: the same for a newer export of the same data.
fn derived_id(title: &str, customers: &Customers) -> String {
    let mut named = title.to_owned();
    for id in customers.id.iter().take(N_NAMING_IDS) {
        named.push('\n');
        named.push_str(id);
    }
    format!("d-{:016x}", hash_text(&named))
}

/// Makes every column as long as there are rows; months in which nobody has a value stay empty.
fn pad(customers: &mut Customers, columns: &mut [MetricColumn], n_rows: usize) {
    for month in customers
        .history
        .mrr
        .iter_mut()
        .filter(|month| !month.is_empty())
    {
        month.pad(n_rows);
    }
    for column in columns {
        pad_values(&mut column.current, n_rows);
        for values in &mut column.history {
            if !values.numbers.is_empty() || !values.texts.is_empty() {
                pad_values(values, n_rows);
            }
        }
    }
}

fn pad_values(values: &mut MetricValues, n_rows: usize) {
    values.numbers.pad(n_rows);
    if !values.texts.is_empty() {
        values.texts.resize(n_rows, None);
    }
}
