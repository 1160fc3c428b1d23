//! What must hold when the difference of two scores is taken apart: the parts are the difference.

use customer_radar::data::{Dataset, load};
use customer_radar::score::change::{Change, NoScore, Part, change};
use customer_radar::score::gap::{gap, pairs};
use customer_radar::score::mix::{Side, Target, mix};
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::{Month, RowId};
use proptest::prelude::*;

/// Two numbers that are equal but for the last digits.
const CLOSE: f64 = 1e-9;

const N: usize = 7;

/// Metrics of every kind: the best possible, the population's best, a floor that defaults to the
/// worst value, steps, texts.
const METRICS: [&str; N] = [
    r#""anchor":{"kind":"best","value":100}"#,
    r#""anchor":{"kind":"population_max"}"#,
    r#""anchor":{"kind":"benchmark","value":40},"floor":-10"#,
    r#""direction":"lower","anchor":{"kind":"benchmark","value":20}"#,
    r#""direction":"lower","anchor":{"kind":"population_max"}"#,
    r#""steps":[{"up_to":0,"score":1},{"up_to":30,"score":4},{"up_to":60,"score":9}]"#,
    r#""values":{"red":1,"amber":5,"green":10}"#,
];

/// A customer's values of one month, by metric.
type Values = [Option<i32>; N];

#[derive(Clone, Debug)]
struct Customer {
    months: [Values; 2],
    is_small: bool,
    /// Months since it came.
    tenure: i32,
    /// A score set by hand: from the first month on, or from the second.
    by_hand: Option<(u32, bool)>,
}

/// A model's weights: of metrics, of the three categories, and of the profile's two.
#[derive(Clone, Debug)]
struct Weights {
    metrics: [u32; N],
    categories: [u32; 3],
    profile: [u32; 2],
    min_coverage: u32,
}

fn customers() -> impl Strategy<Value = Vec<Customer>> {
    let values = || proptest::array::uniform7(proptest::option::weighted(0.75, -50..150_i32));
    let by_hand = proptest::option::weighted(0.2, (0..=10_u32, any::<bool>()));
    let one = ([values(), values()], any::<bool>(), 0..8_i32, by_hand);
    let one = one.prop_map(|(months, is_small, tenure, by_hand)| Customer {
        months,
        is_small,
        tenure,
        by_hand,
    });
    proptest::collection::vec(one, 1..6)
}

fn weights() -> impl Strategy<Value = Weights> {
    let metrics = proptest::array::uniform7(1..5_u32);
    let categories = (1..5_u32, 0..5_u32, 0..5_u32);
    let profile = (1..5_u32, 0..5_u32);
    let all = (metrics, categories, profile, 0..8_u32);
    all.prop_map(|(metrics, c, p, min_coverage)| Weights {
        metrics,
        categories: [c.0, c.1, c.2],
        profile: [p.0, p.1],
        min_coverage,
    })
}

/// The text of a value; the last metric has texts.
fn written(at: usize, value: Option<i32>) -> String {
    let color = |value: i32| ["red", "amber", "green"][value.rem_euclid(3) as usize];
    match value {
        None => "null".into(),
        Some(value) if at == N - 1 => format!("\"{}\"", color(value)),
        Some(value) => value.to_string(),
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(",")
}

impl Weights {
    fn category(&self, id: usize, weight: u32, metrics: &[usize]) -> String {
        let metric = |at: &usize| format!(r#"{{"id":"m{at}","weight":{}}}"#, self.metrics[*at]);
        let metrics = joined(metrics.iter().map(metric));
        format!(r#"{{"id":"c{id}","name":"C","weight":{weight},"metrics":[{metrics}]}}"#)
    }

    /// The model: one metric stands in two categories; a profile for small and for new customers.
    fn json(&self) -> String {
        let metric = |(at, rule): (usize, &&str)| format!(r#"{{"id":"m{at}","name":"M",{rule}}}"#);
        let card = |categories: String| {
            format!(
                r#"{{"id":"health","name":"Health","min_coverage":{},"categories":[{categories}],
                "bands":[{{"id":"all","name":"All","up_to":10}}]}}"#,
                f64::from(self.min_coverage) / 20.0
            )
        };
        let [a, b, c] = self.categories;
        let own = [
            self.category(0, a, &[0, 1, 2]),
            self.category(1, b, &[3, 4, 0]),
            self.category(2, c, &[5, 6]),
        ];
        let profile = [
            self.category(0, self.profile[0], &[6, 2]),
            self.category(3, self.profile[1], &[1]),
        ];
        let profile = card(profile.join(","));
        format!(
            r#"{{"name":"P","metrics":[{}],"scorecards":[{}],"profiles":[
            {{"when":{{"segment":["Small"]}},"scorecards":[{profile}]}},
            {{"when":{{"tenure_months":{{"max":4}}}},"scorecards":[{profile}]}}]}}"#,
            joined(METRICS.iter().enumerate().map(metric)),
            card(own.join(","))
        )
    }
}

