//! Products and the company's figures.

use super::super::record::{
    Acquisition, ActiveUsers, Company, Margins, Pricing, Product, Sessions, Support, Trials,
};
use super::{check, member, record};
use crate::units::Month;

/// The month of a record before it is read; records without a month are left out.
pub(super) fn no_month() -> Month {
    Month::of(chrono::NaiveDate::default())
}

record! {
    Product, Products,
    blank Self { id: String::new(), name: String::new(), tags: Vec::new(), unit: None },
    required ["id"], check check::product;
    id: text, name: text, tags: texts, unit: choice<Pricing>,
}

record! {
    Company, Company, blank Self::default(), required [];
    acquisition: list<Acquisition>, retention_cost: list<(Month, Option<f64>)>,
    gross_margin: fraction, trials: list<Trials>, sessions: list<Sessions>,
    active_users: list<ActiveUsers>, support: list<Support>, margins: list<Margins>,
    active_definition: text,
}

record! {
    Acquisition, Acquisition,
    blank Self { month: no_month(), cost: None, new_customers: None }, required ["month"];
    month: month, cost: number, new_customers: count,
}

record! {
    (Month, Option<f64>), RetentionCost, blank (no_month(), None), required ["month"];
    month in 0: month, cost in 1: number,
}

record! {
    Trials, Trials,
    blank Self { month: no_month(), started: None, ended: None, converted: None, visitors: None },
    required ["month"];
    month: month, started: count, ended: count, converted: count, visitors: count,
}

record! {
    Sessions, Sessions, blank Self { month: no_month(), count: None, seconds: None },
    required ["month"];
    month: month, count: count, seconds: count,
}

record! {
    ActiveUsers, ActiveUsers,
    blank Self { month: no_month(), dau: None, wau: None, mau: None }, required ["month"];
    month: month, dau: count, wau: count, mau: count,
}

record! {
    Support, Support,
    blank Self { month: no_month(), issues: None, resolved: None, first_contact: None },
    required ["month"];
    month: month, issues: count, resolved: count, first_contact: count,
}

record! {
    Margins, Margins,
    blank Self { month: no_month(), ebitda: None, operating: None, free_cash_flow: None },
    required ["month"];
    month: month, ebitda: number, operating: number, free_cash_flow: number,
}
