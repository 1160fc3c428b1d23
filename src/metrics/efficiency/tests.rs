//! Efficiency of small documents as of 30 September 2026.

use super::{Converted, Margin, Resolved, fcr, quick, rule_of_40, trial_conversion};
use crate::data::{Dataset, load};
use crate::metrics::{Figure, Question, Span};
use crate::units::RowId;

fn dataset(company: &str, customers: &str) -> Dataset {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
        "company": {{{company}}}, "customers": [{customers}]}}"#
    );
    let loaded = load(text.as_bytes()).expect("the fixture loads");
    assert_eq!(loaded.issues.list, [], "the fixture has no issues");
    loaded.dataset
}

fn ask(dataset: &Dataset, span: Span, of: impl Fn(&Question) -> Figure) -> Figure {
    let rows: Vec<RowId> = dataset.rows().collect();
    of(&Question::new(dataset, &rows, dataset.month(), span))
}

/// A customer whose MRR goes over July, August and September 2026.
fn customer(id: &str, dates: &str, mrr: &str) -> String {
    let now = mrr.rsplit(',').next().unwrap_or_default();
    format!(
        r#"{{"id": "{id}", "name": "{id}", {dates} "mrr": {now},
        "history": {{"from": "2026-07", "mrr": [{mrr}]}}}}"#
    )
}

fn moving() -> String {
    [
        customer("new", r#""since": "2026-09-02","#, "null,null,20000"),
        customer("grown", "", "1000,1000,9000"),
        customer("back", r#""since": "2026-01-01","#, "500,0,4000"),
        customer("gone", r#""churned": "2026-09-10","#, "5000,5000,null"),
        customer("shrunk", "", "4000,4000,1000"),
        customer("same", "", "70,70,70"),
    ]
    .join(",")
}

#[test]
fn the_quick_ratio_counts_those_who_came_back_only_when_asked() {
    let data = dataset("", &moving());
    let value = |with| ask(&data, Span::Month, |question| quick(question, with)).value;
    assert_eq!(value(false), Some(3.5));
    assert_eq!(value(true), Some(4.0));
}

#[test]
fn without_losses_the_quick_ratio_says_so_and_without_history_too() {
    let data = dataset("", &customer("a", "", "1,1,2"));
    let figure = ask(&data, Span::Month, |question| quick(question, false));
    assert_eq!(figure.value, None);
    assert!(figure.reason.expect("a reason").starts_with("no losses"));
    let year = ask(&data, Span::Year, |question| quick(question, false));
    assert!(year.reason.expect("a reason").contains("history"));
}

/// 100 a month a year ago, 155 now.
const GROWN: &str = r#"{"id": "a", "name": "A", "mrr": 155,
    "history": {"from": "2025-09", "mrr": [100]}}"#;

#[test]
fn the_rule_of_40_adds_growth_a_year_to_the_margin_it_names() {
    let margins = r#""margins": [
        {"month": "2026-08", "ebitda": 0.0, "operating": -0.1},
        {"month": "2026-09", "ebitda": 0.2, "operating": -0.1},
        {"month": "2025-09", "ebitda": 9.0}]"#;
    let data = dataset(margins, GROWN);
    let of = |margin| ask(&data, Span::Month, |question| rule_of_40(question, margin));
    let rounded = |margin| of(margin).value.map(|value| (value * 1e6).round() / 1e6);
    assert_eq!(rounded(Margin::Operating), Some(45.0));
    assert_eq!(rounded(Margin::Ebitda), Some(65.0));
    assert_eq!(of(Margin::Operating).inputs[1].0, "Operating margin");
    let cash = of(Margin::FreeCashFlow);
    let reason = "no free cash flow margin is known for the twelve months";
    assert_eq!((cash.value, cash.reason.as_deref()), (None, Some(reason)));
}

#[test]
fn the_rule_of_40_grows_only_by_customers_whose_mrr_is_known_at_both_ends() {
    let margins = r#""margins": [{"month": "2026-09", "ebitda": 0.2}]"#;
    let unknown = r#"{"id": "b", "name": "B", "since": "2020-01-01", "mrr": 100,
        "history": {"from": "2026-08", "mrr": [100]}}"#;
    let data = dataset(margins, &format!("{GROWN}, {unknown}"));
    let figure = ask(&data, Span::Month, |question| {
        rule_of_40(question, Margin::Ebitda)
    });
    assert_eq!(figure.inputs[0].1, "55.0%");
    let note = "1 customer left out, the MRR at an end is not known.";
    assert!(
        figure.notes.iter().any(|own| own == note),
        "{:?}",
        figure.notes
    );
    let free = GROWN.replace("[100]", "[0]");
    let figure = ask(&dataset(margins, &free), Span::Month, |question| {
        rule_of_40(question, Margin::Ebitda)
    });
    let reason = figure.reason.expect("a reason");
    assert!(reason.ends_with("no customer paid then"), "{reason}");
}

