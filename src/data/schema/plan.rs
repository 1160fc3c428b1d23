//! Success plans.

use super::super::record::{Kpi, KpiDirection, KpiValue, Objective, ObjectiveStatus, Plan};
use super::{member, record};

record! {
    Plan, Plan, blank Self::default(), required [];
    objectives: list<Objective>, kpis: list<Kpi>,
}

record! {
    Objective, Objectives,
    blank Self {
        id: String::new(), title: None, category: None, owner: None, status: None, start: None,
        due: None, description: None, external: false,
    },
    required ["id"];
    id: text, title: text, category: text, owner: text, status: choice<ObjectiveStatus>,
    start: date, due: date, description: text, external: flag,
}

record! {
    Kpi, Kpis,
    blank Self {
        id: String::new(), description: None, category: None, unit: None, direction: None,
        baseline: None, current: None, target: None, start: None, due: None, owner: None,
        blocked: false, external: false, objectives: Vec::new(), metric: None,
        history: Vec::new(),
    },
    required ["id"];
    id: text, description: text, category: text, unit: text, direction: choice<KpiDirection>,
    baseline: number, current: number, target: number, start: date, due: date, owner: text,
    blocked: flag, external: flag, objectives: texts, metric: text, history: list<KpiValue>,
}

record! {
    KpiValue, KpiHistory, blank Self { date: None, value: None, author: None }, required [];
    date: date, value: number, author: text,
}
