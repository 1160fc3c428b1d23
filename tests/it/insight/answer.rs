//! How any score came about, on customers whose figures can be checked by head.

use super::fixture::Setting;
use customer_radar::insight::answer::{Answer, Asked, answer};
use customer_radar::insight::cause::{Kind, Other, cause};
use customer_radar::score::mix::Target;
use customer_radar::score::model::Model;
use customer_radar::score::score;

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Tarnwick", "metrics": {"use": 62, "mood": "green", "calls": 40},
     "measured": [{"metric": "mood", "date": "2026-05-04"}]},
    {"id": "b", "name": "Bosch", "metrics": {"mood": "red", "calls": 40},
     "overrides": [{"scorecard": "health", "score": 8, "reason": "New sponsor", "author": "Ken"}]},
    {"id": "c", "name": "Cobble", "metrics": {"use": 50, "calls": 20}},
    {"id": "d", "name": "Dorn", "metrics": {"mood": "green", "calls": 0}}"#;

fn ask(asked: impl Fn(&Setting) -> Asked) -> Answer {
    let setting = Setting::new(CUSTOMERS);
    answer(&setting.context(), &asked(&setting)).unwrap()
}

fn of(id: &'static str) -> impl Fn(&Setting) -> Asked {
    move |setting| Asked::overall(setting.row(id), "health")
}

fn everybody(setting: &Setting) -> Asked {
    Asked::of_group("all customers", &setting.population, "health")
}

/// (3 × 6.2 + 10) ÷ 4 = 7.15.
#[test]
fn r001_16_r001_24_a_score_is_told_as_text_with_value_date_model_and_a_sum() {
    let text = ask(of("a")).text();
    let expected = "\
Health of Tarnwick: 7.2 of 10, Needs attention

Day       30 Sep 2026
Model     Small, revision 1
Coverage  100% of the weight has a value, at least 50% is needed
Band      Needs attention: above 5, up to 7.5

Metric  Value        As of  Score  Weight  Share  Points
Usage                        6.20       3    75%    4.65
  Use     62%  30 Sep 2026   6.20       1    75%    4.65
Voice                       10.00       1    25%    2.50
  Mood  green   4 May 2026  10.00       1    25%    2.50
Sum                                         100%    7.15

Use: 62%: 6.2
  live tracking, in percent, of 30 Sep 2026
  0% scores 0, 100% scores 10 (the best possible value)
  10 × (62 − 0) ÷ (100 − 0) = 6.2
  100% of Usage × 75% of the overall × 6.2 = 4.65 points
";
    assert!(text.starts_with(expected), "{text}");
}

#[test]
fn r001_7_everybody_who_holds_the_maximum_counts() {
    let effort = |setting: &Setting| Asked::overall(setting.row("c"), "effort");
    let answer = ask(|setting| effort(setting).category("effort").metric("calls"));
    assert_eq!(
        (answer.title.as_str(), answer.score),
        ("Calls of Cobble", Some(5.0))
    );
    let rule = &answer.steps[0].rule;
    assert!(
        rule.ends_with("it is held by Tarnwick and 1 other"),
        "{rule}"
    );
    assert_eq!(answer.lines.len(), 1, "one metric needs no sum");
}

#[test]
fn an_override_a_withheld_score_and_a_category_say_what_they_are() {
    let set = ask(of("b"));
    assert_eq!((set.score, set.band.as_str()), (Some(8.0), "Satisfactory"));
    let by_hand = set
        .facts
        .iter()
        .find(|(label, _)| *label == "By hand")
        .unwrap();
    assert_eq!(
        by_hand.1,
        "Set to 8.0 by Ken: New sponsor. The computed score is –."
    );
    let withheld = ask(of("d"));
    assert_eq!(
        (withheld.score, withheld.band.as_str()),
        (None, "Insufficient data")
    );
    assert!(
        withheld
            .text()
            .starts_with("Health of Dorn: no score, Insufficient data\n")
    );
    let category = ask(|setting| of("a")(setting).category("usage"));
    assert_eq!(category.title, "Usage (Health) of Tarnwick");
    assert_eq!(category.lines.last().unwrap().cells.last().unwrap(), "6.20");
}

/// The mean of 7.15, 8 (set by hand) and 5; Dorn has too little data.
#[test]
fn the_mean_of_a_group_says_who_counts_and_adds_up() {
    let answer = ask(everybody);
    assert!((answer.score.unwrap() - (7.15 + 8.0 + 5.0) / 3.0).abs() < 1e-9);
    let fact = |label: &str| {
        let found = answer.facts.iter().find(|(own, _)| *own == label);
        found.unwrap().1.clone()
    };
    assert_eq!(
        fact("Mean of"),
        "3 customers, each counting once; so few say little"
    );
    assert_eq!(fact("From, to"), "Cobble to Bosch");
    assert_eq!(fact("Not scored"), "1 of 4 customers: Dorn");
    let points: f64 = answer.lines[..answer.lines.len() - 1]
        .iter()
        .map(|line| {
            line.cells[2]
                .replace('\u{2212}', "-")
                .parse::<f64>()
                .unwrap()
        })
        .sum();
    assert!((points - 6.72).abs() < 0.02, "{points}");
}

/// By the other model Use weighs as much as Mood: (6.2 + 10) ÷ 2 = 8.1.
#[test]
fn r001_9_another_model_is_told_by_what_it_does_to_each_metric() {
    let setting = Setting::new(CUSTOMERS);
    let mut source = setting.model.source.clone();
    source["scorecards"][0]["categories"][0]["weight"] = 1.into();
    let even = Model::from_value(source).unwrap();
    let scores = score(&setting.dataset, &even, setting.dataset.month());
    let (context, health) = (setting.context(), Target::overall("health"));
    let other = Other::model(&even, &scores, "the draft");
    let cause = cause(&context, &other, &health, setting.row("a")).unwrap();
    assert_eq!(
        cause.words(),
        "Health is 7.15, 0.95 less than the 8.10 by the draft: Mood (green; its weight changed) \
         −0.59 and Use (62%; its weight changed) −0.36."
    );
    assert_eq!(cause.kinds.sum(), "8.100 − 0.950 (weights changed) = 7.150");
    assert_eq!(
        cause.band.as_deref(),
        Some("The band is Needs attention, it was Satisfactory: the score moved over a limit.")
    );
    let weight = Kind::ALL
        .iter()
        .position(|kind| *kind == Kind::Weight)
        .unwrap();
    let split: f64 = cause.splits.iter().map(|(_, points)| points[weight]).sum();
    assert!((split - cause.difference()).abs() < 1e-9);
}
