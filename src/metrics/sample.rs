//! What to say of a rate that few customers decide.

use super::figure::Figure;
use crate::units;

/// Below this many a rate moves a lot with each of them: the usual limit for trusting a mean
/// (002-21).
const FEW: usize = 30;

/// A rate of things that says so where they are few: `customer`, for one of them.
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

/// A rate of the money of things that says so where they are few, with the share of the money that
/// the largest of them has, 0 to 1, which is asked for only then.
pub(crate) fn with_care_for_money(
    figure: Figure,
    thing: &str,
    largest: impl FnOnce() -> Option<f64>,
) -> Figure {
    if figure.value.is_none() || figure.n >= FEW {
        return figure;
    }
    let n = units::counted(figure.n, thing);
    figure.note(match largest() {
        Some(share) => {
            let share = units::percent(share, 1);
            format!(
                "A small sample of {n}: the largest alone is {share} of the money, so it moves a \
                 lot."
            )
        }
        None => format!("A small sample of {n}, so it moves a lot."),
    })
}
