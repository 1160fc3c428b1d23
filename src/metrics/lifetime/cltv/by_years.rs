//! Lifetime value over the years that a customer stays: the inverse of the share of customers who
//! left in the trailing twelve months (variants B, C and D).

use super::bought::bought;
use crate::chart::describe::decimal;
use crate::metrics::Question;
use crate::metrics::figure::Figure;
use crate::metrics::lifetime::caution::seesaw;
use crate::metrics::lifetime::{
    YEAR, blank_clv, formula, margin_text, portfolio_cac, reason_of, told_margin,
};
use crate::metrics::quotient::quotient;
use crate::metrics::retention::Heads;
use crate::metrics::revenue;
use crate::units;

/// The share by which money of the next year is worth less than money of this one: 10%, the rate
/// of the worked example of FORMULAS section 3.4.
pub(super) const DISCOUNT: f64 = 0.10;

/// Annual revenue of a customer × years − CAC (002-23).
pub(super) fn less_cost(question: &Question) -> Figure {
    let (dataset, rows, month) = (question.dataset, question.rows, question.month);
    let arpa = revenue::arpa(dataset, rows, month);
    let cac = portfolio_cac(dataset, rows, month);
    let annual = arpa.value.map(|arpa| arpa * YEAR);
    let formula = "revenue of a customer a year × years − customer acquisition cost; years = 1 ÷ \
                   share of customers who left in the twelve months";
    let (figure, lifetime) = over_years(question, formula);
    let figure = figure
        .input("Revenue of a customer a year", money(question, annual))
        .input("Customer acquisition cost", cac.exact_text());
    let Some(annual) = annual else {
        return figure.without_value(reason_of(&arpa));
    };
    let Some(cost) = cac.value else {
        return figure.without_value(reason_of(&cac));
    };
    match lifetime {
        Ok(lifetime) => {
            let value = formula::cltv_years(annual, lifetime.years, cost);
            let figure = warned(figure.with_value(value), lifetime.n_left);
            if value < 0.0 {
                figure.note("Below zero: a customer costs more to win than it brings.")
            } else {
                figure
            }
        }
        Err(reason) => figure.without_value(reason),
    }
}

/// Mean purchase × mean purchases a year × years (002-24, as `HubSpot` does).
pub(super) fn purchases(question: &Question) -> Figure {
    let formula = "mean of the customers' average purchases × mean purchases of a customer a year \
                   × years; years = 1 ÷ share of customers who left in the twelve months";
    of_purchases(question, formula, |means| (means.value, means.frequency))
}

/// Mean of what each customer spends a year × years (002-24 with the mean of the products).
pub(super) fn spending(question: &Question) -> Figure {
    let formula = "mean of what each customer spent on purchases in the year × years; years = 1 ÷ \
                   share of customers who left in the twelve months";
    of_purchases(question, formula, |means| (means.spent, 1.0))
}

fn of_purchases(
    question: &Question,
    formula: &str,
    parts: fn(&formula::Purchasing) -> (f64, f64),
) -> Figure {
    let bought = bought(question);
    let means = formula::purchasing(&bought);
    let (mut figure, lifetime) = over_years(question, formula);
    figure = figure.input("Customers who bought", units::count(bought.len() as f64));
    figure.n = bought.len();
    let Some(means) = means else {
        return figure.without_value("no purchase is known in the twelve months");
    };
    figure = figure
        .input("Mean purchase", money(question, Some(means.value)))
        .input(
            "Purchases of a customer a year",
            decimal(means.frequency, 2),
        )
        .input(
            "Spent by a customer a year",
            money(question, Some(means.spent)),
        );
    match lifetime {
        Ok(lifetime) => {
            let (value, frequency) = parts(&means);
            let value = formula::cltv_purchases(value, frequency, lifetime.years);
            warned(figure.with_value(value), lifetime.n_left)
        }
        Err(reason) => figure.without_value(reason),
    }
}

