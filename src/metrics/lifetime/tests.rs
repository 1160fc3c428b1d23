//! Cost and worth of the customers of small documents as of 30 September 2026.

use super::cltv::cltv_to_cac;
use super::cost::{Kept, crc, judged_cac};
use super::{Way, cltv, payback};
use crate::data::{Dataset, load};
use crate::metrics::{Figure, Question, Span};
use crate::units::RowId;

fn dataset(company: &str, customers: &str) -> Dataset {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
        "company": {{{company}}}, "customers": [{customers}]}}"#
    );
    let loaded = load(text.as_bytes()).expect("the fixture loads");
    assert_eq!(loaded.issues.list, [], "the fixture has no issues");
    loaded.dataset
}

fn ask(dataset: &Dataset, of: impl Fn(&Question) -> Figure) -> Figure {
    let rows: Vec<RowId> = dataset.rows().collect();
    of(&Question::new(dataset, &rows, dataset.month(), Span::Year))
}

fn value(dataset: &Dataset, way: Way) -> Option<f64> {
    let value = ask(dataset, |question| cltv(question, way)).value;
    value.map(|value| (value * 100.0).round() / 100.0)
}

fn why(figure: &Figure) -> &str {
    assert_eq!(figure.value, None, "{figure:?}");
    figure.reason.as_deref().expect("a reason")
}

fn input<'a>(figure: &'a Figure, label: &str) -> Option<&'a str> {
    let found = figure.inputs.iter().find(|(own, _)| own == label);
    found.map(|(_, value)| value.as_str())
}

fn has_note(figure: &Figure, start: &str) -> bool {
    figure.notes.iter().any(|note| note.starts_with(start))
}

/// Twenty customers of 100 a month a year ago; `left` of them have left in March 2026.
fn book(left: usize) -> String {
    let customers = (0..20).map(|n| {
        let churned = if n < left {
            r#""churned": "2026-03-15","#
        } else {
            ""
        };
        format!(
            r#"{{"id": "c{n}", "name": "C", "since": "2024-01-01", {churned} "mrr": 100,
            "history": {{"from": "2025-09", "mrr": [100]}}}}"#
        )
    });
    customers.collect::<Vec<_>>().join(",")
}

const COST: &str = r#""gross_margin": 0.75, "acquisition": [
    {"month": "2026-09", "cost": 15000, "new_customers": 30}]"#;

#[test]
fn r002_19_acquisition_cost_is_flagged_when_it_is_not_below_the_lifetime_value() {
    let cheap = ask(&dataset(COST, &book(12)), judged_cac);
    assert_eq!(cheap.value, Some(500.0));
    assert!(!has_note(&cheap, "Not below"), "{:?}", cheap.notes);
    let dear = COST.replace("15000", "48000");
    let dear = ask(&dataset(&dear, &book(12)), judged_cac);
    assert_eq!(
        dear.value,
        Some(1600.0),
        "the lifetime value is 100 × 75% ÷ 5%, 1,500"
    );
    assert!(has_note(
        &dear,
        "Not below the customer lifetime value of $1,500"
    ));
}

