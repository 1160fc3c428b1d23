//! What customers cost: to win (CAC) and to keep (CRC). Of the whole company.

use chrono::Datelike;

use super::caution::seesaw;
use super::{clv, formula};
use crate::data::Dataset;
use crate::metrics::Question;
use crate::metrics::figure::{Figure, figure};
use crate::metrics::retention::Heads;
use crate::metrics::revenue::money;
use crate::metrics::span::Span;
use crate::units::{self, Month, RowId};

/// CAC = sales and marketing cost ÷ customers won, of a span. Months without either figure are
/// left out of both sums. Currency a customer.
pub fn cac(dataset: &Dataset, month: Month, span: Span) -> Figure {
    let spent = Spent::new(dataset, month, span);
    let mut figure = figure(
        "Customer acquisition cost",
        money(dataset),
        span.period(month),
        "sales and marketing cost divided by customers won",
    );
    if spent.n_months > 0 {
        let cost = units::money(spent.cost, &dataset.currency);
        figure = figure
            .input("Sales and marketing cost", cost)
            .input("Customers won", units::count(spent.won));
    }
    let n_months = units::count(spent.n_months as f64);
    figure = figure.input("Months with both figures", n_months);
    figure.n = spent.n_months;
    let time = match span {
        Span::Month => "month",
        Span::Quarter => "three months",
        Span::Year => "twelve months",
    };
    if spent.n_months == 0 {
        return figure.without_value(format!("no acquisition cost is known for the {time}"));
    }
    match formula::cac(spent.cost, spent.won) {
        Some(value) => figure.with_value(value),
        None => figure.without_value(format!("no customer was won in the {time}")),
    }
}

/// CAC of a question's span with what to know when reading it: few customers won, a cost that is
/// not below the lifetime value (002-19), and that cost and wins are of the same months.
pub fn judged_cac(question: &Question) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let cac = cac(dataset, month, question.span);
    let won = Spent::new(dataset, month, question.span).won;
    let mut figure = seesaw(cac, won, "customer", "won");
    let worth = clv(dataset, question.rows, month);
    if let Some((cost, value)) = figure.value.zip(worth.value)
        && cost >= value
    {
        let value = worth.unit.exact(value);
        figure = figure.note(format!(
            "Not below the customer lifetime value of {value}: a customer costs more to win than \
             it brings."
        ));
    }
    figure.note("Cost and wins are of the same months: money spent on later wins counts early.")
}

/// Sales and marketing of a span.
struct Spent {
    cost: f64,
    won: f64,
    n_months: usize,
}

impl Spent {
    fn new(dataset: &Dataset, month: Month, span: Span) -> Self {
        let mut spent = Self {
            cost: 0.0,
            won: 0.0,
            n_months: 0,
        };
        for entry in &dataset.company.acquisition {
            let is_in = (0..span.months()).contains(&month.since(entry.month));
            if let Some((cost, won)) = entry.cost.zip(entry.new_customers).filter(|_| is_in) {
                spent.cost += cost;
                spent.won += won;
                spent.n_months += 1;
            }
        }
        spent
    }
}

/// Which customers the cost of keeping them is divided by (T7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Active on the day shown.
    Active,
    /// Active twelve months before and still.
    Retained,
    /// Active, and not won in the calendar year of the month shown.
    Established,
}

/// CRC = cost of customer success and retention of the trailing twelve months ÷ customers.
/// Currency a customer and year.
///
/// Where the cost of some months is not known, that of the others is brought to a year.
pub fn crc(question: &Question, kept: Kept) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let costs = dataset.company.retention_cost.iter().filter_map(|entry| {
        let is_in = (0..12).contains(&month.since(entry.0));
        entry.1.filter(|_| is_in)
    });
    let (known, n_months) = costs.fold((0.0, 0_usize), |(sum, n), cost| (sum + cost, n + 1));
    let cost = known * 12.0 / n_months.max(1) as f64;
    let (label, formula) = match kept {
        Kept::Active => (
            "Active customers",
            "cost of customer success and retention divided by active customers",
        ),
        Kept::Retained => (
            "Customers kept for the twelve months",
            "cost of customer success and retention divided by the customers active twelve months \
             before and still",
        ),
        Kept::Established => (
            "Active customers won before this year",
            "cost of customer success and retention divided by active customers, without those \
             won in the calendar year",
        ),
    };
    let n = count(dataset, month, kept);
    let mut figure = figure(
        "Customer retention cost",
        money(dataset),
        Span::Year.period(month),
        formula,
    );
    if n_months > 0 {
        let text = units::money(cost, &dataset.currency);
        figure = figure.input("Cost of a year", text);
    }
    figure = figure.input(label, units::count(n as f64));
    figure.n = n;
    if n_months == 0 {
        return figure.without_value("no retention cost is known for the twelve months");
    }
    if n_months < 12 {
        figure = figure.note(format!(
            "The cost is known for {n_months} of twelve months and brought to a year in proportion."
        ));
    }
    match formula::crc(cost, n as f64) {
        Some(value) => figure.with_value(value),
        None => figure.without_value("there is no such customer"),
    }
}

fn count(dataset: &Dataset, month: Month, kept: Kept) -> usize {
    let all: Vec<RowId> = dataset.rows().collect();
    if kept == Kept::Retained {
        return Heads::new(dataset, &all, month.plus(-12), month).kept;
    }
    let day = dataset.day_in(month);
    let is_counted = |row: &RowId| {
        let since = dataset.customers.since[row.idx()];
        let is_old = since.is_none_or(|since| since.year() < month.year());
        dataset.is_active(*row, day) && (kept == Kept::Active || is_old)
    };
    all.iter().filter(|row| is_counted(row)).count()
}
