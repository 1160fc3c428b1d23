//! What the page of metrics draws: bridges, retention over the months, cohorts.

use customer_radar::chart::Chart;
use customer_radar::data::Dim;
use customer_radar::insight::cohorts::{Cohorts, Every, cohorts};
use customer_radar::insight::retention_course::{Kind, course, segments, segments_chart};
use customer_radar::insight::revenue_bridge::{Bridge, bridge, months};
use customer_radar::metrics::movements::Move;
use customer_radar::metrics::{Question, Span};
use serde_json::{Value, json};

use super::fixture::{dataset, moved, now, paid, rows};

fn five() -> Vec<Value> {
    vec![
        paid("kept", &[Some(100.0), Some(100.0), Some(100.0)]),
        paid("new", &[Some(0.0), Some(0.0), Some(70.0)]),
        paid("grown", &[Some(50.0), Some(50.0), Some(110.0)]),
        paid("back", &[Some(30.0), Some(0.0), Some(30.0)]),
        paid("shrunk", &[Some(90.0), Some(90.0), Some(50.0)]),
        paid("gone", &[Some(60.0), Some(60.0), Some(0.0)]),
    ]
}

#[test]
fn r002_14_the_bridge_leads_from_the_start_to_the_end() {
    let data = dataset(&five());
    let rows = rows(&data);
    let question = Question::new(&data, &rows, now(), Span::Month);
    let own = bridge(&question).unwrap();
    let chart = own.chart();
    let values: Vec<f64> = chart.steps.iter().map(|step| step.value).collect();
    assert_eq!(values, [300.0, 70.0, 60.0, 30.0, -40.0, -60.0, 360.0]);
    assert_eq!(chart.steps[0].name, "Aug 2026");
    assert_eq!(chart.steps[1].detail, "1 customer");
    assert_eq!(
        own.identity(),
        "$300 + $70 new + $60 expansion + $30 reactivation − $40 contraction − $60 churn = $360; \
         nothing is left unexplained."
    );
    let ids = |step| {
        let rows = Bridge::rows(&question, step);
        let ids = rows.iter().map(|row| data.customers.id.get(*row));
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(0), "kept grown shrunk gone");
    assert_eq!(
        (ids(1), ids(3), ids(5)),
        ("new".into(), "back".into(), "gone".into())
    );
    assert_eq!(ids(6), "kept new grown back shrunk");
    assert_eq!(Bridge::what(4), Some(Move::Contracted));
    assert_eq!((Bridge::what(0), Bridge::what(6)), (None, None));
}

#[test]
fn the_bridges_of_the_months_begin_with_the_history() {
    let data = dataset(&five());
    let rows = rows(&data);
    let table = months(&Question::new(&data, &rows, now(), Span::Year)).table();
    assert_eq!(table.rows.len(), 2);
    let september = [
        "Sep 2026", "$300", "$70", "$60", "$30", "−$40", "−$60", "$360", "$0",
    ];
    assert_eq!(table.rows[1].cells, september);
    assert_eq!(table.rows[0].cells[1..4], ["$330", "$0", "$0"]);
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.cells.len() == table.columns.len())
    );
}

#[test]
fn a_question_without_movements_has_no_bridge_but_a_reason() {
    let data = dataset(&[json!({"id": "a", "name": "A", "mrr": 10})]);
    let rows = rows(&data);
    let question = Question::new(&data, &rows, now(), Span::Month);
    let reason = "the MRR history does not reach back to Aug 2026";
    assert_eq!(bridge(&question).unwrap_err(), reason);
    assert!(months(&question).lines.is_empty());
    assert!(Bridge::rows(&question, 1).is_empty());
}