fn customer((idx, one): (usize, &Customer)) -> String {
    let metrics = |month: &Values, wrap: fn(String) -> String| {
        let value = |(at, value): (usize, &Option<i32>)| {
            format!(r#""m{at}":{}"#, wrap(written(at, *value)))
        };
        joined(month.iter().enumerate().map(value))
    };
    let by_hand = one.by_hand.map_or_else(String::new, |(score, is_old)| {
        let from = if is_old { "2026-01-01" } else { "2026-09-10" };
        format!(
            r#","overrides":[{{"scorecard":"health","score":{score},"from":"{from}",
            "reason":"R","author":"A"}}]"#
        )
    });
    let since = Month::parse("2026-09").unwrap().plus(-one.tenure);
    let segment = if one.is_small { "Small" } else { "Large" };
    format!(
        r#"{{"id":"k{idx}","name":"K","segment":"{segment}","since":"{since}-01",
        "metrics":{{{}}},"history":{{"from":"2026-08","metrics":{{{}}}}}{by_hand}}}"#,
        metrics(&one.months[1], |value| value),
        metrics(&one.months[0], |value| format!("[{value}]")),
    )
}

/// A dataset, two models and the scores of August by the first and of September by the second.
struct Case {
    dataset: Dataset,
    models: [Model; 2],
    scores: [Scores; 2],
}

impl Case {
    fn new(customers: &[Customer], weights: [&Weights; 2]) -> Self {
        let text = format!(
            r#"{{"format":"customer-radar","version":1,"as_of":"2026-09-30","customers":[{}]}}"#,
            joined(customers.iter().enumerate().map(customer))
        );
        let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let models = weights.map(|weights| Model::from_json(&weights.json()).unwrap());
        let month = loaded.dataset.month();
        let scores = [
            score(&loaded.dataset, &models[0], month.plus(-1)),
            score(&loaded.dataset, &models[1], month),
        ];
        Self {
            dataset: loaded.dataset,
            models,
            scores,
        }
    }

    fn side(&self, idx: usize) -> Side<'_> {
        Side {
            model: &self.models[idx],
            scores: &self.scores[idx],
        }
    }

    fn change(&self, target: &Target, row: RowId) -> Result<Change, NoScore> {
        change(&self.dataset, self.side(0), self.side(1), target, row)
    }

    fn shown(&self, idx: usize, target: &Target, row: RowId) -> Option<f64> {
        let card = self.scores[idx].card("health")?;
        target.column(card)?.get(row)
    }
}

fn targets() -> [Target; 4] {
    let category = |id: &str| Target::category("health", id);
    [
        Target::overall("health"),
        category("c0"),
        category("c1"),
        category("c3"),
    ]
}

proptest! {
    #[test]
    fn the_parts_of_a_change_are_the_change(
        customers in customers(),
        weights in [weights(), weights()],
    ) {
        let case = Case::new(&customers, [&weights[0], &weights[1]]);
        for target in targets() {
            for row in case.dataset.rows() {
                let (then, now) = (case.shown(0, &target, row), case.shown(1, &target, row));
                let change = match case.change(&target, row) {
                    Ok(change) => change,
                    Err(missing) => {
                        let expected = match missing {
                            NoScore::Then => (false, true),
                            NoScore::Now => (true, false),
                            NoScore::Both => (false, false),
                        };
                        prop_assert_eq!((then.is_some(), now.is_some()), expected);
                        continue;
                    }
                };
                let total: f64 = change.parts.iter().map(Part::points).sum();
                let difference = now.unwrap() - then.unwrap();
                prop_assert!((total + change.by_hand - difference).abs() < CLOSE);
                prop_assert!((change.now - change.then - difference).abs() < CLOSE);
            }
        }
    }

    #[test]
    fn under_one_model_without_gaps_only_what_changed_has_a_part(
        customers in customers(),
        weights in weights(),
    ) {
        let known = customers.into_iter().map(|one| Customer {
            months: one.months.map(|month| month.map(|value| value.or(Some(7)))),
            by_hand: None,
            tenure: 7,
            ..one
        });
        let known: Vec<Customer> = known.collect();
        let case = Case::new(&known, [&weights, &weights]);
        for row in case.dataset.rows() {
            let Ok(change) = case.change(&Target::overall("health"), row) else {
                continue;
            };
            prop_assert!(!change.is_other_card);
            prop_assert!(change.by_hand.abs() < CLOSE);
            for part in &change.parts {
                let by_model = part.weight.abs() + part.rule.abs() + part.missing.abs();
                prop_assert!(by_model < CLOSE, "{part:?}");
                let at = part.metric.own.unwrap();
                let [then, now] = known[row.idx()].months;
                if then[at] == now[at] {
                    prop_assert!(part.data.abs() < CLOSE, "{part:?}");
                }
                if ![1, 3, 4].contains(&at) {
                    prop_assert!(part.anchor.abs() < CLOSE, "{part:?}");
                }
            }
        }
    }

    #[test]
    fn the_parts_between_any_two_groups_are_the_difference_of_their_means(
        customers in customers(),
        weights in [weights(), weights()],
        picked in any::<u8>(),
    ) {
        let case = Case::new(&customers, [&weights[0], &weights[1]]);
        let all: Vec<RowId> = case.dataset.rows().collect();
        let some: Vec<RowId> = all.iter().copied().filter(|row| picked >> row.0 & 1 == 1).collect();
        let pairs = pairs(&case.models[1], &case.models[0]);
        for target in targets() {
            let sides = mix(case.side(1), &target, &some).zip(mix(case.side(0), &target, &all));
            let Some((own, other)) = sides else { continue };
            let gap = gap(&own, &other, &pairs);
            let mean = |idx: usize, rows: &[RowId]| {
                let scores = rows.iter().filter_map(|row| case.shown(idx, &target, *row));
                let scores: Vec<f64> = scores.collect();
                scores.iter().sum::<f64>() / scores.len() as f64
            };
            let difference = mean(1, &some) - mean(0, &all);
            let total = gap.metrics.iter().sum::<f64>() + gap.by_hand;
            prop_assert!((total - difference).abs() < CLOSE, "{total} is not {difference}");
            if target.category.is_some() {
                prop_assert!(gap.by_hand.abs() < CLOSE);
            }
        }
    }
}

