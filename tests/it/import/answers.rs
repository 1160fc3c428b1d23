//! Rows of survey answers.

use customer_radar::data::record::Survey as Kinds;
use customer_radar::data::table::mapping::{Kind, Survey};
use customer_radar::units::RowId;

use super::{import, issues, loaded, mapping, settings, table};

#[test]
fn r002_28_answers_without_a_customer_belong_to_one_made_for_the_survey() {
    let table = table(
        "conference 2026.csv",
        "when|score|why\n2026-08-01|9|Good, really\n2026-08-02|11|\n2026-08-03||\n2026-08-04|x|So",
    );
    let mapping = mapping(Kind::Responses, &["date", "score", "comment"]);
    let import = import(vec![(table, mapping)], None, settings(""));
    let data = loaded(&import);
    assert_eq!(data.customers.name.get(RowId(0)), "conference 2026");
    let answers = data.customers.responses.get(RowId(0));
    assert_eq!(
        (answers.len(), answers[0].score, answers[0].kind),
        (2, Some(9.0), Kinds::Nps)
    );
    assert_eq!(
        (answers[1].score, answers[1].comment.as_deref()),
        (None, Some("So"))
    );
    let told = issues(&import);
    let made = "conference 2026.csv: no column names a customer: \
                all answers belong to one made for this table: repaired";
    assert!(told.contains(&made.to_owned()), "{told:?}");
    let outside = "row 3, column \"score\": is outside its scale of 0 to 10 (found 11): left out";
    assert!(told.contains(&outside.to_owned()), "{told:?}");
}

#[test]
fn an_answer_keeps_its_survey_scale_topics_and_id() {
    let table = table(
        "n.csv",
        "c|id|survey|score|topics|easy|mood\n1|a|CES|6|price; help|no|-0.5\n1|b||4|||2\n1|a|CES|5|||",
    );
    let columns = [
        "customer",
        "id",
        "survey",
        "score",
        "topics",
        "easy",
        "sentiment",
    ];
    let mut mapping = mapping(Kind::Responses, &columns);
    mapping.survey = Survey::Csat(5);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let answers = data.customers.responses.get(RowId(0));
    assert_eq!(answers.len(), 2);
    assert_eq!((answers[0].kind, answers[0].easy), (Kinds::Ces, false));
    assert_eq!(
        (answers[0].topics.len(), answers[0].sentiment),
        (2, Some(-0.5))
    );
    assert_eq!(
        (answers[1].kind, answers[1].scale),
        (Kinds::Csat, Some(5.0))
    );
    let told = issues(&import).join("\n");
    assert!(
        told.contains("an answer with this id stands in an earlier row"),
        "{told}"
    );
    assert!(told.contains("should be -1 to 1 (found 2)"), "{told}");
    assert!(
        told.contains("there is no table of customers: 1 customer made of the ids"),
        "{told}"
    );
}
