//! A small document that uses every feature of the model, against a table computed from the format's
//! own words by other means.
//!
//! The document: three anchors, both directions, given and defaulted floors, data that leaves no
//! line, steps, text values, weights with zeros, missing values, coverage and its minimum, bands, a
//! profile by segment and tenure, overrides in force, expired, not yet begun and over a withheld
//! score, a churned customer in the population, and months of history.

use customer_radar::data::load;
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::{Month, RowId};

const DOCUMENT: &str = include_str!("../../data/score-golden.json");
const SEPTEMBER: &str = include_str!("../../data/score-golden-2026-09.csv");
const JULY: &str = include_str!("../../data/score-golden-2026-07.csv");

/// How far a score may be from the table.
const TOLERANCE: f64 = 1e-9;

#[test]
fn r001_5_scores_match_a_table_computed_by_hand() {
    check("2026-09", SEPTEMBER);
}

#[test]
fn r000_21_scores_of_a_past_month_match_a_table_computed_by_hand() {
    check("2026-07", JULY);
}

fn check(month: &str, table: &str) {
    let dataset = load(DOCUMENT.as_bytes()).unwrap().dataset;
    let model = dataset.model.clone().unwrap();
    let scores = score(&dataset, &model, Month::parse(month).unwrap());
    let mut n_checked = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let row = dataset.find(cells[0]).unwrap();
        let expected = [cells[4], cells[5]].map(|cell| cell.parse::<f64>().ok());
        let (value, coverage) = match cells[2] {
            "override" => (by_hand(&dataset, &scores, cells[1], row), None),
            "overall" => overall(&scores, cells[1], row),
            "category" => category(&scores, cells[1], cells[3], row),
            _ => (metric(&scores, &model, cells[3], row), None),
        };
        for (got, wanted) in [value, coverage].into_iter().zip(expected) {
            let is_same = match (got, wanted) {
                (Some(got), Some(wanted)) => (got - wanted).abs() <= TOLERANCE,
                (got, wanted) => got == wanted,
            };
            assert!(is_same, "{line}: got {got:?}");
        }
        if cells[2] == "overall" || cells[2] == "override" {
            check_band(&scores, &cells, row);
        }
        n_checked += 1;
    }
    assert!(n_checked > 150, "only {n_checked} lines");
}

fn overall(scores: &Scores, card: &str, row: RowId) -> (Option<f64>, Option<f64>) {
    let card = scores.card(card).unwrap();
    (card.overall.get(row), card.coverage.get(row))
}

fn by_hand(
    dataset: &customer_radar::data::Dataset,
    scores: &Scores,
    card: &str,
    row: RowId,
) -> Option<f64> {
    let at = scores.card(card)?.overridden[row.idx()]?;
    Some(dataset.overrides.get(row)[at as usize].score)
}

fn category(scores: &Scores, card: &str, id: &str, row: RowId) -> (Option<f64>, Option<f64>) {
    let card = scores.card(card).unwrap();
    let category = card.categories.iter().find(|known| known.id == id).unwrap();
    (category.scores.get(row), category.coverage.get(row))
}

fn metric(scores: &Scores, model: &Model, id: &str, row: RowId) -> Option<f64> {
    scores.metrics[model.metric_idx(id).unwrap()].get(row)
}

/// The band shown is that of the override where there is one, else that of the overall.
fn check_band(scores: &Scores, cells: &[&str], row: RowId) {
    let card = scores.card(cells[1]).unwrap();
    let is_shown = card.overridden[row.idx()].is_some() == (cells[2] == "override");
    if is_shown {
        let band = card.band_of(row).map_or("", |band| band.id.as_str());
        assert_eq!(band, cells[6], "{cells:?}");
    }
}
