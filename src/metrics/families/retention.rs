//! What of a cohort is left.

mod bands;
mod heads;
mod money;
mod purchases;
mod renewals;

use crate::metrics::dictionary::{Better, Entry, Family, Phase, Pillar, STANDARD};

/// What all entries of the family have in common.
const KEPT: Entry = Entry {
    id: "",
    name: "",
    also: &[],
    family: Family::Retention,
    pillar: Pillar::Retention,
    phases: &[Phase::Decision, Phase::Experience, Phase::Loyalty],
    definition: "",
    better: Some(Better::Higher),
    has_span: true,
    is_company: false,
    variants: &[STANDARD],
    reference: None,
    needs: "the MRR of the months at both ends of the span, or who left and when",
    compute: money::grr,
};

/// What the entries that count customers have in common.
const HEADS: Entry = Entry {
    needs: "the days customers came and left, or the MRR of both ends of the span",
    compute: heads::logo_retention,
    ..KEPT
};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "nrr",
        name: "Net revenue retention",
        also: &["NRR %", "Net dollar retention", "NDR"],
        pillar: Pillar::Expansion,
        definition: "What your company would look like if no new customers were acquired: the \
                     revenue at the end of those who were customers at the start, with what they \
                     added, for each amount they paid then. May be more than 100%.",
        variants: money::NET_VARIANTS,
        reference: Some(bands::NET),
        compute: money::nrr,
        ..KEPT
    },
    Entry {
        id: "grr",
        name: "Gross revenue retention",
        also: &["GRR", "Gross dollar retention"],
        definition: "How much of the revenue at the start is still there, when nothing that \
                     customers added counts. At best 100%. It speaks of many customers, not of one.",
        variants: money::GROSS_VARIANTS,
        reference: Some(bands::GROSS),
        compute: money::grr,
        ..KEPT
    },
    Entry {
        id: "gross_churn",
        name: "Gross revenue churn",
        also: &["Gross MRR churn rate"],
        definition: "The part of the revenue at the start that was lost: customers who went and \
                     customers who shrank. What gross retention lacks to 100%.",
        better: Some(Better::Lower),
        compute: money::gross_churn,
        ..KEPT
    },
    Entry {
        id: "net_churn",
        name: "Net revenue churn",
        also: &["Net MRR churn rate"],
        definition: "What was lost less what customers added, as a part of the revenue at the \
                     start. Below 0% the customers there were grew by more than was lost.",
        better: Some(Better::Lower),
        variants: money::NET_CHURN_VARIANTS,
        reference: Some(bands::NET_CHURN),
        compute: money::net_churn,
        ..KEPT
    },
    Entry {
        id: "logo_retention",
        name: "Logo retention",
        also: &["Customer retention by logo"],
        definition: "How many of the customers at the start are still customers, each counted the \
                     same. New customers do not count, so it is at best 100%.",
        reference: Some(bands::LOGO),
        ..HEADS
    },
    Entry {
        id: "crr",
        name: "Customer retention rate",
        also: &["CRR"],
        definition: "Customers at the end without those who are new, for each customer at the \
                     start. Who came back is in neither, so it is at best 100%.",
        compute: heads::crr,
        ..HEADS
    },
    Entry {
        id: "customer_churn",
        name: "Customer churn rate",
        also: &["Logo churn", "Churn rate"],
        definition: "How many of the customers at the start have left.",
        better: Some(Better::Lower),
        variants: heads::CHURN_VARIANTS,
        reference: Some(bands::LOGO_CHURN),
        compute: heads::customer_churn,
        ..HEADS
    },
    Entry {
        id: "renewal_rate",
        name: "Renewal rate",
        also: &["Contract renewal rate"],
        definition: "How many of the contracts that came to their end in the span were renewed. \
                     What is not yet due does not count.",
        phases: &[Phase::Decision, Phase::Loyalty],
        variants: renewals::VARIANTS,
        needs: "contracts with their end and how their renewal stands",
        compute: renewals::renewal_rate,
        ..KEPT
    },
    Entry {
        id: "repeat_purchase",
        name: "Repeat purchase rate",
        also: &["RPR", "Repeat customer rate"],
        definition: "How many of the customers who bought within a year bought more than once.",
        phases: &[Phase::Purchase, Phase::Loyalty],
        has_span: false,
        variants: purchases::VARIANTS,
        needs: "purchases with their dates",
        compute: purchases::repeat_purchase,
        ..KEPT
    },
];
