//! The Rule of 40: growth a year plus margin.

use super::formula;
use crate::data::record::Margins;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::movements::Movements;
use crate::metrics::quotient::quotient;
use crate::metrics::{Question, Span};
use crate::units::{self, RowId};

/// The margin that growth is added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// Earnings before interest, taxes, depreciation and amortization.
    Ebitda,
    /// Operating profit.
    Operating,
    /// Free cash flow.
    FreeCashFlow,
}

impl Margin {
    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ebitda => "EBITDA margin",
            Self::Operating => "Operating margin",
            Self::FreeCashFlow => "Free cash flow margin",
        }
    }

    fn of(self, margins: &Margins) -> Option<f64> {
        match self {
            Self::Ebitda => margins.ebitda,
            Self::Operating => margins.operating,
            Self::FreeCashFlow => margins.free_cash_flow,
        }
    }
}

/// Growth of the MRR of all customers over twelve months, in percent, plus the mean margin of the
/// known months of the trailing twelve, in percent. Points.
pub fn rule_of_40(question: &Question, margin: Margin) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let formula = format!(
        "growth of MRR over twelve months in percent + {} in percent",
        in_words(margin)
    );
    let mut figure = figure(
        "Rule of 40",
        Unit::Points,
        Span::Year.period(month),
        &formula,
    );
    let known = dataset.company.margins.iter().filter(|margins| {
        let age = month.since(margins.month);
        (0..12).contains(&age)
    });
    let shares: Vec<f64> = known.filter_map(|margins| margin.of(margins)).collect();
    let mean = quotient(shares.iter().sum(), shares.len() as f64);
    let (growth, notes) = growth(question);
    figure.notes = notes;
    let share = |value: Option<f64>| {
        value.map_or_else(|| "not known".to_owned(), |value| units::percent(value, 1))
    };
    figure = figure
        .input("Growth of MRR a year", share(growth.as_ref().ok().copied()))
        .input(margin.title(), share(mean))
        .input(
            "Months with a known margin",
            units::count(shares.len() as f64),
        );
    figure.n = shares.len();
    if !shares.is_empty() && shares.len() < 12 {
        figure = figure.note("The margin is the mean of the months that are known.");
    }
    match (growth, mean) {
        (Ok(growth), Some(mean)) => figure.with_value(formula::rule_of_40(growth, mean)),
        (Err(reason), _) => {
            let needs = "growth needs the MRR of the month and of twelve months before";
            figure.without_value(format!("{needs}: {reason}"))
        }
        (_, None) => {
            let reason = format!("no {} is known for the twelve months", in_words(margin));
            figure.without_value(reason)
        }
    }
}

const fn in_words(margin: Margin) -> &'static str {
    match margin {
        Margin::Ebitda => "EBITDA margin",
        Margin::Operating => "operating margin",
        Margin::FreeCashFlow => "free cash flow margin",
    }
}

/// MRR of the customers whose MRR is known at both ends ÷ that of twelve months before − 1, or why
/// there is none; and what to know of it.
fn growth(question: &Question) -> (Result<f64, String>, Vec<String>) {
    let (dataset, month) = (question.dataset, question.month);
    let all: Vec<RowId> = dataset.rows().collect();
    let movements = match Movements::new(dataset, &all, month.plus(-12), month) {
        Ok(movements) => movements,
        Err(reason) => return (Err(reason), Vec::new()),
    };
    let ratio = quotient(movements.end.mrr, movements.start.mrr);
    let growth = ratio.map(|ratio| ratio - 1.0);
    let growth = growth.ok_or_else(|| "no customer paid then".to_owned());
    (growth, movements.notes())
}
