//! Measures of a customer that box selections and sorting use, and ranges over them.
//!
//! Comes in: a dataset and its scores; goes out: a column of numbers. Never rounds, and never
//! fills a missing number.

use std::borrow::Cow;
use std::fmt;

use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::score::Scores;
use crate::units::{Month, RowId};

/// A number every customer may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Monthly recurring revenue in the month shown, in the dataset's currency.
    Mrr,
    /// Monthly recurring revenue per seat paid for; missing without seats.
    MrrPerSeat,
    /// Non-recurring revenue on `as_of`, in the dataset's currency.
    OneOff,
    /// Number of employees.
    Employees,
    /// Seats paid for.
    Seats,
    /// Health score shown, 0 to 10.
    Health,
    /// Adoption score shown, 0 to 10.
    Adoption,
    /// Effort score shown, 0 to 10.
    Effort,
    /// Tenure in whole calendar months; missing before the customer begins.
    Tenure,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 9] = [
        Self::Mrr,
        Self::MrrPerSeat,
        Self::OneOff,
        Self::Employees,
        Self::Seats,
        Self::Health,
        Self::Adoption,
        Self::Effort,
        Self::Tenure,
    ];

    /// The measure's key in the URL; never a facet's key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mrr => "mrr",
            Self::MrrPerSeat => "mrr_per_seat",
            Self::OneOff => "one_off",
            Self::Employees => "employees",
            Self::Seats => "seats",
            Self::Health => "health_score",
            Self::Adoption => "adoption_score",
            Self::Effort => "effort_score",
            Self::Tenure => "tenure_months",
        }
    }

    /// The id of the scorecard whose score the measure is; `None` where it is no score.
    pub const fn card(self) -> Option<&'static str> {
        match self {
            Self::Health => Some("health"),
            Self::Adoption => Some("adoption"),
            Self::Effort => Some("effort"),
            Self::Mrr
            | Self::MrrPerSeat
            | Self::OneOff
            | Self::Employees
            | Self::Seats
            | Self::Tenure => None,
        }
    }

    /// The measure of a URL key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.key() == key)
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Mrr => "MRR",
            Self::MrrPerSeat => "MRR per seat",
            Self::OneOff => "One-off revenue",
            Self::Employees => "Employees",
            Self::Seats => "Seats",
            Self::Health => "Health",
            Self::Adoption => "Adoption",
            Self::Effort => "Effort",
            Self::Tenure => "Tenure",
        }
    }

    /// The measure of every customer in the month and by the model of `scores`.
    pub fn column<'a>(self, data: &'a Dataset, scores: &'a Scores) -> Cow<'a, Numbers> {
        let customers = &data.customers;
        match self {
            Self::Mrr => mrr(data, scores.month),
            Self::MrrPerSeat => Cow::Owned(per_seat(&mrr(data, scores.month), &customers.seats)),
            Self::OneOff => Cow::Borrowed(&customers.one_off),
            Self::Employees => Cow::Borrowed(&customers.employees),
            Self::Seats => Cow::Borrowed(&customers.seats),
            Self::Health => shown(data, scores, "health"),
            Self::Adoption => shown(data, scores, "adoption"),
            Self::Effort => shown(data, scores, "effort"),
            Self::Tenure => Cow::Owned(tenures(data, scores.month)),
        }
    }
}

/// A closed range of a measure; a side may be open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    min: f64,
    max: f64,
}

impl Range {
    /// The range between two bounds, both inclusive, in either order; infinite = no bound.
    ///
    /// `None` where a bound is not a number or the range has no bound at all.
    pub fn new(a: f64, b: f64) -> Option<Self> {
        let (min, max) = (a.min(b), a.max(b));
        let bounded = min.is_finite() || max.is_finite();
        (bounded && !a.is_nan() && !b.is_nan()).then_some(Self { min, max })
    }

    /// Every value of at least `min`; `None` where that is not a finite number.
    pub fn at_least(min: f64) -> Option<Self> {
        Self::new(min, f64::INFINITY)
    }

    /// Every value under `limit`: the low side of a split, whose own value counts as high.
    pub fn below(limit: f64) -> Option<Self> {
        Self::new(f64::NEG_INFINITY, limit.next_down())
    }

