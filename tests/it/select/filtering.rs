//! Rows, totals and facet counts under filters.

use customer_radar::data::Dim;
use customer_radar::select::{
    Codes, Facet, FacetCount, Filters, INSUFFICIENT, Measure, NOT_KNOWN, Range, SearchIndex,
    Selection, Status, applied, companies, select, select_coded,
};
use customer_radar::units::RowId;

use super::fixture::{Case, Customer, case, day, ids};

const REGION: Facet = Facet::Dim(Dim::Region);
const INDUSTRY: Facet = Facet::Dim(Dim::Industry);

/// Six customers: five active, one churned, one of the five without anything known.
fn portfolio() -> Case {
    let customer = |id: &str, region: &str, industry: &str| {
        Customer::new(id, &format!("Company {id}"))
            .with(Dim::Region, region)
            .with(Dim::Industry, industry)
    };
    case(&[
        Customer {
            since: day("2026-05-20"),
            employees: Some(49.0),
            mrr: Some(500.0),
            health: Some(4.0),
            effort: Some(8.0),
            ..customer("a", "EMEA", "Media")
        },
        Customer {
            since: day("2025-09-30"),
            employees: Some(50.0),
            mrr: Some(1_000.0),
            health: Some(5.0),
            effort: Some(5.0),
            ..customer("b", "EMEA", "Retail")
        },
        Customer {
            since: day("2021-01-01"),
            employees: Some(5_000.0),
            mrr: Some(8_500.0),
            health: Some(9.0),
            effort: Some(2.0),
            ..customer("c", "APAC", "Media")
        },
        Customer::new("d", "Company d"),
        Customer {
            churned: day("2026-01-01"),
            mrr: Some(90.0),
            ..customer("e", "EMEA", "Media")
        },
        Customer {
            since: day("2026-12-01"),
            ..customer("f", "APAC", "Media")
        },
    ])
}

fn chosen(choices: &[(Facet, &str)]) -> Filters {
    let mut filters = Filters::default();
    for (facet, value) in choices {
        filters.toggle(*facet, value);
    }
    filters
}

fn run(case: &Case, filters: &Filters) -> Selection {
    select(&case.data, &case.model, &case.scores, filters)
}

fn check(filters: &Filters, expected: &[&str]) {
    let case = portfolio();
    assert_eq!(ids(&case.data, &run(&case, filters).rows), expected);
}

/// Value, count and whether chosen.
fn brief<'a>(items: &'a [FacetCount]) -> Vec<(&'a str, usize, bool)> {
    let brief = |item: &'a FacetCount| (item.value.as_str(), item.count, item.chosen);
    items.iter().map(brief).collect()
}

#[test]
fn without_filters_the_active_customers_are_shown() {
    check(&Filters::default(), &["a", "b", "c", "d"]);
}

#[test]
fn the_status_reaches_the_churned() {
    let with = |status| Filters {
        status,
        ..Filters::default()
    };
    check(&with(Status::Churned), &["e"]);
    check(&with(Status::All), &["a", "b", "c", "d", "e", "f"]);
}

#[test]
fn r003_40_values_of_a_facet_widen_and_facets_narrow() {
    check(&chosen(&[(REGION, "EMEA")]), &["a", "b"]);
    check(
        &chosen(&[(REGION, "EMEA"), (REGION, "APAC")]),
        &["a", "b", "c"],
    );
    check(&chosen(&[(REGION, "EMEA"), (INDUSTRY, "Media")]), &["a"]);
    check(
        &chosen(&[(Facet::Company, "c"), (Facet::Company, "a")]),
        &["a", "c"],
    );
    check(&chosen(&[(Facet::Health, "at_risk")]), &["a", "b"]);
}

#[test]
fn what_is_not_known_can_be_chosen() {
    check(&chosen(&[(REGION, NOT_KNOWN)]), &["d"]);
    check(&chosen(&[(Facet::Health, INSUFFICIENT)]), &["d"]);
    check(&chosen(&[(Facet::Tenure, NOT_KNOWN)]), &["d"]);
}

#[test]
fn a_blank_text_is_not_known() {
    let case = case(&[Customer::new("a", "A").with(Dim::Region, "  ")]);
    let selection = run(&case, &chosen(&[(REGION, NOT_KNOWN)]));
    assert_eq!(selection.rows, [RowId(0)]);
    assert_eq!(selection.facet(REGION)[0].label, "Not known");
}

