//! The heading of the customer page: who it is and what it pays.

use chrono::NaiveDate;

use crate::chart::describe::MISSING;
use crate::data::{Dataset, Dim};
use crate::insight::Context;
use crate::units::{self, Month, RowId};

/// Days up to which a date is written as a distance (design language, section 7).
const NEAR_DAYS: i64 = 90;

/// The heading of a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One line: `Manufacturing · Gothenburg, SE · customer for 3 years 9 months`.
    pub line: String,
    /// `active`, or how and when the customer left.
    pub status: Option<String>,
    /// What it is focused on now (003-8); empty when not known.
    pub focus: String,
    /// Facts: MRR, renewal, employees, seats, manager and the other dimensions that are known.
    pub facts: Vec<Fact>,
}

/// A label and a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value; an en dash where it is not known.
    pub value: String,
    /// More about it: `3 Dec 2026` beside `in 64 days`; may be empty.
    pub detail: String,
}

/// The heading of a customer on the day shown.
pub fn heading(context: &Context, row: RowId) -> Heading {
    let dataset = context.dataset;
    let customers = &dataset.customers;
    Heading {
        id: customers.id.get(row).to_owned(),
        name: customers.name.get(row).to_owned(),
        line: line(context, row),
        status: status(context, row),
        focus: customers.focus.get(row).to_owned(),
        facts: facts(context, row),
    }
}

fn line(context: &Context, row: RowId) -> String {
    let dim = |dim: Dim| context.dataset.customers.dim(dim).get(row);
    let place = match (dim(Dim::City), dim(Dim::Country)) {
        (Some(city), Some(country)) => Some(format!("{city}, {country}")),
        (one, other) => one.or(other).or(dim(Dim::Region)).map(str::to_owned),
    };
    let tenure = tenure(context.dataset, row, context.month());
    let parts = [
        dim(Dim::Industry).map(str::to_owned),
        place,
        tenure.map(|tenure| format!("customer for {tenure}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Tenure in words: `3 years 9 months`; `None` where the start is unknown or lies ahead.
pub(crate) fn tenure(dataset: &Dataset, row: RowId, month: Month) -> Option<String> {
    let since = dataset.customers.since[row.idx()]?;
    let months = month.since(Month::of(since));
    let unit = |n: i32, word: &str| match n {
        0 => None,
        1 => Some(format!("1 {word}")),
        n => Some(format!("{n} {word}s")),
    };
    match months {
        ..0 => None,
        0 => Some("less than a month".into()),
        _ => {
            let parts = [unit(months / 12, "year"), unit(months % 12, "month")];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
    }
}

fn status(context: &Context, row: RowId) -> Option<String> {
    let customers = &context.dataset.customers;
    if context.dataset.is_active(row, context.day()) {
        return None;
    }
    match customers.churned[row.idx()].filter(|&churned| churned <= context.day()) {
        Some(churned) => {
            let reasons = customers.churn_reasons.get(row).join(", ");
            let why = if reasons.is_empty() {
                String::new()
            } else {
                format!(": {reasons}")
            };
            Some(format!("left on {}{why}", units::date_long(churned)))
        }
        None => Some("not a customer yet".into()),
    }
}

fn facts(context: &Context, row: RowId) -> Vec<Fact> {
    let dataset = context.dataset;
    let customers = &dataset.customers;
    let money = |amount: f64| units::money_short(amount, &dataset.currency);
    let mrr = dataset.mrr(row, context.month());
    let mut facts = vec![
        fact("MRR", mrr.map(money)),
        renewal(dataset, row, context.day()),
        fact("Employees", customers.employees.get(row).map(units::count)),
        fact("Seats", customers.seats.get(row).map(units::count)),
    ];
    let dims = [
        Dim::AccountManager,
        Dim::AccountGroup,
        Dim::Segment,
        Dim::Region,
        Dim::UseCase,
        Dim::Stage,
    ];
    for dim in dims {
        if let Some(value) = customers.dim(dim).get(row) {
            facts.push(fact(dim.title(), Some(value.to_owned())));
        }
    }
    facts
}

fn fact(label: &str, value: Option<String>) -> Fact {
    Fact {
        label: label.to_owned(),
        value: value.unwrap_or_else(|| MISSING.to_owned()),
        detail: String::new(),
    }
}

/// The first end of a contract that is paid on the day.
fn renewal(dataset: &Dataset, row: RowId, day: NaiveDate) -> Fact {
    let contracts = dataset.customers.contracts.get(row).iter();
    let ends = contracts
        .filter(|contract| contract.is_active(day))
        .filter_map(|contract| contract.end);
    let Some(end) = ends.min() else {
        return fact("Renews", None);
    };
    let days = (end - day).num_days();
    let date = units::date_long(end);
    let (value, detail) = match days {
        1 => ("in 1 day".to_owned(), date),
        2..=NEAR_DAYS => (format!("in {days} days"), date),
        _ => (date, String::new()),
    };
    Fact {
        label: "Renews".into(),
        value,
        detail,
    }
}
