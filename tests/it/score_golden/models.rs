//! What must hold when a score is taken apart between two models, and when values grow stale.

use customer_radar::data::{Dataset, load};
use customer_radar::score::change::{BandCause, Change, Part, change};
use customer_radar::score::explain::explain;
use customer_radar::score::mix::{Side, Target};
use customer_radar::score::model::Model;
use customer_radar::score::part;
use customer_radar::score::{Scores, score};
use customer_radar::units::RowId;
use proptest::prelude::*;

/// Two numbers that are equal but for the last digits.
const CLOSE: f64 = 1e-9;

const N: usize = 4;

/// The rules a metric may have.
const RULES: [&str; 4] = [
    r#""anchor":{"kind":"best","value":100}"#,
    r#""anchor":{"kind":"population_max"}"#,
    r#""direction":"lower","anchor":{"kind":"benchmark","value":20}"#,
    r#""steps":[{"up_to":0,"score":1},{"up_to":30,"score":4},{"up_to":60,"score":9}]"#,
];

const STALE: [&str; 3] = [
    r#"{"rule":"keep"}"#,
    r#"{"rule":"leave_out"}"#,
    r#"{"rule":"fade","half_life_days":40}"#,
];

/// A model: rules of the metrics it has, weights, the limit of its lower band, stale values.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    rules: [Option<usize>; N],
    weights: [u32; N],
    cut: u32,
    stale: usize,
}

/// A customer: values of two months, and how many days ago each metric was measured.
#[derive(Clone, Debug)]
struct Customer {
    months: [[Option<i32>; N]; 2],
    ages: [Option<i64>; N],
}

fn made() -> impl Strategy<Value = Made> {
    let rules = (
        0..4_usize,
        proptest::array::uniform3(proptest::option::weighted(0.8, 0..4_usize)),
    );
    let weights = proptest::array::uniform4(1..5_u32);
    (rules, weights, 1..10_u32, 0..3_usize).prop_map(|((first, rest), weights, cut, stale)| Made {
        rules: [Some(first), rest[0], rest[1], rest[2]],
        weights,
        cut,
        stale,
    })
}

fn customers() -> impl Strategy<Value = Vec<Customer>> {
    let values = || proptest::array::uniform4(proptest::option::weighted(0.8, -20..130_i32));
    let ages = proptest::array::uniform4(proptest::option::weighted(0.7, 0..200_i64));
    let one = ([values(), values()], ages).prop_map(|(months, ages)| Customer { months, ages });
    proptest::collection::vec(one, 1..6)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(",")
}

