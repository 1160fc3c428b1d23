//! Lifetime value as revenue a month ÷ what is lost a month (variant A).

use super::with_lifetime;
use crate::metrics::Question;
use crate::metrics::figure::Figure;
use crate::metrics::lifetime::caution::seesaw;
use crate::metrics::lifetime::{YEAR, blank_clv, churn, clv, formula, lifetime, reason_of};
use crate::metrics::revenue;
use crate::units;

/// ARPA × gross margin ÷ monthly revenue churn, see [`clv`].
pub(super) fn with_margin(question: &Question) -> Figure {
    let figure = clv(question.dataset, question.rows, question.month);
    told(question, figure)
}

/// ARPA ÷ monthly revenue churn (002-22).
pub(super) fn revenue(question: &Question) -> Figure {
    let (dataset, rows, month) = (question.dataset, question.rows, question.month);
    let arpa = revenue::arpa(dataset, rows, month);
    let churn = revenue::revenue_churn(dataset, rows, month);
    let mut figure =
        blank_clv(dataset, month).input("Average revenue per account", arpa.exact_text());
    figure.formula = "average revenue per account ÷ monthly revenue churn, a twelfth of that of \
                      the trailing twelve months"
        .into();
    told(
        question,
        lifetime(figure, arpa.value, arpa.reason, &churn, None),
    )
}

/// ARPA ÷ monthly customer churn, the mean of the six months before the one shown.
pub(super) fn customers(question: &Question) -> Figure {
    let (dataset, rows, month) = (question.dataset, question.rows, question.month);
    let arpa = revenue::arpa(dataset, rows, month);
    let smoothed = churn::smoothed(dataset, rows, month);
    let mut figure =
        blank_clv(dataset, month).input("Average revenue per account", arpa.exact_text());
    figure.formula = "average revenue per account ÷ share of customers who leave in a month, the \
                      mean of the six months before the one shown"
        .into();
    figure.period = format!("six months to {}", month.plus(-1).label());
    figure.n = arpa.n;
    let Some((rate, n_left)) = smoothed else {
        return figure.without_value("no customer is known in the six months before");
    };
    figure = figure
        .input("Monthly customer churn", units::percent(rate, 2))
        .input("Customers who left", units::count(n_left as f64));
    let Some(revenue) = arpa.value else {
        return figure.without_value(reason_of(&arpa));
    };
    match formula::cltv(revenue, 1.0, rate) {
        Some(value) => {
            let figure = with_lifetime(figure.with_value(value), rate);
            seesaw(figure, n_left as f64, "customer", "who left")
        }
        None => figure.without_value("no customer left in the six months, so no lifetime ends"),
    }
}

/// A value by revenue churn with its lifetime and, where it rests on few customers who left rather
/// than on many who shrank, a warning. One that is a mean of given values has neither.
fn told(question: &Question, figure: Figure) -> Figure {
    let lost = revenue::losses(question.dataset, question.rows, question.month);
    let Some(lost) = lost.filter(|lost| lost.churned + lost.contracted > 0.0) else {
        return figure;
    };
    let rate = (lost.churned + lost.contracted) / lost.start / YEAR;
    let figure = with_lifetime(figure, rate);
    if lost.churned < lost.contracted {
        return figure;
    }
    seesaw(figure, lost.n_churned as f64, "customer", "who left")
}
