//! The stages of a customer and what is open.

use customer_radar::insight::onboarding_steps::{StageState, onboarding};

use super::super::fixture::{Setting, month};
use super::setting;

const CUSTOMER: &str = r#"{"id": "a", "name": "A", "stage": "Experience",
    "metrics": {"implementation": 95, "first_value": 30, "training": 40},
    "stages": [{"stage": "Trigger", "from": "2026-01-01"},
      {"stage": "Account provisioning and training", "from": "2026-02-01"},
      {"stage": "Pilot"}, {"stage": "Experience", "from": "2026-09-01"}]},
    {"id": "b", "name": "B", "stage": "Decision"}"#;

fn steps(setting: &Setting, id: &str) -> Vec<(String, StageState, Option<i64>)> {
    let found = onboarding(&setting.context(), setting.row(id));
    let steps = found.stages.into_iter();
    steps
        .map(|step| (step.name, step.state, step.days))
        .collect()
}

#[test]
fn r000_26_stages_have_the_days_they_took() {
    let setting = setting("", CUSTOMER);
    let step = |name: &str, state, days| (name.to_owned(), state, days);
    let expected = [
        step("Trigger", StageState::Done, Some(31)),
        // The stage after it has no date.
        step("Account provisioning and training", StageState::Done, None),
        step("Pilot", StageState::Done, None),
        step("Experience", StageState::Current, Some(29)),
        step("Loyalty", StageState::Ahead, None),
    ];
    assert_eq!(steps(&setting, "a"), expected);
}

#[test]
fn stages_entered_later_are_not_told_in_an_earlier_month() {
    let mut setting = setting("", CUSTOMER);
    setting = Setting::of(setting.dataset, month("2026-01"));
    let found = steps(&setting, "a");
    let told: Vec<_> = found.iter().map(|step| (step.0.as_str(), step.2)).collect();
    // An undated stage cannot be placed in time and stays.
    assert_eq!(told[..2], [("Trigger", None), ("Pilot", None)]);
}

#[test]
fn without_a_history_the_stage_itself_is_the_current_one() {
    let setting = setting("", CUSTOMER);
    let found = steps(&setting, "b");
    assert_eq!(found[0], ("Decision".into(), StageState::Current, None));
    let ahead: Vec<_> = found[1..].iter().map(|step| step.0.as_str()).collect();
    assert_eq!(ahead, ["Experience", "Loyalty"]);
}

#[test]
fn what_is_open_starts_with_what_is_furthest_from_good() {
    let setting = setting("", CUSTOMER);
    let found = onboarding(&setting.context(), setting.row("a"));
    let first = found.first_value.clone().unwrap();
    assert_eq!(first.words, "30 days: longer than 21 days");
    let open: Vec<_> = found
        .open
        .iter()
        .map(|step| (step.name.as_str(), step.why.as_str()))
        .collect();
    let expected = [
        ("Training completion", "40%, good is 80%"),
        ("Days to first value", "30 days, good is 21 days"),
        (
            "Trained administrators",
            "no value: give \"admins\" in \"metrics\"",
        ),
        ("Loyalty", "next stage, not entered yet"),
    ];
    assert_eq!(open, expected);
    assert!(!found.open[0].action.is_empty());
}
