//! Onboarding risk: how much is missing to a customer's full onboarding.
//!
//! Risk = 100% × (1 − onboarding score ÷ 10): a score of 10 is no risk, of 0 all of it. Low is under
//! 40%, high from 70% (design language, 6.10).

use super::Context;
use super::distribution::{Axis, Closed, Distribution, category_column, chart};
use super::headline::HEALTH;
use crate::chart::Tone;
use crate::chart::describe::Format;
use crate::chart::histogram::{Histogram, Zone};
use crate::score::group;
use crate::units::{self, RowId};

/// The category of the health scorecard that the risk is read from.
pub const ONBOARDING: &str = "onboarding";

/// Where watching begins, a fraction.
pub const WATCH: f64 = 0.4;

/// Where high risk begins, a fraction.
pub const HIGH: f64 = 0.7;

/// The highest score.
const TOP: f64 = 10.0;

/// The risk of a customer as a fraction of 0 to 1; `None` without an onboarding score.
pub fn risk(context: &Context, row: RowId) -> Option<f64> {
    category_column(context, HEALTH, ONBOARDING)?
        .get(row)
        .map(of_score)
}

/// The spread of onboarding risk, 0 to 1, over a selection in ten bins of 10%; `None` where the
/// model has no onboarding category.
pub fn distribution(context: &Context, rows: &[RowId]) -> Option<Distribution> {
    let scores = category_column(context, HEALTH, ONBOARDING)?;
    let zone = |name: &str, from, to, tone| Zone {
        name: name.into(),
        from,
        to,
        tone,
    };
    let axis = Axis {
        zones: vec![
            zone("Low", 0.0, WATCH, Tone::Ok),
            zone("Watch", WATCH, HIGH, Tone::Warn),
            zone("High", HIGH, 1.0, Tone::Risk),
        ],
        top: 1.0,
        closed: Closed::Below,
    };
    let value = |row| scores.get(row).map(of_score);
    let mut spread = axis.spread("Onboarding risk".into(), rows, value);
    spread.mean = group::mean(scores, rows).map(of_score);
    Some(spread)
}

/// The histogram of a spread of risk.
pub fn histogram(spread: &Distribution) -> Histogram {
    chart(spread, Format::new(|fraction| units::percent(fraction, 0)))
}

fn of_score(score: f64) -> f64 {
    (1.0 - score / TOP).clamp(0.0, 1.0)
}
