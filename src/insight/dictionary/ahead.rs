//! The course of a metric with where it would go (002-31).

use super::course::{chart, stands_on_zero, zones};
use crate::chart::describe::decimal;
use crate::chart::trend::{self, Trend};
use crate::insight::projection::{Projection, continued, limits, missing, project};
use crate::insight::satisfaction::course::FEW;
use crate::metrics::Unit;
use crate::metrics::dictionary::Entry;
use crate::units::Month;

/// A course and its projection.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// The line up to the last month, dashed from there where it can be projected.
    pub trend: Trend,
    /// How many of its months lie ahead.
    pub n_ahead: usize,
    /// How the projection is made, or why there is none.
    pub method: String,
}

/// The course of an entry in a unit, computed from `n` things in its last month, and its projection.
///
/// A net promoter score from fewer than [`FEW`] answers goes nowhere, as on every page.
pub fn ahead(
    entry: &Entry,
    unit: &Unit,
    course: &[(Month, Option<f64>)],
    n: usize,
    compared: Month,
) -> Ahead {
    let values: Vec<Option<f64>> = course.iter().map(|(_, value)| *value).collect();
    let is_few = *unit == Unit::Net && n < FEW;
    let projection = project(&values, limits(unit)).filter(|_| !is_few);
    let trend = chart(entry.name, unit, course, None, compared);
    let Some((projection, (last, _))) = projection.zip(course.last()) else {
        let few = is_few.then(|| format!("No projection: it takes {FEW} answers, there are {n}."));
        return Ahead {
            trend,
            n_ahead: 0,
            method: few.unwrap_or_else(missing),
        };
    };
    let (low, high) = projection.ends();
    let all = values.into_iter().flatten().chain([low, high]);
    let domain = trend::domain(all, stands_on_zero(unit));
    let trend = Trend {
        domain,
        zones: entry
            .reference
            .as_ref()
            .map(|own| zones(own, domain))
            .unwrap_or_default(),
        ..trend
    };
    Ahead {
        trend: continued(trend, *last, &projection),
        n_ahead: projection.ahead.len(),
        method: method(&projection, unit),
    }
}

fn method(projection: &Projection, unit: &Unit) -> String {
    if *unit != Unit::Net {
        return projection.method(|amount| unit.exact(amount));
    }
    let words = projection.method(|amount| format!("{} points", decimal(amount, 1)));
    format!("{words} Neighboring months share answers, so the true uncertainty is wider.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Chart;
    use crate::metrics::entry;

    fn course(values: &[Option<f64>]) -> Vec<(Month, Option<f64>)> {
        let first = Month::parse("2026-01").expect("a month");
        let months = (0..).map(|n| first.plus(n));
        months.zip(values.iter().copied()).collect()
    }

    fn of(id: &str, unit: &Unit, values: &[Option<f64>], n: usize) -> Ahead {
        let entry = entry(id).expect("an entry");
        let months = course(values);
        ahead(entry, unit, &months, n, months[0].0)
    }

    #[test]
    fn r002_31_a_straight_course_goes_straight_on_and_says_how() {
        let values: Vec<_> = (0..8).map(|n| Some(100.0 + 10.0 * f64::from(n))).collect();
        let money = Unit::Money("USD".into());
        let found = of("mrr", &money, &values, 3);
        assert_eq!((found.n_ahead, found.trend.months.len()), (6, 14));
        let last = found.trend.series[1].values.last().copied().flatten();
        assert!(
            last.is_some_and(|value| (value - 230.0).abs() < 1e-9),
            "{last:?}"
        );
        assert!(found.trend.domain.1 >= 230.0);
        assert!(found.method.contains("least squares"), "{}", found.method);
        assert!(found.method.contains("+$10 a month"), "{}", found.method);
        assert!(found.trend.finding().contains("170"));
    }

    #[test]
    fn r002_31_too_few_months_or_answers_have_no_projection_but_the_reason() {
        let money = Unit::Money("USD".into());
        let short = of("mrr", &money, &[Some(1.0); 3], 3);
        assert_eq!(short.n_ahead, 0);
        assert!(short.method.starts_with("No projection: it takes 6"));
        let few = of("nps", &Unit::Net, &[Some(40.0); 8], 4);
        assert_eq!(few.n_ahead, 0);
        assert_eq!(
            few.method,
            "No projection: it takes 5 answers, there are 4."
        );
        let enough = of("nps", &Unit::Net, &[Some(40.0); 8], 5);
        assert_eq!(enough.n_ahead, 6);
        assert!(
            enough.method.contains("points a month"),
            "{}",
            enough.method
        );
    }
}
