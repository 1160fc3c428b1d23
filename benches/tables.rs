//! Reading tables of 200,000 rows and ten columns, in steps as the page takes them.
//!
//! `TABLE_FILE=path` measures a file of one's own, such as a workbook.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use customer_radar::data::table::reader::{Read, TableReader, TableStep};

/// How many rows a step reads.
const STEP: usize = 5_000;

/// A CSV of customers, about 90 bytes a row.
fn csv(n_rows: u32) -> String {
    let mut out = String::from("id,name,industry,region,plan,since,mrr,seats,usage,nps\n");
    for n in 0..n_rows {
        let (day, month, cents) = (1 + n % 28, 1 + n % 12, n % 100);
        writeln!(
            out,
            "c-{n:06},\"Customer {n}, Ltd\",Industry {},EMEA,Pro,20{:02}-{month:02}-{day:02},{n}.{cents:02},{},0.{cents:02},{}",
            n % 12,
            10 + n % 15,
            n % 900,
            n % 11,
        )
        .expect("a string takes any text");
    }
    out
}

fn read(name: &str, bytes: &[u8]) -> Read {
    let mut reader = TableReader::new(name, bytes.to_vec());
    loop {
        if let TableStep::Done(read) = reader.step(STEP) {
            return read.expect("the file holds a table");
        }
    }
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("tables");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    let mut files = vec![("200000.csv".to_owned(), csv(200_000).into_bytes())];
    if let Ok(path) = std::env::var("TABLE_FILE") {
        let bytes = std::fs::read(&path).expect("TABLE_FILE names a file");
        files.push((path, bytes));
    }
    for (name, bytes) in files {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(BenchmarkId::new("read", &name), |bencher| {
            bencher.iter(|| read(&name, black_box(&bytes)));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
