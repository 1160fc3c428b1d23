//! Figures over 24 months beside everybody's: 1,000 and 100,000 customers, one figure at a time.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use customer_radar::data::{Dataset, load};
use customer_radar::insight::course::{Course, Followed};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::score::model::Model;
use customer_radar::score::score;
use customer_radar::units::RowId;

/// How many months.
const MONTHS: u32 = 24;

/// The metrics that have values: those of a health category of the built-in model.
const METRICS: [&str; 4] = ["dau_mau", "sessions", "touchpoints", "sentiment"];

fn following(criterion: &mut Criterion) {
    let model = Model::built_in();
    let mut group = criterion.benchmark_group("course");
    group.sample_size(10);
    for n in [1_000, 100_000] {
        let dataset = dataset(n);
        let month = dataset.month();
        let scores = score(&dataset, &model, month);
        let population = population(&dataset, month);
        let averages = Averages::new(&scores, &population);
        let context = Context {
            dataset: &dataset,
            model: &model,
            scores: &scores,
            timeline: &Timeline::new(&dataset, &model, MONTHS),
            population: &population,
            averages: &averages,
            comparison: month.plus(-3),
        };
        for (name, followed) in followed() {
            let id = BenchmarkId::new(name, n);
            group.bench_function(id, |bencher| {
                bencher.iter(|| Course::new(black_box(&context), followed.clone(), 24));
            });
        }
        let course = Course::new(&context, Followed::Arr, 24);
        group.bench_function(BenchmarkId::new("segment of a customer", n), |bencher| {
            bencher.iter(|| course.segment(black_box(&context), RowId(7)));
        });
    }
    group.finish();
}

fn followed() -> [(&'static str, Followed); 4] {
    let category = Followed::Category {
        card: "health".into(),
        category: "engagement".into(),
    };
    [
        ("overall", Followed::Overall("health".into())),
        ("category", category),
        ("arr", Followed::Arr),
        ("lifetime", Followed::Lifetime),
    ]
}

/// Customers of five segments with two years of revenue and of four metrics.
fn dataset(n_customers: u32) -> Dataset {
    let mut text = String::from(
        "{\"format\":\"customer-radar\",\"version\":1,\"as_of\":\"2026-09-30\",\"customers\":[",
    );
    for n in 0..n_customers {
        let comma = if n == 0 { "" } else { "," };
        write!(
            text,
            "{comma}{{\"id\":\"c-{n}\",\"name\":\"C{n}\",\"segment\":\"S{}\",\"mrr\":{},\
             \"since\":\"20{}-03-01\",\"history\":{{\"from\":\"2024-10\",\"mrr\":[{}],\"metrics\":{{",
            n % 5,
            n % 997,
            20 + n % 6,
            months(|month| n % 997 + month)
        )
        .expect("a string takes any text");
        for (idx, metric) in METRICS.iter().enumerate() {
            let comma = if idx == 0 { "" } else { "," };
            let values = months(|month| (n * 7 + month * 3 + idx as u32) % 89);
            write!(text, "{comma}\"{metric}\":[{values}]").expect("a string takes any text");
        }
        text.push_str("}}}");
    }
    text.push_str("]}");
    load(text.as_bytes()).expect("the document loads").dataset
}

fn months(value: impl Fn(u32) -> u32) -> String {
    let values = (0..MONTHS).map(|month| value(month).to_string());
    values.collect::<Vec<_>>().join(",")
}

criterion_group!(groups, following);
criterion_main!(groups);
