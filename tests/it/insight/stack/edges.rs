//! Stacks that are missing, odd or of another day.

use super::{Case, PRODUCTS};
use crate::insight::fixture::{Setting, month};
use customer_radar::data::load;
use customer_radar::insight::stack::{self, Fit, Stacks, customers, products, tags, tally};
use customer_radar::score::score;
use customer_radar::units::RowId;

#[test]
fn a_month_in_the_past_says_of_what_day_the_stack_is() {
    let mut case = Case::new();
    assert_eq!(stack::day_note(&case.context()), None);
    let setting = &mut case.setting;
    setting.scores = score(&setting.dataset, &setting.model, month("2026-06"));
    assert_eq!(
        stack::day_note(&setting.context()).as_deref(),
        Some(
            "Stack and opportunity are as recorded on 30 Sep 2026; MRR and health are those of \
             Jun 2026."
        )
    );
}

#[test]
fn two_items_of_one_product_are_one_and_the_lower_alignment_counts() {
    let setting = Setting::with_products(
        PRODUCTS,
        r#"{"id": "a", "name": "A", "stack": [
        {"product": "mail", "alignment": "aligned", "mrr": 10},
        {"product": "mail", "alignment": "supported", "mrr": 5, "mrr_opportunity": 7},
        {"product": "mail", "applicable": false, "mrr_opportunity": 100},
        {"product": "web", "mrr_opportunity": -3}]}"#,
    );
    let stacks = Stacks::new(&setting.dataset);
    let tally = tally(&stacks, &setting.population, None);
    let expected = Fit {
        supported: 1,
        not_recorded: 1,
        ..Fit::default()
    };
    assert_eq!(tally.all.fit, expected);
    // An opportunity below zero is none.
    assert_eq!(
        (tally.all.mrr, tally.all.gain().total()),
        (Some(15.0), Some(7.0))
    );
}

#[test]
fn a_product_that_the_data_does_not_describe_keeps_its_id_as_its_name() {
    let text = r#"{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "customers": [
        {"id": "a", "name": "A", "stack": [{"product": "x-1", "alignment": "aligned"}]},
        {"id": "b", "name": "B", "stack": [{"product": "x-1", "alignment": "not_aligned"}]}]}"#;
    let dataset = load(text.as_bytes()).unwrap().dataset;
    let stacks = Stacks::new(&dataset);
    let names: Vec<&str> = stacks
        .products
        .iter()
        .map(|own| own.name.as_str())
        .collect();
    assert_eq!(names, ["x-1"]);
    let rows: Vec<RowId> = dataset.rows().collect();
    let tally = tally(&stacks, &rows, None);
    assert_eq!((tally.all.n_unpriced, tally.all.gain().total()), (1, None));
    assert_eq!(
        stack::gap_note(&tally).as_deref(),
        Some("Not counted: 1 item not aligned, without a recorded opportunity.")
    );
    assert_eq!(tags::by_tag(&stacks, &tally).tags[0].name, "No tag");
}

#[test]
fn without_any_stack_there_are_customers_but_no_products() {
    let setting = Setting::new(r#"{"id": "a", "name": "A", "mrr": 5}"#);
    let stacks = Stacks::new(&setting.dataset);
    let tally = tally(&stacks, &setting.population, None);
    assert!(tally.is_blank());
    let top = customers::top(
        &setting.context(),
        &tally,
        customers::Ranking::default(),
        10,
    );
    assert_eq!(
        top.rule,
        "1 customer, the largest sum of opportunity and current MRR first"
    );
    assert_eq!((top.total.total(), top.mrr), (None, Some(5.0)));
    let by = products::Ranking::Opportunity;
    let list = products::top(&setting.context(), &stacks, &tally, by, 10);
    assert_eq!((list.n, list.shown.len()), (0, 0));
    let spread = tags::by_tag(&stacks, &tally);
    assert!(spread.tags.is_empty() && spread.note("USD").is_none());
    assert_eq!(stack::rings(&spread, "USD").total, "$0");
}
