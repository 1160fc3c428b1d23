//! Answers about stacks: alignment and opportunity.

use std::collections::BTreeMap;

use customer_radar::data::Dim;
use customer_radar::data::record::{Alignment, StackItem};
use customer_radar::units::{self, RowId};

use super::{Setting, check, dataset, linked, sample};

fn items(row: RowId) -> impl Iterator<Item = &'static StackItem> {
    let all = dataset().customers.stack.get(row).iter();
    all.filter(|item| item.applicable)
}

fn opportunity(item: &StackItem) -> f64 {
    item.mrr_opportunity.unwrap_or(0.0) + item.one_off_opportunity.unwrap_or(0.0)
}

/// The customer with the largest opportunity, and how much that is.
pub(super) fn most_opportunity(rows: &[RowId]) -> (RowId, f64) {
    let of = |row: RowId| items(row).map(opportunity).sum::<f64>();
    let sized = rows.iter().map(|&row| (row, of(row)));
    sized.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
}

/// Aligned items and items with a known alignment.
fn aligned<'i>(items: impl Iterator<Item = &'i StackItem>) -> (usize, usize) {
    items
        .filter_map(|item| item.alignment)
        .fold((0, 0), |(n, all), own| {
            (n + usize::from(own == Alignment::Aligned), all + 1)
        })
}

#[test]
fn task_4_goals_for_alignment_by_manager() {
    let column = dataset().customers.dim(Dim::AccountManager);
    let mut managers: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in Setting::new().population {
        let Some(manager) = column.get(row) else {
            continue;
        };
        let own = managers.entry(manager).or_default();
        let (n, all) = aligned(items(row));
        *own = (own.0 + n, own.1 + all);
    }
    let share = |(n, all): (usize, usize)| n as f64 / all as f64;
    let shares = managers
        .iter()
        .map(|(manager, &own)| (*manager, share(own)));
    let low = shares.clone().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    let high = shares.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    check(
        4,
        &format!(
            "{} is furthest behind with {} aligned; {} is ahead with {}.",
            low.0,
            units::share(low.1),
            high.0,
            units::share(high.1)
        ),
    );
}

const CASCADIA: &str = "#/?account_group=Cascadia";

#[test]
fn task_10_few_are_aligned_to_web_filtering() {
    let rows = linked(CASCADIA);
    let own = rows.iter().flat_map(|&row| items(row));
    let (n, all) = aligned(own.filter(|item| item.product == "web_filtering"));
    check(
        10,
        &format!(
            "{} of {all} ({}) are aligned, so the offer goes to the other {}.",
            n,
            units::share(n as f64 / all as f64),
            all - n
        ),
    );
}

#[test]
fn task_11_one_product_under_two_tags_has_two_shares() {
    let rows = linked(CASCADIA);
    let all: Vec<&StackItem> = rows.iter().flat_map(|&row| items(row)).collect();
    let of_product = |id: &str| -> f64 {
        let own = all.iter().filter(|item| item.product == id);
        own.map(|item| opportunity(item)).sum()
    };
    let of_tag = |tag: &str| -> f64 {
        let products = dataset().products.iter();
        let tagged = products.filter(|product| product.tags.iter().any(|own| own == tag));
        tagged.map(|product| of_product(&product.id)).sum()
    };
    let (switches, firewall) = (of_product("switches"), of_product("firewall"));
    check(
        11,
        &format!(
            "Switches: {}, {} of Network. Firewall: {}, {} of Network and {} of Security.",
            units::money(switches, "USD"),
            units::percent(switches / of_tag("Network"), 1),
            units::money(firewall, "USD"),
            units::percent(firewall / of_tag("Network"), 1),
            units::percent(firewall / of_tag("Security"), 1)
        ),
    );
}

#[test]
fn task_12_opportunity_by_health() {
    let rows = linked(CASCADIA);
    let card = sample().scores.card("health").unwrap();
    let of = |rows: &mut dyn Iterator<Item = &RowId>| -> f64 {
        rows.flat_map(|&row| items(row)).map(opportunity).sum()
    };
    let is_amber = |row: &&RowId| {
        card.band_of(**row)
            .is_some_and(|band| band.id == "needs_attention")
    };
    let (amber, all) = (of(&mut rows.iter().filter(is_amber)), of(&mut rows.iter()));
    check(
        12,
        &format!(
            "Needs attention: {} – {}.",
            units::percent(amber / all, 1),
            units::money_short(amber, "USD")
        ),
    );
}
