//! What users do.

mod active;
mod rates;

use crate::metrics::dictionary::{Better, Entry, Family, Phase, Pillar, Variant};
use crate::metrics::usage::{self, Kind, Usage};
use crate::metrics::{Figure, Question};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[
    active::DAU,
    active::WAU,
    active::MAU,
    active::STICKINESS,
    rates::FREQUENCY,
    rates::BREADTH,
    rates::DEPTH,
    rates::SESSION_DURATION,
    rates::TIME_ON_PLATFORM,
    rates::POWER_USERS,
];

/// What the entries have in common.
const COMMON: Entry = Entry {
    id: "",
    name: "",
    also: &[],
    family: Family::Usage,
    pillar: Pillar::Adoption,
    phases: &[Phase::Experience],
    definition: "",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[CUSTOMERS, COMPANY],
    reference: None,
    needs: "",
    compute: |question, variant| of_kind(question, variant, Kind::Monthly),
};

/// Numbers of the customers.
const CUSTOMERS: Variant = Variant {
    id: "customers",
    name: "Sum of the customers",
    note: "The usage of the active customers that pass the filters, added up before anything is \
        divided. Pages about customers count so.",
};

/// Numbers of the company.
const COMPANY: Variant = Variant {
    id: "company",
    name: "Whole company",
    note: "The company's own numbers, whatever the filters: users of several customers count once.",
};

/// A figure of usage in the month asked about.
fn of_kind(question: &Question, variant: &str, kind: Kind) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    if variant == COMPANY.id {
        return usage::of_company(dataset, kind, month);
    }
    Usage::new(dataset, question.rows, month, month).figure(kind, month)
}

/// The same, with what counts as an active user (002-36).
fn of_active(question: &Question, variant: &str, kind: Kind) -> Figure {
    let figure = of_kind(question, variant, kind);
    figure.note(active_words(question))
}

/// `What counts as active: …`.
fn active_words(question: &Question) -> String {
    let definition = question.dataset.company.active_definition.as_deref();
    match definition.map(str::trim).filter(|text| !text.is_empty()) {
        Some(definition) => format!("What counts as an active user: {definition}"),
        None => "The data does not say what counts as active.".to_owned(),
    }
}
