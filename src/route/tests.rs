use proptest::collection::{btree_map, btree_set};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::data::Dim;
use crate::select::NOT_KNOWN;

const REGION: Facet = Facet::Dim(Dim::Region);

fn check_route(hash: &str, route: &Route) {
    assert_eq!(&View::parse(hash).route, route, "{hash}");
}

#[test]
fn every_page_has_a_path() {
    for hash in ["", "#", "#/", "#?month=2026-01"] {
        check_route(hash, &Route::Overview);
    }
    check_route("#/customers", &Route::Customers);
    check_route("#/customers/", &Route::Customers);
    check_route("#/customers/c-012?a=b", &Route::Customer("c-012".into()));
    check_route("#/customers/R%26D%2F1/", &Route::Customer("R&D/1".into()));
    check_route("#/stack", &Route::Stack);
    check_route("#/drivers", &Route::Driver(String::new()));
    check_route("#/drivers/retention", &Route::Driver("retention".into()));
    check_route("#/compare", &Route::Compare);
    check_route("#/data", &Route::Data);
    check_route("#/model", &Route::Model(String::new()));
    check_route("#/model/back-test", &Route::Model("back-test".into()));
    check_route("#/help/radar", &Route::Help("radar".into()));
    check_route("#main", &Route::Unknown("main".into()));
    check_route("#/customers/a/b", &Route::Unknown("customers/a/b".into()));
}

#[test]
fn a_view_becomes_readable_text_in_a_fixed_order() {
    let mut view = View {
        route: Route::Customer("c-012".into()),
        month: Month::parse("2026-06"),
        comparison: Some(Comparison::Months(12)),
        ..View::default()
    };
    view.options.insert("sort".into(), "-mrr".into());
    view.filters.choose(REGION, ["R&D, 50 %", NOT_KNOWN]);
    view.filters.choose(Facet::Health, ["at_risk", "none"]);
    view.filters.choose(Facet::Effort, ["high"]);
    view.filters.choose(Facet::Product, ["wifi", "a,b"]);
    view.filters.choose(Facet::Tag, ["R&D"]);
    view.filters
        .keep_to(Measure::Mrr, Range::new(100.0, 2_500.5));
    view.filters.keep_to(Measure::Effort, Range::at_least(5.0));
    view.filters.status = Status::All;
    view.filters.search = "søn".into();
    let hash = "#/customers/c-012?health=at_risk,none&effort=high&product=a%2Cb,wifi&tag=R%26D&region=~,R%26D%2C%2050%20%25&status=all\
                &mrr=100..2500.5&effort_score=5..&search=s%C3%B8n&month=2026-06&vs=12m&sort=-mrr";
    assert_eq!(view.to_hash(), hash);
    assert_eq!(View::parse(hash), view);
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(View::default().to_hash(), "#/");
    assert_eq!(
        View::parse("#/?status=active&region=&search=").to_hash(),
        "#/"
    );
}

#[test]
fn unknown_keys_are_written_back() {
    let hash = "#/data?from=mail&utm=%41+%2B";
    assert_eq!(View::parse(hash).to_hash(), "#/data?from=mail&utm=A%2B%2B");
    assert_eq!(View::parse("#/x/y?flag").to_hash(), "#/x/y?flag=");
}

#[test]
fn values_that_make_no_sense_change_nothing() {
    let view = View::parse("#/?month=2026-13&vs=never&mrr=a..b&effort_score=..&status=gone&mrr=5");
    assert_eq!(view, View::default());
}

#[test]
fn a_comparison_is_a_distance_or_a_month() {
    let shown = Month::parse("2026-02").unwrap();
    for (text, month) in [
        ("1m", "2026-01"),
        ("12m", "2025-02"),
        ("2024-07", "2024-07"),
    ] {
        let comparison = Comparison::parse(text).unwrap();
        assert_eq!(comparison.month(shown).to_string(), month);
        assert_eq!(comparison.to_string(), text);
    }
    assert_eq!(Comparison::default().month(shown).to_string(), "2025-11");
}

#[test]
fn another_page_keeps_the_filters_and_drops_the_options() {
    let view = View::parse("#/customers?region=EMEA&month=2026-01&sort=mrr");
    let other = view.on(Route::Overview);
    assert_eq!(other.to_hash(), "#/?region=EMEA&month=2026-01");
}

#[test]
fn what_an_option_may_not_be_called_is_not_written() {
    let mut view = View::default();
    view.options.insert("region".into(), "x".into());
    assert_eq!(view.to_hash(), "#/");
}

#[test]
fn several_values_of_an_option_are_kept_apart() {
    let values = ["firewall", "a,b", "", "50 %", "~"];
    assert_eq!(split(&join(values)), values);
    assert_eq!(split(""), Vec::<String>::new());
}

fn views() -> impl Strategy<Value = View> {
    let route = prop_oneof![
        Just(Route::Overview),
        Just(Route::Customers),
        any::<String>().prop_map(Route::Customer),
        Just(Route::Stack),
        Just(Route::Compare),
        any::<String>().prop_map(Route::Driver),
        Just(Route::Data),
        any::<String>().prop_map(Route::Model),
        any::<String>().prop_map(Route::Help),
        "[a-z]{1,3}x/\\PC{0,8}"
            .prop_filter("a path", |path| !path.contains('?')
                && !path.starts_with("data"))
            .prop_map(Route::Unknown),
    ];
    let month = || (0..=9999, 1..=12u32).prop_map(|(year, month)| Month::new(year, month).unwrap());
    let comparison = prop_oneof![
        any::<u16>().prop_map(Comparison::Months),
        month().prop_map(Comparison::At)
    ];
    let key = any::<String>().prop_filter("not reserved", |key| !is_reserved(key));
    let options = btree_map(key, any::<String>(), 0..4);
    (
        route,
        filters(),
        option::of(month()),
        option::of(comparison),
        options,
    )
        .prop_map(|(route, filters, month, comparison, options)| View {
            route,
            filters,
            month,
            comparison,
            options,
        })
}

fn filters() -> impl Strategy<Value = Filters> {
    let values = btree_set(any::<String>(), 1..4);
    let choices = btree_map(select(&Facet::ALL), values, 0..5);
    let range = (any::<f64>(), any::<f64>()).prop_filter_map("bounded", |(a, b)| Range::new(a, b));
    let ranges = btree_map(select(&Measure::ALL), range, 0..3);
    (choices, select(&Status::ALL), ranges, any::<String>()).prop_map(
        |(choices, status, ranges, search)| Filters {
            choices,
            status,
            ranges,
            search,
        },
    )
}

proptest! {
    #[test]
    fn a_link_brings_the_same_view(view in views()) {
        prop_assert_eq!(View::parse(&view.to_hash()), view);
    }

    #[test]
    fn any_text_settles_after_one_reading(text in "(#/?)?(customers/?|data)?\\PC{0,20}(\\?(\\PC{0,6}[=&,%])*\\PC{0,6})?") {
        let once = View::parse(&text).to_hash();
        prop_assert_eq!(View::parse(&once).to_hash(), once);
    }

    #[test]
    fn known_keys_with_any_value_settle(
        key in select(&["region", "health", "effort", "product", "tag", "mrr", "status", "month", "vs", "search", "x"]),
        value in "[-~.,%0-9a-fA-F]{0,12}|\\PC{0,8}",
    ) {
        let once = View::parse(&format!("#/?{key}={value}")).to_hash();
        prop_assert_eq!(View::parse(&once).to_hash(), once);
    }
}
