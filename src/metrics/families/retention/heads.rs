//! Retention and churn of customers, each counted the same.

use crate::metrics::dictionary::Variant;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::retention::{Heads, reaches};
use crate::metrics::sample::with_care;
use crate::units;

const WITH_NEW: &str = "with_new";

/// The ways to compute the churn rate of customers.
pub(super) const CHURN_VARIANTS: &[Variant] = &[
    Variant {
        id: "standard",
        name: "Of the start",
        note: "Of those who were customers at the start; who came and went meanwhile is not in it.",
    },
    Variant {
        id: WITH_NEW,
        name: "Of the start and new",
        note: "Some tools divide by the customers at the start and all who came since, and count \
               who came and went meanwhile as lost.",
    },
];

pub(super) fn logo_retention(question: &Question, _: &str) -> Figure {
    let formula = "customers of the start still there ÷ customers at the start";
    rate(question, "Logo retention", formula, |heads| {
        let words = format!("{} ÷ {}", count(heads.kept), count(heads.start));
        (words, heads.logo_retention())
    })
}

pub(super) fn crr(question: &Question, _: &str) -> Figure {
    let formula = "(customers at the end − new customers) ÷ customers at the start; who came back \
                   is in neither of the first two";
    rate(question, "Customer retention rate", formula, |heads| {
        let end = count(heads.end() - heads.returned);
        let (new, start) = (count(heads.new), count(heads.start));
        (format!("({end} − {new}) ÷ {start}"), heads.retention_rate())
    })
}

pub(super) fn customer_churn(question: &Question, variant: &str) -> Figure {
    const NAME: &str = "Customer churn rate";
    if variant == WITH_NEW {
        let formula = "customers lost, with those who came and went ÷ (customers at the start + \
                       all who came)";
        return rate(question, NAME, formula, |heads| {
            let came = heads.new + heads.returned + heads.passed;
            let lost = count(heads.lost() + heads.passed);
            let words = format!("{lost} ÷ ({} + {})", count(heads.start), count(came));
            (words, heads.churn_rate_with_new())
        });
    }
    let formula = "customers of the start who left ÷ customers at the start";
    rate(question, NAME, formula, |heads| {
        let words = format!("{} ÷ {}", count(heads.lost()), count(heads.start));
        (words, heads.churn_rate())
    })
}

/// A rate of the customers of the span; `of` gives it with its numbers in place of their names.
fn rate(
    question: &Question,
    name: &'static str,
    formula: &str,
    of: impl Fn(&Heads) -> (String, Option<f64>),
) -> Figure {
    let blank = figure(name, Unit::Share(1), question.period(), formula);
    if !reaches(question.dataset, question.from()) {
        return blank.without_value(format!(
            "the history does not reach back to {}, and who left before it is not in the data",
            question.from().label()
        ));
    }
    let heads = question.heads();
    let (words, value) = of(heads);
    let mut figure = blank
        .input("Customers at the start", count(heads.start))
        .input("Of them lost", count(heads.lost()))
        .input("New", count(heads.new))
        .input("Came back", count(heads.returned))
        .input("Came and went meanwhile", count(heads.passed))
        .input("Customers at the end", count(heads.end()));
    figure.n = heads.start;
    let Some(value) = value else {
        return figure.without_value("there was no customer at the start");
    };
    figure = figure.input("With the numbers", words).with_value(value);
    if heads.lost() == 0 && knows_no_leaver(question) {
        figure = figure
            .note("Nobody in the data has left; a file of present customers only looks the same.");
    }
    with_care(figure, "customer")
}

fn knows_no_leaver(question: &Question) -> bool {
    let churned = &question.dataset.customers.churned;
    churned.iter().all(Option::is_none)
}

fn count(n: usize) -> String {
    units::count(n as f64)
}
