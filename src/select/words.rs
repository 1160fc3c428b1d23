//! Filters as a person would say them.
//!
//! Comes in: filters and what they leave; goes out: a phrase for each filter in force. Never
//! decides what is shown.

use super::{Filters, Measure, Range, Selection, Status};
use crate::units;

/// How many values of one facet are named; the others are counted.
const NAMED: usize = 12;

/// A phrase for each filter in force: `Region: EMEA, APAC`, `MRR: at least $14.1k`,
/// `Status: All`, `Search: acme`.
///
/// `selection` is what these filters leave, `currency` the dataset's.
pub fn filter_words(filters: &Filters, selection: &Selection, currency: &str) -> Vec<String> {
    let facets = filters.choices.keys().map(|&facet| {
        let values = selection.facet(facet).into_iter();
        let chosen: Vec<String> = values
            .filter(|value| value.chosen)
            .map(|value| value.label)
            .collect();
        format!("{}: {}", facet.title(), listed(&chosen))
    });
    let ranges = filters.ranges.iter().map(|(&measure, &range)| {
        let words = range_words(measure, range, currency);
        format!("{}: {words}", measure.title())
    });
    let status = (filters.status != Status::default())
        .then(|| format!("Status: {}", filters.status.title()));
    let search = filters
        .is_searching()
        .then(|| format!("Search: {}", filters.search.trim()));
    facets.chain(ranges).chain(status).chain(search).collect()
}

/// `EMEA, APAC`, of many the first dozen: `A, B, …, L and 4,988 more`.
fn listed(values: &[String]) -> String {
    let named = values[..values.len().min(NAMED)].join(", ");
    match values.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {} more", units::count(more as f64)),
    }
}

/// A range as a person would say it: `at least $14.1k`, `under 5.0`, `2.0 to 4.0`.
pub fn range_words(measure: Measure, range: Range, currency: &str) -> String {
    let number = |value: f64| match measure {
        Measure::Mrr | Measure::MrrPerSeat | Measure::OneOff => units::money_short(value, currency),
        Measure::Employees | Measure::Seats | Measure::Tenure => units::count(value),
        Measure::Health | Measure::Adoption | Measure::Effort => units::score(value),
    };
    match (range.min().is_finite(), range.max().is_finite()) {
        (true, false) => format!("at least {}", number(range.min())),
        (false, true) => format!("under {}", number(range.max())),
        _ => format!("{} to {}", number(range.min()), number(range.max())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_said_as_a_person_would() {
        let check = |range: Option<Range>, expected: &str| {
            let words = range_words(Measure::Mrr, range.unwrap(), "USD");
            assert_eq!(words, expected);
        };
        check(Range::at_least(14_100.0), "at least $14.1k");
        check(Range::below(500.0), "under $500");
        check(Range::new(200.0, 400.0), "$200 to $400");
    }

    #[test]
    fn a_long_list_of_values_is_cut_and_counted() {
        let values: Vec<String> = (0..5000).map(|n| n.to_string()).collect();
        assert_eq!(listed(&values[..2]), "0, 1");
        assert_eq!(
            listed(&values),
            "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 4,988 more"
        );
    }
}
