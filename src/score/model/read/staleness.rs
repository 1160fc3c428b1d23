//! The rule for stale values.

use super::ModelError;
use super::field::Field;
use crate::score::model::Staleness;

/// Reads `staleness`; without it stale values count like any other.
pub(super) fn read(root: &Field) -> Result<Staleness, ModelError> {
    let Some(field) = root.object("staleness")? else {
        return Ok(Staleness::Keep);
    };
    let half_life = field.number("half_life_days")?;
    if half_life.is_some_and(|days| days <= 0.0) {
        return Err(field.at("half_life_days").wrong("should be above 0"));
    }
    match (field.required("rule")?.as_str(), half_life) {
        ("keep", _) => Ok(Staleness::Keep),
        ("leave_out", _) => Ok(Staleness::LeaveOut),
        ("fade", Some(half_life_days)) => Ok(Staleness::Fade { half_life_days }),
        ("fade", None) => Err(field.at("half_life_days").wrong("is missing")),
        _ => {
            let problem = "should be \"keep\", \"leave_out\" or \"fade\"";
            Err(field.at("rule").wrong(problem))
        }
    }
}
