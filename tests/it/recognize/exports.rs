//! Made-up tables with the columns of usual exports.

use customer_radar::data::table::mapping::{
    Billing, DateOrder, Decimal, End, Kind, Mapping, Survey, Target, check,
};
use customer_radar::data::table::recognize::recognize;
use customer_radar::score::model::Model;

use super::{Table, recognized, table, targets};

#[track_caller]
fn assert_taken(text: &str, kind: Kind, expected: &[&str]) -> (Table, Mapping) {
    let table = table(
        "export.csv",
        text,
        if text.contains(';') { b';' } else { b',' },
    );
    let mapping = recognized(&table);
    assert_eq!(mapping.kind, kind, "{:#?}", targets(&table, &mapping));
    assert_eq!(targets(&table, &mapping), expected);
    assert_eq!(check(&mapping, &table), Vec::<String>::new());
    (table, mapping)
}

#[test]
fn subscriptions_of_stripe_are_told_from_their_customers() {
    let (_, mapping) = assert_taken(
        "\
id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Interval,Amount,Status,Start (UTC),Current Period End (UTC),Ended At (UTC)
sub_1,cus_A,Fern Ltd,a@fern.test,price_team,5,month,250.00,active,2026-01-01 09:30,2026-10-01 09:30,
sub_2,cus_A,Fern Ltd,a@fern.test,price_addon,1,month,20.00,active,2026-02-01 10:00,2026-10-01 09:30,
sub_3,cus_B,Moss Inc,b@moss.test,price_team,2,year,900.00,canceled,2025-03-01 11:00,2026-03-01 11:00,2026-03-01 11:00
",
        Kind::Subscriptions,
        &[
            "id = id",
            "Customer ID = customer",
            "Customer Description = customer_name",
            "Customer Email = ",
            "Plan = level",
            "Quantity = quantity",
            "Interval = period",
            "Amount = amount",
            "Status = ",
            "Start (UTC) = start",
            "Current Period End (UTC) = ",
            "Ended At (UTC) = end",
        ],
    );
    assert_eq!(mapping.end, None);
}

#[test]
fn companies_of_hubspot_are_customers() {
    let (_, mapping) = assert_taken(
        "\
Record ID,Company name,Company owner,Create Date,City,State/Region,Country/Region,Industry,Number of Employees,Annual Revenue,Lifecycle Stage
901,Fern Ltd,Ada Brook,01/05/2026,Boston,MA,United States,Retail,40,1200000,Customer
902,Moss Inc,Ben Stone,02/06/2026,Austin,TX,United States,Transport,300,9000000,Customer
903,Reed GmbH,Ada Brook,03/07/2026,Berlin,,Germany,Retail,80,2000000,Lead
",
        Kind::Customers,
        &[
            "Record ID = id",
            "Company name = name",
            "Company owner = account_manager",
            "Create Date = since",
            "City = city",
            "State/Region = region",
            "Country/Region = country",
            "Industry = industry",
            "Number of Employees = employees",
            "Annual Revenue = annual_revenue:usd+",
            "Lifecycle Stage = stage",
        ],
    );
    let created = &mapping.columns[3];
    assert_eq!(created.order, DateOrder::MonthDayYear);
    assert!(created.why.contains("could be two days"), "{}", created.why);
}

#[test]
fn accounts_of_salesforce_are_customers() {
    assert_taken(
        "\
Account ID,Account Name,Parent Account,Billing City,Billing Country,Owner,Tier,ARR (USD),Licenses,Open Tickets,Adoption Rate
001A,Fern Ltd,,Boston,US,Ada Brook,Gold,\"$12,000\",40,3,55%
001B,Moss Inc,001A,Austin,US,Ben Stone,Gold,\"$9,500\",30,0,80%
001C,Reed GmbH,,Berlin,DE,Ada Brook,Silver,\"$1,200\",5,9,20%
",
        Kind::Customers,
        &[
            "Account ID = id",
            "Account Name = name",
            "Parent Account = parent",
            "Billing City = city",
            "Billing Country = country",
            "Owner = account_manager",
            "Tier = segment",
            "ARR (USD) = arr",
            "Licenses = seats",
            "Open Tickets = open_tickets:count-",
            "Adoption Rate = adoption_rate:percent+",
        ],
    );
}

