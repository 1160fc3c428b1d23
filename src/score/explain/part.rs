//! What a category and a metric add to a score.

use chrono::NaiveDate;

use crate::score::normalise::Scale;

/// A category's part in the overall.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryPart {
    /// The category's id.
    pub id: String,
    /// The category's name.
    pub name: String,
    /// Its weight in the model.
    pub weight: f64,
    /// Its share of the weight that counted, 0 to 1; 0 without a score.
    pub share: f64,
    /// Its score 0 to 10.
    pub score: Option<f64>,
    /// The share of its metrics' weight that has a score, 0 to 1.
    pub coverage: f64,
    /// Points it adds to the overall: share × score.
    pub contribution: f64,
    /// Its metrics.
    pub metrics: Vec<MetricPart>,
}

/// A metric's part in its category and in the overall.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricPart {
    /// Position in [`Model::metrics`](crate::score::model::Model::metrics).
    pub metric: usize,
    /// The raw value.
    pub raw: Raw,
    /// How the value became a score.
    pub scale: Scale,
    /// The day the value was measured, as far as the data knows: the day shown without a value.
    pub measured: NaiveDate,
    /// The age of the value on the day shown, where it is more than the metric's limit.
    pub stale_days: Option<i64>,
    /// The share of its weight that the value keeps by its age, 0 to 1.
    pub kept: f64,
    /// Its score 0 to 10.
    pub score: Option<f64>,
    /// Its weight in the category.
    pub weight: f64,
    /// Its share of the category's weight that counted, 0 to 1; 0 without a score.
    pub share: f64,
    /// Points it adds to the overall: category share × share × score.
    pub contribution: f64,
}

impl MetricPart {
    /// The weight that counts: what the value keeps of it.
    pub fn counted(&self) -> f64 {
        self.weight * self.kept
    }
}

/// A raw value, owned.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Not known.
    Missing,
    /// A number in the metric's unit.
    Number(f64),
    /// A text.
    Text(String),
}
