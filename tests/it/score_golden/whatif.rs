//! What if, and what would move it: held against scoring the changed data from scratch.

use std::cell::RefCell;
use std::sync::Arc;

use customer_radar::data::{Dataset, MetricColumn, MetricValues, load};
use customer_radar::score::explain::{Raw, raw};
use customer_radar::score::model::{Model, Rule, Scorecard};
use customer_radar::score::whatif::{Change, Move, Moves, Probe, Spread, moves, spreads};
use customer_radar::score::{Scores, band, score};
use customer_radar::units::RowId;
use proptest::prelude::*;

/// Every kind of metric; `shared` counts in two categories, `lone` is nobody's but some customers'.
const MODEL: &str = r#"{"name": "W", "metrics": [
    {"id": "best", "name": "Best", "unit": "percent", "anchor": {"kind": "best", "value": 100}},
    {"id": "most", "name": "Most", "anchor": {"kind": "population_max"}},
    {"id": "bench", "name": "Bench", "anchor": {"kind": "benchmark", "value": 40}, "floor": -10},
    {"id": "late", "name": "Late", "direction": "lower", "anchor": {"kind": "benchmark", "value": 20}},
    {"id": "least", "name": "Least", "direction": "lower", "anchor": {"kind": "population_max"}},
    {"id": "steps", "name": "Steps", "steps": [{"up_to": 0, "score": 1}, {"up_to": 30, "score": 9}, {"up_to": 60, "score": 4}]},
    {"id": "mood", "name": "Mood", "values": {"red": 0, "amber": 4, "green": 10}},
    {"id": "shared", "name": "Shared", "direction": "lower", "anchor": {"kind": "best", "value": 0}, "floor": 60}],
  "scorecards": [
    {"id": "health", "name": "Health", "min_coverage": 0.4, "categories": [
      {"id": "a", "name": "A", "weight": 2, "metrics": [{"id": "best"}, {"id": "most", "weight": 2}, {"id": "shared"}]},
      {"id": "b", "name": "B", "metrics": [{"id": "bench"}, {"id": "steps", "weight": 3}, {"id": "shared", "weight": 0.5}]},
      {"id": "c", "name": "C", "weight": 3, "metrics": [{"id": "late"}, {"id": "least"}, {"id": "mood"}]}],
     "bands": [{"id": "x", "name": "X", "up_to": 3}, {"id": "y", "name": "Y", "up_to": 5}, {"id": "z", "name": "Z", "up_to": 10}]},
    {"id": "effort", "name": "Effort", "categories": [
      {"id": "e", "name": "E", "metrics": [{"id": "late"}, {"id": "mood"}, {"id": "most"}, {"id": "steps"}]}],
     "bands": [{"id": "low", "name": "Low", "up_to": 4}, {"id": "high", "name": "High", "up_to": 10}]}],
  "profiles": [{"when": {"segment": ["SMB"]}, "scorecards": [{"id": "health", "name": "Health",
    "categories": [{"id": "d", "name": "D", "metrics": [{"id": "best"}, {"id": "steps"}, {"id": "least"}]}],
    "bands": [{"id": "x", "name": "X", "up_to": 6}, {"id": "z", "name": "Z", "up_to": 10}]}]}]}"#;

const IDS: [&str; 8] = [
    "best", "most", "bench", "late", "least", "steps", "mood", "shared",
];
const MOODS: [&str; 3] = ["red", "amber", "green"];

/// A customer's values by metric, and whether it is of the segment with a profile.
type Values = ([Option<i32>; IDS.len()], bool);

fn customers() -> impl Strategy<Value = Vec<Values>> {
    let values = proptest::array::uniform8(proptest::option::weighted(0.8, -40..130_i32));
    proptest::collection::vec((values, proptest::bool::weighted(0.2)), 1..6)
}

