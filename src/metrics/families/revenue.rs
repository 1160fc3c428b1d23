//! Recurring revenue and its movements.

mod base;
mod causes;
mod contracted;
mod flows;

pub(super) use flows::{amount, with_movements};

use crate::metrics::dictionary::{Better, Entry, Family, Phase, Pillar, STANDARD, Variant};

/// What all entries of the family have in common, for those of a movement.
const FLOW: Entry = Entry {
    id: "",
    name: "",
    also: &[],
    family: Family::Revenue,
    pillar: Pillar::Expansion,
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "",
    better: Some(Better::Higher),
    has_span: true,
    is_company: false,
    variants: &[STANDARD],
    reference: None,
    needs: "the MRR of the months at both ends of the span, or who left and when",
    compute: flows::net_new,
};

/// What all entries of a moment have in common.
const MOMENT: Entry = Entry {
    pillar: Pillar::Retention,
    has_span: false,
    needs: "the MRR of customers",
    compute: base::mrr,
    ..FLOW
};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: "mrr",
        name: "Monthly recurring revenue",
        also: &["MRR"],
        definition: "What active customers pay each month for what they subscribe to, without \
                     one-off fees. Prices of other periods are brought to a month.",
        variants: &[
            Variant {
                id: "sum",
                name: "Sum",
                note: "Adds up what each active customer pays.",
            },
            Variant {
                id: "product",
                name: "Customers × average",
                note: "Paying customers times the average of a paying customer, as the source \
                       words it; the same amount.",
            },
        ],
        ..MOMENT
    },
    Entry {
        id: "arr",
        name: "Annual recurring revenue",
        also: &["ARR", "Annual run rate"],
        definition: "What a year brings. The run rate is the monthly recurring revenue times \
                     twelve; what is contracted counts only what customers have signed for a year \
                     or longer.",
        variants: &[
            Variant {
                id: "run_rate",
                name: "Run rate",
                note: "MRR × 12: what a year would bring if nothing changed.",
            },
            Variant {
                id: "contracted",
                name: "Contracted",
                note: "Twelve times the MRR of contracts that run for a year or longer.",
            },
        ],
        needs: "the MRR of customers; contracts with start and end for what is contracted",
        compute: base::arr,
        ..MOMENT
    },
    Entry {
        id: "active_customers",
        name: "Active customers",
        also: &["Customers", "Logos"],
        definition: "How many customers there are on the day shown: begun, and not left.",
        needs: "customers; the days they came and left, where known",
        compute: base::active_customers,
        ..MOMENT
    },
    Entry {
        id: "new_mrr",
        name: "New MRR",
        also: &["New business"],
        pillar: Pillar::Adoption,
        phases: &[Phase::Purchase, Phase::Provisioning],
        definition: "Recurring revenue of customers who pay for the first time. Who was there \
                     before and came back is not new.",
        compute: flows::new,
        ..FLOW
    },
    Entry {
        id: "expansion_mrr",
        name: "Expansion MRR",
        also: &["Upgrade MRR"],
        definition: "What customers who already paid pay more: seats, levels, further products, \
                     a second subscription, a discount that ended.",
        compute: flows::expansion,
        ..FLOW
    },
    Entry {
        id: "contraction_mrr",
        name: "Contraction MRR",
        also: &["Downgrade MRR"],
        pillar: Pillar::Retention,
        definition: "What customers who stay pay less: a lower level, fewer seats, one of several \
                     subscriptions ended, a discount.",
        better: Some(Better::Lower),
        compute: flows::contraction,
        ..FLOW
    },
    Entry {
        id: "churned_mrr",
        name: "Churned MRR",
        also: &["Lost MRR"],
        pillar: Pillar::Retention,
        definition: "What customers had paid who now pay nothing any more.",
        better: Some(Better::Lower),
        compute: flows::churn,
        ..FLOW
    },
    Entry {
        id: "reactivation_mrr",
        name: "Reactivation MRR",
        also: &["Win-back MRR"],
        pillar: Pillar::Retention,
        definition: "Recurring revenue of customers who had gone before the span and pay again. \
                     It stands by itself: neither new nor expansion.",
        compute: flows::reactivation,
        ..FLOW
    },
    Entry {
        id: "net_new_mrr",
        name: "Net new MRR",
        also: &["MRR growth"],
        definition: "What was gained less what was lost: the step from the revenue at the start \
                     to that at the end.",
        compute: flows::net_new,
        ..FLOW
    },
    Entry {
        id: "upsell_revenue",
        name: "Upsell and expansion revenue",
        also: &["Upsell", "Expansion revenue", "Cross-sell"],
        definition: "What contracts of the span added to what was there, by their cause: a higher \
                     level (upsell), further products, seats and prices (expansion). The original \
                     value and what was added give the new value.",
        variants: causes::VARIANTS,
        needs: "contracts with start, MRR and cause",
        compute: causes::upsell_revenue,
        ..FLOW
    },
];
