//! What the customer page says.

use super::fixture::Setting;
use customer_radar::insight::Direction;
use customer_radar::insight::customer::{Level, Step, actions, bars, heading, standing, why};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Tarnwick <b>", "industry": "Manufacturing", "city": "Gothenburg", "country": "SE",
     "since": "2022-12-05", "mrr": 41500, "employees": 3150, "account_manager": "Maya Okafor",
     "contracts": [{"id": "k", "start": "2023-12-03", "end": "2026-12-03", "mrr": 41500},
       {"id": "old", "start": "2020-01-01", "end": "2021-01-01", "mrr": 1}],
     "metrics": {"use": 62, "mood": "green", "calls": 20},
     "history": {"from": "2026-06", "metrics": {"use": [60], "mood": ["green"]}}},
    {"id": "b", "name": "Bosch", "metrics": {"mood": "red", "calls": 40},
     "overrides": [{"scorecard": "health", "score": 8, "reason": "New sponsor", "author": "Ken", "until": "2026-12-31"}]},
    {"id": "c", "name": "C", "since": "2026-01-01", "churned": "2026-09-01", "churn_reasons": ["Price"],
     "metrics": {"use": 130, "calls": 0}}"#;

/// The levels of a score of two categories with a metric each.
const EVERY_LEVEL: [Level; 7] = [
    Level::Metric,
    Level::Category,
    Level::Metric,
    Level::Category,
    Level::Overall,
    Level::Coverage,
    Level::Band,
];

fn steps(id: &str, card: &str) -> Vec<Step> {
    let setting = Setting::new(CUSTOMERS);
    why(&setting.context(), card, setting.row(id))
}

fn step(id: &str, card: &str, level: Level) -> Step {
    steps(id, card)
        .into_iter()
        .find(|step| step.level == level)
        .unwrap()
}

#[test]
fn r000_11_the_heading_says_who_it_is() {
    let setting = Setting::new(CUSTOMERS);
    let heading = heading(&setting.context(), setting.row("a"));
    assert_eq!(heading.name, "Tarnwick <b>");
    assert_eq!(
        heading.line,
        "Manufacturing · Gothenburg, SE · customer for 3 years 9 months"
    );
    let value = |label: &str| {
        let fact = heading
            .facts
            .iter()
            .find(|fact| fact.label == label)
            .unwrap();
        (fact.value.clone(), fact.detail.clone())
    };
    assert_eq!(value("MRR").0, "$41.5k");
    assert_eq!(value("Renews"), ("in 64 days".into(), "3 Dec 2026".into()));
    assert_eq!(value("Seats").0, "–");
    assert_eq!(heading.status, None);
}

#[test]
fn a_customer_who_left_says_when_and_why() {
    let setting = Setting::new(CUSTOMERS);
    let heading = heading(&setting.context(), setting.row("c"));
    assert_eq!(heading.status.as_deref(), Some("left on 1 Sep 2026: Price"));
}

#[test]
fn r000_16_a_small_change_is_noise() {
    let setting = Setting::new(CUSTOMERS);
    let own = standing(&setting.context(), "health", setting.row("a")).unwrap();
    // (3 × 6.2 + 10) ÷ 4 = 7.15 now, 7 in June.
    assert_eq!(own.shown, Some(7.15));
    assert_eq!((own.band.as_str(), own.coverage), ("Needs attention", 1.0));
    assert_eq!(own.trend.direction, Direction::Flat);
    assert_eq!(
        own.trend.words,
        "Steady since Jun 2026: +0.2 (up to 0.25 counts as noise)"
    );
}

#[test]
fn an_override_stands_over_a_withheld_score_and_both_are_said() {
    let setting = Setting::new(CUSTOMERS);
    let own = standing(&setting.context(), "health", setting.row("b")).unwrap();
    assert_eq!((own.shown, own.computed), (Some(8.0), None));
    let withheld = own.withheld.unwrap();
    assert_eq!(
        withheld,
        "Insufficient data: values cover 25% of the weight, 50% are needed."
    );
    let set = own.set_by_hand.unwrap();
    assert_eq!(set.words, "Set to 8.0 by Ken until 31 Dec 2026");
    assert_eq!(step("b", "health", Level::Override).result, "8");
    let coverage = step("b", "health", Level::Coverage);
    assert_eq!(coverage.arithmetic, "(3 × 0% + 1 × 100%) ÷ (3 + 1) = 25%");
    assert_eq!(coverage.result, "insufficient data: the score is withheld");
}

#[test]
fn every_step_from_value_to_overall_is_written_out() {
    let metric = step("a", "health", Level::Metric);
    assert_eq!(metric.title, "Use: 62%");
    assert_eq!(
        metric.rule,
        "0% scores 0, 100% scores 10 (the best possible value)"
    );
    assert_eq!(metric.arithmetic, "10 × (62 − 0) ÷ (100 − 0) = 6.2");
    assert_eq!(
        metric.weight,
        "100% of Usage × 75% of the overall × 6.2 = 4.65 points"
    );
    let overall = step("a", "health", Level::Overall);
    assert_eq!(overall.arithmetic, "(3 × 6.2 + 1 × 10) ÷ (3 + 1) = 7.15");
    let band = step("a", "health", Level::Band);
    assert_eq!(
        (band.rule.as_str(), band.result.as_str()),
        ("above 5, up to 7.5", "Needs attention")
    );
    let levels: Vec<Level> = steps("a", "health").iter().map(|step| step.level).collect();
    assert_eq!(levels, EVERY_LEVEL);
}

#[test]
fn r001_7_a_maximum_is_named_with_its_holder() {
    let metric = step("a", "effort", Level::Metric);
    let rule = "0 scores 0, 40 scores 10 (the best value any customer has this month); it is held by Bosch";
    assert_eq!(metric.rule, rule);
    assert_eq!(metric.arithmetic, "10 × (20 − 0) ÷ (40 − 0) = 5");
}

#[test]
fn a_value_past_the_anchor_is_held_and_a_missing_one_is_said() {
    let held = step("c", "health", Level::Metric);
    assert_eq!(
        held.arithmetic,
        "10 × (130 − 0) ÷ (100 − 0) = 13, held to 10"
    );
    let missing = step("b", "health", Level::Metric);
    assert_eq!(missing.title, "Use: –");
    assert_eq!(
        missing.result,
        "no value: left out, its weight goes to the others"
    );
}

#[test]
fn r001_15_bars_carry_values_and_benchmarks() {
    let setting = Setting::new(CUSTOMERS);
    let bars = bars(&setting.context(), "health", setting.row("a"));
    assert_eq!(
        (bars.len(), bars[0].score, bars[0].share),
        (2, Some(6.2), 0.75)
    );
    let metric = &bars[0].metrics[0];
    assert_eq!(
        (metric.value.as_str(), metric.good.as_deref()),
        ("62%", Some("80%"))
    );
    assert_eq!(
        (metric.good_score, metric.source.as_str()),
        (Some(8.0), "live tracking")
    );
    assert_eq!(bars[1].population, Some(6.0));
}

#[test]
fn r001_17_the_lowest_metrics_come_with_an_action() {
    let setting = Setting::new(CUSTOMERS);
    let list = actions(&setting.context(), "health", setting.row("a"), 3);
    assert_eq!(list.len(), 1);
    assert_eq!(
        (list[0].name.as_str(), list[0].action.as_str()),
        ("Use", "Train the users")
    );
    assert!((list[0].gain - 2.85).abs() < 1e-9);
}
