//! What to say of a rate that few customers decide.

use super::figure::Figure;
use crate::units;

/// Below this many a rate moves a lot with each of them: the usual limit for trusting a mean
/// (002-21).
const FEW: usize = 30;

/// A rate that says so where it was computed of few things: `customer`, for one of them.
pub(crate) fn with_care(figure: Figure, thing: &str) -> Figure {
    if figure.value.is_none() || figure.n >= FEW {
        return figure;
    }
    let (n, one) = (
        units::counted(figure.n, thing),
        1.0 / figure.n.max(1) as f64,
    );
    let step = units::percent(one, 1);
    figure.note(format!(
        "A small sample of {n}: each of them is {step} of it, so it moves a lot."
    ))
}
