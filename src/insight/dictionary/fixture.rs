//! Two entries for the tests of these words.

use crate::chart::Tone;
use crate::metrics::dictionary::{
    Better, Entry, Family, Phase, Pillar, Reference, ReferenceBand, STANDARD, Variant,
};
use crate::metrics::figure::figure;
use crate::metrics::{Figure, Unit};

/// Published values with open ends.
pub(super) const REFERENCE: Reference = Reference {
    bands: &[
        ReferenceBand {
            name: "weak",
            tone: Tone::Risk,
            from: f64::NEG_INFINITY,
            to: 0.8,
        },
        ReferenceBand {
            name: "usual",
            tone: Tone::Warn,
            from: 0.8,
            to: 0.9,
        },
        ReferenceBand {
            name: "good",
            tone: Tone::Ok,
            from: 0.9,
            to: f64::INFINITY,
        },
    ],
    lines: &[(0.95, "best quarter")],
    source: "A survey",
    of_a_year: false,
    top_is_above: false,
};

const INCOME: Entry = Entry {
    id: "income",
    name: "Monthly income",
    also: &[],
    family: Family::Revenue,
    pillar: Pillar::Expansion,
    phases: &[],
    definition: "What comes in.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[STANDARD],
    reference: None,
    needs: "the MRR of a month",
    compute: |_, _| money(),
};

const KEPT: Entry = Entry {
    id: "kept",
    name: "Kept revenue",
    also: &["GRR", "Gross dollar retention"],
    family: Family::Retention,
    pillar: Pillar::Retention,
    phases: &[Phase::Decision, Phase::Loyalty],
    definition: "What of a cohort is left.",
    better: Some(Better::Higher),
    has_span: true,
    is_company: false,
    variants: &[
        STANDARD,
        Variant {
            id: "churn_only",
            name: "Churn only",
            note: "Leaves out downgrades.",
        },
    ],
    reference: Some(REFERENCE),
    needs: "the MRR of two months",
    compute: |_, _| share(),
};

/// The entries, in their order.
pub(super) fn all() -> Vec<&'static Entry> {
    vec![&INCOME, &KEPT]
}

/// An amount of money.
pub(super) fn money() -> Figure {
    let unit = Unit::Money("USD".into());
    let blank = figure("Monthly income", unit, "Sep 2026".into(), "sum of MRR");
    blank.with_value(1_200.0)
}

/// A share with inputs, a note and a sample.
pub(super) fn share() -> Figure {
    let period = "twelve months to Sep 2026".into();
    let blank = figure("Kept revenue", Unit::Share(1), period, "kept ÷ start");
    let mut own = blank
        .input("Kept", "$880")
        .input("Start", "$1,000")
        .note("Few customers.")
        .with_value(0.88);
    own.n = 4;
    own.band = REFERENCE.band(0.88);
    own
}
