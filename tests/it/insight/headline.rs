//! The tiles of the overview and the timeline behind them.

use super::fixture::{Setting, month, rows};
use customer_radar::insight::headline::{Tile, headline};
use customer_radar::insight::{Direction, Timeline};

/// Two customers who stay and one who left in August.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "mrr": 1200, "metrics": {"use": 80, "mood": "green"},
     "history": {"from": "2026-06", "mrr": [1000, 1100, 1100],
       "metrics": {"use": [60, 70, 75], "mood": ["green", "green", "green"]}},
     "responses": [{"date": "2026-09-01", "kind": "nps", "score": 10},
       {"date": "2026-03-01", "kind": "nps", "score": 2},
       {"date": "2026-03-01", "kind": "csat", "score": 5}]},
    {"id": "b", "name": "B", "mrr": 500, "metrics": {"mood": "green"},
     "history": {"from": "2026-06", "mrr": [500, 500, 500]}},
    {"id": "c", "name": "C", "mrr": 300, "churned": "2026-08-15", "metrics": {"use": 0, "mood": "red"},
     "history": {"from": "2026-06", "mrr": [300, 300], "metrics": {"use": [20, 10], "mood": ["red", "red"]}}}"#;

fn tile(id: &str) -> Tile {
    let setting = Setting::new(CUSTOMERS);
    let tiles = headline(&setting.context(), &rows(&setting.dataset));
    tiles.into_iter().find(|tile| tile.id == id).unwrap()
}

#[test]
fn r000_6_revenue_now_against_those_active_then() {
    let tile = tile("arr");
    let change = tile.change.unwrap();
    // (1,200 + 500) × 12 now, (1,000 + 500 + 300) × 12 in June.
    assert_eq!(tile.value, "$20.4k");
    assert_eq!(
        (change.direction, change.text.as_str()),
        (Direction::Down, "5.6%")
    );
    assert_eq!(
        (change.good, change.versus.as_str()),
        (Some(false), "vs Jun 2026")
    );
    let course: Vec<f64> = tile.series.into_iter().flatten().collect();
    assert_eq!(course, [21_600.0, 22_800.0, 19_200.0, 20_400.0]);
    assert_eq!(tile.months.first(), Some(&month("2026-06")));
}

#[test]
fn r000_9_health_is_the_mean_of_those_that_have_one() {
    let tile = tile("health");
    // A: (3 × 8 + 10) ÷ 4 = 8.5; B is withheld for coverage. June: A 7, C (3 × 2 + 2) ÷ 4 = 2.
    assert_eq!((tile.value.as_str(), tile.unit.as_str()), ("8.5", "of 10"));
    assert_eq!(tile.change.unwrap().text, "4.0");
    assert_eq!(tile.explain.n, 1);
    assert!(
        tile.explain
            .inputs
            .contains(&("Without enough data".into(), "1".into()))
    );
}

#[test]
fn r000_7_both_voices_stand_in_one_tile() {
    let tile = tile("voice");
    // One promoter and one detractor now; in June only the detractor.
    assert_eq!(
        (tile.value.as_str(), tile.parts[0].value.as_str()),
        ("0", "100%")
    );
    assert_eq!(tile.change.unwrap().text, "100");
    assert_eq!(tile.explain.period, "twelve months to 30 Sep 2026");
}

#[test]
fn r000_8_without_a_ratio_the_tile_says_why_and_shows_both_amounts() {
    let tile = tile("clv_cac");
    assert_eq!((tile.value.as_str(), tile.change), ("–", None));
    let reason = tile.missing.unwrap();
    assert_eq!(reason, "the MRR history does not reach back twelve months");
    let parts: Vec<&str> = tile.parts.iter().map(|part| part.label.as_str()).collect();
    assert_eq!(parts, ["CLV", "CAC"]);
}

#[test]
fn no_rows_make_no_figures_out_of_thin_air() {
    let setting = Setting::new(CUSTOMERS);
    let tiles = headline(&setting.context(), &[]);
    let values: Vec<&str> = tiles.iter().map(|tile| tile.value.as_str()).collect();
    assert_eq!(values, ["$0", "–", "–", "–"]);
}

#[test]
fn a_timeline_reaches_as_far_as_the_history_and_no_further_than_asked() {
    let setting = Setting::new(CUSTOMERS);
    assert_eq!(setting.timeline.months().len(), 4);
    assert_eq!(
        Timeline::reach(&setting.dataset, 2),
        [month("2026-08"), month("2026-09")]
    );
    assert_eq!(Timeline::reach(&setting.dataset, 0), [month("2026-09")]);
    let scores = setting.timeline.of_customer(setting.row("a"), "health");
    let scores: Vec<Option<f64>> = scores.into_iter().map(|(_, score)| score).collect();
    assert_eq!(scores, [Some(7.0), Some(7.75), Some(8.125), Some(8.5)]);
    let mrr = setting
        .timeline
        .mrr_of_customer(&setting.dataset, setting.row("c"));
    assert_eq!(mrr.last(), Some(&(month("2026-09"), None)));
}
