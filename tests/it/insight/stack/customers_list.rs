//! The customers with the most in play.

use super::{Case, shown};
use customer_radar::chart::combo::Look;
use customer_radar::insight::stack::{self, customers};

#[test]
fn r003_25_each_customer_has_its_five_figures() {
    let case = Case::new();
    let top = case.top(customers::Ranking::default(), 10);
    let figures: Vec<_> = top
        .shown
        .iter()
        .map(|one| (one.gain.mrr, one.gain.one_off, one.mrr, one.one_off))
        .collect();
    assert_eq!(
        figures,
        [
            (Some(60.0), None, Some(900.0), None),
            (Some(100.0), Some(30.0), Some(500.0), Some(7.0)),
            // C has no revenue of its own: its stack's; all of it is aligned: nothing to win.
            (Some(0.0), Some(0.0), Some(30.0), None),
            (None, None, Some(5.0), None),
        ]
    );
    let shares: Vec<_> = top.shown.iter().map(|one| one.fit.share()).collect();
    assert_eq!(shares, [Some(0.5), Some(1.0 / 3.0), Some(1.0), None]);
}

#[test]
fn r003_25_the_ranking_can_be_chosen_and_its_rule_is_said() {
    let case = Case::new();
    let check = |by: customers::Ranking, names: [&str; 3], rule: &str| {
        let top = case.top(by, 3);
        assert_eq!(
            (shown(&top).as_slice(), top.rule.as_str()),
            (&names[..], rule)
        );
    };
    check(
        customers::Ranking::OpportunityAndMrr,
        ["B", "A", "C"],
        "3 of 4 customers, the largest sum of opportunity and current MRR first",
    );
    check(
        customers::Ranking::MrrOpportunity,
        ["A", "B", "C"],
        "3 of 4 customers, the largest MRR opportunity first",
    );
    check(
        customers::Ranking::OneOffOpportunity,
        ["A", "C", "B"],
        "3 of 4 customers, the largest one-off opportunity first",
    );
    check(
        customers::Ranking::CurrentMrr,
        ["B", "A", "C"],
        "3 of 4 customers, the largest current MRR first",
    );
    check(
        customers::Ranking::LowestAlignment,
        ["A", "B", "C"],
        "3 of 4 customers, the lowest share of aligned products first",
    );
    for by in customers::Ranking::ALL {
        assert_eq!(customers::Ranking::from_key(by.key()), Some(by));
        assert!(!by.title().contains("NRR"));
    }
}

#[test]
fn r003_28_and_30_the_total_of_those_shown_has_two_parts() {
    let case = Case::new();
    let top = case.top(customers::Ranking::MrrOpportunity, 2);
    assert_eq!(top.total.text("USD"), "$190");
    assert_eq!(
        top.total.breakdown("USD"),
        [
            ("MRR opportunity, a month", "$160".to_owned()),
            ("One-off opportunity", "$30".to_owned()),
        ]
    );
    assert_eq!((top.mrr, top.one_off), (Some(1400.0), Some(7.0)));
}

#[test]
fn r003_29_the_total_of_one_customer_does_not_need_it_selected() {
    let case = Case::new();
    let row = case.setting.row("a");
    let one = customers::single(&case.context(), &case.stacks, row, None);
    assert_eq!((one.name.as_str(), one.gain.total()), ("A", Some(130.0)));
    assert_eq!(case.tally.of(row).gain(), one.gain);
    let only = case.stacks.set_of(["web", "no such product"]);
    let narrowed = customers::single(&case.context(), &case.stacks, row, Some(&only));
    assert_eq!(
        (narrowed.gain.total(), narrowed.mrr),
        (Some(40.0), Some(50.0))
    );
}

#[test]
fn r003_25_the_combined_chart_marks_the_customer_chosen() {
    let case = Case::new();
    let top = case.top(customers::Ranking::MrrOpportunity, 2);
    let chart = stack::customers_combo(&top, Some(case.setting.row("b")), "USD");
    assert_eq!(chart.series.len(), 4);
    assert!(chart.series.iter().all(|name| !name.contains("NRR")));
    assert_eq!(chart.looks[0], Look::Solid(0));
    assert_eq!(
        chart.items[0].amounts,
        [Some(500.0), Some(7.0), Some(100.0), Some(30.0)]
    );
    assert_eq!((chart.items[0].lit, chart.items[1].lit), (false, true));
}
