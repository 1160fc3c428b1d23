//! Shares of a hundred that not all cells of a column write alike.

use super::super::cells::Table;
use super::super::mapping::{Decimal, Target};
use super::super::value;

/// How the cells of a column of shares are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Percents {
    /// The first row whose number has no percent sign, where others of the column have one.
    pub first_bare: Option<usize>,
    /// Whether the column is a metric in percent of which no cell has a sign and all lie from 0 to
    /// 1: fractions of one, which count a hundred times.
    pub is_fraction: bool,
}

/// How a column writes its shares, by all of its cells.
pub fn percents(table: &Table, column: usize, target: &Target, decimal: Decimal) -> Percents {
    let is_signed = |cell: &str| cell.trim_end().ends_with('%');
    let number = |cell: &str| value::number(cell, decimal);
    if table.column(column).any(is_signed) {
        let is_bare =
            |cell: &str| !value::is_blank(cell) && !is_signed(cell) && number(cell).is_some();
        let first_bare = table.column(column).position(is_bare);
        return Percents {
            first_bare,
            is_fraction: false,
        };
    }
    let is_percent = matches!(target, Target::Metric(metric) if metric.unit == "percent");
    let mut has_any = false;
    let is_fraction = is_percent
        && table.column(column).filter_map(number).all(|number| {
            has_any |= number > 0.0;
            (0.0..=1.0).contains(&number)
        });
    Percents {
        first_bare: None,
        is_fraction: is_fraction && has_any,
    }
}

impl Percents {
    /// The sentence about it for the person; empty where there is nothing to say.
    pub(super) const fn why(self) -> &'static str {
        if self.is_fraction {
            " All lie from 0 to 1 and look like fractions of one, so they are read × 100."
        } else if self.first_bare.is_some() {
            " Some cells have a percent sign and others have none; numbers are kept as they are."
        } else {
            ""
        }
    }
}
