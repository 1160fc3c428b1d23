//! Loading and writing documents of 1,000 and 100,000 customers.
//!
//! The bytes are like those of `cargo xtask sample --detail none`: identity, dimensions, money and
//! 20 current metrics, about 390 bytes a customer. `LOAD_FILE=path` measures a file of one's own.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use customer_radar::data::record::Override;
use customer_radar::data::{Dataset, load, write};
use customer_radar::edit::{Change, Entry, Log, OverrideChange, apply};
use customer_radar::units::RowId;

/// Steps of a simple generator: enough to keep values apart.
struct Steps(u64);

impl Steps {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn document(n_customers: u32) -> String {
    let mut steps = Steps(1);
    let mut out = String::from(
        "{\"format\":\"customer-radar\",\"version\":1,\"as_of\":\"2026-09-30\",\"customers\":[",
    );
    for n in 0..n_customers {
        customer(&mut out, n, &mut steps).expect("a string takes any text");
    }
    out.push_str("\n]}");
    out
}

fn customer(out: &mut String, n: u32, steps: &mut Steps) -> std::fmt::Result {
    const REGIONS: [&str; 4] = ["EMEA", "APAC", "North America", "Latin America"];
    out.push_str(if n == 0 { "\n" } else { ",\n" });
    write!(
        out,
        "{{\"id\":\"c-{n:06}\",\"name\":\"Customer {n}\",\"industry\":\"Industry {}\"",
        steps.below(12)
    )?;
    write!(
        out,
        ",\"region\":\"{}\",\"segment\":\"S{}\"",
        REGIONS[steps.below(4) as usize],
        steps.below(3)
    )?;
    write!(
        out,
        ",\"since\":\"20{:02}-{:02}-11\"",
        12 + steps.below(14),
        1 + steps.below(12)
    )?;
    write!(
        out,
        ",\"employees\":{},\"mrr\":{}.5,\"metrics\":{{",
        steps.below(9_000),
        steps.below(50_000)
    )?;
    for metric in 0..20 {
        let comma = if metric == 0 { "" } else { "," };
        write!(
            out,
            "{comma}\"m{metric}\":{}.{}",
            steps.below(100),
            steps.below(100)
        )?;
    }
    out.push_str("}}");
    Ok(())
}

fn documents() -> Vec<(String, String)> {
    let mut documents: Vec<_> = [1_000, 100_000]
        .map(|n| (n.to_string(), document(n)))
        .into_iter()
        .collect();
    if let Ok(path) = std::env::var("LOAD_FILE") {
        let text = std::fs::read_to_string(&path).expect("LOAD_FILE names a text file");
        documents.push((path, text));
    }
    documents
}

/// A log in which the score of the first customer is set by hand.
fn one_override(dataset: &Dataset) -> Log {
    let mut log = Log::default();
    let change = Change::Override(OverrideChange {
        customer: dataset.customers.id.get(RowId(0)).to_owned(),
        idx: 0,
        was: None,
        now: Some(Override {
            scorecard: "health".into(),
            score: 5.0,
            reason: Some("Reason".into()),
            author: Some("Author".into()),
            from: None,
            until: None,
        }),
    });
    log.add(Entry::new("e", 0, None, change));
    log
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    for (name, text) in documents() {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("dataset", &name), |bencher| {
            bencher.iter(|| load(black_box(text.as_bytes())).expect("the document loads"));
        });
        group.bench_function(BenchmarkId::new("serde_json tree", &name), |bencher| {
            let tree = |bytes| serde_json::from_slice::<serde_json::Value>(bytes);
            bencher.iter(|| tree(black_box(text.as_bytes())).expect("the document is JSON"));
        });
        let dataset = load(text.as_bytes()).expect("the document loads").dataset;
        let log = one_override(&dataset);
        group.bench_function(BenchmarkId::new("apply one override", &name), |bencher| {
            bencher.iter(|| apply(black_box(&dataset), &log));
        });
        group.bench_function(BenchmarkId::new("write", &name), |bencher| {
            bencher.iter(|| write(black_box(&dataset)));
        });
    }
    group.finish();
}

criterion_group!(benches, loading);
criterion_main!(benches);
