//! Tables into what is loaded.

use customer_radar::data::table::cells::Table;
use customer_radar::data::table::mapping::{Kind, Mapping};
use customer_radar::data::{load, write};
use customer_radar::units::RowId;
use proptest::prelude::*;

use super::{base, import, issues, loaded, mapping, settings, table};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/data/sample.json");

fn two() -> (Table, Mapping) {
    let table = table(
        "a.csv",
        "id|name|industry|mrr|logins\nc-1|Fern|Retail|12|3\nc-9|New|Media|5|4",
    );
    let columns = ["id", "name", "industry", "mrr", "metric logins"];
    (table, mapping(Kind::Customers, &columns))
}

#[test]
fn what_no_row_names_stays_byte_for_byte() {
    let sample = load(&std::fs::read(SAMPLE).unwrap()).unwrap().dataset;
    let odd = r#"{"id":"c-x","name":"X","odd":[1.50,{"a":null}]}"#;
    let text = write(&sample).replace(
        "\"customers\":[",
        &format!("\"edits\":[{{\"at\":1}}],\"kept\":{{\"b\":1e2}},\"customers\":[{odd},"),
    );
    let before = load(text.as_bytes()).unwrap().dataset;
    let new = table("a.csv", "id|name|mrr\nnew-1|New one|5");
    let tables = vec![(new, mapping(Kind::Customers, &["id", "name", "mrr"]))];
    let import = import(tables, Some(&before), settings(""));
    assert_eq!((import.n_added, import.n_changed), (1, 0));
    let mut after = load(&import.document).unwrap().dataset;
    assert!(after.mappings.take().is_some());
    after.id_given = before.id_given;
    let after = write(&after);
    assert!(after.contains(odd) && after.contains("\"kept\":{\"b\":1e2}"));
    let new = r#",{"id":"new-1","name":"New one","mrr":5}]"#;
    assert!(after.replacen(new, "]", 1) == write(&before));
}

#[test]
fn r004_07_a_contradiction_is_flagged_and_what_was_there_is_kept() {
    let base = base(
        r#"{"id":"c-1","name":"Fern","mrr":10,"metrics":{"logins":3},"x":1},{"id":"c-2","name":"Moss"}"#,
    );
    let kept = import(vec![two()], Some(&base), settings(""));
    let data = load(&kept.document).unwrap().dataset;
    assert_eq!(data.customers.mrr.get(RowId(0)), Some(10.0));
    assert_eq!(
        data.customers.dims[0].get(RowId(0)),
        Some("Retail"),
        "the empty one is filled"
    );
    assert_eq!(
        (&data.id, data.n_rows()),
        (&base.id, 3),
        "edits go on belonging to it"
    );
    let told: Vec<_> = kept
        .changes
        .iter()
        .map(|c| {
            (
                c.field.as_str(),
                c.before.as_str(),
                c.after.as_str(),
                c.is_contradiction,
            )
        })
        .collect();
    assert_eq!(
        told,
        [("industry", "", "Retail", false), ("mrr", "10", "12", true)]
    );
    assert_eq!((kept.n_added, kept.n_changed), (1, 1));
    let mut settings = settings("");
    settings.overwrite = true;
    let taken = import(vec![two()], Some(&base), settings);
    let data = load(&taken.document).unwrap().dataset;
    assert_eq!(data.customers.mrr.get(RowId(0)), Some(12.0));
}

