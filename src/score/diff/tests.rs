use serde_json::{Value, json};

use super::*;
use crate::score::draft::{Draft, Edit};
use crate::score::model::Model;

fn after(edits: &[Edit]) -> Vec<Difference> {
    let mut draft = Draft::new(&Model::built_in());
    draft.edit(edits);
    diff(draft.base(), draft.value())
}

fn set(at: &str, value: Value) -> Edit {
    Edit::Set {
        at: at.into(),
        value,
    }
}

fn place(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_model_does_not_differ_from_itself_nor_from_another_revision() {
    assert_eq!(after(&[]), []);
    assert_eq!(after(&[set("/revision", json!(9))]), []);
}

#[test]
fn a_weight_is_named_by_scorecard_category_and_metric() {
    let found = after(&[set(
        "/scorecards/1/categories/0/metrics/1/weight",
        json!(2.5),
    )]);
    let expected = Difference {
        place: place(&[
            "Scorecards",
            "Health",
            "Categories",
            "Subscriber Engagement",
            "Metrics",
            "Sessions per user",
            "Weight",
        ]),
        kind: Kind::Changed {
            before: "1".into(),
            after: "2.5".into(),
        },
    };
    assert_eq!(found, [expected]);
}

#[test]
fn an_absent_weight_is_the_usual_one_and_whole_numbers_are_equal() {
    let at = "/scorecards/1/categories/0/weight";
    assert_eq!(after(&[set(at, Value::Null)]), []);
    assert_eq!(after(&[set(at, json!(1.0))]), []);
}

#[test]
fn what_is_added_removed_and_moved_is_one_difference_each() {
    let list = String::from("/scorecards/0/categories");
    let found = after(&[Edit::Move {
        list: list.clone(),
        from: 0,
        to: 4,
    }]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, Kind::Moved);
    let found = after(&[Edit::Remove { list, idx: 2 }]);
    assert_eq!(
        found[0].place,
        place(&["Scorecards", "Adoption", "Categories", "Engagement"])
    );
    assert_eq!((found.len(), &found[0].kind), (1, &Kind::Removed));
    let metric = json!({"id": "x", "name": "X", "anchor": {"kind": "population_max"}});
    let found = after(&[Edit::Insert {
        list: "/metrics".into(),
        idx: 0,
        value: metric,
    }]);
    assert_eq!(found[0].place, place(&["Metrics", "X"]));
    assert_eq!((found.len(), &found[0].kind), (1, &Kind::Added));
}

#[test]
fn another_anchor_and_other_steps_read_as_words() {
    let found = after(&[set(
        "/metrics/0/anchor",
        json!({"kind": "benchmark", "value": -5}),
    )]);
    let kinds: Vec<&Kind> = found.iter().map(|own| &own.kind).collect();
    let changed = |before: &str, after: &str| Kind::Changed {
        before: before.into(),
        after: after.into(),
    };
    assert_eq!(
        kinds,
        [&changed("Best", "Benchmark"), &changed("100", "\u{2212}5")]
    );
    let found = after(&[set("/metrics/19/steps", json!([{"up_to": 1, "score": 4}]))]);
    assert_eq!(found[0].place, place(&["Metrics", "Referrals", "Steps"]));
    let steps =
        matches!(&found[0].kind, Kind::Changed { after, .. } if after == "limit 1, score 4");
    assert!(steps);
    let found = after(&[set("/metrics/20/values/yes", json!(9))]);
    assert_eq!(
        found[0].place,
        place(&["Metrics", "Reference customer", "Values", "yes"])
    );
}
