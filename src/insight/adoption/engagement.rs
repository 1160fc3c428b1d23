//! The adoption engagement score (000-28, 000-29): a part of a scorecard, its metrics, and the same
//! of the peers.
//!
//! **Score**: the mean of the categories about adoption and engagement, by their weights in the
//! scorecard; a category without a score leaves, and its weight with it. A group's score is the
//! mean over its customers that have one, each counting once.

use super::few_words;
use super::lines::{MetricLine, lines};
use crate::chart::bullet::{Bullet, Item, Names};
use crate::insight::Context;
use crate::insight::change::{Amount, Change};
use crate::insight::profile::comparable;
use crate::score::Scores;
use crate::score::model::Category;
use crate::units::{self, RowId};

/// The categories the score is made of, by scorecard; the first scorecard that has one counts.
const PARTS: [(&str, [&str; 2]); 2] = [
    ("health", ["adoption", "engagement"]),
    ("adoption", ["usage", "engagement"]),
];

/// What the ticks are.
const BENCHMARK: &str = "Counts as good";

/// The adoption engagement score and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Engagement {
    /// Whose score it is: a customer's name, or `Selected, 38 customers`.
    pub name: String,
    /// The score, 0 to 10.
    pub score: Option<f64>,
    /// Its change since the comparison month.
    pub change: Option<Change>,
    /// Whom it is compared with: `Enterprise, 31 customers`.
    pub peers: String,
    /// The mean score of the peers that have one.
    pub peer_score: Option<f64>,
    /// How the score is made: `Mean of Adoption and Engagement of the scorecard Health`.
    pub rule: String,
    /// That there are few peers; `None` where there are enough.
    pub caution: Option<String>,
    /// The metrics of the categories, each once, in the scorecard's order.
    pub lines: Vec<MetricLine>,
}

/// The score of a customer beside its comparable segment, else everybody; `None` where the model
/// has no category of adoption or engagement for it. `before` are the scores of the comparison
/// month.
pub fn of_customer(context: &Context, before: Option<&Scores>, row: RowId) -> Option<Engagement> {
    let made = Made::of_customer(context, row)?;
    let segment = comparable(context.dataset, context.population, row);
    let (peers, rows) = match &segment {
        Some(segment) => (segment.words(), &segment.rows[..]),
        None => (everybody(context), context.population),
    };
    let name = context.dataset.customers.name.get(row).to_owned();
    Some(made.engagement(context, before, (name, &[row]), (peers, rows)))
}

/// The mean score of a selection beside that of everybody; `None` where the model has no category
/// of adoption or engagement.
pub fn of_selection(
    context: &Context,
    before: Option<&Scores>,
    rows: &[RowId],
) -> Option<Engagement> {
    let made = Made::of_model(context)?;
    let name = format!("Selected, {}", units::counted(rows.len(), "customer"));
    let peers = (everybody(context), context.population);
    Some(made.engagement(context, before, (name, rows), peers))
}

/// The chart: a row for each metric.
pub fn bullet(engagement: &Engagement) -> Bullet {
    let item = |line: &MetricLine| Item {
        name: line.name.clone(),
        value: line.value.clone(),
        good: line.good.clone().unwrap_or_default(),
        own: line.own,
        peers: line.peers,
        benchmark: line.benchmark,
    };
    Bullet {
        items: engagement.lines.iter().map(item).collect(),
        names: Names {
            own: engagement.name.clone(),
            peers: engagement.peers.clone(),
            benchmark: BENCHMARK.to_owned(),
        },
    }
}

fn everybody(context: &Context) -> String {
    format!(
        "All, {}",
        units::counted(context.population.len(), "customer")
    )
}

/// The categories that make the score.
struct Made<'a> {
    card: &'static str,
    card_name: &'a str,
    categories: Vec<&'a Category>,
}

impl<'a> Made<'a> {
    fn of_customer(context: &Context<'a>, row: RowId) -> Option<Self> {
        PARTS.into_iter().find_map(|(card, ids)| {
            let rolled = context.scores.card(card)?;
            let applied = rolled.applied(context.model, row)?;
            Self::of(card, &applied.name, &applied.categories, ids)
        })
    }

    fn of_model(context: &Context<'a>) -> Option<Self> {
        PARTS.into_iter().find_map(|(card, ids)| {
            let own = context.model.scorecard(card)?;
            Self::of(card, &own.name, &own.categories, ids)
        })
    }

    fn of(
        card: &'static str,
        card_name: &'a str,
        categories: &'a [Category],
        ids: [&str; 2],
    ) -> Option<Self> {
        let find = |id: &str| categories.iter().find(|category| category.id == id);
        let categories: Vec<_> = ids.into_iter().filter_map(find).collect();
        (!categories.is_empty()).then_some(Self {
            card,
            card_name,
            categories,
        })
    }

    fn engagement(
        &self,
        context: &Context,
        before: Option<&Scores>,
        (name, rows): (String, &[RowId]),
        (peers, peer_rows): (String, &[RowId]),
    ) -> Engagement {
        let score = self.mean(context.scores, rows);
        let then = before.and_then(|before| self.mean(before, rows));
        let amount = Amount::Absolute(1);
        let metrics = self.categories.iter().flat_map(|own| &own.metrics);
        Engagement {
            name,
            score,
            change: Change::between(score, then, amount, &context.versus()),
            peers,
            peer_score: self.mean(context.scores, peer_rows),
            rule: self.rule(),
            caution: few_words(peer_rows.len()),
            lines: lines(context, metrics.map(|own| own.metric), rows, peer_rows),
        }
    }

    /// The mean over the rows that have a score.
    fn mean(&self, scores: &Scores, rows: &[RowId]) -> Option<f64> {
        let (mut sum, mut n) = (0.0, 0_usize);
        for score in rows.iter().filter_map(|&row| self.score(scores, row)) {
            sum += score;
            n += 1;
        }
        (n > 0).then(|| sum / n as f64)
    }

    fn score(&self, scores: &Scores, row: RowId) -> Option<f64> {
        let card = scores.card(self.card)?;
        let (mut sum, mut weight) = (0.0, 0.0);
        for category in &self.categories {
            let mut found = card.categories.iter();
            let found = found.find(|own| own.id == category.id);
            if let Some(score) = found.and_then(|own| own.scores.get(row)) {
                sum += category.weight * score;
                weight += category.weight;
            }
        }
        (weight > 0.0).then(|| sum / weight)
    }

    fn rule(&self) -> String {
        let names: Vec<&str> = self
            .categories
            .iter()
            .map(|own| own.name.as_str())
            .collect();
        let card = self.card_name;
        match names[..] {
            [only] => format!("The category {only} of the scorecard {card}"),
            _ => format!(
                "The mean of {} of the scorecard {card}, by their weights",
                names.join(" and ")
            ),
        }
    }
}
