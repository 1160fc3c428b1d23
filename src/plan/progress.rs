//! Progress and status of a KPI, exactly as published for the product the sources describe
//! (REQUIREMENTS, facts after 004-20).
//!
//! ```text
//! not known                   if target or current is not known
//! baseline := 0               if the baseline is not known
//! if baseline = target:       0 if current < target, else 100 %
//! else                        (current − baseline) ÷ (target − baseline),
//!                             floored to 0.01 %, held between 0 and 100 %
//! ```
//!
//! A KPI that only has to hold (`at_least`, `at_most`) is at 100 % while it holds, else at 0.

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::data::record::{Kpi, KpiDirection, ObjectiveStatus, Plan};
use crate::units::{Month, RowId};

/// Progress is floored to this many parts of the whole: 0.01 %.
const PARTS: f64 = 1e4;

/// How far below a whole part a number may lie by rounding alone.
const ROUNDING: f64 = 1e-9;

/// Where a KPI stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The target is reached.
    Completed,
    /// It cannot go on, or an objective it serves cannot.
    Blocked,
    /// Values are missing.
    NotAvailable,
    /// It is not reached and its day has passed.
    Overdue,
    /// It is on its way.
    InProgress,
}

impl Status {
    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Completed => "Completed",
            Self::Blocked => "Blocked",
            Self::NotAvailable => "Not available",
            Self::Overdue => "Overdue",
            Self::InProgress => "In progress",
        }
    }
}

/// The value of a KPI in a month: that of the metric it follows, else on the day of the data the
/// one given, on an earlier day the latest one of its history by then.
pub fn current(dataset: &Dataset, row: RowId, kpi: &Kpi, month: Month) -> Option<f64> {
    if let Some(column) = kpi.metric.as_deref().and_then(|id| dataset.metric(id)) {
        return dataset.metric_values(column, month)?.numbers.get(row);
    }
    if month >= dataset.month() {
        return kpi.current;
    }
    let day = dataset.day_in(month);
    let by_then = kpi.history.iter().enumerate();
    by_then
        .filter_map(|(idx, entry)| Some((entry.date.filter(|date| *date <= day)?, idx)))
        .max()
        .and_then(|(_, idx)| kpi.history[idx].value)
}

/// How far a KPI with this current value has come, 0 to 1; `None` without target or current value.
pub fn progress(kpi: &Kpi, current: Option<f64>) -> Option<f64> {
    let (current, target) = (finite(current)?, finite(kpi.target)?);
    let whole = |is_reached: bool| f64::from(u8::from(is_reached));
    match kpi.direction {
        Some(KpiDirection::AtLeast) => return Some(whole(current >= target)),
        Some(KpiDirection::AtMost) => return Some(whole(current <= target)),
        Some(KpiDirection::Increase | KpiDirection::Decrease) | None => {}
    }
    let baseline = finite(kpi.baseline).unwrap_or(0.0);
    if baseline == target {
        return Some(whole(current >= target));
    }
    let share = (current - baseline) / (target - baseline);
    let floored = (share * PARTS + ROUNDING).floor() / PARTS;
    (!floored.is_nan()).then(|| floored.clamp(0.0, 1.0))
}

/// Where a KPI of a plan with this progress stands on a day.
pub fn status(plan: &Plan, kpi: &Kpi, progress: Option<f64>, day: NaiveDate) -> Status {
    let is_reached = progress.is_some_and(|progress| progress >= 1.0);
    if is_reached {
        Status::Completed
    } else if is_blocked(plan, kpi) {
        Status::Blocked
    } else if progress.is_none() {
        Status::NotAvailable
    } else if kpi.due.is_some_and(|due| due < day) {
        Status::Overdue
    } else {
        Status::InProgress
    }
}

/// Whether a KPI is blocked itself or by one of its objectives.
fn is_blocked(plan: &Plan, kpi: &Kpi) -> bool {
    let blocks = |id: &String| {
        let blocked = Some(ObjectiveStatus::Blocked);
        let mut objectives = plan.objectives.iter();
        objectives.any(|objective| objective.id == *id && objective.status == blocked)
    };
    kpi.blocked || kpi.objectives.iter().any(blocks)
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests;
