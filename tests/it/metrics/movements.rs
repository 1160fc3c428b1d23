//! What came, grew, shrank and went between two months.

use customer_radar::metrics::movements::{Move, Movements, monthly, moves};
use customer_radar::metrics::{Question, Span, revenue};
use serde_json::{Value, json};

use super::fixture::{ask, dataset, moved, near, now, of_month, paid, rows, why};

/// One customer of each kind.
fn one_of_each() -> Vec<Value> {
    vec![
        paid("kept", &[Some(100.0), Some(100.0), Some(100.0)]),
        paid("new", &[Some(0.0), Some(0.0), Some(166.67)]),
        paid("grown", &[Some(50.0), Some(50.0), Some(110.0)]),
        paid("back", &[Some(150.0), Some(0.0), Some(150.0)]),
        paid("shrunk", &[Some(110.0), Some(110.0), Some(50.0)]),
        paid("gone", &[Some(166.67), Some(166.67), Some(0.0)]),
    ]
}

#[test]
fn r002_11_each_movement_has_its_own_customer_and_together_they_give_the_end() {
    let dataset = dataset(&one_of_each());
    let flow = |id, expected| {
        let figure = of_month(&dataset, id);
        near(&figure, expected);
        assert_eq!(figure.n, if id == "net_new_mrr" { 5 } else { 1 }, "{id}");
    };
    flow("new_mrr", 166.67);
    flow("expansion_mrr", 60.0);
    flow("reactivation_mrr", 150.0);
    flow("contraction_mrr", 60.0);
    flow("churned_mrr", 166.67);
    flow("net_new_mrr", 150.0);
    let movements = Movements::new(&dataset, &rows(&dataset), now().plus(-1), now()).unwrap();
    assert_eq!((movements.start.n, movements.end.n), (4, 5));
    assert!((movements.start.mrr - 426.67).abs() < 1e-9);
    assert!((movements.end.mrr - 576.67).abs() < 1e-9);
    assert!(movements.residual().abs() < f64::EPSILON);
}

#[test]
fn what_became_of_each_customer_can_be_listed() {
    let dataset = dataset(&one_of_each());
    let (moved, n_unknown) = moves(&dataset, &rows(&dataset), now().plus(-1), now()).unwrap();
    let what: Vec<Move> = moved.iter().map(|moved| moved.what).collect();
    let expected = [
        Move::Kept,
        Move::New,
        Move::Expanded,
        Move::Reactivated,
        Move::Contracted,
        Move::Churned,
    ];
    assert_eq!((what.as_slice(), n_unknown), (expected.as_slice(), 0));
}

#[test]
fn who_began_before_the_known_history_is_new_only_if_it_says_nothing_was_paid() {
    let mut early = paid("early", &[None, Some(0.0), Some(30.0)]);
    early["since"] = json!("2020-01-01");
    let mut free = paid("free", &[Some(0.0), Some(0.0), Some(7.0)]);
    free["since"] = json!("2020-01-01");
    let mut late = paid("late", &[None, None, Some(20.0)]);
    late["since"] = json!("2026-09-10");
    let dataset = dataset(&[early, late, free]);
    near(&of_month(&dataset, "reactivation_mrr"), 30.0);
    near(&of_month(&dataset, "new_mrr"), 27.0);
}

#[test]
fn who_is_not_active_pays_nothing_whatever_the_figure_says() {
    let mut gone = moved("gone", 80.0, 80.0);
    gone["churned"] = json!("2026-09-15");
    let dataset = dataset(&[gone, moved("kept", 20.0, 20.0)]);
    near(&of_month(&dataset, "churned_mrr"), 80.0);
    near(&of_month(&dataset, "grr"), 0.2);
}