/// A value as the document writes it: whole for some metrics, with a decimal for others.
fn json(metric: usize, value: i32) -> String {
    match IDS[metric] {
        "mood" => format!("\"{}\"", MOODS[value.unsigned_abs() as usize % 3]),
        "best" | "least" => format!("{}.{}", value, value.unsigned_abs() % 10),
        _ => value.to_string(),
    }
}

struct Case {
    dataset: Dataset,
    model: Model,
    scores: Scores,
    /// The data to change and put back.
    changed: RefCell<Dataset>,
}

impl Case {
    fn new(customers: &[Values]) -> Self {
        let customer = |(idx, (values, is_small)): (usize, &Values)| {
            let known = values.iter().enumerate();
            let known = known.filter_map(|(at, value)| Some((at, (*value)?)));
            let metrics: Vec<String> = known
                .map(|(at, value)| format!("\"{}\": {}", IDS[at], json(at, value)))
                .collect();
            let segment = if *is_small { "SMB" } else { "Large" };
            let metrics = metrics.join(",");
            format!(
                r#"{{"id": "k{idx}", "name": "K", "segment": "{segment}", "metrics": {{{metrics}}}}}"#
            )
        };
        let customers: Vec<String> = customers.iter().enumerate().map(customer).collect();
        let text = format!(
            r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "model": {MODEL},
            "customers": [{}]}}"#,
            customers.join(",")
        );
        let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        Self::of(loaded.dataset)
    }

    fn of(dataset: Dataset) -> Self {
        let own = dataset.model.as_ref();
        let model = own.map_or_else(Model::built_in, |model| Model::clone(model));
        let scores = score(&dataset, &model, dataset.month());
        Self {
            changed: RefCell::new(dataset.clone()),
            dataset,
            model,
            scores,
        }
    }

    fn spreads(&self, row: RowId) -> Vec<Spread> {
        spreads(&self.dataset, &self.model, self.dataset.month(), row)
    }

    fn moves(&self, card: &str, row: RowId) -> Moves {
        let spreads = self.spreads(row);
        let probe = Probe::new(&self.model, &self.scores, &spreads, row);
        moves(&probe, card).unwrap()
    }

    /// All scores of the data with these values of a customer.
    fn rescored(&self, row: RowId, changes: &[Change]) -> Scores {
        let (month, mut dataset) = (self.dataset.month(), self.changed.borrow_mut());
        let id = |change: &Change| self.model.metrics[change.metric].id.as_str();
        for change in changes {
            set(&mut dataset, id(change), row, &change.value);
        }
        let scores = score(&dataset, &self.model, month);
        for change in changes {
            let own = raw(
                &self.dataset,
                &self.model.metrics[change.metric],
                month,
                row,
            );
            set(&mut dataset, id(change), row, &own);
        }
        scores
    }

    fn applied(&self, card: &str, row: RowId) -> &Scorecard {
        let rolled = self.scores.card(card).unwrap();
        rolled.applied(&self.model, row).unwrap()
    }

    /// The band of a customer's computed overall after a change, from scratch.
    fn band(&self, card: &str, row: RowId, metric: usize, value: Raw) -> Option<usize> {
        let scores = self.rescored(row, &[Change { metric, value }]);
        let overall = scores.card(card)?.overall.get(row)?;
        band::position(&self.applied(card, row).bands, overall)
    }
}

/// Puts a value into the data of its month.
fn set(dataset: &mut Dataset, metric: &str, row: RowId, value: &Raw) {
    let n_rows = dataset.n_rows();
    let known = &mut Arc::make_mut(&mut dataset.customers).metrics;
    let at = known.iter().position(|own| own.id == metric);
    let at = at.unwrap_or_else(|| {
        known.push(MetricColumn {
            id: metric.into(),
            texts: Vec::new(),
            current: MetricValues::default(),
            history: Vec::new(),
        });
        known.len() - 1
    });
    let column = &mut known[at];
    let values = &mut column.current;
    while values.numbers.len() < n_rows {
        values.numbers.push(None);
    }
    if !values.texts.is_empty() || matches!(value, Raw::Text(_)) {
        values.texts.resize(n_rows, None);
        values.texts[row.idx()] = None;
    }
    values.numbers.set(row, None);
    match value {
        Raw::Missing => {}
        Raw::Number(number) => values.numbers.set(row, Some(*number)),
        Raw::Text(text) => {
            column.texts.push(text.clone());
            values.texts[row.idx()] = Some(column.texts.len() as u32 - 1);
        }
    }
}

