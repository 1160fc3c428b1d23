//! Where a figure would go if it went on as over the last twelve months (002-31).
//!
//! Comes in: one value a month, oldest first; goes out: a straight line by least squares through
//! those of the last twelve months that are known, six months on, in a band that would hold 80% of
//! what follows if months went on lying around the line as they did. Both are held between the
//! least and the most the figure can be. Never projects from fewer than six months, nor from a
//! course whose last month is not known.

use crate::chart::radar::{Role, Series};
use crate::chart::trend::{Range, Trend};
use crate::metrics::Unit;
use crate::units::Month;

/// How many months the line is laid through.
const BASE: usize = 12;

/// The fewest of them that must have a value.
pub const FEWEST: usize = 6;

/// How many months ahead it goes.
pub const AHEAD: usize = 6;

/// The 90th percentile of Student's t with 4 to 10 degrees of freedom, those of a line through 6
/// to 12 months: between it and its opposite lie 80% (any table of the distribution).
const T90: [f64; BASE - FEWEST + 1] = [
    1.533_21, 1.475_88, 1.439_76, 1.414_92, 1.396_82, 1.383_03, 1.372_18,
];

/// What people call the band.
pub const BAND: &str = "80% prediction band";

/// What people call the line.
pub const LINE: &str = "Projection";

/// A month ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ahead {
    /// Where the line is.
    pub value: f64,
    /// The lower end of the band.
    pub low: f64,
    /// The upper end of the band.
    pub high: f64,
}

/// A straight line into the months ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// The value it begins from: that of the last month.
    pub now: f64,
    /// Each month ahead.
    pub ahead: Vec<Ahead>,
    /// The change a month.
    pub slope: f64,
    /// How far the months lay from the line: the standard deviation of the residuals.
    pub spread: f64,
    /// How many months the line is laid through.
    pub n: usize,
}

/// The least and the most a figure of a unit can be; `None` where it has no such ends, as a share
/// of money retained has not.
pub const fn limits(unit: &Unit) -> Option<(f64, f64)> {
    match unit {
        Unit::Net => Some((-100.0, 100.0)),
        Unit::Score => Some((0.0, 10.0)),
        Unit::Count | Unit::Seconds | Unit::Months | Unit::Days | Unit::Money(_) => {
            Some((0.0, f64::INFINITY))
        }
        Unit::Share(_) | Unit::Ratio | Unit::Each | Unit::Points => None,
    }
}

/// The line through the last twelve of some monthly values, [`AHEAD`] months on from the last
/// one; `None` where fewer than [`FEWEST`] of them are known, or the last one is not.
///
/// The band is the prediction interval of a simple regression: at x it reaches
/// t × spread × √(1 + 1 ÷ n + (x − mean of x)² ÷ sum of squares of x) to either side.
pub fn project(values: &[Option<f64>], limits: Option<(f64, f64)>) -> Option<Projection> {
    let base = &values[values.len().saturating_sub(BASE)..];
    let known: Vec<(f64, f64)> = (0..)
        .zip(base)
        .filter_map(|(at, value)| Some((f64::from(at), value.filter(|v| v.is_finite())?)))
        .collect();
    let (n, now) = (known.len(), base.last().copied().flatten()?);
    if n < FEWEST || !now.is_finite() {
        return None;
    }
    let mean = |of: fn(&(f64, f64)) -> f64| known.iter().map(of).sum::<f64>() / n as f64;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let across: f64 = known.iter().map(|point| (point.0 - x).powi(2)).sum();
    let along = known.iter().map(|point| (point.0 - x) * (point.1 - y));
    let slope = along.sum::<f64>() / across;
    let line = |at: f64| y + slope * (at - x);
    let off = known.iter().map(|point| (point.1 - line(point.0)).powi(2));
    let spread = (off.sum::<f64>() / (n - 2) as f64).sqrt();
    let held = |value: f64| limits.map_or(value, |(least, most)| value.clamp(least, most));
    let ahead = |step: usize| {
        let at = (base.len() - 1 + step) as f64;
        let wider = (1.0 + 1.0 / n as f64 + (at - x).powi(2) / across).sqrt();
        let half = T90[n - FEWEST] * spread * wider;
        Ahead {
            value: held(line(at)),
            low: held(line(at) - half),
            high: held(line(at) + half),
        }
    };
    Some(Projection {
        now,
        ahead: (1..=AHEAD).map(ahead).collect(),
        slope,
        spread,
        n,
    })
}

impl Projection {
    /// The lowest and the highest value of line and band.
    pub fn ends(&self) -> (f64, f64) {
        let months = self.ahead.iter();
        months.fold((self.now, self.now), |(low, high), month| {
            (low.min(month.low), high.max(month.high))
        })
    }

    /// How it is made, in words; `amount` writes an amount without a sign: `1.2 points`.
    pub fn method(&self, amount: impl Fn(f64) -> String) -> String {
        let sign = if self.slope < 0.0 { "\u{2212}" } else { "+" };
        format!(
            "Projection: a straight line by least squares through {} of the last twelve months, \
             {sign}{} a month; they lie {} around it (one standard deviation). The band would hold \
             80% of the months ahead if they went on so.",
            self.n,
            amount(self.slope.abs()),
            amount(self.spread),
        )
    }
}

/// Why there is no projection of monthly values.
pub fn missing() -> String {
    format!(
        "No projection: it takes {FEWEST} of the last twelve months with a value, the last among \
         them."
    )
}

/// A trend of one line up to the month `last`, continued by its projection: dashed, in its band.
///
/// Its axis is left as it is: [`Projection::ends`] says what it must hold.
pub fn continued(mut trend: Trend, last: Month, projection: &Projection) -> Trend {
    let n_known = trend.months.len();
    let ahead = projection.ahead.len();
    let months = (1..=ahead).map(|step| last.plus(step as i32).label());
    trend.months.extend(months);
    for series in &mut trend.series {
        series.values.resize(n_known + ahead, None);
    }
    let line = |of: fn(&Ahead) -> f64| {
        let mut values = vec![None; n_known.saturating_sub(1)];
        values.push(Some(projection.now));
        values.extend(projection.ahead.iter().map(|month| Some(of(month))));
        values
    };
    trend.ranges.push(Range {
        name: BAND.to_owned(),
        series: trend.series.len(),
        low: line(|month| month.low),
        high: line(|month| month.high),
    });
    trend.series.push(Series {
        name: LINE.to_owned(),
        role: Role::Benchmark,
        values: line(|month| month.value),
    });
    trend
}

#[cfg(test)]
mod tests;
