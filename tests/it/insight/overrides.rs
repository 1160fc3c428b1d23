//! Scores set by hand: what stands where on the day shown.

use customer_radar::insight::overrides::{State, counts, hint, overrides};

use super::fixture::Setting;

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Aster", "metrics": {"use": 62, "mood": "green"}, "overrides": [
        {"scorecard": "health", "score": 3, "author": "Ken", "reason": "R", "until": "2027-01-31"},
        {"scorecard": "health", "score": 4, "author": "Maya", "from": "2026-09-01", "until": "2026-10-30"},
        {"scorecard": "effort", "score": 9, "until": "2026-08-01"}]},
    {"id": "b", "name": "Birch", "overrides": [
        {"scorecard": "health", "score": 8, "from": "2026-10-01"},
        {"scorecard": "effort", "score": 2, "until": "2026-09-30"},
        {"scorecard": "effort", "score": 1, "until": "2026-09-29"}]}"#;

#[test]
fn h4_2_9_every_override_is_listed_those_that_end_first_first() {
    let setting = Setting::new(CUSTOMERS);
    let lines = overrides(&setting.context());
    let brief: Vec<_> = lines
        .iter()
        .map(|line| (line.name.as_str(), line.idx, line.state, line.days_left))
        .collect();
    assert_eq!(
        brief,
        [
            ("Birch", 1, State::Ending, Some(0)),
            ("Aster", 1, State::Ending, Some(30)),
            ("Aster", 0, State::InForce, Some(123)),
            ("Birch", 0, State::NotYet, None),
            ("Birch", 2, State::Ended, None),
            ("Aster", 2, State::Ended, None),
        ]
    );
    assert_eq!(counts(&lines), [2, 1, 1, 2]);
    // (3 × 6.2 + 10) / 4
    assert_eq!(lines[1].computed, Some(7.15));
    assert_eq!((lines[1].card.as_str(), lines[1].remark), ("Health", None));
    assert!(lines[2].remark.is_some(), "the one that began later counts");
}

#[test]
fn a_score_set_by_hand_says_by_whom_and_what_was_computed() {
    let setting = Setting::new(CUSTOMERS);
    let (dataset, scores) = (&setting.dataset, &setting.scores);
    let of = |card, id| hint(dataset, scores, card, setting.row(id));
    let words = of("health", "a");
    assert_eq!(words.as_deref(), Some("Set by hand by Maya; computed 7.2"));
    let words = of("effort", "b");
    assert_eq!(words.as_deref(), Some("Set by hand; no computed score"));
    assert_eq!(of("effort", "a"), None);
}
