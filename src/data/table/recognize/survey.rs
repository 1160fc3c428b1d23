//! Which survey answers belong to, by the name of their score and its range.

use super::super::cells::Table;
use super::super::mapping::Survey;
use super::facts::Facts;
use super::names::words;

/// The survey of the answers of a table.
pub(super) fn of(table: &Table, score: usize, facts: &Facts<'_>) -> Survey {
    let in_column = words(&table.columns[score]);
    let in_table = words(&table.name);
    let has = |known: &[&str]| {
        [&in_column, &in_table]
            .iter()
            .any(|words| words.iter().any(|w| known.contains(&w.as_str())))
    };
    let (_, high) = facts.range();
    let scale = [5_u8, 7, 10]
        .into_iter()
        .find(|top| high <= f64::from(*top))
        .unwrap_or(100);
    if has(&["nps", "promoter", "recommend"]) {
        Survey::Nps
    } else if has(&["ces", "effort", "easy"]) {
        Survey::Ces(scale.max(if has(&["ces"]) { 7 } else { scale }))
    } else if has(&["csat", "satisfied", "satisfaction", "zufriedenheit"]) || scale == 100 {
        Survey::Csat(scale)
    } else if scale <= 5
        && !facts.numbers.is_empty()
        && facts.range().0 >= 1.0
        && facts.numbers.len() >= 5
    {
        Survey::Csat(5)
    } else {
        Survey::Nps
    }
}
