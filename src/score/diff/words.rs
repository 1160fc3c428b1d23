//! The fields of a model in words.

use serde_json::Value;

use crate::units::capitalized;

/// What people call a field.
pub(super) fn label(key: &str) -> String {
    let known = match key {
        "id" => "Id",
        "up_to" => "Limit",
        "good" => "Good from",
        "min_coverage" => "Least coverage",
        "tenure_months" => "Tenure in months",
        "mrr" => "MRR",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    capitalized(&key.replace('_', " "))
}

/// A value as text; empty for none.
pub(super) fn shown(key: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.as_f64().map_or_else(|| number.to_string(), plain),
        Value::String(text) if key == "kind" => label(text),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| shown("", item)).collect();
            items.join(if items.iter().any(|item| item.contains(',')) {
                "; "
            } else {
                ", "
            })
        }
        Value::Object(fields) => {
            let field = |(key, value): (&String, &Value)| {
                format!("{} {}", lower(&label(key)), shown(key, value))
            };
            let fields: Vec<String> = fields.iter().map(field).collect();
            fields.join(", ")
        }
    }
}

/// A number as it is typed, with the sign that is read.
fn plain(number: f64) -> String {
    number.to_string().replace('-', "\u{2212}")
}

fn lower(words: &str) -> String {
    words.to_lowercase()
}
