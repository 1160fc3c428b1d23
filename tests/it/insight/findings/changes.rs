//! Changes against the comparison month.

use super::{Case, check, customer, moving};
use customer_radar::insight::findings::{Evidence, Kind, Severity};
use customer_radar::insight::movers;
use customer_radar::select::Status;

#[test]
fn r000_4_who_fell_a_band_is_counted_with_the_money_the_largest_and_the_reason() {
    let case = Case::new(&[
        moving("a", (500, 500), (80, 40)),
        moving("b", (900, 900), (80, 70)),
        moving("c", (100, 100), (80, 80)),
        moving("d", (50, 50), (40, 60)),
    ]);
    let found = case.only(Kind::Fell);
    let headline = "2 customers fell a health band since Jun 2026: $500 MRR moved to At risk, \
                    $50 MRR left it; largest B ($900 MRR, Satisfactory to Needs attention)";
    check(&case, &found, headline, &["b", "a"]);
    let detail = "Usage: Use counted most, −2.50 points on average, for 2 of the 2 who moved \
                  (B 70%, was 80%). Of 4 customers with a score in both months.";
    assert_eq!(found.detail, detail);
    assert_eq!((found.severity, found.mrr), (Severity::Act, Some(1_400.0)));
    let rose = case.only(Kind::Rose);
    let headline = "D rose from At risk to Needs attention since Jun 2026 ($50 MRR)";
    check(&case, &rose, headline, &["d"]);
}

#[test]
fn a_fall_within_a_band_is_none() {
    let case = Case::new(&[moving("a", (500, 500), (100, 76))]);
    case.silent(Kind::Fell);
    let case = Case::new(&[moving("a", (500, 500), (100, 75))]);
    assert_eq!(case.only(Kind::Fell).severity, Severity::Watch);
}

#[test]
fn who_has_no_score_in_one_month_has_not_moved() {
    let gone = r#", "metrics": {"use": 10}, "history": {"from": "2026-05", "metrics": {"use": [90, null]}}"#;
    let late = r#", "since": "2026-08-01", "metrics": {"use": 10},
        "history": {"from": "2026-06", "metrics": {"use": [90]}}"#;
    let case = Case::new(&[customer("a", 100, gone), customer("b", 100, late)]);
    case.silent(Kind::Fell);
}

#[test]
fn a_value_that_went_missing_is_no_fall_even_when_the_score_is_lower() {
    // Health in June (3 × 4 + 10) ÷ 4 = 5.5, now 4.1 of use alone, which is higher than in June.
    let gap = r#", "metrics": {"use": 41},
        "history": {"from": "2026-06", "metrics": {"use": [40], "mood": ["green"]}}"#;
    let case = Case::new(&[customer("a", 100, gap)]);
    case.silent(Kind::Fell);
    case.silent(Kind::Rose);
}

#[test]
fn a_score_set_by_hand_moves_a_customer_and_is_named_as_such() {
    let set = r#", "metrics": {"use": 80}, "history": {"from": "2026-06", "metrics": {"use": [80]}},
        "overrides": [{"scorecard": "health", "score": 1, "from": "2026-08-01", "reason": "R", "author": "M"}]"#;
    let case = Case::new(&[customer("a", 100, set), moving("b", (100, 100), (80, 80))]);
    let found = case.only(Kind::Fell);
    assert_eq!(found.evidence, Evidence::Customer(case.setting.row("a")));
    assert!(
        found.detail.starts_with("1 score set by hand."),
        "{}",
        found.detail
    );
}

#[test]
fn the_points_of_the_reason_are_those_of_the_score() {
    let both = r#", "metrics": {"use": 60, "mood": "red"},
        "history": {"from": "2026-06", "metrics": {"use": [80], "mood": ["green"]}}"#;
    let case = Case::new(&[customer("a", 100, both)]);
    let before = case.before.as_ref().unwrap();
    let context = case.setting.context();
    let moved = movers::movers(&context, before, &case.rows);
    let reason = movers::reason(&context, before, &moved.fell).unwrap();
    // Use: ¾ × (6 − 8) = −1.5; mood: ¼ × (2 − 10) = −2.
    let metric = &case.setting.model.metrics[reason.metric];
    assert_eq!(
        (metric.id.as_str(), reason.category.as_str()),
        ("mood", "Voice")
    );
    assert!((reason.points + 2.0).abs() < 1e-12);
    assert_eq!((reason.n, moved.n_compared), (1, 1));
}

#[test]
fn who_pays_less_is_news_from_one_percent_up() {
    let others = moving("b", (9_000, 9_000), (80, 80));
    let case = Case::new(&[moving("a", (1_000, 900), (80, 80)), others.clone()]);
    let found = case.only(Kind::Contraction);
    check(
        &case,
        &found,
        "A pays $100 a month less than in Jun 2026",
        &["a"],
    );
    Case::new(&[moving("a", (1_000, 901), (80, 80)), others]).silent(Kind::Contraction);
}

