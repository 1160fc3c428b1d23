//! The unit of a column of numbers, by its name and its cells.

use super::facts::Facts;

/// Words of money.
const MONEY: &[&str] = &[
    "revenue", "amount", "price", "cost", "costs", "charge", "charges", "spend", "spent", "fee",
    "fees", "paid", "payment", "payments", "value", "usd", "eur", "gbp", "budget", "discount",
    "refund", "refunds", "sales", "mrr", "arr", "balance", "debt", "invoice", "invoiced", "umsatz",
    "betrag", "kosten", "preis",
];
/// Words of shares of a hundred.
const PERCENT: &[&str] = &[
    "percent",
    "percentage",
    "pct",
    "rate",
    "share",
    "prozent",
    "quote",
    "utilization",
    "utilisation",
    "completion",
    "progress",
    "coverage",
];
/// The unit, and what says so.
pub(super) fn unit(words: &[String], facts: &Facts<'_>) -> (&'static str, String) {
    let find = |known: &[&str]| {
        words
            .iter()
            .find(|word| known.contains(&word.as_str()))
            .cloned()
    };
    let (low, high) = facts.range();
    let by = |word: String, unit: &str| format!("{unit} by “{word}” in its name");
    let is_fraction = low >= 0.0 && high <= 1.0;
    if facts.has_percent {
        return ("percent", "percent by the signs in its cells".to_owned());
    }
    if let Some(word) = find(PERCENT).filter(|_| !is_fraction) {
        return ("percent", by(word, "percent"));
    }
    if let Some(code) = facts.currency {
        return ("usd", format!("money by {code} in its cells"));
    }
    for (known, unit, plural) in [
        (&["days", "day", "tage"][..], "days", "days"),
        (&["hours", "hour", "hrs", "stunden"], "hours", "hours"),
        (&["months", "tenure", "monate"], "months", "months"),
        (MONEY, "usd", "money"),
        (&["ratio", "roi"], "ratio", "a ratio"),
        (&["score", "rating", "index", "nps"], "score", "a score"),
    ] {
        if let Some(word) = find(known) {
            return (unit, by(word, plural));
        }
    }
    if is_fraction && !facts.numbers.is_empty() {
        return ("ratio", "a share of one, as all lie from 0 to 1".to_owned());
    }
    let kind = if facts.is_whole() {
        "whole numbers, a count"
    } else {
        "a count"
    };
    ("count", kind.to_owned())
}