fn value(metric: usize, value: Option<i32>) -> Raw {
    match (IDS[metric], value) {
        (_, None) => Raw::Missing,
        ("mood", Some(value)) => Raw::Text(MOODS[value.unsigned_abs() as usize % 3].into()),
        (_, Some(value)) => Raw::Number(f64::from(value) * 0.7),
    }
}

/// The value one step of the metric, and one step of the arithmetic, short of a move's.
fn shorter(probe: &Probe, found: &Move) -> Option<[Raw; 2]> {
    let (Raw::Number(needed), Some(exact)) = (&found.needed, found.exact) else {
        return None;
    };
    let grid = probe.range(found.metric).grid;
    let past = |value: f64, is_up: bool| grid.at_or_past(value, is_up);
    let is_rising = match found.now {
        Raw::Number(now) => *needed > now,
        Raw::Text(_) | Raw::Missing => return None,
    };
    Some(if is_rising {
        [past(needed.next_down(), false), exact.next_down()].map(Raw::Number)
    } else {
        [past(needed.next_up(), true), exact.next_up()].map(Raw::Number)
    })
}

/// Checks moves for the better (or for the worse) against scoring from scratch.
fn check(case: &Case, at: (&str, RowId), found: &[Move], (from, is_up): (usize, bool)) {
    let (card, row) = at;
    let spreads = case.spreads(row);
    let probe = Probe::new(&case.model, &case.scores, &spreads, row);
    let is_there = |band: Option<usize>| {
        band.is_some_and(|band| if is_up { band > from } else { band < from })
    };
    for own in found {
        let band = |value: &Raw| case.band(card, row, own.metric, value.clone());
        assert!(is_there(band(&own.needed)), "{card} {row:?} {own:?}");
        assert_eq!(band(&own.needed), Some(own.band), "{own:?}");
        if let Some(exact) = own.exact {
            assert!(
                is_there(band(&Raw::Number(exact))),
                "{card} {row:?} {own:?}"
            );
        }
        for value in shorter(&probe, own).into_iter().flatten() {
            assert!(!is_there(band(&value)), "{card} {row:?} {own:?} {value:?}");
        }
    }
}

/// Checks everything that is said of a customer on a scorecard.
fn check_all(case: &Case, card: &str, row: RowId) {
    let found = case.moves(card, row);
    let Some(from) = found.band else {
        return check_cover(case, card, row, &found);
    };
    let is_up = !band::is_burden(card);
    check(case, (card, row), &found.reaching, (from, is_up));
    check(case, (card, row), &found.losing, (from, !is_up));
    for short in &found.short {
        let band = case.band(card, row, short.metric, short.needed.clone());
        assert_eq!(band, Some(from), "{short:?}");
    }
    let shares: Vec<f64> = found.reaching.iter().filter_map(|own| own.share).collect();
    assert!(shares.is_sorted());
}

/// Checks that no value of the metrics that cannot reach a better band alone does reach it.
fn check_short(case: &Case, card: &str, row: RowId) {
    let found = case.moves(card, row);
    let is_up = !band::is_burden(card);
    for (short, from) in found.short.iter().zip(found.band.into_iter().cycle()) {
        for value in attempts(case, short.metric) {
            let band = case.band(card, row, short.metric, value).unwrap();
            assert!(if is_up { band <= from } else { band >= from }, "{short:?}");
        }
    }
}

