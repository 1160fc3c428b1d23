//! Seven thousand real customers, where the file is at hand: bands computed independently.

use std::path::Path;

use customer_radar::data::load;
use customer_radar::insight::population;
use customer_radar::score::score;
use customer_radar::units::RowId;

#[test]
fn r003_21_seven_thousand_real_customers_fall_into_their_health_bands() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/telco_ibm/telco.customer-radar.json");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: {} is not there", path.display());
        return;
    };
    let dataset = load(&bytes).unwrap().dataset;
    let model = dataset.model.clone().unwrap();
    let scores = score(&dataset, &model, dataset.month());
    let health = scores.card("health").unwrap();
    let count = |rows: &[RowId]| {
        ["at_risk", "needs_attention", "satisfactory"].map(|id| {
            let is_in = |row: &&RowId| health.band_of(**row).is_some_and(|band| band.id == id);
            rows.iter().filter(is_in).count()
        })
    };
    let active = population(&dataset, dataset.month());
    let all: Vec<RowId> = dataset.rows().collect();
    assert_eq!(count(&active), [3_275, 1_009, 890]);
    assert_eq!(count(&all), [4_937, 1_158, 948]);
}
