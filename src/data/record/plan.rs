//! A success plan: objectives and their KPIs.

use chrono::NaiveDate;

/// A success plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Objectives.
    pub objectives: Vec<Objective>,
    /// KPIs, each linked to any number of objectives.
    pub kpis: Vec<Kpi>,
}

/// Where an objective stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectiveStatus {
    /// Being worked on.
    Open,
    /// Reached.
    Done,
    /// Cannot go on.
    Blocked,
}

/// An objective of a success plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    /// Id.
    pub id: String,
    /// Title.
    pub title: Option<String>,
    /// Category, such as reduce churn.
    pub category: Option<String>,
    /// Who is in charge.
    pub owner: Option<String>,
    /// Where it stands.
    pub status: Option<ObjectiveStatus>,
    /// Start.
    pub start: Option<NaiveDate>,
    /// Due.
    pub due: Option<NaiveDate>,
    /// Description.
    pub description: Option<String>,
    /// Whether the customer may see it.
    pub external: bool,
}

/// Which way a KPI should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KpiDirection {
    /// Up to the target.
    Increase,
    /// Down to the target.
    Decrease,
    /// Not below the target.
    AtLeast,
    /// Not above the target.
    AtMost,
}

/// A KPI of a success plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Kpi {
    /// Id.
    pub id: String,
    /// Description.
    pub description: Option<String>,
    /// Category.
    pub category: Option<String>,
    /// The unit of baseline, current and target.
    pub unit: Option<String>,
    /// Which way it should go.
    pub direction: Option<KpiDirection>,
    /// Where it began.
    pub baseline: Option<f64>,
    /// Where it is.
    pub current: Option<f64>,
    /// Where it should be.
    pub target: Option<f64>,
    /// Start.
    pub start: Option<NaiveDate>,
    /// Due.
    pub due: Option<NaiveDate>,
    /// Who is in charge.
    pub owner: Option<String>,
    /// Whether it cannot go on.
    pub blocked: bool,
    /// Whether the customer may see it.
    pub external: bool,
    /// Ids of the objectives it serves.
    pub objectives: Vec<String>,
    /// The metric its current value follows.
    pub metric: Option<String>,
    /// Past values, oldest first.
    pub history: Vec<KpiValue>,
}

/// A past value of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiValue {
    /// When.
    pub date: Option<NaiveDate>,
    /// The value.
    pub value: Option<f64>,
    /// Who entered it.
    pub author: Option<String>,
}
