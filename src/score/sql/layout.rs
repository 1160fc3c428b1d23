//! The columns on the way from the flat table to the scores.
//!
//! Comes in: a model; goes out: a name for every column, none of them twice. Columns read are named
//! as the model's ids; all names are without quotes.

use super::dialect::Dialect;
use super::metric::extremes;
use super::names::Names;
use crate::data::Dim;
use crate::score::model::{Metric, Model, Scorecard, Staleness};

/// The columns of a query.
pub(super) struct Layout<'m> {
    pub(super) customer: String,
    /// The dimensions that profiles ask for.
    pub(super) dims: Vec<(Dim, String)>,
    /// The tenure, where a profile asks for it.
    pub(super) tenure: Option<String>,
    /// The profile, where the model has any.
    pub(super) profile: Option<String>,
    pub(super) metrics: Vec<MetricColumns>,
    pub(super) cards: Vec<CardColumns<'m>>,
}

/// The columns of a metric.
pub(super) struct MetricColumns {
    pub(super) value: String,
    pub(super) score: String,
    /// Where old values fade: how old it is, and what it keeps of its weight.
    pub(super) age: Option<AgeColumns>,
    /// The highest and the lowest value of all, where its line needs them.
    pub(super) extremes: [Option<String>; 2],
}

/// The columns of a value that can be too old.
pub(super) struct AgeColumns {
    pub(super) days: String,
    pub(super) kept: String,
}

/// The columns of a scorecard: what is returned, and each form of it.
pub(super) struct CardColumns<'m> {
    pub(super) parts: CardParts,
    /// Its own form, then those of profiles.
    pub(super) variants: Vec<Variant<'m>>,
}

/// What is returned of a scorecard or computed of one form of it.
#[derive(Clone)]
pub(super) struct CardParts {
    pub(super) score: String,
    pub(super) coverage: String,
    pub(super) band: String,
    pub(super) categories: Vec<CategoryColumns>,
}

/// The columns of a category.
#[derive(Clone)]
pub(super) struct CategoryColumns {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) score: String,
    pub(super) coverage: String,
}

/// A form of a scorecard: its own, or a profile's.
pub(super) struct Variant<'m> {
    /// The profile, as a position in the model; `None` for the scorecard's own form.
    pub(super) profile: Option<usize>,
    pub(super) card: &'m Scorecard,
    pub(super) parts: CardParts,
    /// The weight of each category that has a score.
    pub(super) weights: Vec<String>,
}

impl<'m> Layout<'m> {
    pub(super) fn new(model: &'m Model, dialect: Dialect) -> Self {
        let mut names = Names::new(dialect);
        let customer = names.claim("customer_id");
        let dims = Dim::ALL.into_iter().filter(|dim| asks_for(model, *dim));
        let dims = dims.map(|dim| (dim, names.claim(dim.field()))).collect();
        let mut profiles = model.profiles.iter();
        let has_tenure = profiles.any(|profile| profile.tenure_months.is_some());
        let tenure = has_tenure.then(|| names.claim("tenure_months"));
        let read = |names: &mut Names, metric: &Metric| {
            let is_dated = model.staleness != Staleness::Keep && metric.stale_after_days.is_some();
            let value = names.claim(&metric.id);
            let days = is_dated.then(|| names.claim(&format!("{}_age_days", metric.id)));
            (value, days)
        };
        let values = model.metrics.iter().map(|metric| read(&mut names, metric));
        let values: Vec<(String, Option<String>)> = values.collect();
        let profile = (!model.profiles.is_empty()).then(|| names.claim("profile"));
        let parts = model.scorecards.iter();
        let parts: Vec<CardParts> = parts
            .map(|card| CardParts::new(&mut names, "", &forms(model, card)))
            .collect();
        let metrics = model.metrics.iter().zip(values);
        let metrics = metrics
            .map(|(metric, value)| MetricColumns::new(&mut names, metric, value))
            .collect();
        let cards = model.scorecards.iter().zip(parts);
        let cards = cards
            .map(|(card, parts)| CardColumns::new(&mut names, model, card, parts))
            .collect();
        Self {
            customer,
            dims,
            tenure,
            profile,
            metrics,
            cards,
        }
    }
}

/// Whether a profile asks for a dimension.
fn asks_for(model: &Model, dim: Dim) -> bool {
    let mut asked = model.profiles.iter().flat_map(|profile| &profile.when);
    asked.any(|(own, _)| *own == dim)
}

/// The forms of a scorecard: its own, then those of profiles, each with the profile's position.
pub(super) fn forms<'m>(
    model: &'m Model,
    card: &'m Scorecard,
) -> Vec<(Option<usize>, &'m Scorecard)> {
    let profiles = model.profiles.iter().enumerate();
    let others = profiles.filter_map(|(idx, profile)| {
        let mut cards = profile.scorecards.iter();
        Some((Some(idx), cards.find(|own| own.id == card.id)?))
    });
    std::iter::once((None, card)).chain(others).collect()
}

impl MetricColumns {
    fn new(names: &mut Names, metric: &Metric, (value, days): (String, Option<String>)) -> Self {
        let needed = extremes(metric);
        let mut extreme = |is_needed: bool, word: &str| {
            is_needed.then(|| names.claim(&format!("{}_{word}", metric.id)))
        };
        let extremes = [extreme(needed[0], "highest"), extreme(needed[1], "lowest")];
        Self {
            value,
            score: names.claim(&format!("{}_score", metric.id)),
            age: days.map(|days| AgeColumns {
                days,
                kept: names.claim(&format!("{}_kept", metric.id)),
            }),
            extremes,
        }
    }
}

impl CardParts {
    /// The same with the first categories only.
    fn beginning(&self, n: usize) -> Self {
        Self {
            categories: self.categories[..n].to_vec(),
            ..self.clone()
        }
    }

    /// The columns for all categories of some forms of a scorecard, each category once.
    fn new(names: &mut Names, prefix: &str, forms: &[(Option<usize>, &Scorecard)]) -> Self {
        let id = forms.first().map_or("", |(_, card)| &card.id);
        let mut claim = |part: &str| names.claim(&format!("{prefix}{id}_{part}"));
        let (score, coverage, band) = (claim("score"), claim("coverage"), claim("band"));
        let mut categories: Vec<CategoryColumns> = Vec::new();
        for category in forms.iter().flat_map(|(_, card)| &card.categories) {
            if categories.iter().any(|known| known.id == category.id) {
                continue;
            }
            categories.push(CategoryColumns {
                id: category.id.clone(),
                title: category.name.clone(),
                score: claim(&format!("{}_score", category.id)),
                coverage: claim(&format!("{}_coverage", category.id)),
            });
        }
        Self {
            score,
            coverage,
            band,
            categories,
        }
    }
}

impl<'m> CardColumns<'m> {
    fn new(names: &mut Names, model: &'m Model, card: &'m Scorecard, parts: CardParts) -> Self {
        let variant = |(profile, card): (Option<usize>, &'m Scorecard)| {
            let own = match profile {
                // What is returned begins with the categories of the scorecard's own form.
                None => parts.beginning(card.categories.len()),
                Some(idx) => {
                    let prefix = format!("p{}_", idx + 1);
                    CardParts::new(names, &prefix, &[(profile, card)])
                }
            };
            let weights = own.categories.iter();
            let weights = weights
                .map(|category| names.claim(&format!("{}_weight", category.score)))
                .collect();
            Variant {
                profile,
                card,
                parts: own,
                weights,
            }
        };
        let variants = forms(model, card).into_iter().map(variant).collect();
        Self { parts, variants }
    }
}
