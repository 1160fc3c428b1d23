//! Small documents whose customers pay what a test says, and questions about them.

use customer_radar::data::{Dataset, load};
use customer_radar::metrics::{Figure, Question, Span, entry};
use customer_radar::units::{Month, RowId};
use serde_json::{Value, json};

/// The dataset of some customers as of 30 September 2026.
pub(super) fn dataset(customers: &[Value]) -> Dataset {
    let products = ["crm", "bi", "api", "old"].map(|id| json!({"id": id, "name": id}));
    let document = json!({
        "format": "customer-radar", "version": 1, "as_of": "2026-09-30", "currency": "USD",
        "products": products, "customers": customers,
    });
    let loaded = load(document.to_string().as_bytes()).unwrap();
    assert_eq!(loaded.issues.list, [], "the fixture has no issues");
    loaded.dataset
}

/// A customer who paid these amounts in the months up to September 2026; none is not known.
pub(super) fn paid(id: &str, amounts: &[Option<f64>]) -> Value {
    let from = now().plus(1 - amounts.len() as i32).to_string();
    let last = amounts.last().copied().flatten();
    json!({"id": id, "name": id, "mrr": last, "history": {"from": from, "mrr": amounts}})
}

/// A customer who paid `start` at the end of August and pays `end` at that of September.
pub(super) fn moved(id: &str, start: f64, end: f64) -> Value {
    paid(id, &[Some(start), Some(end)])
}

/// The month of the data.
pub(super) fn now() -> Month {
    Month::parse("2026-09").unwrap()
}

/// Every row.
pub(super) fn rows(dataset: &Dataset) -> Vec<RowId> {
    dataset.rows().collect()
}

/// A metric of everybody over a span up to September.
pub(super) fn ask(dataset: &Dataset, id: &str, variant: &str, span: Span) -> Figure {
    let rows = rows(dataset);
    let question = Question::new(dataset, &rows, now(), span);
    let entry = entry(id).unwrap_or_else(|| panic!("no metric {id}"));
    assert_eq!(
        entry.variant(Some(variant)).id,
        variant,
        "a variant of {id}"
    );
    let figure = entry.ask(&question, Some(variant));
    assert_eq!(figure.name, entry.name);
    assert_eq!(figure.value.is_none(), figure.reason.is_some());
    figure
}

/// The same, of one month and in its first variant.
pub(super) fn of_month(dataset: &Dataset, id: &str) -> Figure {
    let variant = entry(id).unwrap().variants[0].id;
    ask(dataset, id, variant, Span::Month)
}

/// Holds the value of a figure to an expected one.
#[track_caller]
pub(super) fn near(figure: &Figure, expected: f64) {
    let reason = figure.reason.as_deref().unwrap_or_default();
    let value = figure.value.unwrap_or_else(|| panic!("no value: {reason}"));
    let name = figure.name;
    assert!(
        (value - expected).abs() < 5e-5,
        "{name}: {value}, not {expected}"
    );
}

/// Why a figure has no value.
#[track_caller]
pub(super) fn why(figure: &Figure) -> &str {
    assert_eq!((figure.value, figure.text().as_str()), (None, "–"));
    figure.reason.as_deref().unwrap()
}

/// The written value of an input.
#[track_caller]
pub(super) fn input<'a>(figure: &'a Figure, label: &str) -> &'a str {
    let mut inputs = figure.inputs.iter();
    let found = inputs.find(|input| input.0 == label);
    &found
        .unwrap_or_else(|| panic!("no {label}: {:?}", figure.inputs))
        .1
}
