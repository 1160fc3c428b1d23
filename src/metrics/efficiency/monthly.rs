//! Shares of the company's monthly counts: trials that become customers, issues solved at once.
//!
//! A month counts only where both of its counts are known, so that no count stands over another's
//! months.

use crate::metrics::Question;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::quotient::quotient;
use crate::units::{self, Month};

/// What conversions are divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Converted {
    /// Trials whose time ended in the period.
    Ended,
    /// Trials that began in the period: not those that converted, which may have begun before.
    Started,
    /// Visitors or leads of the period.
    Visitors,
}

/// What issues resolved at first contact are divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// All issues raised.
    OfAll,
    /// Issues resolved.
    OfResolved,
}

/// A month with the count on top and the one below it.
type Counts = (Month, Option<f64>, Option<f64>);

/// Conversions ÷ trials ended, trials started, or visitors (002-37). A fraction of the span.
pub fn trial_conversion(question: &Question, by: Converted) -> Figure {
    let (formula, below, missing) = match by {
        Converted::Ended => (
            "trials that became customers divided by trials that ended in the period",
            "Trials that ended",
            "no trials that ended are known for the period",
        ),
        Converted::Started => (
            "trials that became customers in the period, whenever they began, divided by trials \
             that began in it",
            "Trials that began",
            "no trials that began are known for the period",
        ),
        Converted::Visitors => (
            "trials that became customers divided by visitors or leads of the period",
            "Visitors or leads",
            "no visitors or leads are known for the period",
        ),
    };
    let counts = question.dataset.company.trials.iter().map(|trials| {
        let below = match by {
            Converted::Ended => trials.ended,
            Converted::Started => trials.started,
            Converted::Visitors => trials.visitors,
        };
        (trials.month, trials.converted, below)
    });
    let period = question.period();
    let blank = figure("Trial conversion", Unit::Share(1), period, formula);
    let figure = share(
        blank,
        question,
        counts,
        ["Became customers", below],
        missing,
    );
    if by == Converted::Started && figure.value.is_some_and(|value| value > 1.0) {
        figure.note("More converted than began: some began before.")
    } else {
        figure
    }
}

/// Issues resolved at first contact ÷ all issues or resolved ones (002-48). A fraction of the span.
pub fn fcr(question: &Question, of: Resolved) -> Figure {
    let (formula, below, missing) = match of {
        Resolved::OfAll => (
            "issues resolved at first contact divided by all issues raised in the period",
            "Issues raised",
            "the number of all issues is not known for the period",
        ),
        Resolved::OfResolved => (
            "issues resolved at first contact divided by issues resolved in the period",
            "Issues resolved",
            "no resolved issues are known for the period",
        ),
    };
    let counts = question.dataset.company.support.iter().map(|support| {
        let below = match of {
            Resolved::OfAll => support.issues,
            Resolved::OfResolved => support.resolved,
        };
        (support.month, support.first_contact, below)
    });
    let period = question.period();
    let blank = figure("First contact resolution", Unit::Share(1), period, formula);
    let labels = ["Resolved at first contact", below];
    share(blank, question, counts, labels, missing)
}

/// The sum of the upper counts over that of the lower ones, of the months with both in the span.
fn share(
    figure: Figure,
    question: &Question,
    counts: impl Iterator<Item = Counts>,
    labels: [&str; 2],
    missing: &str,
) -> Figure {
    let n_months = question.span.months();
    let (mut top, mut bottom, mut n) = (0.0, 0.0, 0);
    for (month, upper, lower) in counts {
        let age = question.month.since(month);
        let both = upper.zip(lower).filter(|_| (0..n_months).contains(&age));
        if let Some((upper, lower)) = both {
            top += upper;
            bottom += lower;
            n += 1;
        }
    }
    let mut figure = figure;
    if n > 0 {
        figure = figure
            .input(labels[0], units::count(top))
            .input(labels[1], units::count(bottom));
    }
    if n < n_months {
        let known = format!("{n} of {n_months}");
        figure = figure.input("Months with both figures", known);
    }
    figure.n = bottom as usize;
    match quotient(top, bottom) {
        Some(value) => figure.with_value(value),
        None => figure.without_value(missing),
    }
}
