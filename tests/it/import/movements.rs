//! The published cases of saasops (MIT): `tests/sample_data_case1.sql` to
//! `sample_data_case3.sql` with `tests/test_populate_metrics_df.py`, written as tables of ours.
//!
//! There a month's revenue is that of its last day, the last day of a segment is paid, and a term
//! is counted in whole months (days / 30.42, rounded): the same as here for terms of whole months.
//! The customer who leaves with 31 May is therefore lost in June, there and here.

use customer_radar::data::Dataset;
use customer_radar::data::table::mapping::{Billing, End, Kind};
use customer_radar::units::{Month, RowId};

use super::{import, loaded, mapping, settings, table};

/// Contracts and segments of a case, as of the end of the months the test covers.
fn case(segments: &str) -> Dataset {
    let customers = table("customers.csv", "CustomerID|Name\n1|Test Customer");
    let contracts = table(
        "contracts.csv",
        "ContractID|CustomerID|TermStartDate|TermEndDate|TotalValue\n\
         1|1|2022-06-01|2023-05-31|120000\n2|1|2023-06-01|2024-05-31|240000",
    );
    let segments = table(
        "segments.csv",
        &format!("ContractID|SegmentStartDate|SegmentEndDate|SegmentValue\n{segments}"),
    );
    let paid = |columns: &[&str]| {
        let mut mapping = mapping(Kind::Subscriptions, columns);
        mapping.billing = Billing::Term;
        mapping.end = Some(End::Inclusive);
        mapping
    };
    let contract_columns = ["id", "customer", "start", "end", ""];
    let tables = vec![
        (customers, mapping(Kind::Customers, &["id", "name"])),
        (contracts, paid(&contract_columns)),
        (segments, paid(&["contract", "start", "end", "amount"])),
    ];
    loaded(&import(tables, None, settings("2023-12-31")))
}

/// MRR at the end of the 24 months of 2022 and 2023; before the first day there is none.
fn ending(data: &Dataset) -> Vec<f64> {
    let first = Month::parse("2022-01").unwrap();
    let mrr = |n| data.mrr(RowId(0), first.plus(n)).unwrap_or_default();
    (0..24).map(mrr).collect()
}

fn months(parts: &[(usize, f64)]) -> Vec<f64> {
    let months = parts
        .iter()
        .flat_map(|(n, mrr)| std::iter::repeat_n(*mrr, *n));
    months.collect()
}

#[test]
fn r002_11_a_contract_that_ends_is_churn_in_the_month_after() {
    let data = case("1|2022-06-01|2023-05-31|120000");
    assert_eq!(ending(&data), months(&[(5, 0.0), (12, 10_000.0), (7, 0.0)]));
}

#[test]
fn r002_11_a_renewal_at_twice_the_price_is_expansion() {
    let data = case("1|2022-06-01|2023-05-31|120000\n2|2023-06-01|2024-05-31|240000");
    assert_eq!(
        ending(&data),
        months(&[(5, 0.0), (12, 10_000.0), (7, 20_000.0)])
    );
}

#[test]
fn r002_11_a_renewal_at_half_the_price_is_contraction() {
    let data = case("1|2022-06-01|2023-05-31|120000\n2|2023-06-01|2024-05-31|60000");
    assert_eq!(
        ending(&data),
        months(&[(5, 0.0), (12, 10_000.0), (7, 5_000.0)])
    );
}