#[test]
fn who_pays_more_is_listed_by_the_change_and_newcomers_are_not_among_them() {
    let case = Case::new(&[
        moving("a", (1_000, 1_100), (80, 80)),
        moving("b", (100, 700), (80, 80)),
        moving("c", (0, 500), (80, 80)),
        customer(
            "d",
            5_000,
            r#", "since": "2026-08-01", "metrics": {"use": 80}"#,
        ),
    ]);
    let found = case.only(Kind::Expansion);
    let headline = "2 customers pay $700 a month more than in Jun 2026; largest B ($600)";
    check(&case, &found, headline, &["b", "a"]);
    assert_eq!(found.severity, Severity::Good);
}

#[test]
fn who_left_is_listed_with_what_they_paid_and_the_filters_let_them_through() {
    let left = |id: &str, mrr: i32, day: &str| {
        let fields = format!(
            r#", "churned": "{day}", "metrics": {{"use": 20}},
            "history": {{"from": "2026-06", "mrr": [{mrr}]}}"#
        );
        customer(id, 0, &fields)
    };
    let stay = moving("z", (9_000, 9_000), (80, 80));
    let early = left("c", 800, "2026-06-30");
    let case = Case::new(&[
        left("a", 300, "2026-07-01"),
        left("b", 500, "2026-09-30"),
        early,
        stay.clone(),
    ]);
    let found = case.only(Kind::Churn);
    let headline = "2 customers left since Jun 2026 and took $800 MRR; largest B ($500)";
    check(&case, &found, headline, &["b", "a"]);
    let Evidence::List { filters, .. } = &found.evidence else {
        panic!("a list");
    };
    assert_eq!(filters.as_ref().unwrap().status, Status::Churned);
    Case::new(&[left("a", 90, "2026-07-01"), stay]).silent(Kind::Churn);
}

#[test]
fn a_metric_that_moved_for_nearly_all_is_named_with_both_means() {
    let customers = |n_fallen: usize| -> Vec<String> {
        let one = |idx: usize| {
            let used = if idx < n_fallen { 80 } else { 96 };
            moving(&format!("c{idx:02}"), (100, 100), (95, used))
        };
        (0..12).map(one).collect()
    };
    let case = Case::new(&customers(8));
    let found = case.only(Kind::Metric);
    let headline =
        "Use fell from 95% to 85.3% on average since Jun 2026: lower for 8 of 12 customers";
    assert_eq!(found.headline, headline);
    assert_eq!(found.evidence.rows().len(), 8);
    assert_eq!(found.severity, Severity::Watch);
    Case::new(&customers(7)).silent(Kind::Metric);
    Case::new(&customers(8)[..9]).silent(Kind::Metric);
}

/// `n` answers to the NPS question now, and as many two years earlier that only counted then.
fn answers(n: usize, promoters: usize, promoters_then: usize) -> String {
    let answer = |at: usize, up: usize, day: &str| {
        let score = if at < up { 10 } else { 3 };
        format!(r#"{{"date": "{day}", "kind": "nps", "score": {score}}}"#)
    };
    let now = (0..n).map(|at| answer(at, promoters, "2026-08-01"));
    let then = (0..n).map(|at| answer(at, promoters_then, "2025-08-01"));
    let all: Vec<String> = now.chain(then).collect();
    format!(
        r#", "metrics": {{"use": 80}}, "responses": [{}]"#,
        all.join(",")
    )
}

#[test]
fn what_customers_say_is_news_when_it_is_more_than_chance() {
    let case = |n, now, then| Case::new(&[customer("a", 100, &answers(n, now, then))]);
    let found = case(20, 8, 16).only(Kind::Voice);
    let headline = "NPS fell 80 points to −20 since Jun 2026; 1 customer with detractors";
    assert_eq!(found.headline, headline);
    assert!(
        found
            .detail
            .starts_with("20 answers of the twelve months, 20 then.")
    );
    // Nineteen answers; and a fall of ten points with forty.
    case(19, 7, 16).silent(Kind::Voice);
    case(40, 28, 30).silent(Kind::Voice);
    let better = case(20, 16, 8).only(Kind::Voice);
    assert_eq!(better.severity, Severity::Good);
}

#[test]
fn without_an_earlier_month_only_the_present_is_told() {
    let mut case = Case::new(&[
        moving("a", (500, 100), (80, 40)),
        moving("b", (100, 400), (80, 80)),
    ]);
    assert!(case.findings().iter().any(|own| own.kind == Kind::Fell));
    case.before = None;
    let kinds: Vec<Kind> = case.findings().iter().map(|own| own.kind).collect();
    assert_eq!(kinds, [], "A is of low value");
    let scores = case.setting.scores.clone();
    case.before = Some(scores);
    assert_eq!(
        case.findings(),
        [],
        "the month shown is not earlier than itself"
    );
}
