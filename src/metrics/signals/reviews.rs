//! How long ago the last business review was (002-4).

use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::metrics::{Question, revenue};
use crate::units;

/// The kind of activity that is a business review.
const REVIEW: &str = "review";

/// Days since the last activity of the kind `review` up to the day shown, the mean of the active
/// customers that had one.
pub fn days_since_review(question: &Question) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let day = dataset.day_in(month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let (mut sum, mut n) = (0.0_f64, 0_usize);
    for &row in &active {
        let activities = dataset.customers.activities.get(row).iter();
        let is_review = |kind: &str| kind.trim().eq_ignore_ascii_case(REVIEW);
        let reviews = activities.filter(|activity| activity.kind.as_deref().is_some_and(is_review));
        let dates = reviews.filter_map(|review| review.date);
        if let Some(last) = dates.filter(|date| *date <= day).max() {
            sum += day.signed_duration_since(last).num_days() as f64;
            n += 1;
        }
    }
    let formula = "days from the last activity of the kind \"review\" to the day shown, the mean \
        of the active customers that had one";
    let name = "Days since the last business review";
    let mut figure = figure(name, Unit::Days, units::date_long(day), formula)
        .input("Sum of the days", units::count(sum))
        .input("Customers with a review", of_all(n, active.len()))
        .input(
            "Customers without any",
            units::count((active.len() - n) as f64),
        );
    figure.n = n;
    if n == 0 {
        return figure.without_value("no active customer has had a review by that day");
    }
    figure.with_value(sum / n as f64)
}
