//! What would move a customer's score into another band, and how far it is from losing its own.

use super::Probe;
use super::cover::{Cover, cover};
use super::reach::{Goal, Move, Search};
use super::roll::{Own, Whole, roll};
use crate::arrange::Arrange;
use crate::score::band;
use crate::score::model::Scorecard;

/// The smallest single changes of one customer on one scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// The computed overall now, 0 to 10; `None` where it is withheld or nothing is known.
    pub overall: Option<f64>,
    /// Its band, as a position in the bands of the scorecard that applies.
    pub band: Option<usize>,
    /// The next better band; `None` in the best one and without a score. Of a burden lower is
    /// better.
    pub next: Option<usize>,
    /// The changes that reach a better band alone: the one that passes through the smallest share
    /// of its metric's range first, values that are missing now last.
    pub reaching: Vec<Move>,
    /// The changes that cannot, as far as they get, the furthest first.
    pub short: Vec<Move>,
    /// The changes for the worse that lose the band alone, the smallest first.
    pub losing: Vec<Move>,
    /// How many metrics with a value can be as bad as can be and the band holds.
    pub n_holding: usize,
    /// What would lift coverage over the minimum, where the score is withheld.
    pub cover: Option<Cover>,
}

/// What would move a customer on a scorecard; `None` when the model has no such scorecard.
pub fn moves(probe: &Probe, card: &str) -> Option<Moves> {
    let rolled = probe.scores.card(card)?;
    let card = probe.applied(rolled)?;
    let scores = probe.own_scores();
    let whole = roll(card, |metric| scores[metric]);
    let position = whole
        .overall
        .and_then(|score| band::position(&card.bands, score));
    let mut found = Moves {
        overall: whole.overall,
        band: position,
        next: None,
        reaching: Vec::new(),
        short: Vec::new(),
        losing: Vec::new(),
        n_holding: 0,
        cover: None,
    };
    match position {
        Some(from) => found.fill(probe, card, &scores, from),
        None => found.cover = Some(missing(card, &scores, &whole)),
    }
    Some(found)
}

fn missing(card: &Scorecard, scores: &[Option<Own>], whole: &Whole) -> Cover {
    cover(card, whole.coverage, |metric| scores[metric].is_some())
}

impl Moves {
    fn fill(&mut self, probe: &Probe, card: &Scorecard, scores: &[Option<Own>], from: usize) {
        let is_burden = band::is_burden(&card.id);
        let search = |is_up: bool| Search {
            probe,
            card,
            scores,
            goal: Goal { from, is_up },
        };
        let (better, worse) = (search(!is_burden), search(is_burden));
        self.next = next(card, from, !is_burden);
        let has_worse = next(card, from, is_burden).is_some();
        for metric in weighted(card) {
            if self.next.is_some()
                && let Some(found) = better.of(metric)
            {
                let list = if found.reaches {
                    &mut self.reaching
                } else {
                    &mut self.short
                };
                list.push(found);
            }
            if has_worse && scores[metric].is_some() {
                match worse.of(metric).filter(|found| found.reaches) {
                    Some(found) => self.losing.push(found),
                    None => self.n_holding += 1,
                }
            }
        }
        self.arrange(is_burden);
    }

    fn arrange(&mut self, is_burden: bool) {
        let sign = if is_burden { -1.0 } else { 1.0 };
        // What is missing has passed through nothing yet and comes last, what is asked least first.
        let by_share = |a: &Move, b: &Move| {
            let share = |own: &Move| own.share.unwrap_or(f64::INFINITY);
            let by_share = share(a).total_cmp(&share(b));
            by_share
                .then((sign * a.score).total_cmp(&(sign * b.score)))
                .then(a.metric.cmp(&b.metric))
        };
        self.reaching.arrange_by(by_share);
        self.losing.arrange_by(by_share);
        self.short.arrange_by(|a, b| {
            let furthest = (sign * b.overall).total_cmp(&(sign * a.overall));
            furthest.then(a.metric.cmp(&b.metric))
        });
    }
}

/// The neighbor of a band, above or below.
fn next(card: &Scorecard, band: usize, is_up: bool) -> Option<usize> {
    if is_up {
        Some(band + 1).filter(|next| *next < card.bands.len())
    } else {
        band.checked_sub(1)
    }
}

/// The metrics that weigh something, each once, in the scorecard's order.
fn weighted(card: &Scorecard) -> Vec<usize> {
    let mut metrics = Vec::new();
    let categories = card.categories.iter();
    for category in categories.filter(|category| category.weight > 0.0) {
        for part in category.metrics.iter().filter(|part| part.weight > 0.0) {
            if !metrics.contains(&part.metric) {
                metrics.push(part.metric);
            }
        }
    }
    metrics
}
