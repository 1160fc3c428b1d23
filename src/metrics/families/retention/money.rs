//! Retention and churn of revenue.

use crate::metrics::dictionary::Variant;
use crate::metrics::families::revenue::{amount, with_movements};
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::movements::{Movements, moves};
use crate::metrics::question::Question;
use crate::metrics::quotient::quotient;
use crate::metrics::retention::Cohort;
use crate::metrics::sample::with_care_for_money;

const WITH_RETURNED: &str = "with_reactivation";
const CHURN_ONLY: &str = "churn_only";
const OF_CHURN: &str = "churn_less_expansion";

/// The ways to compute net revenue retention.
pub(super) const NET_VARIANTS: &[Variant] = &[
    Variant {
        id: "standard",
        name: "Standard",
        note: "Start + expansion − contraction − churn; who came back does not count.",
    },
    Variant {
        id: WITH_RETURNED,
        name: "With reactivation",
        note: "ChartMogul adds what customers pay who came back.",
    },
    Variant {
        id: OF_CHURN,
        name: "Churn less expansion",
        note: "The formula Baremetrics publishes: 100% − (churn − expansion) ÷ start. It takes no \
               contraction off.",
    },
];

/// The ways to compute gross revenue retention.
pub(super) const GROSS_VARIANTS: &[Variant] = &[
    Variant {
        id: "standard",
        name: "Standard",
        note: "Takes off churn and contraction.",
    },
    Variant {
        id: CHURN_ONLY,
        name: "Churn only",
        note: "Takes off churn alone, not what customers who stayed pay less: the literal wording \
               of a source.",
    },
];

/// The ways to compute net revenue churn.
pub(super) const NET_CHURN_VARIANTS: &[Variant] = &[
    Variant {
        id: "standard",
        name: "Standard",
        note: "Churn + contraction − expansion: what net revenue retention lacks to 100%.",
    },
    Variant {
        id: WITH_RETURNED,
        name: "With reactivation",
        note: "ChartMogul takes off what customers pay who came back as well.",
    },
];

/// An amount of the movements.
type Amount = fn(&Movements) -> f64;

/// A rate of the revenue at the start: its name, its formula in words, the formula's signs and
/// parts, and the function of it.
struct Rate {
    name: &'static str,
    formula: &'static str,
    /// What is added up above the line: a sign, and which part.
    parts: &'static [(&'static str, Amount)],
    /// What stands before the fraction, such as `100% − `.
    before: &'static str,
    of: fn(&Cohort) -> Option<f64>,
}

const START: Amount = |movements| movements.start.mrr;
const EXPANSION: Amount = |movements| movements.expansion.mrr;
const CONTRACTION: Amount = |movements| movements.contraction.mrr;
const CHURN: Amount = |movements| movements.churn.mrr;
const RETURNED: Amount = |movements| movements.reactivation.mrr;

pub(super) fn nrr(question: &Question, variant: &str) -> Figure {
    const NAME: &str = "Net revenue retention";
    let rate = match variant {
        WITH_RETURNED => Rate {
            name: NAME,
            formula: "(start + expansion + reactivation − contraction − churn) ÷ start",
            parts: &[
                ("", START),
                (" + ", EXPANSION),
                (" + ", RETURNED),
                (" − ", CONTRACTION),
                (" − ", CHURN),
            ],
            before: "",
            of: Cohort::net_retention_with_returned,
        },
        OF_CHURN => Rate {
            name: NAME,
            formula: "100% − (churn − expansion) ÷ start",
            parts: &[("", CHURN), (" − ", EXPANSION)],
            before: "100% − ",
            of: Cohort::net_retention_of_churn,
        },
        _ => Rate {
            name: NAME,
            formula: "(start + expansion − contraction − churn) ÷ start",
            parts: &[
                ("", START),
                (" + ", EXPANSION),
                (" − ", CONTRACTION),
                (" − ", CHURN),
            ],
            before: "",
            of: Cohort::net_retention,
        },
    };
    of_start(question, &rate)
}

pub(super) fn grr(question: &Question, variant: &str) -> Figure {
    const NAME: &str = "Gross revenue retention";
    let rate = if variant == CHURN_ONLY {
        Rate {
            name: NAME,
            formula: "(start − churn) ÷ start",
            parts: &[("", START), (" − ", CHURN)],
            before: "",
            of: Cohort::churn_only_retention,
        }
    } else {
        Rate {
            name: NAME,
            formula: "(start − churn − contraction) ÷ start, of the customers at the start; the \
                      same as the sum of what is left of each, at most what was there, ÷ start",
            parts: &[("", START), (" − ", CHURN), (" − ", CONTRACTION)],
            before: "",
            of: Cohort::gross_retention,
        }
    };
    of_start(question, &rate)
}

pub(super) fn gross_churn(question: &Question, _: &str) -> Figure {
    let rate = Rate {
        name: "Gross revenue churn",
        formula: "(churn + contraction) ÷ start",
        parts: &[("", CHURN), (" + ", CONTRACTION)],
        before: "",
        of: Cohort::gross_churn,
    };
    of_start(question, &rate)
}

pub(super) fn net_churn(question: &Question, variant: &str) -> Figure {
    const NAME: &str = "Net revenue churn";
    let rate = if variant == WITH_RETURNED {
        Rate {
            name: NAME,
            formula: "(churn + contraction − expansion − reactivation) ÷ start",
            parts: &[
                ("", CHURN),
                (" + ", CONTRACTION),
                (" − ", EXPANSION),
                (" − ", RETURNED),
            ],
            before: "",
            of: Cohort::net_churn_with_returned,
        }
    } else {
        Rate {
            name: NAME,
            formula: "(churn + contraction − expansion) ÷ start",
            parts: &[("", CHURN), (" + ", CONTRACTION), (" − ", EXPANSION)],
            before: "",
            of: Cohort::net_churn,
        }
    };
    of_start(question, &rate)
}

/// The rate over the movements of the span, with the amounts in place of their names.
fn of_start(question: &Question, rate: &Rate) -> Figure {
    let blank = figure(rate.name, Unit::Share(1), question.period(), rate.formula);
    let filled = with_movements(blank, question, |mut figure, movements| {
        figure.n = movements.start.n;
        let Some(value) = (rate.of)(&Cohort::from(movements)) else {
            return figure.without_value("no customer paid at the start");
        };
        let top: Vec<String> = rate
            .parts
            .iter()
            .map(|(sign, part)| format!("{sign}{}", amount(question, part(movements))))
            .collect();
        let start = amount(question, movements.start.mrr);
        figure
            .input(
                "With the amounts",
                format!("{}({}) ÷ {start}", rate.before, top.concat()),
            )
            .with_value(value)
    });
    with_care_for_money(filled, "customer", || largest_share(question))
}

/// The part of the revenue at the start that the customer has who paid most, 0 to 1.
fn largest_share(question: &Question) -> Option<f64> {
    let (dataset, rows) = (question.dataset, question.rows);
    let (moved, _) = moves(dataset, rows, question.from(), question.month).ok()?;
    let (sum, most) = moved.iter().fold((0.0, 0.0_f64), |(sum, most), moved| {
        (sum + moved.start, most.max(moved.start))
    });
    quotient(most, sum)
}
