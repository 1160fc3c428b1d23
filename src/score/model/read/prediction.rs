//! Predicted retention: a scorecard, an intercept and a coefficient by category.

use super::field::Field;
use crate::score::model::{Prediction, Profile, Scorecard};

/// Reads `prediction`; `None` where the model has none.
pub(super) fn read(
    root: &Field,
    scorecards: &[Scorecard],
    profiles: &[Profile],
) -> Option<Prediction> {
    let field = root.object("prediction")?;
    let scorecard = field.required("scorecard")?;
    let is_known = scorecards.iter().any(|card| card.id == scorecard);
    if !is_known {
        let problem = format!("there is no scorecard \"{scorecard}\"");
        field.at("scorecard").wrong(problem);
    }
    let intercept = field.required_number("intercept").unwrap_or_default();
    let at = field.at("coefficients");
    let mut coefficients = Vec::new();
    for (category, coefficient) in at.pairs() {
        if is_known && !has_category(scorecards, profiles, &scorecard, category) {
            coefficient.wrong(format!("\"{scorecard}\" has no category \"{category}\""));
        }
        let factor = coefficient.as_number().unwrap_or_default();
        coefficients.push((category.to_owned(), factor));
    }
    if coefficients.is_empty() && at.value.is_object() {
        at.wrong("should have at least one category");
    }
    Some(Prediction {
        scorecard,
        intercept,
        coefficients,
    })
}

/// Whether a scorecard has a category, its own or one that a profile gives it.
fn has_category(
    scorecards: &[Scorecard],
    profiles: &[Profile],
    scorecard: &str,
    category: &str,
) -> bool {
    let replaced = profiles.iter().flat_map(|profile| &profile.scorecards);
    let mut cards = scorecards
        .iter()
        .chain(replaced)
        .filter(|card| card.id == scorecard);
    cards.any(|card| card.categories.iter().any(|known| known.id == category))
}
