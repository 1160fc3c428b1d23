//! The profiles of a model: scorecards for some customers only.

use super::field::Field;
use super::scorecard;
use crate::data::Dim;
use crate::score::model::{Metric, Profile, Scorecard};

/// Reads `profiles`.
pub(super) fn read_all(root: &Field, metrics: &[Metric], known: &[Scorecard]) -> Vec<Profile> {
    let mut profiles = Vec::new();
    for field in root.list("profiles") {
        let fields = field.list("scorecards");
        let scorecards = scorecard::read_all(&fields, metrics);
        for (card, item) in scorecards.iter().zip(&fields) {
            if !card.id.is_empty() && known.iter().all(|other| other.id != card.id) {
                let problem = format!("there is no scorecard \"{}\" to replace", card.id);
                item.at("id").wrong(problem);
            }
        }
        let (when, tenure_months) = condition(&field);
        profiles.push(Profile {
            when,
            tenure_months,
            scorecards,
        });
    }
    profiles
}

type Condition = (Vec<(Dim, Vec<String>)>, Option<(Option<f64>, Option<f64>)>);

fn condition(field: &Field) -> Condition {
    let (mut when, mut tenure) = (Vec::new(), None);
    let Some(at) = field.object("when") else {
        return (when, tenure);
    };
    for (key, item) in at.pairs() {
        if key == "tenure_months" {
            tenure = Some((item.number("min"), item.number("max")));
            continue;
        }
        let Some(dim) = Dim::ALL.into_iter().find(|dim| dim.field() == key) else {
            item.wrong("is not a dimension or tenure_months");
            continue;
        };
        let texts = at.list(key);
        when.push((dim, texts.iter().filter_map(Field::as_text).collect()));
    }
    (when, tenure)
}
