//! Metric scores to categories, categories to one overall score.
//!
//! Weighted means over what exists: missing parts leave and their weight is shared out in
//! proportion. Coverage says how much of the weight had a score. Rounds nothing.

use super::band::{self, TOLERANCE};
use super::model::{Category, Model, Profile, Scorecard};
use super::scores::{CardScores, CategoryScores, Scores};
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::{Month, RowId};

/// The profile of every customer: the first whose condition holds.
pub fn profiles(dataset: &Dataset, model: &Model, month: Month) -> Vec<Option<u16>> {
    let first = |row: RowId| {
        let holds = |profile: &Profile| matches(dataset, profile, month, row);
        model.profiles.iter().position(holds).map(|idx| idx as u16)
    };
    dataset.rows().map(first).collect()
}

fn matches(dataset: &Dataset, profile: &Profile, month: Month, row: RowId) -> bool {
    let in_dims = profile.when.iter().all(|(dim, values)| {
        let value = dataset.customers.dim(*dim).get(row);
        value.is_some_and(|value| values.iter().any(|wanted| wanted == value))
    });
    in_dims
        && profile.tenure_months.is_none_or(|(min, max)| {
            dataset.customers.since[row.idx()].is_some_and(|since| {
                let tenure = f64::from(month.since(Month::of(since)));
                min.is_none_or(|min| tenure >= min) && max.is_none_or(|max| tenure < max)
            })
        })
}

/// Rolls a scorecard up for every customer.
pub fn roll_up(
    dataset: &Dataset,
    model: &Model,
    card: &Scorecard,
    scores: &Scores,
    profile_of: &[Option<u16>],
) -> CardScores {
    let n_rows = dataset.n_rows();
    let mut rolled = blank(card, n_rows);
    let mut variants: Vec<(Option<u16>, &Scorecard)> = vec![(None, card)];
    for (idx, profile) in model.profiles.iter().enumerate() {
        if let Some(own) = profile.scorecards.iter().find(|own| own.id == card.id) {
            variants.push((Some(idx as u16), own));
        }
    }
    for (row, profile) in profile_of.iter().enumerate() {
        let replaces = variants
            .iter()
            .any(|(variant, _)| variant.is_some() && variant == profile);
        rolled.profile[row] = profile.filter(|_| replaces);
    }
    for (variant, card) in variants {
        let rows: Vec<RowId> = dataset
            .rows()
            .filter(|row| rolled.profile[row.idx()] == variant)
            .collect();
        if !rows.is_empty() {
            roll_variant(&mut rolled, card, scores, &rows);
        }
        place_bands(&mut rolled, dataset, card, scores, &rows);
    }
    rolled
}

fn blank(card: &Scorecard, n_rows: usize) -> CardScores {
    CardScores {
        id: card.id.clone(),
        name: card.name.clone(),
        bands: band::infos(card),
        categories: Vec::new(),
        overall: Numbers::missing(n_rows),
        coverage: Numbers::missing(n_rows),
        shown: Numbers::missing(n_rows),
        band: vec![None; n_rows],
        overridden: vec![None; n_rows],
        profile: vec![None; n_rows],
    }
}

/// Sums of one pass over some rows: weighted scores, their weights, weighted coverages.
struct Sums {
    score: Vec<f64>,
    weight: Vec<f64>,
    coverage: Vec<f64>,
}

fn roll_variant(rolled: &mut CardScores, card: &Scorecard, scores: &Scores, rows: &[RowId]) {
    let zero = || vec![0.0; rows.len()];
    let mut sums = Sums {
        score: zero(),
        weight: zero(),
        coverage: zero(),
    };
    let n_rows = rolled.band.len();
    for category in &card.categories {
        let at = category_slot(rolled, category, n_rows);
        add_category(
            &mut rolled.categories[at],
            category,
            scores,
            rows,
            &mut sums,
        );
    }
    let total: f64 = card.categories.iter().map(|category| category.weight).sum();
    for (idx, &row) in rows.iter().enumerate() {
        let coverage = sums.coverage[idx] / total;
        rolled.coverage.set(row, Some(coverage));
        let is_covered = coverage >= card.min_coverage - TOLERANCE && sums.weight[idx] > 0.0;
        let overall = is_covered.then(|| sums.score[idx] / sums.weight[idx]);
        rolled.overall.set(row, overall);
    }
}

fn category_slot(rolled: &mut CardScores, category: &Category, n_rows: usize) -> usize {
    if let Some(at) = rolled
        .categories
        .iter()
        .position(|known| known.id == category.id)
    {
        return at;
    }
    rolled.categories.push(CategoryScores {
        id: category.id.clone(),
        name: category.name.clone(),
        scores: Numbers::missing(n_rows),
        coverage: Numbers::missing(n_rows),
    });
    rolled.categories.len() - 1
}

fn add_category(
    out: &mut CategoryScores,
    category: &Category,
    scores: &Scores,
    rows: &[RowId],
    sums: &mut Sums,
) {
    let parts: Vec<(f64, &[f64])> = category
        .metrics
        .iter()
        .map(|part| (part.weight, scores.metrics[part.metric].raw()))
        .collect();
    let total: f64 = parts.iter().map(|(weight, _)| weight).sum();
    for (idx, &row) in rows.iter().enumerate() {
        let (mut sum, mut present) = (0.0, 0.0);
        for &(weight, column) in &parts {
            let score = column[row.idx()];
            if !score.is_nan() {
                sum += weight * score;
                present += weight;
            }
        }
        let coverage = present / total;
        out.coverage.set(row, Some(coverage));
        sums.coverage[idx] += category.weight * coverage;
        if present > 0.0 {
            let score = sum / present;
            out.scores.set(row, Some(score));
            sums.score[idx] += category.weight * score;
            sums.weight[idx] += category.weight;
        }
    }
}

fn place_bands(
    rolled: &mut CardScores,
    dataset: &Dataset,
    card: &Scorecard,
    scores: &Scores,
    rows: &[RowId],
) {
    let infos = band::infos(card);
    let slots: Vec<u8> = infos
        .into_iter()
        .map(|info| {
            let known = rolled.bands.iter().position(|band| band.id == info.id);
            let at = known.unwrap_or_else(|| {
                rolled.bands.push(info);
                rolled.bands.len() - 1
            });
            at as u8
        })
        .collect();
    for &row in rows {
        let in_force = override_in_force(dataset, &card.id, scores, row);
        rolled.overridden[row.idx()] = in_force;
        let set = in_force.map(|at| dataset.customers.overrides.get(row)[at as usize].score);
        let shown = set.or_else(|| rolled.overall.get(row));
        rolled.shown.set(row, shown);
        rolled.band[row.idx()] = shown
            .and_then(|score| band::position(&card.bands, score))
            .map(|band| slots[band]);
    }
}

/// The override in force on the day shown: of several the one that began last, then the last one.
fn override_in_force(
    dataset: &Dataset,
    scorecard: &str,
    scores: &Scores,
    row: RowId,
) -> Option<u32> {
    let overrides = &dataset.customers.overrides;
    if overrides.n_items() == 0 {
        return None;
    }
    let candidates = overrides.get(row).iter().enumerate();
    candidates
        .filter(|(_, item)| item.scorecard == scorecard && item.is_in_force(scores.day))
        .max_by_key(|(idx, item)| (item.from, *idx))
        .map(|(idx, _)| idx as u32)
}
