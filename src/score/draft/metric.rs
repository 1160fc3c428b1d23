//! Metrics, their rules and their places in categories, as edits of a draft.

use serde_json::{Map, Value, json};

use super::card::{CARDS, free_in, mean_weight};
use super::{Edit, items_of};

/// The metrics of a model.
pub const METRICS: &str = "/metrics";

/// How a value becomes a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// A line from floor to anchor.
    Line,
    /// Steps by value.
    Steps,
    /// Scores of texts.
    Values,
}

impl RuleKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Line, Self::Steps, Self::Values];

    /// The field of a metric that says so.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Line => "anchor",
            Self::Steps => "steps",
            Self::Values => "values",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Line => "Line",
            Self::Steps => "Steps",
            Self::Values => "Texts",
        }
    }

    /// The kind of a metric; a line where it has none.
    pub fn of(metric: &Value) -> Self {
        let has = |kind: &Self| metric.get(kind.field()).is_some_and(|rule| !rule.is_null());
        Self::ALL.into_iter().find(has).unwrap_or(Self::Line)
    }
}

/// Adds a metric at the end, on a line from 0 to 100; gives its id too.
pub fn add_metric(root: &Value, name: &str) -> (String, Edit) {
    let id = free_in(root, METRICS, name);
    let metric = json!({
        "id": id, "name": name, "unit": "percent", "source": "usage", "pillar": "adoption",
        "direction": "higher", "anchor": {"kind": "best", "value": 100},
    });
    let edit = Edit::Insert {
        list: METRICS.into(),
        idx: items_of(root, METRICS).len(),
        value: metric,
    };
    (id, edit)
}

/// Puts a metric into the category at `category`, a JSON pointer, with the mean weight of those
/// there.
pub fn use_metric(root: &Value, category: &str, id: &str) -> Edit {
    let list = format!("{category}/metrics");
    Edit::Insert {
        value: json!({"id": id, "weight": mean_weight(root, &list)}),
        idx: items_of(root, &list).len(),
        list,
    }
}

/// Takes a metric away, out of every category too.
pub fn remove_metric(root: &Value, idx: usize) -> Vec<Edit> {
    let Some(metric) = items_of(root, METRICS).get(idx) else {
        return Vec::new();
    };
    let used = uses(root, &metric["id"]).into_iter();
    let mut edits: Vec<Edit> = used.map(|(list, idx)| Edit::Remove { list, idx }).collect();
    edits.push(Edit::Remove {
        list: METRICS.into(),
        idx,
    });
    edits
}

/// Gives a metric another id, in every category too; `None` where the id is empty or another
/// metric's.
pub fn rename_metric(root: &Value, idx: usize, to: &str) -> Option<Vec<Edit>> {
    let to = to.trim();
    let metrics = items_of(root, METRICS);
    let mut others = metrics.iter().enumerate().filter(|(at, _)| *at != idx);
    if to.is_empty() || others.any(|(_, metric)| metric["id"] == to) {
        return None;
    }
    let set = |at: String| Edit::Set {
        at,
        value: to.into(),
    };
    let used = uses(root, &metrics.get(idx)?["id"]).into_iter();
    let mut edits: Vec<Edit> = used
        .map(|(list, idx)| set(format!("{list}/{idx}/id")))
        .collect();
    edits.push(set(format!("{METRICS}/{idx}/id")));
    Some(edits)
}

/// How many categories a metric stands in, those of profiles included.
pub fn n_uses(root: &Value, idx: usize) -> usize {
    let metric = items_of(root, METRICS).get(idx);
    metric.map_or(0, |metric| uses(root, &metric["id"]).len())
}

/// Every place of a metric: the list of a category's metrics and the position in it.
fn uses(root: &Value, id: &Value) -> Vec<(String, usize)> {
    let profiles =
        (0..items_of(root, "/profiles").len()).map(|at| format!("/profiles/{at}{CARDS}"));
    let mut places = Vec::new();
    for cards in std::iter::once(CARDS.to_owned()).chain(profiles) {
        for card in 0..items_of(root, &cards).len() {
            let categories = format!("{cards}/{card}/categories");
            for category in 0..items_of(root, &categories).len() {
                let list = format!("{categories}/{category}/metrics");
                let place = items_of(root, &list)
                    .iter()
                    .position(|part| part["id"] == *id);
                places.extend(place.map(|idx| (list, idx)));
            }
        }
    }
    places
}

