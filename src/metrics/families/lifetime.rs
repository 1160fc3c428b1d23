//! What a customer costs to win and is worth over its life.

mod worth;

use crate::metrics::dictionary::{
    Better, Entry, Family, Phase, Pillar, Reference, STANDARD, Variant,
};
use crate::metrics::lifetime::cost::{Kept, crc, judged_cac};
use crate::metrics::lifetime::payback;

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[CAC, CAC_PAYBACK, worth::CLTV, worth::CLTV_CAC, CRC];

const CAC: Entry = Entry {
    id: "cac",
    name: "Customer acquisition cost",
    also: &["CAC", "cost to acquire a customer"],
    family: Family::Lifetime,
    pillar: Pillar::Expansion,
    phases: &[
        Phase::Trigger,
        Phase::Consideration,
        Phase::Evaluation,
        Phase::Purchase,
    ],
    definition: "What sales and marketing cost, salaries included, for each customer won. Keep it \
                 low, and lower than the lifetime value. A young company's seesaws.",
    better: Some(Better::Lower),
    has_span: true,
    is_company: true,
    variants: &[STANDARD],
    reference: None,
    needs: "sales and marketing cost and customers won by month in the company's figures",
    compute: |question, _| judged_cac(question),
};

const CAC_PAYBACK: Entry = Entry {
    id: "cac_payback",
    name: "CAC payback",
    also: &["payback period", "months to recover CAC", "revenue payback"],
    family: Family::Lifetime,
    pillar: Pillar::Expansion,
    phases: &[Phase::Purchase, Phase::Decision],
    definition: "How many months a customer takes to earn what it cost to win.",
    better: Some(Better::Lower),
    has_span: false,
    is_company: false,
    variants: &[
        Variant {
            id: "margin",
            name: "With gross margin",
            note: "Counts what is left of revenue after delivery.",
        },
        Variant {
            id: "revenue",
            name: "Revenue payback",
            note: "Counts revenue, which makes it look shorter than it is.",
        },
    ],
    reference: Some(Reference {
        bands: &[],
        lines: &[(18.0, "18 months")],
        source: "18 months is a common average",
        of_a_year: false,
        top_is_above: false,
    }),
    needs: "acquisition cost, MRR and, but for revenue payback, the gross margin",
    compute: |question, variant| payback(question, variant != "revenue"),
};

const CRC: Entry = Entry {
    id: "crc",
    name: "Customer retention cost",
    also: &["CRC", "cost to retain a customer"],
    family: Family::Lifetime,
    pillar: Pillar::Retention,
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "What customer success and everything else that keeps customers costs for each of \
                 them in a year.",
    better: Some(Better::Lower),
    has_span: false,
    is_company: true,
    variants: &[
        Variant {
            id: "active",
            name: "Per active customer",
            note: "All who are customers on the day shown.",
        },
        Variant {
            id: "retained",
            name: "Per customer kept",
            note: "Only those who were customers twelve months before and still are.",
        },
        Variant {
            id: "established",
            name: "Without those won this year",
            note: "Active customers but those won in the calendar year, as Gainsight counts.",
        },
    ],
    reference: None,
    needs: "retention cost by month in the company's figures",
    compute: |question, variant| {
        let kept = match variant {
            "retained" => Kept::Retained,
            "established" => Kept::Established,
            _ => Kept::Active,
        };
        crc(question, kept)
    },
};
