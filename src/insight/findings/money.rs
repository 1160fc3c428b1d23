//! What changed in recurring revenue since the comparison month: more, less, gone.
//!
//! More and less are of customers that paid in both months; who joined since is in neither.

use super::facts::{Fact, Facts, NOTABLE, led};
use super::{Evidence, Finding, Kind, Severity, narrow};
use crate::score::Scores;
use crate::select::{Filters, Status};
use crate::units::{self, RowId};

/// Changes under half a cent come from adding amounts up.
const CENT: f64 = 0.005;

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let Some(before) = facts.before else { return };
    let dataset = facts.context.dataset;
    let was_active = |row: RowId| dataset.is_active(row, before.day);
    let change = |row: RowId| -> Option<f64> {
        let then = facts.mrr_before(row).filter(|&then| then > 0.0)?;
        facts
            .mrr(row)
            .filter(|_| was_active(row))
            .map(|now| now - then)
    };
    let changed = |is_in: fn(f64) -> bool| -> Vec<RowId> {
        let rows = facts.active.iter().copied();
        rows.filter(|&row| change(row).is_some_and(is_in)).collect()
    };
    let compared = facts.active.iter().filter(|&&row| change(row).is_some());
    let base = Base {
        before,
        mrr: compared
            .clone()
            .filter_map(|&row| facts.mrr_before(row))
            .sum(),
        n: compared.count(),
    };
    let more = facts.ordered(changed(|by| by > CENT), change);
    let less = facts.ordered(changed(|by| by < -CENT), |row| change(row).map(|by| -by));
    all.extend(moved(facts, &base, more, change, Kind::Expansion));
    all.extend(moved(facts, &base, less, change, Kind::Contraction));
    all.extend(churn(facts, before));
}

/// What the changes are measured against.
struct Base<'a> {
    before: &'a Scores,
    /// MRR in the comparison month of the customers who paid in both months.
    mrr: f64,
    /// How many they are.
    n: usize,
}

fn moved(
    facts: &Facts,
    base: &Base,
    rows: Vec<RowId>,
    change: impl Fn(RowId) -> Option<f64>,
    kind: Kind,
) -> Option<Finding> {
    let &largest = rows.first()?;
    let amount = rows
        .iter()
        .filter_map(|&row| change(row))
        .sum::<f64>()
        .abs();
    if !Facts::is_notable(amount, base.mrr) {
        return None;
    }
    let (word, title, severity) = if kind == Kind::Expansion {
        ("more", "Pay more", Severity::Good)
    } else {
        ("less", "Pay less", Severity::Watch)
    };
    let since = base.before.month.label();
    let most = facts.money(change(largest)?.abs());
    let headline = format!(
        "{} {} {} a month {word} than in {since}{}",
        facts.who(&rows),
        if rows.len() == 1 { "pays" } else { "pay" },
        facts.money(amount),
        led(&rows, || format!(
            "largest {} ({most})",
            facts.name(largest)
        ))
    );
    let fact = Fact {
        headline,
        detail: rule(facts, base.mrr, base.n, "who paid in both months"),
        mrr: Some(amount),
        evidence: facts.list(title, "largest change first", rows),
    };
    Some(facts.finding((kind, severity), fact))
}

/// Who left between the two days, with what they paid in the comparison month.
fn churn(facts: &Facts, before: &Scores) -> Option<Finding> {
    let (dataset, day) = (facts.context.dataset, facts.context.day());
    let paid = |row: RowId| facts.mrr_before(row).filter(|&then| then > 0.0);
    let rows = facts.scope.matched.iter().copied();
    let then: Vec<RowId> = rows
        .filter(|&row| dataset.is_active(row, before.day) && paid(row).is_some())
        .collect();
    let base: f64 = then.iter().filter_map(|&row| paid(row)).sum();
    let left = then
        .iter()
        .copied()
        .filter(|&row| !dataset.is_active(row, day));
    let left = facts.ordered(left.collect(), paid);
    let &largest = left.first()?;
    let amount: f64 = left.iter().filter_map(|&row| paid(row)).sum();
    if !Facts::is_notable(amount, base) {
        return None;
    }
    let most = facts.money(paid(largest)?);
    let headline = format!(
        "{} left since {} and took {} MRR{}",
        facts.who(&left),
        before.month.label(),
        facts.money(amount),
        led(&left, || format!(
            "largest {} ({most})",
            facts.name(largest)
        ))
    );
    let fact = Fact {
        headline,
        detail: rule(facts, base, then.len(), "who paid then"),
        mrr: Some(amount),
        evidence: left_list(facts, left),
    };
    Some(facts.finding((Kind::Churn, Severity::Act), fact))
}

/// Those who left do not pass the status filter *active*: the list changes it.
fn left_list(facts: &Facts, rows: Vec<RowId>) -> Evidence {
    let narrowed = narrow::to_companies(facts.context.dataset, facts.scope.filters, &rows);
    let filters = narrowed.map(|filters| Filters {
        status: Status::Churned,
        ..filters
    });
    Facts::list_by("Left", "largest MRR first", rows, filters)
}

fn rule(facts: &Facts, base: f64, n: usize, who: &str) -> String {
    format!(
        "Shown from {} of the {} MRR of the {} {who}.",
        units::percent(NOTABLE, 0),
        facts.money(base),
        units::counted(n, "customer")
    )
}
