//! The stack of every customer in a form that is counted quickly.
//!
//! Comes in: a dataset; goes out: its products as numbers and the items beside each other, one a
//! customer and product. Made once for a dataset; never depends on filters, month or model.

use super::entry::{Cell, Entry, State};
use super::gain::Gain;
use crate::data::Dataset;
use crate::data::column::{Grouped, Texts};
use crate::data::index::RowIndex;
use crate::units::RowId;

/// A product, as a position in [`Stacks::products`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProductId(pub u32);

impl ProductId {
    /// The product as an index.
    pub fn idx(self) -> usize {
        self.0 as usize
    }
}

/// A product that stacks refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackProduct {
    /// Its id in the data.
    pub id: String,
    /// What people read; the id of a product that the data does not describe.
    pub name: String,
    /// Its tags, each once, blank ones left out.
    pub tags: Vec<String>,
}

/// The products that count; all others are as if they were not in any stack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductSet(Vec<bool>);

impl ProductSet {
    /// Whether a product counts.
    pub fn contains(&self, product: ProductId) -> bool {
        self.0[product.idx()]
    }
}

/// The stacks of all customers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stacks {
    /// The products: those of the data in its order, then those that only stacks name.
    pub products: Vec<StackProduct>,
    pub(super) entries: Grouped<Entry>,
}

impl Stacks {
    /// Reads the stacks of a dataset.
    pub fn new(data: &Dataset) -> Self {
        let mut names = Names::new(data);
        let mut entries = Grouped::default();
        let mut merged: Vec<Entry> = Vec::new();
        for row in data.rows() {
            merged.clear();
            for (place, item) in data.customers.stack.get(row).iter().enumerate() {
                let entry = Entry::of(item, names.product(&item.product, place));
                let twin = merged.iter_mut().find(|own| own.product == entry.product);
                match twin {
                    Some(own) => *own = own.merged(entry),
                    None => merged.push(entry),
                }
            }
            for &entry in &merged {
                entries.push(entry);
            }
            entries.close_row();
        }
        Self {
            products: names.products,
            entries,
        }
    }

    /// True where no customer has an item: the data says nothing about stacks.
    pub fn is_blank(&self, data: &Dataset) -> bool {
        data.rows().all(|row| self.entries.get(row).is_empty())
    }

    /// The set of some products, by id; ids that no product has add nothing.
    pub fn set_of<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> ProductSet {
        let mut set = vec![false; self.products.len()];
        for id in ids {
            if let Some(idx) = self.products.iter().position(|own| own.id == id) {
                set[idx] = true;
            }
        }
        ProductSet(set)
    }

    /// How a product stands at a customer.
    pub fn cell(&self, row: RowId, product: ProductId) -> Cell {
        let entry = self.entry(row, product);
        Cell {
            state: entry.map_or(State::NotRecorded, |entry| entry.state),
            gain: entry.map_or_else(Gain::default, Entry::gain),
        }
    }

    pub(super) fn entry(&self, row: RowId, product: ProductId) -> Option<&Entry> {
        let entries = self.entries.get(row);
        entries.iter().find(|entry| entry.product == product)
    }
}

/// The products while the stacks are read.
struct Names {
    products: Vec<StackProduct>,
    ids: Texts,
    index: RowIndex,
}

impl Names {
    fn new(data: &Dataset) -> Self {
        let mut names = Self {
            products: Vec::new(),
            ids: Texts::default(),
            index: RowIndex::default(),
        };
        for product in &data.products {
            let mut tags: Vec<String> = Vec::new();
            for tag in product.tags.iter().map(|tag| tag.trim()) {
                if !tag.is_empty() && !tags.iter().any(|own| own == tag) {
                    tags.push(tag.to_owned());
                }
            }
            names.add(StackProduct {
                id: product.id.clone(),
                name: product.name.clone(),
                tags,
            });
        }
        names
    }

    fn add(&mut self, product: StackProduct) -> ProductId {
        let new = RowId(self.products.len() as u32);
        self.index.add(&self.ids, &product.id, new);
        self.ids.push(&product.id);
        self.products.push(product);
        ProductId(new.0)
    }

    /// The product of an id. Stacks mostly list the products in their own order, so `place` in the
    /// stack is tried first.
    fn product(&mut self, id: &str, place: usize) -> ProductId {
        if self.products.get(place).is_some_and(|own| own.id == id) {
            return ProductId(place as u32);
        }
        match self.index.find(&self.ids, id) {
            Some(row) => ProductId(row.0),
            None => self.add(StackProduct {
                id: id.to_owned(),
                name: id.to_owned(),
                tags: Vec::new(),
            }),
        }
    }
}
