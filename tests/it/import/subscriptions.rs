//! Rows of subscriptions.

use customer_radar::data::table::mapping::{Billing, End, Kind};
use customer_radar::units::{Month, RowId, parse_date};

use super::{import, issues, loaded, mapping, settings, table};

#[test]
fn amounts_are_those_of_a_month_and_an_inclusive_end_is_paid() {
    let table = table(
        "s.csv",
        "c|id|start|end|amount|every|plan|by\n\
         1|a|2026-01-01|2026-06-30|300|Quarterly|Pro|Seat\n\
         1|b|2026-03-10|2026-02-01|10|month||\n\
         1|c|2026-06-15||1200|annual||rope\n\
         2|d|2026-01-01|2026-03-31|50|fortnight||",
    );
    let columns = [
        "customer", "id", "start", "end", "amount", "period", "product", "pricing",
    ];
    let mut mapping = mapping(Kind::Subscriptions, &columns);
    mapping.end = Some(End::Inclusive);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let contracts = data.customers.contracts.get(RowId(0));
    assert_eq!(contracts.len(), 2);
    assert_eq!(
        (contracts[0].mrr, contracts[0].end),
        (Some(100.0), parse_date("2026-07-01"))
    );
    assert_eq!(data.products[0].id, "Pro");
    let mrr = |month| data.mrr(RowId(0), Month::parse(month).unwrap());
    let months = ["2026-01", "2026-05", "2026-06", "2026-07", "2026-09"].map(mrr);
    assert_eq!(months, [100.0, 100.0, 200.0, 100.0, 100.0].map(Some));
    assert_eq!(data.customers.since[0], parse_date("2026-01-01"));
    assert_eq!(data.customers.churned[0], None);
    assert_eq!(
        data.customers.churned[1],
        parse_date("2026-04-01"),
        "nothing is paid any more"
    );
    let told = issues(&import).join("\n");
    assert!(
        told.contains("row 3: the period ends before it starts: left out"),
        "{told}"
    );
    assert!(
        told.contains("should be one of seat, storage, flat (found rope)"),
        "{told}"
    );
    assert!(
        told.contains(
            "is no billing period that is known here, so the amount is not used (found fortnight)"
        ),
        "{told}"
    );
}

#[test]
fn an_amount_of_a_period_that_nobody_knows_is_no_amount_of_a_month() {
    let table = table(
        "s.csv",
        "c|start|amount|every\n\
         1|2026-01-01|1200|jährlich\n\
         2|2026-01-01|300|every 3 months\n\
         3|2026-01-01|600|semiannual\n\
         4|2026-01-01|2400|biennial\n\
         5|2026-01-01|30|weekly\n\
         6|2026-01-01|70|\n\
         7|2026-01-01|999|now and then",
    );
    let columns = ["customer", "start", "amount", "period"];
    let mapping = mapping(Kind::Subscriptions, &columns);
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let paid: Vec<Option<f64>> = (0..7)
        .map(|row| data.customers.contracts.get(RowId(row))[0].mrr)
        .collect();
    let expected = [100.0, 100.0, 100.0, 100.0, 130.0, 70.0].map(Some);
    assert_eq!(paid[..6], expected);
    assert_eq!(paid[6], None);
    let told = issues(&import).join("\n");
    assert!(told.contains("(found now and then)"), "{told}");
}

#[test]
fn an_end_of_which_nobody_said_anything_is_exclusive_and_said_to_be() {
    let table = table("s.csv", "c|start|end|amount\n1|2026-01-01|2026-07-01|60");
    let mut mapping = mapping(Kind::Subscriptions, &["customer", "start", "end", "amount"]);
    mapping.billing = Billing::Term;
    let import = import(vec![(table, mapping)], None, settings("2026-09-30"));
    let data = loaded(&import);
    let contract = &data.customers.contracts.get(RowId(0))[0];
    assert_eq!(
        (contract.mrr, contract.end),
        (Some(10.0), parse_date("2026-07-01"))
    );
    let told = issues(&import).join("\n");
    assert!(
        told.contains("taken as the first day not paid any more"),
        "{told}"
    );
}

#[test]
fn parts_find_their_customer_by_the_contract_and_count_in_its_place() {
    let customers = table("c.csv", "id|name\n1|Fern\n2|Moss");
    let contracts = table(
        "k.csv",
        "id|c|start|end|amount\n10|1|2026-01-01|2027-01-01|120\n11|2|2026-01-01||5",
    );
    let parts = table(
        "p.csv",
        "id|k|start|end|amount\n1|10|2026-01-01|2027-01-01|70\n2|10|2026-02-01||50\n3|99|2026-01-01||1",
    );
    let columns = ["id", "customer", "start", "end", "amount"];
    let part_columns = ["id", "contract", "start", "end", "amount"];
    let tables = vec![
        (parts, mapping(Kind::Subscriptions, &part_columns)),
        (contracts, mapping(Kind::Subscriptions, &columns)),
        (customers, mapping(Kind::Customers, &["id", "name"])),
    ];
    let import = import(tables, None, settings("2026-09-30"));
    let data = loaded(&import);
    let mrr = [RowId(0), RowId(1)].map(|row| data.customers.mrr.get(row));
    assert_eq!(mrr, [Some(120.0), Some(5.0)]);
    assert_eq!(data.customers.contracts.get(RowId(0)).len(), 2);
    let unmatched = &import.unmatched[0];
    assert_eq!(
        (
            unmatched.table.as_str(),
            unmatched.line,
            unmatched.key.as_str()
        ),
        ("p.csv", 4, "99")
    );
    let told = issues(&import).join("\n");
    assert!(
        told.contains("1 contract counted by the parts in another table"),
        "{told}"
    );
}