#[test]
fn the_same_table_once_more_changes_nothing() {
    let tables = || {
        let subscriptions = table(
            "s.csv",
            "customer|start|end|amount\nc-1|2026-01-01|2026-05-01|10\nc-1|2026-05-01||12\nc-1|2026-05-01||12",
        );
        let answers = table(
            "n.csv",
            "customer|date|score\nc-9|2026-08-01|9\nc-9|2026-08-01|9",
        );
        let months = table("h.csv", "customer|month|v\nc-9|2026-07|1\nc-9|2026-09|2");
        vec![
            (
                subscriptions,
                mapping(Kind::Subscriptions, &["customer", "start", "end", "amount"]),
            ),
            (
                answers,
                mapping(Kind::Responses, &["customer", "date", "score"]),
            ),
            (
                months,
                mapping(Kind::History, &["customer", "month", "metric sessions"]),
            ),
            (
                table("a.csv", "id|name\nc-1|Fern\nc-9|New"),
                mapping(Kind::Customers, &["id", "name"]),
            ),
        ]
    };
    let once = loaded(&import(tables(), None, settings("2026-09-30")));
    let contracts = once.customers.contracts.get(RowId(0));
    assert_eq!(contracts.len(), 3, "two equal subscriptions are two");
    let again = import(tables(), Some(&once), settings(""));
    assert_eq!(again.changes, []);
    assert_eq!((again.n_added, again.n_changed), (0, 0));
    let mut twice = loaded(&again);
    twice.id_given = once.id_given;
    assert_eq!(write(&twice), write(&once));
}

#[test]
fn a_name_joins_where_only_one_has_it_and_the_rest_is_listed() {
    let base = base(
        r#"{"id":"c-1","name":"Fern & Co"},{"id":"c-2","name":"Moss"},{"id":"c-3","name":"MOSS"}"#,
    );
    let answers = table("n.csv", "who|score\nfern  & co|9\nMoss|8\nnobody|1\nc-3|2");
    let mapping = mapping(Kind::Responses, &["customer_name", "score"]);
    let import = import(vec![(answers, mapping)], Some(&base), settings(""));
    let data = loaded(&import);
    assert_eq!(data.customers.responses.get(RowId(0)).len(), 1);
    assert_eq!(data.n_rows(), 3);
    let rows: Vec<_> = import
        .unmatched
        .iter()
        .map(|row| (row.line, row.key.as_str()))
        .collect();
    assert_eq!(rows, [(3, "Moss"), (4, "nobody"), (5, "c-3")]);
    assert_eq!(issues(&import), [] as [String; 0]);
}

#[test]
fn the_day_is_the_latest_observed_one_never_an_end_or_a_day_to_come() {
    let subscriptions = || {
        let table = table(
            "s.csv",
            "c|from|to\n1|2026-01-01|2026-12-31\n1|2027-01-01|2027-12-31",
        );
        (
            table,
            mapping(Kind::Subscriptions, &["customer", "start", "end"]),
        )
    };
    let answers = || {
        let table = table("n.csv", "c|when|score\n1|2025-08-01|9");
        (
            table,
            mapping(Kind::Responses, &["customer", "date", "score"]),
        )
    };
    let day = |tables| import(tables, None, settings("")).as_of;
    let starts = "2026-01-01, the latest day up to today in column \"from\" of s.csv.";
    assert_eq!(day(vec![subscriptions()]), starts);
    let seen = "2025-08-01, the latest day up to today in column \"when\" of n.csv.";
    assert_eq!(day(vec![subscriptions(), answers()]), seen);
    let none = table("a.csv", "id\n1");
    let today = day(vec![(none, mapping(Kind::Customers, &["id"]))]);
    assert_eq!(
        today,
        "2026-11-25, today: the tables hold no day that was observed."
    );
    let base = base(r#"{"id":"1","name":"1"}"#);
    let kept = import(vec![subscriptions()], Some(&base), settings("")).as_of;
    assert_eq!(kept, "2026-09-30, the day of what is loaded.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_cells_give_a_document_that_loads(
        cells in proptest::collection::vec("\\PC{0,8}|[0-9]{1,4}|2026-0[1-9]-1[0-9]|", 4 * 12)
    ) {
        let columns = ["id", "name", "mrr", "since", "churned", "seats", "country", "metric a",
            "metric b percent", "tenure_months", "kind", "churn_reasons"];
        let mut table = Table::new("t", columns.iter().map(ToString::to_string).collect());
        for (line, row) in (2..).zip(cells.chunks(12)) {
            table.push(line, row.iter().map(String::as_str));
        }
        let import = import(vec![(table, mapping(Kind::Customers, &columns))], None, settings(""));
        let loaded = load(&import.document).unwrap();
        prop_assert_eq!(loaded.dataset.n_rows(), import.n_added);
    }
}