    /// The lower bound, inclusive; negative infinity = none.
    pub fn min(self) -> f64 {
        self.min
    }

    /// The upper bound, inclusive; infinity = none.
    pub fn max(self) -> f64 {
        self.max
    }

    /// Reads `100..2500.5`, `5..` and `..5`; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once("..")?;
        let bound = |text: &str, open: f64| match text {
            "" => Some(open),
            number => number
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite()),
        };
        Self::new(bound(from, f64::NEG_INFINITY)?, bound(to, f64::INFINITY)?)
    }

    /// Whether a value lies in the range.
    pub fn contains(self, value: f64) -> bool {
        self.min <= value && value <= self.max
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.min.is_finite() {
            write!(f, "{}", self.min)?;
        }
        f.write_str("..")?;
        if self.max.is_finite() {
            write!(f, "{}", self.max)?;
        }
        Ok(())
    }
}

/// Tenure of a customer in a month: that month less the month of `since`; missing before.
pub(super) fn tenure(data: &Dataset, row: RowId, month: Month) -> Option<f64> {
    let since = data.customers.since[row.idx()]?;
    let months = month.since(Month::of(since));
    (months >= 0).then(|| f64::from(months))
}

fn mrr(data: &Dataset, month: Month) -> Cow<'_, Numbers> {
    if month == data.month() {
        return Cow::Borrowed(&data.customers.mrr);
    }
    let history = &data.customers.history;
    match history.slot(month).and_then(|slot| history.mrr.get(slot)) {
        Some(column) => Cow::Borrowed(column),
        None => Cow::Owned(Numbers::missing(data.n_rows())),
    }
}

fn shown<'a>(data: &Dataset, scores: &'a Scores, card: &str) -> Cow<'a, Numbers> {
    match scores.card(card) {
        Some(card) => Cow::Borrowed(&card.shown),
        None => Cow::Owned(Numbers::missing(data.n_rows())),
    }
}

fn per_seat(amounts: &Numbers, seats: &Numbers) -> Numbers {
    let pairs = amounts.raw().iter().zip(seats.raw());
    Numbers::from_raw(pairs.map(|(amount, seats)| amount / seats).collect())
}

fn tenures(data: &Dataset, month: Month) -> Numbers {
    let raw = data
        .rows()
        .map(|row| tenure(data, row, month).unwrap_or(f64::NAN));
    Numbers::from_raw(raw.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::select::facet::Facet;

    #[test]
    fn no_measure_shares_its_key() {
        for measure in Measure::ALL {
            assert_eq!(Measure::from_key(measure.key()), Some(measure));
            assert_eq!(Facet::from_key(measure.key()), None);
        }
    }

    #[test]
    fn a_range_includes_both_ends() {
        let range = Range::new(5.0, 1.0).unwrap();
        for (value, expected) in [(0.9, false), (1.0, true), (5.0, true), (5.1, false)] {
            assert_eq!(range.contains(value), expected, "{value}");
        }
    }

    #[test]
    fn a_range_has_a_bound() {
        assert_eq!(Range::new(f64::NAN, 1.0), None);
        assert_eq!(Range::new(f64::NEG_INFINITY, f64::INFINITY), None);
        assert_eq!(Range::new(f64::INFINITY, f64::INFINITY), None);
    }

    #[test]
    fn a_split_itself_is_on_the_high_side() {
        assert!(Range::at_least(5.0).unwrap().contains(5.0));
        assert!(!Range::below(5.0).unwrap().contains(5.0));
        assert!(Range::below(5.0).unwrap().contains(4.999_999));
    }

    #[test]
    fn a_range_reads_what_it_writes() {
        for text in ["100..2500.5", "5..", "..5", "-2..0"] {
            assert_eq!(Range::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "..", "5", "a..b", "1..inf", "1..2..3"] {
            assert_eq!(Range::parse(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_per_no_seat_is_missing() {
        let amounts = Numbers::from_raw(vec![100.0, 100.0, f64::NAN]);
        let seats = Numbers::from_raw(vec![50.0, 0.0, 5.0]);
        assert_eq!(
            per_seat(&amounts, &seats),
            Numbers::from_raw(vec![2.0, f64::NAN, f64::NAN])
        );
    }
}
