//! What customers have from you: their products and the tags of these, as codes.
//!
//! Comes in: stacks, contracts and products; goes out: two columns of lists. A customer has the
//! products of its stack that apply to it and of the contracts in force on the day shown; it has
//! the tags of the products of its stack that apply to it. What does not apply counts nowhere.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::column::{Column, Lists, Values};
use super::facet::Facet;
use crate::data::Dataset;
use crate::data::record::Product;

/// The products and the tags of every customer.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    pub(super) products: Column,
    pub(super) tags: Column,
}

impl Holdings {
    /// What every customer has on a day.
    pub(super) fn new(data: &Dataset, day: NaiveDate) -> Self {
        let (mut products, mut tags) = (Names::default(), Names::default());
        let tags_of = tags_of(&data.products, &mut products, &mut tags);
        let (mut product_lists, mut tag_lists) = (Lists::default(), Lists::default());
        for row in data.rows() {
            for item in data
                .customers
                .stack
                .get(row)
                .iter()
                .filter(|item| item.applicable)
            {
                let Some(product) = products.code(&item.product) else {
                    continue;
                };
                product_lists.push(product);
                let tags = tags_of.get(product as usize).into_iter().flatten();
                tags.for_each(|&tag| tag_lists.push(tag));
            }
            let contracts = data.customers.contracts.get(row).iter();
            let in_force = contracts.filter(|contract| contract.is_active(day));
            for id in in_force.filter_map(|contract| contract.product.as_deref()) {
                products
                    .code(id)
                    .into_iter()
                    .for_each(|product| product_lists.push(product));
            }
            product_lists.close_row();
            tag_lists.close_row();
        }
        let named = |id: &&str| ((*id).to_owned(), name(&data.products, id).to_owned());
        let (values, missing) = Values::new(Facet::Product, products.texts.iter().map(named));
        let products = Column::several(product_lists, values, missing);
        let said = |tag: &&str| ((*tag).to_owned(), (*tag).to_owned());
        let (values, missing) = Values::new(Facet::Tag, tags.texts.iter().map(said));
        let tags = Column::several(tag_lists, values, missing);
        Self { products, tags }
    }
}

/// The codes of the tags of each product, by the product's code.
fn tags_of<'a>(
    listed: &'a [Product],
    products: &mut Names<'a>,
    tags: &mut Names<'a>,
) -> Vec<Vec<u32>> {
    let mut tags_of = Vec::new();
    for product in listed {
        let is_new = products
            .code(&product.id)
            .is_some_and(|code| code as usize == tags_of.len());
        if is_new {
            let codes = product.tags.iter().filter_map(|tag| tags.code(tag));
            tags_of.push(codes.collect());
        }
    }
    tags_of
}

/// The name of a product; its id where the document does not list it.
fn name<'a>(products: &'a [Product], id: &'a str) -> &'a str {
    let product = products.iter().find(|product| product.id == id);
    product.map_or(id, |product| &product.name)
}

/// Texts and their codes, in the order of their first appearance.
#[derive(Default)]
struct Names<'a> {
    texts: Vec<&'a str>,
    codes: HashMap<&'a str, u32>,
}

impl<'a> Names<'a> {
    /// The code of a text, a new one for a new text; a blank text has none.
    fn code(&mut self, text: &'a str) -> Option<u32> {
        if text.trim().is_empty() {
            return None;
        }
        let next = self.texts.len() as u32;
        let code = *self.codes.entry(text).or_insert(next);
        if code == next {
            self.texts.push(text);
        }
        Some(code)
    }
}
