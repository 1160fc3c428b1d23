//! A customer's success plan at a glance.

use chrono::NaiveDate;

use crate::chart::describe::MISSING;
use crate::data::record::{Kpi, KpiDirection, Objective, ObjectiveStatus, Plan};
use crate::insight::Context;
use crate::insight::value::plain;
use crate::plan::{self, Status};
use crate::units::{self, RowId};

/// A KPI, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiLine {
    /// Its id.
    pub id: String,
    /// What it measures.
    pub name: String,
    /// `$1,000,000 to $1,250,000, now $1,100,000`.
    pub values: String,
    /// How far it has come, 0 to 1.
    pub progress: Option<f64>,
    /// `40.00%`, an en dash where it is not known.
    pub progress_text: String,
    /// Where it stands.
    pub status: Status,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How many objectives it serves.
    pub n_objectives: usize,
    /// Whether the customer may see it.
    pub external: bool,
}

/// An objective, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectiveLine {
    /// Its id.
    pub id: String,
    /// Its title, else its id.
    pub title: String,
    /// Who is in charge; may be empty.
    pub owner: String,
    /// `Open`, `Done`, `Blocked`, an en dash where it is not known.
    pub status: &'static str,
    /// Whether it is past its day and not done.
    pub is_overdue: bool,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// The mean progress of its KPIs that have one, 0 to 1.
    pub progress: Option<f64>,
    /// Its KPIs.
    pub kpis: Vec<KpiLine>,
}

/// A success plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanSummary {
    /// The objectives, in file order.
    pub objectives: Vec<ObjectiveLine>,
    /// KPIs that serve no objective.
    pub loose: Vec<KpiLine>,
    /// How many KPIs there are; one that serves two objectives counts once.
    pub n_kpis: usize,
    /// How many of them are completed.
    pub n_completed: usize,
    /// The mean progress of the KPIs that have one, each counting once.
    pub progress: Option<f64>,
}

/// A customer's plan in the month shown; `None` where it has none.
pub fn plan(context: &Context, row: RowId) -> Option<PlanSummary> {
    let plan = context.dataset.customers.plans.get(row).first()?;
    if plan.objectives.is_empty() && plan.kpis.is_empty() {
        return None;
    }
    let lines: Vec<KpiLine> = plan
        .kpis
        .iter()
        .map(|kpi| line(context, row, plan, kpi))
        .collect();
    let of = |serves: &dyn Fn(&Kpi) -> bool| -> Vec<KpiLine> {
        let both = plan.kpis.iter().zip(&lines);
        both.filter(|(kpi, _)| serves(kpi))
            .map(|(_, line)| line.clone())
            .collect()
    };
    let objective = |objective: &Objective| {
        let kpis = of(&|kpi| kpi.objectives.contains(&objective.id));
        objective_line(objective, kpis, context.day())
    };
    let is_loose = |kpi: &Kpi| {
        let mut objectives = plan.objectives.iter();
        !objectives.any(|objective| kpi.objectives.contains(&objective.id))
    };
    let is_completed = |line: &&KpiLine| line.status == Status::Completed;
    Some(PlanSummary {
        objectives: plan.objectives.iter().map(objective).collect(),
        loose: of(&is_loose),
        n_kpis: lines.len(),
        n_completed: lines.iter().filter(is_completed).count(),
        progress: mean(&lines),
    })
}

fn objective_line(objective: &Objective, kpis: Vec<KpiLine>, day: NaiveDate) -> ObjectiveLine {
    let is_done = objective.status == Some(ObjectiveStatus::Done);
    ObjectiveLine {
        id: objective.id.clone(),
        title: objective
            .title
            .clone()
            .unwrap_or_else(|| objective.id.clone()),
        owner: objective.owner.clone().unwrap_or_default(),
        status: match objective.status {
            Some(ObjectiveStatus::Open) => "Open",
            Some(ObjectiveStatus::Done) => "Done",
            Some(ObjectiveStatus::Blocked) => "Blocked",
            None => MISSING,
        },
        is_overdue: !is_done && objective.due.is_some_and(|due| due < day),
        due: objective.due,
        progress: mean(&kpis),
        kpis,
    }
}

fn line(context: &Context, row: RowId, plan: &Plan, kpi: &Kpi) -> KpiLine {
    let current = plan::current(context.dataset, row, kpi, context.month());
    let progress = plan::progress(kpi, current);
    let serves = |objective: &&Objective| kpi.objectives.contains(&objective.id);
    KpiLine {
        id: kpi.id.clone(),
        name: kpi.description.clone().unwrap_or_else(|| kpi.id.clone()),
        values: values(kpi, current),
        progress,
        progress_text: progress.map_or_else(
            || MISSING.to_owned(),
            |progress| units::percent(progress, 2),
        ),
        status: plan::status(plan, kpi, progress, context.day()),
        due: kpi.due,
        n_objectives: plan.objectives.iter().filter(serves).count(),
        external: kpi.external,
    }
}

/// Where it began, where it should be and where it is.
fn values(kpi: &Kpi, current: Option<f64>) -> String {
    let unit = kpi.unit.as_deref().unwrap_or_default();
    let text = |value: Option<f64>| {
        value.map_or_else(|| MISSING.to_owned(), |value| with_unit(value, unit))
    };
    let (target, now) = (text(kpi.target), text(current));
    match kpi.direction {
        Some(KpiDirection::AtLeast) => format!("at least {target}, now {now}"),
        Some(KpiDirection::AtMost) => format!("at most {target}, now {now}"),
        Some(KpiDirection::Increase | KpiDirection::Decrease) | None => {
            format!("{} to {target}, now {now}", text(kpi.baseline))
        }
    }
}

/// A value in a KPI's unit: a currency, percent, a quantity or anything else that has a name.
fn with_unit(value: f64, unit: &str) -> String {
    let is_currency = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    match unit.to_lowercase().as_str() {
        _ if is_currency => units::money(value, unit),
        "percent" | "%" => format!("{}%", plain(value, 2)),
        "" | "quantity" | "count" => plain(value, 4),
        lower => format!("{} {lower}", plain(value, 4)),
    }
}

/// The mean progress of the KPIs that have one.
fn mean(lines: &[KpiLine]) -> Option<f64> {
    let known: Vec<f64> = lines.iter().filter_map(|line| line.progress).collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}
