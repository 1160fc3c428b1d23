//! The quick ratio: MRR won for each unit of MRR lost.

use super::formula::quick_ratio;
use crate::metrics::Question;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// Quick ratio of the span, with or without the MRR of customers who came back.
pub fn quick(question: &Question, with_reactivation: bool) -> Figure {
    let formula = if with_reactivation {
        "(new + expansion + reactivation MRR) ÷ (churned + contraction MRR)"
    } else {
        "(new + expansion MRR) ÷ (churned + contraction MRR); reactivation left out"
    };
    let period = question.period();
    let mut figure = figure("Quick ratio", Unit::Ratio, period, formula);
    let moved = match question.movements() {
        Ok(moved) => moved,
        Err(reason) => return figure.without_value(reason),
    };
    let money = |amount: f64| units::money(amount, &question.dataset.currency);
    let reactivation = if with_reactivation {
        "Reactivation MRR"
    } else {
        "Reactivation MRR, left out"
    };
    figure = figure
        .input("New MRR", money(moved.new.mrr))
        .input("Expansion MRR", money(moved.expansion.mrr))
        .input(reactivation, money(moved.reactivation.mrr))
        .input("Churned MRR", money(moved.churn.mrr))
        .input("Contraction MRR", money(moved.contraction.mrr));
    figure.notes.extend(moved.notes());
    let parts = [
        moved.new,
        moved.expansion,
        moved.reactivation,
        moved.churn,
        moved.contraction,
    ];
    figure.n = parts.iter().map(|part| part.n).sum();
    let came_back = if with_reactivation {
        moved.reactivation.mrr
    } else {
        0.0
    };
    let ratio = quick_ratio(
        moved.new.mrr,
        moved.expansion.mrr,
        came_back,
        moved.churn.mrr,
        moved.contraction.mrr,
    );
    match ratio {
        Some(value) => figure.with_value(value),
        None => figure.without_value("no losses: nothing churned or contracted in the period"),
    }
}
