//! What holds of the findings of any data.

use proptest::prelude::*;

use super::examples::sample;
use super::{Case, Setting, moving};
use crate::insight::fixture::{document, month, now};
use customer_radar::insight::findings::{Evidence, Finding, Kind, MOST};
use customer_radar::route::View;
use customer_radar::units::{self, RowId};

/// Everything that holds of the findings of a case.
fn hold(case: &Case) {
    let found = case.findings();
    assert!(found.len() <= MOST);
    for pair in found.windows(2) {
        assert!(pair[0].weight >= pair[1].weight - 1e-8);
    }
    for finding in &found {
        let n_of_kind = found.iter().filter(|own| own.kind == finding.kind).count();
        assert!(n_of_kind <= 2, "{:?}", finding.kind);
        assert!(finding.weight.is_finite() && !finding.headline.contains("NaN"));
        is_evident(case, finding);
        adds_up(case, finding);
    }
}

/// The evidence is of the selection, in number as the sentence says, and the filters leave it.
fn is_evident(case: &Case, finding: &Finding) {
    let among = if finding.kind == Kind::Churn {
        &case.matched
    } else {
        &case.rows
    };
    let rows = finding.evidence.rows();
    assert!(rows.iter().all(|row| among.contains(row)), "{finding:?}");
    let Evidence::List { rows, filters, .. } = &finding.evidence else {
        let name = case.setting.dataset.customers.name.get(rows[0]);
        return assert!(finding.headline.contains(name), "{finding:?}");
    };
    let count = units::count(rows.len() as f64);
    assert!(finding.headline.contains(&count), "{finding:?}");
    let Some(filters) = filters else {
        return assert!(rows.len() > 200, "{finding:?}");
    };
    let mut expected = rows.clone();
    expected.sort_unstable();
    assert_eq!(case.select(filters), expected, "{finding:?}");
}

/// The money of the sentence is that of its customers, added up anew.
fn adds_up(case: &Case, finding: &Finding) {
    let dataset = &case.setting.dataset;
    let month = case.setting.scores.month;
    let before = case.before.as_ref().map(|before| before.month);
    let mrr = |row: &RowId| dataset.mrr(*row, month).unwrap_or(0.0);
    let then = |row: &RowId| {
        before
            .and_then(|month| dataset.mrr(*row, month))
            .unwrap_or(0.0)
    };
    let rows = finding.evidence.rows();
    let expected: f64 = match finding.kind {
        Kind::Fell
        | Kind::Rose
        | Kind::ValueAtRisk
        | Kind::Effort
        | Kind::Coverage
        | Kind::Concentration => rows.iter().map(mrr).sum(),
        Kind::Churn => rows.iter().map(then).sum(),
        Kind::Expansion => rows.iter().map(|row| mrr(row) - then(row)).sum(),
        Kind::Contraction => rows.iter().map(|row| then(row) - mrr(row)).sum(),
        Kind::Renewal | Kind::Voice | Kind::Metric | Kind::Opportunity => return,
    };
    let found = finding.mrr.unwrap();
    assert!(
        (found - expected).abs() < 1e-6,
        "{finding:?} is not {expected}"
    );
    let is_named = !matches!(finding.kind, Kind::Fell | Kind::Rose);
    let words = units::money_short(expected, &dataset.currency);
    assert!(
        !is_named || finding.headline.contains(&words),
        "{finding:?}"
    );
}

#[test]
fn r000_4_the_findings_of_the_sample_hold_in_every_month_and_under_every_filter() {
    let hashes = [
        "#/",
        "#/?status=all",
        "#/?status=churned",
        "#/?health=at_risk",
        "#/?health=at_risk,needs_attention&mrr=5000..50000",
        "#/?account_group=Cascadia",
        "#/?account_manager=Dana%20Kowalczyk,~",
        "#/?region=EMEA&search=a",
        "#/?company=c-001,c-002",
        "#/?use_case=Field%20service&status=all",
        "#/?industry=Nowhere",
    ];
    for n_ago in [0, 1, 5, 20] {
        let mut case = sample(n_ago);
        for hash in hashes {
            case = case.filtered(View::parse(hash).filters);
            hold(&case);
        }
        case.before = None;
        hold(&case.filtered(View::parse("#/").filters));
    }
}

type Raw = ((i32, i32), (i32, i32), u8);

fn raw() -> impl Strategy<Value = Raw> {
    ((0..3_000, 0..3_000), (0..101, 0..101), 0..6_u8)
}

/// The `idx`-th customer; `kind` gives it a gap, a manager, an end.
fn one(idx: usize, (money, used, kind): Raw) -> String {
    let id = format!("c{idx:03}");
    let text = moving(&id, money, used);
    let body = text.trim_end_matches('}').to_owned();
    let open = text.strip_suffix('}').unwrap_or(&body);
    let more = match kind {
        0 => r#", "account_manager": "Ana""#,
        1 => r#", "account_manager": "Bo", "region": "EMEA""#,
        2 => r#", "churned": "2026-08-10""#,
        3 => r#", "since": "2026-07-02""#,
        4 => {
            r#", "contracts": [{"id": "k", "start": "2025-01-01", "end": "2026-11-01", "mrr": 40}]"#
        }
        _ => "",
    };
    format!("{open}{more}}}")
}

fn case_of(customers: &[String]) -> Case {
    let dataset = document("\"products\": []", &customers.join(","));
    Case::of(Setting::of(dataset, now()), Some(month("2026-06")))
}

/// Findings as people see them, rows by id.
fn seen(case: &Case) -> Vec<(String, String, Vec<String>)> {
    let found = case.findings().into_iter();
    found
        .map(|own| {
            let ids = case.ids(own.evidence.rows());
            let ids = ids.into_iter().map(str::to_owned).collect();
            (own.headline, own.detail, ids)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn findings_hold_of_any_customers(raws in prop::collection::vec(raw(), 0..60)) {
        let customers: Vec<String> = raws.into_iter().enumerate().map(|(idx, raw)| one(idx, raw)).collect();
        hold(&case_of(&customers));
    }

    #[test]
    fn the_order_of_the_file_does_not_matter(
        (raws, seed) in (prop::collection::vec(raw(), 2..50), any::<u64>())
    ) {
        let customers: Vec<String> = raws.into_iter().enumerate().map(|(idx, raw)| one(idx, raw)).collect();
        let mut other = customers.clone();
        let n = other.len();
        for at in 0..n {
            other.swap(at, (seed as usize).wrapping_mul(at + 7) % n);
        }
        prop_assert_eq!(seen(&case_of(&customers)), seen(&case_of(&other)));
    }
}
