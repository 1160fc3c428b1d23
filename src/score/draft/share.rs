//! What the weights of a list come to.
//!
//! A part's share is its weight ÷ the sum of the weights of its list, as the engine weighs where
//! every part has a score. Changing one weight leaves the other weights as they are.

use serde_json::Value;

use super::before::before;
use super::{Edit, items_of, typed};

/// The weight of an item, 0 or more; 1 where it has none, `None` where it is no weight.
pub fn weight(item: &Value) -> Option<f64> {
    match item.get("weight") {
        None | Some(Value::Null) => Some(1.0),
        Some(weight) => weight.as_f64().filter(|weight| *weight >= 0.0),
    }
}

/// The share of every item of a list, 0 to 1; `None` where a weight is wrong or all are 0.
pub fn shares(root: &Value, list: &str) -> Vec<Option<f64>> {
    let items = items_of(root, list);
    let weights: Option<Vec<f64>> = items.iter().map(weight).collect();
    let weights = weights.unwrap_or_default();
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return vec![None; items.len()];
    }
    weights.iter().map(|weight| Some(weight / sum)).collect()
}

/// The share of one item of a list, 0 to 1.
pub fn share(root: &Value, list: &str, idx: usize) -> Option<f64> {
    shares(root, list).get(idx).copied().flatten()
}

/// The share that an item of a list had before, 0 to 1; `None` where there was no such item.
pub fn share_before(base: &Value, now: &Value, list: &str, idx: usize) -> Option<f64> {
    let place = before(base, now, &format!("{list}/{idx}"))?;
    let (list, idx) = place.rsplit_once('/')?;
    share(base, list, idx.parse().ok()?)
}

/// Whether all items of a list weigh the same.
pub fn is_equal(root: &Value, list: &str) -> bool {
    let mut weights = items_of(root, list).iter().map(weight);
    let first = weights.next().flatten();
    first.is_some() && weights.all(|weight| weight == first)
}

/// Gives every item of a list the same weight: their mean, to three digits, so that the weights
/// stay of the size they were; 1 where there is none (001-9).
pub fn equal_weights(root: &Value, list: &str) -> Vec<Edit> {
    let items = items_of(root, list);
    if is_equal(root, list) {
        return Vec::new();
    }
    let known: Vec<f64> = items.iter().filter_map(weight).collect();
    let sum: f64 = known.iter().sum();
    let mean = if sum > 0.0 {
        rounded(sum / known.len() as f64)
    } else {
        1.0
    };
    let set = |idx| Edit::Set {
        at: format!("{list}/{idx}/weight"),
        value: typed::value(mean),
    };
    (0..items.len()).map(set).collect()
}

/// A number above 0 with three digits.
pub(super) fn rounded(number: f64) -> f64 {
    let unit = 10_f64.powf(2.0 - number.log10().floor());
    (number * unit).round() / unit
}

/// How far a slider of a list's weights reaches where none weighs more: three times the largest
/// weight, so that equal weights stand at a third.
const REACH: f64 = 3.0;

/// Where the sliders of a list end: room for the largest weight to grow; 3 where no item has a
/// weight above 0.
pub fn reach(root: &Value, list: &str) -> f64 {
    let weights = items_of(root, list).iter().filter_map(weight);
    let largest = weights.fold(0.0, f64::max);
    if largest > 0.0 {
        rounded(largest * REACH)
    } else {
        REACH
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::score::draft::Draft;
    use crate::score::model::Model;

    fn list(weights: &[f64]) -> Value {
        let items: Vec<Value> = weights.iter().map(|w| json!({"weight": w})).collect();
        json!({ "list": items })
    }

    #[test]
    fn shares_are_of_the_sum_and_absent_weights_are_1() {
        let root = json!({"list": [{"weight": 2}, {}, {"weight": 1}]});
        assert_eq!(shares(&root, "/list"), [Some(0.5), Some(0.25), Some(0.25)]);
        assert_eq!(share(&root, "/list", 7), None);
        assert_eq!(shares(&list(&[0.0, 0.0]), "/list"), [None, None]);
        let wrong = json!({"list": [{"weight": "x"}, {}]});
        assert_eq!(shares(&wrong, "/list"), [None, None]);
        assert!(shares(&root, "/none").is_empty());
    }

    #[test]
    fn r001_9_equal_weights_are_one_step_away() {
        let list = "/scorecards/0/categories";
        let mut draft = Draft::new(&Model::built_in());
        assert!(equal_weights(draft.value(), list).is_empty());
        draft.drag("/scorecards/0/categories/0/weight", json!(4));
        let edits = equal_weights(draft.value(), list);
        draft.edit(&edits);
        assert!(is_equal(draft.value(), list));
        assert_eq!(
            draft.value()["scorecards"][0]["categories"][0]["weight"],
            json!(1.6)
        );
        draft.undo();
        assert_eq!(draft.n_done(), 1);
        let (base, now) = (draft.base(), draft.value());
        assert_eq!(share_before(base, now, list, 0), Some(0.2));
        assert_eq!(share(now, list, 0), Some(0.5));
    }

    #[test]
    fn weights_that_are_wrong_or_0_become_equal_too() {
        let equal = |root: &Value| {
            let Some(Edit::Set { value, .. }) = equal_weights(root, "/list").pop() else {
                panic!("there is a weight to set")
            };
            value
        };
        assert_eq!(
            equal(&json!({"list": [{"weight": "x"}, {"weight": 3}]})),
            json!(3)
        );
        assert_eq!(
            equal(&json!({"list": [{"weight": "x"}, {"weight": 0}]})),
            json!(1)
        );
        assert_eq!(equal(&list(&[20.0, 30.0, 50.0])), json!(33.3));
    }

    proptest! {
        #[test]
        fn shares_add_up_to_1_whatever_the_weights(weights in prop::collection::vec(0.0_f64..1e6, 1..9)) {
            let root = list(&weights);
            let sum: f64 = shares(&root, "/list").into_iter().flatten().sum();
            prop_assert!(weights.iter().all(|w| *w == 0.0) || (sum - 1.0).abs() < 1e-9);
            prop_assert!(reach(&root, "/list") > weights.iter().copied().fold(0.0, f64::max));
        }
    }
}
