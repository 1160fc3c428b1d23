//! What two models differ in, as people read it.
//!
//! Comes in: the JSON of two models; goes out: every difference with its place in words. Items of
//! lists are told apart by their id, so that moving one is one difference. The revision is left out:
//! it differs between any two versions. A field that is absent counts as its usual value.

use serde_json::{Map, Value};

mod words;

use words::{label, shown};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where: names from the outside in, such as `Scorecards`, `Health`, `Onboarding`, `Weight`.
    pub place: Vec<String>,
    /// What happened there.
    pub kind: Kind,
}

/// What happened at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Only the second has it.
    Added,
    /// Only the first has it.
    Removed,
    /// A value changed, as text; an empty text is no value.
    Changed {
        /// In the first.
        before: String,
        /// In the second.
        after: String,
    },
    /// The items of a list stand in another order.
    Moved,
}

/// The differences of the second model from the first, in the order of the first, additions last.
pub fn diff(first: &Value, second: &Value) -> Vec<Difference> {
    let mut walk = Walk {
        names: [first, second].map(metric_names).concat(),
        place: Vec::new(),
        found: Vec::new(),
    };
    walk.values("", first, second);
    walk.found
}

/// Ids and names of the metrics of a model.
fn metric_names(model: &Value) -> Vec<(String, String)> {
    let metrics = model["metrics"].as_array().into_iter().flatten();
    let pair = |metric: &Value| {
        let id = metric["id"].as_str()?;
        let name = metric["name"].as_str().unwrap_or(id);
        Some((id.to_owned(), name.to_owned()))
    };
    metrics.filter_map(pair).collect()
}

struct Walk {
    names: Vec<(String, String)>,
    place: Vec<String>,
    found: Vec<Difference>,
}

impl Walk {
    fn note(&mut self, kind: Kind) {
        self.found.push(Difference {
            place: self.place.clone(),
            kind,
        });
    }

    fn within(&mut self, name: String, walk: impl FnOnce(&mut Self)) {
        self.place.push(name);
        walk(self);
        self.place.pop();
    }

    /// Compares two values under a key.
    fn values(&mut self, key: &str, first: &Value, second: &Value) {
        match (first, second) {
            (Value::Object(first), Value::Object(second)) => self.objects(key, first, second),
            (Value::Array(own), Value::Array(others)) => match (keys(own), keys(others)) {
                (Some(names), Some(other_names)) => {
                    self.lists((own, &names), (others, &other_names));
                }
                _ => self.leaves(key, first, second),
            },
            _ => self.leaves(key, first, second),
        }
    }

    fn leaves(&mut self, key: &str, first: &Value, second: &Value) {
        let (before, after) = (shown(key, first), shown(key, second));
        if before != after {
            self.note(Kind::Changed { before, after });
        }
    }

    fn objects(&mut self, key: &str, first: &Map<String, Value>, second: &Map<String, Value>) {
        let only_second = second.keys().filter(|own| !first.contains_key(*own));
        // The texts of a metric that scores by text are data, not fields.
        let is_data = key == "values";
        for own in first.keys().chain(only_second) {
            if self.place.is_empty() && own == "revision" {
                continue;
            }
            let (before, after) = (first.get(own), second.get(own));
            let name = if is_data { own.clone() } else { label(own) };
            let get = |value: Option<&Value>| value.cloned().unwrap_or_else(|| usual(own));
            let (before, after) = (get(before), get(after));
            self.within(name, |walk| walk.values(own, &before, &after));
        }
    }

    /// Compares two lists whose items have keys.
    fn lists(&mut self, first: (&[Value], &[String]), second: (&[Value], &[String])) {
        for (item, key) in first.0.iter().zip(first.1) {
            let other = second.1.iter().position(|other| other == key);
            let name = self.name(item, key);
            self.within(name, |walk| match other {
                Some(other) => walk.values("", item, &second.0[other]),
                None => walk.note(Kind::Removed),
            });
        }
        for (item, key) in second.0.iter().zip(second.1) {
            if !first.1.contains(key) {
                let name = self.name(item, key);
                self.within(name, |walk| walk.note(Kind::Added));
            }
        }
        let common = |own: &[String], others: &[String]| -> Vec<String> {
            let shared = own.iter().filter(|key| others.contains(key));
            shared.cloned().collect()
        };
        if common(first.1, second.1) != common(second.1, first.1) {
            self.note(Kind::Moved);
        }
    }

    /// What people call an item: its own name, or that of the metric it stands for.
    fn name(&self, item: &Value, key: &str) -> String {
        if let Some(name) = item["name"].as_str() {
            return name.to_owned();
        }
        let known = self.names.iter().rev().find(|(id, _)| id == key);
        known.map_or_else(|| key.to_owned(), |(_, name)| name.clone())
    }
}

/// The keys of the items of a list, when every item is an object with a key of its own.
fn keys(items: &[Value]) -> Option<Vec<String>> {
    let key = |item: &Value| {
        let fields = item.as_object()?;
        let key = fields.get("id").or_else(|| fields.get("name"))?;
        key.as_str().map(str::to_owned)
    };
    let keys: Vec<String> = items.iter().map(key).collect::<Option<_>>()?;
    let is_double = |(idx, key): (usize, &String)| keys[..idx].contains(key);
    (!keys.iter().enumerate().any(is_double)).then_some(keys)
}

/// What an absent field counts as.
fn usual(key: &str) -> Value {
    match key {
        "weight" => Value::from(1.0),
        "min_coverage" => Value::from(0.0),
        "direction" => Value::from("higher"),
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests;
