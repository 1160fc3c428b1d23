//! Who a fit looks at: customers at month ends of the past, and whether they were still customers
//! three months later.
//!
//! The spans follow each other without overlap, so that everybody who left counts once, and was
//! looked at shortly before: scores of a year ago say little.
//!
//! A snapshot is scored as that month's page shows it: values, anchors and tenure of that month.
//! (Segment and industry, which choose a profile, have no history: today's stand for them.)

pub(in crate::score) mod lean;

use chrono::NaiveDate;

use super::logistic::Design;
use super::{CategoryScores, category};
use crate::data::Dataset;
use crate::score::model::{Model, Prediction};
use crate::score::score;
use crate::units::{Month, RowId};

/// Months from a snapshot until it is seen who is still a customer, and from one snapshot to the
/// next: a quarter.
pub const HORIZON: i32 = 3;

/// The fewest customers that left, and that stayed: with fewer, coefficients are chance.
pub const LEAST: usize = 10;

/// The most snapshots: two years of quarters.
const MOST_SNAPSHOTS: usize = 8;

/// The most customers scored over all snapshots: in larger data fewer snapshots are enough.
const MOST_SCORED: usize = 240_000;

/// The most customers of each kind, left and stayed, that are fitted on.
const MOST_CUSTOMERS: usize = 2_000;

/// What is fitted on.
#[derive(Debug, Default)]
pub(super) struct Sample {
    /// The snapshots, oldest first.
    pub(super) snapshots: Vec<Month>,
    /// The scores and what became of the customers.
    pub(super) design: Design,
    /// The fold of each observation.
    pub(super) fold: Vec<usize>,
    /// How many customers had a score at a snapshot.
    pub(super) n_customers: usize,
    /// How many of them left within the horizon of one.
    pub(super) n_left: usize,
    /// How many observations that are: customers times snapshots.
    pub(super) n_observations: usize,
}

/// The month ends to look at, oldest first: as far back as the history reaches, the outcome of each
/// known in `month`.
pub(super) fn snapshots(dataset: &Dataset, month: Month) -> Vec<Month> {
    let most = (MOST_SCORED / dataset.n_rows().max(1)).clamp(1, MOST_SNAPSHOTS);
    let known = (0..most as i32).map(|idx| month.plus(-HORIZON * (idx + 1)));
    let mut snapshots: Vec<Month> = known
        .filter(|&snapshot| snapshot >= dataset.first_month())
        .collect();
    snapshots.reverse();
    snapshots
}

/// Gathers the observations; of more than a few thousand customers of a kind every k-th is taken,
/// in the order of the file, and stands for k.
pub(super) fn gather(
    dataset: &Dataset,
    model: &Model,
    prediction: &Prediction,
    snapshots: Vec<Month>,
    n_folds: usize,
) -> Sample {
    let spans: Vec<Span> = snapshots.iter().map(|&at| Span::new(dataset, at)).collect();
    let parts = parts(dataset, &spans, n_folds);
    let lean = lean::only(model, &prediction.scorecard);
    let mut sample = Sample::default();
    sample.design.n_terms = prediction.coefficients.len();
    let (mut seen, mut gone) = (vec![false; dataset.n_rows()], vec![false; dataset.n_rows()]);
    for span in &spans {
        let scores = score(dataset, &lean, span.snapshot);
        let Some(card) = scores.card(&prediction.scorecard) else {
            continue;
        };
        let of = |(id, _): &(String, f64)| category(card, id);
        let columns: Vec<_> = prediction.coefficients.iter().map(of).collect();
        let is_scored = |row: &RowId| card.overall.get(*row).is_some();
        for row in dataset.rows().filter(is_scored) {
            if let Some(stayed) = span.outcome(dataset, row) {
                seen[row.idx()] = true;
                gone[row.idx()] |= !stayed;
                sample.add(&columns, row, stayed, parts[row.idx()]);
            }
        }
    }
    let count = |flags: &[bool]| flags.iter().filter(|flag| **flag).count();
    (sample.n_customers, sample.n_left) = (count(&seen), count(&gone));
    sample.snapshots = snapshots;
    sample
}

impl Sample {
    /// Counts an observation, and takes it where the customer is in the sample.
    fn add(
        &mut self,
        columns: &[Option<&CategoryScores>],
        row: RowId,
        stayed: bool,
        part: Option<Part>,
    ) {
        self.n_observations += 1;
        let Some(part) = part else { return };
        let score = |column: Option<&CategoryScores>| column?.scores.get(row);
        let scores = columns
            .iter()
            .map(|column| score(*column).unwrap_or(f64::NAN));
        self.design.scores.extend(scores);
        self.design.stayed.push(stayed);
        self.design.weight.push(part.weight);
        self.fold.push(part.fold);
    }
}

/// A snapshot and the day it is seen who is still a customer.
struct Span {
    snapshot: Month,
    from: NaiveDate,
    to: NaiveDate,
}

impl Span {
    fn new(dataset: &Dataset, snapshot: Month) -> Self {
        Self {
            snapshot,
            from: dataset.day_in(snapshot),
            to: dataset.day_in(snapshot.plus(HORIZON)),
        }
    }

    /// Whether a customer at the snapshot stayed to the end; `None` for who was none.
    fn outcome(&self, dataset: &Dataset, row: RowId) -> Option<bool> {
        let churned = dataset.customers.churned[row.idx()];
        dataset
            .is_active(row, self.from)
            .then(|| churned.is_none_or(|churned| self.to < churned))
    }
}

/// A customer's place in the sample.
#[derive(Clone, Copy, Debug)]
pub(in crate::score) struct Part {
    /// The fold the customer is in.
    pub(in crate::score) fold: usize,
    /// How many customers it stands for.
    pub(in crate::score) weight: f64,
}

/// Who is in the sample, by row.
fn parts(dataset: &Dataset, spans: &[Span], n_folds: usize) -> Vec<Option<Part>> {
    let outcomes: Vec<Option<bool>> = dataset
        .rows()
        .map(|row| {
            let seen = spans.iter().filter_map(|span| span.outcome(dataset, row));
            seen.reduce(|a, b| a && b)
        })
        .collect();
    let order: Vec<usize> = (0..outcomes.len()).collect();
    deal(&outcomes, &order, n_folds)
}

/// Every k-th customer of a kind, left or stayed, in the `order` of rows, dealt to the folds in
/// turn; `None` for who is not looked at.
pub(in crate::score) fn deal(
    outcomes: &[Option<bool>],
    order: &[usize],
    n_folds: usize,
) -> Vec<Option<Part>> {
    let mut parts = vec![None; outcomes.len()];
    for kind in [true, false] {
        let rows = order.iter().filter(|row| outcomes[**row] == Some(kind));
        let stride = rows.clone().count().div_ceil(MOST_CUSTOMERS).max(1);
        for (turn, row) in rows.step_by(stride).enumerate() {
            parts[*row] = Some(Part {
                fold: turn % n_folds,
                weight: stride as f64,
            });
        }
    }
    parts
}
