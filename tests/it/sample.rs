//! The checked-in sample: it loads without an issue and holds the source documents' figures.
//!
//! `docs/SAMPLE.md` is the list of figures; every row of it that the core can compute is a test.

use std::sync::OnceLock;

use customer_radar::data::{Dataset, Dim, load};
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::select::{Facet, Filters, Status, select};
use customer_radar::units::{Month, RowId};

mod company_metrics;
mod figures;
mod money;
mod places;
mod reading;
mod retention;
mod shape;
mod stack;
mod tasks;
mod users;
mod voice;

/// The sample, its model and its scores.
struct Sample {
    dataset: Dataset,
    model: Model,
    scores: Scores,
}

fn sample() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let dataset = load(bytes()).expect("the sample loads").dataset;
        let model = Model::built_in();
        let scores = score(&dataset, &model, dataset.month());
        Sample {
            dataset,
            model,
            scores,
        }
    })
}

fn bytes() -> &'static [u8] {
    include_bytes!("../../assets/data/sample.json")
}

/// The rows of one dimension's value.
fn rows(dim: Dim, value: &str, status: Status) -> Vec<RowId> {
    let Sample {
        dataset,
        model,
        scores,
    } = sample();
    let mut filters = Filters {
        status,
        ..Filters::default()
    };
    filters.choose(Facet::Dim(dim), [value]);
    select(dataset, model, scores, &filters).rows
}

/// The active rows of one dimension's value.
fn active(dim: Dim, value: &str) -> Vec<RowId> {
    rows(dim, value, Status::Active)
}

/// The customer of a name.
fn named(name: &str) -> RowId {
    let customers = &sample().dataset.customers;
    sample()
        .dataset
        .rows()
        .find(|&row| customers.name.get(row) == name)
        .expect("a customer of the sample")
}

/// September 2026 and the months before it.
fn month(n_ago: i32) -> Month {
    sample().dataset.month().plus(-n_ago)
}

/// How many of the rows are in a health band.
fn n_in_band(rows: &[RowId], band: &str) -> usize {
    let card = sample()
        .scores
        .card("health")
        .expect("the model has a health scorecard");
    rows.iter()
        .filter(|&&row| card.band_of(row).is_some_and(|info| info.id == band))
        .count()
}

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "{found} is not {expected} ± {tolerance}"
    );
}
