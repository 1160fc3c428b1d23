//! What customers say, as the dictionary of metrics computes it: FORMULAS section 3.5.

use super::figures::{ask, input, near, why};
use super::fixture::{dataset, now, rows};
use customer_radar::data::Dataset;
use customer_radar::metrics::{Question, Span, entry, voice};

/// An answer on a day, with further fields.
fn answer(kind: &str, date: &str, score: f64, more: &str) -> String {
    format!(r#"{{"date": "{date}", "kind": "{kind}", "score": {score}{more}}}"#)
}

/// A customer with these answers.
fn customer(id: &str, more: &str, answers: &[String]) -> String {
    format!(
        r#"{{"id": "{id}", "name": "C"{more}, "responses": [{}]}}"#,
        answers.join(",")
    )
}

/// The dataset of one customer whose answers to a survey are these, each so many times.
fn said(kind: &str, scores: &[(f64, usize)], more: &str) -> Dataset {
    let many = scores
        .iter()
        .flat_map(|&(score, n)| vec![answer(kind, "2026-05-01", score, more); n]);
    dataset("", &customer("a", "", &many.collect::<Vec<_>>()))
}

#[test]
fn r002_28_nps_examples_of_the_sources() {
    let five = said("nps", &[(10.0, 2), (9.0, 1), (8.0, 1), (3.0, 1)], "");
    near(&ask(&five, "nps", None), 40.0);
    let ten = said("nps", &[(9.0, 3), (7.0, 5), (6.0, 2)], "");
    near(&ask(&ten, "nps", None), 10.0);
    let sudzilla = said("nps", &[(9.0, 8), (7.0, 9), (0.0, 22)], "");
    let figure = ask(&sudzilla, "nps", None);
    near(&figure, -35.897);
    assert_eq!((figure.n, figure.text().as_str()), (39, "−36"));
    assert_eq!(input(&figure, "Promoters (9 and 10)"), "8");
    assert_eq!(input(&figure, "Passives (7 and 8)"), "9");
    assert_eq!(input(&figure, "Detractors (0 to 6)"), "22");
}

#[test]
fn r002_28_thirty_and_fifty_are_the_bands_and_the_claim_about_growth_is_nowhere() {
    let nps = entry("nps").unwrap();
    let reference = nps.reference.unwrap();
    let limits: Vec<f64> = reference.bands.iter().map(|band| band.from).collect();
    assert_eq!(limits, [-100.0, 0.0, 30.0, 50.0]);
    assert_eq!(reference.band(30.0).unwrap().name, "better, 30 to 50");
    assert_eq!(reference.band(29.9).unwrap().name, "below 30");
    assert!(!format!("{nps:?}").contains("60%"));
}

#[test]
fn r002_28_every_variant_counts_other_answers() {
    let ann = r#", "respondent": "ann""#;
    let of_a = [
        answer("nps", "2025-10-15", 0.0, ann),
        answer("nps", "2026-06-30", 0.0, ann),
        answer("nps", "2026-09-02", 10.0, ann),
        answer("nps", "2026-09-03", 7.0, r#", "respondent": "bob""#),
    ];
    let of_b = [answer("nps", "2026-09-04", 9.0, "")];
    let gone = [answer("nps", "2026-09-04", 0.0, "")];
    let customers = [
        customer("a", "", &of_a),
        customer("b", "", &of_b),
        customer("c", r#", "churned": "2026-09-20""#, &gone),
    ];
    let dataset = dataset("", &customers.join(","));
    let all = rows(&dataset);
    let nps = |variant: &str, span: Span| {
        let question = Question::new(&dataset, &all, now(), span);
        entry("nps").unwrap().ask(&question, Some(variant))
    };
    let ids = |span: Span| ["respondent", "customer", "all"].map(|id| nps(id, span).n);
    assert_eq!(ids(Span::Year), [3, 2, 5]);
    assert_eq!(ids(Span::Quarter), [3, 2, 3]);
    near(&nps("respondent", Span::Month), 200.0 / 3.0);
    near(&nps("customer", Span::Month), 50.0);
    // Two promoters and two detractors of five.
    near(&nps("all", Span::Year), 0.0);
    assert_eq!(nps("all", Span::Month).period, "Sep 2026");
    assert_eq!(
        nps("respondent", Span::Month).period,
        "twelve months to 30 Sep 2026"
    );
}

#[test]
fn r002_28_the_default_is_what_every_other_page_shows() {
    let dataset = said("nps", &[(9.0, 3), (7.0, 5), (6.0, 2)], "");
    let page = voice::nps(&dataset, &rows(&dataset), dataset.as_of);
    let mut entry = ask(&dataset, "nps", None);
    assert_eq!(entry.band.take().map(|band| band.name), Some("below 30"));
    assert_eq!(entry, page);
    let few = ask(&said("nps", &[(9.0, 3)], ""), "nps", None);
    assert!(
        few.notes[0].starts_with("From 3 answers"),
        "{:?}",
        few.notes
    );
    assert_eq!(page.notes, [""; 0]);
}

#[test]
fn r002_49_without_answers_there_is_no_value_but_a_reason() {
    let nobody = dataset("", r#"{"id": "a", "name": "A"}"#);
    let check = |id: &str, variant: Option<&str>, reason: &str| {
        assert_eq!(why(&ask(&nobody, id, variant)), reason, "{id}");
    };
    let nps = "no answers to the NPS question in the twelve months";
    check("nps", None, nps);
    check("nps", Some("all"), nps);
    check("open_follow_ups", None, nps);
    for variant in ["satisfied", "mean"] {
        let reason = "no answers to the satisfaction question in the twelve months";
        check("csat", Some(variant), reason);
    }
    for variant in ["easy", "mean"] {
        let reason = "no answers to the effort question in the twelve months";
        check("ces", Some(variant), reason);
    }
    check("survey_answers", None, "no answers in the twelve months");
    check(
        "sentiment",
        None,
        "no answer of the twelve months has a sentiment",
    );
}

#[test]
fn r002_40_csat_examples_of_the_sources() {
    let scores = [(5.0, 42), (4.0, 32), (3.0, 20), (1.0, 13)];
    let figure = ask(&said("csat", &scores, ""), "csat", None);
    near(&figure, 0.6916);
    assert_eq!((figure.n, figure.text().as_str()), (107, "69%"));
    // Sixty points of a hundred possible.
    let twenty = said("csat", &[(3.0, 20)], "");
    near(&ask(&twenty, "csat", Some("mean")), 0.6);
    near(&ask(&twenty, "csat", None), 0.0);
    let of_ten = said("csat", &[(9.0, 1), (8.0, 1)], r#", "scale": 10"#);
    near(&ask(&of_ten, "csat", None), 0.5);
}

#[test]
fn r002_43_ces_examples_and_none_of_the_wrong_ones() {
    let twenty = said("ces", &[(6.0, 7), (5.0, 3), (4.0, 6), (1.0, 4)], "");
    near(&ask(&twenty, "ces", None), 0.5);
    // Published as 4.8.
    let five = said("ces", &[(4.0, 1), (5.0, 1), (6.0, 1), (7.0, 2)], "");
    near(&ask(&five, "ces", Some("mean")), 5.8);
    // Published as 70%: the neutral answer stays in the whole.
    let eleven = said("ces", &[(6.0, 8), (4.0, 1), (2.0, 2)], "");
    near(&ask(&eleven, "ces", None), 8.0 / 11.0);
}

#[test]
fn r002_43_an_answer_below_one_is_no_answer_on_a_scale_of_effort() {
    for scale in ["", r#", "scale": 5"#] {
        let answers = [
            answer(
                "ces",
                "2026-05-01",
                0.0,
                &format!(r#", "easy": false{scale}"#),
            ),
            answer("ces", "2026-05-01", 5.0, scale),
            answer("ces", "2026-05-01", 1.0, scale),
        ];
        let dataset = dataset("", &customer("a", "", &answers));
        let share = ask(&dataset, "ces", None);
        assert_eq!((share.value, share.n), (Some(0.5), 2), "{scale}");
        assert_eq!(share.notes, [""; 0], "{scale}");
        near(&ask(&dataset, "ces", Some("mean")), 3.0);
    }
}

#[test]
fn r002_43_scales_are_never_mixed_and_effort_is_turned_around() {
    let answers = [
        answer("ces", "2026-05-01", 2.0, r#", "easy": false"#),
        answer("ces", "2026-05-01", 7.0, ""),
        answer("ces", "2026-05-01", 4.0, ""),
        answer("ces", "2026-05-01", 5.0, r#", "scale": 5"#),
        answer("ces", "2026-05-01", 1.0, r#", "scale": 5"#),
    ];
    let dataset = dataset("", &customer("a", "", &answers));
    let share = ask(&dataset, "ces", None);
    near(&share, 2.0 / 3.0);
    assert_eq!((share.n, input(&share, "Scale")), (3, "1 to 7"));
    assert!(
        share.formula.contains("higher is better"),
        "{}",
        share.formula
    );
    let notes = share.notes.join(" ");
    assert!(
        notes.contains("1 of these answers are about effort"),
        "{notes}"
    );
    assert!(
        notes.contains("2 answers on a scale of 1 to 5 kept apart: 50%."),
        "{notes}"
    );
    assert!(
        notes.contains("each answer judged on its own: 60%."),
        "{notes}"
    );
    // 6 (turned around), 7 and 4.
    near(&ask(&dataset, "ces", Some("mean")), 17.0 / 3.0);
}

#[test]
fn r002_29_detractors_without_a_done_follow_up_are_counted() {
    let follow = |status: &str, due: &str| {
        format!(r#", "follow_up": {{"status": "{status}", "due": "{due}"}}"#)
    };
    let answers = [
        answer("nps", "2026-05-01", 2.0, ""),
        answer("nps", "2026-05-01", 3.0, &follow("open", "2026-06-01")),
        answer("nps", "2026-05-01", 4.0, &follow("open", "2026-12-01")),
        answer("nps", "2026-05-01", 5.0, &follow("done", "2026-06-01")),
        answer("nps", "2026-05-01", 9.0, ""),
    ];
    let figure = ask(
        &dataset("", &customer("a", "", &answers)),
        "open_follow_ups",
        None,
    );
    assert_eq!((figure.value, figure.n), (Some(3.0), 4));
    let states = ["No follow-up", "Overdue", "Open", "Done"].map(|state| input(&figure, state));
    assert_eq!(states, ["1"; 4]);
    let happy = ask(&said("nps", &[(9.0, 2)], ""), "open_follow_ups", None);
    assert_eq!((happy.value, happy.text().as_str()), (Some(0.0), "0"));
}

#[test]
fn r002_30_sentiment_is_a_mean_and_answers_are_counted_by_survey() {
    let answers = [
        answer("nps", "2026-09-01", 2.0, r#", "sentiment": -0.5"#),
        r#"{"date": "2026-09-02", "kind": "csat", "comment": "Fine", "sentiment": 1}"#.to_owned(),
        answer("ces", "2026-09-03", 5.0, ""),
        answer("nps", "2024-09-03", 5.0, r#", "sentiment": -1"#),
    ];
    let quiet = r#"{"id": "b", "name": "B"}"#;
    let dataset = dataset("", &format!("{},{quiet}", customer("a", "", &answers)));
    let sentiment = ask(&dataset, "sentiment", None);
    near(&sentiment, 0.25);
    assert_eq!(input(&sentiment, "Answers with a sentiment"), "2 of 3");
    let count = ask(&dataset, "survey_answers", None);
    assert_eq!((count.value, count.n), (Some(3.0), 3));
    assert_eq!(input(&count, "Customers who answered"), "1 of 2");
    assert_eq!(input(&count, "CSAT answers"), "1");
}
