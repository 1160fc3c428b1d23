//! What customers have from you: their products and the tags of these, as codes.
//!
//! Comes in: stacks, contracts and products; goes out: two columns of lists. A customer has the
//! products of its stack that apply to it and of the contracts in force on the day shown; it has
//! the tags of the products of its stack that apply to it. What does not apply counts nowhere.

use chrono::NaiveDate;

use super::column::{Column, Lists, Values};
use super::facet::Facet;
use crate::data::Dataset;
use crate::data::hash::FastMap;
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
        let customers = &data.customers;
        // Large documents often hold neither stacks nor contracts.
        if customers.stack.n_items() + customers.contracts.n_items() == 0 {
            return Self::none(data);
        }
        let (mut products, mut tags) = (Names::default(), Names::default());
        let tags_of = tags_of(&data.products, &mut products, &mut tags);
        let (mut product_lists, mut tag_lists) = (Lists::default(), Lists::default());
        for row in data.rows() {
            for item in customers
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
            let contracts = customers.contracts.get(row).iter();
            let in_force = contracts.filter(|contract| contract.is_active(day));
            let ids = in_force.filter_map(|contract| contract.product.as_deref());
            for product in ids.filter_map(|id| products.code(id)) {
                product_lists.push(product);
            }
            product_lists.close_row();
            tag_lists.close_row();
        }
        let (values, missing) = product_values(data, &products);
        let products = Column::several(product_lists, values, missing);
        let (values, missing) = tag_values(&tags);
        let tags = Column::several(tag_lists, values, missing);
        Self { products, tags }
    }

    /// Nobody has anything.
    fn none(data: &Dataset) -> Self {
        let names = Names::default();
        let nothing = |(values, missing)| Column::single(vec![missing; data.n_rows()], values);
        Self {
            products: nothing(product_values(data, &names)),
            tags: nothing(tag_values(&names)),
        }
    }
}

/// The products by code, and the code of none.
fn product_values(data: &Dataset, products: &Names) -> (Values, u32) {
    let named = |id: &&str| ((*id).to_owned(), name(&data.products, id).to_owned());
    Values::new(Facet::Product, products.texts.iter().map(named))
}

/// The tags by code, and the code of none.
fn tag_values(tags: &Names) -> (Values, u32) {
    let said = |tag: &&str| ((*tag).to_owned(), (*tag).to_owned());
    Values::new(Facet::Tag, tags.texts.iter().map(said))
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
    codes: FastMap<&'a str, u32>,
}

impl<'a> Names<'a> {
    /// The code of a text, a new one for a new text; a blank text has none.
    fn code(&mut self, text: &'a str) -> Option<u32> {
        if let Some(&code) = self.codes.get(text) {
            return Some(code);
        }
        if text.trim().is_empty() {
            return None;
        }
        let code = self.texts.len() as u32;
        self.codes.insert(text, code);
        self.texts.push(text);
        Some(code)
    }
}
