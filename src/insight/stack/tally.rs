//! The one pass over the stacks that everything about them is read from.

use super::columns::{ProductId, ProductSet, Stacks};
use super::entry::{Entry, State};
use super::fit::Fit;
use super::gain::{Gain, sum};
use crate::units::RowId;

/// What a customer has over its products, or a product over its customers. Applicable items only.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// The items by alignment.
    pub fit: Fit,
    /// Current recurring revenue, currency a month; `None` where no item records any.
    pub mrr: Option<f64>,
    /// Current one-off revenue, currency; `None` where no item records any.
    pub one_off: Option<f64>,
    /// Items that are not aligned and have no recorded opportunity.
    pub n_unpriced: u32,
    pub(super) mrr_gain: Option<f64>,
    pub(super) one_off_gain: Option<f64>,
}

impl Sums {
    /// What could be won. Where every item is aligned that is nothing, whether recorded or not;
    /// a part that no item records is otherwise not known.
    pub fn gain(&self) -> Gain {
        let is_done = self.fit.aligned > 0 && self.fit.aligned == self.fit.n_applicable();
        let part = |known: Option<f64>| known.or(is_done.then_some(0.0));
        Gain {
            mrr: part(self.mrr_gain),
            one_off: part(self.one_off_gain),
        }
    }

    fn add(&mut self, entry: &Entry) {
        self.fit.add(entry.state);
        add(&mut self.mrr, entry.mrr);
        add(&mut self.one_off, entry.one_off);
        add(&mut self.mrr_gain, entry.mrr_gain);
        add(&mut self.one_off_gain, entry.one_off_gain);
        self.n_unpriced += u32::from(is_unpriced(entry));
    }

    /// Adds the sums of other items.
    pub(super) fn join(&mut self, other: &Self) {
        self.fit.join(&other.fit);
        self.mrr = sum(self.mrr, other.mrr);
        self.one_off = sum(self.one_off, other.one_off);
        self.mrr_gain = sum(self.mrr_gain, other.mrr_gain);
        self.one_off_gain = sum(self.one_off_gain, other.one_off_gain);
        self.n_unpriced += other.n_unpriced;
    }
}

/// Adds a raw amount, NaN adding nothing.
fn add(total: &mut Option<f64>, raw: f64) {
    if !raw.is_nan() {
        *total = Some(total.unwrap_or(0.0) + raw);
    }
}

fn is_unpriced(entry: &Entry) -> bool {
    entry.state != State::Aligned && entry.mrr_gain.is_nan() && entry.one_off_gain.is_nan()
}

/// The stacks of some customers, counted by customer and by product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// The customers, in file order.
    pub rows: Vec<RowId>,
    /// What each of them has.
    pub customers: Vec<Sums>,
    /// What they have of each product of [`Stacks::products`].
    pub products: Vec<Sums>,
    /// Everything together, each item once.
    pub all: Sums,
    /// The products that count; `None` for all.
    pub only: Option<ProductSet>,
}

impl Tally {
    /// True where no customer has an applicable item.
    pub fn is_blank(&self) -> bool {
        self.all.fit.n_applicable() == 0
    }

    /// What a customer has; nothing for one that is not among the rows.
    pub fn of(&self, row: RowId) -> Sums {
        let place = self.rows.binary_search(&row);
        place.map_or_else(|_| Sums::default(), |idx| self.customers[idx])
    }

    /// Whether a product counts.
    pub fn counts(&self, product: ProductId) -> bool {
        self.only.as_ref().is_none_or(|set| set.contains(product))
    }

    /// The products that are applicable to at least one of the customers.
    pub(super) fn applicable(&self) -> impl Iterator<Item = ProductId> {
        let ids = (0..self.products.len() as u32).map(ProductId);
        ids.filter(|id| self.products[id.idx()].fit.n_applicable() > 0)
    }
}

/// Counts the stacks of `rows`, of all products or of `only` some.
///
/// The order of `rows` does not matter; a customer must not stand there twice.
pub fn tally(stacks: &Stacks, rows: &[RowId], only: Option<&ProductSet>) -> Tally {
    let mut rows = rows.to_vec();
    if !rows.is_sorted() {
        rows.sort_unstable();
    }
    let mut products = vec![Sums::default(); stacks.products.len()];
    let customers = rows.iter().map(|&row| {
        let mut own = Sums::default();
        for entry in stacks.entries.get(row) {
            let counts = only.is_none_or(|set| set.contains(entry.product));
            if counts && entry.is_applicable() {
                own.add(entry);
                products[entry.product.idx()].add(entry);
            }
        }
        own
    });
    let customers: Vec<Sums> = customers.collect();
    let mut all = Sums::default();
    for own in &products {
        all.join(own);
    }
    Tally {
        rows,
        customers,
        products,
        all,
        only: only.cloned(),
    }
}

/// What one customer has, of all products or of `only` some, whatever is selected (003-29).
pub(super) fn of_customer(stacks: &Stacks, row: RowId, only: Option<&ProductSet>) -> Sums {
    tally(stacks, &[row], only).all
}
