//! A figure over the months: a customer's own, and how everybody's and its comparable segment's
//! spread in each month (000-21, 000-22).
//!
//! Comes in: what to follow and how far back; goes out: values and [`Spread`]s, and a chart of
//! them. The figure of everybody is read once ([`Course::new`]) and serves every customer after.
//! Never reads a filter: the population of a month is every customer active on its day.
//!
//! A course belongs to the dataset and the model it was made from.

pub mod chart;
mod column;
mod spread;

pub use spread::{SMALL, Spread};

use super::Context;
use super::profile;
use crate::data::column::Numbers;
use crate::metrics::revenue;
use crate::score;
use crate::units::{self, Month, RowId};
use column::{Column, Money};

/// Months in a year.
const YEAR: f64 = 12.0;

/// The months that churn looks back.
const CHURN: i32 = 12;

/// A figure that every customer has in every month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// The score shown of a scorecard, 0 to 10, by the scorecard's id.
    Overall(String),
    /// The score of a category, 0 to 10.
    Category {
        /// The scorecard's id.
        card: String,
        /// The category's id.
        category: String,
    },
    /// Annual recurring revenue, currency a year.
    Arr,
    /// The growth of annual recurring revenue over this many months, a fraction.
    ArrGrowth(u32),
    /// Customer lifetime value, currency: see [`crate::metrics::lifetime::customer_clv`].
    Lifetime,
}

/// The spread of a group over the months of a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Benchmark {
    /// Who belongs to it, counted in the month shown: `All 223 active customers`,
    /// `12 customers of segment Enterprise`.
    pub words: String,
    /// How many belong to it in the month shown.
    pub n: usize,
    /// A spread a month; `None` where nobody has a value.
    pub spreads: Vec<Option<Spread>>,
}

/// A figure of every customer over some months.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    followed: Followed,
    months: Vec<Month>,
    /// Category scores by month, which nobody else keeps.
    scored: Vec<Numbers>,
    /// Gross margin ÷ monthly revenue churn of all customers, by month.
    months_of_margin: Vec<Option<f64>>,
    everybody: Benchmark,
}

impl Course {
    /// Follows a figure over the last `reach` months up to the month shown, as far as the history
    /// (of scores: the timeline) reaches.
    pub fn new(context: &Context, followed: Followed, reach: usize) -> Self {
        let months = months(context, &followed, reach);
        let mut course = Self {
            scored: scored(context, &followed, &months),
            months_of_margin: margins(context, &followed, &months),
            followed,
            months,
            everybody: Benchmark::default(),
        };
        let everybody: Vec<RowId> = context.dataset.rows().collect();
        let n = context.population.len();
        course.everybody = Benchmark {
            words: format!("All {}", units::counted(n, "active customer")),
            n,
            spreads: course.of_rows(context, &everybody),
        };
        course
    }

    /// What is followed.
    pub fn followed(&self) -> &Followed {
        &self.followed
    }

    /// The months, oldest first, the month shown last.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The spread over all active customers.
    pub fn everybody(&self) -> &Benchmark {
        &self.everybody
    }

    /// A customer's own figures, one a month.
    pub fn of_customer(&self, context: &Context, row: RowId) -> Vec<Option<f64>> {
        let value = |at: usize| self.column(context, at).get(row);
        (0..self.months.len()).map(value).collect()
    }

    /// The spread over the customers comparable with one, of the same segment or industry; `None`
    /// where there are none.
    pub fn segment(&self, context: &Context, row: RowId) -> Option<Benchmark> {
        let same = profile::comparable(context.dataset, context.population, row)?;
        let column = context.dataset.customers.dim(same.dim);
        let code = column.code(row);
        let members = context.dataset.rows();
        let members: Vec<RowId> = members
            .filter(|&other| column.code(other) == code)
            .collect();
        let (n, dim) = (same.rows.len(), same.dim.title().to_lowercase());
        Some(Benchmark {
            words: format!("{} of {dim} {}", units::counted(n, "customer"), same.value),
            n,
            spreads: self.of_rows(context, &members),
        })
    }

