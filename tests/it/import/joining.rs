//! Whose a row is where ids and names disagree, and what is given twice.

use customer_radar::data::table::mapping::Kind;
use customer_radar::data::{load, write};
use customer_radar::units::RowId;

use super::{base, import, issues, loaded, mapping, settings, table};

const CONTRACTS: [&str; 4] = ["customer", "id", "start", "amount"];

#[test]
fn a_document_without_customers_keeps_all_it_says() {
    let text = r#"{"format":"customer-radar","version":1,"id":"own","title":"Own","as_of":"2026-10-31",
        "currency":"EUR","products":[{"id":"p","name":"Pro"}],"customers":[],
        "company":{"gross_margin":0.8},"odd":[1]}"#;
    let base = load(text.as_bytes()).unwrap().dataset;
    let table = table("a.csv", "id|name|mrr\nc-1|Fern|5");
    let tables = vec![(table, mapping(Kind::Customers, &["id", "name", "mrr"]))];
    let import = import(tables, Some(&base), settings(""));
    let mut data = load(&import.document).unwrap().dataset;
    assert_eq!((data.n_rows(), import.n_added), (1, 1));
    assert!(data.mappings.take().is_some());
    let customer = r#"{"id":"c-1","name":"Fern","mrr":5}"#;
    assert_eq!(write(&data).replacen(customer, "", 1), write(&base));
}

#[test]
fn two_ids_with_one_name_are_two_customers() {
    let rows = "customer|name|start|amount\n1|Acme|2026-01-01|10\n2|Acme|2026-01-01|20";
    let columns = ["customer", "customer_name", "start", "amount"];
    let tables = vec![(table("s.csv", rows), mapping(Kind::Subscriptions, &columns))];
    let data = loaded(&import(tables, None, settings("2026-09-30")));
    let mrr: Vec<_> = data.rows().map(|row| data.mrr(row, data.month())).collect();
    assert_eq!(mrr, [Some(10.0), Some(20.0)]);

    let customers = table("a.csv", "id|name\n1|Acme");
    let tables = vec![
        (customers, mapping(Kind::Customers, &["id", "name"])),
        (table("s.csv", rows), mapping(Kind::Subscriptions, &columns)),
    ];
    let import = import(tables, None, settings("2026-09-30"));
    let keys: Vec<&str> = import
        .unmatched
        .iter()
        .map(|row| row.key.as_str())
        .collect();
    assert_eq!(
        keys,
        ["2"],
        "a name does not stand in for an id that nobody has"
    );
}

#[test]
fn a_name_takes_nobodys_place_and_joining_by_it_is_said() {
    let base = base(r#"{"id":"X","name":"Acme"},{"id":"F","name":"Fern"}"#);
    let table = table(
        "a.csv",
        "id|name|mrr\nY|Acme|77\nX|Acme|5\nG|Fern|3\nH|Fern|4",
    );
    let tables = vec![(table, mapping(Kind::Customers, &["id", "name", "mrr"]))];
    let import = import(tables, Some(&base), settings(""));
    let data = loaded(&import);
    let customers: Vec<_> = data
        .rows()
        .map(|row| (data.customers.id.get(row), data.customers.mrr.get(row)))
        .collect();
    let expected = [
        ("X", Some(5.0)),
        ("F", Some(3.0)),
        ("Y", Some(77.0)),
        ("H", Some(4.0)),
    ];
    assert_eq!(customers, expected);
    assert_eq!(
        issues(&import),
        ["row 4: G is joined to F by its name: kept"]
    );
}

#[test]
fn the_same_table_twice_counts_once() {
    let copy = |name| {
        let table = table(name, "c|start|amount\n1|2026-01-01|10\n1|2026-01-01|10");
        (
            table,
            mapping(Kind::Subscriptions, &["customer", "start", "amount"]),
        )
    };
    let tables = vec![copy("s.csv"), copy("copy of s.csv")];
    let import = import(tables, None, settings("2026-09-30"));
    let data = loaded(&import);
    assert_eq!(data.mrr(RowId(0), data.month()), Some(20.0));
    let told = issues(&import);
    let expected = "copy of s.csv: the same table as s.csv: left out".to_owned();
    assert!(told.contains(&expected), "{told:?}");
}

#[test]
fn a_contract_whose_parts_cannot_be_read_counts_itself() {
    let contracts = table(
        "c.csv",
        "c|id|start|amount\n1|k|2026-01-01|10\n1|l|2026-01-01|20",
    );
    let parts = table("p.csv", "of|start|amount\nk|soon|6\nl|2026-02-01|7");
    let tables = vec![
        (contracts, mapping(Kind::Subscriptions, &CONTRACTS)),
        (
            parts,
            mapping(Kind::Subscriptions, &["contract", "start", "amount"]),
        ),
    ];
    let import = import(tables, None, settings("2026-09-30"));
    let data = loaded(&import);
    assert_eq!(
        data.mrr(RowId(0), data.month()),
        Some(17.0),
        "10 itself and 7 of a part"
    );
    let told = issues(&import).join("\n");
    assert!(told.contains("1 contract counted by the parts"), "{told}");
}

#[test]
fn a_name_that_is_an_id_makes_no_second_customer_with_it() {
    let table = table("a.csv", "id|name\n5|Acme\n|5\n7|Acme\n|Acme\n|Acme");
    let tables = vec![(table, mapping(Kind::Customers, &["id", "name"]))];
    let import = import(tables, None, settings("2026-09-30"));
    let data = loaded(&import);
    assert_eq!((data.n_rows(), import.n_added), (3, 3));
}
