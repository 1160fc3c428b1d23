//! The form of an override: filled in as usual, checked field by field.

use customer_radar::edit::{FormFaults, OverrideForm, USUAL_DAYS, ended};
use customer_radar::units::parse_date;

fn filled() -> OverrideForm {
    let day = parse_date("2026-09-30").unwrap();
    OverrideForm {
        reason: " Renewal at risk ".into(),
        ..OverrideForm::new("health", Some(6.449), "Maya Okafor", day)
    }
}

#[test]
fn h4_2_9_an_override_has_a_reason_an_author_and_an_end() {
    let item = filled().check().unwrap();
    assert_eq!((item.scorecard.as_str(), item.score), ("health", 6.4));
    assert_eq!(item.reason.as_deref(), Some("Renewal at risk"));
    assert_eq!(item.author.as_deref(), Some("Maya Okafor"));
    assert_eq!(item.from, parse_date("2026-09-30"));
    assert_eq!(item.until, parse_date("2026-12-29"));
    assert_eq!(USUAL_DAYS, 90);
    assert_eq!(OverrideForm::of(&item).check(), Ok(item));
}

#[test]
fn every_fault_stands_at_its_field() {
    let blank = OverrideForm::default();
    let faults = blank.check().unwrap_err();
    let FormFaults {
        score,
        reason,
        author,
        until,
    } = faults;
    assert!([score, reason, author, until].iter().all(Option::is_some));
    let too_high = OverrideForm {
        score: Some(10.1),
        ..filled()
    };
    let faults = too_high.check().unwrap_err();
    assert_eq!(faults.score, Some("A score is a number from 0 to 10."));
    assert_eq!(faults.reason, None);
    let early = OverrideForm {
        until: parse_date("2026-09-29"),
        ..filled()
    };
    let words = early.check().unwrap_err().until;
    assert_eq!(words, Some("It would end before it begins."));
}

#[test]
fn no_end_must_be_said() {
    let mut form = filled();
    form.until = None;
    assert!(form.check().unwrap_err().until.is_some());
    form.is_endless = true;
    assert_eq!(form.check().unwrap().until, None);
}

#[test]
fn ending_leaves_the_days_it_was_in_force() {
    let item = filled().check().unwrap();
    let end = |day: &str| ended(&item, parse_date(day).unwrap());
    assert_eq!(end("2026-10-05").unwrap().until, parse_date("2026-10-04"));
    assert_eq!(end("2026-09-30"), None);
}
