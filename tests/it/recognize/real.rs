//! The real tables beside the project; each test says so and stops where they are absent.

use std::path::Path;

use customer_radar::data::table::mapping::{
    Billing, DateOrder, End, Kind, Mapping, Survey, Target, check,
};
use customer_radar::data::table::recognize::{end_example, end_reason};

use super::{Table, recognized, table, targets};

fn read(path: &str) -> Option<(Table, Mapping)> {
    let at = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    let Ok(text) = std::fs::read_to_string(&at) else {
        eprintln!("skipped: {path} is not beside the project");
        return None;
    };
    let table = table(path.rsplit('/').next().unwrap_or(path), &text, b',');
    let mapping = recognized(&table);
    for (name, column) in table.columns.iter().zip(&mapping.columns) {
        assert!(!column.why.is_empty(), "{name}");
    }
    assert_eq!(check(&mapping, &table), Vec::<String>::new());
    Some((table, mapping))
}

#[test]
fn telco_is_a_table_of_customers() {
    let Some((table, mapping)) = read("telco_ibm/Telco-Customer-Churn.csv") else {
        return;
    };
    assert_eq!(mapping.kind, Kind::Customers);
    let said = targets(&table, &mapping);
    for expected in [
        "customerID = id",
        "tenure = tenure:months+",
        "SeniorCitizen = senior_citizen:ratio+?",
        "PhoneService = phone_service:percent+",
        "OnlineSecurity = ",
        "Contract = segment",
        "InternetService = use_case",
        "PaymentMethod = account_group",
        "MonthlyCharges = mrr",
        "TotalCharges = total_charges:usd+",
        "Churn = churned",
    ] {
        assert!(
            said.iter().any(|said| said == expected),
            "{expected} in {said:#?}"
        );
    }
    let totals = &mapping.columns[19];
    assert!(totals.why.contains("11 cells are blank"), "{}", totals.why);
    let Target::Metric(tenure) = &mapping.columns[5].target else {
        panic!("no metric")
    };
    assert_eq!((tenure.name.as_str(), tenure.anchor), ("Tenure", None));
}

#[test]
fn saasops_is_customers_contracts_and_segments_of_them() {
    let Some((table, mapping)) = read("saasops/customers.csv") else {
        return;
    };
    assert_eq!(mapping.kind, Kind::Customers);
    let said = [
        "CustomerID = id",
        "Name = name",
        "City = city",
        "State = region",
    ];
    assert_eq!(targets(&table, &mapping), said);

    for file in ["saasops/contracts.csv", "saasops/contracts_v2.csv"] {
        let Some((table, mapping)) = read(file) else {
            return;
        };
        assert_eq!(mapping.kind, Kind::Subscriptions, "{file}");
        let said = [
            "ContractID = id",
            "CustomerID = customer",
            "RenewalFromContractID = ",
            "Reference = ",
            "ContractDate = ",
            "TermStartDate = start",
            "TermEndDate = end",
            "TotalValue = amount",
        ];
        assert_eq!(targets(&table, &mapping), said, "{file}");
        assert_eq!(mapping.billing, Billing::Term);
        assert_eq!(mapping.end, Some(End::Inclusive), "{file}");
        assert!(
            end_reason(&table, &mapping)
                .unwrap()
                .1
                .contains("the day after")
        );
    }

    let Some((table, mapping)) = read("saasops/segments.csv") else {
        return;
    };
    assert_eq!(mapping.kind, Kind::Subscriptions);
    let said = [
        "SegmentID = id",
        "ContractID = contract",
        "SegmentStartDate = start",
        "SegmentEndDate = end",
        "ARROverrideStartDate = ",
        "ARROverrideNote = ",
        "Title = product",
        "Type = ",
        "SegmentValue = amount",
    ];
    assert_eq!(targets(&table, &mapping), said);
    assert_eq!((mapping.billing, mapping.end), (Billing::Term, None));
    assert_eq!(
        end_example(&table, &mapping).as_deref(),
        Some(
            "Contract 1 ends 2024-08-31: is that the last day paid, or the first not paid any more?"
        )
    );
}

#[test]
fn sudzilla_is_answers_of_a_survey_in_november() {
    for (file, order) in [
        ("nps_sudzilla/input_01.csv", DateOrder::MonthDayYear),
        ("nps_sudzilla/input_02.csv", DateOrder::YearMonthDay),
    ] {
        let Some((_, mapping)) = read(file) else {
            return;
        };
        assert_eq!(
            (mapping.kind, mapping.survey),
            (Kind::Responses, Survey::Nps)
        );
        let fields: Vec<_> = mapping
            .columns
            .iter()
            .map(|c| c.target.field_id())
            .collect();
        assert_eq!(
            fields[..3],
            [Some("date"), Some("score"), Some("comment")],
            "{file}"
        );
        assert!(fields[3..].iter().all(Option::is_none), "{fields:?}");
        assert_eq!(
            mapping.columns[0].order, order,
            "{}",
            mapping.columns[0].why
        );
    }
}
