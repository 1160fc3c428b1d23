//! A real table of customers without history, where the file is at hand.

use std::path::Path;

use customer_radar::data::{Dataset, load};
use customer_radar::metrics::Span;

use super::fixture::input;
use customer_radar::metrics::{Question, entry};

/// The dataset, or `None` with a note where it is absent.
fn telco() -> Option<Dataset> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/telco_ibm/telco.customer-radar.json");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    };
    Some(load(&bytes).unwrap().dataset)
}

#[test]
fn who_left_in_the_quarter_is_known_without_history() {
    let Some(data) = telco() else { return };
    let rows: Vec<_> = data.rows().collect();
    let question = Question::new(&data, &rows, data.month(), Span::Quarter);
    let movements = question.movements().unwrap();
    let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-6, "{value}");
    near(movements.start.mrr, 456_116.60);
    near(movements.churn.mrr, 139_130.85);
    near(movements.end.mrr, 316_985.75);
    assert_eq!((movements.start.n, movements.churn.n), (7_043, 1_869));
    let of = |id: &str| entry(id).unwrap().ask(&question, None);
    let percent = |id: &str| 100.0 * of(id).value.unwrap();
    assert!((percent("customer_churn") - 26.5370).abs() < 5e-5);
    assert!((percent("grr") - 69.4966).abs() < 5e-5);
    assert_eq!(of("customer_churn").n, 7_043);
    assert_eq!(input(&of("customer_churn"), "Of them lost"), "1,869");
    let note = "7,043 customers without history: the current MRR stands for the start.";
    assert_eq!(of("grr").notes, [note]);
}
