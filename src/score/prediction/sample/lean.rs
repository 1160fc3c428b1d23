//! A model cut down to one scorecard: it scores the same, sooner.

use crate::score::model::{Model, Scorecard};

/// The model with nothing but a scorecard, as it is and in profiles, and the metrics these are made
/// of.
pub(in crate::score) fn only(model: &Model, id: &str) -> Model {
    let mut lean = model.clone();
    lean.scorecards.retain(|card| card.id == id);
    let mut kept = Vec::new();
    for profile in &mut lean.profiles {
        profile.scorecards.retain(|card| card.id == id);
        profile
            .scorecards
            .iter_mut()
            .for_each(|card| keep(card, &mut kept));
    }
    lean.scorecards
        .iter_mut()
        .for_each(|card| keep(card, &mut kept));
    let metrics = kept
        .iter()
        .map(|&metric: &usize| model.metrics[metric].clone());
    lean.metrics = metrics.collect();
    lean
}

/// Keeps the metrics of a scorecard, and numbers them by their new places.
fn keep(card: &mut Scorecard, kept: &mut Vec<usize>) {
    let parts = card
        .categories
        .iter_mut()
        .flat_map(|category| &mut category.metrics);
    for part in parts {
        let place = kept.iter().position(|metric| *metric == part.metric);
        let metric = part.metric;
        part.metric = place.unwrap_or(kept.len());
        if place.is_none() {
            kept.push(metric);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::load;
    use crate::score::score;

    #[test]
    fn the_scorecard_scores_as_in_the_whole_model() {
        let bytes = include_bytes!("../../../../assets/data/sample.json");
        let dataset = load(bytes).unwrap().dataset;
        let mut model = Model::built_in();
        let when = serde_json::json!({"when": {"segment": ["Enterprise"]},
            "scorecards": [{"id": "health", "categories": [{"id": "own", "metrics":
                [{"id": "late_days"}, {"id": "sites"}]}], "bands": [{"id": "a", "up_to": 10}]}]});
        let mut source = model.source.clone();
        source["profiles"] = serde_json::json!([when]);
        model = Model::from_value(source).unwrap();
        let lean = only(&model, "health");
        assert!(lean.metrics.len() < model.metrics.len());
        let month = dataset.month().plus(-3);
        let (whole, part) = (
            score(&dataset, &model, month),
            score(&dataset, &lean, month),
        );
        assert_eq!(whole.card("health"), part.card("health"));
        assert_eq!(part.cards.len(), 1);
    }
}
