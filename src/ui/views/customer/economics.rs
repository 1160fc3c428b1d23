//! What a customer brings in and is worth over time, beside everybody and its segment.

mod growth;
mod lifetime;
mod monthly;

pub(super) use growth::ArrGrowth;
pub(super) use lifetime::Lifetime;
pub(super) use monthly::ArrMonthly;

/// What is missing where a customer has no revenue in any month, and how to supply it.
const NO_REVENUE: (&str, &str) = (
    "No revenue is known",
    "Give the customer \"mrr\", or contracts with \"mrr\"; for the months before, give \"history\" \
     with \"from\" and a list \"mrr\", one amount a month.",
);
