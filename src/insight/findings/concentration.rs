//! Risk that gathers with one manager, segment, region or industry.
//!
//! Share of the MRR at risk against share of all MRR, over the customers that have a health score.
//! Large accounts make shares of money jump by chance, so the *number* of customers at risk must
//! stand out too.

use super::facts::{Fact, Facts};
use super::{Finding, Kind, Severity};
use crate::chart::Tone;
use crate::data::Dim;
use crate::select::Facet;
use crate::units::{self, RowId};

/// Where risk can gather: what a manager can act on.
const DIMS: [Dim; 4] = [
    Dim::AccountManager,
    Dim::Segment,
    Dim::Region,
    Dim::Industry,
];

/// The share of MRR at risk must be at least this many times the share of all MRR.
const LIFT: f64 = 1.5;

/// Under five customers at risk a share says more about one customer than about the group.
const MIN_AT_RISK: usize = 5;

/// How many standard deviations the number at risk must lie above what drawing customers at random
/// gives. About thirty groups are looked at; at 2.5 chance alone reports one in five portfolios,
/// and the lift must hold as well.
const SURE: f64 = 2.5;

/// One value of a dimension.
#[derive(Clone, Copy, Default)]
struct Group {
    n: usize,
    n_at_risk: usize,
    mrr: f64,
    mrr_at_risk: f64,
}

impl Group {
    fn add(&mut self, mrr: f64, is_at_risk: bool) {
        self.n += 1;
        self.mrr += mrr;
        if is_at_risk {
            self.n_at_risk += 1;
            self.mrr_at_risk += mrr;
        }
    }

    /// How far the number at risk lies above the expected one, in standard deviations of drawing
    /// `n` of all without putting back (hypergeometric).
    fn deviation(&self, all: &Self) -> f64 {
        let (n, whole) = (self.n as f64, all.n as f64);
        let rate = all.n_at_risk as f64 / whole;
        let variance = n * rate * (1.0 - rate) * (whole - n) / (whole - 1.0);
        (self.n_at_risk as f64 - n * rate) / variance.sqrt()
    }

    /// The share of the MRR at risk over the share of all MRR.
    fn lift(&self, all: &Self) -> f64 {
        (self.mrr_at_risk / all.mrr_at_risk) / (self.mrr / all.mrr)
    }

    fn stands_out(&self, all: &Self) -> bool {
        self.n_at_risk >= MIN_AT_RISK && self.lift(all) >= LIFT && self.deviation(all) >= SURE
    }
}

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let (mut whole, mut scored) = (Group::default(), Vec::new());
    for &row in &facts.active {
        let tone = facts.tone(row);
        if tone == Tone::None {
            continue;
        }
        let entry = (row, facts.mrr(row).unwrap_or(0.0), tone == Tone::Risk);
        whole.add(entry.1, entry.2);
        scored.push(entry);
    }
    if whole.n_at_risk >= MIN_AT_RISK {
        let found = DIMS
            .iter()
            .filter_map(|&dim| one(facts, &whole, &scored, dim));
        all.extend(found);
    }
}

/// The value of a dimension with the most MRR at risk above its share, if it stands out.
fn one(facts: &Facts, whole: &Group, scored: &[(RowId, f64, bool)], dim: Dim) -> Option<Finding> {
    let column = facts.context.dataset.customers.dim(dim);
    let mut groups = vec![Group::default(); column.values().len()];
    for &(row, mrr, is_at_risk) in scored {
        if let Some(code) = column.code(row) {
            groups[code as usize].add(mrr, is_at_risk);
        }
    }
    let excess = |group: &Group| group.mrr_at_risk - whole.mrr_at_risk * group.mrr / whole.mrr;
    let named = groups.iter().zip(column.values());
    let outstanding =
        named.filter(|(group, value)| group.stands_out(whole) && !value.trim().is_empty());
    let (group, value) =
        outstanding.max_by(|a, b| excess(a.0).total_cmp(&excess(b.0)).then(b.1.cmp(a.1)))?;
    let code = column.find(value);
    let is_in = |entry: &&(RowId, f64, bool)| entry.2 && column.code(entry.0) == code;
    let rows = scored.iter().filter(is_in).map(|entry| entry.0).collect();
    let mut filters = facts.narrowed_to_bands(&[Tone::Risk]);
    filters.choose(Facet::Dim(dim), [value.as_str()]);
    let red = facts.band_words(&[Tone::Risk]);
    let fact = Fact {
        headline: headline(
            facts,
            whole,
            group,
            &red,
            &format!("{} {value}", dim.title()),
        ),
        detail: detail(whole, group),
        mrr: Some(group.mrr_at_risk),
        evidence: Facts::list_by(
            &format!("{value}, {red}"),
            "largest MRR first",
            facts.ordered(rows, |row| facts.mrr(row)),
            Some(filters),
        ),
    };
    Some(facts.finding((Kind::Concentration, Severity::Act), fact))
}

fn headline(facts: &Facts, whole: &Group, group: &Group, red: &str, who: &str) -> String {
    format!(
        "{who} has {} of the MRR with health {red} ({} of {}) but {} of all MRR: {}",
        units::share(group.mrr_at_risk / whole.mrr_at_risk),
        facts.money(group.mrr_at_risk),
        facts.money(whole.mrr_at_risk),
        units::share(group.mrr / whole.mrr),
        units::counted(group.n_at_risk, "customer")
    )
}

fn detail(whole: &Group, group: &Group) -> String {
    let of = |n: usize, all: usize| {
        format!("{} of {}", units::count(n as f64), units::count(all as f64))
    };
    format!(
        "At risk are {} of its scored customers, {} elsewhere. \
         Shown from {LIFT} times the share, {MIN_AT_RISK} customers and {SURE} standard deviations up.",
        of(group.n_at_risk, group.n),
        of(whole.n_at_risk - group.n_at_risk, whole.n - group.n)
    )
}
