//! Contracts of unhealthy customers that end soon.

use chrono::{Days, NaiveDate};

use super::facts::{Fact, Facts};
use super::{Finding, Kind, Severity};
use crate::arrange::Arrange;
use crate::chart::Tone;
use crate::data::record::{Contract, Renewal};
use crate::units::{self, RowId};

/// How far ahead a renewal is worth a conversation: a quarter.
const AHEAD: u64 = 90;

const UNHEALTHY: [Tone; 2] = [Tone::Risk, Tone::Warn];

/// A customer's contracts that end soon.
struct Due {
    row: RowId,
    /// The first day no longer paid, of the first that ends.
    end: NaiveDate,
    /// Their MRR, as far as it is known.
    mrr: f64,
    n: usize,
}

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let day = facts.context.day();
    let Some(last) = day.checked_add_days(Days::new(AHEAD)) else {
        return;
    };
    let unhealthy = facts.active.iter().copied();
    let unhealthy = unhealthy.filter(|&row| UNHEALTHY.contains(&facts.tone(row)));
    let mut due: Vec<Due> = unhealthy
        .filter_map(|row| due(facts, row, day, last))
        .collect();
    let id = |row| facts.context.dataset.customers.id.get(row);
    due.arrange_by(|a, b| a.end.cmp(&b.end).then_with(|| id(a.row).cmp(id(b.row))));
    all.extend(finding(facts, &due, last));
}

fn finding(facts: &Facts, due: &[Due], last: NaiveDate) -> Option<Finding> {
    let first = due.first()?;
    let mrr: f64 = due.iter().map(|one| one.mrr).sum();
    if !Facts::is_notable(mrr, facts.total) {
        return None;
    }
    let n_red = due
        .iter()
        .filter(|one| facts.tone(one.row) == Tone::Risk)
        .count();
    let n_contracts: usize = due.iter().map(|one| one.n).sum();
    let rows: Vec<RowId> = due.iter().map(|one| one.row).collect();
    let (name, end) = (facts.name(first.row), units::date_long(first.end));
    let money = facts.money(mrr);
    let headline = match rows[..] {
        [_] => format!("A contract of {name}, not healthy, ends on {end}: {money} MRR"),
        _ => format!(
            "Contracts of {} who are not healthy end by {}: {money} MRR; first {name} on {end}",
            units::counted(rows.len(), "customer"),
            units::date_long(last)
        ),
    };
    let detail = format!(
        "Health {} ({} {}); {} within {AHEAD} days, neither renewed nor followed by another.",
        facts.band_words(&UNHEALTHY),
        units::count(n_red as f64),
        facts.band_words(&[Tone::Risk]),
        units::counted(n_contracts, "contract")
    );
    let severity = if n_red > 0 {
        Severity::Act
    } else {
        Severity::Watch
    };
    let fact = Fact {
        headline,
        detail,
        mrr: Some(mrr),
        evidence: facts.list("Contracts that end soon", "first to end first", rows),
    };
    Some(facts.finding((Kind::Renewal, severity), fact))
}

fn due(facts: &Facts, row: RowId, day: NaiveDate, last: NaiveDate) -> Option<Due> {
    let contracts = facts.context.dataset.customers.contracts.get(row);
    let mut due: Option<Due> = None;
    for contract in contracts {
        let Some(end) = contract.end.filter(|&end| day < end && end <= last) else {
            continue;
        };
        if !contract.is_active(day) || is_settled(contract, contracts, end) {
            continue;
        }
        let own = due.get_or_insert(Due {
            row,
            end,
            mrr: 0.0,
            n: 0,
        });
        own.end = own.end.min(end);
        own.mrr += contract.mrr.unwrap_or(0.0);
        own.n += 1;
    }
    due
}

/// Whether it is decided how it goes on: renewed, lost, or followed by another contract.
fn is_settled(contract: &Contract, all: &[Contract], end: NaiveDate) -> bool {
    let is_decided = matches!(contract.renewal, Some(Renewal::Renewed | Renewal::Lost));
    let follows = |other: &Contract| {
        other.product == contract.product
            && other.start.is_some_and(|start| start <= end)
            && other.end.is_none_or(|later| later > end)
    };
    is_decided || all.iter().any(follows)
}
