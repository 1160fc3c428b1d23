//! Rows of customers.

use customer_radar::data::table::mapping::Kind;
use customer_radar::metrics::Span;
use customer_radar::score::score;
use customer_radar::units::{Month, RowId, parse_date};

use super::{import, issues, loaded, mapping, settings, table};

#[test]
fn a_row_becomes_a_customer_with_its_fields() {
    let columns = [
        "id", "name", "country", "kind", "seats", "arr", "since", "parent", "",
    ];
    let table = table(
        "accounts.csv",
        "Id|Name|Country|Type|Seats|ARR|Since|Parent|Fax\n\
         c-1|Fern & Co|Germany|B2B|12|$24,000|2024-01-31||1\n\
         c-2|Moss|us||-3|many|2024-13-01|fern & co|2\n\
         c-3|Moss|XX||7|||nobody|3",
    );
    let import = import(
        vec![(table, mapping(Kind::Customers, &columns))],
        None,
        settings("2026-09-30"),
    );
    let data = loaded(&import);
    let customers = &data.customers;
    assert_eq!(data.n_rows(), 3);
    assert_eq!(
        (data.title.as_str(), data.currency.as_str()),
        ("Tables", "USD")
    );
    assert_eq!(customers.mrr.get(RowId(0)), Some(2000.0));
    assert_eq!(customers.since[0], parse_date("2024-01-31"));
    assert_eq!(customers.seats.get(RowId(1)), None);
    assert_eq!(customers.parent[1], Some(RowId(0)));
    let country = |row| customers.dims[2].get(RowId(row));
    assert_eq!(
        [country(0), country(1), country(2)],
        [Some("DE"), Some("US"), None]
    );
    assert_eq!((import.n_added, import.n_changed), (3, 0));
    let expected = [
        "accounts.csv: 1 cell of \"ARR\" is blank: left out",
        "row 3, column \"Seats\": should be 0 or more (found -3): left out",
        "row 3, column \"ARR\": should be a number (found many): left out",
        "row 3, column \"Since\": should be a day from 1900 to 2199 (found 2024-13-01): left out",
        "row 4, column \"Country\": should be a country or its ISO 3166-1 code (found XX): left out",
        "row 4, column \"Parent\": no customer has this id or name (found nobody): left out",
    ];
    assert_eq!(issues(&import), expected);
    assert_eq!(import.issues[1].line, 3);
}

#[test]
fn of_a_repeated_id_the_first_row_is_kept_and_the_same_row_again_is_no_issue() {
    let table = table("a.csv", "id|mrr\n1|10\n2|5\n1|10\n1|12\n|7");
    let mapping = mapping(Kind::Customers, &["id", "mrr"]);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    assert_eq!(loaded(&import).customers.mrr.get(RowId(0)), Some(10.0));
    let expected = [
        "row 5: 1 stands in an earlier row, which is kept: left out",
        "row 6: there is neither an id nor a name: left out",
    ];
    assert_eq!(issues(&import), expected);
}

#[test]
fn r002_42_who_left_within_the_span_is_seen_to_leave() {
    let table = table(
        "a.csv",
        "id|mrr|tenure|left\n1|100|40|No\n2|30|1|Yes\n3|20||No",
    );
    let columns = ["id", "mrr", "tenure_months", "churned"];
    let mut mapping = mapping(Kind::Customers, &columns);
    mapping.left_within = Span::Quarter;
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let start = Month::parse("2026-06").unwrap();
    let sum = |month: Month| -> f64 {
        let active = data
            .rows()
            .filter(|row| data.is_active(*row, data.day_in(month)));
        active.filter_map(|row| data.mrr(row, month)).sum()
    };
    assert_eq!((sum(start), sum(data.month())), (150.0, 120.0));
    assert_eq!(
        data.customers.mrr.get(RowId(1)),
        Some(30.0),
        "the MRR is kept"
    );
    assert_eq!(data.customers.churned[1], parse_date("2026-09-30"));
    assert_eq!(data.customers.since[0], parse_date("2023-05-01"));
    assert_eq!(data.customers.since[1], parse_date("2026-06-01"));
    assert!(issues(&import)[1].contains("no day says when 1 customer left"));
}

