//! The quick ratio: MRR won for each unit of MRR lost.

use super::formula::quick_ratio;
use super::movements::movements_of;
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
    let period = question.span.period(question.month);
    let mut figure = figure("Quick ratio", Unit::Ratio, period, formula);
    let Some(moved) = movements_of(question) else {
        return figure.without_value("the MRR history does not reach back to the start");
    };
    let money = |amount: f64| units::money(amount, &question.dataset.currency);
    let reactivation = if with_reactivation {
        "Reactivation MRR"
    } else {
        "Reactivation MRR, left out"
    };
    figure = figure
        .input("New MRR", money(moved.new))
        .input("Expansion MRR", money(moved.expansion))
        .input(reactivation, money(moved.reactivation))
        .input("Churned MRR", money(moved.churned))
        .input("Contraction MRR", money(moved.contraction));
    if moved.n_unknown > 0 {
        let n_unknown = units::count(moved.n_unknown as f64);
        figure = figure.input("Left out, MRR not known", n_unknown);
    }
    figure.n = moved.n_moved;
    let came_back = if with_reactivation {
        moved.reactivation
    } else {
        0.0
    };
    let ratio = quick_ratio(
        moved.new,
        moved.expansion,
        came_back,
        moved.churned,
        moved.contraction,
    );
    match ratio {
        Some(value) => figure.with_value(value),
        None => figure.without_value("no losses: nothing churned or contracted in the period"),
    }
}
