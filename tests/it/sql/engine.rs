//! The query run by an engine, against the scores of the app.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use customer_radar::data::{Dataset, load};
use customer_radar::score::model::Model;
use customer_radar::score::sql::flat::flat_table;
use customer_radar::score::sql::{self, Column, Dialect, Holds};
use customer_radar::score::{CardScores, Scores, band, score};
use customer_radar::units::{Month, RowId};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::models::{self, Ids};

const GOLDEN: &str = include_str!("../../data/score-golden.json");
const SAMPLE: &str = include_str!("../../../assets/data/sample.json");

/// How far a score may be from the app's.
const TOLERANCE: f64 = 1e-9;

/// How many random models are run.
const N_RANDOM: usize = 48;

/// Ids that try to be something else.
const HOSTILE: [&str; 16] = [
    "seats",
    "SEATS",
    "customer_id",
    "tenure_months",
    "profile",
    "rowid",
    "select",
    "a b.c",
    "x\"); DROP TABLE customers; --",
    "it's",
    "back\\slash\\",
    "`tick`",
    "/* new\nline */ -- \0",
    "Größe 東京",
    "{} %s $1 ?",
    "a name that is much longer than the sixty-three bytes that PostgreSQL keeps of it",
];

/// A dataset, its model and the month scored.
struct Case {
    name: String,
    dataset: Dataset,
    model: Model,
    month: Month,
}

impl Case {
    fn new(name: &str, document: &str, month: Option<&str>) -> Self {
        let dataset = load(document.as_bytes()).unwrap().dataset;
        let own = dataset.model.as_deref().cloned();
        Self {
            name: name.into(),
            model: own.unwrap_or_else(Model::built_in),
            month: month.map_or(dataset.month(), |month| Month::parse(month).unwrap()),
            dataset,
        }
    }
}

fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("golden", GOLDEN, None),
        Case::new("golden-july", GOLDEN, Some("2026-07")),
        Case::new("sample", SAMPLE, None),
        Case::new("sample-january", SAMPLE, Some("2026-01")),
    ];
    let mut built_in = Case::new("built-in", SAMPLE, None);
    built_in.model = Model::built_in();
    cases.push(built_in);
    let mut runner = TestRunner::deterministic();
    let strategy = models::cases();
    for n in 0..N_RANDOM {
        let case = strategy.new_tree(&mut runner).unwrap().current();
        let ids: Ids = std::array::from_fn(|at| HOSTILE[(n * 5 + at * 3) % HOSTILE.len()].into());
        let document = case.document(&ids, 1.0).to_string();
        cases.push(Case::new(&format!("random-{n}"), &document, None));
    }
    cases
}

#[test]
#[ignore = "needs DuckDB: cargo xtask test --only sql"]
fn duckdb_computes_every_score_of_the_app() {
    let python = std::env::var("DUCKDB_PYTHON").expect("DUCKDB_PYTHON names a Python with duckdb");
    check("duckdb", Dialect::DuckDb, &python);
}

/// Needs a database in UTF-8 that `psql` reaches without further arguments, as by `PGHOST` and
/// `PGUSER`; makes temporary tables only.
#[test]
#[ignore = "needs PostgreSQL: PGHOST=… cargo test --test it postgres_computes -- --ignored"]
fn postgres_computes_every_score_of_the_app() {
    check("postgres", Dialect::Postgres, "python3");
}

