//! No customers, one customer, the sample.

use super::{Case, Setting, standing};
use customer_radar::data::load;
use customer_radar::insight::findings::{Kind, MOST};
use customer_radar::insight::stack::{Stacks, products, tally};
use customer_radar::route::View;

pub(super) fn sample(n_ago: i32) -> Case {
    let bytes = include_bytes!("../../../../assets/data/sample.json");
    let dataset = load(bytes).unwrap().dataset;
    let month = dataset.month().plus(-n_ago);
    Case::of(Setting::of(dataset, month), Some(month.plus(-3)))
}

#[test]
fn nobody_is_no_news() {
    assert_eq!(Case::new(&[]).findings(), []);
}

#[test]
fn one_healthy_customer_without_a_past_is_no_news() {
    assert_eq!(Case::new(&[standing("a", 100, 90, "")]).findings(), []);
}

#[test]
fn r000_4_the_sample_has_seven_findings_of_several_kinds_and_the_first_asks_for_action() {
    let found = sample(0).findings();
    assert_eq!(found.len(), MOST);
    let first = &found[0];
    assert_eq!(first.kind, Kind::ValueAtRisk);
    assert!(
        first
            .headline
            .starts_with("High value with health At risk: 11 customers with $140k")
    );
    let kinds: std::collections::BTreeSet<Kind> = found.iter().map(|own| own.kind).collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
}

#[test]
fn r003_41_other_filters_have_other_findings() {
    let all = sample(0).findings();
    let filters = View::parse("#/?account_group=Cascadia").filters;
    let of_group = sample(0).filtered(filters).findings();
    assert!(!of_group.is_empty());
    assert!(of_group.iter().all(|own| !all.contains(own)));
}

#[test]
fn r003_38_a_product_is_told_with_the_figures_of_the_stack_charts() {
    let case = sample(0);
    let found = case.only(Kind::Opportunity);
    let (name, _) = found.headline.split_once(':').unwrap();
    let stacks = Stacks::new(&case.setting.dataset);
    let counted = tally(&stacks, &case.rows, None);
    let list = products::top(
        &case.setting.context(),
        &stacks,
        &counted,
        products::Ranking::Opportunity,
        50,
    );
    let product = list.shown.iter().find(|own| own.name == name).unwrap();
    let words = format!(
        "{} of {} customers",
        product.fit.text(),
        product.fit.n_recorded()
    );
    assert!(found.headline.contains(&words), "{words}");
    let others = products::not_aligned(&stacks, &counted, product.product);
    let rows: Vec<_> = others.iter().map(|(row, _)| *row).collect();
    assert_eq!(found.evidence.rows(), rows);
    let mrr: f64 = others.iter().filter_map(|(_, gain)| gain.mrr).sum();
    assert!((found.mrr.unwrap() - mrr).abs() < 1e-6);
}
