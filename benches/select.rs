//! Selecting, sorting and searching at 1,000 and 100,000 customers.
//!
//! The budget of a whole filter change is 8 ms and 16.7 ms in the browser; selecting is the part
//! of it that runs first.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use customer_radar::data::Dim;
use customer_radar::select::order::Source;
use customer_radar::select::{
    Codes, Facet, Filters, NameRanks, SearchIndex, Sort, companies, group, search, select_coded,
    sort,
};
use customer_radar::units::RowId;

#[path = "../tests/it/select/fixture.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod fixture;

use fixture::{Case, Customer, PRODUCTS, day};

const SIZES: [usize; 2] = [1_000, 100_000];

fn benches(criterion: &mut Criterion) {
    for size in SIZES {
        let mut customers = customers(size);
        let case = fixture::case(&customers);
        selecting(criterion, &case);
        table(criterion, &case);
        finding(criterion, &case);
        for (idx, customer) in customers.iter_mut().enumerate() {
            customer.stack = stack(idx);
        }
        holding(criterion, &fixture::case(&customers));
    }
}

fn selecting(criterion: &mut Criterion, case: &Case) {
    let n = case.data.n_rows();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let mut filters = Filters::default();
    let mut run = |name: &str, filters: &Filters| {
        criterion.bench_function(&format!("{name} of {n}"), |bencher| {
            bencher
                .iter(|| select_coded(&case.data, &case.scores, &codes, black_box(filters), None));
        });
    };
    run("select everything", &filters);
    filters.choose(Facet::Dim(Dim::Region), ["EMEA", "APAC"]);
    filters.choose(Facet::Health, ["at_risk"]);
    run("select by region and health", &filters);
    criterion.bench_function(&format!("codes of {n}"), |bencher| {
        bencher.iter(|| Codes::new(&case.data, &case.model, black_box(&case.scores)));
    });
}

/// With a stack of products each: what a customer may have several of.
fn holding(criterion: &mut Criterion, case: &Case) {
    let n = case.data.n_rows();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    criterion.bench_function(&format!("codes with products of {n}"), |bencher| {
        bencher.iter(|| Codes::new(&case.data, &case.model, black_box(&case.scores)));
    });
    let mut filters = Filters::default();
    filters.choose(Facet::Product, ["wall", "desk"]);
    let select = || select_coded(&case.data, &case.scores, &codes, black_box(&filters), None);
    criterion.bench_function(&format!("select by product of {n}"), |bencher| {
        bencher.iter(select);
    });
    criterion.bench_function(&format!("count every facet of {n}"), |bencher| {
        bencher.iter_batched_ref(
            select,
            |selection| Facet::ALL.map(|facet| selection.facet(facet).len()),
            criterion::BatchSize::LargeInput,
        );
    });
}

fn table(criterion: &mut Criterion, case: &Case) {
    let n = case.data.n_rows();
    let ranks = NameRanks::new(&case.data);
    let all: Vec<RowId> = case.data.rows().collect();
    let source = Source {
        data: &case.data,
        scores: &case.scores,
        before: None,
    };
    for by in ["name", "-mrr", "industry"] {
        let by = Sort::parse(by).expect("a column");
        criterion.bench_function(&format!("sort by {by} of {n}"), |bencher| {
            bencher.iter_batched_ref(
                || all.clone(),
                |rows| sort(source, &ranks, rows, by),
                criterion::BatchSize::LargeInput,
            );
        });
    }
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    criterion.bench_function(&format!("group by industry of {n}"), |bencher| {
        let by = Facet::Dim(Dim::Industry);
        bencher.iter(|| group(&case.data, &case.scores, &codes, black_box(&all), by));
    });
}

fn finding(criterion: &mut Criterion, case: &Case) {
    let n = case.data.n_rows();
    let index = SearchIndex::new(&case.data);
    let all: Vec<RowId> = case.data.rows().collect();
    criterion.bench_function(&format!("search index of {n}"), |bencher| {
        bencher.iter(|| SearchIndex::new(black_box(&case.data)));
    });
    for query in ["a", "north", "north labs", "nrthlb"] {
        let name = format!("search {query:?}");
        criterion.bench_function(&format!("{name} of {n}"), |bencher| {
            bencher.iter(|| search(&case.data, &index, black_box(query), &all, 50));
        });
    }
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let selection = select_coded(&case.data, &case.scores, &codes, &Filters::default(), None);
    criterion.bench_function(&format!("company list of {n}"), |bencher| {
        bencher.iter(|| companies(&case.data, &index, &selection, black_box(""), 50));
    });
}

/// Customers whose values spread evenly, by arithmetic alone.
fn customers(n: usize) -> Vec<Customer> {
    const WORDS: [&str; 8] = [
        "North", "Blue", "Café", "Granite", "Labs", "Systems", "Foods", "Union",
    ];
    let value = |idx: usize, dim: Dim, kinds: usize| format!("{} {}", dim.title(), idx % kinds);
    let one = |idx: usize| {
        let mixed = idx.wrapping_mul(2_654_435_761) % 1_000_003;
        let word = |turn: usize| WORDS[(mixed / turn) % WORDS.len()];
        let name = format!("{} {} {}", word(1), word(8), mixed);
        Customer {
            since: day(&format!("20{}-0{}-10", 14 + mixed % 12, 1 + mixed % 9)),
            churned: day("2026-01-01").filter(|_| mixed.is_multiple_of(10)),
            employees: Some((mixed % 9_000) as f64),
            mrr: Some((mixed % 150_000) as f64 / 2.0),
            health: (!mixed.is_multiple_of(13)).then_some((mixed % 101) as f64 / 10.0),
            effort: Some((mixed % 97) as f64 / 9.7),
            ..Customer::new(&format!("c-{idx}"), &name)
        }
        .with(Dim::Region, ["EMEA", "APAC", "Americas"][mixed % 3])
        .with(Dim::Industry, &value(mixed, Dim::Industry, 20))
        .with(Dim::Country, &value(mixed, Dim::Country, 60))
        .with(Dim::City, &value(mixed, Dim::City, 2_000))
        .with(Dim::AccountManager, &value(mixed, Dim::AccountManager, 80))
    };
    (0..n).map(one).collect()
}

/// Up to four products, of which some do not apply.
fn stack(idx: usize) -> Vec<(String, bool)> {
    let products = PRODUCTS.iter().enumerate();
    products
        .filter(|(bit, _)| (idx >> bit) & 1 == 1)
        .map(|(bit, (id, _))| ((*id).to_owned(), !(idx + bit).is_multiple_of(5)))
        .collect()
}

criterion_group!(groups, benches);
criterion_main!(groups);