/// Runs every case in one go and compares everything that comes back.
fn check(engine: &str, dialect: Dialect, python: &str) {
    let cases = cases();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("sql-{engine}"));
    fs::create_dir_all(&folder).unwrap();
    let jobs: Vec<Value> = cases
        .iter()
        .map(|case| job(case, dialect, &folder))
        .collect();
    let file = folder.join("jobs.json");
    fs::write(&file, Value::Array(jobs).to_string()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/sql/run.py");
    let output = Command::new(python)
        .args([&script, &PathBuf::from(engine), &file])
        .output()
        .unwrap_or_else(|error| panic!("{python}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{engine}: {said}");
    let results: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(results.len(), cases.len());
    let n_checked: usize = cases
        .iter()
        .zip(&results)
        .map(|(case, result)| compare(case, dialect, result))
        .sum();
    assert!(n_checked > 20_000, "only {n_checked} values were compared");
}

fn job(case: &Case, dialect: Dialect, folder: &Path) -> Value {
    let rows = folder.join(format!("{}.csv", case.name));
    let table = flat_table(&case.dataset, &case.model, case.month, dialect);
    fs::write(&rows, table).unwrap();
    json!({
        "name": case.name,
        "create": sql::create_table(&case.model, dialect, "customers"),
        "rows": rows,
        "query": sql::query(&case.model, dialect, "customers"),
    })
}

/// Compares a result with the app's scores; how many values were compared.
fn compare(case: &Case, dialect: Dialect, result: &Value) -> usize {
    let columns = sql::returns(&case.model, dialect);
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(result["columns"], json!(names), "{}", case.name);
    let scores = score(&case.dataset, &case.model, case.month);
    let rows = result["rows"].as_array().unwrap();
    assert_eq!(rows.len(), case.dataset.n_rows(), "{}", case.name);
    for row in rows {
        let id = row[0].as_str().unwrap();
        let at = case.dataset.find(id).unwrap();
        for (column, got) in columns.iter().zip(row.as_array().unwrap()) {
            let expected = expected(case, &scores, &column.holds, at);
            let place = format!("{}, {id}, {}", case.name, column.name);
            assert!(is_same(got, &expected), "{place}: {got}, not {expected}");
        }
    }
    rows.len() * columns.len()
}

fn is_same(got: &Value, expected: &Value) -> bool {
    match (got.as_f64(), expected.as_f64()) {
        (Some(got), Some(expected)) => (got - expected).abs() <= TOLERANCE,
        _ => got == expected,
    }
}

/// What the app has for a column.
fn expected(case: &Case, scores: &Scores, holds: &Holds, row: RowId) -> Value {
    let category = |card: usize, id: &str| {
        let mut categories = scores.cards[card].categories.iter();
        categories.find(|own| own.id == id)
    };
    match holds {
        Holds::Customer => case.dataset.customers.id.get(row).into(),
        Holds::Profile => {
            let profiles = customer_radar::score::rollup::profiles;
            let all = profiles(&case.dataset, &case.model, case.month);
            json!(all[row.idx()].map(|idx| idx + 1))
        }
        Holds::Overall(card) => json!(scores.cards[*card].overall.get(row)),
        Holds::Coverage(card) => json!(scores.cards[*card].coverage.get(row)),
        Holds::Band(card) => json!(band_of(case, &scores.cards[*card], row)),
        Holds::Category(card, id) => json!(category(*card, id).and_then(|own| own.scores.get(row))),
        Holds::CategoryCoverage(card, id) => {
            json!(category(*card, id).and_then(|own| own.coverage.get(row)))
        }
        Holds::Score(idx) => json!(scores.metrics[*idx].get(row)),
        Holds::Dim(_) | Holds::Tenure | Holds::Value(_) | Holds::Age(_) => {
            panic!("{holds:?} is read, not returned")
        }
    }
}

/// The band of the computed overall, also where another is set by hand. Character 0, which no
/// engine keeps in a text, is U+FFFD.
fn band_of(case: &Case, card: &CardScores, row: RowId) -> Option<String> {
    let bands = &card.applied(&case.model, row)?.bands;
    let at = band::position(bands, card.overall.get(row)?)?;
    Some(bands[at].id.replace('\0', "\u{fffd}"))
}

#[test]
fn what_is_read_stands_in_the_flat_table() {
    let case = Case::new("golden", GOLDEN, None);
    let columns: Vec<Column> = sql::reads(&case.model, Dialect::DuckDb);
    let table = flat_table(&case.dataset, &case.model, case.month, Dialect::DuckDb);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 1 + case.dataset.n_rows());
    assert_eq!(lines[0].split(',').count(), columns.len());
    let expected = r#""g-7","Strategic",14,90,,12,,,30,,8,6,,,,,3,"amber","#;
    assert!(lines.contains(&expected), "{table}");
}
