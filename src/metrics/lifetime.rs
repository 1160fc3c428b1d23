//! What a customer costs to win and what it is worth over its life.
//!
//! CLV is variant A with margin: average revenue × gross margin ÷ monthly revenue churn. The
//! monthly churn is a twelfth of the trailing twelve months' revenue churn, contraction included.
//! A portfolio's figures are computed; a customer's given figures win over computed ones.
//! Never caps a lifetime: without churn there is no value, and the figure says so.
//!
//! Reading order: this file (what pages show), [`formula`] (plain numbers), [`cost`] (winning and
//! keeping), [`churn`] (who leaves), [`cltv`] (the other ways to a lifetime value), [`payback`].

mod caution;
pub mod churn;
pub mod cltv;
pub mod cost;
pub mod formula;
pub mod payback;

#[cfg(test)]
mod tests;

pub use cltv::{Way, cltv};
pub use payback::payback;

use super::figure::{Figure, Unit, figure};
use super::revenue::{self, Total, money};
use super::span::Span;
use crate::data::Dataset;
use crate::units::{self, Month, RowId};

/// What to know of a lifetime value without a margin.
const NO_MARGIN: &str = "No gross margin is known, so this is revenue, not profit.";

/// Months in a year.
const YEAR: f64 = 12.0;

/// CAC of the company over the trailing twelve months, see [`cost::cac`]. Currency a customer.
pub fn cac(dataset: &Dataset, month: Month) -> Figure {
    cost::cac(dataset, month, Span::Year)
}

/// CLV of a portfolio = ARPA × gross margin ÷ monthly revenue churn; without a known margin it is
/// revenue, and says so. Currency a customer.
///
/// Where that cannot be computed, the mean of the lifetime values given for the active customers.
pub fn clv(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let total = revenue::total(dataset, rows, month);
    clv_of(dataset, rows, month, total)
}

/// CLV of a portfolio whose revenue has been added up.
pub(crate) fn clv_of(dataset: &Dataset, rows: &[RowId], month: Month, total: Total) -> Figure {
    let arpa = revenue::arpa_of(dataset, total, month);
    let churn = revenue::revenue_churn(dataset, rows, month);
    let figure = blank_clv(dataset, month)
        .input("Average revenue per account", arpa.exact_text())
        .input("Gross margin", margin_text(dataset));
    let margin = dataset.company.gross_margin;
    let computed = lifetime(figure, arpa.value, arpa.reason, &churn, margin);
    if computed.value.is_some() || month != dataset.month() {
        return told_margin(computed, dataset);
    }
    let given = revenue::active_rows(dataset, rows, month)
        .into_iter()
        .filter_map(|row| dataset.customers.expected_clv.get(row));
    mean_of_given(computed, given)
}

/// CAC of a portfolio: the company's, or the mean of those given for the active customers where the
/// company has none.
pub fn portfolio_cac(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let computed = cac(dataset, month);
    if computed.value.is_some() || month != dataset.month() {
        return computed;
    }
    let given = revenue::active_rows(dataset, rows, month)
        .into_iter()
        .filter_map(|row| dataset.customers.cac.get(row));
    mean_of_given(computed, given)
}

/// CLV of one customer: the expected value given in the data, else its own MRR × gross margin ÷ the
/// monthly revenue churn of all customers. Currency.
pub fn customer_clv(dataset: &Dataset, row: RowId, month: Month) -> Figure {
    if let Some(given) = given(dataset, dataset.customers.expected_clv.get(row), month) {
        return of_customer(blank_clv(dataset, month), given);
    }
    computed_clv(dataset, row, month, &churn_of_all(dataset, month))
}

/// The revenue churn of all customers over the twelve months to a month, which every customer's
/// lifetime value rests on.
pub fn churn_of_all(dataset: &Dataset, month: Month) -> Figure {
    let all: Vec<RowId> = dataset.rows().collect();
    revenue::revenue_churn(dataset, &all, month)
}

/// CLV of one customer from [`churn_of_all`], whatever the data gives.
pub fn computed_clv(dataset: &Dataset, row: RowId, month: Month, churn: &Figure) -> Figure {
    let mrr = dataset.mrr(row, month);
    let mrr_text = mrr.map_or("not known".to_owned(), |mrr| {
        units::money(mrr, &dataset.currency)
    });
    let mut figure = blank_clv(dataset, month)
        .input("MRR of the customer", mrr_text)
        .input("Gross margin", margin_text(dataset));
    figure.formula = format!(
        "the customer's MRR{} ÷ monthly revenue churn of all customers, a twelfth of that of the \
         trailing twelve months",
        times_margin(dataset)
    );
    let reason = Some("the customer's MRR is not known".to_owned());
    let margin = dataset.company.gross_margin;
    told_margin(lifetime(figure, mrr, reason, churn, margin), dataset)
}

