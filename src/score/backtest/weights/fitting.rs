//! The fit in steps, so that a page can stay alive: a month end, or a fold at one ridge, a step.

use super::bounded;
use super::gathered::Gathered;
use super::shares::{Layout, Shares};
use super::suggestion::{NotSuggested, Suggestion};
use super::{FOLDS, LEAST, MONTHS, MOST_OBSERVED, RIDGES};
use crate::data::Dataset;
use crate::score::backtest::spans::{Kind, Span};
use crate::score::model::Model;
use crate::score::prediction::logistic::Problem;
use crate::score::prediction::sample::{Part, deal, lean};
use crate::score::{band, score};
use crate::units::Month;

/// A ridge for the slope of one score alone: none to speak of, but enough to settle.
const LIGHT: f64 = 1e-6;

/// A fit under way.
#[derive(Debug)]
pub struct Fitting {
    /// The model cut down to the scorecard.
    lean: Model,
    pub(super) layout: Layout,
    pub(super) given: Shares,
    pub(super) is_burden: bool,
    pub(super) spans: Vec<(Month, Span)>,
    parts: Vec<Option<Part>>,
    pub(super) gathered: Gathered,
    n_gathered: usize,
    /// What is fitted so far: a fold at a ridge each, ridge after ridge.
    pub(super) fits: Vec<Fitted>,
}

/// Coefficients of one fit.
#[derive(Clone, Debug)]
pub(super) struct Fitted {
    /// By term; `None` where nothing was fitted: the weights in force.
    pub(super) coefficients: Option<Vec<f64>>,
    /// The log-likelihood of those not fitted on.
    pub(super) unseen: f64,
}

impl Fitting {
    /// Begins a fit of a scorecard to who left within `lag` months.
    ///
    /// # Errors
    /// When the model has no such scorecard or the history is too short.
    pub fn new(
        dataset: &Dataset,
        model: &Model,
        card: &str,
        lag: i32,
    ) -> Result<Self, NotSuggested> {
        let lean = lean::only(model, card);
        let own = lean.scorecards.first().ok_or(NotSuggested::NoCard)?;
        let spans = spans(dataset, lag);
        if spans.is_empty() {
            return Err(NotSuggested::ShortHistory);
        }
        let layout = Layout::new(own);
        let (given, is_burden) = (Shares::given(own), band::is_burden(&own.id));
        let mut gathered = Gathered::default();
        gathered.design.n_terms = layout.metrics.len();
        Ok(Self {
            parts: parts(dataset, &spans),
            lean,
            layout,
            given,
            is_burden,
            spans,
            gathered,
            n_gathered: 0,
            fits: Vec::new(),
        })
    }

    /// The whole fit at once.
    ///
    /// # Errors
    /// When there is nothing to suggest, with the reason.
    pub fn complete(
        dataset: &Dataset,
        model: &Model,
        card: &str,
        lag: i32,
    ) -> Result<Suggestion, NotSuggested> {
        let mut fitting = Self::new(dataset, model, card, lag)?;
        while fitting.step(dataset)? {}
        fitting.finish(model, card)
    }