    /// The spread over the customers among `rows` that are active in each month.
    pub fn of_rows(&self, context: &Context, rows: &[RowId]) -> Vec<Option<Spread>> {
        let mut values = Vec::with_capacity(rows.len());
        let spread = |at: usize| {
            let (day, column) = (
                context.dataset.day_in(self.months[at]),
                self.column(context, at),
            );
            let active = rows.iter().copied();
            let active = active.filter(|&row| context.dataset.is_active(row, day));
            values.clear();
            values.extend(active.filter_map(|row| column.get(row)));
            Spread::of(&mut values)
        };
        (0..self.months.len()).map(spread).collect()
    }

    fn column<'a>(&'a self, context: &Context<'a>, at: usize) -> Column<'a> {
        let (dataset, month) = (context.dataset, self.months[at]);
        let mrr = |month: Month| Money::new(dataset, month);
        match &self.followed {
            Followed::Overall(card) => {
                let shown = context.scores.card(card).map(|rolled| &rolled.shown);
                let now = shown.filter(|_| month == context.month());
                let kept = now.or_else(|| context.timeline.column(card, month));
                kept.map_or(Column::Blank, Column::Plain)
            }
            Followed::Category { .. } => Column::Plain(&self.scored[at]),
            Followed::Arr => Column::Arr(mrr(month)),
            Followed::ArrGrowth(window) => {
                let before = month.plus(-i32::try_from(*window).unwrap_or(i32::MAX));
                Column::Growth(mrr(month), mrr(before))
            }
            Followed::Lifetime => Column::Lifetime {
                mrr: mrr(month),
                months_of_margin: self.months_of_margin[at],
                given: (month == dataset.month()).then_some(&dataset.customers.expected_clv),
            },
        }
    }
}

/// The last months up to the month shown: of overall scores those that are scored, of everything
/// else those that the history reaches.
fn months(context: &Context, followed: &Followed, reach: usize) -> Vec<Month> {
    let last = context.month();
    if matches!(followed, Followed::Overall(_)) {
        let kept = context.timeline.months_to(last, reach);
        return if kept.is_empty() {
            vec![last]
        } else {
            kept.to_vec()
        };
    }
    // The months from which a figure looks back have none of their own.
    let behind = match followed {
        Followed::ArrGrowth(window) => i32::try_from(*window).unwrap_or(i32::MAX),
        Followed::Lifetime => CHURN,
        Followed::Overall(_) | Followed::Category { .. } | Followed::Arr => 0,
    };
    let n_known = last.since(context.dataset.first_month()).max(0) + 1;
    let n_known = n_known.saturating_sub(behind);
    let n = n_known.min(i32::try_from(reach).unwrap_or(i32::MAX)).max(1);
    (0..n).map(|step| last.plus(step + 1 - n)).collect()
}

/// The category of a month scored by itself; nothing where no category is followed.
fn scored(context: &Context, followed: &Followed, months: &[Month]) -> Vec<Numbers> {
    let Followed::Category { card, category } = followed else {
        return Vec::new();
    };
    let narrowed = score::part::narrowed(context.model, card, category);
    let scored = |&month: &Month| score::part::category(context.dataset, &narrowed, month);
    months.iter().map(scored).collect()
}

/// Gross margin ÷ monthly revenue churn by month; nothing where no lifetime value is followed.
fn margins(context: &Context, followed: &Followed, months: &[Month]) -> Vec<Option<f64>> {
    if *followed != Followed::Lifetime {
        return Vec::new();
    }
    let dataset = context.dataset;
    let everybody: Vec<RowId> = dataset.rows().collect();
    let margin = dataset.company.gross_margin.unwrap_or(1.0);
    let of_month = |&month: &Month| {
        let churn = revenue::revenue_churn(dataset, &everybody, month).value?;
        (churn > 0.0).then_some(margin * YEAR / churn)
    };
    months.iter().map(of_month).collect()
}