#[test]
fn r001_13_tenure_in_bands_is_a_filter_like_vertical_region_and_use_case() {
    check(&chosen(&[(Facet::Tenure, "0-6")]), &["a"]);
    check(&chosen(&[(Facet::Tenure, "12-24")]), &["b"]);
    check(&chosen(&[(Facet::Tenure, "60+")]), &["c"]);
    check(&chosen(&[(INDUSTRY, "Retail")]), &["b"]);
    check(&chosen(&[(REGION, "APAC")]), &["c"]);
    check(
        &chosen(&[(Facet::Dim(Dim::UseCase), NOT_KNOWN)]),
        &["a", "b", "c", "d"],
    );
}

#[test]
fn r000_19_sizes_are_filters() {
    check(&chosen(&[(Facet::CompanySize, "0-50")]), &["a"]);
    check(&chosen(&[(Facet::CompanySize, "50-250")]), &["b"]);
    check(&chosen(&[(Facet::CompanySize, "5000+")]), &["c"]);
    check(&chosen(&[(Facet::BillingSize, "0-1000")]), &["a"]);
    check(&chosen(&[(Facet::BillingSize, "1000-5000")]), &["b"]);
}

#[test]
fn r003_20_a_box_in_the_quadrant_keeps_a_range_of_both_measures() {
    let mut filters = Filters::default();
    filters.keep_to(Measure::Mrr, Range::new(500.0, 1_000.0));
    check(&filters, &["a", "b"]);
    filters.keep_to(Measure::Effort, Range::at_least(5.0));
    check(&filters, &["a", "b"]);
    filters.keep_to(Measure::Effort, Range::below(5.0));
    check(&filters, &[]);
    filters.keep_to(Measure::Mrr, None);
    check(&filters, &["c"]);
}

#[test]
fn a_search_filters_by_all_its_words() {
    let searching = |text: &str| Filters {
        search: text.into(),
        ..Filters::default()
    };
    check(&searching("média"), &["a", "c"]);
    check(&searching("comp media c"), &["a", "c"]);
    check(&searching("nobody"), &[]);
    check(&searching(" "), &["a", "b", "c", "d"]);
}

#[test]
fn r003_41_rows_totals_and_counts_come_from_one_selection() {
    let case = portfolio();
    let selection = run(&case, &chosen(&[(REGION, "EMEA")]));
    let totals = selection.totals;
    assert_eq!((totals.shown, totals.all), (2, 4));
    assert_eq!((totals.shown_mrr, totals.all_mrr), (1_500.0, 10_000.0));
    assert_eq!(totals.mrr_share(), Some(0.15));
    for facet in Facet::ALL
        .into_iter()
        .skip(1)
        .filter(|&facet| facet != REGION)
    {
        let sum: usize = selection.facet(facet).iter().map(|item| item.count).sum();
        assert_eq!(sum, selection.rows.len(), "{}", facet.title());
    }
    let shown: Vec<_> = case
        .data
        .rows()
        .filter(|&row| selection.contains(row))
        .collect();
    assert_eq!(shown, selection.rows);
}

#[test]
fn without_revenue_there_is_no_share() {
    let case = case(&[Customer::new("a", "A")]);
    assert_eq!(run(&case, &Filters::default()).totals.mrr_share(), None);
}

#[test]
fn a_facet_counts_under_every_filter_but_its_own() {
    let case = portfolio();
    let selection = run(&case, &chosen(&[(REGION, "APAC"), (INDUSTRY, "Media")]));
    assert_eq!(
        brief(&selection.facet(REGION)),
        [("APAC", 1, true), ("EMEA", 1, false)]
    );
    assert_eq!(brief(&selection.facet(INDUSTRY)), [("Media", 1, true)]);
    assert_eq!(
        brief(&selection.facet(Facet::Health)),
        [
            ("at_risk", 0, false),
            ("needs_attention", 0, false),
            ("satisfactory", 1, false)
        ]
    );
}

#[test]
fn values_come_by_count_then_naturally_with_bands_in_their_order() {
    let case = portfolio();
    let selection = run(&case, &Filters::default());
    assert_eq!(
        brief(&selection.facet(REGION)),
        [
            ("EMEA", 2, false),
            ("APAC", 1, false),
            (NOT_KNOWN, 1, false)
        ]
    );
    let health = selection.facet(Facet::Health);
    assert_eq!(brief(&health)[3], (INSUFFICIENT, 1, false));
    assert_eq!(health[3].label, "Insufficient data");
    let tenure: Vec<_> = selection.facet(Facet::Tenure);
    assert_eq!(tenure[1].label, "6–11 months");
    assert_eq!(tenure.len(), 6);
}

