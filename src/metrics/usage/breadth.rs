//! How broadly the product is used: by how many of those it is paid for, with how much of it
//! (002-32).

use super::latest;
use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::metrics::signals::{Mean, mean_of};
use crate::metrics::{Question, revenue};
use crate::units;

/// The metric that says how many features are in regular use.
const FEATURES: &str = "features";

/// Breadth = monthly active users ÷ seats, a fraction, over the active customers that have both.
///
/// Seats are those of the data's own day; in an earlier month they may have been others.
pub fn of_seats(question: &Question) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let (mut users, mut seats, mut n) = (0.0_f64, 0.0_f64, 0_usize);
    for &row in &active {
        let mut entries = latest(dataset.customers.usage.get(row));
        let entry = entries.find(|entry| entry.month == month);
        let mau = entry.and_then(|entry| entry.mau);
        if let Some((mau, own)) = mau.zip(dataset.customers.seats.get(row)) {
            users += mau;
            seats += own;
            n += 1;
        }
    }
    let label = month.label();
    let mut figure = figure(
        "Usage breadth",
        Unit::Share(0),
        label.clone(),
        "monthly active users divided by the seats paid for",
    )
    .input("Monthly active users", units::count(users))
    .input("Seats", units::count(seats))
    .input("Customers with both", of_all(n, active.len()));
    figure.n = n;
    if month != dataset.month() {
        figure = figure.note(format!(
            "Seats are those of {}: the data has none of earlier months.",
            dataset.month().label()
        ));
    }
    if n == 0 {
        let lacks = format!("nobody has \"mau\" in \"usage\" for {label} and \"seats\"");
        return figure.without_value(lacks);
    }
    if seats <= 0.0 {
        return figure.without_value("no seats are paid for");
    }
    figure.with_value(users / seats)
}

/// Breadth = features in regular use, the mean of the customers that have the metric.
pub fn of_features(question: &Question) -> Figure {
    let metric = Mean {
        name: "Usage breadth",
        metric: FEATURES,
        what: "features in regular use",
        unit: Unit::Each,
        factor: 1.0,
    };
    mean_of(question, &metric)
}
