//! Where in a model a fault stands.
//!
//! Comes in: the path of a [`ModelError`](crate::score::model::ModelError); goes out: which part of
//! the model it is in, and its words for people.

use serde_json::Value;

use super::items_of;
use super::metric::METRICS;

/// The part of a model that a path leads into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A metric, by its position.
    Metric(usize),
    /// A scorecard.
    Card {
        /// The position of the profile it belongs to; `None` for those of everybody.
        profile: Option<usize>,
        /// Its position.
        card: usize,
        /// The position of the category, where the path leads into one.
        category: Option<usize>,
    },
    /// A profile but for its scorecards, by its position.
    Profile(usize),
    /// Anything else.
    Model,
}

/// The part of the model that a path leads into.
pub fn place(path: &str) -> Place {
    let steps = steps(path);
    let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
    let idx = |step: &str| step.parse::<usize>().ok();
    let (profile, rest) = match steps.as_slice() {
        ["profiles", at, rest @ ..] => (idx(at), rest),
        all => (None, all),
    };
    match (rest, profile) {
        (["metrics", at, ..], None) => idx(at).map_or(Place::Model, Place::Metric),
        (["scorecards", at, rest @ ..], _) => idx(at).map_or(Place::Model, |card| Place::Card {
            profile,
            card,
            category: match rest {
                ["categories", at, ..] => idx(at),
                _ => None,
            },
        }),
        (_, Some(profile)) => Place::Profile(profile),
        _ => Place::Model,
    }
}

/// A path in words: `Health, Engagement, weight`. Items are called by their name, else by their
/// number.
pub fn words(root: &Value, path: &str) -> String {
    let mut here = root;
    let mut words = Vec::new();
    for step in steps(path) {
        let (next, is_item) = match step.parse::<usize>() {
            Ok(idx) if here.is_array() => (&here[idx], true),
            _ => (&here[step.as_str()], false),
        };
        let name = name(root, next);
        if is_item {
            let list: Option<String> = words.pop();
            let number = step.parse::<usize>().unwrap_or_default() + 1;
            let plain = || {
                format!(
                    "{} {number}",
                    list.unwrap_or_default().trim_end_matches('s')
                )
            };
            words.push(name.map_or_else(plain, str::to_owned));
        } else {
            words.push(step.replace('_', " "));
        }
        here = next;
    }
    if words.is_empty() {
        words.push("model".into());
    }
    words.join(", ")
}

/// What people call an item: its name, that of the metric it stands for, else its id.
fn name<'v>(root: &'v Value, item: &'v Value) -> Option<&'v str> {
    let text = |item: &'v Value, key: &str| item.get(key).and_then(Value::as_str);
    let id = text(item, "id");
    let mut metrics = items_of(root, METRICS).iter();
    let metric = metrics.find(|metric| id.is_some() && text(metric, "id") == id);
    let named = metric.and_then(|metric| text(metric, "name"));
    let mut names = [text(item, "name"), named, id].into_iter().flatten();
    names.find(|name| !name.trim().is_empty())
}

/// The keys and positions of a path.
fn steps(path: &str) -> Vec<String> {
    let inner = path.strip_prefix("model").unwrap_or(path);
    let steps = inner.split(['.', '[']).filter(|step| !step.is_empty());
    steps
        .map(|step| step.trim_end_matches(']').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::model::Model;

    #[test]
    fn a_path_leads_to_its_part() {
        assert_eq!(place("model.metrics[3].anchor.value"), Place::Metric(3));
        let card = |profile, card, category| Place::Card {
            profile,
            card,
            category,
        };
        assert_eq!(place("model.scorecards[1].bands[0]"), card(None, 1, None));
        assert_eq!(
            place("model.profiles[2].scorecards[0].categories[4].metrics"),
            card(Some(2), 0, Some(4))
        );
        assert_eq!(place("model.profiles[2].when.city"), Place::Profile(2));
        assert_eq!(place("model.quadrant.value_split"), Place::Model);
        assert_eq!(place("model"), Place::Model);
    }

    #[test]
    fn a_path_in_words_calls_things_by_their_names() {
        let root = Model::built_in().source;
        let words = |path: &str| words(&root, path);
        assert_eq!(
            words("model.scorecards[1].categories[1].weight"),
            "Health, Onboarding, weight"
        );
        assert_eq!(
            words("model.metrics[0].anchor.value"),
            "Implementation progress, anchor, value"
        );
        assert_eq!(
            words("model.metrics[15].steps[1].up_to"),
            "Courses per user, step 2, up to"
        );
        assert_eq!(
            words("model.scorecards[1].categories[1].metrics[2].weight"),
            "Health, Onboarding, Training completion, weight"
        );
        assert_eq!(words("model"), "model");
    }
}
