//! A warning where a figure rests on a handful of events (002-21, "seesaw").

use crate::metrics::Figure;
use crate::units;

/// Fewer events than this are few: a count of ten has a standard error of about a third of itself
/// (√10 ÷ 10), so a figure that rests on it swings by as much from chance alone.
const FEW: f64 = 10.0;

/// The figure with a warning where it has a value and rests on few events: `customer`, `won`.
pub(super) fn seesaw(figure: Figure, n: f64, thing: &str, what: &str) -> Figure {
    if figure.value.is_none() || n >= FEW {
        return figure;
    }
    let count = units::counted(n.max(0.0) as usize, thing);
    figure.note(format!(
        "Small sample: it rests on {count} {what} and seesaws with each one more or less."
    ))
}
