//! The opportunity by tag and, within a tag, by product: the two rings (003-31 to 003-36).
//!
//! A product with two tags stands under both with the same money, as the source has it. So a
//! product's share is that of its tag, a tag's share is that of all tags together, and the tags
//! together may come to more than the opportunity there is: both sums are given.

use super::columns::{ProductId, Stacks};
use super::fit::Fit;
use super::gain::Gain;
use super::rank::largest_first;
use super::tally::Tally;
use crate::arrange::Arrange;
use crate::chart::doughnut::{Precision, shares};
use crate::units::RowId;

/// What stands for products without a tag.
const NO_TAG: &str = "No tag";

/// Opportunity by tag, the largest first, products without a tag last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByTag {
    /// The tags.
    pub tags: Vec<TagGroup>,
    /// The opportunity there is: each product once.
    pub total: Gain,
    /// The sum of the ring: each product once for each of its tags.
    pub ring: Gain,
}

/// The opportunity of the products of one tag.
#[derive(Clone, Debug, PartialEq)]
pub struct TagGroup {
    /// The tag; `None` for products without one.
    pub tag: Option<String>,
    /// What people read.
    pub name: String,
    /// What could be won with its products.
    pub gain: Gain,
    /// Its share of the sum over all tags, to a tenth of a percent.
    pub share: String,
    /// Its products that are applicable to anybody, the largest opportunity first.
    pub parts: Vec<TagPart>,
}

/// One product under one tag.
#[derive(Clone, Debug, PartialEq)]
pub struct TagPart {
    /// The product.
    pub product: ProductId,
    /// What people read.
    pub name: String,
    /// What could be won with it; the same under every tag.
    pub gain: Gain,
    /// Its share of the tag's opportunity, to a tenth of a percent.
    pub share: String,
    /// The customers it is applicable to by alignment.
    pub fit: Fit,
}

impl ByTag {
    /// The part with this position, counted through the parts of all tags: the key of the rings.
    pub fn part(&self, item: usize) -> Option<(&TagGroup, &TagPart)> {
        let mut parts = self
            .tags
            .iter()
            .flat_map(|group| group.parts.iter().map(move |part| (group, part)));
        parts.nth(item)
    }

    /// Says how both sums differ; `None` where no product has several tags.
    pub fn note(&self, currency: &str) -> Option<String> {
        let mut products: Vec<ProductId> = self.products().collect();
        let n_parts = products.len();
        products.arrange_by(Ord::cmp);
        products.dedup();
        (products.len() < n_parts).then(|| {
            format!(
                "The tags add up to {}: a product with several tags counts under each. Counted \
                 once, the opportunity is {}.",
                self.ring.text(currency),
                self.total.text(currency)
            )
        })
    }

    fn products(&self) -> impl Iterator<Item = ProductId> {
        let parts = self.tags.iter().flat_map(|group| &group.parts);
        parts.map(|part| part.product)
    }
}

/// The opportunity of a tally by tag and product; only products that are applicable to one of its
/// customers (003-32).
pub fn by_tag(stacks: &Stacks, tally: &Tally) -> ByTag {
    by_tag_among(stacks, tally, &[])
}

/// The same of these tags alone; without any, of all of them. What has none of them does not
/// count, in neither sum.
pub fn by_tag_among(stacks: &Stacks, tally: &Tally, among: &[String]) -> ByTag {
    let mut tags: Vec<TagGroup> = Vec::new();
    let is_wanted = |tag: &String| among.is_empty() || among.contains(tag);
    let mut total = Gain::default();
    for product in tally.applicable() {
        let own = &stacks.products[product.idx()];
        let is_bare = own.tags.is_empty() && among.is_empty();
        if is_bare {
            add(&mut tags, None, part(stacks, tally, product));
        }
        for tag in own.tags.iter().filter(|tag| is_wanted(tag)) {
            add(&mut tags, Some(tag), part(stacks, tally, product));
        }
        if is_bare || own.tags.iter().any(is_wanted) {
            total = total.plus(tally.products[product.idx()].gain());
        }
    }
    for group in &mut tags {
        finish(group);
    }
    tags.arrange_by(|a, b| {
        let by_amount = b.gain.amount().total_cmp(&a.gain.amount());
        let untagged_last = a.tag.is_none().cmp(&b.tag.is_none());
        untagged_last.then(by_amount).then(a.name.cmp(&b.name))
    });
    let gains = || tags.iter().map(|group| group.gain);
    let texts = share_texts(gains());
    let ring = gains().fold(Gain::default(), Gain::plus);
    for (group, text) in tags.iter_mut().zip(texts) {
        group.share = text;
    }
    ByTag { tags, total, ring }
}

/// The tally's customers from which something could be won with any of these products, the most
/// first: what stands behind a slice of either ring.
pub fn behind(stacks: &Stacks, tally: &Tally, products: &[ProductId]) -> Vec<(RowId, Gain)> {
    let mut wanted = vec![false; stacks.products.len()];
    for &product in products {
        wanted[product.idx()] = tally.counts(product);
    }
    let gain = |row: RowId| {
        let entries = stacks.entries.get(row).iter();
        let own = entries.filter(|entry| wanted[entry.product.idx()]);
        own.fold(Gain::default(), |sum, entry| sum.plus(entry.gain()))
    };
    let rows = tally.rows.iter().map(|&row| (row, gain(row)));
    let mut found: Vec<(RowId, Gain)> = rows.filter(|(_, gain)| gain.amount() > 0.0).collect();
    largest_first(&mut found);
    found
}

fn part(stacks: &Stacks, tally: &Tally, product: ProductId) -> TagPart {
    let sums = &tally.products[product.idx()];
    TagPart {
        product,
        name: stacks.products[product.idx()].name.clone(),
        gain: sums.gain(),
        share: String::new(),
        fit: sums.fit,
    }
}

fn add(tags: &mut Vec<TagGroup>, tag: Option<&String>, part: TagPart) {
    if let Some(group) = tags.iter_mut().find(|group| group.tag.as_ref() == tag) {
        group.parts.push(part);
        return;
    }
    tags.push(TagGroup {
        tag: tag.cloned(),
        name: tag.map_or_else(|| NO_TAG.to_owned(), Clone::clone),
        gain: Gain::default(),
        share: String::new(),
        parts: vec![part],
    });
}

/// Orders the parts of a group and adds them up.
fn finish(group: &mut TagGroup) {
    group.parts.arrange_by(|a, b| {
        let by_amount = b.gain.amount().total_cmp(&a.gain.amount());
        by_amount.then(a.product.cmp(&b.product))
    });
    let gains = || group.parts.iter().map(|part| part.gain);
    group.gain = gains().fold(Gain::default(), Gain::plus);
    let texts = share_texts(gains());
    for (part, text) in group.parts.iter_mut().zip(texts) {
        part.share = text;
    }
}

/// Shares to a tenth of a percent that sum to 100.0%.
fn share_texts(gains: impl Iterator<Item = Gain>) -> Vec<String> {
    let amounts: Vec<f64> = gains.map(Gain::amount).collect();
    let units = shares(&amounts, Precision::Tenth);
    let texts = units.into_iter().zip(&amounts);
    texts
        .map(|(units, amount)| Precision::Tenth.text(units, *amount > 0.0))
        .collect()
}
