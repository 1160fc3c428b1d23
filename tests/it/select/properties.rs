//! What holds of every selection.

use customer_radar::data::Dim;
use customer_radar::select::{
    Codes, Facet, Filters, Measure, NameRanks, Range, SearchIndex, Sort, SortKey, Status, search,
    select, select_coded, sort,
};
use customer_radar::units::RowId;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::fixture::{Case, Customer, PRODUCTS, case, day};

const REGIONS: [&str; 4] = ["EMEA", "APAC", "", "Åland"];
const NAMES: [&str; 5] = ["Acme 2", "acme 10", "Ørsted", "東京", ""];

fn customers() -> impl Strategy<Value = Vec<Customer>> {
    let one = (
        (0..NAMES.len(), option::of(0..REGIONS.len()), any::<bool>()),
        option::of(0.0..10.0),
        option::of(0.0..200_000.0),
        option::of(2020..2028),
        (
            vec((0..PRODUCTS.len(), any::<bool>()), 0..4),
            vec(0..PRODUCTS.len(), 0..3),
        ),
    );
    vec(one, 0..40).prop_map(|rows| {
        let rows = rows.into_iter().enumerate();
        rows.map(
            |(idx, ((name, region, has_churned), health, mrr, year, (stack, contracts)))| {
                let product = |at: usize| PRODUCTS[at].0.to_owned();
                let mut customer = Customer {
                    health,
                    effort: health.map(|health| 10.0 - health),
                    stack: stack
                        .into_iter()
                        .map(|(at, applies)| (product(at), applies))
                        .collect(),
                    contracts: contracts
                        .into_iter()
                        .map(|at| (product(at), None))
                        .collect(),
                    mrr,
                    since: year.and_then(|year| day(&format!("{year}-03-09"))),
                    churned: day("2026-02-01").filter(|_| has_churned),
                    ..Customer::new(&format!("c{idx}"), NAMES[name])
                };
                if let Some(region) = region {
                    customer = customer.with(Dim::Region, REGIONS[region]);
                }
                customer
            },
        )
        .collect()
    })
}

/// The values that the facets of [`customers`] may have, and one that none has.
fn choices() -> impl Strategy<Value = Vec<(Facet, String)>> {
    let values = [
        (Facet::Dim(Dim::Region), "EMEA"),
        (Facet::Dim(Dim::Region), ""),
        (Facet::Dim(Dim::Region), "Atlantis"),
        (Facet::Health, "at_risk"),
        (Facet::Health, "none"),
        (Facet::Tenure, "60+"),
        (Facet::Tenure, "6-12"),
        (Facet::BillingSize, "1000-5000"),
        (Facet::Company, "c1"),
        (Facet::Company, "c7"),
        (Facet::Effort, "high"),
        (Facet::Effort, "none"),
        (Facet::Product, "wall"),
        (Facet::Product, ""),
        (Facet::Tag, "Security"),
        (Facet::Tag, "Network"),
    ];
    let values: Vec<_> = values
        .into_iter()
        .map(|(facet, value)| (facet, value.to_owned()))
        .collect();
    proptest::sample::subsequence(values, 0..=16).prop_shuffle()
}

fn filters() -> impl Strategy<Value = Filters> {
    let status = proptest::sample::select(&Status::ALL);
    let search = proptest::sample::select(&["", "acme", "ors c", "zzz"]);
    (choices(), status, option::of(0.0..9.0), search).prop_map(
        |(choices, status, least, search)| {
            let mut filters = Filters {
                status,
                search: search.into(),
                ..Filters::default()
            };
            for (facet, value) in choices {
                filters.toggle(facet, &value);
            }
            filters.keep_to(Measure::Health, least.and_then(Range::at_least));
            filters
        },
    )
}

/// What a customer has, told from the data alone: the slow way.
fn holds(case: &Case, row: RowId, facet: Facet, value: &str) -> bool {
    let customers = &case.data.customers;
    let stack = customers
        .stack
        .get(row)
        .iter()
        .filter(|item| item.applicable);
    let stack = stack.map(|item| item.product.as_str());
    let held: Vec<&str> = if facet == Facet::Product {
        let contracts = customers.contracts.get(row).iter();
        let products = contracts.filter_map(|contract| contract.product.as_deref());
        stack.chain(products).collect()
    } else {
        let listed = |id: &str| PRODUCTS.iter().find(|(own, _)| *own == id);
        let tags = stack.filter_map(listed).flat_map(|(_, tags)| tags.iter());
        tags.copied().filter(|tag| !tag.trim().is_empty()).collect()
    };
    held.contains(&value) || (held.is_empty() && value == facet.missing())
}

