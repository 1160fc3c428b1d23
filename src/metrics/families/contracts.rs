//! What contracts are worth.

use crate::metrics::contract::average::{Per, average};
use crate::metrics::contract::one_off::{fees, given};
use crate::metrics::contract::worth::{Of, Years, acv, tcv};
use crate::metrics::dictionary::{Better, Entry, Family, Phase, Pillar, Variant};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[ACV, TCV, ARPA, ONE_OFF];

const ACV: Entry = Entry {
    id: "acv",
    name: "Annual contract value",
    also: &["ACV"],
    family: Family::Contracts,
    pillar: Pillar::Expansion,
    phases: &[Phase::Purchase, Phase::Decision],
    definition: "What a contract brings in a year. Fees for implementation, training and \
                 configuration are left out, because they come once.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[
        Variant {
            id: "standard",
            name: "Mean of the years",
            note: "The whole term, spread evenly over its years; a contract without an end counts \
                   with the year running.",
        },
        Variant {
            id: "year",
            name: "Year running",
            note: "Twelve times what is paid on the day shown: of a contract that rises from year \
                   to year, the step in force.",
        },
    ],
    reference: None,
    needs: "contracts with a recurring amount",
    compute: |question, variant| match variant {
        "year" => acv(question, Years::Running),
        _ => acv(question, Years::Mean),
    },
};

const TCV: Entry = Entry {
    id: "tcv",
    name: "Total contract value",
    also: &["TCV"],
    family: Family::Contracts,
    pillar: Pillar::Expansion,
    phases: &[Phase::Purchase, Phase::Decision],
    definition: "Everything a contract obliges the customer to pay over its term, one-off fees \
                 included. Years it may be renewed for are not.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[
        Variant {
            id: "standard",
            name: "Mean of a contract",
            note: "To be read beside the annual value.",
        },
        Variant {
            id: "sum",
            name: "All together",
            note: "The sum over all contracts in force, past payments included.",
        },
    ],
    reference: None,
    needs: "contracts with a recurring amount, a start and an end",
    compute: |question, variant| match variant {
        "sum" => tcv(question, Of::All),
        _ => tcv(question, Of::Each),
    },
};

const ARPA: Entry = Entry {
    id: "arpa",
    name: "Average revenue per account",
    also: &["ARPA", "ARPU", "average revenue per user"],
    family: Family::Contracts,
    pillar: Pillar::Expansion,
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "Recurring revenue a month, divided by those who pay it. Several subscriptions of \
                 one customer are one account.",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[
        Variant {
            id: "account",
            name: "Per account",
            note: "Active customers who pay; usual where businesses buy.",
        },
        Variant {
            id: "user",
            name: "Per user",
            note: "Users who were active in the month; usual where consumers buy.",
        },
        Variant {
            id: "seat",
            name: "Per seat",
            note: "Seats paid for, used or not.",
        },
    ],
    reference: None,
    needs: "MRR, and for the other variants users by month or seats",
    compute: |question, variant| match variant {
        "user" => average(question, Per::User),
        "seat" => average(question, Per::Seat),
        _ => average(question, Per::Account),
    },
};

const ONE_OFF: Entry = Entry {
    id: "one_off_revenue",
    name: "One-off revenue (non-recurring)",
    also: &["non-recurring revenue", "services revenue", "set-up fees"],
    family: Family::Contracts,
    pillar: Pillar::Expansion,
    phases: &[Phase::Provisioning, Phase::Purchase],
    definition: "Money that comes once: projects, hardware, implementation, training. It is no \
                 part of recurring revenue and has nothing to do with retention.",
    better: Some(Better::Higher),
    has_span: true,
    is_company: false,
    variants: &[
        Variant {
            id: "given",
            name: "Given for customers",
            note: "The amounts given for the active customers on the day of the data; the period \
                   chosen does not change them.",
        },
        Variant {
            id: "fees",
            name: "Fees of new contracts",
            note: "One-off fees of the contracts that began in the period.",
        },
    ],
    reference: None,
    needs: "one-off revenue of customers, or one-off fees of contracts",
    compute: |question, variant| match variant {
        "fees" => fees(question),
        _ => given(question),
    },
};
