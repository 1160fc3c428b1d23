//! Who speaks for the company: referrals and reference customers (002-6).

use super::mean::values;
use crate::data::dataset::Value;
use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::metrics::{Question, revenue};
use crate::units;

/// The metric that counts a customer's referrals.
const REFERRALS: &str = "referrals";

/// The metric that says whether a customer is a reference.
const REFERENCE: &str = "reference";

/// The text that says it is.
const YES: &str = "yes";

/// How reference customers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// How many they are.
    Count,
    /// Their share of the customers of whom it is known.
    Share,
}

/// The referrals of the active customers, added up.
pub fn referrals(question: &Question) -> Figure {
    let (values, n_active) = values(question, REFERRALS);
    let sum: f64 = values.iter().sum();
    let n_with = values.iter().filter(|value| **value > 0.0).count();
    let mut figure = figure(
        "Referrals",
        Unit::Count,
        question.month.label(),
        "referrals of the active customers, added up",
    )
    .input(
        "Customers that referred somebody",
        units::count(n_with as f64),
    )
    .input("Customers with a value", of_all(values.len(), n_active));
    figure.n = values.len();
    if values.is_empty() {
        return figure.without_value(lacks(question, REFERRALS));
    }
    figure.with_value(sum)
}

/// Active customers whose metric `reference` says yes: a count, or a fraction of those of whom it
/// is known.
pub fn reference_customers(question: &Question, told: Reference) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let column = dataset.metric(REFERENCE);
    let found = column.and_then(|column| Some((column, dataset.metric_values(column, month)?)));
    let (mut n_yes, mut n) = (0_usize, 0_usize);
    for &row in &active {
        let value = found.map_or(Value::Missing, |(column, values)| column.value(values, row));
        let is_one = match value {
            Value::Missing => continue,
            Value::Number(number) => number > 0.0,
            Value::Text(text) => text.trim().eq_ignore_ascii_case(YES),
        };
        n += 1;
        n_yes += usize::from(is_one);
    }
    let (unit, formula) = match told {
        Reference::Count => (Unit::Count, "active customers that serve as a reference"),
        Reference::Share => (
            Unit::Share(0),
            "active customers that serve as a reference divided by those of whom it is known",
        ),
    };
    let mut figure = figure("Reference customers", unit, month.label(), formula)
        .input("Reference customers", units::count(n_yes as f64))
        .input("Customers with a value", of_all(n, active.len()));
    figure.n = n;
    if n == 0 {
        return figure.without_value(lacks(question, REFERENCE));
    }
    figure.with_value(match told {
        Reference::Count => n_yes as f64,
        Reference::Share => n_yes as f64 / n as f64,
    })
}

fn lacks(question: &Question, metric: &str) -> String {
    let month = question.month.label();
    format!("no active customer has the metric \"{metric}\" in {month}")
}