#[test]
fn a_german_table_has_decimal_commas_and_days_first() {
    let (_, mapping) = assert_taken(
        "\
Kundennummer;Firma;Branche;Ort;Kunde seit;Monatsumsatz;Mitarbeiter;Gekündigt am
10001;Farn GmbH;Handel;Köln;13.04.2022;1.234,50 €;40;
10002;Moos AG;Verkehr;Bonn;01.02.2023;99,00 €;1.200;30.06.2026
10003;Schilf KG;Handel;Köln;05.11.2024;2.000,00 €;80;
",
        Kind::Customers,
        &[
            "Kundennummer = id",
            "Firma = name",
            "Branche = industry",
            "Ort = city",
            "Kunde seit = since",
            "Monatsumsatz = mrr",
            "Mitarbeiter = employees",
            "Gekündigt am = churned",
        ],
    );
    assert_eq!(mapping.columns[4].order, DateOrder::DayMonthYear);
    assert_eq!(mapping.columns[5].decimal, Decimal::Comma);
    assert!(mapping.columns[5].why.contains("decimal comma"));
}

#[test]
fn answers_of_delighted_are_scored_from_0_to_10() {
    let (_, mapping) = assert_taken(
        "\
Name,Email,Company,Score,Comment,Created At
Iris,iris@fern.test,Fern Ltd,9,Saves us hours,2026-08-14 10:00:00 UTC
Owen,owen@moss.test,Moss Inc,4,,2026-08-20 11:30:00 UTC
Nora,nora@fern.test,Fern Ltd,10,Love it,2026-08-21 09:12:00 UTC
",
        Kind::Responses,
        &[
            "Name = respondent",
            "Email = ",
            "Company = customer_name",
            "Score = score",
            "Comment = comment",
            "Created At = date",
        ],
    );
    assert_eq!(mapping.survey, Survey::Nps);
}

#[test]
fn answers_of_surveymonkey_on_five_points_are_csat() {
    let (_, mapping) = assert_taken(
        "\
Respondent ID,End Date,Email Address,How satisfied are you with our support?,What could we do better? Please explain
114,2026-09-01,iris@fern.test,5,Nothing
115,2026-09-02,owen@moss.test,2,Answer sooner
",
        Kind::Responses,
        &[
            "Respondent ID = id",
            "End Date = date",
            "Email Address = respondent",
            "How satisfied are you with our support? = score",
            "What could we do better? Please explain = comment",
        ],
    );
    assert_eq!(mapping.survey, Survey::Csat(5));
}

#[test]
fn usage_of_mixpanel_by_month_is_history_with_a_column_for_each_metric() {
    let (_, mapping) = assert_taken(
        "\
company_id,Month,Sessions per user,DAU/MAU,Days since last login,Errors
c-1,2026-07,12,0.41,2,5
c-1,2026-08,14,0.44,1,7
c-2,2026-07,3,0.05,20,0
c-2,2026-08,2,0.02,31,1
",
        Kind::History,
        &[
            "company_id = customer",
            "Month = month",
            "Sessions per user = sessions:count+",
            "DAU/MAU = dau_mau:percent+",
            "Days since last login = days_since_last_login:days-",
            "Errors = errors:count-",
        ],
    );
    let Target::Metric(sessions) = &mapping.columns[2].target else {
        panic!("no metric")
    };
    assert_eq!(sessions.name, "Sessions per user");
}

#[test]
fn usage_of_amplitude_by_event_is_history_with_a_row_for_each_metric() {
    assert_taken(
        "\
Organization ID,Date,Event,Count
o-1,2026-07-01,logins,5
o-1,2026-07-01,exports,2
o-2,2026-07-01,logins,9
",
        Kind::History,
        &[
            "Organization ID = customer",
            "Date = month",
            "Event = metric",
            "Count = value",
        ],
    );
}

#[test]
fn subscriptions_of_chargebee_are_paid_by_the_year_until_the_day_before() {
    let (_, mapping) = assert_taken(
        "\
Subscription ID,Customer ID,Company,Plan Name,Start Date,End Date,Annual Amount (EUR),Setup Fee
s-1,7,Fern Ltd,Team,2024-01-01,2025-01-01,1200,0
s-2,7,Fern Ltd,Team,2025-01-01,2026-01-01,1500,0
s-3,8,Moss Inc,Start,2025-03-15,2026-03-15,600,50
",
        Kind::Subscriptions,
        &[
            "Subscription ID = id",
            "Customer ID = customer",
            "Company = customer_name",
            "Plan Name = level",
            "Start Date = start",
            "End Date = end",
            "Annual Amount (EUR) = amount",
            "Setup Fee = one_off",
        ],
    );
    assert_eq!(
        (mapping.billing, mapping.end),
        (Billing::Year, Some(End::Exclusive))
    );
    assert!(
        mapping.columns[5].why.contains("begins on that day"),
        "{}",
        mapping.columns[5].why
    );
}

