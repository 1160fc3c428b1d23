//! What the cells of a column are, over all of them (blanks) and over a sample (the rest).

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::super::cells::Table;
use super::super::mapping::{DateOrder, Decimal};
use super::super::value;
use crate::units::Month;

mod days;

use days::Days;

/// How many rows are looked at, spread over the whole table.
const SAMPLE: usize = 1000;
/// How many different texts are counted at most.
const MANY: usize = 41;
/// The share of cells that must read as something before the column counts as that.
const MOST: f64 = 0.8;
/// One row in so many may repeat another in a column of which all are different.
const FEW: usize = 20;

/// What the cells of a column are. Shares are of the cells of the sample that are not blank.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts<'t> {
    /// Cells of the sample that are not blank.
    pub(super) sample: Vec<&'t str>,
    /// Blank cells of the whole column.
    pub(super) n_blank: usize,
    /// Rows of the table.
    pub(super) n_rows: usize,
    /// How its numbers are written, and whether its own cells say so.
    pub(super) decimal: Decimal,
    /// Whether its numbers could be read with either decimal mark, differently.
    pub(super) is_decimal_open: bool,
    /// The numbers of the sample.
    pub(super) numbers: Vec<f64>,
    /// How its days are written.
    pub(super) order: DateOrder,
    /// Whether its days could be read in two ways, differently.
    pub(super) is_order_open: bool,
    /// Cells that are days in that order.
    n_dates: usize,
    /// Cells that are months.
    n_months: usize,
    /// Cells that say yes or no.
    n_flags: usize,
    /// Of these, cells that say yes.
    n_yes: usize,
    /// Cells that are numbers, also `0` and `1`.
    n_numbers: usize,
    /// Different texts, [`MANY`] at most.
    pub(super) n_different: usize,
    /// Whether a cell has a percent sign.
    pub(super) has_percent: bool,
    /// The currency a cell names.
    pub(super) currency: Option<&'static str>,
    /// Whether hardly two rows say the same, once it was asked.
    unique: OnceCell<bool>,
}

impl<'t> Facts<'t> {
    /// Looks at a column.
    pub(super) fn of(table: &'t Table, column: usize) -> Self {
        let n_rows = table.n_rows();
        let step = n_rows.div_ceil(SAMPLE).max(1);
        let rows = (0..n_rows).step_by(step);
        let cells = rows.map(|row| table.cell(row, column));
        let sample: Vec<&str> = cells.filter(|cell| !value::is_blank(cell)).collect();
        let n_blank = table
            .column(column)
            .filter(|cell| value::is_blank(cell))
            .count();
        let flags: Vec<bool> = sample.iter().filter_map(|cell| value::flag(cell)).collect();
        let mut facts = Self {
            n_blank,
            n_rows,
            n_flags: flags.len(),
            n_yes: flags.iter().filter(|is_yes| **is_yes).count(),
            has_percent: sample.iter().any(|cell| cell.ends_with('%')),
            currency: sample.iter().take(100).find_map(|cell| {
                cell.contains(|c: char| c.is_ascii_digit())
                    .then(|| value::currency_of(cell))?
            }),
            n_different: different(&sample),
            sample,
            ..Self::default()
        };
        facts.see_numbers();
        facts.see_dates(table.from_1904);
        facts
    }

    fn see_numbers(&mut self) {
        let read = |decimal| -> Vec<Option<f64>> {
            let cells = self.sample.iter();
            cells.map(|cell| value::number(cell, decimal)).collect()
        };
        let (point, comma) = (read(Decimal::Point), read(Decimal::Comma));
        let count = |read: &[Option<f64>]| read.iter().flatten().count();
        let (n_point, n_comma) = (count(&point), count(&comma));
        self.is_decimal_open = n_point == n_comma && point != comma;
        let read = if n_comma > n_point {
            self.decimal = Decimal::Comma;
            comma
        } else {
            point
        };
        self.numbers = read.into_iter().flatten().collect();
        self.n_numbers = self.numbers.len();
    }

