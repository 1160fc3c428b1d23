//! The worked examples of the metrics' definitions, and what happens without a denominator.

use super::fixture::{dataset, month, now, rows};
use customer_radar::data::Dataset;
use customer_radar::metrics::{Figure, lifetime, revenue, voice};
use customer_radar::units::RowId;

/// Customers with the given MRR amounts.
fn paying(amounts: &[f64]) -> String {
    let customer =
        |(idx, mrr): (usize, &f64)| format!(r#"{{"id": "c{idx}", "name": "C", "mrr": {mrr}}}"#);
    amounts
        .iter()
        .enumerate()
        .map(customer)
        .collect::<Vec<_>>()
        .join(",")
}

/// A customer that answered a survey with these scores, each from another respondent.
fn answers(kind: &str, scores: &[(f64, usize)]) -> String {
    let mut responses = Vec::new();
    for &(score, n) in scores {
        for _ in 0..n {
            let respondent = responses.len();
            responses.push(format!(
                r#"{{"date": "2026-05-01", "kind": "{kind}", "score": {score}, "respondent": "r{respondent}"}}"#
            ));
        }
    }
    format!(
        r#"{{"id": "a", "name": "A", "responses": [{}]}}"#,
        responses.join(",")
    )
}

fn near(figure: &Figure, expected: f64) {
    let value = figure
        .value
        .unwrap_or_else(|| panic!("no value: {:?}", figure.reason));
    assert!(
        (value - expected).abs() < 0.005,
        "{}: {value}, not {expected}",
        figure.name
    );
}

fn why(figure: &Figure) -> &str {
    assert_eq!((figure.value, figure.text().as_str()), (None, "–"));
    figure.reason.as_deref().unwrap()
}

/// A customer who paid `start` a year ago and `end` now; `None` for `end`: left in March.
fn moved(id: &str, start: f64, end: Option<f64>) -> String {
    let months = |end: f64| {
        let mut amounts = vec![start.to_string(); 12];
        amounts.push(end.to_string());
        amounts.join(",")
    };
    let (churned, end) = match end {
        Some(end) => (String::new(), end),
        None => (r#""churned": "2026-03-01","#.to_owned(), start),
    };
    format!(
        r#"{{"id": "{id}", "name": "C", {churned} "mrr": {end},
        "history": {{"from": "2025-09", "mrr": [{}]}}}}"#,
        months(end)
    )
}

#[test]
fn r002_9_a_million_over_ten_schools() {
    let dataset = dataset("", &paying(&[1_000_000.0 / 120.0; 10]));
    let all = rows(&dataset);
    near(&revenue::arr(&dataset, &all, now()), 1_000_000.0);
    near(&revenue::mrr(&dataset, &all, now()), 83_333.33);
    near(&revenue::arpa(&dataset, &all, now()), 8_333.33);
    assert_eq!(revenue::arr(&dataset, &all, now()).text(), "$1.0M");
}

#[test]
fn r002_9_five_subscribers_of_five_dollars_are_three_hundred_a_year() {
    let dataset = dataset("", &paying(&[5.0; 5]));
    near(&revenue::arr(&dataset, &rows(&dataset), now()), 300.0);
}

#[test]
fn r002_10_the_sum_is_the_product_of_customers_and_average() {
    let dataset = dataset("", &paying(&[100.0, 0.0, 300.0, 45.5]));
    let all = rows(&dataset);
    let arpa = revenue::arpa(&dataset, &all, now());
    let product = arpa.value.unwrap() * arpa.n as f64;
    near(&revenue::mrr(&dataset, &all, now()), product);
}

#[test]
fn r002_18_the_average_of_five_accounts() {
    let dataset = dataset("", &paying(&[100.0, 100.0, 300.0, 500.0, 500.0]));
    near(&revenue::arpa(&dataset, &rows(&dataset), now()), 300.0);
    let free = super::fixture::dataset("", &paying(&[0.0]));
    assert_eq!(
        why(&revenue::arpa(&free, &rows(&free), now())),
        "no active customer pays"
    );
}

#[test]
fn customers_who_have_left_or_not_begun_do_not_count() {
    let dataset = dataset(
        "",
        r#"{"id": "a", "name": "A", "mrr": 100}, {"id": "b", "name": "B", "mrr": 7},
        {"id": "c", "name": "C", "mrr": 50, "churned": "2026-09-30"},
        {"id": "d", "name": "D", "mrr": 50, "churned": "2026-10-01"},
        {"id": "e", "name": "E", "mrr": 900, "since": "2026-10-01"}"#,
    );
    let all = rows(&dataset);
    near(&revenue::mrr(&dataset, &all, now()), 157.0);
    near(&revenue::active_customers(&dataset, &all, now()), 3.0);
}

