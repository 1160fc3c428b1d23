//! Customers that grow (002-5), and customers that speak for the company (002-6).

use super::{COMMON, MEAN, MEDIAN, PERCENT, mean_or_median};
use crate::metrics::dictionary::{Entry, Phase, Pillar, Variant};
use crate::metrics::signals::{self, Mean, Reference};
use crate::metrics::{Figure, Question, Unit};

pub(super) const EXPANSION: Entry = Entry {
    id: "expansion_events",
    name: "Expansion events",
    also: &["upsell", "cross-sell", "extra licenses", "upgrade"],
    pillar: Pillar::Expansion,
    phases: &[Phase::Decision, Phase::Loyalty],
    definition: "How often customers bought more in the span, by cause: more seats, a higher \
        level, another product, a higher price.",
    has_span: true,
    needs: "contracts with a start and a \"cause\"",
    compute: |question, _variant| signals::expansion_events(question),
    ..COMMON
};

pub(super) const SPEND: Entry = Entry {
    id: "spend_growth",
    name: "Spend growth",
    also: &["average spend increase"],
    pillar: Pillar::Expansion,
    phases: &[Phase::Loyalty],
    definition: "By how much customers spend more than before, on average over the customers; \
        each counts alike, however much it pays.",
    variants: &[MEAN, MEDIAN],
    needs: "the metric \"spend_growth\", in percent",
    compute: spend,
    ..COMMON
};

pub(super) const REFERRALS: Entry = Entry {
    id: "referrals",
    name: "Referrals",
    also: &["referral program", "recommendations"],
    pillar: Pillar::Advocacy,
    phases: &[Phase::Loyalty],
    definition: "How many others the customers have sent to you.",
    needs: "the metric \"referrals\"",
    compute: |question, _variant| signals::referrals(question),
    ..COMMON
};

pub(super) const REFERENCES: Entry = Entry {
    id: "reference_customers",
    name: "Reference customers",
    also: &["social proof", "references"],
    pillar: Pillar::Advocacy,
    phases: &[Phase::Loyalty],
    definition: "How many customers speak for you to others.",
    variants: &[
        Variant {
            id: "count",
            name: "Customers",
            note: "How many they are.",
        },
        Variant {
            id: "share",
            name: "Share",
            note: "Their share of the customers of whom it is known.",
        },
    ],
    needs: "the metric \"reference\", with the text yes",
    compute: references,
    ..COMMON
};

fn spend(question: &Question, variant: &str) -> Figure {
    let metric = Mean {
        name: SPEND.name,
        metric: "spend_growth",
        what: "percent of growth in spend",
        unit: Unit::Share(0),
        factor: PERCENT,
    };
    mean_or_median(question, variant, &metric)
}

fn references(question: &Question, variant: &str) -> Figure {
    let told = match variant {
        "share" => Reference::Share,
        _ => Reference::Count,
    };
    signals::reference_customers(question, told)
}