    fn see_dates(&mut self, from_1904: bool) {
        let read = |order| -> Vec<_> {
            let cells = self.sample.iter().map(|cell| plausible(cell));
            let day = |cell: Option<&str>| value::date(cell?, order, from_1904);
            cells.map(day).collect()
        };
        let days = Days {
            ymd: read(DateOrder::YearMonthDay),
            dmy: read(DateOrder::DayMonthYear),
            mdy: read(DateOrder::MonthDayYear),
        };
        let has_dots = |cell: &&str| cell.matches('.').count() >= 2;
        self.n_dates = days.most();
        (self.order, self.is_order_open) = days.order(self.sample.iter().any(has_dots));
        let month = |cell: &&&str| -> Option<Month> {
            value::month(plausible(cell)?, self.order, from_1904)
        };
        self.n_months = self
            .sample
            .iter()
            .filter(|cell| month(cell).is_some())
            .count();
    }

    /// Whether so many cells are most of the sample.
    pub(super) fn is_most(&self, n: usize) -> bool {
        n > 0 && n as f64 >= self.sample.len() as f64 * MOST
    }

    /// Whether most cells of the sample are such.
    pub(super) fn are_most(&self, is: impl Fn(&str) -> bool) -> bool {
        self.is_most(self.sample.iter().filter(|cell| is(cell)).count())
    }

    /// Whether no cell holds anything, of a table that has rows.
    pub(super) fn is_empty(&self) -> bool {
        self.n_rows > 0 && self.n_blank == self.n_rows
    }

    /// Whether its cells are numbers.
    pub(super) fn is_numeric(&self) -> bool {
        self.is_most(self.n_numbers)
    }

    /// Whether its cells are days.
    pub(super) fn is_dates(&self) -> bool {
        self.is_most(self.n_dates)
    }

    /// Whether its cells are months or days.
    pub(super) fn is_months(&self) -> bool {
        self.is_most(self.n_months)
    }

    /// Whether its cells say yes and no, every one.
    pub(super) fn is_flags(&self) -> bool {
        !self.sample.is_empty() && self.n_flags == self.sample.len()
    }

    /// Whether some of its cells say yes and some say no in words, and others something else.
    pub(super) fn is_partly_flags(&self) -> bool {
        let says_both = self.n_yes > 0 && self.n_yes < self.n_flags;
        !self.is_numeric() && says_both && !self.is_flags()
    }

    /// Whether its texts are few enough to group customers by.
    pub(super) fn is_few(&self) -> bool {
        self.n_different < MANY && self.n_different * 2 <= self.sample.len().max(4)
    }

    /// Whether hardly two rows of the column, that these facts are of, say the same: 19 of 20
    /// filled cells are different.
    pub(super) fn is_unique(&self, table: &Table, column: usize) -> bool {
        *self.unique.get_or_init(|| is_unique(table, column))
    }

    /// Whether its numbers are all whole.
    pub(super) fn is_whole(&self) -> bool {
        self.numbers.iter().all(|number| number.fract() == 0.0)
    }

    /// The lowest and the highest of its numbers; infinite the wrong way round without any.
    pub(super) fn range(&self) -> (f64, f64) {
        let ends = (f64::INFINITY, f64::NEG_INFINITY);
        let wider = |(low, high): (f64, f64), n: &f64| (low.min(*n), high.max(*n));
        self.numbers.iter().fold(ends, wider)
    }
}

/// A cell that may be a day: a plain number only where it is one of our time.
fn plausible(cell: &str) -> Option<&str> {
    let number: Option<f64> = cell.parse().ok();
    number
        .is_none_or(|number| number >= value::LEAST_SERIAL)
        .then_some(cell)
}

fn different(sample: &[&str]) -> usize {
    let mut seen = BTreeSet::new();
    for cell in sample {
        seen.insert(cell.trim());
        if seen.len() >= MANY {
            break;
        }
    }
    seen.len()
}

/// Whether hardly two rows of a column say the same.
fn is_unique(table: &Table, column: usize) -> bool {
    let mut seen = BTreeSet::new();
    let (mut n_filled, mut n_repeated) = (0, 0);
    for cell in table.column(column).map(str::trim) {
        if cell.is_empty() {
            continue;
        }
        n_filled += 1;
        n_repeated += usize::from(!seen.insert(cell));
        if n_repeated * FEW > table.n_rows() {
            return false;
        }
    }
    n_repeated * FEW <= n_filled
}
