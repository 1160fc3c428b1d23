//! The scoring model: what is measured, how it is scored, and how scores roll up.
//!
//! Comes in: JSON (`model/read.rs`); goes out: a [`Model`] whose parts are known to fit together.
//! Holds no score and no customer; everything a user can change is data here, none is code.

use std::collections::BTreeMap;

mod classes;
mod read;

pub use classes::{ClassFault, MOST_CLASSES, UserClass, class_faults, class_key};
mod prediction;
mod staleness;
pub use prediction::Prediction;
pub(in crate::score) use read::default_bands;
pub use read::{ModelError, remark};
pub use staleness::Staleness;

use crate::data::Dim;

/// A checked scoring model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// Its revision, counted up with every change.
    pub revision: u32,
    /// What is measured.
    pub metrics: Vec<Metric>,
    /// How measurements become scores.
    pub scorecards: Vec<Scorecard>,
    /// Scorecards that replace those of the same id for some customers; the first match counts.
    pub profiles: Vec<Profile>,
    /// The value and effort quadrant.
    pub quadrant: Quadrant,
    /// Lifecycle stages in order.
    pub stages: Vec<String>,
    /// The rule by which users of the product are put into classes; the first that fits counts.
    pub user_classes: Vec<UserClass>,
    /// Limits of tenure, company size and billing size.
    pub limits: Limits,
    /// What becomes of values older than their metric's [`Metric::stale_after_days`].
    pub staleness: Staleness,
    /// Predicted retention; `None` where the model says nothing about it.
    pub prediction: Option<Prediction>,
    /// The model as it came, with the parts that are carried along (unknown ones).
    pub source: serde_json::Value,
    /// Remarks that do not stop the model from being used, each with the path it belongs to.
    pub warnings: Vec<(String, String)>,
}

impl Model {
    /// The scorecard of an id.
    pub fn scorecard(&self, id: &str) -> Option<&Scorecard> {
        self.scorecards.iter().find(|card| card.id == id)
    }

    /// The position of a metric.
    pub fn metric_idx(&self, id: &str) -> Option<usize> {
        self.metrics.iter().position(|metric| metric.id == id)
    }

    /// The built-in model, `assets/model/default.json`.
    ///
    /// # Panics
    /// Never: a test reads the built-in model.
    pub fn built_in() -> Self {
        Self::from_json(include_str!("../../assets/model/default.json"))
            .expect("the built-in model is valid")
    }
}

/// Something measured of every customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// Its id, the key in a customer's `metrics`.
    pub id: String,
    /// What people read.
    pub name: String,
    /// What it means, in plain words.
    pub description: String,
    /// Its unit: `percent`, `count`, `days`, `hours`, a currency code …
    pub unit: String,
    /// The input family it comes from: usage, implementation, `live_tracking`, financial,
    /// educational, services.
    pub source: String,
    /// Adoption, retention, expansion or advocacy.
    pub pillar: String,
    /// Which way is better.
    pub direction: Direction,
    /// How a value becomes a score.
    pub rule: Rule,
    /// The value that counts as good, in the metric's unit; drawn as a benchmark.
    pub good: Option<f64>,
    /// What to do when the score is low.
    pub action: String,
    /// Days after which a value counts as stale.
    pub stale_after_days: Option<f64>,
}

/// Which way a metric is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Higher is better.
    #[default]
    Higher,
    /// Lower is better.
    Lower,
}

/// How a metric's value becomes a score of 0 to 10.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// A line from the floor (0) to the anchor (10), clamped.
    Line {
        /// What scores 10.
        anchor: Anchor,
        /// What scores 0: given, else 0 (for lower is better: the highest value of the month).
        floor: Option<f64>,
    },
    /// Steps by value, upper bound inclusive; above the last step its score holds.
    Steps(Vec<Step>),
    /// Scores of text values, keyed by the trimmed lower-case text.
    Values(BTreeMap<String, f64>),
}

/// The value that scores 10.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// The best possible value.
    Best(f64),
    /// The best value any customer of the whole dataset has in the month shown.
    PopulationMax,
    /// A benchmark the company set.
    Benchmark(f64),
}

/// One step of [`Rule::Steps`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The highest value of the step, in the metric's unit.
    pub up_to: f64,
    /// Its score, 0 to 10.
    pub score: f64,
}

/// A roll-up of metrics over categories to one score.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorecard {
    /// Its id: `adoption`, `health` and `effort` have fixed roles.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Health, adoption or maturity: what the score is called (001-26).
    pub label: String,
    /// The share of the weight that must have a score, 0 to 1; below it the overall is withheld.
    pub min_coverage: f64,
    /// The categories.
    pub categories: Vec<Category>,
    /// The bands, lowest first; the last one reaches 10.
    pub bands: Vec<Band>,
}

/// A part of a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Its weight in the overall, 0 or more.
    pub weight: f64,
    /// Its metrics.
    pub metrics: Vec<WeightedMetric>,
}

/// A metric's place in a category.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightedMetric {
    /// Position in [`Model::metrics`].
    pub metric: usize,
    /// Its weight in the category, 0 or more.
    pub weight: f64,
}

/// A range of scores with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its id, such as `at_risk`.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The highest score of the band, inclusive.
    pub up_to: f64,
}

/// Scorecards for some customers only.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// A customer must have one of these values in each dimension named.
    pub when: Vec<(Dim, Vec<String>)>,
    /// Tenure in months: at least (inclusive) and under (exclusive).
    pub tenure_months: Option<(Option<f64>, Option<f64>)>,
    /// The scorecards that replace those of the same id.
    pub scorecards: Vec<Scorecard>,
}

/// How the value and effort quadrant is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Quadrant {
    /// Where high value begins (a value equal to it counts as high).
    pub value_split: Split,
    /// Where high effort begins.
    pub effort_split: Split,
    /// Names, descriptions, cadences and actions by corner.
    pub corners: [Corner; 4],
}

/// A corner of the quadrant: its name, what it means and what to do about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corner {
    /// What people read.
    pub name: String,
    /// What it means.
    pub description: String,
    /// How often to be in contact (003-16).
    pub cadence: String,
    /// What to do.
    pub action: String,
}

/// The corners in the order of [`Quadrant::corners`]: ids as in the model's JSON.
pub const CORNERS: [&str; 4] = [
    "high_value_low_effort",
    "high_value_high_effort",
    "low_value_low_effort",
    "low_value_high_effort",
];

/// Where a split line stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Split {
    /// At the median over all active customers.
    Median,
    /// At the mean over all active customers.
    Mean,
    /// At a value.
    At(f64),
}

/// Lower limits of every band but the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Tenure in months.
    pub tenure: Vec<f64>,
    /// Employees.
    pub employees: Vec<f64>,
    /// MRR in the dataset's currency.
    pub mrr: Vec<f64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            tenure: vec![6.0, 12.0, 24.0, 60.0],
            employees: vec![50.0, 250.0, 1_000.0, 5_000.0],
            mrr: vec![1_000.0, 5_000.0, 25_000.0, 100_000.0],
        }
    }
}
