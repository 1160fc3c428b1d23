//! One customer of a document.

use super::super::column::Texts;
use super::super::dataset::{Customers, Dataset, Dim, MetricColumn, MetricValues, Value};
use super::super::extras::{Owner, Section};
use super::Writer;
use crate::units::RowId;

/// Writes the customer of a row.
pub(super) fn write(writer: &mut Writer<'_>, dataset: &Dataset, row: RowId) {
    let customers = &dataset.customers;
    writer.owner = Owner::customer(row.0);
    writer.open('{');
    writer.str("id", customers.id.get(row));
    writer.str("name", customers.name.get(row));
    if let Some(parent) = customers.parent[row.idx()] {
        writer.str("parent", customers.id.get(parent));
    }
    for dim in Dim::ALL {
        if let Some(value) = customers.dim(dim).get(row) {
            writer.str(dim.field(), value);
        }
    }
    text(writer, "focus", &customers.focus, row);
    writer.date("since", customers.since[row.idx()].as_ref());
    writer.date("churned", customers.churned[row.idx()].as_ref());
    numbers(writer, customers, row);
    metrics(writer, dataset, row);
    history(writer, dataset, row);
    lists(writer, customers, row);
    writer.unknown_fields();
    writer.close('}');
    writer.owner = Owner::DOCUMENT;
}

fn text(writer: &mut Writer<'_>, key: &str, column: &Texts, row: RowId) {
    let text = column.get(row);
    if !text.is_empty() {
        writer.str(key, text);
    }
}

fn numbers(writer: &mut Writer<'_>, customers: &Customers, row: RowId) {
    let mrr = customers
        .mrr
        .get(row)
        .filter(|_| customers.mrr_given[row.idx()]);
    writer.number("employees", customers.employees.get(row).as_ref());
    writer.number("seats", customers.seats.get(row).as_ref());
    writer.number("locations", customers.locations.get(row).as_ref());
    writer.number("mrr", mrr.as_ref());
    writer.number("one_off", customers.one_off.get(row).as_ref());
    writer.number("expected_clv", customers.expected_clv.get(row).as_ref());
    writer.number("cac", customers.cac.get(row).as_ref());
}

/// Writes the current values the file gave, and `null` where that keeps the history's entry for
/// the month of `as_of` from standing in.
fn metrics(writer: &mut Writer<'_>, dataset: &Dataset, row: RowId) {
    let history = &dataset.customers.history;
    let slot = history.slot(dataset.month());
    let mut is_open = false;
    for (idx, column) in (0_u32..).zip(&dataset.customers.metrics) {
        if history.inherited.binary_search(&(idx, row)).is_ok() {
            continue;
        }
        let now = column.value(&column.current, row);
        let past = slot.and_then(|slot| column.history.get(slot));
        let has_past = past.is_some_and(|past| column.value(past, row) != Value::Missing);
        if now == Value::Missing && !has_past {
            continue;
        }
        if !is_open {
            writer.key("metrics");
            writer.open('{');
            is_open = true;
        }
        writer.key(&column.id);
        item(writer, column, &column.current, row);
    }
    if is_open {
        writer.close('}');
    }
}

fn item(writer: &mut Writer<'_>, column: &MetricColumn, values: &MetricValues, row: RowId) {
    match column.value(values, row) {
        Value::Missing => writer.number_item(None),
        Value::Number(number) => writer.number_item(Some(number)),
        Value::Text(text) => writer.text_item(text),
    }
}

fn history(writer: &mut Writer<'_>, dataset: &Dataset, row: RowId) {
    let history = &dataset.customers.history;
    let (first, n_months) = history.spans.get(row.idx()).copied().unwrap_or_default();
    let outer = writer.owner;
    writer.owner = outer.child(Section::History, 0);
    if n_months == 0 && !writer.has_unknown_fields() {
        writer.owner = outer;
        return;
    }
    writer.key("history");
    writer.open('{');
    if n_months > 0 {
        let slots = first as usize..(first + n_months) as usize;
        writer.month("from", Some(&history.first.plus(first.cast_signed())));
        let columns = &dataset.customers.metrics;
        let is_given = |column: &&MetricColumn| {
            let months = column.history.get(slots.clone()).unwrap_or_default();
            months
                .iter()
                .any(|values| column.value(values, row) != Value::Missing)
        };
        let given: Vec<_> = columns.iter().filter(is_given).collect();
        let mrr = &history.mrr[slots.clone()];
        if given.is_empty() || mrr.iter().any(|month| month.get(row).is_some()) {
            writer.key("mrr");
            writer.open('[');
            for month in mrr {
                writer.number_item(month.get(row));
            }
            writer.close(']');
        }
        if !given.is_empty() {
            writer.key("metrics");
            writer.open('{');
            for column in given {
                writer.key(&column.id);
                writer.open('[');
                for values in &column.history[slots.clone()] {
                    item(writer, column, values, row);
                }
                writer.close(']');
            }
            writer.close('}');
        }
    }
    writer.unknown_fields();
    writer.close('}');
    writer.owner = outer;
}

fn lists(writer: &mut Writer<'_>, customers: &Customers, row: RowId) {
    writer.texts(
        "churn_reasons",
        Some(&customers.churn_reasons.get(row).to_vec()),
    );
    writer.items("measured", customers.measured.get(row));
    writer.items("stages", customers.stages.get(row));
    writer.items("usage", customers.usage.get(row));
    writer.items("purchases", customers.purchases.get(row));
    writer.items("contracts", customers.contracts.get(row));
    writer.items("stack", customers.stack.get(row));
    writer.items("sites", customers.sites.get(row));
    writer.items("subscribers", customers.subscribers.get(row));
    writer.items("activities", customers.activities.get(row));
    writer.items("responses", customers.responses.get(row));
    writer.items("notes", customers.notes.get(row));
    writer.items("overrides", customers.overrides.get(row));
    writer.object("plan", customers.plans.get(row).first());
}
