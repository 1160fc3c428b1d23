//! References: kept and listed where they lead nowhere, but for parents.

use customer_radar::data::Dim;
use customer_radar::units::RowId;

use super::{FIRST, dataset, issues, issues_of, with_customers, with_fields};

fn customers(parents: &[(&str, &str)]) -> String {
    let one = |(id, parent): &(&str, &str)| {
        format!("{{\"id\":\"{id}\",\"name\":\"N\",\"parent\":\"{parent}\"}}")
    };
    with_customers(&parents.iter().map(one).collect::<Vec<_>>().join(","))
}

#[test]
fn a_parent_may_come_after_its_child() {
    let text = customers(&[("a", "b"), ("b", "c"), ("c", "")]);
    assert_eq!(
        dataset(&text).customers.parent,
        [Some(RowId(1)), Some(RowId(2)), None]
    );
    assert_eq!(issues(&text), Vec::<String>::new());
}

#[test]
fn an_unknown_parent_is_ignored() {
    let text = customers(&[("a", "zz")]);
    assert_eq!(dataset(&text).customers.parent, [None]);
    assert_eq!(
        issues(&text),
        ["customers[0].parent: no customer has this id (found \"zz\"): left out"]
    );
}

#[test]
fn parents_in_a_circle_are_ignored_but_not_those_that_lead_there() {
    let text = customers(&[("x", "b"), ("a", "b"), ("b", "c"), ("c", "a"), ("s", "s")]);
    assert_eq!(
        dataset(&text).customers.parent,
        [Some(RowId(2)), None, None, None, None]
    );
    assert_eq!(issues(&text).len(), 4);
}

#[test]
fn an_unknown_product_is_kept_and_listed() {
    let text = with_fields(r#""contracts":[{"product":"p"}],"stack":[{"product":"q"}]"#);
    assert_eq!(
        issues(&text),
        [
            "customers[0].contracts[0].product: no product has this id (found \"p\"): kept",
            "customers[0].stack[0].product: no product has this id (found \"q\"): kept",
        ]
    );
    assert_eq!(
        dataset(&text).customers.contracts.get(FIRST)[0]
            .product
            .as_deref(),
        Some("p")
    );
}

#[test]
fn an_override_of_an_unknown_scorecard_is_kept_and_listed() {
    let fields = r#""overrides":[{"scorecard":"mood","score":3},{"scorecard":"health","score":3}]"#;
    let expected =
        "customers[0].overrides[0].scorecard: no scorecard has this id (found \"mood\"): kept";
    assert_eq!(issues_of(fields), [expected]);
}

#[test]
fn references_inside_a_customer_are_checked() {
    let fields = r#""contracts":[{"id":"k"}],"subscribers":[{"contract":"k"},{"contract":"l"}],
        "plan":{"objectives":[{"id":"o"}],"kpis":[{"id":"1","objectives":["o","u"],"metric":"nothing"}]}"#;
    assert_eq!(
        issues_of(fields),
        [
            "customers[0].subscribers[1].contract: no contract here has this id (found \"l\"): kept",
            "customers[0].plan.kpis[0].objectives[1]: no objective here has this id (found \"u\"): kept",
            "customers[0].plan.kpis[0].metric: no metric has this id (found \"nothing\"): kept",
        ]
    );
}

#[test]
fn the_stage_is_the_last_of_stages() {
    let stages =
        r#""stages":[{"stage":"Trial","from":"2025-01-01"},{"stage":"Live","from":"2025-03-01"}]"#;
    let derived = dataset(&with_fields(stages));
    assert_eq!(derived.customers.dim(Dim::Stage).get(FIRST), Some("Live"));
    let text = with_fields(&format!("\"stage\":\"Trial\",{stages}"));
    assert_eq!(
        dataset(&text).customers.dim(Dim::Stage).get(FIRST),
        Some("Trial")
    );
    assert_eq!(
        issues(&text),
        ["customers[0].stage: differs from the last of stages (found \"Trial\"): kept"]
    );
}

#[test]
fn an_end_before_its_start_is_kept_and_listed() {
    let problem = "the end is before the start";
    for fields in [
        r#""since":"2026-02-01","churned":"2026-01-01""#,
        r#""contracts":[{"start":"2026-02-01","end":"2026-01-01"}]"#,
        r#""overrides":[{"scorecard":"health","score":1,"from":"2026-02-01","until":"2026-01-01"}]"#,
    ] {
        let issues = issues_of(fields);
        assert_eq!(issues.len(), 1, "{fields}");
        assert!(issues[0].contains(problem), "{fields}");
    }
}

#[test]
fn a_country_that_is_no_code_is_listed_once() {
    let text = with_customers(
        r#"{"id":"a","name":"A","country":"Germany"},{"id":"b","name":"B","country":"Germany"},
           {"id":"c","name":"C","country":"DE"}"#,
    );
    let expected =
        "customers[0].country: should be an ISO 3166-1 code such as DE (found \"Germany\"): kept";
    assert_eq!(issues(&text), [expected]);
}