const PLAIN: Weights = Weights {
    metrics: [1; N],
    categories: [1, 1, 0],
    profile: [1, 1],
    min_coverage: 0,
};

/// One customer of long standing with these values then and now.
fn one(then: Values, now: Values) -> Customer {
    Customer {
        months: [then, now],
        is_small: false,
        tenure: 7,
        by_hand: None,
    }
}

fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < CLOSE,
        "{found} is not {expected}"
    );
}

/// By hand: 80 where the best is 80 scores 10, 50 where the best is 100 scores 5; the old 80 on the
/// new scale would score 8, so the scale took 2 points and the value 3.
#[test]
fn a_moved_scale_is_told_from_a_changed_value() {
    let values = |own: i32| [None, Some(own), None, None, None, None, None];
    let best = one(values(70), values(100));
    let case = Case::new(&[one(values(80), values(50)), best], [&PLAIN, &PLAIN]);
    let change = case.change(&Target::overall("health"), RowId(0)).unwrap();
    assert_eq!((change.then, change.now), (10.0, 5.0));
    let [part] = &change.parts[..] else {
        panic!("one metric counts: {change:?}");
    };
    close(part.anchor, -2.0);
    close(part.data, -3.0);
    close(part.weight, 0.0);
}

/// By hand: 40 of 100 alone is 4; with a second metric at 10 the category is 7. The midpoint is
/// 5.5, so the first metric, whose share halves, adds −½ (4 − 5.5) and the second ½ (10 − 5.5).
#[test]
fn a_value_that_appears_moves_weight() {
    let then = [Some(40), None, None, None, None, None, None];
    let now = [Some(40), None, Some(40), None, None, None, None];
    let weights = Weights {
        categories: [1, 0, 0],
        ..PLAIN
    };
    let case = Case::new(&[one(then, now)], [&weights, &weights]);
    let change = case.change(&Target::overall("health"), RowId(0)).unwrap();
    assert_eq!((change.then, change.now), (4.0, 7.0));
    let weights: Vec<f64> = change.parts.iter().map(|part| part.missing).collect();
    close(weights[0], 0.75);
    close(weights[1], 2.25);
    assert_eq!(change.parts[1].scores, (None, Some(10.0)));
    assert!(
        change
            .parts
            .iter()
            .all(|part| part.points() == part.missing)
    );
}

#[test]
fn an_override_that_begins_is_a_part_of_its_own() {
    let values = [Some(40), None, None, None, None, None, None];
    let set = Customer {
        by_hand: Some((9, false)),
        ..one(values, values)
    };
    let case = Case::new(&[set], [&PLAIN, &PLAIN]);
    let change = case.change(&Target::overall("health"), RowId(0)).unwrap();
    assert_eq!((change.then, change.now), (4.0, 9.0));
    close(change.by_hand, 5.0);
    assert!(change.parts.iter().all(|part| part.points() == 0.0));
}

#[test]
fn where_a_score_is_withheld_there_is_no_change_to_explain() {
    let (none, some) = ([None; N], [Some(10); N]);
    let case = |then, now| Case::new(&[one(then, now)], [&PLAIN, &PLAIN]);
    let found = |then, now| case(then, now).change(&Target::overall("health"), RowId(0));
    assert_eq!(found(none, some), Err(NoScore::Then));
    assert_eq!(found(some, none), Err(NoScore::Now));
    assert_eq!(found(none, none), Err(NoScore::Both));
}