/// Gives a metric a rule of another kind, with a beginning to go on from.
pub fn set_rule(root: &Value, idx: usize, kind: RuleKind) -> Vec<Edit> {
    let at = format!("{METRICS}/{idx}");
    let metric = root.pointer(&at).unwrap_or(&Value::Null);
    if RuleKind::of(metric) == kind && metric.get(kind.field()).is_some() {
        return Vec::new();
    }
    let top = good(metric).unwrap_or(100.0);
    let rule = match kind {
        RuleKind::Line => json!({"kind": "benchmark", "value": super::typed::value(top)}),
        RuleKind::Steps => first_steps(metric, top),
        RuleKind::Values => json!({"yes": 10, "no": 0}),
    };
    let set = |field: &str, value: Value| Edit::Set {
        at: format!("{at}/{field}"),
        value,
    };
    let others = ["anchor", "floor", "steps", "values"].into_iter();
    let mut edits: Vec<Edit> = others.map(|field| set(field, Value::Null)).collect();
    edits.push(set(kind.field(), rule));
    edits
}

/// Steps to go on from: 10 at what counts as good, 0 at its other end.
fn first_steps(metric: &Value, good: f64) -> Value {
    let step = |up_to: f64, score: u8| json!({"up_to": super::typed::value(up_to), "score": score});
    if metric["direction"] != "lower" {
        return json!([step(0.0, 0), step(good, 10)]);
    }
    let floor = metric["floor"].as_f64().filter(|floor| *floor > good);
    json!([
        step(good, 10),
        step(floor.unwrap_or(good + good.abs().max(1.0)), 0)
    ])
}

/// Says what scores 10: `best`, `population_max` or `benchmark`. A number there was stays, and
/// counts again when it is wanted again; without one the value called good is taken.
pub fn set_anchor(root: &Value, idx: usize, kind: &str) -> Edit {
    let at = format!("{METRICS}/{idx}");
    let metric = root.pointer(&at).unwrap_or(&Value::Null);
    let mut anchor = metric["anchor"].as_object().cloned().unwrap_or_default();
    anchor.insert("kind".into(), kind.into());
    let is_known = anchor.get("value").is_some_and(|value| !value.is_null());
    let value = (kind != "population_max" && !is_known).then(|| good(metric));
    if let Some(value) = value.flatten() {
        anchor.insert("value".into(), super::typed::value(value));
    }
    Edit::Set {
        at: format!("{at}/anchor"),
        value: Value::Object(anchor),
    }
}

/// The value called good; 100 for a percentage without one.
fn good(metric: &Value) -> Option<f64> {
    let is_percent = metric["unit"] == "percent";
    metric["good"].as_f64().or(is_percent.then_some(100.0))
}

/// Adds a step above the last one, with the score of the last.
pub fn add_step(root: &Value, idx: usize) -> Edit {
    let list = format!("{METRICS}/{idx}/steps");
    let steps = items_of(root, &list);
    let last = |key: &str| steps.last().and_then(|step| step[key].as_f64());
    let limit = last("up_to").map_or(0.0, |limit| limit + 1.0);
    let score = last("score").unwrap_or(0.0);
    Edit::Insert {
        value: json!({"up_to": super::typed::value(limit), "score": super::typed::value(score)}),
        idx: steps.len(),
        list,
    }
}

/// Calls a text of a metric otherwise, at its place among the others; `None` where the new one is
/// empty or there already, apart from case and spaces.
pub fn rename_text(values: &Map<String, Value>, from: &str, to: &str) -> Option<Value> {
    let key = |text: &str| text.trim().to_lowercase();
    let mut others = values.keys().filter(|own| own.as_str() != from);
    if key(to).is_empty() || others.any(|own| key(own) == key(to)) {
        return None;
    }
    let renamed = values.iter().map(|(own, score)| {
        let own = if own == from { to.trim() } else { own };
        (own.to_owned(), score.clone())
    });
    Some(Value::Object(renamed.collect()))
}

/// A text no metric value has yet, for a line to be filled in.
pub fn free_text(values: &Map<String, Value>) -> String {
    super::ident::free_id("text", |text| values.keys().any(|own| own == text))
}

#[cfg(test)]
mod tests;
