//! Findings of 1,000 and 10,000 customers: the sample's own, several times over, so that contracts,
//! stacks, answers and history are there.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use customer_radar::data::{Dataset, load};
use customer_radar::insight::findings::{Scope, findings};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::score::model::Model;
use customer_radar::score::score;
use customer_radar::select::Filters;
use customer_radar::units::RowId;
use serde_json::Value;

fn finding(criterion: &mut Criterion) {
    let model = Model::built_in();
    let mut group = criterion.benchmark_group("findings");
    for n in [1_000, 10_000] {
        let dataset = dataset(n);
        let month = dataset.month();
        let scores = score(&dataset, &model, month);
        let before = score(&dataset, &model, month.plus(-3));
        let population = population(&dataset, month);
        let averages = Averages::new(&scores, &population);
        let context = Context {
            dataset: &dataset,
            model: &model,
            scores: &scores,
            timeline: &Timeline::default(),
            population: &population,
            averages: &averages,
            comparison: month.plus(-3),
        };
        let all: Vec<RowId> = dataset.rows().collect();
        let scope = Scope {
            rows: &population,
            matched: &all,
            before: Some(&before),
            filters: &Filters::default(),
        };
        group.bench_function(BenchmarkId::from_parameter(n), |bencher| {
            bencher.iter(|| findings(black_box(&context), &scope));
        });
    }
    group.finish();
}

/// The sample's customers over and over, each with an id of its own, until there are `n`.
fn dataset(n: usize) -> Dataset {
    let bytes = include_bytes!("../assets/data/sample.json");
    let mut document: Value = serde_json::from_slice(bytes).expect("the sample is JSON");
    let own = document["customers"].as_array().expect("a list").clone();
    let copies = (0..n).map(|at| {
        let mut customer = own[at % own.len()].clone();
        if at >= own.len() {
            customer["id"] = Value::from(format!("copy-{at}"));
        }
        customer
    });
    document["customers"] = copies.collect();
    let text = document.to_string();
    load(text.as_bytes()).expect("the document loads").dataset
}

criterion_group!(groups, finding);
criterion_main!(groups);