#[test]
fn revenue_churn_counts_losses_of_those_who_paid_a_year_before() {
    let lost = [
        moved("a", 10.0, Some(0.0)),
        moved("b", 10.0, None),
        moved("c", 80.0, Some(90.0)),
    ];
    let joined = r#"{"id": "d", "name": "D", "mrr": 500, "since": "2026-01-01"}"#;
    let dataset = dataset("", &format!("{},{joined}", lost.join(",")));
    let all = rows(&dataset);
    near(&revenue::revenue_churn(&dataset, &all, now()), 0.20);
    // Who pays nothing any more has churned as well as who left.
    near(&revenue::churned_mrr(&dataset, &all, now()), 20.0);
    let june = revenue::revenue_churn(&dataset, &all, month("2026-06"));
    assert_eq!(
        why(&june),
        "the MRR history does not reach back twelve months"
    );
}

#[test]
fn r002_19_cost_of_winning_thirty_customers() {
    let acquisition = r#""acquisition": [
        {"month": "2026-08", "cost": 10000, "new_customers": 20},
        {"month": "2026-09", "cost": 5000, "new_customers": 10},
        {"month": "2025-09", "cost": 99999, "new_customers": 1}]"#;
    near(&lifetime::cac(&dataset(acquisition, ""), now()), 500.0);
    let nobody = r#""acquisition": [{"month": "2026-09", "cost": 5000, "new_customers": 0}]"#;
    let figure = lifetime::cac(&dataset(nobody, ""), now());
    assert_eq!(why(&figure), "no customer was won in the twelve months");
    assert!(
        figure
            .inputs
            .contains(&("Sales and marketing cost".into(), "$5,000".into()))
    );
    why(&lifetime::cac(&dataset("", ""), now()));
}

/// `n_stay` accounts of `mrr` a month each that stay, and `lost` a month that has left since.
fn with_churn(company: &str, (n_stay, mrr): (usize, f64), lost: f64) -> Dataset {
    let stay = (0..n_stay).map(|idx| moved(&format!("stays-{idx}"), mrr, Some(mrr)));
    let left = (lost > 0.0).then(|| moved("left", lost, None));
    let customers: Vec<String> = stay.chain(left).collect();
    dataset(company, &customers.join(","))
}

#[test]
fn r002_22_a_hundred_a_month_at_five_percent_churn_are_two_thousand() {
    // 600 of 1,000 lost in twelve months are 5% a month.
    let dataset = with_churn("", (4, 100.0), 600.0);
    let figure = lifetime::clv(&dataset, &rows(&dataset), now());
    near(&figure, 2_000.0);
    let churn = ("Monthly revenue churn".to_owned(), "5.00%".to_owned());
    assert!(figure.inputs.contains(&churn), "{:?}", figure.inputs);
}

