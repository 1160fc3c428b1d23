//! Scorecards, their categories and their bands, as edits of a draft.
//!
//! Comes in: the JSON of a draft and what a person wants; goes out: the edits. What is added needs
//! no more than a name; what is taken away is taken out of predicted retention and of the profiles
//! too, so that no fault is left where no form shows it.

use serde_json::{Value, json};

use super::ident::free_id;
use super::{Edit, items_of};
use crate::score::model::default_bands;

/// The scorecards of everybody.
pub const CARDS: &str = "/scorecards";

/// Adds an empty scorecard with the usual bands at the end; faulty until it has a category.
pub fn add_card(root: &Value, name: &str) -> Edit {
    insert(
        root,
        CARDS,
        |id| {
            json!({
                "id": id, "name": name, "label": "health", "min_coverage": 0.5,
                "categories": [], "bands": usual_bands(),
            })
        },
        name,
    )
}

/// Adds a copy of a scorecard under another name behind it.
pub fn copy_card(root: &Value, idx: usize) -> Vec<Edit> {
    let Some(card) = items_of(root, CARDS).get(idx) else {
        return Vec::new();
    };
    let name = format!("{} (copy)", name_of(card));
    let mut copy = card.clone();
    copy["id"] = free_in(root, CARDS, &name).into();
    copy["name"] = name.into();
    vec![Edit::Insert {
        list: CARDS.into(),
        idx: idx + 1,
        value: copy,
    }]
}

/// Takes a scorecard away, with what profiles put in its place and the prediction that reads it.
pub fn remove_card(root: &Value, idx: usize) -> Vec<Edit> {
    let Some(card) = items_of(root, CARDS).get(idx) else {
        return Vec::new();
    };
    let id = &card["id"];
    let mut edits = vec![Edit::Remove {
        list: CARDS.into(),
        idx,
    }];
    for at in 0..items_of(root, "/profiles").len() {
        let list = format!("/profiles/{at}/scorecards");
        let own = items_of(root, &list)
            .iter()
            .position(|own| own["id"] == *id);
        edits.extend(own.map(|idx| Edit::Remove { list, idx }));
    }
    if root["prediction"]["scorecard"] == *id {
        edits.push(Edit::Set {
            at: "/prediction".into(),
            value: Value::Null,
        });
    }
    edits
}

/// Adds a category to the scorecard at `card`, a JSON pointer; faulty until it has a metric. It
/// weighs what the others weigh on the mean, so that a new one is neither lost nor overwhelming.
pub fn add_category(root: &Value, card: &str, name: &str) -> Edit {
    let list = format!("{card}/categories");
    let weight = mean_weight(root, &list);
    insert(
        root,
        &list,
        |id| json!({"id": id, "name": name, "weight": weight, "metrics": []}),
        name,
    )
}

/// Takes a category of the scorecard at `card` away, and out of predicted retention.
pub fn remove_category(root: &Value, card: &str, idx: usize) -> Vec<Edit> {
    let list = format!("{card}/categories");
    let Some(category) = items_of(root, &list).get(idx) else {
        return Vec::new();
    };
    let id = category["id"].as_str().unwrap_or_default();
    let mut edits = vec![Edit::Remove { list, idx }];
    let card_id = root.pointer(card).map_or(&Value::Null, |card| &card["id"]);
    let is_read = root["prediction"]["scorecard"] == *card_id;
    let is_left = n_categories(root, card_id, id) > 1;
    let coefficients = root["prediction"]["coefficients"].as_object();
    if let Some(known) = coefficients.filter(|known| is_read && !is_left && known.contains_key(id))
    {
        let at = if known.len() == 1 {
            "/prediction".to_owned()
        } else {
            format!("/prediction/coefficients/{}", escaped(id))
        };
        edits.push(Edit::Set {
            at,
            value: Value::Null,
        });
    }
    edits
}

/// How many scorecards of an id, those of profiles included, have a category.
fn n_categories(root: &Value, card: &Value, category: &str) -> usize {
    let profiles = items_of(root, "/profiles").iter();
    let replaced = profiles.flat_map(|profile| items_of(profile, CARDS));
    let cards = items_of(root, CARDS).iter().chain(replaced);
    let has = |own: &&Value| {
        let categories = items_of(own, "/categories");
        own["id"] == *card && categories.iter().any(|known| known["id"] == category)
    };
    cards.filter(has).count()
}

/// Adds a band to the scorecard at `card` below its last one, half way between its limits.
pub fn add_band(root: &Value, card: &str, name: &str) -> Edit {
    let list = format!("{card}/bands");
    let bands = items_of(root, &list);
    let place = bands.len().saturating_sub(1);
    let below = place
        .checked_sub(1)
        .and_then(|last| bands[last]["up_to"].as_f64());
    let limit = super::typed::value(f64::midpoint(below.unwrap_or(0.0), TOP));
    Edit::Insert {
        value: json!({"id": free_in(root, &list, name), "name": name, "up_to": limit}),
        idx: place,
        list,
    }
}

