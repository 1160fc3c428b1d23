//! Which survey answers belong to, by the name of their score and its range.

use super::super::cells::Table;
use super::super::mapping::{Mapping, Survey};
use super::super::value;
use super::names::{folded, words};

/// One score in so many may lie above the scale: it is told of when it is read.
const OUTLIERS: usize = 20;
/// The highest usual scale but that of shares of a hundred.
const USUAL: f64 = 10.0;

/// The survey of the answers whose rows do not say it, with the scale of those whose rows do not
/// say theirs; where all rows name their survey, the one of them that needs a scale.
pub(super) fn of(table: &Table, score: usize, mapping: &Mapping) -> Survey {
    let answers = answers(table, score, mapping);
    let of = |survey: &str| -> Vec<f64> {
        let own = answers.iter().filter(|(said, _)| said == survey);
        own.map(|(_, score)| *score).collect()
    };
    let unsaid = of("");
    if !unsaid.is_empty() || mapping.column_of("survey").is_none() {
        return by_name(table, score, unsaid);
    }
    let (csat, ces) = (of("csat"), of("ces"));
    if !csat.is_empty() {
        Survey::Csat(scale(csat))
    } else if !ces.is_empty() {
        Survey::Ces(scale(ces).max(7))
    } else {
        Survey::Nps
    }
}

/// The survey that each row says, folded, and its score; of rows that say their scale none, as it
/// is no other row's.
fn answers(table: &Table, score: usize, mapping: &Mapping) -> Vec<(String, f64)> {
    let (survey, scale) = (mapping.column_of("survey"), mapping.column_of("scale"));
    let decimal = mapping.columns[score].decimal;
    let of = |row: usize| {
        let has_scale = scale.is_some_and(|at| !value::is_blank(table.cell(row, at)));
        let number = value::number(table.cell(row, score), decimal).filter(|_| !has_scale)?;
        let said = survey.map(|at| table.cell(row, at));
        let said = said.filter(|said| !value::is_blank(said)).map(folded);
        Some((said.unwrap_or_default(), number))
    };
    (0..table.n_rows()).filter_map(of).collect()
}

/// The survey by the name of the score and of the table, and by the scores.
fn by_name(table: &Table, score: usize, scores: Vec<f64>) -> Survey {
    let in_column = words(&table.columns[score]);
    let in_table = words(&table.name);
    let has = |known: &[&str]| {
        [&in_column, &in_table]
            .iter()
            .any(|words| words.iter().any(|w| known.contains(&w.as_str())))
    };
    let is_from_one = scores.len() >= 5 && scores.iter().all(|score| *score >= 1.0);
    let scale = scale(scores);
    if has(&["nps", "promoter", "recommend"]) {
        Survey::Nps
    } else if has(&["ces", "effort", "easy"]) {
        Survey::Ces(scale.max(if has(&["ces"]) { 7 } else { scale }))
    } else if has(&["csat", "satisfied", "satisfaction", "zufriedenheit"]) || scale == 100 {
        Survey::Csat(scale)
    } else if scale <= 5 && is_from_one {
        Survey::Csat(5)
    } else {
        Survey::Nps
    }
}

/// The least usual scale that holds 19 of 20 scores; of few scores all but one, where that one is
/// above every usual scale.
fn scale(mut scores: Vec<f64>) -> u8 {
    scores.sort_by(f64::total_cmp);
    let is_odd = scores.len() > 2 && scores.last().is_some_and(|score| *score > USUAL);
    let n_out = (scores.len() / OUTLIERS).max(usize::from(is_odd));
    let high = scores.iter().rev().nth(n_out).copied().unwrap_or_default();
    let usual = [5_u8, 7, 10].into_iter();
    let mut holding = usual.filter(|top| high <= f64::from(*top));
    holding.next().unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_above_the_scale_does_not_make_another_one() {
        assert_eq!(scale(vec![9.0, 10.0, 3.0, 55.0]), 10);
        let mut many: Vec<f64> = (0..100).map(|n| f64::from(n % 6)).collect();
        many.extend([9.0, 44.0]);
        assert_eq!(scale(many), 5);
        assert_eq!(scale(vec![3.0, 4.0, 6.0]), 7);
        assert_eq!(scale(vec![60.0, 80.0, 9.0]), 100);
        assert_eq!(scale(vec![80.0]), 100);
        assert_eq!(scale(Vec::new()), 5);
    }
}
