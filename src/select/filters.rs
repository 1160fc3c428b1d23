//! What is chosen: the filters of the ribbon, the status, box selections and the search text.
//!
//! Comes in: verbs; goes out: plain values the URL owns. Never looks at a dataset; a choice no
//! customer has stays chosen.

use std::collections::{BTreeMap, BTreeSet};

use super::facet::Facet;
use super::measure::{Measure, Range};

/// Every filter of a view. Values of one facet widen each other, everything else narrows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// The values chosen in each facet; an empty set filters nothing.
    pub choices: BTreeMap<Facet, BTreeSet<String>>,
    /// Which customers are looked at to begin with.
    pub status: Status,
    /// Box selections, kept as ranges; a customer without the number is outside.
    pub ranges: BTreeMap<Measure, Range>,
    /// Words that must all occur in a customer's searchable texts; blank = no search.
    pub search: String,
}

/// Which customers are looked at to begin with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Customers on the day shown.
    #[default]
    Active,
    /// Customers that left by the day shown.
    Churned,
    /// Every customer of the dataset, those who have yet to begin included.
    All,
}

impl Status {
    /// Every status, in the order of the ribbon.
    pub const ALL: [Self; 3] = [Self::Active, Self::Churned, Self::All];

    /// The status in the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Churned => "churned",
            Self::All => "all",
        }
    }

    /// The status of a URL value.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Churned => "Churned",
            Self::All => "All",
        }
    }
}

impl Filters {
    /// Nothing filtered: what *Clear filters* leaves (003-45).
    pub fn cleared() -> Self {
        Self::default()
    }

    /// The number on the filter button (003-44): facets with a choice, ranges, a status other
    /// than active, and a search each count once.
    pub fn n_active(&self) -> usize {
        let facets = self
            .choices
            .values()
            .filter(|values| !values.is_empty())
            .count();
        let status = usize::from(self.status != Status::default());
        facets + self.ranges.len() + status + usize::from(self.is_searching())
    }

    /// Whether there is a search text.
    pub fn is_searching(&self) -> bool {
        !self.search.trim().is_empty()
    }

    /// Whether a value is chosen.
    pub fn is_chosen(&self, facet: Facet, value: &str) -> bool {
        self.chosen(facet).any(|chosen| chosen == value)
    }

    /// The values chosen in a facet, in order.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.choices
            .get(&facet)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// Chooses a value, or takes the choice back.
    pub fn toggle(&mut self, facet: Facet, value: &str) {
        let values = self.choices.entry(facet).or_default();
        if !values.remove(value) {
            values.insert(value.to_owned());
        }
        if values.is_empty() {
            self.choices.remove(&facet);
        }
    }

    /// Chooses exactly these values in a facet; none clears it.
    pub fn choose<T: Into<String>>(&mut self, facet: Facet, values: impl IntoIterator<Item = T>) {
        let values: BTreeSet<String> = values.into_iter().map(Into::into).collect();
        if values.is_empty() {
            self.choices.remove(&facet);
        } else {
            self.choices.insert(facet, values);
        }
    }

    /// Takes back every choice of a facet.
    pub fn clear(&mut self, facet: Facet) {
        self.choices.remove(&facet);
    }

    /// Keeps to a range of a measure; `None` takes it back.
    pub fn keep_to(&mut self, measure: Measure, range: Option<Range>) {
        match range {
            Some(range) => self.ranges.insert(measure, range),
            None => self.ranges.remove(&measure),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Dim;

    const REGION: Facet = Facet::Dim(Dim::Region);

    #[test]
    fn toggling_twice_changes_nothing() {
        let mut filters = Filters::default();
        filters.toggle(REGION, "EMEA");
        assert!(filters.is_chosen(REGION, "EMEA"));
        filters.toggle(REGION, "EMEA");
        assert_eq!(filters, Filters::default());
    }

    #[test]
    fn r003_44_every_kind_of_filter_is_counted_once() {
        let mut filters = Filters::default();
        assert_eq!(filters.n_active(), 0);
        filters.choose(REGION, ["EMEA", "APAC"]);
        filters.toggle(Facet::Health, "at_risk");
        filters.keep_to(Measure::Mrr, Range::at_least(1_000.0));
        filters.status = Status::All;
        filters.search = " ".into();
        assert_eq!(filters.n_active(), 4);
        filters.search = "acme".into();
        assert_eq!(filters.n_active(), 5);
    }

    #[test]
    fn clearing_a_facet_leaves_the_others() {
        let mut filters = Filters::default();
        filters.toggle(REGION, "EMEA");
        filters.toggle(Facet::Health, "at_risk");
        filters.clear(REGION);
        assert_eq!(
            filters.chosen(Facet::Health).collect::<Vec<_>>(),
            ["at_risk"]
        );
        assert_eq!(filters.n_active(), 1);
    }

    #[test]
    fn choosing_nothing_clears() {
        let mut filters = Filters::default();
        filters.choose(REGION, ["EMEA"]);
        filters.choose(REGION, Vec::<String>::new());
        assert_eq!(filters, Filters::cleared());
    }

    #[test]
    fn every_status_has_a_key_of_its_own() {
        for status in Status::ALL {
            assert_eq!(Status::from_key(status.key()), Some(status));
        }
    }
}
