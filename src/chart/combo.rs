//! Money and a share side by side: one row an item, two aligned panels, one axis for each unit.
//!
//! In come items with amounts of several series and one share each; out come stacked bars on an
//! axis of money and, beside them, dots on an axis of 0 to 100%. A missing number is written as
//! a dash and never drawn as 0.

use crate::metrics::Unit;

/// How the bars of a series are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// In the color of the series with this index, from 0: money there is.
    Solid(u8),
    /// Hatched in the color of the series with this index: money there could be.
    Hatched(u8),
}

/// One row: a customer or a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// One amount a series, in the order of [`Combo::series`], 0 or more; `None` is not known.
    pub amounts: Vec<Option<f64>>,
    /// The share in the second panel, 0 to 1; `None` is not known.
    pub share: Option<f64>,
    /// Whether it is the one selected, which is marked.
    pub lit: bool,
}

/// Amounts and a share of several items.
///
/// A key is the part of a row: `series` is the index of the amount, or the number of series for
/// the share; `item` is the index of the item.
#[derive(Clone, Debug, PartialEq)]
pub struct Combo {
    /// The rows, from the top.
    pub items: Vec<Item>,
    /// The names of the amounts, in the order in which they are stacked.
    pub series: Vec<String>,
    /// How each series is filled; one without an entry is solid, in the color of its index.
    pub looks: Vec<Look>,
    /// The name of the share, over the second panel: "Aligned".
    pub share: String,
    /// How amounts are written.
    pub unit: Unit,
}
