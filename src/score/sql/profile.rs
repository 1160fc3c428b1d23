//! Whom a profile of the model is for, as a condition.

use super::Query;
use crate::data::Dim;
use crate::score::model::Profile;

/// The condition of a profile; not true where a value it asks for is missing.
pub(super) fn condition(query: &Query, profile: &Profile) -> String {
    let dims = profile.when.iter();
    let mut parts: Vec<String> = dims
        .map(|(dim, values)| one_of(query, *dim, values))
        .collect();
    if let (Some(limits), Some(name)) = (profile.tenure_months, &query.layout.tenure) {
        parts.extend(between(query, &query.name(name), limits));
    }
    if parts.is_empty() {
        return "1 = 1".into();
    }
    parts.join(" AND ")
}

fn one_of(query: &Query, dim: Dim, values: &[String]) -> String {
    let mut dims = query.layout.dims.iter();
    let name = dims.find(|(own, _)| *own == dim).map(|(_, name)| name);
    match name {
        Some(name) if !values.is_empty() => {
            let texts: Vec<String> = values.iter().map(|text| query.dialect.text(text)).collect();
            format!("{} IN ({})", query.name(name), texts.join(", "))
        }
        // No value will do.
        _ => "1 = 0".into(),
    }
}

fn between(query: &Query, tenure: &str, limits: (Option<f64>, Option<f64>)) -> Vec<String> {
    let (min, max) = limits;
    let least = min.map(|min| format!("{tenure} >= {}", query.number(min)));
    let under = max.map(|max| format!("{tenure} < {}", query.number(max)));
    if least.is_none() && under.is_none() {
        return vec![format!("{tenure} IS NOT NULL")];
    }
    least.into_iter().chain(under).collect()
}