impl Made {
    fn model(&self) -> Model {
        let kept = || (0..N).filter_map(|at| Some((at, self.rules[at]?)));
        let metric = |(at, rule): (usize, usize)| {
            format!(
                r#"{{"id":"m{at}","name":"M","stale_after_days":60,{}}}"#,
                RULES[rule]
            )
        };
        let category = |id: usize| {
            let own = kept().filter(|(at, _)| at / 2 == id);
            let own =
                own.map(|(at, _)| format!(r#"{{"id":"m{at}","weight":{}}}"#, self.weights[at]));
            let own = joined(own);
            (!own.is_empty()).then(|| format!(r#"{{"id":"c{id}","name":"C","metrics":[{own}]}}"#))
        };
        let text = format!(
            r#"{{"name":"P","staleness":{},"metrics":[{}],"scorecards":[{{"id":"health",
            "name":"Health","categories":[{}],"bands":[{{"id":"low","name":"Low","up_to":{}}},
            {{"id":"high","name":"High","up_to":10}}]}}]}}"#,
            STALE[self.stale],
            joined(kept().map(metric)),
            joined((0..2).filter_map(category)),
            self.cut,
        );
        Model::from_json(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

fn written(value: Option<i32>) -> String {
    value.map_or_else(|| "null".into(), |value| value.to_string())
}

fn customer((idx, one): (usize, &Customer)) -> String {
    let now = (0..N).map(|at| format!(r#""m{at}":{}"#, written(one.months[1][at])));
    let then = (0..N).map(|at| format!(r#""m{at}":[{}]"#, written(one.months[0][at])));
    let as_of = chrono::NaiveDate::from_ymd_opt(2026, 9, 30).unwrap();
    let measured = (0..N).filter_map(|at| {
        let day = as_of - chrono::Days::new(one.ages[at]?.unsigned_abs());
        Some(format!(r#"{{"metric":"m{at}","date":"{day}"}}"#))
    });
    format!(
        r#"{{"id":"k{idx}","name":"K","metrics":{{{}}},"measured":[{}],
        "history":{{"from":"2026-08","metrics":{{{}}}}}}}"#,
        joined(now),
        joined(measured),
        joined(then)
    )
}

fn dataset(customers: &[Customer]) -> Dataset {
    let text = format!(
        r#"{{"format":"customer-radar","version":1,"as_of":"2026-09-30","customers":[{}]}}"#,
        joined(customers.iter().enumerate().map(customer))
    );
    let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    loaded.dataset
}

/// A dataset, two models and scores: by the first some months back, by the second now.
struct Case {
    dataset: Dataset,
    models: [Model; 2],
    scores: [Scores; 2],
}

impl Case {
    fn new(customers: &[Customer], made: [&Made; 2], back: i32) -> Self {
        let dataset = dataset(customers);
        let models = made.map(Made::model);
        let month = dataset.month();
        let scores = [
            score(&dataset, &models[0], month.plus(-back)),
            score(&dataset, &models[1], month),
        ];
        Self {
            dataset,
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

    fn change(&self, target: &Target, row: RowId) -> Option<Change> {
        change(&self.dataset, self.side(0), self.side(1), target, row).ok()
    }

    /// Every change that there is.
    fn changes(&self) -> Vec<Change> {
        let category = |id: &str| Target::category("health", id);
        let targets = [Target::overall("health"), category("c0"), category("c1")];
        let all = targets
            .iter()
            .flat_map(|target| self.dataset.rows().map(move |row| (target, row)));
        all.filter_map(|(target, row)| self.change(target, row))
            .collect()
    }
}

fn total(change: &Change, of: fn(&Part) -> f64) -> f64 {
    change.parts.iter().map(of).sum()
}

proptest! {
    #[test]
    fn between_any_two_models_and_months_the_parts_are_the_difference(
        customers in customers(), made in [made(), made()], back in 0..2_i32,
    ) {
        for change in Case::new(&customers, [&made[0], &made[1]], back).changes() {
            let sum = total(&change, Part::points) + change.by_hand;
            prop_assert!((sum - (change.now - change.then)).abs() < CLOSE, "{change:?}");
            prop_assert!(change.by_hand.abs() < CLOSE);
            for part in &change.parts {
                prop_assert!(part.points().is_finite());
            }
        }
    }

    #[test]
    fn one_model_over_time_has_no_part_of_rules_or_weights(
        customers in customers(), made in made(),
    ) {
        for change in Case::new(&customers, [&made, &made], 1).changes() {
            for part in &change.parts {
                prop_assert!(part.rule.abs() < CLOSE, "{part:?}");
                prop_assert!(part.weight.abs() < CLOSE, "{part:?}");
            }
            prop_assert!(change.band.is_none_or(|band| band.cause == BandCause::Score));
        }
    }

    #[test]
    fn two_models_of_one_month_have_no_part_of_values_or_anchors(
        customers in customers(), made in [made(), made()],
    ) {
        for change in Case::new(&customers, [&made[0], &made[1]], 0).changes() {
            for part in &change.parts {
                prop_assert!(part.data.abs() < CLOSE && part.anchor.abs() < CLOSE, "{part:?}");
            }
        }
    }

    #[test]
    fn where_only_weights_differ_everything_is_of_weights(
        customers in customers(), made in made(), weights in proptest::array::uniform4(1..5_u32),
    ) {
        let other = Made { weights, ..made.clone() };
        for change in Case::new(&customers, [&other, &made], 0).changes() {
            for part in &change.parts {
                prop_assert!((part.points() - part.weight).abs() < CLOSE, "{part:?}");
            }
        }
    }

    #[test]
    fn what_is_left_out_for_its_age_scores_as_if_it_were_missing(
        customers in customers(), made in made(),
    ) {
        // Anchors are fitted to stale values too, so only those that do not depend on data.
        let fixed = Made { rules: made.rules.map(|rule| rule.map(|rule| rule / 2 * 3)), ..made };
        let left_out = Made { stale: 1, ..fixed.clone() }.model();
        let kept = Made { stale: 0, ..fixed }.model();
        let without: Vec<Customer> = customers.iter().map(|one| {
            let mut one = one.clone();
            for (at, age) in one.ages.iter().enumerate() {
                if age.is_some_and(|age| age > 60) {
                    one.months[1][at] = None;
                }
            }
            one
        }).collect();
        let (old, new) = (dataset(&customers), dataset(&without));
        let (old, new) = (score(&old, &left_out, old.month()), score(&new, &kept, new.month()));
        prop_assert_eq!(&old.cards[0].overall, &new.cards[0].overall);
        prop_assert_eq!(&old.cards[0].coverage, &new.cards[0].coverage);
    }

    #[test]
    fn a_fading_value_counts_between_all_and_nothing_and_its_explanation_adds_up(
        customers in customers(), made in made(),
    ) {
        let dataset = dataset(&customers);
        let by = |stale| Made { stale, ..made.clone() }.model();
        let models = [by(0), by(1), by(2)];
        let month = dataset.month();
        let [kept, left, faded] = models.each_ref().map(|model| score(&dataset, model, month));
        let twice = Made { weights: made.weights.map(|weight| 2 * weight), stale: 2, ..made };
        let twice = score(&dataset, &twice.model(), month);
        for row in dataset.rows() {
            let coverage = |scores: &Scores| scores.cards[0].coverage.get(row).unwrap_or(0.0);
            prop_assert!(coverage(&left) <= coverage(&faded) + CLOSE);
            prop_assert!(coverage(&faded) <= coverage(&kept) + CLOSE);
            let (own, doubled) = (faded.cards[0].overall.get(row), twice.cards[0].overall.get(row));
            prop_assert_eq!(own.is_some(), doubled.is_some());
            prop_assert!((own.unwrap_or(0.0) - doubled.unwrap_or(0.0)).abs() < CLOSE);
            let told = explain(&dataset, &models[2], &faded, "health", row).unwrap();
            let sum: f64 = told.categories.iter().map(|part| part.contribution).sum();
            prop_assert!((sum - own.unwrap_or(0.0)).abs() < CLOSE);
        }
        for own in &faded.cards[0].categories {
            let narrowed = part::narrowed(&models[2], "health", &own.id);
            prop_assert_eq!(&part::category(&dataset, &narrowed, month), &*own.scores);
        }
    }
}

const PLAIN: Made = Made {
    rules: [Some(0), None, None, None],
    weights: [1; N],
    cut: 5,
    stale: 0,
};

fn one(values: [Option<i32>; N]) -> Customer {
    Customer {
        months: [values; 2],
        ages: [None; N],
    }
}

fn only(then: &Made, now: &Made, customer: Customer) -> Change {
    let case = Case::new(&[customer], [then, now], 0);
    case.change(&Target::overall("health"), RowId(0)).unwrap()
}

fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < CLOSE,
        "{found} is not {expected}"
    );
}

/// By hand: 50 of 100 scores 5; by steps 50 scores 9.
#[test]
fn another_rule_is_told_from_another_weight() {
    let steps = Made {
        rules: [Some(3), None, None, None],
        ..PLAIN
    };
    let change = only(&PLAIN, &steps, one([Some(50), None, None, None]));
    assert_eq!((change.then, change.now), (5.0, 9.0));
    close(total(&change, |part| part.rule), 4.0);
}

/// By hand: 8 and 2 have the mean 5; without the second metric it is 8. The midpoint is 6.5, so
/// what came to have all of the weight adds ½ (8 − 6.5) and what went −½ (2 − 6.5).
#[test]
fn a_metric_taken_from_the_model_is_a_part_of_weights() {
    let two = Made {
        rules: [Some(0), Some(0), None, None],
        ..PLAIN
    };
    let change = only(&two, &PLAIN, one([Some(80), Some(20), None, None]));
    assert_eq!((change.then, change.now), (5.0, 8.0));
    let weights: Vec<f64> = change.parts.iter().map(|part| part.weight).collect();
    close(weights[0], 0.75);
    close(weights[1], 2.25);
    assert_eq!(change.parts[1].metric.own, None);
}

#[test]
fn a_band_left_because_its_limit_moved_says_so() {
    let high = Made { cut: 7, ..PLAIN };
    let at = |value| one([Some(value), None, None, None]);
    let band = only(&PLAIN, &high, at(60)).band.unwrap();
    assert_eq!(
        (band.then.id.as_str(), band.now.id.as_str()),
        ("high", "low")
    );
    assert_eq!(band.cause, BandCause::Limits);
    assert_eq!(only(&PLAIN, &high, at(80)).band, None);
}

/// By hand: measured 100 days ago with a limit of 60 and a half-life of 40, the second metric has
/// half its weight: (8 + ½ × 2) ÷ 1½ = 6.
#[test]
fn a_value_fades_by_half_with_its_half_life() {
    let faded = Made {
        rules: [Some(0), Some(0), None, None],
        stale: 2,
        ..PLAIN
    };
    let kept = Made {
        stale: 0,
        ..faded.clone()
    };
    let customer = Customer {
        ages: [None, Some(100), None, None],
        ..one([Some(80), Some(20), None, None])
    };
    let case = Case::new(std::slice::from_ref(&customer), [&kept, &faded], 0);
    close(case.scores[1].cards[0].overall.get(RowId(0)).unwrap(), 6.0);
    close(
        case.scores[1].cards[0].coverage.get(RowId(0)).unwrap(),
        0.75,
    );
    let told = explain(
        &case.dataset,
        &case.models[1],
        &case.scores[1],
        "health",
        RowId(0),
    );
    let old = &told.unwrap().categories[0].metrics[1];
    assert_eq!((old.stale_days, old.kept), (Some(100), 0.5));
    let change = case.change(&Target::overall("health"), RowId(0)).unwrap();
    close(total(&change, |part| part.missing), 1.0);
    let then = case
        .dataset
        .measured("m1", case.dataset.month().plus(-4), RowId(0));
    assert_eq!(
        then.to_string(),
        "2026-05-31",
        "not measured yet: as old as the month"
    );
}
