//! One field at a time: what is read, repaired and left out.

use customer_radar::data::Dim;
use customer_radar::data::record::{Renewal, Survey};

use super::{FIRST, dataset, issues, issues_of, with_customers, with_fields};

fn check(fields: &str, expected: &str) {
    assert_eq!(issues_of(fields), [expected], "{fields}");
}

#[test]
fn a_wrong_type_costs_the_field() {
    check(
        r#""mrr":true"#,
        "customers[0].mrr: should be a number (found true): left out",
    );
    check(
        r#""region":{"a":1}"#,
        "customers[0].region: should be a text (found {\"a\":1}): left out",
    );
    check(
        r#""contracts":5"#,
        "customers[0].contracts: should be a list (found 5): left out",
    );
    check(
        r#""plan":[]"#,
        "customers[0].plan: should be an object (found []): left out",
    );
    check(
        r#""sites":[{"headquarters":1}]"#,
        "customers[0].sites[0].headquarters: should be true or false (found 1): left out",
    );
    check(
        r#""activities":[{"plays":["a",{}]}]"#,
        "customers[0].activities[0].plays[1]: should be a text (found {}): left out",
    );
    check(
        r#""notes":[null]"#,
        "customers[0].notes[0]: should be an object (found null): left out",
    );
}

#[test]
fn a_number_in_quotes_is_repaired() {
    check(
        r#""mrr":" 12.5 ""#,
        "customers[0].mrr: a number in quotes (found \" 12.5 \"): repaired",
    );
    check(
        r#""mrr":"1,5""#,
        "customers[0].mrr: should be a number (found \"1,5\"): left out",
    );
    let dataset = dataset(&with_fields(r#""mrr":"12.5""#));
    assert_eq!(dataset.customers.mrr.get(FIRST), Some(12.5));
}

#[test]
fn a_number_for_a_text_is_taken_as_written() {
    let text = with_customers(r#"{"id":7,"name":"Seven"},{"id":"b","name":"B","parent":7}"#);
    let dataset = dataset(&text);
    assert_eq!(dataset.customers.id.get(FIRST), "7");
    assert_eq!(dataset.customers.parent[1], Some(FIRST));
    assert_eq!(issues(&text).len(), 2);
}

#[test]
fn null_and_absent_are_both_not_known() {
    let text = with_fields(r#""mrr":null,"region":null,"since":null,"contracts":null,"plan":null"#);
    assert_eq!(issues(&text), Vec::<String>::new());
    let dataset = dataset(&text);
    assert_eq!(dataset.customers.mrr.get(FIRST), None);
    assert_eq!(dataset.customers.dim(Dim::Region).get(FIRST), None);
}

#[test]
fn dates_and_months_are_read_strictly() {
    for date in [
        "2026-9-30",
        "30.09.2026",
        "2026-02-30",
        "2026-09-30T00:00:00Z",
        "",
    ] {
        let problem = "should be a date YYYY-MM-DD";
        check(
            &format!("\"since\":\"{date}\""),
            &format!("customers[0].since: {problem} (found \"{date}\"): left out"),
        );
    }
    check(
        r#""since":20260930"#,
        "customers[0].since: should be a date YYYY-MM-DD (found 20260930): left out",
    );
    check(
        r#""plan":{"kpis":[{"id":"k","history":[{"date":"2026-13-01"}]}]}"#,
        "customers[0].plan.kpis[0].history[0].date: should be a date YYYY-MM-DD \
         (found \"2026-13-01\"): left out",
    );
    check(
        r#""usage":[{"month":"2026-13"}]"#,
        "customers[0].usage[0]: left out without a usable month (found {\"month\":\"2026-13\"}): left out",
    );
}

#[test]
fn a_date_outside_1900_to_2200_is_left_out() {
    check(
        r#""since":"0206-09-30""#,
        "customers[0].since: outside the years 1900 to 2200 (found \"0206-09-30\"): left out",
    );
    check(
        r#""churned":"9999-12-31""#,
        "customers[0].churned: outside the years 1900 to 2200 (found \"9999-12-31\"): left out",
    );
}

#[test]
fn an_amount_that_is_not_finite_is_left_out() {
    check(
        r#""mrr":1e999"#,
        "customers[0].mrr: the number is too large (found 1e999): left out",
    );
    check(
        r#""metrics":{"x":-1e999}"#,
        "customers[0].metrics.x: the number is too large (found -1e999): left out",
    );
}

#[test]
fn seats_employees_and_locations_are_never_negative() {
    for field in ["seats", "employees", "locations"] {
        check(
            &format!("\"{field}\":-1"),
            &format!("customers[0].{field}: should be 0 or more (found -1): left out"),
        );
    }
}

#[test]
fn an_unknown_word_is_left_out() {
    check(
        r#""kind":"b2g""#,
        "customers[0].kind: should be b2b or b2c (found \"b2g\"): left out",
    );
    check(
        r#""contracts":[{"mrr":1,"renewal":"soon"}]"#,
        "customers[0].contracts[0].renewal: not one of the words known here (found \"soon\"): left out",
    );
    let dataset = dataset(&with_fields(r#""contracts":[{"renewal":"lost"}]"#));
    assert_eq!(
        dataset.customers.contracts.get(FIRST)[0].renewal,
        Some(Renewal::Lost)
    );
}

#[test]
fn a_score_outside_its_scale_is_left_out() {
    let check = |response: &str, is_kept: bool| {
        let text = with_fields(&format!("\"responses\":[{{{response}}}]"));
        let dataset = dataset(&text);
        assert_eq!(
            dataset.customers.responses.get(FIRST)[0].score.is_some(),
            is_kept,
            "{response}"
        );
        assert_eq!(issues(&text).is_empty(), is_kept, "{response}");
    };
    check(r#""kind":"nps","score":10"#, true);
    check(r#""kind":"nps","score":11"#, false);
    check(r#""kind":"csat","score":6"#, false);
    check(r#""kind":"csat","score":6,"scale":10"#, true);
    check(r#""score":6,"scale":5,"kind":"ces""#, false);
    check(r#""kind":"ces","score":-1"#, false);
}

#[test]
fn an_override_outside_0_to_10_is_left_out() {
    let text = with_fields(r#""overrides":[{"scorecard":"health","score":11}]"#);
    assert!(dataset(&text).overrides.get(FIRST).is_empty());
    assert_eq!(issues(&text).len(), 1);
}

#[test]
fn a_response_of_no_known_survey_is_left_out() {
    let text = with_fields(r#""responses":[{"kind":"smile"},{"kind":"ces","easy":false}]"#);
    let dataset = dataset(&text);
    let responses = dataset.customers.responses.get(FIRST);
    assert_eq!(
        (responses.len(), responses[0].kind, responses[0].easy),
        (1, Survey::Ces, false)
    );
}

#[test]
fn a_customer_without_id_or_name_is_left_out() {
    let text = with_customers(
        r#"{"name":"A"},{"id":"b"},{"id":"c","name":true},5,{"id":"d","name":"D","mrr":1}"#,
    );
    assert_eq!(
        issues(&text),
        [
            "customers[0]: a customer without a usable id (found {\"name\":\"A\"}): left out",
            "customers[1]: a customer without a usable name (found {\"id\":\"b\"}): left out",
            "customers[2]: a customer without a usable name (found {\"id\":\"c\",\"name\":true}): left out",
            "customers[3]: should be an object (found 5): left out",
        ]
    );
    let dataset = dataset(&text);
    assert_eq!(dataset.customers.mrr.get(FIRST), Some(1.0));
}

#[test]
fn a_repeated_id_keeps_the_first_customer_and_its_lists() {
    let text = with_customers(
        r#"{"id":"a","name":"A","notes":[{"text":"one"}]},
           {"id":"a","name":"B","notes":[{"text":"two","x":1}],"metrics":{"m":1},"y":2},
           {"id":"c","name":"C","notes":[{"text":"three"}]}"#,
    );
    let dataset = dataset(&text);
    let notes: Vec<_> = dataset
        .customers
        .notes
        .iter()
        .map(|(row, note)| (row.0, note.text.as_str()))
        .collect();
    assert_eq!(notes, [(0, "one"), (1, "three")]);
    assert!(dataset.metric("m").is_none() && dataset.extras.is_empty());
    assert_eq!(issues(&text).len(), 1);
}

#[test]
fn a_field_that_stands_twice_counts_the_last_time() {
    let text = with_fields(
        r#""mrr":1,"mrr":2,"notes":[{"text":"one","x":0}],"notes":[{"text":"two","text":"three"}],
           "metrics":{"m":1,"m":2}"#,
    );
    let dataset = dataset(&text);
    assert_eq!(dataset.customers.mrr.get(FIRST), Some(2.0));
    assert_eq!(dataset.customers.notes.get(FIRST)[0].text, "three");
    assert_eq!(
        dataset.metric("m").unwrap().current.numbers.get(FIRST),
        Some(2.0)
    );
    let repeated = "the field is repeated, the last one counts";
    assert_eq!(
        issues(&text)
            .iter()
            .filter(|issue| issue.contains(repeated))
            .count(),
        4
    );
    assert!(dataset.extras.is_empty());
}

#[test]
fn an_issue_names_the_place_in_the_file() {
    let text = with_customers(
        "{\"id\":\"x\"},\n{\"id\":\"a\",\"name\":\"A\",\n\"contracts\":[{},\n5,{\"mrr\":\"?\",\"product\":\"p\"}]}",
    );
    let loaded = super::loaded(&text);
    let places: Vec<_> = loaded
        .issues
        .iter()
        .map(|issue| (issue.place.as_str(), issue.line))
        .collect();
    assert_eq!(
        places,
        [
            ("customers[0]", 2),
            ("customers[1].contracts[1]", 5),
            ("customers[1].contracts[2].mrr", 5),
            ("customers[1].contracts[2].product", 5),
        ]
    );
}

#[test]
fn escapes_in_keys_and_texts_are_resolved() {
    let text = with_fields(r#""\u0072egion":"\u00c4 \"x\"","met\u0072ics":{"\u006d":3}"#);
    let dataset = dataset(&text);
    assert_eq!(
        dataset.customers.dim(Dim::Region).get(FIRST),
        Some("Ä \"x\"")
    );
    assert_eq!(
        dataset.metric("m").unwrap().current.numbers.get(FIRST),
        Some(3.0)
    );
}
