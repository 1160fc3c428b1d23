//! The back-test on real tables: what it says of the sample, and of IBM's telephone company.

use std::fmt::Write as _;
use std::path::Path;

use customer_radar::data::{Dataset, load};
use customer_radar::score::backtest::weights::{Fitting, Suggestion};
use customer_radar::score::backtest::{Kind, LAGS, Past, Tested};
use customer_radar::score::model::Model;

fn sample() -> Dataset {
    let bytes = include_bytes!("../../assets/data/sample.json");
    load(bytes).expect("the sample is valid").dataset
}

/// IBM's table, beside the project where it is; `None` where it is not.
fn telco() -> Option<Dataset> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/telco_ibm/telco.customer-radar.json");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    };
    Some(load(&bytes).expect("the table is valid").dataset)
}

fn model(dataset: &Dataset) -> Model {
    let own = dataset.model.as_ref();
    own.map_or_else(Model::built_in, |model| Model::clone(model))
}

/// The test as lines, for the record in `docs/BACK-TEST.md`.
fn lines(card: &str, found: &Tested) -> String {
    let mut text = format!(
        "{card}, {} months: {} observations of {} customers, {} left ({} customers)",
        found.lag, found.all.n, found.all.n_customers, found.all.n_left, found.all.n_left_customers
    );
    let _ = write!(
        text,
        "\n  auc {:?}, lift {:?}",
        found.auc, found.lift_of_worst
    );
    let _ = write!(text, ", decile {:.2}, ", found.lift_of_decile);
    let _ = write!(text, "captured {:?}", found.captured.share);
    let (misses, alarms) = (found.misses.len(), found.n_false_alarms);
    let _ = write!(
        text,
        ", false greens {misses}, false alarms {alarms} of {}",
        found.n_red
    );
    for own in &found.bands {
        let rate = own.rate;
        let (name, share) = (&own.band.name, rate.share.unwrap_or_default());
        let _ = write!(
            text,
            "\n  {name}: {} of {} = {share:.4}",
            rate.n_left, rate.n
        );
        let _ = write!(text, " {:.4?}", rate.interval);
    }
    if let Some(own) = &found.calibrated {
        let _ = write!(
            text,
            "\n  brier {:.5} base {:.5}",
            own.brier, own.brier_base
        );
    }
    text
}

fn weights(own: &Suggestion) -> String {
    let mut text = format!(
        "  weights: ridge {}, {} of {} left, auc {:?} to {:?}, gain {:?}",
        own.ridge, own.n_left, own.n_customers, own.auc_now, own.auc_suggested, own.gain
    );
    for category in &own.categories {
        let (name, now, then) = (&category.name, category.now, category.suggested);
        let _ = write!(text, "\n    {name}: {now:.3} to {then:.3}:");
        for metric in &category.metrics {
            let _ = write!(text, " {} {:.3}", metric.name, metric.suggested);
        }
    }
    text
}

/// Holds what `docs/BACK-TEST.md` says of a test: AUC, and the share that left by band.
fn check(found: &Tested, auc: f64, bands: [f64; 3]) {
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 6e-4, "{found}");
    near(found.auc.expect("leavers and stayers").value, auc);
    for (own, share) in found.bands.iter().zip(bands) {
        near(own.rate.share.expect("somebody is in the band"), share);
    }
}

#[test]
fn the_sample_tells_leavers_apart_by_health() {
    let dataset = sample();
    let model = model(&dataset);
    let past = Past::complete(&dataset, &model);
    assert_eq!((past.kind, past.n_done()), (Kind::History, past.n_months()));
    for lag in LAGS {
        for card in ["adoption", "health", "effort"] {
            let found = past.test(&dataset, card, lag).expect("customers left");
            eprintln!("{}", lines(card, &found));
        }
    }
    let found = past.test(&dataset, "health", 3).expect("customers left");
    assert_eq!((found.all.n, found.all.n_left_customers), (4137, 17));
    check(&found, 0.722, [0.0299, 0.0103, 0.0050]);
    let own = Fitting::complete(&dataset, &model, "health", 3).expect("enough customers left");
    eprintln!("{}", weights(&own));
    assert!(!own.gain.is_sure(), "17 that left are few");
}

#[test]
fn the_telephone_company_is_tested_as_it_stands() {
    let Some(dataset) = telco() else {
        return;
    };
    let model = model(&dataset);
    let past = Past::complete(&dataset, &model);
    let noted = [
        ("health", 0.740, [0.337, 0.129, 0.061], 0.796),
        ("adoption", 0.631, [0.334, 0.207, 0.0875], 0.792),
        ("effort", 0.515, [0.267, 0.330, 0.250], 0.520),
    ];
    for (card, auc, bands, suggested) in noted {
        let found = past.test(&dataset, card, 3).expect("customers left");
        eprintln!("{}", lines(card, &found));
        check(&found, auc, bands);
        let own = Fitting::complete(&dataset, &model, card, 3).expect("enough customers left");
        eprintln!("{}", weights(&own));
        assert!((own.auc_suggested.value - suggested).abs() < 6e-4);
        assert_eq!(own.gain.is_sure(), card != "effort");
        // The publisher's figures: 7,043 customers of which 1,869 left.
        assert_eq!(
            (found.kind, found.all.n, found.all.n_left),
            (Kind::Snapshot, 7043, 1869)
        );
    }
}