#[test]
fn a_kind_the_person_has_said_holds() {
    let text = "Customer,Date,Value\nc-1,2026-07-01,5\nc-2,2026-08-01,7\n";
    let table = table("t.csv", text, b',');
    for kind in Kind::ALL {
        let mapping = recognize(&table, &Model::built_in(), Some(kind));
        assert_eq!(mapping.kind, kind);
        let fits = |target: &Target| match target {
            Target::Field(field) => field.kind == kind,
            Target::LeaveOut | Target::Metric(_) => true,
        };
        assert!(mapping.columns.iter().all(|column| fits(&column.target)));
    }
}

#[test]
fn no_field_is_taken_twice_and_the_better_name_wins() {
    let (_, mapping) = assert_taken(
        "\
Customer number,Account Name,Company,MRR,Monthly revenue
1,Fern,Fern Ltd,10,11
2,Moss,Moss Inc,20,19
",
        Kind::Customers,
        &[
            "Customer number = id",
            "Account Name = name",
            "Company = ",
            "MRR = mrr",
            "Monthly revenue = ",
        ],
    );
    assert!(mapping.columns[4].why.contains("taken from “MRR” already"));
}

#[test]
fn a_table_of_names_alone_is_recognized_by_them() {
    let (table, mapping) = (
        table("t.csv", "Customer ID,Start,End,Amount\n", b','),
        recognized(&table("t.csv", "Customer ID,Start,End,Amount\n", b',')),
    );
    assert_eq!(mapping.kind, Kind::Subscriptions);
    assert_eq!(check(&mapping, &table), ["The table has no rows."]);
}

#[test]
fn a_billing_period_is_one_though_a_cell_of_it_is_odd() {
    let text = "\
Customer,Start,Total amount,Billing period
a,2026-01-01,10,jährlich
b,2026-01-02,20,every 3 months
c,2026-01-03,30,semiannual
d,2026-01-04,40,weekly
e,2026-01-05,50,odd
";
    let expected = [
        "Customer = customer",
        "Start = start",
        "Total amount = amount",
        "Billing period = period",
    ];
    let table = table("subscriptions.csv", text, b',');
    let mapping = recognize(&table, &Model::built_in(), Some(Kind::Subscriptions));
    assert_eq!(targets(&table, &mapping), expected);
}

#[test]
fn a_year_of_two_digits_at_the_end_is_read_at_the_end() {
    let text = "id;Seit\na;01.02.24\nb;15.03.24\nc;30.09.23\n";
    let table = table("kunden.csv", text, b';');
    let since = &recognized(&table).columns[1];
    assert_eq!(since.order, DateOrder::DayMonthYear, "{}", since.why);
    let text = "id,Since\na,15-03-24\nb,30-09-23\n";
    let since = &recognized(&super::table("c.csv", text, b',')).columns[1];
    assert_eq!(since.order, DateOrder::DayMonthYear);
    assert!(since.why.contains("could be two days"), "{}", since.why);
}

#[test]
fn one_score_above_ten_does_not_make_another_survey() {
    let rows = |n: usize| format!("c{n},2026-01-02,{}\n", [9, 10, 3, 8, 0, 7][n % 6]);
    let scores: String = (0..30).map(rows).collect();
    let text = format!("Customer,Date,Score\n{scores}x,2026-01-02,990\n");
    let table = table("answers.csv", &text, b',');
    let mapping = recognized(&table);
    assert_eq!(
        (mapping.kind, mapping.survey),
        (Kind::Responses, Survey::Nps)
    );
    assert_eq!(mapping.column_of("score"), Some(2));
}

#[test]
fn the_scale_of_answers_is_not_that_of_rows_that_say_theirs() {
    let text = "\
Customer,Date,Survey,Score,Scale
a,2026-01-02,csat,80,100
b,2026-01-02,csat,4,
c,2026-01-02,nps,9,
d,2026-01-02,csat,6,
";
    let mapping = recognized(&table("answers.csv", text, b','));
    assert_eq!(mapping.column_of("scale"), Some(4));
    assert_eq!(mapping.survey, Survey::Csat(7));
}

#[test]
fn shares_of_two_kinds_and_fractions_are_said() {
    let model = Model::built_in();
    let metric = model.metrics.iter().find(|metric| metric.unit == "percent");
    let name = &metric.unwrap().name;
    let why = |cells: [&str; 3]| {
        let [a, b, c] = cells;
        let text = format!("Customer ID,Name,{name}\na,A,{a}\nb,B,{b}\nc,C,{c}\n");
        let table = table("customers.csv", &text, b',');
        let mapping = recognize(&table, &model, Some(Kind::Customers));
        mapping.columns[2].why.clone()
    };
    let mixed = why(["50%", "0.5", "7%"]);
    assert!(mixed.contains("others have none"), "{mixed}");
    let fractions = why(["0.5", "0.07", "1"]);
    assert!(fractions.contains("read × 100"), "{fractions}");
    let plain = why(["50", "0.5", "7"]);
    assert!(!plain.contains("100"), "{plain}");
}
