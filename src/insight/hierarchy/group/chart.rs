//! The tree of a group.

use super::{Group, Member, Relation, RollUp};
use crate::chart::describe::MISSING;
use crate::chart::tree::{Node, Tree};
use crate::metrics::Unit;
use crate::units;

/// Means over fewer customers than this are said to be.
const FEW: usize = 5;

/// The members with their own health, joined by links as wide as their MRR with all below them;
/// the key is the place of a member.
pub fn tree(group: &Group, currency: &str) -> Tree {
    let (own, all) = (group.own(), &group.members[0].total);
    let summary = format!(
        "{} in a group of {} on {} with {} MRR, health {}",
        own.name,
        units::counted(group.members.len(), "customer"),
        units::counted(group.levels, "level"),
        money(all.mrr, currency),
        health(all)
    );
    Tree {
        nodes: group
            .members
            .iter()
            .map(|member| node(member, currency))
            .collect(),
        summary,
        figure: "Health".into(),
        amount: "MRR with children".into(),
        unit: Unit::Money(currency.into()),
    }
}

fn node(member: &Member, currency: &str) -> Node {
    let is_itself = member.relation == Relation::Itself;
    let note = match (member.is_active, is_itself) {
        (false, _) => "Not a customer on this day".to_owned(),
        (true, true) => String::new(),
        (true, false) => units::capitalized(member.relation.as_str()),
    };
    let band = if member.band.is_empty() {
        "No data".to_owned()
    } else {
        member.band.clone()
    };
    Node {
        parent: member.parent,
        name: member.name.clone(),
        note,
        tone: Some(member.tone),
        figure: member
            .health
            .map_or_else(|| MISSING.to_owned(), units::score),
        trend: None,
        amount: member.total.mrr.filter(|mrr| *mrr >= 0.0),
        is_lit: is_itself,
        details: vec![
            ("Band".to_owned(), band),
            ("Own MRR".to_owned(), money(member.mrr, currency)),
            ("Health with children".to_owned(), health(&member.total)),
        ],
    }
}

/// `6.8 over 12 customers`; fewer than five are said to be few.
fn health(total: &RollUp) -> String {
    let Some(health) = total.health else {
        return MISSING.to_owned();
    };
    let few = if total.n_health < FEW { "only " } else { "" };
    let n = units::counted(total.n_health, "customer");
    format!("{} over {few}{n}", units::score(health))
}

fn money(amount: Option<f64>, currency: &str) -> String {
    amount.map_or_else(
        || MISSING.to_owned(),
        |amount| units::money_short(amount, currency),
    )
}
