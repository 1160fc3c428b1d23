//! Tables that others published, read, recognized and imported as a person would.

use std::path::Path;

use customer_radar::data::Dataset;
use customer_radar::data::record::Survey;
use customer_radar::data::table::field::Field;
use customer_radar::data::table::import::Import;
use customer_radar::data::table::mapping::{Billing, End, Kind, Mapping, Target};
use customer_radar::data::table::reader::TableStep;
use customer_radar::data::table::recognize::recognize;
use customer_radar::data::table::{Table, TableReader};
use customer_radar::score::model::Model;
use customer_radar::units::{Month, RowId};

use super::{import, issues, loaded, settings};

/// The only table of a file among the real ones; `None`, said aloud, where it is absent. Its kind
/// is recognized, or said.
fn real(path: &str, kind: Option<Kind>) -> Option<(Table, Mapping)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("skipped: no {}", file.display());
        return None;
    };
    let name = file.file_name().unwrap().to_string_lossy();
    let mut reader = TableReader::new(&name, bytes);
    let read = loop {
        if let TableStep::Done(read) = reader.step(1000) {
            break read.unwrap();
        }
    };
    let table = read.tables.into_iter().next().unwrap();
    let mapping = recognize(&table, &Model::built_in(), kind);
    Some((table, mapping))
}

fn total(data: &Dataset, month: Month) -> f64 {
    let active = data
        .rows()
        .filter(|row| data.is_active(*row, data.day_in(month)));
    active.filter_map(|row| data.mrr(row, month)).sum()
}

#[test]
fn r002_42_telco_starts_and_ends_its_quarter_with_the_published_revenue() {
    let Some(table) = real("telco_ibm/Telco-Customer-Churn.csv", None) else {
        return;
    };
    let import = import(vec![table], None, settings("2018-09-30"));
    let data = customer_radar::data::load(&import.document)
        .unwrap()
        .dataset;
    let left = data.customers.churned.iter().flatten().count();
    assert_eq!((data.n_rows(), left), (7043, 1869));
    let start = total(&data, Month::parse("2018-06").unwrap());
    let end = total(&data, data.month());
    assert!((start - 456_116.60).abs() < 0.005, "{start}");
    assert!((end - 316_985.75).abs() < 0.005, "{end}");
    assert!((start - end - 139_130.85).abs() < 0.005);
    let blank = "11 cells of \"TotalCharges\" are blank: left out";
    assert!(
        issues(&import).iter().any(|issue| issue.ends_with(blank)),
        "{:?}",
        issues(&import)
    );
}

#[test]
fn saasops_contracts_count_by_their_segments_and_a_backward_period_is_listed() {
    let kinds = [
        ("customers", Kind::Customers),
        ("contracts", Kind::Subscriptions),
        // Three rows tell a program little: the kind and two columns are said, as a person would.
        ("segments", Kind::Subscriptions),
    ];
    let tables: Option<Vec<_>> = kinds
        .into_iter()
        .map(|(name, kind)| real(&format!("saasops/testdb2_{name}.csv"), Some(kind)))
        .collect();
    let Some(mut tables) = tables else { return };
    for (_, mapping) in &mut tables {
        mapping.end = Some(End::Inclusive);
        mapping.billing = Billing::Term;
    }
    for (place, id) in [(0, "id"), (1, "contract")] {
        let field = Field::find(Kind::Subscriptions, id).unwrap();
        tables[2].1.columns[place].target = Target::Field(field);
    }
    let import: Import = import(tables, None, settings("2024-03-31"));
    let data = loaded(&import);
    let beta = data.find("2").unwrap();
    assert_eq!(data.customers.contracts.get(beta).len(), 2);
    // 240,000 for 2022-06-01 to 2023-05-28, both paid: 362 days of 365 / 12 a month.
    let mrr = data.mrr(beta, Month::parse("2022-12").unwrap()).unwrap();
    assert!(
        (mrr - 240_000.0 / 362.0 * 365.0 / 12.0).abs() < 1e-6,
        "{mrr}"
    );
    assert_eq!(data.mrr(beta, Month::parse("2023-05").unwrap()), Some(0.0));
    let backward = "the period ends before it starts";
    assert!(issues(&import).iter().any(|issue| issue.contains(backward)));
}

#[test]
fn r002_28_sudzilla_answers_give_the_published_score() {
    for name in ["input_01.csv", "input_02.csv"] {
        let Some(table) = real(&format!("nps_sudzilla/{name}"), None) else {
            return;
        };
        let data = loaded(&import(vec![table], None, settings("")));
        let answers = data.customers.responses.get(RowId(0)).iter();
        let scores: Vec<f64> = answers
            .filter(|answer| answer.kind == Survey::Nps)
            .filter_map(|answer| answer.score)
            .collect();
        let promoters = scores.iter().filter(|score| **score >= 9.0).count();
        let detractors = scores.iter().filter(|score| **score <= 6.0).count();
        assert_eq!((scores.len(), promoters, detractors), (39, 8, 22), "{name}");
    }
}
