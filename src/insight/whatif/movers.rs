//! The changes that would move a score, as a list and as one sentence (001-17).

mod finding;

use super::words::{coverage, listed, pair, score_in_band};
use crate::insight::Context;
use crate::score::explain;
use crate::score::explain::Raw;
use crate::score::model::{Metric, Scorecard};
use crate::score::whatif::{Cover, Lift, Move, Probe, moves};
use crate::units::RowId;

/// What would move a customer on a scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Movers {
    /// The finding in one or two sentences.
    pub finding: String,
    /// How far the band is from being lost; empty in the worst band and without a score.
    pub headroom: String,
    /// That the score shown is set by hand; empty where it is not.
    pub by_hand: String,
    /// The changes that reach a better band alone, the smallest first.
    pub reaching: Vec<Entry>,
    /// Those that do not, as far as they get, the furthest first.
    pub short: Vec<Entry>,
    /// Those that lose the band, the smallest first.
    pub losing: Vec<Entry>,
    /// The values that are missing, where the score is withheld; those needed first.
    pub lifts: Vec<LiftEntry>,
}

/// A change of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Position in the model's metrics.
    pub metric: usize,
    /// The metric's name.
    pub name: String,
    /// The categories it counts in.
    pub category: String,
    /// The value now.
    pub now: String,
    /// The value it would have.
    pub needed: String,
    /// The same to be tried.
    pub value: Raw,
    /// Where it leads: `reaches Satisfactory (7.6)`, `gets to 7.2`.
    pub outcome: String,
    /// What to do; empty where the model does not say.
    pub action: String,
}

/// A missing value.
#[derive(Clone, Debug, PartialEq)]
pub struct LiftEntry {
    /// The metric's name.
    pub name: String,
    /// The categories it counts in.
    pub category: String,
    /// What a value adds to the coverage.
    pub adds: String,
    /// Whether it is one of the fewest that are needed.
    pub is_needed: bool,
}

/// What would move a customer; `None` when the model has no such scorecard.
pub fn movers(context: &Context, probe: &Probe, card: &str, row: RowId) -> Option<Movers> {
    let found = moves(probe, card)?;
    let rolled = context.scores.card(card)?;
    let teller = Teller {
        context,
        card: rolled.applied(context.model, row)?,
        name: context.dataset.customers.name.get(row),
    };
    let by_hand = explain::explain(context.dataset, context.model, context.scores, card, row);
    let by_hand = by_hand.and_then(|own| own.set_by_hand).map(|set| {
        format!(
            "The score shown, {}, is set by hand; this is about the computed one.",
            crate::units::score(set.score)
        )
    });
    let entries = |list: &[Move]| list.iter().map(|own| teller.entry(own)).collect();
    Some(Movers {
        finding: teller.finding(&found),
        headroom: teller.headroom(&found),
        by_hand: by_hand.unwrap_or_default(),
        reaching: entries(&found.reaching),
        short: entries(&found.short),
        losing: entries(&found.losing),
        lifts: found
            .cover
            .as_ref()
            .map_or_else(Vec::new, |cover| teller.lifts(cover)),
    })
}

/// Who tells of one customer and scorecard.
struct Teller<'a> {
    context: &'a Context<'a>,
    card: &'a Scorecard,
    name: &'a str,
}

impl Teller<'_> {
    fn metric(&self, metric: usize) -> &Metric {
        &self.context.model.metrics[metric]
    }

    fn currency(&self) -> &str {
        &self.context.dataset.currency
    }

    fn band(&self, position: usize) -> &str {
        &self.card.bands[position].name
    }

    fn score(&self, score: f64) -> String {
        score_in_band(&self.card.bands, score)
    }

    fn category(&self, metric: usize) -> String {
        let categories = self.card.categories.iter();
        let own = categories.filter(|own| own.metrics.iter().any(|part| part.metric == metric));
        let names: Vec<&str> = own.map(|own| own.name.as_str()).collect();
        listed(&names)
    }

    fn entry(&self, found: &Move) -> Entry {
        let metric = self.metric(found.metric);
        let (now, needed) = pair(metric, &found.now, &found.needed, self.currency());
        let score = self.score(found.overall);
        Entry {
            metric: found.metric,
            name: metric.name.clone(),
            category: self.category(found.metric),
            now,
            needed,
            value: found.needed.clone(),
            outcome: if found.reaches {
                format!("reaches {} ({score})", self.band(found.band))
            } else {
                format!("gets to {score}")
            },
            action: metric.action.clone(),
        }
    }

    fn lifts(&self, cover: &Cover) -> Vec<LiftEntry> {
        let lifts = cover.lifts.iter().enumerate();
        let entry = |(idx, lift): (usize, &Lift)| LiftEntry {
            name: self.metric(lift.metric).name.clone(),
            category: self.category(lift.metric),
            adds: coverage(lift.adds),
            is_needed: idx < cover.n_needed,
        };
        lifts.map(entry).collect()
    }
}
