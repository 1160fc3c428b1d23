//! The profiles of a model: scorecards for some customers only.

use super::ModelError;
use super::field::Field;
use super::scorecard;
use crate::data::Dim;
use crate::score::model::{Metric, Profile, Scorecard};

/// Reads `profiles`.
pub(super) fn read_all(
    root: &Field,
    metrics: &[Metric],
    known: &[Scorecard],
    warnings: &mut Vec<(String, String)>,
) -> Result<Vec<Profile>, ModelError> {
    let mut profiles = Vec::new();
    for field in root.list("profiles")? {
        let scorecards = scorecard::read_all(&field, metrics, warnings)?;
        for (card, item) in scorecards.iter().zip(field.list("scorecards")?) {
            if known.iter().all(|other| other.id != card.id) {
                let problem = format!("there is no scorecard \"{}\" to replace", card.id);
                return Err(item.at("id").wrong(problem));
            }
        }
        let (when, tenure_months) = condition(&field)?;
        profiles.push(Profile {
            when,
            tenure_months,
            scorecards,
        });
    }
    Ok(profiles)
}

type Condition = (Vec<(Dim, Vec<String>)>, Option<(Option<f64>, Option<f64>)>);

fn condition(field: &Field) -> Result<Condition, ModelError> {
    let (mut when, mut tenure) = (Vec::new(), None);
    let Some(at) = field.object("when")? else {
        return Ok((when, tenure));
    };
    for (key, item) in at.pairs()? {
        if key == "tenure_months" {
            tenure = Some((item.number("min")?, item.number("max")?));
            continue;
        }
        let Some(dim) = Dim::ALL.into_iter().find(|dim| dim.field() == key) else {
            return Err(item.wrong("is not a dimension or tenure_months"));
        };
        let texts = at
            .list(key)?
            .iter()
            .map(Field::as_text)
            .collect::<Result<_, _>>()?;
        when.push((dim, texts));
    }
    Ok((when, tenure))
}
