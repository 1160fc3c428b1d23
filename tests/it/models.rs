//! Any models with any customers, for tests of what must hold for all of them.
//!
//! A case has every sort of rule, zero weights, profiles by segment and tenure, missing values and
//! texts in any case; the numbers are such that values tie and limits are hit. Ids are whatever a
//! test hands over.

use customer_radar::data::{Dataset, load};
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// How many metrics a case has.
pub(crate) const N_METRICS: usize = 6;

/// Texts as a model names them, no two the same apart from case and spaces.
const TEXTS: [&str; 6] = ["green", " Amber", "RED", "Grün", "ΟΔΟΣ", "İyi"];

/// Texts as customers write them: the texts above in other letters, and some that mean nothing.
const WRITTEN: [&str; 12] = [
    "GREEN",
    "\u{a0}green\t",
    "amber\u{2003}",
    "Red",
    "GRÜN",
    "grün",
    "οδος",
    "οδοσ",
    "i\u{307}yi",
    "iyi",
    "blue",
    "",
];

/// A metric's rule.
#[derive(Clone, Debug)]
pub(crate) enum Rule {
    /// A line: kind of its anchor, distance of the anchor from the floor, floor.
    Line(u8, i32, Option<i32>),
    /// Limits rise by these gaps; scores rise where the metric is better when higher.
    Steps(Vec<(u8, u8)>),
    /// Scores of [`TEXTS`].
    Texts(Vec<u8>),
}

/// A metric.
#[derive(Clone, Debug)]
pub(crate) struct Metric {
    pub(crate) is_lower: bool,
    pub(crate) rule: Rule,
}

/// A category: its weight and its metrics with theirs, in tenths.
type Category = (u32, Vec<(usize, u32)>);

/// A scorecard.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    pub(crate) categories: Vec<Category>,
    pub(crate) min_coverage: u32,
    pub(crate) limits: (u32, u32),
}

/// A customer: a number and a text for each metric (its rule says which counts), and a segment.
#[derive(Clone, Debug)]
pub(crate) struct Customer {
    pub(crate) values: Vec<Option<(i32, usize)>>,
    pub(crate) segment: Option<bool>,
    pub(crate) tenure: Option<i32>,
}

/// Customers and a model; `profile` is a scorecard for one segment within some months.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) metrics: Vec<Metric>,
    pub(crate) cards: Vec<Card>,
    pub(crate) profile: Option<(Card, Option<i32>)>,
    pub(crate) staleness: Option<u32>,
    pub(crate) customers: Vec<Customer>,
}

/// The names of metrics, categories, scorecards and bands.
pub(crate) type Ids = [String; N_METRICS];

/// Names that stand in nobody's way.
pub(crate) fn plain() -> Ids {
    ["a", "b", "c", "d", "e", "f"].map(Into::into)
}

fn metrics() -> impl Strategy<Value = Metric> {
    let line = (0..3_u8, 1..80_i32, proptest::option::of(-40..40_i32));
    let steps = proptest::collection::vec((1..40_u8, 0..=10_u8), 1..5);
    let texts = proptest::collection::vec(0..=10_u8, TEXTS.len());
    let rule = prop_oneof![
        3 => line.prop_map(|(kind, gap, floor)| Rule::Line(kind, gap, floor)),
        1 => steps.prop_map(Rule::Steps),
        1 => texts.prop_map(Rule::Texts),
    ];
    (any::<bool>(), rule).prop_map(|(is_lower, rule)| Metric { is_lower, rule })
}

fn cards() -> impl Strategy<Value = Card> {
    let weight = prop_oneof![2 => Just(0), 3 => Just(10), 5 => 1..50_u32];
    let part = (0..N_METRICS, weight.clone());
    let category = (weight, proptest::collection::vec(part, 1..4));
    let categories = proptest::collection::vec(category, 1..4);
    (categories, 0..10_u32, (1..6_u32, 1..4_u32)).prop_map(|(mut categories, min, limits)| {
        // The format demands that something weighs, and that no metric stands twice.
        categories[0].0 += 1;
        for (_, parts) in &mut categories {
            parts.sort_unstable_by_key(|part| part.0);
            parts.dedup_by_key(|part| part.0);
            parts[0].1 += 1;
        }
        let limits = (limits.0, limits.0 + limits.1);
        Card {
            categories,
            min_coverage: min,
            limits,
        }
    })
}

