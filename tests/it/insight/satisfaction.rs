//! NPS, CSAT and CES over the months, the groups, comments and topics.

use customer_radar::data::Dataset;
use customer_radar::data::record::Survey;
use customer_radar::insight::satisfaction::answers::Filter;
use customer_radar::insight::satisfaction::course::{Course, Who};
use customer_radar::insight::satisfaction::{
    Feeling, Follow, SURVEYS, answers, chart, groups, topics,
};
use customer_radar::metrics::{revenue, voice};
use proptest::prelude::*;

use super::fixture::{Setting, dataset, month, now, rows};

/// A customer with these answers.
fn customer(id: &str, more: &str, answers: &[String]) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id} Ltd"{more}, "responses": [{}]}}"#,
        answers.join(",")
    )
}

fn answer(kind: &str, date: &str, score: f64, more: &str) -> String {
    format!(r#"{{"kind": "{kind}", "date": "{date}", "score": {score}{more}}}"#)
}

fn nps(date: &str, score: f64, more: &str) -> String {
    answer("nps", date, score, more)
}

#[test]
fn r002_43_ten_of_twenty_found_it_easy() {
    let many = |score, n| vec![answer("ces", "2026-05-01", score, ""); n];
    let all = [many(6.0, 7), many(5.0, 3), many(4.0, 6), many(1.0, 4)].concat();
    let dataset = dataset("", &customer("a", "", &all));
    let figure = voice::ces(&dataset, &rows(&dataset), dataset.as_of);
    assert_eq!((figure.n, figure.text().as_str()), (20, "50%"));
    assert!(figure.formula.contains("higher is better"));
}

#[test]
fn r002_43_a_question_about_effort_is_turned_around() {
    let check = |score: f64, more: &str, easy: f64| {
        let answer = answer("ces", "2026-05-01", score, more);
        let dataset = dataset("", &customer("a", "", &[answer]));
        let figure = voice::ces(&dataset, &rows(&dataset), dataset.as_of);
        assert_eq!(figure.value, Some(easy), "{score}{more}");
    };
    check(2.0, r#", "easy": false"#, 1.0);
    check(4.0, r#", "easy": false"#, 0.0);
    check(6.0, r#", "easy": false"#, 0.0);
    check(4.0, r#", "scale": 5"#, 1.0);
    check(3.0, r#", "scale": 5"#, 0.0);
}

#[test]
fn r000_31_the_three_figures_have_their_change_and_their_sample() {
    let all = [
        nps("2026-01-10", 3.0, r#", "respondent": "Ann""#),
        nps("2026-08-10", 9.0, r#", "respondent": "Ann""#),
        answer("csat", "2026-08-10", 5.0, ""),
    ];
    let setting = Setting::new(&customer("a", "", &all));
    let course = Course::new(&setting.context(), &setting.population, Who::Everybody);
    assert_eq!(course.months.first(), Some(&month("2026-01")));
    let [nps, csat, ces] = course.readings();
    assert_eq!((nps.text.as_str(), nps.n), ("100", 1));
    assert_eq!(nps.change.map(|change| change.text), Some("200".into()));
    assert_eq!(nps.remark, "from 1 answer, too few to say much");
    assert_eq!((csat.text.as_str(), csat.change), ("100%", None));
    assert_eq!(ces.remark, "no answers in the twelve months");
    assert_eq!(ces.text, "–");
}

#[test]
fn r002_31_the_projection_is_dashed_and_names_its_method() {
    let month_of = |n: i32| format!("2026-{n:02}-05");
    let of_month = |n: i32| {
        (0..5).map(move |at| {
            nps(
                &month_of(n),
                f64::from(5 + n.min(4)),
                &format!(r#", "respondent": "r{at}""#),
            )
        })
    };
    let all: Vec<String> = (1..=9).flat_map(of_month).collect();
    let setting = Setting::new(&customer("a", "", &all));
    let course = Course::new(&setting.context(), &setting.population, Who::Everybody);
    let drawn = chart::drawn(&course, Survey::Nps);
    assert_eq!(drawn.n_ahead, 6);
    assert_eq!(
        drawn.trend.months.last().map(String::as_str),
        Some("Mar 2027")
    );
    assert_eq!(drawn.trend.series.len(), 2);
    let now = course.months.len() - 1;
    assert_eq!(
        drawn.trend.series[1].values[now],
        drawn.trend.series[0].values[now]
    );
    assert!(
        drawn.method.contains("least squares") && drawn.method.contains("9 of the last twelve")
    );
    let csat = chart::drawn(&course, Survey::Csat);
    assert_eq!((csat.n_ahead, csat.trend.series.len()), (0, 1));
    assert!(csat.method.starts_with("No projection"));
}

#[test]
fn r002_29_detractors_without_a_follow_up_come_first() {
    let follow = |who: &str, follow: &str| {
        nps(
            "2026-06-01",
            2.0,
            &format!(r#", "respondent": "{who}"{follow}"#),
        )
    };
    let state = |status: &str, due: &str| {
        format!(
            r#", "follow_up": {{"status": "{status}", "owner": "Bo", "text": "Call", "due": "{due}"}}"#
        )
    };
    let all = [
        follow("done", &state("done", "2026-07-01")),
        follow("open", &state("open", "2026-10-05")),
        follow("late", &state("open", "2026-09-29")),
        follow("later", &state("open", "2026-09-01")),
        follow("none", ""),
        nps("2026-06-01", 7.0, ""),
        nps("2026-06-02", 10.0, ""),
    ];
    let setting = Setting::new(&customer("a", "", &all));
    let groups = groups(&setting.context(), &setting.population, 4);
    let who: Vec<&str> = groups
        .detractors
        .items
        .iter()
        .map(|a| a.respondent.as_str())
        .collect();
    assert_eq!(who, ["none", "later", "late", "open"]);
    assert_eq!((groups.detractors.n, groups.detractors.n_more()), (5, 1));
    assert_eq!(groups.n_at(Follow::Overdue), 2);
    assert_eq!(groups.n_at(Follow::Done), 1);
    assert_eq!(
        (groups.passives.n, groups.promoters.n, groups.n()),
        (1, 1, 7)
    );
    assert_eq!(groups.spread, [0, 0, 5, 0, 0, 0, 0, 1, 0, 0, 1]);
    assert_eq!(groups.detractors.items[1].action, "Bo: Call");
}

#[test]
fn r002_30_comments_have_a_feeling_and_topics() {
    let said = |date: &str, sentiment: f64, topics: &str| {
        let more = format!(r#", "comment": "So.", "sentiment": {sentiment}, "topics": [{topics}]"#);
        nps(date, 4.0, &more)
    };
    let all = [
        said("2026-06-01", -0.8, r#""price""#),
        said("2026-07-01", 0.0, r#""price", "support""#),
        said("2026-08-01", 0.6, r#""support""#),
        said("2026-10-01", 0.6, r#""later""#),
        nps("2026-05-01", 9.0, r#", "topics": ["price"]"#),
    ];
    let setting = Setting::new(&customer("a", "", &all));
    let context = setting.context();
    let found = topics(&context, &setting.population, None);
    let [price, support] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (price.name.as_str(), price.n, price.feelings),
        ("price", 3, [0, 1, 1])
    );
    assert_eq!((price.sentiment, price.n_scores), (Some(-0.4), 3));
    assert!((price.score.unwrap() - 17.0 / 3.0).abs() < 1e-9);
    assert_eq!((support.n, support.feelings), (2, [1, 1, 0]));
    let list = |filter: &Filter| answers(&context, &setting.population, filter, 10);
    assert_eq!(
        list(&Filter::default()).n,
        4,
        "the one of October is not said yet"
    );
    let newest = &list(&Filter::default()).items[0];
    assert_eq!(
        newest.feeling,
        Some((Feeling::Positive, "Positive, +0.6".into()))
    );
    let narrowed = Filter {
        topic: Some("price".into()),
        feeling: Some(Feeling::Negative),
        with_comment: true,
        ..Filter::default()
    };
    assert_eq!(list(&narrowed).n, 1);
    let other = Filter {
        survey: Some(Survey::Csat),
        ..Filter::default()
    };
    assert_eq!(list(&other).n, 0);
}

fn any_answer() -> impl Strategy<Value = String> {
    let kinds = prop_oneof![Just("nps"), Just("csat"), Just("ces")];
    let who = prop_oneof![
        Just(""),
        Just(r#", "respondent": "A""#),
        Just(r#", "respondent": "B""#)
    ];
    (kinds, 2024..=2026, 1..=12, 1..=28, 0..=10, who).prop_map(
        |(kind, year, month, day, score, who)| {
            let date = format!("{year}-{month:02}-{day:02}");
            answer(
                kind,
                &date,
                f64::from(score),
                &format!(r#", "scale": 10{who}"#),
            )
        },
    )
}

fn any_customers() -> impl Strategy<Value = Dataset> {
    let spans = prop_oneof![
        Just(""),
        Just(r#", "since": "2025-06-10""#),
        Just(r#", "since": "2024-02-01", "churned": "2026-03-05""#),
    ];
    let one = (spans, proptest::collection::vec(any_answer(), 0..12));
    proptest::collection::vec(one, 1..5).prop_map(|all| {
        let all = all.iter().enumerate();
        let all: Vec<String> = all
            .map(|(idx, (span, answers))| customer(&format!("c{idx}"), span, answers))
            .collect();
        dataset("", &all.join(","))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn one_pass_gives_what_each_month_alone_gives(dataset in any_customers()) {
        let setting = Setting::of(dataset, now());
        let (context, all) = (setting.context(), rows(&setting.dataset));
        let course = Course::new(&context, &all, Who::ActiveThen);
        for (at, &month) in course.months.iter().enumerate() {
            let active = revenue::active_rows(&setting.dataset, &all, month);
            let day = setting.dataset.day_in(month);
            let alone = [
                voice::nps(&setting.dataset, &active, day),
                voice::csat(&setting.dataset, &active, day),
                voice::ces(&setting.dataset, &active, day),
            ];
            for (survey, figure) in SURVEYS.into_iter().zip(alone) {
                prop_assert_eq!(course.values(survey)[at], figure.value, "{:?} {}", survey, month);
            }
        }
        let drawn = chart::drawn(&course, Survey::Nps).trend;
        let lengths = drawn.series.iter().map(|series| series.values.len());
        for length in lengths {
            prop_assert_eq!(length, drawn.months.len());
        }
    }
}