#[test]
fn the_rule_of_40_needs_a_year_of_history() {
    let margins = r#""margins": [{"month": "2026-09", "ebitda": 0.2}]"#;
    let data = dataset(margins, &customer("a", "", "1,1,2"));
    let figure = ask(&data, Span::Year, |question| {
        rule_of_40(question, Margin::Ebitda)
    });
    assert_eq!(figure.value, None);
    assert!(
        figure
            .reason
            .expect("a reason")
            .contains("twelve months before")
    );
}

#[test]
fn r002_37_trials_convert_by_those_ended_those_started_and_visitors() {
    let trials = r#""trials": [
        {"month": "2026-08", "ended": 999, "started": 5, "converted": 3},
        {"month": "2026-09", "ended": 50, "started": 20, "converted": 10, "visitors": 1000}]"#;
    let data = dataset(trials, "");
    let by = |by| {
        ask(&data, Span::Month, |question| {
            trial_conversion(question, by)
        })
        .value
    };
    assert_eq!(by(Converted::Ended), Some(0.2));
    assert_eq!(by(Converted::Started), Some(0.5));
    assert_eq!(by(Converted::Visitors), Some(0.01));
    let quarter = ask(&data, Span::Quarter, |question| {
        trial_conversion(question, Converted::Visitors)
    });
    assert_eq!(
        quarter.value,
        Some(0.01),
        "August has no visitors, so no part in either sum"
    );
}

#[test]
fn r002_37_more_conversions_than_trials_begun_are_explained() {
    let figure = |converted: usize| {
        let trials = format!(
            r#""trials": [{{"month": "2026-09", "started": 10, "converted": {converted}}}]"#
        );
        ask(&dataset(&trials, ""), Span::Month, |question| {
            trial_conversion(question, Converted::Started)
        })
    };
    let (more, fewer) = (figure(12), figure(9));
    assert_eq!(more.value, Some(1.2));
    assert_eq!(
        more.notes,
        ["More converted than began: some began before."]
    );
    assert_eq!(fewer.notes, [""; 0]);
    assert!(more.formula.contains("whenever they began"));
}

#[test]
fn counts_that_are_not_known_are_no_zero_among_the_inputs() {
    let data = dataset("", "");
    let trials = ask(&data, Span::Month, |question| {
        trial_conversion(question, Converted::Ended)
    });
    let issues = ask(&data, Span::Month, |question| {
        fcr(question, Resolved::OfAll)
    });
    for figure in [trials, issues] {
        assert_eq!(figure.value, None);
        let labels: Vec<&str> = figure.inputs.iter().map(|own| own.0.as_str()).collect();
        assert_eq!(labels, ["Months with both figures"]);
    }
}

#[test]
fn r002_37_without_trials_there_is_no_conversion() {
    let trials = r#""trials": [{"month": "2026-09", "started": 0, "converted": 0}]"#;
    let data = dataset(trials, "");
    for by in [Converted::Ended, Converted::Started, Converted::Visitors] {
        let figure = ask(&data, Span::Month, |question| {
            trial_conversion(question, by)
        });
        assert_eq!(figure.value, None, "{by:?}");
        assert!(figure.reason.is_some(), "{by:?}");
    }
}

#[test]
fn r002_48_first_contact_resolution_is_of_all_issues_or_of_the_resolved_ones() {
    let support = r#""support": [
        {"month": "2026-09", "issues": 100, "resolved": 80, "first_contact": 70}]"#;
    let data = dataset(support, "");
    let of = |of| ask(&data, Span::Month, |question| fcr(question, of)).value;
    assert_eq!(of(Resolved::OfAll), Some(0.7));
    assert_eq!(of(Resolved::OfResolved), Some(0.875));
    let without = dataset(&support.replace(r#""issues": 100, "#, ""), "");
    let figure = ask(&without, Span::Month, |question| {
        fcr(question, Resolved::OfAll)
    });
    let reason = "the number of all issues is not known for the period";
    assert_eq!(
        (figure.value, figure.reason.as_deref()),
        (None, Some(reason))
    );
}
