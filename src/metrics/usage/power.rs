//! The share of users that use the product most.

use super::latest;
use crate::data::Dataset;
use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::metrics::{Question, revenue};
use crate::score::model::class_key;
use crate::units;

/// The class of those who use the product most, where the data's model has no rule of its own.
const POWER: &str = "power";

/// The first class of the data's rule for users: the one that asks for most.
fn top_class(dataset: &Dataset) -> &str {
    let model = dataset.model.as_deref();
    let first = model.and_then(|model| model.user_classes.first());
    first.map_or(POWER, |class| class.name.as_str())
}

/// Users of the top class ÷ users of all classes, a fraction, from the classes in the month's
/// `usage`, over the active customers.
pub fn power_share(question: &Question, name: &'static str) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let top = top_class(dataset);
    let key = class_key(top);
    let (mut most, mut all, mut n) = (0.0_f64, 0.0_f64, 0_usize);
    for &row in &active {
        let mut entries = latest(dataset.customers.usage.get(row));
        let Some(entry) = entries.find(|entry| entry.month == month) else {
            continue;
        };
        n += usize::from(!entry.classes.is_empty());
        for (class, users) in &entry.classes {
            all += users;
            if class_key(class) == key {
                most += users;
            }
        }
    }
    let label = month.label();
    let formula = format!("users of the class {top} divided by the users of all classes");
    let mut figure = figure(name, Unit::Share(0), label.clone(), &formula)
        .input(format!("Users of the class {top}"), units::count(most))
        .input("Users of all classes", units::count(all))
        .input("Customers with classes", of_all(n, active.len()));
    figure.n = n;
    if n == 0 {
        return figure.without_value(format!("nobody has \"classes\" in \"usage\" for {label}"));
    }
    if all <= 0.0 {
        return figure.without_value(format!("no users in any class in {label}"));
    }
    figure.with_value(most / all)
}
