//! Fitting predicted retention to 1,000 and 100,000 customers, and predicting for all of them.
//!
//! The fit runs in the browser when a page asks for it; its budget is 150 ms here.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use customer_radar::data::{Dataset, load};
use customer_radar::insight::population;
use customer_radar::score::model::Model;
use customer_radar::score::prediction::{Predictor, fit};
use customer_radar::score::score;

/// Metrics of the built-in model's health scorecard, with values of 0 to 100.
const METRICS: [&str; 16] = [
    "dau_mau",
    "sessions",
    "touchpoints",
    "features",
    "contacts",
    "implementation",
    "training",
    "admins",
    "licenses",
    "tracking",
    "csat",
    "goals",
    "buyer_readiness",
    "budget",
    "org_knowledge",
    "reply_rate",
];

/// How many months each history has: enough for two snapshots.
const MONTHS: usize = 8;

fn predicting(criterion: &mut Criterion) {
    let model = Model::built_in();
    let mut group = criterion.benchmark_group("prediction");
    group.sample_size(20);
    for n in [1_000, 100_000] {
        let dataset = dataset(n);
        let month = dataset.month();
        group.bench_function(BenchmarkId::new("fit", n), |bencher| {
            bencher.iter(|| fit(black_box(&dataset), &model, month).expect("many left"));
        });
        let scores = score(&dataset, &model, month);
        let rows = population(&dataset, month);
        group.bench_function(BenchmarkId::new("predict", n), |bencher| {
            bencher.iter(|| {
                let predictor = Predictor::of_model(&model, &scores, black_box(&rows));
                predictor.expect("the model predicts").predict(&scores)
            });
        });
    }
    group.finish();
}

/// Customers of whom those with low values are the more likely to have left.
fn dataset(n_customers: u32) -> Dataset {
    let mut text = String::from(
        "{\"format\":\"customer-radar\",\"version\":1,\"as_of\":\"2026-09-30\",\"customers\":[",
    );
    for n in 0..n_customers {
        let quality = f64::from(mix(n, 0) % 1_000) / 10.0;
        let leaves = f64::from(mix(n, 1) % 100) > quality + 20.0;
        let comma = if n == 0 { "" } else { "," };
        let churned = if leaves {
            "\"churned\":\"2026-05-01\","
        } else {
            ""
        };
        write!(text, "{comma}{{\"id\":\"c-{n}\",\"name\":\"C{n}\",{churned}\"history\":{{\"from\":\"2026-02\",\"metrics\":{{")
            .expect("a string takes any text");
        for (idx, metric) in METRICS.iter().enumerate() {
            let comma = if idx == 0 { "" } else { "," };
            write!(text, "{comma}\"{metric}\":[").expect("a string takes any text");
            for month in 0..MONTHS {
                let spread = f64::from(mix(n, (idx * MONTHS + month) as u32 + 2) % 300) / 10.0;
                let value = (quality * 0.7 + spread).min(100.0);
                let comma = if month == 0 { "" } else { "," };
                write!(text, "{comma}{value:.0}").expect("a string takes any text");
            }
            text.push(']');
        }
        text.push_str("}}}");
    }
    text.push_str("]}");
    load(text.as_bytes()).expect("the document loads").dataset
}

/// Spreads rows and turns evenly, by arithmetic alone.
fn mix(row: u32, turn: u32) -> u32 {
    let mixed = (row ^ turn.wrapping_mul(0x9E37_79B9)).wrapping_mul(2_654_435_761);
    mixed ^ (mixed >> 15)
}

criterion_group!(groups, predicting);
criterion_main!(groups);
