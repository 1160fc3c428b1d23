//! Sides of a comparison: their scores, what they pay, and what is said of small ones.

use super::fixture::{Setting, month};
use customer_radar::chart::Chart;
use customer_radar::insight::Context;
use customer_radar::insight::compare::{Compared, Level, compare, dots, money, radar, trend};
use customer_radar::score::{Scores, score};
use customer_radar::units::{Month, RowId};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Acme", "since": "2020-01-01", "mrr": 100, "industry": "Retail",
     "metrics": {"use": 40, "mood": "red"},
     "history": {"from": "2025-09", "mrr": [80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 100],
      "metrics": {"use": [90, null, null, null, null, null, null, null, null, null, null, null, 40]}}},
    {"id": "b", "name": "Birch", "since": "2020-01-01", "mrr": 300, "industry": "Energy",
     "metrics": {"use": 80, "mood": "green"}},
    {"id": "c", "name": "Cedar", "since": "2020-01-01", "mrr": 500, "industry": "Energy",
     "metrics": {"use": 60}}"#;

fn side<'a>(name: &str, rows: Vec<RowId>, month: Month, scores: &'a Scores) -> Compared<'a> {
    Compared {
        name: name.into(),
        is_customer: rows.len() == 1,
        rows: rows.into(),
        month,
        scores,
    }
}

fn energy<'a>(setting: &Setting, context: &Context<'a>) -> Compared<'a> {
    let rows = vec![setting.row("b"), setting.row("c")];
    side("Energy", rows, context.month(), context.scores)
}

#[test]
fn r001_12_a_customer_stands_beside_a_segment_line_by_line() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let acme = side(
        "Acme",
        vec![setting.row("a")],
        context.month(),
        context.scores,
    );
    let sides = [acme, energy(&setting, &context)];
    let found = compare(&context, &sides, "health").unwrap();
    let line = |level: Level, id: &str| {
        let mut lines = found.lines.iter();
        lines
            .find(|line| line.level == level && line.id == id)
            .unwrap()
    };
    let usage = line(Level::Category, "usage");
    assert_eq!(usage.scores, [Some(4.0), Some(7.0)]);
    assert_eq!(usage.everybody, Some(6.0));
    assert_eq!(usage.spread(), Some(3.0));
    assert_eq!(usage.best(), Some(1));
    // 001-15: what counts as good stands beside the metric.
    assert_eq!(line(Level::Metric, "use").good, Some(8.0));
    // Cedar has no mood: the segment's voice is Birch's alone.
    assert_eq!(
        line(Level::Category, "voice").scores,
        [Some(2.0), Some(10.0)]
    );
    assert!(sides[1].is_small() && !sides[0].is_small());
    assert_eq!(sides[1].detail(), "2 customers, Sep 2026");
}

#[test]
fn r001_21_the_same_customer_in_two_months_is_told_apart() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let then = month("2025-09");
    let before = score(&setting.dataset, &setting.model, then);
    let rows = || vec![setting.row("a")];
    let sides = [
        side("Acme", rows(), context.month(), context.scores),
        side("Acme", rows(), then, &before),
    ];
    let found = compare(&context, &sides, "health").unwrap();
    assert_eq!(found.names, ["Acme, Sep 2026", "Acme, Sep 2025"]);
    let usage = found.categories().next().unwrap();
    assert_eq!(usage.scores, [Some(4.0), Some(9.0)]);
    let series = trend(&context, &sides, "health", 24).series;
    assert_eq!(series.len(), 2, "one course, and everybody's");
    assert_eq!(radar(&found, |side| side == 1).series.len(), 2);
    assert!(dots(&found, found.categories()).finding().contains("Usage"));
}

#[test]
fn r001_21_money_stands_side_by_side_with_a_reason_where_it_is_missing() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let acme = side(
        "Acme",
        vec![setting.row("a")],
        context.month(),
        context.scores,
    );
    let lines = money(&context, &[acme, energy(&setting, &context)]);
    let line = |name: &str| lines.iter().find(|line| line.name == name).unwrap();
    assert_eq!(line("ARR").texts, ["$1.2k", "$9.6k"]);
    let growth = line("ARR growth over twelve months");
    assert_eq!(growth.texts, ["+25.0%", "–"]);
    assert!(growth.notes[1].is_some());
    assert_eq!(line("Customers").texts, ["1", "2"]);
}
