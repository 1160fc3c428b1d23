//! NPS answers by score, and who is in which group.

use super::figures::{ask, near};
use super::fixture::{dataset, now, rows};
use customer_radar::chart::{Chart, Key};
use customer_radar::data::Dataset;
use customer_radar::insight::voice_distribution::{
    VoiceDistribution, customers_at, voice_distribution,
};
use customer_radar::metrics::voice::{Follow, Verdict};
use customer_radar::metrics::{Question, Span};

fn customer(id: &str, more: &str, answers: &[(f64, &str)]) -> String {
    let answer = |(score, more): &(f64, &str)| {
        format!(r#"{{"date": "2026-05-01", "kind": "nps", "score": {score}{more}}}"#)
    };
    let answers: Vec<String> = answers.iter().map(answer).collect();
    let answers = answers.join(",");
    format!(r#"{{"id": "{id}", "name": "C"{more}, "responses": [{answers}]}}"#)
}

fn of(dataset: &Dataset) -> VoiceDistribution {
    let all = rows(dataset);
    voice_distribution(&Question::new(dataset, &all, now(), Span::Month), 2)
}

fn three() -> Dataset {
    let done = r#", "follow_up": {"status": "done"}"#;
    let customers = [
        customer("a", "", &[(10.0, ""), (3.0, ""), (9.0, ""), (0.0, done)]),
        customer("b", "", &[(6.0, ""), (8.0, "")]),
        customer("c", r#", "churned": "2026-08-01""#, &[(0.0, "")]),
    ];
    dataset("", &customers.join(","))
}

#[test]
fn r002_28_answers_are_spread_over_their_scores() {
    let found = of(&three());
    assert_eq!(found.scores, [1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1]);
    assert_eq!(found.n, 6);
    let names = found.groups.clone().map(|group| (group.name, group.scores));
    let expected = [
        ("Promoters", "9 and 10"),
        ("Passives", "7 and 8"),
        ("Detractors", "0 to 6"),
    ];
    assert_eq!(names, expected);
    let shares = found.groups.each_ref().map(|group| group.share.unwrap());
    let net = 100.0 * (shares[0] - shares[2]);
    near(&ask(&three(), "nps", None), net);
}

#[test]
fn r002_29_each_group_is_a_list_of_its_customers_and_answers() {
    let dataset = three();
    let found = of(&dataset);
    let ids = found.groups.each_ref().map(|group| {
        let ids = group.customers.iter();
        ids.map(|&row| dataset.customers.id.get(row))
            .collect::<Vec<_>>()
    });
    assert_eq!(ids, [vec!["a"], vec!["b"], vec!["a", "b"]]);
    let detractors = &found.groups[2];
    assert_eq!(detractors.verdict, Verdict::Bad);
    assert_eq!(
        (detractors.answers.n, detractors.answers.items.len()),
        (3, 2)
    );
    assert_eq!(detractors.answers.items[0].follow, Follow::None);
    let follows = detractors.follows.unwrap().map(|(_, n)| n);
    assert_eq!(follows, [2, 0, 0, 1]);
    assert_eq!(found.groups[0].follows, None);
}

#[test]
fn r002_28_without_answers_no_group_has_a_share() {
    let found = of(&dataset("", r#"{"id": "a", "name": "A"}"#));
    assert_eq!((found.n, found.scores), (0, [0; 11]));
    assert!(found.groups.iter().all(|group| group.share.is_none()));
}

#[test]
fn r002_28_the_chart_has_a_bin_for_each_score_in_the_group_it_belongs_to() {
    let chart = of(&three()).chart();
    let bands: Vec<String> = (0..11)
        .map(|score| {
            let words = chart.words(Key::item(score));
            words
                .rows
                .last()
                .map(|row| row.1.clone())
                .unwrap_or_default()
        })
        .collect();
    assert_eq!([&*bands[0], &*bands[6]], ["Detractors"; 2]);
    assert_eq!(bands[8], "Passives");
    assert_eq!([&*bands[9], &*bands[10]], ["Promoters"; 2]);
}

#[test]
fn r002_29_the_customers_of_a_score_are_those_active_with_an_answer_of_it() {
    let dataset = three();
    let all = rows(&dataset);
    let question = Question::new(&dataset, &all, now(), Span::Month);
    assert_eq!(customers_at(&question, 0), [all[0]]);
    assert_eq!(customers_at(&question, 6), [all[1]]);
    assert!(customers_at(&question, 7).is_empty());
}
