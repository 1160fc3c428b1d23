//! Customers whose health is hidden by missing data.

use super::facts::{Fact, Facts, NOTABLE, led};
use super::{Finding, Kind, Severity};
use crate::insight::headline::HEALTH;
use crate::score::CardScores;
use crate::select::{Facet, INSUFFICIENT};
use crate::units::{self, RowId};

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    all.extend(facts.card.and_then(|card| unscored(facts, card)));
}

fn unscored(facts: &Facts, card: &CardScores) -> Option<Finding> {
    let rows = facts.active.iter().copied();
    let rows: Vec<RowId> = rows.filter(|row| card.band[row.idx()].is_none()).collect();
    let mrr = facts.sum(&rows);
    if !Facts::is_notable(mrr, facts.total) {
        return None;
    }
    let rows = facts.ordered(rows, |row| facts.mrr(row));
    let headline = format!(
        "{} with {} MRR {} too little data for a health score{}",
        facts.who(&rows),
        facts.money(mrr),
        if rows.len() == 1 { "has" } else { "have" },
        led(&rows, || format!("largest {}", facts.name(rows[0])))
    );
    let rule = format!(
        "Of {}; shown from {} of the MRR of the selection.",
        units::counted(facts.active.len(), "active customer"),
        units::percent(NOTABLE, 0)
    );
    let remarks = [missing(card, &rows), lost(facts, &rows), Some(rule)];
    let detail = remarks.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut filters = super::narrow::to_active(facts.scope.filters);
    filters.choose(Facet::Health, [INSUFFICIENT]);
    let fact = Fact {
        headline,
        detail,
        mrr: Some(mrr),
        evidence: Facts::list_by("Too little data", "largest MRR first", rows, Some(filters)),
    };
    Some(facts.finding((Kind::Coverage, Severity::Note), fact))
}

/// The category that most of them have no value in; of equals the first.
fn missing(card: &CardScores, rows: &[RowId]) -> Option<String> {
    let n_without = |at: usize| {
        let own = &card.categories[at];
        let applies = |row: RowId| own.coverage.get(row).is_some();
        let is_out = |row: &&RowId| applies(**row) && own.scores.get(**row).is_none();
        rows.iter().filter(is_out).count()
    };
    let at = (0..card.categories.len())
        .rev()
        .max_by_key(|&at| n_without(at))?;
    let n = n_without(at);
    (n > 0).then(|| {
        let name = &card.categories[at].name;
        let (n, all) = (units::count(n as f64), units::count(rows.len() as f64));
        format!("Most often without any value: {name} ({n} of {all}).")
    })
}

/// How many had a score in the comparison month: data that stopped coming.
fn lost(facts: &Facts, rows: &[RowId]) -> Option<String> {
    let before = facts.before?;
    let then = before.card(HEALTH)?;
    let had = |row: &&RowId| {
        facts.context.dataset.is_active(**row, before.day) && then.band[row.idx()].is_some()
    };
    let n = rows.iter().filter(had).count();
    (n > 0).then(|| {
        let since = before.month.label();
        format!("{} had a score in {since}.", units::counted(n, "customer"))
    })
}
