//! What the company makes of it.

use crate::chart::Tone;
use crate::metrics::dictionary::{
    Better, Entry, Family, Phase, Pillar, Reference, ReferenceBand, Variant,
};
use crate::metrics::efficiency::{
    Converted, Margin, Resolved, fcr, quick, rule_of_40, trial_conversion,
};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[QUICK_RATIO, RULE_OF_40, TRIAL_CONVERSION, FCR];

const QUICK_RATIO: Entry = Entry {
    id: "quick_ratio",
    name: "Quick ratio",
    also: &["SaaS quick ratio"],
    family: Family::Efficiency,
    pillar: Pillar::Expansion,
    phases: &[Phase::Decision, Phase::Experience],
    definition: "Recurring revenue won for each unit lost. Above 1 the book grows; a young company \
                 that grows from little has a high ratio for that reason alone.",
    better: Some(Better::Higher),
    has_span: true,
    is_company: false,
    variants: &[
        Variant {
            id: "without_reactivation",
            name: "Without reactivation",
            note: "Customers who came back are left out of what was won.",
        },
        Variant {
            id: "with_reactivation",
            name: "With reactivation",
            note: "Customers who came back count as won, which raises the ratio.",
        },
    ],
    reference: Some(Reference {
        bands: &[
            ReferenceBand {
                name: "leaking",
                tone: Tone::Risk,
                from: f64::NEG_INFINITY,
                to: 2.0,
            },
            ReferenceBand {
                name: "sound",
                tone: Tone::Warn,
                from: 2.0,
                to: 4.0,
            },
            ReferenceBand {
                name: "strong",
                tone: Tone::Ok,
                from: 4.0,
                to: f64::INFINITY,
            },
        ],
        lines: &[],
        source: "common bands for subscription software: above 4 strong, 2 to 4 sound, below 2 \
                 leaking; not every vendor advises to use the ratio",
        of_a_year: false,
        top_is_above: true,
    }),
    needs: "the MRR of the first and the last month of the period",
    compute: |question, variant| quick(question, variant == "with_reactivation"),
};

const RULE_OF_40: Entry = Entry {
    id: "rule_of_40",
    name: "Rule of 40",
    also: &["growth plus margin"],
    family: Family::Efficiency,
    pillar: Pillar::Expansion,
    phases: &[Phase::Loyalty],
    definition: "Growth a year and margin, added up in points: fast growth may cost margin, slow \
                 growth has to earn it.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: true,
    variants: &[
        Variant {
            id: "ebitda",
            name: "EBITDA margin",
            note: "Earnings before interest, taxes, depreciation and amortization; the margin used \
                   most.",
        },
        Variant {
            id: "operating",
            name: "Operating margin",
            note: "The margin of the post that made the rule known.",
        },
        Variant {
            id: "free_cash_flow",
            name: "Free cash flow margin",
            note: "What is left in cash; usual with subscriptions paid in advance.",
        },
    ],
    reference: Some(Reference {
        bands: &[],
        lines: &[(40.0, "the rule's 40")],
        source: "the rule itself: 40 points or more",
        of_a_year: false,
        top_is_above: false,
    }),
    needs: "the MRR of twelve months before, and margins by month in the company's figures",
    compute: |question, variant| {
        let margin = match variant {
            "operating" => Margin::Operating,
            "free_cash_flow" => Margin::FreeCashFlow,
            _ => Margin::Ebitda,
        };
        rule_of_40(question, margin)
    },
};

const TRIAL_CONVERSION: Entry = Entry {
    id: "trial_conversion",
    name: "Trial conversion",
    also: &["free-trial conversion rate", "conversion rate"],
    family: Family::Efficiency,
    pillar: Pillar::Adoption,
    phases: &[
        Phase::Trigger,
        Phase::Consideration,
        Phase::Evaluation,
        Phase::Purchase,
    ],
    definition: "How many of those who try the product become customers.",
    better: Some(Better::Higher),
    has_span: true,
    is_company: true,
    variants: &[
        Variant {
            id: "ended",
            name: "Of trials that ended",
            note: "Trials whose time was up in the period: their outcome is known.",
        },
        Variant {
            id: "started",
            name: "Conversions by trials begun in the same time",
            note: "Whoever converted in the period, by the trials begun in it; some may have begun \
                   before.",
        },
        Variant {
            id: "visitors",
            name: "Of visitors or leads",
            note: "Everybody who came, whether they tried the product or not.",
        },
    ],
    reference: None,
    needs: "trials by month in the company's figures",
    compute: |question, variant| {
        let by = match variant {
            "started" => Converted::Started,
            "visitors" => Converted::Visitors,
            _ => Converted::Ended,
        };
        trial_conversion(question, by)
    },
};

const FCR: Entry = Entry {
    id: "fcr",
    name: "First contact resolution",
    also: &["FCR", "first call resolution"],
    family: Family::Efficiency,
    pillar: Pillar::Retention,
    phases: &[Phase::Experience],
    definition: "How many issues are settled when the customer first asks. There is no standard: \
                 who asks for it should say what counts as an issue.",
    better: Some(Better::Higher),
    has_span: true,
    is_company: true,
    variants: &[
        Variant {
            id: "all",
            name: "Of all issues",
            note: "Everything that was raised, resolved or not.",
        },
        Variant {
            id: "resolved",
            name: "Of resolved issues",
            note: "Only what was resolved, as help desks usually report it; higher.",
        },
    ],
    reference: None,
    needs: "support issues by month in the company's figures",
    compute: |question, variant| match variant {
        "resolved" => fcr(question, Resolved::OfResolved),
        _ => fcr(question, Resolved::OfAll),
    },
};
