//! How the product is used: active users, sessions and time, from the months in `usage`.
//!
//! Comes in: rows and months; goes out: figures. The usage of several customers is added up before
//! anything is divided, and a customer counts in a ratio only with both of its parts. Of two
//! entries of a customer for one month the later one counts. Never divides by nothing.

mod breadth;
mod company;
mod kind;
mod power;

pub use breadth::{of_features, of_seats};
pub use company::of_company;
pub use kind::Kind;
pub use power::power_share;

use super::figure::{Figure, figure};
use crate::data::Dataset;
use crate::data::record::UsageMonth;
use crate::units::{self, Month, RowId};
use kind::Part;

/// What the usage of some customers adds up to, month by month.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    first: Month,
    months: Vec<Sums>,
}

/// One month.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sums {
    /// Customers active in the month.
    n_active: usize,
    /// A sum for each kind, in the order of [`Kind::ALL`].
    kinds: [Sum; Kind::ALL.len()],
}

/// The two parts of a figure, added up over the customers that have both.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Sum {
    top: f64,
    bottom: f64,
    n: usize,
}

impl Usage {
    /// Adds up the usage of the customers of `rows` that were active in each of the months from
    /// `first` to `last`.
    pub fn new(dataset: &Dataset, rows: &[RowId], first: Month, last: Month) -> Self {
        let n_months = usize::try_from(last.since(first) + 1).unwrap_or(0);
        let mut usage = Self {
            first,
            months: vec![Sums::default(); n_months],
        };
        let days: Vec<_> = (0..n_months)
            .map(|slot| dataset.day_in(first.plus(slot as i32)))
            .collect();
        for &row in rows {
            for (sums, day) in usage.months.iter_mut().zip(&days) {
                sums.n_active += usize::from(dataset.is_active(row, *day));
            }
            for entry in latest(dataset.customers.usage.get(row)) {
                let Some(slot) = usage.slot(entry.month) else {
                    continue;
                };
                if dataset.is_active(row, days[slot]) {
                    usage.months[slot].add(entry);
                }
            }
        }
        usage
    }

    fn slot(&self, month: Month) -> Option<usize> {
        let slot = usize::try_from(month.since(self.first)).ok()?;
        (slot < self.months.len()).then_some(slot)
    }

    fn sum(&self, kind: Kind, month: Month) -> Sum {
        let slot = self.slot(month);
        slot.map_or_else(Sum::default, |slot| self.months[slot].kinds[kind as usize])
    }

    /// A figure's value in a month; `None` where nobody has its parts or it would divide by
    /// nothing.
    pub fn value(&self, kind: Kind, month: Month) -> Option<f64> {
        let sum = self.sum(kind, month);
        match kind.bottom() {
            _ if sum.n == 0 => None,
            None => Some(sum.top),
            Some(_) if sum.bottom <= 0.0 => None,
            Some(_) => Some(sum.top / sum.bottom),
        }
        .filter(|value| value.is_finite())
    }

    /// A figure of a month with its inputs, or the reason why there is none.
    pub fn figure(&self, kind: Kind, month: Month) -> Figure {
        let (sum, label) = (self.sum(kind, month), month.label());
        let n_active = self
            .slot(month)
            .map_or(0, |slot| self.months[slot].n_active);
        let with_data = format!("{} of {n_active}", units::count(sum.n as f64));
        let mut figure = figure(kind.name(), kind.unit(), label.clone(), kind.formula())
            .input(kind.top().title(), units::count(sum.top));
        if let Some(bottom) = kind.bottom() {
            figure = figure.input(bottom.title(), units::count(sum.bottom));
        }
        figure = figure.input("Customers with these figures", with_data);
        figure.n = sum.n;
        match self.value(kind, month) {
            Some(value) => figure.with_value(value),
            None if sum.n == 0 => figure.without_value(kind.lacks(&label)),
            None => {
                let nothing = kind.bottom().map_or("", Part::nothing);
                figure.without_value(format!("{nothing} in {label}"))
            }
        }
    }
}

impl Sums {
    fn add(&mut self, entry: &UsageMonth) {
        for (kind, sum) in Kind::ALL.into_iter().zip(&mut self.kinds) {
            let bottom = kind.bottom().map_or(Some(0.0), |part| part.of(entry));
            let (Some(top), Some(bottom)) = (kind.top().of(entry), bottom) else {
                continue;
            };
            sum.top += top;
            sum.bottom += bottom;
            sum.n += 1;
        }
    }
}

/// The entries that count: of two for the same month the later one.
pub(crate) fn latest(entries: &[UsageMonth]) -> impl Iterator<Item = &UsageMonth> {
    entries.iter().enumerate().filter_map(|(at, entry)| {
        let rest = &entries[at + 1..];
        let is_latest = rest.iter().all(|other| other.month != entry.month);
        is_latest.then_some(entry)
    })
}