#[test]
fn r002_22_with_a_margin_of_sixty_percent_at_half_a_percent_churn() {
    // 6,000 of 100,000 lost in twelve months are 0.5% a month.
    let dataset = with_churn(r#""gross_margin": 0.6"#, (47, 2_000.0), 6_000.0);
    near(&lifetime::clv(&dataset, &rows(&dataset), now()), 240_000.0);
}

#[test]
fn r002_22_without_churn_no_lifetime_ends() {
    let dataset = with_churn("", (1, 100.0), 0.0);
    let figure = lifetime::clv(&dataset, &rows(&dataset), now());
    assert_eq!(
        why(&figure),
        "no revenue was lost in the twelve months, so no lifetime ends"
    );
}

#[test]
fn r002_26_lifetime_value_of_three_hundred_at_a_cost_of_fifty() {
    let given = dataset(
        "",
        r#"{"id": "a", "name": "A", "mrr": 1, "expected_clv": 300, "cac": 50}"#,
    );
    let figure = lifetime::clv_to_cac(&given, &rows(&given), now());
    near(&figure, 6.0);
    assert_eq!(figure.text(), "6.0×");
    let free = dataset(
        "",
        r#"{"id": "a", "name": "A", "mrr": 1, "expected_clv": 300, "cac": 0}"#,
    );
    let figure = lifetime::clv_to_cac(&free, &rows(&free), now());
    assert_eq!(why(&figure), "the acquisition cost is zero");
}

#[test]
fn r002_26_given_figures_of_a_customer_win_and_say_so() {
    let company = r#""acquisition": [{"month": "2026-09", "cost": 900, "new_customers": 1}]"#;
    let dataset = dataset(
        company,
        r#"{"id": "a", "name": "A", "mrr": 10, "expected_clv": 9500000, "cac": 70},
        {"id": "b", "name": "B", "mrr": 10}"#,
    );
    let (given, plain) = (RowId(0), RowId(1));
    let clv = lifetime::customer_clv(&dataset, given, now());
    assert_eq!(clv.text(), "$9.5M");
    assert_eq!(clv.formula, "given in the data for this customer");
    near(&lifetime::customer_cac(&dataset, given, now()), 70.0);
    near(&lifetime::customer_cac(&dataset, plain, now()), 900.0);
    why(&lifetime::customer_clv(&dataset, plain, now()));
}

#[test]
fn r002_28_three_promoters_a_passive_and_a_detractor_are_forty() {
    let dataset = dataset(
        "",
        &answers("nps", &[(10.0, 2), (9.0, 1), (7.0, 1), (6.0, 1)]),
    );
    let figure = voice::nps(&dataset, &rows(&dataset), dataset.as_of);
    near(&figure, 40.0);
    assert_eq!((figure.n, figure.text().as_str()), (5, "40"));
    let tenths = super::fixture::dataset("", &answers("nps", &[(9.0, 3), (8.0, 5), (0.0, 2)]));
    near(&voice::nps(&tenths, &rows(&tenths), tenths.as_of), 10.0);
}

#[test]
fn r002_28_the_latest_answer_of_each_respondent_in_twelve_months_counts() {
    let answer = |date: &str, score: u8, who: &str| {
        format!(r#"{{"date": "{date}", "kind": "nps", "score": {score}{who}}}"#)
    };
    let ann = r#", "respondent": "ann""#;
    let responses = [
        answer("2026-02-01", 0, ann),
        answer("2026-08-01", 10, ann),
        answer("2025-09-30", 0, r#", "respondent": "bob""#),
        answer("2025-10-01", 8, ""),
        answer("2026-09-30", 8, ""),
        answer("2026-10-01", 0, ""),
    ];
    let customer = |id: &str, responses: &str| {
        format!(r#"{{"id": "{id}", "name": "A", "responses": [{responses}]}}"#)
    };
    let other = customer("b", &answer("2026-03-01", 10, ann));
    let dataset = dataset(
        "",
        &format!("{},{other}", customer("a", &responses.join(","))),
    );
    let groups = voice::promoters(&dataset, &rows(&dataset), dataset.as_of);
    assert_eq!(
        (groups.promoters, groups.passives, groups.detractors),
        (2, 2, 0)
    );
}

#[test]
fn r002_28_no_answers_are_no_score() {
    let dataset = dataset("", r#"{"id": "a", "name": "A"}"#);
    let all = rows(&dataset);
    assert!(why(&voice::nps(&dataset, &all, dataset.as_of)).contains("no answers"));
    assert!(why(&voice::csat(&dataset, &all, dataset.as_of)).contains("no answers"));
}

#[test]
fn r002_40_seventy_four_of_a_hundred_and_seven_are_satisfied() {
    let scores = [(5.0, 42), (4.0, 32), (3.0, 20), (1.0, 13)];
    let dataset = dataset("", &answers("csat", &scores));
    let figure = voice::csat(&dataset, &rows(&dataset), dataset.as_of);
    near(&figure, 0.6916);
    assert_eq!((figure.n, figure.text().as_str()), (107, "69%"));
}

#[test]
fn r002_40_every_scale_has_its_own_cut() {
    let check = |score: f64, scale: f64, satisfied: f64| {
        let response = format!(
            r#"{{"date": "2026-05-01", "kind": "csat", "score": {score}, "scale": {scale}}}"#
        );
        let dataset = dataset(
            "",
            &format!(r#"{{"id": "a", "name": "A", "responses": [{response}]}}"#),
        );
        let figure = voice::csat(&dataset, &rows(&dataset), dataset.as_of);
        assert_eq!(figure.value, Some(satisfied), "{score} of {scale}");
    };
    check(8.0, 10.0, 0.0);
    check(9.0, 10.0, 1.0);
    check(6.0, 7.0, 1.0);
    check(2.0, 3.0, 0.0);
    check(3.0, 3.0, 1.0);
    check(80.0, 100.0, 1.0);
    check(79.0, 100.0, 0.0);
}
