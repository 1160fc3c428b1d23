//! What impacts a score and why it changed, on customers whose figures can be checked by head.

use super::fixture::{Setting, month};
use customer_radar::insight::cause::{Cause, Other, cause};
use customer_radar::insight::impact::{Group, Impact, Whom, impact};
use customer_radar::score::mix::Target;
use customer_radar::score::{Scores, score};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "segment": "Large", "metrics": {"use": 40, "mood": "green"},
     "history": {"from": "2026-06", "metrics": {"use": [60], "mood": ["red"]}}},
    {"id": "b", "name": "B", "segment": "Large", "metrics": {"use": 80, "mood": "green"},
     "history": {"from": "2026-06", "metrics": {"use": [80], "mood": ["green"]}}},
    {"id": "c", "name": "C", "metrics": {"use": 60, "mood": null},
     "history": {"from": "2026-06", "metrics": {"use": [60], "mood": ["red"]}}},
    {"id": "d", "name": "D", "metrics": {"use": 60},
     "overrides": [{"scorecard": "health", "score": 9, "from": "2026-09-01"}],
     "history": {"from": "2026-06", "metrics": {"use": [60]}}},
    {"id": "e", "name": "E", "metrics": {"mood": "green"},
     "history": {"from": "2026-06", "metrics": {"use": [50], "mood": ["green"]}}}"#;

fn health() -> Target {
    Target::overall("health")
}

fn before(setting: &Setting) -> Scores {
    score(&setting.dataset, &setting.model, month("2026-06"))
}

fn why(id: &str) -> Result<Cause, String> {
    let setting = Setting::new(CUSTOMERS);
    let (context, before) = (setting.context(), before(&setting));
    let other = Other::month(&context, &before);
    cause(&context, &other, &health(), setting.row(id))
}

fn points(impact: &Impact) -> Vec<(String, f64)> {
    let parts = impact.contributions.iter();
    parts
        .map(|part| (format!("{}: {}", part.name, part.evidence), part.points))
        .collect()
}

/// (3 × 6 + 2) ÷ 4 = 5 then, (3 × 4 + 10) ÷ 4 = 5.5 now: ¾ × −2 and ¼ × 8.
#[test]
fn a_change_names_what_moved_it_and_what_moved_it_the_other_way() {
    let cause = why("a").unwrap();
    assert_eq!(
        cause.words(),
        "Health rose from 5.00 to 5.50 since Jun 2026: Mood (green, was red) +2.00; the other way \
         Use (40%, was 60%) −1.50."
    );
    assert_eq!(cause.kinds.sum(), "5.000 + 0.500 (values changed) = 5.500");
    let (steps, n_more, _) = cause.shown(6);
    let names: Vec<&str> = steps.iter().map(|part| part.name.as_str()).collect();
    assert_eq!((names, n_more), (vec!["Use", "Mood"], 0));
}

#[test]
fn a_score_of_which_nothing_changed_says_so() {
    assert_eq!(
        why("b").unwrap().words(),
        "Health is where it was in Jun 2026, at 8.50: nothing it is made of changed."
    );
}

/// 5 then, 6 now by use alone; the midpoint is 5.5: a quarter of (6 − 5.5) and of −(2 − 5.5).
#[test]
fn a_value_that_went_missing_is_a_change_of_weight() {
    assert_eq!(
        why("c").unwrap().words(),
        "Health rose from 5.00 to 6.00 since Jun 2026: Mood (no value, was red) +0.88 and Use \
         (60%, as before; its weight changed) +0.12."
    );
}

#[test]
fn an_override_that_began_is_named() {
    assert_eq!(
        why("d").unwrap().words(),
        "Health rose from 6.00 to 9.00 since Jun 2026: Set by hand (an override began) +3.00."
    );
}

#[test]
fn a_month_without_a_score_is_named() {
    assert_eq!(
        why("e").unwrap_err(),
        "There is no score of Health in Sep 2026: values cover 25% of its weight, 50% are needed."
    );
}

/// Against the mean of a, b, c and d: overrides count as such, also those of others.
#[test]
fn r000_23_contributions_against_everybody_and_the_comparable_segment_sum_to_the_difference() {
    let setting = Setting::new(CUSTOMERS);
    let (context, row) = (setting.context(), setting.row("a"));
    let own = Group::customer(&context, &health(), row).unwrap();
    let peers = Group::peers(&context, &health(), row).unwrap();
    let against = impact(&context, &health(), &own, &peers);
    assert_eq!((against.own, against.other, against.n), (5.5, 7.0, (1, 2)));
    assert_eq!(points(&against), [("Use: 40%, peers 60%".to_owned(), -1.5)]);
    assert_eq!(
        against.words(),
        "1.50 below the mean of 2 in Large (7.00): Use (40%, peers 60%) −1.50 lowers it most."
    );
    assert_eq!(
        against.caution().as_deref(),
        Some("One of the two is the mean of only 2 customers; it may be chance.")
    );
    let all = Group::population(&context, &health()).unwrap();
    let against = impact(&context, &health(), &own, &all);
    assert_eq!((against.other, against.n), (7.25, (1, 4)));
    let total: f64 = against.contributions.iter().map(|part| part.points).sum();
    assert!((total - (5.5 - 7.25)).abs() < 1e-9);
    let by_hand = against
        .contributions
        .iter()
        .find(|part| part.metric.is_none());
    assert!(
        (by_hand.unwrap().points + 0.75).abs() < 1e-9,
        "a quarter of 9 − 6"
    );
}

#[test]
fn r000_26_a_driver_is_held_against_its_own_earlier_value() {
    let setting = Setting::new(CUSTOMERS);
    let (context, row) = (setting.context(), setting.row("a"));
    let usage = Target::category("health", "usage");
    let own = Group::customer(&context, &usage, row).unwrap();
    let then = Whom::Before(month("2026-06"));
    let then = Group::new(&context, &before(&setting), &usage, &[row], then).unwrap();
    let against = impact(&context, &usage, &own, &then);
    assert_eq!(points(&against), [("Use: 40%, was 60%".to_owned(), -2.0)]);
    assert_eq!(against.caution(), None);
    assert_eq!(against.contributions[0].category, "usage");
    assert_eq!(
        against.words(),
        "2.00 below Jun 2026 (6.00): Use (40%, was 60%) −2.00 lowers it most."
    );
}

#[test]
fn who_has_no_score_is_held_against_nobody() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    assert_eq!(Group::customer(&context, &health(), setting.row("e")), None);
    assert_eq!(Group::peers(&context, &health(), setting.row("c")), None);
    assert_eq!(Group::population(&context, &Target::overall("none")), None);
}

#[test]
fn one_contribution_left_over_is_shown_and_more_are_summed_up() {
    let setting = Setting::new(CUSTOMERS);
    let (context, row) = (setting.context(), setting.row("a"));
    let own = Group::customer(&context, &health(), row).unwrap();
    let all = Group::population(&context, &health()).unwrap();
    let against = impact(&context, &health(), &own, &all);
    assert_eq!(against.contributions.len(), 3);
    let two = against.chart(2);
    assert_eq!((two.bars.len(), two.rest.is_some()), (3, false));
    let one = against.chart(1);
    assert_eq!(one.rest.unwrap().0, "2 more");
    assert_eq!(one.total.unwrap().1, against.difference());
}