/// Values of a metric from far below to far above what anybody has.
fn attempts(case: &Case, metric: usize) -> Vec<Raw> {
    match &case.model.metrics[metric].rule {
        Rule::Values(texts) => texts.keys().cloned().map(Raw::Text).collect(),
        Rule::Line { .. } | Rule::Steps(_) => (-20..30)
            .map(|at| Raw::Number(f64::from(at) * 10.0))
            .collect(),
    }
}

/// The values named, and no fewer of them, bring a withheld score back.
fn check_cover(case: &Case, card: &str, row: RowId, found: &Moves) {
    let cover = found.cover.as_ref().unwrap();
    let some = |lift: &customer_radar::score::whatif::Lift| Change {
        metric: lift.metric,
        value: attempts(case, lift.metric).swap_remove(0),
    };
    let changes: Vec<Change> = cover.lifts.iter().take(cover.n_needed).map(some).collect();
    let overall = |changes: &[Change]| {
        let scores = case.rescored(row, changes);
        scores.card(card).unwrap().overall.get(row)
    };
    assert!(overall(&changes).is_some(), "{cover:?}");
    assert_eq!(overall(&changes[..changes.len() - 1]), None, "{cover:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_move_reaches_the_band_and_a_smaller_one_does_not(customers in customers()) {
        let case = Case::new(&customers);
        for row in case.dataset.rows() {
            for card in ["health", "effort"] {
                check_all(&case, card, row);
                check_short(&case, card, row);
            }
        }
    }

    #[test]
    fn what_if_is_scoring_from_scratch(
        customers in customers(),
        tried in proptest::collection::vec((0..IDS.len(), proptest::option::of(-60..200_i32)), 0..5),
    ) {
        let case = Case::new(&customers);
        let changes: Vec<Change> = tried
            .iter()
            .map(|(metric, own)| Change { metric: *metric, value: value(*metric, *own) })
            .collect();
        for row in case.dataset.rows() {
            let spreads = case.spreads(row);
            let probe = Probe::new(&case.model, &case.scores, &spreads, row);
            let outcome = probe.what_if(&changes);
            let scratch = case.rescored(row, &changes);
            for (own, card) in outcome.cards.iter().zip(&scratch.cards) {
                prop_assert_eq!(own.overall, card.overall.get(row));
                prop_assert_eq!(Some(own.coverage), card.coverage.get(row));
                prop_assert_eq!(own.band.as_ref(), card.band_of(row));
                for category in &own.categories {
                    let mut known = card.categories.iter();
                    let known = known.find(|known| known.id == category.id).unwrap();
                    prop_assert_eq!(category.score, known.scores.get(row));
                    prop_assert_eq!(Some(category.coverage), known.coverage.get(row));
                }
            }
        }
    }

    #[test]
    fn a_better_value_never_lowers_the_score(
        customers in customers(),
        low in -60..200_i32,
        more in 0..80_i32,
        metric in 0..5_usize,
    ) {
        let case = Case::new(&customers);
        let is_lower = matches!(IDS[metric], "late" | "least");
        for row in case.dataset.rows() {
            let spreads = case.spreads(row);
            let probe = Probe::new(&case.model, &case.scores, &spreads, row);
            let overall = |value: i32| {
                let value = Raw::Number(f64::from(value));
                probe.what_if(&[Change { metric, value }]).cards[0].overall
            };
            let (worse, better) = (overall(low), overall(low + more));
            let (worse, better) = if is_lower { (better, worse) } else { (worse, better) };
            if let (Some(worse), Some(better)) = (worse, better) {
                prop_assert!(better >= worse - 1e-12, "{} {}", worse, better);
            }
        }
    }
}

#[test]
fn r001_17_moves_of_the_sample_do_what_they_say() {
    let bytes = include_bytes!("../../../assets/data/sample.json");
    let case = Case::of(load(bytes).unwrap().dataset);
    for row in case.dataset.rows().step_by(47) {
        for card in ["health", "adoption", "effort"] {
            check_all(&case, card, row);
        }
    }
}