    /// How many steps are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let n_steps = self.spans.len() + RIDGES.len() * FOLDS;
        (self.n_gathered + self.fits.len(), n_steps)
    }

    /// One step with the dataset it began with; whether there are more before
    /// [`finish`](Self::finish).
    ///
    /// # Errors
    /// When too few customers left or stayed, or a fit does not settle.
    pub fn step(&mut self, dataset: &Dataset) -> Result<bool, NotSuggested> {
        if let Some((month, span)) = self.spans.get(self.n_gathered) {
            let scores = score(dataset, &self.lean, *month);
            let how = (&*self.parts, &self.layout, self.is_burden);
            self.gathered.add(dataset, &scores, span, how);
            self.n_gathered += 1;
            if self.n_gathered == self.spans.len() {
                self.check()?;
            }
            return Ok(true);
        }
        let (ridge, fold) = (self.fits.len() / FOLDS, self.fits.len() % FOLDS);
        if let Some(&ridge) = RIDGES.get(ridge) {
            let fitted = self
                .fit(ridge, Some(fold))
                .ok_or(NotSuggested::NotSettled)?;
            self.fits.push(fitted);
        }
        Ok(self.fits.len() < RIDGES.len() * FOLDS)
    }

    /// Whether enough customers left and stayed.
    fn check(&self) -> Result<(), NotSuggested> {
        let (n_left, n_stayed) = (self.n_customers(false), self.n_customers(true));
        if n_left < LEAST || n_stayed < LEAST {
            return Err(NotSuggested::TooFew { n_left, n_stayed });
        }
        Ok(())
    }

    /// How many customers stayed, or left, in an observation at hand.
    pub(super) fn n_customers(&self, stayed: bool) -> usize {
        let all = self.gathered.row.iter().zip(&self.gathered.design.stayed);
        let mut rows: Vec<usize> = all
            .filter(|own| *own.1 == stayed)
            .map(|own| *own.0)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }

    /// A fit to all folds but one, or to all; `None` where it does not settle.
    pub(super) fn fit(&self, ridge: f64, fold: Option<usize>) -> Option<Fitted> {
        let gathered = &self.gathered;
        let chosen = gathered.chosen(fold);
        let means = gathered.means(&chosen);
        let shares = self.given.of_terms(&self.layout);
        let score = |idx: usize, row: &mut Vec<f64>| {
            let terms = gathered.centered(idx, &means).zip(&shares);
            row.push(terms.map(|(score, share)| score * share).sum());
        };
        let mut problem = gathered.problem(&chosen, 2, score);
        problem.ridge = LIGHT;
        let slope = bounded::solve(&problem)?;
        let unseen = gathered.chosen(None).into_iter();
        let unseen: Vec<usize> = unseen
            .filter(|&idx| Some(gathered.fold[idx]) == fold)
            .collect();
        if ridge.is_infinite() {
            return Some(Fitted {
                coefficients: None,
                unseen: likelihood(&gathered.problem(&unseen, 2, score), &slope),
            });
        }
        let width = gathered.design.n_terms + 1;
        let scores = |idx: usize, row: &mut Vec<f64>| row.extend(gathered.centered(idx, &means));
        let mut problem = gathered.problem(&chosen, width, scores);
        problem.ridge = ridge;
        problem.toward = [0.0]
            .into_iter()
            .chain(shares.iter().map(|own| own * slope[1]))
            .collect();
        let found = bounded::solve(&problem)?;
        Some(Fitted {
            unseen: likelihood(&gathered.problem(&unseen, width, scores), &found),
            coefficients: Some(found[1..].to_vec()),
        })
    }
}

/// The log-likelihood without a ridge.
fn likelihood(problem: &Problem, coefficients: &[f64]) -> f64 {
    problem.local(coefficients).height
}

/// The spans looked at, oldest first, one lag apart.
fn spans(dataset: &Dataset, lag: i32) -> Vec<(Month, Span)> {
    let last = dataset.month();
    let most = (MOST_OBSERVED / dataset.n_rows().max(1)).clamp(MONTHS.0, MONTHS.1);
    let months: Vec<Month> = match Kind::of(dataset) {
        Kind::Snapshot => vec![last],
        Kind::History => (1..=most as i32)
            .map(|idx| last.plus(-lag * idx))
            .filter(|&month| month >= dataset.first_month())
            .collect(),
    };
    let span = |month: Month| Some((month, Span::new(dataset, month, lag)?));
    months.into_iter().rev().filter_map(span).collect()
}

/// Who is looked at, by row: dealt by id, so that the order of the file does not matter.
fn parts(dataset: &Dataset, spans: &[(Month, Span)]) -> Vec<Option<Part>> {
    let outcome = |row| {
        let seen = spans.iter().filter_map(|(_, span)| span.left(dataset, row));
        seen.reduce(|a, b| a || b).map(|has_left| !has_left)
    };
    let outcomes: Vec<Option<bool>> = dataset.rows().map(outcome).collect();
    let mut order: Vec<usize> = (0..outcomes.len()).collect();
    let id = |row: &usize| dataset.customers.id.get(crate::units::RowId(*row as u32));
    order.sort_by(|a, b| id(a).cmp(id(b)));
    deal(&outcomes, &order, FOLDS)
}
