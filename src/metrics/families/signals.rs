//! Signs of adoption, retention, expansion and advocacy (002-3 to 002-6).

mod adoption;
mod growth;
mod service;

use crate::metrics::dictionary::{Better, Entry, Family, Phase, Pillar, STANDARD, Variant};
use crate::metrics::signals::{Mean, mean_of, median_of};
use crate::metrics::{Figure, Question};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[
    adoption::IMPLEMENTATION,
    adoption::FIRST_VALUE,
    adoption::TRAINING,
    service::REVIEWS,
    service::SUPPORT,
    service::REPLIES,
    growth::EXPANSION,
    growth::SPEND,
    growth::REFERRALS,
    growth::REFERENCES,
];

/// What the entries have in common.
const COMMON: Entry = Entry {
    id: "",
    name: "",
    also: &[],
    family: Family::Signals,
    pillar: Pillar::Adoption,
    phases: &[Phase::Experience],
    definition: "",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[STANDARD],
    reference: None,
    needs: "",
    compute: |question, variant| adoption::training(question, variant),
};

/// The mean of the customers.
const MEAN: Variant = Variant {
    id: "mean",
    name: "Mean",
    note: "The mean of the customers that have a value; a few extreme ones move it.",
};

/// The median of the customers.
const MEDIAN: Variant = Variant {
    id: "median",
    name: "Median",
    note: "The customer in the middle: half have more, half have less.",
};

/// From percent, as the metrics of the scoring model are, to a fraction.
const PERCENT: f64 = 0.01;

/// The mean or the median of a metric.
fn mean_or_median(question: &Question, variant: &str, metric: &Mean) -> Figure {
    if variant == MEDIAN.id {
        return median_of(question, metric);
    }
    mean_of(question, metric)
}
