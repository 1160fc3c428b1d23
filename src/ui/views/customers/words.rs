//! Words that the pages about customers share: changes and tenures.

use crate::data::Dataset;
use crate::insight;
use crate::ui::components::{Change, Direction, Verdict};
use crate::units::{Month, RowId};

/// A change as the components write it.
pub(in crate::ui::views) fn change(change: &insight::Change) -> Change {
    Change {
        text: change.text.clone(),
        direction: direction(change.direction),
        verdict: verdict(change.good),
        period: change.versus.clone(),
    }
}

/// Where a number went.
pub(in crate::ui::views) fn direction(direction: insight::Direction) -> Direction {
    match direction {
        insight::Direction::Up => Direction::Up,
        insight::Direction::Down => Direction::Down,
        insight::Direction::Flat => Direction::Flat,
    }
}

/// Whether a change is welcome.
pub(in crate::ui::views) fn verdict(good: Option<bool>) -> Verdict {
    match good {
        Some(true) => Verdict::Good,
        Some(false) => Verdict::Bad,
        None => Verdict::Neutral,
    }
}

/// Tenure at a glance, `3 y 9 mo`; `None` where the start is unknown or lies ahead.
pub(super) fn tenure(dataset: &Dataset, row: RowId, month: Month) -> Option<String> {
    let since = dataset.customers.since[row.idx()]?;
    let months = month.since(Month::of(since));
    match (months / 12, months % 12) {
        _ if months < 0 => None,
        (0, months) => Some(format!("{months} mo")),
        (years, 0) => Some(format!("{years} y")),
        (years, months) => Some(format!("{years} y {months} mo")),
    }
}
