//! Predicted retention: a scorecard, an intercept and a coefficient by category.

use super::ModelError;
use super::field::Field;
use crate::score::model::{Prediction, Profile, Scorecard};

/// Reads `prediction`; `None` where the model has none.
pub(super) fn read(
    root: &Field,
    scorecards: &[Scorecard],
    profiles: &[Profile],
) -> Result<Option<Prediction>, ModelError> {
    let Some(field) = root.object("prediction")? else {
        return Ok(None);
    };
    let scorecard = field.required("scorecard")?;
    if !scorecards.iter().any(|card| card.id == scorecard) {
        let problem = format!("there is no scorecard \"{scorecard}\"");
        return Err(field.at("scorecard").wrong(problem));
    }
    let Some(intercept) = field.number("intercept")? else {
        return Err(field.at("intercept").wrong("is missing"));
    };
    let at = field.at("coefficients");
    let mut coefficients = Vec::new();
    for (category, coefficient) in at.pairs()? {
        if !has_category(scorecards, profiles, &scorecard, category) {
            let problem = format!("\"{scorecard}\" has no category \"{category}\"");
            return Err(coefficient.wrong(problem));
        }
        coefficients.push((category.to_owned(), coefficient.as_number()?));
    }
    if coefficients.is_empty() {
        return Err(at.wrong("should have at least one category"));
    }
    Ok(Some(Prediction {
        scorecard,
        intercept,
        coefficients,
    }))
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
