//! What the other customers' values say about a metric: its ends, and the steps it comes in.

use super::grid::Grid;
use crate::data::Dataset;
use crate::score::explain::{Raw, raw};
use crate::score::model::{Anchor, Direction, Metric, Model, Rule};
use crate::units::{Month, RowId};

/// Decimals of a percentage that is not whole.
const PERCENT_DIGITS: i32 = 1;

/// Decimals of a step are this many beyond the size of the range: about a thousand steps fill it.
const FINENESS: i32 = 3;

/// The most decimals of a step.
const MOST_DIGITS: i32 = 6;

/// What a number may lack, in units of its last decimal, and still be written with so many.
const NEAR: f64 = 1e-6;

/// A metric of one customer beside everybody else's, in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The customer's own value.
    pub own: Raw,
    /// The lowest number any other customer has; NaN without one.
    pub low: f64,
    /// The highest one; NaN without one.
    pub high: f64,
    /// The fewest decimals in which every number can be written, the customer's own included, at
    /// most 6.
    pub digits: i32,
}

/// Between which values a metric is worth trying.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest value, in the metric's unit.
    pub low: f64,
    /// The highest value, above `low`.
    pub high: f64,
    /// The steps.
    pub grid: Grid,
}

/// The spread of every metric of a model around one customer, by position in the model.
pub fn spreads(dataset: &Dataset, model: &Model, month: Month, row: RowId) -> Vec<Spread> {
    let metrics = model.metrics.iter();
    metrics
        .map(|metric| spread(dataset, metric, month, row))
        .collect()
}

fn spread(dataset: &Dataset, metric: &Metric, month: Month, row: RowId) -> Spread {
    let own = raw(dataset, metric, month, row);
    let column = dataset.metric(&metric.id);
    let values = column.and_then(|column| dataset.metric_values(column, month));
    let numbers = values.map_or(&[][..], |values| values.numbers.raw());
    let at = row.idx().min(numbers.len());
    let (before, from) = numbers.split_at(at);
    let mut spread = Spread {
        digits: match own {
            Raw::Number(number) => digits(0, number),
            Raw::Text(_) | Raw::Missing => 0,
        },
        own,
        low: f64::NAN,
        high: f64::NAN,
    };
    for others in [before, from.get(1..).unwrap_or_default()] {
        spread.take_in(others);
    }
    spread
}

impl Spread {
    /// Takes more customers' values in; NaN is missing.
    fn take_in(&mut self, values: &[f64]) {
        for &value in values {
            // The minimum and maximum with NaN is the other number.
            self.low = self.low.min(value);
            self.high = self.high.max(value);
            self.digits = digits(self.digits, value);
        }
    }
}

/// Between which values a metric is worth trying: the scale's own ends and what customers have.
pub(super) fn range(metric: &Metric, spread: &Spread) -> Range {
    let own = match spread.own {
        Raw::Number(number) => Some(number),
        Raw::Text(_) | Raw::Missing => None,
    };
    let seen = [spread.low, spread.high].into_iter();
    let seen = seen.filter(|value| !value.is_nan()).chain(own);
    let known: Vec<f64> = marks(metric).into_iter().chain(seen).collect();
    let low = known.iter().copied().fold(f64::INFINITY, f64::min);
    let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = match () {
        () if known.is_empty() => (0.0, 1.0),
        () if low < high => (low, high),
        // One value alone has no length: as far again on the side of what is better.
        () => {
            let length = low.abs().max(1.0);
            match metric.direction {
                Direction::Higher => (low, low + length),
                Direction::Lower => (low - length, low),
            }
        }
    };
    let grid = grid(metric, spread, &known, high - low);
    Range {
        low: grid.at_or_past(low, false),
        high: grid.at_or_past(high, true),
        grid,
    }
}

/// The values that the metric's rule names.
fn marks(metric: &Metric) -> Vec<f64> {
    match &metric.rule {
        Rule::Line { anchor, floor } => {
            let top = match anchor {
                Anchor::Best(value) | Anchor::Benchmark(value) => Some(*value),
                Anchor::PopulationMax => None,
            };
            let bottom = floor.or(match metric.direction {
                Direction::Higher => Some(0.0),
                Direction::Lower => None,
            });
            top.into_iter().chain(bottom).collect()
        }
        Rule::Steps(steps) => {
            let limits = steps.iter().map(|step| step.up_to);
            // The first step has no lower end; 0 is one that people know.
            let first = steps.first().map(|step| step.up_to.min(0.0));
            first.into_iter().chain(limits).collect()
        }
        Rule::Values(_) => Vec::new(),
    }
}

/// The decimals, from `known` on, in which a number can be written; NaN needs none.
fn digits(known: i32, value: f64) -> i32 {
    let is_short = |digits: i32| {
        let scaled = value * 10_f64.powi(digits);
        value.is_nan() || (scaled - scaled.round()).abs() < NEAR
    };
    let mut digits = known;
    while digits < MOST_DIGITS && !is_short(digits) {
        digits += 1;
    }
    digits
}

/// As fine as the data is written (where nobody has a value, the rule), but no finer than fits unit
/// and range.
fn grid(metric: &Metric, spread: &Spread, known: &[f64], length: f64) -> Grid {
    let is_known = !spread.low.is_nan() || spread.own != Raw::Missing;
    let written = if is_known {
        spread.digits
    } else {
        known.iter().fold(0, |most, value| digits(most, *value))
    };
    let is_percent = matches!(metric.unit.to_lowercase().as_str(), "percent" | "%");
    let fitting = if is_percent {
        PERCENT_DIGITS
    } else {
        FINENESS - length.log10().ceil() as i32
    };
    Grid {
        digits: written.min(fitting),
    }
}
