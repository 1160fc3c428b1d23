use super::*;
use crate::data::record::Objective;

use proptest::prelude::*;

fn kpi(baseline: Option<f64>, target: Option<f64>, direction: KpiDirection) -> Kpi {
    Kpi {
        id: "k".into(),
        description: None,
        category: None,
        unit: None,
        direction: Some(direction),
        baseline,
        current: None,
        target,
        start: None,
        due: NaiveDate::from_ymd_opt(2026, 9, 30),
        owner: None,
        blocked: false,
        external: false,
        objectives: vec!["o".into()],
        metric: None,
        history: Vec::new(),
    }
}

fn up(baseline: f64, target: f64) -> Kpi {
    kpi(Some(baseline), Some(target), KpiDirection::Increase)
}

fn day(text: &str) -> NaiveDate {
    crate::units::parse_date(text).expect("a date")
}

#[test]
fn r004_11_the_published_example_is_forty_percent() {
    assert_eq!(progress(&up(1e6, 1.25e6), Some(1.1e6)), Some(0.4));
}

#[test]
fn r004_11_a_decreasing_target_is_sixty_percent() {
    let kpi = kpi(Some(10.0), Some(5.0), KpiDirection::Decrease);
    assert_eq!(progress(&kpi, Some(7.0)), Some(0.6));
    assert_eq!(progress(&kpi, Some(12.0)), Some(0.0));
}

#[test]
fn r004_11_progress_is_not_known_without_target_or_current() {
    assert_eq!(progress(&up(0.0, 10.0), None), None);
    assert_eq!(
        progress(&kpi(Some(1.0), None, KpiDirection::Increase), Some(2.0)),
        None
    );
    let no_baseline = kpi(None, Some(10.0), KpiDirection::Increase);
    assert_eq!(progress(&no_baseline, Some(4.0)), Some(0.4));
}

#[test]
fn r004_11_progress_is_floored_to_a_hundredth_of_a_percent_and_held() {
    assert_eq!(progress(&up(0.0, 3.0), Some(1.0)), Some(0.3333));
    assert_eq!(progress(&up(0.0, 100.0), Some(29.0)), Some(0.29));
    assert_eq!(progress(&up(0.0, 100.0), Some(-5.0)), Some(0.0));
    assert_eq!(progress(&up(0.0, 100.0), Some(250.0)), Some(1.0));
    assert_eq!(progress(&up(5.0, 5.0), Some(4.9)), Some(0.0));
    assert_eq!(progress(&up(5.0, 5.0), Some(5.0)), Some(1.0));
}

#[test]
fn a_kpi_that_has_to_hold_is_whole_or_nothing() {
    let at_most = kpi(Some(9.0), Some(5.0), KpiDirection::AtMost);
    assert_eq!(progress(&at_most, Some(5.0)), Some(1.0));
    assert_eq!(progress(&at_most, Some(5.1)), Some(0.0));
    let at_least = kpi(None, Some(5.0), KpiDirection::AtLeast);
    assert_eq!(progress(&at_least, Some(4.9)), Some(0.0));
}

#[test]
fn r004_11_a_blocked_objective_blocks_its_kpis() {
    let objective = |status| Objective {
        id: "o".into(),
        title: None,
        category: None,
        owner: None,
        status: Some(status),
        start: None,
        due: None,
        description: None,
        external: false,
    };
    let plan = |status| Plan {
        objectives: vec![objective(status)],
        kpis: Vec::new(),
    };
    let (open, blocked) = (plan(ObjectiveStatus::Open), plan(ObjectiveStatus::Blocked));
    let kpi = up(0.0, 10.0);
    let today = day("2026-09-30");
    let check = |plan: &Plan, kpi: &Kpi, share, at, expected| {
        assert_eq!(status(plan, kpi, share, at), expected);
    };
    check(&open, &kpi, Some(0.4), today, Status::InProgress);
    check(&open, &kpi, Some(0.4), day("2026-10-01"), Status::Overdue);
    check(&open, &kpi, None, today, Status::NotAvailable);
    check(&blocked, &kpi, Some(0.4), today, Status::Blocked);
    check(&blocked, &kpi, Some(1.0), today, Status::Completed);
    let stuck = Kpi {
        blocked: true,
        ..kpi
    };
    check(&open, &stuck, None, today, Status::Blocked);
}

proptest! {
    #[test]
    fn progress_is_a_share_or_not_known(
        baseline in proptest::option::of(-1e300..1e300),
        target in proptest::option::of(-1e300..1e300),
        current in proptest::option::of(-1e300..1e300),
    ) {
        let share = progress(&kpi(baseline, target, KpiDirection::Increase), current);
        prop_assert!(share.is_none_or(|share| (0.0..=1.0).contains(&share)));
    }

    #[test]
    fn more_of_what_should_grow_is_never_less_progress(
        baseline in -1e6..1e6, span in 1.0..1e6, a in -1e6..1e6, more in 0.0..1e6,
    ) {
        let kpi = up(baseline, baseline + span);
        prop_assert!(progress(&kpi, Some(a)) <= progress(&kpi, Some(a + more)));
    }
}
