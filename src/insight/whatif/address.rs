//! What is tried, as the text of an option in the address: metric and value in turn.

use crate::route::{join, split};
use crate::score::explain::Raw;
use crate::score::model::{Model, Rule};
use crate::score::whatif::Change;

/// The text of some changes; `None` without any. A value taken away has no text and is left out.
pub fn write(model: &Model, changes: &[Change]) -> Option<String> {
    let mut items = Vec::new();
    for change in changes {
        let value = match &change.value {
            Raw::Number(number) => number.to_string(),
            Raw::Text(text) => text.clone(),
            Raw::Missing => continue,
        };
        items.extend([model.metrics[change.metric].id.clone(), value]);
    }
    (!items.is_empty()).then(|| join(items.iter().map(String::as_str)))
}

/// The changes of such a text, each metric once; what the model does not know, or no metric of its
/// kind can be, is left out.
pub fn read(model: &Model, text: &str) -> Vec<Change> {
    let items = split(text);
    let mut changes: Vec<Change> = Vec::new();
    for pair in items.chunks_exact(2) {
        let Some(change) = change(model, &pair[0], &pair[1]) else {
            continue;
        };
        changes.retain(|known| known.metric != change.metric);
        changes.push(change);
    }
    changes
}

fn change(model: &Model, id: &str, value: &str) -> Option<Change> {
    let metric = model.metric_idx(id)?;
    let value = match &model.metrics[metric].rule {
        Rule::Values(texts) => {
            let text = value.trim().to_lowercase();
            texts.contains_key(&text).then_some(Raw::Text(text))?
        }
        Rule::Line { .. } | Rule::Steps(_) => {
            let number = value.parse::<f64>().ok();
            Raw::Number(number.filter(|number| number.is_finite())?)
        }
    };
    Some(Change { metric, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_survives_the_address_and_nonsense_does_not() {
        let model = Model::built_in();
        let changes = [("licenses", "57.7"), ("sentiment", "positive")];
        let changes = changes.map(|(id, value)| change(&model, id, value).unwrap());
        let text = write(&model, &changes).unwrap();
        assert_eq!(text, "licenses,57.7,sentiment,positive");
        assert_eq!(read(&model, &text), changes);
        for nonsense in [
            "licenses",
            "nobody,4",
            "licenses,inf",
            "sentiment,4",
            "licenses,many",
        ] {
            assert_eq!(read(&model, nonsense), [], "{nonsense}");
        }
        assert_eq!(read(&model, "licenses,1,licenses,57.7"), changes[..1]);
        assert_eq!(write(&model, &[]), None);
    }
}
