//! How a metric has moved since the month compared with, and whether that is welcome.

use crate::chart::describe::decimal;
use crate::insight::change::{Amount, Change, Direction};
use crate::metrics::dictionary::Better;
use crate::metrics::{Figure, Unit};

/// The change of a figure; `None` where one of the two has no value.
///
/// Money is told relative to what it was where that is above zero, else as a difference; shares in
/// percentage points, the rest as differences in their unit. Where neither way is good, or nothing
/// moved in the digits shown, the verdict is open.
pub fn change(
    (now, then): (&Figure, &Figure),
    better: Option<Better>,
    versus: &str,
) -> Option<Change> {
    let (last, first) = now.value.zip(then.value)?;
    let own = match amount(&now.unit, first) {
        Some(amount) => Change::between(Some(last), Some(first), amount, versus)?,
        None => difference(&now.unit, last - first, versus),
    };
    let good = match better {
        Some(Better::Higher) => own.good,
        Some(Better::Lower) => own.good.map(|is_up| !is_up),
        None => None,
    };
    Some(Change { good, ..own })
}

/// How a change in a unit is written; `None` = in the unit itself.
fn amount(unit: &Unit, then: f64) -> Option<Amount> {
    match unit {
        Unit::Money(_) if then <= 0.0 => None,
        Unit::Money(_) => Some(Amount::Relative),
        Unit::Share(_) => Some(Amount::Points),
        Unit::Ratio => Some(Amount::Times),
        Unit::Net | Unit::Count => Some(Amount::Absolute(0)),
        Unit::Score | Unit::Each | Unit::Points => Some(Amount::Absolute(1)),
        Unit::Seconds | Unit::Months | Unit::Days => None,
    }
}

/// A difference written in its unit: `$300`, `1.2 months`.
fn difference(unit: &Unit, difference: f64, versus: &str) -> Change {
    let text = unit.short(difference.abs());
    let is_zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    let direction = match difference {
        _ if is_zero => Direction::Flat,
        value if value > 0.0 => Direction::Up,
        _ => Direction::Down,
    };
    Change {
        direction,
        text,
        good: (!is_zero).then_some(difference > 0.0),
        versus: versus.to_owned(),
    }
}

/// The same as a difference for programs: `now` − `then`; with decimals for people elsewhere.
pub(super) fn raw(now: &Figure, then: Option<&Figure>) -> Option<f64> {
    Some(now.value? - then?.value?)
}

/// A change in a sentence: `+2.1 pts vs Jun 2026`.
pub(super) fn sentence(change: &Change) -> String {
    format!("{} {}", change.signed(), change.versus)
}

/// How many things a figure was computed from, written for people: `n = 1,204`.
pub(super) fn sample(n: usize) -> String {
    format!("n = {}", decimal(n as f64, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::figure::figure;

    fn of(unit: &Unit, now: f64, then: f64, better: Option<Better>) -> Option<Change> {
        let blank = |value| figure("x", unit.clone(), String::new(), "").with_value(value);
        change((&blank(now), &blank(then)), better, "vs Jun 2026")
    }

    fn said(unit: &Unit, now: f64, then: f64, better: Option<Better>) -> (String, Option<bool>) {
        let change = of(unit, now, then, better).expect("both have a value");
        (sentence(&change), change.good)
    }

    #[test]
    fn a_rise_of_what_should_be_low_is_unwelcome() {
        let churn = said(&Unit::Share(1), 0.05, 0.04, Some(Better::Lower));
        assert_eq!(churn, ("+1.0 pts vs Jun 2026".into(), Some(false)));
        let kept = said(&Unit::Share(1), 0.05, 0.04, Some(Better::Higher));
        assert_eq!(kept.1, Some(true));
        assert_eq!(said(&Unit::Share(1), 0.05, 0.04, None).1, None);
    }

    #[test]
    fn money_that_was_not_above_zero_changes_by_an_amount() {
        let usd = || Unit::Money("USD".into());
        assert_eq!(said(&usd(), 110.0, 100.0, None).0, "+10.0% vs Jun 2026");
        assert_eq!(said(&usd(), 200.0, -100.0, None).0, "+$300 vs Jun 2026");
        assert_eq!(
            said(&Unit::Months, 4.0, 5.5, None).0,
            "−1.5 months vs Jun 2026"
        );
    }

    #[test]
    fn what_has_no_value_has_no_change() {
        let some = figure("x", Unit::Net, String::new(), "").with_value(4.0);
        let none = figure("x", Unit::Net, String::new(), "").without_value("no answers");
        assert_eq!(change((&some, &none), None, ""), None);
        assert_eq!(change((&none, &some), None, ""), None);
        assert_eq!(raw(&some, Some(&none)), None);
    }
}
