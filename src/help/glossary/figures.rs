//! The figures that are no scores, with the formulas that compute them.

use super::{Kind, Term, term};
use crate::data::{Dataset, load};
use crate::metrics::usage::{self, Usage};
use crate::metrics::{Figure, lifetime, revenue, voice};

/// A document without customers: names and formulas do not depend on data.
const NOBODY: &[u8] =
    br#"{"format": "customer-radar", "version": 1, "as_of": "2026-01-31", "customers": []}"#;

/// What the figures of usage mean, in their order.
const USED: [(&[&str], &str); usage::Kind::ALL.len()] = [
    (
        &["DAU"],
        "How many users do something in the product on a usual day.",
    ),
    (
        &["WAU"],
        "How many users do something in the product within a week.",
    ),
    (
        &["MAU"],
        "How many users do something in the product within a month.",
    ),
    (
        &["DAU / MAU"],
        "Which part of the month's users come on a usual day. At 25% a user comes about one day \
         in four.",
    ),
    (&[], "How often an active user comes within a month."),
    (&[], "How long a visit lasts, on average."),
    (
        &[],
        "How much time an active user spends in the product within a month, all visits together.",
    ),
];

/// A term for each figure.
pub(super) fn terms() -> Vec<Term> {
    // The document is fixed and a test reads it: there is nothing to report.
    let Ok(loaded) = load(NOBODY) else {
        return Vec::new();
    };
    let dataset = loaded.dataset;
    let mut terms = money(&dataset);
    terms.extend(lifetimes(&dataset));
    terms.extend(said(&dataset));
    terms.extend(used(&dataset));
    terms
}

fn money(dataset: &Dataset) -> Vec<Term> {
    let month = dataset.month();
    vec![
        of(
            &revenue::active_customers(dataset, &[], month),
            &[],
            "Customers on the day shown who have begun and have not left.",
        ),
        of(
            &revenue::mrr(dataset, &[], month),
            &["MRR"],
            "What customers pay every month. What is paid once is never part of it.",
        ),
        of(
            &revenue::arr(dataset, &[], month),
            &["ARR"],
            "What a year brings if nothing changes: a run rate, not the sum of past months.",
        ),
        of(
            &revenue::arpa(dataset, &[], month),
            &["ARPA", "ARPU"],
            "What a paying customer pays in a month, on average. Who pays nothing is not counted.",
        ),
        of(
            &revenue::revenue_churn(dataset, &[], month),
            &["churn", "churn rate", "MRR churn"],
            "Which part of last year's recurring revenue is gone, because customers left or pay \
             less. Customers who joined since, and customers who pay more, do not lower it.",
        ),
        of(
            &revenue::churned_mrr(dataset, &[], month),
            &["lost revenue"],
            "What the customers who left within a year paid every month before they did.",
        ),
    ]
}

fn lifetimes(dataset: &Dataset) -> Vec<Term> {
    let month = dataset.month();
    vec![
        of(
            &lifetime::cac(dataset, month),
            &["CAC"],
            "What it costs to win a customer: all of sales and marketing, salaries included.",
        ),
        of(
            &lifetime::clv(dataset, &[], month),
            &["CLV", "LTV", "CLTV"],
            "What a customer leaves over its whole time with you, after the cost of delivery. \
             Without any churn there is no value, because no lifetime would ever end.",
        ),
        of(
            &lifetime::clv_to_cac(dataset, &[], month),
            &["LTV:CAC", "CLV / CAC"],
            "How many times over a customer brings back what it cost to win it.",
        ),
    ]
}

fn said(dataset: &Dataset) -> Vec<Term> {
    let day = dataset.as_of;
    vec![
        of(
            &voice::nps(dataset, &[], day),
            &["net promoter score"],
            "How likely customers are to recommend you, from \u{2212}100 to 100, without a percent \
             sign. Answers of 7 and 8 count in the whole but on neither side.",
        ),
        of(
            &voice::csat(dataset, &[], day),
            &["customer satisfaction"],
            "Which part of the answers is satisfied. On a scale of 10 the top two answers count, \
             too.",
        ),
        of(
            &voice::ces(dataset, &[], day),
            &["customer effort score"],
            "Which part of the answers says that it was easy. Where the question asks for effort \
             instead, the answers are turned around, so that higher is always better.",
        ),
    ]
}

fn used(dataset: &Dataset) -> Vec<Term> {
    let month = dataset.month();
    let usage = Usage::new(dataset, &[], month, month);
    let kinds = usage::Kind::ALL.into_iter().zip(USED);
    kinds
        .map(|(kind, (also, meaning))| of(&usage.figure(kind, month), also, meaning))
        .collect()
}

fn of(figure: &Figure, also: &[&str], meaning: &str) -> Term {
    Term {
        facts: vec![("Formula", figure.formula.clone())],
        ..term(Kind::Figure, figure.name, also, meaning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_the_formula_that_computes_it() {
        let terms = terms();
        assert_eq!(terms.len(), 6 + 3 + 3 + usage::Kind::ALL.len());
        let formula = |name: &str| {
            let has_name = |term: &&Term| term.also.iter().any(|own| own == name);
            let found = terms.iter().find(has_name);
            found
                .map(|term| term.facts[0].1.clone())
                .unwrap_or_default()
        };
        assert_eq!(
            formula("ARR"),
            "monthly recurring revenue of the active customers × 12 (annual run rate)"
        );
        assert!(formula("net promoter score").contains("minus share of detractors (0 to 6)"));
        assert!(formula("DAU / MAU").contains("divided by monthly active users"));
    }
}