#[test]
fn a_choice_that_nobody_has_shows_nobody_and_stays_visible() {
    let case = portfolio();
    let selection = run(&case, &chosen(&[(REGION, "Atlantis")]));
    assert!(selection.rows.is_empty());
    assert!(brief(&selection.facet(REGION)).contains(&("Atlantis", 0, true)));
    let selection = run(&case, &chosen(&[(Facet::Company, "gone")]));
    assert!(selection.rows.is_empty());
    assert_eq!(brief(&selection.facet(Facet::Company)), [("gone", 0, true)]);
}

#[test]
fn r003_45_clearing_shows_everything_again() {
    let case = portfolio();
    let mut filters = chosen(&[(REGION, "EMEA"), (Facet::Health, "at_risk")]);
    filters.search = "company".into();
    assert_ne!(filters, Filters::cleared());
    assert_eq!(
        run(&case, &Filters::cleared()).rows,
        run(&case, &Filters::default()).rows
    );
}

/// 003-46: the ribbon is not part of the filters, so that hiding it cannot change them.
#[test]
fn r003_46_nothing_but_the_filters_decides_the_selection() {
    let case = portfolio();
    let filters = chosen(&[(REGION, "EMEA")]);
    let kept = filters.clone();
    assert_eq!(run(&case, &filters).rows, run(&case, &kept).rows);
    assert_eq!(filters.n_active(), 1);
}

#[test]
fn labels_stand_for_values() {
    let case = portfolio();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    for (facet, value, label) in [
        (Facet::Company, "c", "Company c"),
        (Facet::Company, "gone", "gone"),
        (Facet::Health, "at_risk", "At risk"),
        (Facet::Health, INSUFFICIENT, "Insufficient data"),
        (Facet::BillingSize, "1000-5000", "$1k–5k"),
        (REGION, NOT_KNOWN, "Not known"),
        (REGION, "Atlantis", "Atlantis"),
    ] {
        assert_eq!(codes.label(&case.data, facet, value), label);
    }
    assert_eq!(codes.values(&case.data, REGION, RowId(3)), [NOT_KNOWN]);
    assert_eq!(codes.values(&case.data, Facet::Company, RowId(3)), ["d"]);
}

#[test]
fn the_company_list_is_short_and_keeps_what_is_chosen() {
    let case = portfolio();
    let index = SearchIndex::new(&case.data);
    let list = |filters: &Filters, query: &str| {
        let selection = run(&case, filters);
        companies(&case.data, &index, &selection, query, 2)
    };
    let plain = list(&Filters::default(), "");
    assert_eq!(brief(&plain.items), [("a", 1, false), ("b", 1, false)]);
    assert_eq!(plain.n_more, 2);
    let filters = chosen(&[(Facet::Company, "c"), (REGION, "EMEA")]);
    assert_eq!(
        brief(&list(&filters, "").items),
        [("c", 0, true), ("a", 1, false), ("b", 1, false)]
    );
    let typed = list(&Filters::default(), "company d");
    assert_eq!(brief(&typed.items)[0], ("d", 1, false));
    assert_eq!((typed.items.len(), typed.n_more), (2, 0));
}

#[test]
fn codes_made_once_select_the_same() {
    let case = portfolio();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let filters = chosen(&[(REGION, "EMEA")]);
    let coded = select_coded(&case.data, &case.scores, &codes, &filters, None);
    assert_eq!(coded.rows, run(&case, &filters).rows);
}

#[test]
fn an_empty_dataset_selects_nothing() {
    let case = case(&[]);
    let selection = run(&case, &chosen(&[(REGION, "EMEA")]));
    assert!(selection.rows.is_empty());
    assert_eq!(selection.totals.all, 0);
}

#[test]
fn filters_are_said_in_full() {
    let case = portfolio();
    let mut filters = chosen(&[
        (REGION, "EMEA"),
        (REGION, "APAC"),
        (INDUSTRY, NOT_KNOWN),
        (Facet::Company, "a"),
    ]);
    filters.keep_to(Measure::Mrr, Range::at_least(400.0));
    filters.status = Status::All;
    filters.search = " comp ".into();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let said = |filters: &Filters| -> Vec<String> {
        applied(filters, &case.data, &codes)
            .iter()
            .map(|filter| format!("{}: {}", filter.name, filter.long()))
            .collect()
    };
    assert_eq!(
        said(&filters),
        [
            "Company: Company a",
            "Industry: Not known",
            "Region: APAC, EMEA",
            "MRR: at least $400",
            "Status: All",
            "Search: comp",
        ]
    );
    assert!(said(&Filters::cleared()).is_empty());
}
