//! The figures of usage with their change and course (002-32 to 002-36).

use crate::insight::Context;
use crate::insight::change::{Amount, Change};
use crate::insight::value::number_text;
use crate::metrics::Figure;
use crate::metrics::usage::{Kind, Usage};
use crate::units::{Month, RowId};

/// How many months a course has.
const COURSE: i32 = 13;

/// The metric that says how broadly the product is used.
const BREADTH: &str = "features";

/// How the product is used.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageFigures {
    /// The figures, in the order of [`Kind::ALL`].
    pub lines: Vec<UsageLine>,
    /// How often, how broadly and how deeply: the usage rate (002-32).
    pub rates: Vec<Rate>,
    /// What counts as an active user (002-36); `None` where the file does not say.
    pub definition: Option<String>,
    /// Customers with any figure in the month shown.
    pub n_with: usize,
    /// All customers asked about.
    pub n_rows: usize,
}

/// A figure with its change and course.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageLine {
    /// Which one it is.
    pub kind: Kind,
    /// The figure of the month shown.
    pub figure: Figure,
    /// Its change since the comparison month.
    pub change: Option<Change>,
    /// Its values over the last thirteen months, oldest first.
    pub course: Vec<Option<f64>>,
}

/// One of the three parts of the usage rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// `Frequency`, `Breadth` or `Depth`.
    pub name: &'static str,
    /// What it is: `sessions per active user`.
    pub what: String,
    /// The value, an en dash where there is none.
    pub value: String,
    /// Its change since the comparison month.
    pub change: Option<Change>,
    /// Why there is no value, and what would supply it.
    pub reason: Option<String>,
}

/// The usage of some customers in the month shown.
pub fn usage(context: &Context, rows: &[RowId]) -> UsageFigures {
    let month = context.month();
    let start = month.plus(1 - COURSE);
    let sums = Usage::new(context.dataset, rows, start.min(context.comparison), month);
    let line = |kind: Kind| line(context, &sums, kind);
    let lines: Vec<UsageLine> = Kind::ALL.into_iter().map(line).collect();
    let rates = vec![
        of_line(
            "Frequency",
            "sessions a month, per active user",
            &lines[Kind::SessionsPerUser as usize],
        ),
        breadth(context, rows),
        of_line(
            "Depth",
            "on the platform a month, per active user",
            &lines[Kind::TimePerUser as usize],
        ),
    ];
    UsageFigures {
        n_with: lines.iter().map(|line| line.figure.n).max().unwrap_or(0),
        lines,
        rates,
        definition: context.dataset.company.active_definition.clone(),
        n_rows: rows.len(),
    }
}

fn line(context: &Context, sums: &Usage, kind: Kind) -> UsageLine {
    let month = context.month();
    let amount = match kind {
        Kind::Stickiness => Amount::Points,
        Kind::Daily
        | Kind::Weekly
        | Kind::Monthly
        | Kind::SessionsPerUser
        | Kind::SessionDuration
        | Kind::TimePerUser => Amount::Relative,
    };
    let value = |month: Month| sums.value(kind, month);
    let (now, then) = (value(month), value(context.comparison));
    let course = (1 - COURSE..=0).map(|step| value(month.plus(step)));
    UsageLine {
        kind,
        figure: sums.figure(kind, month),
        change: Change::between(now, then, amount, &context.versus()),
        course: course.collect(),
    }
}

fn of_line(name: &'static str, what: &str, line: &UsageLine) -> Rate {
    Rate {
        name,
        what: what.to_owned(),
        value: line.figure.text(),
        change: line.change.clone(),
        reason: line.figure.reason.clone(),
    }
}

/// The mean of the metric of breadth over the customers that have a value.
fn breadth(context: &Context, rows: &[RowId]) -> Rate {
    let model = context.model;
    let metric = model.metric_idx(BREADTH).map(|at| &model.metrics[at]);
    let mean = |month: Month| {
        let column = context.dataset.metric(BREADTH)?;
        let values = context.dataset.metric_values(column, month)?;
        let known = rows.iter().filter_map(|&row| values.numbers.get(row));
        let (mut sum, mut n) = (0.0, 0_usize);
        for value in known {
            sum += value;
            n += 1;
        }
        (n > 0).then(|| (sum / n as f64, n))
    };
    let (now, then) = (mean(context.month()), mean(context.comparison));
    let (now, then) = (now.map(|mean| mean.0), then.map(|mean| mean.0));
    let written = |value: f64| {
        // A mean over many customers needs one decimal, not two.
        let value = (value * 10.0).round() / 10.0;
        metric.map(|metric| number_text(metric, value, &context.dataset.currency))
    };
    let value = now.and_then(written);
    let reason = match (&value, metric) {
        (Some(_), _) => None,
        (None, Some(_)) => Some(format!(
            "nobody has the metric \"{BREADTH}\" in {}",
            context.month().label()
        )),
        (None, None) => Some(format!("the model has no metric \"{BREADTH}\"")),
    };
    Rate {
        name: "Breadth",
        what: metric.map_or_else(String::new, |metric| metric.name.to_lowercase()),
        value: value.unwrap_or_else(|| crate::chart::describe::MISSING.to_owned()),
        change: Change::between(now, then, Amount::Relative, &context.versus()),
        reason,
    }
}
