//! Scorecards to start from, `assets/model/templates.json`.
//!
//! Comes in: the JSON of a model; goes out: the edits that put a template's scorecard and the
//! metrics it needs into it. A metric the model has already stays as the model has it; those it
//! lacks come from the template or from the built-in model.

use serde_json::Value;

use super::draft::Edit;
use super::model::Model;

/// A scorecard to start from.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// The ids of the metrics it needs, each once.
    pub needs: Vec<String>,
    metrics: Vec<Value>,
    scorecard: Value,
}

/// Every template, in the order to show.
///
/// # Panics
/// Never: a test reads the templates.
pub fn templates() -> Vec<Template> {
    let text = include_str!("../../assets/model/templates.json");
    let items: Vec<Value> = serde_json::from_str(text).expect("the templates are JSON");
    items.iter().map(Template::of).collect()
}

impl Template {
    fn of(item: &Value) -> Self {
        let text = |key: &str| item[key].as_str().unwrap_or_default().to_owned();
        let scorecard = item["scorecard"].clone();
        Self {
            id: text("id"),
            name: text("name"),
            description: text("description"),
            needs: needs(&scorecard),
            metrics: item["metrics"].as_array().cloned().unwrap_or_default(),
            scorecard,
        }
    }

    /// Whether the model has a scorecard of the same id, which the template would replace.
    pub fn replaces<'m>(&self, model: &'m Model) -> Option<&'m str> {
        let id = self.scorecard["id"].as_str()?;
        model.scorecard(id).map(|card| card.name.as_str())
    }

    /// The edits that put the template into the JSON of a model.
    pub fn edits(&self, model: &Value) -> Vec<Edit> {
        let has = |id: &str| position(model, "metrics", id).is_some();
        let built_in = Model::built_in();
        let known = built_in.source["metrics"].as_array();
        let sources = self.metrics.iter().chain(known.into_iter().flatten());
        let mut edits: Vec<Edit> = Vec::new();
        for id in self.needs.iter().filter(|id| !has(id)) {
            let mut found = sources.clone();
            let metric = found.find(|metric| metric["id"].as_str() == Some(id));
            edits.extend(metric.map(|metric| add("/metrics", metric)));
        }
        let id = self.scorecard["id"].as_str().unwrap_or_default();
        edits.push(match position(model, "scorecards", id) {
            Some(idx) => Edit::Set {
                at: format!("/scorecards/{idx}"),
                value: self.scorecard.clone(),
            },
            None => add("/scorecards", &self.scorecard),
        });
        edits.extend(self.prediction(model, id));
        edits
    }

    /// The prediction of the model for the categories of the template, where it belongs to the
    /// scorecard replaced: what all of them weigh together stays, each weighs the same.
    fn prediction(&self, model: &Value, id: &str) -> Option<Edit> {
        let prediction = model.get("prediction")?;
        if prediction["scorecard"].as_str()? != id {
            return None;
        }
        let known = prediction["coefficients"].as_object()?;
        let total: f64 = known.values().filter_map(Value::as_f64).sum();
        let categories = self.scorecard["categories"].as_array()?;
        let each = Value::from(total / categories.len() as f64);
        let pair = |category: &Value| Some((category["id"].as_str()?.to_owned(), each.clone()));
        Some(Edit::Set {
            at: "/prediction/coefficients".to_owned(),
            value: Value::Object(categories.iter().filter_map(pair).collect()),
        })
    }
}

fn add(list: &str, value: &Value) -> Edit {
    Edit::Insert {
        list: list.to_owned(),
        idx: usize::MAX,
        value: value.clone(),
    }
}

/// Where the item of an id stands in a list of the model.
fn position(model: &Value, list: &str, id: &str) -> Option<usize> {
    let items = model[list].as_array()?;
    items
        .iter()
        .position(|item| item["id"].as_str() == Some(id))
}

/// The ids of the metrics of a scorecard, each once, in its order.
fn needs(scorecard: &Value) -> Vec<String> {
    let categories = scorecard["categories"].as_array().into_iter().flatten();
    let metrics = categories.filter_map(|category| category["metrics"].as_array());
    let mut needs: Vec<String> = Vec::new();
    for id in metrics.flatten().filter_map(|metric| metric["id"].as_str()) {
        if !needs.iter().any(|known| known == id) {
            needs.push(id.to_owned());
        }
    }
    needs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::draft::Draft;

    fn with(template: &Template, model: &Model) -> Model {
        let mut draft = Draft::new(model);
        draft.edit(&template.edits(draft.value()));
        draft.check().expect("a template makes a sound model")
    }

    #[test]
    fn every_template_makes_a_sound_model_of_any_model() {
        let bare =
            Model::from_json(r#"{"name": "Bare", "metrics": [], "scorecards": []}"#).unwrap();
        for template in templates() {
            for model in [Model::built_in(), bare.clone()] {
                let made = with(&template, &model);
                let id = template.scorecard["id"].as_str().unwrap();
                assert!(made.scorecard(id).is_some(), "{}", template.id);
                let slope = |model: &Model| {
                    model
                        .prediction
                        .as_ref()
                        .map(|own| own.coefficients.iter().map(|(_, own)| own).sum::<f64>())
                };
                let (before, after) = (slope(&model).unwrap_or(0.0), slope(&made).unwrap_or(0.0));
                assert!((before - after).abs() < 1e-9, "{}", template.id);
                let others = made.metrics.len() - model.metrics.len();
                assert!(others <= template.needs.len(), "{}", template.id);
                assert_eq!(with(&template, &made), made, "twice is once");
            }
        }
    }

    #[test]
    fn r002_39_the_health_index_holds_the_inputs_of_the_source() {
        let all = templates();
        let index = all.iter().find(|own| own.id == "health_index").unwrap();
        let model = with(index, &Model::built_in());
        let card = model.scorecard("health").unwrap();
        let sizes: Vec<usize> = card
            .categories
            .iter()
            .map(|own| own.metrics.len())
            .collect();
        assert_eq!(sizes, [3, 5]);
        let names: Vec<&str> = index.needs.iter().map(String::as_str).collect();
        let inputs = [
            "late_days",
            "customer_amount",
            "spend_growth",
            "roi",
            "dau_mau",
            "goals",
            "pain_points",
            "value_seen",
        ];
        assert_eq!(names, inputs);
        assert_eq!(index.replaces(&Model::built_in()), Some("Health"));
    }

    #[test]
    fn r001_26_a_scorecard_can_be_one_of_maturity() {
        let all = templates();
        let maturity = all.iter().find(|own| own.id == "maturity").unwrap();
        let model = with(maturity, &Model::built_in());
        assert_eq!(model.scorecard("maturity").unwrap().label, "maturity");
        assert_eq!(maturity.replaces(&Model::built_in()), None);
    }
}
