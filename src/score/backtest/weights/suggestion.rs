//! What the fit suggests, beside what is in force, and what it would be worth.

use serde_json::{Value, json};

use super::fitting::{Fitted, Fitting};
use super::shares::Shares;
use super::{FOLDS, RIDGES};
use crate::score::backtest::ranks::{Auc, Gain};
use crate::score::draft::Edit;
use crate::score::model::{Model, Scorecard};
use crate::units::{self, Month};

/// Weights beside those in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The scorecard's id.
    pub card: String,
    /// Its categories, in the model's order.
    pub categories: Vec<Suggested>,
    /// How firmly the coefficients are held to the weights in force; infinite: the data gives no
    /// reason to move them.
    pub ridge: f64,
    /// The month ends looked at, oldest first.
    pub months: Vec<Month>,
    /// How many observations were fitted on.
    pub n: usize,
    /// Of how many customers.
    pub n_customers: usize,
    /// How many of them left.
    pub n_left: usize,
    /// How well the weights in force tell leavers apart in the same observations.
    pub auc_now: Auc,
    /// The same of the suggested ones, each customer by the weights of a fit without it.
    pub auc_suggested: Auc,
    /// The difference of the two.
    pub gain: Gain,
}

/// A category's weight beside the suggested one.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggested {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its share in force, 0 to 1; those of all categories sum to 1.
    pub now: f64,
    /// The suggested one.
    pub suggested: f64,
    /// Its metrics, in the model's order.
    pub metrics: Vec<SuggestedMetric>,
}

/// A metric's weight within its category beside the suggested one.
#[derive(Clone, Debug, PartialEq)]
pub struct SuggestedMetric {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its share of the category in force, 0 to 1; those of all its metrics sum to 1.
    pub now: f64,
    /// The suggested one.
    pub suggested: f64,
}

/// Why nothing is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSuggested {
    /// The model has no such scorecard.
    NoCard,
    /// The history is shorter than the lag.
    ShortHistory,
    /// Too few customers left or stayed.
    TooFew {
        /// How many left.
        n_left: usize,
        /// How many stayed.
        n_stayed: usize,
    },
    /// No metric, counted as higher is better, is higher among those who stayed.
    NothingTells,
    /// The iteration did not settle.
    NotSettled,
}

impl NotSuggested {
    /// Why, in a sentence.
    pub fn words(self) -> String {
        let least = super::LEAST;
        match self {
            Self::NoCard => "The model has no such scorecard.".to_owned(),
            Self::ShortHistory => "The history is shorter than the time to see who leaves.".into(),
            Self::TooFew { n_left, .. } if n_left < least => format!(
                "Only {} left; weights fitted to fewer than {least} would be chance.",
                units::counted(n_left, "scored customer")
            ),
            Self::TooFew { n_stayed, .. } => format!(
                "Only {} stayed; weights fitted to fewer than {least} would be chance.",
                units::counted(n_stayed, "scored customer")
            ),
            Self::NothingTells => {
                "None of the metrics is higher among those who stayed: no weights would tell them \
                 apart."
                    .to_owned()
            }
            Self::NotSettled => "The fit did not settle on weights.".to_owned(),
        }
    }
}

impl Fitting {
    /// What the steps have found, for the scorecard of the model it began with.
    ///
    /// # Errors
    /// When nothing tells leavers apart.
    pub fn finish(&self, model: &Model, card: &str) -> Result<Suggestion, NotSuggested> {
        let own = model.scorecard(card).ok_or(NotSuggested::NoCard)?;
        let best = best(&self.fits);
        let shares = |fitted: &Fitted| match &fitted.coefficients {
            None => Some(self.given.clone()),
            Some(found) => self.layout.fitted(found, &self.given),
        };
        let whole = self
            .fit(RIDGES[best], None)
            .ok_or(NotSuggested::NotSettled)?;
        let suggested = shares(&whole).ok_or(NotSuggested::NothingTells)?;
        let folds = self.fits[best * FOLDS..(best + 1) * FOLDS].iter();
        // A fold in which nothing tells anybody apart is scored as it is now.
        let of_folds: Vec<Shares> = folds
            .map(|fitted| shares(fitted).unwrap_or_else(|| self.given.clone()))
            .collect();
        let (auc_now, auc_suggested, gain) = self.worth(&of_folds)?;
        let n_left = self.n_customers(false);
        Ok(Suggestion {
            card: card.to_owned(),
            categories: self.beside(model, own, &suggested),
            ridge: RIDGES[best],
            months: self.spans.iter().map(|(month, _)| *month).collect(),
            n: self.gathered.n(),
            n_customers: self.n_rows(),
            n_left,
            auc_now,
            auc_suggested,
            gain,
        })
    }

    /// How many customers were fitted on.
    fn n_rows(&self) -> usize {
        let mut rows = self.gathered.row.clone();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }

    fn beside(&self, model: &Model, card: &Scorecard, suggested: &Shares) -> Vec<Suggested> {
        let category = |(idx, own): (usize, &crate::score::model::Category)| {
            let metrics = self
                .layout
                .terms(idx)
                .zip(&own.metrics)
                .map(|(term, part)| {
                    let metric = &model.metrics[part.metric];
                    SuggestedMetric {
                        id: metric.id.clone(),
                        name: metric.name.clone(),
                        now: self.given.metrics[term],
                        suggested: suggested.metrics[term],
                    }
                });
            Suggested {
                id: own.id.clone(),
                name: own.name.clone(),
                now: self.given.categories[idx],
                suggested: suggested.categories[idx],
                metrics: metrics.collect(),
            }
        };
        card.categories.iter().enumerate().map(category).collect()
    }
}

/// The place in [`RIDGES`] that predicts those not fitted on best; of equal ones the firmest.
fn best(fits: &[Fitted]) -> usize {
    let total = |own: &[Fitted]| own.iter().map(|fit| fit.unseen).sum::<f64>();
    let totals = fits.chunks(FOLDS).map(total).enumerate();
    let best = totals.reduce(|best, own| if own.1 > best.1 { own } else { best });
    best.map_or(0, |(idx, _)| idx)
}

impl Suggestion {
    /// Whether the weights would move at all.
    pub fn moves(&self) -> bool {
        self.ridge.is_finite()
    }

    /// The edits that put the suggested weights, in percent with one decimal, into a draft; parts
    /// the draft does not have are left out.
    pub fn edits(&self, draft: &Value) -> Vec<Edit> {
        let mut edits = Vec::new();
        let Some(card) = position(draft, "/scorecards", &self.card) else {
            return edits;
        };
        for own in &self.categories {
            let list = format!("/scorecards/{card}/categories");
            let Some(at) = position(draft, &list, &own.id) else {
                continue;
            };
            let category = format!("{list}/{at}");
            edits.push(weigh(&category, own.suggested));
            for metric in &own.metrics {
                let list = format!("{category}/metrics");
                if let Some(at) = position(draft, &list, &metric.id) {
                    edits.push(weigh(&format!("{list}/{at}"), metric.suggested));
                }
            }
        }
        edits
    }
}

/// The position of the item with an id in a list.
fn position(draft: &Value, list: &str, id: &str) -> Option<usize> {
    let items = draft.pointer(list)?.as_array()?;
    items.iter().position(|item| item["id"] == *id)
}

fn weigh(item: &str, share: f64) -> Edit {
    Edit::Set {
        at: format!("{item}/weight"),
        value: json!((share * 1000.0).round() / 10.0),
    }
}
