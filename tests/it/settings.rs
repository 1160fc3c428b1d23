//! Settings of every version are read, and nothing in them is lost.

use customer_radar::score::model::{CORNERS, Corner, Model};
use customer_radar::select::Facet;
use customer_radar::settings::{Look, Pin, Settings, VERSION};
use serde_json::Value;

const VERSION_1: &str = include_str!("../data/settings-1.json");
const VERSION_2: &str = include_str!("../data/settings-2.json");
const VERSION_3: &str = include_str!("../data/settings-3.json");
const VERSION_4: &str = include_str!("../data/settings-4.json");

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn every_version_has_a_fixture() {
    for (text, version) in [
        (VERSION_1, 1),
        (VERSION_2, 2),
        (VERSION_3, 3),
        (VERSION_4, VERSION),
    ] {
        assert_eq!(value(text)["version"], version);
    }
}

#[test]
fn version_1_says_what_it_says() {
    let settings = Settings::from_text(VERSION_1).expect("settings");
    assert_eq!(settings.look, Some(Look::Dark));
    let names: Vec<_> = settings.saved.iter().map(|set| set.name.as_str()).collect();
    assert_eq!(names, ["Monday meeting", "R&D, 50 %"]);
    assert_eq!(settings.saved[0].n_filters(), 2);
    let set = CORNERS.map(|id| id == "high_value_high_effort");
    assert_eq!(settings.corners.clone().map(|corner| corner.is_some()), set);
}

#[test]
fn what_is_read_is_written_back_with_everything_unknown() {
    let settings = Settings::from_text(VERSION_4).expect("settings");
    assert_eq!(value(&settings.to_text()), value(VERSION_4));
    assert_eq!(Settings::from_text(&settings.to_text()), Ok(settings));
}

#[test]
fn version_1_becomes_version_4_with_all_it_had() {
    let settings = Settings::from_text(VERSION_1).expect("settings");
    let mut expected = value(VERSION_1);
    expected["version"] = 4.into();
    assert_eq!(value(&settings.to_text()), expected);
    let stray = r#"{"version": 1, "user_classes": "somebody else's"}"#;
    let settings = Settings::from_text(stray).expect("settings");
    assert_eq!(settings.user_classes, None);
    let kept = &value(&settings.to_text())["user_classes_1"];
    assert_eq!(kept, "somebody else's");
}

#[test]
fn version_2_becomes_version_4_with_all_it_had() {
    let settings = Settings::from_text(VERSION_2).expect("settings");
    let mut expected = value(VERSION_2);
    expected["version"] = 4.into();
    assert_eq!(value(&settings.to_text()), expected);
    let stray = r#"{"version": 2, "author": {"of": "somebody else"}}"#;
    let settings = Settings::from_text(stray).expect("settings");
    assert_eq!(settings.author, None);
    let kept = &value(&settings.to_text())["author_2"];
    assert_eq!(kept["of"], "somebody else");
}

#[test]
fn version_3_becomes_version_4_with_all_it_had() {
    let settings = Settings::from_text(VERSION_3).expect("settings");
    let mut expected = value(VERSION_3);
    expected["version"] = 4.into();
    assert_eq!(value(&settings.to_text()), expected);
    assert!(settings.pins.is_empty());
    let stray = r#"{"version": 3, "pins": 7}"#;
    let settings = Settings::from_text(stray).expect("settings");
    assert_eq!(value(&settings.to_text())["pins_3"], 7);
}

#[test]
fn version_4_holds_the_metrics_on_the_overview() {
    let mut settings = Settings::from_text(VERSION_4).expect("settings");
    let keys: Vec<_> = settings.pins.iter().map(Pin::key).collect();
    let later = "a_metric_of_a_later_version";
    let expected = [("nrr", "", "month"), ("cltv", "years", ""), (later, "", "")];
    assert_eq!(keys, expected);
    settings.move_pin(&Pin::new("cltv", "years", ""), true);
    let written = &value(&settings.to_text())["pins"];
    assert_eq!(written[0]["color"], "teal");
    assert_eq!(written[1]["metric"], "nrr");
}

#[test]
fn version_3_holds_the_persons_name() {
    let mut settings = Settings::from_text(VERSION_3).expect("settings");
    assert_eq!(settings.author.as_deref(), Some("Maya Okafor"));
    settings.author = None;
    assert_eq!(value(&settings.to_text()).get("author"), None);
}

#[test]
fn r000_32_version_2_holds_the_persons_rule_for_users() {
    let mut settings = Settings::from_text(VERSION_2).expect("settings");
    let rule = settings.user_classes.clone().expect("a rule");
    let names: Vec<_> = rule.iter().map(|class| class.name.as_str()).collect();
    assert_eq!(names, ["champion", "active", "asleep"]);
    assert_eq!((rule[0].min_sessions, rule[0].max_days), (12.5, Some(5.0)));
    let model = Model::built_in();
    let reworded = settings.reword(&model);
    assert_eq!(reworded.user_classes, rule);
    assert_eq!(reworded.scorecards, model.scorecards);
    assert!(!settings.keeps_model());
    settings.user_classes = None;
    assert_eq!(settings.reword(&model).user_classes, model.user_classes);
}

#[test]
fn an_unknown_field_of_a_class_stays_with_its_class() {
    let mut settings = Settings::from_text(VERSION_2).expect("settings");
    let rule = settings.user_classes.as_mut().expect("a rule");
    rule.swap(0, 1);
    rule.pop();
    let written = value(&settings.to_text());
    assert_eq!(written["user_classes"][1]["color"], "navy");
    assert_eq!(written["user_classes"][0].get("color"), None);
}

#[test]
fn unknown_fields_survive_a_change() {
    let mut settings = Settings::from_text(VERSION_1).expect("settings");
    settings.rename_saved("r&d, 50 %", "Research");
    settings.look = None;
    settings.corners[0] = Some(Corner::default());
    let written = value(&settings.to_text());
    assert_eq!(written["saved"][1]["color"], "#ff0000");
    assert_eq!(written["corners"]["high_value_high_effort"]["icon"], "fire");
    assert_eq!(
        written["corners"]["center"],
        value(VERSION_1)["corners"]["center"]
    );
    assert_eq!(written["sidebar"]["folded"], true);
    assert_eq!(written.get("look"), None);
}

#[test]
fn nothing_set_is_almost_no_text() {
    let text = Settings::default().to_text();
    assert_eq!(text, r#"{"version":4}"#);
    assert_eq!(Settings::from_text(&text), Ok(Settings::default()));
}

#[test]
fn r003_10_own_words_for_a_corner_win_over_the_models() {
    let mut settings = Settings::default();
    let model = Model::built_in();
    assert_eq!(settings.reword(&model), model);
    let own = Corner {
        name: "War room".into(),
        ..Corner::default()
    };
    settings.corners[1] = Some(own.clone());
    let reworded = settings.reword(&model);
    assert_eq!(reworded.quadrant.corners[1], own);
    assert_eq!(reworded.quadrant.corners[0], model.quadrant.corners[0]);
    assert_eq!(reworded.scorecards, model.scorecards);
}

#[test]
fn the_filters_of_a_saved_set_are_those_of_its_link() {
    let settings = Settings::from_text(VERSION_1).expect("settings");
    let mut view = customer_radar::route::View::default();
    settings.saved[0].apply(&mut view);
    assert!(view.filters.is_chosen(Facet::Health, "at_risk"));
    assert_eq!(view.to_hash(), settings.saved[0].hash);
}
