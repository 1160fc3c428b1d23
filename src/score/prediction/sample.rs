//! Who a fit looks at: customers at month ends of the past, and whether they were still customers
//! three months later.
//!
//! The spans follow each other without overlap, so that everybody who left counts once, and was
//! looked at shortly before: scores of a year ago say little.
//!
//! A snapshot is scored as that month's page shows it: values, anchors and tenure of that month.
//! (Segment and industry, which choose a profile, have no history: today's stand for them.)

use super::logistic::Design;
use super::{CategoryScores, category};
use crate::data::Dataset;
use crate::score::model::{Model, Prediction};
use crate::score::{CardScores, score};
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
const MOST_CUSTOMERS: usize = 3_000;

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
    let parts = Parts::new(dataset, &snapshots, n_folds);
    let mut seen = vec![false; dataset.n_rows()];
    let mut sample = Sample {
        design: Design {
            n_terms: prediction.coefficients.len(),
            ..Design::default()
        },
        ..Sample::default()
    };
    for &snapshot in &snapshots {
        let scores = score(dataset, model, snapshot);
        let Some(card) = scores.card(&prediction.scorecard) else {
            continue;
        };
        let of = |(id, _): &(String, f64)| category(card, id);
        let columns: Vec<_> = prediction.coefficients.iter().map(of).collect();
        for row in dataset.rows() {
            let Some(stayed) = observed(dataset, card, snapshot, row) else {
                continue;
            };
            sample.n_observations += 1;
            seen[row.idx()] = true;
            if let Some(part) = parts.of[row.idx()] {
                sample.add(&columns, row, stayed, part);
            }
        }
    }
    let left = seen
        .iter()
        .zip(&parts.left)
        .filter(|(seen, left)| **seen && **left);
    sample.n_left = left.count();
    sample.n_customers = seen.iter().filter(|seen| **seen).count();
    sample.snapshots = snapshots;
    sample
}

impl Sample {
    fn add(&mut self, columns: &[Option<&CategoryScores>], row: RowId, stayed: bool, part: Part) {
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

/// Whether a customer stayed; `None` when it was none at the snapshot, or had no score.
fn observed(dataset: &Dataset, card: &CardScores, snapshot: Month, row: RowId) -> Option<bool> {
    card.overall.get(row)?;
    outcome(dataset, snapshot, row)
}

/// Whether a customer at the snapshot stayed to the end of the horizon.
fn outcome(dataset: &Dataset, snapshot: Month, row: RowId) -> Option<bool> {
    if !dataset.is_active(row, dataset.day_in(snapshot)) {
        return None;
    }
    let end = dataset.day_in(snapshot.plus(HORIZON));
    let churned = dataset.customers.churned[row.idx()];
    Some(churned.is_none_or(|churned| end < churned))
}

/// A customer's place in the sample.
#[derive(Clone, Copy, Debug)]
struct Part {
    fold: usize,
    weight: f64,
}

/// Who is in the sample, by row.
struct Parts {
    /// Whether the customer left within the horizon of a snapshot.
    left: Vec<bool>,
    of: Vec<Option<Part>>,
}

impl Parts {
    /// Every k-th customer of a kind, dealt to the folds in turn.
    fn new(dataset: &Dataset, snapshots: &[Month], n_folds: usize) -> Self {
        let outcomes: Vec<Option<bool>> = dataset
            .rows()
            .map(|row| {
                let seen = snapshots.iter().filter_map(|&at| outcome(dataset, at, row));
                seen.reduce(|a, b| a && b)
            })
            .collect();
        let mut of = vec![None; outcomes.len()];
        for kind in [true, false] {
            let own = |(_, outcome): &(usize, &Option<bool>)| **outcome == Some(kind);
            let rows = outcomes.iter().enumerate().filter(own).map(|(row, _)| row);
            let stride = rows.clone().count().div_ceil(MOST_CUSTOMERS).max(1);
            for (turn, row) in rows.step_by(stride).enumerate() {
                of[row] = Some(Part {
                    fold: turn % n_folds,
                    weight: stride as f64,
                });
            }
        }
        let left = outcomes.iter().map(|outcome| *outcome == Some(false));
        Self {
            left: left.collect(),
            of,
        }
    }
}
