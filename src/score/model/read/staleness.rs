//! The rule for stale values.

use super::field::Field;
use crate::score::model::Staleness;

/// Reads `staleness`; without it stale values count like any other.
pub(super) fn read(root: &Field) -> Staleness {
    let Some(field) = root.object("staleness") else {
        return Staleness::Keep;
    };
    let half_life = field.number("half_life_days");
    if half_life.is_some_and(|days| days <= 0.0) {
        field.at("half_life_days").wrong("should be above 0");
    }
    let Some(rule) = field.required("rule") else {
        return Staleness::Keep;
    };
    match (rule.as_str(), half_life) {
        ("keep", _) => Staleness::Keep,
        ("leave_out", _) => Staleness::LeaveOut,
        ("fade", Some(half_life_days)) => Staleness::Fade { half_life_days },
        ("fade", None) => {
            // A value of another kind was noted where it was read.
            if field.get("half_life_days").is_none() {
                field.at("half_life_days").wrong("is missing");
            }
            Staleness::Keep
        }
        _ => {
            let problem = "should be \"keep\", \"leave_out\" or \"fade\"";
            field.at("rule").wrong(problem);
            Staleness::Keep
        }
    }
}
