//! How good a fit is, as a chart, and who is predicted alike today.

use super::Forecast;
use crate::arrange::Arrange;
use crate::chart::calibration::{Calibration, Group};
use crate::score::prediction::Fit;
use crate::units::RowId;

/// Predicted against observed over the three months of the fit, of customers not fitted on.
pub fn calibration(fit: &Fit) -> Calibration {
    let group = |bin: &crate::score::prediction::calibration::Bin| Group {
        n: bin.n,
        predicted: bin.predicted,
        observed: bin.observed,
        low: bin.low,
        high: bin.high,
    };
    Calibration {
        predicted: "Predicted for the next three months".into(),
        observed: "Still a customer after three months".into(),
        groups: fit.calibration.iter().map(group).collect(),
    }
}

/// The customers among `rows` whose prediction for three months belongs in a group of the chart
/// today, the lowest first, with their chance of the twelve months.
pub fn alike(fit: &Fit, forecast: &Forecast, rows: &[RowId], group: usize) -> Vec<(RowId, f64)> {
    let spans = f64::from(fit.predictor.spans);
    let last = fit.calibration.len().saturating_sub(1);
    let place = |chance: f64| {
        let span = chance.powf(1.0 / spans);
        let mut groups = fit.calibration.iter();
        groups.position(|bin| span <= bin.up_to).unwrap_or(last)
    };
    let chance = |&row: &RowId| Some((row, forecast.chances.get(row)?));
    let mut found: Vec<(RowId, f64)> = rows
        .iter()
        .filter_map(chance)
        .filter(|(_, chance)| place(*chance) == group)
        .collect();
    found.arrange_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    found
}