/// Takes a band away; the last one always reaches 10.
pub fn remove_band(root: &Value, card: &str, idx: usize) -> Vec<Edit> {
    let list = format!("{card}/bands");
    let n = items_of(root, &list).len();
    let mut edits = vec![Edit::Remove {
        list: list.clone(),
        idx,
    }];
    if idx + 1 == n && n > 1 {
        edits.push(Edit::Set {
            at: format!("{list}/{}/up_to", n - 2),
            value: super::typed::value(TOP),
        });
    }
    edits
}

/// The highest score.
const TOP: f64 = 10.0;

/// The bands of a scorecard that names none, as JSON.
pub fn usual_bands() -> Value {
    let band = |band: crate::score::model::Band| json!({"id": band.id, "name": band.name, "up_to": super::typed::value(band.up_to)});
    default_bands().into_iter().map(band).collect()
}

/// What people read of an item: its name, else its id.
pub fn name_of(item: &Value) -> &str {
    let name = item["name"].as_str().filter(|name| !name.trim().is_empty());
    name.or_else(|| item["id"].as_str()).unwrap_or_default()
}

/// An id for a name that no item of a list has.
pub(super) fn free_in(root: &Value, list: &str, name: &str) -> String {
    let items = items_of(root, list);
    free_id(name, |id| items.iter().any(|item| item["id"] == id))
}

/// Puts an item with an id of its own at the end of a list.
fn insert(root: &Value, list: &str, item: impl FnOnce(String) -> Value, name: &str) -> Edit {
    Edit::Insert {
        list: list.into(),
        idx: items_of(root, list).len(),
        value: item(free_in(root, list, name)),
    }
}

/// The weight of a part to be added: the mean of the others, 1 where there is none.
pub(super) fn mean_weight(root: &Value, list: &str) -> Value {
    let weights: Vec<f64> = items_of(root, list)
        .iter()
        .filter_map(super::share::weight)
        .collect();
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return Value::from(1);
    }
    super::typed::value(super::share::rounded(sum / weights.len() as f64))
}

/// A key as JSON pointers write it.
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::draft::Draft;
    use crate::score::model::Model;

    fn paths(draft: &Draft) -> Vec<String> {
        let faults = draft.check().err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.path).collect()
    }

    #[test]
    fn r001_3_a_category_can_be_added_filled_and_taken_away() {
        let mut draft = Draft::new(&Model::built_in());
        let card = "/scorecards/1";
        let edit = add_category(draft.value(), card, "Onboarding");
        draft.edit(&[edit]);
        assert_eq!(
            draft.value()["scorecards"][1]["categories"][6]["id"],
            "onboarding_2"
        );
        assert_eq!(paths(&draft), ["model.scorecards[1].categories[6].metrics"]);
        let edits = remove_category(draft.value(), card, 6);
        draft.edit(&edits);
        assert!(!draft.is_changed());
    }

    #[test]
    fn a_category_leaves_the_prediction_with_its_scorecard() {
        let mut draft = Draft::new(&Model::built_in());
        for left in (0..5).rev() {
            let edits = remove_category(draft.value(), "/scorecards/1", 0);
            draft.edit(&edits);
            assert_eq!(paths(&draft), [""; 0]);
            let known = draft.value()["prediction"]["coefficients"].as_object();
            assert_eq!(known.map_or(0, serde_json::Map::len), left + 1);
        }
        let edits = remove_card(draft.value(), 1);
        draft.edit(&edits);
        assert_eq!(paths(&draft), [""; 0]);
        assert!(draft.value().get("prediction").is_none());
    }

    #[test]
    fn r001_26_a_copy_of_a_scorecard_stands_behind_it_under_its_own_id() {
        let mut draft = Draft::new(&Model::built_in());
        let edits = copy_card(draft.value(), 0);
        draft.edit(&edits);
        let model = draft.check().unwrap();
        assert_eq!(model.scorecards[1].id, "adoption_copy");
        assert_eq!(model.scorecards[1].name, "Adoption (copy)");
        assert_eq!(
            model.scorecards[1].categories,
            model.scorecards[0].categories
        );
        let edit = add_card(draft.value(), "Maturity");
        draft.edit(&[edit]);
        assert_eq!(paths(&draft), ["model.scorecards[4].categories"]);
    }

    #[test]
    fn a_band_is_added_below_the_last_one_which_always_reaches_10() {
        let mut draft = Draft::new(&Model::built_in());
        let card = "/scorecards/1";
        let edit = add_band(draft.value(), card, "Good");
        draft.edit(&[edit]);
        let limits = |draft: &Draft| -> Vec<f64> {
            let bands = &draft.check().unwrap().scorecards[1].bands;
            bands.iter().map(|band| band.up_to).collect()
        };
        assert_eq!(limits(&draft), [5.0, 7.5, 8.75, 10.0]);
        let edits = remove_band(draft.value(), card, 3);
        draft.edit(&edits);
        assert_eq!(limits(&draft), [5.0, 7.5, 10.0]);
        let edits = remove_band(draft.value(), card, 0);
        draft.edit(&edits);
        assert_eq!(limits(&draft), [7.5, 10.0]);
    }
}
