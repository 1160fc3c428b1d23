//! Profiles, scorecards for some customers only, as edits of a draft.

use serde_json::{Value, json};

use super::card::CARDS;
use super::{Edit, items_of, set_deep};

/// The profiles of a model; the first that matches a customer counts.
pub const PROFILES: &str = "/profiles";

/// Adds a profile at the end with a copy of a scorecard: as it stands it is for everybody and
/// changes nothing.
pub fn add_profile(root: &Value, card: usize) -> Option<Edit> {
    let card = items_of(root, CARDS).get(card)?;
    Some(Edit::Insert {
        list: PROFILES.into(),
        idx: items_of(root, PROFILES).len(),
        value: json!({"when": {}, "scorecards": [card]}),
    })
}

/// Adds a copy of a scorecard to a profile.
pub fn add_replacement(root: &Value, profile: usize, card: usize) -> Option<Edit> {
    let card = items_of(root, CARDS).get(card)?;
    let list = format!("{PROFILES}/{profile}{CARDS}");
    Some(Edit::Insert {
        idx: items_of(root, &list).len(),
        list,
        value: card.clone(),
    })
}

/// The values of a dimension a profile is for; none where it does not ask.
pub fn wanted(root: &Value, profile: usize, dim: &str) -> Vec<String> {
    let list = format!("{PROFILES}/{profile}/when/{dim}");
    let texts = items_of(root, &list).iter().filter_map(Value::as_str);
    texts.map(Into::into).collect()
}

/// Makes a profile ask for a value of a dimension, or no longer; without any value it does not ask
/// for the dimension.
pub fn toggle(root: &Value, profile: usize, dim: &str, value: &str) -> Edit {
    let mut texts = wanted(root, profile, dim);
    match texts.iter().position(|own| own == value) {
        Some(place) => {
            texts.remove(place);
        }
        None => texts.push(value.to_owned()),
    }
    ask(root, profile, dim, texts)
}

/// Makes a profile ask for these values of a dimension.
pub fn ask(root: &Value, profile: usize, dim: &str, texts: Vec<String>) -> Edit {
    let value = if texts.is_empty() {
        Value::Null
    } else {
        texts.into()
    };
    set_deep(root, &format!("{PROFILES}/{profile}/when/{dim}"), value)
}

/// Limits the tenure a profile is for, in months: `end` is `min` (inclusive) or `max` (exclusive).
/// Without both it does not ask for the tenure.
pub fn limit_tenure(root: &Value, profile: usize, end: &str, value: Value) -> Edit {
    let at = format!("{PROFILES}/{profile}/when/tenure_months");
    let mut limits = root.pointer(&at).cloned().unwrap_or_else(|| json!({}));
    if let Some(limits) = limits.as_object_mut() {
        limits.insert(end.into(), value);
        limits.retain(|_, limit| !limit.is_null());
    }
    let is_open = limits.as_object().is_none_or(serde_json::Map::is_empty);
    set_deep(root, &at, if is_open { Value::Null } else { limits })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Dim;
    use crate::score::draft::Draft;
    use crate::score::model::Model;

    #[test]
    fn a_profile_begins_with_a_copy_and_asks_for_segments_and_tenure() {
        let mut draft = Draft::new(&Model::built_in());
        let edit = add_profile(draft.value(), 1).unwrap();
        draft.edit(&[edit]);
        let edit = add_replacement(draft.value(), 0, 0).unwrap();
        draft.edit(&[edit]);
        for segment in ["SMB", "Enterprise", "SMB"] {
            let edit = toggle(draft.value(), 0, "segment", segment);
            draft.edit(&[edit]);
        }
        let edit = limit_tenure(draft.value(), 0, "max", json!(6));
        draft.edit(&[edit]);
        let profile = &draft.check().unwrap().profiles[0];
        assert_eq!(
            profile.when,
            [(Dim::Segment, vec!["Enterprise".to_owned()])]
        );
        assert_eq!(profile.tenure_months, Some((None, Some(6.0))));
        let ids: Vec<_> = profile
            .scorecards
            .iter()
            .map(|card| card.id.as_str())
            .collect();
        assert_eq!(ids, ["health", "adoption"]);
        let edit = limit_tenure(draft.value(), 0, "max", Value::Null);
        draft.edit(&[edit]);
        let edit = toggle(draft.value(), 0, "segment", "Enterprise");
        draft.edit(&[edit]);
        assert_eq!(draft.value()["profiles"][0]["when"], json!({}));
        assert_eq!(add_profile(draft.value(), 9), None);
    }
}
