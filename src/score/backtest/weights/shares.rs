//! Weights as shares of the whole: of a scorecard, of coefficients, and the score they make.

use crate::score::model::Scorecard;

/// Which term is where: a scorecard's metrics in a row, category after category.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// Position of each term's metric in the model.
    pub(super) metrics: Vec<usize>,
    /// Where the terms of each category begin; one more than there are categories.
    pub(super) starts: Vec<usize>,
}

/// The weights of a scorecard: of categories and, within each, of metrics; each sums to 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shares {
    pub(super) categories: Vec<f64>,
    /// By term.
    pub(super) metrics: Vec<f64>,
}

impl Layout {
    pub(super) fn new(card: &Scorecard) -> Self {
        let parts = card.categories.iter().flat_map(|own| &own.metrics);
        let mut starts = vec![0];
        for category in &card.categories {
            starts.push(starts[starts.len() - 1] + category.metrics.len());
        }
        Self {
            metrics: parts.map(|part| part.metric).collect(),
            starts,
        }
    }

    pub(super) fn n_categories(&self) -> usize {
        self.starts.len() - 1
    }

    /// The terms of a category.
    pub(super) fn terms(&self, category: usize) -> std::ops::Range<usize> {
        self.starts[category]..self.starts[category + 1]
    }

    /// The shares that coefficients make; `None` where all are 0. A category that weighs nothing
    /// keeps the weights of its metrics.
    pub(super) fn fitted(&self, coefficients: &[f64], given: &Shares) -> Option<Shares> {
        let total: f64 = coefficients.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let mut shares = given.clone();
        for category in 0..self.n_categories() {
            let own: f64 = coefficients[self.terms(category)].iter().sum();
            shares.categories[category] = own / total;
            if own > 0.0 {
                for term in self.terms(category) {
                    shares.metrics[term] = coefficients[term] / own;
                }
            }
        }
        Some(shares)
    }
}

impl Shares {
    /// The shares in force.
    pub(super) fn given(card: &Scorecard) -> Self {
        let total: f64 = card.categories.iter().map(|own| own.weight).sum();
        let metrics = card.categories.iter().flat_map(|own| {
            let total: f64 = own.metrics.iter().map(|part| part.weight).sum();
            own.metrics.iter().map(move |part| part.weight / total)
        });
        Self {
            categories: card
                .categories
                .iter()
                .map(|own| own.weight / total)
                .collect(),
            metrics: metrics.collect(),
        }
    }

    /// The share of each term in the whole.
    pub(super) fn of_terms(&self, layout: &Layout) -> Vec<f64> {
        let mut all = self.metrics.clone();
        for (category, weight) in self.categories.iter().enumerate() {
            for own in &mut all[layout.terms(category)] {
                *own *= weight;
            }
        }
        all
    }

    /// The score of metric scores (NaN is none), rolled up as the model does it; `None` where
    /// nothing that counts has a score.
    pub(super) fn score(&self, layout: &Layout, scores: &[f64]) -> Option<f64> {
        let (mut sum, mut total) = (0.0, 0.0);
        for (category, weight) in self.categories.iter().enumerate() {
            let (mut own, mut known) = (0.0, 0.0);
            for term in layout
                .terms(category)
                .filter(|term| !scores[*term].is_nan())
            {
                own += self.metrics[term] * scores[term];
                known += self.metrics[term];
            }
            if known > 0.0 {
                sum += weight * own / known;
                total += weight;
            }
        }
        (total > 0.0).then(|| sum / total)
    }
}
