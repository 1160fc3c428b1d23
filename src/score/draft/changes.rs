//! How much a draft differs from what it began with.

use serde_json::Value;

/// How many things differ between two JSON values: fields set, added or taken away, items added or
/// taken away, and lists whose items stand in another order. Items of a list are the same when they
/// have the same `id`.
pub fn n_changes(before: &Value, now: &Value) -> usize {
    match (before, now) {
        (Value::Object(before), Value::Object(now)) => {
            let gone = before.keys().filter(|key| !now.contains_key(*key)).count();
            let rest = now.iter().map(|(key, value)| {
                let old = before.get(key);
                old.map_or(1, |old| n_changes(old, value))
            });
            gone + rest.sum::<usize>()
        }
        (Value::Array(before), Value::Array(now)) => in_list(before, now),
        _ => usize::from(before != now),
    }
}

fn in_list(before: &[Value], now: &[Value]) -> usize {
    let has_ids = before
        .iter()
        .chain(now)
        .all(|item| item.get("id").is_some());
    if !has_ids {
        let same = before.len().min(now.len());
        let rest = before.len().max(now.len()) - same;
        let pairs = before.iter().zip(now);
        return rest + pairs.map(|(old, new)| n_changes(old, new)).sum::<usize>();
    }
    let place = |item: &Value| before.iter().position(|old| old["id"] == item["id"]);
    let places: Vec<Option<usize>> = now.iter().map(place).collect();
    let kept: Vec<usize> = places.iter().copied().flatten().collect();
    let added = now.len() - kept.len();
    let gone = before.len().saturating_sub(kept.len());
    let is_moved = kept.windows(2).any(|pair| pair[0] > pair[1]);
    let within = places.iter().zip(now).filter_map(|(place, item)| {
        let old = &before[(*place)?];
        Some(n_changes(old, item))
    });
    added + gone + usize::from(is_moved) + within.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::score::draft::{Draft, Edit};
    use crate::score::model::Model;

    #[test]
    fn each_thing_that_differs_counts_once() {
        let mut draft = Draft::new(&Model::built_in());
        let set = |at: &str, value: Value| Edit::Set {
            at: at.into(),
            value,
        };
        let mut after = |edit: Edit| {
            draft.edit(&[edit]);
            n_changes(draft.base(), draft.value())
        };
        assert_eq!(after(set("/scorecards/0/categories/1/weight", json!(3))), 1);
        assert_eq!(after(set("/scorecards/0/categories/1/weight", json!(4))), 1);
        assert_eq!(after(set("/name", Value::Null)), 2);
        let list = String::from("/scorecards/0/categories");
        let (from, to) = (0, 3);
        assert_eq!(
            after(Edit::Move {
                list: list.clone(),
                from,
                to
            }),
            3
        );
        assert_eq!(after(Edit::Remove { list, idx: 3 }), 3);
        assert_eq!(after(set("/quadrant/value_split", json!("mean"))), 4);
        assert_eq!(n_changes(&json!([1, 2]), &json!([1, 3, 4])), 2);
    }
}
