//! What customers pay in a month, and in a year of such months.

use super::contracted;
use crate::metrics::figure::Figure;
use crate::metrics::question::Question;
use crate::metrics::revenue;
use crate::units;

/// MRR as the sum over customers, or as customers × average; both are given and must agree.
pub(super) fn mrr(question: &Question, variant: &str) -> Figure {
    let (dataset, rows, month) = (question.dataset, question.rows, question.month);
    let sum = revenue::mrr(dataset, rows, month);
    if variant != "product" {
        return sum;
    }
    let total = revenue::total(dataset, rows, month);
    let mut figure = sum.clone();
    figure.formula = "paying customers × average revenue of a paying customer".into();
    let average = revenue::arpa(dataset, rows, month).value;
    let (Some(average), Some(sum)) = (average, sum.value) else {
        return figure;
    };
    let product = total.n_paying as f64 * average;
    let text = units::money(sum, &dataset.currency);
    figure
        .input("The sum over customers", text)
        .with_value(product)
}

/// ARR as the run rate, or as what contracts of a year and longer bring.
pub(super) fn arr(question: &Question, variant: &str) -> Figure {
    if variant == "contracted" {
        return contracted::arr(question);
    }
    revenue::arr(question.dataset, question.rows, question.month)
}

/// Active customers on the day shown.
pub(super) fn active_customers(question: &Question, _: &str) -> Figure {
    revenue::active_customers(question.dataset, question.rows, question.month)
}
