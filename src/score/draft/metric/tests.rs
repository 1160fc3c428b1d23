use super::*;
use crate::score::draft::Draft;
use crate::score::model::{Anchor, Model, Rule};

fn built_in() -> Draft {
    Draft::new(&Model::built_in())
}

#[test]
fn r003_6_a_health_metric_can_be_added_used_and_called_otherwise() {
    let mut draft = built_in();
    let (id, edit) = add_metric(draft.value(), "CSAT");
    assert_eq!(id, "csat_2");
    let idx = draft.value()["metrics"].as_array().unwrap().len();
    draft.edit(&[edit]);
    let edit = use_metric(draft.value(), "/scorecards/1/categories/3", &id);
    draft.edit(&[edit]);
    let edits = rename_metric(draft.value(), idx, " csat_calls ").unwrap();
    draft.edit(&edits);
    let model = draft.check().unwrap();
    let health = model.scorecard("health").unwrap();
    let last = health.categories[3].metrics.last().unwrap();
    assert_eq!(model.metrics[last.metric].id, "csat_calls");
    assert_eq!(n_uses(draft.value(), idx), 1);
    assert_eq!(rename_metric(draft.value(), idx, "roi"), None);
    assert_eq!(rename_metric(draft.value(), idx, " "), None);
}

#[test]
fn r003_7_an_effort_metric_can_be_added_and_taken_away() {
    let mut draft = built_in();
    let (id, edit) = add_metric(draft.value(), "Night shifts");
    let idx = draft.value()["metrics"].as_array().unwrap().len();
    draft.edit(&[edit]);
    let edit = use_metric(draft.value(), "/scorecards/2/categories/0", &id);
    draft.edit(&[edit]);
    let effort = &draft.check().unwrap().scorecards[2];
    assert_eq!(effort.categories[0].metrics.len(), 6);
    let edits = remove_metric(draft.value(), idx);
    draft.edit(&edits);
    assert!(!draft.is_changed());
}

#[test]
fn a_metric_leaves_every_category_with_it() {
    let mut draft = built_in();
    let idx = draft.check().unwrap().metric_idx("dau_mau").unwrap();
    assert_eq!(n_uses(draft.value(), idx), 2);
    let edits = remove_metric(draft.value(), idx);
    draft.edit(&edits);
    let model = draft.check().unwrap();
    assert_eq!(model.metric_idx("dau_mau"), None);
}

#[test]
fn r000_42_a_rule_of_another_kind_is_sound_at_once() {
    let mut draft = built_in();
    for kind in [
        RuleKind::Steps,
        RuleKind::Values,
        RuleKind::Line,
        RuleKind::Values,
        RuleKind::Steps,
    ] {
        let edits = set_rule(draft.value(), 1, kind);
        draft.edit(&edits);
        assert_eq!(RuleKind::of(&draft.value()["metrics"][1]), kind);
        // Days to first value: lower is better, so a line without floor is sound too.
        draft.check().unwrap();
    }
    assert!(set_rule(draft.value(), 1, RuleKind::Steps).is_empty());
    let edit = add_step(draft.value(), 1);
    draft.edit(&[edit]);
    let Rule::Steps(steps) = &draft.check().unwrap().metrics[1].rule else {
        panic!("it has steps")
    };
    // Lower is better: the lowest values score best.
    let steps: Vec<_> = steps.iter().map(|step| (step.up_to, step.score)).collect();
    assert_eq!(steps, [(21.0, 10.0), (42.0, 0.0), (43.0, 0.0)]);
}

#[test]
fn the_number_of_an_anchor_stays_while_it_does_not_count() {
    let mut draft = built_in();
    for kind in ["population_max", "benchmark"] {
        let edit = set_anchor(draft.value(), 0, kind);
        draft.edit(&[edit]);
    }
    let rule = |draft: &Draft, idx: usize| draft.check().unwrap().metrics[idx].rule.clone();
    let expected = Rule::Line {
        anchor: Anchor::Benchmark(100.0),
        floor: None,
    };
    assert_eq!(rule(&draft, 0), expected);
    let edit = set_anchor(draft.value(), 2, "best");
    draft.edit(&[edit]);
    let expected = Rule::Line {
        anchor: Anchor::Best(8.0),
        floor: None,
    };
    assert_eq!(rule(&draft, 2), expected);
}

#[test]
fn a_text_is_called_otherwise_at_its_place() {
    let values = json!({"yes": 10, "no": 4});
    let values = values.as_object().unwrap();
    let renamed = rename_text(values, "yes", " always ").unwrap();
    assert_eq!(renamed.to_string(), r#"{"always":10,"no":4}"#);
    assert_eq!(rename_text(values, "yes", "NO "), None);
    assert_eq!(rename_text(values, "yes", " "), None);
    assert_eq!(free_text(values), "text");
}
