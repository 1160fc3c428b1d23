//! What a customer is worth over its life, and that for what it cost to win.

use crate::chart::Tone;
use crate::metrics::dictionary::{
    Better, Entry, Family, Phase, Pillar, Reference, ReferenceBand, Variant,
};
use crate::metrics::lifetime::Way;
use crate::metrics::lifetime::cltv::{cltv, cltv_to_cac};

const MARGIN: Variant = Variant {
    id: "margin",
    name: "Profit, by revenue churn",
    note: "Average revenue × gross margin ÷ revenue churn a month: net profit over the whole \
           relationship. The one used elsewhere in the app.",
};

const REVENUE: Variant = Variant {
    id: "revenue",
    name: "Revenue, by revenue churn",
    note: "Average revenue ÷ revenue churn a month: the plain form, without the cost of delivery.",
};

const CUSTOMER_CHURN: Variant = Variant {
    id: "customer_churn",
    name: "Revenue, by customer churn",
    note: "Average revenue ÷ share of customers who leave in a month, over the six months before \
           this one, as ChartMogul computes it.",
};

pub(super) const CLTV: Entry = Entry {
    id: "cltv",
    name: "Customer lifetime value",
    also: &["CLTV", "CLV", "LTV"],
    family: Family::Lifetime,
    pillar: Pillar::Retention,
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "What a customer brings from the first to the last day, on average. Sources \
                 compute it in very different ways, so name the one you use.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[
        MARGIN,
        REVENUE,
        CUSTOMER_CHURN,
        Variant {
            id: "years",
            name: "Years of revenue less cost",
            note: "Annual revenue of a customer × years − acquisition cost; may be negative.",
        },
        Variant {
            id: "purchases",
            name: "Purchases, product of means",
            note: "Average purchase × how often × for how long, as HubSpot computes it; for \
                   purchases outside contracts.",
        },
        Variant {
            id: "spending",
            name: "Purchases, mean of products",
            note: "What each customer spends in a year, averaged × years; differs from the \
                   product of means where those who buy often buy cheaper or dearer.",
        },
        Variant {
            id: "discounted",
            name: "Profit, discounted",
            note: "Margin of a year, kept and discounted by 10% from year to year; exists without \
                   churn as well.",
        },
    ],
    reference: None,
    needs: "the MRR of two months a year apart with something lost between them, for other \
            variants customers who left, acquisition cost or purchases",
    compute: |question, variant| cltv(question, Way::from_id(variant)),
};

pub(super) const CLTV_CAC: Entry = Entry {
    id: "cltv_cac",
    name: "CLTV to CAC",
    also: &["LTV:CAC", "CLTV:CAC", "LTV to CAC ratio"],
    family: Family::Lifetime,
    pillar: Pillar::Expansion,
    phases: &[Phase::Purchase, Phase::Loyalty],
    definition: "How many times over a customer returns what it cost to win. Ideally above 3; far \
                 above it, more could be spent on winning customers.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[MARGIN, REVENUE, CUSTOMER_CHURN],
    reference: Some(Reference {
        bands: &[
            ReferenceBand {
                name: "weak",
                tone: Tone::Risk,
                from: f64::NEG_INFINITY,
                to: 2.0,
            },
            ReferenceBand {
                name: "fair",
                tone: Tone::Warn,
                from: 2.0,
                to: 3.0,
            },
            ReferenceBand {
                name: "sound",
                tone: Tone::Ok,
                from: 3.0,
                to: f64::INFINITY,
            },
        ],
        lines: &[(3.0, "sound from here")],
        source: "NetSuite: green above 3, amber 2 to 3, red below 2; ChartMogul: at least 3",
        of_a_year: false,
        top_is_above: false,
    }),
    needs: "what the lifetime value and the acquisition cost need",
    compute: |question, variant| cltv_to_cac(question, Way::from_id(variant)),
};