/// Margin of a customer a year × r ÷ (1 + d − r); revenue where no margin is known. It exists
/// without churn as well: what comes late is worth less.
pub(super) fn discounted(question: &Question) -> Figure {
    let (dataset, rows, month) = (question.dataset, question.rows, question.month);
    let arpa = revenue::arpa(dataset, rows, month);
    let mut figure = blank_clv(dataset, month)
        .input("Average revenue per account", arpa.exact_text())
        .input("Gross margin", margin_text(dataset))
        .input("Discount a year (d), assumed", units::percent(DISCOUNT, 0));
    let (margin, earned) = match dataset.company.gross_margin {
        Some(margin) => (margin, "margin"),
        None => (1.0, "revenue"),
    };
    figure.formula = format!(
        "{earned} of a customer a year × r ÷ (1 + d − r), with the share r of customers kept for \
         twelve months and a discount d a year"
    );
    let heads = match heads(question) {
        Ok(heads) => heads,
        Err(reason) => return figure.without_value(reason),
    };
    figure.n = heads.start;
    let kept = heads.kept as f64 / heads.start as f64;
    figure = figure.input("Customers kept (r)", units::percent(kept, 1));
    if let Some(years) = years_of(&heads) {
        figure = figure.input("Lifetime", lifetime_text(years));
    }
    let Some(revenue) = arpa.value else {
        return figure.without_value(reason_of(&arpa));
    };
    let yearly = revenue * YEAR * margin;
    match formula::cltv_discounted(yearly, kept, DISCOUNT) {
        Some(value) => told_margin(warned(figure.with_value(value), heads.lost()), dataset),
        None => figure.without_value("what is kept outweighs the discount, so no lifetime ends"),
    }
}

/// How long customers stay.
struct Lifetime {
    /// Years, the inverse of the share that left in twelve months.
    years: f64,
    /// How many left.
    n_left: usize,
}

/// An empty figure with its lifetime, or why there is none.
fn over_years(question: &Question, formula: &str) -> (Figure, Result<Lifetime, &'static str>) {
    let mut figure = blank_clv(question.dataset, question.month);
    figure.formula = formula.into();
    let heads = match heads(question) {
        Ok(heads) => heads,
        Err(reason) => return (figure, Err(reason)),
    };
    let n_left = heads.lost();
    figure.n = heads.start;
    figure = figure
        .input("Customers at the start", units::count(heads.start as f64))
        .input("Customers who left", units::count(n_left as f64));
    match years_of(&heads) {
        Some(years) => (
            figure.input("Lifetime", lifetime_text(years)),
            Ok(Lifetime { years, n_left }),
        ),
        None => (
            figure,
            Err("no customer left in the twelve months, so no lifetime ends"),
        ),
    }
}

/// The lifetime of customers in years, the inverse of their churn; `None` without churn.
fn years_of(heads: &Heads) -> Option<f64> {
    quotient(1.0, heads.churn_rate()?)
}

/// The customers of twelve months before, or why they are not known.
fn heads(question: &Question) -> Result<Heads, &'static str> {
    let (month, rows) = (question.month, question.rows);
    let known = Heads::known(question.dataset, rows, month.plus(-12), month);
    let heads = known.ok_or("the history does not reach back twelve months")?;
    if heads.start == 0 {
        return Err("nobody was a customer twelve months before");
    }
    Ok(heads)
}

/// The figure with a warning where few customers left.
fn warned(figure: Figure, n_left: usize) -> Figure {
    seesaw(figure, n_left as f64, "customer", "who left")
}

/// A lifetime in months and years (002-25).
fn lifetime_text(years: f64) -> String {
    format!(
        "{} months ({} years)",
        decimal(years * YEAR, 1),
        decimal(years, 1)
    )
}

fn money(question: &Question, amount: Option<f64>) -> String {
    let currency = &question.dataset.currency;
    amount.map_or_else(
        || "not known".to_owned(),
        |amount| units::money(amount, currency),
    )
}
