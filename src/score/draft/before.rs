//! Where something of a draft stood before.
//!
//! Comes in: the JSON a draft began with, its JSON now, and a place in it; goes out: the place of
//! the same thing before. Items of a list are the same when they have the same `id`, wherever they
//! stand; items without ids when they stand at the same position.

use serde_json::Value;

/// The JSON pointer of the same place before; `None` where there was none.
pub fn before(base: &Value, now: &Value, pointer: &str) -> Option<String> {
    let (mut then, mut here) = (base, now);
    let mut place = String::new();
    for step in pointer.split('/').skip(1) {
        let step = step_before(then, here, step)?;
        here = here.pointer(&format!("/{}", step.0))?;
        then = then.pointer(&format!("/{}", step.1))?;
        place = format!("{place}/{}", step.1);
    }
    Some(place)
}

/// A step now and then.
fn step_before(then: &Value, here: &Value, step: &str) -> Option<(String, String)> {
    let own = step.to_owned();
    let (Value::Array(before), Value::Array(items)) = (then, here) else {
        return Some((own.clone(), own));
    };
    let item = items.get(step.parse::<usize>().ok()?)?;
    let Some(id) = item.get("id") else {
        return Some((own.clone(), own));
    };
    let idx = before
        .iter()
        .position(|other| other.get("id") == Some(id))?;
    Some((own, idx.to_string()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::score::draft::{Draft, Edit};
    use crate::score::model::Model;

    #[test]
    fn a_moved_category_is_found_where_it_stood() {
        let mut draft = Draft::new(&Model::built_in());
        draft.edit(&[
            Edit::Move {
                list: "/scorecards".into(),
                from: 1,
                to: 0,
            },
            Edit::Move {
                list: "/scorecards/0/categories".into(),
                from: 4,
                to: 1,
            },
        ]);
        let found = |at: &str| before(draft.base(), draft.value(), at);
        assert_eq!(
            found("/scorecards/0/categories/1/weight").as_deref(),
            Some("/scorecards/1/categories/4/weight")
        );
        assert_eq!(found("/scorecards/0/categories/9"), None);
    }

    #[test]
    fn what_is_new_stood_nowhere() {
        let (base, now) = (
            json!({"l": [{"id": "a"}]}),
            json!({"l": [{"id": "b"}, {"id": "a"}]}),
        );
        assert_eq!(before(&base, &now, "/l/0"), None);
        assert_eq!(before(&base, &now, "/l/1").as_deref(), Some("/l/0"));
        assert_eq!(before(&base, &now, "/l/1/weight"), None);
    }
}
