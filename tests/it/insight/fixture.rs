//! Small documents and everything an insight is read from.

use customer_radar::data::{Dataset, load};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::{Month, RowId};

/// A model with one metric each for health (two categories) and effort, all of them scores already.
const MODEL: &str = r#"{"name": "Small", "metrics": [
    {"id": "use", "name": "Use", "unit": "percent", "source": "live_tracking",
     "description": "How much is used", "anchor": {"kind": "best", "value": 100}, "good": 80,
     "action": "Train the users"},
    {"id": "mood", "name": "Mood", "values": {"green": 10, "red": 2}, "action": "Call them"},
    {"id": "calls", "name": "Calls", "anchor": {"kind": "population_max"}}],
  "scorecards": [
    {"id": "health", "name": "Health", "min_coverage": 0.5, "categories": [
      {"id": "usage", "name": "Usage", "weight": 3, "metrics": [{"id": "use"}]},
      {"id": "voice", "name": "Voice", "weight": 1, "metrics": [{"id": "mood"}]}],
     "bands": [{"id": "at_risk", "name": "At risk", "up_to": 5},
      {"id": "needs_attention", "name": "Needs attention", "up_to": 7.5},
      {"id": "satisfactory", "name": "Satisfactory", "up_to": 10}]},
    {"id": "effort", "name": "Effort", "categories": [
      {"id": "effort", "name": "Effort", "metrics": [{"id": "calls"}]}],
     "bands": [{"id": "low", "name": "Low", "up_to": 5}, {"id": "high", "name": "High", "up_to": 10}]}],
  "quadrant": {"value_split": "median", "effort_split": 5}}"#;

/// The dataset of a document as of 30 September 2026 with the model above.
pub(super) fn dataset(company: &str, customers: &str) -> Dataset {
    document(&format!(r#""company": {{{company}}}"#), customers)
}

/// The dataset of a document with these further parts.
pub(super) fn document(parts: &str, customers: &str) -> Dataset {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "model": {MODEL},
        {parts}, "customers": [{customers}]}}"#
    );
    let loaded = load(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(loaded.issues.list, [], "the fixture has no issues");
    loaded.dataset
}

/// A month, as `2026-09`.
pub(super) fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

/// The month of the fixtures' own day.
pub(super) fn now() -> Month {
    month("2026-09")
}

/// Every row.
pub(super) fn rows(dataset: &Dataset) -> Vec<RowId> {
    dataset.rows().collect()
}

/// Everything an insight is read from, owned.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) dataset: Dataset,
    pub(super) model: Model,
    pub(super) scores: Scores,
    pub(super) timeline: Timeline,
    pub(super) population: Vec<RowId>,
    pub(super) averages: Averages,
}

impl Setting {
    /// The setting of some customers in the month of their data.
    pub(super) fn new(customers: &str) -> Self {
        Self::of(dataset("", customers), now())
    }

    /// The setting of some customers whose stacks are of these products.
    pub(super) fn with_products(products: &str, customers: &str) -> Self {
        let parts = format!(r#""products": [{products}]"#);
        Self::of(document(&parts, customers), now())
    }

    /// The setting of a dataset in a month.
    pub(super) fn of(dataset: Dataset, month: Month) -> Self {
        let own = dataset.model.as_ref();
        let model = own.map_or_else(Model::built_in, |model| Model::clone(model));
        let scores = score(&dataset, &model, month);
        let timeline = Timeline::new(&dataset, &model, 24);
        let population = population(&dataset, month);
        let averages = Averages::new(&scores, &population);
        Self {
            dataset,
            model,
            scores,
            timeline,
            population,
            averages,
        }
    }

    /// The context, compared with June 2026.
    pub(super) fn context(&self) -> Context<'_> {
        Context {
            dataset: &self.dataset,
            model: &self.model,
            scores: &self.scores,
            timeline: &self.timeline,
            population: &self.population,
            averages: &self.averages,
            comparison: month("2026-06"),
        }
    }

    /// The row of an id.
    pub(super) fn row(&self, id: &str) -> RowId {
        self.dataset.find(id).unwrap()
    }
}