/// CAC of one customer: given in the data, else the company's. It was spent once, so a given one
/// holds in every month.
pub fn customer_cac(dataset: &Dataset, row: RowId, month: Month) -> Figure {
    let computed = cac(dataset, month);
    match dataset.customers.cac.get(row) {
        Some(given) => of_customer(computed, given),
        None => computed,
    }
}

/// CLV ÷ CAC of a portfolio, ideally above 3 (002-26).
pub fn clv_to_cac(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    ratio(
        &clv(dataset, rows, month),
        &portfolio_cac(dataset, rows, month),
    )
}

/// CLV ÷ CAC from the two.
pub fn ratio(clv: &Figure, cac: &Figure) -> Figure {
    let mut figure = figure(
        "CLV : CAC",
        Unit::Ratio,
        clv.period.clone(),
        "customer lifetime value divided by customer acquisition cost; 3 or more is sound",
    )
    .input("Customer lifetime value", clv.exact_text())
    .input("Customer acquisition cost", cac.exact_text());
    figure.n = clv.n;
    let of_margin = clv.notes.iter().find(|note| *note == NO_MARGIN);
    figure.notes.extend(of_margin.cloned());
    match (clv.value, cac.value) {
        (Some(_), Some(cost)) if cost <= 0.0 => {
            figure.without_value("the acquisition cost is zero")
        }
        (Some(value), Some(cost)) => figure.with_value(value / cost),
        (None, _) => figure.without_value(reason_of(clv)),
        (_, None) => figure.without_value(reason_of(cac)),
    }
}

fn reason_of(figure: &Figure) -> String {
    let reason = figure.reason.clone();
    reason.unwrap_or_else(|| format!("{} is not known", figure.name))
}

fn blank_clv(dataset: &Dataset, month: Month) -> Figure {
    let formula = format!(
        "average revenue per account{} ÷ monthly revenue churn, a twelfth of that of the trailing \
         twelve months",
        times_margin(dataset)
    );
    figure(
        "Customer lifetime value",
        money(dataset),
        Span::Year.period(month),
        &formula,
    )
}

/// The factor of the margin in a formula; none where it is not known.
const fn times_margin(dataset: &Dataset) -> &'static str {
    if dataset.company.gross_margin.is_some() {
        " × gross margin"
    } else {
        ""
    }
}

/// A lifetime value that is of margin, with a note where it is of revenue as no margin is known.
fn told_margin(figure: Figure, dataset: &Dataset) -> Figure {
    if figure.value.is_some() && dataset.company.gross_margin.is_none() {
        figure.note(NO_MARGIN)
    } else {
        figure
    }
}

fn margin_text(dataset: &Dataset) -> String {
    let margin = dataset.company.gross_margin;
    margin.map_or("not known: revenue, not margin".to_owned(), |margin| {
        units::percent(margin, 1)
    })
}

/// Revenue a month × margin ÷ monthly churn.
fn lifetime(
    figure: Figure,
    revenue: Option<f64>,
    no_revenue: Option<String>,
    churn: &Figure,
    margin: Option<f64>,
) -> Figure {
    let monthly = churn.value.map(|yearly| yearly / YEAR);
    let monthly_text = monthly.map_or("–".to_owned(), |rate| units::percent(rate, 2));
    let mut figure = figure.input("Monthly revenue churn", monthly_text);
    figure.n = churn.n;
    let Some(revenue) = revenue else {
        return figure.without_value(no_revenue.unwrap_or_default());
    };
    match monthly {
        None => figure.without_value(reason_of(churn)),
        Some(rate) if rate <= 0.0 => {
            figure.without_value("no revenue was lost in the twelve months, so no lifetime ends")
        }
        Some(rate) => figure.with_value(revenue * margin.unwrap_or(1.0) / rate),
    }
}

/// A given figure describes the day of the data, so it holds in that month only.
fn given(dataset: &Dataset, value: Option<f64>, month: Month) -> Option<f64> {
    value.filter(|_| month == dataset.month())
}

fn of_customer(mut figure: Figure, given: f64) -> Figure {
    figure.formula = "given in the data for this customer".into();
    figure.inputs = vec![("Given".into(), figure.unit.exact(given))];
    figure.n = 1;
    figure.with_value(given)
}

fn mean_of_given(computed: Figure, given: impl Iterator<Item = f64>) -> Figure {
    let (sum, n) = given.fold((0.0, 0_usize), |(sum, n), value| (sum + value, n + 1));
    if n == 0 {
        return computed;
    }
    let mut figure = computed.input("Customers with a given figure", units::count(n as f64));
    figure.formula = "mean of the figures given in the data for the active customers".into();
    figure.n = n;
    figure.with_value(sum / n as f64)
}