#[test]
fn r002_19_without_new_customers_there_is_no_cost_each_but_the_cost_is_shown() {
    let nobody = COST.replace(r#""new_customers": 30"#, r#""new_customers": 0"#);
    let figure = ask(&dataset(&nobody, ""), judged_cac);
    assert_eq!(why(&figure), "no customer was won in the twelve months");
    assert_eq!(input(&figure, "Sales and marketing cost"), Some("$15,000"));
    let unknown = ask(&dataset("", ""), judged_cac);
    assert_eq!(input(&unknown, "Sales and marketing cost"), None);
    assert_eq!(input(&unknown, "Customers won"), None);
}

#[test]
fn r002_22_without_a_known_margin_the_lifetime_value_says_that_it_is_revenue() {
    let note = "No gross margin is known, so this is revenue, not profit.";
    let without = COST.replace(r#""gross_margin": 0.75,"#, "");
    let (with, without) = (dataset(COST, &book(12)), dataset(&without, &book(12)));
    for way in [Way::Margin, Way::Discounted] {
        let of = |data| ask(data, |question| cltv(question, way));
        let (known, unknown) = (of(&with), of(&without));
        assert!(!has_note(&known, note), "{way:?}");
        assert!(known.formula.contains("margin"), "{way:?}");
        assert!(has_note(&unknown, note), "{way:?}");
        assert!(!unknown.formula.contains("margin"), "{}", unknown.formula);
        let ratio = ask(&without, |question| cltv_to_cac(question, way));
        assert!(has_note(&ratio, note), "{way:?}");
    }
    assert_eq!(value(&without, Way::Margin), Some(2000.0), "as it was");
    let one = RowId(19);
    let customer = super::customer_clv(&without, one, without.month());
    assert!(has_note(&customer, note), "{:?}", customer.notes);
    assert!(!customer.formula.contains("margin"));
}

#[test]
fn where_nobody_s_mrr_is_known_the_lifetime_value_says_that_and_not_that_nobody_pays() {
    let data = dataset(COST, r#"{"id": "a", "name": "A"}"#);
    let figure = ask(&data, |question| cltv(question, Way::Margin));
    assert_eq!(why(&figure), "no MRR is known for this month");
}

#[test]
fn r002_21_few_customers_won_bring_a_warning_of_the_seesaw() {
    let figure = |won: &str| {
        let company = COST.replace(": 30}", &format!(": {won}}}"));
        ask(&dataset(&company, ""), judged_cac)
    };
    assert!(has_note(
        &figure("9"),
        "Small sample: it rests on 9 customers won"
    ));
    assert!(!has_note(&figure("10"), "Small sample"));
}

#[test]
fn r002_20_payback_needs_the_margin_to_bear_its_name() {
    let data = dataset(COST, &book(0));
    let months = ask(&data, |question| payback(question, true));
    assert_eq!(
        (months.name, months.text().as_str()),
        ("CAC payback", "6.7 months")
    );
    let revenue = ask(&data, |question| payback(question, false));
    assert_eq!(
        (revenue.name, revenue.value),
        ("Revenue payback", Some(5.0))
    );
    let without = dataset(&COST.replace(r#""gross_margin": 0.75,"#, ""), &book(0));
    let unknown = ask(&without, |question| payback(question, true));
    assert_eq!(
        (unknown.name, unknown.value),
        ("Revenue payback", Some(5.0))
    );
    assert!(has_note(&unknown, "No gross margin is known"));
}

#[test]
fn r002_20_who_pays_nothing_pays_nothing_back() {
    let free = dataset(COST, r#"{"id": "a", "name": "A", "mrr": 0}"#);
    let figure = ask(&free, |question| payback(question, true));
    assert_eq!(why(&figure), "no active customer pays");
    let unpriced = dataset("", &book(0));
    let figure = ask(&unpriced, |question| payback(question, true));
    assert!(why(&figure).contains("acquisition cost"));
}

#[test]
fn r002_22_to_25_every_way_has_its_own_value_and_shows_its_lifetime() {
    let data = dataset(COST, &book(12));
    assert_eq!(value(&data, Way::Margin), Some(1500.0));
    assert_eq!(value(&data, Way::Revenue), Some(2000.0));
    assert_eq!(
        value(&data, Way::CustomerChurn),
        Some(1000.0),
        "100 ÷ (60% ÷ 6)"
    );
    assert_eq!(
        value(&data, Way::Years),
        Some(1500.0),
        "1,200 × 1 ÷ 60% − 500"
    );
    assert_eq!(
        value(&data, Way::Discounted),
        Some(514.29),
        "900 × 0.4 ÷ 0.7"
    );
    for way in [Way::Margin, Way::Revenue] {
        let figure = ask(&data, |question| cltv(question, way));
        assert_eq!(input(&figure, "Lifetime"), Some("20.0 months"), "{way:?}");
    }
    for way in [Way::Years, Way::Discounted] {
        let figure = ask(&data, |question| cltv(question, way));
        let life = input(&figure, "Lifetime");
        assert_eq!(life, Some("20.0 months (1.7 years)"), "{way:?}");
    }
}

#[test]
fn r002_22_without_churn_only_the_discounted_value_exists() {
    let data = dataset(COST, &book(0));
    let figure = |way| ask(&data, |question| cltv(question, way));
    for way in [Way::Margin, Way::Revenue, Way::CustomerChurn, Way::Years] {
        assert!(
            why(&figure(way)).ends_with("so no lifetime ends"),
            "{way:?}"
        );
    }
    assert_eq!(value(&data, Way::Discounted), Some(9000.0), "900 ÷ 10%");
}

#[test]
fn r002_21_a_lifetime_that_rests_on_two_who_left_says_so() {
    let data = dataset(COST, &book(2));
    for way in [Way::Margin, Way::Revenue, Way::CustomerChurn, Way::Years] {
        let figure = ask(&data, |question| cltv(question, way));
        let start = "Small sample: it rests on 2 customers who left";
        assert!(has_note(&figure, start), "{way:?}");
    }
}

#[test]
fn r002_22_the_smoothed_churn_leaves_the_month_shown_out() {
    let late = book(12).replace("2026-03-15", "2026-09-15");
    let data = dataset(COST, &late);
    let figure = ask(&data, |question| cltv(question, Way::CustomerChurn));
    assert_eq!(
        why(&figure),
        "no customer left in the six months, so no lifetime ends"
    );
    assert_eq!(figure.period, "six months to Aug 2026");
}

#[test]
fn who_left_before_the_history_began_is_not_taken_for_nobody() {
    let data = dataset(COST, &book(2));
    let rows: Vec<RowId> = data.rows().collect();
    let month = data.month().plus(-6);
    let question = Question::new(&data, &rows, month, Span::Year);
    for way in [Way::Years, Way::Spending, Way::Discounted] {
        let figure = cltv(&question, way);
        assert_eq!(figure.value, None, "{way:?}");
    }
    let discounted = cltv(&question, Way::Discounted);
    assert_eq!(
        why(&discounted),
        "the history does not reach back twelve months"
    );
}

#[test]
fn r002_23_a_customer_that_costs_more_than_it_brings_is_shown_below_zero() {
    let dear = COST.replace("15000", "90000");
    let figure = ask(&dataset(&dear, &book(12)), |question| {
        cltv(question, Way::Years)
    });
    assert_eq!(figure.value.map(f64::round), Some(-1000.0));
    assert!(has_note(&figure, "Below zero"));
}

/// The five coffee drinkers, a purchase a visit of one week, and five who left in the year.
fn drinkers() -> String {
    let visits = [(3.5, 4), (8.5, 3), (5.0, 5), (6.5, 6), (6.0, 3)];
    let of = |(n, (price, times)): (usize, (f64, usize))| {
        let one = format!(r#"{{"date": "2026-09-21", "amount": {price}}}"#);
        let all = vec![one; times].join(",");
        format!(
            r#"{{"id": "d{n}", "name": "D", "purchases": [{all}, {{"date": "2025-09-30", "amount": 999}}]}},
            {{"id": "l{n}", "name": "L", "churned": "2026-03-15"}}"#
        )
    };
    visits
        .into_iter()
        .enumerate()
        .map(of)
        .collect::<Vec<_>>()
        .join(",")
}

#[test]
fn r002_24_purchases_count_by_their_means_or_by_what_each_customer_spent() {
    let data = dataset("", &drinkers());
    assert_eq!(
        value(&data, Way::Purchases),
        Some(24.78 * 2.0),
        "half left, so two years"
    );
    assert_eq!(value(&data, Way::Spending), Some(24.30 * 2.0));
    let figure = ask(&data, |question| cltv(question, Way::Purchases));
    assert_eq!(input(&figure, "Mean purchase"), Some("$5.90"));
    assert_eq!(
        input(&figure, "Purchases of a customer a year"),
        Some("4.20")
    );
    let none = ask(&dataset("", &book(2)), |question| {
        cltv(question, Way::Spending)
    });
    assert_eq!(why(&none), "no purchase is known in the twelve months");
}

/// Of ten customers at the end, three came in 2026 and two in late 2025; one has left.
fn joined() -> String {
    let since = |n| match n {
        0..3 => "2026-02-01",
        3..5 => "2025-11-01",
        _ => "2023-01-01",
    };
    let customers = (0..11).map(|n| {
        let churned = if n == 10 {
            r#", "churned": "2026-05-01""#
        } else {
            ""
        };
        format!(
            r#"{{"id": "c{n}", "name": "C", "since": "{}"{churned}}}"#,
            since(n)
        )
    });
    customers.collect::<Vec<_>>().join(",")
}

#[test]
fn r002_44_t7_retention_cost_is_per_active_customer_unless_another_base_is_asked_for() {
    let months = (1..=12).map(|n| {
        let (year, month) = if n > 9 { (2025, n) } else { (2026, n) };
        format!(r#"{{"month": "{year}-{month:02}", "cost": 100}}"#)
    });
    let costs = months.collect::<Vec<_>>().join(",");
    let data = dataset(&format!(r#""retention_cost": [{costs}]"#), &joined());
    let of = |kept| ask(&data, |question| crc(question, kept));
    assert_eq!(
        (of(Kept::Active).value, of(Kept::Active).n),
        (Some(120.0), 10)
    );
    assert_eq!(
        (of(Kept::Retained).value, of(Kept::Retained).n),
        (Some(240.0), 5)
    );
    let established = of(Kept::Established);
    assert_eq!(
        (established.value.map(f64::round), established.n),
        (Some(171.0), 7)
    );
    assert_eq!(established.notes, Vec::<String>::new());
}

#[test]
fn retention_cost_of_some_months_is_brought_to_a_year_and_of_none_is_no_figure() {
    let some = r#""retention_cost": [{"month": "2026-08", "cost": 100}, {"month": "2026-09"}]"#;
    let figure = ask(&dataset(some, &joined()), |question| {
        crc(question, Kept::Active)
    });
    assert_eq!(figure.value, Some(120.0));
    assert!(has_note(
        &figure,
        "The cost is known for 1 of twelve months"
    ));
    let none = ask(&dataset("", &joined()), |question| {
        crc(question, Kept::Active)
    });
    assert_eq!(
        why(&none),
        "no retention cost is known for the twelve months"
    );
    assert_eq!(input(&none, "Cost of a year"), None, "not a cost of zero");
    let nobody = ask(&dataset(some, ""), |question| crc(question, Kept::Retained));
    assert_eq!(why(&nobody), "there is no such customer");
}