#[test]
fn r002_13_retention_has_a_course_for_all_and_for_each_segment() {
    let mut small = moved("s", 100.0, 50.0);
    small["segment"] = json!("Small");
    let large = ["a", "b"].map(|id| {
        let mut customer = moved(id, 100.0, 120.0);
        customer["segment"] = json!("Large");
        customer
    });
    let data = dataset(&[
        small,
        large[0].clone(),
        large[1].clone(),
        moved("none", 10.0, 0.0),
    ]);
    let rows = rows(&data);
    let question = Question::new(&data, &rows, now(), Span::Month);
    let all = course(&question);
    assert_eq!(all.points.last().unwrap().month, now());
    let close =
        |value: Option<f64>, expected: f64| assert!((value.unwrap() - expected).abs() < 1e-9);
    close(*all.rates(Kind::Net).last().unwrap(), 290.0 / 310.0);
    close(*all.rates(Kind::Gross).last().unwrap(), 250.0 / 310.0);
    close(*all.rates(Kind::Logo).last().unwrap(), 0.75);
    let names: Vec<String> = all
        .chart()
        .series
        .iter()
        .map(|line| line.name.clone())
        .collect();
    assert_eq!(names[0], "Net revenue retention");
    let found = segments(&question, Dim::Segment);
    let values: Vec<&str> = found.iter().map(|one| one.value.as_str()).collect();
    assert_eq!(values, ["Large", "", "Small"]);
    close(*found[0].course.rates(Kind::Net).last().unwrap(), 1.2);
    let chart = segments_chart(&found, Kind::Net, Span::Year);
    assert_eq!(chart.series[1].name, "Not known");
    assert_eq!(
        (chart.months.last().map(String::as_str), chart.zones.len()),
        (Some("Sep 2026"), 3)
    );
    assert!(
        chart
            .series
            .iter()
            .all(|line| line.values.len() == chart.months.len())
    );
    assert!(chart.table().rows.len() <= chart.months.len());
    assert!(segments_chart(&[], Kind::Net, Span::Year).months.is_empty());
}

/// Four customers who came in July and August, one of whom left in September.
fn came() -> Vec<Value> {
    let since = |mut customer: Value, day: &str| {
        customer["since"] = json!(day);
        customer
    };
    let mut gone = since(
        paid("gone", &[Some(40.0), Some(40.0), Some(40.0)]),
        "2026-07-20",
    );
    gone["churned"] = json!("2026-09-02");
    vec![
        since(
            paid("grown", &[Some(60.0), Some(60.0), Some(90.0)]),
            "2026-07-01",
        ),
        gone,
        since(
            paid("august", &[Some(0.0), Some(20.0), Some(10.0)]),
            "2026-08-31",
        ),
        paid("undated", &[Some(5.0), Some(5.0), Some(5.0)]),
        paid("paid", &[Some(0.0), Some(50.0), Some(50.0)]),
    ]
}

#[test]
fn r002_12_a_cohort_that_came_before_the_history_has_no_logo_retention() {
    let mut early = paid("early", &[Some(10.0), Some(10.0), Some(10.0)]);
    early["since"] = json!("2026-05-02");
    let data = dataset(&[early]);
    let found = cohorts(&data, &rows(&data), now(), Kind::Logo, Every::Month);
    assert_eq!(found.cohorts[0].name, "May 2026");
    assert!(found.cohorts[0].cells.iter().all(Option::is_none));
}

fn of(kind: Kind, every: Every) -> Cohorts {
    let data = dataset(&came());
    cohorts(&data, &rows(&data), now(), kind, every)
}

#[test]
fn cohorts_are_followed_from_the_month_they_came() {
    let cells = |kind| {
        let found = of(kind, Every::Month);
        assert_eq!(found.n_undated, 1);
        let names: Vec<&str> = found.cohorts.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Jul 2026", "Aug 2026"]);
        found
            .cohorts
            .iter()
            .map(|one| one.cells[..3].to_vec())
            .collect::<Vec<_>>()
    };
    let july = |values: [f64; 3]| values.map(Some).to_vec();
    assert_eq!(cells(Kind::Logo)[0], july([1.0, 1.0, 0.5]));
    assert_eq!(cells(Kind::Gross)[0], july([1.0, 1.0, 0.6]));
    assert_eq!(cells(Kind::Net)[0], july([1.0, 1.0, 0.9]));
    let august = vec![Some(1.0), Some(60.0 / 70.0), None];
    assert_eq!(cells(Kind::Gross)[1], august, "October has not come yet");
}

#[test]
fn a_quarter_shows_an_age_only_when_all_have_reached_it() {
    let found = of(Kind::Net, Every::Quarter);
    assert_eq!(found.names(), ["Q3 2026 (4)"]);
    let cells = &found.cohorts[0].cells;
    assert_eq!(cells[0], Some(1.0));
    assert_eq!(cells[1], Some((60.0 + 40.0 + 10.0 + 50.0) / 170.0));
    assert_eq!(cells[2], None, "those of August are a month old");
    let table = found.table();
    assert_eq!(table.columns.len(), table.rows[0].cells.len());
    assert_eq!(table.rows[0].cells[..4], ["Q3 2026", "4", "100%", "94%"]);
    assert_eq!(found.cells()[0].len(), Cohorts::heads().len());
}
