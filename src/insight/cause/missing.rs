//! Which side has no score, and why.

use crate::score::change::NoScore;
use crate::score::mix::{Side, Target};
use crate::units::{self, RowId};

/// `There is no score of Health in Jun 2026: values cover 40% of its weight, 50% are needed.`
pub(super) fn words(
    name: &str,
    sides: [(&str, Side); 2],
    target: &Target,
    row: RowId,
    none: NoScore,
) -> String {
    let [then, now] = sides;
    let of = |(label, side): (&str, Side)| {
        let place = if is_month(side, sides) { "in" } else { "by" };
        let why = why(side, target, row);
        format!("There is no score of {name} {place} {label}: {why}.")
    };
    match none {
        NoScore::Then => of(then),
        NoScore::Now => of(now),
        NoScore::Both => format!("{} {}", of(then), of(now)),
    }
}

/// Whether the sides are told apart by their months.
fn is_month(side: Side, sides: [(&str, Side); 2]) -> bool {
    let is_other = |(_, other): &(&str, Side)| other.scores.month != side.scores.month;
    sides.iter().any(is_other)
}

fn why(side: Side, target: &Target, row: RowId) -> String {
    let Some(rolled) = side.scores.card(&target.card) else {
        return "the model has no such scorecard".into();
    };
    let applied = rolled.applied(side.model, row);
    let Some(card) = applied.filter(|_| target.column(rolled).is_some()) else {
        return "the model has no such category".into();
    };
    let coverage = rolled.coverage.get(row).unwrap_or(0.0);
    if target.category.is_some() || coverage <= 0.0 {
        return "none of its metrics has a value".into();
    }
    format!(
        "values cover {} of its weight, {} are needed",
        units::percent(coverage, 0),
        units::percent(card.min_coverage, 0)
    )
}