fn customers() -> impl Strategy<Value = Customer> {
    let value = proptest::option::weighted(0.75, (-50..90_i32, 0..TEXTS.len() + WRITTEN.len()));
    let values = proptest::collection::vec(value, N_METRICS);
    let tenure = proptest::option::weighted(0.8, 0..30_i32);
    (values, any::<Option<bool>>(), tenure).prop_map(|(values, segment, tenure)| Customer {
        values,
        segment,
        tenure,
    })
}

/// Any case.
pub(crate) fn cases() -> impl Strategy<Value = Case> {
    let profile = proptest::option::of((cards(), proptest::option::of(0..20_i32)));
    (
        proptest::collection::vec(metrics(), N_METRICS),
        proptest::collection::vec(cards(), 1..3),
        profile,
        proptest::option::weighted(0.3, 0..60_u32),
        proptest::collection::vec(customers(), 1..7),
    )
        .prop_map(|(metrics, cards, profile, staleness, customers)| Case {
            metrics,
            cards,
            profile,
            staleness,
            customers,
        })
}

impl Case {
    /// The model as JSON, all weights multiplied.
    pub(crate) fn model(&self, ids: &Ids, factor: f64) -> Value {
        let cards = self.cards.iter().enumerate();
        let cards: Vec<Value> = cards.map(|(at, card)| card.json(ids, at, factor)).collect();
        let metrics = self.metrics.iter().zip(ids);
        let metrics: Vec<Value> = metrics.map(|(metric, id)| metric.json(id)).collect();
        let mut model = json!({"name": "Any", "metrics": metrics, "scorecards": cards});
        if let Some((card, min)) = &self.profile {
            let when = match min {
                Some(min) => {
                    json!({"segment": ["it's \\ \"big\""], "tenure_months": {"min": min, "max": 24}})
                }
                None => json!({"segment": ["it's \\ \"big\"", "none"]}),
            };
            let own = card.json(ids, 0, factor);
            model["profiles"] = json!([{"when": when, "scorecards": [own]}]);
        }
        model["staleness"] = match self.staleness {
            None => json!({"rule": "keep"}),
            Some(0) => json!({"rule": "leave_out"}),
            Some(days) => json!({"rule": "fade", "half_life_days": days}),
        };
        model
    }

