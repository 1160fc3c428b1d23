//! Which products each customer has, could have and pays for.

use serde_json::{Value, json};

use super::account::{Account, rounded};
use super::calendar::NOW;
use super::json::{Fields, number};
use super::money::{self, Contract};
use super::products::PRODUCTS;
use super::rng::{Rng, Stream};
use super::story;

/// How well a product fits what the customer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    NotApplicable,
    Aligned,
    Supported,
    NotAligned,
}

/// One product at one customer; opportunities in currency, recurring ones a month.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) product: usize,
    pub(super) fit: Fit,
    pub(super) mrr: f64,
    pub(super) one_off: f64,
    pub(super) mrr_opportunity: f64,
    pub(super) one_off_opportunity: f64,
}

/// The stack of a customer; its `mrr` adds up to what the customer pays.
pub(super) fn items(seed: u64, account: &Account, contracts: &[Contract]) -> Vec<Item> {
    let mut rng = Rng::new(seed, account.row, Stream::Stack);
    let mrr = money::mrr_in(contracts, NOW);
    let mut items: Vec<Item> = (0..PRODUCTS.len())
        .map(|product| draw(&mut rng, account, product, mrr))
        .collect();
    story::stack(account, &mut items);
    share_out(&mut items, mrr);
    items
}

/// The share of applicable products that are not aligned, in percent.
pub(super) fn gap(items: &[Item]) -> f64 {
    let applicable = items
        .iter()
        .filter(|item| item.fit != Fit::NotApplicable)
        .count();
    let aligned = items.iter().filter(|item| item.fit == Fit::Aligned).count();
    100.0 - 100.0 * aligned as f64 / applicable as f64
}

/// The stack as the document has it.
pub(super) fn document(items: &[Item]) -> Value {
    Value::Array(items.iter().map(item_document).collect())
}

fn item_document(item: &Item) -> Value {
    let mut fields = Fields::default();
    fields.put("product", json!(PRODUCTS[item.product].id));
    let alignment = match item.fit {
        Fit::NotApplicable => {
            fields.put("applicable", json!(false));
            return fields.done();
        }
        Fit::Aligned => "aligned",
        Fit::Supported => "supported",
        Fit::NotAligned => "not_aligned",
    };
    fields.put("alignment", json!(alignment));
    let amounts = [
        ("mrr", item.mrr),
        ("one_off", item.one_off),
        ("mrr_opportunity", item.mrr_opportunity),
        ("one_off_opportunity", item.one_off_opportunity),
    ];
    for (name, amount) in amounts.into_iter().filter(|(_, amount)| *amount > 0.0) {
        fields.put(name, number(amount, 2));
    }
    if item.fit == Fit::Supported {
        fields.put("note", json!("Runs another make; we look after it"));
    }
    fields.done()
}

fn draw(rng: &mut Rng, account: &Account, idx: usize, mrr: f64) -> Item {
    let product = &PRODUCTS[idx];
    let aligned = if idx == 0 {
        1.0
    } else {
        (product.share + 0.05 * (account.temper.now() - 7.0)).clamp(0.04, 0.95)
    };
    let fit = match rng.unit() {
        _ if idx > 0 && rng.chance(0.13) => Fit::NotApplicable,
        u if u < aligned => Fit::Aligned,
        u if u < aligned + 0.3 * (1.0 - aligned) => Fit::Supported,
        _ => Fit::NotAligned,
    };
    let share = match fit {
        Fit::NotApplicable | Fit::Aligned => 0.0,
        Fit::Supported => 0.4,
        Fit::NotAligned => 1.0,
    };
    let scale = mrr.max(200.0) * product.weight * 0.01 * share;
    let mrr_opportunity = rounded(scale * rng.between(0.6, 1.6), 10.0);
    let one_off_opportunity = rounded(scale * rng.between(0.3, 3.0), 10.0);
    let one_off = if fit == Fit::Aligned && rng.chance(0.2) {
        rounded(mrr * rng.between(0.02, 0.12), 10.0)
    } else {
        0.0
    };
    Item {
        product: idx,
        fit,
        mrr: 0.0,
        one_off,
        mrr_opportunity,
        one_off_opportunity,
    }
}

/// Splits what the customer pays over what it has, by weight; the first item takes the rest.
fn share_out(items: &mut [Item], mrr: f64) {
    let weight = |item: &Item| match item.fit {
        Fit::Aligned => PRODUCTS[item.product].weight,
        Fit::Supported => 0.3 * PRODUCTS[item.product].weight,
        Fit::NotApplicable | Fit::NotAligned => 0.0,
    };
    let total: f64 = items.iter().map(weight).sum();
    let mut rest = mrr;
    for item in items.iter_mut().skip(1) {
        item.mrr = (mrr * weight(item) / total).floor();
        rest -= item.mrr;
    }
    items[0].mrr = rest;
}
