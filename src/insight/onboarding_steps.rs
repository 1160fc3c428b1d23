//! How a customer's onboarding went: the stages it has passed, the time to first value, and what is
//! still open.
//!
//! Comes in: a context and a customer; goes out: steps with their days and figures beside
//! benchmarks. A stage without a date has no length; what lies after the day shown is not told.

mod stages;

pub use stages::{StageState, StageStep, stages};

use crate::arrange::Arrange;
use crate::insight::Context;
use crate::insight::customer::{MetricBar, bars};
use crate::units::RowId;

/// The scorecard and its category about onboarding.
const CATEGORY: (&str, &str) = ("health", "onboarding");

/// The metric that says how long the first value took.
const FIRST_VALUE: &str = "first_value";

/// A customer's onboarding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Onboarding {
    /// The score of the category, 0 to 10.
    pub score: Option<f64>,
    /// The mean score over all active customers that have one.
    pub population: Option<f64>,
    /// The metrics of the category; empty where the model has no such category.
    pub metrics: Vec<MetricBar>,
    /// The time to first value; `None` where the model has no such metric.
    pub first_value: Option<FirstValue>,
    /// The stages passed, oldest first, then those of the model that are ahead.
    pub stages: Vec<StageStep>,
    /// What is still to do, the most urgent first.
    pub open: Vec<OpenStep>,
}

/// How long it took until the product first paid off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstValue {
    /// The days with their unit, an en dash where they are not known.
    pub value: String,
    /// What counts as good, with its unit.
    pub good: Option<String>,
    /// How it went, in a sentence.
    pub words: String,
}

/// Something still to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// What it is about: a metric or a stage.
    pub name: String,
    /// Why it is open: `62%, good is 90%`.
    pub why: String,
    /// What to do; may be empty.
    pub action: String,
}

/// The onboarding of a customer on the day shown.
pub fn onboarding(context: &Context, row: RowId) -> Onboarding {
    let (card, category) = CATEGORY;
    let category = bars(context, card, row)
        .into_iter()
        .find(|own| own.id == category);
    let (score, population) = category
        .as_ref()
        .map_or((None, None), |own| (own.score, own.population));
    let metrics = category.map_or_else(Vec::new, |own| own.metrics);
    let stages = stages(context, row);
    Onboarding {
        score,
        population,
        first_value: metrics
            .iter()
            .find(|own| own.id == FIRST_VALUE)
            .map(first_value),
        open: open(context, &metrics, &stages),
        metrics,
        stages,
    }
}

/// Whether a metric's score reaches that of the value that counts as good.
fn is_good(metric: &MetricBar) -> Option<bool> {
    let (own, good) = metric.score.zip(metric.good_score)?;
    Some(own + 1e-9 >= good)
}

fn first_value(metric: &MetricBar) -> FirstValue {
    let words = match (metric.score, is_good(metric), &metric.good) {
        (None, ..) => format!("Not known: give the metric \"{FIRST_VALUE}\" in \"metrics\"."),
        (Some(_), Some(true), Some(good)) => format!("{}: within {good}", metric.value),
        (Some(_), Some(false), Some(good)) => format!("{}: longer than {good}", metric.value),
        (Some(_), ..) => metric.value.clone(),
    };
    FirstValue {
        value: metric.value.clone(),
        good: metric.good.clone(),
        words,
    }
}

/// Metrics without a value, then those below good by how far they are, then the next stage.
fn open(context: &Context, metrics: &[MetricBar], stages: &[StageStep]) -> Vec<OpenStep> {
    let action = |id: &str| {
        let at = context.model.metric_idx(id);
        at.map_or_else(String::new, |at| context.model.metrics[at].action.clone())
    };
    let missing = metrics.iter().filter(|own| own.score.is_none());
    let missing = missing.map(|own| OpenStep {
        name: own.name.clone(),
        why: format!("no value: give \"{}\" in \"metrics\"", own.id),
        action: String::new(),
    });
    let mut below: Vec<(f64, OpenStep)> = metrics
        .iter()
        .filter(|own| is_good(own) == Some(false))
        .filter_map(|own| {
            let gap = own.good_score? - own.score?;
            let good = own.good.clone().unwrap_or_default();
            let step = OpenStep {
                name: own.name.clone(),
                why: format!("{}, good is {good}", own.value),
                action: action(&own.id),
            };
            Some((gap, step))
        })
        .collect();
    below.arrange_by(|a, b| b.0.total_cmp(&a.0));
    let next = stages.iter().find(|stage| stage.state == StageState::Ahead);
    let next = next.map(|stage| OpenStep {
        name: stage.name.clone(),
        why: "next stage, not entered yet".to_owned(),
        action: String::new(),
    });
    let below = below.into_iter().map(|(_, step)| step);
    below.chain(missing).chain(next).collect()
}
