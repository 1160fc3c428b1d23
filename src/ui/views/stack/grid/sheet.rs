//! What the table shows: both heads and the cells between them, either way round.

use crate::insight::stack::grid::Grid;
use crate::insight::stack::{Cell, ProductId};
use crate::ui::views::stack::basis::Held;
use crate::units::{self, RowId};

/// How many customers, and how many products, stand in the table at once; the file has all.
const MOST: usize = 50;

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axes {
    /// Customers.
    CustomersDown,
    /// Products.
    ProductsDown,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) of: Of,
    pub(super) name: String,
}

/// Whom a row or a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Customer(RowId),
    Product(ProductId),
}

/// The table. Place (0, 0) is its corner, row 0 and column 0 are its heads.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sheet {
    pub(super) axes: Axes,
    pub(super) rows: Vec<Head>,
    pub(super) columns: Vec<Head>,
    /// Row by row.
    pub(super) cells: Vec<Vec<Cell>>,
    pub(super) currency: String,
    /// How many customers and products there are.
    n: (usize, usize),
}

impl Sheet {
    /// The first customers and products of a grid.
    pub(super) fn new(held: &Held, grid: &Grid, axes: Axes) -> Self {
        let names = &held.moment.source.dataset.customers.name;
        let customer = |&row: &RowId| Head {
            of: Of::Customer(row),
            name: names.get(row).to_owned(),
        };
        let product = |&product: &ProductId| Head {
            of: Of::Product(product),
            name: held.stacks.products[product.idx()].name.clone(),
        };
        let customers: Vec<Head> = grid.customers.iter().take(MOST).map(customer).collect();
        let products: Vec<Head> = grid.products.iter().take(MOST).map(product).collect();
        let (rows, columns) = match axes {
            Axes::CustomersDown => (customers, products),
            Axes::ProductsDown => (products, customers),
        };
        let cell = |row: &Head, column: &Head| {
            let (customer, product) = pair(row.of, column.of)?;
            Some(held.stacks.cell(customer, product))
        };
        let line = |row: &Head| {
            columns
                .iter()
                .filter_map(|column| cell(row, column))
                .collect()
        };
        Self {
            cells: rows.iter().map(line).collect(),
            axes,
            rows,
            columns,
            currency: held.currency().to_owned(),
            n: (grid.customers.len(), grid.products.len()),
        }
    }

    /// `50 of 223 customers, 13 products`.
    pub(super) fn size_words(&self) -> String {
        let words = |n: usize, thing: &str| {
            let all = units::counted(n, thing);
            if n > MOST {
                format!("{} of {all}", units::count(MOST as f64))
            } else {
                all
            }
        };
        format!(
            "{}, {}",
            words(self.n.0, "customer"),
            words(self.n.1, "product")
        )
    }

    /// Customer and product of a place between the heads.
    pub(super) fn pair_at(&self, (row, column): (usize, usize)) -> Option<(&Head, &Head)> {
        let row = self.rows.get(row.checked_sub(1)?)?;
        let column = self.columns.get(column.checked_sub(1)?)?;
        Some(match self.axes {
            Axes::CustomersDown => (row, column),
            Axes::ProductsDown => (column, row),
        })
    }

    /// The head at a place of row 0 or column 0; `None` between them and in the corner.
    pub(super) fn head_at(&self, place: (usize, usize)) -> Option<&Head> {
        match place {
            (0, column) => self.columns.get(column.checked_sub(1)?),
            (row, 0) => self.rows.get(row.checked_sub(1)?),
            (_, _) => None,
        }
    }

    /// The cell at a place between the heads.
    pub(super) fn cell_at(&self, (row, column): (usize, usize)) -> Option<Cell> {
        let line = self.cells.get(row.checked_sub(1)?)?;
        line.get(column.checked_sub(1)?).copied()
    }

    /// What a place says in full: `Bosch, Firewall. Not aligned: …`.
    pub(super) fn words(&self, place: (usize, usize)) -> Option<String> {
        if let Some(head) = self.head_at(place) {
            let what = match head.of {
                Of::Customer(_) => "opens the customer",
                Of::Product(_) => "lists who is not aligned, with what to do",
            };
            return Some(format!("{}: {what}.", head.name));
        }
        let (customer, product) = self.pair_at(place)?;
        let cell = self.cell_at(place)?.words(&self.currency);
        Some(format!("{}, {}. {cell}.", customer.name, product.name))
    }
}

/// Customer and product, whichever comes first.
fn pair(a: Of, b: Of) -> Option<(RowId, ProductId)> {
    match (a, b) {
        (Of::Customer(row), Of::Product(product)) | (Of::Product(product), Of::Customer(row)) => {
            Some((row, product))
        }
        (Of::Customer(_), Of::Customer(_)) | (Of::Product(_), Of::Product(_)) => None,
    }
}
