//! The mean and the median of a metric over the active customers that have it.

use crate::chart::describe::decimal;
use crate::metrics::figure::{Figure, Unit, figure, of_all};
use crate::metrics::{Question, revenue};
use crate::units;

/// A metric of the scoring model whose mean is a figure.
#[derive(Clone, Debug)]
pub struct Mean {
    /// What people call the figure.
    pub name: &'static str,
    /// The metric's id in the data.
    pub metric: &'static str,
    /// What a customer's value is, in lower case: `days to first value`.
    pub what: &'static str,
    /// What the figure is counted in.
    pub unit: Unit,
    /// What a value is multiplied by to be in that unit: 0.01 from percent to a fraction.
    pub factor: f64,
}

/// The values of the active customers that have one, in the figure's unit, with how many customers
/// are active.
pub(super) fn values(question: &Question, metric: &str) -> (Vec<f64>, usize) {
    let (dataset, month) = (question.dataset, question.month);
    let active = revenue::active_rows(dataset, question.rows, month);
    let column = dataset.metric(metric);
    let Some(values) = column.and_then(|column| dataset.metric_values(column, month)) else {
        return (Vec::new(), active.len());
    };
    let known = active.iter().filter_map(|&row| values.numbers.get(row));
    (known.collect(), active.len())
}

/// Mean = sum of the values of the active customers ÷ how many have one.
pub fn mean_of(question: &Question, mean: &Mean) -> Figure {
    let (values, n_active) = values(question, mean.metric);
    let sum: f64 = values.iter().sum();
    let formula = format!(
        "mean of the {} of the active customers that have a value; each customer counts alike",
        mean.what
    );
    let figure = blank(question, mean, &formula).input(
        units::capitalized(&format!("sum of the {}", mean.what)),
        decimal(sum, 1),
    );
    let n = values.len();
    with_sample(figure, mean, (n, n_active), question, |figure| {
        figure.with_value(mean.factor * sum / n as f64)
    })
}

/// Median = the middle one of the values of the active customers, the mean of two.
pub fn median_of(question: &Question, mean: &Mean) -> Figure {
    let (mut values, n_active) = values(question, mean.metric);
    values.sort_by(f64::total_cmp);
    let formula = format!(
        "median of the {} of the active customers that have a value: half have more, half less",
        mean.what
    );
    let n = values.len();
    let figure = blank(question, mean, &formula);
    with_sample(figure, mean, (n, n_active), question, |figure| {
        let (low, high) = (values[(n - 1) / 2], values[n / 2]);
        figure
            .input("Lowest", decimal(values[0], 1))
            .input("Highest", decimal(values[n - 1], 1))
            .with_value(mean.factor * f64::midpoint(low, high))
    })
}

fn blank(question: &Question, mean: &Mean, formula: &str) -> Figure {
    figure(
        mean.name,
        mean.unit.clone(),
        question.month.label(),
        formula,
    )
}

/// The figure with its sample; with its value, where anybody has one.
fn with_sample(
    figure: Figure,
    mean: &Mean,
    (n, n_active): (usize, usize),
    question: &Question,
    value: impl FnOnce(Figure) -> Figure,
) -> Figure {
    let mut figure = figure.input("Customers with a value", of_all(n, n_active));
    figure.n = n;
    if n > 0 {
        return value(figure);
    }
    figure.without_value(format!(
        "no active customer has the metric \"{}\" in {}",
        mean.metric,
        question.month.label()
    ))
}
