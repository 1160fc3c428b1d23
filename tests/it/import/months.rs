//! Rows of metric history.

use customer_radar::data::table::mapping::Kind;
use customer_radar::units::{Month, RowId};

use super::{base, import, issues, loaded, mapping, settings, table};

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

#[test]
fn a_row_for_each_metric_and_a_column_for_each_say_the_same() {
    let long = table(
        "long.csv",
        "id|month|metric|value\n\
         c-1|2026-07|Sessions per user|5\nc-1|2026-09|sessions|7\nc-1|2026-08|MRR|40\n\
         c-1|2026-10|sessions|8\nc-1|soon|sessions|9\nc-1|2026-07|odd one|x",
    );
    let long = mapping_of(long, &["customer", "month", "metric", "value"]);
    let wide = table(
        "wide.csv",
        "id|month|s|mrr\nc-1|2026-07|5|\nc-1|2026-09|7|\nc-1|2026-08||40",
    );
    let wide = mapping_of(wide, &["customer", "month", "metric sessions", "mrr"]);
    let long = import(vec![long], None, settings("2026-09-30"));
    let wide = import(vec![wide], None, settings("2026-09-30"));
    for import in [&long, &wide] {
        let data = loaded(import);
        let column = data.metric("sessions").unwrap();
        let value = |at| data.metric_values(column, month(at))?.numbers.get(RowId(0));
        assert_eq!(
            ["2026-07", "2026-08", "2026-09"].map(value),
            [Some(5.0), None, Some(7.0)]
        );
        assert_eq!(data.mrr(RowId(0), month("2026-08")), Some(40.0));
    }
    let told = issues(&long).join("\n");
    assert!(
        told.contains("is after 2026-09, the month the data describes (found 2026-10)"),
        "{told}"
    );
    assert!(
        told.contains("should be a month such as 2026-09 (found soon)"),
        "{told}"
    );
    assert!(
        told.contains("column \"value\": should be a number (found x)"),
        "{told}"
    );
}

#[test]
fn months_join_those_that_are_there_and_contradict_them_once_for_all() {
    let base = base(
        r#"{"id":"c-1","name":"Fern","history":{"from":"2026-06","mrr":[10,11,null],"note":"kept"}}"#,
    );
    let rows = table(
        "h.csv",
        "id|month|mrr\nc-1|2026-05|9\nc-1|2026-06|10\nc-1|2026-07|99\nc-1|2026-08|12",
    );
    let tables = vec![mapping_of(rows, &["customer", "month", "mrr"])];
    let import = import(tables, Some(&base), settings(""));
    let text = String::from_utf8(import.document.clone()).unwrap();
    let history = r#""history":{"from":"2026-05","mrr":[9,10,11,12],"note":"kept"}"#;
    assert!(text.contains(history), "{text}");
    let told: Vec<_> = import
        .changes
        .iter()
        .map(|c| (c.before.as_str(), c.after.as_str(), c.is_contradiction))
        .collect();
    let expected = [
        ("", "2026-05: 9 and 1 more", false),
        ("2026-07: 11", "2026-07: 99", true),
    ];
    assert_eq!(told, expected);
}

fn mapping_of(
    table: customer_radar::data::table::Table,
    columns: &[&str],
) -> (
    customer_radar::data::table::Table,
    customer_radar::data::table::Mapping,
) {
    (table, mapping(Kind::History, columns))
}

#[test]
fn of_two_values_for_one_month_the_first_is_kept_and_the_second_is_named() {
    let table = table(
        "h.csv",
        "id|month|metric|value\nc-1|2026-07|visits|5\nc-1|2026-07|visits|9\nc-1|2026-07|visits|5\n\
         c-1|2026-09|visits|6\nc-1|2026-09|visits|8",
    );
    let columns = ["customer", "month", "metric", "value"];
    let base = base(r#"{"id":"c-1","name":"Fern"}"#);
    let mut settings = settings("2026-09-30");
    settings.overwrite = true;
    let tables = vec![(table, mapping(Kind::History, &columns))];
    let import = import(tables, Some(&base), settings);
    let text = String::from_utf8(import.document.clone()).unwrap();
    assert!(text.contains("\"metrics\":{\"visits\":[5]}"), "{text}");
    assert!(text.contains("\"metrics\":{\"visits\":6}"), "{text}");
    let problem = "an earlier row has another value for this month: left out";
    let expected = ["row 3", "row 6"].map(|row| format!("{row}: {problem}"));
    assert_eq!(issues(&import), expected);
}
