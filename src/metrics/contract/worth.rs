//! Annual and total value of the contracts in force.

use chrono::NaiveDate;

use super::deal::{Deal, YEAR, deals};
use super::formula;
use crate::data::record::Pricing;
use crate::metrics::Question;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// How the years of a ramped deal become one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// The mean of all of them.
    Mean,
    /// The one that runs on the day shown.
    Running,
}

/// What a figure of several deals is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The mean of a deal.
    Each,
    /// All of them together.
    All,
}

/// ACV = the mean over the deals in force of (total value − one-off fees) ÷ term in years (002-16).
/// Currency a year.
///
/// A deal without an end has no term: its value is that of the year running.
pub fn acv(question: &Question, years: Years) -> Figure {
    let (dataset, day) = (question.dataset, question.dataset.day_in(question.month));
    let formula = match years {
        Years::Mean => {
            "recurring amounts of the whole term ÷ term in years, without one-off fees; mean over \
             the contracts in force"
        }
        Years::Running => {
            "recurring amount a month in force on the day × 12, without one-off fees; mean over \
             the contracts in force"
        }
    };
    let mut figure = blank(question, "Annual contract value", formula);
    let deals = deals(dataset, question.rows, day);
    let known: Vec<(&Deal, f64)> = deals
        .iter()
        .filter_map(|deal| Some((deal, annual(deal, years, day)?)))
        .collect();
    let sum: f64 = known.iter().map(|(_, value)| value).sum();
    let money = |amount: f64| units::money(amount, &dataset.currency);
    figure = figure
        .input("Contracts in force", units::count(known.len() as f64))
        .input("Their annual values together", money(sum));
    figure = with_pricing(figure, &known, &dataset.currency);
    let fees: f64 = known.iter().map(|(deal, _)| deal.one_off()).sum();
    if fees > 0.0 {
        figure = figure.input("One-off fees, left out", money(fees));
    }
    let n_ramped = known.iter().filter(|(deal, _)| deal.is_ramped()).count();
    if n_ramped > 0 {
        figure = figure.input("Of them with steps", units::count(n_ramped as f64));
    }
    figure = left_out(figure, deals.len() - known.len(), "amount not known");
    finish(figure, sum, known.len(), Of::Each)
}

/// TCV = MRR × months + one-off fees of a deal, of the deals in force with an end (002-17).
/// Currency.
pub fn tcv(question: &Question, of: Of) -> Figure {
    let (dataset, day) = (question.dataset, question.dataset.day_in(question.month));
    let formula = match of {
        Of::Each => "MRR × months of the term + one-off fees; mean over the contracts in force",
        Of::All => "MRR × months of the term + one-off fees; sum over the contracts in force",
    };
    let deals = deals(dataset, question.rows, day);
    let (mut recurring, mut fees, mut months, mut n) = (0.0, 0.0, 0.0, 0);
    for deal in &deals {
        let Some((own, term)) = deal.recurring().zip(deal.months()) else {
            continue;
        };
        recurring += own;
        fees += deal.one_off();
        months += term;
        n += 1;
    }
    let money = |amount: f64| units::money(amount, &dataset.currency);
    let mut figure = blank(question, "Total contract value", formula)
        .input("Contracts in force", units::count(f64::from(n)))
        .input("Recurring amounts of their terms", money(recurring))
        .input("One-off fees", money(fees));
    if n > 0 {
        let mean = Unit::Months.short(months / f64::from(n));
        figure = figure.input("Mean term", mean);
    }
    let n = n as usize;
    figure = left_out(figure, deals.len() - n, "amount or end not known");
    finish(figure, recurring + fees, n, of)
}

fn blank(question: &Question, name: &'static str, formula: &str) -> Figure {
    let unit = Unit::Money(question.dataset.currency.clone());
    let period = units::date_long(question.dataset.day_in(question.month));
    figure(name, unit, period, formula)
}

/// What a deal is worth a year.
fn annual(deal: &Deal, years: Years, day: NaiveDate) -> Option<f64> {
    let running = deal.year_on(day);
    if years == Years::Running {
        return running;
    }
    let mean = || {
        let (recurring, months, fees) = (deal.recurring()?, deal.months()?, deal.one_off());
        formula::acv(recurring + fees, fees, months / YEAR)
    };
    mean().or(running)
}

/// The split by what prices are counted by (002-1).
fn with_pricing(mut figure: Figure, known: &[(&Deal, f64)], currency: &str) -> Figure {
    let kinds = [
        (Some(Pricing::Seat), "Priced per seat"),
        (Some(Pricing::Storage), "Priced by storage size"),
        (Some(Pricing::Flat), "Priced flat"),
        (None, "Pricing not known"),
    ];
    for (pricing, label) in kinds {
        let own = known.iter().filter(|(deal, _)| deal.pricing == pricing);
        let (sum, n) = own.fold((0.0, 0_usize), |(sum, n), (_, value)| (sum + value, n + 1));
        if n > 0 {
            let text = format!("{n}, {} a year", units::money(sum, currency));
            figure = figure.input(label, text);
        }
    }
    figure
}

fn left_out(figure: Figure, n: usize, why: &str) -> Figure {
    if n == 0 {
        return figure;
    }
    figure.input(format!("Left out, {why}"), units::count(n as f64))
}

fn finish(mut figure: Figure, sum: f64, n: usize, of: Of) -> Figure {
    figure.n = n;
    match (n, of) {
        (0, _) => figure.without_value("no contract with known amounts is in force"),
        (_, Of::All) => figure.with_value(sum),
        (_, Of::Each) => figure.with_value(sum / n as f64),
    }
}
