//! The first steps of a query: the values of each customer, and the best of all of them.

use super::Query;
use super::columns::{self, Holds, Kind};
use super::layout::MetricColumns;
use super::metric::Extreme;
use super::step::{Field, Step, case};
use crate::score::model::{Metric, Staleness};

/// The step with the values of each customer.
pub(super) const VALUES: &str = "radar_values";

/// The step with the highest and lowest values of all.
pub(super) const POPULATION: &str = "radar_population";

/// The values as doubles and texts.
pub(super) fn values(query: &Query, table: &str) -> Step {
    let columns = columns::reads(&query.layout, query.model);
    let field = |column: &columns::Column| {
        let name = query.name(&column.name);
        let kind = query.dialect.kind(column.kind);
        let expression = match (&column.holds, column.kind) {
            (Holds::Customer, _) => name.clone(),
            (_, Kind::Text) => format!("CAST({name} AS {kind})"),
            (_, Kind::Number) => {
                let most = query.number(f64::MAX);
                format!("CASE WHEN ABS({name}) <= {most} THEN CAST({name} AS {kind}) END")
            }
        };
        Field {
            remark: String::new(),
            expression,
            name: if column.holds == Holds::Customer {
                String::new()
            } else {
                name
            },
        }
    };
    Step {
        name: VALUES,
        what: "The values of each customer; a number that is not finite is missing.",
        keeps: None,
        fields: columns.iter().map(field).chain(kept(query)).collect(),
        from: format!("FROM {table}"),
    }
}

/// What each value keeps of its weight, 0 to 1, where the model lets old ones fade.
fn kept(query: &Query) -> Vec<Field> {
    let metrics = query.model.metrics.iter().zip(&query.layout.metrics);
    let field = |(metric, own): (&Metric, &MetricColumns)| {
        let (age, limit) = (own.age.as_ref()?, metric.stale_after_days?);
        let days = query.name(&age.days);
        let number = |number: f64| query.number(number);
        let beyond = |limit: f64| format!("{days} > {}", number(limit));
        let arms = match query.model.staleness {
            Staleness::Keep => return None,
            Staleness::LeaveOut => vec![(beyond(limit), number(0.0))],
            Staleness::Fade { half_life_days } => {
                let halves = format!("({} - {days}) / {}", number(limit), number(half_life_days));
                let share = format!("POWER({}, {halves})", number(2.0));
                // Some engines refuse a power that is too small for a double.
                let gone = beyond(limit + LEAST_POWER * half_life_days);
                vec![(gone, number(0.0)), (beyond(limit), share)]
            }
        };
        Some(Field {
            remark: format!("What {} keeps of its weight with age", metric.name),
            expression: case(&arms, Some(&number(1.0))),
            name: query.name(&age.kept),
        })
    };
    metrics.filter_map(field).collect()
}

/// How often 1 can be halved before a double is 0.
const LEAST_POWER: f64 = 1074.0;

/// The highest and lowest values that lines are drawn from; `None` where no line needs one.
pub(super) fn population(query: &Query) -> Option<Step> {
    let mut fields = Vec::new();
    for own in &query.layout.metrics {
        for extreme in [Extreme::Highest, Extreme::Lowest] {
            if let Some(name) = &own.extremes[extreme as usize] {
                let value = query.name(&own.value);
                fields.push(Field {
                    remark: String::new(),
                    expression: format!("{}({value})", extreme.function()),
                    name: query.name(name),
                });
            }
        }
    }
    (!fields.is_empty()).then(|| Step {
        name: POPULATION,
        what: "The highest and the lowest values of all customers.",
        keeps: None,
        fields,
        from: format!("FROM {VALUES}"),
    })
}

/// The profile of a customer: the first whose condition holds.
pub(super) fn profile(query: &Query) -> Option<Field> {
    let name = query.layout.profile.as_ref()?;
    let profiles = query.model.profiles.iter().enumerate();
    let arms: Vec<(String, String)> = profiles
        .map(|(idx, profile)| {
            let when = super::profile::condition(query, profile);
            (when, (idx + 1).to_string())
        })
        .collect();
    Some(Field {
        remark: "The profile that applies: the first whose condition holds.".into(),
        expression: case(&arms, None),
        name: query.name(name),
    })
}
