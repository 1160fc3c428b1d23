//! How well the customers of each account manager, or of each group, are aligned (003-39, 003-48).

use super::fit::Fit;
use super::gain::Gain;
use super::tally::{Sums, Tally};
use crate::arrange::Arrange;
use crate::chart::describe::{Column, Row, Table, exact};
use crate::data::Dim;
use crate::insight::Context;
use crate::insight::health::{Distribution, distribution};
use crate::select::{Facet, NOT_KNOWN};
use crate::units::RowId;

/// The customers that share a value of a dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// The value, as in the filters; [`NOT_KNOWN`] where it is not known.
    pub value: String,
    /// What people read.
    pub name: String,
    /// How many customers, and how their health spreads; its `mrr` is their current MRR.
    pub health: Distribution,
    /// What could be won from them.
    pub gain: Gain,
    /// Their applicable products by alignment, every product of every customer counting once.
    pub fit: Fit,
}

/// The tally's customers by a dimension, the lowest share of aligned products first, teams without
/// a share after them, customers whose team is not known last. Equal ones stand by name.
pub fn teams(context: &Context, tally: &Tally, dim: Dim) -> Vec<Team> {
    let column = context.dataset.customers.dim(dim);
    let n_values = column.values().len();
    let mut members: Vec<(Vec<RowId>, Sums)> = vec![Default::default(); n_values + 1];
    for (&row, sums) in tally.rows.iter().zip(&tally.customers) {
        let code = column.code(row).map(|code| code as usize);
        let named = code.filter(|&code| !column.values()[code].trim().is_empty());
        let (rows, total) = &mut members[named.unwrap_or(n_values)];
        rows.push(row);
        total.join(sums);
    }
    let members = members.into_iter().enumerate();
    let mut teams: Vec<Team> = members
        .filter(|(_, (rows, _))| !rows.is_empty())
        .map(|(code, (rows, sums))| {
            let value = column.values().get(code).cloned();
            let missing = || Facet::Dim(dim).missing_label().to_owned();
            Team {
                name: value.clone().unwrap_or_else(missing),
                value: value.unwrap_or_else(|| NOT_KNOWN.to_owned()),
                health: distribution(context, &rows),
                gain: sums.gain(),
                fit: sums.fit,
            }
        })
        .collect();
    teams.arrange_by(|a, b| {
        let share = |team: &Team| team.fit.share().unwrap_or(f64::INFINITY);
        let unknown_last = (a.value == NOT_KNOWN).cmp(&(b.value == NOT_KNOWN));
        unknown_last
            .then(share(a).total_cmp(&share(b)))
            .then_with(|| a.name.cmp(&b.name))
    });
    teams
}

/// The teams for other programs, amounts in full precision.
pub fn exact_table(teams: &[Team], title: &str) -> Table {
    let row = |team: &Team| Row {
        key: None,
        cells: vec![
            team.name.clone(),
            team.health.n.to_string(),
            team.fit.aligned.to_string(),
            team.fit.n_recorded().to_string(),
            exact(team.fit.share()),
            exact(team.gain.mrr),
            exact(team.gain.one_off),
        ],
    };
    let numbers = [
        "Customers",
        "Aligned items",
        "Items with a recorded state",
        "Aligned share",
        "MRR opportunity, a month",
        "One-off opportunity",
    ];
    let columns = std::iter::once(Column::words(title)).chain(numbers.map(Column::numbers));
    Table {
        caption: format!("Alignment by {}", title.to_lowercase()),
        columns: columns.collect(),
        rows: teams.iter().map(row).collect(),
    }
}
