//! What was lost over the trailing twelve months, of a fixed cohort.
//!
//! Never counts a customer who joined after the period began.

use super::money;
use crate::data::Dataset;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::movements::Movements;
use crate::metrics::span::Span;
use crate::units::{self, Month, RowId};

/// What a fixed cohort lost over the trailing twelve months, all in currency a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Losses {
    /// MRR of the cohort twelve months before.
    pub start: f64,
    /// Of it, MRR of customers who have left since, or pay nothing any more.
    pub churned: f64,
    /// Of it, MRR by which customers who stayed have shrunk.
    pub contracted: f64,
    /// Customers in the cohort.
    pub n_start: usize,
    /// Of them, customers who have left since, or pay nothing any more.
    pub n_churned: usize,
    /// Customers left out because their MRR then or now is not known.
    pub n_unknown: usize,
}

/// The losses of the customers who paid twelve months before `month`, those of the
/// [movements](Movements) since; `None` where the MRR history does not reach back that far.
pub fn losses(dataset: &Dataset, rows: &[RowId], month: Month) -> Option<Losses> {
    let from = month.plus(-12);
    if from < dataset.first_month() {
        return None;
    }
    let movements = Movements::new(dataset, rows, from, month).ok()?;
    Some(Losses {
        start: movements.start.mrr,
        churned: movements.churn.mrr,
        contracted: movements.contraction.mrr,
        n_start: movements.start.n,
        n_churned: movements.churn.n,
        n_unknown: movements.n_unknown,
    })
}

/// Revenue churn = (churned + contracted MRR) ÷ MRR twelve months before, of the customers who paid
/// then. A fraction of 0 to 1 a year.
pub fn revenue_churn(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let blank = figure(
        "Revenue churn",
        Unit::Share(1),
        Span::Year.period(month),
        "MRR lost by customers who left or shrank, divided by the MRR twelve months before",
    );
    with_losses(blank, dataset, losses(dataset, rows, month), |losses| {
        (losses.churned + losses.contracted) / losses.start
    })
}

/// Churned MRR = MRR twelve months before of the customers who have left since or pay nothing any
/// more. Currency a month.
pub fn churned_mrr(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let blank = figure(
        "Churned MRR",
        money(dataset),
        Span::Year.period(month),
        "MRR twelve months before of the customers who have left since or pay nothing any more",
    );
    with_losses(blank, dataset, losses(dataset, rows, month), |losses| {
        losses.churned
    })
}

fn with_losses(
    figure: Figure,
    dataset: &Dataset,
    losses: Option<Losses>,
    value: impl Fn(&Losses) -> f64,
) -> Figure {
    let Some(losses) = losses else {
        return figure.without_value("the MRR history does not reach back twelve months");
    };
    let money = |amount: f64| units::money(amount, &dataset.currency);
    let mut figure = figure
        .input("MRR at the start", money(losses.start))
        .input("MRR of customers who left", money(losses.churned))
        .input("MRR by which customers shrank", money(losses.contracted))
        .input(
            "Customers at the start",
            units::count(losses.n_start as f64),
        )
        .input("Customers who left", units::count(losses.n_churned as f64));
    if losses.n_unknown > 0 {
        let n_unknown = units::count(losses.n_unknown as f64);
        figure = figure.input("Left out, MRR then or now unknown", n_unknown);
    }
    figure.n = losses.n_start;
    if losses.start <= 0.0 {
        return figure.without_value("no customer paid twelve months before");
    }
    let value = value(&losses);
    figure.with_value(value)
}
