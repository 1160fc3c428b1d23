//! The corporate tree around a customer: its parents, all they own, and its own children.
//!
//! Money adds up, health does not: a roll-up of health is the mean of the scores weighted by MRR,
//! over those that have both, and says over how many. Customers not active on the day shown stay in
//! the tree and count in no roll-up.

mod chart;
mod links;

pub use chart::tree;

use std::collections::BTreeMap;

use crate::chart::Tone;
use crate::insight::Context;
use crate::units::RowId;
use links::{Links, walk};

/// How figures are rolled up, for people.
pub const HOW: &str = "With children, MRR is the sum and health the mean of the scores weighted by \
    MRR, over all active customers below and the customer itself.";

/// How a member is related to the customer the group is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The customer itself.
    Itself,
    /// The one directly above.
    Parent,
    /// Further above.
    Ancestor,
    /// Has the same parent.
    Sibling,
    /// Directly below.
    Child,
    /// Further below.
    Descendant,
    /// Elsewhere in the group.
    Relative,
}

impl Relation {
    /// What people read.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Itself => "this customer",
            Self::Parent => "parent",
            Self::Ancestor => "above the parent",
            Self::Sibling => "same parent",
            Self::Child => "child",
            Self::Descendant => "below a child",
            Self::Relative => "same group",
        }
    }
}

/// A member and all below it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RollUp {
    /// How many active customers.
    pub n: usize,
    /// Their MRR, summed; `None` when none is known.
    pub mrr: Option<f64>,
    /// The mean of their health scores weighted by MRR, 0 to 10.
    pub health: Option<f64>,
    /// How many customers that mean is over.
    pub n_health: usize,
}

/// A customer of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its row.
    pub row: RowId,
    /// The place of the member above.
    pub parent: Option<usize>,
    /// Its name.
    pub name: String,
    /// How it is related.
    pub relation: Relation,
    /// Whether it is a customer on the day shown.
    pub is_active: bool,
    /// Its health score shown, 0 to 10.
    pub health: Option<f64>,
    /// The name of its band; empty without a score.
    pub band: String,
    /// The look of its band.
    pub tone: Tone,
    /// Its own MRR in the month shown; `None` when not known or not active.
    pub mrr: Option<f64>,
    /// Itself and all below.
    pub total: RollUp,
}

/// A corporate tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The members, each after the one above it; those below one by their MRR, largest first.
    pub members: Vec<Member>,
    /// The place of the customer it is about.
    pub subject: usize,
    /// How many levels it has.
    pub levels: usize,
}

impl Group {
    /// The customer it is about.
    pub fn own(&self) -> &Member {
        &self.members[self.subject]
    }
}

/// The group of a customer; `None` where it has neither a parent nor children.
pub fn group(context: &Context, row: RowId) -> Option<Group> {
    let links = Links::new(&context.dataset.customers.parent);
    let top = links.top(row);
    if top == row && links.below(row).is_empty() {
        return None;
    }
    // First in the order of the data; then, with the sums known, the largest first.
    let (rows, parents, _) = walk(&links, top, |_| 0.0);
    let sums = totals(context, &rows, &parents);
    let sums = sums.iter().map(|sum| sum.mrr.unwrap_or(f64::NEG_INFINITY));
    let sizes: BTreeMap<RowId, f64> = rows.iter().copied().zip(sums).collect();
    let size = |member: RowId| sizes.get(&member).copied().unwrap_or_default();
    let (rows, parents, levels) = walk(&links, top, size);
    let subject = rows.iter().position(|member| *member == row)?;
    let totals = totals(context, &rows, &parents);
    let relations = relations(&parents, subject);
    let members = (0..rows.len()).map(|place| Member {
        parent: parents[place],
        relation: relations[place],
        total: totals[place],
        ..member(context, rows[place])
    });
    Some(Group {
        members: members.collect(),
        subject,
        levels,
    })
}

fn member(context: &Context, row: RowId) -> Member {
    let (dataset, card) = (context.dataset, context.scores.card("health"));
    let is_active = dataset.is_active(row, context.day());
    let card = card.filter(|_| is_active);
    let band = card.and_then(|card| card.band_of(row));
    Member {
        row,
        parent: None,
        name: dataset.customers.name.get(row).to_owned(),
        relation: Relation::Relative,
        is_active,
        health: card.and_then(|card| card.shown.get(row)),
        band: band.map_or_else(String::new, |band| band.name.clone()),
        tone: card.map_or(Tone::None, |card| card.tone_of(row)),
        mrr: dataset.mrr(row, context.month()).filter(|_| is_active),
        total: RollUp::default(),
    }
}

/// The roll-up of every member.
fn totals(context: &Context, rows: &[RowId], parents: &[Option<usize>]) -> Vec<RollUp> {
    let mut totals = vec![RollUp::default(); rows.len()];
    // The sums of weights and of weighted scores that the means come from.
    let mut means = vec![(0.0, 0.0); rows.len()];
    for place in (0..rows.len()).rev() {
        let own = member(context, rows[place]);
        totals[place].n += usize::from(own.is_active);
        if let Some(mrr) = own.mrr {
            totals[place].mrr = Some(totals[place].mrr.unwrap_or(0.0) + mrr);
        }
        if let Some((health, mrr)) = own.health.zip(own.mrr).filter(|(_, mrr)| *mrr > 0.0) {
            totals[place].n_health += 1;
            means[place] = (means[place].0 + mrr, means[place].1 + mrr * health);
        }
        let (total, mean) = (totals[place], means[place]);
        totals[place].health = (mean.0 > 0.0).then(|| mean.1 / mean.0);
        if let Some(parent) = parents[place] {
            let above = &mut totals[parent];
            above.n += total.n;
            above.n_health += total.n_health;
            if let Some(mrr) = total.mrr {
                above.mrr = Some(above.mrr.unwrap_or(0.0) + mrr);
            }
            means[parent] = (means[parent].0 + mean.0, means[parent].1 + mean.1);
        }
    }
    totals
}

fn relations(parents: &[Option<usize>], subject: usize) -> Vec<Relation> {
    let mut relations = vec![Relation::Relative; parents.len()];
    relations[subject] = Relation::Itself;
    let above = parents[subject];
    for place in 0..parents.len() {
        let Some(parent) = parents[place].filter(|_| place != subject) else {
            continue;
        };
        relations[place] = if parent == subject {
            Relation::Child
        } else if matches!(relations[parent], Relation::Child | Relation::Descendant) {
            Relation::Descendant
        } else if Some(parent) == above {
            Relation::Sibling
        } else {
            Relation::Relative
        };
    }
    let mut next = above;
    let mut relation = Relation::Parent;
    while let Some(place) = next {
        relations[place] = relation;
        relation = Relation::Ancestor;
        next = parents[place];
    }
    relations
}
