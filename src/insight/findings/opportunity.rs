//! Opportunity that nobody has claimed: the customer with most of it, and products few are aligned
//! to.
//!
//! A stack describes the day of the data only, so a past month has no such findings. The size of an
//! opportunity is its recurring amount a month plus its one-off amount, as in the stack charts; both
//! are named. Items that are not applicable count for nothing (003-32).

use std::collections::BTreeMap;

use super::facts::{Fact, Facts};
use super::{Evidence, Finding, Kind, Severity};
use crate::data::record::{Alignment, StackItem};
use crate::units::{self, RowId};

/// The largest opportunity is news when it is this part of all: at less there is no outstanding one.
const LARGE_CUSTOMER: f64 = 0.05;

/// A product is worth a campaign when it holds this part of all opportunity.
const LARGE_PRODUCT: f64 = 0.05;

/// Low alignment: fewer than two in five of the customers it applies to.
const LOW: f64 = 0.4;

/// Under five customers a product is a matter of single customers.
const MIN_N: usize = 5;

/// Recurring and one-off money that could still be won.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Amount {
    mrr: f64,
    one_off: f64,
}

impl Amount {
    fn of(item: &StackItem) -> Self {
        Self {
            mrr: item.mrr_opportunity.unwrap_or(0.0),
            one_off: item.one_off_opportunity.unwrap_or(0.0),
        }
    }

    fn add(&mut self, other: Self) {
        self.mrr += other.mrr;
        self.one_off += other.one_off;
    }

    fn sum(self) -> f64 {
        self.mrr + self.one_off
    }

    fn words(self, facts: &Facts) -> String {
        let (mrr, one_off) = (facts.money(self.mrr), facts.money(self.one_off));
        format!("{mrr} a month and {one_off} one-off")
    }
}

/// A product among the customers it applies to.
#[derive(Default)]
struct Product {
    n_aligned: usize,
    /// Those not aligned, with what could be won from each.
    others: Vec<(RowId, f64)>,
    /// What could be won from those not aligned.
    amount: Amount,
}

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let dataset = facts.context.dataset;
    if facts.context.month() != dataset.month() {
        return;
    }
    let mut products: BTreeMap<&str, Product> = BTreeMap::new();
    let mut by_customer: Vec<(RowId, Amount)> = Vec::new();
    let mut total = Amount::default();
    for &row in &facts.active {
        let mut own = Amount::default();
        let items = dataset.customers.stack.get(row).iter();
        for item in items.filter(|item| item.applicable) {
            let amount = Amount::of(item);
            own.add(amount);
            let Some(alignment) = item.alignment else {
                continue;
            };
            let product = products.entry(item.product.as_str()).or_default();
            if alignment == Alignment::Aligned {
                product.n_aligned += 1;
            } else {
                product.others.push((row, amount.sum()));
                product.amount.add(amount);
            }
        }
        total.add(own);
        if own.sum() > 0.0 {
            by_customer.push((row, own));
        }
    }
    all.extend(customer(facts, &by_customer, total));
    let found = products
        .into_iter()
        .filter_map(|(id, own)| product(facts, id, own, total));
    all.extend(found);
}

/// The customer with the largest opportunity, among at least two that have any.
fn customer(facts: &Facts, by_customer: &[(RowId, Amount)], total: Amount) -> Option<Finding> {
    let id = |row| facts.context.dataset.customers.id.get(row);
    let (row, amount) = *by_customer.iter().max_by(|a, b| {
        a.1.sum()
            .total_cmp(&b.1.sum())
            .then_with(|| id(b.0).cmp(id(a.0)))
    })?;
    let share = amount.sum() / total.sum();
    if by_customer.len() < 2 || share < LARGE_CUSTOMER {
        return None;
    }
    let fact = Fact {
        headline: format!(
            "{} has the largest unclaimed opportunity: {}, {} of all",
            facts.name(row),
            amount.words(facts),
            units::share(share)
        ),
        detail: format!(
            "Of {} with opportunity in their stack, together {}. Shown from {} of all up.",
            units::counted(by_customer.len(), "customer"),
            total.words(facts),
            units::percent(LARGE_CUSTOMER, 0)
        ),
        mrr: Some(amount.mrr),
        evidence: Evidence::Customer(row),
    };
    Some(facts.finding((Kind::Opportunity, Severity::Note), fact))
}

/// A product few are aligned to, with much to win from the others (003-38).
fn product(facts: &Facts, id: &str, own: Product, total: Amount) -> Option<Finding> {
    let mut won: BTreeMap<RowId, f64> = BTreeMap::new();
    for (row, amount) in own.others {
        *won.entry(row).or_default() += amount;
    }
    let n = own.n_aligned + won.len();
    let aligned = own.n_aligned as f64 / n as f64;
    let share = own.amount.sum() / total.sum();
    if n < MIN_N || aligned >= LOW || own.amount.sum() <= 0.0 || share < LARGE_PRODUCT {
        return None;
    }
    let products = &facts.context.dataset.products;
    let known = products.iter().find(|product| product.id == id);
    let name = known.map_or(id, |product| product.name.as_str());
    let rows = facts.ordered(won.keys().copied().collect(), |row| won.get(&row).copied());
    let fact = Fact {
        headline: format!(
            "{name}: {} of {} are aligned; the other {} could bring {}",
            units::share(aligned),
            units::counted(n, "customer"),
            units::count(rows.len() as f64),
            own.amount.words(facts)
        ),
        detail: format!(
            "{} of all opportunity. \
             Shown under {} aligned, from {MIN_N} customers and {} of all up.",
            units::share(share),
            units::percent(LOW, 0),
            units::percent(LARGE_PRODUCT, 0)
        ),
        mrr: Some(own.amount.mrr),
        evidence: facts.list(
            &format!("Not aligned to {name}"),
            "largest opportunity first",
            rows,
        ),
    };
    Some(facts.finding((Kind::Opportunity, Severity::Note), fact))
}
