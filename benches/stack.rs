//! Counting the stacks of 1,000 and 100,000 customers with thirteen products each.
//!
//! A filter change counts once ([`tally`]) and then reads the dashboard's elements from it; the
//! columns are made once for a dataset.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use customer_radar::data::column::Grouped;
use customer_radar::data::record::{Alignment, Product, StackItem};
use customer_radar::data::{Dataset, Dim};
use customer_radar::insight::opportunity::by_health;
use customer_radar::insight::stack::{
    ProductId, Stacks, Tally, customers, products, tags, tally, teams,
};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::units::RowId;

#[path = "../tests/it/select/fixture.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod fixture;

use fixture::{Case, Customer, case};

const SIZES: [usize; 2] = [1_000, 100_000];
const N_PRODUCTS: usize = 13;

fn benches(criterion: &mut Criterion) {
    for size in SIZES {
        let mut case = case(&people(size));
        fill(&mut case.data);
        counting(criterion, &case);
    }
}

fn counting(criterion: &mut Criterion, case: &Case) {
    let n = case.data.n_rows();
    let rows: Vec<RowId> = case.data.rows().collect();
    criterion.bench_function(&format!("stack columns of {n}"), |bencher| {
        bencher.iter(|| Stacks::new(black_box(&case.data)));
    });
    let stacks = Stacks::new(&case.data);
    criterion.bench_function(&format!("stack tally of {n}"), |bencher| {
        bencher.iter(|| tally(&stacks, black_box(&rows), None));
    });
    let population = population(&case.data, case.data.month());
    let context = Context {
        dataset: &case.data,
        model: &case.model,
        scores: &case.scores,
        timeline: &Timeline::new(&case.data, &case.model, 1),
        population: &population,
        averages: &Averages::new(&case.scores, &population),
        comparison: case.data.month(),
    };
    let counted = tally(&stacks, &rows, None);
    criterion.bench_function(&format!("stack elements of {n}"), |bencher| {
        bencher.iter(|| elements(&context, &stacks, black_box(&counted)));
    });
    criterion.bench_function(&format!("stack teams of {n}"), |bencher| {
        bencher.iter(|| teams::teams(&context, black_box(&counted), Dim::AccountManager));
    });
    criterion.bench_function(&format!("customers behind a tag of {n}"), |bencher| {
        let of_tag: Vec<ProductId> = (0..6).map(ProductId).collect();
        bencher.iter(|| tags::behind(&stacks, black_box(&counted), &of_tag));
    });
}

/// What the dashboard shows of stacks after every filter change; the number of things shown.
fn elements(context: &Context, stacks: &Stacks, tally: &Tally) -> usize {
    let health = by_health(context, tally);
    let top = customers::top(context, tally, customers::Ranking::default(), 10);
    let list = products::top(context, stacks, tally, products::Ranking::default(), 10);
    let rings = tags::by_tag(stacks, tally);
    health.parts.len() + top.shown.len() + list.shown.len() + rings.tags.len()
}

fn people(n: usize) -> Vec<Customer> {
    let one = |idx: usize| {
        Customer {
            mrr: Some((idx * 7_919 % 150_000) as f64 / 2.0),
            health: Some((idx * 31 % 100) as f64 / 10.0),
            ..Customer::new(&format!("c-{idx:06}"), &format!("Customer {idx}"))
        }
        .with(Dim::AccountManager, &format!("Manager {}", idx % 80))
    };
    (0..n).map(one).collect()
}

/// Gives every customer a stack of all products.
fn fill(data: &mut Dataset) {
    let product = |idx: usize| Product {
        id: format!("product-{idx}"),
        name: format!("Product {idx}"),
        tags: vec![format!("Tag {}", idx % 5), format!("Tag {}", idx % 3)],
        unit: None,
    };
    data.products = (0..N_PRODUCTS).map(product).collect();
    let mut stack = Grouped::default();
    for row in 0..data.n_rows() {
        for (idx, product) in data.products.iter().enumerate() {
            stack.push(item(row * N_PRODUCTS + idx, &product.id));
        }
        stack.close_row();
    }
    std::sync::Arc::make_mut(&mut data.customers).stack = stack;
}

fn item(place: usize, product: &str) -> StackItem {
    let alignment = match place % 5 {
        0 | 1 => Alignment::Aligned,
        2 => Alignment::Supported,
        _ => Alignment::NotAligned,
    };
    let is_open = alignment != Alignment::Aligned;
    let amount = (place % 97) as f64 * 10.0;
    StackItem {
        product: product.to_owned(),
        applicable: !place.is_multiple_of(11),
        alignment: Some(alignment),
        mrr: Some(amount).filter(|_| !is_open),
        one_off: None,
        mrr_opportunity: Some(amount).filter(|_| is_open),
        one_off_opportunity: Some(amount / 2.0).filter(|_| is_open),
        note: None,
    }
}

criterion_group!(groups, benches);
criterion_main!(groups);
