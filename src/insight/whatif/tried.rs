//! A customer's figures before and after what is tried.

mod figures;

pub use figures::Figure;

use super::words::{change_text, listed, score_in_band};
use crate::chart::describe::MISSING;
use crate::chart::radar::{Axis, Radar, Role, Series};
use crate::insight::Context;
use crate::insight::profile::{Standing, place};
use crate::insight::retention::Forecast;
use crate::score::BandInfo;
use crate::score::band;
use crate::score::model::Scorecard;
use crate::score::whatif::{CardOutcome, Change, Outcome, Probe};
use crate::units::{self, RowId};

/// One customer on one scorecard, now and with other values.
#[derive(Clone, Debug, PartialEq)]
pub struct Tried {
    /// The customer's name.
    pub who: String,
    /// The scorecard's name.
    pub card: String,
    /// The names of the categories.
    pub categories: Vec<String>,
    /// As it is.
    pub before: Side,
    /// With the values tried.
    pub after: Side,
    /// Whether anything is tried.
    pub is_changed: bool,
    /// Names of metrics whose scale the values move, so that other customers' scores would change
    /// as well.
    pub moved: Vec<String>,
    /// Whether a higher score is a burden.
    pub is_burden: bool,
    /// Whether the score shown is set by hand, which is left aside here.
    pub by_hand: bool,
}

/// The figures of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The computed score, 0 to 10; `None` where it is withheld.
    pub score: Option<f64>,
    /// The same as text, in its own band.
    pub score_text: String,
    /// Its band.
    pub band: Option<BandInfo>,
    /// The share of weight that has a value, 0 to 1.
    pub coverage: f64,
    /// The chance of being a customer twelve months on, 0 to 1.
    pub chance: Option<f64>,
    /// The place among all active customers, whose scores stay as they are.
    pub place: Option<Standing>,
    /// The categories' scores, 0 to 10.
    pub categories: Vec<Option<f64>>,
}

/// A customer's figures with these values; `None` when the model has no such scorecard. The
/// function that predicts stays the one that `forecast` has.
pub fn tried(
    context: &Context,
    probe: &Probe,
    forecast: Option<&Forecast>,
    card: (&str, RowId),
    changes: &[Change],
) -> Option<Tried> {
    let (id, row) = card;
    let rolled = context.scores.card(id)?;
    let applied = rolled.applied(context.model, row)?;
    let side = |outcome: &Outcome| {
        let own = outcome.card(id)?;
        let place = |score: f64| place(score, &rolled.shown, context.population, row);
        Some(Side {
            chance: forecast.and_then(|forecast| chance(forecast, outcome)),
            place: own.overall.map(place),
            ..scored(applied, own)
        })
    };
    let outcome = probe.what_if(changes);
    let moved = outcome.moved.iter();
    Some(Tried {
        who: context.dataset.customers.name.get(row).to_owned(),
        card: rolled.name.clone(),
        categories: applied
            .categories
            .iter()
            .map(|own| own.name.clone())
            .collect(),
        before: side(&probe.what_if(&[]))?,
        after: side(&outcome)?,
        is_changed: !changes.is_empty(),
        moved: moved
            .map(|idx| context.model.metrics[*idx].name.clone())
            .collect(),
        is_burden: band::is_burden(id),
        by_hand: rolled.overridden[row.idx()].is_some(),
    })
}

fn scored(card: &Scorecard, own: &CardOutcome) -> Side {
    let text = |score: f64| score_in_band(&card.bands, score);
    Side {
        score: own.overall,
        score_text: own.overall.map_or_else(|| MISSING.to_owned(), text),
        band: own.band.clone(),
        coverage: own.coverage,
        chance: None,
        place: None,
        categories: own.categories.iter().map(|own| own.score).collect(),
    }
}

/// The chance that follows from the categories; none where the score behind it is withheld.
fn chance(forecast: &Forecast, outcome: &Outcome) -> Option<f64> {
    let predictor = &forecast.predictor;
    let card = outcome.card(&predictor.scorecard)?;
    card.overall?;
    let score = |id: &str| {
        let mut categories = card.categories.iter();
        categories.find(|own| own.id == id)?.score
    };
    let terms = predictor.terms.iter();
    let scores: Vec<Option<f64>> = terms.map(|term| score(&term.category)).collect();
    Some(predictor.chance(predictor.log_odds(&scores)))
}

impl Tried {
    /// The categories now and with what is tried.
    pub fn radar(&self) -> Radar {
        let axes = self.categories.iter().cloned();
        let series = |name: &str, role: Role, side: &Side| Series {
            name: name.to_owned(),
            role,
            values: side.categories.clone(),
        };
        Radar {
            axes: axes.map(|name| Axis { name }).collect(),
            series: vec![
                series("With the changes", Role::Subject, &self.after),
                series("Now", Role::Benchmark, &self.before),
            ],
        }
    }

    /// What else is to be said: whose scores would change too, and what is left aside.
    pub fn remarks(&self) -> Vec<String> {
        let moved = (!self.moved.is_empty()).then(|| {
            let names: Vec<&str> = self.moved.iter().map(String::as_str).collect();
            format!(
                "The best or worst value of all customers moves ({}), so other customers' scores \
                 would change as well; the rank counts them as they are.",
                listed(&names)
            )
        });
        let by_hand = self
            .by_hand
            .then(|| "The score set by hand is left aside: this is the computed one.".to_owned());
        let at_odds = self.is_at_odds().then(|| {
            "Predicted retention goes the other way: it is not computed from the score, but fitted to \
             who left in the past, each category with a weight of its own."
                .to_owned()
        });
        moved.into_iter().chain(by_hand).chain(at_odds).collect()
    }
}

/// What was tried and what came of it, as plain text.
pub fn as_text(context: &Context, probe: &Probe, tried: &Tried, changes: &[Change]) -> String {
    let line = |change: &Change| {
        let metric = &context.model.metrics[change.metric];
        let (own, currency) = (probe.own(change.metric), &context.dataset.currency);
        let text = change_text(metric, own, &change.value, currency);
        format!("- {}: {text}", metric.name)
    };
    let figure = |own: &Figure| format!("- {}: {} → {}", own.name, own.before, own.after);
    let head = format!(
        "What if, {}, {}, {} (nothing of this is saved)",
        tried.who,
        tried.card.to_lowercase(),
        units::date_long(context.day())
    );
    let mut lines = vec![head, String::new(), "Changes".to_owned()];
    if changes.is_empty() {
        lines.push("- none".to_owned());
    }
    lines.extend(changes.iter().map(line));
    lines.extend([String::new(), "Outcome".to_owned()]);
    lines.extend(tried.figures().iter().map(figure));
    lines.extend(tried.remarks());
    lines.join("\n")
}
