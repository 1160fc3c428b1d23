//! Filters as a person would say them.
//!
//! Comes in: filters, the data and its facet codes; goes out: the filters in force by name and
//! value. Never decides what is shown.

use super::{Codes, Facet, Filters, Measure, Range, Status};
use crate::data::Dataset;
use crate::units;

/// How many values of one filter are named; the others are counted.
const NAMED: usize = 12;

/// What a filter in force belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The values chosen in a facet.
    Facet(Facet),
    /// The range of a measure.
    Range(Measure),
    /// The status.
    Status,
    /// The search text.
    Search,
}

/// A filter in force, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// What it belongs to.
    pub part: Part,
    /// Its name: `Region`.
    pub name: String,
    /// Its values: `EMEA`, `APAC`; of a range `at least $14.1k`.
    pub values: Vec<String>,
}

/// The filters in force, in the order of the ribbon.
pub fn applied(filters: &Filters, data: &Dataset, codes: &Codes) -> Vec<Applied> {
    let one = |part: Part, name: &str, value: String| Applied {
        part,
        name: name.to_owned(),
        values: vec![value],
    };
    let facets = filters.choices.keys().map(|&facet| Applied {
        part: Part::Facet(facet),
        name: facet.title().to_owned(),
        values: filters
            .chosen(facet)
            .map(|value| codes.label(data, facet, value))
            .collect(),
    });
    let ranges = filters.ranges.iter().map(|(&measure, &range)| {
        let words = range_words(measure, range, &data.currency);
        one(Part::Range(measure), measure.title(), words)
    });
    let status = (filters.status != Status::default())
        .then(|| one(Part::Status, "Status", filters.status.title().into()));
    let search = filters
        .is_searching()
        .then(|| one(Part::Search, "Search", filters.search.trim().into()));
    facets.chain(ranges).chain(status).chain(search).collect()
}

impl Applied {
    /// Up to two values, else their number: `EMEA, APAC`, `3 chosen`.
    pub fn short(&self) -> String {
        match self.values.as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [one, two] => format!("{one}, {two}"),
            many => format!("{} chosen", units::count(many.len() as f64)),
        }
    }

    /// The values by name, of many the first dozen: `A, B, …, L and 4,988 more`.
    pub fn long(&self) -> String {
        listed(&self.values)
    }
}

/// `EMEA, APAC`, of many the first dozen.
fn listed(values: &[String]) -> String {
    let named = values[..values.len().min(NAMED)].join(", ");
    match values.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} and {} more", units::count(more as f64)),
    }
}

/// A range as a person would say it: `at least $14.1k`, `under 5.0`, `2.0 to 4.0`.
fn range_words(measure: Measure, range: Range, currency: &str) -> String {
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
