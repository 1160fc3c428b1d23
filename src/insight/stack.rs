//! What the customers have of what could be sold to them, and what that leaves to win.
//!
//! Comes in: the stack of every customer as columns ([`Stacks`], made once for a dataset), the rows
//! that pass the filters and the products that count; goes out: one [`Tally`] that everything else
//! is read from: the largest customers ([`customers`]), the money by tag and product ([`tags`]),
//! how well products are taken up ([`products`]) and by whose customers ([`teams`]), and the table
//! of products and customers ([`grid`]). Never counts an item that is not applicable, and never
//! takes an amount that is not recorded for 0.
//!
//! A stack has no history: it is as recorded on the day of the data, whatever month is shown.

mod advice;
mod charts;
mod columns;
pub mod customers;
mod entry;
mod fit;
mod gain;
pub mod grid;
pub mod own;
pub mod products;
mod rank;
pub mod tags;
mod tally;
pub mod teams;

use super::Context;
use crate::units;

pub use charts::{customers_combo, products_combo, rings};
pub use columns::{ProductId, ProductSet, StackProduct, Stacks};
pub use entry::{Cell, State};
pub use fit::Fit;
pub use gain::{Gain, HOW_ADDED};
pub(super) use rank::largest_first;
pub use tally::{Sums, Tally, tally};

/// What the share of alignment counts, for people.
pub const HOW_ALIGNED: &str = "Aligned: the share of the applicable products with a recorded \
    state that are aligned. A product that is only supported counts as not aligned.";

/// How many entries a list of the largest may show.
pub const SIZES: [usize; 4] = [5, 10, 20, 50];

/// How many entries it shows unless told otherwise.
pub const DEFAULT_SIZE: usize = 10;

/// Says that the stack is of another day, where a past month is shown.
pub fn day_note(context: &Context) -> Option<String> {
    let dataset = context.dataset;
    (context.month() != dataset.month()).then(|| {
        format!(
            "Stack and opportunity are as recorded on {}; MRR and health are those of {}.",
            units::date_long(dataset.as_of),
            context.month().label()
        )
    })
}

/// Says how much of the opportunity is not known; `None` where all of it is.
pub fn gap_note(tally: &Tally) -> Option<String> {
    let n = tally.all.n_unpriced as usize;
    (n > 0).then(|| {
        format!(
            "Not counted: {} not aligned, without a recorded opportunity.",
            units::counted(n, "item")
        )
    })
}
