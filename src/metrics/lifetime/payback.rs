//! After how many months a customer has earned what it cost to win (002-20, T6).

use super::{formula, portfolio_cac, reason_of};
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::revenue;
use crate::metrics::{Question, Span};
use crate::units;

/// CAC ÷ (ARPA × gross margin), in months.
///
/// Without margin, or where it is not known, it is called revenue payback: that is shorter, because
/// revenue pays for the delivery first.
pub fn payback(question: &Question, with_margin: bool) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let cac = portfolio_cac(dataset, question.rows, month);
    let arpa = revenue::arpa(dataset, question.rows, month);
    let margin = dataset.company.gross_margin.filter(|_| with_margin);
    let (name, formula) = match margin {
        Some(_) => (
            "CAC payback",
            "customer acquisition cost ÷ (average revenue per account × gross margin)",
        ),
        None => (
            "Revenue payback",
            "customer acquisition cost ÷ average revenue per account, without the cost of delivery",
        ),
    };
    let mut figure = figure(name, Unit::Months, Span::Year.period(month), formula)
        .input("Customer acquisition cost", cac.exact_text())
        .input("Average revenue per account", arpa.exact_text());
    if let Some(margin) = margin {
        figure = figure.input("Gross margin", units::percent(margin, 1));
    } else if with_margin {
        figure = figure.note(
            "No gross margin is known, so this is revenue payback: the true payback takes longer.",
        );
    }
    figure.n = arpa.n;
    let Some(cost) = cac.value else {
        return figure.without_value(reason_of(&cac));
    };
    let Some(revenue) = arpa.value else {
        return figure.without_value(reason_of(&arpa));
    };
    match formula::payback(cost, revenue, margin.unwrap_or(1.0)) {
        Some(months) => figure.with_value(months),
        None => figure.without_value("nothing is earned a month, so nothing is paid back"),
    }
}
