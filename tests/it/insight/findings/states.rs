//! Facts about the month shown.

use super::{Case, check, customer, standing};
use crate::insight::fixture::{Setting, document, month};
use customer_radar::insight::findings::{Evidence, Kind, Severity};

#[test]
fn r003_15_red_customers_of_high_value_are_named_from_one_percent_of_the_money_up() {
    let case = |red: i32| {
        Case::new(&[
            standing("a", red, 20, ""),
            standing("b", 1, 90, ""),
            standing("c", 1, 90, ""),
            standing("d", 9_898, 90, ""),
        ])
    };
    let found = case(100).only(Kind::ValueAtRisk);
    let headline = "High value with health At risk: A with $100 MRR, 1% of the MRR shown";
    check(&case(100), &found, headline, &["a"]);
    assert_eq!(
        found.detail,
        "High value is MRR from the median $50 up. Of 4 active customers."
    );
    case(99).silent(Kind::ValueAtRisk);
}

#[test]
fn r003_11_high_value_high_effort_and_not_healthy_come_with_the_most_effort_first() {
    let calls = |id: &str, used: i32, calls: i32| {
        let metrics = format!(r#", "metrics": {{"use": {used}, "calls": {calls}}}"#);
        customer(id, 100, &metrics)
    };
    let case = Case::new(&[
        calls("a", 60, 5),
        calls("b", 40, 8),
        calls("c", 90, 10),
        calls("d", 60, 4),
    ]);
    let found = case.only(Kind::Effort);
    let headline = "High value, high effort, not healthy: 2 customers with $200 MRR; \
                    most effort B (8.0 of 10)";
    check(&case, &found, headline, &["b", "a"]);
}

#[test]
fn a_contract_of_an_unhealthy_customer_that_ends_within_ninety_days_is_named() {
    let contract = |end: &str, more: &str| {
        format!(
            r#", "contracts": [{{"id": "k", "start": "2025-01-01", "end": "{end}", "mrr": 100{more}}}]"#
        )
    };
    let case = |end: &str, more: &str, used: i32| {
        let own = contract(end, more);
        Case::new(&[standing("a", 100, used, &own), standing("b", 100, 90, "")])
    };
    let found = case("2026-12-29", "", 60).only(Kind::Renewal);
    let headline = "A contract of A, not healthy, ends on 29 Dec 2026: $100 MRR";
    check(&case("2026-12-29", "", 60), &found, headline, &["a"]);
    assert_eq!(found.severity, Severity::Watch);
    assert_eq!(
        case("2026-12-29", "", 50).only(Kind::Renewal).severity,
        Severity::Act
    );
    for (end, more, used) in [
        ("2026-12-30", "", 60),
        ("2026-09-30", "", 60),
        ("2026-12-29", "", 90),
        ("2026-12-29", r#", "renewal": "renewed""#, 60),
        ("2026-12-29", r#", "renewal": "lost""#, 60),
    ] {
        case(end, more, used).silent(Kind::Renewal);
    }
    let followed = r#", "contracts": [{"id": "k", "start": "2025-01-01", "end": "2026-12-01", "mrr": 100},
        {"id": "l", "start": "2026-12-01", "mrr": 100}]"#;
    Case::new(&[standing("a", 100, 60, followed)]).silent(Kind::Renewal);
}

/// Customers of two managers, so many of each at risk.
fn managed(own: (usize, usize), others: (usize, usize)) -> Case {
    let of = |manager: &'static str, (n, n_red): (usize, usize)| {
        (0..n).map(move |idx| {
            let used = if idx < n_red { 30 } else { 90 };
            let fields = format!(r#", "account_manager": "{manager}""#);
            let id = format!("{}{idx:02}", manager.to_lowercase());
            standing(&id, 100, used, &fields)
        })
    };
    let all: Vec<String> = of("Ana", own).chain(of("Bo", others)).collect();
    Case::new(&all)
}

#[test]
fn risk_that_gathers_with_one_manager_is_told_with_both_shares_and_n() {
    let case = managed((10, 6), (30, 3));
    let found = case.only(Kind::Concentration);
    let headline = "Account manager Ana has 67% of the MRR with health At risk ($600 of $900) \
                    but 25% of all MRR: 6 customers";
    assert_eq!(found.headline, headline);
    assert!(
        found
            .detail
            .starts_with("At risk are 6 of 10 of its scored customers, 3 of 30 elsewhere.")
    );
    assert_eq!(found.evidence.rows().len(), 6);
    let Evidence::List { filters, .. } = &found.evidence else {
        panic!("a list");
    };
    let left = case.select(filters.as_ref().unwrap());
    assert_eq!(left.len(), 6);
}

#[test]
fn risk_that_chance_can_gather_is_not_told() {
    // Four customers; one and a half times the share missed; 2.2 standard deviations.
    managed((5, 4), (35, 0)).silent(Kind::Concentration);
    managed((20, 13), (20, 5)).silent(Kind::Concentration);
    managed((10, 5), (30, 5)).silent(Kind::Concentration);
    managed((30, 9), (0, 0)).silent(Kind::Concentration);
}

#[test]
fn customers_whose_score_is_hidden_by_missing_data_are_told_from_one_percent_up() {
    let case = |mrr: i32| {
        Case::new(&[
            customer("a", mrr, r#", "metrics": {"mood": "green"}"#),
            standing("b", 9_900, 90, ""),
        ])
    };
    let found = case(100).only(Kind::Coverage);
    let headline = "A with $100 MRR has too little data for a health score";
    check(&case(100), &found, headline, &["a"]);
    assert!(
        found
            .detail
            .starts_with("Most often without any value: Usage (1 of 1).")
    );
    case(99).silent(Kind::Coverage);
}

#[test]
fn data_that_stopped_coming_is_told_with_the_scores_it_cost() {
    let stopped = r#", "history": {"from": "2026-06", "metrics": {"use": [80]}}"#;
    let case = Case::new(&[customer("a", 100, stopped)]);
    let found = case.only(Kind::Coverage);
    assert!(
        found.detail.contains("1 customer had a score in Jun 2026."),
        "{}",
        found.detail
    );
    case.silent(Kind::Fell);
}

const PRODUCTS: &str =
    r#""products": [{"id": "p", "name": "Filter"}, {"id": "q", "name": "Phone"}]"#;

/// A customer's stack: product, alignment, recurring and one-off opportunity.
fn stack(items: &[(&str, &str, i32, i32)]) -> String {
    let item = |&(product, alignment, mrr, one_off): &(&str, &str, i32, i32)| {
        format!(
            r#"{{"product": "{product}", "alignment": "{alignment}", "mrr_opportunity": {mrr},
            "one_off_opportunity": {one_off}}}"#
        )
    };
    let items: Vec<String> = items.iter().map(item).collect();
    format!(r#", "stack": [{}]"#, items.join(","))
}

fn stacked(n_red: usize, n_green: usize) -> Vec<String> {
    let red = (0..n_red).map(|idx| {
        let own = stack(&[
            ("p", "not_aligned", 10 + idx as i32, 5),
            ("q", "aligned", 0, 0),
        ]);
        standing(&format!("r{idx}"), 100, 90, &own)
    });
    let green = (0..n_green).map(|idx| {
        let own = stack(&[("p", "aligned", 0, 0), ("q", "aligned", 0, 0)]);
        standing(&format!("g{idx}"), 100, 90, &own)
    });
    red.chain(green).collect()
}

#[test]
fn r003_38_a_product_few_are_aligned_to_lists_the_others_by_opportunity() {
    let case = Case::with(PRODUCTS, &stacked(4, 1));
    let found = case.of_kind(Kind::Opportunity);
    let product = found
        .iter()
        .find(|own| own.headline.starts_with("Filter"))
        .unwrap();
    let headline = "Filter: 20% of 5 customers are aligned; \
                    the other 4 could bring $46 a month and $20 one-off";
    check(&case, product, headline, &["r3", "r2", "r1", "r0"]);
    let is_told = |customers: Vec<String>| {
        let found = Case::with(PRODUCTS, &customers).of_kind(Kind::Opportunity);
        found.iter().any(|own| own.headline.starts_with("Filter"))
    };
    assert!(!is_told(stacked(4, 0)), "four customers");
    assert!(!is_told(stacked(3, 2)), "two in five are aligned");
}

#[test]
fn the_largest_unclaimed_opportunity_leads_to_its_customer() {
    let case = Case::with(PRODUCTS, &stacked(2, 0));
    let found = case.only(Kind::Opportunity);
    let headline =
        "R1 has the largest unclaimed opportunity: $11 a month and $5 one-off, 52% of all";
    check(&case, &found, headline, &["r1"]);
    assert_eq!(found.evidence, Evidence::Customer(case.setting.row("r1")));
    Case::with(PRODUCTS, &stacked(1, 1)).silent(Kind::Opportunity);
}

#[test]
fn a_stack_describes_the_day_of_the_data_and_no_past_month() {
    let dataset = document(PRODUCTS, &stacked(4, 1).join(","));
    let case = Case::of(Setting::of(dataset, month("2026-08")), None);
    case.silent(Kind::Opportunity);
}
