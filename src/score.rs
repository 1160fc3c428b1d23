//! The scoring engine: a dataset and a model to scores of 0 to 10.
//!
//! Comes in: a [`Dataset`], a [`Model`] and the month shown; goes out: [`Scores`] for every
//! customer, scorecard, category and metric. Total: it never fails, never reads a clock, and never
//! scores over a filtered population.
//!
//! Reading order: [`model`] (what is measured), [`normalise`] (value to metric score), [`rollup`]
//! (metric to category to overall), [`band`], [`part`] (one category by itself), then [`explain`]
//! (the arithmetic of one score), [`mix`] (a score as a sum over metrics), [`gap`] and [`change`]
//! (why two scores differ), [`prediction`] (who stays), [`backtest`] (who left), [`whatif`] (other
//! values, and what would move a score), [`draft`] (a model being edited), [`rescore()`] (what an edit
//! does to the scores, at once) and [`sql`] (the model as a query).

pub mod backtest;
pub mod band;
pub mod change;
pub mod diff;
pub mod draft;
pub mod explain;
pub mod fingerprint;
pub mod gap;
pub mod group;
pub mod mix;
pub mod model;
pub mod normalise;
pub mod part;
pub mod prediction;
mod rescore;
pub mod rollup;
mod scores;
pub mod sql;
pub mod template;
pub mod whatif;

pub use rescore::Scored;
pub use scores::{BandInfo, CardScores, CategoryScores, Scores};

use std::sync::Arc;

use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::Month;
use model::Model;
use normalise::Scorer;
use rescore::{Metering, Reused, ReusedCard};
use rollup::{BLOCK, Known, RollUp};

/// Scores every customer of a dataset for a month.
///
/// The population of an anchor is every customer with a value in that month, active or not.
pub fn score(dataset: &Dataset, model: &Model, month: Month) -> Scores {
    scored(dataset, model, month, Reused::nothing(model))
}

/// Scores the same dataset and month by an edited model: the same scores as [`score`] gives, bit
/// for bit, without computing again what the models have in common.
pub fn rescore(dataset: &Dataset, model: &Model, last: Scored) -> Scores {
    scored(dataset, model, last.scores.month, Reused::of(model, last))
}

/// A scorecard that is being rolled up, or is there already.
enum Rolling<'a> {
    Fresh(Box<RollUp<'a>>),
    Reused(Arc<CardScores>),
}

fn scored(dataset: &Dataset, model: &Model, month: Month, reused: Reused) -> Scores {
    let n_rows = dataset.n_rows();
    let profile_of = if reused.has_all_cards() {
        Vec::new()
    } else {
        rollup::profiles(dataset, model, month)
    };
    let meter = |(metric, reused)| match reused {
        Some(reused) => Metering::Reused(reused),
        None => Metering::Fresh {
            scorer: Scorer::new(dataset, metric, model.staleness, month),
            scores: Numbers::with_capacity(n_rows),
        },
    };
    let mut metrics: Vec<Metering> = model
        .metrics
        .iter()
        .zip(reused.metrics)
        .map(meter)
        .collect();
    let is_blank: Vec<bool> = metrics.iter().map(Metering::is_blank).collect();
    let kept: Vec<normalise::Kept> = metrics.iter().map(Metering::kept).collect();
    let known = Known {
        is_blank: &is_blank,
        kept: &kept,
        profile_of: &profile_of,
    };
    let rolling = |(card, reused)| match reused {
        ReusedCard::Whole(reused) => Rolling::Reused(reused),
        ReusedCard::Categories(held) => {
            Rolling::Fresh(Box::new(RollUp::new(model, card, known, held)))
        }
    };
    let mut cards: Vec<Rolling> = model
        .scorecards
        .iter()
        .zip(reused.cards)
        .map(rolling)
        .collect();
    roll(n_rows, &mut metrics, &mut cards);
    let day = dataset.day_in(month);
    let (mut scales, mut kept, mut columns) = (Vec::new(), Vec::new(), Vec::new());
    for metric in metrics {
        let (scale, own, scores) = metric.finish();
        scales.push(scale);
        kept.push(own);
        columns.push(scores);
    }
    let finish = |card| match card {
        Rolling::Fresh(card) => Arc::new(card.finish(dataset, day)),
        Rolling::Reused(card) => card,
    };
    Scores {
        month,
        day,
        scales,
        kept,
        metrics: columns,
        cards: cards.into_iter().map(finish).collect(),
    }
}

