//! The table of products and customers: how every product stands at every customer (003-38).
//!
//! Comes in: a tally; goes out: both axes in order and, on demand, the cell of a customer and a
//! product ([`Stacks::cell`]), so that a table of many customers makes only the cells it shows and
//! may have either on either axis.
//!
//! [`Stacks::cell`]: super::Stacks::cell

use super::columns::{ProductId, Stacks};
use super::tally::Tally;
use super::{customers, products};
use crate::chart::describe::{Column, Row, Table, exact};
use crate::insight::Context;
use crate::units::RowId;

/// The axes of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Every customer of the tally.
    pub customers: Vec<RowId>,
    /// Every product that is applicable to one of them.
    pub products: Vec<ProductId>,
}

/// The axes, each in the order of its ranking.
pub fn grid(
    context: &Context,
    tally: &Tally,
    by: customers::Ranking,
    products_by: products::Ranking,
) -> Grid {
    Grid {
        customers: customers::order(context, tally, by),
        products: products::order(tally, products_by),
    }
}

/// The whole table for other programs: a line for each customer and product, amounts
/// in full precision.
pub fn exact_table(context: &Context, stacks: &Stacks, grid: &Grid) -> Table {
    let names = &context.dataset.customers.name;
    let mut rows = Vec::new();
    for &row in &grid.customers {
        for &product in &grid.products {
            let cell = stacks.cell(row, product);
            rows.push(Row {
                key: None,
                cells: vec![
                    names.get(row).to_owned(),
                    stacks.products[product.idx()].name.clone(),
                    cell.state.words().to_owned(),
                    exact(cell.gain.mrr),
                    exact(cell.gain.one_off),
                ],
            });
        }
    }
    let words = ["Customer", "Product", "State"].map(Column::words);
    let numbers = ["MRR opportunity, a month", "One-off opportunity"].map(Column::numbers);
    Table {
        caption: "Stack table".to_owned(),
        columns: words.into_iter().chain(numbers).collect(),
        rows,
    }
}
