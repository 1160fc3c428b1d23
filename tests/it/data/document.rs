//! The fields of the document itself.

use customer_radar::data::{Dim, load};

use super::{FIRST, dataset, issues, loaded, with_customers, with_head};

#[test]
fn the_order_of_top_level_fields_is_free() {
    let text = r#"{"customers":[{"id":"a","name":"A","contracts":[{"product":"p"}],
        "metrics":{"seats":"40"}}],
        "products":[{"id":"p","tags":["core"]}],"company":{"gross_margin":0.7},
        "currency":"EUR","title":"T","version":1,"format":"customer-radar",
        "as_of":"2026-09-30"}"#;
    let dataset = dataset(text);
    assert_eq!(
        (dataset.currency.as_str(), dataset.title.as_str()),
        ("EUR", "T")
    );
    assert_eq!(dataset.products[0].name, "p");
    assert_eq!(dataset.company.gross_margin, Some(0.7));
    assert_eq!(issues(text), Vec::<String>::new());
}

#[test]
fn no_customers_at_all_is_a_dataset_too() {
    let dataset = dataset(&with_customers(""));
    assert_eq!(dataset.n_rows(), 0);
    assert_eq!(dataset.currency, "USD");
    assert!(dataset.model.is_none());
}

#[test]
fn the_derived_id_depends_on_title_and_first_customers_only() {
    let id = |text: &str| dataset(text).id;
    let first = id(&with_head("\"title\":\"T\",\"as_of\":\"2026-08-31\""));
    assert_eq!(
        first,
        id(&with_head("\"title\":\"T\",\"as_of\":\"2026-09-30\""))
    );
    assert_ne!(
        first,
        id(&with_head("\"title\":\"U\",\"as_of\":\"2026-08-31\""))
    );
    let given = dataset(&with_head("\"id\":\"x-1\",\"as_of\":\"2026-08-31\""));
    assert!(given.id_given && given.id == "x-1");
}

#[test]
fn as_of_defaults_to_the_latest_observed_date() {
    let check = |fields: &str, expected: &str| {
        let text = with_customers(&format!("{{\"id\":\"a\",\"name\":\"A\",{fields}}}"))
            .replace("\"as_of\":\"2026-09-30\",", "");
        let dataset = dataset(&text);
        assert_eq!(dataset.as_of.to_string(), expected, "{fields}");
        assert!(!dataset.as_of_given);
    };
    let later = r#""since":"2026-08-01","overrides":[{"scorecard":"health","score":5,"until":"2027-01-01"}],
        "contracts":[{"start":"2026-09-01","end":"2028-01-01"}]"#;
    check(
        &format!("{later},\"responses\":[{{\"kind\":\"nps\",\"date\":\"2026-05-02\"}}]"),
        "2026-05-02",
    );
    check(
        &format!("{later},\"activities\":[{{\"date\":\"2026-06-02\"}}]"),
        "2026-06-02",
    );
    check(
        &format!("{later},\"subscribers\":[{{\"last_seen\":\"2026-07-02\"}}]"),
        "2026-07-02",
    );
    check(
        &format!("{later},\"history\":{{\"from\":\"2026-02\",\"mrr\":[1,2,null]}}"),
        "2026-03-31",
    );
    check(later, "2026-09-01");
}

#[test]
fn a_file_without_any_date_says_so() {
    let text = with_head("\"title\":\"T\"");
    assert_eq!(
        issues(&text),
        ["as_of: there is no date in the file, 2000-01-01 is taken: repaired"]
    );
}

#[test]
fn a_repeated_product_is_left_out() {
    let text = with_head(
        "\"as_of\":\"2026-09-30\",\"products\":[{\"id\":\"p\",\"name\":\"One\"},{\"id\":\"p\"},{\"name\":\"?\"}]",
    );
    assert_eq!(dataset(&text).products.len(), 1);
    assert_eq!(
        issues(&text),
        [
            "products[1].id: the id is repeated, the first one is kept: left out",
            "products[2]: left out without a usable id (found {\"name\":\"?\"}): left out",
        ]
    );
}

#[test]
fn three_broken_rows_make_three_issues() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/broken/three-rows.json"
    );
    let loaded = load(&std::fs::read(path).unwrap()).unwrap();
    let lines: Vec<_> = loaded
        .issues
        .iter()
        .map(|issue| (issue.line, issue.to_string()))
        .collect();
    assert_eq!(
        lines
            .iter()
            .map(|(line, text)| (*line, text.as_str()))
            .collect::<Vec<_>>(),
        [
            (
                8,
                "customers[1]: a customer without a usable name \
                 (found {\"id\": \"b\", \"industry\": \"Retail\", \"regio…): left out"
            ),
            (
                10,
                "customers[3]: the id is repeated, the first customer is kept \
                 (found {\"id\": \"a\", \"name\": \"Alder Tools again\",…): left out"
            ),
            (
                11,
                "customers[4].mrr: should be a number (found \"lots\"): left out"
            ),
        ]
    );
    assert_eq!(loaded.dataset.n_rows(), 3);
}

#[test]
fn markup_in_a_name_stays_text() {
    let name = "<img src=x onerror=alert(1)>";
    let dataset = dataset(&with_customers(&format!(
        "{{\"id\":\"a\",\"name\":\"{name}\"}}"
    )));
    assert_eq!(dataset.customers.name.get(FIRST), name);
}

#[test]
fn customers_listed_twice_count_once() {
    let text = r#"{"format":"customer-radar","version":1,"as_of":"2026-09-30",
        "customers":[{"id":"a","name":"A","region":"EMEA"}],"customers":[{"id":"b","name":"B"}]}"#;
    let loaded = loaded(text);
    assert_eq!(loaded.dataset.n_rows(), 1);
    assert_eq!(loaded.dataset.customers.id.get(FIRST), "b");
    assert!(
        loaded
            .dataset
            .customers
            .dim(Dim::Region)
            .values()
            .is_empty()
    );
    assert_eq!(
        loaded.issues.list[0].problem,
        "the field is repeated, the last one counts"
    );
}

#[test]
fn unknown_fields_are_listed_once_per_place() {
    let customer = |id: u32| {
        format!(
            "{{\"id\":\"{id}\",\"name\":\"A\",\"foo\":1,\"usage\":[{{\"month\":\"2026-01\",\"bar\":[]}}]}}"
        )
    };
    let customers: Vec<_> = (0..240).map(customer).collect();
    assert_eq!(
        issues(&with_customers(&customers.join(","))),
        [
            "customers[].foo: unknown field (found 240 times): kept",
            "customers[].usage[].bar: unknown field (found 240 times): kept",
        ]
    );
}
