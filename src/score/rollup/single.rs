//! One category by itself, without the whole that it belongs to.

use std::ops::Range;

use super::block::{BLOCK, Column, Means, Part};
use crate::score::model::{Category, Model};
use crate::score::normalise::Scorer;

/// The scores of the category that a model is narrowed to, NaN for none: of the scorecard's own form
/// for everybody, then of a profile's for those who have it.
pub fn single(model: &Model, scorers: &[Scorer], profile_of: &[Option<u16>]) -> Vec<f64> {
    let n_rows = profile_of.len();
    let variants = variants(model);
    let mut scores = vec![f64::NAN; n_rows];
    let mut block: Vec<Column> = vec![[f64::NAN; BLOCK]; scorers.len()];
    let mut means = Means::default();
    for start in (0..n_rows).step_by(BLOCK) {
        let rows = start..n_rows.min(start + BLOCK);
        for (scorer, column) in scorers.iter().zip(&mut block) {
            scorer.score(rows.clone(), &mut column[..rows.len()]);
        }
        let (own, profiles) = (&mut scores[rows.clone()], &profile_of[rows.clone()]);
        for (profile, category) in &variants {
            if profile.is_some() && !profiles.contains(profile) {
                continue;
            }
            roll(&mut means, *category, (&block, scorers), rows.clone());
            for ((score, mean), has) in own.iter_mut().zip(&means.scores).zip(profiles) {
                if profile.is_none() || has == profile {
                    *score = *mean;
                }
            }
        }
    }
    scores
}

/// The forms of the category: the scorecard's own, then those of profiles that replace the scorecard.
fn variants(model: &Model) -> Vec<(Option<u16>, Option<&Category>)> {
    let own = model.scorecards.first();
    let own = own.map(|card| (None, card.categories.first()));
    let profiles = model.profiles.iter().enumerate();
    let profiles = profiles.filter_map(|(idx, profile)| {
        let card = profile.scorecards.first()?;
        Some((Some(idx as u16), card.categories.first()))
    });
    own.into_iter().chain(profiles).collect()
}

fn roll(
    means: &mut Means,
    category: Option<&Category>,
    (block, scorers): (&[Column], &[Scorer]),
    rows: Range<usize>,
) {
    let Some(category) = category else {
        means.scores.fill(f64::NAN);
        return;
    };
    let parts = category.metrics.iter();
    let kept = |metric: usize| Some(&scorers[metric].kept().as_ref()?[rows.clone()]);
    let columns: Vec<Part> = parts
        .map(|part| Part {
            weight: part.weight,
            scores: &block[part.metric],
            kept: kept(part.metric),
        })
        .collect();
    let total = category.metrics.iter().map(|part| part.weight).sum();
    means.of_metrics(&columns, total);
}