/// Scores and rolls up what is not there yet, block by block.
fn roll(n_rows: usize, metrics: &mut [Metering], cards: &mut [Rolling]) {
    let mut is_needed = vec![false; metrics.len()];
    for card in cards.iter() {
        if let Rolling::Fresh(card) = card {
            card.metrics().for_each(|metric| is_needed[metric] = true);
        }
    }
    let mut block = vec![[f64::NAN; BLOCK]; metrics.len()];
    for start in (0..n_rows).step_by(BLOCK) {
        let rows = start..n_rows.min(start + BLOCK);
        for ((metric, scores), is_needed) in metrics.iter_mut().zip(&mut block).zip(&is_needed) {
            metric.add(rows.clone(), *is_needed, scores);
        }
        for card in cards.iter_mut() {
            if let Rolling::Fresh(card) = card {
                card.add(rows.clone(), &block);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::load;
    use crate::units::RowId;

    const MODEL: &str = r#"{"name": "M", "metrics": [
        {"id": "use", "name": "Use", "anchor": {"kind": "best", "value": 100}},
        {"id": "mood", "name": "Mood", "values": {"red": 0, "green": 10}},
        {"id": "late", "name": "Late", "steps": [{"up_to": 5, "score": 8}, {"up_to": 9, "score": 3}]}],
        "scorecards": [{"id": "health", "name": "Health", "min_coverage": 0.5, "categories": [
            {"id": "a", "name": "A", "metrics": [{"id": "use"}]},
            {"id": "b", "name": "B", "metrics": [{"id": "mood"}, {"id": "late", "weight": 2}]}]}],
        "profiles": [{"when": {"segment": ["SMB"]}, "scorecards": [{"id": "health",
            "name": "Health", "categories": [{"id": "c", "name": "C", "metrics": [{"id": "late"}]},
            {"id": "a", "name": "A", "weight": 3, "metrics": [{"id": "use"}]}]}]}]}"#;

    /// Kinds of customers, one after the other: an odd number, so that they cross every block.
    const KINDS: [&str; 5] = [
        r#""metrics": {"use": 40, "mood": "green", "late": 7}"#,
        r#""segment": "SMB", "metrics": {"use": 60, "mood": "red"}"#,
        r#""segment": "SMB", "metrics": {"late": 2}"#,
        r#""metrics": {"mood": "red"}"#,
        r#""metrics": {"use": 90, "late": 12}, "overrides": [{"scorecard": "health", "score": 1,
            "from": "2020-01-01", "reason": "R", "author": "A"}]"#,
    ];

    fn dataset(n: usize) -> Dataset {
        let one = |idx: usize| {
            let kind = KINDS[idx % KINDS.len()];
            format!(r#"{{"id": "c{idx}", "name": "C", {kind}}}"#)
        };
        let customers: Vec<String> = (0..n).map(one).collect();
        let text = format!(
            r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "model": {MODEL}, "customers": [{}]}}"#,
            customers.join(",")
        );
        load(text.as_bytes()).unwrap().dataset
    }

    fn scored(n: usize) -> Scores {
        let dataset = dataset(n);
        let model = dataset.model.clone().unwrap();
        score(&dataset, &model, dataset.month())
    }

    /// Everything a customer scored: metrics, categories with coverage, overall, shown and band.
    fn row(scores: &Scores, idx: usize) -> Vec<Option<f64>> {
        let row = RowId(idx as u32);
        let card = &scores.cards[0];
        let categories = card.categories.iter();
        let parts = categories.flat_map(|own| [&*own.scores, &*own.coverage]);
        let wholes = [&card.overall, &card.coverage, &card.shown];
        let own = scores.metrics.iter().map(Arc::as_ref);
        let columns = own.chain(parts).chain(wholes);
        let band = card.band[idx].map(f64::from);
        columns
            .map(|column| column.get(row))
            .chain([band])
            .collect()
    }

    #[test]
    fn a_customer_scores_the_same_in_every_block_and_under_every_profile() {
        let n = 2 * BLOCK + 3;
        let (many, few) = (scored(n), scored(KINDS.len()));
        for idx in 0..n {
            assert_eq!(row(&many, idx), row(&few, idx % KINDS.len()), "row {idx}");
        }
        let overall = [0, 1, 2, 3, 4].map(|row| few.cards[0].overall.get(RowId(row)));
        // The midpoint of 4 and (10 + 2 × 3) / 3 · use alone · late alone · a sixth covered · (9 + 3) / 2
        let by_hand = [f64::midpoint(4.0, 16.0 / 3.0), 6.0, 8.0, f64::NAN, 6.0];
        assert_eq!(
            overall,
            by_hand.map(|score| Some(score).filter(|s| !s.is_nan()))
        );
        assert_eq!(few.cards[0].shown.get(RowId(4)), Some(1.0));
    }

    #[test]
    fn a_category_by_itself_scores_as_in_the_whole_in_every_block_and_under_every_profile() {
        let n = 2 * BLOCK + 3;
        let dataset = dataset(n);
        let model = dataset.model.clone().unwrap();
        let whole = score(&dataset, &model, dataset.month());
        for own in &whole.cards[0].categories {
            let narrowed = part::narrowed(&model, "health", &own.id);
            let alone = part::category(&dataset, &narrowed, dataset.month());
            assert_eq!(alone, *own.scores, "{}", own.id);
        }
    }

    #[test]
    fn nobody_scores_nothing() {
        let none = scored(0);
        assert!(none.metrics.iter().all(|own| own.is_empty()));
        assert!(none.cards[0].overall.is_empty());
    }
}