proptest! {
    #[test]
    fn products_and_tags_count_as_one_by_one(customers in customers(), filters in filters()) {
        let case = case(&customers);
        let selection = select(&case.data, &case.model, &case.scores, &filters);
        for facet in [Facet::Product, Facet::Tag] {
            let mut others = filters.clone();
            others.clear(facet);
            let rows = select(&case.data, &case.model, &case.scores, &others).rows;
            for item in selection.facet(facet) {
                let has = |row: &&RowId| holds(&case, **row, facet, &item.value);
                prop_assert_eq!(item.count, rows.iter().filter(has).count(), "{:?}", item);
            }
        }
    }

    #[test]
    fn selecting_is_idempotent_and_in_file_order(customers in customers(), filters in filters()) {
        let case = case(&customers);
        let first = select(&case.data, &case.model, &case.scores, &filters);
        prop_assert!(first.rows.windows(2).all(|pair| pair[0] < pair[1]));
        let mut narrowed = filters;
        let ids = first.rows.iter().map(|&row| case.data.customers.id.get(row));
        narrowed.choose(Facet::Company, ids);
        if !first.rows.is_empty() {
            let again = select(&case.data, &case.model, &case.scores, &narrowed);
            prop_assert_eq!(again.rows, first.rows);
        }
    }

    #[test]
    fn the_order_of_choices_does_not_matter(customers in customers(), choices in choices()) {
        let case = case(&customers);
        let rows = |choices: Vec<(Facet, String)>| {
            let mut filters = Filters::default();
            for (facet, value) in choices {
                filters.toggle(facet, &value);
            }
            select(&case.data, &case.model, &case.scores, &filters).rows
        };
        let reversed = choices.iter().rev().cloned().collect();
        prop_assert_eq!(rows(choices), rows(reversed));
    }

    #[test]
    fn a_count_is_what_choosing_the_value_alone_shows(
        customers in customers(),
        filters in filters(),
    ) {
        let case = case(&customers);
        let codes = Codes::new(&case.data, &case.model, &case.scores);
        let found = SearchIndex::new(&case.data).matching(&case.data, &filters.search);
        let run = |filters: &Filters| {
            select_coded(&case.data, &case.scores, &codes, filters, Some(&found))
        };
        let selection = run(&filters);
        for facet in Facet::ALL {
            for item in selection.facet(facet) {
                let mut alone = filters.clone();
                alone.choose(facet, [item.value.as_str()]);
                let n = run(&alone).rows.len();
                prop_assert_eq!(n, item.count, "{} {:?}", facet.title(), item);
                prop_assert_eq!(item.chosen, filters.is_chosen(facet, &item.value));
            }
        }
    }

    #[test]
    fn every_chosen_value_is_listed(customers in customers(), filters in filters()) {
        let case = case(&customers);
        let selection = select(&case.data, &case.model, &case.scores, &filters);
        for facet in Facet::ALL {
            let listed = selection.facet(facet);
            let listed = |value: &str| listed.iter().filter(|item| item.value == value).count();
            prop_assert!(filters.chosen(facet).all(|value| listed(value) == 1));
        }
    }

    #[test]
    fn sorting_does_not_depend_on_the_order_before(
        customers in customers(),
        key in proptest::sample::select(SortKey::all().collect::<Vec<_>>()),
    ) {
        let case = case(&customers);
        let source = customer_radar::select::order::Source {
            data: &case.data,
            scores: &case.scores,
            before: None,
        };
        let ranks = NameRanks::new(&case.data);
        let mut rows: Vec<RowId> = case.data.rows().collect();
        let mut reversed: Vec<RowId> = rows.iter().rev().copied().collect();
        let by = Sort { key, ..Sort::default() };
        sort(source, &ranks, &mut rows, by);
        sort(source, &ranks, &mut reversed, by);
        prop_assert_eq!(rows, reversed);
    }

    #[test]
    fn searching_marks_whole_letters(
        names in vec("\\PC{0,12}", 0..8),
        query in "\\PC{0,6}",
    ) {
        let customers: Vec<_> = (0..)
            .zip(&names)
            .map(|(idx, name)| Customer::new(&format!("c{idx}"), name))
            .collect();
        let case = case(&customers);
        let rows: Vec<RowId> = case.data.rows().collect();
        for hit in search(&case.data, &SearchIndex::new(&case.data), &query, &rows, 5) {
            let name = case.data.customers.name.get(hit.row);
            prop_assert!(hit.spans.iter().all(|span| name.get(span.clone()).is_some()));
            prop_assert!(hit.spans.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }

    #[test]
    fn a_whole_name_finds_its_customer(names in vec("[a-zA-ZäöüÉø 0-9]{1,12}", 1..8)) {
        let customers: Vec<_> = (0..)
            .zip(&names)
            .map(|(idx, name)| Customer::new(&format!("c{idx}"), name))
            .collect();
        let case = case(&customers);
        let rows: Vec<RowId> = case.data.rows().collect();
        let index = SearchIndex::new(&case.data);
        for (row, name) in rows.iter().zip(&names).filter(|(_, name)| !name.trim().is_empty()) {
            let hits = search(&case.data, &index, name, &rows, 8);
            prop_assert!(hits.iter().any(|hit| hit.row == *row), "{name:?}");
            prop_assert!(index.matching(&case.data, name)[row.idx()], "{name:?}");
        }
    }
}
