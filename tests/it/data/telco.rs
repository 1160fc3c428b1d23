//! A real table: IBM's telephone customers, where the file is at hand.

use std::path::Path;

use customer_radar::data::{load, write};

/// The document, or `None` with a note where it is absent.
fn document() -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/telco_ibm/telco.customer-radar.json");
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("skipped: {} is not there", path.display());
    }
    bytes
}

#[test]
fn seven_thousand_real_customers_load_without_an_issue() {
    let Some(bytes) = document() else { return };
    let loaded = load(&bytes).unwrap();
    let dataset = &loaded.dataset;
    assert_eq!(loaded.issues.list, []);
    assert_eq!(dataset.n_rows(), 7_043);
    let active = dataset
        .rows()
        .filter(|&row| dataset.is_active(row, dataset.as_of));
    let mrr: Vec<f64> = active
        .filter_map(|row| dataset.customers.mrr.get(row))
        .collect();
    assert_eq!(mrr.len(), 5_174);
    assert!((mrr.iter().sum::<f64>() - 316_985.75).abs() < 1e-6);
}

#[test]
fn seven_thousand_real_customers_survive_writing() {
    let Some(bytes) = document() else { return };
    let dataset = load(&bytes).unwrap().dataset;
    let text = write(&dataset);
    let again = load(text.as_bytes()).unwrap().dataset;
    assert!(
        again == dataset,
        "reading what was written gives the same dataset"
    );
    assert_eq!(write(&again), text);
}
