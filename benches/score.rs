//! Scoring 1,000 and 100,000 customers with the built-in model, and asking what if of one of them.
//!
//! Two populations: `dense`, where almost every metric is known, and `sparse`, with the gaps of
//! `cargo xtask sample --detail none`, in which half the metrics have no value at all.
//! `rescore` is what an edit of the model costs, a weight, a limit between bands or an anchor, and
//! what it costs to say what the edit does.
//! `SCORE_FILE=path` scores a document of one's own.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use customer_radar::data::{Dataset, load};
use customer_radar::insight::effect::{Trial, effect};
use customer_radar::insight::population;
use customer_radar::insight::profile::place;
use customer_radar::score::draft::{Draft, Edit};
use customer_radar::score::explain::Raw;
use customer_radar::score::model::{Anchor, Metric, Model, Rule};
use customer_radar::score::whatif::{Change, Probe, moves, spreads};
use customer_radar::score::{Scored, rescore, score};
use customer_radar::units::RowId;
use serde_json::json;

fn scoring(criterion: &mut Criterion) {
    let model = Model::built_in();
    let mut group = criterion.benchmark_group("score");
    for (name, dataset) in datasets(&model) {
        let month = dataset.month();
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| score(black_box(&dataset), &model, month));
        });
    }
    group.finish();
}

/// What an edit of the model costs with 100,000 customers, beside scoring them from scratch.
fn rescoring(criterion: &mut Criterion) {
    let model = Model::built_in();
    let dataset = read(document(&model, 100_000, 1).as_bytes());
    let scores = score(&dataset, &model, dataset.month());
    let edits = [
        ("weight", "/scorecards/1/categories/0/weight", json!(3)),
        ("limit", "/scorecards/1/bands/0/up_to", json!(5.3)),
        (
            "anchor",
            "/metrics/1/anchor",
            json!({"kind": "best", "value": 70}),
        ),
    ];
    let before = Scored {
        model: &model,
        scores: &scores,
    };
    let mut group = criterion.benchmark_group("rescore 100000");
    for (name, at, value) in edits {
        let mut draft = Draft::new(&model);
        let at = at.to_owned();
        draft.edit(&[Edit::Set { at, value }]);
        let edited = draft.check().expect("the edit leaves a model");
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| rescore(black_box(&dataset), &edited, before));
        });
        let (rows, scored) = (
            population(&dataset, dataset.month()),
            rescore(&dataset, &edited, before),
        );
        group.bench_function(BenchmarkId::new("effect of", name), |bencher| {
            let trial = Trial {
                dataset: &dataset,
                before,
                after: Scored {
                    model: &edited,
                    scores: &scored,
                },
            };
            bencher.iter(|| effect(black_box(&trial), "health", &rows, 10));
        });
    }
    group.finish();
}

/// What a customer costs that comes into view, and a frame of a drag: its scores and its rank.
fn asking(criterion: &mut Criterion) {
    let model = Model::built_in();
    let dataset = read(document(&model, 100_000, 1).as_bytes());
    let (month, row) = (dataset.month(), RowId(77));
    let scores = score(&dataset, &model, month);
    let rows: Vec<RowId> = dataset.rows().collect();
    let around = spreads(&dataset, &model, month, row);
    let probe = Probe::new(&model, &scores, &around, row);
    let mut group = criterion.benchmark_group("what if of 100000");
    group.bench_function("spreads", |bencher| {
        bencher.iter(|| spreads(black_box(&dataset), &model, month, row));
    });
    group.bench_function("moves", |bencher| {
        bencher.iter(|| moves(black_box(&probe), "health"));
    });
    let change = Change {
        metric: 4,
        value: Raw::Number(58.0),
    };
    group.bench_function("a frame", |bencher| {
        bencher.iter(|| {
            let outcome = probe.what_if(black_box(std::slice::from_ref(&change)));
            let overall = outcome.cards[1].overall.unwrap_or_default();
            place(overall, &scores.cards[1].shown, &rows, row)
        });
    });
    group.finish();
}

fn datasets(model: &Model) -> Vec<(String, Dataset)> {
    let made = |name: &str, n: u32, one_in: usize| {
        let text = document(model, n, one_in);
        (format!("{name} {n}"), read(text.as_bytes()))
    };
    let mut datasets = vec![
        made("dense", 1_000, 1),
        made("dense", 100_000, 1),
        made("sparse", 100_000, 2),
    ];
    if let Ok(path) = std::env::var("SCORE_FILE") {
        let bytes = std::fs::read(&path).expect("SCORE_FILE names a file");
        datasets.push((path, read(&bytes)));
    }
    datasets
}

fn read(bytes: &[u8]) -> Dataset {
    load(bytes).expect("the document loads").dataset
}

/// A document in which every `one_in`th metric has values, one in sixteen of them missing.
fn document(model: &Model, n_customers: u32, one_in: usize) -> String {
    let mut out = String::from(
        "{\"format\":\"customer-radar\",\"version\":1,\"as_of\":\"2026-09-30\",\"customers\":[",
    );
    for n in 0..n_customers {
        let comma = if n == 0 { "" } else { "," };
        write!(
            out,
            "{comma}{{\"id\":\"c-{n}\",\"name\":\"C{n}\",\"metrics\":{{"
        )
        .expect("a string takes any text");
        let mut comma = "";
        for (idx, metric) in model.metrics.iter().enumerate().step_by(one_in) {
            let mixed = mix(n, idx as u32);
            if !mixed.is_multiple_of(16) {
                let value = value(metric, mixed);
                write!(out, "{comma}\"{}\":{value}", metric.id).expect("a string takes any text");
                comma = ",";
            }
        }
        out.push_str("}}");
    }
    out.push_str("]}");
    out
}

/// Spreads rows and metrics evenly, by arithmetic alone.
fn mix(row: u32, metric: u32) -> u32 {
    let mixed = (row ^ metric.wrapping_mul(0x9E37_79B9)).wrapping_mul(2_654_435_761);
    mixed ^ (mixed >> 15)
}

/// A value in the range that the metric's rule looks at, or one of its texts.
fn value(metric: &Metric, mixed: u32) -> String {
    let up_to = match &metric.rule {
        Rule::Values(by_text) => {
            let at = mixed as usize / 16 % by_text.len();
            let text = by_text.keys().nth(at).expect("a text of the rule");
            return format!("\"{text}\"");
        }
        Rule::Line {
            anchor: Anchor::Best(top) | Anchor::Benchmark(top),
            ..
        } => top.abs().max(10.0),
        Rule::Line { .. } => 250.0,
        Rule::Steps(steps) => steps.last().map_or(10.0, |step| step.up_to),
    };
    format!("{:.1}", f64::from(mixed / 16 % 1_200) / 1_000.0 * up_to)
}

criterion_group!(groups, scoring, rescoring, asking);
criterion_main!(groups);
