//! The repeat purchase rate: of who bought, who bought again (002-46).

use chrono::{Months, NaiveDate};

use crate::metrics::dictionary::Variant;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::quotient::quotient;
use crate::metrics::sample::with_care;
use crate::units;

const FIRST_ORDERS: &str = "first_order";

/// The window: a year.
const YEAR: Months = Months::new(12);

/// The ways to compute it.
pub(super) const VARIANTS: &[Variant] = &[
    Variant {
        id: "window",
        name: "Within a year",
        note: "Customers with two purchases and more ÷ customers with any, in the twelve months.",
    },
    Variant {
        id: FIRST_ORDERS,
        name: "By first purchase",
        note: "Of those whose first purchase was one to two years ago, who bought again within \
               twelve months of it: everybody had the time to.",
    },
];

/// Who bought again, of who bought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Buyers {
    again: usize,
    all: usize,
}

/// Repeat purchase rate = customers who bought again ÷ customers who bought, 0 to 1. It counts
/// customers, not orders.
pub(super) fn repeat_purchase(question: &Question, variant: &str) -> Figure {
    let day = question.dataset.day_in(question.month);
    let year_ago = before(day);
    let is_first = variant == FIRST_ORDERS;
    let (buyers, formula, after, until) = if is_first {
        let formula = "customers who bought again within twelve months of their first purchase ÷ \
                       customers whose first purchase lies in the time";
        let after = before(year_ago);
        let buyers = count(question, |dates| first_orders(dates, after, year_ago));
        (buyers, formula, after, year_ago)
    } else {
        let formula = "customers with two or more purchases in the time ÷ customers with any";
        let buyers = count(question, |dates| in_window(dates, year_ago, day));
        (buyers, formula, year_ago, day)
    };
    let period = format!(
        "after {} to {}",
        units::date_long(after),
        units::date_long(until)
    );
    let mut figure = figure("Repeat purchase rate", Unit::Share(1), period, formula)
        .input("Bought again", units::count(buyers.again as f64))
        .input("Bought", units::count(buyers.all as f64));
    figure.n = buyers.all;
    match quotient(buyers.again as f64, buyers.all as f64) {
        Some(value) => with_care(figure.with_value(value), "customer"),
        None if is_first => figure.without_value("nobody bought first one to two years ago"),
        None => figure.without_value("nobody bought in the twelve months"),
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(YEAR).unwrap_or(NaiveDate::MIN)
}

/// Counts customers by the days of their purchases, the first one first.
fn count(question: &Question, judge: impl Fn(&[NaiveDate]) -> Option<bool>) -> Buyers {
    let mut buyers = Buyers::default();
    for &row in question.rows {
        let purchases = question.dataset.customers.purchases.get(row);
        let mut dates: Vec<_> = purchases.iter().map(|purchase| purchase.date).collect();
        dates.sort_unstable();
        if let Some(is_again) = judge(&dates) {
            buyers.all += 1;
            buyers.again += usize::from(is_again);
        }
    }
    buyers
}

/// Whether a customer who bought in a time did so again in it; `None` for who did not buy.
fn in_window(dates: &[NaiveDate], after: NaiveDate, until: NaiveDate) -> Option<bool> {
    let own = dates
        .iter()
        .filter(|date| after < **date && **date <= until);
    match own.count() {
        0 => None,
        n => Some(n > 1),
    }
}

/// Whether a customer who bought first in a time did so again within a year of that day.
fn first_orders(dates: &[NaiveDate], after: NaiveDate, until: NaiveDate) -> Option<bool> {
    let first = *dates.first()?;
    if first <= after || until < first {
        return None;
    }
    let last = first.checked_add_months(YEAR)?;
    Some(dates.get(1).is_some_and(|second| *second <= last))
}
