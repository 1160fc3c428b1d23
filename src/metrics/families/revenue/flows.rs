//! What came, grew, shrank and went over the span.

use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::movements::{Move, Movements};
use crate::metrics::question::Question;
use crate::units;

pub(super) fn new(question: &Question, _: &str) -> Figure {
    let formula = "MRR at the end of customers who did not pay at the start nor ever before";
    flow(question, "New MRR", formula, Move::New)
}

pub(super) fn expansion(question: &Question, _: &str) -> Figure {
    let formula = "what customers who paid at the start pay more at the end, all their \
                   subscriptions together";
    flow(question, "Expansion MRR", formula, Move::Expanded)
}

pub(super) fn contraction(question: &Question, _: &str) -> Figure {
    let formula = "what customers who paid at the start and still pay, pay less at the end, all \
                   their subscriptions together";
    flow(question, "Contraction MRR", formula, Move::Contracted)
}

pub(super) fn churn(question: &Question, _: &str) -> Figure {
    let formula = "MRR at the start of customers who pay nothing at the end";
    flow(question, "Churned MRR", formula, Move::Churned)
}

pub(super) fn reactivation(question: &Question, _: &str) -> Figure {
    let formula = "MRR at the end of customers who had paid before and did not at the start";
    flow(question, "Reactivation MRR", formula, Move::Reactivated)
}

/// Net new MRR = new + expansion + reactivation − contraction − churn.
pub(super) fn net_new(question: &Question, _: &str) -> Figure {
    let blank = figure(
        "Net new MRR",
        Unit::Money(question.dataset.currency.clone()),
        question.period(),
        "new + expansion + reactivation − contraction − churn",
    );
    with_movements(blank, question, |figure, movements| {
        let n_moved = [
            movements.new,
            movements.expansion,
            movements.reactivation,
            movements.contraction,
            movements.churn,
        ];
        let mut figure = figure.with_value(movements.net_new());
        figure.n = n_moved.iter().map(|part| part.n).sum();
        figure
    })
}

/// The revenue of one kind of movement, and the customers who moved so.
fn flow(question: &Question, name: &'static str, formula: &str, what: Move) -> Figure {
    let unit = Unit::Money(question.dataset.currency.clone());
    let blank = figure(name, unit, question.period(), formula);
    with_movements(blank, question, |figure, movements| {
        let part = movements.part(what);
        let mut figure = figure.with_value(part.mrr);
        figure.n = part.n;
        figure
    })
}

/// A figure made of the movements of the span, which stand in it as inputs; why there is none
/// where they are not known.
pub(in crate::metrics::families) fn with_movements(
    blank: Figure,
    question: &Question,
    fill: impl FnOnce(Figure, &Movements) -> Figure,
) -> Figure {
    let movements = match question.movements() {
        Ok(movements) => movements,
        Err(reason) => return blank.without_value(reason),
    };
    let parts = [
        ("MRR at the start", movements.start),
        ("New", movements.new),
        ("Expansion", movements.expansion),
        ("Reactivation", movements.reactivation),
        ("Contraction", movements.contraction),
        ("Churn", movements.churn),
        ("MRR at the end", movements.end),
    ];
    let mut figure = blank;
    for (label, part) in parts {
        let n = units::counted(part.n, "customer");
        let text = format!("{} of {n}", amount(question, part.mrr));
        figure = figure.input(label, text);
    }
    let residual = amount(question, movements.residual());
    figure = figure.input("Not explained by these", residual);
    figure.notes.extend(movements.notes());
    fill(figure, movements)
}

/// An amount in the currency of the data.
pub(in crate::metrics::families) fn amount(question: &Question, amount: f64) -> String {
    units::money(amount, &question.dataset.currency)
}
