//! Notes by kind, the focus, the plan.

use customer_radar::data::record::NoteKind;
use customer_radar::insight::notes::{focus, notes, plan};
use customer_radar::plan::Status;

use super::fixture::Setting;

const PLAN: &str = r#""plan": {
  "objectives": [
    {"id": "o1", "title": "Save", "status": "open", "due": "2026-12-31"},
    {"id": "o2", "title": "Grow", "status": "blocked", "due": "2026-06-30"}],
  "kpis": [
    {"id": "k1", "description": "Cost saved", "unit": "USD", "direction": "increase",
     "baseline": 1000000, "current": 1100000, "target": 1250000, "objectives": ["o1"],
     "history": [{"date": "2026-01-15", "value": 1000000}, {"date": "2026-07-08", "value": 1062500}]},
    {"id": "k2", "direction": "decrease", "unit": "Hours", "baseline": 10, "current": 7, "target": 5,
     "due": "2026-08-31", "objectives": ["o1"]},
    {"id": "k3", "target": 5, "objectives": ["o1", "o2"]},
    {"id": "k4", "direction": "at_most", "current": 3, "target": 5}]}"#;

fn setting(more: &str) -> Setting {
    Setting::new(&format!(r#"{{"id": "a", "name": "A", {more}}}"#))
}

#[test]
fn r004_4_r004_6_notes_have_kind_author_date_and_source() {
    let note = |kind: &str, date: &str, text: &str| {
        format!(
            r#"{{"kind": "{kind}", "date": "{date}", "author": "Mia", "source": "Call", "text": "{text}"}}"#
        )
    };
    let all = [
        note("challenge", "2026-02-01", "old"),
        note("challenge", "2026-03-01", "new"),
        note("success_metric", "2026-03-01", "half the tickets"),
        note("handover", "2026-10-01", "later"),
    ];
    let setting = setting(&format!(r#""notes": [{}]"#, all.join(",")));
    let (groups, n_later) = notes(&setting.context(), setting.row("a"));
    let texts: Vec<&str> = groups[0]
        .notes
        .iter()
        .map(|note| note.text.as_str())
        .collect();
    assert_eq!(
        (groups[0].kind, texts),
        (NoteKind::Challenge, vec!["new", "old"])
    );
    let first = &groups[0].notes[0];
    assert_eq!(
        (first.author.as_str(), first.source.as_str()),
        ("Mia", "Call")
    );
    assert_eq!(groups[1].notes.len(), 1);
    assert!(
        groups[2].notes.is_empty(),
        "the handover is not written yet"
    );
    assert_eq!((groups.len(), n_later), (6, 1));
}

#[test]
fn r003_8_the_focus_stands_with_the_objectives() {
    let setting = setting(&format!(r#""focus": "Two new sites", {PLAN}"#));
    let focus = focus(&setting.context(), setting.row("a"));
    assert_eq!(focus.text, "Two new sites");
    let titles: Vec<&str> = focus
        .objectives
        .iter()
        .map(|own| own.title.as_str())
        .collect();
    assert_eq!(titles, ["Save", "Grow"]);
    assert!(focus.objectives[1].is_overdue);
}

#[test]
fn r004_11_the_plan_has_progress_by_the_published_rule() {
    let setting = setting(PLAN);
    let plan = plan(&setting.context(), setting.row("a")).unwrap();
    let kpis = &plan.objectives[0].kpis;
    let texts: Vec<_> = kpis.iter().map(|kpi| kpi.progress_text.as_str()).collect();
    assert_eq!(texts, ["40.00%", "60.00%", "–"]);
    let states: Vec<_> = kpis.iter().map(|kpi| kpi.status).collect();
    assert_eq!(
        states,
        [Status::InProgress, Status::Overdue, Status::Blocked]
    );
    assert_eq!(kpis[0].values, "$1,000,000 to $1,250,000, now $1,100,000");
    assert_eq!(kpis[1].values, "10 hours to 5 hours, now 7 hours");
    assert_eq!(plan.loose[0].values, "at most 5, now 3");
    assert_eq!(plan.objectives[0].progress, Some(0.5));
    assert_eq!((plan.n_kpis, plan.n_completed), (4, 1));
    assert!((plan.progress.unwrap() - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!(kpis[2].n_objectives, 2);
}

#[test]
fn in_an_earlier_month_a_kpi_has_the_value_it_had() {
    let of = |text: &str| {
        let whole = setting(PLAN);
        let setting = Setting::of(whole.dataset, super::fixture::month(text));
        plan(&setting.context(), setting.row("a"))
            .unwrap()
            .objectives[0]
            .kpis[0]
            .progress
    };
    assert_eq!(of("2026-08"), Some(0.25));
    assert_eq!(of("2026-03"), Some(0.0));
    assert_eq!(of("2025-12"), None);
}