    /// The whole document.
    pub(crate) fn document(&self, ids: &Ids, factor: f64) -> Value {
        let customers = self.customers.iter().enumerate();
        let customers: Vec<Value> = customers
            .map(|(at, customer)| customer.json(at, &self.metrics, ids))
            .collect();
        json!({"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "model": self.model(ids, factor), "customers": customers})
    }

    /// The case loaded and scored, all weights multiplied.
    pub(crate) fn scored(&self, ids: &Ids, factor: f64) -> (Dataset, Model, Scores) {
        read(&self.document(ids, factor))
    }
}

/// A document loaded and scored by its own model.
pub(crate) fn read(document: &Value) -> (Dataset, Model, Scores) {
    let text = document.to_string();
    let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let dataset = loaded.dataset;
    let own = dataset.model.as_ref();
    let own = own.unwrap_or_else(|| panic!("{:?}\n{text}", loaded.issues));
    let model = Model::clone(own);
    let scores = score(&dataset, &model, dataset.month());
    (dataset, model, scores)
}

impl Metric {
    fn json(&self, id: &str) -> Value {
        let mut fields = Map::new();
        fields.insert("id".into(), id.into());
        let direction = if self.is_lower { "lower" } else { "higher" };
        fields.insert("direction".into(), direction.into());
        fields.insert("stale_after_days".into(), 30.into());
        let (key, rule) = match &self.rule {
            Rule::Line(kind, gap, floor) => {
                let kind = ["best", "population_max", "benchmark"][usize::from(*kind)];
                let sign = if self.is_lower { -1 } else { 1 };
                let top = f64::from(floor.unwrap_or(0) + sign * gap) * 1.1;
                if let Some(floor) = floor {
                    fields.insert("floor".into(), json!(f64::from(*floor) * 1.1));
                }
                ("anchor", json!({"kind": kind, "value": top}))
            }
            Rule::Steps(steps) => ("steps", self.steps(steps)),
            Rule::Texts(scores) => {
                let pairs = TEXTS.iter().zip(scores);
                let pairs = pairs.map(|(text, score)| ((*text).to_owned(), json!(score)));
                ("values", Value::Object(pairs.collect()))
            }
        };
        fields.insert(key.into(), rule);
        Value::Object(fields)
    }

    /// Steps whose scores rise, or fall where lower is better.
    fn steps(&self, steps: &[(u8, u8)]) -> Value {
        let mut scores: Vec<u8> = steps.iter().map(|step| step.1).collect();
        scores.sort_unstable();
        if self.is_lower {
            scores.reverse();
        }
        let mut limit = -30;
        let step = |(gap, score): (&(u8, u8), u8)| {
            limit += i32::from(gap.0);
            json!({"up_to": f64::from(limit) * 1.1, "score": score})
        };
        Value::Array(steps.iter().zip(scores).map(step).collect())
    }

    /// A value as a customer has it: a number in tenths of 11, or a text.
    pub(crate) fn value(&self, (number, text): (i32, usize)) -> Value {
        match self.rule {
            Rule::Line(..) | Rule::Steps(_) => json!(f64::from(number) * 1.1),
            Rule::Texts(_) => TEXTS.iter().chain(&WRITTEN).nth(text).copied().into(),
        }
    }
}

impl Card {
    fn json(&self, ids: &Ids, at: usize, factor: f64) -> Value {
        let weight = |tenths: u32| json!(f64::from(tenths) / 10.0 * factor);
        let part =
            |(metric, own): &(usize, u32)| json!({"id": ids[*metric], "weight": weight(*own)});
        let category = |(at, (own, parts)): (usize, &Category)| {
            let metrics: Vec<Value> = parts.iter().map(part).collect();
            json!({"id": ids[at], "weight": weight(*own), "metrics": metrics})
        };
        let categories: Vec<Value> = self.categories.iter().enumerate().map(category).collect();
        let bands = [self.limits.0, self.limits.1, 10].into_iter().zip(ids);
        let bands = bands.map(|(limit, id)| json!({"id": id, "up_to": limit}));
        json!({"id": ids[at], "min_coverage": f64::from(self.min_coverage) / 20.0,
            "categories": categories, "bands": bands.collect::<Vec<_>>()})
    }
}

impl Customer {
    fn json(&self, at: usize, metrics: &[Metric], ids: &Ids) -> Value {
        let known = metrics.iter().zip(ids).zip(&self.values);
        let values =
            known.filter_map(|((metric, id), value)| Some((id.clone(), metric.value((*value)?))));
        let mut customer = json!({"id": format!("k'{at}"), "name": "K",
            "metrics": values.collect::<Map<_, _>>()});
        customer["segment"] = match self.segment {
            None => Value::Null,
            Some(true) => "it's \\ \"big\"".into(),
            Some(false) => "small".into(),
        };
        if let Some(months) = self.tenure {
            let month = 2026 * 12 + 8 - months;
            customer["since"] = format!("{}-{:02}-15", month / 12, month % 12 + 1).into();
            // Old customers have old values.
            let measured = |id: &String| json!({"metric": id, "date": customer["since"]});
            customer["measured"] = ids.iter().take(2).map(measured).collect();
        }
        customer
    }
}