#[test]
fn metrics_unknown_to_the_built_in_model_get_a_model_of_their_own() {
    let table = table(
        "a.csv",
        "id|logins|helpful|tier|x\n1|8|yes|gold|1\n2|4|no|tin|2\n3|||tin|3",
    );
    let columns = [
        "id",
        "metric logins",
        "metric helpful percent",
        "metric tier text",
        "metric x",
    ];
    let mapping = mapping(Kind::Customers, &columns);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let model = data.model.clone().unwrap();
    let cards: Vec<&str> = model
        .scorecards
        .iter()
        .map(|card| card.id.as_str())
        .collect();
    assert_eq!(cards, ["adoption", "health"]);
    let ids: Vec<&str> = model
        .metrics
        .iter()
        .map(|metric| metric.id.as_str())
        .collect();
    assert_eq!(ids, ["logins", "helpful", "x"], "a text takes no part");
    let scores = score(&data, &model, data.month());
    let overall = |row| scores.cards[1].overall.get(RowId(row)).unwrap();
    assert!((overall(0) - (10.0 + 10.0 + 10.0 / 3.0) / 3.0).abs() < 1e-9);
    assert_eq!(overall(2), 10.0, "what is blank counts for nothing");
    assert!(issues(&import).contains(&"a.csv: 1 cell of \"logins\" is blank: left out".into()));
}

#[test]
fn metrics_of_the_built_in_model_keep_it_and_others_join_it() {
    let import_of = |columns: &[&str]| {
        let table = table("a.csv", "id|a|b\n1|50|2\n2|70|4");
        let mapping = mapping(Kind::Customers, columns);
        loaded(&import(
            vec![(table, mapping)],
            None,
            settings("2026-09-30"),
        ))
    };
    let built_in = import_of(&["id", "metric licenses percent", ""]);
    assert!(built_in.model.is_none());
    let import = {
        let table = table("a.csv", "id|a|b\n1|50|2\n2|70|4");
        let mapping = mapping(
            Kind::Customers,
            &["id", "metric licenses percent", "metric b"],
        );
        import(vec![(table, mapping)], None, settings("2026-09-30"))
    };
    let loaded = customer_radar::data::load(&import.document).unwrap();
    let model = loaded.dataset.model.unwrap();
    assert!(model.metric_idx("licenses").is_some() && model.metric_idx("b").is_some());
    for id in ["adoption", "health"] {
        let card = model.scorecard(id).unwrap();
        assert_eq!(card.categories.last().unwrap().name, "Imported");
    }
}

#[test]
fn a_table_without_metrics_keeps_the_built_in_model() {
    let table = table("a.csv", "id|mrr\n1|10");
    let mapping = mapping(Kind::Customers, &["id", "mrr"]);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    assert!(loaded(&import).model.is_none());
}

#[test]
fn shares_written_in_two_ways_are_told_and_fractions_of_one_are_percent() {
    let table = table(
        "c.csv",
        "id|login|use\n1|50%|0.07\n2|0.5|1\n3|7%|0.5\n4|3|0",
    );
    let columns = ["id", "metric login percent", "metric use percent"];
    let mapping = mapping(Kind::Customers, &columns);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let text = String::from_utf8_lossy(&import.document);
    for metrics in [
        "{\"login\":50,\"use\":7}",
        "{\"login\":0.5,\"use\":100}",
        "{\"login\":7,\"use\":50}",
        "{\"login\":3,\"use\":0}",
    ] {
        assert!(text.contains(metrics), "{metrics} in {text}");
    }
    let told = issues(&import);
    let signs = told.iter().filter(|issue| issue.contains("percent sign"));
    assert_eq!(signs.count(), 1, "{told:?}");
}
