//! Every way to a lifetime value and to a payback, side by side.

use customer_radar::insight::lifetime_variants::{Ways, lifetime_variants};
use customer_radar::metrics::{Question, Span, lifetime};

use super::fixture::{dataset, now, rows};

/// Twenty customers of 100 a month a year ago, of whom twelve have left in March 2026.
fn ways(company: &str) -> (Vec<Ways>, Option<f64>) {
    let customers = (0..20).map(|n| {
        let churned = if n < 12 {
            r#""churned": "2026-03-15","#
        } else {
            ""
        };
        format!(
            r#"{{"id": "c{n}", "name": "C", {churned} "mrr": 100,
            "history": {{"from": "2025-09", "mrr": [100]}}}}"#
        )
    });
    let data = dataset(company, &customers.collect::<Vec<_>>().join(","));
    let all = rows(&data);
    let question = Question::new(&data, &all, now(), Span::Year);
    let elsewhere = lifetime::clv(&data, &all, now()).value;
    (lifetime_variants(&question), elsewhere)
}

const COMPANY: &str = r#""gross_margin": 0.75, "acquisition": [
    {"month": "2026-09", "cost": 15000, "new_customers": 30}]"#;

#[test]
fn r002_22_to_26_lifetime_ratio_and_payback_stand_in_all_their_variants() {
    let (ways, elsewhere) = ways(COMPANY);
    let names: Vec<&str> = ways.iter().map(|own| own.entry.id).collect();
    assert_eq!(names, ["cltv", "cltv_cac", "cac_payback"]);
    let cltv = &ways[0];
    let texts: Vec<String> = cltv.rows.iter().map(|row| row.figure.text()).collect();
    let expected = ["$1.5k", "$2.0k", "$1.0k", "$1.5k", "–", "–", "$514"];
    assert_eq!(texts, expected);
    assert_eq!(
        cltv.rows[0].figure.value, elsewhere,
        "the default is that of the other pages"
    );
    let reason = cltv.rows[4].figure.reason.as_deref();
    assert_eq!(reason, Some("no purchase is known in the twelve months"));
    assert_eq!((cltv.rows[1].part, cltv.rows[4].part), (Some(1.0), None));
    assert_eq!(
        cltv.spread,
        "From $514 to $2.0k, 3.9× apart: name the variant before you compare."
    );
}

#[test]
fn r002_20_without_a_margin_both_paybacks_are_one_and_say_the_same_name() {
    let (ways, _) = ways(&COMPANY.replace(r#""gross_margin": 0.75, "#, ""));
    let payback = &ways[2];
    let names = payback.rows.iter().map(|row| row.figure.name);
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["Revenue payback", "Revenue payback"]
    );
    assert_eq!(payback.spread, "");
}