#[test]
fn a_customer_whose_mrr_is_not_known_at_an_end_is_left_out_and_counted() {
    let unknown = paid("unknown", &[None, Some(40.0)]);
    let dataset = dataset(&[unknown, moved("kept", 20.0, 30.0)]);
    let figure = of_month(&dataset, "nrr");
    near(&figure, 1.5);
    assert_eq!(figure.n, 1);
    let note = "1 customer left out, the MRR at an end is not known.";
    assert!(
        figure.notes.iter().any(|own| own == note),
        "{:?}",
        figure.notes
    );
}

#[test]
fn without_history_there_are_no_movements() {
    let current = dataset(&[json!({"id": "a", "name": "A", "mrr": 10})]);
    let reason = "the MRR history does not reach back to Sep 2025";
    assert_eq!(why(&ask(&current, "nrr", "standard", Span::Year)), reason);
    let short = dataset(&[moved("a", 10.0, 10.0)]);
    assert_eq!(
        why(&ask(&short, "net_new_mrr", "standard", Span::Year)),
        reason
    );
    near(&ask(&short, "net_new_mrr", "standard", Span::Month), 0.0);
}

#[test]
fn customers_without_history_count_with_their_last_mrr_where_somebody_left() {
    let customer = |id: &str, mrr: f64, churned: Option<&str>| json!({"id": id, "name": id, "mrr": mrr, "churned": churned});
    let before = customer("before", 1000.0, Some("2025-01-01"));
    let all = [
        customer("kept", 70.0, None),
        customer("gone", 30.0, Some("2026-09-30")),
        before,
    ];
    let flagged = dataset(&all);
    let figure = ask(&flagged, "grr", "standard", Span::Quarter);
    near(&figure, 0.7);
    let note = "2 customers without history: the current MRR stands for the start.";
    assert_eq!(figure.notes[0], note);
    let later = json!({"id": "later", "name": "L", "mrr": 5, "since": "2026-08-01"});
    let flagged = dataset(&[all.as_slice(), &[later]].concat());
    near(&ask(&flagged, "new_mrr", "standard", Span::Quarter), 5.0);
    near(&ask(&flagged, "grr", "standard", Span::Quarter), 0.7);
}

#[test]
fn the_months_of_a_bridge_follow_each_other() {
    let dataset = dataset(&one_of_each());
    let rows = rows(&dataset);
    let question = Question::new(&dataset, &rows, now(), Span::Year);
    let months = monthly(&question, 3);
    assert_eq!(months.len(), 3);
    assert_eq!(months[0].0, now().plus(-2));
    assert!(months[0].1.is_err(), "nothing is known of June");
    let (august, september) = (months[1].1.as_ref(), months[2].1.as_ref());
    assert_eq!(august.unwrap().end, september.unwrap().start);
}

#[test]
fn the_losses_that_lifetime_value_is_made_of_are_those_of_the_movements() {
    let year = |start: f64, end: f64| {
        let mut amounts = vec![Some(start); 12];
        amounts.push(Some(end));
        amounts
    };
    let dataset = dataset(&[
        paid("kept", &year(60.0, 80.0)),
        paid("shrunk", &year(25.0, 10.0)),
        paid("gone", &year(15.0, 0.0)),
        paid(
            "unknown",
            &[year(9.0, 9.0).as_slice(), &[None]].concat()[1..],
        ),
    ]);
    let rows = rows(&dataset);
    let losses = revenue::losses(&dataset, &rows, now()).unwrap();
    let movements = Movements::new(&dataset, &rows, now().plus(-12), now()).unwrap();
    assert!((losses.churned - 15.0).abs() < 1e-9 && (losses.contracted - 15.0).abs() < 1e-9);
    assert_eq!(
        (losses.n_start, losses.n_churned, losses.n_unknown),
        (3, 1, 1)
    );
    assert!((losses.churned + losses.contracted - movements.lost()).abs() < 1e-9);
    let churn = revenue::revenue_churn(&dataset, &rows, now()).value;
    assert_eq!(
        churn,
        ask(&dataset, "gross_churn", "standard", Span::Year).value
    );
}
