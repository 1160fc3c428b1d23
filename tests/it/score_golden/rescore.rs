//! Scoring again after edits of the model against scoring from scratch.

use std::sync::{Arc, LazyLock};

use customer_radar::data::{Dataset, load};
use customer_radar::score::draft::{Draft, Edit};
use customer_radar::score::model::Model;
use customer_radar::score::{Scored, Scores, rescore, score};
use proptest::prelude::*;
use serde_json::{Value, json};

static SAMPLE: LazyLock<Dataset> = LazyLock::new(|| {
    let bytes = include_bytes!("../../../assets/data/sample.json");
    load(bytes).unwrap().dataset
});

/// Everything about scores that is not a number, and the bits of every number.
fn bits(scores: &Scores) -> (Vec<String>, Vec<u64>) {
    let mut numbers: Vec<f64> = Vec::new();
    let mut words = vec![format!(
        "{:?} {} {:?}",
        scores.month, scores.day, scores.scales
    )];
    for column in &scores.metrics {
        numbers.extend(column.raw());
    }
    for card in &scores.cards {
        for column in [&card.overall, &card.coverage, &card.shown] {
            numbers.extend(column.raw());
        }
        for own in &card.categories {
            numbers.extend(own.scores.raw());
            numbers.extend(own.coverage.raw());
            words.push(format!("{} {}", own.id, own.name));
        }
        words.push(format!("{} {} {:?}", card.id, card.name, card.bands));
        words.push(format!(
            "{:?} {:?} {:?}",
            card.band, card.overridden, card.profile
        ));
    }
    // A missing number is a NaN of whatever bits.
    let bit = |number: f64| if number.is_nan() { 0 } else { number.to_bits() };
    (words, numbers.into_iter().map(bit).collect())
}

/// An edit of any part that scores depend on; `a` and `b` choose the place, `x` the value.
fn edit(model: &Value, kind: usize, a: usize, b: usize, x: f64) -> Edit {
    let card = a % length(model, "/scorecards");
    let categories = format!("/scorecards/{card}/categories");
    let category = b % length(model, &categories);
    let list = format!("{categories}/{category}/metrics");
    let metric = a % length(model, "/metrics");
    let set = |at: String, value: Value| Edit::Set { at, value };
    match kind {
        0 => set(format!("{categories}/{category}/weight"), json!(x)),
        1 => set(
            format!("{list}/{}/weight", a % length(model, &list)),
            json!(x),
        ),
        2 => set(
            format!("/scorecards/{card}/bands/{}/up_to", b % 2),
            json!(x),
        ),
        3 => set(format!("/scorecards/{card}/min_coverage"), json!(x / 10.0)),
        4 => Edit::Remove { list, idx: a % 5 },
        5 => Edit::Insert {
            list,
            idx: 0,
            value: json!({"id": model.pointer(&format!("/metrics/{metric}/id")), "weight": x}),
        },
        6 => Edit::Move {
            list: categories,
            from: category,
            to: a % 3,
        },
        7 => Edit::Move {
            list: "/scorecards".into(),
            from: card,
            to: b % 3,
        },
        8 => Edit::Insert {
            list: "/profiles".into(),
            idx: 0,
            value: json!({"when": {"segment": ["Enterprise"]}, "tenure_months": {"min": x},
                "scorecards": [model.pointer(&format!("/scorecards/{card}"))]}),
        },
        9 => set(
            format!("/profiles/0/scorecards/0/categories/{category}/weight"),
            json!(x),
        ),
        10 => Edit::Remove {
            list: "/profiles".into(),
            idx: 0,
        },
        _ => edit_metric(kind, metric, b, x),
    }
}

fn edit_metric(kind: usize, metric: usize, b: usize, x: f64) -> Edit {
    let list = String::from("/metrics");
    let set = |key: &str, value: Value| Edit::Set {
        at: format!("/metrics/{metric}/{key}"),
        value,
    };
    match kind {
        11 => Edit::Move {
            list,
            from: metric,
            to: b,
        },
        12 => Edit::Insert {
            list,
            idx: metric,
            value: json!({"id": format!("new{b}"), "name": "New",
                "anchor": {"kind": "population_max"}}),
        },
        13 if b.is_multiple_of(2) => set("anchor", json!({"kind": "population_max"})),
        13 => set("anchor", json!({"kind": "best", "value": 10.0 * x})),
        _ => set("direction", json!(["higher", "lower"][b % 2])),
    }
}

/// How long a list of a model is; 1 where there is none.
fn length(model: &Value, at: &str) -> usize {
    let list = model.pointer(at).and_then(Value::as_array);
    list.map_or(1, |list| list.len().max(1))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn scoring_again_after_any_edit_is_scoring_from_scratch(
        edits in proptest::collection::vec((0..15_usize, 0..40_usize, 0..40_usize, 0.5..9.5_f64), 1..10)
    ) {
        let (dataset, mut model) = (&*SAMPLE, Model::built_in());
        let mut scores = score(dataset, &model, dataset.month());
        let mut draft = Draft::new(&model);
        for (kind, a, b, x) in edits {
            let next = edit(draft.value(), kind, a, b, (x * 10.0).round() / 10.0);
            draft.edit(&[next]);
            let Ok(next) = draft.check() else {
                draft.undo();
                continue;
            };
            let last = Scored { model: &model, scores: &scores };
            let (again, scratch) = (rescore(dataset, &next, last), score(dataset, &next, dataset.month()));
            prop_assert_eq!(bits(&again), bits(&scratch));
            (model, scores) = (next, again);
        }
    }
}

#[test]
fn what_an_edit_does_not_touch_is_shared() {
    let (dataset, model) = (&*SAMPLE, Model::built_in());
    let scores = score(dataset, &model, dataset.month());
    let mut draft = Draft::new(&model);
    let edit = |at: &str, value: Value| Edit::Set {
        at: at.into(),
        value,
    };
    draft.edit(&[edit("/scorecards/1/categories/0/weight", json!(5))]);
    let weighted = draft.check().unwrap();
    let last = Scored {
        model: &model,
        scores: &scores,
    };
    let again = rescore(dataset, &weighted, last);
    let kept: Vec<bool> = again
        .cards
        .iter()
        .zip(&scores.cards)
        .map(|(a, b)| Arc::ptr_eq(a, b))
        .collect();
    assert_eq!(kept, [true, false, true]);
    let categories = again.cards[1].categories.iter();
    assert!(
        categories.zip(&scores.cards[1].categories).all(
            |(a, b)| Arc::ptr_eq(&a.scores, &b.scores) && Arc::ptr_eq(&a.coverage, &b.coverage)
        )
    );
    assert!(
        again
            .metrics
            .iter()
            .zip(&scores.metrics)
            .all(|(a, b)| Arc::ptr_eq(a, b))
    );
    draft.edit(&[edit(
        "/metrics/0/anchor",
        json!({"kind": "best", "value": 50}),
    )]);
    let last = Scored {
        model: &weighted,
        scores: &again,
    };
    let anchored = rescore(dataset, &draft.check().unwrap(), last);
    let fresh = anchored
        .metrics
        .iter()
        .zip(&again.metrics)
        .filter(|(a, b)| !Arc::ptr_eq(a, b));
    assert_eq!(fresh.count(), 1);
}
